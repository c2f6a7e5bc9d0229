"""The two exports for Neo4j, imported for real: the same graph as `load` gives, the same answers."""

import pytest

from danvan_graph import query
from danvan_graph.export import cypher, neo4j_csv
from danvan_graph.store import files, open_embedded, rows
from tests.neo4j.test_same_answers import runs
from tests.synthetic import make_graph

#: Neo4j compiles each statement of the script anew, some seconds for 200 rows: 40 directives took three times as long
GRAPH = make_graph(10, 5)


@pytest.fixture(scope="module")
def build(tmp_path_factory):
    folder = tmp_path_factory.mktemp("graph")
    files.write(GRAPH, folder)
    return folder


def same(engine, build, times=2):
    """The same nodes with all their properties, the same number of relations of each kind, the same answers to each saved query so many times."""
    embedded = open_embedded(build)
    for text in ("MATCH (n) WHERE n.danvan_load IS NOT NULL OR n.key IS NOT NULL WITH labels(n)[0] AS label, count(*) AS n "
                 "WHERE label <> 'DanvanLoad' RETURN label, n ORDER BY label",
                 "MATCH ()-[r]->() WITH type(r) AS kind, count(*) AS n RETURN kind, n ORDER BY kind",
                 *(f"MATCH (n:{label}) RETURN {', '.join(f'n.`{p}` AS `{p}`' for p in types)} ORDER BY key"
                   for label, types in rows.NODES.items())):
        assert engine.run(text) == embedded.run(text), text
    asked = list(runs(GRAPH, 5, times))
    assert len(asked) == times * len(query.list_queries())
    for name, params in asked:
        assert query.run(engine, name, params) == query.run(embedded, name, params), (name, params)


def test_cypher_script(engine, build, tmp_path):
    counts = cypher.write(build, tmp_path / "graph.cypher")
    assert counts == {"nodes": sum(1 for _ in rows.nodes(GRAPH)), "relations": sum(1 for _ in rows.edges(GRAPH))}
    script = (tmp_path / "graph.cypher").read_text(encoding="utf-8")
    for _ in range(2):      # pasted twice
        with engine._session() as session:
            for statement in script.split(";\n"):
                if statement.strip():       # repeated where the server asks for it: ArcadeDB does now and then
                    session.execute_write(lambda tx: tx.run(statement).consume())
    same(engine, build)


def test_same_bytes_each_time(build, tmp_path):
    for name in ("a", "b"):
        neo4j_csv.write(build, tmp_path / name)
        cypher.write(build, tmp_path / f"{name}.cypher")
    assert (tmp_path / "a.cypher").read_bytes() == (tmp_path / "b.cypher").read_bytes()
    for path in sorted((tmp_path / "a").iterdir()):
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()
