"""Tables under data/ that policy staff edit: read with the line named where a row is wrong."""

from __future__ import annotations

import csv
from collections.abc import Mapping

from danvan_graph.errors import DanvanError
from danvan_graph.resources import folder


def rows(name: str, columns: tuple[str, ...], allowed: Mapping[str, frozenset[str]] | None = None) -> list[dict[str, str]]:
    """The rows of a table.

    Args:
        name: file under data/.
        columns: those that it must have.
        allowed: values that a column may have.

    >>> rows("outlets.csv", ("code", "name"))[0]["code"]
    'QNO'
    """
    path = folder("data") / name
    with open(path, encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        missing = [column for column in columns if column not in (reader.fieldnames or ())]
        if missing:
            raise DanvanError(f"no column {missing[0]}", f"data/{name}", f"the columns {', '.join(columns)}")
        found = []
        for row in reader:
            for column, values in (allowed or {}).items():
                if row[column] not in values:
                    raise DanvanError(f"{column} {row[column]!r}", f"data/{name}:{reader.line_num}", " or ".join(sorted(values)))
            found.append(row)
    return found
