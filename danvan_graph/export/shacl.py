"""The shapes of ``data/ontology/shapes.ttl``, run on a graph's Turtle.

SHACL Core is pyshacl's work. The constraints in SPARQL are run by Oxigraph, each once for the whole
graph: pyshacl runs them once for each node (docs/decisions/0402). Their texts therefore bind
``$this`` themselves; a test holds both ways of running them equal.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from danvan_graph import export, resources
from danvan_graph.errors import DanvanError
from danvan_graph.export import tables
from danvan_graph.export.vocabulary import BASE

_SH = "http://www.w3.org/ns/shacl#"

#: a node of the evidence -> what it is about, where it stands
_CONTEXT = """
SELECT ?key ?about ?path ?sentence WHERE {
  BIND(%s AS ?node)
  OPTIONAL { ?node dv:key ?key }
  OPTIONAL { ?node (dv:target|dv:directive|rdf:subject|^dv:evidence/rdf:subject|^dv:candidate/dv:target
    |^oa:hasTarget/dv:target|^oa:hasSelector/^oa:hasTarget/dv:target) ?d . ?d dv:key ?about }
  OPTIONAL { ?node (oa:hasTarget/oa:hasSource|dv:citation/oa:hasTarget/oa:hasSource|oa:hasSource|^oa:hasSelector/oa:hasSource
    |dv:evidence/dv:citation/oa:hasTarget/oa:hasSource|^dv:textOf|dv:document) ?document . ?document dv:key ?document_key
    OPTIONAL { ?document dv:path ?its_path } BIND(COALESCE(?its_path, ?document_key) AS ?path) }
  OPTIONAL { ?node dv:sentence|dv:quote|dv:evidence/dv:sentence ?sentence }
} ORDER BY ?about ?path ?sentence LIMIT 1"""


@dataclass(frozen=True, slots=True)
class Result:
    """One violation."""

    subject: str        # key of the directive, body, ... or what a piece of evidence is about
    message: str        # of the shape
    value: str          # that is wrong; "" where it is missing
    node: str           # IRI of the node that fails
    document: str       # where it comes from
    sentence: str


def validate(source: tables.Source) -> list[Result]:
    """What violates a shape, sorted; empty for a graph as it should be.

    Raises
    ------
    DanvanError
        pyshacl is not installed.
    """
    try:
        import pyshacl
        import rdflib
    except ImportError:
        raise DanvanError("SHACL needs pyshacl", "check", "pip install 'danvan-graph[rdf]'") from None
    from danvan_graph import sparql

    turtle = io.BytesIO()
    export.write("turtle", source, turtle)
    held = ox.Store()
    held.bulk_load(turtle.getvalue(), ox.RdfFormat.TURTLE)
    shapes = rdflib.Graph().parse(resources.folder("data") / "ontology" / "shapes.ttl")
    found = set(_in_sparql(held, shapes))
    shapes.remove((None, rdflib.URIRef(_SH + "sparql"), None))
    data = rdflib.Graph().parse(data=turtle.getvalue(), format="turtle")
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes)
    found |= set(_reported(report))
    results = []
    for node, message, value in sorted(found):
        (row,) = sparql.run(held, _CONTEXT % f"<{node}>")
        results.append(Result(row["about"] or row["key"] or node.removeprefix(BASE), message, value, node,
                              row["path"] or "", row["sentence"] or ""))
    return results


def _in_sparql(held: ox.Store, shapes) -> Iterator[tuple[str, str, str]]:
    """Results of the constraints in SPARQL: node, message, value."""
    from danvan_graph import sparql
    from rdflib import URIRef

    for constraint in shapes.objects(None, URIRef(_SH + "sparql")):
        message = str(shapes.value(constraint, URIRef(_SH + "message")))
        for row in sparql.run(held, str(shapes.value(constraint, URIRef(_SH + "select")))):
            value = row.get("value")
            yield row["this"], message, "" if value is None else str(value).removeprefix(BASE)


def _reported(report) -> Iterator[tuple[str, str, str]]:
    from rdflib import URIRef

    for result in report.objects(None, URIRef(_SH + "result")):     # and not the details below them
        node, message, value = (report.value(result, URIRef(_SH + name)) for name in ("focusNode", "resultMessage", "value"))
        # The value of a constraint on the node is the node itself.
        yield str(node), str(message), "" if value in (None, node) else str(value).removeprefix(BASE)
