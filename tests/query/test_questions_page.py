"""docs/questions.md shows what the program answers today, for every saved query."""

import importlib.util
from pathlib import Path

from danvan_graph import query
from danvan_graph.build import build

ROOT = Path(__file__).parents[2]


def test_answers_are_those_of_the_program(tmp_path):
    spec = importlib.util.spec_from_file_location("questions", ROOT / "scripts" / "questions.py")
    questions = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(questions)
    build(out=tmp_path)
    said = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
    assert said == questions.page(tmp_path), "run: python scripts/questions.py > docs/questions.md"
    for saved in query.list_queries():
        assert f"$ danvan-graph query {saved.name}" in said and saved.vi in said and saved.en in said
