"""Keeping a graph: on disk (files), embedded (kglite) and in Neo4j."""

from __future__ import annotations

from pathlib import Path

from danvan_graph.store.engine import Engine, Progress


def open_embedded(graph_dir: str | Path, progress: Progress | None = None) -> Engine:
    """The embedded store of the graph in `graph_dir`."""
    from danvan_graph.store import kglite_engine
    return kglite_engine.open(graph_dir, progress)


def open_neo4j(uri: str, database: str | None = None, user: str = "neo4j", password: str = "") -> Engine:
    """A running Neo4j that a graph was loaded into."""
    from danvan_graph.store import neo4j_engine
    return neo4j_engine.open(uri, database, user, password)


def load_neo4j(uri: str, graph_dir: str | Path, database: str | None = None, user: str = "neo4j", password: str = "",
               prune: bool = False, progress: Progress | None = None) -> dict[str, int]:
    """Load the graph in `graph_dir` into a running Neo4j; returns what was done, in numbers."""
    engine = open_neo4j(uri, database, user, password)
    try:
        return engine.load(graph_dir, progress, prune=prune)
    finally:
        engine.close()
