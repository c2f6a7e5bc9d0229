"""The saved queries give the same rows embedded and on the server; lineage also by networkx."""

import json
import random

import networkx
import pytest

from danvan_graph import query
from danvan_graph.errors import DanvanError
from danvan_graph.store.kglite_engine import KgliteEngine
from tests.query.small import small_graph
from tests.query.test_query import CASES, GOLDEN, HOSTILE
from tests.synthetic import make_graph


def runs(graph, seed, times):
    """Each query so many times with parameters of this graph; what is optional comes and goes."""
    rng = random.Random(seed)
    options = {"since": ["2005-06-30"], "as_of": ["2012-01-01", "2025-06-30", "2026-01-01"],
               "limit": ["3", "200"], "below": ["0.7"],
               "province": ["old/quang-nam", "old/an-giang"], "kind": ["Chỉ thị"]}
    wanted = {"directive": [d.key for d in graph.directives], "body": [b.key for b in graph.bodies],
              "place": [x.key for x in graph.localities], "campaign": ["dan-van-kheo"], "words": ["dan van", "chi thi co so"]}
    for saved in query.list_queries():
        for _ in range(times):
            params = {}
            for p in saved.parameters:
                values = options.get(p.name) or wanted.get(p.kind) or ("|" in p.kind and p.kind.split("|"))
                if values and (p.required or rng.random() < .4):
                    params[p.name] = rng.choice(values)
            yield saved.name, params


@pytest.mark.parametrize("seed", range(2))
def test_random_graphs(engine, seed):
    graph = make_graph(30 + 20 * seed, seed)        # cycles, parallel evidence, nulls, stubs: see its test
    embedded = KgliteEngine()
    embedded.load(graph)
    engine.load(graph)
    answered = 0
    for name, params in runs(graph, seed, 6):
        here, there = query.run(embedded, name, params), query.run(engine, name, params)
        assert here == there, (name, params)
        answered += bool(here)
    assert answered > 60       # most of what is asked has an answer to compare


@pytest.mark.parametrize("case", CASES)
def test_golden_answers(small, case):
    name, params = CASES[case]
    assert query.run(small, name, params) == json.loads((GOLDEN / f"{case}.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def small(bolt):
    from danvan_graph.store import open_neo4j
    engine = open_neo4j(bolt.uri, "neo4j", bolt.user, bolt.password)
    with engine._session() as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
    engine.load(small_graph())
    yield engine
    engine.close()


def test_writes_and_hostile_values_change_nothing(small, bolt):
    count = "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS n, count(r) AS r"
    before = small.run(count)
    writes = ("CREATE (n:Directive)", "MATCH (d:Directive) DETACH DELETE d", "MATCH (d:Directive) SET d.kind = 'x' RETURN 1 AS n")
    for text in writes if bolt.real else ():        # ArcadeDB writes in a read transaction
        with pytest.raises(DanvanError, match="the query writes"):
            small.run(text)
    for value in HOSTILE:
        for name, parameter in (("search", "text"), ("in_force", "kind"), ("implementers", "symbol")):
            try:
                query.run(small, name, {parameter: value})
            except DanvanError as error:
                assert "\n" not in str(error)
    assert small.run(count) == before


def test_time_limit(small, bolt):
    if not bolt.real:
        pytest.skip("ArcadeDB keeps no time limit over Bolt")
    with pytest.raises(DanvanError, match="no answer within the time limit"):
        small.run("MATCH (a)-[*1..12]-(b)-[*1..12]-(c)-[*1..12]-(d) RETURN count(*) AS n", timeout=1)


@pytest.mark.parametrize("seed", range(3))
def test_lineage_by_another_way(seed):
    """Depths, reached directives and weakest steps as networkx finds them in the graph itself."""
    graph = make_graph(70, seed)
    embedded = KgliteEngine()
    embedded.load(graph)
    down = networkx.DiGraph()
    up = networkx.MultiDiGraph()
    for key in (d.key for d in graph.directives):
        down.add_node(key), up.add_node(key)
    for r in graph.relations:
        if r.source_label == r.target_label == "Directive":
            if r.relation == "IMPLEMENTS":
                down.add_edge(r.target, r.source)
            if r.relation in ("IMPLEMENTS", "BASED_ON", "GUIDES"):
                up.add_edge(r.source, r.target, r.relation, weight=r.confidence)
    for d in graph.directives:
        reached = networkx.single_source_shortest_path_length(down, d.key, cutoff=5)
        rows = query.run(embedded, "implementers", {"symbol": d.key, "limit": 1000})
        assert {r["key"]: r["depth"] for r in rows if r["what"] == "directive"} == {k: n for k, n in reached.items() if k != d.key}
        above = networkx.single_source_shortest_path_length(up, d.key, cutoff=5)
        rows = query.run(embedded, "lineage", {"symbol": d.key, "limit": 1000})
        assert {r["key"]: r["depth"] for r in rows} == {k: n for k, n in above.items() if k != d.key}
        for r in rows:
            best = max(min(up.edges[edge]["weight"] for edge in path)
                       for path in networkx.all_simple_edge_paths(up, d.key, r["key"], cutoff=r["depth"]) if len(path) == r["depth"])
            assert r["confidence"] == best and len(r["path"]) == len(r["relations"]) + 1 == r["depth"] + 1
            assert r["source"] == (up.out_degree(r["key"]) == 0)
