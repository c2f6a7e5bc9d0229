"""What needs a person, as a CSV file for a spreadsheet, and back into the table of decisions."""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from danvan_graph.errors import DanvanError
from danvan_graph.model import CitationNode, Graph
from danvan_graph.resolve.decisions import COLUMNS, checked, plain
from danvan_graph.curated import read_file
from danvan_graph.store.files import read

#: below this a relation is shown to a person: citations of an unknown author and nested guesses lie there
_LOW = 0.7
#: what helps a person decide; not read back
_HELP = ("why", "confidence", "candidates", "times", "file")


def write_review(graph_dir: str, out: Path | None, limit: int) -> int:
    """Write the rows that need a person; returns how many."""
    rows = review_rows(read(graph_dir), limit)
    file = open(out, "w", encoding="utf-8-sig", newline="") if out else sys.stdout    # the mark makes spreadsheets read UTF-8
    try:
        writer = csv.DictWriter(file, [*COLUMNS, *_HELP])
        writer.writeheader()
        writer.writerows({name: _no_formula(value) for name, value in row.items()} for row in rows)
    finally:
        if out:
            file.close()
    return len(rows)


def review_rows(graph: Graph, limit: int) -> list[dict[str, str]]:
    """Ambiguous citations and weak relations, then unresolved citations; of each the most frequent first.

    What is unresolved mostly waits for a text or a row of the registry: that comes last.
    """
    times = Counter((c.printed, c.outcome) for c in graph.citations)
    sources = {d.key: d.source for d in graph.documents}

    def order(row: dict[str, str]) -> tuple:
        return -int(row["times"]), row["printed"], row["document"], row["sentence"], row["relation"]
    doubtful = [*_citations(graph, "ambiguous", times, sources), *_weak_relations(graph, sources)]
    return [*sorted(doubtful, key=order), *sorted(_citations(graph, "unresolved", times, sources), key=order)][:limit]


def _citations(graph: Graph, outcome: str, times: Counter, sources: dict[str, str]) -> Iterator[dict[str, str]]:
    for c in graph.citations:
        if c.outcome == outcome:
            candidates = " | ".join(f"{x.directive} {x.score:.2f} ({x.reason})" for x in c.candidates)
            yield _row(c, plain(c.prefix + c.quote + c.suffix), "", f"{outcome}: {c.reason}", c.confidence, candidates, times[(c.printed, c.outcome)], sources)


def _weak_relations(graph: Graph, sources: dict[str, str]) -> Iterator[dict[str, str]]:
    cited = {c.key: c for c in graph.citations}
    for relation in graph.relations:
        for e in relation.evidence:
            if e.citation and e.confidence < _LOW and not e.reviewed:
                c = cited[e.citation]
                yield _row(c, plain(e.sentence), relation.relation.lower(), f"weak: rule {e.rule}", e.confidence, "", 1, sources)


def _row(c: CitationNode, sentence: str, relation: str, why: str, confidence: float, candidates: str, times: int,
         sources: dict[str, str]) -> dict[str, str]:
    row = dict.fromkeys(COLUMNS, "")
    row.update(document=c.document, sentence=sentence, printed=c.printed, relation=relation, why=why, confidence=f"{confidence:.2f}",
               candidates=candidates, times=str(times), file=sources.get(c.document, ""))
    return row


def accept_file(path: Path, data: Path) -> int:
    """Append the decided rows of an edited file to ``data/decisions.csv``; returns how many."""
    rows = []
    for line, values in enumerate(read_file(path), start=2):
        missing = set(COLUMNS) - set(values)
        if missing:
            raise DanvanError(f"no column {', '.join(sorted(missing))}", str(path), "a file that review wrote")
        values = {name: values[name].removeprefix("'") if values[name].startswith(("'=", "'+", "'-", "'@")) else values[name] for name in COLUMNS}
        if values["decision"]:
            checked(values, f"{path}, line {line}")
            rows.append(values)
    data.mkdir(parents=True, exist_ok=True)
    table = data / "decisions.csv"
    new = not table.exists()
    with open(table, "a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        if new:
            writer.writeheader()
        writer.writerows(rows)
    return len(rows)


def _no_formula(value: str) -> str:
    """What a text says must not be run by a spreadsheet."""
    return "'" + value if value.startswith(("=", "+", "-", "@", "\t", "\r")) else value
