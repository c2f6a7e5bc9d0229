"""List members share a statement; a passive turn speaks of the nearest of its type."""

from __future__ import annotations

import re

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


def same_kind(mention: Mention, drawn: list[Edge], previous: Mention) -> Mention:
    """What a passive turn speaks of: the nearest citation before of the same type, else the nearest."""
    for edge in reversed(drawn):
        candidate = edge.at or edge.object
        if edge.rule == "passive" or mention.precedes(candidate):
            continue
        if candidate.kind == mention.kind or {candidate.kind, mention.kind} <= {"Luật", "Bộ luật"}:
            return candidate
    if mention.kind == "Nghị quyết":
        return previous
    last = next((e for e in reversed(drawn) if e.rule != "passive"), None)
    return (last.at or last.object) if last else previous


#: a title behind a citation's fields that is no amender's
_OWN_TITLE = re.compile(r"\s(?:quy\s+dinh|huong\s+dan|ve|ban\s+hanh)(?![a-z])")


def _named_in_full(folded: str, amender: Mention, mention: Mention) -> bool:
    """Whether a citation with date and title stands behind amenders that are bare numbers: the next of the list that holds them.

    "sửa đổi Thông tư A ... được sửa đổi bởi Thông tư B và Thông tư C, Thông tư D ngày ... của Bộ trưởng quy định ...": D is amended.
    """
    return amender.fields_end == amender.end and mention.fields_end > mention.end and not _AMENDER.match(folded, mention.fields_end) \
        and _OWN_TITLE.match(folded, mention.fields_end) is not None


def sibling(folded: str, mention: Mention, drawn: list[Edge], unit: Unit) -> Edge:
    """A list member shares the statement of the list's other members.

    Behind "A hướng dẫn B và C" C may belong to B's list or to A's: the innermost list whose owner can have
    such an object (a circular guides a decree; a decree does not guide a decree) takes it.
    """
    last = drawn[-1]
    if last.rule == "passive" and (mention.precedes(last.object) or _named_in_full(folded, last.subject, mention)):
        last = next((e for e in reversed(drawn) if e.rule != "passive" and (e.at or e.object) is last.object), drawn[0])
    if last.rule == "passive":
        return Edge(mention, last.relation, last.object, last.cue, unit, "passive", at=mention)
    levels: list[Edge] = []
    edge: Edge | None = last
    seen = set()
    while edge is not None and id(edge) not in seen:
        seen.add(id(edge))
        levels.append(edge)
        owner = edge.subject
        if edge.rule == "passive":                     # "A được sửa đổi bởi B sửa đổi A và C": is C an amender too?
            if not mention.precedes(edge.object) and _AMENDER.match(folded, mention.fields_end):
                return Edge(mention, edge.relation, edge.object, edge.cue, unit, "passive", at=mention)
            owner = edge.object
        edge = None if owner is None else next((e for e in reversed(drawn) if (e.at or e.object) is owner), None)
    chosen = levels[-1]
    for level in levels:
        if level.subject is None or level.rule == "quoted":
            chosen = level
            break
        if level.subject.precedes(mention):            # "Thông tư A năm 2017 sửa đổi Thông tư B và Thông tư C năm 2020"
            continue
        if level.object.kind == mention.kind and level.relation in ("amends", "supersedes", "repeals", "cites", "implements", "guides") \
                and (level.subject.kind != mention.kind or level.relation in ("amends", "supersedes", "repeals")):
            chosen = level
            break
        if level.relation == "guides" and _rank(level.subject) > _rank(mention):
            chosen = level
            break
        outer = next((e for e in drawn if (e.at or e.object) is level.subject), None)
        if level.relation == "implements" and level.subject.kind != mention.kind and outer is not None and outer.rule in ("default", "reported"):
            chosen = level                             # "ra Chỉ thị A chỉ đạo thực hiện Kết luận B, Quyết định C"
            break
        if level.hidden and level.at is not None and level.at.kind == mention.kind:
            chosen = level
            break
    relation, subject = chosen.relation, chosen.subject
    return Edge(subject, relation, mention, chosen.cue, unit, "list" if chosen.rule not in ("basis", "proposal", "default") else chosen.rule)
