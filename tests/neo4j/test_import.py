"""The bulk import for Neo4j, run for real by a server of its own: it may run beside the tests that share one."""

import os
import subprocess

from danvan_graph.export import neo4j_csv
from danvan_graph.store import files, open_neo4j
from tests.neo4j.conftest import neo4j_server
from tests.neo4j.test_exports import GRAPH, same


def test_bulk_import(own_server, tmp_path):
    build, server = tmp_path / "graph", own_server
    files.write(GRAPH, build)
    counts = neo4j_csv.write(build, tmp_path / "csv")
    # import.sh as people run it, with neo4j-admin in the form that these jars give
    admin = tmp_path / "neo4j-admin"
    admin.write_text(f"#!/bin/sh\nexec java -cp '{server.jars[0]}/*' {neo4j_server.ADMIN} \"$@\"\n", encoding="utf-8")
    admin.chmod(0o755)
    done = subprocess.run([tmp_path / "csv" / "import.sh"], capture_output=True, text=True, env={
        **os.environ, "NEO4J_ADMIN": str(admin), "NEO4J_HOME": str(server.home), "NEO4J_CONF": str(server.home / "conf")})
    assert done.returncode == 0, done.stderr[-2000:]
    total = {kind: sum(n for name, n in counts.items() if name.startswith(kind)) for kind in ("nodes", "edges")}
    assert f"{total['nodes']} nodes" in done.stdout and f"{total['edges']} relationships" in done.stdout
    server.start()
    try:
        engine = open_neo4j(server.uri, "neo4j", server.user, server.password)
        with engine._session() as session:
            for statement in (tmp_path / "csv" / "constraints.cypher").read_text().split(";\n"):
                if statement.strip():
                    session.run(statement).consume()
        same(engine, build, times=1)       # a new server compiles each query anew
        assert engine.load(build, prune=True)["removed_nodes"] == 0     # and `load` takes it for its own
        same(engine, build, times=0)     # the answers rest on what has just been compared
        engine.close()
    finally:
        server.process.kill()
        server.process.wait()
