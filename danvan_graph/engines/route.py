"""Which part of the directives decides what a citation means.

Resolving looks at directives of one number at a time: a short citation is compared with those of its number, a date
that is a slip is found by its siblings, which share the number. What else leads from one number to another stands in
the tables of the registry (names of laws, aliases) and is known before. So the directives can be parted by their
number, and each part gets every citation that can touch it; a citation's outcome is taken from one part, its home.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace

from danvan_graph.model import Citation, Identity
from danvan_graph.resolve.decisions import Decisions
from danvan_graph.resolve.join import identifier_of, is_own, own_identifier
from danvan_graph.resolve.reading import Reading
from danvan_graph.resolve.registry import Registry


def number_of(key: str) -> str:
    """The number in a directive's key.

    >>> number_of("tw/qd/23/k13"), number_of("law/dat-dai/2013")
    ('23', 'dat-dai')
    """
    return key.split("/")[-2]


def part_of(number: str, parts: int) -> int:
    """The part that a number belongs to, the same in all processes.

    >>> part_of("23", 64)
    24
    """
    return zlib.crc32(number.encode()) % parts


@dataclass(frozen=True, slots=True)
class Routed:
    """What of a reading goes to one part."""

    indexes: tuple[int, ...]     # of its citations
    home: tuple[int, ...]        # those whose outcome is this part's to say
    own: bool                    # whether the document's own directive belongs to it


class Router:
    """Routes readings.

    Args:
        parts: how many.
        joined: number -> number that stands for it, where a person's choice leads from one to the other.
    """

    def __init__(self, registry: Registry, decisions: Decisions, parts: int, joined: dict[str, str]):
        self._registry, self._decisions, self._parts, self._joined = registry, decisions, parts, joined
        #: numbers that a person's choice connects, found on the way
        self.links: set[tuple[str, str]] = set()

    def part(self, number: str) -> int:
        """The part of a number."""
        return part_of(self._joined.get(number, number), self._parts)

    def route(self, reading: Reading) -> dict[int, Routed]:
        """The parts that a reading goes to, and with what."""
        identity = reading.extraction.identity
        own = self._own_number(identity, reading) if identity else None
        found: dict[int, tuple[set[int], set[int]]] = {}
        if own is not None:
            found[self.part(own)] = (set(), set())
        titles: dict[int, set[int]] = {}
        for statement in reading.extraction.statements:
            if statement.subject is not None:
                titles.setdefault(statement.object, set()).add(statement.subject)
        for i, citation in enumerate(reading.extraction.citations):
            home, others = self._numbers(citation, reading, own)
            for number in others | {home}:
                self._send(i, found.setdefault(self.part(number), (set(), set()))[0], reading, titles)
            found[self.part(home)][1].add(i)
        if own is not None:
            for i in _latest(reading):
                self._send(i, found[self.part(own)][0], reading, titles)
        return {part: Routed(tuple(sorted(indexes)), tuple(sorted(home)), own is not None and part == self.part(own))
                for part, (indexes, home) in found.items()}

    def _send(self, i: int, sent: set[int], reading: Reading, titles: dict[int, set[int]]) -> None:
        """A citation, and for a law by name those whose titles hold it: their dates say which version it is."""
        waiting = [i]
        while waiting:
            i = waiting.pop()
            if i not in sent:
                sent.add(i)
                if i in titles and identifier_of(reading.extraction.citations[i]).organ == "law":
                    waiting += titles[i]

    def _own_number(self, identity: Identity, reading: Reading) -> str | None:
        if not (identity.kind or identity.symbol):
            return None
        return own_identifier(identity, reading).number

    def _numbers(self, citation: Citation, reading: Reading, own: str | None) -> tuple[str, set[str]]:
        """The number whose part decides, and the others whose directives it speaks of."""
        identifier = identifier_of(citation)
        others = {identifier.number}
        if identifier.key in self._registry.aliases:
            others.add(number_of(self._registry.aliases[identifier.key]))
        if identifier.organ == "law":
            versions = self._registry.laws.get((identifier.kind, identifier.number), [])
            others.update(version.identifier.number for version in versions)
        for row in self._decisions.rows:
            if row.decision == "choose" and (row.document, row.printed) == (reading.document.id, citation.target):
                self.links.add((identifier.number, number_of(row.choice)))
        if own is not None and is_own(citation, reading):
            return own, others
        return identifier.number, others


def _latest(reading: Reading) -> list[int]:
    """The citation with the latest whole date: nothing older than it can be the document's own directive."""
    dated = [(c.issued_on, i) for i, c in enumerate(reading.extraction.citations) if len(c.issued_on) == 10]
    return [max(dated)[1]] if dated else []


def cut(reading: Reading, indexes: tuple[int, ...]) -> Reading:
    """A reading with some of its citations, and nothing that resolving does not look at."""
    extraction = reading.extraction
    citations = tuple(extraction.citations[i] for i in indexes)
    new = {old: i for i, old in enumerate(indexes)}
    titles = tuple(replace(s, subject=new[s.subject], object=new[s.object]) for s in extraction.statements
                   if s.subject in new and s.object in new)
    bare = replace(extraction, citations=citations, statements=titles, bodies=(), places=(), campaigns=())
    return Reading(bare, tuple(reading.contexts[i] for i in indexes), (), ())


def connected(links: set[tuple[str, str]]) -> dict[str, str]:
    """For each linked number the one that stands for all it is linked to.

    >>> sorted(connected({("5", "33"), ("33", "7")}).items())
    [('33', '33'), ('5', '33'), ('7', '33')]
    """
    groups: list[set[str]] = []
    for pair in sorted(links):
        touched = [group for group in groups if group & set(pair)]
        groups = [group for group in groups if not group & set(pair)] + [set(pair).union(*touched)]
    return {number: min(group) for group in groups for number in group}
