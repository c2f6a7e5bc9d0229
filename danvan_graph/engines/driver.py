"""The stages of a build in their order, each spread over an engine's workers."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from danvan_graph import __version__
from danvan_graph.assemble import Assembly
from danvan_graph.build import Summary
from danvan_graph.build_cache import rules_digest
from danvan_graph.engines import runs, stages
from danvan_graph.engines.route import connected, part_of
from danvan_graph.engines.stages import Job, Used
from danvan_graph.errors import DanvanError
from danvan_graph.extract.campaigns import campaigns
from danvan_graph.loaders.files import iter_files
from danvan_graph.loaders.load import DistinctIds
from danvan_graph.loaders.source import STDIN, Source
from danvan_graph.resolve import load_registry
from danvan_graph.resolve.decisions import load_decisions
from danvan_graph.resolve.join import Resolution
from danvan_graph.resolve.records import Records
from danvan_graph.curated import DATA_VARIABLE
from danvan_graph.store import files
from danvan_graph.store.lock import exclusive
from danvan_graph.surroundings import bodies_and_places

#: what tasks hand on, inside the graph's folder; gone when the build is done
_WORK = ".engine"
#: bytes of sources in one shard, files in it at most: a task of some seconds, so that a lost one costs little
_SHARD_BYTES, _SHARD_FILES = 8_000_000, 200
#: documents for which one part of the directives is made: what a worker holds of them fits in some 100 MB
_PART_DOCUMENTS = 2_000
#: shards and parts at most: each part opens a file of each shard, which must not be more than some millions
_MOST = 2_000
#: lines of N-Triples that are sorted in memory at a time
_SORTED_AT_ONCE = 100_000
#: runs that are merged at once: open files
_FAN_IN = 200

Run = Callable[[Callable, list[tuple]], Iterator]


def build_with(run: Run, sources: list[str], out: Path, exports: bool, on_error, progress) -> Summary:
    """See `danvan_graph.engines.build`."""
    out = Path(os.path.abspath(out))
    try:
        out.mkdir(parents=True, exist_ok=True)
        with exclusive(out / ".building"):
            work = out / _WORK
            shutil.rmtree(work, ignore_errors=True)
            work.mkdir()
            try:
                return _Build(run, work, on_error, progress or (lambda done, total, stage: None)).build(sources, out, exports)
            finally:
                shutil.rmtree(work, ignore_errors=True)
    except OSError as error:
        raise DanvanError(f"the graph cannot be written: {error.strerror or error}", str(out),
                          "a folder that all workers can write to, on a disk with room") from None


class _Build:
    def __init__(self, run: Run, work: Path, on_error, progress):
        self._run, self._work, self._on_error, self._progress = run, work, on_error, progress
        self.done, self.used = Summary(), Used()

    def build(self, sources: list[str], out: Path, exports: bool) -> Summary:
        registry, decisions = load_registry(), load_decisions()
        inside = os.path.realpath(out) + os.sep        # "build ." must not read what it wrote before
        found = [source for source in iter_files(sources, self._failed) if not os.path.realpath(source.path).startswith(inside)]
        shards = list(_shards(found))
        rules, data = rules_digest(), os.environ.get(DATA_VARIABLE, "")
        job = Job(self._work, os.getcwd(), rules, data, len(shards), 1)
        names = self._read(job, shards)
        job = replace(job, parts=min(_MOST, self.done.documents // _PART_DOCUMENTS + 1))
        joined = self._scatter(job, names)
        for used in self._stage("resolve", stages.join, [(job, part, joined) for part in range(job.parts)]):
            self.used.add(used)
        for used in self._stage("assemble", stages.assemble, [(job, n, names.get(n, {})) for n in range(job.shards)]):
            self.used.add(used)
        around = self._relate(job, registry, decisions)
        self._publish(job, around, out)
        if exports:
            self._progress(0, 0, "export")
            _export(out, self._work)
        self.done.lost = [row for n, row in enumerate(decisions.rows) if n not in self.used.met]
        return self.done

    def _failed(self, error: DanvanError) -> None:
        if self._on_error is None:
            raise error
        self.done.failed += 1
        self._on_error(error)

    def _stage(self, name: str, function: Callable, arguments: list[tuple]) -> Iterator:
        for done, result in enumerate(self._run(function, arguments), 1):
            self._progress(done, len(arguments), name)
            yield result

    def _read(self, job: Job, shards: list[list[Source]]) -> dict[int, dict[int, str]]:
        """Documents that get another id than their own, by shard: ids are distinct over the whole."""
        distinct, names = DistinctIds(), {}
        arguments = [(job, n, shard) for n, shard in enumerate(shards)]
        for n, (identities, errors) in enumerate(self._stage("read", stages.read, arguments)):
            for error in errors:
                self._failed(DanvanError(*error))
            other = {i: name for i, identity in enumerate(identities) if (name := distinct(identity)) != identity}
            if other:
                names[n] = other
            self.done.documents += len(identities)
        return names

    def _scatter(self, job: Job, names: dict[int, dict[int, str]]) -> dict[str, str]:
        joined: dict[str, str] = {}
        while True:                                    # twice where people chose among numbers, else once
            arguments = [(job, n, names.get(n, {}), joined) for n in range(job.shards)]
            links = set().union(*self._stage("scatter", stages.scatter, arguments))
            if connected(links) == joined:
                return joined
            joined = connected(links)

    def _relate(self, job: Job, registry, decisions) -> tuple[list, list]:
        """All relations but those among bodies and places; gives bodies and places."""
        records = Records()
        records.by_key = dict.fromkeys(self.used.keys)
        assembly = Assembly(Resolution({}, {}, {}, records, []), registry, decisions)
        decisions.met |= {decisions.rows[n] for n in self.used.met}
        assembly.state_known()
        self.used.met = {n for n, row in enumerate(decisions.rows) if row in decisions.met}
        more: dict[int, list[str]] = {}
        for ends, line in stages.relation_lines(assembly):
            more.setdefault(part_of(ends, job.parts), []).append(line)
        arguments = [(job, part, more.get(part, [])) for part in range(job.parts)]
        count = sum(self._stage("relate", stages.relate, arguments))
        bodies, places, around = bodies_and_places(self.used.bodies, self.used.places)
        runs.write_sorted(job.path("relations", job.parts), stages.as_rows("relations", around))
        self.used.counts["relations"] = count + len(around)
        return bodies, places

    def _publish(self, job: Job, around: tuple[list, list], out: Path) -> None:
        known = campaigns()
        small = {"bodies": around[0], "localities": around[1], "campaigns": [known[key] for key in self.used.campaigns]}
        for table, rows in small.items():
            runs.write_sorted(self._work / f"{table}-0", stages.as_rows(table, rows))
        many = {"directives": job.parts, "conflicts": job.parts, "documents": job.shards, "citations": job.shards,
                "relations": job.parts + 1}
        tables = {table: self._merged(job, table, many.get(table, 1)) for table in (*small, *many)}
        self._progress(0, 0, "write")
        counted = ("documents", "citations", "relations", "conflicts")
        facts = {"package": __version__} | {name: str(self.used.counts.get(name, 0)) for name in counted}
        self.done.counts = files.write_lines(tables, facts, out).counts

    def _merged(self, job: Job, table: str, count: int) -> Iterator[bytes]:
        """The lines of a table in order; on the workers many runs become few."""
        names, round_ = [f"{table}-{n}" for n in range(count)], 0
        while len(names) > _FAN_IN:
            round_ += 1
            groups = [names[at:at + _FAN_IN] for at in range(0, len(names), _FAN_IN)]
            targets = [f"{table}-merged{round_}-{n}" for n in range(len(groups))]
            for _ in self._stage("merge", stages.combine, [(job, *pair) for pair in zip(targets, groups)]):
                pass
            names = targets
        return runs.bare(runs.merge([self._work / name for name in names]))


def _shards(found: list[Source]) -> Iterator[list[Source]]:
    """Sources in their order, small files together."""
    if any(source.path == STDIN for source in found):
        raise DanvanError("no worker reads your standard input", STDIN, "files that all workers see")
    sizes = [os.path.getsize(source.path) for source in found]
    most_bytes, most_files = max(_SHARD_BYTES, sum(sizes) // _MOST), max(_SHARD_FILES, len(found) // _MOST)
    shard: list[Source] = []
    size = 0
    for source, more in zip(found, sizes):
        if shard and size + more > most_bytes or len(shard) >= most_files:
            yield shard
            shard, size = [], 0
        shard.append(source)
        size += more
    if shard:
        yield shard


def _export(out: Path, work: Path) -> None:
    """The bulk files, read from the graph that was written, with memory that does not grow with it."""
    from danvan_graph.export import neo4j_csv, write
    neo4j_csv.write(out, out / "neo4j-csv")
    write("ntriples", out, work / "graph.nt")
    runs.sort_lines(work / "graph.nt", _SORTED_AT_ONCE, _FAN_IN)
    os.replace(work / "graph.nt", out / "graph.nt")
