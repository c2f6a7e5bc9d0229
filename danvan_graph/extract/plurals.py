"""Several papers that are spoken of as one: "Để triển khai các văn bản trên", "hai nghị định A và B hướng dẫn C"."""

from __future__ import annotations

import re
from bisect import bisect_left

from danvan_graph.extract.clauses import ISSUED
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.patterns import near
from danvan_graph.extract.statements import Edge
from danvan_graph.extract.units import Unit

_KINDS = {"nghi quyet": "Nghị quyết", "chi thi": "Chỉ thị", "ket luan": "Kết luận", "quyet dinh": "Quyết định", "quy dinh": "Quy định", "nghi dinh": "Nghị định",
          "thong tu": "Thông tư", "ke hoach": "Kế hoạch", "cong van": "Công văn", "huong dan": "Hướng dẫn", "luat": "Luật", "van ban": ""}
_NUMBERS = {"hai": 2, "ba": 3, "bon": 4, "nam": 5}
_KIND = r"(?P<kind>" + "|".join(kind.replace(" ", r"\s") for kind in _KINDS) + r")"
_SEVERAL = r"(?:cac|nhung|ca)?\s*(?P<number>hai|ba|bon|[2-4])?\s*" + _KIND
_BACK = r"(?:\s(?:chi\s+dao\s+)?(?:(?:vua\s+)?(?:neu|noi)\s+tren|tren(?!\s+(?:dia|co|toan|ca|cac|linh))|nay)(?![a-z])|(?=\s?[.,;)]|\s(?:tren\s+dia\s+ban|tai|o)\s))"
_DONE = re.compile(
    r"(?<![a-z])(?P<cue>(?:to\s+chuc\s+)?(?:trien\s+khai(?:\s+(?:thuc\s+hien|thi\s+hanh))?|thuc\s+hien|thi\s+hanh|quan\s+triet|chap\s+hanh|cu\s+the\s+hoa))"
    r"(?:\s(?:nghiem(?:\s+tuc)?|tot|day\s+du|kip\s+thoi|co\s+(?:ket|hieu)\s+qua|dong\s+bo))?\s" + _SEVERAL + _BACK)
#: "sao gửi hai văn bản nói trên để các sở nghiên cứu, thực hiện"
_SENT = re.compile(r"(?<![a-z])(?:gui|gui\s+kem|chuyen)\s" + _SEVERAL + r"\s(?:neu|noi)?\s?tren(?![a-z])[^.;\n]{0,160}?\sde\s(?:[^.;\n]{0,80}?\s)?(?P<cue>thuc\s+hien|trien\s+khai)(?![a-z])")
#: between a paper and what it is for
_ISSUED_FOR = re.compile(r"\s*(?:\([^()\n]{2,30}\)\s*)?(?:de|nham|ve(?:\s+viec)?)\s+(?:tiep\s+tuc\s+|to\s+chuc\s+)?")
#: "Nghị quyết mới thay thế cả hai nghị quyết nói trên"
_CHANGED = re.compile(r"(?<![a-z])(?P<cue>thay\s+the(?:\s+cho)?|bai\s+bo)\s(?:ca\s)?(?P<number>hai|ba|bon)\s" + _KIND + _BACK)
#: what stands in every such turn
_MARKS = (" tren", " nay", " hai ", " ba ", " bon ")
#: how far back what they speak of stands, in characters
_BACK_TO = 1500
#: and how many they may be, where no number says it
_MOST = 6


def together(folded: str, units: list[Unit], edges: list[Edge]) -> list[Edge]:
    """What a plural speaks of, carried out: the statements beyond those drawn; what only cited becomes what carries out.

    >>> from danvan_graph.extract import extract
    >>> from danvan_graph.model import Document
    >>> text = "Thủ tướng ban hành Chỉ thị 16/CT-TTg và Quyết định 28/QĐ-TTg. Để triển khai các văn bản trên, tỉnh mở hội nghị."
    >>> found = extract(Document(id="a", text=text))
    >>> sorted((s.relation, found.citations[s.object].target) for s in found.statements)
    [('implements', '16/CT-TTg'), ('implements', '28/QĐ-TTg')]
    """
    mentions = [m for unit in units for m in unit.mentions if m.rule != "anaphor"]
    if len(mentions) < 2:
        return []
    starts = [m.phrase for m in mentions]
    nested = {id(e.object) for e in edges if e.subject is not None} - {id(e.object) for e in edges if e.subject is None}
    new: list[Edge] = []
    stated: dict[str, list[Edge]] = {}
    for edge in edges:
        if edge.subject is None:
            stated.setdefault(edge.object.target, []).append(edge)
    for turn in near(_CHANGED, folded, (" hai ", " ba ", " bon "), 40, 60):
        unit, relation = _sentence(folded, turn), "supersedes" if turn["cue"].startswith("thay") else "repeals"
        new += [Edge(None, relation, m, turn.span("cue"), unit, "cue") for m in _meant(turn, mentions, starts, nested)]
    turns = sorted((*near(_DONE, folded, _MARKS, 140, 60), *near(_SENT, folded, (" tren",), 60, 260)), key=re.Match.span)
    for turn in turns:
        meant = _meant(turn, mentions, starts, nested)
        unit = _sentence(folded, turn) if meant else None
        last = bisect_left(starts, turn.start()) - 1   # "đã ban hành Chương trình A để thực hiện cả ba nghị quyết nói trên"
        maker = mentions[last] if meant and _ISSUED_FOR.fullmatch(folded, mentions[last].fields_end, turn.start()) and all(mentions[last].target != m.target for m in meant) else None
        if maker is not None:
            new += [Edge(maker, "implements", m, turn.span("cue"), unit, "cue") for m in meant]
            continue
        for mention in meant:
            own = stated.setdefault(mention.target, [])
            if own and own[0].relation == "implements" or any(e.relation == "implements" for e in own):
                continue
            weak = [e for e in own if e.relation == "cites" and not e.hidden]
            for edge in weak:
                edge.relation, edge.cue, edge.rule, edge.unit = "implements", turn.span("cue"), "cue", unit
            if not weak:
                new.append(Edge(None, "implements", mention, turn.span("cue"), unit, "cue"))
                own.insert(0, new[-1])
    return new


#: between the papers that do something together, and before the first of them
_JOINED = re.compile(r"\s{0,2}(?:,|,?\sva)\s(?:so\s)?")
_HEAD = re.compile(r"(?<![a-z])(?P<head>cac|nhung|hai|ba|bon|nam|[2-5])\s$")
#: "Nghị định A và Nghị định B đều hướng dẫn C"
_ALL = re.compile(r"\s,?\s?(?:da\s)?(?:deu|cung)\s")
_DONE_TOGETHER = {"amends", "guides", "supersedes", "repeals", "implements"}


def jointly(folded: str, units: list[Unit], edges: list[Edge]) -> list[Edge]:
    """What the last of several papers does to another and all of them do: the statements of those before the last.

    Several are one subject where a number says how many they are, where they share one type word, where "đều" or "cùng" says it,
    or where somebody issued them to carry something out.

    >>> from danvan_graph.extract import extract
    >>> from danvan_graph.model import Document
    >>> text = "Hai nghị định 102/2024/NĐ-CP và 103/2024/NĐ-CP hướng dẫn Luật Đất đai 2024."
    >>> found = extract(Document(id="a", text=text))
    >>> sorted((found.citations[s.subject].number, s.relation) for s in found.statements if s.subject is not None)
    [('102', 'guides'), ('103', 'guides')]
    """
    mentions = [m for unit in units for m in unit.mentions if m.rule != "anaphor"]
    index = {id(m): i for i, m in enumerate(mentions)}
    new: list[Edge] = []
    for edge in edges:
        last = edge.subject
        if last is None or edge.cue is None or edge.relation not in _DONE_TOGETHER or edge.hidden or id(last) not in index or not last.end <= edge.cue[0] <= edge.object.start:
            continue
        others = _others(folded, mentions, index[id(last)], edge.relation == "implements")
        new += [Edge(other, edge.relation, edge.object, edge.cue, edge.unit, edge.rule)
                for other in others if other.target != edge.object.target and not other.precedes(edge.object)]
    return new


def _others(folded: str, mentions: list[Mention], at: int, carried: bool) -> list[Mention]:
    """The papers before one that do together with it what it does; none where nothing says that they do."""
    last = first = mentions[at]
    found: list[Mention] = []
    while at and len(found) < _MOST:
        before = mentions[at - 1]
        shared = first.phrase <= before.start or first.phrase == first.start       # one type word for both
        end = before.fields_end if before.fields_end <= first.start else before.end
        if before.kind != first.kind or before.target == first.target or not _JOINED.fullmatch(folded, end, first.start if shared else first.phrase):
            break
        found.append(before)
        first, at = before, at - 1
    head = _HEAD.search(folded, max(0, first.phrase - 6), first.phrase) if found else None
    number = _NUMBERS.get(head["head"], int(head["head"]) if head["head"].isdigit() else 0) if head else 0
    one_word = bool(found) and all(m.phrase == first.phrase for m in (last, *found)) or bool(head) and all(m.phrase in (first.phrase, m.start) for m in (last, *found))
    made = carried and ISSUED.search(folded, max(0, first.phrase - 30), first.phrase) is not None
    return found if number == len(found) + 1 or one_word and not number or made or _ALL.match(folded, last.fields_end) else []


def _meant(turn: re.Match[str], mentions: list[Mention], starts: list[int], nested: set[int]) -> list[Mention]:
    """The papers that a plural speaks of: the last of its type, as many as it says; none where it is no plural or speaks of fewer."""
    words = " ".join(turn["kind"].split())
    number = _NUMBERS.get(turn["number"] or "", int(turn["number"]) if (turn["number"] or "").isdigit() else 0)
    plural = number or turn[0][:turn.start("kind") - turn.start()].rstrip().endswith(("cac", "nhung"))
    if not plural:
        return []
    last: dict[str, Mention] = {}
    for mention in mentions[bisect_left(starts, turn.start() - _BACK_TO):bisect_left(starts, turn.start())]:
        if mention.own or id(mention) in nested:
            continue
        if not _KINDS[words] or mention.kind == _KINDS[words]:
            last.pop(mention.target, None)
            last[mention.target] = mention
    found = list(last.values())
    if number:
        return found[-number:] if len(found) >= number else []
    back = turn[0].endswith(("tren", "nay"))
    return found if back and 1 < len(found) <= _MOST else []


def _sentence(folded: str, turn: re.Match[str]) -> Unit:
    """The sentence in which a plural stands: the proof of what it states."""
    floor, limit = max(0, turn.start() - _BACK_TO), min(len(folded), turn.end() + _BACK_TO)
    start = max(folded.rfind("\n", floor, turn.start()), folded.rfind(". ", floor, turn.start()) + 1, floor - 1) + 1
    ends = [at for at in (folded.find("\n", turn.end(), limit), folded.find(". ", turn.end(), limit)) if at >= 0]
    return Unit(start, min(ends, default=limit), start, start, "", False, False, False, False)
