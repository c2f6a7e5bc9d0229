"""SPARQL: the twins of the saved queries answer as the Cypher does; hostile values stay values."""

import json
import re

import pytest

from danvan_graph import query, resources, sparql
from danvan_graph.errors import DanvanError
from danvan_graph.store.kglite_engine import KgliteEngine
from tests.query.small import small_graph
from tests.query.test_query import CASES, GOLDEN
from tests.synthetic import make_graph

#: columns of the Cypher answer that SPARQL 1.1 cannot give: it counts no steps of a path and names none
LEFT_OUT = {
    "implementers": {"path"}, "lineage": {"path", "relations", "confidence"}, "versions": {"replaced_by"},
    "current_version": {"replaced_times"}, "status": {"until", "sentence"}, "stale": {"relations", "how", "ended_by"},
    "impact": {"relations", "sentence"}, "issued_nothing": {"below", "covered", "total", "share"},
    "travel_time": {"days"}, "needs_person": {"candidates"},
}


@pytest.fixture(scope="module")
def small():
    return small_graph(), sparql.load(small_graph())


def same(name, rows, golden):
    """The Cypher rows without the columns that are left out; lists as sets, GROUP_CONCAT has no order."""
    left_out = LEFT_OUT.get(name, set())
    lists, _ = sparql._head((resources.folder("queries") / f"{name}.rq").read_text(encoding="utf-8"))
    expected = [{c: sorted(v) if c in lists else v for c, v in row.items() if c not in left_out} for row in golden]
    assert rows == expected
    assert not rows or list(rows[0]) == list(expected[0])


@pytest.mark.parametrize("case", [case for case, (name, _) in CASES.items() if name in sparql.names()])
def test_golden_answers(small, case):
    name, params = CASES[case]
    same(name, sparql.run_saved(small[0], name, params, small[1]),
         json.loads((GOLDEN / f"{case}.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", sparql.names())
def test_columns_are_known_before_there_are_rows(name):
    left_out = LEFT_OUT.get(name, set())
    assert sparql.columns(name) == [c for c in query.find(name).columns if c not in left_out]


def test_the_questions_of_policy_staff_have_twins():
    assert {"implementers", "lineage", "versions", "current_version", "stale", "issued_nothing", "by_locality", "by_body",
            "campaign", "evidence", "needs_person"} <= set(sparql.names())


@pytest.fixture(scope="module")
def random_graph():
    graph = make_graph(150, seed=3)
    engine = KgliteEngine()
    engine.load(graph)
    return graph, engine, sparql.load(graph)


def _most_cited(graph, relation):
    targets = [r.target for r in graph.relations if r.relation == relation and r.source_label == "Directive"]
    return max(sorted(set(targets)), key=targets.count)


def about(graph, name):
    """Parameters that give the query of this name something to find in a synthetic graph."""
    ends = "SUPERSEDES" if name in ("versions", "status", "current_version") else "IMPLEMENTS"
    given = {"symbol": _most_cited(graph, ends), "as_of": "2015-06-30", "place": "Nam Định", "body": graph.bodies[0].key,
             "campaign": "dan-van-kheo", "text": "quy che", "limit": 1000}
    if name in ("evidence", "lineage"):
        given["symbol"] = next(r.source for r in reversed(graph.relations) if r.source_label == "Directive"
                               and r.relation == ("CITES" if name == "evidence" else "IMPLEMENTS") and r.evidence)
    left_out = {"stale": {"symbol"}, "by_locality": {"as_of"}}.get(name, set())
    return {p.name: given[p.name] for p in query.find(name).parameters if p.name in given and p.name not in left_out}


@pytest.mark.parametrize("name", sparql.names())
def test_twins_agree_on_a_random_graph(random_graph, name):
    """Cycles, parallel evidence, partial dates and repeals, stubs, ambiguous citations."""
    graph, engine, held = random_graph
    golden = query.run(engine, name, about(graph, name))
    assert golden or name == "issued_nothing"
    same(name, sparql.run_saved(graph, name, about(graph, name), held), golden)


@pytest.mark.parametrize("name", sparql.names())
def test_heads(name):
    """Each parameter that is not the limit has its line; each line is a parameter; the question is the same."""
    text = (resources.folder("queries") / f"{name}.rq").read_text(encoding="utf-8")
    saved = query.find(name)
    assert set(re.findall(r"# given (\w+)", text)) == {p.name for p in saved.parameters} - {"limit"}
    assert text.startswith(f"# en: {saved.en}\n# vi: {saved.vi}\n")


@pytest.mark.parametrize("name", sparql.names())
def test_each_works_as_pasted(small, name):
    """With its own prefixes and example values, as somebody would paste it into an endpoint."""
    text = (resources.folder("queries") / f"{name}.rq").read_text(encoding="utf-8")
    assert small[1].query(text) is not None


@pytest.mark.parametrize("name, limit", [("implementers", 1), ("needs_person", 1), ("search", 2)])
def test_limit_holds_as_in_cypher(random_graph, name, limit):
    graph, engine, held = random_graph
    given = {"implementers": {"symbol": _most_cited(graph, "IMPLEMENTS")}, "search": {"text": "quy che"}}.get(name, {})
    rows = sparql.run_saved(graph, name, {**given, "limit": limit}, held)
    assert [r["key" if "key" in r else "example"] for r in rows] == [
        r["key" if "key" in r else "example"] for r in query.run(engine, name, {**given, "limit": limit})]


HOSTILE = ['"', "\\", '" } #', '"} INSERT DATA { <a> <b> <c> } #', "\n", "'''", "?x", "\\u0022 }", "<x>", "đ" * 3000]


@pytest.mark.parametrize("value", HOSTILE)
def test_values_never_become_sparql(small, value):
    text = sparql.given('SELECT ?v { VALUES ?v { "a" } # given v\n }', {"v": value})
    assert sparql.run(small[1], text) == [{"v": value}]


@pytest.mark.parametrize("text, message", [
    ("SELEC", "no SPARQL"), ("SELECT ?x { ?x nope:y ?z }", "no SPARQL"),
    ("CONSTRUCT WHERE { ?s ?p ?o }", "CONSTRUCT and DESCRIBE give no rows"), ("INSERT DATA { <a:a> <a:b> <a:c> }", "no SPARQL"),
    ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "another server that the query asks"),
])
def test_errors_are_one_line(small, text, message):
    with pytest.raises(DanvanError, match=message) as caught:
        sparql.run(small[1], text)
    assert "\n" not in str(caught.value)


def test_ask_and_types(small):
    assert sparql.run(small[1], "ASK { ?d a dv:Directive }") == [{"answer": True}]
    (row,) = sparql.run(small[1], 'SELECT (1 AS ?i) (1.5 AS ?d) (true AS ?b) ("x"@vi AS ?t) ?none ?iri { BIND(dv:Fact AS ?iri) }')
    assert row == {"i": 1, "d": 1.5, "b": True, "t": "x", "none": None, "iri": "https://danvan.example/ontology#Fact"}
