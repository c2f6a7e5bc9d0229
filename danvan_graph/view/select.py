"""Which part of a graph a page holds: all, the lineage of one directive, or one province."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache

from danvan_graph.errors import DanvanError
from danvan_graph.gazetteer import gazetteer
from danvan_graph.model import Directive, Graph, Locality
from danvan_graph.symbol_lookup import find_in
from danvan_graph.text import fold

#: relations that a lineage follows; the others are shown between its members
LINEAGE = frozenset({"IMPLEMENTS", "SUPERSEDES", "BASED_ON", "GUIDES", "AMENDS", "REPEALS"})
_BETWEEN_DIRECTIVES = LINEAGE | {"CITES"}


def find_directive(graph: Graph, typed: str) -> Directive:
    """The one directive that is meant by what a person typed, as ``query`` understands it.

    >>> graph = Graph(directives=(Directive("tw/qd/23/k13", "23-QĐ/TW", "Quyết định", "23"),
    ...                           Directive("tw/ct/5/k12", "05-CT/TW", "Chỉ thị", "5", search_text="05-ct/tw hoc tap")))
    >>> [find_directive(graph, typed).key for typed in ("23-qd/tw", "quyet dinh 23", "Chỉ thị số 5-CT/TW", "ct 5 học tập")]
    ['tw/qd/23/k13', 'tw/qd/23/k13', 'tw/ct/5/k12', 'tw/ct/5/k12']
    """
    by_key = {d.key: d for d in graph.directives}
    return by_key.get(typed) or by_key[find_in(graph, typed)]


def find_province(graph: Graph, typed: str) -> frozenset[str]:
    """Keys of the provinces that a name means, of both maps: a name may stand on both.

    >>> sorted(find_province(Graph(), "nam dinh")), sorted(find_province(Graph(), "Tỉnh Ninh Bình"))
    (['old/nam-dinh'], ['new/ninh-binh', 'old/ninh-binh'])
    """
    wanted = _bare(typed)
    known = (*provinces(), *(p for p in graph.localities if p.level == "province"))
    found = {p.key for p in known if typed == p.key or _bare(p.full_name) == wanted}
    if not found:
        raise DanvanError(f"no province {typed!r}", "--province", 'a name such as "Nam Định"')
    return frozenset(found)


def _bare(full_name: str) -> str:
    folded = " ".join(fold(full_name).split())
    for kind in ("tinh ", "thanh pho ", "tp. ", "tp "):
        folded = folded.removeprefix(kind)
    return folded


@cache
def provinces() -> tuple[Locality, ...]:
    """The 63 provinces of the old map and the 34 of the new: those that have issued nothing are part of the answer.

    >>> [sum(p.era == era for p in provinces()) for era in ("old", "new")]
    [63, 34]
    """
    table = gazetteer()
    found = [table.place(key) for key in sorted(table) if "." not in key]
    return tuple(Locality(p.key, p.code, p.era, p.full_name, p.level) for p in found if p.code)


def lineage_of(graph: Graph, start: str, depth: int) -> Graph:
    """What ``start`` carries out, up to ``depth`` steps, what carries it out, and what touches one of these directly.

    The last makes "replaced by ..." right at the rim of the page.
    """
    above, below = defaultdict(set), defaultdict(set)
    for r in graph.relations:
        if r.relation in LINEAGE and r.source_label == r.target_label == "Directive":
            above[r.source].add(r.target)
            below[r.target].add(r.source)
    kept = {start}
    for steps in (above, below):
        seen = rim = {start}
        for _ in range(depth):
            rim = {other for key in rim for other in steps[key]} - seen
            seen = seen | rim
        kept |= seen
    kept |= {r.source for r in graph.relations if r.relation in ("SUPERSEDES", "REPEALS") and r.target in kept}
    return _restrict(graph, kept)


def within_province(graph: Graph, keys: frozenset[str]) -> Graph:
    """The directives of a province and below, and what these refer to."""
    def inside(place: str) -> bool:
        return place.split(".", 1)[0] in keys

    bodies = {r.source for r in graph.relations if r.relation == "SERVES" and inside(r.target)}
    own = {r.source for r in graph.relations if r.source_label == "Directive" and (
        r.relation == "ISSUED_BY" and r.target in bodies or r.relation == "APPLIES_TO" and inside(r.target))}
    named = {r.target for r in graph.relations if r.relation in _BETWEEN_DIRECTIVES
             and (r.source in own or r.source_label == "IssuingBody" and r.source in bodies)}
    kept = own | named
    kept |= {r.source for r in graph.relations if r.relation in ("SUPERSEDES", "REPEALS") and r.target in kept}
    return _restrict(graph, kept, bodies)


def _restrict(graph: Graph, directives: set[str], bodies: set[str] | None = None) -> Graph:
    """The graph of these directives. ``bodies``: whose own relations stay (None: all that reach a directive kept)."""
    def stays(r) -> bool:
        if r.source_label == "Directive":
            return r.source in directives and (r.target_label != "Directive" or r.target in directives)
        if r.target_label == "Directive":
            return r.target in directives and (r.source_label != "IssuingBody" or bodies is None or r.source in bodies)
        return True

    relations = tuple(r for r in graph.relations if stays(r))
    cited = {e.citation for r in relations for e in r.evidence}
    citations = tuple(c for c in graph.citations if c.key in cited)
    documents = {c.document for c in citations} | {r.source for r in relations if r.relation in ("TEXT_OF", "REPORTS_ON")}
    relations = tuple(r for r in relations if r.source_label != "Document" or r.source in documents)
    return replace(graph, directives=tuple(d for d in graph.directives if d.key in directives), relations=relations,
                   citations=citations, documents=tuple(d for d in graph.documents if d.key in documents),
                   conflicts=tuple(c for c in graph.conflicts if c.directive in directives))
