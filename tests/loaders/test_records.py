"""Corpora: fields by their names, broken records reported, hostile lines bounded."""

import gzip
import json

import pytest

from danvan_graph.loaders import limits, load


def read(path, errors=None):
    return list(load([path], on_error=(errors if errors is not None else []).append))


def test_json_lines(tmp_path):
    path = tmp_path / "kho.jsonl"
    path.write_text(json.dumps({"id": "a", "text": "Số 23-QĐ/TW", "title": "Quy chế", "url": "https://x.vn/a", "publisher": "QNO",
                                "published_on": "12/05/2022", "symbol": "23-QĐ/TW"}, ensure_ascii=False) + "\n\n" + '{"text": "hai"}\n', encoding="utf-8")
    first, second = read(path)
    assert (first.id, first.text, first.heading, first.url, first.publisher, first.published_on) == (
        "a", "Số 23-QĐ/TW", "Quy chế", "https://x.vn/a", "QNO", "2022-05-12")
    assert first.source == f"{path}#1"
    assert (second.id, second.source) == ("kho#3", f"{path}#3")      # no id of its own: the line it stands in


@pytest.mark.parametrize("text, wanted", [
    ('[{"id": "a", "text": "b"}, {"id": "c", "text": "d"}]', ["a", "c"]), ('{\n  "id": "a",\n  "text": "b"\n}\n', ["a"]),
    ('[{"id": "a"}, {"id": "c", "text": "d"}]', ["c"])])
def test_whole_json(tmp_path, text, wanted):
    path = tmp_path / "kho.json"
    path.write_text(text)
    assert [d.id for d in read(path)] == wanted


def test_torn_json_is_one_line(fault):
    assert "not JSON" in fault(b'[{"id": "a", "text": "b"}, {"id"')
    assert "not JSON" in fault(b'[{"id": "a", "text": ' + b"[" * 200_000)


def test_compressed_lines(tmp_path):
    path = tmp_path / "kho.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"id": "a", "text": "b"}\n' * 3))
    assert [d.id for d in read(path)] == ["a", "a~2", "a~3"]


def test_broken_records_are_reported_and_the_others_read(tmp_path):
    path = tmp_path / "kho.jsonl"
    path.write_text('{"id": "a", "text": "b"}\n{"id": "b", \n[1]\n{"id": "c"}\n{"id": "d", "text": "e"}\n' + '{"a": ' * 20 + "\n")
    errors = []
    assert [d.id for d in read(path, errors)] == ["a", "d"]
    assert [str(e).split(": ")[0].rpartition("#")[2] for e in errors] == ["2", "3", "4", "6"]


def test_a_file_full_of_faults_prints_few_lines(tmp_path):
    path = tmp_path / "kho.jsonl"
    path.write_text('{"id": "a", "text": "b"}\n' + '{"id": \n' * 5000)
    errors = []
    read(path, errors)
    assert len(errors) == 11 and "4990 more" in str(errors[-1])


def test_deeply_nested_json_and_endless_lines(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "LINE_CHARS", 200_000)
    deep, long = tmp_path / "sau.jsonl", tmp_path / "dai.jsonl"
    deep.write_text('{"text": ' + "[" * 100_000 + "\n" + '{"id": "b", "text": "c"}\n')
    long.write_text('{"id": "a", "text": "' + "a" * 300_000)
    errors = []
    assert [d.id for d in read(deep, errors)] == ["b"]
    assert read(long, errors) == []
    assert len(errors) == 2


@pytest.mark.parametrize("text, why", [
    ("id,text,title\na,Số 23-QĐ/TW,Quy chế\nb,\"nhiều\ndòng\",Hai\n", "comma, a cell of two lines"),
    ("\ufeffMã;Nội dung;Tiêu đề\na;Số 23-QĐ/TW;Quy chế\nb;\"nhiều\ndòng\";Hai\n", "semicolon, Vietnamese names, byte order mark"),
    ("id\tcontent\theadline\na\tSố 23-QĐ/TW\tQuy chế\nb\t\"nhiều\ndòng\"\tHai\n", "tab"),
])
def test_tables(tmp_path, text, why):
    path = tmp_path / "bang.txt"
    path.write_text(text, encoding="utf-8")
    assert [(d.id, d.text, d.heading, d.format) for d in read(path)] == [
        ("a", "Số 23-QĐ/TW", "Quy chế", "csv"), ("b", "nhiều\ndòng", "Hai", "csv")], why


def test_a_line_with_commas_is_no_table(tmp_path):
    path = tmp_path / "van-ban.csv"
    path.write_text("Về nội dung, cách làm và kết quả\nQuyết định số 23-QĐ/TW", encoding="utf-8")
    assert read(path)[0].format == "text"


def test_rows_without_text_are_reported(tmp_path):
    path = tmp_path / "bang.csv"
    path.write_text("id,text\na,\nb,c\n")
    errors = []
    assert [d.id for d in read(path, errors)] == ["b"] and "#1" in str(errors[0])


def test_parquet(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet
    path = tmp_path / "kho.parquet"
    parquet.write_table(pyarrow.table({"id": ["a", "b"], "noi_dung": ["Số 23-QĐ/TW", None], "vector": [[1.0], [2.0]]}), path)
    errors = []
    assert [(d.id, d.text) for d in read(path, errors)] == [("a", "Số 23-QĐ/TW")]
    assert len(errors) == 1
    path.write_bytes(path.read_bytes()[:-20])
    errors = []
    assert read(path, errors) == [] and "Parquet" in str(errors[0])
