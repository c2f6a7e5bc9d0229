"""PDF: lines of a page become sentences, heads are marked, the second reader and the faults."""

import io
import os
import shutil
import textwrap
from pathlib import Path

import pytest

from danvan_graph.loaders import ocr, page_lines, pdf
from danvan_graph.loaders.legacy import _table
from tests.loaders.made import PARAGRAPHS, SYMBOLS

reportlab = pytest.importorskip("reportlab")
FONT = next((path for path in map(Path, ("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
                                         "/usr/share/fonts/dejavu/DejaVuSans.ttf", os.environ.get("DANVAN_FONT", "-"))) if path.is_file()), None)
pytestmark = pytest.mark.skipif(FONT is None, reason="no font with Vietnamese letters (fonts-dejavu-core, or DANVAN_FONT)")


def make(pages: list[list[str]], accents: str = "", scan: bool = False, password: str = "") -> bytes:
    """A PDF of lines. ``accents``: letters beyond ASCII are drawn one by one, "late" after the rest of the page or "apart" from it."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen import canvas
    buffer = io.BytesIO()
    page = canvas.Canvas(buffer, encrypt=password or None, invariant=1)
    for name in ("One", "Two"):
        pdfmetrics.registerFont(TTFont(name, str(FONT)))
    for lines in pages:
        late = []
        for number, line in enumerate(lines):
            x, y = 50, 800 - 15 * number
            for letter in (line if accents else [line]):
                other = bool(accents) and not letter.isascii()
                late.append((x + 2 * (accents == "apart"), y, letter)) if other else None
                if not other:
                    page.setFont("One", 10)
                    page.drawString(x, y, letter)
                elif accents == "apart":
                    page.setFont("Two", 10)
                    page.drawString(*late.pop())
                x += pdfmetrics.stringWidth(letter, "One", 10)
        for place in late:
            page.setFont("Two", 10)
            page.drawString(*place)
        page.showPage()
    page.save()
    return scanned(buffer.getvalue()) if scan else buffer.getvalue()


def scanned(data: bytes) -> bytes:
    """The pages of a PDF as pictures of 200 dpi."""
    import pypdfium2
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen import canvas
    buffer = io.BytesIO()
    picture = canvas.Canvas(buffer, invariant=1)
    source = pypdfium2.PdfDocument(data)
    for number in range(len(source)):
        picture.drawImage(ImageReader(source[number].render(scale=200 / 72).to_pil()), 0, 0, *source[number].get_size())
        picture.showPage()
    picture.save()
    return buffer.getvalue()


def wrap(text: str, width: int = 90) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=True)


def test_lines_of_the_page_become_paragraphs(one):
    document = one(make([[line for paragraph in PARAGRAPHS for line in wrap(paragraph)]]))
    assert document.text == "\n".join(PARAGRAPHS)
    assert (document.format, document.heading, document.notes) == ("pdf", "", ())


BREAKS = [  # lines, text, why
    (["Thực hiện Quyết định số 218-", "QĐ/TW của Bộ Chính trị."], "Thực hiện Quyết định số 218-QĐ/TW của Bộ Chính trị.", "after the hyphen"),
    (["theo Chỉ thị số 33/CT-", "TTg của Thủ tướng"], "theo Chỉ thị số 33/CT-TTg của Thủ tướng", "pdfium drops this line end"),
    (["Nghị quyết số 25-NQ/", "TW của Trung ương"], "Nghị quyết số 25-NQ/TW của Trung ương", "after the slash"),
    (["ban hành ngày", "30/7/2021"], "ban hành ngày 30/7/2021", "before a date"),
    (["1. Một.", "2. Hai."], "1. Một.\n2. Hai.", "a list stays a list"),
    (["TỈNH ỦY QUẢNG HÒA", "Số 05-CT/TU", "CHỈ THỊ"], "TỈNH ỦY QUẢNG HÒA\nSố 05-CT/TU\nCHỈ THỊ", "a letterhead stays in lines"),
]


@pytest.mark.parametrize("lines, wanted, why", BREAKS)
def test_breaks_of_lines(one, lines, wanted, why):
    assert one(make([lines])).text == wanted, why


def test_pages_are_parted_and_their_heads_marked(one):
    one_, two, three = (wrap(paragraph, 95) for paragraph in PARAGRAPHS[4:])
    document = one(make([["CÔNG BÁO/Số 7/Ngày 1-2-2025 3", *one_], ["4 CÔNG BÁO/Số 7/Ngày 1-2-2025", *two], ["CÔNG BÁO/Số 7/Ngày 1-2-2025 5", *three]]))
    assert document.text.count("\f") == 2
    assert [document.text[a:b] for a, b in document.boilerplate] == [
        "CÔNG BÁO/Số 7/Ngày 1-2-2025 3", "4 CÔNG BÁO/Số 7/Ngày 1-2-2025", "CÔNG BÁO/Số 7/Ngày 1-2-2025 5"]


def test_a_lone_figure_of_one_page_is_no_page_number():
    text, spans = page_lines.join(["Tổng số hộ\n4512\nLập bảng"])
    assert spans == () and "4512" in text


@pytest.mark.parametrize("accents", ["late", "apart"])
def test_scattered_accents_are_read_again(one, accents):
    pytest.importorskip("pdfplumber")
    data = make([[line for paragraph in PARAGRAPHS for line in wrap(paragraph)]], accents=accents)
    pages, _, _ = pdf._pdfium(data, "")
    assert pdf._scattered("\f".join(pages)) > 0.3        # the first reader fails, else this tests nothing
    document = one(data)
    assert document.notes[0] in ("pdftotext", "pdfplumber")
    assert document.text == "\n".join(PARAGRAPHS)


SCATTERED = ["Th ự c hi ệ n Quy ế t đ ị nh s ố 23 c ủ a B ộ Ch í nh tr ị"]


def test_without_a_second_reader_the_loss_is_said(monkeypatch):
    monkeypatch.setattr(pdf, "_pdftotext", lambda data: [])
    monkeypatch.setattr(pdf, "_pdfplumber", lambda data: [])
    monkeypatch.setattr(pdf, "_pdfium", lambda data, where: (list(SCATTERED), [], ""))
    assert pdf.read(b"", "a.pdf").notes == ("accents stand apart from their words: install poppler-utils or danvan-graph[pdf]",)


@pytest.mark.parametrize("reader", ["_pdftotext", "_pdfplumber"])
def test_second_readers_read_pages(reader):
    if reader == "_pdftotext" and not shutil.which("pdftotext"):
        pytest.skip("poppler-utils is not installed")
    if reader == "_pdfplumber":
        pytest.importorskip("pdfplumber")
    pages = getattr(pdf, reader)(make([["Số 23-QĐ/TW"], ["Số 33/CT-TTg"]]))
    assert [page.strip() for page in pages] == ["Số 23-QĐ/TW", "Số 33/CT-TTg"]
    assert getattr(pdf, reader)(b"%PDF-1.4 torn") == []


def test_letters_of_a_legacy_font_are_not_damage(one):
    table = {letter: code for code, letter in reversed(_table("tcvn3")[0].items()) if code != "\u2212"}
    lines = [line for paragraph in PARAGRAPHS for line in wrap(paragraph.lower())]
    document = one(make([["".join(table.get(letter, letter) for letter in line) for line in lines]]))
    assert document.notes == ("tcvn3",)
    assert document.text.split() == " ".join(PARAGRAPHS).lower().split()


def test_another_language_is_not_damage():
    assert not pdf._is_damaged(["Pursuant to the Law on Organization of the Government, the Prime Minister decides on the public service."])


def test_lost_hyphens_ask_for_the_second_reader():
    assert pdf._is_damaged(["Căn cứ Nghị định số 61/2018/NĐCP ngày"]) and pdf._is_damaged(["Quyết định số 217QĐ/TW"])
    assert not pdf._is_damaged(["Căn cứ Nghị định số 61/2018/NĐ-CP, Quyết định số 217-QĐ/TW, Thông tư 12/2025/TT-BNNMT"])


@pytest.mark.parametrize("data, what", [
    (lambda: make([["a"]], password="khóa"), "password"),
    (lambda: make([["a"]])[:400], "damaged"),
    (lambda: b"%PDF-1.7\n%%EOF", "damaged"),
    (lambda: make([[]]), "no text"),
], ids=["encrypted", "torn", "empty", "blank page"])
def test_faults_are_one_line(fault, data, what):
    assert what in fault(data())


def test_bytes_before_the_head_do_not_matter(one):
    assert one(b"\r\nX-Gateway: 1\r\n" + make([["Số 23-QĐ/TW"]])).text == "Số 23-QĐ/TW"


def test_a_scan_without_tesseract_is_said(fault, monkeypatch):
    pytest.importorskip("PIL")
    monkeypatch.setattr(ocr, "is_available", lambda: False)
    assert "tesseract-ocr-vie" in fault(make([PARAGRAPHS], scan=True))


@pytest.mark.skipif(not ocr.is_available(), reason="tesseract-ocr-vie is not installed")
def test_a_scan_keeps_its_symbols(one):
    pytest.importorskip("PIL")
    document = one(make([[line for paragraph in PARAGRAPHS for line in wrap(paragraph)]], scan=True))
    assert [symbol for symbol in SYMBOLS if symbol not in document.text] == []
    assert 0.7 < ocr.confidence(document.notes) < 1.0


@pytest.mark.skipif(not ocr.is_available(), reason="tesseract-ocr-vie is not installed")
def test_a_picture_of_a_page(one, fault):
    pytest.importorskip("PIL")
    import pypdfium2
    buffer = io.BytesIO()
    pypdfium2.PdfDocument(make([PARAGRAPHS[:4]]))[0].render(scale=200 / 72).to_pil().save(buffer, "PNG")
    document = one(buffer.getvalue(), "anh.pdf")
    assert document.format == "image" and "12-CT/HU" in document.text
    assert "picture" in fault(buffer.getvalue()[:500])


def test_a_picture_without_tesseract_is_said(fault, monkeypatch):
    monkeypatch.setattr(ocr, "is_available", lambda: False)
    assert "tesseract-ocr-vie" in fault(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)
