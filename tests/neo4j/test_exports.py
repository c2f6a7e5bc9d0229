"""The two exports for Neo4j, imported for real: the same graph as `load` gives, the same answers."""

import html
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from danvan_graph import query
from danvan_graph.export import cypher, neo4j_csv
from danvan_graph.store import files, open_embedded, rows
from tests.neo4j.test_same_answers import runs
from tests.synthetic import make_graph

#: Neo4j compiles each statement of the script anew, some seconds for 200 rows: 40 directives took three times as long
GRAPH = make_graph(10, 5)


@pytest.fixture(scope="module")
def build(tmp_path_factory):
    folder = tmp_path_factory.mktemp("graph")
    files.write(GRAPH, folder)
    return folder


def same(engine, build, times=2):
    """The same nodes with all their properties, the same number of relations of each kind, the same answers to each saved query so many times."""
    embedded = open_embedded(build)
    for text in ("MATCH (n) WHERE n.danvan_load IS NOT NULL OR n.key IS NOT NULL WITH labels(n)[0] AS label, count(*) AS n "
                 "WHERE label <> 'DanvanLoad' RETURN label, n ORDER BY label",
                 "MATCH ()-[r]->() WITH type(r) AS kind, count(*) AS n RETURN kind, n ORDER BY kind",
                 *(f"MATCH (n:{label}) RETURN {', '.join(f'n.`{p}` AS `{p}`' for p in types)} ORDER BY key"
                   for label, types in rows.NODES.items())):
        assert engine.run(text) == embedded.run(text), text
    asked = list(runs(GRAPH, 5, times))
    assert len(asked) == times * len(query.list_queries())
    for name, params in asked:
        assert query.run(engine, name, params) == query.run(embedded, name, params), (name, params)


def test_cypher_script(engine, build, tmp_path):
    counts = cypher.write(build, tmp_path / "graph.cypher")
    assert counts == {"nodes": sum(1 for _ in rows.nodes(GRAPH)), "relations": sum(1 for _ in rows.edges(GRAPH))}
    script = (tmp_path / "graph.cypher").read_text(encoding="utf-8")
    for _ in range(2):      # pasted twice
        with engine._session() as session:
            for statement in script.split(";\n"):
                if statement.strip():       # repeated where the server asks for it: ArcadeDB does now and then
                    session.execute_write(lambda tx: tx.run(statement).consume())
    same(engine, build)


def test_same_bytes_each_time(build, tmp_path):
    for name in ("a", "b"):
        neo4j_csv.write(build, tmp_path / name)
        cypher.write(build, tmp_path / f"{name}.cypher")
    assert (tmp_path / "a.cypher").read_bytes() == (tmp_path / "b.cypher").read_bytes()
    for path in sorted((tmp_path / "a").iterdir()):
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()


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
