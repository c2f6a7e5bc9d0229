"""Terms: dates on both sides of a congress, partial dates, the data itself."""

import csv

import pytest

from danvan_graph.errors import DanvanError
from danvan_graph import curated as tables
from danvan_graph.resolve import terms
from danvan_graph.resources import folder

DAYS = [
    ("TW", "2016-01-28", "k11", "the day on which the congress closes belongs to the old term"),
    ("TW", "2016-01-29", "k12", "the day after begins the new one"),
    ("TW", "2021-02-01", "k12", "closing day of Đại hội XIII"),
    ("TW", "2021-02-02", "k13", "the day after"),
    ("TW", "2021-02", None, "the month has both"),
    ("TW", "2021-03", "k13", "a month of one term"),
    ("TW", "2013", "k11", "a year of one term"),
    ("TW", "2011", None, "a year of two terms"),
    ("TW", "1890", None, "before all terms"),
    ("TW", "", None, "no date"),
    ("tu/old/ha-noi", "2021-03-01", "nk2020", "a province without rows of its own takes its rank's"),
    ("hu/old/nam-dinh.hai-hau", "2020-10-01", "nk2020", "districts met before provinces"),
    ("tu/old/nam-dinh", "2020-10-01", "nk2015", "so the province is still in its old term"),
]


@pytest.mark.parametrize("committee, date, period, reason", DAYS, ids=[f"{c} {d}" for c, d, _, _ in DAYS])
def test_term_of_a_date(committee, date, period, reason):
    found = terms.term_of(committee, date)
    assert (found.period if found else None) == period, reason


def test_the_table_is_sound():
    with open(folder("data") / "terms.csv", encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert all(row["source"] and row["verified"] in ("true", "false") for row in rows)
    for found in terms.table().values():
        assert [t.since for t in found] == sorted({t.since for t in found})
        assert all(a.until < b.since for a, b in zip(found, found[1:]))


def test_a_users_folder_overrides_one_committee(tmp_path, monkeypatch):
    (tmp_path / "terms.csv").write_text("committee,period,number,since,until_event,verified,source\n"
                                        "tu/old/ha-noi,k17,17,2020-10-14,,true,own archive\n", encoding="utf-8")
    monkeypatch.setenv(tables.DATA_VARIABLE, str(tmp_path))
    terms.table.cache_clear()
    try:
        assert terms.term_of("tu/old/ha-noi", "2020-10-20").period == "k17"
        assert terms.term_of("tu/old/nam-dinh", "2021-01-01").period == "nk2020"
    finally:
        terms.table.cache_clear()


BROKEN = [
    ("committee,period\nTW,k1\n", "columns"),
    ('committee,period,number,since,until_event,verified,source\n"TW,k1\n', "CSV"),
    ("committee,period,number,since,until_event,verified,source\nTW,k1\n", "values"),
]


@pytest.mark.parametrize("content, word", BROKEN, ids=[w for _, w in BROKEN])
def test_a_broken_table_is_one_line(tmp_path, monkeypatch, content, word):
    (tmp_path / "terms.csv").write_text(content, encoding="utf-8")
    monkeypatch.setenv(tables.DATA_VARIABLE, str(tmp_path))
    with pytest.raises(DanvanError, match=word) as error:
        tables.read("terms.csv")
    assert str(tmp_path) in str(error.value) and "\n" not in str(error.value)


def test_a_table_that_is_not_utf8(tmp_path, monkeypatch):
    (tmp_path / "terms.csv").write_bytes(b"\xff\xfe\x00bad")
    monkeypatch.setenv(tables.DATA_VARIABLE, str(tmp_path))
    with pytest.raises(DanvanError, match="not UTF-8"):
        tables.read("terms.csv")
