"""The rule of keys: strings, what they must become, and why."""

import re
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan_graph.organs import organs
from danvan_graph.resolve.keys import Identifier, identify, numberless, type_segment
from danvan_graph.resolve.slugs import slug
from danvan_graph.curated import read

KEYS = [
    # symbol, kind, given besides, key, reason
    ("23-QĐ/TW", "Quyết định", {"issued_on": "2021-07-30"}, "tw/qd/23/k13", "the date gives the term"),
    ("23-QĐ/TW", "Quy định", {"issued_on": "2021-07-30"}, "tw/qd/23/k13", "QĐ is Quyết định or Quy định: no split"),
    ("08-QĐi/TW", "Quy định", {"issued_on": "2018-10-25"}, "tw/qd/8/k12", "QĐi shares the segment, zero dropped"),
    ("23-QĐ/TW", "Quyết định", {"term": 13}, "tw/qd/23/k13", "khóa XIII printed, no date"),
    ("23-QĐ/TW", "Quyết định", {"issued_on": "2021"}, "tw/qd/23/-", "2021 spans two terms"),
    ("23-QĐ/TW", "Quyết định", {"issued_on": "2021", "term": 13}, "tw/qd/23/k13", "the printed term decides"),
    ("23-QĐ/TW", "Quyết định", {}, "tw/qd/23/-", "nothing tells the term"),
    ("33/CT-TTg", "Chỉ thị", {"issued_on": "2021-11-26"}, "ttg/ct/33/2021", "State: the year of the date"),
    ("18/2000/CT-TTg", "Chỉ thị", {}, "ttg/ct/18/2000", "State: the year in the symbol"),
    ("30/2020/NĐ-CP", "Nghị định", {}, "cp/nd/30/2020", "a decree"),
    ("30c/NQ-CP", "Nghị quyết", {"issued_on": "2011-11-08"}, "cp/nq/30c/2011", "a letter behind the number stays"),
    ("06/CT-UBND", "Chỉ thị", {"issued_on": "2022-05-12", "place": "old/quang-nam"}, "ubnd.quang-nam/ct/6/2022", "local: with its place"),
    ("06/CT-UBND", "Chỉ thị", {"issued_on": "2022-05-12"}, "ubnd.-/ct/6/2022", "a place that nobody names"),
    ("06/CT-UBND", "Chỉ thị", {"issued_on": "2025-09-01", "place": "old/da-nang"}, "ubnd.new.da-nang/ct/6/2025", "the new Đà Nẵng counts anew"),
    ("06/CT-UBND", "Chỉ thị", {"issued_on": "2024-09-01", "place": "new/da-nang"}, "ubnd.da-nang/ct/6/2024", "a date before the new map"),
    ("07-CT/TU", "Chỉ thị", {"issued_on": "2021-03-02", "place": "old/ha-noi"}, "tu.ha-noi/ct/7/nk2020", "a provincial committee's term"),
    ("07-CT/TU", "Chỉ thị", {"place": "old/ha-noi"}, "tu.ha-noi/ct/7/-", "no date"),
    ("05-HD/BDVTU", "Hướng dẫn", {"issued_on": "2021-10-15", "place": "old/nam-dinh"}, "bdvtu.nam-dinh/hd/5/nk2020", "a board counts by its committee's term"),
    ("45/2019/QH14", "Bộ luật", {}, "qh/vb/45/2019", "the assembly's symbols name no type"),
    ("45/2019/QH14", "", {}, "qh/vb/45/2019", "so the type word is of no account"),
    ("64/2020/QH14", "Luật", {"organ": "QH"}, "qh/vb/64/2020", "a law's name that its text gives a number"),
    ("1656/NQ-UBTVQH15", "Nghị quyết", {}, "ubtvqh/nq/1656/k15", "no year: the term in the symbol"),
    ("14/2008/TTLT/BTC-BTNMT", "Thông tư liên tịch", {}, "btc-btnmt/ttlt/14/2008", "joint"),
    ("4912/UBND-NC", "Công văn", {"issued_on": "2020-06-01", "place": "old/quang-nam"}, "ubnd.quang-nam/cv/4912/2020", "a letter: the unit is no part"),
    ("01-TT/TW", "Thông tri", {"issued_on": "2014-06-01"}, "tw/ttri/1/k11", "TT of the Party is Thông tri"),
    ("01/2014/TT-BNV", "Thông tư", {}, "bnv/tt/1/2014", "TT of the State is Thông tư"),
    ("Luật Đất đai 2013", "Luật", {}, "law/dat-dai/2013", "a law by its name"),
    ("Luật Đất đai", "Luật", {}, "law/dat-dai/-", "without year"),
    ("Luật BHYT 2008", "Luật", {}, "law/bao-hiem-y-te/2008", "one law by its letters and by its name"),
    ("Bộ luật Lao động 2012", "Bộ luật", {}, "law/lao-dong/2012", "a code is a law"),
    ("Hiến pháp 2013", "Hiến pháp", {}, "hp/hien-phap/2013", "the constitution has no other name"),
    ("Nghị quyết Trung ương 4 khóa XII", "Nghị quyết", {}, "hntw/nq/4/k12", "a plenum, not a number of the series"),
    ("Nghị quyết 30a", "Nghị quyết", {"number": "30a"}, "-/nq/30a/-", "nobody's in particular"),
]


@pytest.mark.parametrize("symbol, kind, given, key, reason", KEYS, ids=[f"{row[0]} {row[2]}" for row in KEYS])
def test_key(symbol, kind, given, key, reason):
    assert identify(symbol, kind, **given).key == key, reason


def test_types_that_differ_by_the_stroke_alone_stay_apart():
    codes = ("HD", "HĐ", "DA", "ĐA", "CĐ", "CD")
    assert len({type_segment(code, "", "") for code in codes}) == len(codes)


def test_no_two_organs_fold_to_one_segment():
    """The key of a body's directives would be another body's."""
    found = defaultdict(set)
    for organ in organs().values():
        if organ.code:
            found[slug(organ.code)].add(organ.code)
    assert {segment: codes for segment, codes in found.items() if len(codes) > 1} == {}


def test_types_share_a_segment_only_where_the_table_means_it():
    shared = defaultdict(set)
    for row in read("types.csv"):
        shared[row["slug"]].add(row["name"])
    assert {s: n for s, n in shared.items() if len(n) > 1} == {"qd": {"Quyết định", "Quy định"}, "law": {"Luật", "Bộ luật"}}


@given(st.text(max_size=60), st.text(max_size=12), st.text(alphabet="0123456789abcđ", min_size=1, max_size=6), st.text(max_size=60))
def test_segments_are_ascii(symbol, organ, number, heading):
    for identifier in (identify(symbol, "Chỉ thị", "CT", organ, number), numberless("Chỉ thị", organ, "", heading, "")):
        assert re.fullmatch(r"[a-z0-9.-]+(/[a-z0-9.-]+){2,3}", identifier.key), identifier


def test_numberless_directives_are_told_apart_by_what_they_are_about():
    one, other, again = (numberless("Chỉ thị", "HU", "old/nam-dinh.hai-hau", heading, "")
                         for heading in ("về tiếp dân", "về giảm nghèo", "Về  TIẾP DÂN"))
    assert one.key != other.key
    assert one.key == again.key                        # print differs, the directive does not


def test_complete_says_whether_the_key_alone_identifies():
    assert identify("23-QĐ/TW", "Quyết định", issued_on="2021-07-30").complete
    assert not identify("06/CT-UBND", "Chỉ thị", issued_on="2022-05-12").complete
    assert not Identifier().complete
