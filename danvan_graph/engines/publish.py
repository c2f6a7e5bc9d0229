"""A graph put in place from sorted lines, with memory that does not grow with it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from danvan_graph import __version__
from danvan_graph.store import files
from danvan_graph.store.lock import exclusive


def publish(tables: Mapping[str, Iterable[bytes]], facts: dict[str, str], directory: Path) -> dict[str, int]:
    """Make tables of sorted lines the graph in a folder, as `files.write` does with a graph in memory.

    >>> import tempfile
    >>> from danvan_graph.model import Graph
    >>> a, b = Path(tempfile.mkdtemp()), Path(tempfile.mkdtemp())
    >>> _ = publish({table: [] for table in files.TABLES}, {}, a)
    >>> files.write(Graph(), b) == files.manifest(a)
    True
    """
    with exclusive(directory / ".lock"):
        earlier = files.manifest(directory) if (directory / files.MANIFEST).exists() else None
        files._clean(directory, keep=earlier.folder if earlier else "")
        unfinished = directory / files._UNFINISHED
        unfinished.mkdir()
        try:
            new = _written(tables, facts, unfinished)
            files._sync(unfinished)
            files._publish(new, unfinished, directory)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
        files._clean(directory, keep=new.folder)
    return new.counts


def _written(tables: Mapping[str, Iterable[bytes]], facts: dict[str, str], folder: Path) -> files.Manifest:
    counts, sha256 = {}, {}
    for table in files.TABLES:
        digest, counts[table] = hashlib.sha256(), 0
        with open(folder / f"{table}.jsonl", "wb") as file:
            for line in tables[table]:
                digest.update(line)
                file.write(line)
                counts[table] += 1
            file.flush()
            os.fsync(file.fileno())
        sha256[table] = digest.hexdigest()
    facts = dict(sorted(facts.items()))
    name = hashlib.sha256(json.dumps([files.FORMAT, sha256, facts]).encode()).hexdigest()[:16]
    return files.Manifest(f"build-{name}", __version__, counts, sha256, facts)
