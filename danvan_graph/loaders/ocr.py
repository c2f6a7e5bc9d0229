"""Scanned pages through Tesseract with its Vietnamese model alone (with English it reads QD for QĐ).

The program is called directly: no Python package is needed, and pictures of PDF pages go to it in
memory. How sure it was is kept as a note, for the confidence of what is cited.
"""

from __future__ import annotations

import functools
import logging
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator

import pypdfium2

from danvan_graph.errors import DanvanError
from danvan_graph.loaders import limits, page_lines
from danvan_graph.loaders.reading import Reading

LANGUAGE = "vie"
#: 0.98 of the words from 150 dpi on; 300 dpi takes twice the time for the same
DPI = 200
#: sides of a page in pixels at most: A0 at 200 dpi; a page of a metre square would fill the memory
_PIXELS = 10_000
WANTED = "Tesseract with its Vietnamese model (apt install tesseract-ocr-vie)"

_log = logging.getLogger(__name__)
_NOTE = re.compile(r"tesseract vie, confidence (\d\.\d\d)")


@functools.cache
def is_available() -> bool:
    """Whether Tesseract and its Vietnamese model are installed."""
    program = shutil.which("tesseract")
    if not program:
        return False
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=limits.TOOL_SECONDS)
    return LANGUAGE in listed.stdout.split()


def note(confidences: list[float]) -> str:
    """The note of a document that was read with OCR."""
    return f"tesseract {LANGUAGE}, confidence {sum(confidences) / max(1, len(confidences)):.2f}"


def confidence(notes: Iterable[str]) -> float:
    """How sure a document's characters are: 1.0 unless OCR read them.

    >>> confidence(("LibreOffice",)), confidence((note([0.9, 0.94]),))
    (1.0, 0.92)
    """
    return next((float(match[1]) for text in notes if (match := _NOTE.fullmatch(text))), 1.0)


def read_image(data: bytes, where: str) -> Reading:
    """A picture of a page (PNG, JPEG, TIFF of one or more pages)."""
    if not is_available():
        raise DanvanError("a picture", where, WANTED)
    text, sure = _tesseract(data, where)
    if not text.strip():
        raise DanvanError("no text in the picture", where, "a scanned page")
    joined, boilerplate = page_lines.join(text.split("\f"))
    return Reading(joined, boilerplate=boilerplate, notes=(note([sure]),))


def read_pages(data: bytes, numbers: list[int], where: str) -> Iterator[tuple[int, str, float]]:
    """Number, text and confidence of some pages of a PDF, one after the other."""
    document = pypdfium2.PdfDocument(data)
    try:
        for done, number in enumerate(numbers, 1):
            _log.info("%s: page %d, %d of %d scans", where, number + 1, done, len(numbers))
            page = document[number]
            scale = min(DPI / 72, _PIXELS / max(page.get_size()))
            bitmap = page.render(scale=scale, grayscale=True)
            rows = bytes(bitmap.buffer)
            picture = b"".join(rows[y * bitmap.stride:y * bitmap.stride + bitmap.width] for y in range(bitmap.height))
            text, sure = _tesseract(b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + picture, f"{where} page {number + 1}")
            yield number, text, sure
            page.close()
    finally:
        document.close()


def _tesseract(picture: bytes, where: str) -> tuple[str, float]:
    """Lines of a picture, and the mean confidence of its words by their length."""
    command = ["tesseract", "stdin", "stdout", "-l", LANGUAGE, "--dpi", str(DPI), "tsv"]
    try:
        done = subprocess.run(command, input=picture, capture_output=True, timeout=limits.TOOL_SECONDS, env={**os.environ, "OMP_THREAD_LIMIT": "1"})
    except subprocess.TimeoutExpired:
        raise DanvanError(f"OCR took more than {limits.TOOL_SECONDS} seconds", where, "a page of text") from None
    if done.returncode:
        raise DanvanError("not readable as a picture", where, "PNG, JPEG or TIFF")
    lines: dict[tuple[str, ...], list[str]] = {}
    sure = size = 0.0
    for row in done.stdout.decode("utf-8", "replace").splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) == 12 and cells[0] == "5" and cells[11].strip():
            lines.setdefault(tuple(cells[1:5]), []).append(cells[11])
            sure += float(cells[10]) / 100 * len(cells[11])
            size += len(cells[11])
    pages: dict[str, list[str]] = {}
    for key, words in lines.items():
        pages.setdefault(key[0], []).append(" ".join(words))
    return "\f".join("\n".join(page) for page in pages.values()), sure / size if size else 0.0
