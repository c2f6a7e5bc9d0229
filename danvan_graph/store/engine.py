"""What a store of the graph must do: the interface that kglite and Neo4j share, and no more.

An engine is made by its module's ``open`` function; another embedded engine takes kglite's place by
giving these three methods.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from danvan_graph.errors import DanvanError
from danvan_graph.model import Graph

#: seconds after which a read is given up: a saved query takes milliseconds, a slip takes for ever
READ_TIMEOUT = 60.0

#: called with what is done so far, how much there is (0: not known), and of what
Progress = Callable[[int, int, str], None]


class Engine(Protocol):
    """A graph that answers Cypher."""

    def run(self, cypher: str, params: dict[str, Any] | None = None, timeout: float = READ_TIMEOUT) -> list[dict]:
        """Rows of a reading query; a writing one is refused. Dates come as ISO 8601 text."""

    def load(self, source: Graph | str | Path, progress: Progress | None = None) -> None:
        """Put a graph (in memory, or the folder of a build) into the store."""

    def close(self) -> None:
        """Give back files and connections."""


def plain(value: Any) -> Any:
    """A value of either engine as JSON has it, so that both give identical rows.

    >>> plain({"day": datetime.date(2021, 7, 30), "chain": ("a", "b")})
    {'day': '2021-07-30', 'chain': ['a', 'b']}
    """
    if isinstance(value, datetime.date) or hasattr(value, "iso_format"):    # neo4j.time.Date
        return value.iso_format() if hasattr(value, "iso_format") else value.isoformat()
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    return value


def reads_only(cypher: str) -> None:
    """Refuse what both engines take for reading although it reads files and addresses.

    >>> reads_only("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line")
    Traceback (most recent call last):
    ...
    danvan_graph.errors.DanvanError: LOAD CSV reads files (expected a query that reads the graph)
    """
    if re.search(r"\bload\s{1,9}csv\b", cypher, re.IGNORECASE):
        raise DanvanError("LOAD CSV reads files", expected="a query that reads the graph")
