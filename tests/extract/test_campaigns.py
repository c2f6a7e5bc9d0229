"""Campaigns named in a text."""

import csv
import json
import os
from pathlib import Path

import pytest

from danvan_graph.extract import campaigns as module
from danvan_graph.extract.campaigns import campaigns
from danvan_graph.extract.lexicon import scan
from danvan_graph.resources import folder
from danvan_graph.text import fold, normalise


def find(text):
    folded = fold(text)
    return module.find(text, folded, scan(text, folded).campaigns)


FOUND = [
    # text, [(quote, key)], why
    ("mô hình “Dân vận khéo” mới", [("Dân vận khéo", "dan-van-kheo")], "in quotes"),
    ("“Dân vận khéo trong xây dựng nông thôn mới”", [("Dân vận khéo", "dan-van-kheo"), ("xây dựng nông thôn mới", "nong-thon-moi")], "two in one"),
    ("xã đạt chuẩn Nông thôn mới kiểu mẫu", [("Nông thôn mới", "nong-thon-moi")], "without xây dựng"),
    ("học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
     [("học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", "hoc-tap-va-lam-theo-ho-chi-minh")], "full name"),
    ("Học tập và làm theo tấm gương đạo đức Hồ Chí Minh", [("Học tập và làm theo tấm gương đạo đức Hồ Chí Minh", "hoc-tap-va-lam-theo-ho-chi-minh")],
     "the name of the earlier years"),
    ("Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh",
     [("Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh", "toan-dan-doan-ket-nong-thon-moi")], "the longer name wins over the one in it"),
    ("Toàn dân đoàn kết\nXây dựng đời sống văn hóa", [("Toàn dân đoàn kết\nXây dựng đời sống văn hóa", "toan-dan-doan-ket-doi-song-van-hoa")], "over two lines"),
    ("phong trào “thanh niên tình nguyện”", [("thanh niên tình nguyện", "thanh-nien-tinh-nguyen")], "an ordinary phrase, but in quotes"),
    ("người lao động là thanh niên tình nguyện", [], "the same as an ordinary phrase"),
    ("dân vận khéox", [], "no whole word"),
    ("dan van kheo", [], "without its marks"),
    ("quỹ Vì người nghèo", [], "the fund is no campaign"),
    ("nông thôn mới", [("nông thôn mới", "nong-thon-moi")], "lower case"),
    ("nông thôn miền núi", [], "another word"),
]


@pytest.mark.parametrize("text, expected, why", FOUND)
def test_found(text, expected, why):
    text = normalise(text).text
    found = find(text)
    assert [(m.quote, m.campaign) for m in found] == expected, why
    assert all(text[m.start:m.end] == m.quote for m in found)


@pytest.mark.parametrize("key", sorted(campaigns()))
def test_every_campaign_is_found_by_its_name(key):
    name = normalise(campaigns()[key].full_name).text
    assert [(m.quote, m.campaign) for m in find(name)] == [(name, key)]


def test_the_table():
    for row in csv.DictReader(open(folder("data") / "campaigns.csv", encoding="utf-8")):
        assert row["kind"] in ("phong trào", "cuộc vận động", "chương trình"), row["key"]
        assert row["verified"] in ("true", "false") and row["source"] and row["key"].isascii(), row["key"]


SHARED = Path(os.environ.get("DANVAN_SHARED") or Path(__file__).resolve().parents[3] / "shared")


@pytest.mark.skipif(not (SHARED / "gold" / "seeds.jsonl").is_file(), reason="shared texts are not at hand")
def test_campaigns_of_the_seeds():
    wrong = []
    for line in (SHARED / "gold" / "seeds.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        text = (SHARED / "seeds" / f"{gold['id']}.txt").read_text("utf-8")
        found = {(m.start, m.end, campaigns()[m.campaign].full_name) for m in find(text)}
        wrong += [(gold["id"], span) for span in found ^ {(c["start"], c["end"], c["name"]) for c in gold["campaigns"]}]
    assert wrong == []
