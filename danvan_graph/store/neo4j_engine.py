"""A running Neo4j, over Bolt, with the official driver (extra ``neo4j``).

Loading writes in batches; each batch and the note of how far the load has come are one transaction, so
that a load that was killed goes on where it stopped. Everything loaded carries ``danvan_load``, the
digest of its graph: what carries another one was loaded by us earlier, and what has none is not ours.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from danvan_graph.errors import DanvanError
from danvan_graph.model import Graph
from danvan_graph.store import files, rows, schema
from danvan_graph.store.ahead import ahead
from danvan_graph.store.engine import READ_TIMEOUT, Progress, plain, reads_only

#: rows of one transaction: 2,000 to 10,000 were equally fast, and memory of the server grows with it
BATCH = 5_000
#: a batch took under a second; this is for a server that is busy with others
WRITE_TIMEOUT = 300.0
SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")

_NOTE = "MERGE (note:DanvanLoad {key: 'danvan-graph'}) SET note.plan = $plan, note.batches = $batches, note.finished = $finished"


def open(uri: str, database: str | None = None, user: str = "neo4j", password: str = "") -> Neo4jEngine:
    """Connect, or say in one line why not. The password is in no message."""
    try:
        import neo4j
    except ImportError:
        raise DanvanError("the neo4j driver is not installed", expected="pip install 'danvan-graph[neo4j]'") from None
    parts = urlsplit(uri)
    if "@" in parts.netloc:
        raise DanvanError("the address holds a user or password", expected="--user, and NEO4J_PASSWORD or the prompt")
    if parts.scheme not in SCHEMES or not parts.hostname:
        raise DanvanError("no address of a Neo4j", uri, ", ".join(f"{s}://HOST" for s in SCHEMES))
    driver = neo4j.GraphDatabase.driver(uri, auth=(user, password), connection_timeout=10, notifications_min_severity="OFF")
    engine = Neo4jEngine(driver, database, uri)
    with engine.errors():       # at once: a query would be tried again for half a minute
        driver.verify_connectivity()
    return engine


class Neo4jEngine:
    """A database of a Neo4j server."""

    def __init__(self, driver, database: str | None, uri: str):
        self._driver, self._database, self._uri = driver, database, uri

    def run(self, cypher: str, params: dict[str, Any] | None = None, timeout: float = READ_TIMEOUT) -> list[dict]:
        """Rows of a reading query, in a read transaction that the server ends after `timeout` seconds."""
        import neo4j

        reads_only(cypher)

        @neo4j.unit_of_work(timeout=timeout)
        def read(tx) -> list[dict]:
            return [plain(record.data()) for record in tx.run(cypher, params or {})]
        with self.errors(), self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(read)

    def load(self, source: Graph | str | Path, progress: Progress | None = None, prune: bool = False) -> dict[str, int]:
        """Put a graph into the database; loading the same one again changes nothing.

        Parameters
        ----------
        source
            The folder of a build, or a graph in memory.
        progress
            Called after each batch.
        prune
            Remove what an earlier load brought and this graph no longer has. A node on which others
            have hung relations of their own stays.

        Returns
        -------
        dict
            ``nodes``, ``relations``: rows sent; ``skipped``: rows that a load of the same graph which
            did not finish had already sent; ``removed_nodes``, ``removed_relations``, ``kept_nodes``.
        """
        if isinstance(source, Graph):
            with tempfile.TemporaryDirectory() as folder:
                files.write(source, folder)
                return self.load(folder, progress, prune)
        with self.errors():
            return self._load(Path(source), progress or (lambda done, total, what: None), prune)

    def _load(self, folder: Path, progress: Progress, prune: bool) -> dict[str, int]:
        head = files.manifest(folder)
        # `rows` decides what a batch is: another version of it must not go on with batches of this one.
        shape = hashlib.sha256(Path(rows.__file__).read_bytes()).hexdigest()[:8]
        plan = f"{head.digest}/{shape}/{BATCH}"
        with self._session() as session:
            for statement in schema.statements():
                session.run(statement).consume()
            start = _batches_done(session, plan)
            done = {"nodes": 0, "relations": 0, "skipped": 0}
            for number, (what, batch, statement, values) in enumerate(ahead(_batches(folder)), start=1):
                if number <= start:
                    done["skipped"] += len(batch)
                    continue
                note = {"plan": plan, "batches": number, "finished": False}
                stored = session.execute_write(_send, statement, values, head.digest, note)
                if what == "relations":
                    rows.all_there(stored, batch)
                done[what] += len(batch)
                progress(done["nodes"] + done["relations"] + done["skipped"], 0, what)
            done |= self._prune(session, head.digest, progress) if prune else {}
            session.run(_NOTE, plan=plan, batches=0, finished=True).consume()
        return done

    def _prune(self, session, digest: str, progress: Progress) -> dict[str, int]:
        old = "danvan_load IS NOT NULL AND {0}.danvan_load <> $digest"
        relations = _repeat(session, f"MATCH ()-[r]->() WHERE r.{old.format('r')} WITH r LIMIT {BATCH} DELETE r "
                                     "RETURN count(*) AS n", digest, progress)
        removed = kept = 0
        for label in rows.NODES:
            where = f"MATCH (n:{label}) WHERE n.{old.format('n')}"
            removed += _repeat(session, f"{where} AND NOT (n)--() WITH n LIMIT {BATCH} DELETE n RETURN count(*) AS n",
                               digest, progress)
            kept += session.run(f"{where} RETURN count(n) AS n", digest=digest).single()["n"]
        return {"removed_nodes": removed, "removed_relations": relations, "kept_nodes": kept}

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    def _session(self, mode: str = "WRITE"):
        return self._driver.session(database=self._database, default_access_mode=mode)

    def errors(self) -> _OneLine:
        """What the driver raises, as one line that holds no password."""
        return _OneLine(self._uri)


class _OneLine:
    def __init__(self, uri: str):
        self._uri = uri

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind, error, trace) -> None:
        from neo4j import exceptions

        if isinstance(error, exceptions.AuthError):
            raise DanvanError("user or password refused", self._uri, "NEO4J_USER and NEO4J_PASSWORD of this server") from None
        if isinstance(error, (exceptions.ServiceUnavailable, exceptions.SessionExpired)):
            raise DanvanError("no Neo4j answers", self._uri, "a running server that is reached from here") from None
        if isinstance(error, exceptions.Neo4jError):
            raise _said_by_server(error, self._uri) from None
        if isinstance(error, exceptions.DriverError):
            raise DanvanError(str(error), self._uri) from None


def _said_by_server(error, uri: str) -> DanvanError:
    code = error.code or ""
    if "TransactionTimedOut" in code:
        return DanvanError("no answer within the time limit", expected="a narrower question")
    if "AccessMode" in code or "Writing in read access mode" in (error.message or ""):
        return DanvanError("the query writes", expected="a query that only reads")
    if "DatabaseNotFound" in code:
        return DanvanError(error.message, uri, "a database of this server: --database")
    return DanvanError((error.message or str(error)).split("\n")[0], uri)


def _batches(folder: Path) -> Iterator[tuple[str, list, str, list[dict]]]:
    """What is sent, in an order that only the graph decides."""
    for batch in rows.node_batches(folder, BATCH):
        yield "nodes", batch, node_statement(batch[0].label), [{"key": n.key, "props": n.props} for n in batch]
    for batch in rows.edge_batches(folder, BATCH):
        yield "relations", batch, edge_statement(batch[0]), [edge_values(e) for e in batch]


def node_statement(label: str) -> str:
    """Text that stores rows of one label; a null takes away what an earlier load had set."""
    return (f"UNWIND $rows AS row MERGE (n:{rows.safe(label)} {{key: row.key}}) "
            "SET n += row.props, n.danvan_load = $load RETURN count(n) AS n")


def edge_statement(first: rows.Edge) -> str:
    """Text that stores rows of one kind of edge."""
    apart = " {relation: row.relation, nth: row.nth}" if first.kind == "CITING" else ""
    return (f"UNWIND $rows AS row MATCH (a:{rows.safe(first.source_label)} {{key: row.a}}) "
            f"MATCH (b:{rows.safe(first.target_label)} {{key: row.b}}) MERGE (a)-[r:{rows.safe(first.kind)}{apart}]->(b) "
            "SET r += row.props, r.danvan_load = $load RETURN count(r) AS n")


def edge_values(edge: rows.Edge) -> dict:
    """One row for `edge_statement`: evidence is told apart by relation and nth."""
    row = {"a": edge.source, "b": edge.target, "props": edge.props}
    return row | {"relation": edge.props["relation"], "nth": edge.props["nth"]} if edge.kind == "CITING" else row


def _send(tx, statement: str, values: list[dict], digest: str, note: dict) -> int:
    stored = tx.run(statement, rows=values, load=digest).single()["n"]
    tx.run(_NOTE, **note).consume()
    return stored


def _batches_done(session, plan: str) -> int:
    note = session.run("MATCH (note:DanvanLoad {key: 'danvan-graph'}) RETURN note.plan AS plan, note.batches AS batches, "
                       "note.finished AS finished").single()
    return note["batches"] if note and note["plan"] == plan and not note["finished"] else 0


def _repeat(session, statement: str, digest: str, progress: Progress) -> int:
    """Delete batch by batch: one transaction over a large graph would not fit the server's memory."""
    total = 0
    while True:
        gone = session.execute_write(lambda tx: tx.run(statement, digest=digest).single()["n"])
        if not gone:
            return total
        total += gone
        progress(total, 0, "removed")
