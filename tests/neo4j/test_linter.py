"""Neo4j's own parser takes every query and script; it needs no server, so these run beside the tests that do."""

import html
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from danvan_graph.export import cypher
from danvan_graph.store import files
from tests.synthetic import make_graph


@pytest.fixture(scope="session")
def linter():
    """Neo4j's own checker, from npm."""
    if not shutil.which("node") or not shutil.which("npm"):
        pytest.skip("no node and npm here")
    cache = Path(os.environ.get("DANVAN_CACHE") or Path.home() / ".cache" / "danvan-graph") / "cypher-linter"
    library = cache / "node_modules" / "@neo4j-cypher" / "language-support" / "dist" / "cjs" / "index.cjs"
    if not library.exists():
        cache.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(["npm", "install", "--silent", "--prefix", str(cache), "@neo4j-cypher/language-support@2.0.0-next.38"],
                              capture_output=True, text=True, timeout=300)
        if done.returncode:
            pytest.skip(f"npm does not give the linter: {done.stderr[-200:]}")
    script = Path(__file__).parents[2] / "scripts" / "neo4j" / "lint.mjs"
    return lambda *paths: subprocess.run(["node", str(script), str(library), *map(str, paths)], capture_output=True, text=True)


def test_neo4js_own_parser_takes_every_query_and_the_script(linter, tmp_path):
    from danvan_graph.resources import folder
    files.write(make_graph(2), tmp_path / "graph")
    cypher.write(tmp_path / "graph", tmp_path / "graph.cypher")
    done = linter(*sorted(folder("queries").glob("*.cypher")), tmp_path / "graph.cypher")
    assert (done.returncode, done.stdout) == (0, "")


def test_it_takes_what_the_page_and_the_guide_show(linter, tmp_path):
    root = Path(__file__).parents[2]
    shown = re.findall(r"```cypher\n(.*?)```", (root / "docs" / "neo4j.md").read_text(encoding="utf-8"), re.DOTALL)
    guide = subprocess.run([sys.executable, root / "scripts" / "neo4j" / "guide.py"], capture_output=True, text=True, check=True).stdout
    blocks = [html.unescape(b) for b in re.findall(r'<pre class="code runnable">(.*?)</pre>', guide, re.DOTALL)]
    settings = [b for b in blocks if b.startswith(":param ")]
    shown += [b for b in blocks if b not in settings]
    shown += [b.partition(" => ")[2].join(("RETURN ", " AS x")) for b in settings]
    assert len(shown) > 40
    for n, text in enumerate(shown):
        (tmp_path / f"{n:03}.cypher").write_text(text, encoding="utf-8")
    done = linter(*sorted(tmp_path.glob("*.cypher")))
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("text", ["MATCH (n RETURN n", "MATCH (n) RETURN m AS x", "MATCH (n)-[:R*1..]->{2} RETURN n"])
def test_the_gate_can_close(linter, tmp_path, text):
    (tmp_path / "wrong.cypher").write_text(text)
    done = linter(tmp_path / "wrong.cypher")
    assert done.returncode == 1 and "error" in done.stdout
