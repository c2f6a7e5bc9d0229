"""The embedded store: made from a build, made again by itself, reads only."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from danvan_graph.errors import DanvanError
from danvan_graph.model import Graph, Relation
from danvan_graph.store import files, kglite_engine, open_embedded, rows
from tests.synthetic import make_graph

ROOT = Path(__file__).parents[2]
COUNTS = "MATCH (n) WITH labels(n)[0] AS label, count(*) AS n RETURN label, n ORDER BY label"
EDGES = "MATCH ()-[r]->() WITH type(r) AS kind, count(*) AS n RETURN kind, n ORDER BY kind"


@pytest.fixture(scope="module")
def build(tmp_path_factory):
    folder = tmp_path_factory.mktemp("build")
    files.write(make_graph(80, 4), folder)
    return folder


def _store(folder):
    return list((folder / files.manifest(folder).folder).glob("embedded-*"))


def test_counts_in_are_counts_out(build):
    graph, engine = make_graph(80, 4), open_embedded(build)
    held = {row["label"]: row["n"] for row in engine.run(COUNTS)}
    assert held["Directive"] == len(graph.directives) and held["Citation"] == len(graph.citations)
    kinds = {row["kind"]: row["n"] for row in engine.run(EDGES)}
    assert kinds["CITING"] == sum(r.citations for r in graph.relations)      # parallel evidence is not collapsed
    assert kinds["TARGET"] == sum(len({c.target, *(x.directive for x in c.candidates)}) for c in graph.citations)
    assert kinds["IMPLEMENTS"] == sum(r.relation == "IMPLEMENTS" for r in graph.relations)
    assert sum(kinds.values()) == sum(1 for _ in rows.edges(graph))
    assert engine.run("MATCH ()-[r:IMPLEMENTS]->() RETURN sum(r.citations) AS n")[0]["n"] == sum(
        r.citations for r in graph.relations if r.relation == "IMPLEMENTS")


def test_values_come_back(build):
    graph, engine = make_graph(80, 4), open_embedded(build)
    for d in graph.directives:
        row, = engine.run("MATCH (d:Directive {key: $key}) RETURN d.symbol AS symbol, d.heading AS heading, "
                          "d.issued_on AS day, d.issued_text AS text, d.year AS year, d.stub AS stub", {"key": d.key})
        assert row == {"symbol": d.symbol or None, "heading": d.heading or None, "text": d.issued_on or None,
                       "day": d.issued_on if len(d.issued_on) == 10 else None, "year": d.year, "stub": d.stub}
    for c in graph.citations[:40]:
        row, = engine.run("MATCH (c:Citation {key: $key})-[:IN]->(d) RETURN c.start AS start, c.`end` AS stop, "
                          "c.prefix + c.quote + c.suffix AS sentence, d.key AS document", {"key": c.key})
        assert row == {"start": c.start, "stop": c.end, "document": c.document, "sentence": c.prefix + c.quote + c.suffix}


def test_the_file_can_be_deleted_and_damaged(build):
    before = open_embedded(build).run(COUNTS)
    store, = _store(build)
    store.unlink()
    assert open_embedded(build).run(COUNTS) == before and _store(build) == [store]
    store.write_bytes(b"RGF but not really")
    assert open_embedded(build).run(COUNTS) == before
    mark = store.stat().st_mtime_ns
    assert open_embedded(build).run(COUNTS) == before and store.stat().st_mtime_ns == mark     # used, not made again


def test_an_outdated_file_is_not_used(build, monkeypatch):
    open_embedded(build)
    old, = _store(build)
    monkeypatch.setattr(kglite_engine, "_shape", lambda: "00000000")
    open_embedded(build)
    new, = _store(build)
    assert new != old


def test_a_new_build_has_a_new_store(tmp_path):
    files.write(make_graph(10, 1), tmp_path)
    open_embedded(tmp_path)
    files.write(make_graph(30, 2), tmp_path)
    assert not _store(tmp_path)
    assert {r["label"]: r["n"] for r in open_embedded(tmp_path).run(COUNTS)}["Directive"] == len(make_graph(30, 2).directives)


def test_where_it_cannot_be_saved_it_serves_from_memory(build, monkeypatch):
    for store in _store(build):
        store.unlink()

    def refuse(self, path):
        raise OSError(28, "No space left on device")
    monkeypatch.setattr(kglite_engine.KgliteEngine, "save", refuse)
    assert open_embedded(build).run(COUNTS) and not _store(build)


@pytest.mark.parametrize("cypher, message", [
    ("MATCH (d:Directive) DETACH DELETE d", "the query writes"),
    ("MATCH (d:Directive) SET d.kind = 'x' RETURN d.kind", "the query writes"),
    ("CREATE INDEX FOR (d:Directive) ON (d.kind)", "the query writes"),
    ("LOAD CSV FROM 'file:///etc/hosts' AS line RETURN line", "LOAD CSV reads files"),
    ("RETRUN 1", "syntax error at line 1, col 1"),
    ("RETURN $missing AS x", "Missing parameter"),
])
def test_refused_in_one_line(build, cypher, message):
    engine = open_embedded(build)
    before = engine.run(COUNTS)
    with pytest.raises(DanvanError, match=message) as caught:
        engine.run(cypher)
    assert "\n" not in str(caught.value) and engine.run(COUNTS) == before


def test_time_limit(build):
    with pytest.raises(DanvanError, match="no answer within 0.2 s"):
        open_embedded(build).run("MATCH (a)-[*1..9]-(b)-[*1..9]-(c) RETURN count(*) AS n", timeout=0.2)


def test_an_edge_without_its_end_is_an_error():
    graph = Graph(relations=(Relation("IMPLEMENTS", "Directive", "nobody", "Directive", "nothing"),))
    with pytest.raises(DanvanError, match="1 of 1 IMPLEMENTS edges name a Directive or Directive that is not in the graph"):
        kglite_engine.KgliteEngine().load(graph)


def test_a_hostile_relation_is_no_cypher():
    graph = Graph(relations=(Relation("X]->() DETACH DELETE a //", "Directive", "a", "Directive", "b"),))
    with pytest.raises(DanvanError, match="is no label or relation"):
        kglite_engine.KgliteEngine().load(graph)


def test_data_and_text_of_one_relation_are_one_edge():
    graph = make_graph(10)
    first = next(r for r in graph.relations if r.citations)
    import dataclasses
    known = dataclasses.replace(first, evidence=(), fact_source="registry", confidence=1.0, quote="")
    both = dataclasses.replace(graph, relations=tuple(sorted((*graph.relations, known), key=files._relation_order)))
    kept = [e for e in rows.edges(both) if (e.kind, e.source, e.target) == (first.relation, first.source, first.target)]
    assert len(kept) == 1 and kept[0].props["citations"] == first.citations and kept[0].props["fact_source"] == "registry"


def test_same_store_answers_over_hash_seeds(build):
    script = ("import sys\nfrom danvan_graph.store import open_embedded\n"
              "print(open_embedded(sys.argv[1]).run(sys.argv[2]))")
    answers = set()
    for seed in ("0", "77"):
        for store in _store(build):
            store.unlink()
        answers.add(subprocess.run([sys.executable, "-c", script, str(build), EDGES], cwd=ROOT, text=True, check=True,
                                   capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed}).stdout)
    assert len(answers) == 1
