"""Lines of printed pages: those broken for the width of the page joined, what is repeated on each page marked."""

from __future__ import annotations

import re
from collections import Counter

from danvan_graph.model import Span

#: a line this near to the longest ones was broken because the page ended
_FULL = 0.8
#: a line that begins something of its own: number, letter, bullet, article, heading in capitals
_BEGINS = re.compile(r"\s*(?:[-–+*•·]\s|\d{1,3}[.)](?:\d{1,2}[.)]?){0,3}\s|[a-zđ]\)|[IVX]{1,6}[.)]\s|(?:Điều|Chương|Mục|Phần|PHỤ LỤC|Phụ lục|Nơi nhận)\b)")
_ENDS = re.compile(r"[.;:!?…]['\"”’)]?$")
#: "217-", "33/CT-", "số", "ngày": what comes is a part of the same symbol or date
_OPEN = re.compile(r"(?:\d[-/]|[/-][A-ZĐ]{1,8}[-/]|(?:^|\s)(?:[Ss]ố|[Nn]gày|tháng|năm|Điều|khoản|điểm|và|của|về)|,)$")
_CODE = re.compile(r"[A-ZĐ]{1,8}[-/\d]|[A-ZĐ]{2,}")
_BROKEN_SYMBOL = re.compile(r"(?:\d[-/]|[/-][A-ZĐ]{1,8}[-/])$")
#: heads and feet are looked for in this many lines at either end of a page
_EDGE = 2
_HEAD_CHARS = 120


def join(pages: list[str]) -> tuple[str, tuple[Span, ...]]:
    """One text of all pages, parted by form feeds, and the spans of running heads and page numbers.

    >>> join(["Thực hiện Quyết định số 218-\\nQĐ/TW của Bộ Chính trị.\\n2. Tổ chức"])[0]
    'Thực hiện Quyết định số 218-QĐ/TW của Bộ Chính trị.\\n2. Tổ chức'
    """
    split = [[line for line in page.split("\n") if line.strip()] for page in pages]
    marked = _heads(split)
    lengths = sorted(len(line) for page in split for line in page)
    full = lengths[int(0.9 * len(lengths))] if lengths else 0
    out: list[str] = []
    spans: list[Span] = []
    at = 0
    for number, lines in enumerate(split):
        for i, line in enumerate(lines):
            is_head = (number, i) in marked
            following = lines[i + 1] if i + 1 < len(lines) and (number, i + 1) not in marked and not is_head else ""
            end = _between(line, following, full) if following else "\n" if i + 1 < len(lines) else ""
            if is_head:
                spans.append((at, at + len(line)))
            out.append(line + end)
            at += len(out[-1])
        if number + 1 < len(split):
            out.append("\f")
            at += 1
    return "".join(out), tuple(spans)


def _between(line: str, following: str, full: int) -> str:
    """What parts a line from the next: nothing inside of a symbol, a space inside of a sentence, else a line end."""
    if _BROKEN_SYMBOL.search(line) and _CODE.match(following):
        return ""
    if _BEGINS.match(following) or _ENDS.search(line) or _is_title(following) != _is_title(line):
        return "\n"
    if following.lstrip()[:1].islower() or _OPEN.search(line):
        return " "
    return " " if len(line) >= _FULL * full and full > 40 else "\n"


def _is_title(line: str) -> bool:
    """A line in capitals of more than one word ("CHỈ THỊ"; "XIII;" is the rest of a sentence)."""
    return line.isupper() and len(line.split()) > 1


def _heads(pages: list[list[str]]) -> set[tuple[int, int]]:
    """(page, line) of the lines at the edges that recur on other pages but for their numbers, and of page numbers."""
    edges = [(number, i) for number, lines in enumerate(pages) for i in range(len(lines)) if i < _EDGE or i >= len(lines) - _EDGE]
    keys = {edge: _key(pages[edge[0]][edge[1]]) for edge in edges}
    on_pages = Counter(key for key, _ in {(key, number) for (number, _), key in keys.items()})
    return {edge for edge, key in keys.items()
            if len(pages[edge[0]][edge[1]]) <= _HEAD_CHARS and (
                key and on_pages[key] > 1 and on_pages[key] >= 0.4 * len(pages) or not key and _is_number(pages[edge[0]][edge[1]], edge[0]))}


def _key(line: str) -> str:
    """A line without the page number at either end.

    >>> _key("CÔNG BÁO/Số 755/Ngày 17-6-2025 3") == _key("4 CÔNG BÁO/Số 755/Ngày 17-6-2025")
    True
    """
    return re.sub(r"^[\s\d–-]+(?=\D)|\s[\s\d–-]+$|^[\s\d–-]+$|(?i:trang|page)\s*\d+(?:\s*/\s*\d+)?", "", line).strip()


def _is_number(line: str, page: int) -> bool:
    """A page number: near to the number of the page, so that a lone figure of a table stays."""
    digits = re.sub(r"\D", "", line)
    return 0 < len(digits) < 5 and (abs(int(digits) - page) < 3 or page > 0)
