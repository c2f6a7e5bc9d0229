"""PDF: a fast reader first, a slower one where the first scatters accents, OCR where a page is a picture.

Pages are parted by a form feed, so that the page of an offset is the number of form feeds before it.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable

import pypdfium2

from danvan_graph.errors import DanvanError
from danvan_graph.loaders import legacy, limits, ocr, page_lines
from danvan_graph.loaders.reading import Reading

#: share of words that are no syllable: at most 0.05 in 199 of 200 legal texts (names, chemistry), 0.4 and more where
#: accents come from a second font and stand apart ("Th ự c hi ệ n")
_SCATTERED = 0.1
_WORD = re.compile(r"(?<![\w/.-])[^\W\d_]+(?![\w/-])")
_VOWEL = re.compile("[aeiouy]", re.I)
#: words with an accent, or without any vowel because it stands elsewhere: two in three in Vietnamese, none in English
_VIETNAMESE = 0.2
#: characters that are looked at
_SAMPLE = 100_000
#: "61/2018/NĐCP", "217QĐ/TW": hyphens that a reader swallowed
_NO_HYPHEN = re.compile(r"\d/(?:NĐCP|QĐTTg|CTTTg|NQCP|QĐUBND|NQHĐND|TT[A-Z]{3,5})\b|\d(?:QĐ|CT|NQ|KL|HD|TB)/(?:TW|TU|HU)\b")
#: what programs write into the title when nobody did
_NO_TITLE = re.compile(r"untitled|microsoft (?:word|powerpoint)|.{1,200}\.(?:docx?|pdf|rtf)$", re.I)
#: a page with fewer characters and a picture on it is a scan (a stamp or page number may be text)
_SCAN_CHARS = 30


def read(data: bytes, where: str) -> Reading:
    """The text of a PDF: lines that were broken for the page joined, running heads and page numbers marked."""
    pages, scans, heading = _pdfium(data, where)
    notes: list[str] = []
    if _is_damaged(pages):
        pages, reader = _second(data, where, pages)
        notes.append(reader)
    if scans:
        share = []
        if not ocr.is_available():
            if len(scans) == len(pages):
                raise DanvanError("a scan without text", where, ocr.WANTED)
            notes.append(f"{len(scans)} scanned pages not read")
        else:
            for number, text, confidence in ocr.read_pages(data, scans, where):
                pages[number] = text
                share.append(confidence)
            notes.append(ocr.note(share))
    if not any(page.strip() for page in pages):
        raise DanvanError("no text on any page", where, "a PDF with text or scanned pages")
    joined, name = legacy.repair("\f".join(pages))
    if name:
        notes.append(name)
    text, boilerplate = page_lines.join(joined.split("\f"))
    return Reading(text, heading=heading, boilerplate=boilerplate, notes=tuple(notes))


def _pdfium(data: bytes, where: str) -> tuple[list[str], list[int], str]:
    """Text of each page, numbers of the pages that are pictures, title."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise DanvanError("protected by a password", where, "a PDF without password") from None
        raise DanvanError(f"damaged PDF: {error}", where, "a complete file") from None
    try:
        if len(document) > limits.PDF_PAGES:
            raise DanvanError(f"{len(document)} pages", where, f"at most {limits.PDF_PAGES}")
        pages, scans, size = [], [], 0
        for number in range(len(document)):
            page = document[number]
            text_page = page.get_textpage()
            pages.append(_plain_lines(text_page.get_text_bounded()))
            size += len(pages[-1])
            if size > limits.TEXT_CHARS:
                raise DanvanError(f"more than {limits.TEXT_CHARS // 1_000_000} million characters", where, "one document")
            if len(pages[-1].strip()) < _SCAN_CHARS and _has_picture(page):
                scans.append(number)
            text_page.close()
            page.close()
        title = (document.get_metadata_dict().get("Title") or "").strip()
        return pages, scans, "" if _NO_TITLE.match(title) else title
    except pypdfium2.PdfiumError as error:
        raise DanvanError(f"damaged PDF: {error}", where, "a complete file") from None
    finally:
        document.close()


def _plain_lines(text: str) -> str:
    """Line ends as one character; U+FFFE and U+0002 are what pdfium makes of a hyphen at the end of a line."""
    return re.sub(r"[ \t]*\r?\n", "\n", text).replace("\ufffe", "-").replace("\x02", "-").replace("\f", "\n").strip("\n")


def _has_picture(page) -> bool:
    return any(True for _ in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3))


def _is_damaged(pages: list[str]) -> bool:
    scattered, hyphens = _loss(pages)
    return scattered > _SCATTERED or hyphens > 0


def _scattered(text: str) -> float:
    """Share of the words (abbreviations in capitals apart) that are no Vietnamese syllable; 0 for another language.

    >>> _scattered("Th ự c hi ệ n"), _scattered("Th c hi n"), _scattered("Ban ở xã có ý kiến với UBND"), _scattered("Decree on the public service")
    (0.5, 0.75, 0.0, 0.0)
    """
    words = [word for word in _WORD.findall(unicodedata.normalize("NFC", text[:_SAMPLE])) if not word.isupper() or len(word) == 1]
    accented = sum(not word.isascii() for word in words)
    bare = sum(not _VOWEL.search(word) for word in words if word.isascii())
    if accented + bare < _VIETNAMESE * len(words):
        return 0.0
    return sum(not legacy.is_syllable(word) for word in words) / max(1, len(words))


def _second(data: bytes, where: str, pages: list[str]) -> tuple[list[str], str]:
    """The pages by the reader that does best (the slower one only where the faster does not help); a note of what was done or lost."""
    readers: tuple[tuple[str, Callable[[bytes], list[str]]], ...] = (("pdftotext", _pdftotext), ("pdfplumber", _pdfplumber))
    best, name, tried = pages, "", False
    for reader, call in readers:
        other = call(data)
        tried |= bool(other)
        if len(other) == len(pages) and _loss(other) < _loss(best):
            best, name = other, reader
        if not _is_damaged(best):
            return best, name
    lost = "accents stand apart from their words" if _loss(best)[0] > _SCATTERED else "hyphens of symbols may be lost"
    lost = lost if tried else f"{lost}: install poppler-utils or danvan-graph[pdf]"
    return best, f"{name}: {lost}" if name else lost


def _loss(pages: list[str]) -> tuple[float, int]:
    text, _ = legacy.repair("\f".join(pages))           # letters of a legacy font are not damage
    return round(_scattered(text), 2), len(_NO_HYPHEN.findall(text))


def _pdftotext(data: bytes) -> list[str]:
    program = shutil.which("pdftotext")
    if not program:
        return []
    try:
        done = subprocess.run([program, "-enc", "UTF-8", "-layout", "-", "-"], input=data, capture_output=True, timeout=limits.TOOL_SECONDS)
    except subprocess.TimeoutExpired:
        return []
    pages = done.stdout.decode("utf-8", "replace").removesuffix("\f").split("\f")
    return [re.sub(r" {3,}", "\t", re.sub(r"^ +| +$", "", _plain_lines(page), flags=re.M)) for page in pages] if done.returncode == 0 else []


def _pdfplumber(data: bytes) -> list[str]:
    try:
        import pdfplumber
        from pdfminer.pdfexceptions import PDFException
        from pdfplumber.utils.exceptions import PdfminerException
    except ImportError:
        return []
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            return [_plain_lines(page.extract_text() or "") for page in document.pages]
    except (PDFException, PdfminerException, ValueError, KeyError, TypeError):
        return []                                       # what pdfium reads it may refuse: then the first reading stands
