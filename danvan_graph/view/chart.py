"""Small charts for notebooks: the lineage of one directive in pyvis, and the graph as networkx sees it.

pyvis draws; its template does not come along. The stock one asks a CDN for its style, turns titles with "href" into
markup, and ``write_html`` fails where the locale is not UTF-8. Ours is ``template/chart.html``: everything inside,
every value escaped, no request.
"""

from __future__ import annotations

import html
from collections import defaultdict
from functools import cache
from pathlib import Path

from danvan_graph.errors import DanvanError
from danvan_graph.model import Directive, Graph
from danvan_graph.view.render import TEMPLATE
from danvan_graph.view.select import LINEAGE, lineage_of

#: colour and dash of each relation, as on the page
STYLES = {"IMPLEMENTS": ("#0072b2", False), "SUPERSEDES": ("#c44e00", [8, 4]), "BASED_ON": ("#00795a", [2, 3]),
          "AMENDS": ("#a8458a", [10, 3, 2, 3]), "REPEALS": ("#111111", [1, 4]), "GUIDES": ("#8a6100", [5, 2])}
#: more boxes than this are a hairball in any drawing: the page is for those
MAX_BOXES = 150
_COLUMN, _ROW = 300, 64


def name_of(d: Directive) -> str:
    """
    >>> name_of(Directive("tw/qd/23/k13", "23-QĐ/TW", "Quyết định"))
    'Quyết định 23-QĐ/TW'
    """
    return " ".join(filter(None, (d.kind, d.symbol or "(không số)")))


def to_networkx(graph: Graph, relations: frozenset[str] = LINEAGE):
    """Directives and the relations between them as a ``networkx.MultiDiGraph``; an edge's key is its relation.

    >>> graph = Graph(directives=(Directive("a", "1-CT/TW", "Chỉ thị"), Directive("b", "2-CT/TW", "Chỉ thị")))
    >>> sorted(to_networkx(graph).nodes)
    ['a', 'b']
    """
    networkx = _load("networkx")
    net = networkx.MultiDiGraph()
    for d in graph.directives:
        net.add_node(d.key, name=name_of(d), issued_on=d.issued_on, year=d.year, level=d.level, stub=d.stub)
    for r in graph.relations:
        if r.relation in relations and r.source_label == r.target_label == "Directive":
            net.add_edge(r.source, r.target, key=r.relation, confidence=r.confidence, citations=r.citations, quote=r.quote)
    return net


def ego_chart(graph: Graph, key: str, depth: int = 2):
    """The lineage of a directive as a pyvis ``Network``: from left to right, what it carries out to what carries it out.

    Its ``generate_html()`` gives a page that asks nothing of any network; :func:`write_chart` writes it,
    :func:`show` puts it in a notebook.
    """
    network = _load("pyvis.network").Network(directed=True, height="520px")
    network.templateEnv, network.path = _environment(), "chart.html"
    part = lineage_of(graph, key, depth)
    if len(part.directives) > MAX_BOXES:
        raise DanvanError(f"{len(part.directives)} directives around {key}", "chart", f"at most {MAX_BOXES}: a smaller depth, or the page")
    by_key = {d.key: d for d in part.directives}
    network.heading = name_of(by_key[key])
    columns = defaultdict(list)
    for other, step in _steps(part, key).items():
        columns[step].append(by_key[other])
    for step, column in sorted(columns.items()):
        column.sort(key=lambda d: (d.issued_on or "9", d.key))
        for row, d in enumerate(column):
            network.add_node(d.key, label="\n".join(filter(None, (name_of(d), d.issued_on))), title=d.heading or name_of(d), shape="box",
                             x=step * _COLUMN, y=round((row - (len(column) - 1) / 2) * _ROW), color="#fff6d6" if d.key == key else "#ffffff",
                             borderWidth=2 if d.key == key else 1, shapeProperties={"borderDashes": [5, 3] if d.stub else False})
    # filled directly: add_edge looks through all nodes for each edge
    network.edges = [{"from": r.source, "to": r.target, "arrows": "to", "color": STYLES[r.relation][0], "dashes": STYLES[r.relation][1],
                      "title": f"{r.relation}: {r.quote}"} for r in part.relations
                     if r.relation in STYLES and r.source in by_key and r.target in by_key]
    return network


def _steps(graph: Graph, start: str) -> dict[str, int]:
    """Column of each directive: negative above ``start``, positive below."""
    steps = {start: 0}
    pairs = [(r.source, r.target) for r in graph.relations
             if r.relation in LINEAGE and r.source_label == r.target_label == "Directive"]
    for sign, links in ((-1, pairs), (1, [pair[::-1] for pair in pairs])):
        rim, step = {start}, 0
        while rim:
            rim, step = {target for source, target in links if source in rim} - steps.keys(), step + sign
            steps.update(dict.fromkeys(rim, step))
    # what only replaced one of the others: beside it
    for d in graph.directives:
        steps.setdefault(d.key, 1)
    return steps


def write_chart(network, out: str | Path) -> Path:
    """Write the chart as UTF-8 under any locale."""
    Path(out).write_bytes(network.generate_html().encode("utf-8"))
    return Path(out)


def show(network, height: int = 540):
    """The chart in a frame of its own, for the last line of a notebook cell."""
    page = html.escape(network.generate_html(), quote=True)
    frame = f'<iframe sandbox="allow-scripts" style="width:100%;height:{int(height)}px;border:1px solid #ccc" srcdoc="{page}"></iframe>'
    return _load("IPython.display").HTML(frame)


@cache
def _environment():
    jinja2, markupsafe = _load("jinja2"), _load("markupsafe")
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATE), autoescape=True)
    script = Path(_load("pyvis").__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
    environment.globals["library"] = markupsafe.Markup(script.read_text("utf-8"))
    return environment


def _load(name: str):
    import importlib
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise DanvanError(f"{name.split('.')[0]} is not installed", "chart", "pip install danvan-graph[notebooks]") from error
