"""The graph as RDF: one block for each node, sorted, in sections. The mapping is docs/rdf.md.

A block is a subject and its (predicate, object) pairs. Writers only spell; what is said is said here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from danvan_graph import __version__, model
from danvan_graph.errors import DanvanError
from danvan_graph.export import iri, tables
from danvan_graph.export.terms import Object, Ref, Typed, Vi, date
from danvan_graph.export.vocabulary import DCT, DV, ELI, OA, ONTOLOGY, ORG, OWL, RDF, RDFS, SKOS, VOID, XSD, Term
from danvan_graph.store.rows import latest_day

Pair = tuple[Term, Object]
Block = tuple[Ref, list[Pair]]

DATASET = Ref("dataset")
_ONTOLOGY = Term(f"<{ONTOLOGY.rstrip('#')}>", ONTOLOGY.rstrip("#"))
CAMPAIGNS, KINDS = Ref("campaigns"), Ref("kinds")

_DIRECTIVES = {"IMPLEMENTS": ("implements", ELI.ensures_implementation_of), "BASED_ON": ("basedOn", ELI.based_on),
               "SUPERSEDES": ("supersedes", ELI.repeals, DCT.replaces), "REPEALS": ("repeals", ELI.repeals),
               "AMENDS": ("amends", ELI.amends), "GUIDES": ("guides", ELI.related_to), "CITES": ("cites", ELI.cites)}
#: (relation, label of its source, of its target) -> our own property, then what others know it by
PREDICATES: dict[tuple[str, str, str], tuple[Term, ...]] = {
    **{(name, "Directive", "Directive"): (DV[own], *known) for name, (own, *known) in _DIRECTIVES.items()},
    **{(name, "IssuingBody", "Directive"): (DV[f"body{own[0].upper()}{own[1:]}"],)
       for name, (own, *_) in _DIRECTIVES.items()},
    # a report that names no body of its own speaks for itself
    **{(name, "Document", "Directive"): (DV[f"report{own[0].upper()}{own[1:]}"],)
       for name, (own, *_) in _DIRECTIVES.items()},
    ("ISSUED_BY", "Directive", "IssuingBody"): (DV.issuedBy, ELI.passed_by),
    ("APPLIES_TO", "Directive", "Locality"): (DV.appliesTo, ELI.relevant_for),
    ("PROMOTES", "Directive", "Campaign"): (DV.promotes, ELI.is_about),
    ("PROMOTES", "Document", "Campaign"): (DV.promotes, DCT.subject),
    ("PROMOTES", "IssuingBody", "Campaign"): (DV.promotes,),
    ("PART_OF", "IssuingBody", "IssuingBody"): (DV.partOf, ORG.subOrganizationOf),
    ("PART_OF", "Locality", "Locality"): (DV.partOf, DCT.isPartOf),
    ("SERVES", "IssuingBody", "Locality"): (DV.serves,),
    ("SUCCEEDED_BY", "Locality", "Locality"): (DV.succeededBy, DCT.isReplacedBy),
    ("SUCCEEDED_BY", "IssuingBody", "IssuingBody"): (DV.succeededBy, DCT.isReplacedBy),
    ("TEXT_OF", "Document", "Directive"): (DV.textOf, ELI.realizes),
    ("REPORTS_ON", "Document", "Directive"): (DV.reportsOn,),
    ("REPORTS_ON", "Document", "IssuingBody"): (DV.reportsOn,),
}
_LABELS = tuple(iri.FOLDERS)


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks of one kind."""

    heading: str
    blocks: Iterable[Block]
    evidence: bool = False      # TriG puts it into a graph of its own


def sections(source: tables.Source, evidence: bool = True, rdf12: bool = False) -> Iterator[Section]:
    """The whole graph. What follows is generated while it is written: memory does not grow with it."""
    edges = _Edges(source)
    kinds: dict[Ref, str] = {}
    yield Section("This data set", _dataset(source))
    for label, name, describe in (("Directive", "directives", lambda d: _directive(d, kinds)),
                                  ("IssuingBody", "bodies", _body), ("Locality", "localities", _locality),
                                  ("Campaign", "campaigns", _campaign), ("Document", "documents", _document)):
        yield Section(_HEADINGS[label], _nodes(source, label, name, describe, edges))
    yield Section("Kinds of directives (loại văn bản)", _concepts(kinds))
    if evidence:
        yield Section("Relations and what proves them", _relations(source, rdf12), True)
        yield Section("Citations (trích dẫn)", (b for c in tables.rows(source, "citations") for b in _citation(c)), True)
        yield Section("Conflicts between sources", _conflicts(source), True)


_HEADINGS = {"Directive": "Directives (văn bản)", "IssuingBody": "Issuing bodies (cơ quan ban hành)",
             "Locality": "Localities (địa phương)", "Campaign": "Campaigns (phong trào, cuộc vận động)",
             "Document": "Documents (tài liệu đã đọc)"}


def _texts(*pairs: tuple[Term, str, Callable[[str], Object]]) -> list[Pair]:
    """Those that are known."""
    return [(term, make(text)) for term, text, make in pairs if text]


# --- nodes -----------------------------------------------------------------------------------

def _dataset(source: tables.Source) -> Iterator[Block]:
    yield DATASET, [(RDF.type, VOID.Dataset), (DCT.title, "danvan-graph"), (OWL.versionInfo, __version__),
                    (DCT.conformsTo, _ONTOLOGY)]
    for name, value in tables.facts(source).items():
        yield Ref(f"fact/{iri.segment(name)}"), [(RDF.type, DV.Fact), (DV.key, name), (RDF.value, value)]


class _Edges:
    """Edges by source, read along with the nodes, which come in the same order."""

    def __init__(self, source: tables.Source):
        triples = ((_LABELS.index(r.source_label), r.source, r.relation, r.target_label, r.target)
                   for r in tables.rows(source, "relations"))
        self._groups = groupby(tables.sort(triples), key=lambda e: e[:2])
        self._next: tuple[tuple[int, str], list] | None = None
        self._started = False

    def _advance(self) -> None:
        found = next(self._groups, None)
        self._next = found and (found[0], [e[2:] for e in found[1]])

    def upto(self, label: str, key: str | None) -> Iterator[tuple[str, list[Pair]]]:
        """Groups of the label up to this key; all that are left of the label where it is None."""
        if not self._started:
            self._started = True
            self._advance()
        rank = _LABELS.index(label)
        while self._next and self._next[0][0] == rank and (key is None or self._next[0][1] <= key):
            (_, source), edges = self._next
            yield source, list(_edges(label, edges))
            self._advance()


def _edges(label: str, edges: list[tuple[str, str, str]]) -> Iterator[Pair]:
    for relation, target_label, target in dict.fromkeys(edges):
        for term in predicates(relation, label, target_label):
            yield term, Ref(iri.node(target_label, target))


def predicates(relation: str, source_label: str, target_label: str) -> tuple[Term, ...]:
    """Properties of a relation.

    >>> [str(term) for term in predicates("SUPERSEDES", "Directive", "Directive")]
    ['dv:supersedes', 'eli:repeals', 'dct:replaces']
    """
    try:
        return PREDICATES[relation, source_label, target_label]
    except KeyError:
        raise DanvanError(f"{relation} from {source_label} to {target_label} has no RDF property",
                          expected="one of docs/rdf.md") from None


def _nodes(source, label: str, name: str, describe: Callable, edges: _Edges) -> Iterator[Block]:
    for row in tables.rows(source, name):
        own: list[Pair] = []
        for key, pairs in edges.upto(label, row.key):
            if key == row.key:
                own = pairs
            else:                       # an edge of a node that has no row: nothing is lost
                yield Ref(iri.node(label, key)), pairs
        yield Ref(iri.node(label, row.key)), [*describe(row), *own]
    for key, pairs in edges.upto(label, None):
        yield Ref(iri.node(label, key)), pairs


def _directive(d: model.Directive, kinds: dict[Ref, str]) -> list[Pair]:
    pairs = [(RDF.type, DV.Directive), (RDF.type, ELI.LegalResource)]
    if called := " ".join(filter(None, (d.kind, d.symbol or d.heading))):
        pairs.append((RDFS.label, Vi(called)))
    pairs += _texts((DV.key, d.key, str), (DCT.identifier, d.symbol, str), (ELI.id_local, d.symbol, str),
                    (DV.kind, d.kind, Vi), (ELI.number, d.number, str),
                    (DCT.title, d.heading, Vi), (DV.issuedOn, d.issued_on, date))
    if d.kind:
        path = Ref(f"kind/{iri.slug(d.kind) or iri.segment(d.kind)}")
        kinds[path] = min(kinds.get(path, d.kind), d.kind)
        pairs.append((ELI.type_document, path))
    for term, text in ((ELI.date_document, d.issued_on), (ELI.first_date_entry_in_force, d.effective_from),
                       (ELI.date_no_longer_in_force, d.effective_to)):
        if isinstance(day := date(text), Typed) and day.datatype is XSD.date:     # what ELI allows
            pairs.append((term, day))
    if starts := latest_day(d.effective_from or d.issued_on):
        pairs.append((DV.startsOn, Typed(starts.isoformat(), XSD.date)))
    if d.year is not None:
        pairs.append((DV.year, d.year))
    if d.term is not None:
        pairs.append((DV.term, d.term))
    pairs += _texts((DV.branch, d.branch, str), (DV.level, d.level, str), (DV.effectiveFrom, d.effective_from, date),
                    (DV.effectiveTo, d.effective_to, date))
    pairs += [(DV.stub, True)] * d.stub + [(DV.verified, True)] * d.verified
    return pairs + _texts((DV.searchText, d.search_text, str))


def _body(b: model.IssuingBody) -> list[Pair]:
    return [(RDF.type, DV.IssuingBody), (RDF.type, ORG.FormalOrganization), (RDF.type, ELI.Organization),
            *_texts((DV.key, b.key, str), (SKOS.prefLabel, b.full_name, Vi), (DV.organ, b.organ, str),
                    (DV.branch, b.branch, str), (DV.level, b.level, str), (DV.searchText, b.search_text, str))]


def _locality(place: model.Locality) -> list[Pair]:
    return [(RDF.type, DV.Locality), (RDF.type, ELI.AdministrativeArea),
            *_texts((DV.key, place.key, str), (SKOS.prefLabel, place.full_name, Vi), (SKOS.notation, place.code, str),
                    (DV.era, place.era, str), (DV.level, place.level, str), (DV.searchText, place.search_text, str))]


def _campaign(c: model.Campaign) -> list[Pair]:
    return [(RDF.type, DV.Campaign), (RDF.type, SKOS.Concept), (SKOS.inScheme, CAMPAIGNS),
            *_texts((DV.key, c.key, str), (SKOS.prefLabel, c.full_name, Vi), (DV.campaignKind, c.kind, Vi),
                    (DV.searchText, c.search_text, str))]


def _document(d: model.DocumentNode) -> list[Pair]:
    return [(RDF.type, DV.Document),
            *_texts((DV.key, d.key, str), (DCT.title, d.heading, Vi), (DV.documentKind, d.kind, str),
                    (DV.path, d.source, str), (DCT.source, d.url, str), (DCT.publisher, d.publisher, str),
                    (DCT.issued, d.published_on, date), (DCT.format, d.format, str), (DV.sha256, d.sha256, str),
                    (DV.searchText, d.search_text, str))]


def _concepts(kinds: dict[Ref, str]) -> Iterator[Block]:
    yield CAMPAIGNS, [(RDF.type, SKOS.ConceptScheme), (SKOS.prefLabel, Vi("Phong trào, cuộc vận động, chương trình"))]
    yield KINDS, [(RDF.type, SKOS.ConceptScheme), (SKOS.prefLabel, Vi("Loại văn bản"))]
    for path, kind in sorted(kinds.items()):
        yield path, [(RDF.type, SKOS.Concept), (RDF.type, ELI.ResourceType), (SKOS.inScheme, KINDS),
                     (SKOS.prefLabel, Vi(kind))]


# --- relations and evidence ------------------------------------------------------------------

def _ends(r: model.Relation) -> tuple[str, str, str, str, str]:
    return r.relation, r.source_label, r.source, r.target_label, r.target


def _relations(source: tables.Source, rdf12: bool) -> Iterator[Block]:
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
    pairs += _texts((DV.quote, r.quote, Vi), (DCT.source, r.fact_source, str))
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
    pairs += _texts((DV.cue, e.cue, Vi))
    if e.cue_start >= 0:
        pairs += [(DV.cueStart, e.cue_start), (DV.cueEnd, e.cue_end)]
    pairs += _texts((DV.sentence, e.sentence, Vi), (DV.provision, e.provision, Vi), (DV.rule, e.rule, str))
    pairs.append((DV.confidence, e.confidence))
    return pairs + _texts((DV.reviewed, e.reviewed, str))


def _citation(c: model.CitationNode) -> Iterator[Block]:
    path = iri.citation(c.key)
    pairs: list[Pair] = [(RDF.type, DV.Citation), (RDF.type, OA.Annotation), (OA.motivatedBy, OA.identifying),
                         (DV.key, c.key), (OA.hasTarget, Ref(path + "/at"))]
    if c.target:
        directive = Ref(iri.node("Directive", c.target))
        pairs += [(OA.hasBody, directive), (DV.target, directive)]
    pairs += [(DV.outcome, c.outcome), (DV.confidence, c.confidence)]
    pairs += _texts((DV.rule, c.rule, str), (DV.reason, c.reason, Vi), (DV.printed, c.printed, str),
                    (DV.issuedOn, c.issued_on, date), (DV.issuer, c.issuer, Vi))
    pairs += [(DV.own, True)] * c.own
    pairs += [(DV.candidate, Ref(f"{path}/candidate/{rank}")) for rank, _ in enumerate(c.candidates, 1)]
    yield Ref(path), pairs
    yield Ref(path + "/at"), [(RDF.type, OA.SpecificResource), (OA.hasSource, Ref(iri.node("Document", c.document))),
                              (OA.hasSelector, Ref(path + "/quote")), (OA.hasSelector, Ref(path + "/position"))]
    yield Ref(path + "/quote"), [(RDF.type, OA.TextQuoteSelector), (OA.exact, c.quote),
                                 *_texts((OA.prefix, c.prefix, str), (OA.suffix, c.suffix, str))]
    yield Ref(path + "/position"), [(RDF.type, OA.TextPositionSelector),
                                    (OA.start, Typed(str(c.start), XSD.nonNegativeInteger)),
                                    (OA.end, Typed(str(c.end), XSD.nonNegativeInteger))]
    for rank, candidate in enumerate(c.candidates, 1):
        yield Ref(f"{path}/candidate/{rank}"), [
            (RDF.type, DV.Candidate), (DV.rank, rank), (DV.directive, Ref(iri.node("Directive", candidate.directive))),
            (DV.score, candidate.score), *_texts((DV.reason, candidate.reason, Vi))]


def _conflicts(source: tables.Source) -> Iterator[Block]:
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
    return pairs + _texts((DV.field, c.field, str), (DV.value, c.value, str), (DV.accepted, c.accepted, str),
                          (DV.sentence, c.sentence, Vi), (DV.reason, c.reason, Vi))
