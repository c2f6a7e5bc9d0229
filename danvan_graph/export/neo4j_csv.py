"""Export ``neo4j-csv``: files for ``neo4j-admin database import full``, the fastest way into an empty database.

A folder with one CSV file for the nodes of each label and one for each kind of edge between two labels,
headers apart, and beside them the command line (``import.sh``), its arguments one a line, and the
constraints and indexes that are to be run once the database is up (``constraints.cypher``).
"""

from __future__ import annotations

import csv
import os
from contextlib import ExitStack
from pathlib import Path

from danvan_graph.errors import DanvanError
from danvan_graph.store import files, rows, schema

#: what stands for the folder in the arguments: it is known only where the import is run
HERE = "CSV/"


def write(graph_dir: str | Path, out: str | Path) -> dict[str, int]:
    """Write the folder `out`; returns how many rows each file holds.

    Examples
    --------
    >>> import tempfile
    >>> from danvan_graph.model import Directive, Graph
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = files.write(Graph(directives=(Directive("tw/qd/23/k13", "23-QĐ/TW", "Quyết định"),)), folder + "/graph")
    ...     write(folder + "/graph", folder + "/csv")["nodes-Directive.csv"]
    1
    """
    out, digest = Path(out), files.manifest(graph_dir).digest
    try:
        out.mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack:
            tables = _Tables(out, stack, digest)
            for label in rows.NODES:        # a label without nodes too: edges may refer to it
                tables.open(f"nodes-{label}.csv", [f"key:ID({label})", *_header(rows.NODES[label], skip="key")], f"--nodes={label}")
            for node in rows.nodes(graph_dir):
                tables.row(f"nodes-{node.label}.csv", [node.props[name] for name in rows.NODES[node.label]])
            for edge in rows.edges(graph_dir):
                name = f"edges-{edge.kind}-{edge.source_label}-{edge.target_label}.csv"
                types = rows.properties(edge.kind)
                if name not in tables.counts:
                    ends = [f":START_ID({rows.safe(edge.source_label)})", f":END_ID({rows.safe(edge.target_label)})"]
                    tables.open(name, ends + _header(types), f"--relationships={rows.safe(edge.kind)}")
                tables.row(name, [edge.source, edge.target, *(edge.props[p] for p in types)])
        _beside(out, tables)
    except OSError as error:
        raise DanvanError(f"cannot be written: {error.strerror or error}", str(out), "a folder with room") from error
    return dict(sorted(tables.counts.items()))


def _header(types: dict[str, str], skip: str = "") -> list[str]:
    return [f"{name}:{kind}" for name, kind in types.items() if name != skip] + ["danvan_load:string"]


class _Tables:
    """The open files. Every row ends with the digest of the graph, as `load` leaves it."""

    def __init__(self, out: Path, stack: ExitStack, digest: str):
        self._out, self._stack, self._digest = out, stack, digest
        self._writers: dict = {}
        self.counts: dict[str, int] = {}
        self.arguments: list[str] = []

    def open(self, name: str, header: list[str], argument: str) -> None:
        head = name.replace(".csv", "-header.csv")
        (self._out / head).write_text(",".join(header) + "\n", encoding="utf-8")
        file = self._stack.enter_context(open(self._out / name, "w", encoding="utf-8", newline=""))
        # QUOTE_ALL would make "" of an absent value; neo4j-admin reads an unquoted nothing as absent.
        self._writers[name] = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
        self.counts[name] = 0
        self.arguments.append(f"{argument}={HERE}{head},{HERE}{name}")

    def row(self, name: str, values: list) -> None:
        self._writers[name].writerow([*map(_cell, values), self._digest])
        self.counts[name] += 1


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value


def _beside(out: Path, tables: _Tables) -> None:
    options = ["--overwrite-destination=true", "--id-type=string", "--multiline-fields=true", "--legacy-style-quoting=false"]
    # The database comes first: after --relationships it would be taken for one more file.
    arguments = ["database", "import", "full", "neo4j", *options, *sorted(tables.arguments)]
    (out / "import-arguments.txt").write_text("\n".join(arguments) + "\n", encoding="utf-8")
    (out / "constraints.cypher").write_text("".join(f"{s};\n" for s in schema.statements()), encoding="utf-8")
    script = out / "import.sh"
    line = " \\\n  ".join(f"'{a.replace(HERE, '')}'" for a in arguments)
    script.write_text(
        "#!/bin/sh\n# Into an empty database of a stopped server: it REPLACES the database neo4j.\n"
        "# Afterwards start the server and run constraints.cypher.\n"
        f"cd \"$(dirname \"$0\")\" && exec \"${{NEO4J_ADMIN:-neo4j-admin}}\" {line}\n", encoding="utf-8")
    os.chmod(script, 0o755)
