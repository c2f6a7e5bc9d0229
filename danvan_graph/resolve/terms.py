"""Periods of numbering: a Party committee's term (khóa, nhiệm kỳ) by date, the year for State bodies.

``data/terms.csv`` holds the terms: ``committee`` is TW, or the rank of a local committee (province, district,
commune) whose congresses follow one calendar, or the key of the body of one place, which then goes before its rank's row.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cache

from danvan_graph.curated import read

_FIRST, _LAST = "0001-01-01", "9999-12-31"


@dataclass(frozen=True, slots=True)
class Term:
    """One term of one committee."""

    committee: str
    period: str          # segment of keys: "k13", "nk2020"
    number: int | None   # khóa, where it is numbered
    since: str           # first day
    until: str           # last day


@cache
def table() -> dict[str, tuple[Term, ...]]:
    """Terms by committee, in order of time; each runs until the next begins."""
    rows = sorted(read("terms.csv"), key=lambda row: (row["committee"], row["since"]))
    found: dict[str, tuple[Term, ...]] = {}
    for row, after in zip(rows, [*rows[1:], None]):
        until = _before(after["since"]) if after and after["committee"] == row["committee"] else _LAST
        term = Term(row["committee"], row["period"], int(row["number"]) if row["number"] else None, row["since"], until)
        found[row["committee"]] = (*found.get(row["committee"], ()), term)
    return found


def _before(day: str) -> str:
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()


def days(date: str) -> tuple[str, str]:
    """First and last day that a partial date may mean.

    >>> days("2013"), days("2007-04"), days("2021-07-30"), days("")
    (('2013-01-01', '2013-12-31'), ('2007-04-01', '2007-04-31'), ('2021-07-30', '2021-07-30'), ('0001-01-01', '9999-12-31'))
    """
    if not date:
        return _FIRST, _LAST
    return (date + "-01-01"[len(date) - 4:], date + "-12-31"[len(date) - 4:])


def term_of(committee: str, date: str) -> Term | None:
    """The term that a date falls in; None where a partial date spans two, or nothing is known.

    >>> term_of("TW", "2021-07-30").number, term_of("TW", "2013").number, term_of("TW", "2016")
    (13, 11, None)
    """
    if not date:
        return None
    first, last = days(date)
    return next((t for t in _terms(committee) if t.since <= first and last <= t.until), None)


def numbered(committee: str, number: int | None) -> Term | None:
    """The term of a printed number ("khóa XI").

    >>> numbered("TW", 11).since
    '2011-01-20'
    """
    return next((t for t in _terms(committee) if number is not None and t.number == number), None)


def of_period(committee: str, period: str) -> Term | None:
    """The term of a key's period segment."""
    return next((t for t in _terms(committee) if t.period == period), None)


def _terms(committee: str) -> tuple[Term, ...]:
    """Of this committee, or of its rank: "btv-tu/old/ha-noi" falls back on "province"."""
    found = table().get(committee)
    if found is None and "/" in committee:
        found = table().get({0: "province", 1: "district", 2: "commune"}.get(committee.count("."), ""))
    return found or ()
