"""The tables under data/, extended or overridden by a user's own folder (``--data DIR``): every reader of them comes here."""

from __future__ import annotations

import csv
import os
from collections.abc import Mapping
from pathlib import Path

from danvan_graph.errors import DanvanError
from danvan_graph.resources import folder

#: the user's folder; an environment variable, so that worker processes inherit it
DATA_VARIABLE = "DANVAN_DATA"

#: what a row of each table is about: a user's row on the same takes the place of ours
KEYS = {
    "bodies.csv": ("slug", "variant"), "campaigns.csv": ("key",), "clutter.csv": ("pattern",), "cues.csv": ("phrase",),
    "decisions.csv": (), "gazetteer/seats.csv": ("province",), "gazetteer/spellings.csv": ("key",), "laws.csv": ("kind", "name", "symbol"),
    "law_abbreviations.csv": ("short",),
    "legacy_encodings.csv": ("letter",), "old_provinces.csv": ("key",), "organs.csv": ("slug",), "outlets.csv": ("code",),
    "registry.csv": ("symbol", "place", "issued_on"), "registry_relations.csv": ("subject", "relation", "object"),
    "terms.csv": ("committee", "period"), "types.csv": ("name",),
}


class Row(dict):
    """A row by column, which knows the file and the line that it stands in."""

    place: str = ""


def read(name: str, own_first: bool = False) -> list[Row]:
    """Rows of ``data/NAME`` and those of the user's folder, after ours (or before: where the first that fits is taken).

    >>> read("terms.csv")[0]["committee"]
    'TW'
    """
    rows = read_file(folder("data") / name)
    own = os.environ.get(DATA_VARIABLE)
    if not own or not (Path(own) / name).is_file():
        return rows
    theirs = read_file(Path(own) / name, list(rows[0]) if rows else None)
    key = KEYS[name]
    replaced = {tuple(row[column] for column in key) for row in theirs} if key else set()
    ours = [row for row in rows if tuple(row[column] for column in key) not in replaced]
    return theirs + ours if own_first else ours + theirs


def read_valid(name: str, allowed: Mapping[str, frozenset[str]]) -> list[Row]:
    """`read`, and the values that columns may have."""
    rows = read(name)
    for row in rows:
        for column, values in allowed.items():
            if row[column] not in values:
                raise DanvanError(f"{column} {row[column]!r}", row.place, " or ".join(sorted(values)))
    return rows


def read_file(path: Path, columns: list[str] | None = None) -> list[Row]:
    """Rows of one CSV file, blanks around values dropped; ``columns`` must be there, others are refused."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            if columns and set(reader.fieldnames or ()) != set(columns):
                raise DanvanError(f"columns {', '.join(reader.fieldnames or ['none'])}", str(path), ", ".join(columns))
            rows = []
            for values in reader:
                if None in values or None in values.values():
                    raise DanvanError(f"line {reader.line_num} has not {len(reader.fieldnames)} values", str(path),
                                      "values with commas in double quotes")
                row = Row((name, value.strip()) for name, value in values.items())
                row.place = f"{path}:{reader.line_num}"
                rows.append(row)
    except UnicodeDecodeError:
        raise DanvanError("not UTF-8", str(path), "a CSV file saved as UTF-8") from None
    except OSError as error:
        raise DanvanError(f"cannot be read: {error.strerror}", str(path)) from None
    except csv.Error as error:
        raise DanvanError(f"not a CSV file: {error}", str(path), "a header line and rows with commas") from None
    return rows
