"""The embedded store: kglite, in this process, in one file that can be thrown away.

The file lies beside the tables that it was made from and carries in its name what it depends on, so
that a missing, damaged or outdated one is made again without being asked for.
"""

from __future__ import annotations

import hashlib
import warnings
from pathlib import Path
from typing import Any

import kglite

from danvan_graph import lifetimes, organs
from danvan_graph.errors import DanvanError
from danvan_graph.model import Graph
from danvan_graph.store import files, rows, schema
from danvan_graph.store.engine import READ_TIMEOUT, Progress, plain, reads_only

#: rows of one UNWIND: larger ones were not faster, smaller ones were
BATCH = 10_000
#: words of our own that Cypher keeps for itself (`end`) stand in backticks, as all do
_COPY = "`{0}`: row.`{0}`"


class KgliteEngine:
    """A graph in memory. ``KgliteEngine()`` is empty; ``open`` gives that of a build."""

    def __init__(self, graph: kglite.KnowledgeGraph | None = None):
        # An unknown property or label is null or no row in Neo4j, and no news on stderr.
        kglite.set_query_warning_policy("silent")
        self._graph = graph if graph is not None else kglite.KnowledgeGraph()
        self._graph.read_only(True)

    def run(self, cypher: str, params: dict[str, Any] | None = None, timeout: float = READ_TIMEOUT) -> list[dict]:
        """Rows of a reading query.

        >>> KgliteEngine().run("RETURN $n + 1 AS n", {"n": 1})
        [{'n': 2}]
        >>> KgliteEngine().run("CREATE (n:Directive)")
        Traceback (most recent call last):
        ...
        danvan_graph.errors.DanvanError: the query writes (expected a query that only reads)
        """
        reads_only(cypher)
        try:
            result = self._graph.cypher(cypher, params=params or {}, timeout_ms=max(1, round(timeout * 1000)))
        except kglite.ReadOnlyError:
            raise DanvanError("the query writes", expected="a query that only reads") from None
        except kglite.CypherTimeoutError:
            raise DanvanError(f"no answer within {timeout:g} s", expected="a narrower question") from None
        except kglite.KgError as error:
            raise DanvanError(str(error).split("\n")[0]) from error
        return [plain(row) for row in result.to_dicts()]

    def load(self, source: Graph | str | Path, progress: Progress | None = None) -> None:
        """Put a graph into this empty store."""
        self._graph.read_only(False)
        for statement in schema.statements():
            self._graph.cypher(statement)
        done = 0
        for batch in rows.node_batches(source, BATCH):
            copies = ", ".join(map(_COPY.format, rows.NODES[batch[0].label]))
            self._graph.cypher(f"UNWIND $rows AS row CREATE (:{batch[0].label} {{{copies}}})",
                               params={"rows": [node.props for node in batch]})
            done += len(batch)
            if progress:
                progress(done, 0, "nodes")
        done = 0
        for batch in rows.edge_batches(source, BATCH):
            self._create(batch)
            done += len(batch)
            if progress:
                progress(done, 0, "relations")
        self._graph.read_only(True)

    def _create(self, batch: list[rows.Edge]) -> None:
        first = batch[0]
        copies = ", ".join(map(_COPY.format, rows.properties(first.kind)))
        result = self._graph.cypher(
            f"UNWIND $rows AS row MATCH (a:{rows.safe(first.source_label)} {{key: row.a}}) "
            f"MATCH (b:{rows.safe(first.target_label)} {{key: row.b}}) "
            f"CREATE (a)-[r:{rows.safe(first.kind)} {{{copies}}}]->(b) RETURN count(r) AS n",
            params={"rows": [{"a": edge.source, "b": edge.target, **edge.props} for edge in batch]})
        rows.all_there(result.to_dicts()[0]["n"], batch)

    def save(self, path: Path) -> None:
        """Keep it in a file; atomic."""
        with warnings.catch_warnings():     # how a later memory-mapped load would behave: not ours
            warnings.simplefilter("ignore", kglite.MappedFallbackWarning)
            self._graph.save(str(path))

    def close(self) -> None:
        """Nothing is held but memory."""
        self._graph = kglite.KnowledgeGraph()


def open(directory: str | Path, progress: Progress | None = None) -> KgliteEngine:
    """The store of the graph in `directory`, made first where there is none that fits.

    Where it cannot be saved (a read-only folder, a full disk) it serves from memory all the same.
    """
    folder = Path(directory) / files.manifest(directory).folder
    path = folder / f"embedded-{kglite.__version__}-{_shape()}.kgl"
    if path.exists():
        try:
            return KgliteEngine(kglite.load(str(path)))
        except (kglite.KgError, OSError):
            pass        # damaged: what it was made from is still there
    engine = KgliteEngine()
    engine.load(directory, progress)
    try:
        engine.save(path)
    except (kglite.KgError, OSError):
        return engine
    for other in folder.glob("embedded-*.kgl"):
        if other != path:
            other.unlink(missing_ok=True)
    return engine


def _shape() -> str:
    """Eight digits that change with the code and the table of organs that decide what the store holds."""
    code = b"".join(Path(module.__file__).read_bytes() for module in (rows, schema, lifetimes))
    return hashlib.sha256(code + repr(sorted(organs.organs().items())).encode()).hexdigest()[:8]
