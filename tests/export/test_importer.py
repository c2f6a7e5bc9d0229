"""Round trips: what was written comes back, also after other tools had it in their hands."""

import dataclasses

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from danvan_graph import export, model
from danvan_graph.errors import DanvanError
from danvan_graph.export.importer import import_turtle
from danvan_graph.store import files
from tests.synthetic import make_graph


@pytest.mark.parametrize("fmt", ["turtle", "ntriples", "jsonld", "trig"])
@pytest.mark.parametrize("rdf12", [False, True])
def test_the_same_graph_comes_back(tmp_path, fmt, rdf12):
    if rdf12 and fmt == "jsonld":
        pytest.skip("JSON-LD has no RDF 1.2 form")
    graph = make_graph(80, seed=5)
    assert any(r.citations > 1 for r in graph.relations) and any(c.candidates for c in graph.citations)
    path = tmp_path / f"graph{export.FORMATS[fmt]}"
    export.write(fmt, graph, path, rdf12=rdf12, base="https://graph.example.org/x/")
    assert import_turtle(path) == graph


def test_citations_in_are_citations_out(tmp_path):
    """Counted in the model, in the JSON Lines, in the triples, in what comes back."""
    graph = make_graph(80, seed=6)
    head = files.write(graph, tmp_path / "graph")
    export.write("turtle", tmp_path / "graph", tmp_path / "graph.ttl")
    store = ox.Store()
    store.bulk_load(path=str(tmp_path / "graph.ttl"))
    (row,) = store.query("PREFIX dv: <https://danvan.example/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#> "
                         "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?c a oa:Annotation, dv:Citation }")
    lines = (tmp_path / "graph" / head.folder / "citations.jsonl").read_bytes().count(b"\n")
    back = import_turtle(tmp_path / "graph.ttl")
    assert int(row["n"].value) == lines == len(graph.citations) == len(back.citations)
    evidence = sum(r.citations for r in graph.relations)
    (row,) = store.query("PREFIX dv: <https://danvan.example/ontology#> "
                         "SELECT (SUM(?k) AS ?n) { ?r a dv:Relation ; dv:citations ?k }")
    assert int(row["n"].value) == evidence == sum(r.citations for r in back.relations)


def test_what_rdflib_wrote_comes_back(tmp_path):
    graph = make_graph(15, seed=7)
    export.write("turtle", graph, tmp_path / "ours.ttl")
    rdflib.Graph().parse(tmp_path / "ours.ttl").serialize(tmp_path / "theirs.ttl", format="turtle", encoding="utf-8")
    assert import_turtle(tmp_path / "theirs.ttl") == graph


# Text that writers get wrong: NFD, quotes, escapes, controls, what looks like syntax, half a Turtle literal.
AWKWARD = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from([
    "Quyết định", '"""', "\\", "\\u0041", "a\r\nb\tc", "\x00\x01\x7f", "> .\n<x> <y> <z> .", "@vi", "^^xsd:date",
    "\u2028\u0085\ufeff", "đ" * 5000, "{{}}<!--", "'); DROP", "%41", "../../etc", "a#1-2", "_:b0", "a/-/b", "x_0"])
NAMED = AWKWARD.filter(bool)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_any_text_survives(tmp_path_factory, data):
    def text(cls, **fixed):
        return cls(**{f.name: fixed[f.name] if f.name in fixed else data.draw(AWKWARD)
                      for f in dataclasses.fields(cls) if f.type == "str" or f.name in fixed})

    keys = data.draw(st.lists(NAMED, min_size=3, max_size=3, unique=True))
    directives = tuple(text(model.Directive, key=k, year=None) for k in sorted(keys))
    document = text(model.DocumentNode, key=data.draw(NAMED))
    start = data.draw(st.integers(0, 10**6))
    citation = text(model.CitationNode, key=f"{document.key}#{start}-{start + 3}", document=document.key, start=start,
                    end=start + 3, target=keys[0], confidence=data.draw(st.floats(0, 1)),
                    outcome=data.draw(NAMED), candidates=(model.Candidate(keys[1], "vì", .5),))
    evidence = text(model.Evidence, citation=citation.key, cue_start=4, cue_end=9, confidence=data.draw(st.floats(0, 1)))
    relations = (
        text(model.Relation, relation="CITES", source_label="Directive", source=keys[0], target_label="Directive",
             target=keys[1], evidence=(evidence, evidence), confidence=.25),
        model.Relation("CITES", "Directive", keys[0], "Directive", keys[2]),
        model.Relation("TEXT_OF", "Document", document.key, "Directive", keys[2], fact_source=data.draw(AWKWARD)))
    conflict = text(model.Conflict, directive=keys[0], document=document.key)
    graph = model.Graph(
        directives, (text(model.IssuingBody, key=keys[0]),), (text(model.Locality, key=keys[1]),),
        (text(model.Campaign, key=keys[2]),), (document,), (citation,),
        tuple(sorted(relations, key=files.TABLES["relations"][1])), (conflict,), {data.draw(NAMED): data.draw(NAMED)})
    folder = tmp_path_factory.mktemp("any")
    for fmt in ("turtle", "ntriples", "jsonld"):
        path = folder / f"graph{export.FORMATS[fmt]}"
        export.write(fmt, graph, path)
        assert import_turtle(path) == graph


def test_two_relations_of_the_same_ends_stay_two(tmp_path):
    """One from a text, one from data/: neither swallows the other, also where one has nothing else to say."""
    ends = ("REPEALS", "Directive", "a", "Directive", "b")
    graph = model.Graph((model.Directive("a", "", ""), model.Directive("b", "", "")),
                        relations=(model.Relation(*ends), model.Relation(*ends, fact_source="data/registry.csv"),
                                   model.Relation("SUPERSEDES", *ends[1:])))
    export.write("turtle", graph, tmp_path / "graph.ttl")
    assert import_turtle(tmp_path / "graph.ttl") == graph


@pytest.mark.parametrize("name, text, message", [
    ("a.ttl", "<a> <b>", "cannot be read"),
    ("a.xml", "<a/>", "'?.xml'? is no RDF that is read"),
    ("missing.ttl", None, "cannot be read"),
    ("a.ttl", "<http://x/c> a <https://danvan.example/ontology#Citation> .", "<http://x/c> is no node that danvan"),
    ("a.ttl", "@prefix dv: <https://danvan.example/ontology#> . <http://x/d> a dv:Directive ; dv:key 'a', 'b' .",
     "2 values of dv:key"),
    ("a.ttl", "@prefix dv: <https://danvan.example/ontology#> . <http://x/d> a dv:Directive ; dv:key 'a' ; "
              "dv:cites <http://x/nowhere> .", "<http://x/d> is no node"),
    ("a.ttl", "@prefix dv: <https://danvan.example/ontology#> . <http://x/d> a dv:Directive ; dv:year 'x' .", "invalid literal"),
])
def test_errors_are_one_line(tmp_path, name, text, message):
    if text is not None:
        (tmp_path / name).write_text(text)
    with pytest.raises(DanvanError, match=message) as caught:
        import_turtle(tmp_path / name)
    assert "\n" not in str(caught.value)
