"""Formats: the same ten documents in every format, the citations that come back, beside two general converters.

    python benchmarks/formats.py [--texts DIR] [--peers PYTHON]

Writes ten texts (the samples, or the first ten of DIR) as the formats that reach an office, reads each back with the
loaders of this project and with the general converters markitdown and kreuzberg, and extracts the citations of what came
back. Prints, for each format and reader: recall of the citations of the plain text, citations that the text does not
have, and milliseconds a document. ``--peers`` (or ``DANVAN_PEERS``) names a Python that has the converters, where this one has not.

Needs python-docx and reportlab (extra ``test``) and LibreOffice for .doc, .rtf and .pdf; a format whose tool is missing
is left out and said.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from danvan_graph.extract import extract
from danvan_graph.loaders import load, ocr
from danvan_graph.loaders.legacy import _table
from danvan_graph.model import Document

DOCUMENTS = 10
FONTS = ("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf")
#: what a news page has around its text: two citations that are not the text's
BEFORE = '<div class="menu"><a href="1">Trang chủ</a><a href="2">Thời sự</a></div>'
AFTER = ('<div><b>CÁC TIN KHÁC</b><br><a href="3">Tỉnh A triển khai Chỉ thị số 97-CT/TU</a> (01/02/2021)<br>'
         '<a href="4">Huyện B sơ kết Nghị quyết số 98-NQ/HU</a> (01/02/2021)</div><div>Copyright 2021</div>')
#: run by the interpreter of the peers: file after file, its text and time
PEER = '''
import json, sys, time
name, *files = sys.argv[1:]
if name == "markitdown":
    from markitdown import MarkItDown
    convert = lambda path, reader=MarkItDown(): reader.convert(path).text_content
else:
    from kreuzberg import extract_file_sync
    convert = lambda path: extract_file_sync(path).content
for path in files:
    start = time.perf_counter()
    try:
        text = convert(path)
    except Exception as error:
        text = ""
    print(json.dumps([text, time.perf_counter() - start]), flush=True)
'''


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=Path, default=ROOT / "data" / "samples", help="folder of .txt files (default: the samples)")
    parser.add_argument("--peers", default=os.environ.get("DANVAN_PEERS") or sys.executable, help="a Python with markitdown and kreuzberg (default: this one)")
    options = parser.parse_args()
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(options.texts.glob("*.txt"))[:DOCUMENTS]}
    wanted = {name: citations(text) for name, text in texts.items()}
    print(f"{len(texts)} documents, {sum(map(sum_of, wanted.values()))} citations\n")
    print("| format | reader | recall | not in the text | ms a document |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="danvan-formats-") as folder:
        for kind, files in write_all(texts, Path(folder)).items():
            for reader, results in ((name, read(name, files, options.peers)) for name in ("danvan-graph", "markitdown", "kreuzberg")):
                print(row(kind, reader, results, wanted), flush=True)


def citations(text: str, boilerplate=()) -> Counter:
    """Targets of the citations of a text, with how often."""
    return Counter(c.target for c in extract(Document(id="a", text=text, boilerplate=boilerplate)).citations)


def sum_of(counter: Counter) -> int:
    return sum(counter.values())


def row(kind: str, reader: str, results: dict[str, tuple[Counter, float]] | None, wanted: dict[str, Counter]) -> str:
    if results is None:
        return f"| {kind} | {reader} | not installed | | |"
    found = sum(sum_of(results[name][0] & wanted[name]) for name in results)
    extra = sum(sum_of(results[name][0] - wanted[name]) for name in results)
    total = sum(sum_of(wanted[name]) for name in results)
    time = 1000 * sum(seconds for _, seconds in results.values()) / len(results)
    return f"| {kind} | {reader} | {found / total:.3f} | {extra} | {time:.1f} |"


def read(reader: str, files: list[Path], python: str) -> dict[str, tuple[Counter, float]] | None:
    """Citations and seconds of each file; None where the reader is not installed."""
    if reader == "danvan-graph":
        load_all(files[:1])                             # what is loaded once is not the time of a document
        start = perf_counter()
        documents = load_all(files)
        each = (perf_counter() - start) / len(files)
        return {file.stem: (citations(documents[file.stem].text, documents[file.stem].boilerplate) if file.stem in documents else Counter(), each)
                for file in files}
    done = subprocess.run([python, "-c", PEER, reader, str(files[0]), *map(str, files)], capture_output=True, text=True)
    if done.returncode:
        return None
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("[")][1:]
    return {file.stem: (citations(text), seconds) for file, (text, seconds) in zip(files, lines, strict=True)}


def load_all(files: list[Path]) -> dict[str, Document]:
    return {document.id: document for document in load(files, on_error=lambda error: print(error, file=sys.stderr))}


# --- writing -----------------------------------------------------------------------------------------------------------

def write_all(texts: dict[str, str], folder: Path) -> dict[str, list[Path]]:
    """Files of each format, as far as the tools are there."""
    made: dict[str, list[Path]] = {}

    def write(kind: str, suffix: str, convert) -> None:
        (folder / kind.replace("/", " ")).mkdir()
        made[kind] = []
        for name, text in texts.items():
            made[kind].append(folder / kind.replace("/", " ") / f"{name}{suffix}")
            made[kind][-1].write_bytes(convert(text))

    write("plain text", ".txt", str.encode)
    write("plain text in TCVN3", ".txt", lambda text: tcvn3(text).encode("latin-1", "replace"))
    write("news page", ".html", lambda text: page(text).encode())
    write("docx", ".docx", lambda text: word(text, plain=True))
    write("docx as Word writes it", ".docx", lambda text: word(text, plain=False))
    if shutil.which("soffice"):
        for kind, source in (("doc", "docx as Word writes it"), ("rtf", "docx as Word writes it"), ("pdf", "docx")):
            made[kind] = office(made[source], folder / kind, kind)             # printed with its deletions, a PDF has them
    else:
        print("LibreOffice is not installed: no doc, rtf, pdf", file=sys.stderr)
    font = next((path for path in FONTS if Path(path).is_file()), None)
    if font:
        write("pdf, accents in a second font", ".pdf", lambda text: scattered(text, font))
    if "pdf" in made and ocr.is_available():
        (folder / "scan").mkdir()
        made["scan of 200 dpi"] = [scan(path, folder / "scan" / path.name) for path in made["pdf"]]
    return made


def tcvn3(text: str) -> str:
    """As a .VnTime document has it: capitals with marks as small letters, which an H font draws large."""
    table = {letter: code for code, letter in reversed(_table("tcvn3")[0].items()) if code != "\u2212"}
    plain = text.translate({0x2013: "-", 0x2014: "-", 0x2026: "...", 0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'"})
    return "".join(table.get(c, table.get(c.lower(), c) if not c.isascii() and c not in "ĐĂÂÊÔƠƯ" else c) for c in plain)


def page(text: str) -> str:
    from html import escape
    title, *lines = [line for line in text.splitlines() if line.strip()]
    return (f"<html><head><title>{escape(title)}</title></head><body>{BEFORE}<div><h1>{escape(title)}</h1>"
            + "".join(f"<p>{escape(line)}</p>" for line in lines) + f"</div>{AFTER}</body></html>")


def word(text: str, plain: bool) -> bytes:
    """A Word file; not plain: hyphens of symbols do not break, and each paragraph ends in a deletion that is tracked."""
    import re

    import docx
    from docx.oxml import OxmlElement, parse_xml
    from docx.oxml.ns import nsdecls
    document = docx.Document()
    for line in text.splitlines():
        paragraph = document.add_paragraph()
        for i, piece in enumerate([line] if plain else re.split(r"(?<=\d)-(?=[A-ZĐ])", line)):
            run = paragraph.add_run()
            if i:
                run._r.append(OxmlElement("w:noBreakHyphen"))
            run._r.append(parse_xml(f'<w:t {nsdecls("w")} xml:space="preserve">{piece.replace("&", "&amp;").replace("<", "&lt;")}</w:t>'))
        if not plain and line.strip():
            paragraph._p.append(parse_xml(f'<w:del {nsdecls("w")} w:id="1" w:author="A" w:date="2021-01-01T00:00:00Z"><w:r><w:delText> và 99-CT/TU</w:delText></w:r></w:del>'))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def office(files: list[Path], folder: Path, suffix: str) -> list[Path]:
    folder.mkdir()
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation={Path(profile).as_uri()}", "--convert-to", suffix, "--outdir", str(folder), *map(str, files)],
                       check=True, capture_output=True, timeout=600)
    return [folder / f"{file.stem}.{suffix}" for file in files]


def scattered(text: str, font: str) -> bytes:
    """A PDF whose accented letters stand after the others of the page, as converters with a fallback font write them."""
    import textwrap

    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen import canvas
    buffer = io.BytesIO()
    paper = canvas.Canvas(buffer, invariant=1)
    for name in ("One", "Two"):
        pdfmetrics.registerFont(TTFont(name, font))
    lines = [part for line in text.splitlines() for part in (textwrap.wrap(line, 88) or [""])]
    for first in range(0, len(lines), 50):
        late = []
        paper.setFont("One", 10)
        for number, line in enumerate(lines[first:first + 50]):
            x, y = 50, 800 - 15 * number
            for letter in line:
                late.append((x, y, letter)) if not letter.isascii() else paper.drawString(x, y, letter)
                x += pdfmetrics.stringWidth(letter, "One", 10)
        paper.setFont("Two", 10)
        for place in late:
            paper.drawString(*place)
        paper.showPage()
    paper.save()
    return buffer.getvalue()


def scan(source: Path, target: Path) -> Path:
    import pypdfium2
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen import canvas
    paper = canvas.Canvas(str(target), invariant=1)
    document = pypdfium2.PdfDocument(source)
    for number in range(len(document)):
        size = document[number].get_size()
        paper.setPageSize(size)
        paper.drawImage(ImageReader(document[number].render(scale=200 / 72, grayscale=True).to_pil()), 0, 0, *size)
        paper.showPage()
    paper.save()
    return target


if __name__ == "__main__":
    main()
