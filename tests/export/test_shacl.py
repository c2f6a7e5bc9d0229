"""The shapes under three engines: ours (pyshacl for Core, Oxigraph for SPARQL), pyshacl alone, rdf-validate-shacl."""

import dataclasses
import json
import shutil
import subprocess
from pathlib import Path

import pytest
import rdflib

from danvan_graph import export, resources
from danvan_graph.export import shacl
from tests.synthetic import make_graph

pyshacl = pytest.importorskip("pyshacl")
NODE = Path(__file__).parent / "node"
SHAPES = resources.folder("data") / "ontology" / "shapes.ttl"
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """A random graph with several faults, and its Turtle."""
    graph = make_graph(12, seed=3)
    first, second, *others = graph.directives
    cites = [dataclasses.replace(c, outcome="perhaps", end=c.start) if n == 4 else c for n, c in enumerate(graph.citations)]
    relations = [dataclasses.replace(r, evidence=tuple(dataclasses.replace(e, sentence="Câu khác.") for e in r.evidence))
                 if r.relation == "BASED_ON" else r for r in graph.relations]
    graph = dataclasses.replace(graph, directives=(
        dataclasses.replace(first, issued_on="2021-02-30", level="ward"), dataclasses.replace(second, year=1700), *others),
        citations=tuple(cites), relations=tuple(relations))
    path = tmp_path_factory.mktemp("shacl") / "graph.ttl"
    export.write("turtle", graph, path)
    return graph, path


def test_a_random_graph_conforms():
    """Its cycles are cycles of IMPLEMENTS: a mistake of the texts, not of the shape."""
    assert shacl.validate(make_graph(40, seed=2)) == []


def test_constraints_in_sparql_find_what_pyshacl_finds(broken):
    graph, path = broken
    _, report, _ = pyshacl.validate(rdflib.Graph().parse(path), shacl_graph=rdflib.Graph().parse(SHAPES))
    theirs = {(str(report.value(r, SH.focusNode)), str(report.value(r, SH.resultMessage))) for r in report.objects(None, SH.result)}
    ours = {(r.node, r.message) for r in shacl.validate(graph)}
    assert ours == theirs
    assert len({message for _, message in ours}) >= 6


@pytest.mark.skipif(not (shutil.which("node") and (NODE / "node_modules" / "rdf-validate-shacl").is_dir()),
                    reason="rdf-validate-shacl not installed: scripts/rdf-tools.sh")
def test_rdf_validate_shacl_finds_the_same_nodes(broken):
    _, path = broken
    done = subprocess.run(["node", "validate.js", path, SHAPES], cwd=NODE, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    theirs = {(found["focus"], found["component"]) for found in map(json.loads, done.stdout.splitlines())}
    shapes = rdflib.Graph().parse(SHAPES)
    shapes.remove((None, SH.sparql, None))
    _, report, _ = pyshacl.validate(rdflib.Graph().parse(path), shacl_graph=shapes)
    ours = {(str(report.value(r, SH.focusNode)), str(report.value(r, SH.sourceConstraintComponent)).split("#")[1])
            for r in report.objects(None, SH.result)}
    assert ours == theirs and len(ours) >= 4
