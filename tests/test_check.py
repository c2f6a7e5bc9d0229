"""check: each fault is put into a sound graph and found, with its sentence and file; sound graphs are silent."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan_graph.check import KINDS, check, findings
from danvan_graph.errors import DanvanError
from danvan_graph.misprints import Known, misprints
from danvan_graph.model import (Candidate, CitationNode, Conflict, Directive, DocumentNode, Evidence, Graph, IssuingBody,
                                Locality, Relation)
from danvan_graph.rings import rings
from danvan_graph.store import files
from tests.synthetic import make_graph


def directive(key, symbol, day="", **more):
    return Directive(key, symbol, "Quyết định", symbol.split("-")[0].split("/")[0], issued_on=day,
                     year=int(day[:4]) if day else None, branch="party", level="central", **more)


def cite(target, start=10, document="kh", printed="23-QĐ/TW", **more):
    return CitationNode(f"{document}#{start}-{start + 9}", document, "23-QĐ/TW.", start, start + 9, "Thực hiện ", " hôm nay",
                        target=target, printed=printed, **more)


def relation(name, source, target, *evidence, **more):
    return Relation(name, "Directive", source, "Directive", target, evidence=evidence, **more)


OLD, MID, NEW = (directive("tw/qd/290/k10", "290-QĐ/TW", "2010-02-25"), directive("tw/qd/20/k12", "20-QĐ/TW", "2016-05-01"),
                 directive("tw/qd/23/k13", "23-QĐ/TW", "2021-07-30"))
PLAN = directive("tu/nam-dinh/kh/12/k20", "12-KH/TU", "2021-10-01")
PROOF = Evidence("kh#10-19", "Thực hiện", 0, 9, "Thực hiện 23-QĐ/TW. hôm nay", confidence=.9)
SOUND = Graph(
    (PLAN, MID, NEW, OLD), (IssuingBody("tw", "Bộ Chính trị", "TW", "party", "central"),),
    (Locality("old/nam-dinh", "36", "old", "Tỉnh Nam Định", "province"),), (),
    (DocumentNode("kh", "van-ban/kh.txt", kind="directive"),), (cite(NEW.key),),
    (relation("IMPLEMENTS", PLAN.key, NEW.key, PROOF, confidence=.9, quote=PROOF.sentence),
     Relation("ISSUED_BY", "Directive", NEW.key, "IssuingBody", "tw"), relation("SUPERSEDES", NEW.key, OLD.key, fact_source="data/registry.csv"),
     Relation("TEXT_OF", "Document", "kh", "Directive", PLAN.key)))


def with_(**tables):
    return dataclasses.replace(SOUND, **{name: getattr(SOUND, name) + rows for name, rows in tables.items()})


def change(table, index, **fields):
    rows = list(getattr(SOUND, table))
    rows[index] = dataclasses.replace(rows[index], **fields)
    return dataclasses.replace(SOUND, **{table: tuple(rows)})


def test_a_sound_graph_is_silent():
    pytest.importorskip("pyshacl")
    assert check(SOUND, shacl=True) == []


#: fault -> graph that has it, kind that must be found and no other, what the line must say, file
FAULTS = {
    "two sources, two days": (
        with_(conflicts=(Conflict(NEW.key, "issued_on", "2021-07-03", "2021-07-30", "kh", "Câu kia.", "nhầm"),)),
        "conflict", "issued_on: 2021-07-03 here, the graph holds 2021-07-30 (nhầm)", "van-ban/kh.txt"),
    "a circle of two": (
        with_(directives=(directive("tw/qd/9/k13", "9-QĐ/TW"),), relations=(
            relation("SUPERSEDES", NEW.key, "tw/qd/9/k13"), relation("REPEALS", "tw/qd/9/k13", NEW.key, PROOF))),
        "cycle of supersession", "23-QĐ/TW -> 9-QĐ/TW -> 23-QĐ/TW", "van-ban/kh.txt"),
    "a circle with itself": (
        with_(relations=(relation("SUPERSEDES", MID.key, MID.key),)), "cycle of supersession", "20-QĐ/TW -> 20-QĐ/TW", ""),
    "a fork": (
        with_(relations=(relation("SUPERSEDES", MID.key, OLD.key, PROOF),)), "replaced by several", "20-QĐ/TW (tw/qd/20/k12); 23-QĐ/TW",
        "van-ban/kh.txt"),
    "older amends younger": (
        with_(relations=(relation("AMENDS", OLD.key, MID.key, PROOF),)), "older changes younger",
        "AMENDS 20-QĐ/TW (tw/qd/20/k12): 2010-02-25 is before 2016-05-01", "van-ban/kh.txt"),
    "cites the future": (
        change("directives", 0, issued_on="2021-07", year=2021, effective_from=""), None, "", ""),     # July may be the 31st
    "cites the future for certain": (
        change("directives", 0, issued_on="2021-06", year=2021), "citation of the future",
        "issued on 2021-07-30, cited in a text of 2021-06", "van-ban/kh.txt"),
    "a report of an earlier day": (
        with_(documents=(DocumentNode("tin", "tin.html", published_on="2020-01-02"),), citations=(cite(NEW.key, document="tin"),)),
        "citation of the future", "cited in a text of 2020-01-02", "tin.html"),
    "its own symbol is no citation": (
        with_(documents=(DocumentNode("tin", "tin.html", published_on="2020-01-02"),),
              citations=(cite(NEW.key, document="tin", own=True),)), None, "", ""),
    "not resolved": (
        with_(directives=(directive("tw/qd/500/unknown", "500-QĐ/TW", stub=True),),
              citations=(cite("tw/qd/500/unknown", 50, outcome="unresolved", printed="500-QĐ/TW"),
                         cite("tw/qd/500/unknown", 90, outcome="unresolved", printed="500-QĐ/TW"))),
        "unresolved citation", "2 times", "van-ban/kh.txt"),
    "may mean two": (
        with_(citations=(cite(NEW.key, 50, outcome="ambiguous", candidates=(Candidate(NEW.key, "mới hơn", .7), Candidate(OLD.key, "", .3))),)),
        "ambiguous citation", "once: tw/qd/23/k13 0.70 (mới hơn); tw/qd/290/k10 0.30 ()", "van-ban/kh.txt"),
    "a number that slipped": (
        with_(directives=(directive("tw/qd/32/unknown", "32-QĐ/TW", stub=True),),
              citations=(cite("tw/qd/32/unknown", 50, issued_on="2021-07-30"),)),
        "misprint", "same day, same organ, a number one slip away: perhaps 23-QĐ/TW", "van-ban/kh.txt"),
    "no such form": (change("directives", 3, symbol="290 QĐTW"), "misprint", "of a form that no rule writes", ""),
    "an end that is not there": (
        with_(relations=(Relation("ISSUED_BY", "Directive", NEW.key, "IssuingBody", "bct"),)), "missing end", "no such IssuingBody", ""),
    "only an article is replaced by the second": (
        with_(relations=(relation("SUPERSEDES", MID.key, OLD.key, dataclasses.replace(PROOF, provision="Điều 5")),)), None, "", ""),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_found_and_nothing_else(fault):
    graph, kind, detail, document = FAULTS[fault]
    found = check(graph, shacl=False)
    assert [f.kind for f in found] == ([kind] if kind else [])
    if kind:
        assert detail in found[0].detail and found[0].document == document
        assert found[0].sentence or not document


def test_most_frequent_first_and_whole():
    stubs = tuple(directive(f"tw/qd/{n}/unknown", f"{n}-QĐ/TW", stub=True) for n in (501, 502, 503))
    cites = tuple(cite(s.key, 100 * i + 10 * k, outcome="unresolved", printed=s.symbol)
                  for i, s in enumerate(stubs) for k in range((1, 3, 2)[i]))
    found = check(with_(directives=stubs, citations=cites), shacl=False)
    assert [(f.subject[:3], f.times) for f in found] == [("502", 3), ("503", 2), ("501", 1)]


def test_same_findings_from_disk_and_in_the_order_of_kinds(tmp_path):
    graph = make_graph(200, seed=1)
    files.write(graph, tmp_path)
    found = check(graph, shacl=False)
    assert found == check(tmp_path, shacl=False)
    order = [list(KINDS).index(f.kind) for f in found]
    assert order == sorted(order) and {f.kind for f in found} >= {"conflict", "citation of the future", "unresolved citation"}
    assert all(f.sentence and f.document for f in found)
    assert findings(tmp_path, shacl=False)[0].keys() == {"finding", "directive", "detail", "document", "sentence"}


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.sets(st.sampled_from("abcdefgh"), max_size=3)))
def test_rings_are_rings_and_none_is_missed(edges):
    found = list(rings(edges))
    for ring in found:
        assert all(b in edges[a] for a, b in zip(ring, [*ring[1:], ring[0]])) and len(set(ring)) == len(ring)

    def reached(start):
        seen, todo = set(), list(edges.get(start, ()))
        while todo:
            if (key := todo.pop()) not in seen:
                seen.add(key)
                todo += edges.get(key, ())
        return seen
    on_a_ring = {key for key in edges if key in reached(key)}
    assert bool(on_a_ring) == bool(found)
    assert all(set(ring) <= on_a_ring for ring in found)
    # one ring a part: each key on a ring reaches exactly one of those found and comes back from it
    assert all(sum(ring[0] in reached(key) and key in reached(ring[0]) for ring in found) == 1 for key in on_a_ring)


def test_a_long_chain_needs_no_recursion():
    edges = {f"{n:06}": [f"{n + 1:06}"] for n in range(20_000)}
    assert list(rings(edges)) == []
    edges["020000"] = ["000000"]
    assert len(next(rings(edges))) == 20_001


MISPRINTS = [  # known and stub symbols; whether the stub looks misprinted; why
    ("217-QĐ/TW", "271-QĐ/TW", True, "two digits changed places, same day"),
    ("217-QĐ/TW", "2117-QĐ/TW", True, "a digit twice"),
    ("217-QĐ/TW", "305-QĐ/TW", False, "another number"),
    ("217-QĐ/TW", "218-CT/TW", False, "another type: numbering of its own"),
    ("33/CT-TTg", "34/CT-TTg", True, "one digit other, same day: rare for one body, worth a look"),
]


@pytest.mark.parametrize("symbol, stub, expected, reason", MISPRINTS)
def test_numbers_that_slip(symbol, stub, expected, reason):
    known = {"known": Known(symbol, "", "2013-12-12", False), "stub": Known(stub, "", "", True)}
    assert [key for key, *_ in misprints(known, {"stub": {"2013-12-12": 1}})] == (["stub"] if expected else []), reason


def test_codes_that_slip_need_one_that_is_common():
    known = {f"k{n}": Known(f"{n}-QĐ/TW", "", "", False) for n in range(1, 13)}
    known |= {"a": Known("5-QD/TW", "", "", True), "b": Known("5-QĐ/TWW", "", "", True), "c": Known("5-QĐ/HU", "", "", True)}
    assert [(key, meant) for key, _, meant in misprints(known, {})] == [("a", "k5"), ("b", "k5")]


# --- shapes ----------------------------------------------------------------------------------

SHAPES = {
    "a day that does not exist": (change("directives", 2, issued_on="2021-02-30"), "a date that exists", NEW.key),
    "a level that does not exist": (change("directives", 2, level="ward"), "level is central", NEW.key),
    "a year that is not the day's": (change("directives", 2, year=1999), "the year of its day of issue disagree", NEW.key),
    "a symbol on two lines": (change("directives", 2, symbol="23-\nQĐ/TW"), "without line breaks", NEW.key),
    "ends before it begins": (change("directives", 2, effective_from="2022-01-01", effective_to="2021-01-01"), "before it ends", NEW.key),
    "a body without a name": (change("bodies", 0, full_name=""), "one name", "tw"),
    "an era that does not exist": (change("localities", 0, era="middle"), "era is old or new", "old/nam-dinh"),
    "a digest that is none": (change("documents", 0, sha256="xyz"), "64 hexadecimal digits", "kh"),
    "supersedes a later one": (with_(relations=(relation("SUPERSEDES", OLD.key, NEW.key),)), "supersedes a later one", OLD.key),
    "supersedes itself": (with_(relations=(relation("SUPERSEDES", MID.key, MID.key),)), "supersedes itself", MID.key),
    "an outcome that does not exist": (change("citations", 0, outcome="perhaps"), "outcome is resolved", NEW.key),
    "too sure": (change("citations", 0, confidence=1.5), "between 0 and 1", NEW.key),
    "ends before its start": (change("citations", 0, start=30), "starts before it ends", NEW.key),
    "no words": (change("citations", 0, quote=""), "the words that it quotes", NEW.key),
    "evidence that does not quote": (
        change("relations", 0, evidence=(dataclasses.replace(PROOF, sentence="Thực hiện việc khác."),)),
        "does not contain the words that are cited", PLAN.key),
}


@pytest.mark.parametrize("fault", SHAPES)
def test_shapes_find(fault):
    pytest.importorskip("pyshacl")
    graph, message, subject = SHAPES[fault]
    shapes = [f for f in check(graph) if f.kind == "shape"]
    assert any(subject in f.subject for f in shapes if message in f.detail), shapes


def test_a_shape_says_where_it_comes_from():
    pytest.importorskip("pyshacl")
    graph, *_ = SHAPES["evidence that does not quote"]
    (found, *_) = [f for f in check(graph) if f.kind == "shape" and "cited" in f.detail]
    assert (found.document, found.sentence) == ("van-ban/kh.txt", "Thực hiện việc khác.")


def test_without_pyshacl_the_error_names_the_extra(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyshacl", None)
    with pytest.raises(DanvanError, match=r"pip install 'danvan-graph\[rdf\]'"):
        check(SOUND, shacl=True)
    assert findings(SOUND, shacl=False) == []
