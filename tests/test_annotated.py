"""The annotated texts of our own: what was once right stays right."""

from pathlib import Path

import pytest

from danvan_graph.evaluate import evaluate

GOLD = Path(__file__).parent / "gold" / "annotated.jsonl"
#: a little under what was measured when the texts came in: single errors may come and go, classes may not
FLOORS = {"mentions F1": 0.99, "mentions with right target F1": 0.985, "issued_on accuracy": 0.98, "issuer accuracy": 0.97, "type accuracy": 0.99,
          "own identity accuracy": 0.97, "implements F1": 0.95, "based_on F1": 0.9, "supersedes F1": 0.95, "repeals F1": 0.9, "amends F1": 0.92,
          "guides F1": 0.85, "cites F1": 0.92, "relations macro F1": 0.94}


@pytest.fixture(scope="module")
def measured():
    return {name: value for name, value, _ in evaluate(GOLD).rows()}


@pytest.mark.parametrize("measure, floor", FLOORS.items())
def test_measure(measured, measure, floor):
    assert measured[measure] >= floor
