"""Localities: what is one, which one it is, and the document's own place."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan_graph.extract import places
from danvan_graph.extract.place_names import kind_at, name_at
from danvan_graph.gazetteer import gazetteer
from danvan_graph.model import Document
from danvan_graph.text import fold, normalise

FOUND = [
    # text, [(quote, key)], why
    ("trên địa bàn huyện Xuân Trường", [("Xuân Trường", "old/nam-dinh.xuan-truong")], "the name without its type word"),
    ("UBND huyện Đakrông", [("Đakrông", "old/quang-tri.da-krong")], "blanks of the official spelling do not count"),
    ("các xã Ba Lòng, Tà Rụt và Hải Phúc của huyện",
     [("Ba Lòng", "old/quang-tri.da-krong.ba-long"), ("Tà Rụt", "old/quang-tri.da-krong.ta-rut"),
      ("Hải Phúc", "old/quang-tri.da-krong.hai-phuc")], "the type word holds for the list, and the list settles each"),
    ("các tỉnh: Quảng Ngãi, Gia Lai", [("Quảng Ngãi", "old/quang-ngai"), ("Gia Lai", "old/gia-lai")], "a colon may stand before it"),
    ("xã Hòa Bình, huyện Châu Thành, tỉnh Trà Vinh",
     [("Hòa Bình", ""), ("Châu Thành", "old/tra-vinh.chau-thanh"), ("Trà Vinh", "old/tra-vinh")], "the unit behind decides; no such commune in that one"),
    ("TP. HCM và TP.Đà Nẵng", [("HCM", "old/ho-chi-minh"), ("Đà Nẵng", "old/da-nang")], "short type words with a dot"),
    ("Q. Phú Nhuận, P.12", [("Phú Nhuận", "old/ho-chi-minh.phu-nhuan"), ("P.12", "old/ho-chi-minh.phu-nhuan.phuong-12")],
     "a number keeps its type word"),
    ("quận 5", [("quận 5", "old/ho-chi-minh.quan-5")], "there is one only"),
    ("Thành ủy Hà Nội, Huyện ủy Xuân Trường", [("Hà Nội", "old/ha-noi"), ("Xuân Trường", "old/nam-dinh.xuan-truong")],
     "committees name their place"),
    ("BÁO QUẢNG TRỊ", [("QUẢNG TRỊ", "old/quang-tri")], "capitals"),
    ("ở Quảng Nam", [("Quảng Nam", "old/quang-nam")], "a province needs no type word"),
    ("huyện Đakrông họp; ở Đông Hà trời mưa", [("Đakrông", "old/quang-tri.da-krong"), ("Đông Hà", "old/quang-tri.dong-ha")],
     "a district without its type word, behind a preposition"),
    ("Quảng\nNam", [("Quảng\nNam", "old/quang-nam")], "broken over two lines"),
    ("huyện Châu Thành", [("Châu Thành", "")], "ten bear the name and nothing decides"),
    # not a place
    ("học tập phong cách Hồ Chí Minh", [], "a person"),
    ("xã hội, quận huyện, tỉnh ta, thị trấn còn lại", [], "no name behind the type word"),
    ("giữ gìn hòa bình", [], "peace: no capitals"),
    ("LỰC LƯỢNG GÌN GIỮ HÒA BÌNH", [], "peace, in a heading"),
    ("chính quyền địa phương 2 cấp, các bên liên quan 3 lần", [], "phương is no phường, quan no quận"),
    ("có liên quan.\n2. Thủ tục", [], "a numbered paragraph"),
    ("phường\n1. Phạt tiền", [], "a numbered paragraph behind the type word"),
    ("đồng chí Nguyễn Thái Bình", [], "a person's name"),
    ("Công ty Quốc Cường Gia Lai", [], "a firm's name"),
    ("bờ Thái Bình Dương, trận Điện Biên Phủ", [], "an ocean, a battle"),
    ("đồng bằng sông Cửu Long", [], "a river, though a province was called so"),
    ("người Việt\nNam Định cư", [], "Việt Nam"),
    ("vùng an toàn, xã An toàn khu", [], "the second word has no capital: no xã An Toàn"),
    ("huyện Xuân Truong", [], "marks must agree"),
]


@pytest.mark.parametrize("text, expected, why", FOUND)
def test_found(text, expected, why):
    assert [(m.quote, m.place) for m in places.find_places(text)] == expected, why


SETTLED = [
    # text, home, date, key of the first, why
    ("huyện Châu Thành", "old/long-an", "", "old/long-an.chau-thanh", "the document's own province"),
    ("tỉnh Quảng Trị", "", "2025-06-30", "old/quang-tri", "the last day of the old map"),
    ("tỉnh Quảng Trị", "", "2025-07-01", "new/quang-tri", "the first day of the new one"),
    ("tỉnh Quảng Nam", "", "2026-01-01", "old/quang-nam", "only the old map has it"),
    ("tỉnh Quảng Trị", "", "", "old/quang-tri", "no date: the old map"),
    ("xã Tân Thành", "new/can-tho", "2026-01-01", "", "two of the name there are none of"),
]


@pytest.mark.parametrize("text, home, date, key, why", SETTLED)
def test_settled(text, home, date, key, why):
    found = places.find_places(text, home, date)[0].place
    assert found == key or (not key and not found.startswith("old/")), why


def test_what_stays_open_says_between_which():
    mention = places.find_places("huyện Châu Thành")[0]
    assert mention.place == "" and len(mention.candidates) == 10


HOMES = [
    # text, document fields, key, why
    ("ỦY BAN NHÂN DÂN TỈNH NGHỆ AN\nVinh, ngày 2 tháng 3 năm 2010\nVề việc tỉnh Thanh Hóa", {}, "old/nghe-an", "letterhead and seat"),
    ("Số: 5/QĐ-UBND | Tam Kỳ, ngày 4 tháng 5 năm 2012\nCăn cứ Luật", {}, "old/quang-nam", "the seat alone"),
    ("Ủy ban nhân dân tỉnh long an\nCăn cứ Luật", {}, "old/long-an", "a corpus lowered the letterhead's case"),
    ("HUYỆN ỦY XUÂN TRƯỜNG\n*\nCác xã trong huyện, toàn huyện, Huyện ủy", {}, "old/nam-dinh.xuan-truong", "a district's committee"),
    ("Toàn huyện thi đua. Trong huyện có 20 xã, huyện giao chỉ tiêu; huyện Xuân Trường phấn đấu", {}, "old/nam-dinh.xuan-truong",
     "it keeps saying huyện and names one"),
    ("UBND tỉnh Gia Lai và các sở của tỉnh họp. Tỉnh giao việc.", {}, "old/gia-lai", "a body of the province"),
    ("BỘ NỘI VỤ\nHà Nội, ngày 5 tháng 6 năm 2020\nGửi UBND tỉnh Gia Lai", {}, "", "a central paper has no place of its own"),
    ("Ngày 20-8, tại Hà Nội, Ban Bí thư tổ chức hội nghị", {}, "", "where a meeting was held"),
    ("Bộ đội giúp dân\nUBND tỉnh Gia Lai và các sở của tỉnh họp.", {}, "old/gia-lai", "no letterhead of a ministry"),
    ("Hội nghị nghe báo cáo của UBND tỉnh Gia Lai, UBND tỉnh Kon Tum và UBND tỉnh Phú Yên", {}, "", "several, none the first"),
    ("Hội nghị bàn về công tác dân vận. " * 15 + "Đại biểu đến từ Hà Nội.", {}, "", "one passing word makes no home"),
    ("ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ\nQuyết định", {"published_on": "2025-09-01"}, "new/quang-tri", "the map of its day"),
]


@pytest.mark.parametrize("text, fields, key, why", HOMES)
def test_home(text, fields, key, why):
    normal = normalise(text).text
    folded = fold(normal)
    assert places.home_place(Document("d", text, **fields), normal, folded, places.find(normal, folded)) == key, why


def test_an_outlet_gives_its_province(monkeypatch):
    monkeypatch.setattr(places, "_outlets", lambda: {"QNO": "old/quang-nam"})
    text = "(QNO) - Sáng nay, tỉnh tổ chức hội nghị"
    assert places.home_place(Document("d", text), text, fold(text), places.find(text, fold(text))) == "old/quang-nam"


def test_shared_hits_give_the_same_as_own_ones():
    text = "UBND tỉnh Quảng Nam, TP.HCM, huyện Đakrông và Hà Nội"
    folded = fold(text)
    from danvan_graph.extract.place_names import raw_hits
    assert places.find(text, folded, list(raw_hits(folded))) == places.find(text, folded)


@given(st.lists(st.sampled_from(["tỉnh Quảng Nam", "xã Ba Lòng", " và ", ", ", "\n", "huyện ", "HÀ NỘI", "Hồ Chí Minh", "xã", "12", "P.", "đ"])))
def test_mentions_lie_in_the_text_in_order_and_apart(parts):
    text = "".join(parts)
    found = places.find_places(text)
    assert all(text[m.start:m.end] == m.quote for m in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:]))
    assert all(m.place in gazetteer() for m in found if m.place)


@pytest.mark.parametrize("key", ["old/quang-nam", "old/ba-ria-vung-tau", "old/nam-dinh.xuan-truong", "new/khanh-hoa.truong-sa",
                                 "old/ha-noi.dong-da.van-mieu-quoc-tu-giam"])
def test_a_unit_is_found_by_its_own_full_name(key):
    place = gazetteer().place(key)
    kind, start = kind_at(place.full_name, fold(place.full_name), 0)
    end, keys = name_at(place.full_name, fold(place.full_name), start, kind)
    assert end == len(place.full_name) and key in keys


SHARED = Path(os.environ.get("DANVAN_SHARED") or Path(__file__).resolve().parents[3] / "shared")


@pytest.mark.skipif(not (SHARED / "gold" / "seeds.jsonl").is_file(), reason="shared texts are not at hand")
def test_localities_of_the_seeds():
    wrong = []
    for line in (SHARED / "gold" / "seeds.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        text = (SHARED / "seeds" / f"{gold['id']}.txt").read_text("utf-8")
        table = gazetteer()
        found = {(m.start, m.end, table.place(m.place).bare_name, table.place(m.place).level) for m in places.find_places(text) if m.place}
        wrong += [(gold["id"], place) for place in found ^ {(p["start"], p["end"], p["name"], p["level"]) for p in gold["localities"]}]
    assert wrong == []
