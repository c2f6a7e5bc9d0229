"""Clutter of news pages is marked, outlet and date are read, and a directive is left alone."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan_graph.errors import DanvanError
from danvan_graph import curated
from danvan_graph.loaders import printed
from danvan_graph.loaders.marks import clutter, mark, merge
from danvan_graph.loaders.reading import Reading

BODY = "Huyện ủy Đông Hòa sơ kết một năm thực hiện Quyết định số 23-QĐ/TW, biểu dương những mô hình dân vận khéo ở cơ sở và người có uy tín.\n"
TOP = BODY + BODY.replace("Đông Hòa", "Xuân Hòa") + BODY.replace("Đông Hòa", "Tân Hòa")
CASES = [  # what follows the text, what of it is clutter, why
    ("CÁC TIN KHÁC\nHọp về Chỉ thị 99-CT/TU (01/02/2021)\n", "all", "headlines of other texts"),
    ("Tin liên quan\nNghị quyết 1-NQ/TU\n" + BODY, "Tin liên quan\nNghị quyết 1-NQ/TU", "a box in the middle: the text goes on after it"),
    ("\u00a0Liên hệ - Góp ý \u00a0Quay lại!\nẢnh CAPTCHA\nTrực tuyến\n127621928\nCopyright 2021", "all", "foot of a page, no-break spaces"),
    ("Bình luận của bạn:\n" + BODY, "all", "a comment may be as long as a text"),
    ("Bình luận (3)\nHay!\n", "all", "with a count"),
    ("A A\n", "all", "buttons for letters"),
    ("Họp báo (30/11/2021)\nDựng nhà (29/11/2021)\n", "all", "two or more lines that end in a date"),
    ("Lễ trao giải diễn ra hôm qua (30/11/2021)\n", "", "one such line is a sentence"),
    ("Bình luận về mô hình này, Bí thư Huyện ủy cho rằng dân vận phải đi từ việc nhỏ, gần dân và vì dân phục vụ.\n", "", "a sentence"),
    ("Cơ quan chủ quản có trách nhiệm:\n1. Phân công lãnh đạo.\n", "", "a provision: the label is not all before the colon"),
    ("Cơ quan chủ quản: ..............\n", "", "a form to fill in"),
    ("Cơ quan chủ quản: Tỉnh ủy\nGiấy phép số 1/GP-BTTTT\n", "all", "imprint of a site"),
    ("Trực tuyến\n", "all", "counter of visitors"),
    ("Đọc nhiều sách\n", "", "not the heading \"Đọc nhiều\""),
]


@pytest.mark.parametrize("after, wanted, why", CASES)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_clutter_after_a_text(after, wanted, why, form):
    text = unicodedata.normalize(form, TOP + after)
    marked = " ".join(text[a:b] for a, b in mark(Reading(text)).boilerplate).split()
    assert marked == unicodedata.normalize(form, after if wanted == "all" else wanted).split(), why


def test_a_caption_twice():
    caption = "Người dân thôn Nà Lốc góp công làm đường vào bản.\n"
    text = BODY + caption + caption + BODY
    assert [text[a:b] for a, b in clutter(text)] == [caption.strip()]


def test_a_provision_twice_is_no_caption():
    provision = "1. Thông báo công khai danh sách tại trụ sở Ủy ban nhân dân xã.\n"
    assert clutter(BODY + provision + provision) == []


@given(st.lists(st.sampled_from([BODY, "CÁC TIN KHÁC\n", "A A\n", "Bình luận\n", "Tin A (1/1/2021)\n", "\r\n", "Mục lục\n"]), max_size=9))
def test_spans_are_in_order_and_inside(parts):
    text = "".join(parts)
    spans = mark(Reading(text)).boilerplate
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(one[1] < two[0] for one, two in zip(spans, spans[1:]))


def test_merge_keeps_what_the_format_marked():
    assert merge([(3, 5), (0, 1), (4, 9)]) == ((0, 1), (3, 9))


OUTLETS = [
    ("(QNO) - Ngày 12.5, huyện", "QNO", "in brackets"), ("NDO -\n\nBan Thường vụ", "NDO", "known code without brackets"),
    ("QTO – Thời gian", "QTO", "en dash"), ("(ABC) - Hôm qua", "ABC", "unknown, but in brackets"),
    ("Tiêu đề\n\n(ĐNO) - Sáng nay", "ĐNO", "below the headline"), ("- Thực hiện lời Bác", "", "no code"),
    ("HĐND - UBND huyện", "", "capitals that are no outlet"), ("BIDV - Chi nhánh", "", "another firm"),
]


@pytest.mark.parametrize("text, wanted, why", OUTLETS)
def test_outlet(text, wanted, why):
    assert printed.outlet(text) == wanted, why


DATES = [
    ("Ngày cập nhật: 17/09/2021 06:32:30", "2021-09-17", "said, with an hour"), ("30/07/2020 - 05:41", "2020-07-30", "an hour"),
    ("Thứ hai, 15/11/2021 - 09:30", "2021-11-15", "day of the week"), ("Thứ 2, ngày 15/11/2021 09:30 (GMT+7)", "2021-11-15", "zone"),
    ("08:15 | 02/03/2022", "2022-03-02", "hour first"), ("Cập nhật lúc 08:15, 02/03/2022", "2022-03-02", "said"),
    ("15/11/2021", "", "a bare date says not what it dates"), ("31/02/2021 - 05:41", "", "no day of the calendar"),
    ("Ngày 12.5, Chủ tịch ký", "", "date of an event"), ("Ngày có hiệu lực: 12/02/2026\nNgày cập nhật: 16/04/2026", "", "record of a portal"),
    ("Hà Nội, ngày 30 tháng 7 năm 2021", "", "date of a directive"),
]


@pytest.mark.parametrize("text, wanted, why", DATES)
def test_date(text, wanted, why):
    assert printed.date("Tiêu đề\n" + text + "\nThân bài") == wanted, why


@pytest.mark.parametrize("table, what", [
    
    ("pattern,match\na,whole\n", "clutter.csv: columns pattern, match .expected pattern, match, action, why, source"),
    ("pattern,match,action,why,source\na,whole,line,w,s\nb,begin,line,w,s\n", "clutter.csv:3: match 'begin' .expected label or start or whole")])
def test_a_wrong_table_is_said_with_its_line(tmp_path, monkeypatch, table, what):
    (tmp_path / "clutter.csv").write_text(table)
    monkeypatch.setenv(curated.DATA_VARIABLE, str(tmp_path))
    with pytest.raises(DanvanError, match=what):
        curated.read_valid("clutter.csv", {"match": frozenset({"whole", "start", "label"})})
