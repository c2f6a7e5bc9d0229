"""Every format: read by libraries that share no code with ours, the same bytes, small differences."""

import dataclasses
import difflib
import io
import json
import os
import random
import subprocess
import sys
import threading
import tracemalloc
from pathlib import Path

import networkx
import pyoxigraph as ox
import pytest
import rdflib

from danvan_graph import export
from danvan_graph.errors import DanvanError
from danvan_graph.export import tables
from danvan_graph.export.vocabulary import BASE, ELI, OA
from danvan_graph.model import Directive, Graph, Relation
from danvan_graph.store import files
from tests.synthetic import make_graph

ROOT = Path(__file__).parents[2]
OX = {"turtle": ox.RdfFormat.TURTLE, "ntriples": ox.RdfFormat.N_TRIPLES, "jsonld": ox.RdfFormat.JSON_LD,
      "trig": ox.RdfFormat.TRIG}
RDFLIB = {"turtle": "turtle", "ntriples": "nt", "jsonld": "json-ld", "trig": "trig"}


def written(fmt, source, **options) -> bytes:
    out = io.BytesIO()
    export.write(fmt, source, out, **options)
    return out.getvalue()


def triples(data: bytes, fmt="turtle") -> set:
    return {(q.subject, q.predicate, q.object) for q in ox.parse(data, OX[fmt])}


@pytest.fixture(scope="module")
def graph():
    return make_graph(60, seed=1)


@pytest.mark.parametrize("fmt", OX)
def test_every_format_says_the_same(graph, fmt):
    assert triples(written(fmt, graph), fmt) == triples(written("turtle", graph))


@pytest.mark.parametrize("fmt", RDFLIB)
def test_rdflib_reads_as_many_triples(graph, fmt):
    small = make_graph(12, seed=1)
    read = rdflib.Dataset().parse(data=written(fmt, small), format=RDFLIB[fmt])
    assert len({q[:3] for q in read.quads()}) == len(triples(written("turtle", small)))


@pytest.mark.parametrize("fmt", export.FORMATS)
def test_same_bytes_from_memory_from_disk_and_in_any_order(graph, fmt, tmp_path):
    files.write(graph, tmp_path)
    shuffled = dataclasses.replace(graph, **{name: tuple(random.Random(3).sample(rows, len(rows)))
                                             for name in files.TABLES if (rows := getattr(graph, name))})
    expected = written(fmt, graph)
    assert written(fmt, tmp_path) == expected
    if fmt != "graphml":        # its order is that of store/rows.py
        assert written(fmt, shuffled) == expected


def test_same_bytes_in_other_processes_and_locales(graph, tmp_path):
    files.write(graph, tmp_path / "graph")
    code = ("import sys; from danvan_graph import export\n"
            "for f in export.FORMATS: export.write(f, sys.argv[1], sys.argv[2] + '.' + f)")
    results = []
    for seed, locale in (("1", "C"), ("2", "POSIX")):
        out = tmp_path / seed
        subprocess.run([sys.executable, "-X", "utf8=0", "-c", code, str(tmp_path / "graph"), str(out)], check=True,
                       cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONIOENCODING": "ascii"})
        results.append([Path(f"{out}.{f}").read_bytes() for f in export.FORMATS])
    assert results[0] == results[1]
    assert results[0][0] == written("turtle", graph)


def test_no_blank_nodes_and_ascii_iris():
    graph = make_graph(30, seed=2)
    odd = "Báo cáo (số 5) <b>\n{x}|^`\\ \"q\" %20 é.txt"
    graph = dataclasses.replace(graph, documents=(*graph.documents, dataclasses.replace(graph.documents[0], key=odd)))
    for triple in triples(written("turtle", graph)):
        for term in triple:
            assert not isinstance(term, ox.BlankNode)
            if isinstance(term, ox.NamedNode):
                assert term.value.isascii() and not set(term.value) & set(' <>"{}|\\^`%'), term.value


def test_two_changed_directives_change_few_lines():
    graph = make_graph(45, seed=4)
    before = written("turtle", graph)
    assert len(triples(before)) > 10_000
    first, *middle, last = graph.directives
    changed = dataclasses.replace(graph, directives=(
        dataclasses.replace(first, heading="Về việc khác", search_text="ve viec khac"), *middle,
        dataclasses.replace(last, heading="Về việc khác", issued_on="2020-02-02", year=2020)))
    lines = difflib.unified_diff(before.decode().splitlines(), written("turtle", changed).decode().splitlines(), n=0)
    assert 4 < sum(line[:1] in "+-" and line[:3] not in ("+++", "---") for line in lines) <= 20


def test_sorting_goes_through_files_without_a_difference(graph, monkeypatch):
    expected = written("turtle", graph)
    monkeypatch.setattr(tables.sort, "__defaults__", (7,))
    assert written("turtle", graph) == expected


@pytest.mark.parametrize("fmt", ["turtle", "graphml"])
def test_memory_does_not_follow_the_output(fmt, tmp_path, monkeypatch):
    """What is written grows by megabytes, what is held (bounded caches, one run to sort) does not."""
    monkeypatch.setattr(tables.sort, "__defaults__", (500,))

    def peak_and_size(size):
        files.write(make_graph(size, seed=1), tmp_path / str(size))
        tracemalloc.start()
        export.write(fmt, tmp_path / str(size), tmp_path / "out")
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak, (tmp_path / "out").stat().st_size

    (small, little), (large, much) = peak_and_size(60), peak_and_size(360)
    assert much - little > 3_000_000
    assert large - small < (much - little) / 3


def test_trig_keeps_evidence_in_a_graph_of_its_own(graph):
    quads = list(ox.parse(written("trig", graph), ox.RdfFormat.TRIG))
    named = {q.graph_name for q in quads} - {ox.DefaultGraph()}
    assert named == {ox.NamedNode(BASE + "graph/evidence")}
    facts = {(q.subject, q.predicate, q.object) for q in quads if q.graph_name == ox.DefaultGraph()}
    assert facts == triples(written("turtle", graph, evidence=False))


def test_without_evidence_keeps_every_relation(graph):
    lean = triples(written("turtle", graph, evidence=False))
    assert not [t for t in lean if t[1].value.startswith(OA.start.iri[:-5])]
    implements = [r for r in graph.relations if r.relation == "IMPLEMENTS" and r.source_label == "Directive"]
    assert sum(t[1].value == ELI.ensures_implementation_of.iri for t in lean) == len(implements) > 10


def test_jsonld_is_one_json_document(graph):
    document = json.loads(written("jsonld", graph))
    assert document["@context"]["@base"] == BASE
    assert len({node["@id"] for node in document["@graph"]}) == len(document["@graph"])


def test_rdf12_reifies_each_relation_that_has_evidence(graph):
    for fmt in ("turtle", "trig", "ntriples"):
        quads = list(ox.parse(written(fmt, graph, rdf12=True), OX[fmt]))
        reified = [q.object for q in quads if q.predicate.value.endswith("#reifies")]
        assert len(reified) == sum(bool(r.evidence) for r in graph.relations)
        asserted = {(q.subject, q.predicate, q.object) for q in quads}
        assert all((t.subject, t.predicate, t.object) in asserted for t in reified)
    with pytest.raises(DanvanError, match="jsonld has no RDF 1.2 form"):
        written("jsonld", graph, rdf12=True)


def test_graphml_in_networkx(graph):
    read = networkx.parse_graphml(written("graphml", graph).decode())
    tables_ = (graph.directives, graph.bodies, graph.localities, graph.campaigns, graph.documents, graph.citations,
               graph.conflicts)
    assert len(read) == sum(map(len, tables_))
    assert sum("Citation:" in node for node in read) == len(graph.citations)
    edges = [data for *_, data in read.edges(data=True) if data["label"] == "IMPLEMENTS"]
    assert sum(data["citations"] for data in edges) == sum(r.citations for r in graph.relations
                                                           if r.relation == "IMPLEMENTS")
    lean = networkx.parse_graphml(written("graphml", graph, evidence=False).decode())
    assert len(lean) == len(read) - len(graph.citations) - len(graph.conflicts)


def test_graphml_survives_what_xml_cannot_hold():
    graph = Graph(directives=(Directive("a", "1-QĐ/TW", "Quyết định", heading="\x00\ufffe ]]> & <x> '\"\r\n\ud800"),))
    read = networkx.parse_graphml(written("graphml", graph).decode())
    assert read.nodes["Directive:a"]["heading"] == "\ufffd\ufffd ]]> & <x> '\"\r\n\ufffd"


# --- focus -----------------------------------------------------------------------------------

@pytest.fixture(scope="module")
def chain():
    keys = [f"tw/qd/{n}/k13" for n in range(1, 6)]
    return Graph(directives=tuple(Directive(k, f"{k.split('/')[2]}-QĐ/TW", "Quyết định", k.split("/")[2]) for k in keys),
                 relations=tuple(Relation("IMPLEMENTS", "Directive", a, "Directive", b) for a, b in zip(keys, keys[1:])))


@pytest.mark.parametrize("depth, expected", [(0, "3"), (1, "234"), (2, "12345"), (9, "12345")])
def test_focus_takes_what_is_within_depth(chain, depth, expected):
    part = export.select(chain, "3-qd/tw", depth)
    assert [d.number for d in part.directives] == list(expected)
    assert len(part.relations) == len(expected) - 1


def test_focus_has_nothing_that_points_outside(graph):
    some = next(d for d in graph.directives if d.symbol and not d.stub)
    part = export.select(graph, some.key, 1)
    described = {d.key for d in part.directives}
    assert {c.target for c in part.citations} <= described
    assert {x.directive for c in part.citations for x in c.candidates} <= described
    assert {c.document for c in part.citations} <= {d.key for d in part.documents}
    assert {e.citation for r in part.relations for e in r.evidence} <= {c.key for c in part.citations}
    for label, nodes in (("Directive", part.directives), ("IssuingBody", part.bodies), ("Document", part.documents)):
        ends = {r.source for r in part.relations if r.source_label == label}
        assert ends <= {n.key for n in nodes}
    assert len(part.directives) < len(graph.directives)
    assert part.facts["directives"] == str(len(part.directives)) and part.facts["focus"] == some.key


def test_neo4j_formats_take_graphs_folders_focus_and_streams(graph, chain, tmp_path):
    files.write(graph, tmp_path / "graph")
    export.write("cypher", tmp_path / "graph", tmp_path / "a.cypher")
    assert written("cypher", graph) == (tmp_path / "a.cypher").read_bytes()
    export.write("neo4j-csv", chain, tmp_path / "csv", focus="3-qd/tw", depth=0)
    assert len((tmp_path / "csv" / "nodes-Directive.csv").read_text(encoding="utf-8").splitlines()) == 1
    with pytest.raises(DanvanError, match="neo4j-csv is a folder"):
        written("neo4j-csv", chain)
    with pytest.raises(DanvanError, match="always has its evidence"):
        written("cypher", chain, evidence=False)


# --- errors and files ------------------------------------------------------------------------

@pytest.mark.parametrize("options, message", [
    ({"fmt": "xml"}, "'xml' is no export format"),
    ({"fmt": "turtle", "base": "http://a b/"}, "is no base for IRIs"),
    ({"fmt": "turtle", "base": "https://ví-dụ.example/"}, "is no base for IRIs"),
    ({"fmt": "turtle", "base": "https://a.example/x#"}, "is no base for IRIs"),
    ({"fmt": "turtle", "focus": "9-QĐ/TW"}, "no directive"),
    ({"fmt": "turtle", "focus": "3-QĐ/TW", "depth": -1}, "-1 is no depth"),
])
def test_errors_are_one_line(chain, options, message):
    with pytest.raises(DanvanError, match=message) as caught:
        export.write(options.pop("fmt"), chain, io.BytesIO(), **options)
    assert "\n" not in str(caught.value)


def test_a_relation_without_a_property_is_named():
    odd = Graph(relations=(Relation("SERVES", "Campaign", "a", "Directive", "b"),))
    with pytest.raises(DanvanError, match="SERVES from Campaign to Directive has no RDF property"):
        written("turtle", odd)


def test_a_failed_export_leaves_the_earlier_file(tmp_path, chain):
    out = tmp_path / "graph.ttl"
    export.write("turtle", chain, out)
    before = out.read_bytes()
    broken = dataclasses.replace(chain, relations=(Relation("NONE", "Directive", "a", "Directive", "b"),))
    with pytest.raises(DanvanError):
        export.write("turtle", broken, out)
    assert out.read_bytes() == before and os.listdir(tmp_path) == ["graph.ttl"]


def test_a_folder_is_refused_and_a_pipe_is_written(tmp_path, chain):
    with pytest.raises(DanvanError, match="is a folder"):
        export.write("turtle", chain, tmp_path)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    export.write("turtle", chain, pipe)
    reader.join(10)
    assert read == [written("turtle", chain)]
