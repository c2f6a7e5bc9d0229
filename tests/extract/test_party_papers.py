"""Papers of committees and boards of the Party, in sentences of our own: what letterhead, numbers and authors they have."""

import pytest

from danvan_graph.extract import extract
from danvan_graph.model import Document


def read(text):
    return extract(Document(id="t", text=text))


def edges(text):
    found = read(text)
    return {("self" if s.subject is None else found.citations[s.subject].target, s.relation, found.citations[s.object].target) for s in found.statements}


BELOW = "Ninh Giang, ngày 9/3/2022\nHƯỚNG DẪN\nXây dựng mô hình\n"


@pytest.mark.parametrize("head, symbol, issuer, why", [
    ("BAN DÂN VẬN HUYỆN ỦY\nSố: 07-HD/BDVHU\n", "07-HD/BDVHU", "Ban Dân vận Huyện ủy Ninh Giang", "the line of the date has the place; 'Số' is none"),
    ("HUYỆN ỦY\nSỐ 07-HD/HU\n", "07-HD/HU", "Huyện ủy Ninh Giang", "in capitals throughout"),
    ("HUYỆN ỦY\nNINH GIANG\nSố 07-HD/HU\n", "07-HD/HU", "Huyện ủy Ninh Giang", "the name has a line of its own"),
    ("UBND HUYỆN\nSố: 07/HD-UBND\n", "07/HD-UBND", "UBND huyện Ninh Giang", "a people's committee likewise"),
    ("ỦY BAN NHÂN DÂN XÃ\nSố: 07/HD-UBND\n", "07/HD-UBND", "UBND xã Ninh Giang", "the rank is the letterhead's"),
])
def test_a_letterhead_without_its_place(head, symbol, issuer, why):
    identity = read(head + BELOW).identity
    assert (identity.symbol, identity.issuer) == (symbol, issuer), why


REPORT = "ĐẢNG BỘ HUYỆN CHI LĂNG\nĐẢNG ỦY XÃ VẠN LINH\n*\nSố 45-BC/ĐU\nVạn Linh, ngày 12 tháng 11 năm 2019\nBÁO CÁO\nkết quả công tác dân vận\n"


@pytest.mark.parametrize("sentence, authors, why", [
    ("Đảng ủy ban hành Kế hoạch số 15-KH/ĐU ngày 15/01/2017.", ["Đảng ủy xã Vạn Linh"], "numbered as the paper itself"),
    ("Thực hiện Công văn số 12-CV/HU của Ban Thường vụ Huyện ủy Chi Lăng và Kế hoạch số 9-KH/HU, Đảng ủy báo cáo.",
     ["Ban Thường vụ Huyện ủy Chi Lăng", "Huyện ủy Chi Lăng"], "the one body that the text names of those that number so: its committee"),
    ("Thực hiện Hướng dẫn số 62-HD/VPTU của Văn phòng Tỉnh ủy, Đảng ủy xã thực hiện như sau.", ["Văn phòng Tỉnh ủy"], "who acts behind the comma is no second author"),
    ("Thực hiện Hướng dẫn số 62-HD/VPTU của Văn phòng Tỉnh ủy, Huyện ủy đã chỉ đạo.", ["Văn phòng Tỉnh ủy"], "a district's committee acts"),
    ("Hướng dẫn số 62-HD/BTC ngày 5/3/2018 của Ban Tổ chức Tỉnh ủy nêu rõ.", ["Ban Tổ chức Tỉnh ủy"], "BTC behind the Party's hyphen is no ministry"),
    ("Hướng dẫn số 62-HD/BTC ngày 5/3/2018 nêu rõ.", [""], "nor does it say whose board"),
    ("Hướng dẫn số 62/HD-BTC ngày 5/3/2018 nêu rõ.", ["Bộ Tài chính"], "with the State's slash it is the ministry"),
])
def test_authors(sentence, authors, why):
    assert [c.issuer for c in read(REPORT + sentence).citations[1:]] == authors, why


def test_a_basis_ends_where_somebody_acts_on_it():
    said = "Căn cứ Hướng dẫn số 62-HD/BTCTU của Ban Tổ chức Tỉnh ủy, Đảng ủy xã thực hiện một số việc. Kế hoạch số 12-KH/HU quy định thời gian."
    assert edges(said) == {("self", "based_on", "62-HD/BTCTU"), ("self", "cites", "12-KH/HU")}
    listed = "Căn cứ Hướng dẫn số 62-HD/BTCTU của Ban Tổ chức Tỉnh ủy. Kế hoạch số 12-KH/HU của Huyện ủy.\n"
    assert edges(listed) == {("self", "based_on", "62-HD/BTCTU"), ("self", "based_on", "12-KH/HU")}
