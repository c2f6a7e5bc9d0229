"""The guide: every command block is run, every link leads somewhere, the reference is that of the commands."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from danvan_graph.cli import cli
from danvan_graph.resources import folder

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
#: pages whose blocks are run here, in order, in one folder each; the translation has the same blocks (a test compares)
RUN = ["getting-started.md", "bat-dau.md", "your-documents.md"]
TRANSLATION = "bat-dau.md"
_BLOCK = re.compile(r"^```(\w*)( exit=1)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def path(tmp_path_factory) -> str:
    """A PATH on which danvan-graph is this checkout's."""
    where = tmp_path_factory.mktemp("bin")
    script = where / "danvan-graph"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m danvan_graph "$@"\n')
    script.chmod(0o755)
    return f"{where}{os.pathsep}{os.environ['PATH']}"


def execute(text: str, where: Path, path: str, code: int = 0) -> str:
    process = subprocess.run(["bash", "-euo", "pipefail", "-c", text], cwd=where, capture_output=True, text=True,
                             env={**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)})
    assert process.returncode == code, f"{text}\n{process.stdout}{process.stderr}"
    return process.stdout


@pytest.mark.parametrize("name", [name for name in RUN if name != TRANSLATION])
def test_every_block_runs(name, path, tmp_path):
    shutil.copytree(folder("data") / "samples", tmp_path / "my-files")
    blocks = [(found[3], 1 if found[2] else 0) for found in _BLOCK.finditer((DOCS / name).read_text(encoding="utf-8")) if found[1] == "sh"]
    assert blocks
    for text, code in blocks:
        execute(text, tmp_path, path, code)


def test_the_commands_of_the_readme(path, tmp_path):
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = [found[3].strip() for found in _BLOCK.finditer(text)]
    assert blocks[0] == "make demo"
    assert "danvan-graph" in execute("make -n demo", ROOT, path)
    shutil.copytree(folder("data") / "samples", tmp_path / "path/to/your/files")
    answer = execute(blocks[1].replace(".venv/bin/", ""), tmp_path, path)
    assert [line for line in blocks[2].splitlines() if line not in answer.splitlines()] == []


def test_the_translation_has_the_same_commands():
    one, other = ([found[3] for found in _BLOCK.finditer((DOCS / name).read_text(encoding="utf-8"))] for name in RUN[:2])
    assert one == other


def test_the_reference_is_generated():
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        import write_reference
    finally:
        sys.path.pop(0)
    assert write_reference.PAGE.read_text(encoding="utf-8") == write_reference.page(), "run: make docs"


def test_every_command_is_in_the_guide():
    guide = "".join((DOCS / name).read_text(encoding="utf-8") for name in (*RUN, "neo4j.md", "quality.md") if (DOCS / name).exists())
    assert [name for name in cli.commands if f"danvan-graph {name}" not in guide] == []


@pytest.mark.parametrize("page", PAGES, ids=[str(p.relative_to(ROOT)) for p in PAGES])
def test_links_lead_somewhere(page):
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith(("http://", "https://", "mailto:")):
            continue
        file, _, anchor = target.partition("#")
        found = page.parent / file if file else page
        assert found.exists(), f"{target} in {page.name}"
        if anchor:
            headings = re.findall(r"^#+ (.*)$", found.read_text(encoding="utf-8"), re.MULTILINE)
            anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
            assert anchor in anchors, f"{target} in {page.name}"


def test_relations_of_the_model_are_all_explained():
    from danvan_graph.model import RELATIONS
    text = (DOCS / "model.md").read_text(encoding="utf-8")
    assert [r for r in (*map(str.upper, RELATIONS), "ISSUED_BY", "SUCCEEDED_BY", "REPORTS_ON") if r not in text] == []
