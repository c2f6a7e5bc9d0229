"""List members share a statement; a passive turn speaks of the nearest of its type."""

from __future__ import annotations

import re
from bisect import bisect_left

from danvan_graph.extract.mention import Mention
from danvan_graph.extract.statements import Edge
from danvan_graph.extract.types import RANK
from danvan_graph.extract.units import Unit

#: a title that says so: "Thông tư số 24 sửa đổi, bổ sung một số điều của các thông tư"
_AMENDER = re.compile(r"[\s,]{0,3}(?:(?:cua|do)\s[^;.\n,]{3,110}?\s)?(?:ve\s+)?(?:viec\s+)?(?:sua\s+doi|bo\s+sung|dieu\s+chinh)(?![a-z])")


def _rank(mention: Mention) -> int:
    """Rank by type; a resolution of the Government stands no higher than its decrees."""
    if mention.kind == "Nghị quyết" and mention.symbol is not None and mention.symbol.organ == "CP":
        return RANK["Nghị định"] + 1
    return RANK.get(mention.kind, 9)


#: so many citations of a sentence may stand between a passive turn and what it speaks of: a bound for hostile lists
_NEAR = 200


def same_kind(mention: Mention, drawn: list[Edge], previous: Mention) -> Mention:
    """What a passive turn speaks of: the nearest citation before of the same type, else the nearest."""
    near = drawn[-_NEAR:]
    for edge in reversed(near):
        candidate = edge.at or edge.object
        if edge.rule == "passive" or mention.precedes(candidate):
            continue
        if candidate.kind == mention.kind or {candidate.kind, mention.kind} <= {"Luật", "Bộ luật"}:
            return candidate
    if mention.kind == "Nghị quyết":
        return previous
    last = next((e for e in reversed(near) if e.rule != "passive"), None)
    return (last.at or last.object) if last else previous


#: a title behind a citation's fields that is no amender's
_OWN_TITLE = re.compile(r"\s(?:quy\s+dinh|huong\s+dan|ve|ban\s+hanh)(?![a-z])")


def _named_in_full(folded: str, amender: Mention, mention: Mention) -> bool:
    """Whether a citation with date and title stands behind amenders that are bare numbers: the next of the list that holds them.

    "sửa đổi Thông tư A ... được sửa đổi bởi Thông tư B và Thông tư C, Thông tư D ngày ... của Bộ trưởng quy định ...": D is amended.
    """
    return amender.fields_end == amender.end and mention.fields_end > mention.end and not _AMENDER.match(folded, mention.fields_end) \
        and _OWN_TITLE.match(folded, mention.fields_end) is not None


#: how far a bracket may stand before what it may hold, in characters
_BRACKETED = 400


_AMENDED_TOO = re.compile(r"[^,;.()\n]{0,160}?\s(?:da\s+)?duoc\s+(?:sua\s+doi|bo\s+sung)(?![a-z])")


def _beyond(folded: str, passive: Edge, mention: Mention) -> bool:
    """Whether a citation stands outside a passive turn: "A (được sửa đổi bởi B) và C"; "Nghị định A được sửa đổi bởi Nghị định B và Quyết định C"."""
    agent = passive.subject
    behind = folded[max(agent.phrase, mention.phrase - _BRACKETED):mention.phrase]
    opened = folded.find("(", max(passive.object.fields_end, agent.phrase - _BRACKETED), agent.phrase) >= 0
    if opened and behind.count(")") > behind.count("("):
        return True
    if mention.precedes(agent) and _AMENDED_TOO.match(folded, mention.fields_end):
        return True                                    # "sửa đổi A đã được sửa đổi theo B, C đã được sửa đổi theo D"
    return passive.relation != "implements" and mention.kind not in (agent.kind, passive.object.kind) and RANK.get(mention.kind, 9) > 2


def stated_at(mention: Mention, drawn: list[Edge], unit: Unit) -> int | None:
    """Index of what was drawn for a citation of the unit: one statement for each, in their order, so that a long list is read in one go."""
    index = bisect_left(unit.mentions, (mention.phrase, mention.start), key=lambda m: (m.phrase, m.start))
    return index if index < len(drawn) and (drawn[index].at or drawn[index].object) is mention else None


def _statement_at(mention: Mention | None, drawn: list[Edge], unit: Unit) -> Edge | None:
    index = stated_at(mention, drawn, unit) if mention is not None else None
    return drawn[index] if index is not None else None


#: how many titles deep a list may stand
_NESTED = 20
#: the longest bracket that holds a list, in characters
_BRACKET = 600


def _in_its_bracket(folded: str, cue: tuple[int, int], end: int) -> bool:
    """Whether the bracket that a cue opens is still open: "A (thay thế B và C)"."""
    return folded.startswith("(", cue[0] - 1) and end - cue[1] < _BRACKET and folded.count("(", cue[1], end) >= folded.count(")", cue[1], end)


_PURPOSE = re.compile(r"\s+(?:ve\s+(?:viec\s+)?)?(?:lanh\s+dao\s+)?(?:trien\s+khai|thuc\s+hien|thi\s+hanh|quan\s+triet|cu\s+the\s+hoa|huong\s+dan|so\s+ket|tong\s+ket)\s")


def _beside_owner(folded: str, level: Edge, mention: Mention) -> bool:
    """"Kế hoạch 45-KH/TU thực hiện Kết luận 43-KL/TW, Hướng dẫn 12-HD/TU thực hiện ...": of the plan's body, with a title of its own."""
    organs = [m.symbol.organ if m.symbol else "" for m in (level.subject, level.object, mention)]
    return organs[0] == organs[2] != "" and organs[1] != organs[2] and _PURPOSE.match(folded, mention.fields_end) is not None


def sibling(folded: str, mention: Mention, drawn: list[Edge], unit: Unit) -> Edge:
    """A list member shares the statement of the list's other members.

    Behind "A hướng dẫn B và C" C may belong to B's list or to A's: the innermost list whose owner can have
    such an object (a circular guides a decree; a decree does not guide a decree) takes it.
    """
    last = drawn[-1]
    if last.rule == "passive" and (mention.precedes(last.object) or _named_in_full(folded, last.subject, mention) or _beyond(folded, last, mention)):
        stated = _statement_at(last.object, drawn, unit)
        last = stated if stated is not None and stated.rule != "passive" else drawn[0]
    if last.rule == "passive":
        return Edge(mention, last.relation, last.object, last.cue, unit, "passive", at=mention)
    if last.subject is not None and last.cue is not None and _in_its_bracket(folded, last.cue, mention.phrase):
        return Edge(last.subject, last.relation, mention, last.cue, unit, "list")
    levels: list[Edge] = []
    edge: Edge | None = last
    seen = set()
    while edge is not None and id(edge) not in seen and len(seen) < _NESTED:
        seen.add(id(edge))
        levels.append(edge)
        owner = edge.subject
        if edge.rule == "passive":                     # "A được sửa đổi bởi B sửa đổi A và C": is C an amender too?
            if not mention.precedes(edge.object) and _AMENDER.match(folded, mention.fields_end):
                return Edge(mention, edge.relation, edge.object, edge.cue, unit, "passive", at=mention)
            owner = edge.object
        edge = _statement_at(owner, drawn, unit)
    chosen = levels[-1]
    for level in levels:
        if level.subject is None or level.rule == "quoted":
            chosen = level
            break
        if level.subject.precedes(mention):            # "Thông tư A năm 2017 sửa đổi Thông tư B và Thông tư C năm 2020"
            continue
        if level.relation == "based_on":               # "Quyết định A được ban hành căn cứ Luật B, Nghị định C"
            chosen = level
            break
        if level.object.kind == mention.kind and level.relation in ("amends", "supersedes", "repeals", "cites", "implements", "guides") \
                and (level.subject.kind != mention.kind or level.relation in ("amends", "supersedes", "repeals")):
            chosen = level
            break
        if level.relation == "guides" and _rank(level.subject) > _rank(mention):
            chosen = level
            break
        outer = _statement_at(level.subject, drawn, unit)
        if level.relation == "implements" and level.subject.kind != mention.kind and outer is not None and outer.rule in ("default", "reported") \
                and not _beside_owner(folded, level, mention):
            chosen = level                             # "ra Chỉ thị A chỉ đạo thực hiện Kết luận B, Quyết định C"
            break
        if level.hidden and level.at is not None and level.at.kind == mention.kind:
            chosen = level
            break
    relation, subject = chosen.relation, chosen.subject
    return Edge(subject, relation, mention, chosen.cue, unit, "list" if chosen.rule not in ("basis", "proposal", "default") else chosen.rule)
