"""Apache Jena, which shares no code with Oxigraph: its reader takes our files, its SPARQL gives our answers.

It takes minutes and is asked for: ``scripts/rdf-tools.sh --jena`` fetches it (34 MB, needs Java 17), ``DANVAN_JENA=1`` runs
these tests; else they skip and say so.
"""

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pyoxigraph as ox
import pytest

from danvan_graph import export, query, resources, sparql
from danvan_graph.store.kglite_engine import KgliteEngine
from tests.export.test_sparql import about

JAR = Path(os.environ.get("DANVAN_CACHE") or Path.home() / ".cache" / "danvan-graph") / "jena-fuseki-server-5.2.0.jar"
ASKED = bool(os.environ.get("DANVAN_JENA"))
pytestmark = pytest.mark.skipif(not ASKED, reason="takes minutes: DANVAN_JENA=1 runs it (CONTRIBUTING.md)")


@pytest.fixture(scope="module", autouse=True)
def jena():
    """Who asks for these tests and has no Jena is told so, and not that all is well."""
    if not (JAR.is_file() and shutil.which("java")):
        pytest.fail("DANVAN_JENA is set, and Jena or Java is missing: scripts/rdf-tools.sh --jena")


@pytest.mark.parametrize("which, fmt", [("hostile_graph", "turtle"), ("random_graph", "trig"), ("random_graph", "jsonld")])
def test_jena_reads_as_many_triples_and_warns_of_nothing(request, tmp_path, which, fmt):
    path = tmp_path / f"graph{export.FORMATS[fmt]}"
    export.write(fmt, request.getfixturevalue(which), path)
    done = subprocess.run(["java", "-cp", JAR, "riotcmd.riot", "--count", "--check", path], capture_output=True, text=True, timeout=120)
    count = done.stdout + done.stderr
    assert "WARN" not in count and "ERROR" not in count, count
    expected = len({(q.subject, q.predicate, q.object, q.graph_name) for q in ox.parse(path=str(path))})
    assert f"= {expected:,}" in count


@pytest.fixture(scope="module")
def fuseki(random_graph, tmp_path_factory):
    """Address of a Fuseki on the loopback that serves the random graph's Turtle."""
    folder = tmp_path_factory.mktemp("fuseki")
    export.write("turtle", random_graph, folder / "graph.ttl")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(["java", "-Xmx1g", "-jar", JAR, "--localhost", "--port", str(port), "--file", folder / "graph.ttl", "/danvan"],
                              cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(240):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/$/ping", timeout=5).close()
                break
            except OSError:
                time.sleep(.5)
        yield f"http://127.0.0.1:{port}/danvan/sparql"
    finally:
        server.terminate()
        server.wait(30)


def answer(address, text):
    request = urllib.request.Request(address, urllib.parse.urlencode({"query": text}).encode(),
                                     {"Accept": "application/sparql-results+json"})
    try:
        with urllib.request.urlopen(request, timeout=120) as response:
            held = json.load(response)
    except urllib.error.HTTPError as error:
        pytest.fail(error.read().decode()[:500])
    return [{name: row.get(name, {}).get("value") for name in held["head"]["vars"]} for row in held["results"]["bindings"]]


def same(value):
    """A cell of either engine: numbers are numbers, "" of a concatenation of nothing is nothing, lists have no order."""
    if value in (None, ""):
        return None
    if isinstance(value, bool):
        return [str(value).lower()]
    try:
        return float(value)
    except ValueError:
        return sorted(value.split(sparql.SEPARATOR))


def test_every_saved_query_has_the_same_answer_in_fuseki(random_graph, fuseki):
    engine = KgliteEngine()
    engine.load(random_graph)
    held = sparql.load(random_graph)
    for name in sparql.names():
        text = (resources.folder("queries") / f"{name}.rq").read_text(encoding="utf-8")
        text = sparql.given(text, query.bind(engine, query.find(name), about(random_graph, name)))
        ours, theirs = sparql.run(held, text), answer(fuseki, text)
        assert [{k: same(v) for k, v in row.items()} for row in theirs] == [{k: same(v) for k, v in row.items()} for row in ours], name
