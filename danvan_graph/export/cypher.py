"""Export ``cypher``: the graph as one script, for those who have a browser window and nothing else.

Statements of at most `BATCH` rows, each complete in itself, so that a part of the script may be pasted
at a time; running it twice gives the same graph. Every text is a Cypher string literal with all that
could end it escaped. What is unknown is left out: Neo4j takes seconds to read 100 kB of literals, and a
third of them would be ``null``.
"""

from __future__ import annotations

import datetime
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from danvan_graph.errors import DanvanError
from danvan_graph.store import files, rows, schema
from danvan_graph.store.neo4j_engine import edge_statement, edge_values, node_statement

#: rows of one statement: about 100 kB, which the Browser's editor still takes
BATCH = 200

_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def write(graph_dir: str | Path, out: str | Path) -> dict[str, int]:
    """Write the script `out`; returns how many nodes and relations it makes."""
    out, head = Path(out), files.manifest(graph_dir)
    counts = {"nodes": 0, "relations": 0}
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=out.parent, encoding="utf-8", newline="\n", delete=False) as file:
            try:
                for statement in _statements(graph_dir, head.digest, counts):
                    file.write(statement + ";\n")
            except BaseException:
                os.unlink(file.name)
                raise
        os.chmod(file.name, 0o644)
        os.replace(file.name, out)
    except OSError as error:
        raise DanvanError(f"cannot be written: {error.strerror or error}", str(out), "a folder with room") from error
    return counts


def _statements(graph_dir, digest: str, counts: dict[str, int]) -> Iterator[str]:
    yield from schema.statements()
    for batch in rows.node_batches(graph_dir, BATCH):
        counts["nodes"] += len(batch)
        yield _filled(node_statement(batch[0].label), [{"key": n.key, "props": n.props} for n in batch], digest)
    for batch in rows.edge_batches(graph_dir, BATCH):
        counts["relations"] += len(batch)
        yield _filled(edge_statement(batch[0]), [edge_values(e) for e in batch], digest)


def _filled(statement: str, values: list[dict], digest: str) -> str:
    lines = ",\n ".join(map(literal, values))
    return statement.replace("$load", literal(digest)).replace("$rows", f"[\n {lines}]", 1)


def literal(value: object) -> str:
    r"""A value as Cypher writes it.

    >>> print(literal({"symbol": "23-QĐ/TW", "own": True, "year": None}))
    {symbol: '23-QĐ/TW', own: true}
    >>> print(literal("it's \\ a\nline; MATCH (n) DETACH DELETE n"))
    'it\'s \\ a\nline; MATCH (n) DETACH DELETE n'
    >>> literal(datetime.date(2021, 7, 30))
    "date('2021-07-30')"
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, datetime.date):
        return f"date('{value.isoformat()}')"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_name(k)}: {literal(v)}" for k, v in value.items() if v is not None) + "}"
    return "'" + "".join(map(_char, str(value))) + "'"


def _name(name: str) -> str:
    return f"`{name}`" if name == "end" else name


def _char(char: str) -> str:
    # Besides Cypher's own: what an editor or a shell takes for a line end, and control characters.
    if char in _ESCAPES:
        return _ESCAPES[char]
    return f"\\u{ord(char):04X}" if char < " " or char in "\x7f\x85\u2028\u2029" else char
