"""The registry: curated facts about known directives and the relations between them, each with its source.

``data/registry.csv`` has one directive a row, ``data/registry_relations.csv`` one relation between two keys,
``data/laws.csv`` the laws by name. A user's folder (``--data``) extends or overrides the first two by symbol,
place and date, or by the whole relation.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from danvan_graph.errors import DanvanError
from danvan_graph.gazetteer import gazetteer
from danvan_graph.model import RELATIONS
from danvan_graph.resolve.keys import Identifier, identify
from danvan_graph.curated import read
from danvan_graph.resolve.series import Series


@dataclass(frozen=True, slots=True)
class Entry:
    """One known directive."""

    identifier: Identifier
    symbol: str
    kind: str
    issued_on: str
    issuer: str
    place: str
    heading: str
    effective_from: str
    effective_to: str
    source: str
    verified: bool

    @property
    def key(self) -> str:
        """Key of the directive."""
        return self.identifier.key


@dataclass(frozen=True, slots=True)
class Fact:
    """One relation that the registry states."""

    subject: str
    relation: str
    object: str
    source: str
    verified: bool


@dataclass(slots=True)
class Registry:
    """Entries by key, other names, laws by name and year, relations."""

    entries: dict[str, Entry] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)                   # key by another form -> key
    laws: dict[tuple[str, str], list[Entry]] = field(default_factory=dict)  # (type segment, name segment)
    numbered_laws: dict[str, Entry] = field(default_factory=dict)           # by key
    facts: list[Fact] = field(default_factory=list)
    series: Series = field(default_factory=lambda: Series(()))              # days of the laws of each term


def load_registry() -> Registry:
    """The registry as installed, with the user's.

    >>> load_registry().entries["tw/qd/23/k13"].issued_on
    '2021-07-30'
    """
    registry = Registry()
    for row in read("registry.csv"):
        entry = _entry(row)
        registry.entries[entry.key] = entry
        for alias in filter(None, row["aliases"].split("|")):
            registry.aliases[identify(alias).key] = entry.key
    laws = [row for row in read("laws.csv") if row["symbol"]]
    for row in laws:
        _add_law(registry, row)
    registry.series = Series((row["symbol"], row["issued_on"]) for row in laws)
    for row in read("registry_relations.csv"):
        fact = Fact(row["subject"], row["relation"], row["object"], row["source"], _truth(row, "registry_relations.csv"))
        if fact.relation not in RELATIONS:
            raise DanvanError(f"relation {fact.relation!r}", "registry_relations.csv", " | ".join(RELATIONS))
        for key in (fact.subject, fact.object):
            if key not in registry.entries:
                raise DanvanError(f"{key!r} is not in the registry", "registry_relations.csv", "the key of a row of registry.csv")
        registry.facts.append(fact)
    return registry


def _truth(row: dict[str, str], table: str) -> bool:
    if row["verified"] not in ("true", "false"):
        raise DanvanError(f"verified {row['verified']!r}", table, "true | false")
    return row["verified"] == "true"


def _entry(row: dict[str, str]) -> Entry:
    where = f"registry.csv, {row['symbol']}"
    if not row["source"]:
        raise DanvanError("a fact without source", where, "where it was read, or 'general knowledge'")
    if row["place"] and row["place"] not in gazetteer():
        raise DanvanError(f"unknown place {row['place']!r}", where, "a key such as old/quang-nam")
    term = int(row["term"]) if row["term"] else None
    identifier = identify(row["symbol"], row["kind"], issued_on=row["issued_on"], place=row["place"], term=term)
    return Entry(identifier, row["symbol"], row["kind"], row["issued_on"], row["issuer"], row["place"], row["heading"],
                 row["effective_from"], row["effective_to"], row["source"], _truth(row, where))


def _add_law(registry: Registry, row: dict[str, str]) -> None:
    """A law by its number; by its name it is found with any year."""
    identifier = identify(row["symbol"], row["kind"], issued_on=row["issued_on"])
    heading = f"{row['kind']} {row['name']}".replace("Hiến pháp Hiến pháp", "Hiến pháp")
    named = identify(heading)
    entry = Entry(identifier, row["symbol"], row["kind"], row["issued_on"], "", "", heading, "", "", row["source"],
                  row["verified"] == "true")
    registry.laws.setdefault((named.kind, named.number), []).append(entry)
    registry.numbered_laws.setdefault(entry.key, entry)
