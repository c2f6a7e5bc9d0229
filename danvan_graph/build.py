"""Documents in, a graph out: load, extract (on all cores), resolve, assemble, write.

One process or many, a first build or one that reuses the readings of the last: the same bytes.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path

from danvan_graph.assemble import assemble
from danvan_graph.errors import DanvanError
from danvan_graph.loaders.load import DistinctIds
from danvan_graph.resolve import load_registry, resolve
from danvan_graph.resolve.decisions import Decision, load_decisions
from danvan_graph.resolve.reading import Reading, from_line, renamed
from danvan_graph.resources import folder
from danvan_graph.spread import readings_of
from danvan_graph.store import files
from danvan_graph.store.lock import exclusive

OnError = Callable[[DanvanError], None]
Progress = Callable[[int, int, str], None]


@dataclass(slots=True)
class Summary:
    """What a build did."""

    documents: int = 0
    reused: int = 0                  # readings that the last build had
    failed: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    lost: list[Decision] = field(default_factory=list)


def build(sources: Iterable[str | Path] = (), out: str | Path = "graph", jobs: int | None = 1, on_error: OnError | None = None,
          progress: Progress | None = None) -> Summary:
    """Make the graph of some files in the folder ``out``.

    Args:
        sources: files, folders, patterns or ``-``; none: the samples, whose paths then begin at "samples/".
        out: the graph's folder; the graph in it stays as it is until the new one is whole.
        jobs: processes that read and extract; None: all cores, or this process alone where there is little to read.
        on_error: called with one error for each file that cannot be read; without it the first is raised.
        progress: called with documents done, sources in all, and the stage.
    """
    out, given = Path(out), list(map(str, sources))
    samples = folder("data") / "samples"
    summary = Summary()
    report = _Report(on_error, summary, progress or (lambda done, total, stage: None))
    try:
        out.mkdir(parents=True, exist_ok=True)
        with exclusive(out / ".building"):
            readings = _distinct(readings_of(given or [str(samples)], out, jobs, report), "" if given else f"{samples.parent}{os.sep}")
            report.progress(len(readings), 0, "resolve")
            registry, decisions = load_registry(), load_decisions()
            graph = assemble(resolve(readings, registry, decisions), registry, decisions)
            report.progress(len(readings), 0, "write")
            summary.counts = files.write(graph, out).counts
            summary.lost = decisions.lost
    except BrokenProcessPool:
        raise DanvanError("a worker process ended by itself (killed, or out of memory)", str(out),
                          "fewer --jobs, or in a script of your own: the call under if __name__ == '__main__'") from None
    except OSError as error:
        raise DanvanError(f"the graph cannot be written: {error.strerror or error}", str(out),
                          "a folder that can be written, on a disk with room") from None
    return summary


def _distinct(lines: Iterable[str], base: str) -> list[Reading]:
    """The readings, each with an id of its own, their paths without ``base``."""
    distinct, found = DistinctIds(), []
    for reading in map(from_line, lines):
        identity, source = distinct(reading.document.id), reading.document.source.removeprefix(base)
        same = (identity, source) == (reading.document.id, reading.document.source)
        found.append(reading if same else renamed(reading, identity, source))
    return found


class _Report:
    """Where errors and progress go."""

    def __init__(self, on_error: OnError | None, summary: Summary, progress: Progress):
        self._on_error, self._summary, self.progress = on_error, summary, progress

    def error(self, error: DanvanError) -> None:
        if self._on_error is None:
            raise error
        self._summary.failed += 1
        self._on_error(error)

    def done(self, documents: int, reused: int, total: int) -> None:
        self._summary.documents += documents
        self._summary.reused += reused
        self.progress(self._summary.documents, total, "read")
