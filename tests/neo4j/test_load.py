"""Loading into a running server: counts, twice, pruning, going on after a kill, what is refused."""

import dataclasses
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from danvan_graph.errors import DanvanError
from danvan_graph.model import Graph
from danvan_graph.store import files, load_neo4j, open_embedded, open_neo4j, rows
from tests.synthetic import make_graph

ROOT = Path(__file__).parents[2]
NODES = "MATCH (n) WHERE n.danvan_load IS NOT NULL WITH labels(n)[0] AS label, count(*) AS n RETURN label, n ORDER BY label"
EDGES = "MATCH ()-[r]->() WHERE r.danvan_load IS NOT NULL WITH type(r) AS kind, count(*) AS n RETURN kind, n ORDER BY kind"


def _counts(engine):
    return engine.run(NODES), engine.run(EDGES)


def _expected(graph: Graph):
    nodes, edges = {}, {}
    for node in rows.nodes(graph):
        nodes[node.label] = nodes.get(node.label, 0) + 1
    for edge in rows.edges(graph):
        edges[edge.kind] = edges.get(edge.kind, 0) + 1
    return ([{"label": k, "n": n} for k, n in sorted(nodes.items())], [{"kind": k, "n": n} for k, n in sorted(edges.items())])


@pytest.fixture
def build(tmp_path):
    files.write(make_graph(60, 1), tmp_path / "graph")
    return tmp_path / "graph"


def test_citations_in_are_citations_out_and_twice_is_once(engine, build):
    graph = make_graph(60, 1)
    seen = []
    first = engine.load(build, lambda done, total, what: seen.append((done, what)))
    assert _counts(engine) == _expected(graph)
    assert first == {"nodes": sum(1 for _ in rows.nodes(graph)), "relations": sum(1 for _ in rows.edges(graph)), "skipped": 0}
    assert seen[-1] == (first["nodes"] + first["relations"], "relations") and seen == sorted(seen, key=lambda s: s[0])
    citing = engine.run("MATCH ()-[r:CITING]->() RETURN count(r) AS n")[0]["n"]
    assert citing == sum(r.citations for r in graph.relations)
    assert engine.load(build) == first
    assert _counts(engine) == _expected(graph)


def test_every_property_is_as_in_the_embedded_store(engine, build):
    engine.load(build)
    embedded = open_embedded(build)
    for label, types in rows.NODES.items():
        values = ", ".join(f"n.`{name}` AS `{name}`" for name in types)
        text = f"MATCH (n:{label}) RETURN {values} ORDER BY key"
        assert engine.run(text) == embedded.run(text), label
    for kind in sorted({e.kind for e in rows.edges(build)}):
        values = "".join(f", r.`{name}` AS `{name}`" for name in rows.properties(kind))
        order = ", relation, nth" if kind == "CITING" else ""
        text = f"MATCH (a)-[r:{kind}]->(b) RETURN a.key AS a, b.key AS b{values} ORDER BY a, b{order}"
        assert engine.run(text) == embedded.run(text), kind


def test_a_value_that_is_gone_is_taken_away(engine):
    graph = make_graph(10)
    engine.load(graph)
    first = dataclasses.replace(graph.directives[0], heading="", issued_on="2013", year=2013)
    engine.load(dataclasses.replace(graph, directives=(first, *graph.directives[1:])))
    row, = engine.run("MATCH (d:Directive {key: $key}) RETURN d.heading AS heading, d.issued_on AS day, d.year AS year",
                      {"key": first.key})
    assert row == {"heading": None, "day": None, "year": 2013}


def test_prune_takes_what_is_gone_and_nothing_that_is_not_ours(engine, tmp_path):
    earlier, later = make_graph(60, 1), make_graph(40, 2)
    engine.load(earlier)
    gone = sorted({d.key for d in earlier.directives} - {d.key for d in later.directives})[0]
    with engine._session() as session:
        session.run("MATCH (d:Directive {key: $key}) CREATE (:Person {full_name: 'Chị Hoa'})-[:READ {day: 1}]->(d)", key=gone).consume()
        session.run("CREATE (:Directive {key: 'mine', heading: 'không phải của chương trình'})-[:CITES]->(:Note)").consume()
    done = engine.load(later, prune=True)
    nodes, edges = _expected(later)
    assert engine.run(EDGES) == edges
    assert done["kept_nodes"] == 1 and done["removed_nodes"] > 0 and done["removed_relations"] > 0
    held = {r["label"]: r["n"] for r in engine.run(NODES)}
    assert held.pop("Directive") == {r["label"]: r["n"] for r in nodes}["Directive"] + 1      # the one that Chị Hoa reads
    assert engine.run("MATCH (:Person)-[r:READ]->(d:Directive) RETURN d.key AS key") == [{"key": gone}]
    assert engine.run("MATCH (d:Directive {key: 'mine'})-[:CITES]->(n:Note) RETURN d.heading AS h")
    again = engine.load(later, prune=True)
    assert (again["removed_nodes"], again["removed_relations"]) == (0, 0)


LOADER = """
import os, sys
from danvan_graph.store import load_neo4j, neo4j_engine
neo4j_engine.BATCH = 40
def progress(done, total, what):
    print(done, what, flush=True)
load_neo4j(sys.argv[1], sys.argv[2], None, sys.argv[3], os.environ["NEO4J_PASSWORD"], progress=progress)
"""


@pytest.mark.parametrize("after", [2, 25])      # among the nodes, among the relations
def test_a_killed_load_goes_on_where_it_stopped(engine, bolt, build, monkeypatch, after):
    from danvan_graph.store import neo4j_engine
    loader = subprocess.Popen([sys.executable, "-c", LOADER, bolt.uri, str(build), bolt.user], cwd=ROOT, text=True,
                              stdout=subprocess.PIPE, env={**os.environ, "NEO4J_PASSWORD": bolt.password})
    for _ in range(after):
        reached = int(loader.stdout.readline().split()[0])
    loader.send_signal(signal.SIGKILL)
    loader.wait()
    monkeypatch.setattr(neo4j_engine, "BATCH", 40)
    done = engine.load(build)
    assert done["skipped"] >= reached
    assert _counts(engine) == _expected(make_graph(60, 1))
    assert engine.load(build)["skipped"] == 0       # a load that was finished is done whole again


def test_another_graph_does_not_go_on_with_an_unfinished_load(engine, build, monkeypatch):
    from danvan_graph.store import neo4j_engine
    monkeypatch.setattr(neo4j_engine, "BATCH", 40)

    def stop(done, total, what):
        if what == "relations":
            raise KeyboardInterrupt
    with pytest.raises(KeyboardInterrupt):
        engine.load(build, stop)
    assert engine.load(make_graph(30, 7))["skipped"] == 0


@pytest.mark.parametrize("uri, message", [
    ("bolt://127.0.0.1:1", "bolt://127.0.0.1:1: no Neo4j answers (expected a running server that is reached from here)"),
    ("http://127.0.0.1:7474", "http://127.0.0.1:7474: no address of a Neo4j (expected bolt://HOST, bolt+s://HOST, bolt+ssc://HOST, "
     "neo4j://HOST, neo4j+s://HOST, neo4j+ssc://HOST)"),
    ("bolt://", "no address of a Neo4j"),
    ("bolt://neo4j:geheim@127.0.0.1:1", "the address holds a user or password (expected --user, and NEO4J_PASSWORD or the prompt)"),
])
def test_one_line_for_an_address_that_is_wrong(uri, message):
    pytest.importorskip("neo4j")
    with pytest.raises(DanvanError) as caught:
        open_neo4j(uri, None, "neo4j", "geheim")
    assert message in str(caught.value) and "geheim" not in str(caught.value)


def test_a_wrong_password_and_a_wrong_database(bolt, build, caplog):
    caplog.set_level("DEBUG")
    with pytest.raises(DanvanError) as caught:
        load_neo4j(bolt.uri, build, None, bolt.user, "geheim-geheim")
    assert str(caught.value) == f"{bolt.uri}: user or password refused (expected NEO4J_USER and NEO4J_PASSWORD of this server)"
    assert "geheim" not in caplog.text and bolt.password not in caplog.text
    with pytest.raises(DanvanError, match="nothere") as caught:
        load_neo4j(bolt.uri, build, "nothere", bolt.user, bolt.password)
    assert "\n" not in str(caught.value) and bolt.password not in caplog.text


def test_an_edge_without_its_end_is_an_error(engine):
    from danvan_graph.model import Relation
    graph = make_graph(5)
    lost = Relation("IMPLEMENTS", "Directive", "zz/nobody", "Directive", graph.directives[0].key)
    with pytest.raises(DanvanError, match="is not in the graph"):
        engine.load(dataclasses.replace(graph, relations=(*graph.relations, lost)))
