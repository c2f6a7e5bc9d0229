"""What a build remembers of its sources, so that the next one reads only what is new or changed.

One file in the graph's folder. For each source, in sorted order: a head line with the hash of its bytes, a line
for each of its documents (digest, tab, reading) and an end line. The file is replaced as a whole. It holds nothing
that a build could not make again: a damaged one, or one of other rules, is ignored.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

from danvan_graph import __version__
from danvan_graph.loaders.source import Source
from danvan_graph.curated import DATA_VARIABLE
from danvan_graph.resources import folder

NAME = "readings.jsonl"
_HEAD, _END = '{"source":', "{}\n"
#: what decides on the reading of a text: these parts of the package and all tables
_NOT_READING = ("decisions.csv", "registry_relations.csv", "terms.csv")     # these decide later
_RULES = ("loaders", "text", "extract", "model.py", "gazetteer.py", "organs.py", "curated.py", "spread.py", "resolve/reading.py", "build_cache.py")


def rules_digest() -> str:
    """Hash of the code and the tables that make a reading: other rules, other readings."""
    package = Path(__file__).parent
    files = [path for part in _RULES for path in ([package / part] if part.endswith(".py") else (package / part).rglob("*.py"))]
    tables = [folder("data"), *([Path(os.environ[DATA_VARIABLE])] if os.environ.get(DATA_VARIABLE) else [])]
    files += [path for table in tables for path in (*table.glob("*.csv"), *table.glob("gazetteer/*.csv*")) if path.name not in _NOT_READING]
    digest = hashlib.sha256(__version__.encode())
    for path in sorted(files):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


class Earlier:
    """The readings of the build before, taken one source after the other in sorted order."""

    def __init__(self, directory: Path, rules: str):
        self._lines = _lines_of(directory / NAME, rules)
        self._head = self._next_head()

    def _next_head(self) -> dict | None:
        return next((_head(line) for line in self._lines if line.startswith(_HEAD)), None)

    def of(self, source: Source, sha256: str) -> tuple[bool, dict[str, str]]:
        """Whether a source's bytes are as they were, and its readings by the digest of their document."""
        wanted = [source.path, source.member]
        while self._head is not None and self._head["source"] < wanted:
            self._head = self._next_head()
        if self._head is None or self._head["source"] != wanted:
            return False, {}
        head, known = self._head, {}
        for line in self._lines:
            if line == _END:
                self._head = self._next_head()
                return head["sha256"] == sha256, known
            if line.startswith(_HEAD):                 # the source was not whole
                self._head = _head(line)
                return False, {}
            digest, _, reading = line.rstrip("\n").partition("\t")
            known[digest] = reading
        self._head = None
        return False, {}


def _head(line: str) -> dict | None:
    try:
        return json.loads(line)
    except ValueError:                                 # cut short
        return None


def _lines_of(path: Path, rules: str) -> Iterator[str]:
    try:
        with open(path, encoding="utf-8", newline="\n") as file:
            if json.loads(file.readline() or "null") == {"rules": rules}:
                yield from file
    except (OSError, ValueError):
        return


class Writer:
    """Writes what the next build may reuse; nothing is replaced before `close`."""

    def __init__(self, directory: Path, rules: str):
        self._directory = directory
        self._file = open(directory / (NAME + ".new"), "w", encoding="utf-8", newline="\n")
        self._file.write(json.dumps({"rules": rules}) + "\n")

    def begin(self, source: Source, sha256: str) -> None:
        """The documents that follow are of this source."""
        self._file.write(json.dumps({"source": [source.path, source.member], "sha256": sha256}, separators=(",", ":")) + "\n")

    def add(self, readings: dict[str, str]) -> None:
        """Readings of the source that was begun, by the digest of their document."""
        self._file.writelines(f"{digest}\t{line}\n" for digest, line in readings.items())

    def end(self) -> None:
        """The source is whole; without this its readings are not reused."""
        self._file.write(_END)

    def close(self, keep: bool) -> None:
        """Take the place of the earlier file, or leave it."""
        self._file.close()
        new = self._directory / (NAME + ".new")
        if keep:
            os.replace(new, self._directory / NAME)
        else:
            new.unlink(missing_ok=True)
