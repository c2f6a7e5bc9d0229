"""What a person or a spreadsheet gets to see of a row."""

import csv
import io
import json

import pytest

from danvan_graph.errors import DanvanError
from danvan_graph.tables import render

ROWS = [{"symbol": "23-QĐ/TW", "n": -1, "ok": True, "path": ["a", "b"], "none": None}]


def test_json_and_csv_come_back():
    assert json.loads(render(ROWS, form="json")) == ROWS
    assert list(csv.reader(io.StringIO(render(ROWS, form="csv")))) == [
        ["symbol", "n", "ok", "path", "none"], ["23-QĐ/TW", "-1", "yes", "a > b", ""]]


@pytest.mark.parametrize("value, cell", [
    ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
    ("@SUM(1)", "'@SUM(1)"), ("+84", "'+84"), ("-x", "'-x"), (["=1", "b"], "'=1 > b"),
    (-5, "-5"),                        # a number is a number
    ("23-QĐ/TW", "23-QĐ/TW"),          # a stroke inside is harmless
    ("hai\ndòng, \"ngoặc\"", "hai\ndòng, \"ngoặc\""),
])
def test_a_cell_is_no_formula(value, cell):
    assert list(csv.reader(io.StringIO(render([{"v": value}], form="csv"), newline="")))[1] == [cell]


@pytest.mark.parametrize("value, shown", [
    ("a\x1b[31mred\x1b[0m", "a [31mred [0m"),                 # no escape reaches the terminal
    ("tre\u202eevil", "tre evil"),                            # nor a turn of the writing direction
    ("dòng\nhai\t", "dòng hai"),
    ("x" * 80, "x" * 59 + "…"),
    ("Nghi\u0323", "Nghị"),                                   # NFD is as wide as it looks
])
def test_a_cell_is_one_safe_line(value, shown):
    assert render([{"v": value}]).split("\n")[2:] == [shown]


def test_columns_stand_under_each_other():
    lines = render([{"a": "Quyết định", "b": "x"}, {"a": "Luật", "b": "y"}]).split("\n")
    assert [line.index(c) for line, c in zip(lines[2:], "xy")] == [12, 12]


def test_no_rows_and_an_unknown_format():
    assert render([], ["a", "b"]) == "a  b\n-  -"
    assert render([], ["a"], "json") == "[]"
    with pytest.raises(DanvanError, match="expected one of table, json, csv"):
        render([], [], "xml")
