"""A report that names no body of its own still exports: its relations hang on the document."""

import pytest

from danvan_graph.build import build
from danvan_graph.export import write


@pytest.mark.parametrize("fmt", ["turtle", "ntriples", "jsonld"])
def test_a_report_without_a_body_is_written(fmt, tmp_path):
    (tmp_path / "a.txt").write_text("Thực hiện Nghị quyết số 25-NQ/TW.", encoding="utf-8")
    build([str(tmp_path / "a.txt")], tmp_path / "graph")
    out = tmp_path / "out"
    write(fmt, tmp_path / "graph", out)
    assert "reportImplements" in out.read_text(encoding="utf-8")
