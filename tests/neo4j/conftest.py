"""A database that speaks Bolt, for the tests of this folder.

The real Neo4j Community where Java and Maven are at hand (scripts/neo4j/server.py); where they are not,
ArcadeDB's Bolt server from PyPI (extra ``bolt``); where neither is, the tests skip and say so. Maven that
answers but gives no server is a failure. ``DANVAN_BOLT=neo4j|arcadedb|none`` asks for one of them.
"""

import importlib.util
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_spec = importlib.util.spec_from_file_location("neo4j_server", ROOT / "scripts" / "neo4j" / "server.py")
neo4j_server = sys.modules["neo4j_server"] = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(neo4j_server)


@dataclass
class Bolt:
    """An address, and whose it is."""

    uri: str
    user: str
    password: str
    real: bool      # Neo4j itself


@pytest.fixture(scope="session")
def bolt(tmp_path_factory):
    """The server that all tests of this folder share."""
    pytest.importorskip("neo4j", reason="the neo4j driver is not installed")
    wanted = os.environ.get("DANVAN_BOLT", "")
    if wanted in ("", "neo4j"):
        server = neo4j_server.Server(tmp_path_factory.mktemp("neo4j"))
        try:
            server.start()
        except neo4j_server.NoServer as why:
            if why.maven_answers or wanted:
                pytest.fail(f"Neo4j should run here: {why}")
        else:
            yield Bolt(server.uri, server.user, server.password, True)
            server.process.kill()       # its folder goes: an orderly stop would take ten seconds for nothing
            server.process.wait()
            return
    if wanted in ("", "arcadedb"):
        try:
            import arcadedb_embedded
        except ImportError:
            pytest.skip("no Neo4j (Java and Maven) and no ArcadeDB (pip install arcadedb-embedded) here")
        yield from _arcadedb(arcadedb_embedded, tmp_path_factory.mktemp("arcadedb"))
        return
    pytest.skip("DANVAN_BOLT=none")


@pytest.fixture
def own_server(tmp_path):
    """A Neo4j that is prepared and not started: neo4j-admin is Neo4j's own."""
    pytest.importorskip("neo4j", reason="the neo4j driver is not installed")
    if os.environ.get("DANVAN_BOLT", "") not in ("", "neo4j"):
        pytest.skip("neo4j-admin is Neo4j's own")
    server = neo4j_server.Server(tmp_path / "home")
    try:
        server.prepare()
    except neo4j_server.NoServer as why:
        if why.maven_answers or os.environ.get("DANVAN_BOLT"):
            pytest.fail(f"Neo4j should run here: {why}")
        pytest.skip("no Neo4j (Java and Maven) here")
    return server


def _arcadedb(module, home: Path):
    port, http = neo4j_server.free_port(), neo4j_server.free_port()
    server = module.ArcadeDBServer(root_path=str(home), root_password="danvan-tests", config={
        "http_port": http, "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin", "bolt_port": port})
    server.start()
    server.create_database("neo4j")
    yield Bolt(f"bolt://127.0.0.1:{port}", "root", "danvan-tests", False)
    server.stop()


@pytest.fixture
def engine(bolt):
    """An engine on the emptied database."""
    from danvan_graph.store import open_neo4j

    engine = open_neo4j(bolt.uri, "neo4j", bolt.user, bolt.password)
    with engine._session() as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
    yield engine
    engine.close()
