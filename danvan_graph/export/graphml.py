"""The graph as GraphML, as a stream: for Gephi, yEd, igraph and networkx.

Properties are those of the stores (``store/rows.py``); ``label`` of a node is what a chart shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import quoteattr, escape

from danvan_graph import __version__
from danvan_graph.export.tables import Source
from danvan_graph.store import rows

_TYPES = {"string": "string", "date": "string", "boolean": "boolean", "long": "long", "double": "double"}
#: kinds of nodes and edges that only evidence has
_EVIDENCE_NODES, _EVIDENCE_EDGES = {"Citation", "Conflict"}, set(rows.EDGES)
#: what XML 1.0 cannot hold, escaped or not
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _text(value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    # A bare carriage return would be read as a line feed.
    return escape(_ILLEGAL.sub("\ufffd", str(value)), {"\r": "&#13;"})


def _attribute(text: str) -> str:
    return quoteattr(_ILLEGAL.sub("\ufffd", text), {"\r": "&#13;"})


def _keys(kind: str, held: list[dict[str, str]], extra: tuple[str, ...]) -> dict[str, str]:
    types = {name: "string" for name in extra}
    for properties in held:
        types.update({name: _TYPES[type_] for name, type_ in properties.items()})
    return dict(sorted(types.items()))


def graphml(source: Source, evidence: bool = True) -> Iterator[str]:
    """All nodes and edges, without evidence only those that are no evidence."""
    labels = [label for label in rows.NODES if evidence or label not in _EVIDENCE_NODES]
    kinds = [kind for kind in rows.EDGES if evidence]
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f"<!-- danvan-graph {__version__}: properties are explained in docs/model.md -->\n"
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for kind, types in (("node", _keys("node", [rows.NODES[label] for label in labels], ("label", "labels"))),
                        ("edge", _keys("edge", [rows.RELATION_PROPERTIES, *map(rows.EDGES.get, kinds)], ("label",)))):
        for name, type_ in types.items():
            yield f'<key id="{kind}.{name}" for="{kind}" attr.name="{name}" attr.type="{type_}"/>\n'
    yield '<graph edgedefault="directed">\n'
    for node in rows.nodes(source):
        if node.label in labels:
            shown = next(filter(None, map(node.props.get, ("symbol", "full_name", "heading", "quote"))), node.key)
            yield f"<node id={_id(node.label, node.key)}>"
            yield _data("node", {"label": shown, "labels": f":{node.label}", **node.props}) + "</node>\n"
    for edge in rows.edges(source):
        if evidence or edge.kind not in _EVIDENCE_EDGES:
            yield f"<edge source={_id(edge.source_label, edge.source)} target={_id(edge.target_label, edge.target)}>"
            yield _data("edge", {"label": edge.kind, **edge.props}) + "</edge>\n"
    yield "</graph>\n</graphml>\n"


def _id(label: str, key: str) -> str:
    return _attribute(f"{label}:{key}")


def _data(kind: str, props: dict) -> str:
    return "".join(f'<data key="{kind}.{name}">{_text(value)}</data>'
                   for name, value in sorted(props.items()) if value is not None)
