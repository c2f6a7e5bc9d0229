"""Sentences and list items, with the citations in each.

A unit ends at a full stop before a capital, at ``;`` and at a line's end (a line broken inside a
sentence goes on). Only units that hold a citation or state a heading are kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from danvan_graph.extract.citations import Mention

#: a full stop that ends no sentence: "TP. Hồ Chí Minh", "Q. Phú Nhuận", "GS.TS Lê"
_ABBREVIATION = re.compile(r"(?:tp|q|p|h|tx|tt|gs|ts|ths|pgs|bs|ks|ls|mr|st|no|tr|v|dr|t|u|tw|ubnd tp|kt|tm|tl|tuq|\d)$")
_BREAK = re.compile(r"[.?!…]+[)\"”»]*\s+|;\s*|\n")
_MARK = re.compile(r"\s*(?:(?P<dash>[-+*•–])|(?P<num>\d{1,3})[.)/]|(?P<let>[a-z]{1,2})[.)])(?!\d)\s*")
_ARTICLE = re.compile(r"\s*(?:dieu\s+\d+\w?\s*[.:]|chuong\s+[ivxl\d]+|muc\s+\d)")
_QUOTE_OPEN = re.compile(r"(?:^|\n|:\s?)\s*[“\"](?=\S)")


@dataclass(slots=True)
class Unit:
    """One sentence or list item."""

    start: int
    end: int
    text_start: int              # behind the item's mark
    line: int                    # start of its line: items of one line share it
    mark: str                    # "1", "a", "-", "" : the class of its item mark
    starts_line: bool
    article: bool                # opens an article or a chapter
    quoted: bool                 # inside words quoted for insertion
    semicolon: bool              # a ";" before it: a further member of a list in one sentence
    mentions: list[Mention] = field(default_factory=list)


def split(normal: str, folded: str, mentions: list[Mention], amending: bool) -> list[Unit]:
    """The units of a text, in order, with ``mentions`` (in order) filled in.

    Args:
        amending: whether quoted paragraphs are words for insertion (only an amending text has such).
    """
    quotes = _quotes(normal) if amending else []
    units: list[Unit] = []
    start = line = 0
    queue = iter(mentions)
    mention = next(queue, None)
    anchors = [(m.phrase, m.fields_end) for m in mentions]
    index = 0
    size = len(folded)
    semicolon = False
    for match in _BREAK.finditer(folded + "\n"):
        stop = match.start()
        while index < len(anchors) and anchors[index][1] <= stop:
            index += 1
        if index < len(anchors) and anchors[index][0] < stop < anchors[index][1]:
            continue                                   # inside a citation
        mark = match[0]
        if mark[0] in ".?!…" and "\n" not in mark:
            after = normal[match.end():match.end() + 1]
            if not (after.isupper() or after.isdigit() or after in "“\"-(") or mark[0] == "." and _ABBREVIATION.search(folded, max(0, stop - 8), stop):
                continue
        elif mark == "\n" and _goes_on(normal, stop):
            continue
        if stop > start:
            unit = _make(folded, start, stop, line, quotes, semicolon)
            while mention is not None and mention.phrase < stop:
                unit.mentions.append(mention)
                mention = next(queue, None)
            units.append(unit)
        start = match.end()
        semicolon = mark[0] == ";"
        if "\n" in mark:
            line = start
        if start >= size:
            break
    return units


def _goes_on(normal: str, stop: int) -> bool:
    """Whether the line break at ``stop`` stands inside a sentence: the next line begins in lower case
    without an item mark, or both lines are in capitals (a title over several lines)."""
    nxt = stop + 1
    while nxt < len(normal) and normal[nxt] in " \t":
        nxt += 1
    if nxt >= len(normal) or normal[nxt] == "\n":
        return False
    last = normal[max(0, stop - 1):stop].strip()
    if last and last in ".:;!?":
        return False
    follow = normal[nxt:nxt + 40]
    if follow[0].islower():
        return not re.match(r"[a-zđ]{1,2}[.)]", follow)
    line = normal.rfind("\n", 0, stop) + 1
    previous, following = normal[line:stop], normal[nxt:normal.find("\n", nxt) if "\n" in normal[nxt:] else len(normal)]
    return len(previous) > 20 and len(following) > 12 and previous.isupper() and following.isupper()


def _make(folded: str, start: int, stop: int, line: int, quotes: list[tuple[int, int]], semicolon: bool) -> Unit:
    article = _ARTICLE.match(folded, start) if start == line else None
    mark = _MARK.match(folded, start, stop) if not article else None
    text_start = mark.end() if mark else start
    while text_start < stop and folded[text_start] in " \t\n":
        text_start += 1
    name = "" if not mark else "-" if mark["dash"] else "1" if mark["num"] else "a"
    quoted = any(a <= start < b for a, b in quotes)
    return Unit(start, stop, text_start, line, name, start == line, bool(article), quoted, semicolon)


def _quotes(normal: str) -> list[tuple[int, int]]:
    """Paragraphs quoted for insertion: from an opening quote at a line's start to its closing one."""
    found = []
    pos = 0
    while (match := _QUOTE_OPEN.search(normal, pos)):
        close = normal.find("”" if "“" in match[0] else "\"", match.end())
        if close < 0:
            break
        if close - match.end() > 25:
            found.append((match.end() - 1, close))
        pos = close + 1
    return found
