"""The saved queries: heads, parameters, what people type, and golden answers on the small graph."""

import json
import re
from pathlib import Path

import pytest

from danvan_graph import query
from danvan_graph.errors import DanvanError
from danvan_graph.lookup import find_place
from danvan_graph.store.kglite_engine import KgliteEngine
from danvan_graph.symbol_lookup import find_directive
from tests.query.small import small_graph

GOLDEN = Path(__file__).parent / "golden"
#: every query once with the examples of its head, and with what its options change
CASES = {
    "implementers-23": ("implementers", {"symbol": "23-QĐ/TW"}),
    "implementers-217": ("implementers", {"symbol": "217-QĐ/TW"}),
    "implementers-23-district": ("implementers", {"symbol": "23-QĐ/TW", "level": "district"}),
    "implementers-23-province": ("implementers", {"symbol": "23-QĐ/TW", "province": "Quảng Nam"}),
    "implementers-217-since": ("implementers", {"symbol": "217-QĐ/TW", "since": "2020-01-01"}),
    "lineage-xuan-truong": ("lineage", {"symbol": "hu/nam-dinh.xuan-truong/ct/khong-so/2021"}),
    "versions-23": ("versions", {"symbol": "23-QĐ/TW"}),
    "versions-290": ("versions", {"symbol": "290-QĐ/TW"}),
    "current_version-290": ("current_version", {"symbol": "290-QĐ/TW"}),
    "status-290-day-before": ("status", {"symbol": "290-QĐ/TW", "as_of": "2021-07-29"}),
    "status-290-day-of": ("status", {"symbol": "290-QĐ/TW", "as_of": "2021-07-30"}),
    "status-06-qc-within-its-year": ("status", {"symbol": "06-QC/TU", "as_of": "2012-06-01"}),
    "in_force-2013": ("in_force", {"as_of": "2013-12-31"}),
    "in_force-central": ("in_force", {"as_of": "2025-07-01", "level": "central"}),
    "by_locality-on-a-day": ("by_locality", {"place": "Nam Định", "as_of": "2021-12-30"}),
    "stale": ("stale", {"as_of": "2025-07-01"}),
    "stale-before": ("stale", {"as_of": "2021-07-29"}),
    "stale-290": ("stale", {"symbol": "290-QĐ/TW", "as_of": "2025-07-01"}),
    "impact-25": ("impact", {"symbol": "25-NQ/TW"}),
    "issued_nothing-old": ("issued_nothing", {"symbol": "23-QĐ/TW"}),
    "issued_nothing-new": ("issued_nothing", {"symbol": "23-QĐ/TW", "map": "new"}),
    "issued_nothing-districts": ("issued_nothing", {"symbol": "23-QĐ/TW", "province": "Nam Định"}),
    "travel_time-23": ("travel_time", {"symbol": "23-QĐ/TW"}),
    "campaign": ("campaign", {"campaign": "dân vận khéo"}),
    "campaign_places": ("campaign_places", {"campaign": "Dân vận khéo"}),
    "by_locality": ("by_locality", {"place": "nam dinh"}),
    "by_body": ("by_body", {"body": "Tỉnh ủy Nam Định"}),
    "bodies": ("bodies", {"place": "Nam Định"}),
    "bodies-all": ("bodies", {}),
    "bodies-before-the-merger": ("bodies", {"place": "Nam Định", "as_of": "2025-02-27"}),
    "bodies-last-day": ("bodies", {"level": "province", "as_of": "2025-06-30"}),
    "bodies-first-day": ("bodies", {"level": "province", "as_of": "2025-07-01"}),
    "evidence-12": ("evidence", {"symbol": "12-KH/TU"}),
    "evidence-between": ("evidence", {"symbol": "06/CT-UBND", "target": "217-QĐ/TW", "relation": "IMPLEMENTS"}),
    "citations-217": ("citations", {"symbol": "217-QĐ/TW"}),
    "needs_person": ("needs_person", {}),
    "search": ("search", {"text": "Quy chế dân vận"}),
    "localities-last-day": ("localities", {"as_of": "2025-06-30"}),
    "localities-first-day": ("localities", {"as_of": "2025-07-01"}),
}


@pytest.fixture(scope="module")
def engine():
    engine = KgliteEngine()
    engine.load(small_graph())
    return engine


@pytest.mark.parametrize("case", CASES)
def test_golden_answers(engine, case, request):
    name, params = CASES[case]
    rows = query.run(engine, name, params)
    path = GOLDEN / f"{case}.json"
    assert rows == json.loads(path.read_text(encoding="utf-8"))
    if rows:
        assert list(rows[0]) == query.find(name).columns


def test_every_query_has_a_golden_answer_and_every_answer_a_query():
    assert {name for name, _ in CASES.values()} == {q.name for q in query.list_queries()}
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(CASES)


def test_who_carries_out_what(engine):
    """The answers that the golden files hold, said by hand."""
    def answer(name, **params):
        return query.run(engine, name, params)
    assert [(r["depth"], r["issuer"], r["path"]) for r in answer("implementers", symbol="23-QĐ/TW")] == [
        (1, "Tỉnh ủy Nam Định", ["12-KH/TU", "23-QĐ/TW"]),
        (2, "Huyện ủy Xuân Trường", ["Chỉ thị", "12-KH/TU", "23-QĐ/TW"])]
    assert [(r["what"], r["issuer"], r["document"]) for r in answer("implementers", symbol="217-QĐ/TW")] == [
        ("directive", "UBND tỉnh Quảng Nam", "ct-06"), ("body", "UBND huyện Đakrông", "tin-dakrong")]
    assert answer("status", symbol="290-QĐ/TW", as_of="2021-07-29")[0]["in_force"] == "yes"
    assert answer("status", symbol="290-QĐ/TW", as_of="2021-07-30")[0]["in_force"] == "no"
    assert [r["locality"] for r in answer("issued_nothing", symbol="23-QĐ/TW", map="new")] == [
        "Tỉnh An Giang", "Thành phố Đà Nẵng", "Thành phố Hà Nội", "Tỉnh Quảng Trị"]       # Ninh Bình took Nam Định in
    assert [r["locality"] for r in answer("issued_nothing", symbol="23-QĐ/TW", province="Nam Định")] == ["Huyện Hải Hậu"]
    assert [r["symbol"] for r in answer("stale", as_of="2025-07-01")] == ["06-QC/TU"] and answer("stale", as_of="2021-07-29") == []


@pytest.mark.parametrize("typed, key", [
    ("23-QĐ/TW", "tw/qd/23/k13"),
    ("23-qd/tw", "tw/qd/23/k13"),                              # as typed without accents
    (" 23 - QĐ / TW ", "tw/qd/23/k13"),                        # blanks around the strokes
    ("23-QÐ/TW", "tw/qd/23/k13"),                              # U+00D0 for Đ
    ("23-Q\u0110/TW", "tw/qd/23/k13"),
    ("Quyết định 23", "tw/qd/23/k13"),
    ("quyet dinh 23", "tw/qd/23/k13"),
    ("Quy định 23", "tw/qd/23/k13"),                           # QĐ is either
    ("Quyết định số 23-QĐ/TW ngày 30/7/2021", "tw/qd/23/k13"),
    ("Quyết định 23 năm 2021", "tw/qd/23/k13"),
    ("tw/qd/23/k13", "tw/qd/23/k13"),
    ("5 - NQ/TW", None), ("025-NQ/TW", "tw/nq/25/k11"), ("7-ct/tu", "tu/ha-noi/ct/07/k17"),      # padding
    ("217-QĐ/TW", "tw/qd/217/k11"),                            # the stub does not count beside the real one
    ("33/CT-TTg", "ttg/ct/33/2021"),
    ("23QĐ/TW", "tw/qd/23/k13"), ("23 QĐ/TW", "tw/qd/23/k13"), ("QĐ23", "tw/qd/23/k13"), ("QĐ số 23", "tw/qd/23/k13"),
    ("23/QĐ-TW", "tw/qd/23/k13"), ("23-QĐ", "tw/qd/23/k13"), ("33/2021/CT-TTg", "ttg/ct/33/2021"),     # strokes and years as people mix them
    ("NQ 25/TW", "tw/nq/25/k11"), ("Quyết định ngày 30/7/2021 số 23", "tw/qd/23/k13"),
    ("Chỉ thị Huyện ủy Xuân Trường", None),                    # its heading and key say Xuân Trường, nothing says Huyện ủy
    ("Chỉ thị Xuân Trường 2021", "hu/nam-dinh.xuan-truong/ct/khong-so/2021"),                # has no number: type, words and year
    ("Chỉ thị Xuân Trường 2020", None),
    ("23-QĐ/TW ngày 29/7/2021", None), ("23-QĐ/TW 31/7/2021", None),
    ("Chỉ thị 23", None),                                      # there is a 23, but no Chỉ thị
    ("Quyết định 23 năm 2016", None),                          # nor one of that year
    ("999-QĐ/TW", None), ("dân vận", None), ("", None), ("'; DETACH DELETE d //", None),
])
def test_a_directive_as_people_type_it(engine, typed, key):
    if key:
        assert find_directive(engine, typed) == key
    else:
        with pytest.raises(DanvanError, match="no (directive|number or symbol)"):
            find_directive(engine, typed)


def test_near_misses_are_shown(engine):
    with pytest.raises(DanvanError, match=re.escape("expected e.g. 23-QĐ/TW (Quyết định, 2021-07-30) key=tw/qd/23/k13")):
        find_directive(engine, "23-QĐ/TU")
    with pytest.raises(DanvanError, match=re.escape("expected e.g. 07-CT/TU (Chỉ thị, 2021-08-05)")):
        find_directive(engine, "88-CT/TU")      # nothing of that number: others of that body
    for typed, nearest in (("999-QĐ/TW", ["290-QĐ/TW", "217-QĐ/TW", "23-QĐ/TW"]),      # same ending, the nearest number first
                           ("24-QĐ/TW", ["23-QĐ/TW", "217-QĐ/TW", "290-QĐ/TW"]),
                           ("Quyết định 250", ["217-QĐ/TW", "290-QĐ/TW", "23-QĐ/TW"]),
                           ("99-XX/YY", ["43-KL/TW", "33/CT-TTg", "25-NQ/TW"])):         # nothing in common: the nearest numbers
        with pytest.raises(DanvanError) as caught:
            find_directive(engine, typed)
        assert re.findall(r"(\S+) \([^()]*\) key=", str(caught.value))[:3] == nearest
    with pytest.raises(DanvanError, match=re.escape("or a key, such as 07-CT/TU (Chỉ thị, 2021-08-05)")):
        find_directive(engine, "dân vận của các cơ quan nhà nước")      # words alone: those that have them


def test_several_matches_are_listed():
    graph = small_graph()
    import dataclasses
    other = dataclasses.replace(graph.directives[-1], key="tu/hue/ct/07/k16", symbol="07-CT/TU", number="07", kind="Chỉ thị",
                                search_text="07-ct/tu chi thi thanh uy hue", issued_on="2022-01-01", stub=False)
    engine = KgliteEngine()
    engine.load(dataclasses.replace(graph, directives=(*graph.directives, other)))
    with pytest.raises(DanvanError) as caught:
        find_directive(engine, "07-CT/TU")
    assert str(caught.value) == ("'07-CT/TU' fits 2 directives: 07-CT/TU (Chỉ thị, 2021-08-05) key=tu/ha-noi/ct/07/k17; "
                                 "07-CT/TU (Chỉ thị, 2022-01-01) key=tu/hue/ct/07/k16 "
                                 "(expected one of them by its key, or more words: a place, a year)")
    assert find_directive(engine, "07-CT/TU Huế") == "tu/hue/ct/07/k16"
    assert find_directive(engine, "Chỉ thị 07 năm 2021") == "tu/ha-noi/ct/07/k17"


@pytest.mark.parametrize("typed, keys", [
    ("Nam Định", ["old/nam-dinh"]), ("tỉnh nam định", ["old/nam-dinh"]), ("da nang", ["new/da-nang", "old/da-nang"]),
    ("new/da-nang", ["new/da-nang"]), ("Hải Hậu", ["old/nam-dinh.hai-hau"]),
])
def test_a_place_as_people_type_it(engine, typed, keys):
    assert find_place(engine, typed) == keys


@pytest.mark.parametrize("name, params, message", [
    ("nonsense", {}, "no saved query 'nonsense' (expected one of bodies, by_body, "),
    ("implementers", {}, 'implementers needs symbol= (expected directive, e.g. danvan-graph query implementers symbol="23-QĐ/TW")'),
    ("implementers", {"symbol": ""}, "implementers needs symbol="),
    ("implementers", {"symbol": "23-QĐ/TW", "colour": "red"},
     "implementers has no parameter 'colour' (expected symbol, province, level, since, limit)"),
    ("implementers", {"symbol": "23-QĐ/TW", "level": "village"}, "level=village (expected one of central, province, district, commune)"),
    ("implementers", {"symbol": "23-QĐ/TW", "since": "30/7/2021"}, "since=30/7/2021 is no date (expected e.g. since=2021-07-30)"),
    ("implementers", {"symbol": "23-QĐ/TW", "limit": "0"}, "limit=0 is no int"),
    ("implementers", {"symbol": "23-QĐ/TW", "limit": "1; MATCH (n)"}, "is no int"),
    ("implementers", {"symbol": "23-QĐ/TW", "province": "Atlantis"}, "no place 'Atlantis' in the graph (expected e.g. "),
    ("issued_nothing", {"symbol": "23-QĐ/TW", "province": "Hà Nội"},
     "the graph has no districts of 'Hà Nội' (expected a province of the old map that its documents speak of)"),
    ("by_body", {"body": "Tỉnh ủy"}, "'Tỉnh ủy' fits 5 of the kind body: Ban Dân vận Tỉnh ủy Nam Định key=bdv-tu/old/nam-dinh; "),
    ("campaign", {"campaign": "nothing"}, "no campaign 'nothing' in the graph (expected e.g. Dân vận khéo)"),
    ("search", {"text": "   "}, "search needs text="),
])
def test_one_line_for_what_is_wrong(engine, name, params, message):
    with pytest.raises(DanvanError) as caught:
        query.run(engine, name, params)
    assert message in str(caught.value) and "\n" not in str(caught.value)


HOSTILE = ["' OR 1=1 //", "}) DETACH DELETE d //", "$symbol", "\\u0027 RETURN 1", "`x`", "*", "a" * 5000, "\x00", "%00"]


@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_value_changes_nothing(engine, value):
    count = "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS n, count(r) AS r"
    before = engine.run(count)
    for q in query.list_queries():
        for parameter in q.parameters:
            params = {p.name: p.example for p in q.parameters if p.required} | {parameter.name: value}
            try:
                query.run(engine, q.name, params)
            except DanvanError as error:
                assert "\n" not in str(error)
    assert engine.run(count) == before


@pytest.mark.parametrize("text, message", [
    ("MATCH (n) RETURN n", "no question in its head"),
    ("// en: a\n// vi: b\n// param x text\nRETURN 1 AS n", "unreadable line '// param x text'"),
])
def test_a_head_that_is_wrong(text, message):
    with pytest.raises(DanvanError, match=message):
        query.parse("broken", text)


def test_rules_of_portable_cypher():
    """What engines.md measured: each of these runs on one engine and not, or otherwise, on the other."""
    for q in query.list_queries():
        body = "\n".join(line for line in q.text.splitlines() if not line.startswith("//"))
        assert not re.search(r"/\*", body), q.name                                   # comments by // only
        assert not re.search(r"\*(?!\d+\.\.\d+\])(?=[\d.\]])", body), q.name         # every path has both bounds
        assert not re.search(r"\b\w\.(id|title|name|type|label)\b", body), q.name    # kglite invents these
        assert set(re.findall(r"\$(\w+)", body)) == {p.name for p in q.parameters}, q.name
        assert not re.search(r"\{(?!key:)\w+: \$", body), q.name                     # in braces the key alone
