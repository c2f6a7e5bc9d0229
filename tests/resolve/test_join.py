"""What citations come to: each case a few sentences, the outcome, and why."""

import random

import pytest

from danvan_graph.errors import DanvanError
from danvan_graph.resolve import load_registry, resolve
from danvan_graph.resolve.decisions import Decision, Decisions
from danvan_graph.resolve.registry import Registry
from tests.resolve.texts import outcomes, reading, resolved

KNOWN = load_registry()

#: the text cites; what the registry knows is used
CASES = [
    ("Thực hiện Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị.", "", "23-QĐ/TW", "tw/qd/23/k13", "resolved", "full form"),
    ("Thực hiện Quyết định số 290 của Bộ Chính trị.", "", "290-QĐ/TW", "tw/qd/290/k10", "resolved", "the only one known"),
    ("Thực hiện Quyết định số 23-QĐ/TW của Bộ Chính trị.", "2015-03-01", "23-QĐ/TW", "tw/qd/23/-", "unresolved",
     "nothing cites the future: in 2015 another 23-QĐ/TW is meant, which is not known"),
    ("Thực hiện Nghị quyết số 39-NQ/TW ngày 17/4/2016 của Bộ Chính trị (khóa XI).", "", "39-NQ/TW", "tw/nq/39/k11", "resolved",
     "the date lies outside the printed term"),
    ("Thực hiện Chỉ thị số 33/CT-TTg ngày 26/11/2012 của Thủ tướng Chính phủ.", "", "33/CT-TTg", "ttg/ct/33/2021", "resolved",
     "day and month agree with the registry: the year is a slip"),
    ("Thực hiện Chỉ thị số 33/CT-TTg ngày 05/3/2012 của Thủ tướng Chính phủ.", "", "33/CT-TTg", "ttg/ct/33/2012", "unresolved",
     "another day: another directive"),
    ("Thực hiện Chỉ thị số 99-CT/TW ngày 01/3/2018 của Ban Bí thư.", "", "99-CT/TW", "tw/ct/99/k12", "unresolved", "a whole key that nobody knows"),
    ("Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương.", "", "25-NQ/TW", "tw/nq/25/k11", "resolved", "by the date"),
]


@pytest.mark.parametrize("text, published, printed, target, outcome, reason", CASES, ids=[c[-1] for c in CASES])
def test_against_the_registry(text, published, printed, target, outcome, reason):
    found = resolved(reading("d", text, published_on=published), registry=KNOWN)
    assert outcomes(found)[f"d {printed}"] == (target, outcome), reason


def test_two_directives_of_one_number_stay_open_with_ranked_candidates():
    old = reading("a", "Thực hiện Chỉ thị số 16/CT-TTg ngày 04/5/2017 của Thủ tướng Chính phủ.")
    new = reading("b", "Thực hiện Chỉ thị số 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ.")
    bare = reading("c", "Thực hiện Chỉ thị số 16/CT-TTg của Thủ tướng Chính phủ.", published_on="2021-02-01")
    outcome = resolved(old, new, bare).outcomes["c"][0]
    assert outcome.outcome == "ambiguous"
    assert [c.directive for c in outcome.candidates] == ["ttg/ct/16/2020", "ttg/ct/16/2017"]
    assert all(c.reason for c in outcome.candidates)
    assert 0.99 < sum(c.score for c in outcome.candidates) < 1.01
    assert outcome.share == outcome.candidates[0].score < 1


def test_the_citing_date_leaves_one():
    old = reading("a", "Thực hiện Chỉ thị số 16/CT-TTg ngày 04/5/2017 của Thủ tướng Chính phủ.")
    new = reading("b", "Thực hiện Chỉ thị số 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ.")
    bare = reading("c", "Thực hiện Chỉ thị số 16/CT-TTg của Thủ tướng Chính phủ.", published_on="2019-02-01")
    assert outcomes(resolved(old, new, bare))["c 16/CT-TTg"] == ("ttg/ct/16/2017", "ambiguous")     # numbers recur every year


def test_words_of_the_title_decide():
    one = reading("a", "Thực hiện Chỉ thị số 16/CT-TTg ngày 04/5/2017 của Thủ tướng Chính phủ về nâng cao năng lực tiếp cận cuộc cách mạng công nghiệp.")
    other = reading("b", "Thực hiện Chỉ thị số 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ về các biện pháp phòng, chống dịch bệnh.")
    text = "Thực hiện Chỉ thị số 16/CT-TTg của Thủ tướng Chính phủ về {}."
    assert outcomes(resolved(one, other, reading("c", text.format("phòng, chống dịch bệnh"))))["c 16/CT-TTg"][0] == "ttg/ct/16/2020"
    found = resolved(one, reading("c", text.format("quản lý đất đai tại đô thị lớn")))
    assert outcomes(found)["c 16/CT-TTg"] == ("ttg/ct/16/-", "unresolved")          # the words speak of another


def test_places_do_not_mix():
    one = reading("a", "Căn cứ Chỉ thị số 06/CT-UBND ngày 12/5/2022 của UBND tỉnh Quảng Nam.")
    other = reading("b", "Căn cứ Chỉ thị số 06/CT-UBND ngày 12/5/2022 của UBND tỉnh Quảng Trị.")
    assert {o[0].target for o in resolved(one, other).outcomes.values()} == {"ubnd.quang-nam/ct/6/2022", "ubnd.quang-tri/ct/6/2022"}


def test_a_stub_heals_when_its_text_arrives():
    citing = reading("a", "Thực hiện Kế hoạch số 21-KH/TU ngày 20/9/2021 của Tỉnh ủy Nam Định.")
    target = reading("b", "TỈNH ỦY NAM ĐỊNH\nSố 21-KH/TU\nNam Định, ngày 20 tháng 9 năm 2021\n\nKẾ HOẠCH\nvề tiếp dân\n\nTỉnh ủy yêu cầu.")
    assert outcomes(resolved(citing))["a 21-KH/TU"] == ("tu.nam-dinh/kh/21/nk2020", "unresolved")
    for order in ([citing, target], [target, citing]):
        found = resolved(*order)
        assert outcomes(found)["a 21-KH/TU"] == ("tu.nam-dinh/kh/21/nk2020", "resolved")
        assert found.identities["b"] == "tu.nam-dinh/kh/21/nk2020"


def test_a_text_without_date_takes_the_one_known_directive_that_is_not_older_than_what_it_cites():
    text = ("(QNO) - Chủ tịch UBND tỉnh Quảng Nam vừa ban hành Chỉ thị số 06 về tiếp dân. Chỉ thị nêu rõ việc thực hiện "
            "Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ.")
    assert resolved(reading("a", text), registry=KNOWN).identities == {"a": "ubnd.quang-nam/ct/6/2022"}
    later = text.replace("26/11/2021", "26/11/2023")
    assert resolved(reading("a", later), registry=KNOWN).identities == {"a": "ubnd.quang-nam/ct/6/-"}


LAWS = [
    ("Căn cứ Luật Tiếp công dân năm 2013;", "", "qh/vb/42/2013", "resolved", "name and year"),
    ("Căn cứ Luật Tiếp công dân số 42/2013/QH13;", "", "qh/vb/42/2013", "resolved", "number: the same directive"),
    ("Căn cứ Luật Không Có Thật năm 2013;", "", None, None, "no such law in the table"),
]


@pytest.mark.parametrize("text, when, target, outcome, reason", LAWS, ids=[row[-1] for row in LAWS])
def test_laws(text, when, target, outcome, reason):
    found = [o for row in resolved(reading("d", text, published_on=when), registry=KNOWN).outcomes.values() for o in row]
    if target is None:
        assert all(o.outcome == "unresolved" for o in found)
    else:
        assert [(o.target, o.outcome) for o in found] == [(target, outcome)], reason


def test_a_law_by_name_alone_has_its_versions_as_candidates():
    found = resolved(reading("d", "Căn cứ Luật Đất đai;", published_on="2016-01-01"), registry=KNOWN).outcomes["d"][0]
    assert found.outcome == "ambiguous" and found.target == found.candidates[0].directive
    assert all("2024" not in c.directive for c in found.candidates)      # not yet passed


@pytest.mark.parametrize("text, when, target, why", [
    ("Hồ sơ lập theo Luật Đầu tư.", "2025-07-01", "qh/vb/61/2020", "a law of 2025 without its day, and one with a smaller number that was passed in December"),
    ("Hồ sơ lập theo Luật Đầu tư.", "2026-08-01", "qh/vb/143/2025", "after it"),
    ("Theo Luật số 57/2024/QH15 sửa đổi, bổ sung một số điều của Luật Đầu tư.", "2026-03-01", "qh/vb/61/2020", "what a law amends is older than it, and its number has its year"),
    ("Theo Luật số 90/2025/QH15 sửa đổi, bổ sung một số điều của Luật Đầu tư.", "2026-03-01", "qh/vb/61/2020", "of the same year: the numbers run on"),
    ("THÔNG TƯ\nĐiều 1. Sửa đổi, bổ sung một số điều của Thông tư số 5/2019/TT-BTC ngày 3/4/2019\n1. Bổ sung Điều 4 như sau:\n“Điều 4. Hồ sơ lập theo Luật Đầu tư.”\n", "2026-03-01",
     "qh/vb/143/2025", "words that one puts into another are of its own day"),
])
def test_a_law_by_name_is_one_that_was_there_when_the_words_were_written(text, when, target, why):
    extraction = reading("d", text, published_on=when)
    found = resolved(extraction, registry=KNOWN).outcomes["d"]
    assert [o.target for o, c in zip(found, extraction.extraction.citations) if c.target == "Luật Đầu tư"] == [target], why


CODE = "QUỐC HỘI\nLuật số: 143/2025/QH15\nLUẬT\nĐẦU TƯ\nĐiều 1. Luật này quy định về đầu tư.\nLuật này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2026.\n"
CIRCULAR = "BỘ TÀI CHÍNH\nSố: 7/2026/TT-BTC\nHà Nội, ngày {day}\nTHÔNG TƯ\nVề hồ sơ\nĐiều 1. Hồ sơ lập theo Luật Đầu tư.\nĐiều 2. Thông tư này có hiệu lực thi hành từ ngày {since}.\n"


@pytest.mark.parametrize("day, since, law, target, outcome, why", [
    ("05 tháng 01 năm 2026", "05 tháng 02 năm 2026", CODE, "qh/vb/61/2020", "resolved", "passed, and by its own text not in force"),
    ("05 tháng 01 năm 2026", "15 tháng 3 năm 2026", CODE, "qh/vb/143/2025", "resolved", "in force when the circular is"),
    ("05 tháng 01 năm 2026", "05 tháng 02 năm 2026", "", "qh/vb/143/2025", "ambiguous", "nobody says since when"),
    ("05 tháng 9 năm 2026", "05 tháng 11 năm 2026", "", "qh/vb/143/2025", "resolved", "so long no law has waited"),
])
def test_a_law_that_is_passed_need_not_be_in_force(day, since, law, target, outcome, why):
    readings = [reading("c", CIRCULAR.format(day=day, since=since)), *([reading("law", law)] if law else [])]
    found = resolved(*readings, registry=KNOWN).outcomes["c"]
    assert [(o.target, o.outcome) for o, c in zip(found, readings[0].extraction.citations) if c.target == "Luật Đầu tư"] == [(target, outcome)], why


def test_laws_of_a_term_are_numbered_as_they_are_passed():
    """What the day of one says of another rests on it."""
    of_term: dict[str, list[tuple[int, str, str]]] = {}
    for law in KNOWN.numbered_laws.values():
        number, _, rest = law.symbol.partition("/")
        year, _, term = rest.partition("/QH")
        if term and law.kind in ("Luật", "Bộ luật"):
            of_term.setdefault(term, []).append((int(number), year, law.issued_on))
    for known in of_term.values():
        known.sort()
        years, days = [year for _, year, _ in known], [day for _, _, day in known if len(day) == 10]
        assert years == sorted(years) and days == sorted(days)
    assert sum(len(day) == 10 for known in of_term.values() for _, _, day in known) > 150


def test_an_old_law_by_name_may_have_been_replaced_by_one_that_the_table_lacks():
    old = resolved(reading("d", "Căn cứ Luật Tiếp công dân;", published_on="2025-06-01"), registry=KNOWN).outcomes["d"][0]
    assert (old.target, old.outcome, old.share) == ("qh/vb/42/2013", "ambiguous", 0.5)
    new = resolved(reading("d", "Căn cứ Luật Tiếp công dân;", published_on="2014-06-01"), registry=KNOWN).outcomes["d"][0]
    assert (new.target, new.outcome) == ("qh/vb/42/2013", "resolved")


def test_conflicts_of_date_and_author_are_kept_and_the_registry_wins():
    text = "Thực hiện Quyết định số 23-QĐ/TW ngày 31/7/2021 của Ban Chấp hành Trung ương."
    found = {(c.field, c.value, c.accepted, c.document) for c in resolved(reading("d", text), registry=KNOWN).conflicts}
    assert found == {("issued_on", "2021-07-31", "2021-07-30", "d"), ("issuer", "Ban Chấp hành Trung ương", "Bộ Chính trị", "d")}


def test_without_registry_the_majority_wins():
    right = [reading(f"r{n}", "Thực hiện Chỉ thị số 07-CT/TW ngày 05/4/2017 của Ban Bí thư.") for n in range(3)]
    wrong = reading("w", "Thực hiện Chỉ thị số 07-CT/TW ngày 06/4/2017 của Ban Bí thư.")
    found = resolved(wrong, *right)
    assert [(c.value, c.accepted, c.document) for c in found.conflicts] == [("2017-04-06", "2017-04-05", "w")]
    assert all(c.sentence for c in found.conflicts)


def test_the_board_that_acts_for_its_committee_is_no_contradiction():
    one = reading("a", "Thực hiện Kế hoạch số 21-KH/TU ngày 20/9/2021 của Tỉnh ủy Nam Định.")
    other = reading("b", "Thực hiện Kế hoạch số 21-KH/TU ngày 20/9/2021 của Ban Thường vụ Tỉnh ủy Nam Định.")
    assert resolved(one, other).conflicts == []


def test_an_impossible_date_without_registry_goes_by_the_printed_term():
    found = resolved(reading("d", "Thực hiện Nghị quyết số 39-NQ/TW ngày 17/4/2016 của Bộ Chính trị (khóa XI)."))
    assert found.outcomes["d"][0].target == "tw/nq/39/k11"
    assert [(c.field, c.value, c.accepted) for c in found.conflicts] == [("issued_on", "2016-04-17", "")]
    assert "tw/nq/39/k12" not in found.records.by_key


def test_a_year_in_the_symbol_is_no_slip():
    new = [reading(f"n{i}", "Căn cứ Thông tư số 06/2026/TT-BTC ngày 26/01/2026 của Bộ Tài chính.") for i in range(3)]
    old = reading("o", "Căn cứ Thông tư số 06/2007/TT-BTC ngày 26/01/2007 của Bộ Tài chính.")
    assert resolved(*new, old).outcomes["o"][0].target == "btc/tt/6/2007"


def test_a_person_decides():
    old = reading("a", "Thực hiện Chỉ thị số 16/CT-TTg ngày 04/5/2017 của Thủ tướng Chính phủ.")
    new = reading("b", "Thực hiện Chỉ thị số 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ.")
    bare = reading("c", "Thực hiện Chỉ thị số 16/CT-TTg của Thủ tướng Chính phủ.")
    chosen = Decision("c", "Thực hiện Chỉ thị số 16/CT-TTg của Thủ tướng Chính phủ.", "16/CT-TTg", "", "choose", "ttg/ct/16/2017", by="An")
    gone = Decision("c", "Câu này không còn.", "16/CT-TTg", "", "choose", "ttg/ct/16/2020", by="An")
    decisions = Decisions([chosen, gone])
    outcome = resolve([old, new, bare], Registry(), decisions).outcomes["c"][0]
    assert (outcome.target, outcome.outcome, outcome.reason) == ("ttg/ct/16/2017", "resolved", "chosen by a person")
    assert decisions.lost == [gone]


def test_order_decides_nothing():
    texts = [reading(f"d{n}", text, published_on=when) for n, (text, when, *_) in enumerate(CASES)]
    expected = resolved(*texts, registry=KNOWN)
    for seed in range(5):
        random.Random(seed).shuffle(texts)
        again = resolved(*texts, registry=load_registry())
        assert (again.outcomes, again.identities, again.conflicts, sorted(again.records.by_key)) == \
            (expected.outcomes, expected.identities, expected.conflicts, sorted(expected.records.by_key))


def test_two_documents_of_one_id_are_refused():
    with pytest.raises(DanvanError, match="'a'"):
        resolved(reading("a", "Một."), reading("a", "Hai."))
