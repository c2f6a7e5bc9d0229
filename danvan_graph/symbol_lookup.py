"""A directive as people type it, looked up in a graph.

Exactly one match is an answer; several or none are an error that shows them or the nearest, never a guess.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from danvan_graph import model
from danvan_graph.curated import read
from danvan_graph.errors import DanvanError
from danvan_graph.resolve.keys import roman
from danvan_graph.store.engine import Engine
from danvan_graph.text import fold, normalise, search_key

#: so many matches or neighbours are shown: a line that is still read
SHOWN = 6
#: symbols as alike as "23-QĐ/TU" and "23-QĐ/TW" are taken for slips of typing
ALIKE = 0.85
#: a number and what of a symbol follows it: "23", "30c-NQ/TW", "18/2000/CT-TTg", "23 - QĐ / TW", "23 QĐ/TW", "23QĐ/TW"
_NUMBER = re.compile(r"(?<![\w./-])(?P<number>\d{1,5}(?:[a-z](?![a-z]))?)(?![\d.])"
                     r"(?P<tail>(?:\s?[-/]\s?[a-z0-9]{1,20}|\s?[a-z]{1,6}(?=\s?[-/])){0,6})")
#: "QĐ23"
_GLUED = re.compile(r"\b([a-z]{2,5})(?=\d)")
_DATE = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_TERM = re.compile(r"\bkhoa ([ivx]{1,5}|\d{1,2})\b")
#: a number that counts years, months or days and names no directive, unless there is no other
_COUNTING = re.compile(r"\b(?:nam|thang|ngay) $")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
#: words that join a citation and say nothing about the directive
_JOINING = frozenset({"so", "cua", "ngay", "nam", "thang", "va", "ve"})

_FOUND = ("RETURN d.key AS key, d.symbol AS symbol, d.kind AS kind, d.number AS number, d.heading AS heading, d.term AS term, "
          "d.issued_text AS day, d.stub AS stub, d.search_text AS search ORDER BY stub, key LIMIT 2000")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is read from what was typed."""

    number: str = ""
    tail: tuple[str, ...] = ()      # of the symbol: ("qd", "tw")
    slugs: frozenset[str] = frozenset()     # of the type: Quyết định and Quy định are one, as QĐ is either
    words: tuple[str, ...] = ()
    day: str = ""
    term: int | None = None


def find_directive(engine: Engine, typed: str) -> str:
    """Key of the directive that `typed` names.

    ``23-QĐ/TW``, ``23-qd/tw``, ``23QĐ/TW``, ``Quyết định 23``, ``QĐ 23``, each with words that narrow it (a
    place, a year, a date, a term, words of the title), a type and words where it has no number, or a key.
    A stub counts only where nothing else fits.
    """
    if engine.run("MATCH (d:Directive {key: $key}) RETURN d.key AS key", {"key": typed}):
        return typed
    asked = parse(typed)
    found = [row for row in _by_number(engine, asked.number) if _fits(row, asked)] if asked.number else []
    found = [row for row in found if _parts(row)[1:] == asked.tail] or found
    if not found and asked.slugs and not asked.tail:
        found = _by_words(engine, asked)
    known = [row for row in found if not row["stub"]] or found
    if len(known) == 1:
        return known[0]["key"]
    if known:
        raise DanvanError(f"{typed!r} fits {len(known)} directives: {_shown(known)}",
                          expected="one of them by its key, or more words: a place, a year")
    near = _nearest(engine, asked)
    if asked.number:
        raise DanvanError(f"no directive {typed!r} in the graph", expected=f"e.g. {_shown(near)}" if near else "a graph with directives")
    raise DanvanError(f"no number or symbol in {typed!r}", expected="e.g. 23-QĐ/TW, 'Quyết định 23', or a key"
                      + (f", such as {_shown(near)}" if near else ""))


def find_in(source: model.Graph | str | Path, typed: str) -> str:
    """`find_directive` in a graph, or in the folder of a build."""
    from danvan_graph import store      # the embedded engine: only where somebody asks by symbol
    from danvan_graph.store.kglite_engine import KgliteEngine

    if isinstance(source, model.Graph):
        engine = KgliteEngine()
        engine.load(model.Graph(directives=source.directives))
    else:
        engine = store.open_embedded(source)
    try:
        return find_directive(engine, typed)
    finally:
        engine.close()


def parse(typed: str) -> Asked:
    """What was typed, in parts.

    >>> parse("Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị")
    Asked(number='23', tail=('qd', 'tw'), slugs=frozenset({'qd'}), words=('bo', 'chinh', 'tri'), day='2021-07-30', term=None)
    >>> parse("NQ 25 khóa XI")
    Asked(number='25', tail=(), slugs=frozenset({'nq'}), words=(), day='', term=11)
    """
    text = _GLUED.sub(r"\1 ", fold(normalise(typed).text))
    date = _DATE.search(text)
    text = _DATE.sub(" ", text)
    term = _TERM.search(text)
    text = _TERM.sub(" ", text)
    numbers = list(_NUMBER.finditer(text))
    number = next((n for n in numbers if not _COUNTING.search(text[:n.start()])), None)
    before, after = (text[:number.start()], text[number.end():]) if number else (text, "")
    words = search_key(before).split()
    slugs, length = _kind(words)
    words = [word for word in (*words[length:], *search_key(after).split()) if word not in _JOINING]
    return Asked(number["number"] if number else "", tuple(search_key(number["tail"]).split()) if number else (), slugs, tuple(words),
                 f"{int(date[3]):04}-{int(date[2]):02}-{int(date[1]):02}" if date else "",
                 (int(term[1]) if term[1].isdigit() else roman(term[1].upper())) if term else None)


def _kind(words: list[str]) -> tuple[frozenset[str], int]:
    """Types that the first words name, spelled or by their abbreviation, and how many words these are."""
    slugs, length = set(), 0
    for folded, slug in _types():
        if words[:len(folded)] == folded and len(folded) >= length:
            slugs = {slug, *(slugs if len(folded) == length else ())}
            length = len(folded)
    return frozenset(slugs), length


@cache
def _types() -> list[tuple[list[str], str]]:
    """Words of each name and abbreviation of a type, and its slug."""
    return [(search_key(name).split(), row["slug"]) for row in read("types.csv")
            for name in (row["name"], row["code"], *filter(None, row["aliases"].split("|")))]


def _by_number(engine: Engine, number: str) -> list[dict]:
    """Directives of this number; ``5`` is also ``05``."""
    bare = number.lstrip("0")
    forms = sorted({form for n in (number, bare, "0" + bare) for form in (n, n.upper())})
    return engine.run(f"UNWIND $forms AS form MATCH (d:Directive {{number: form}}) {_FOUND}", {"forms": forms})


def _by_words(engine: Engine, asked: Asked) -> list[dict]:
    """Of a type and some words: "Chỉ thị Huyện ủy Hải Hậu", "Luật Tiếp công dân 2013", where the number is a year."""
    if not asked.words or asked.number and not _YEAR.fullmatch(asked.number):
        return []
    rarest = max(asked.words, key=len)
    rows = engine.run(f"MATCH (d:Directive) WHERE d.search_text CONTAINS $word {_FOUND}", {"word": rarest})
    return [row for row in rows if _fits(row, asked) and (row["day"] or "").startswith(asked.number)]


def _parts(row: dict) -> tuple[str, ...]:
    """``18/2000/CT-TTg`` in parts.

    >>> _parts({"symbol": "18/2000/CT-TTg"})
    ('18', '2000', 'ct', 'ttg')
    """
    return tuple(search_key(row["symbol"] or "").split())


def _fits(row: dict, asked: Asked) -> bool:
    """Whether all that was said of it is true of a directive."""
    parts = _parts(row)
    day = row["day"] or ""
    if asked.tail and not all(part in parts[1:] or part == day[:4] for part in asked.tail):
        return False
    if asked.slugs and not asked.tail and not asked.slugs & _kind(search_key(row["kind"] or "").split())[0]:
        return False        # a symbol decides on the type: people call QĐ what they like
    if asked.day and not (day and asked.day.startswith(day)) or asked.term and row["term"] not in (None, asked.term):
        return False
    known = {*parts, *search_key(" ".join(filter(None, (row["search"], row["heading"], row["key"], day)))).split()}
    return known.issuperset(asked.words)


# --- nearest -------------------------------------------------------------------------------------

def _nearest(engine: Engine, asked: Asked) -> list[dict]:
    """Slips of typing, then those of the same ending, number and type, each by how near its number is."""
    everything = engine.run("MATCH (d:Directive) WHERE d.stub = false RETURN d.key AS key, d.number AS number, d.symbol AS symbol, "
                            "d.kind AS kind, d.search_text AS search ORDER BY key")
    if not asked.number:
        near = [row for row in everything if asked.words and {*search_key(row["search"] or "").split()}.issuperset(asked.words)]
    else:
        close = {row["key"]: _closeness(row, asked) for row in everything}
        near = sorted(everything, key=lambda row: (close[row["key"]], row["key"]))
        near = [row for row in near if not all(close[row["key"]][:3])] or near      # those that have something in common
    keys = [row["key"] for row in near[:SHOWN]]
    found = engine.run(f"UNWIND $keys AS key MATCH (d:Directive {{key: key}}) {_FOUND}", {"keys": keys})
    return sorted(found, key=lambda row: keys.index(row["key"]))


def _closeness(row: dict, asked: Asked) -> tuple:
    parts = _parts(row)
    number = re.match(r"\d+", row["number"] or "")
    wanted = re.match(r"\d+", asked.number)
    gap = abs(int(number[0]) - int(wanted[0])) if number else 100_000
    ending = bool(asked.tail) and parts[-len(asked.tail):] == asked.tail
    slip = bool(asked.tail) and (ending or not gap) and difflib.SequenceMatcher(
        None, "-".join((asked.number, *asked.tail)), "-".join(parts)).ratio() >= ALIKE
    kind = bool(asked.slugs) and bool(asked.slugs & _kind(search_key(row["kind"] or "").split())[0])
    return not slip, not ending, bool(gap) and not kind, gap


def _shown(rows: list[dict]) -> str:
    shown = []
    for row in rows[:SHOWN]:
        about = ", ".join(filter(None, (row["kind"], row["day"])))
        shown.append(f"{row['symbol'] or row['heading'] or '(no number)'} ({about}) key={row['key']}")
    more = f"; and {len(rows) - SHOWN} more" if len(rows) > SHOWN else ""
    return "; ".join(shown) + more
