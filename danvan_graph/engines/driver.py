"""A build on an engine: its workers read, then come the stages; what they hand on is gone at the end."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from danvan_graph.build_cache import whole_digest
from danvan_graph.curated import DATA_VARIABLE
from danvan_graph.engines import runs, stages
from danvan_graph.engines.pipeline import Pipeline, Run
from danvan_graph.engines.stages import Job
from danvan_graph.errors import DanvanError
from danvan_graph.loaders.load import DistinctIds
from danvan_graph.loaders.source import STDIN, Source
from danvan_graph.spread import sources_of
from danvan_graph.store.lock import exclusive
from danvan_graph.summary import Report, Summary

#: what tasks hand on, inside the graph's folder; gone when the build is done
_WORK = ".engine"
#: bytes of sources in one shard, files in it at most: a task of some seconds, so that a lost one costs little
_SHARD_BYTES, _SHARD_FILES = 8_000_000, 200
#: documents for which one part of the directives is made: what a worker holds of them fits in some 100 MB
_PART_DOCUMENTS = 2_000
#: shards and parts at most: each part opens a file of each shard, which must not be more than some millions
_MOST = 2_000
#: lines of N-Triples that are sorted in memory at a time, files merged at once
_SORTED_AT_ONCE, _FAN_IN = 100_000, 200


def build_with(run: Run, sources: list[str], out: Path, exports: bool, report: Report) -> Summary:
    """See `danvan_graph.engines.build`."""
    out = Path(os.path.abspath(out))
    try:
        out.mkdir(parents=True, exist_ok=True)
        with exclusive(out / ".building"):
            work = out / _WORK
            shutil.rmtree(work, ignore_errors=True)
            work.mkdir()
            try:
                _Build(run, work, report).build(sources, out, exports)
            finally:
                shutil.rmtree(work, ignore_errors=True)
    except OSError as error:
        raise DanvanError(f"the graph cannot be written: {error.strerror or error}", str(out),
                          "a folder that all workers can write to, on a disk with room") from None
    return report.summary


class _Build:
    def __init__(self, run: Run, work: Path, report: Report):
        self._run, self._work, self._report = run, work, report

    def build(self, sources: list[str], out: Path, exports: bool) -> None:
        shards = list(_shards(sources_of(sources, out, self._report.error)))
        job = Job(self._work, os.getcwd(), whole_digest(), os.environ.get(DATA_VARIABLE, ""), len(shards), 1)
        names = self._read(job, shards)
        job = replace(job, parts=min(_MOST, self._report.summary.documents // _PART_DOCUMENTS + 1))
        Pipeline(self._run, job, names, self._report).graph(out)
        if exports:
            self._report.progress(0, 0, "export")
            _export(out, self._work)

    def _read(self, job: Job, shards: list[list[Source]]) -> dict[int, dict[int, str]]:
        """Documents that get another id than their own, by shard: ids are distinct over the whole."""
        distinct, names = DistinctIds(), {}
        results = self._run(stages.read, [(job, n, shard) for n, shard in enumerate(shards)])
        for n, (identities, errors) in enumerate(results):
            for error in errors:
                self._report.error(DanvanError(*error))
            other = {i: name for i, identity in enumerate(identities) if (name := distinct(identity)) != identity}
            if other:
                names[n] = other
            self._report.summary.documents += len(identities)
            self._report.progress(n + 1, len(shards), "read")
        return names


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
