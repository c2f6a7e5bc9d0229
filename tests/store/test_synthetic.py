"""The random graph keeps the promises of the model, so that what it tests is worth something."""

import pytest

from danvan_graph.model import RELATIONS
from tests.synthetic import make_graph


@pytest.mark.parametrize("size, seed", [(1, 0), (5, 1), (50, 0), (300, 2)])
def test_promises(size, seed):
    graph = make_graph(size, seed)
    assert graph == make_graph(size, seed)
    keys = {"Directive": graph.directives, "IssuingBody": graph.bodies, "Locality": graph.localities,
            "Campaign": graph.campaigns, "Document": graph.documents, "Citation": graph.citations}
    keys = {label: {node.key for node in nodes} for label, nodes in keys.items()}
    for relation in graph.relations:
        assert relation.source in keys[relation.source_label] and relation.target in keys[relation.target_label]
        assert all(e.citation in keys["Citation"] for e in relation.evidence)
        assert bool(relation.evidence) == (relation.relation.lower() in RELATIONS)
    for c in graph.citations:
        assert c.document in keys["Document"] and c.target in keys["Directive"]
        assert len(c.quote) == c.end - c.start
        assert {x.directive for x in c.candidates} <= keys["Directive"]
    for nodes in (graph.directives, graph.bodies, graph.localities, graph.documents, graph.citations):
        assert [n.key for n in nodes] == sorted({n.key for n in nodes})


def test_it_has_what_it_promises():
    graph = make_graph(300)
    pairs = {(r.source, r.target) for r in graph.relations if r.relation == "IMPLEMENTS"}
    import networkx
    assert not networkx.is_directed_acyclic_graph(networkx.DiGraph(pairs))
    newer = {r.target: r.source for r in graph.relations if r.relation == "SUPERSEDES"}
    assert any(newer.get(newer[key]) for key in newer)                       # a chain of three
    assert {len(d.issued_on) for d in graph.directives} == {0, 4, 7, 10}
    assert {c.outcome for c in graph.citations} == {"resolved", "ambiguous", "unresolved"}
    assert max(r.citations for r in graph.relations) > 2
    assert any(r.source_label == "IssuingBody" and r.relation == "IMPLEMENTS" for r in graph.relations)
    assert {d.level for d in graph.directives} == {"central", "province", "district", "commune"}
    assert any(d.stub for d in graph.directives) and graph.conflicts
    assert all(set(d.key) <= set("abcdefghijklmnopqrstuvwxyz0123456789-./") for d in graph.directives)
