"""The saved queries: list them, check what is asked for, run them on any engine.

A saved query is one file, ``queries/NAME.cypher``: a head of comments, then Cypher that kglite and
Neo4j run unchanged. In the head, ``// en:`` and ``// vi:`` give the question and each
``// param NAME: TYPE = DEFAULT; e.g. EXAMPLE`` one parameter. Values go to the engine as parameters
and never into the text.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from danvan_graph import resources
from danvan_graph.errors import DanvanError
from danvan_graph.lookup import find_body, find_campaign, find_districts, find_place
from danvan_graph.store.engine import READ_TIMEOUT, Engine
from danvan_graph.store.rows import compact
from danvan_graph.symbol_lookup import find_directive

_PARAM = re.compile(r"// param (\w{1,30}): ([\w|]{1,200}) = ([^;]{1,80}); e\.g\. (.{1,80})")
REQUIRED, NONE = "required", "none"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter as the head of a query declares it."""

    name: str
    kind: str       # directive | place | districts | body | campaign | date | int | float | text | words, or a|b|c: one of these words
    default: str    # "required", "none" or a value
    example: str

    @property
    def required(self) -> bool:
        """Whether a run must give it."""
        return self.default == REQUIRED


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A saved query: its question, its parameters, its text."""

    name: str
    en: str
    vi: str
    parameters: tuple[Parameter, ...]
    text: str

    @property
    def usage(self) -> str:
        """How it is called, with the examples of its required parameters."""
        needed = " ".join(f'{p.name}="{p.example}"' for p in self.parameters if p.required)
        return f"danvan-graph query {self.name} {needed}".rstrip()

    @property
    def asks(self) -> str:
        """Name of the first parameter that a run must give; "" where there is none."""
        return next((p.name for p in self.parameters if p.required), "")

    @property
    def columns(self) -> list[str]:
        """Names of its columns, from the first RETURN."""
        returned = re.search(r"\nRETURN (?:DISTINCT )?(.*?)(?=\n(?:ORDER|LIMIT|UNION)|\Z)", self.text, re.DOTALL)
        return [re.split(r"\s|\.", item.strip())[-1] for item in _split(returned.group(1))] if returned else []


def parse(name: str, text: str) -> SavedQuery:
    """Read the head of a query.

    >>> query = parse("count", "// en: How many?\\n// vi: Bao nhiêu?\\n// param kind: text = none; e.g. Luật\\n"
    ...               "MATCH (d:Directive) WHERE d.kind = $kind\\nRETURN count(d) AS n, 1 AS one")
    >>> query.en, query.parameters[0].name, query.parameters[0].required, query.columns
    ('How many?', 'kind', False, ['n', 'one'])
    """
    question = {}
    parameters = []
    for line in text.splitlines():
        if not line.startswith("//"):
            break
        if line.startswith(("// en: ", "// vi: ")):
            question[line[3:5]] = line[7:].strip()
        elif line.startswith("// param "):
            match = _PARAM.fullmatch(line.strip())
            if not match:
                raise DanvanError(f"unreadable line {line!r}", f"queries/{name}.cypher",
                                  "// param NAME: TYPE = DEFAULT; e.g. EXAMPLE")
            parameters.append(Parameter(*match.groups()))
    if question.keys() != {"en", "vi"}:
        raise DanvanError("no question in its head", f"queries/{name}.cypher", "lines // en: ... and // vi: ...")
    return SavedQuery(name, question["en"], question["vi"], tuple(parameters), text)


@cache
def list_queries(folder: Path | None = None) -> tuple[SavedQuery, ...]:
    """All saved queries by name.

    >>> "implementers" in [query.name for query in list_queries()]
    True
    """
    files = sorted((folder or resources.folder("queries")).glob("*.cypher"))
    return tuple(parse(path.stem, path.read_text(encoding="utf-8")) for path in files)


def find(name: str) -> SavedQuery:
    """The query of this name.

    >>> find("implementer")
    Traceback (most recent call last):
    ...
    danvan_graph.errors.DanvanError: no saved query 'implementer' (expected one of bodies, by_body, ...)
    """
    for query in list_queries():
        if query.name == name:
            return query
    raise DanvanError(f"no saved query {name!r}", expected="one of " + ", ".join(q.name for q in list_queries()))


def run(engine: Engine, name: str, params: Mapping[str, object] | None = None, timeout: float = READ_TIMEOUT) -> list[dict]:
    """Rows of a saved query; `params` as people type them.

    Parameters
    ----------
    engine
        An open store, embedded or Neo4j.
    name
        Of the query: the file's name without suffix.
    params
        ``{"symbol": "Quyết định 23", "since": "2021-01-01"}``: text or plain values.

    Raises
    ------
    DanvanError
        In one line: a parameter that is unknown, missing or of another type, with what was expected;
        a directive, place, body or campaign that fits several or none, with the matches.
    """
    query = find(name)
    return engine.run(query.text, bind(engine, query, params or {}), timeout)


def bind(engine: Engine, query: SavedQuery, given: Mapping[str, object]) -> dict[str, object]:
    """The values that the engine gets: keys for what was typed, defaults for what was not."""
    known = {p.name: p for p in query.parameters}
    for name in given:
        if name not in known:
            raise DanvanError(f"{query.name} has no parameter {name!r}", expected=", ".join(known) or "none")
    bound = {}
    for name, parameter in known.items():
        value = given.get(name)
        if value is None or not str(value).strip():
            if parameter.required:
                raise DanvanError(f"{query.name} needs {name}=", expected=f"{parameter.kind}, e.g. {query.usage}")
            value = None if parameter.default == NONE else parameter.default
        bound[name] = None if value is None else _value(engine, parameter, value)
    return bound


def _value(engine: Engine, parameter: Parameter, value: object) -> object:
    kind, text = parameter.kind, str(value).strip()
    if "|" in kind:
        if text not in kind.split("|"):
            raise DanvanError(f"{parameter.name}={text}", expected="one of " + kind.replace("|", ", "))
        return text
    if kind not in _KINDS:
        raise DanvanError(f"{parameter.name} is declared as {kind!r}", expected=", ".join(_KINDS))
    try:
        return _KINDS[kind](engine, text)
    except ValueError:
        raise DanvanError(f"{parameter.name}={text} is no {kind}", expected=f"e.g. {parameter.name}={parameter.example}") from None


def _date(engine: Engine, text: str) -> str:
    return (datetime.date.today() if text == "today" else datetime.date.fromisoformat(text)).isoformat()


def _count(engine: Engine, text: str) -> int:
    number = int(text)
    if not 0 < number < 10_000_000:
        raise ValueError(text)
    return number


def _words(engine: Engine, text: str) -> list[str]:
    words = sorted((compact(word) for word in text.split()), key=len, reverse=True)   # the rarest first
    if not words:
        raise ValueError(text)
    return words


_KINDS: dict[str, Callable[[Engine, str], object]] = {
    "directive": find_directive, "place": find_place, "districts": find_districts, "body": find_body, "campaign": find_campaign, "date": _date,
    "int": _count, "float": lambda engine, text: float(text), "text": lambda engine, text: text, "words": _words}


def _split(items: str) -> list[str]:
    """Split at commas that stand in no brackets."""
    parts, depth = [""], 0
    for char in items:
        depth += (char in "([{") - (char in ")]}")
        if char == "," and not depth:
            parts.append("")
        else:
            parts[-1] += char
    return parts
