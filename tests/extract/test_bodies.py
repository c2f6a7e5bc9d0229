"""Issuing bodies: what a phrase names, which body that is, who stands above it, what a symbol fixes."""

import csv
import json
import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan_graph import organs
from danvan_graph.errors import DanvanError
from danvan_graph.extract import bodies
from danvan_graph.extract.body_phrases import phrase_at
from danvan_graph.model import Document
from danvan_graph.resources import folder
from danvan_graph.text import fold, normalise

ISSUERS = [
    # phrase, home, (what of it is read, name, organ code, place), why
    ("Bộ Chính trị (khóa X) về", "", ("Bộ Chính trị (khóa X)", "Bộ Chính trị", "TW", ""), "the term belongs to it"),
    ("Ban Chấp hành Trung ương Đảng khóa XII,", "", ("Ban Chấp hành Trung ương Đảng khóa XII", "Ban Chấp hành Trung ương", "TW", ""), "without brackets"),
    ("Hội nghị lần thứ tư BCHTW Đảng khóa XII", "", ("Hội nghị lần thứ tư BCHTW Đảng khóa XII", "Ban Chấp hành Trung ương", "TW", ""), "its plenum"),
    ("Ban Bí thư Trung ương Đảng về", "", ("Ban Bí thư Trung ương Đảng", "Ban Bí thư", "TW", ""), "long form"),
    ("Thủ tướng Chính phủ Nguyễn Văn An", "", ("Thủ tướng Chính phủ", "Thủ tướng Chính phủ", "TTg", ""), "a person's name is not of it"),
    ("Chính phủ về", "", ("Chính phủ", "Chính phủ", "CP", ""), "no Thủ tướng"),
    ("Ủy ban Thường vụ Quốc hội khóa XII", "", ("Ủy ban Thường vụ Quốc hội", "Ủy ban Thường vụ Quốc hội", "UBTVQH", ""), "not Quốc hội"),
    ("UBTVQH về", "", ("UBTVQH", "Ủy ban Thường vụ Quốc hội", "UBTVQH", ""), "abbreviation"),
    ("Hội đồng Bộ trưởng (nay là Chính phủ)", "", ("Hội đồng Bộ trưởng", "Hội đồng Bộ trưởng", "HĐBT", ""), "until 1992"),
    ("Bộ trưởng Bộ Tài chính về", "", ("Bộ trưởng Bộ Tài chính", "Bộ Tài chính", "BTC", ""), "the head stands for the body"),
    ("bộ Tài nguyên và Môi trường;", "", ("bộ Tài nguyên và Môi trường", "Bộ Tài nguyên và Môi trường", "BTNMT", ""), "lower case"),
    ("Bộ NN&PTNT hướng dẫn", "", ("Bộ NN&PTNT", "Bộ Nông nghiệp và Phát triển nông thôn", "BNNPTNT", ""), "abbreviation with &"),
    ("Bộ Lao động -\nThương binh và Xã hội quy định", "", ("Bộ Lao động -\nThương binh và Xã hội", "Bộ Lao động - Thương binh và Xã hội", "BLĐTBXH", ""),
     "broken over two lines; its hyphen joins no second body"),
    ("Thống đốc NHNN về", "", ("Thống đốc NHNN", "Ngân hàng Nhà nước Việt Nam", "NHNN", ""), "head of the bank"),
    ("Bộ trưởng, Trưởng ban Tổ chức - Cán bộ Chính phủ", "", ("Bộ trưởng, Trưởng ban Tổ chức - Cán bộ Chính phủ", "Ban Tổ chức - Cán bộ Chính phủ", "TCCP", ""),
     "two offices"),
    ("Tổng cục trưởng Tổng cục Hải quan", "", ("Tổng cục trưởng Tổng cục Hải quan", "Tổng cục Hải quan", "TCHQ", ""), "a general department"),
    ("Bộ Giáo dục và Đào tạo, Bộ Nội vụ hướng dẫn", "", ("Bộ Giáo dục và Đào tạo, Bộ Nội vụ", "Bộ Giáo dục và Đào tạo; Bộ Nội vụ", "BGDĐT-BNV", ""), "joint, comma"),
    ("Bộ Tài chính và Bộ Tài nguyên và Môi trường", "", ("Bộ Tài chính và Bộ Tài nguyên và Môi trường", "Bộ Tài chính; Bộ Tài nguyên và Môi trường", "BTC-BTNMT", ""),
     "joint; the second has an và of its own"),
    ("liên Bộ Tài chính - Y tế hướng dẫn", "", ("liên Bộ Tài chính - Y tế", "Bộ Tài chính; Bộ Y tế", "BTC-BYT", ""), "only the first has its Bộ"),
    ("UBND tỉnh Quảng Nam về", "", ("UBND tỉnh Quảng Nam", "UBND tỉnh Quảng Nam", "UBND", "old/quang-nam"), "place printed"),
    ("Ủy ban nhân dân TP. HCM", "", ("Ủy ban nhân dân TP. HCM", "UBND thành phố Hồ Chí Minh", "UBND", "old/ho-chi-minh"), "short forms"),
    ("ủy ban nhân dân thành phố đà nẵng", "", ("ủy ban nhân dân thành phố đà nẵng", "UBND thành phố Đà Nẵng", "UBND", "old/da-nang"), "all in lower case"),
    ("Chủ tịch UBND tỉnh ký", "", ("Chủ tịch UBND tỉnh", "UBND tỉnh", "UBND", ""), "no home: only the level"),
    ("Chủ tịch UBND tỉnh ký", "old/quang-nam.tam-ky", ("Chủ tịch UBND tỉnh", "UBND tỉnh Quảng Nam", "UBND", "old/quang-nam"), "the home's province"),
    ("UBND thành phố yêu cầu", "old/quang-nam.tam-ky", ("UBND thành phố", "UBND thành phố Tam Kỳ", "UBND", "old/quang-nam.tam-ky"), "the nearest city"),
    ("UBND lâm thời tỉnh Hậu Giang", "", ("UBND lâm thời tỉnh Hậu Giang", "UBND lâm thời tỉnh Hậu Giang", "UBND", "old/hau-giang"), "provisional"),
    ("Ban Thường vụ Thành ủy về", "old/ha-noi", ("Ban Thường vụ Thành ủy", "Ban Thường vụ Thành ủy Hà Nội", "TU", "old/ha-noi"), "a city that is a province"),
    ("Ban Thường vụ Thành ủy về", "old/quang-nam.tam-ky", ("Ban Thường vụ Thành ủy", "Ban Thường vụ Thành ủy Tam Kỳ", "ThU", "old/quang-nam.tam-ky"),
     "a city under a province signs ThU"),
    ("BCH Đảng bộ tỉnh An Giang", "", ("BCH Đảng bộ tỉnh An Giang", "Ban Chấp hành Đảng bộ tỉnh An Giang", "TU", "old/an-giang"), "board with its place"),
    ("Trưởng ban Dân vận Tỉnh ủy Gia Lai", "", ("Trưởng ban Dân vận Tỉnh ủy Gia Lai", "Ban Dân vận Tỉnh ủy Gia Lai", "BDVTU", "old/gia-lai"), "its head"),
    ("Đảng đoàn Hội Luật gia Việt Nam", "", ("Đảng đoàn Hội Luật gia Việt Nam", "Đảng đoàn Hội Luật gia Việt Nam", "ĐĐ", ""), "a Party group in a central body"),
    ("Sở Nội vụ tại Tờ trình", "old/long-an", ("Sở Nội vụ", "Sở Nội vụ tỉnh Long An", "SNV", "old/long-an"), "a department is of its province"),
    ("Trưởng Phòng Tư pháp quận 5;", "", ("Trưởng Phòng Tư pháp quận 5", "Phòng Tư pháp quận 5", "PTP", "old/ho-chi-minh.quan-5"), "of a district"),
    ("Giám đốc Sở Thương nghiệp tỉnh Nghệ An", "", ("Giám đốc Sở Thương nghiệp tỉnh Nghệ An", "Sở Thương nghiệp tỉnh Nghệ An", "S", "old/nghe-an"),
     "a department that the table lacks"),
    ("Ban Dân tộc tỉnh và Sở Tài chính tỉnh tại", "old/nghe-an", ("Ban Dân tộc tỉnh và Sở Tài chính tỉnh", "Ban Dân tộc tỉnh Nghệ An; Sở Tài chính tỉnh Nghệ An", "BDT", "old/nghe-an"),
     "two offices"),
    ("Kho bạc Nhà nước Nghệ An", "", ("Kho bạc Nhà nước Nghệ An", "Kho bạc Nhà nước tỉnh Nghệ An", "KBNN", "old/nghe-an"), "a branch, not the central body"),
    ("UBND các cấp", "", None, "all of them"),
    ("UBND xã, thị trấn", "", None, "of any commune"),
    ("UBND tỉnh, thành phố trực thuộc Trung ương", "", None, "of any province"),
    ("Đảng ủy, chính quyền", "", None, "of no place"),
    ("Phòng Nội vụ thuộc UBND cấp huyện", "", None, "of any district"),
    ("số 15", "", None, "số is no Sở"),
    ("phòng chống tham nhũng", "", None, "phòng is no Phòng"),
    ("cả nước", "", None, "cả is no CA"),
    ("công ty A", "", None, "no body of State or Party"),
]


@pytest.mark.parametrize("text, home, expected, why", ISSUERS)
def test_issuer(text, home, expected, why):
    text = normalise(text).text
    found = bodies.issuer_at(text, fold(text), 0, home)
    assert (found and (text[:found[0]], *found[1:])) == expected, why


def test_an_issuer_is_read_at_its_position_alone():
    text = "của Bộ Chính trị"
    assert bodies.issuer_at(text, fold(text), 0) is None
    assert bodies.issuer_at(text, fold(text), 4)[1] == "Bộ Chính trị"


MENTIONS = [
    # text, home, keys, why
    ("TT Huyện ủy - HĐND - UBND huyện", "old/nam-dinh.xuan-truong",
     ["ttr-hu/old/nam-dinh.xuan-truong", "hdnd/old/nam-dinh.xuan-truong", "ubnd/old/nam-dinh.xuan-truong"], "the level stands once, at the end"),
    ("Phó Bí thư Thường trực Tỉnh ủy", "old/an-giang", ["tu/old/an-giang"], "the office is no Thường trực Tỉnh ủy"),
    ("Ban Cán sự đảng UBND thành phố", "old/ha-noi", ["bcsd-ubnd/old/ha-noi"], "one body, not two"),
    ("Liên Bộ Y tế - Bộ Tài chính", "", ["byt", "btc"], "joint bodies one by one"),
    ("UBND tỉnh Quảng Nam và tỉnh Quảng Ngãi", "", ["ubnd/old/quang-nam"], "the second has no UBND"),
    ("Tỉnh đoàn Gia Lai", "", ["tinh-doan/old/gia-lai"], "the youth union"),
    ("UBND tỉnh", "", [], "no home: which one cannot be told"),
    ("UBND các xã, phường", "old/ha-noi", [], "all of them"),
    ("các đại biểu Quốc hội, trái phiếu Chính phủ, Phó Thủ tướng Chính phủ", "", [], "persons and things"),
    ("Chính phủ điện tử, Chính phủ Nhật Bản, chính phủ các nước", "", [], "not our Government"),
    ("Luật Tổ chức Chính phủ, Luật Ngân hàng Nhà nước Việt Nam", "", [], "laws"),
    ("Thông tư số 01/2020/TT-NHNN", "", [], "inside a symbol"),
    ("cơ sở dữ liệu, trụ sở Tư pháp cũ", "old/ha-noi", [], "sở of another word"),
]


@pytest.mark.parametrize("text, home, keys, why", MENTIONS)
def test_mentions(text, home, keys, why):
    assert [m.body for m in bodies.find_bodies(normalise(text).text, home)] == keys, why


def test_the_map_of_the_day():
    assert [m.full_name for m in bodies.find_bodies("UBND tỉnh Quảng Trị", date="2025-08-01")] == ["Ủy ban nhân dân tỉnh Quảng Trị"]
    assert [m.body for m in bodies.find_bodies("UBND tỉnh Quảng Trị", date="2025-08-01")] == ["ubnd/new/quang-tri"]


FULL_NAMES = [
    ("ubnd/old/ho-chi-minh", "Ủy ban nhân dân thành phố Hồ Chí Minh"), ("hu/old/nam-dinh.xuan-truong", "Huyện ủy Xuân Trường"),
    ("tu/old/ha-noi", "Thành ủy Hà Nội"), ("thu/old/quang-nam.tam-ky", "Thành ủy Tam Kỳ"), ("du/new/ninh-binh.xuan-truong", "Đảng ủy xã Xuân Trường"),
    ("btgdv-tu/new/gia-lai", "Ban Tuyên giáo và Dân vận Tỉnh ủy Gia Lai"), ("mttq/old/gia-lai", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Gia Lai"),
    ("tinh-doan/old/ha-noi", "Thành đoàn Hà Nội"), ("dd-hlg-vn", "Đảng đoàn Hội Luật gia Việt Nam"), ("bch-tw", "Ban Chấp hành Trung ương"),
]


@pytest.mark.parametrize("key, name", FULL_NAMES)
def test_full_name(key, name):
    assert organs.full_name(key) == name


@pytest.mark.parametrize("key, name", [row for row in FULL_NAMES if not row[0].startswith("du/")])
def test_a_full_name_is_read_back_as_the_same_body(key, name):
    found = bodies.find_bodies(name, date="2025-07-02" if "/new/" in key else "")
    assert [m.body for m in found] == [key]


HIERARCHY = [
    ("btv-hu/old/nam-dinh.xuan-truong", "hu/old/nam-dinh.xuan-truong", "a board is part of its committee"),
    ("hu/old/nam-dinh.xuan-truong", "tu/old/nam-dinh", "a district's committee of the province's"),
    ("du/old/nam-dinh.xuan-truong.xuan-hong", "hu/old/nam-dinh.xuan-truong", "a commune's of the district's"),
    ("du/new/ninh-binh.xuan-truong", "tu/new/ninh-binh", "no district since July 2025"),
    ("tu/old/nam-dinh", "bch-tw", "a province's of the Central Committee"),
    ("bo-chinh-tri", "bch-tw", "elected by it"),
    ("bch-tw", "", "the top"),
    ("ubnd/old/nam-dinh.xuan-truong", "ubnd/old/nam-dinh", "State side"),
    ("ubnd/old/nam-dinh", "chinh-phu", "State side"),
    ("so-noi-vu/old/long-an", "ubnd/old/long-an", "a department"),
    ("phong-tu-phap/old/ho-chi-minh.quan-5", "ubnd/old/ho-chi-minh.quan-5", "a district's office"),
    ("hdnd/old/long-an", "", "elected, under nobody"),
    ("btc", "chinh-phu", "a ministry"),
    ("dd-hlg-vn", "hlg-vn", "a Party group is of its body"),
]


@pytest.mark.parametrize("key, above, why", HIERARCHY)
def test_part_of(key, above, why):
    assert organs.part_of(key) == above, why


@pytest.mark.parametrize("key", [row[0] for row in HIERARCHY])
def test_the_hierarchy_ends(key):
    seen = []
    while key:
        assert key not in seen
        seen.append(key)
        key = organs.part_of(key)


SYMBOLS = [
    ("TTg", "Thủ tướng Chính phủ"), ("CP", "Chính phủ"), ("QH14", "Quốc hội"), ("UBTVQH13", "Ủy ban Thường vụ Quốc hội"), ("BNN", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("BNNMT", "Bộ Nông nghiệp và Môi trường"), ("BTC-BTNMT", "Bộ Tài chính; Bộ Tài nguyên và Môi trường"), ("HĐBT", "Hội đồng Bộ trưởng"), ("CTN", "Chủ tịch nước"),
    ("TLĐ", "Tổng Liên đoàn Lao động Việt Nam"), ("BDVTW", "Ban Dân vận Trung ương"),
    ("TW", ""), ("TU", ""), ("HU", ""), ("UBND", ""), ("HĐND", ""), ("CT-UBND", ""), ("SNV", ""), ("BCT", "Bộ Công Thương"), ("BTCTU", ""), ("XYZ", ""), ("", ""),
]


@pytest.mark.parametrize("code, name", SYMBOLS)
def test_what_a_symbol_fixes(code, name):
    assert organs.organ_of_symbol(code) == name


COMPLETED = [
    ("UBND tỉnh", "old/quang-nam.tam-ky", ("UBND tỉnh Quảng Nam", "old/quang-nam")), ("Sở Nội vụ", "", ("Sở Nội vụ", "")),
    ("Bộ Tài chính", "old/quang-nam", ("Bộ Tài chính", "")), ("UBND huyện", "old/quang-nam", ("UBND huyện", "")),
    ("Ban Dân tộc tỉnh; Sở Tài chính tỉnh", "old/nghe-an", ("Ban Dân tộc tỉnh Nghệ An; Sở Tài chính tỉnh Nghệ An", "old/nghe-an")),
]


@pytest.mark.parametrize("issuer, home, expected", COMPLETED)
def test_complete(issuer, home, expected):
    assert bodies.complete(issuer, home) == expected


def test_a_slug_that_no_table_has_is_one_line():
    with pytest.raises(DanvanError, match="unknown organ 'nowhere'"):
        organs.organ_of("nowhere")


def test_the_tables_agree():
    slugs = set()
    for row in csv.DictReader(open(folder("data") / "organs.csv", encoding="utf-8")):
        assert row["slug"] not in slugs and row["slug"].isascii()
        slugs.add(row["slug"])
        assert row["branch"] in ("party", "state", "front", "joint") and row["verified"] in ("true", "false") and row["source"], row["slug"]
        assert row["scope"] in ("central", "committee", "board", "local", "office", "department"), row["slug"]
    for organ in organs.organs().values():
        assert not organ.part_of or organ.part_of in slugs, organ.slug
        assert all(after in slugs for after in organ.successors), organ.slug
    assert {slug for _, slug in organs.names()} <= slugs


@pytest.mark.parametrize("slug", sorted(slug for slug, organ in organs.organs().items() if organ.scope == "central"))
def test_every_central_body_is_read_by_its_name(slug):
    name = organs.organs()[slug].full_name
    found = phrase_at(name, fold(name), 0)
    assert found and found.slug == slug and found.end == len(name)


@given(st.lists(st.sampled_from(["UBND", "HĐND", "tỉnh", "Quảng Nam", "Ban", "Thường vụ", "Tỉnh ủy", "và", ",", "-", "Bộ", "Tài chính", "Sở", "\n", "liên", "xã"]), max_size=12))
def test_mentions_lie_in_the_text_in_order(words):
    text = " ".join(words)
    found = bodies.find_bodies(text, "old/quang-nam")
    assert all(text[m.start:m.end] == m.quote for m in found)
    assert all(a.start <= b.start for a, b in zip(found, found[1:]))
    assert all(organs.full_name(m.body) == m.full_name for m in found)


@pytest.mark.parametrize("words", ["UBND ", "HĐND - ", "liên Bộ Tài chính - Y tế, ", "Bộ Tài chính và ", "Sở Nội vụ tỉnh và ", "Sở Nội vụ và ", "Chủ tịch ",
                                   "Bộ trưởng, ", "Hội nghị lần thứ ", "Ban Thường vụ ", "Đảng đoàn "])
def test_endless_repetition_is_read_in_time(words):
    text = words * (100_000 // len(words))
    started = time.perf_counter()
    bodies.find_bodies(text, "old/quang-nam")
    bodies.issuer_at(text, fold(text), 0)
    assert time.perf_counter() - started < 5        # measured 0.5 s at most


SHARED = Path(os.environ.get("DANVAN_SHARED") or Path(__file__).resolve().parents[3] / "shared")


@pytest.mark.skipif(not (SHARED / "gold" / "seeds.jsonl").is_file(), reason="shared texts are not at hand")
def test_bodies_of_the_seeds(monkeypatch):
    """Names as the gold has them; where it names only the level, ours may add the place that the text implies."""
    from danvan_graph.extract import places
    monkeypatch.setattr(places, "_outlets", lambda: {"QNO": "old/quang-nam", "QTO": "old/quang-tri"})
    wrong = []
    for line in (SHARED / "gold" / "seeds.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        text = normalise((SHARED / "seeds" / f"{gold['id']}.txt").read_text("utf-8").partition("CÁC TIN KHÁC")[0]).text
        folded = fold(text)
        home = places.home_place(Document(gold["id"], text), text, folded, places.find(text, folded))
        found = {m.full_name for m in bodies.find_bodies(text, home)}
        wanted = {next((name for name in found if name == body or name.startswith(body + " ") and body.endswith("Tỉnh ủy")), body) for body in gold["bodies"]}
        wrong += [(gold["id"], name) for name in found ^ wanted]
    assert wrong == []


@pytest.mark.parametrize("text, body", [
    ("Ban Bí thư Trung ương Đoàn mở hội nghị", "tu-doan"), ("Ban Bí thư Trung ương Đảng mở hội nghị", "ban-bi-thu"),
    ("Ban Chấp hành Trung ương Hội Nông dân Việt Nam mở hội nghị", "hnd-tw"), ("Ban Chấp hành Trung ương Đảng mở hội nghị", "bch-tw"),
])
def test_a_board_of_a_mass_organisation_is_none_of_the_party(text, body):
    assert [m.body for m in bodies.find_bodies(text)] == [body]
