"""What a text asks others to change (*đề nghị, kiến nghị*): nothing is changed by it yet."""

from __future__ import annotations

import re
from bisect import bisect_right

from danvan_graph.extract.statements import Edge

_CHANGES = ("amends", "supersedes", "repeals")
_ASKED = r"(?:de\s+nghi|kien\s+nghi|de\s+xuat)"
#: who asks and whom, in the words before a verb of change: "Đề nghị Chính phủ sửa đổi Nghị định A và", but no "theo đề nghị của Sở B"
_ASKS = re.compile(r"(?:^|[.;:,]\s|\n|\bva\s|\bda\s|\bse\s)[^\w\n]{0,4}(?:\d{1,2}[.)]\s*)?" + _ASKED + r"(?![a-z])(?!\s+(?:cua|tai)(?![a-z]))")
#: before a verb that goes on with what is asked
_AND = re.compile(r"(?:[,;:]|(?<![a-z])(?:va|hoac|dong\s+thoi|cung\s+nhu|som|kip\s+thoi))\s*(?:xay\s+dung|soan\s+thao|ban\s+hanh)?[^.;:,\d]{0,70}$")
#: a subject of its own, or what the one who asks does: "Quyết định này thay thế", "đề xuất ..., đồng thời tiến hành sửa đổi"
_OWN = re.compile(r"(?<![a-z])(?:nay\s*,?\s*(?:[a-z]+\s+){0,3}|tien\s+hanh\s+)$")
#: "IV. KIẾN NGHỊ, ĐỀ XUẤT", "Đề xuất, kiến nghị với Trung ương:" alone on its line
_SECTION = re.compile(
    r"(?:^|\n)[ \t]{0,9}(?P<mark>[ivx]{1,5}(?=[.)/ -])|\d{1,2}(?=[.)/ -])|[a-z](?=[.)])|[-+*•]|)[.)/]?[ \t-]{0,5}"
    r"(?:(?:nhung|cac|mot\s+so|noi\s+dung|y\s+kien|phuong\s+huong|giai\s+phap)[ ,]{1,3}){0,3}"
    + _ASKED + r"(?:[ ,/;-]{1,3}(?:va )?" + _ASKED + r"){0,2}(?: (?:voi|doi voi|cap tren)[^\n.;:]{0,90})?[ \t]{0,5}[:.]?[ \t]{0,5}(?=\n)")
#: what ends it: the next of its own kind
_MARKS = {"roman": re.compile(r"\n[ \t]*[ivx]{1,5}[.)/ -]"), "number": re.compile(r"\n[ \t]*\d{1,2}[.)/]"), "letter": re.compile(r"\n[ \t]*[a-z][.)]"),
          "-": re.compile(r"\n[ \t]*-"), "+": re.compile(r"\n[ \t]*\+"), "*": re.compile(r"\n[ \t]*\*"), "•": re.compile(r"\n[ \t]*•"),
          "": re.compile(r"\n[ \t]*(?:tren\s+day\s+la|noi\s+nhan|[ivx]{1,5}[.)/])")}
#: how far before a verb what asks for it may stand, and the heading of what is asked, in characters
_BACK, _SECTION_LENGTH = 400, 8000


def no_change(folded: str, edges: list[Edge]) -> None:
    """A change that the text asks for is a citation: "Đề nghị Chính phủ sửa đổi Nghị định A và thay thế Nghị định B"."""
    headings: list[re.Match[str]] | None = None
    for edge in edges:
        if edge.relation not in _CHANGES or edge.subject is not None or edge.rule not in ("cue", "list") or not edge.cue:
            continue
        if headings is None:
            headings = list(_SECTION.finditer(folded))
        if _asked(folded, edge) or _below(folded, edge, headings):
            edge.relation = "cites"


def _asked(folded: str, edge: Edge) -> bool:
    """Whether the sentence asks, and the verb goes on with it."""
    line, cue = edge.unit.line, edge.cue[0]
    start = max(line, cue - _BACK, folded.rfind(". ", line, cue) + 1)
    asks = _ASKS.search(folded[start:cue])
    return asks is not None and _AND.search(folded, start + asks.end(), cue) is not None and not _OWN.search(folded, max(start, cue - 30), cue)


def _below(folded: str, edge: Edge, headings: list[re.Match[str]]) -> bool:
    """Whether the verb stands in what the last heading before it announces as asked."""
    cue = edge.cue[0]
    at = bisect_right(headings, cue, key=lambda heading: heading.end())
    if not at or cue - headings[at - 1].end() > _SECTION_LENGTH:
        return False
    heading, mark = headings[at - 1], headings[at - 1]["mark"]
    kind = "roman" if mark and set(mark) <= set("ivx") else "number" if mark.isdigit() else "letter" if mark.isalpha() else mark
    return not _MARKS[kind].search(folded, heading.end(), cue) and not _OWN.search(folded, max(edge.unit.start, cue - 30), cue)
