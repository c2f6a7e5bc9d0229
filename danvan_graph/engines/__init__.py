"""The stages of a build: on this machine (`here`), and on an engine of many machines, an extra for who outgrows one.

``load -> extract`` runs on the workers, a file (or some) at a time. ``resolve`` runs on the workers too, one part for
some of the numbers of directives each (`route`), ``assemble`` once more by document and then by relation. The parts
are the functions of the local build, and the bytes are its bytes. Between the stages the workers hand files on, in
a folder that all of them see (`runs`), so a worker that dies costs the one task that it was at.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from pathlib import Path

from danvan_graph.engines.driver import build_with
from danvan_graph.errors import DanvanError
from danvan_graph.summary import OnError, Progress, Report, Summary

#: engine -> module; a module has ``connect(address)``, which gives a context of ``run(function, arguments)``
ENGINES = {"dask": "danvan_graph.engines.dask_engine"}


def build(engine: str, address: str, sources: Iterable[str | Path], out: str | Path, *, exports: bool = True,
          on_error: OnError | None = None, progress: Progress | None = None) -> Summary:
    """Make the graph of some files on an engine: the folder that a local build makes, and its bulk files.

    Args:
        engine: one of `ENGINES`.
        address: of the engine's scheduler, e.g. ``tcp://10.0.0.1:8786``.
        sources: files, folders or patterns, by paths that all workers see.
        out: the graph's folder, on a file system that all workers see.
        exports: write ``neo4j-csv/`` and ``graph.nt`` into it as well.
        on_error: called with one error for each file that cannot be read; without it the first is raised.
        progress: called with tasks done, tasks in all, and the stage.

    >>> build("spork", "tcp://localhost:8786", [], "graph")
    Traceback (most recent call last):
    danvan_graph.errors.DanvanError: --engine: no engine 'spork' (expected dask)
    """
    if engine not in ENGINES:
        raise DanvanError(f"no engine {engine!r}", "--engine", " | ".join(ENGINES))
    with importlib.import_module(ENGINES[engine]).connect(address) as run:
        return build_with(run, list(map(str, sources)), Path(out), exports, Report(on_error, progress))
