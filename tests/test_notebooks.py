"""The worked examples run from the first cell to the last, and say what they are there to say."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

NOTEBOOKS = Path(__file__).resolve().parents[1] / "notebooks"
EXPECTED = {
    "lineage": ["Tỉnh ủy Nam Định", "directives carry it out", "reported: bdv-tu/old/an-giang", "replaced meanwhile", "KB", "IPython.core.display.HTML object"],
    "dan-van-kheo": ["Ban Thường vụ Huyện ủy Hải Hậu", "2021", "Tỉnh Nam Định", "Quyết định 23-QĐ/TW", "graph.html#view=campaign"],
}


def test_each_notebook_has_its_expectations():
    assert {path.stem for path in NOTEBOOKS.glob("*.ipynb")} == set(EXPECTED)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_notebook(name, tmp_path, monkeypatch):
    nbformat = pytest.importorskip("nbformat", reason="no nbformat: pip install danvan-graph[notebooks]")
    nbclient = pytest.importorskip("nbclient", reason="no nbclient: pip install danvan-graph[notebooks]")
    pytest.importorskip("pyvis", reason="no pyvis: pip install danvan-graph[notebooks]")
    # the kernel is a process of its own: it shall find this checkout, installed or not
    monkeypatch.setenv("PYTHONPATH", str(NOTEBOOKS.parent), prepend=os.pathsep)
    book = nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)
    assert not any(cell.get("outputs") for cell in book.cells), "kept without output: it would go stale"
    nbclient.NotebookClient(book, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}).execute()
    said = "\n".join(output.get("text", "") + str(output.get("data", {}).get("text/plain", ""))
                     for cell in book.cells if cell.cell_type == "code" for output in cell.outputs)
    for words in EXPECTED[name]:
        assert words in said, f"{words!r} not in what {name} says:\n{said[:3000]}"
