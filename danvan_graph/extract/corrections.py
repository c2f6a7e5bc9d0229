"""What the whole text shows against a single sentence of it: a report guides nothing, what a directive ends it does not carry out."""

from __future__ import annotations

import re

from danvan_graph.extract.statements import Edge

THIS = re.compile(r"(?<![a-z])nay(?![a-z])")
#: the title of a guidance: "HƯỚNG DẪN / thực hiện một số điều của Quy định A", "HƯỚNG DẪN / thực hiện Chỉ thị B"
_ON_ANOTHER = re.compile(r"\s*(?:lien\s+(?:nganh|so)\s+)?(?:(?:ve\s+viec|v/v)\s+)?(?:trien\s+khai\s+)?(?:thuc\s+hien|thi\s+hanh)(?![a-z])")


def guidance(folded: str, edges: list[Edge], title: int) -> None:
    """What a guidance is on by its title it guides, though the title's line says "thực hiện" alone."""
    words = _ON_ANOTHER.match(folded, title) if folded.endswith("huong dan", 0, title) else None
    for edge in edges if words else ():
        if edge.subject is None and edge.cue and title <= edge.cue[0] < words.end() and edge.relation == "implements":
            edge.relation = "guides"


_SHOWS = re.compile(r"huong\s+dan")
#: "đã thông qua Nghị quyết quy định chi tiết, hướng dẫn thi hành một số điều của Luật A": it is the paper that guides
_PAPER_THAT = re.compile(r"(?<![a-z])(?:thong\s+qua|ban\s+hanh|ky|ra)\s+(?:nghi\s+quyet|nghi\s+dinh|thong\s+tu|quyet\s+dinh)\s+$")
_UNNAMED_PAPER = re.compile(
    r"(?<![a-z])(?:(?:se|sap)\s+(?:som\s+)?(?:co|ban\s+hanh|ra)\s+(?:[a-z]+\s+)?|(?:soan\s+thao|bien\s+tap|xay\s+dung|du\s+thao)\s+(?:cac\s+"
    r"|du\s+thao\s+)?)(?:nghi\s+dinh|thong\s+tu|van\s+ban|nghi\s+quyet)\s+$")
_CARRIES_OUT = re.compile(r"thuc\s+hien|trien\s+khai|thi\s+hanh")
_ITEM = re.compile(r"(?:\n|^)[ \t]*(?:\d{1,2}[.)]|[-+*•])[ \t]*$")


def no_guidance(folded: str, edges: list[Edge]) -> None:
    """A report on work has nothing that could guide a directive: whoever "hướng dẫn thực hiện" it there carries it out."""
    for edge in edges:
        if edge.relation != "guides" or edge.subject is not None or not edge.cue:
            continue
        if _UNNAMED_PAPER.search(folded, max(0, edge.cue[0] - 60), edge.cue[0]):
            edge.relation = "cites"                    # "sẽ có thông tư hướng dẫn thực hiện Nghị định A", "Ban soạn thảo Nghị định quy định chi tiết Luật B"
        elif _SHOWS.search(folded, *edge.cue):
            if not _PAPER_THAT.search(folded, max(0, edge.cue[0] - 40), edge.cue[0]):
                edge.relation = "implements" if _CARRIES_OUT.search(folded, *edge.cue) else "cites"
        elif _ITEM.search(folded, max(0, edge.cue[0] - 10), edge.cue[0]):
            edge.relation = "cites"                    # the heading of an item: "2. Quy định chi tiết một số điều của Luật A"


def no_end(folded: str, edges: list[Edge]) -> None:
    """"Thông tư A đã hết hiệu lực từ ngày 13/1/2020": a report on work does not end it, and does not say who did."""
    for edge in edges:
        if edge.relation == "repeals" and edge.subject is None and edge.rule == "after" and edge.cue and folded.startswith("het", edge.cue[0]) \
                and folded.endswith(("da ", "se "), 0, edge.cue[0]) and not THIS.search(folded, edge.unit.start, edge.unit.end):
            edge.relation = "cites"


_THEO = re.compile(r"(?:ap\s+dung\s+)?theo(?![a-z])")
#: "những nội dung khác vẫn thực hiện theo Quyết định A", which is amended
_STILL = re.compile(r"(?<![a-z])(?:van|tiep\s+tuc|giu\s+nguyen|khong\s+thay\s+doi)\s+(?:duoc\s+)?(?:thuc\s+hien\s+)?$")
#: "Hồ sơ đã nhận trước ngày Luật này có hiệu lực thì thực hiện theo quy định của Luật A", which is amended
_TRANSITION = re.compile(
    r"(?<![a-z])(?:truoc\s+(?:hoac\s+sau\s+)?(?:ngay|thoi\s+diem)\s[^.;]{0,90}?hieu\s+luc|tiep\s+tuc\s+(?:duoc\s+)?(?:thuc\s+hien"
    r"|ap\s+dung)\s[^.;]{0,160}?\stheo)(?![a-z])")
#: how far before what holds for them the cases of a transitional clause may be named, in characters
_CASES = 1000
_PART = re.compile(r"(?<![a-z])(?:dieu|khoan|diem|muc|chuong|phu\s+luc|cum\s+tu|tu\s+ngu|doan|mau|bieu)(?![a-z])")
#: how far behind a cue, and before what it speaks of, a part may be named, in characters
_PART_NAMED = 400


def _in_part(folded: str, edge: Edge) -> bool:
    """Whether between its cue and its object a statement speaks of a part: "bãi bỏ Điều 3 Thông tư A", "bãi bỏ một số điều của các văn bản sau:"."""
    if not edge.cue:
        return False
    begin, end = edge.cue[1], edge.object.phrase
    return bool(_PART.search(folded, begin, min(end, begin + _PART_NAMED)) or _PART.search(folded, max(begin, end - _PART_NAMED), end))


def no_transition(folded: str, edges: list[Edge]) -> None:
    """What a directive ends as a whole it does not carry out: "việc đã phê duyệt tiếp tục thực hiện theo quy định tại Thông tư A"."""
    ended = {edge.object.target for edge in edges if edge.subject is None and edge.relation in ("repeals", "supersedes") and not _in_part(folded, edge)}
    changed = {edge.object.target for edge in edges if edge.subject is None and edge.relation in ("repeals", "supersedes", "amends")}
    for edge in edges:
        if edge.relation == "implements" and edge.subject is None and edge.cue and edge.object.target in changed and (
                edge.object.target in ended and _THEO.match(folded, edge.cue[0]) or _STILL.search(folded, max(edge.unit.start, edge.cue[0] - 40), edge.cue[0])
                or _TRANSITION.search(folded, max(edge.unit.start, edge.object.phrase - _CASES), edge.object.phrase)):
            edge.relation = "cites"
