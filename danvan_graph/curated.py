"""The curated tables under data/, extended or overridden by a user's own folder (``--data DIR``)."""

from __future__ import annotations

import csv
import os
from pathlib import Path

from danvan_graph.errors import DanvanError
from danvan_graph.resources import folder

#: the user's folder; an environment variable, so that worker processes inherit it
DATA_VARIABLE = "DANVAN_DATA"


def read(name: str, key: tuple[str, ...] = ()) -> list[dict[str, str]]:
    """Rows of ``data/NAME``, then those of the user's folder.

    A row of the user's folder with the same values in the columns ``key`` takes the place of ours.

    >>> read("terms.csv")[0]["committee"]
    'TW'
    """
    rows = read_file(folder("data") / name)
    own = os.environ.get(DATA_VARIABLE)
    if not own or not (Path(own) / name).is_file():
        return rows
    columns = list(rows[0]) if rows else None
    theirs = read_file(Path(own) / name, columns)
    replaced = {tuple(row[column] for column in key) for row in theirs} if key else set()
    return [row for row in rows if tuple(row[column] for column in key) not in replaced] + theirs


def read_file(path: Path, columns: list[str] | None = None) -> list[dict[str, str]]:
    """Rows of one CSV file, blanks around values dropped; ``columns`` must be there, others are refused."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            if columns and set(reader.fieldnames or ()) != set(columns):
                raise DanvanError(f"columns {', '.join(reader.fieldnames or ['none'])}", str(path), ", ".join(columns))
            rows = []
            for row in reader:
                if None in row or None in row.values():
                    raise DanvanError(f"line {reader.line_num} has not {len(reader.fieldnames)} values", str(path),
                                      "values with commas in double quotes")
                rows.append({name: value.strip() for name, value in row.items()})
    except UnicodeDecodeError:
        raise DanvanError("not UTF-8", str(path), "a CSV file saved as UTF-8") from None
    except OSError as error:
        raise DanvanError(f"cannot be read: {error.strerror}", str(path)) from None
    except csv.Error as error:
        raise DanvanError(f"not a CSV file: {error}", str(path), "a header line and rows with commas") from None
    return rows
