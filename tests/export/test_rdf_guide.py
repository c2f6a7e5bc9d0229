"""docs/rdf.md: its questions run as pasted and find something; its tables name what exists."""

import re
from pathlib import Path

import pytest

from danvan_graph import sparql
from danvan_graph.export.mapping import PREDICATES
from tests.query.small import small_graph

TEXT = (Path(__file__).parents[2] / "docs" / "rdf.md").read_text(encoding="utf-8")
QUESTIONS = re.findall(r"```sparql\n(.*?)```", TEXT, re.DOTALL)


@pytest.fixture(scope="module")
def held():
    return sparql.load(small_graph())


def test_there_are_five():
    assert len(QUESTIONS) == 5


@pytest.mark.parametrize("question", QUESTIONS)
def test_questions_work_as_pasted(held, question):
    assert list(held.query(question))


def test_the_table_of_relations_is_that_of_the_code():
    rows = re.findall(r"^\| [^|]+ \| `dv:(\w+)` \| ([^|]*) \|$", TEXT, re.MULTILINE)
    stated = {(ours, known) for ours, upper in rows for known in re.findall(r"`([a-z]+:\w+)`", upper) or [""]}
    written = {(ours.curie[3:], term.curie) for ours, *known in PREDICATES.values() for term in known}
    assert {pair for pair in stated if pair[1]} == written
    own = {ours.curie[3:] for ours, *_ in PREDICATES.values() if not ours.curie.startswith(("dv:body", "dv:report"))} | {"reportsOn"}
    assert {ours for ours, _ in stated} == own
