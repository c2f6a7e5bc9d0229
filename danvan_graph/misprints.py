"""Symbols that look misprinted: of a form that no rule writes, or a slip away from what is known."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from danvan_graph.store.rows import compact

#: the form of a symbol: 23-QĐ/TW, 30c/NQ-CP, 18/2000/CT-TTg, 45/2019/QH14, 2231/SNV-CCHC&PC
_FORM = re.compile(r"\d{1,5}(?:\.\d{1,3})?[a-zđ]{0,2}(?:/\d{4})?[-/][\w&]+(?:[-/&][\w&]+)*", re.IGNORECASE)
#: number, year inside the symbol, and the rest: "18/2000/CT-TTg" -> "18", "2000", "CT-TTg"
_PARTS = re.compile(r"0*(\d{1,5}[a-zA-Z]?)[-/](?:((?:19|20)\d{2})[-/])?(.{1,40})")
#: a code that so many directives have is no misprint, one of so few may be
OFTEN, SELDOM = 10, 2
#: how many numbers on each side say where a day belongs: the middle one of them, since their own days may be slips
_NEIGHBOURS = 5


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept of a directive."""

    symbol: str
    heading: str
    issued_on: str
    stub: bool


def misprints(known: Mapping[str, Known], stated: Mapping[str, Counter[str]]) -> Iterator[tuple[str, str, str]]:
    """(key, why, key of what it may be a misprint of, if known): at most one a directive.

    Parameters
    ----------
    known
        All directives by key.
    stated
        Stub -> the days that texts state for it.

    Examples
    --------
    >>> known = {"a": Known("23-QĐ/TW", "", "2021-07-30", False), "b": Known("32-QĐ/TW", "", "", True),
    ...          "c": Known("18/2000/CT-TTg", "", "2001-09-21", False), "d": Known("23QĐ TW", "", "", True)}
    >>> for found in misprints(known, {"b": Counter(["2021-07-30"])}):
    ...     print(found)
    ('b', 'same day, same organ, a number one slip away', 'a')
    ('c', '2000 in the symbol, issued on 2001-09-21', '')
    ('d', 'of a form that no rule writes', '')
    >>> [key for key, *_ in misprints(known, {"b": Counter(["2021-09-01"])})]
    ['c', 'd']
    """
    parts = {key: match.groups("") for key, d in known.items() if (match := _PARTS.fullmatch(d.symbol))}
    by_day, by_number = _indexes(known, parts)
    series = _series(known, parts, stated)
    tails = Counter(tail for _, _, tail in parts.values())
    for key in sorted(known):
        d = known[key]
        if d.symbol and not _FORM.fullmatch(d.symbol):
            yield key, "of a form that no rule writes", ""
            continue
        number, year, tail = parts.get(key, ("", "", ""))
        if year and d.issued_on and d.issued_on[:4] != year:
            yield key, f"{year} in the symbol, issued on {d.issued_on}", ""
        elif d.stub and number:
            same_day = (k for day in sorted(stated.get(key, ())) if len(day) == 10 and not _in_order(series[year, tail], number, day)
                        for k in by_day[day, tail])
            if meant := next((k for k in same_day if slips(number.lower(), parts[k][0].lower())), None):
                yield key, "same day, same organ, a number one slip away", meant
            elif meant := next((k for k in by_number[number.lower(), year] if _code_slip(tail, parts[k][2], tails)), None):
                yield key, f"{tail} is seldom, {parts[meant][2]} often", meant


def _indexes(known: Mapping[str, Known], parts: Mapping[str, tuple]) -> tuple[dict, dict]:
    """Directives that are more than a stub, by day and code, and by number."""
    by_day: dict[tuple[str, str], list[str]] = defaultdict(list)
    by_number: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key in sorted(parts):
        if not known[key].stub:
            number, year, tail = parts[key]
            by_day[known[key].issued_on, tail].append(key)
            by_number[number.lower(), year].append(key)
    return by_day, by_number


def _series(known: Mapping[str, Known], parts: Mapping[str, tuple], stated: Mapping[str, Counter[str]]) -> dict:
    """Year and code -> (number, day) of all directives of that numbering, in order."""
    found: dict[tuple[str, str], set[tuple[int, str]]] = defaultdict(set)
    for key, (number, year, tail) in parts.items():
        days = [known[key].issued_on] if known[key].issued_on else list(stated.get(key, ()))
        if year and number.isdigit():
            found[year, tail].update((int(number), day) for day in days if len(day) == 10)
    return defaultdict(list, {series: sorted(entries) for series, entries in found.items()})


def _in_order(series: list[tuple[int, str]], number: str, day: str) -> bool:
    """Whether a number lies where its day belongs: numbers grow with the days, and on some days many are issued.

    >>> series = [(165, "2025-06-30"), (167, "2025-06-30"), (180, "2025-07-01"), (190, "2025-07-01"), (761, "2025-06-30")]
    >>> _in_order(series, "167", "2025-06-30"), _in_order(series, "761", "2025-06-30"), _in_order([], "2", "2025-01-01")
    (True, False, False)
    """
    if not number.isdigit():
        return False
    first, last = bisect_left(series, (int(number), "")), bisect_left(series, (int(number) + 1, ""))
    before = sorted(d for _, d in series[max(0, first - _NEIGHBOURS):first])
    behind = sorted(d for _, d in series[last:last + _NEIGHBOURS])
    return bool(before) and before[len(before) // 2] <= day and (not behind or day <= behind[len(behind) // 2])


def _code_slip(tail: str, other: str, tails: Counter[str]) -> bool:
    """``QD/TW`` and ``QĐ/TWW`` for ``QĐ/TW``; never one common code for another."""
    if tail == other or tails[tail] > SELDOM or tails[other] < OFTEN:
        return False
    return compact(tail) == compact(other) or slips(tail, other)


def slips(a: str, b: str) -> bool:
    """One character more, less or other, or two that changed places.

    >>> slips("217", "271"), slips("217", "218"), slips("217", "21"), slips("217", "217"), slips("217", "301")
    (True, True, True, False, False)
    """
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    if len(a) < len(b):
        a, b = b, a
    i = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), len(b))
    if len(a) > len(b):
        return a[i + 1:] == b[i:]
    return a[i + 1:] == b[i + 1:] or (a[i:i + 2] == b[i:i + 2][::-1] and a[i + 2:] == b[i + 2:])
