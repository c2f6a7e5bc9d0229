"""A text without its number: its type stands alone or opens its title, and somebody above it, below it or in the text issues it."""

from __future__ import annotations

import re

from danvan_graph.extract import issuers, letterheads, lower_bodies
from danvan_graph.extract.head_lines import PREAMBLE, Own, alone, below_title, enacting, place_date, skip, speaker, title_at
from danvan_graph.extract.mention import Mention
from danvan_graph.text.characters import CAPITALS


#: words of a page may stand above the type ("Sign In"), so many characters
_SITE_WORDS = 60


def unnumbered(normal, folded, type_hits, mentions, home) -> Own | None:
    """A text without its number: the type opens the first line, the body stands below it or in it."""
    first = next((i for i, c in enumerate(folded) if c.isalnum()), None)
    if first is None:
        return None
    hit = next((h for h in type_hits if h[0] == first or h[0] - first < 900 and (alone(normal, folded, h) or _below_date(normal, folded, h))), None)
    if hit is None:
        return _untyped(normal, folded, first, home)
    start, end, kind = hit
    body, opens = None, start - first < _SITE_WORDS and "\n" in folded[first:start] or start == first
    if start == first and not alone(normal, folded, hit):
        line_end = folded.find("\n", start)
        if line_end < 0 or line_end - start > 700 or _mentioned_at(mentions, start):
            return None
        of = _OF.match(folded, end) if normal[start:end].isupper() else None
        body = issuers.issuer_at(normal, folded, of.end() if of else skip(folded, line_end))     # "NGHỊ QUYẾT CỦA BỘ CHÍNH TRỊ về đổi mới"
        below = issuers.issuer_at(normal, folded, end + 1) if not of and normal[start:line_end].isupper() else None
        if below is not None and not folded[below[0]:line_end].strip(" .*-_"):
            body = below                               # "NGHỊ QUYẾT HĐND TỈNH LÀO CAI", the title below it
        if body is not None and not of and _PROSE.match(folded, body[0]):
            body = None                                # the first sentence of a report
        spoken = speaker(normal, folded, "", kind) if body is None and kind == "Chỉ thị" and _ABOUT.match(folded, end) else None        # "UBND tỉnh chỉ thị:"
        body = body or spoken
        if body is None and not re.search(r"\n[ \t]*(?:-\s*)?can\s+cu\b", folded[:line_end + 600]):
            return None
        heading, span = normal[end:line_end].strip(), (start, line_end)
    else:
        after = skip(folded, end)
        of = _OF.match(folded, after - 1)
        body = issuers.issuer_at(normal, folded, of.end() if of else after)
        if body is None:
            code = _BLANK_NUMBER.search(normal, max(first, start - 200), start)
            head = start > first and "can cu" not in folded[first:start]
            body = letterheads.of_lines(normal, folded, start, code[1] if code else "", home) if head else issuers.issuer_at(normal, folded, first)
            lower = lower_bodies.lowest(letterheads.lines(normal, start), code[1] if code else "", body[1] if body else "", body[3] if body else "", home) if head else None
            if lower:
                body = (body[0] if body else start, lower[0], "", lower[1])
        enacted = (below_title(normal, folded, end) or enacting(normal, folded, end, kind)) if body is None and opens else None
        if body is None and enacted is None:
            enacted = speaker(normal, folded, "", kind) if opens else None
        if body is None and enacted is None:
            return _untyped(normal, folded, first, home)
        title = body[0] if body and body[0] > end else end
        body = body or enacted
        heading, span = title_at(normal, folded, title), (title, title + 400)
    date = place_date(folded, 0, min(1200, len(folded)))
    issuer, organ, place = body[1:] if body else ("", "", "")
    issuer, place = issuers.complete(issuer, organ, place, home)
    return Own(kind, None, "", date, issuer, organ, place, heading, False, "title", span)


#: a title that lost its type, and the line above the first article that has it
_TITLE_ALONE = re.compile(r"(?:ve\s+viec|v/v|ban\s+hanh|quy\s+dinh)\s")
_DECIDES = re.compile(r"\n[ \t]*quyet\s+(?P<what>dinh|nghi)\s*:?[ \t]*\n\s*dieu\s+1(?!\d)")


def _untyped(normal: str, folded: str, first: int, home: str) -> Own | None:
    """A title, the body below it, the legal basis, and "QUYẾT ĐỊNH:" over the first article."""
    decides = _DECIDES.search(folded, first, first + PREAMBLE) if _TITLE_ALONE.match(folded, first) and normal[first:first + 6].isupper() else None
    body = below_title(normal, folded, first) if decides else None
    if body is None:
        return None
    issuer, place = issuers.complete(*body[1:], home)
    return Own("Quyết định" if decides["what"] == "dinh" else "Nghị quyết", None, "", place_date(folded, 0, min(1200, len(folded))), issuer, body[2], place,
               title_at(normal, folded, first), False, "title", (first, first + 400))


_OF = re.compile(r"\s+cua\s+")
_ABOUT = re.compile(r"\s+(?:ve|v/v)\s")
#: a body that goes on to do something
_PROSE = re.compile(
    r"(?:\s\([a-z&.\s-]{2,20}\))?[ ,]{1,3}(?:da|vua|moi|se|co|ra|ban\s+hanh|thong\s+qua|cong\s+bo|phe\s+duyet|chi\s+dao|de\s+nghi|giao|to\s+chuc|yeu\s+cau|cho\s+biet"
    r"|trien\s+khai|thuc\s+hien|phat\s+hanh|ky|thong\s+bao|hop|nhan)\s")
#: "Số:     /KH-SNV", "Số ......-QC/CB": the organ of a number that is left open
_BLANK_NUMBER = re.compile(rf"(?:^|\n|\|)[ \t]*Số[\s:.…_]*[-–/]\s?[{CAPITALS}][\w]{{0,4}}\s?[-/]\s?([{CAPITALS}&]{{2,}})")
#: place and day of a letterhead, filled in or not: "Tràng An, ngày 15 tháng 01 năm 2018", "……, ngày …tháng … năm 20…"
_DATELINE = re.compile(r"(?:^|\n|\|)[^\n|]{0,40},\s*ngay[\s\d.…_/]{1,20}thang[\s\d.…_/]{1,20}nam[\s\d.…_/]{0,12}[\s|*_-]*$")


def _below_date(normal: str, folded: str, hit) -> bool:
    """Whether a line in capitals begins with the type below a letterhead's day: "QUY CHẾ LÀM VIỆC", "KẾ HOẠCH HOẠT ĐỘNG CÔNG ĐOÀN"."""
    start, end, _ = hit
    line = normal[start:].partition("\n")[0]
    return line.isupper() and folded[:start].endswith("\n") and _DATELINE.search(folded, max(0, start - 140), start) is not None


def _mentioned_at(mentions: list[Mention], start: int) -> bool:
    return any(m.phrase == start for m in mentions[:3])
