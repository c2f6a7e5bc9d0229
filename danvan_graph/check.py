"""What a person should look at in a graph, each with the sentence and the file it comes from.

Two parts: consistency, read from the tables a row at a time (what is kept is a line a directive and a
day a document), and the SHACL shapes of ``data/ontology/shapes.ttl`` (``export/shacl.py``).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec

from danvan_graph import model
from danvan_graph.export import tables
from danvan_graph.lifetimes import latest_day
from danvan_graph.misprints import Known, misprints
from danvan_graph.rings import rings

#: kinds of findings in the order in which they are listed
KINDS = {
    "missing end": "a relation names a node that is not there: a fault of the build",
    "conflict": "sources disagree on a fact",
    "cycle of supersession": "directives replace or repeal each other in a circle",
    "replaced by several": "each of several directives replaces the whole of one",
    "older changes younger": "a directive replaces, repeals or amends one that was issued after it",
    "citation of the future": "a text cites what was issued after it",
    "misprint": "a symbol looks misprinted",
    "shape": "the graph has not the shape that it should (SHACL)",
    "ambiguous citation": "it may mean several directives; most frequent first",
    "unresolved citation": "nothing is known of what it cites; most frequent first: what to add to the registry next",
}
_CHANGES = ("SUPERSEDES", "REPEALS", "AMENDS")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found."""

    kind: str               # one of KINDS
    subject: str            # the directive, or what a citation prints
    detail: str             # in words
    document: str = ""      # path of the file, or its key
    sentence: str = ""
    times: int = 1
    citation: str = ""      # key of the citation that shows it


def has_shacl() -> bool:
    """Whether pyshacl is at hand."""
    return find_spec("pyshacl") is not None


def findings(source: tables.Source, shacl: bool | None = None) -> list[dict[str, str]]:
    """What `check` finds as rows of text; the shapes too where pyshacl is at hand, unless `shacl` says."""
    if shacl is None:
        shacl = has_shacl()
    return [{"finding": f.kind, "directive": f.subject, "detail": f.detail, "document": f.document,
             "sentence": " ".join(f.sentence.split())} for f in check(source, shacl)]


def check(source: tables.Source, shacl: bool = True) -> list[Finding]:
    """Everything that is found, by kind, the same list for the same graph.

    Parameters
    ----------
    source
        A graph, or the folder of a build.
    shacl
        Also the shapes; needs ``pip install danvan-graph[rdf]`` and holds the triples in memory.

    Examples
    --------
    >>> a, b = (model.Directive(key, f"{key}-QĐ/TW", "Quyết định") for key in "12")
    >>> circle = [model.Relation("SUPERSEDES", "Directive", s, "Directive", t) for s, t in ("12", "21")]
    >>> for finding in check(model.Graph((a, b), relations=tuple(circle)), shacl=False):
    ...     print(finding.kind + ":", finding.detail)
    cycle of supersession: 1-QĐ/TW -> 2-QĐ/TW -> 1-QĐ/TW
    """
    known = {d.key: Known(d.symbol, d.heading, d.issued_on, d.stub) for d in tables.rows(source, "directives")}
    dated = {d.key: d.published_on for d in tables.rows(source, "documents")}
    found = [*_conflicts(source, known), *_ends(source, known, dated), *_relations(source, known, dated),
             *_citations(source, known, dated)]
    found = list(_located(source, found))
    if shacl:
        from danvan_graph.export.shacl import validate
        found += [Finding("shape", _name(known, r.subject), f"{r.message}: {r.value}" if r.value else r.message, r.document, r.sentence)
                  for r in validate(source)]
    order = list(KINDS)
    return sorted(found, key=lambda f: (order.index(f.kind), -f.times, f.subject, f.detail, f.document, f.sentence))


def _name(known: dict[str, Known], key: str) -> str:
    return f"{known[key].symbol or known[key].heading or key} ({key})" if key in known else key


def _before(one: str, other: str) -> bool:
    """Whether all that the first date may mean lies before all that the second may.

    >>> _before("2014", "2015-03"), _before("2015", "2015-03"), _before("", "2015")
    (True, False, False)
    """
    last = latest_day(one)
    return bool(last and latest_day(other) and last.isoformat() < f"{other}-01-01"[:10])


def _conflicts(source: tables.Source, known: dict[str, Known]) -> Iterator[Finding]:
    for c in tables.rows(source, "conflicts"):
        detail = f"{c.field}: {c.value or 'missing'} here, the graph holds {c.accepted or 'nothing'}"
        yield Finding("conflict", _name(known, c.directive), f"{detail} ({c.reason})" if c.reason else detail, c.document, c.sentence)


def _ends(source: tables.Source, known: dict[str, Known], dated: dict[str, str]) -> Iterator[Finding]:
    there = {"Directive": known, "Document": dated, **{label: {n.key for n in tables.rows(source, name)} for label, name in (
        ("IssuingBody", "bodies"), ("Locality", "localities"), ("Campaign", "campaigns"))}}
    for r in tables.rows(source, "relations"):
        for label, key in ((r.source_label, r.source), (r.target_label, r.target)):
            if key not in there[label]:
                yield Finding("missing end", key, f"{r.relation} from {r.source} to {r.target}: no such {label}")


# --- relations between directives ------------------------------------------------------------

def _relations(source: tables.Source, known: dict[str, Known], dated: dict[str, str]) -> Iterator[Finding]:
    """Reads on the way, for the citations, on which day each text of a directive was written."""
    ended: dict[str, dict[str, model.Relation]] = defaultdict(dict)
    replaced: dict[str, list[model.Relation]] = defaultdict(list)
    for r in tables.rows(source, "relations"):
        if r.relation == "TEXT_OF" and r.target in known and known[r.target].issued_on:
            dated[r.source] = known[r.target].issued_on
        if r.relation in _CHANGES and r.source in known and r.target in known:
            mine, its = known[r.source].issued_on, known[r.target].issued_on
            if _before(mine, its):
                yield _proof(r, Finding("older changes younger", _name(known, r.source),
                                        f"{r.relation} {_name(known, r.target)}: {mine} is before {its}"))
            # Where only articles are replaced, several may do so, and the rest goes on.
            if r.relation != "AMENDS" and not (r.evidence and all(e.provision for e in r.evidence)):
                ended[r.source].setdefault(r.target, r)
                if r.relation == "SUPERSEDES":
                    replaced[r.target].append(r)
    for key, relations in replaced.items():
        by = sorted({r.source for r in relations})
        if len(by) > 1:
            weakest = min(relations, key=_weakness)
            yield _proof(weakest, Finding("replaced by several", _name(known, key), "; ".join(_name(known, k) for k in by)))
    for ring in rings(ended):
        steps = [ended[a][b] for a, b in zip(ring, [*ring[1:], ring[0]])]
        shown = " -> ".join(known[key].symbol or key for key in [*ring, ring[0]])
        weakest = min(steps, key=_weakness)
        yield _proof(weakest, Finding("cycle of supersession", _name(known, ring[0]), shown))


def _weakness(r: model.Relation) -> tuple:
    """The one to look at first: of those that a text states, the least sure."""
    return not r.evidence, r.confidence, r.source


def _proof(r: model.Relation, finding: Finding) -> Finding:
    best = max(r.evidence, key=lambda e: (e.confidence, e.citation), default=None)
    if best is None:
        return replace(finding, document=r.fact_source, sentence=r.quote)
    return replace(finding, sentence=best.sentence, citation=best.citation)


# --- citations -------------------------------------------------------------------------------

def _citations(source: tables.Source, known: dict[str, Known], dated: dict[str, str]) -> Iterator[Finding]:
    times: Counter[tuple[str, str, str]] = Counter()
    example: dict[tuple[str, str, str], model.CitationNode] = {}
    stated: dict[str, Counter[str]] = defaultdict(Counter)      # directive -> days that texts state for it
    first: dict[str, str] = {}
    early: set[tuple[str, str]] = set()
    for c in tables.rows(source, "citations"):
        if c.own:
            continue
        first.setdefault(c.target, c.key)
        if c.target in known and known[c.target].stub:
            stated[c.target].update(filter(None, [c.issued_on]))
        written, issued = dated.get(c.document, ""), c.target in known and known[c.target].issued_on or c.issued_on
        if _before(written, issued) and (c.document, c.target) not in early:
            early.add((c.document, c.target))
            yield Finding("citation of the future", _name(known, c.target) or c.printed,
                          f"issued on {issued}, cited in a text of {written}", citation=c.key)
        if c.outcome in ("ambiguous", "unresolved"):
            open_ = (c.outcome, c.printed or " ".join(c.quote.split()), c.target)
            times[open_] += 1
            example.setdefault(open_, c)
    for (outcome, printed, target), n in times.items():
        c = example[outcome, printed, target]
        meant = "; ".join(f"{x.directive} {x.score:.2f} ({x.reason})" for x in c.candidates)
        detail = ": ".join(filter(None, (f"{n} times" if n > 1 else "once", c.reason, meant)))
        yield Finding(f"{outcome} citation", f"{printed} ({target})" if target else printed, detail, c.document,
                      c.prefix + c.quote + c.suffix, n, c.key)
    for key, why, meant in misprints(known, stated):
        yield Finding("misprint", _name(known, key), f"{why}: perhaps {_name(known, meant)}" if meant else why,
                      citation=first.get(key, ""))


def _located(source: tables.Source, found: list[Finding]) -> Iterator[Finding]:
    """With sentence and file, looked up in one pass over the citations and one over the documents."""
    wanted = {f.citation for f in found}
    held = {c.key: (c.document, c.prefix + c.quote + c.suffix) for c in tables.rows(source, "citations") if c.key in wanted}
    documents = {f.document for f in found} | {document for document, _ in held.values()}
    paths = {d.key: d.source or d.url or d.key for d in tables.rows(source, "documents") if d.key in documents}
    for f in found:
        document, sentence = held.get(f.citation, (f.document, f.sentence))
        yield replace(f, document=paths.get(document, document), sentence=f.sentence or sentence)
