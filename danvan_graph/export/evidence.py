"""Relations as nodes, and what proves them: evidence, citations as Web Annotations, conflicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from danvan_graph import model
from danvan_graph.export import iri, tables
from danvan_graph.export.mapping import Block, Pair, predicates, texts
from danvan_graph.export.terms import Ref, Typed, Vi, date
from danvan_graph.export.vocabulary import DCT, DV, OA, RDF, XSD


def _ends(r: model.Relation) -> tuple[str, str, str, str, str]:
    return r.relation, r.source_label, r.source, r.target_label, r.target


def relations(source: tables.Source, rdf12: bool) -> Iterator[Block]:
    for _, group in groupby(tables.rows(source, "relations"), key=_ends):
        several = list(group)
        for r in several:
            # The bare edge says all there is to say of most relations that rest on data.
            if r.evidence or r.fact_source or r.quote or r.confidence != 1 or len(several) > 1:
                yield from _relation(r, rdf12)


def _relation(r: model.Relation, rdf12: bool) -> Iterator[Block]:
    path = iri.relation(*_ends(r), r.fact_source)
    subject, target = Ref(iri.node(r.source_label, r.source)), Ref(iri.node(r.target_label, r.target))
    predicate = predicates(r.relation, r.source_label, r.target_label)[0]
    pairs: list[Pair] = [(RDF.type, DV.Relation)]
    if rdf12:
        pairs.append((RDF.reifies, (subject, predicate, target)))
    else:
        pairs += [(RDF.subject, subject), (RDF.predicate, predicate), (RDF.object, target)]
    pairs += [(DV.citations, len(r.evidence)), (DV.confidence, r.confidence)]
    if r.evidence and all(e.provision for e in r.evidence):
        pairs.append((DV.partial, True))
    pairs += texts((DV.quote, r.quote, Vi), (DCT.source, r.fact_source, str))
    paths = _evidence_paths(path, r.evidence)
    pairs += [(DV.evidence, Ref(p)) for p in paths]
    yield Ref(path), pairs
    places = [evidence_order(e) for e in r.evidence]
    in_order = all(a < b for a, b in zip(places, places[1:]))
    for nth, (p, e) in enumerate(zip(paths, r.evidence)):
        yield Ref(p), _evidence(e, -1 if in_order else nth)


def evidence_order(e: model.Evidence) -> tuple[str, int]:
    """Evidence by document and place; ``dv:nth`` is written only where it comes in another order.

    >>> evidence_order(model.Evidence("001#9-12")) < evidence_order(model.Evidence("001#12-15"))
    True
    """
    document, _, span = e.citation.rpartition("#")
    start = span.partition("-")[0]
    return document, int(start) if start.isdecimal() else -1


def _evidence_paths(relation: str, evidence: Iterable[model.Evidence]) -> list[str]:
    seen: dict[str, int] = {}
    paths = []
    for e in evidence:
        path = f"{relation}/_/evidence/{iri.place(e.citation)}" if e.citation else f"{relation}/_/evidence"
        seen[path] = n = seen.get(path, 0) + 1
        paths.append(path if n == 1 else f"{path}.{n}")
    return paths


def _evidence(e: model.Evidence, nth: int) -> list[Pair]:
    pairs: list[Pair] = [(RDF.type, DV.Evidence)]
    if e.citation:
        pairs.append((DV.citation, Ref(iri.citation(e.citation))))
    if nth >= 0:
        pairs.append((DV.nth, nth))
    pairs += texts((DV.cue, e.cue, Vi))
    if e.cue_start >= 0:
        pairs += [(DV.cueStart, e.cue_start), (DV.cueEnd, e.cue_end)]
    pairs += texts((DV.sentence, e.sentence, Vi), (DV.provision, e.provision, Vi), (DV.rule, e.rule, str))
    pairs.append((DV.confidence, e.confidence))
    return pairs + texts((DV.reviewed, e.reviewed, str))


def citation(c: model.CitationNode) -> Iterator[Block]:
    path = iri.citation(c.key)
    pairs: list[Pair] = [(RDF.type, DV.Citation), (RDF.type, OA.Annotation), (OA.motivatedBy, OA.identifying),
                         (DV.key, c.key), (OA.hasTarget, Ref(path + "/at"))]
    if c.target:
        directive = Ref(iri.node("Directive", c.target))
        pairs += [(OA.hasBody, directive), (DV.target, directive)]
    pairs += [(DV.outcome, c.outcome), (DV.confidence, c.confidence)]
    pairs += texts((DV.rule, c.rule, str), (DV.reason, c.reason, Vi), (DV.printed, c.printed, str),
                    (DV.issuedOn, c.issued_on, date), (DV.issuer, c.issuer, Vi))
    pairs += [(DV.own, True)] * c.own
    pairs += [(DV.candidate, Ref(f"{path}/candidate/{rank}")) for rank, _ in enumerate(c.candidates, 1)]
    yield Ref(path), pairs
    yield Ref(path + "/at"), [(RDF.type, OA.SpecificResource), (OA.hasSource, Ref(iri.node("Document", c.document))),
                              (OA.hasSelector, Ref(path + "/quote")), (OA.hasSelector, Ref(path + "/position"))]
    yield Ref(path + "/quote"), [(RDF.type, OA.TextQuoteSelector), (OA.exact, c.quote),
                                 *texts((OA.prefix, c.prefix, str), (OA.suffix, c.suffix, str))]
    yield Ref(path + "/position"), [(RDF.type, OA.TextPositionSelector),
                                    (OA.start, Typed(str(c.start), XSD.nonNegativeInteger)),
                                    (OA.end, Typed(str(c.end), XSD.nonNegativeInteger))]
    for rank, candidate in enumerate(c.candidates, 1):
        yield Ref(f"{path}/candidate/{rank}"), [
            (RDF.type, DV.Candidate), (DV.rank, rank), (DV.directive, Ref(iri.node("Directive", candidate.directive))),
            (DV.score, candidate.score), *texts((DV.reason, candidate.reason, Vi))]


def conflicts(source: tables.Source) -> Iterator[Block]:
    for directive, group in groupby(tables.rows(source, "conflicts"), key=lambda c: c.directive):
        seen: dict[str, int] = {}
        for c in group:
            path = f"conflict/{iri.segment(directive)}/_/{iri.segment(c.field)}/{iri.segment(c.document)}"
            seen[path] = n = seen.get(path, 0) + 1
            yield Ref(path if n == 1 else f"{path}.{n}"), _conflict(c)


def _conflict(c: model.Conflict) -> list[Pair]:
    pairs: list[Pair] = [(RDF.type, DV.Conflict), (DV.directive, Ref(iri.node("Directive", c.directive)))]
    if c.document:
        pairs.append((DV.document, Ref(iri.node("Document", c.document))))
    return pairs + texts((DV.field, c.field, str), (DV.value, c.value, str), (DV.accepted, c.accepted, str),
                          (DV.sentence, c.sentence, Vi), (DV.reason, c.reason, Vi))
