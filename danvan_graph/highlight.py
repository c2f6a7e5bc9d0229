"""What was read, for the eye: citations as rows, marked in their text, answers as blocks."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence

from danvan_graph.model import Extraction

_STYLE = ("body{font:16px/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}"
          "pre{white-space:pre-wrap;font:inherit}h2{border-top:1px solid #ccc;padding-top:1rem}"
          "mark{background:#ffe9a8;border-radius:3px}mark.own{background:#cfe8ff}mark small{color:#7a4a00;padding:0 .3em}")


def rows(extraction: Extraction) -> list[dict]:
    """One row for each citation, with the relations that end at it."""
    stated: dict[int, list[str]] = {}
    for statement in extraction.statements:
        subject = "" if statement.subject is None else extraction.citations[statement.subject].target + " "
        stated.setdefault(statement.object, []).append(subject + statement.relation)
    return [{"document": extraction.document.id, "citation": c.target, "type": c.kind, "issued on": c.issued_on, "issuer": c.issuer,
             "relations": ", ".join(stated.get(i, ["own symbol"] if c.own else [])), "as printed": c.quote}
            for i, c in enumerate(extraction.citations)]


def page(extractions: Iterable[Extraction]) -> Iterator[str]:
    """A page of HTML: each text with its citations marked."""
    yield f'<!doctype html>\n<html lang="vi"><meta charset="utf-8"><title>danvan-graph</title><style>{_STYLE}</style>\n'
    for extraction in extractions:
        yield f"<h2>{html.escape(extraction.document.id)}</h2>\n<pre>{_marked(extraction)}</pre>\n"
    yield "</html>\n"


def _marked(extraction: Extraction) -> str:
    text, parts, done = extraction.document.text, [], 0
    relations = {i: row["relations"] for i, row in enumerate(rows(extraction))}
    for i, c in sorted(enumerate(extraction.citations), key=lambda pair: (pair[1].anchor_start, pair[0])):
        if c.anchor_start < done:
            continue
        parts.append(html.escape(text[done:c.anchor_start]))
        about = html.escape(", ".join(filter(None, (c.kind, c.issued_on, c.issuer))), quote=True)
        told = html.escape(" ".join(filter(None, (c.target, relations[i]))))
        own = ' class="own"' if c.own else ""
        parts.append(f'<mark{own} title="{about}">{html.escape(text[c.anchor_start:c.anchor_end])}<small>{told}</small></mark>')
        done = c.anchor_end
    return "".join(parts) + html.escape(text[done:])


def blocks(rows: Sequence[dict]) -> str:
    """Answers one below the other, nothing cut, what is unknown left out.

    >>> print(blocks([{"symbol": "23-QĐ/TW", "sentence": "Thực hiện\\nQuyết định.", "place": None}]))
    symbol    23-QĐ/TW
    sentence  Thực hiện Quyết định.
    """
    shown = []
    for row in rows:
        width = max(map(len, row))
        lines = []
        for name, value in row.items():
            text = " > ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
            text = " ".join("".join(c if c.isprintable() or c.isspace() else "" for c in text).split())
            if text:
                lines.append(f"{name:<{width}}  {text}")
        shown.append("\n".join(lines))
    return "\n\n".join(shown)
