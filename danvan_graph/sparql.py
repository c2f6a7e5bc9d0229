"""SPARQL over a graph: its Turtle in memory in an Oxigraph store, and the saved queries of ``queries/*.rq``.

A saved query has the parameters of the Cypher query of the same name (their types and defaults are
read from its head) and gives the same rows. It runs as it is pasted into any SPARQL 1.1 endpoint; the
values in its lines ``# given`` are examples.
"""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pyoxigraph as ox

from danvan_graph import export, model, query, resources, store
from danvan_graph.errors import DanvanError
from danvan_graph.export.vocabulary import BASE, VOCABULARIES
from danvan_graph.store.kglite_engine import KgliteEngine

#: declared for every query, so that texts can be short
PREFIXES = {**dict(v.head for v in VOCABULARIES), "sh": "http://www.w3.org/ns/shacl#"}
_XSD = "http://www.w3.org/2001/XMLSchema#"
#: what stands between the values of a list in one cell of a saved query; no symbol or name has it
SEPARATOR = "; "
#: a column that only says for which rows together the limit holds
PART = "part"
#: the lines of a saved query that hold what is asked for
_GIVEN = re.compile(r"VALUES \?(\w+) \{[^{}\n]*\} # given (\w+)")


def load(source: model.Graph | str | Path, base: str = BASE) -> ox.Store:
    """A graph as a store that answers SPARQL.

    >>> held = load(model.Graph(directives=(model.Directive("tw/qd/23/k13", "23-QĐ/TW", "Quyết định"),)))
    >>> run(held, "SELECT ?symbol { ?d a dv:Directive ; dct:identifier ?symbol }")
    [{'symbol': '23-QĐ/TW'}]
    """
    held = ox.Store()
    with tempfile.TemporaryFile() as file:
        export.write("turtle", source, file, base=base)
        file.seek(0)
        held.bulk_load(file, ox.RdfFormat.TURTLE)
    return held


def run(held: ox.Store, text: str) -> list[dict]:
    """Rows of a SELECT or ASK, as plain values: numbers, booleans, text; IRIs as text.

    Raises
    ------
    DanvanError
        The text is no such query; in one line, with its place.

    Examples
    --------
    >>> run(load(model.Graph()), "SELECT ?d")
    Traceback (most recent call last):
    ...
    danvan_graph.errors.DanvanError: no SPARQL from line 1, column 10 on (expected SELECT ... { ... } or ASK { ... })
    """
    try:
        result = held.query(text, prefixes=PREFIXES)
    except (SyntaxError, ValueError) as error:
        raise DanvanError(_wrong(str(error)), expected="SELECT ... { ... } or ASK { ... }") from None
    if isinstance(result, ox.QueryBoolean):
        return [{"answer": bool(result)}]
    if not isinstance(result, ox.QuerySolutions):
        raise DanvanError("CONSTRUCT and DESCRIBE give no rows", expected="SELECT or ASK (or the export, for triples)")
    names = [variable.value for variable in result.variables]
    try:
        return [{name: _plain(solution[name]) for name in names} for solution in result]
    except OSError as error:        # SERVICE
        raise DanvanError(f"another server that the query asks does not answer: {error}") from error


def _wrong(message: str) -> str:
    """What the parser says, without its list of all characters that might have followed."""
    place = re.match(r"error at (\d+):(\d+)", message)
    return f"no SPARQL from line {place[1]}, column {place[2]} on" if place else f"no SPARQL: {message[:200]}"


def _plain(term) -> object:
    if not isinstance(term, ox.Literal):
        return None if term is None else str(getattr(term, "value", term))
    kind = term.datatype.value.removeprefix(_XSD)
    if kind == "integer" or kind == "nonNegativeInteger":
        return int(term.value)
    if kind in ("decimal", "double", "float"):
        return float(term.value)
    return term.value == "true" if kind == "boolean" else term.value


# --- saved queries ---------------------------------------------------------------------------

def names() -> list[str]:
    """The saved queries that have a SPARQL twin."""
    return sorted(path.stem for path in resources.folder("queries").glob("*.rq"))


def columns(name: str) -> list[str]:
    """Columns of a saved query's answer.

    >>> columns("current_version")
    ['symbol', 'kind', 'heading', 'issued_on', 'repealed_by', 'key']
    """
    selected = re.search(r"^SELECT (?:DISTINCT )?(.*)$", _text(name), re.MULTILINE)
    found = [made or plain for made, plain in re.findall(r"AS \?(\w+)\)|\?(\w+)(?= |$)", selected[1])]
    return [column for column in found if column != PART]


def _text(name: str) -> str:
    if name not in names():
        raise DanvanError(f"no SPARQL query {name!r}", expected="one of " + ", ".join(names()) + ", or a text with { ... }")
    return (resources.folder("queries") / f"{name}.rq").read_text(encoding="utf-8")


def run_saved(source: model.Graph | str | Path, name: str, params: Mapping[str, object] | None = None,
              held: ox.Store | None = None) -> list[dict]:
    """Rows of a saved query; `params` as people type them, as for the Cypher query of this name.

    Parameters
    ----------
    source
        A graph, or the folder of a build.
    held
        The same graph from `load`, where several queries are to be run.
    """
    text = _text(name)
    saved = query.find(name)
    if isinstance(source, model.Graph):
        engine = KgliteEngine()
        engine.load(source)
    else:
        engine = store.open_embedded(source)
    try:
        bound = query.bind(engine, saved, params or {})
    finally:
        engine.close()
    rows = run(held or load(source), given(text, bound))
    lists, part = _head(text)
    rows = _limited(rows, part, bound.get("limit"))
    return [{name: _list(value) if name in lists else value for name, value in row.items() if name != PART}
            for row in rows]


def given(text: str, values: Mapping[str, object]) -> str:
    """A saved query with these values in its lines ``# given``, each spelled as a literal by the RDF library.

    >>> print(given('VALUES ?key { "a" } # given symbol', {"symbol": 'b" } DROP ALL #'}))
    VALUES ?key { "b\\" } DROP ALL #" } # given symbol
    >>> print(given('VALUES ?day { "2021-01-01" } # given since', {"since": None}))
    VALUES ?day { UNDEF } # given since
    """
    def literals(match: re.Match) -> str:
        value = values[match[2]]
        held = value if isinstance(value, list) else [] if value is None else [value]
        return f"VALUES ?{match[1]} {{ {' '.join(str(ox.Literal(v)) for v in held) or 'UNDEF'} }} # given {match[2]}"
    return _GIVEN.sub(literals, text)


def _head(text: str) -> tuple[set[str], str]:
    """Columns that hold lists, and the column for each value of which the limit holds."""
    lists = re.search(r"^# lists: (.*)$", text, re.MULTILINE)
    part = re.search(r"^# limit by: (\w+)$", text, re.MULTILINE)
    return set(lists[1].split()) if lists else set(), part[1] if part else ""


def _list(value: str | None) -> list[str]:
    return sorted(value.split(SEPARATOR)) if value else []


def _limited(rows: list[dict], part: str, limit: int | None) -> list[dict]:
    counts: Counter = Counter()
    kept = []
    for row in rows:
        counts[row.get(part)] += 1
        if limit is None or counts[row.get(part)] <= limit:
            kept.append(row)
    return kept
