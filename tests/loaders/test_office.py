"""Word 97 and RTF: through LibreOffice where it is there, and by the lighter readers."""

import subprocess
import tempfile
from pathlib import Path

import pytest

from danvan_graph.loaders import doc97, load, office, rtf
from danvan_graph.loaders.legacy import _table
from tests.loaders.made import PARAGRAPHS, SYMBOLS

needs_office = pytest.mark.skipif(not office.program(), reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def made():
    """Our directive as .doc, .rtf, .odt and Word XML, by LibreOffice: tracked changes, a letterhead table, a non-breaking hyphen."""
    docx = pytest.importorskip("docx")
    if not office.program():
        pytest.skip("LibreOffice is not installed")
    document = docx.Document()
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = f"{PARAGRAPHS[0]}\n{PARAGRAPHS[1]}", "ĐẢNG CỘNG SẢN VIỆT NAM"
    for paragraph in PARAGRAPHS[2:]:
        document.add_paragraph(paragraph.replace("217-QĐ", "217\u2011QĐ"))
    changed = document.add_paragraph("Giao Văn phòng theo dõi Chỉ thị số ")
    from docx.oxml import parse_xml
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:author="A" w:date="2021-01-01T00:00:00Z"'
    changed._p.append(parse_xml(f'<w:ins {space} w:id="1"><w:r><w:t>40</w:t></w:r></w:ins>'))
    changed._p.append(parse_xml(f'<w:del {space} w:id="2"><w:r><w:delText>39</w:delText></w:r></w:del>'))
    changed.add_run("-CT/TW")
    run = document.add_paragraph().add_run("".join({v: k for k, v in reversed(_table("tcvn3")[0].items())}.get(c, c) for c in "nhân dân ở thôn được hưởng"))
    run.font.name = ".VnTime"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.docx")
        document.save(path)
        for kind in ("doc", "rtf", "odt", "xml:MS Word 2003 XML"):
            subprocess.run([office.program(), "--headless", f"-env:UserInstallation={Path(folder, 'p').as_uri()}", "--convert-to", kind, "--outdir", folder, path],
                           check=True, capture_output=True, timeout=120)
        return {kind: Path(folder, f"a.{kind}").read_bytes() for kind in ("doc", "rtf", "odt", "xml")}


def symbols(text: str) -> list[str]:
    return [symbol for symbol in SYMBOLS if symbol not in text.replace("\u2011", "-")]


@needs_office
@pytest.mark.parametrize("kind, format_", [("doc", "doc"), ("rtf", "rtf"), ("odt", "odt"), ("xml", "wordxml")])
def test_through_libreoffice(one, made, kind, format_):
    document = one(made[kind], "van-ban.txt")
    assert document.format == format_ and document.notes[0] == "LibreOffice"
    assert symbols(document.text) == []
    if kind == "xml":                                     # its writer in LibreOffice drops tracked changes and fonts
        return
    assert "Chỉ thị số 40-CT/TW" in document.text         # the insertion without the deletion
    assert document.text.startswith(f"{PARAGRAPHS[0]}\n{PARAGRAPHS[1]}\nĐẢNG CỘNG SẢN VIỆT NAM\n{PARAGRAPHS[2]}")
    assert "nhân dân ở thôn được hưởng" in document.text and "tcvn3" in document.notes


@pytest.mark.parametrize("kind", ["doc", "rtf"])
def test_without_libreoffice(one, made, kind, monkeypatch):
    monkeypatch.setenv("DANVAN_LIBREOFFICE", "off")
    document = one(made[kind])
    assert document.notes[0].startswith("read without LibreOffice")
    assert symbols(document.text) == []
    assert PARAGRAPHS[4] in document.text and "ĐẢNG CỘNG SẢN VIỆT NAM" in document.text
    if kind == "rtf":
        assert "Chỉ thị số 40-CT/TW" in document.text     # in .doc the deletion stays: its note says so
        assert "nhân dân ở thôn được hưởng" in document.text


@needs_office
def test_many_files_are_one_call(made, tmp_path, monkeypatch):
    for i in range(4):
        (tmp_path / f"{i}.{'doc' if i % 2 else 'rtf'}").write_bytes(made["doc" if i % 2 else "rtf"])
    (tmp_path / "9.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le") + b"torn" * 200)
    calls, call = [], office._call
    monkeypatch.setattr(office, "_call", lambda documents: calls.append(len(documents)) or call(documents))
    errors = []
    documents = list(load([tmp_path], on_error=errors.append))
    assert calls == [4]                                  # the torn one is not even tried
    assert [(d.id, d.notes[0]) for d in documents] == [(str(i), "LibreOffice") for i in range(4)]
    assert len(errors) == 1 and "9.doc" in str(errors[0])


RTF = [  # body, text, why
    (rb"S\u7889? 23\_Q\u272?/TW", "Số 23-QĐ/TW", "non-breaking hyphen, Unicode with a fallback character"),
    (rb"S\uc0\u7889  23", "Số 23", "no fallback character"),
    (rb"a\par b\line c\tab d", "a\nb\nc\td", "ends of lines"),
    (rb"{\deleted c\'f2}33{\revised /CT}", "33/CT", "tracked"),
    (rb"{\v \'e1n}hi\u7879?n", "hiện", "hidden text"),
    (rb"{\*\unknown x}{\pict 0102ff}{\field{\*\fldinst HYPERLINK x}{\fldrslt 217-Q\u272?/TW}}", "217-QĐ/TW", "groups without text"),
    (rb"\trowd A\cell B\cell\row C", "A\tB\nC", "table"),
    (rb"\'93D\'e2n\'94", "“Dân”", "bytes of the code page"),
    (rb"{\f1 Th\'f1 t\'ad\'ed}{\f1 \'edng} {\f0 \'93a\'94}", "Thủ tướớng “a”", "legacy font, a letter in the next group"),
    (rb"a\\b\{c\}", "a\\b{c}", "escaped"),
]


@pytest.mark.parametrize("body, wanted, why", RTF)
def test_rtf(body, wanted, why):
    data = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset0 .VnTime;}}\f0 " + body + b"}"
    assert rtf.read(data, "a.rtf").text == wanted, why


def test_rtf_in_windows_1258(one, monkeypatch):
    monkeypatch.setenv("DANVAN_LIBREOFFICE", "off")
    data = rb"{\rtf1\ansi\ansicpg1258{\fonttbl{\f0\fcharset163 Arial;}}\f0 " + b"Qu\\'ea\\'ecc, \\'f0\\'fd\\'f5\\'f2c}"
    assert one(data).text


@pytest.mark.parametrize("data, what", [
    (b"{\\rtf1" + b"{" * 100_000, "groups inside of each other"),
    (b"{\\rtf1 }", "no text"),
], ids=["deep", "empty"])
def test_hostile_rtf(fault, data, what, monkeypatch):
    monkeypatch.setenv("DANVAN_LIBREOFFICE", "off")
    assert what in fault(data)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(30, b"\0") + b"\x09\0\x06\0"


@pytest.mark.parametrize("data, what", [
    (OLE + "EncryptedPackage".encode("utf-16-le") + b"x" * 600, "password"),
    (OLE + "Workbook".encode("utf-16-le") + b"x" * 600, "no reader"),
    (OLE + "WordDocument".encode("utf-16-le") + b"x" * 600, "damaged"),
    (OLE[:20] + "WordDocument".encode("utf-16-le") + b"x" * 600, "damaged"),
    (b'<?xml version="1.0"?><w:wordDocument xmlns:w="a"/>', "LibreOffice"),
], ids=["encrypted", "spreadsheet", "torn", "torn head", "word xml"])
def test_hostile_office_files(fault, data, what, monkeypatch):
    monkeypatch.setenv("DANVAN_LIBREOFFICE", "off")
    assert what in fault(data)


def test_doc_without_olefile_is_said(monkeypatch):
    import sys
    from danvan_graph.errors import DanvanError
    monkeypatch.setitem(sys.modules, "olefile", None)
    with pytest.raises(DanvanError, match=r"danvan-graph\[doc\]"):
        doc97.read(OLE, "a.doc")
