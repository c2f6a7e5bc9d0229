"""What a worker does in each stage of a build on an engine. Each task reads files of the stage before and leaves one."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields
from functools import lru_cache
from pathlib import Path

from danvan_graph.assemble import Assembly
from danvan_graph.build_cache import whole_digest
from danvan_graph.engines import runs
from danvan_graph.engines.route import Router, cut, number_of, part_of
from danvan_graph.errors import DanvanError
from danvan_graph.extract import extract
from danvan_graph.loaders.load import read_many
from danvan_graph.loaders.source import Source
from danvan_graph.model import Candidate, Evidence
from danvan_graph.resolve import keep, load_registry
from danvan_graph.resolve.candidates import Outcome
from danvan_graph.resolve.decisions import load_decisions
from danvan_graph.resolve.join import Resolution, by_key, resolve
from danvan_graph.resolve.reading import Reading, from_line, renamed, to_line
from danvan_graph.resolve.records import Records
from danvan_graph.curated import DATA_VARIABLE
from danvan_graph.store import files


@dataclass(frozen=True, slots=True)
class Job:
    """What all tasks of a build share."""

    work: Path                   # folder of what tasks hand on
    start: str                   # folder that relative paths of sources start from
    rules: str                   # hash of the code and the tables of the machine that asks
    data: str                    # the user's folder of tables, "" for none
    shards: int                  # parts of the documents
    parts: int                   # parts of the directives, and of the relations

    def path(self, what: str, n: int) -> Path:
        """The file that task `n` of a stage leaves."""
        return self.work / f"{what}-{n}"


@dataclass(slots=True)
class Used:
    """What a task saw that concerns the whole graph: small, and handed to who asked."""

    bodies: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    campaigns: set[str] = field(default_factory=set)
    met: set[int] = field(default_factory=set)           # decisions of people, by row
    keys: set[str] = field(default_factory=set)          # directives that such a decision names
    counts: dict[str, int] = field(default_factory=dict)

    def add(self, other: Used) -> None:
        """Take over what another task saw."""
        for name in _SETS:
            getattr(self, name).update(getattr(other, name))
        for name, count in other.counts.items():
            self.counts[name] = self.counts.get(name, 0) + count

    def plain(self) -> dict:
        """As a task gives it: of JSON's types, in order."""
        return {name: sorted(getattr(self, name)) for name in _SETS} | {"counts": self.counts}

    @classmethod
    def of(cls, plain: dict) -> Used:
        """The inverse of `plain`.

        >>> used = Used({"btc"}, met={3}, counts={"documents": 2})
        >>> Used.of(used.plain()) == used
        True
        """
        return cls(*(set(plain[name]) for name in _SETS), plain["counts"])


_SETS = ("bodies", "places", "campaigns", "met", "keys")


@lru_cache(maxsize=1)
def _tables(rules: str, data: str):
    """Registry and decisions, once a process; a worker with other code or other tables is refused."""
    if data and os.environ.get(DATA_VARIABLE) != data:
        raise DanvanError(f"a worker's tables are not those of {data}", DATA_VARIABLE, f"workers started with {DATA_VARIABLE}={data}")
    if whole_digest() != rules:
        raise DanvanError("a worker has another version of danvan-graph, or other tables", "--engine", "the same on all machines")
    return load_registry(), load_decisions()


# --- documents -------------------------------------------------------------------------------

def read(job: Job, n: int, sources: list[Source]) -> tuple[list[str], list[tuple[str, str, str]]]:
    """Load and extract; gives the ids of the documents, in their order, and the errors."""
    _tables(job.rules, job.data)
    try:
        os.chdir(job.start)      # a document keeps the path that the user gave, which may be a relative one
    except OSError as error:
        raise DanvanError(f"a worker does not see this folder: {error.strerror}", job.start, "one file system for all machines") from None
    errors: list[tuple[str, str, str]] = []
    identities: list[str] = []

    def lines() -> Iterator[str]:                      # one document in memory at a time
        for document in read_many(sources, lambda e: errors.append((e.what, e.where, e.expected))):
            identities.append(document.id)
            yield to_line(keep(extract(document, names=False)))
    runs.write(job.path("read", n), {"readings": lines()})
    return identities, errors


def _readings(job: Job, n: int, names: dict[int, str]) -> list[Reading]:
    """The readings of a shard, those renamed whose id another document has."""
    found = map(from_line, runs.read(job.path("read", n), "readings"))
    return [renamed(reading, names[i], reading.document.source) if i in names else reading for i, reading in enumerate(found)]


def scatter(job: Job, n: int, names: dict[int, str], joined: dict[str, str]) -> list[list[str]]:
    """Send what a shard cites to the parts of the directives; gives the numbers that people's choices connect."""
    registry, decisions = _tables(job.rules, job.data)
    router = Router(registry, decisions, job.parts, joined)
    out: dict[str, list[str]] = defaultdict(list)
    for reading in _readings(job, n, names):
        for part, routed in router.route(reading).items():
            head = json.dumps([routed.indexes, routed.home, routed.own])
            out[str(part)].append(f"{head}\t{to_line(cut(reading, routed.indexes))}")
    runs.write(job.path("cited", n), out)
    return sorted(map(list, router.links))


def assemble(job: Job, n: int, names: dict[int, str]) -> dict:
    """Documents, citations and relations of a shard, now that its citations are resolved."""
    registry, decisions = _tables(job.rules, job.data)
    readings = by_key(_readings(job, n, names))
    outcomes: dict[str, dict[int, Outcome]] = {name: {} for name in readings}
    identities: dict[str, str] = {}
    for part in range(job.parts):
        for line in runs.read(job.path("resolved", part), str(n)):
            name, own, rows = json.loads(line)
            identities.update({name: own} if own else {})
            outcomes[name].update({i: _outcome(values) for i, values in rows})
    whole = {name: tuple(outcomes[name][i] for i in range(len(reading.extraction.citations))) for name, reading in readings.items()}
    assembly = Assembly(Resolution(readings, identities, whole, Records(), []), registry, _unmet(decisions))
    documents = [assembly.document(name, reading) for name, reading in readings.items()]
    runs.write_sorted(job.path("documents", n), as_rows("documents", documents))
    runs.write_sorted(job.path("citations", n), as_rows("citations", assembly.citations))
    runs.write(job.path("stated", n), _relations(assembly, job.parts))
    return _used(assembly, decisions, {"documents": len(documents), "citations": len(assembly.citations)}).plain()


# --- directives ------------------------------------------------------------------------------

def join(job: Job, part: int, joined: dict[str, str]) -> dict:
    """Resolve what cites the directives of a part, and make these directives."""
    registry, decisions = _tables(job.rules, job.data)
    router = Router(registry, decisions, job.parts, joined)
    readings, routed = [], {}
    for n in range(job.shards):
        for line in runs.read(job.path("cited", n), str(part)):
            head, _, rest = line.partition("\t")
            readings.append(from_line(rest))
            routed[readings[-1].document.id] = (n, *json.loads(head))
    unmet = _unmet(decisions)
    resolution = resolve(readings, registry, unmet)
    out: dict[str, list[str]] = defaultdict(list)
    for name, row in resolution.outcomes.items():
        n, indexes, home, own = routed[name]
        here = set(home)
        found = [(i, _plain(outcome)) for i, outcome in zip(indexes, row) if i in here]
        identity = resolution.identities.get(name, "") if own else ""
        if found or identity:
            out[str(n)].append(json.dumps([name, identity, found], ensure_ascii=False))
    runs.write(job.path("resolved", part), out)
    assembly = Assembly(Resolution({}, {}, {}, Records(), []), registry, unmet)
    ours = [record for record in resolution.records if router.part(number_of(record.key)) == part]
    runs.write_sorted(job.path("directives", part), as_rows("directives", map(assembly.directive, ours)))
    conflicts = [c for c in resolution.conflicts if router.part(number_of(c.directive)) == part]
    runs.write_sorted(job.path("conflicts", part), as_rows("conflicts", conflicts))
    runs.write(job.path("issued", part), _relations(assembly, job.parts))
    used = _used(assembly, decisions, {"conflicts": len(conflicts), "directives": len(ours)}, unmet)
    named = {key for row in decisions.rows if row.decision == "add" for key in (row.subject, row.object)}
    used.keys = named & {record.key for record in ours}
    return used.plain()


# --- relations -------------------------------------------------------------------------------

def relate(job: Job, part: int, more: list[str]) -> int:
    """The relations of a part: the evidence of all documents put together."""
    registry, decisions = _tables(job.rules, job.data)
    assembly = Assembly(Resolution({}, {}, {}, Records(), []), registry, decisions)
    found = [job.path("stated", n) for n in range(job.shards)] + [job.path("issued", n) for n in range(job.parts)]
    lines = [line for path in found for line in runs.read(path, str(part))] + more
    for line in lines:
        ends, evidence, quote, confidence = json.loads(line)
        ends = tuple(ends)
        assembly.relations[ends] += [Evidence(*values) for values in evidence]
        if confidence is not None:
            assembly.confidence[ends] = confidence
        if quote and (ends not in assembly.quotes or (len(quote), quote) < (len(assembly.quotes[ends]), assembly.quotes[ends])):
            assembly.quotes[ends] = quote
    relations = [assembly.relation(ends) for ends in assembly.relations]
    runs.write_sorted(job.path("relations", part), as_rows("relations", relations))
    return len(relations)


def relation_lines(assembly: Assembly) -> Iterator[tuple[str, str]]:
    """What is known of each relation, as (its ends in one string, a line)."""
    for ends, evidence in assembly.relations.items():
        values = [ends, [[getattr(e, name) for name in _EVIDENCE] for e in evidence], assembly.quotes.get(ends, ""), assembly.confidence.get(ends)]
        yield "\0".join(ends), json.dumps(values, ensure_ascii=False)


def _relations(assembly: Assembly, parts: int) -> dict[str, list[str]]:
    out: dict[str, list[str]] = defaultdict(list)
    for ends, line in relation_lines(assembly):
        out[str(part_of(ends, parts))].append(line)
    return out


def combine(job: Job, target: str, paths: list[str]) -> None:
    """One sorted run of several."""
    runs.merge_into(job.work / target, [job.work / path for path in paths])


#: the files that the tasks of a stage leave
_LEFT = {scatter: ("cited",), join: ("resolved", "directives", "conflicts", "issued"), assemble: ("documents", "citations", "stated"),
         relate: ("relations",)}


def left_by(stage: Callable, job: Job, n: int) -> list[Path]:
    """The files that task `n` of a stage leaves."""
    return [job.path(what, n) for what in _LEFT[stage]]


# --- shared ----------------------------------------------------------------------------------

def as_rows(table: str, rows: Iterable) -> list[tuple[list, bytes]]:
    """What `runs.write_sorted` takes: each row's order and its line."""
    order = files.TABLES[table][1]
    found = ((order(row), files.line(row)) for row in rows)
    return [(list(key) if isinstance(key, tuple) else [key], line) for key, line in found]


_EVIDENCE = [f.name for f in fields(Evidence)]


def _plain(o: Outcome) -> list:
    return [o.target, o.outcome, o.reason, [[c.directive, c.reason, c.score] for c in o.candidates], o.share]


def _outcome(values: list) -> Outcome:
    target, outcome, reason, candidates, share = values
    return Outcome(target, outcome, reason, tuple(Candidate(*c) for c in candidates), share)


def _unmet(decisions):
    """The same decisions, with a fresh memory of which were met."""
    return type(decisions)(decisions.rows)


def _used(assembly: Assembly, decisions, counts: dict[str, int], *more) -> Used:
    met = assembly.decisions.met.union(*(d.met for d in more))
    return Used(assembly.used_bodies, assembly.used_places, assembly.used_campaigns,
                {n for n, row in enumerate(decisions.rows) if row in met}, set(), counts)
