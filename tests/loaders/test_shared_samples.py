"""Real files, where they are at hand: what they must give, and clutter that must not hide a citation."""

import json
import os
from pathlib import Path

import pytest

from danvan_graph.loaders import load

SHARED = Path(os.environ.get("DANVAN_SHARED", Path(__file__).parents[3] / "shared"))
pytestmark = pytest.mark.skipif(not (SHARED / "corpus" / "files").is_dir(), reason="the shared samples are not at hand (DANVAN_SHARED)")


def _raise(error):
    raise error


@pytest.fixture(scope="module")
def files():
    return {document.id: document for document in load([SHARED / "corpus" / "files"], on_error=_raise)}


@pytest.mark.parametrize("name, format_, texts", [
    ("294-QD-TW", "pdf", ["Số 294-QĐ/TW", "Bộ Chính trị và Ban Bí thư khoá XIII"]),
    ("congbao-nghi-quyet-so-78-2025-ubtvqh15-45003", "pdf", ["78/2025/UBTVQH15", "Luật Tổ chức Quốc hội số 57/2014/QH13", "142/2024/QH15", "177/TTr-CP"]),
    ("30-2020-ND-CP", "docx", ["Số: 30/2020/NĐ-CP", "Nghị định số 110/2004/NĐ-CP"]),
    ("30-2020-ND-CP-phu-luc-III", "doc", ["Kèm theo Nghị định số 30/2020/NĐ-CP", "Quy định\tQyĐ"]),
    ("30-2020-ND-CP-phu-luc-III~2", "docx", ["Kèm theo Nghị định số 30/2020/NĐ-CP", "Quy định\tQyĐ"]),
    ("legacy-889-hien-phap-1959", "doc", ["NƯỚC VIỆT NAM DÂN CHỦ CỘNG HOÀ"]),
    ("vbpl-000061", "html", ["Số: 06/2026/TT-BCT", "Nghị định số 69/2018/NĐ-CP ngày 15 tháng 5 năm 2018"]),
    ("vbpl-000301", "html", ["Số: 139/2025/TT-BTC", "56/2024/QH15"]),
])
def test_files_of_offices(files, name, format_, texts):
    document = files[name]
    assert document.format == format_
    assert [text for text in texts if text not in document.text] == []
    for text in texts:
        at = document.text.index(text)
        assert not any(a <= at < b for a, b in document.boilerplate)


def test_the_same_text_in_two_formats(files):
    one, two = files["30-2020-ND-CP-phu-luc-III"].text, files["30-2020-ND-CP-phu-luc-III~2"].text
    assert one.split() == two.split()


def test_heads_of_the_official_gazette_are_marked(files):
    document = files["congbao-nghi-quyet-so-78-2025-ubtvqh15-45003"]
    assert len(document.boilerplate) == 2 and all(document.text[a:b].count("CÔNG BÁO/Số 755 + 756") == 1 for a, b in document.boilerplate)


def test_no_date_of_a_portal_is_taken_for_a_day_of_publishing(files):
    assert files["vbpl-000061"].published_on == ""


def test_news_texts():
    seeds = {document.id[:3]: document for document in load([SHARED / "seeds"], on_error=_raise)}
    assert [(d.publisher, d.published_on) for d in seeds.values()] == [("QNO", ""), ("QTO", "2021-09-17"), ("", "2020-07-30"), ("NDO", ""), ("", "")]
    (start, end), = seeds["001"].boilerplate
    assert seeds["001"].text[start:end].lstrip().startswith("Liên hệ") and end == len(seeds["001"].text)
    assert seeds["000"].boilerplate == seeds["004"].boilerplate == ()


@pytest.mark.parametrize("gold", ["dev", "seeds"])
def test_no_annotated_citation_lies_in_clutter(gold):
    folder = SHARED / "gold" / "dev" if gold == "dev" else SHARED / "seeds"
    documents = {document.id: document for document in load([folder], on_error=_raise)}
    lost = []
    with open(SHARED / "gold" / f"{gold}.jsonl", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            document = documents[record["id"]]
            lost += [(record["id"], m["quote"]) for m in record["mentions"] if any(a <= m["start"] < b for a, b in document.boilerplate)]
    assert lost == []
