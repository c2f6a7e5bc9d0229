"""Letterheads that lost their columns: text cut from PDFs and tables has the two columns of a head row by row, or all in one line."""

from __future__ import annotations

import pytest

from danvan_graph.extract import as_record, extract
from danvan_graph.model import Document
from danvan_graph.text import normalise

NATION, MOTTO, PARTY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ĐẢNG CỘNG SẢN VIỆT NAM"
DAY = "ngày 3 tháng 2 năm 2019"
STATE = {
    "rows, one blank": "{a} {NATION}\n{b} {MOTTO}\nSố: 12/{s} {n}, {DAY}\n{t}\nVề việc dạy nghề\n",
    "rows, many blanks": "{a}          {NATION}\n{b}        {MOTTO}\n     ---------\nSố: 12/{s}       {n}, {DAY}\n\n{t}\nVề việc dạy nghề\n",
    "rows, tabs": "{a}\t{NATION}\n{b}\t{MOTTO}\nSố: 12/{s}\t{n}, {DAY}\n\n{t}\nVề việc dạy nghề\n",
    "line between line": "{a}\n{NATION}\n{b}\n{MOTTO}\nSố: 12/{s}\n{n}, {DAY}\n{t}\nVề việc dạy nghề\n",
    "one line, row by row": "{a} {NATION} {b} {MOTTO} Số: 12/{s} {n}, {DAY} {t} Về việc dạy nghề Căn cứ Luật Giáo dục nghề nghiệp;",
    "one line, column by column": "{a} {b} Số: 12/{s} {NATION} {MOTTO} {n}, {DAY} {t} Về việc dạy nghề Căn cứ Luật Giáo dục nghề nghiệp;",
    "nothing lost": "{a}\n{b}\nSố: 12/{s}\n{NATION}\n{MOTTO}\n{n}, {DAY}\n{t}\nVề việc dạy nghề\n",
}
COMMITTEE = {
    "rows, one blank": "{a} {PARTY}\n{b} {n}, {DAY}\n*\nSố 12-{s}\n{t}\nvề dạy nghề\n",
    "rows, many blanks": "{a}          {PARTY}\n{b}\n*          {n}, {DAY}\nSố 12-{s}\n\n{t}\nvề dạy nghề\n",
    "one line, row by row": "{a} {PARTY} {b} * {n}, {DAY} Số 12-{s} {t} về dạy nghề Thực hiện Chỉ thị số 5-CT/TW của Ban Bí thư",
    "one line, column by column": "{a} {b} * Số 12-{s} {PARTY} {n}, {DAY} {t} về dạy nghề Thực hiện Chỉ thị số 5-CT/TW của Ban Bí thư",
    "nothing lost": "{a}\n{b}\n*\nSố 12-{s}\n{PARTY}\n{n}, {DAY}\n{t}\nvề dạy nghề\n",
}
BODIES = [
    ("ỦY BAN NHÂN DÂN", "HUYỆN THANH THỦY", "Thanh Thủy", "QĐ-UBND", "UBND huyện Thanh Thủy"),
    ("ỦY BAN NHÂN DÂN", "TỈNH LONG AN", "Long An", "QĐ-UBND", "UBND tỉnh Long An"),
    ("HỘI ĐỒNG NHÂN DÂN", "HUYỆN CƯ M'GAR", "Cư M'gar", "NQ-HĐND", "HĐND huyện Cư M'gar"),            # small letters behind the mark
    ("UBND HUYỆN A LƯỚI", "PHÒNG NỘI VỤ", "A Lưới", "HD-PNV", "Phòng Nội vụ huyện A Lưới"),           # a name of one letter
]
COMMITTEES = [
    ("ĐẢNG BỘ TỈNH NAM ĐỊNH", "HUYỆN ỦY XUÂN TRƯỜNG", "Xuân Trường", "KH/HU", "Huyện ủy Xuân Trường"),
    ("ĐẢNG BỘ HUYỆN ĐẠI TỪ", "ĐẢNG ỦY XÃ LA BẰNG", "La Bằng", "KH/ĐU", "Đảng ủy xã La Bằng"),
]
TYPES = {"QĐ": "Quyết định", "NQ": "Nghị quyết", "HD": "Hướng dẫn", "KH": "Kế hoạch"}


def _own(form: str, a: str, b: str, n: str, s: str) -> dict:
    text = form.format(a=a, b=b, n=n, s=s, t=TYPES[s[:2]].upper(), NATION=NATION, MOTTO=MOTTO, PARTY=PARTY, DAY=DAY)
    return as_record(extract(Document(id="x", text=text)))["self"] or {}


@pytest.mark.parametrize("form", STATE.values(), ids=STATE)
@pytest.mark.parametrize(("a", "b", "n", "s", "issuer"), BODIES, ids=[row[4] for row in BODIES])
def test_state(form, a, b, n, s, issuer):
    assert _own(form, a, b, n, s) == {"type": TYPES[s[:2]], "symbol": f"12/{s}", "issued_on": "2019-02-03", "issuer": issuer}


@pytest.mark.parametrize("form", COMMITTEE.values(), ids=COMMITTEE)
@pytest.mark.parametrize(("a", "b", "n", "s", "issuer"), COMMITTEES, ids=[row[4] for row in COMMITTEES])
def test_party(form, a, b, n, s, issuer):
    assert _own(form, a, b, n, s) == {"type": TYPES[s[:2]], "symbol": f"12-{s}", "issued_on": "2019-02-03", "issuer": issuer}


@pytest.mark.parametrize("text", [
    # prose and headings that name the nation or the Party
    "Đại hội ĐẢNG CỘNG SẢN VIỆT NAM, ngày mai; KẾ HOẠCH mới",
    f"{NATION}\n{MOTTO}\nHà Nội, {DAY}\nKẾ HOẠCH\nCăn cứ Luật A;",
    f"UBND TỈNH LONG AN\nSố: 1/KH-UBND\n{NATION}\n{MOTTO}\nLong An, {DAY}\nKẾ HOẠCH\n",
    # no dateline, no type: nothing says that it is a head
    f"UBND TỈNH LONG AN {NATION}\nThông tin tuyên truyền",
])
def test_what_stays(text):
    assert normalise(text).text == text


@pytest.mark.parametrize("form", STATE.values(), ids=STATE)
def test_quotes_are_the_text(form):
    text = form.format(a="ỦY BAN NHÂN DÂN", b="TỈNH LONG AN", n="Long An", s="QĐ-UBND", t="QUYẾT ĐỊNH", NATION=NATION, MOTTO=MOTTO, PARTY=PARTY, DAY=DAY)
    text += "\nThực hiện Kế hoạch số 7-KH/TU ngày 1/2/2018 của Tỉnh ủy;"
    found = extract(Document(id="x", text=text)).citations
    assert len(found) >= 2 and all(text[c.start:c.end] == c.quote for c in found)
