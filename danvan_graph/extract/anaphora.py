"""Bare references back ("Thông báo nói trên", "công văn này"): no citations, but they can carry a relation."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice

from danvan_graph.extract.mention import Mention

_BACK = r"(?:\s+thanh\s+tra)?\s+(?:(?:noi|neu|da\s+neu|ke|o)\s+tren|tren\s+day|tren(?!\s+(?:dia|co|toan|ca|moi|cac|the|linh|tinh|khap|mot|[\d]))(?![a-z])|nay(?![a-z])|do(?=\s+(?:het|da|duoc|bi|cung|con|se|khong|quy\s+dinh)\s|\s?[,.;]))"
#: "Để triển khai chỉ thị, ngày ...": the bare word behind a verb of carrying out
_BARE = r"(?=\s*[,;.]|\s+(?:nay\s+)?cua\s+(?:ban|bo|tinh|thanh|huyen|trung|thu\s+tuong|chinh|ubnd|hdnd|dang|quoc)(?![a-z])[^.;,\d]{0,40},|\s+(?:den|toi|vao|trong|cho|tai|tren\s+dia\s+ban)(?![a-z]))"
#: "Kế hoạch căn cứ ...": the bare word as the subject of a sentence
_SUBJECT = r"(?:\s+moi(?:\s+nay)?)?\s+(?:cung\s+|con\s+|da\s+)?(?:duoc\s+xay\s+dung\s+)?(?:(?:gom|co)\s+\d{1,3}\s+chuong[^.;\n]{0,40}?,\s+)?(?:co\s+hieu\s+luc[^.;\n]{0,60}?(?:,|\s+va)\s+)?(?:can\s+cu|thay(?:\s+the)?|bai\s+bo|sua\s+doi|quy\s+dinh\s+chi\s+tiet|huong\s+dan\s+(?:thuc|thi)|cu\s+the\s+hoa)(?![a-z])"
_FOLLOWED = re.compile(f"(?P<back>{_BACK})|(?P<bare>{_BARE})|(?P<subject>{_SUBJECT})")
#: "cả ba nghị quyết nói trên" means several, and no last one
_SEVERAL = re.compile(r"(?<![a-z\d])(?:hai|ba|bon|[2-4])\s$")
_OPENS = re.compile(r"(?:^|\n|[.!?;]\s)[\s*•-]*$")
_TO_DO = re.compile(r"(?:trien\s+khai|thuc\s+hien|thi\s+hanh|quan\s+triet|chap\s+hanh|(?:mot\s+so\s+(?:dieu|diem|noi\s+dung)|quy\s+dinh)\s+cua)\s+$")
#: "Nghị định B sửa đổi nghị định này": what does it is not what it is done to
_VERB = re.compile(
    r"\s+(?:sua\s+doi(?:\s*,?\s*bo\s+sung)?|bo\s+sung|thay\s+the|bai\s+bo|huong\s+dan(?:\s+thi\s+hanh)?"
    r"|quy\s+dinh\s+chi\s+tiet)\s+(?:mot\s+so\s+dieu\s+(?:cua\s+)?)?")
_ARTICLE = re.compile(r"(?:\n[ \t]*|\.\s|(?:quyet\s+(?:dinh|nghi)):?\s)dieu\s+\d+\s*[.:]")
_TYPES = {"Quyết định", "Nghị quyết", "Nghị định", "Chỉ thị", "Kết luận", "Thông tư", "Thông báo", "Công văn", "Kế hoạch",
          "Quy chế", "Hướng dẫn", "Chương trình", "Quy định", "Luật", "Bộ luật", "Pháp lệnh", "Thông tư liên tịch", "Thông tri", "Đề án"}


#: papers that speak of themselves and that hardly any report names in short
VOICES = {"Công văn", "Báo cáo", "Thông báo", "Tờ trình", "Công điện", "Kế hoạch", "Chương trình", "Hướng dẫn", "Đề án", "Thông tri"}
_THIS = re.compile(r"\s+nay(?![a-z])")


def voice(folded: str, type_hits: list[tuple[int, int, str]], mentions: list[Mention]) -> str:
    """Type of the paper that a text without a head says it is: "Công văn này thay cho ...", before it has cited one; "" where it says nothing.

    >>> voice("ke hoach nay thay the", [(0, 8, "Kế hoạch")], [])
    'Kế hoạch'
    """
    first: dict[str, int] = {}
    for mention in mentions:
        first.setdefault(mention.kind, mention.phrase)
    return next((kind for start, end, kind in type_hits if kind in VOICES and first.get(kind, start) >= start
                 and _THIS.match(folded, end) and not folded.startswith("van ban", start)), "")


def find(folded: str, type_hits: list[tuple[int, int, str]], mentions: list[Mention], own_kind: str, own_target: str) -> list[Mention]:
    """Anaphors as mentions with the target of the last citation of that type; rule ``anaphor``.

    "Chỉ thị này" in a directive of that type is the document itself and left out.
    """
    legal = len(list(islice(_ARTICLE.finditer(folded), 2))) > 1      # a text in articles: "Quyết định này" is the text itself
    taken = {m.phrase for m in mentions}
    starts = [m.phrase for m in mentions]
    found = []
    for start, end, kind in type_hits:
        if kind not in _TYPES or start in taken or _SEVERAL.search(folded, max(0, start - 8), start):
            continue
        by = _FOLLOWED.match(folded, end)
        if by is None or kind == "Luật" and folded.endswith("phap ", 0, start):
            continue                                   # "các văn bản quy phạm pháp luật đó"
        if by["bare"] is not None:
            if kind == own_kind or not _TO_DO.search(folded, max(0, start - 30), start):
                continue
        elif by["subject"]:
            if legal or kind == own_kind or not _OPENS.search(folded, max(0, start - 4), start):
                continue
        elif by["back"].strip() == "nay" and (kind == own_kind or legal):
            continue
        stop = by.end("back") if by["back"] else end
        index = bisect_left(starts, start) - 1
        while index >= 0 and start - starts[index] < 4000:
            before = mentions[index]
            if before.kind == kind and not (before.target == own_target and own_target) and not _in_brackets(folded, before, start) \
                    and not _VERB.fullmatch(folded, before.fields_end, start):
                found.append(Mention(start, start, stop, stop, kind, None, before.number, target=before.target, rule="anaphor"))
                break
            index -= 1
    return found


#: "Văn bản này thay thế ...", "Quy định mới bãi bỏ ...", at the beginning of a sentence
_PAPER = re.compile(r"(?<=[.!?;\n]\s)(?P<paper>van\s+ban(?:\s+(?:nay|moi)){1,2}|quy\s+dinh\s+moi(?:\s+nay)?)\s+(?:cung\s+|con\s+|da\s+|se\s+)?(?:thay(?:\s+the)?|bai\s+bo|sua\s+doi)(?![a-z])")


def papers(folded: str, mentions: list[Mention]) -> list[Mention]:
    """"Văn bản này" behind a sentence that names one paper: that paper; as mentions with the rule ``anaphor``."""
    starts = [m.phrase for m in mentions]
    found = []
    for said in _PAPER.finditer(folded):
        opens = max(folded.rfind(mark, max(0, said.start() - 600), said.start() - 2) for mark in (". ", "\n"))
        before = mentions[bisect_left(starts, opens + 1):bisect_left(starts, said.start())]
        if len({m.target for m in before}) == 1 and not before[0].own:
            start, stop = said.span("paper")
            found.append(Mention(start, start, stop, stop, before[0].kind, None, before[0].number, target=before[0].target, rule="anaphor"))
    return found


def _in_brackets(folded: str, mention: Mention, pos: int) -> bool:
    """Whether a citation stands in brackets that are closed before ``pos``: said by the way."""
    line = folded.rfind("\n", 0, mention.phrase) + 1
    opened = folded.rfind("(", line, mention.phrase)
    return opened >= 0 and folded.find(")", opened, mention.phrase) < 0 and 0 <= folded.find(")", mention.end, pos)
