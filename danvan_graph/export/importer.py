"""Our own RDF read back: the graph that was written, whatever tool has stored or reordered it since."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox

from danvan_graph import model
from danvan_graph.errors import DanvanError
from danvan_graph.export.evidence import evidence_order
from danvan_graph.export.mapping import PREDICATES
from danvan_graph.export.terms import Object
from danvan_graph.export.vocabulary import DCT, DV, ELI, OA, RDF, SKOS, Term
from danvan_graph.store import files

_SUFFIXES = {".ttl": ox.RdfFormat.TURTLE, ".nt": ox.RdfFormat.N_TRIPLES, ".jsonld": ox.RdfFormat.JSON_LD,
             ".trig": ox.RdfFormat.TRIG, ".nq": ox.RdfFormat.N_QUADS}
_LABELS = {DV.Directive.iri: "Directive", DV.IssuingBody.iri: "IssuingBody", DV.Locality.iri: "Locality",
           DV.Campaign.iri: "Campaign", DV.Document.iri: "Document"}
#: our own property -> relation
_RELATIONS = {terms[0].iri: relation for (relation, _, _), terms in PREDICATES.items()}


class _Node:
    """A subject with what is said of it."""

    def __init__(self) -> None:
        self.held: dict[str, list] = {}

    def all(self, term: Term) -> list:
        return self.held.get(term.iri, [])

    def get(self, term: Term, convert: Callable = str, default: Object | None = ""):
        """The one value of a property."""
        values = self.all(term)
        if not values:
            return default
        if len(values) > 1:
            raise ValueError(f"{len(values)} values of {term.curie}")
        return convert(values[0].value)

    def node(self, term: Term) -> str:
        return self.get(term, str, "")


def _true(lexical: str) -> bool:
    return lexical in ("true", "1")


def import_turtle(path: str | Path) -> model.Graph:
    """The graph that `export.write` wrote as Turtle (or N-Triples, TriG, JSON-LD: by the suffix).

    Raises
    ------
    DanvanError
        The file cannot be read, is no RDF, or does not describe such a graph; with the node.

    Examples
    --------
    >>> import tempfile
    >>> from danvan_graph import export
    >>> graph = model.Graph(directives=(model.Directive("tw/qd/23/k13", "23-QĐ/TW", "Quyết định"),))
    >>> with tempfile.NamedTemporaryFile(suffix=".ttl") as file:
    ...     export.write("turtle", graph, file.name)
    ...     import_turtle(file.name) == graph
    True
    """
    path = Path(path)
    if path.suffix not in _SUFFIXES:
        raise DanvanError(f"{path.suffix or 'no suffix'} is no RDF that is read", str(path), ", ".join(_SUFFIXES))
    nodes: dict[str, _Node] = {}
    try:
        for quad in ox.parse(path=str(path), format=_SUFFIXES[path.suffix]):
            values = nodes.setdefault(quad.subject.value, _Node()).held.setdefault(quad.predicate.value, [])
            if quad.object not in values:
                values.append(quad.object)
    except (OSError, SyntaxError) as error:
        raise DanvanError(f"cannot be read: {error}", str(path), "RDF that danvan-graph exported") from error
    return _Reader(nodes, str(path)).graph()


class _Reader:
    def __init__(self, nodes: dict[str, _Node], where: str):
        self.nodes, self.where = nodes, where
        self.by_type: dict[str, list[str]] = {}
        for iri, node in nodes.items():
            for type_ in node.all(RDF.type):
                self.by_type.setdefault(type_.value, []).append(iri)
        self.labels = {iri: label for type_, label in _LABELS.items() for iri in self.by_type.get(type_, ())}

    def graph(self) -> model.Graph:
        tables = {"directives": (DV.Directive, _directive), "bodies": (DV.IssuingBody, _body),
                  "localities": (DV.Locality, _locality), "campaigns": (DV.Campaign, _campaign),
                  "documents": (DV.Document, _document), "citations": (DV.Citation, self.citation),
                  "conflicts": (DV.Conflict, self.conflict)}
        found = {name: [self.made(iri, make) for iri in self.by_type.get(type_.iri, ())]
                 for name, (type_, make) in tables.items()}
        found["relations"] = list(self.relations())
        facts = dict(sorted(self.made(iri, lambda n: (n.get(DV.key), n.get(RDF.value)))
                            for iri in self.by_type.get(DV.Fact.iri, ())))
        return model.Graph(**{name: tuple(sorted(rows, key=files.TABLES[name][1])) for name, rows in found.items()},
                           facts=facts)

    def made(self, iri: str, make: Callable):
        """A value of one node; what is wrong with it is said with its IRI."""
        try:
            return make(self.nodes[iri])
        except (ValueError, KeyError) as error:
            raise DanvanError(f"<{iri}> is no node that danvan-graph wrote: {error}", self.where) from error

    def key(self, iri: str) -> str:
        """Key of a node that another one points at."""
        return self.nodes[iri].get(DV.key) if iri in self.nodes else ""

    # --- evidence ----------------------------------------------------------------------------

    def citation(self, n: _Node) -> model.CitationNode:
        at = self.nodes[n.node(OA.hasTarget)]
        selectors = {type_.value: self.nodes[s.value] for s in at.all(OA.hasSelector)
                     for type_ in self.nodes[s.value].all(RDF.type)}
        quote, position = selectors[OA.TextQuoteSelector.iri], selectors[OA.TextPositionSelector.iri]
        ranked = sorted((self.nodes[c.value] for c in n.all(DV.candidate)), key=lambda c: c.get(DV.rank, int))
        candidates = tuple(model.Candidate(self.key(c.node(DV.directive)), c.get(DV.reason), c.get(DV.score, float))
                           for c in ranked)
        return model.CitationNode(
            n.get(DV.key), self.key(at.node(OA.hasSource)), quote.get(OA.exact), position.get(OA.start, int),
            position.get(OA.end, int), quote.get(OA.prefix), quote.get(OA.suffix), n.get(DV.rule),
            n.get(DV.confidence, float), n.get(DV.outcome), n.get(DV.reason), n.get(DV.own, _true, False),
            self.key(n.node(DV.target)), n.get(DV.printed), n.get(DV.issuedOn), n.get(DV.issuer), candidates)

    def evidence(self, n: _Node) -> tuple[tuple, model.Evidence]:
        e = model.Evidence(
            self.key(n.node(DV.citation)), n.get(DV.cue), n.get(DV.cueStart, int, -1), n.get(DV.cueEnd, int, -1),
            n.get(DV.sentence), n.get(DV.provision), n.get(DV.rule), n.get(DV.confidence, float), n.get(DV.reviewed))
        return (n.get(DV.nth, int, -1), evidence_order(e)), e

    def conflict(self, n: _Node) -> model.Conflict:
        return model.Conflict(self.key(n.node(DV.directive)), n.get(DV.field), n.get(DV.value), n.get(DV.accepted),
                              self.key(n.node(DV.document)), n.get(DV.sentence), n.get(DV.reason))

    # --- relations ---------------------------------------------------------------------------

    def relations(self) -> Iterator[model.Relation]:
        described = set()
        for iri in self.by_type.get(DV.Relation.iri, ()):
            ends, relation = self.made(iri, self.relation)
            described.add(ends)
            yield relation
        for iri in self.labels:
            edges = [(iri, predicate, o.value) for predicate, objects in self.nodes[iri].held.items()
                     if predicate in _RELATIONS for o in objects]
            yield from self.made(iri, lambda _, edges=edges: [
                model.Relation(*self.ends(*edge)) for edge in edges if edge not in described])

    def relation(self, n: _Node) -> tuple[tuple[str, str, str], model.Relation]:
        if triples := n.all(RDF.reifies):
            ends = triples[0].subject.value, triples[0].predicate.value, triples[0].object.value
        else:
            ends = n.node(RDF.subject), n.node(RDF.predicate), n.node(RDF.object)
        evidence = sorted((self.made(e.value, self.evidence) for e in n.all(DV.evidence)), key=lambda pair: pair[0])
        return ends, model.Relation(*self.ends(*ends), n.get(DV.confidence, float), n.get(DV.quote),
                                    tuple(e for _, e in evidence), n.get(DCT.source))

    def ends(self, source: str, predicate: str, target: str) -> tuple[str, str, str, str, str]:
        return (_RELATIONS[predicate], self.labels[source], self.key(source), self.labels[target], self.key(target))


# --- nodes -----------------------------------------------------------------------------------

def _directive(n: _Node) -> model.Directive:
    return model.Directive(
        n.get(DV.key), n.get(DCT.identifier), n.get(DV.kind), n.get(ELI.number), n.get(DCT.title), n.get(DV.issuedOn),
        n.get(DV.year, int, None), n.get(DV.term, int, None), n.get(DV.branch), n.get(DV.level),
        n.get(DV.stub, _true, False), n.get(DV.effectiveFrom), n.get(DV.effectiveTo), n.get(DV.verified, _true, False),
        n.get(DV.searchText))


def _body(n: _Node) -> model.IssuingBody:
    return model.IssuingBody(n.get(DV.key), n.get(SKOS.prefLabel), n.get(DV.organ), n.get(DV.branch), n.get(DV.level),
                             n.get(DV.searchText))


def _locality(n: _Node) -> model.Locality:
    return model.Locality(n.get(DV.key), n.get(SKOS.notation), n.get(DV.era), n.get(SKOS.prefLabel), n.get(DV.level),
                          n.get(DV.searchText))


def _campaign(n: _Node) -> model.Campaign:
    return model.Campaign(n.get(DV.key), n.get(SKOS.prefLabel), n.get(DV.campaignKind), n.get(DV.searchText))


def _document(n: _Node) -> model.DocumentNode:
    return model.DocumentNode(
        n.get(DV.key), n.get(DV.path), n.get(DCT.title), n.get(DCT.source), n.get(DCT.publisher), n.get(DCT.issued),
        n.get(DV.sha256), n.get(DV.documentKind), n.get(DCT.format), n.get(DV.searchText))
