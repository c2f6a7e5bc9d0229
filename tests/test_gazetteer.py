"""The tables of administrative units: what they hold, how they hang together, how fast they load."""

import subprocess
import sys
import time

import pytest

from danvan_graph.errors import DanvanError
from danvan_graph.gazetteer import gazetteer, letters, lookup_form

COUNTS = [
    # era, level, lowest count, why
    ("old", "province", 63, "the map until 30 June 2025"),
    ("old", "district", 696, "the districts of its last day; merged ones come on top"),
    ("old", "commune", 9900, "its communes"),
    ("new", "province", 34, "the map since 1 July 2025"),
    ("new", "commune", 3321, "its communes; there is no district level"),
]


@pytest.mark.parametrize("era, level, lowest, why", COUNTS)
def test_the_tables_are_complete(era, level, lowest, why):
    count = sum(key.startswith(era + "/") for key in gazetteer().of_level(level))
    assert lowest <= count <= lowest * 1.2 + 60, why


def test_no_district_on_the_new_map():
    assert not [key for key in gazetteer().of_level("district") if key.startswith("new/")]


def test_keys_are_ascii_paths_of_their_parents():
    table = gazetteer()
    for key in table:
        assert key.isascii() and " " not in key
        parent = table.place(key).parent
        assert (parent in table and key.startswith(parent + ".")) if parent else "." not in key, key


def test_every_successor_exists_and_chains_end_on_the_new_map():
    table = gazetteer()
    for key in table:
        for after in table.place(key).successors:
            assert after in table, (key, after)
        if table.place(key).level == "province" and key.startswith("old/") and len(table.place(key).successors) == 1:
            assert table.today(key).startswith("new/"), key


SUCCESSORS = [
    ("old/quang-nam", "new/da-nang", "a province that joined another"),
    ("old/kien-giang", "new/an-giang", "the smaller name won"),
    ("old/ha-noi", "new/ha-noi", "unchanged, yet another unit with another key"),
    ("old/ha-tay", "old/ha-noi", "ended in 2008: its successor is on the old map"),
    ("old/quang-tri.da-krong.ba-long", "new/quang-tri.ba-long", "a commune"),
    ("old/quang-tri.da-krong.hai-phuc", "old/quang-tri.da-krong.ba-long", "merged before 2025"),
    ("old/ha-nam-ninh", "", "split between two: nothing decides"),
    ("old/nam-dinh.xuan-truong", "", "a district has no one successor"),
    ("new/ha-noi", "", "it lasts"),
]


@pytest.mark.parametrize("key, after, why", SUCCESSORS)
def test_successor(key, after, why):
    assert gazetteer().successor(key) == after, why


def test_a_district_is_followed_by_the_communes_that_its_communes_became():
    place = gazetteer().place("old/nam-dinh.xuan-truong")
    assert "new/ninh-binh.xuan-truong" in place.successors
    assert all(gazetteer().place(key).level == "commune" for key in place.successors)


NAMED = [
    ("huyện Xuân Trường", {}, ["old/nam-dinh.xuan-truong"], "lower case type word"),
    ("Huyện Châu Thành", {"within": "old/long-an"}, ["old/long-an.chau-thanh"], "ten bear the name; the province decides"),
    ("Huyện Đakrông", {}, ["old/quang-tri.da-krong"], "blanks do not count"),
    ("Huyện Đăk Rông", {}, ["old/quang-tri.da-krong"], "a spelling of the hand table"),
    ("Tỉnh Bắc Cạn", {}, ["old/bac-kan"], "an older spelling"),
    ("Quận 2", {}, ["old/ho-chi-minh.quan-2"], "ended in 2020, before the tables' day"),
    ("Quảng Nam", {"level": "province"}, ["old/quang-nam"], "bare; gone from the new map"),
    ("Quang Nam", {}, [], "without its marks"),
    ("Huyện Không Có Thật", {}, [], "no such unit"),
]


@pytest.mark.parametrize("name, given, keys, why", NAMED)
def test_named(name, given, keys, why):
    assert [place.key for place in gazetteer().named(name, **given)] == keys, why


@pytest.mark.parametrize("name, province", [("Tam Kỳ", "old/quang-nam"), ("Vinh", "old/nghe-an"), ("VINH", "old/nghe-an"),
                                            ("Huế", "old/thua-thien-hue"), ("Hà Nội", ""), ("Vĩnh", "")])
def test_seat(name, province):
    assert gazetteer().seat(name) == province


def test_every_province_of_the_old_map_but_the_cities_has_a_seat():
    seats = set(gazetteer()._seats.values())
    missing = [key for key in gazetteer().of_level("province") if key.startswith("old/") and gazetteer().until(key) == "2025-07-01"
               and gazetteer().place(key).kind == "tỉnh" and key not in seats]
    assert missing == []


def test_an_unknown_key_is_one_line():
    with pytest.raises(DanvanError, match="unknown place 'old/nowhere'"):
        gazetteer().place("old/nowhere")


def test_loading_is_fast():
    # measured 0.08 s; the bound leaves room for a loaded machine
    code = "import time; from danvan_graph.gazetteer import gazetteer; t = time.perf_counter(); gazetteer(); print(time.perf_counter() - t)"
    best = min(float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout) for _ in range(3))
    assert best < 0.5


def test_lookups_need_no_second_load():
    gazetteer()
    started = time.perf_counter()
    for _ in range(1000):
        gazetteer().keys_named("huyen xuantruong", "xuântrường")
    assert time.perf_counter() - started < 0.5


@pytest.mark.parametrize("name, form", [("Thị trấn Krông Klang", "thitran krongklang"), ("Phường 12", "phuong 12")])
def test_lookup_form(name, form):
    assert lookup_form(name) == form


def test_letters_keep_marks():
    assert letters("PHAN RANG - Tháp Chàm") == "phanrangthápchàm"
