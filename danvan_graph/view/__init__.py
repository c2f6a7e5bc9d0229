"""The interactive page: one HTML file that shows who carries out what, and why we think so.

>>> from danvan_graph.model import Directive, Graph
>>> html = page(Graph(directives=(Directive("tw/qd/23/k13", "23-QĐ/TW", "Quyết định", "23"),)))
>>> html[:15], html.count("<script")
('<!doctype html>', 4)
"""

from __future__ import annotations

from pathlib import Path

from danvan_graph.errors import DanvanError
from danvan_graph.model import Graph
from danvan_graph.view.pack import pack
from danvan_graph.view.render import LANGUAGES, render
from danvan_graph.view.select import find_directive, find_province, lineage_of, within_province

#: A page of this many directives was measured (benchmarks/view.py); more than that is refused, not hoped for.
LIMIT = 25_000


def page(graph: Graph, *, focus: str | None = None, depth: int = 2, province: str | None = None,
         lang: str = "vi") -> str:
    """The page as text.

    Args:
        graph: what a build keeps.
        focus: a directive, as people type it ("23-QĐ/TW", "Quyết định 23"); the page then holds its lineage alone.
        depth: steps of the lineage, upwards and downwards.
        province: a province of either map ("Nam Định"); the page then holds its directives and what they refer to.
        lang: "vi" or "en": the language that the page opens in.
    """
    if lang not in LANGUAGES:
        raise DanvanError(f"unknown language {lang!r}", "--lang", " or ".join(LANGUAGES))
    if depth < 1:
        raise DanvanError(f"depth {depth}", "--depth", "1 or more")
    start = ""
    if province is not None:
        graph = within_province(graph, find_province(graph, province))
    if focus is not None:
        start = find_directive(graph, focus).key
        graph = lineage_of(graph, start, depth)
    if len(graph.directives) > LIMIT:
        raise DanvanError(f"{len(graph.directives)} directives", "view",
                          f"at most {LIMIT}: choose a part with --focus or --province")
    return render(*pack(graph, focus=start, depth=depth), lang=lang)


def write_page(graph: Graph, out: str | Path, *, focus: str | None = None, depth: int = 2,
               province: str | None = None, lang: str = "vi") -> Path:
    """Write the page to the file ``out``: UTF-8 under any locale, the same bytes for the same graph."""
    out = Path(out)
    html = page(graph, focus=focus, depth=depth, province=province, lang=lang)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(html.encode("utf-8"))
    except OSError as error:
        raise DanvanError(error.strerror or str(error), str(out), "a file that can be written") from error
    return out
