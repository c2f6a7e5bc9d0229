"""Laws by name: which of the laws that bore it. A name without year means the one in force when it was cited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from danvan_graph.resolve import terms
from danvan_graph.resolve.keys import UNKNOWN, Identifier
from danvan_graph.resolve.registry import Entry, Registry
from danvan_graph.resolve.series import Series

#: years since the newest known law of a name was passed, and how much speaks for it. Measured on official texts of 2025:
#: of 25 citations sampled that had one known law, the 9 wrong ones (Bộ luật Lao động 2012, Luật Thủ đô 2012,
#: Luật Ban hành văn bản quy phạm pháp luật 2015) were all 10 years old or more
_AGES = ((2, 1.0), (5, 0.8), (9, 0.7))
_OLD = 0.5


@dataclass(frozen=True, slots=True)
class Version:
    """One law of a name, how much speaks for it (1: nothing speaks against it), and why."""

    entry: Entry
    share: float
    reason: str


#: so long a law may be passed and not yet in force, in months: those of 2019 to 2025 that replaced others waited up to seven
_WAITING = 7


def versions(registry: Registry, identifier: Identifier, when: str, applied: str = "", effective: Mapping[str, str] | None = None) -> list[Version]:
    """Laws that a name may mean, the likeliest first; empty where the table has none.

    Args:
        registry: with the table of laws.
        identifier: name, and year if it has one.
        when: date of the citing document, "" where unknown.
        applied: when what it says takes effect; "" where the law need only have been passed.
        effective: first day in force, by the key of a law, of those whose own text is known.
    """
    known = registry.laws.get((identifier.kind, identifier.number), [])
    if identifier.period != UNKNOWN:
        of_year = [v for v in known if identifier.period in (v.issued_on[:4], v.identifier.period)]
        return [Version(of_year[0], 1.0, "the table of laws has its number")] if len(of_year) == 1 else []
    ordered = sorted((v for v in known if not when or _first_day(v, registry.series) <= terms.days(when)[1]),
                     key=lambda v: (_first_day(v, registry.series), v.key), reverse=True)
    if not ordered:
        return []
    newest = _first_day(ordered[0], registry.series)
    first, others = newest_share(newest, when), len(ordered) - 1
    if applied and others:                             # passed; but is it in force?
        since = (effective or {}).get(ordered[0].key, "")
        if since > applied:
            return [Version(ordered[1], 1.0, f"in force until {ordered[0].symbol} took effect on {since}")]
        if not since and _months(newest, applied) < _WAITING:
            first = _OLD
    if first == 1:
        return [Version(ordered[0], 1.0, "the law of that name that was passed shortly before")]
    if not when and others:
        first = 1 / len(ordered)
    said = ", the newest before the citing date" if when else ""
    return [Version(v, first if n == 0 else (1 - first) / others, f"{v.symbol}, {v.issued_on or v.identifier.period}{'' if n else said}")
            for n, v in enumerate(ordered)]


def _months(start: str, end: str) -> int:
    return (int(end[:4]) - int(start[:4])) * 12 + int(end[5:7] or 12) - int(start[5:7])


def _first_day(law: Entry, series: Series) -> str:
    """The first day on which a law can have been passed: its own, or one that its number tells."""
    year = law.identifier.period if law.identifier.period.isdigit() else ""
    return max(terms.days(law.issued_on or year)[0], "" if len(law.issued_on) == 10 else series.days(law.symbol)[0])


def newest_share(passed: str, cited: str) -> float:
    """How likely a law named without its year is the newest one that is known: it wanes, as laws are replaced.

    >>> newest_share("2024-01-18", "2025-06-01"), newest_share("2013-11-29", "2018-01-01"), newest_share("2012-06-18", "2025-06-01")
    (1.0, 0.8, 0.5)
    """
    if not cited:
        return _OLD
    years = int(cited[:4]) - int(passed[:4])
    return next((share for within, share in _AGES if years <= within), _OLD)
