"""Write the guide for Neo4j Browser: one slide a saved query, its question, its parameters, its text.

::

    python scripts/neo4j/guide.py > guide.html
    python scripts/neo4j/guide.py --serve           # then, in Neo4j Browser:  :play http://localhost:8000/guide.html
                                                    #                          :style http://localhost:8000/style.grass

The Browser asks first whether another origin may read (CORS), which ``python -m http.server`` does not answer.
Made from ``queries/``, so that it cannot differ from them. A parameter of the kind directive, place or body is
a key in the Browser; the first slide shows how to find it.
"""

from __future__ import annotations

import html
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from danvan_graph import query      # noqa: E402

#: keys of the sample graph, for the parameters whose examples are words
KEYS = {"directive": "'tw/qd/23/k13'", "place": "['old/nam-dinh']", "body": "['tu/old/quang-tri']", "campaign": "'dan-van-kheo'",
        "words": "['dan', 'van']"}
FIND = """MATCH (d:Directive) WHERE d.symbol_folded = '23-qd/tw' OR d.search_text CONTAINS 'quy che'
RETURN d.key AS key, d.symbol AS symbol, d.heading AS heading, d.issued_text AS issued_on ORDER BY key LIMIT 25"""


def value(parameter: query.Parameter) -> str:
    """What `:param` sets: the default, or a key of the samples."""
    if parameter.required:
        return KEYS[parameter.kind]
    if parameter.default == query.NONE:
        return "null"
    if parameter.default == "today":
        return "toString(date())"
    return parameter.default if parameter.kind in ("int", "float") else f"'{parameter.default}'"


def slide(title: str, text: str, settings: list[str], cypher: str) -> str:
    """One slide; a click on a block puts it into the editor."""
    blocks = "".join(f'<pre class="code runnable">{html.escape(block)}</pre>' for block in [*settings, cypher])
    return f"<slide><h3>{html.escape(title)}</h3><p>{html.escape(text)}</p>{blocks}</slide>"


def page() -> str:
    """The guide."""
    slides = [slide("Tìm khóa của một văn bản", "Find the key of a directive; the other slides want keys.", [], FIND)]
    for saved in query.list_queries():
        settings = [f":param {p.name} => {value(p)}" for p in saved.parameters]
        slides.append(slide(saved.vi, f"{saved.en} ({saved.name})", settings, saved.text.strip()))
    body = "\n".join(slides)
    return f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>danvan-graph</title></head>\n<body><article class="guide"><carousel class="deck container-fluid">\n{body}\n</carousel></article></body></html>'


class Handler(BaseHTTPRequestHandler):
    """The guide and the style, for any page of this machine."""

    def do_OPTIONS(self) -> None:
        """What a browser asks before it fetches from another origin."""
        self._answer(b"", "text/plain")

    def do_GET(self) -> None:
        """One of two files, or 404."""
        if self.path == "/guide.html":
            self._answer(page().encode(), "text/html; charset=utf-8")
        elif self.path == "/style.grass":
            self._answer((Path(__file__).parent / "style.grass").read_bytes(), "text/plain; charset=utf-8")
        else:
            self.send_error(404)

    def _answer(self, data: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "*")
        self.end_headers()
        self.wfile.write(data)


def main() -> None:
    """The commands of the head of this file."""
    if sys.argv[1:] != ["--serve"]:
        print(page())
        return
    print(":play http://localhost:8000/guide.html\n:style http://localhost:8000/style.grass\nCtrl-C ends it", file=sys.stderr)
    try:
        ThreadingHTTPServer(("127.0.0.1", 8000), Handler).serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
