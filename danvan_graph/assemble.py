"""Nodes and relations of the graph from what was resolved: every edge with the citations that prove it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from danvan_graph import __version__, organs
from danvan_graph.extract.campaigns import campaigns
from danvan_graph.gazetteer import gazetteer
from danvan_graph.model import CitationNode, Directive, DocumentNode, Evidence, Graph, Relation, Statement
from danvan_graph.resolve.decisions import Decisions
from danvan_graph.resolve.join import Resolution
from danvan_graph.resolve.keys import UNKNOWN, Identifier, board_of, is_central
from danvan_graph.resolve.reading import Reading
from danvan_graph.resolve.records import Record
from danvan_graph.resolve.registry import Registry
from danvan_graph.resolve.settle import accepted, body_keys
from danvan_graph.surroundings import bodies_and_places
from danvan_graph.text import fold

_RANK_OF_ORGAN = {"tu": "province", "hu": "district", "qu": "district", "thu": "district", "du": "commune"}
_LEADING_NUMBER = re.compile(r"\d+(?:\.\d+)?[a-zđ]?", re.IGNORECASE)
_TERM = re.compile(r"k(\d{1,2})")

#: (relation, source label, source key, target label, target key, source of the fact)
Ends = tuple[str, str, str, str, str, str]


def assemble(resolution: Resolution, registry: Registry, decisions: Decisions | None = None) -> Graph:
    """The graph of all readings."""
    return Assembly(resolution, registry, decisions or Decisions()).graph()


class Assembly:
    """What is put together of a resolution, or of a part of one where others have the rest (`danvan_graph.engines`)."""

    def __init__(self, resolution: Resolution, registry: Registry, decisions: Decisions):
        self.resolution, self.registry, self.decisions = resolution, registry, decisions
        self.relations: dict[Ends, list[Evidence]] = defaultdict(list)
        self.quotes: dict[Ends, str] = {}
        self.confidence: dict[Ends, float] = {}
        self.used_bodies: set[str] = set()
        self.used_places: set[str] = set()
        self.used_campaigns: set[str] = set()
        self.citations: list[CitationNode] = []

    def graph(self) -> Graph:
        """All of it."""
        directives = [self.directive(record) for record in self.resolution.records]
        documents = [self.document(name, reading) for name, reading in self.resolution.readings.items()]
        self.state_known()
        bodies, places, around = bodies_and_places(self.used_bodies, self.used_places)
        relations = [self.relation(ends) for ends in sorted(self.relations)] + around
        known = campaigns()
        conflicts = self.resolution.conflicts
        facts = {"package": __version__, "documents": str(len(documents)), "citations": str(len(self.citations)),
                 "relations": str(len(relations)), "conflicts": str(len(conflicts))}
        return Graph(
            directives=_sorted(directives), bodies=_sorted(bodies), localities=_sorted(places),
            campaigns=_sorted(known[key] for key in self.used_campaigns), documents=_sorted(documents),
            citations=_sorted(self.citations), relations=tuple(sorted(relations, key=_ends_of)),
            conflicts=tuple(conflicts), facts=facts)

    def state_known(self) -> None:
        """Relations that no text states: the registry's, and those that people added."""
        for fact in self.registry.facts:
            self._relate(fact.relation.upper(), "Directive", fact.subject, "Directive", fact.object,
                         fact_source=f"data/registry_relations.csv: {fact.source}", confidence=1.0 if fact.verified else 0.8)
        for ends, evidence in self.decisions.added(self.resolution):
            self.relations[(*ends, "")].append(evidence)

    # --- nodes -----------------------------------------------------------------------------------

    def directive(self, record: Record) -> Directive:
        """The node of a record; who issued it and where it applies become relations."""
        identifier = record.identifier
        said = {name: accepted(record, name)[0] for name in ("symbol", "kind", "issued_on", "issuer", "heading")}
        symbol = said["symbol"] if re.match(r"\d", said["symbol"]) else ""
        heading = said["heading"].strip(" .,;:") or ("" if symbol else said["symbol"])
        entry = record.entry
        number = _LEADING_NUMBER.match(symbol)
        issuers = self._issuers(said["issuer"], identifier, said["symbol"], said["issued_on"])
        for body in issuers:
            self.used_bodies.add(body)
            self._relate("ISSUED_BY", "Directive", record.key, "IssuingBody", body)
        place = identifier.place if identifier.place in gazetteer() else ""
        if place:
            self.used_places.add(place)
            self._relate("APPLIES_TO", "Directive", record.key, "Locality", place)
        names = " ".join(organs.full_name(body) for body in issuers) or said["issuer"]
        where = gazetteer().place(place).full_name if place else ""
        year = said["issued_on"][:4] or (identifier.period if identifier.period.isdigit() else "")
        term = _TERM.fullmatch(identifier.period)
        return Directive(
            key=record.key, symbol=symbol, kind=said["kind"], number=number[0] if number else _shown(identifier.number),
            heading=heading, issued_on=said["issued_on"] or year, year=int(year) if year else None,
            term=int(term[1]) if term else None, branch=identifier.branch, level=_level(identifier, place),
            stub=not record.known,
            effective_from=(entry.effective_from if entry else "") or max((i.effective_from for _, i in record.texts), default=""),
            effective_to=entry.effective_to if entry else "", verified=bool(entry and entry.verified),
            search_text=fold(" ".join(filter(None, (symbol, said["kind"], heading, names, where)))))

    def _issuers(self, issuer: str, identifier: Identifier, symbol: str, date: str) -> tuple[str, ...]:
        place = identifier.place if identifier.place in gazetteer() else ""
        fixed = organs.organ_of_symbol(re.split(r"[-/]", symbol, maxsplit=1)[-1]) if not issuer and symbol[:1].isdigit() else ""
        name = issuer or fixed or organs.organ_of_symbol(identifier.organ)
        found = body_keys(name, place, date) if name else ()
        board = board_of(identifier)
        if board and (not found or found == (organs.part_of(board),)):
            found = (board,)                           # "BDVTU" under the head of its Tỉnh ủy
        return tuple(dict.fromkeys(_of_map(body, place) for body in found))

    def document(self, name: str, reading: Reading) -> DocumentNode:
        """The node of a document; its citations and what it states are kept with the rest."""
        extraction, document = reading.extraction, reading.document
        own = self.resolution.identities.get(name, "")
        if own:
            reported = extraction.identity is not None and extraction.identity.reported
            self._relate("REPORTS_ON" if reported else "TEXT_OF", "Document", name, "Directive", own)
        nodes = self._citations(name, reading)
        subject = ("Directive", own) if own else ("IssuingBody", extraction.subject_body) if extraction.subject_body else ("Document", name)
        if subject[0] == "IssuingBody":
            self.used_bodies.add(subject[1])
        for statement, sentence in zip(extraction.statements, reading.sentences):
            self._state(name, statement, sentence, subject, nodes)
        for mention, sentence in zip(extraction.campaigns, reading.campaign_sentences):
            self.used_campaigns.add(mention.campaign)
            promoter = ("Directive", own) if own else ("Document", name)
            self._relate("PROMOTES", *promoter, "Campaign", mention.campaign, quote=sentence, confidence=0.9)
        heading = document.heading or (extraction.identity.heading if extraction.identity else "")
        return DocumentNode(name, document.source, heading, document.url, document.publisher, document.published_on,
                            document.sha256, extraction.kind, document.format, fold(" ".join(filter(None, (heading, document.publisher)))))

    def _citations(self, name: str, reading: Reading) -> list[CitationNode]:
        nodes = []
        taken: set[str] = set()
        rows = zip(reading.extraction.citations, reading.contexts, self.resolution.outcomes[name])
        for citation, (prefix, suffix), outcome in rows:
            key = f"{name}#{citation.start}-{citation.end}"
            while key in taken:                        # two members of a list may share their whole phrase
                key = f"{name}#{citation.start}-{citation.end}.{citation.anchor_start}"
                if key in taken:
                    key += f".{len(taken)}"
            taken.add(key)
            nodes.append(CitationNode(
                key, name, citation.quote, citation.start, citation.end, prefix, suffix, citation.rule,
                round(citation.confidence * outcome.share, 3), outcome.outcome, outcome.reason,
                citation.own and outcome.target == self.resolution.identities.get(name), outcome.target, citation.target,
                citation.issued_on, citation.issuer, outcome.candidates))
        self.citations += nodes
        self.decisions.seen(name, [(node.printed, node.prefix + node.quote + node.suffix) for node in nodes])
        return nodes

    # --- relations -------------------------------------------------------------------------------

    def _state(self, name: str, statement: Statement, sentence: str, subject: tuple[str, str], nodes: list[CitationNode]) -> None:
        cited = nodes[statement.object]
        label, source = subject if statement.subject is None else ("Directive", nodes[statement.subject].target)
        if (label, source) == ("Directive", cited.target):
            return                                     # nothing cites itself
        outcome = self.resolution.outcomes[name][statement.object]
        reviewed = self.decisions.of_edge(name, sentence, statement.relation, cited.printed)
        if reviewed == "reject":
            return
        confidence = 1.0 if reviewed else round(statement.confidence * outcome.share, 3)
        self.relations[(statement.relation.upper(), label, source, "Directive", cited.target, "")].append(Evidence(
            cited.key, statement.cue, statement.cue_start, statement.cue_end, sentence, statement.provision, statement.rule,
            confidence, "confirmed" if reviewed else ""))

    def _relate(self, relation: str, source_label: str, source: str, target_label: str, target: str, quote: str = "",
                confidence: float = 1.0, fact_source: str = "") -> None:
        ends = (relation, source_label, source, target_label, target, fact_source)
        self.relations.setdefault(ends, [])
        self.confidence[ends] = confidence
        if quote and (ends not in self.quotes or (len(quote), quote) < (len(self.quotes[ends]), self.quotes[ends])):
            self.quotes[ends] = quote

    def relation(self, ends: Ends) -> Relation:
        """One relation, with all that was found for it."""
        evidence = sorted(self.relations[ends], key=lambda e: (-e.confidence, e.citation, e.cue_start, e.sentence, e.rule))
        confidence = evidence[0].confidence if evidence else self.confidence.get(ends, 1.0)
        quote = evidence[0].sentence if evidence else self.quotes.get(ends, "")
        *five, fact_source = ends
        return Relation(*five, confidence=confidence, quote=quote, evidence=tuple(evidence), fact_source=fact_source)


def _of_map(body: str, place: str) -> str:
    """The body of the map that the directive's place is of: a name alone does not tell the two Ninh Bình apart."""
    slug, where = organs.split_key(body)
    same = where and place and where.partition("/")[2] == place.partition("/")[2]
    return organs.body_key(slug, place) if same else body


def _level(identifier: Identifier, place: str) -> str:
    if place:
        return gazetteer().place(place).level
    if identifier.place == UNKNOWN:
        return _RANK_OF_ORGAN.get(identifier.organ, "")
    return "central" if is_central(identifier.organ) else ""


def _shown(number: str) -> str:
    """The number of a directive whose symbol is not known: "30a"; none for laws by name and the numberless."""
    return number if re.fullmatch(r"\d{1,5}[a-z]?", number) else ""


def _sorted(nodes: Iterable) -> tuple:
    return tuple(sorted(nodes, key=lambda node: node.key))


def _ends_of(relation: Relation) -> tuple:
    return (relation.relation, relation.source_label, relation.source, relation.target_label, relation.target, relation.fact_source)
