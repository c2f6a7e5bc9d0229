"""What is known of each directive over all documents: the records that citations are joined to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from danvan_graph.model import Identity
from danvan_graph.resolve import terms
from danvan_graph.resolve.keys import ANY_TYPE, UNKNOWN, Identifier, committee_of
from danvan_graph.resolve.registry import Entry

#: fields of a directive that sources may state differently
FIELDS = ("symbol", "kind", "issued_on", "issuer", "heading")


@dataclass(slots=True)
class Record:
    """One directive: what registry, its own texts and the citations say of it."""

    identifier: Identifier
    entry: Entry | None = None
    texts: list[tuple[str, Identity]] = field(default_factory=list)           # document key, identity
    votes: dict[str, dict[str, set[str]]] = field(                           # field -> value -> document keys
        default_factory=lambda: {name: defaultdict(set) for name in FIELDS})
    citing: set[str] = field(default_factory=set)                             # documents whose citation gives the whole key

    @property
    def key(self) -> str:
        """Key of the directive."""
        return self.identifier.key

    @property
    def known(self) -> bool:
        """Whether more than citations speak of it."""
        return self.entry is not None or bool(self.texts)

    @property
    def dates(self) -> list[str]:
        """Dates of issue that its sources give, the most trusted first."""
        if self.entry and self.entry.issued_on:
            return [self.entry.issued_on]
        own = sorted({i.issued_on for _, i in self.texts if i.issued_on}, key=lambda d: (not self.of_period(d), -len(d), d))
        return own or sorted(self.votes["issued_on"], key=lambda d: (-len(self.votes["issued_on"][d]), -len(d), d))

    def of_period(self, date: str) -> bool:
        """Whether a date agrees with the year of the symbol, where it has one: else one of them is misprinted."""
        return not self.identifier.period.isdigit() or date.startswith(self.identifier.period)

    @property
    def span(self) -> tuple[str, str]:
        """First and last day on which it can have been issued."""
        for date in self.dates[:1]:
            return terms.days(date)
        period = self.identifier.period
        if period.isdigit():
            return terms.days(period)
        if self.identifier.branch == "party" and period != UNKNOWN:
            term = terms.of_period("TW" if self.identifier.organ == "hntw" else _committee(self.identifier), period)
            if term:
                return term.since, term.until
        return terms.days("")

    @property
    def headings(self) -> list[str]:
        """What it is about, as its sources say."""
        found = [self.entry.heading] if self.entry and self.entry.heading else []
        return found + sorted({i.heading for _, i in self.texts if i.heading} | set(self.votes["heading"]))


def _committee(identifier: Identifier) -> str:
    return committee_of(identifier.organ.upper().replace("THU", "ThU"), identifier.place) if identifier.place else "TW"


class Records:
    """Records by key, and by what an incomplete citation gives."""

    def __init__(self) -> None:
        self.by_key: dict[str, Record] = {}
        self._by_number: dict[tuple[str, str, str], list[Record]] = defaultdict(list)    # organ, place's name, number
        self._of_any_organ: dict[tuple[str, str], list[Record]] = defaultdict(list)      # type, number

    def __iter__(self) -> Iterator[Record]:
        return iter(self.by_key.values())

    def at(self, identifier: Identifier) -> Record:
        """The record of an identifier, made where there is none."""
        record = self.by_key.get(identifier.key)
        if record is None:
            record = self.by_key[identifier.key] = Record(identifier)
            self._by_number[self._slot(identifier)].append(record)
            self._of_any_organ[(identifier.kind, identifier.number)].append(record)
        return record

    def fitting(self, identifier: Identifier) -> list[Record]:
        """Records that an identifier may mean, by key; what is ``-`` in it fits everything."""
        if identifier.organ == UNKNOWN:
            found = self._of_any_organ.get((identifier.kind, identifier.number), [])
        else:
            found = self._by_number.get(self._slot(identifier), [])
        fits = [r for r in found if _same(r.identifier.kind, identifier.kind, ANY_TYPE)
                and _same(r.identifier.period, identifier.period) and r.identifier.organ != UNKNOWN]
        return sorted(fits, key=lambda r: r.key)

    def siblings(self, identifier: Identifier) -> list[Record]:
        """Records of the same symbol in other periods."""
        return [r for r in self.fitting(replace(identifier, period=UNKNOWN)) if r.key != identifier.key]

    @staticmethod
    def _slot(identifier: Identifier) -> tuple[str, str, str]:
        return identifier.organ, identifier.place.partition("/")[2] or identifier.place, identifier.number


def _same(one: str, other: str, wild: str = UNKNOWN) -> bool:
    return one == other or UNKNOWN in (one, other) or wild in (one, other)
