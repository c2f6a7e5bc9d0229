"""The tables of a graph, in memory or on disk, sorted, one row at a time."""

from __future__ import annotations

import heapq
import pickle
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path

from danvan_graph import model
from danvan_graph.store import files

Source = model.Graph | str | Path

#: edges sorted in memory at once: some 15 MB; more go through one temporary file for each so many
RUN = 50_000


def rows(source: Source, name: str) -> Iterable:
    """A table in the order in which a build writes it."""
    if isinstance(source, model.Graph):
        return sorted(getattr(source, name), key=files.TABLES[name][1])
    return files.iter_table(source, name)


def facts(source: Source) -> dict[str, str]:
    """The head of the graph."""
    held = source.facts if isinstance(source, model.Graph) else files.manifest(source).facts
    return dict(sorted(held.items()))


def sort(items: Iterable[tuple], run: int = RUN) -> Iterator[tuple]:
    """Sorted, with memory for one run: longer inputs go through temporary files.

    >>> list(sort([(3,), (1,), (2,)], run=1))
    [(1,), (2,), (3,)]
    """
    items = iter(items)
    first = sorted(islice(items, run))
    if len(first) < run:
        yield from first
        return
    with ExitStack() as stack:
        runs = [stack.enter_context(_spilled(first))]
        while piece := sorted(islice(items, run)):
            runs.append(stack.enter_context(_spilled(piece)))
        yield from heapq.merge(*map(_read, runs))


def _spilled(run: list[tuple]):
    file = tempfile.TemporaryFile()
    for item in run:
        pickle.dump(item, file, pickle.HIGHEST_PROTOCOL)
    file.seek(0)
    return file


def _read(file) -> Iterator[tuple]:
    while True:
        try:
            yield pickle.load(file)
        except EOFError:
            return
