"""The samples show what the project is for: every relation, marked as illustrations, facts with sources."""

import csv
from collections import Counter

import pytest

from danvan_graph import query
from danvan_graph.build import build
from danvan_graph.loaders import load
from danvan_graph.model import RELATIONS, Graph
from danvan_graph.resources import folder
from danvan_graph.store import files
from danvan_graph.store.kglite_engine import KgliteEngine

SAMPLES = folder("data") / "samples"
MARK = "Văn bản minh họa của dự án danvan-graph, không phải bản chính thức"


@pytest.fixture(scope="module")
def graph(tmp_path_factory) -> Graph:
    out = tmp_path_factory.mktemp("samples")
    build([], out)
    return files.read(out)


def edges(graph: Graph, relation: str) -> set[tuple[str, str]]:
    return {(r.source, r.target) for r in graph.relations if r.relation == relation}


def test_every_sample_is_marked_as_an_illustration():
    documents = list(load([SAMPLES], on_error=pytest.fail))
    assert len(documents) >= 14
    assert [d.id for d in documents if MARK not in d.text] == []


@pytest.mark.parametrize("relation", [*map(str.upper, RELATIONS), "ISSUED_BY", "APPLIES_TO", "PROMOTES", "PART_OF", "SERVES",
                                      "SUCCEEDED_BY", "TEXT_OF", "REPORTS_ON"])
def test_every_relation_occurs(relation, graph):
    assert edges(graph, relation)


#: what must be seen, and why it is among the samples
SHOWN = [
    ("SUPERSEDES", "tu.quang-tri/kh/8/nk2020", "tu.quang-tri/kh/31/nk2015", "a chain of supersession, its end"),
    ("SUPERSEDES", "tu.quang-tri/kh/31/nk2015", "tu.quang-tri/kh/15/nk2010", "a chain of supersession, its start"),
    ("SUPERSEDES", "tw/qd/23/k13", "tw/qd/290/k10", "stated of two others by a third"),
    ("IMPLEMENTS", "ubnd/old/quang-tri.huong-hoa", "ttg/ct/18/2000", "a report without a directive of its own"),
    ("IMPLEMENTS", "ubnd/old/quang-tri.huong-hoa", "tw/nq/39/k11", "a wrong date"),
    ("IMPLEMENTS", "tw/kl/43/k12", "tw/nq/25/k11", "a nested title"),
    ("IMPLEMENTS", "tw/kl/1/k13", "tw/ct/5/k12", "a nested title"),
    ("IMPLEMENTS", "ubnd.quang-nam/ct/6/2022", "tw/qd/218/k11", "a list of short numbers"),
    ("IMPLEMENTS", "ubnd.quang-nam/ct/6/2022", "ttg/ct/16/2018", "a short number"),
    ("IMPLEMENTS", "ubnd.new.ninh-binh/ct/9/2025", "tw/qd/23/k13", "a province of the new map"),
    ("REPEALS", "ubnd.quang-tri/qd/31/2020", "ubnd.quang-tri/ct/11/2011", "a list under a heading"),
    ("AMENDS", "ubnd.quang-tri/qd/15/2019", "ubnd.quang-tri/qd/22/2014", "an amendment"),
    ("BASED_ON", "ubnd.quang-tri/qd/15/2019", "qh/vb/42/2013", "a law by its name"),
    ("IMPLEMENTS", "tu.an-giang/kh/74/nk2015", "tw/qd/290/k10", "still in force and resting on what was replaced"),
    ("GUIDES", "bdvtu.nam-dinh/hd/5/nk2020", "tu.nam-dinh/kh/21/nk2020", "guidance of a board"),
]


@pytest.mark.parametrize("relation, source, target, reason", SHOWN, ids=[f"{r[3]} {r[2]}" for r in SHOWN])
def test_what_the_samples_show(relation, source, target, reason, graph):
    assert (source, target) in edges(graph, relation), reason


@pytest.mark.parametrize("day, resting", [
    ("2021-07-29", []),                                             # 290-QĐ/TW is in force
    ("2021-07-30", ["74-KH/TU", "31-KH/TU"]),                       # 23-QĐ/TW replaces it; 31-KH/TU is replaced in November
    ("2026-01-01", ["74-KH/TU"]),
])
def test_what_still_rests_on_a_replaced_directive(day, resting, graph):
    engine = KgliteEngine()
    engine.load(graph)
    rows = query.run(engine, "stale", {"as_of": day})
    assert [(r["symbol"], r["stale"], r["ended_by"], r["current"]) for r in rows] == [
        (symbol, "290-QĐ/TW", "23-QĐ/TW", ["23-QĐ/TW"]) for symbol in resting]


def test_a_district_directive_without_number(graph):
    found = [d for d in graph.directives if d.key.startswith("hu.nam-dinh.hai-hau/ct/so-khong-")]
    assert len(found) == 1 and found[0].symbol == "" and not found[0].stub
    assert (found[0].key, "tw/qd/23/k13") in edges(graph, "IMPLEMENTS")


def test_nothing_comes_from_the_list_of_other_news(graph):
    assert not [c for c in graph.citations if "999" in c.printed]


def test_the_wrong_date_is_a_conflict_and_the_only_one(graph):
    assert [(c.directive, c.field, c.value, c.accepted) for c in graph.conflicts] == [
        ("tw/nq/39/k11", "issued_on", "2016-04-17", "2015-04-17")]


def test_outcomes(graph):
    outcomes = Counter(c.outcome for c in graph.citations)
    assert outcomes["resolved"] > 40 and outcomes["unresolved"] >= 5


@pytest.mark.parametrize("name", ["registry.csv", "registry_relations.csv", "terms.csv", "laws.csv", "law_abbreviations.csv", "types.csv", "organs.csv"])
def test_every_fact_has_a_source_and_says_whether_it_is_verified(name):
    with open(folder("data") / name, encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert rows
    for row in rows:
        assert row["source"] and row["verified"] in ("true", "false"), row
        if row["source"].startswith("general knowledge"):
            assert row["verified"] == "false", row


def test_the_table_of_laws_holds_laws_under_their_names():
    with open(folder("data") / "laws.csv", encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for row in rows:
        assert "nghị quyết" not in row["name"].lower() and not row["name"].lower().startswith(("bộ luật", "pháp lệnh")), row
        assert "UBTVQH" not in row["symbol"] or row["kind"] == "Pháp lệnh", row
    assert len({(row["kind"], row["name"], row["symbol"]) for row in rows}) == len(rows)
