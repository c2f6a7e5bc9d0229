"""Documents in, a graph out: load, extract (on all cores), resolve, assemble, write.

One process or many, a first build or one that reuses what the last one did: the same bytes. What was read is parted by
document and resolved by number, in the stages of `danvan_graph.engines`: memory hardly grows with the corpus, and a
later build does again only what is touched.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from pathlib import Path

from danvan_graph import build_cache
from danvan_graph.curated import DATA_VARIABLE
from danvan_graph.engines import here, runs
from danvan_graph.engines.memory import Memory
from danvan_graph.engines.pipeline import Pipeline, Run
from danvan_graph.engines.route import part_of
from danvan_graph.engines.stages import Job
from danvan_graph.errors import DanvanError
from danvan_graph.loaders.load import DistinctIds
from danvan_graph.resolve.reading import from_line, name_of, renamed, to_line
from danvan_graph.resources import folder
from danvan_graph.spread import jobs_for, read, sources_of
from danvan_graph.store.lock import exclusive
from danvan_graph.summary import OnError, Progress, Report, Summary

#: what the stages keep, inside the graph's folder
STAGES = "stages"
#: documents for which there is one part: what is done again for one changed document is some of these
_PART_DOCUMENTS = 200
#: parts at most: each opens a file of each other, which must not be more than some ten thousands
_MOST = 256


def build(sources: Iterable[str | Path] = (), out: str | Path = "graph", jobs: int | None = 1, on_error: OnError | None = None,
          progress: Progress | None = None) -> Summary:
    """Make the graph of some files in the folder ``out``.

    Args:
        sources: files, folders, patterns or ``-``; none: the samples, whose paths then begin at "samples/".
        out: the graph's folder; the graph in it stays as it is until the new one is whole.
        jobs: processes that work; None: all cores, or this process alone where there is little to read.
        on_error: called with one error for each file that cannot be read; without it the first is raised.
        progress: called with what is done, what there is in all (0: not known), and the stage.
    """
    out, given = Path(out), list(map(str, sources))
    samples = folder("data") / "samples"
    report = Report(on_error, progress)
    try:
        out.mkdir(parents=True, exist_ok=True)
        with exclusive(out / ".building"):
            found = sources_of(given or [str(samples)], out, report.error)
            jobs = jobs or jobs_for(found)
            with here.processes(jobs) as (submit, run):
                read(found, out, submit, jobs, report)
                _graph(run, out, "" if given else f"{samples.parent}{os.sep}", report)
    except BrokenProcessPool:
        raise DanvanError("a worker process ended by itself (killed, or out of memory)", str(out),
                          "fewer --jobs, or in a script of your own: the call under if __name__ == '__main__'") from None
    except OSError as error:
        raise DanvanError(f"the graph cannot be written: {error.strerror or error}", str(out),
                          "a folder that can be written, on a disk with room") from None
    return report.summary


def _graph(run: Run, out: Path, base: str, report: Report) -> None:
    """The graph of what was read, paths without ``base``."""
    parts = _parts(report.summary.documents)
    rules = build_cache.whole_digest()
    job = Job(out / STAGES, os.getcwd(), rules, os.environ.get(DATA_VARIABLE, ""), parts, parts)
    memory = Memory(job.work, [rules, str(parts)])
    _shard(out, base, job)
    Pipeline(run, job, {}, report, memory).graph(out)


def _parts(documents: int) -> int:
    """A power of two, so that a corpus which grows is seldom parted anew.

    >>> [_parts(n) for n in (0, 200, 201, 4804, 100_000)]
    [1, 1, 2, 32, 256]
    """
    return min(_MOST, 1 << max(0, -(-documents // _PART_DOCUMENTS) - 1).bit_length())


def _shard(out: Path, base: str, job: Job) -> None:
    """Part what was read by the ids of its documents, each with an id of its own."""
    distinct = DistinctIds()
    with ExitStack() as stack:
        files = [stack.enter_context(runs.writing(job.path("read", n))) for n in range(job.shards)]
        for line in build_cache.lines(out):
            identity, source = name_of(line)
            name, shown = distinct(identity), source.removeprefix(base)
            if (name, shown) != (identity, source):
                line = to_line(renamed(from_line(line), name, shown))
            files[part_of(name, job.shards)].add(line)
        for file in files:
            file.end("readings")
