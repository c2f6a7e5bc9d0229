"""What a person should look at in a graph: contradictions, impossible dates, cycles, misprints, open citations."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from danvan_graph.model import CitationNode, Directive, DocumentNode, Graph, Relation
from danvan_graph.resolve.terms import days
from danvan_graph.store.files import read

#: the most frequent open citations are what to add to the registry next
_OPEN = 50
#: a symbol whose letters are not those of any type and organ, as far as print goes
_PRINT = re.compile(r"\d{1,5}(?:\.\d{1,3})?[a-zđ]{0,2}(?:/(?:\d{4}))?[-/][\w&]+(?:[-/&][\w&]+)*", re.IGNORECASE)


def findings(source: Graph | str | Path) -> list[dict[str, str]]:
    """Rows of finding, directive, document, sentence and what to know, the gravest kinds first."""
    graph = source if isinstance(source, Graph) else read(source)
    documents = {d.key: d for d in graph.documents}
    directives = {d.key: d for d in graph.directives}
    rows = [*_conflicts(graph, documents), *_future(graph, documents, directives), *_cycles(graph, directives),
            *_forks(graph, directives), *_own_dates(graph, directives), *_misprints(graph, directives, documents),
            *_open(graph, documents), *_ends(graph)]
    return rows


def _row(finding: str, directive: str, detail: str, document: DocumentNode | None = None, sentence: str = "") -> dict[str, str]:
    return {"finding": finding, "directive": directive, "detail": detail, "document": document.source or document.key if document else "",
            "sentence": " ".join(sentence.split())}


def _name(directive: Directive | None, key: str) -> str:
    return f"{directive.symbol or directive.heading or key} ({key})" if directive else key


def _conflicts(graph: Graph, documents: dict[str, DocumentNode]) -> Iterator[dict[str, str]]:
    names = {d.key: d for d in graph.directives}
    for c in graph.conflicts:
        yield _row(f"conflict of {c.field}", _name(names.get(c.directive), c.directive),
                   f"says {c.value}, the graph holds {c.accepted or 'nothing'}: {c.reason}", documents.get(c.document), c.sentence)


def _future(graph: Graph, documents: dict[str, DocumentNode], directives: dict[str, Directive]) -> Iterator[dict[str, str]]:
    """A directive or a report of one day that cites what is issued on a later one."""
    written = {r.source: directives[r.target].issued_on for r in graph.relations
               if r.relation == "TEXT_OF" and directives[r.target].issued_on}
    for c in graph.citations:
        when = written.get(c.document) or documents[c.document].published_on
        issued = (directives[c.target].issued_on if c.target else "") or c.issued_on
        if when and issued and not c.own and days(issued)[0] > days(when)[1]:
            yield _row("citation of the future", _name(directives.get(c.target), c.printed),
                       f"cited on {when}, issued on {issued}", documents[c.document], _sentence(c))


def _cycles(graph: Graph, directives: dict[str, Directive]) -> Iterator[dict[str, str]]:
    after: dict[str, set[str]] = defaultdict(set)
    for r in _between(graph, "SUPERSEDES", "REPEALS"):
        after[r.source].add(r.target)
    for start in sorted(after):
        seen, waiting = set(), sorted(after[start])
        while waiting:
            key = waiting.pop()
            if key == start:
                yield _row("cycle of supersession", _name(directives.get(start), start), "it replaces, through others, itself")
                break
            if key not in seen:
                seen.add(key)
                waiting += sorted(after.get(key, ()))


def _forks(graph: Graph, directives: dict[str, Directive]) -> Iterator[dict[str, str]]:
    by: dict[str, set[str]] = defaultdict(set)
    for r in _between(graph, "SUPERSEDES"):
        by[r.target].add(r.source)
    for old, new in sorted(by.items()):
        if len(new) > 1:
            yield _row("replaced by several", _name(directives.get(old), old),
                       "; ".join(_name(directives.get(key), key) for key in sorted(new)))


def _own_dates(graph: Graph, directives: dict[str, Directive]) -> Iterator[dict[str, str]]:
    """What replaces, repeals or amends something younger than itself."""
    for r in _between(graph, "SUPERSEDES", "REPEALS", "AMENDS"):
        one, other = directives[r.source], directives[r.target]
        if one.issued_on and other.issued_on and days(one.issued_on)[1] < days(other.issued_on)[0]:
            yield _row("older changes younger", _name(one, one.key), f"{r.relation} {_name(other, other.key)}, {one.issued_on} before "
                       f"{other.issued_on}", None, r.quote)


def _misprints(graph: Graph, directives: dict[str, Directive], documents: dict[str, DocumentNode]) -> Iterator[dict[str, str]]:
    """Symbols of a form that no rule writes, and years in a symbol that are not the date's."""
    cited: dict[str, CitationNode] = {}
    for c in graph.citations:
        cited.setdefault(c.target, c)
    for d in graph.directives:
        c = cited.get(d.key)
        where, sentence = (documents[c.document], _sentence(c)) if c else (None, "")
        if d.symbol and not _PRINT.fullmatch(d.symbol):
            yield _row("unusual symbol", _name(d, d.key), "misprinted?", where, sentence)
        year = re.search(r"/((?:19|20)\d\d)/", d.symbol)
        if year and d.issued_on and d.issued_on[:4] != year[1]:
            yield _row("year of the symbol", _name(d, d.key), f"{year[1]} in the symbol, issued on {d.issued_on}", where, sentence)


def _open(graph: Graph, documents: dict[str, DocumentNode]) -> Iterator[dict[str, str]]:
    """Unresolved and ambiguous citations, the most frequent first: what to add to the registry next."""
    counts: Counter[tuple[str, str, str]] = Counter()
    first: dict[tuple[str, str, str], CitationNode] = {}
    for c in graph.citations:
        if c.outcome != "resolved":
            about = (c.outcome, c.printed, c.target)
            counts[about] += 1
            first.setdefault(about, c)
    for about, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:_OPEN]:
        c = first[about]
        candidates = "; ".join(f"{x.directive} {x.score:.2f} ({x.reason})" for x in c.candidates)
        yield _row(f"{about[0]} citation", f"{c.printed} ({c.target})", f"{count} times: {c.reason}" + (f": {candidates}" if candidates else ""),
                   documents[c.document], _sentence(c))


def _ends(graph: Graph) -> Iterator[dict[str, str]]:
    """Relations whose ends are missing: a fault of the build."""
    keys = {"Directive": {d.key for d in graph.directives}, "IssuingBody": {b.key for b in graph.bodies},
            "Locality": {x.key for x in graph.localities}, "Campaign": {c.key for c in graph.campaigns},
            "Document": {d.key for d in graph.documents}}
    for r in graph.relations:
        for label, key in ((r.source_label, r.source), (r.target_label, r.target)):
            if key not in keys[label]:
                yield _row("missing end", key, f"{r.relation} from {r.source} to {r.target} names a {label} that is not there")


def _between(graph: Graph, *relations: str) -> Iterator[Relation]:
    return (r for r in graph.relations if r.relation in relations and r.source_label == r.target_label == "Directive")


def _sentence(c: CitationNode) -> str:
    return c.prefix + c.quote + c.suffix
