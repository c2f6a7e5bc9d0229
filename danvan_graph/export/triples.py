"""The graph as RDF: one block for each node, sorted, in sections. The mapping is docs/rdf.md.

A block is a subject and its (predicate, object) pairs. Writers only spell; what is said is said here
(nodes and their edges), in ``evidence`` (what proves them) and in ``mapping`` (names of relations).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from danvan_graph import __version__, model
from danvan_graph.export import evidence as proof
from danvan_graph.export import iri, tables
from danvan_graph.export.mapping import Block, Pair, predicates, texts
from danvan_graph.export.terms import Ref, Typed, Vi, date
from danvan_graph.export.vocabulary import DCT, DV, ELI, ONTOLOGY, ORG, OWL, RDF, RDFS, SKOS, VOID, XSD, Term
from danvan_graph.lifetimes import latest_day, lifetime

DATASET = Ref("dataset")
_ONTOLOGY = Term(f"<{ONTOLOGY.rstrip('#')}>", ONTOLOGY.rstrip("#"))
CAMPAIGNS, KINDS = Ref("campaigns"), Ref("kinds")
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
        yield Section("Relations and what proves them", proof.relations(source, rdf12), True)
        yield Section("Citations (trích dẫn)", (b for c in tables.rows(source, "citations") for b in proof.citation(c)), True)
        yield Section("Conflicts between sources", proof.conflicts(source), True)


_HEADINGS = {"Directive": "Directives (văn bản)", "IssuingBody": "Issuing bodies (cơ quan ban hành)",
             "Locality": "Localities (địa phương)", "Campaign": "Campaigns (phong trào, cuộc vận động)",
             "Document": "Documents (tài liệu đã đọc)"}


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
    pairs += texts((DV.key, d.key, str), (DCT.identifier, d.symbol, str), (ELI.id_local, d.symbol, str),
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
    pairs += texts((DV.branch, d.branch, str), (DV.level, d.level, str), (DV.effectiveFrom, d.effective_from, date),
                    (DV.effectiveTo, d.effective_to, date))
    pairs += [(DV.stub, True)] * d.stub + [(DV.verified, True)] * d.verified
    return pairs + texts((DV.searchText, d.search_text, str))


def _body(b: model.IssuingBody) -> list[Pair]:
    days = zip((DV.existsFrom, DV.existsUntil), lifetime(b.key))
    return [(RDF.type, DV.IssuingBody), (RDF.type, ORG.FormalOrganization), (RDF.type, ELI.Organization),
            *texts((DV.key, b.key, str), (SKOS.prefLabel, b.full_name, Vi), (DV.organ, b.organ, str),
                    (DV.branch, b.branch, str), (DV.level, b.level, str), (DV.searchText, b.search_text, str)),
            *((term, Typed(day.isoformat(), XSD.date)) for term, day in days if day)]


def _locality(place: model.Locality) -> list[Pair]:
    return [(RDF.type, DV.Locality), (RDF.type, ELI.AdministrativeArea),
            *texts((DV.key, place.key, str), (SKOS.prefLabel, place.full_name, Vi), (SKOS.notation, place.code, str),
                    (DV.era, place.era, str), (DV.level, place.level, str), (DV.searchText, place.search_text, str))]


def _campaign(c: model.Campaign) -> list[Pair]:
    return [(RDF.type, DV.Campaign), (RDF.type, SKOS.Concept), (SKOS.inScheme, CAMPAIGNS),
            *texts((DV.key, c.key, str), (SKOS.prefLabel, c.full_name, Vi), (DV.campaignKind, c.kind, Vi),
                    (DV.searchText, c.search_text, str))]


def _document(d: model.DocumentNode) -> list[Pair]:
    return [(RDF.type, DV.Document),
            *texts((DV.key, d.key, str), (DCT.title, d.heading, Vi), (DV.documentKind, d.kind, str),
                    (DV.path, d.source, str), (DCT.source, d.url, str), (DCT.publisher, d.publisher, str),
                    (DCT.issued, d.published_on, date), (DCT.format, d.format, str), (DV.sha256, d.sha256, str),
                    (DV.searchText, d.search_text, str))]


def _concepts(kinds: dict[Ref, str]) -> Iterator[Block]:
    yield CAMPAIGNS, [(RDF.type, SKOS.ConceptScheme), (SKOS.prefLabel, Vi("Phong trào, cuộc vận động, chương trình"))]
    yield KINDS, [(RDF.type, SKOS.ConceptScheme), (SKOS.prefLabel, Vi("Loại văn bản"))]
    for path, kind in sorted(kinds.items()):
        yield path, [(RDF.type, SKOS.Concept), (RDF.type, ELI.ResourceType), (SKOS.inScheme, KINDS),
                     (SKOS.prefLabel, Vi(kind))]
