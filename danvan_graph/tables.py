"""Rows of a query as a table for the eye, as JSON, as CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Sequence

from danvan_graph.errors import DanvanError

FORMATS = ("table", "json", "csv")
#: columns of a table wider than this are cut: about half of a usual window
WIDEST = 60


def render(rows: Sequence[dict], columns: Sequence[str] = (), form: str = "table") -> str:
    """The rows in one of `FORMATS`; `columns` head an answer without rows.

    >>> print(render([{"symbol": "23-QĐ/TW", "path": ["a", "b"]}, {"symbol": None, "path": []}]))
    symbol    path
    --------  -----
    23-QĐ/TW  a > b
    -         -
    >>> render([], ["symbol", "path"], "csv")
    'symbol,path\\r\\n'
    """
    names = list(rows[0]) if rows else list(columns)
    if form == "json":
        return json.dumps(list(rows), ensure_ascii=False, indent=1)
    if form == "csv":
        return _csv(rows, names)
    if form == "table":
        return _table(rows, names)
    raise DanvanError(f"format {form!r}", expected="one of " + ", ".join(FORMATS))


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return " > ".join(map(_text, value))
    return str(value)


def _csv(rows: Sequence[dict], names: list[str]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(names)
    writer.writerows([_no_formula(row[name]) for name in names] for row in rows)
    return out.getvalue()


def _no_formula(value: object) -> str:
    """What a text says must not be run by a spreadsheet: ``=cmd|...`` gets an apostrophe before it."""
    text = _text(value)
    return "'" + text if isinstance(value, (str, list)) and text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _table(rows: Sequence[dict], names: list[str]) -> str:
    lines = [names] + [[_shown(row[name]) for name in names] for row in rows]
    widths = [max(map(_width, column)) for column in zip(*lines)] if names else []
    lines.insert(1, ["-" * width for width in widths])
    return "\n".join("  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(line, widths)).rstrip()
                     for line in lines)


def _shown(value: object) -> str:
    """One line, without what would move a terminal's cursor."""
    text = " ".join("".join(" " if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") else c for c in _text(value)).split())
    text = unicodedata.normalize("NFC", text) or "-"
    return text if len(text) <= WIDEST else text[:WIDEST - 1] + "…"


def _width(text: str) -> int:
    return sum(not unicodedata.combining(c) for c in text)
