"""The graph as the rows that every Cypher store and export shares: properties of nodes, edges, types.

Rules of both engines (docs/neo4j.md): no property is called id, title, name, type or label; an
unknown value is absent and never ``""``; a date is a date only where it is full.
"""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from danvan_graph import model
from danvan_graph.errors import DanvanError
from danvan_graph.lifetimes import latest_day, lifetime
from danvan_graph.store import files

_DIRECTIVE = ("key:string symbol:string symbol_folded:string kind:string kind_folded:string number:string "
              "heading:string issued_on:date issued_text:string year:long term:long branch:string level:string "
              "stub:boolean effective_from:date effective_to:date starts_on:date ended:boolean ended_on:date "
              "verified:boolean search_text:string")
_RELATION = "citations:long confidence:double quote:string partial:boolean reviewed:string fact_source:string"


def _typed(text: str) -> dict[str, str]:
    return dict(item.split(":") for item in text.split())


#: label -> property -> type, in the words of neo4j-admin's headers
NODES = {
    "Directive": _typed(_DIRECTIVE),
    "IssuingBody": _typed("key:string full_name:string organ:string branch:string level:string starts_on:date ended_on:date "
                          "search_text:string"),
    "Locality": _typed("key:string code:string era:string full_name:string level:string search_text:string"),
    "Campaign": _typed("key:string full_name:string kind:string search_text:string"),
    "Document": _typed("key:string source:string heading:string url:string publisher:string published_on:date "
                       "published_text:string sha256:string kind:string format:string search_text:string"),
    "Citation": _typed("key:string quote:string start:long end:long prefix:string suffix:string rule:string "
                       "confidence:double outcome:string reason:string own:boolean target:string printed:string "
                       "issued_text:string issuer:string"),
    "Conflict": _typed("key:string field:string value:string accepted:string sentence:string reason:string"),
}

#: edge -> property -> type; an edge that is not named here has the properties of a relation
EDGES = {
    "IN": {},
    "ON": {},
    "TARGET": _typed("rank:long reason:string score:double"),
    "CITING": _typed("relation:string nth:long cue:string cue_start:long sentence:string provision:string "
                     "rule:string confidence:double reviewed:string"),
}
RELATION_PROPERTIES = _typed(_RELATION)


@dataclass(frozen=True, slots=True)
class Node:
    """One node to be stored."""

    label: str
    props: dict             # "key" among them; None where unknown

    @property
    def key(self) -> str:
        """What identifies it among the nodes of its label."""
        return self.props["key"]


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge to be stored. Two edges differ by ends and kind, two CITING also by relation and nth."""

    kind: str
    source_label: str
    source: str
    target_label: str
    target: str
    props: dict


def table(source: model.Graph | str | Path, name: str) -> Iterable:
    """One table of a graph in memory or on disk."""
    return getattr(source, name) if isinstance(source, model.Graph) else files.iter_table(source, name)


def properties(kind: str) -> dict[str, str]:
    """Property types of an edge kind.

    >>> properties("IMPLEMENTS") == properties("SERVES") == RELATION_PROPERTIES
    True
    """
    return EDGES.get(kind, RELATION_PROPERTIES)


def compact(text: str) -> str:
    """For comparing what people type: lower, no accents, no spaces.

    >>> compact("23 - QĐ/TW"), compact("Quyết định")
    ('23-qd/tw', 'quyetdinh')
    """
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d").replace("ð", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c) and not c.isspace())


def full_date(text: str) -> datetime.date | None:
    """A date where day, month and year are known.

    >>> full_date("2021-07-30"), full_date("2021-07"), full_date("2021-02-30")
    (datetime.date(2021, 7, 30), None, None)
    """
    try:
        return datetime.date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


# --- nodes -----------------------------------------------------------------------------------

def nodes(source: model.Graph | str | Path) -> Iterator[Node]:
    """All nodes, label by label, each label by key."""
    enders = _enders(source)
    for d in table(source, "directives"):
        ended, ended_on = _end(d, enders.get(d.key, []))
        yield _node("Directive", d, symbol_folded=compact(d.symbol), kind_folded=compact(d.kind), issued_text=d.issued_on,
                    issued_on=full_date(d.issued_on), effective_from=full_date(d.effective_from),
                    effective_to=full_date(d.effective_to), starts_on=_start(d), ended=ended, ended_on=ended_on)
    for b in table(source, "bodies"):
        starts_on, ended_on = lifetime(b.key)
        yield _node("IssuingBody", b, starts_on=starts_on, ended_on=ended_on)
    for label, name in (("Locality", "localities"), ("Campaign", "campaigns")):
        for node in table(source, name):
            yield _node(label, node)
    for d in table(source, "documents"):
        yield _node("Document", d, published_on=full_date(d.published_on), published_text=d.published_on)
    for c in table(source, "citations"):
        yield _node("Citation", c, issued_text=c.issued_on)
    for key, conflict in _conflicts(source):
        yield _node("Conflict", conflict, key=key)


def _start(d: model.Directive) -> datetime.date | None:
    return latest_day(d.effective_from or d.issued_on)


def _enders(source) -> dict[str, list[datetime.date | None]]:
    """Directive -> the days from which others replace or repeal it as a whole (None: day unknown)."""
    ending = [(relations[0].source, relations[0].target) for relations in _by_ends(source)
              if relations[0].relation in ("SUPERSEDES", "REPEALS") and not _relation(relations)["partial"]]
    wanted = {newer for newer, _ in ending}
    starts = {d.key: _start(d) for d in table(source, "directives") if d.key in wanted}
    found: dict[str, list] = {}
    for newer, older in ending:
        found.setdefault(older, []).append(starts.get(newer))
    return found


def _end(d: model.Directive, enders: list) -> tuple[bool, datetime.date | None]:
    """Whether it is known to have ended, and the first day on which it is no longer in force."""
    days = [day for day in (full_date(d.effective_to), *enders) if day]
    return bool(enders) or bool(d.effective_to), min(days, default=None)


def _node(label: str, value, **derived) -> Node:
    props = {}
    for name in NODES[label]:
        held = derived[name] if name in derived else getattr(value, name)
        props[name] = None if held == "" else held
    return Node(label, props)


def _conflicts(source) -> Iterator[tuple[str, model.Conflict]]:
    for (directive, field, document), group in groupby(
            sorted(table(source, "conflicts"), key=lambda c: (c.directive, c.field, c.document)),
            key=lambda c: (c.directive, c.field, c.document)):
        for nth, conflict in enumerate(group):
            yield f"{directive}#{field}#{document}#{nth}", conflict


# --- edges -----------------------------------------------------------------------------------

def edges(source: model.Graph | str | Path) -> Iterator[Edge]:
    """All edges: relations, then the evidence behind them, citations and conflicts."""
    for relations in _by_ends(source):
        first = relations[0]
        ends = (first.source_label, first.source, first.target_label, first.target)
        yield Edge(first.relation, *ends, _relation(relations))
        nth: dict[str, int] = {}
        for evidence in (e for r in relations for e in r.evidence if e.citation):
            nth[evidence.citation] = n = nth.get(evidence.citation, -1) + 1
            yield Edge("CITING", "Citation", evidence.citation, *ends[:2], _citing(first.relation, n, evidence))
    for c in table(source, "citations"):
        yield Edge("IN", "Citation", c.key, "Document", c.document, {})
        yield from _targets(c)
    for key, conflict in _conflicts(source):
        yield Edge("ON", "Conflict", key, "Directive", conflict.directive, {})
        if conflict.document:
            yield Edge("IN", "Conflict", key, "Document", conflict.document, {})


def _by_ends(source) -> Iterator[list[model.Relation]]:
    """Relations of the same kind between the same nodes are one edge, also where data and texts state it."""
    for _, group in groupby(table(source, "relations"),
                            key=lambda r: (r.relation, r.source_label, r.source, r.target_label, r.target)):
        yield list(group)


def _relation(relations: list[model.Relation]) -> dict:
    best = max(relations, key=lambda r: (r.confidence, r.quote))
    evidence = [e for r in relations for e in r.evidence]
    reviewed = {e.reviewed for e in evidence} - {""}
    return {"citations": len(evidence), "confidence": best.confidence, "quote": best.quote or None,
            # One article that is replaced leaves the rest in force.
            "partial": bool(evidence) and all(e.provision for e in evidence),
            "reviewed": min(reviewed, default=None),
            "fact_source": "; ".join(sorted({r.fact_source for r in relations} - {""})) or None}


def _citing(relation: str, nth: int, e: model.Evidence) -> dict:
    return {"relation": relation, "nth": nth, "cue": e.cue or None, "cue_start": e.cue_start if e.cue_start >= 0 else None,
            "sentence": e.sentence or None, "provision": e.provision or None, "rule": e.rule or None,
            "confidence": e.confidence, "reviewed": e.reviewed or None}


def _targets(c: model.CitationNode) -> Iterator[Edge]:
    """Rank 1 is what relations are drawn to; an ambiguous citation has its other candidates behind it."""
    reasons = {x.directive: (x.reason, x.score) for x in c.candidates}
    for rank, key in enumerate(dict.fromkeys(filter(None, (c.target, *reasons))), start=1):
        reason, score = reasons.get(key, (c.reason, None))
        yield Edge("TARGET", "Citation", c.key, "Directive", key, {"rank": rank, "reason": reason or None, "score": score})


def batches(rows: Iterable, group, size: int) -> Iterator[list]:
    """Rows gathered by `group` in lists of at most `size`, in an order that only the rows decide."""
    waiting: dict = {}
    for row in rows:
        waiting.setdefault(group(row), []).append(row)
        if len(waiting[group(row)]) == size:
            yield waiting.pop(group(row))
    yield from waiting.values()


def node_batches(source, size: int) -> Iterator[list[Node]]:
    """Nodes of one label in each batch."""
    return batches(nodes(source), lambda n: n.label, size)


def edge_batches(source, size: int) -> Iterator[list[Edge]]:
    """Edges of one kind between the same labels in each batch."""
    return batches(edges(source), lambda e: (e.kind, e.source_label, e.target_label), size)


def safe(word: str) -> str:
    """A label or an edge kind as it may stand in a text of Cypher: they cannot be parameters.

    >>> safe("IMPLEMENTS")
    'IMPLEMENTS'
    >>> safe("X]->() DETACH DELETE n //")
    Traceback (most recent call last):
    ...
    danvan_graph.errors.DanvanError: 'X]->() DETACH DELETE n //' is no label or relation (expected letters and _)
    """
    if not (word.isascii() and word.replace("_", "").isalpha()):
        raise DanvanError(f"{word!r} is no label or relation", expected="letters and _")
    return word


def all_there(stored: int, batch: list[Edge]) -> None:
    """An edge whose ends are missing would vanish without a word: it is an error."""
    if stored != len(batch):
        e = batch[0]
        raise DanvanError(f"{len(batch) - stored} of {len(batch)} {e.kind} edges name a {e.source_label} or "
                          f"{e.target_label} that is not in the graph", "relations", "both ends of every relation")
