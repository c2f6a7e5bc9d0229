"""The part of a graph around one directive: for ``--focus SYMBOL --depth N``."""

from __future__ import annotations

from dataclasses import replace

from danvan_graph import model
from danvan_graph.errors import DanvanError
from danvan_graph.export import tables
from danvan_graph.store import files
from danvan_graph.symbol_lookup import find_in

_LINEAGE = {name.upper() for name in model.RELATIONS}


def select(source: tables.Source, symbol: str, depth: int) -> model.Graph:
    """The directives within `depth` relations of one, with their bodies, places, texts and evidence."""
    if depth < 0:
        raise DanvanError(f"{depth} is no depth", "--depth", "0 or more")
    reached = {("Directive", find_in(source, symbol))}
    for _ in range(depth):
        grown = set(reached)
        for r in tables.rows(source, "relations"):
            if r.relation in _LINEAGE:
                ends = {(r.source_label, r.source), (r.target_label, r.target)}
                # What a body carries out links that body, but not all that the body does.
                if any(end in reached and end[0] == "Directive" for end in ends):
                    grown |= ends
        if grown == reached:
            break
        reached = grown
    return _part(source, reached, symbol, depth)


def _part(source: tables.Source, reached: set, symbol: str, depth: int) -> model.Graph:
    directives = {key for label, key in reached if label == "Directive"}
    relations, kept = [], set(reached)
    for r in tables.rows(source, "relations"):
        ends = {(r.source_label, r.source), (r.target_label, r.target)}
        inside = ends <= reached if r.relation in _LINEAGE else any(
            end in reached and end[0] == "Directive" for end in ends)
        if inside:
            relations.append(r)
            kept |= ends
    order = files.TABLES["relations"][1]
    taken = set(map(order, relations))
    relations += [r for r in tables.rows(source, "relations") if r.relation not in _LINEAGE and order(r) not in taken
                  and {(r.source_label, r.source), (r.target_label, r.target)} <= kept]
    proofs = {e.citation for r in relations for e in r.evidence}
    citations = tuple(c for c in tables.rows(source, "citations")
                      if c.key in proofs or c.target in directives and ("Document", c.document) in kept)
    conflicts = tuple(c for c in tables.rows(source, "conflicts") if c.directive in directives)
    kept |= {("Document", held.document) for held in (*citations, *conflicts)}
    kept |= {("Directive", key) for c in citations for key in (c.target, *(x.directive for x in c.candidates))}

    def rows(name: str, label: str) -> tuple:
        return tuple(row for row in tables.rows(source, name) if (label, row.key) in kept)

    part = model.Graph(
        directives=rows("directives", "Directive"), bodies=rows("bodies", "IssuingBody"),
        localities=rows("localities", "Locality"), campaigns=rows("campaigns", "Campaign"),
        documents=rows("documents", "Document"), citations=citations, relations=tuple(relations),
        conflicts=conflicts)
    counts = {name: str(len(getattr(part, name))) for name in tables.facts(source) if name in files.TABLES}
    return replace(part, facts={**tables.facts(source), **counts, "focus": symbol, "depth": str(depth)})
