"""Sentences and list items, with the citations in each.

A unit ends at a full stop before a capital, at ``;`` and at a line's end (a line broken inside a
sentence goes on). Only units that hold a citation or state a heading are kept.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from danvan_graph.extract.mention import Mention
from danvan_graph.extract.patterns import words
from danvan_graph.text import positions

#: a full stop that ends no sentence: "TP. Hồ Chí Minh", "Q. Phú Nhuận", "GS.TS Lê"
_ABBREVIATION = re.compile(r"(?<![a-z/-])(?:tp|q|p|h|tx|tt|gs|gs\.ts|ts|ths|pgs|bs|ks|ls|mr|st|no|tr|v|dr|t|u|tw|ubnd tp|kt|tm|tl|tuq|(?:dieu|khoan|muc|chuong|phan)\s\d{1,3}|\n\s?\d{1,2})$")
_BREAK = re.compile(
    r"[.?!…;\n–-](?:"                                  # it begins with a class of characters, so that the search is fast
    r"(?<=[.?!…])[.?!…]*[)\"”»]*\s+|(?<=;)\s*|(?<=\n)"
    # a preamble printed in one line: " - Căn cứ ... - Luật ..."
    r"|(?<=\s[-–])(?=\s+(?:can\s+cu|qd|quyet\s+dinh|quy\s+dinh|luat|nghi\s+quyet|nghi\s+dinh|thong\s+tu|ket\s+luan|chi\s+thi)\s))")
_MARK = re.compile(r"\s*(?:(?P<dash>[-+*•–])-{0,5}|(?P<num>\d{1,3})[.)/]|(?P<let>[a-z]{1,2})[.)])(?!\d)\s*")
_ARTICLE = re.compile(r"\s*(?:dieu\s+\d+\w?\s*[.:]|chuong\s+[ivxl\d]+|muc\s+\d{1,2}(?!\d|\s*,))")
_PART = re.compile(r"(?:cac\s+)?(?:dieu|khoan|diem|muc|chuong|phan|phu\s+luc)\s+[\da-zđivx]")
_PART_BEFORE = re.compile(r"(?<![a-z])(?:dieu|khoan|diem|muc|chuong|phan|phu\s+luc)\s+[\da-zđ]{1,4}(?:(?:\s*,|\s+va)\s+[\da-zđ]{1,3})*$")


@dataclass(slots=True)
class Unit:
    """One sentence or list item."""

    start: int
    end: int
    text_start: int              # behind the item's mark
    line: int                    # start of its line: items of one line share it
    mark: str                    # "1", "a", "-", "+", "" : the class of its item mark
    starts_line: bool
    article: bool                # opens an article or a chapter
    quoted: bool                 # inside words quoted for insertion
    semicolon: bool              # a ";" before it: a further member of a list in one sentence
    plan: bool = False           # of a plan, a programme, a Party directive: its tasks carry out what they name
    torn: bool = False           # begins in the middle of a sentence, behind a gap "[...]"
    mentions: list[Mention] = field(default_factory=list)


#: a line that may state a relation for the list below it
_HEADING = re.compile(r"(?:bai\s+bo|hieu\s+luc|bo\s+sung\s+boi|thay\s+the|huy\s+bo|can\s+cu|sua\s+doi)")
#: "bám sát tinh thần các nghị quyết của Trung ương, bao gồm:", "được quán triệt các nội dung sau:"
CARRIED = re.compile(
    words(r"thuc\s+hien", r"trien\s+khai", r"quan\s+triet", r"bam\s+sat", r"hoc\s+tap", r"pho\s+bien", r"chap\s+hanh") + r"(?![a-z])[^\n;.:]{0,60}?\s(?:cac|nhung|mot\s+so|\d{1,2})\s"
    r"[^\n;.:]{0,40}?(?:van\s+ban|nghi\s+quyet|chi\s+thi|ket\s+luan|quyet\s+dinh|huong\s+dan|quy\s+dinh|noi\s+dung)(?![a-z])[^\n;.:]{0,80}$")
#: "Các văn bản được học tập, quán triệt gồm:", "Nội dung học tập gồm:"
LEARNT = re.compile(r"(?:van\s+ban|nghi\s+quyet|noi\s+dung)\s(?:duoc\s)?[^\n;.:]{0,30}?(?P<cue>quan\s+triet|hoc\s+tap|trien\s+khai)(?![a-z])[^\n;.:]{0,40}$")
_COLON = re.compile(r":[ \t]*\n")
#: "Điều 1. Bãi bỏ toàn bộ một số văn bản ...": a heading that needs no colon
LISTING = re.compile(
    r"\n[ \t]*dieu\s+\d+\w?\s*[.:]\s*(?:[-–]\s*)?(?:bai\s+bo|huy\s+bo|thay\s+the|cong\s+bo|sua\s+doi)[^\n;]{0,60}?\s(?:cac|mot\s+so|toan\s+bo"
    r"|nhung|\d{1,2})\s[^\n;]{0,30}?"
    r"(?:van\s+ban|quyet\s+dinh|thong\s+tu|nghi\s+quyet|chi\s+thi|nghi\s+dinh)[^\n]{0,250}(?=\n)"
    r"|\n[ \t]*(?:\d{1,2}|[a-z])[.)]\s*(?:bai|huy)\s+bo\s[^\n;:]{0,80}?\ssau\s+day(?![a-z])[^\n;:]{0,90}(?=\n)")
#: "Căn cứ thực hiện" alone on its line, over a list of bases
_BASES = r"[ \t]*(?:[ivx\d]{1,4}[.)][ \t]*)?(?:(?:cac|nhung)[ \t]+)?(?P<cue>can[ \t]+cu|co[ \t]+so[ \t]+phap[ \t]+ly)(?:[ \t]+(?:phap[ \t]+ly|thuc[ \t]+hien|ban[ \t]+hanh|lap[ \t]+(?:ke[ \t]+hoach|de[ \t]+an)|xay[ \t]+dung(?:[ \t]+(?:ke[ \t]+hoach|de[ \t]+an))?))?[ \t]*:?[ \t]*(?=\n)"
BASES = re.compile(r"(?:^|\n)" + _BASES)
#: the same for a search, which is many times as fast for what begins with one character
_BASES_BELOW = re.compile(r"\n" + _BASES)
#: how many lines without a citation a list may hold before its heading is forgotten
_LIST_LINES = 40


def split(normal: str, folded: str, mentions: list[Mention], amending: bool, plan: bool = False) -> list[Unit]:
    """The units of the lines that hold a citation or a heading, in order, with ``mentions`` filled in.

    Args:
        mentions: in order of ``phrase``.
        plan: whether the text is a plan or a Party directive.
        amending: whether quoted paragraphs are words for insertion (only an amending text has such).
    """
    quotes = _quotes(normal) if amending else []
    units: list[Unit] = []
    queue = 0
    done = 0
    for start, end in _wanted(normal, folded, mentions):
        if end <= done:
            continue
        first = queue
        while queue < len(mentions) and mentions[queue].phrase < end:
            queue += 1
        _line_units(normal, folded, max(start, done), end, mentions[first:queue], quotes, units)
        done = end
    for unit in units:
        unit.plan = plan
    return units


def _wanted(normal: str, folded: str, mentions: list[Mention]) -> list[tuple[int, int]]:
    """Spans of whole lines to read: those of citations, and headings with the lines of their lists."""
    spans: list[tuple[int, int]] = []
    for mention in mentions:
        if spans and mention.fields_end <= spans[-1][1]:
            continue
        start = folded.rfind("\n", 0, mention.phrase) + 1
        if start and folded.startswith("do la cac ", start):          # "... 4 đề án.", below it "Đó là các đề án:"
            start = folded.rfind("\n", 0, start - 1) + 1
        while start and _goes_on(normal, start - 1):
            start = folded.rfind("\n", 0, start - 1) + 1
        end = folded.find("\n", mention.fields_end)
        while end >= 0 and _goes_on(normal, end):
            end = folded.find("\n", end + 1)
        spans.append((start, end if end >= 0 else len(folded)))
    if not mentions:
        return []
    last = mentions[-1].fields_end
    colons = [match.end() - 1 for match in _COLON.finditer(folded, 0, last)]
    bases = {match.end() for match in (BASES.match(folded, 0, last), *_BASES_BELOW.finditer(folded, 0, last)) if match}
    for colon in sorted({*colons, *(match.end() for match in LISTING.finditer(folded, 0, last)), *bases}):
        start = folded.rfind("\n", 0, colon) + 1
        if colon in bases or _HEADING.search(folded, start, colon) or any(cue.search(folded, max(start, colon - 220), max(start, folded.rfind(":", start, colon))) for cue in (CARRIED, LEARNT)):
            while start and _goes_on(normal, start - 1):
                start = folded.rfind("\n", 0, start - 1) + 1
            end = colon
            for _ in range(_LIST_LINES):
                nxt = folded.find("\n", end + 1)
                if nxt < 0 or nxt > last or _ARTICLE.match(folded, end + 1):
                    break
                end = nxt
            spans.append((start, end))
    return _merged(spans)


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _line_units(normal: str, folded: str, begin: int, size: int, mentions: list[Mention],
                quotes: list[tuple[int, int]], units: list[Unit]) -> None:
    """Cut ``[begin, size)`` into units and append them."""
    start = line = begin
    index = taken = 0
    semicolon = False
    pos = begin
    while start < size:
        match = _BREAK.search(folded, pos, size)
        stop, nxt, mark = (match.start(), match.end(), match[0]) if match else (size, size, "\n")
        pos = nxt
        while index < len(mentions) and mentions[index].fields_end <= stop:
            index += 1
        if match:
            if index < len(mentions) and mentions[index].phrase < stop < mentions[index].fields_end:
                continue                               # inside a citation
            if mark[0] in ".?!…" and "\n" not in mark:
                after = normal[nxt:nxt + 1]
                if not (after.isupper() or after.isdigit() or after in "“\"-(") or mark[0] == "." and _ABBREVIATION.search(folded, max(0, stop - 8), stop):
                    continue
            elif mark == "\n" and _goes_on(normal, stop):
                continue
            elif mark[0] == ";" and not (taken < len(mentions) and mentions[taken].phrase < stop) \
                    and _PART.match(folded, nxt, size) and _PART_BEFORE.search(folded, max(start, stop - 30), stop):
                continue                               # parts of one directive: "Bãi bỏ Điều 5; điểm d khoản 2 Điều 7 Thông tư A"
        if stop > start:
            unit = _make(normal, folded, start, stop, line, quotes, semicolon)
            while taken < len(mentions) and mentions[taken].phrase < stop:
                unit.mentions.append(mentions[taken])
                taken += 1
            units.append(unit)
        start = nxt
        semicolon = mark[0] == ";"
        if "\n" in mark:
            line = nxt
    if taken < len(mentions) and units:
        units[-1].mentions += mentions[taken:]


def _goes_on(normal: str, stop: int) -> bool:
    """Whether a title goes on behind the line break at ``stop``: in capitals, or in small letters below capitals."""
    if stop + 1 >= len(normal) or normal[stop - 1:stop] in tuple(".:;!?\n") or normal[stop + 1] == "\n":
        return False
    line, end = normal.rfind("\n", 0, stop) + 1, normal.find("\n", stop + 1)
    previous, following = normal[line:stop], normal[stop + 1:end if end >= 0 else len(normal)]
    if not previous.isupper():
        return False
    return following[0].islower() and not _ITEM.match(following) or len(previous) > 20 and len(following) > 12 and following.isupper()


_ITEM = re.compile(r"[a-zđ]{1,2}[.)]")


#: what is left of a symbol that was cut: "[...]⏎TTg ngày 5 tháng 6 năm 2012"
_REST = re.compile(r"[A-ZĐ][\w-]{1,12}\s+ngày\s+\d")


def _make(normal: str, folded: str, start: int, stop: int, line: int, quotes: list[tuple[int, int]], semicolon: bool) -> Unit:
    article = _ARTICLE.match(folded, start) if start == line else None
    mark = _MARK.match(folded, start, stop) if not article else None
    text_start = mark.end() if mark else start
    while text_start < stop and folded[text_start] in " \t\n":
        text_start += 1
    lower = normal[text_start:text_start + 1].islower() or _REST.match(normal, text_start) is not None
    name = "" if not mark else "+" if mark["dash"] == "+" else "-" if mark["dash"] else "1" if mark["num"] else "a"
    before = bisect_right(quotes, (start, len(normal))) - 1 if quotes else -1
    quoted = before >= 0 and start < quotes[before][1]
    torn = lower and folded[max(0, start - 7):start].rstrip().endswith("...]")
    return Unit(start, stop, text_start, line, name, start == line, bool(article), quoted, semicolon, torn=torn)


def _quotes(normal: str) -> list[tuple[int, int]]:
    """Paragraphs quoted for insertion: from an opening quote at a line's start to its closing one."""
    found = []
    pos = 0
    for opens in sorted([*positions(normal, "“"), *positions(normal, "\"")]):
        if opens < pos or normal[opens + 1:opens + 2].isspace() or opens + 1 == len(normal):
            continue
        before = opens
        while before > pos and normal[before - 1] in " \t":
            before -= 1
        if before and (before == pos or normal[before - 1] not in "\n:"):
            pos = opens + 1
            continue
        close = normal.find("”" if normal[opens] == "“" else "\"", opens + 1)
        gap = normal.find(_GAP, opens + 1)
        if gap >= 0 and (close < 0 or gap < close):    # its end was left out
            close = gap
        if close < 0:
            break
        if close - opens > 26:
            found.append((opens, close))
        pos = close + 1
    for gap, end in _cut_open(normal):
        at = bisect_right(found, (gap, end))
        if (at == len(found) or found[at][0] >= end) and (at == 0 or found[at - 1][1] <= gap):
            found.insert(at, (gap, end))
    return found


_GAP = "[...]"
_CLOSING = re.compile(r"”(?=[.;,]?[ \t]*(?:\n|$))")


def _cut_open(normal: str) -> list[tuple[int, int]]:
    """Quotations whose beginning was left out: from "[...]" to a quote at the end of a paragraph that nothing before it opened."""
    found = []
    gaps = list(positions(normal, _GAP))
    for gap, following in zip(gaps, [*gaps[1:], len(normal)]):
        depth = 0
        for mark in _QUOTE.finditer(normal, gap, following):
            depth += 1 if mark[0] == "“" else -1
            if depth < 0:
                if _CLOSING.match(normal, mark.start()):
                    found.append((gap + len(_GAP), mark.start()))
                break
    return found


_QUOTE = re.compile("[“”]")
