"""Readers that share no code with ours or with each other: rapper (Raptor), serdi (Serd), n3 (JavaScript).

``scripts/rdf-tools.sh`` installs them; where one is not at hand its tests skip and say so.
"""

import shutil
import subprocess
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from danvan_graph import export
from danvan_graph.export.importer import import_turtle
from danvan_graph.store import files

NODE = Path(__file__).parent / "node"
needs = {
    "rapper": pytest.mark.skipif(not shutil.which("rapper"), reason="rapper not installed: scripts/rdf-tools.sh"),
    "serdi": pytest.mark.skipif(not shutil.which("serdi"), reason="serdi not installed: scripts/rdf-tools.sh"),
    "n3": pytest.mark.skipif(not (shutil.which("node") and (NODE / "node_modules" / "n3").is_dir()),
                             reason="n3 not installed: scripts/rdf-tools.sh"),
}


def lines(*command) -> int:
    """Distinct lines of N-Triples or N-Quads that a command prints; a warning or an error fails."""
    done = subprocess.run(command, capture_output=True, timeout=60)
    assert done.returncode == 0 and not done.stderr, done.stderr.decode()[:500]
    return len(set(done.stdout.splitlines()))


def rapper(path, fmt):
    return lines("rapper", "-q", "-i", fmt, "-o", "ntriples", str(path))


def serdi(path, fmt):
    return lines("serdi", "-i", fmt, "-o", "nquads" if fmt == "trig" else "ntriples", str(path))


def n3(path, fmt):
    done = subprocess.run(["node", "count.js", str(path), fmt], cwd=NODE, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


READERS = [pytest.param(reader, fmt, name, marks=needs[reader.__name__], id=f"{reader.__name__}-{fmt}") for reader, fmt, name in [
    (rapper, "turtle", "turtle"), (rapper, "ntriples", "ntriples"), (rapper, "trig", "trig"), (serdi, "turtle", "turtle"),
    (serdi, "ntriples", "ntriples"), (serdi, "trig", "trig"), (n3, "turtle", "Turtle"), (n3, "ntriples", "N-Triples"),
    (n3, "trig", "TriG")]]


@pytest.mark.parametrize("which", ["random_graph", "hostile_graph"])
@pytest.mark.parametrize("read, fmt, name", READERS)
def test_equal_triple_counts(request, tmp_path, which, read, fmt, name):
    graph = request.getfixturevalue(which)
    path = tmp_path / f"graph{export.FORMATS[fmt]}"
    export.write(fmt, graph, path)
    expected = len({(q.subject, q.predicate, q.object, q.graph_name) for q in ox.parse(path=str(path))})
    assert read(path, name if read is n3 else fmt) == expected > 100


@pytest.mark.parametrize("fmt", ["turtle", "ntriples", "trig", "jsonld"])
def test_hostile_strings_come_back(hostile_graph, tmp_path, fmt):
    """Through pyoxigraph into the same graph, and through rdflib to the same literals."""
    path = tmp_path / f"graph{export.FORMATS[fmt]}"
    export.write(fmt, hostile_graph, path)
    back = import_turtle(path)
    assert {name: getattr(back, name) for name in files.TABLES} == {name: getattr(hostile_graph, name) for name in files.TABLES}
    read = rdflib.Dataset().parse(path)
    titles = {str(o) for s, p, o, g in read.quads() if str(p) == "http://purl.org/dc/terms/title"}
    assert {d.heading for d in hostile_graph.directives} <= titles


@needs["serdi"]
def test_serdi_gives_the_same_triples(hostile_graph, tmp_path):
    """Term by term, not only as many."""
    path = tmp_path / "graph.ttl"
    export.write("turtle", hostile_graph, path)
    theirs = subprocess.run(["serdi", "-i", "turtle", "-o", "ntriples", str(path)], capture_output=True, check=True).stdout
    assert set(ox.parse(theirs, ox.RdfFormat.N_TRIPLES)) == set(ox.parse(path=str(path)))
