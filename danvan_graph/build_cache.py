"""What a build remembers of its sources, so that the next one reads only what is new or changed.

One file in the graph's folder. For each source, in sorted order: a head line with the hash of its bytes, a line
for each of its documents (digest, tab, reading) and an end line. The file is replaced as a whole. It holds nothing
that a build could not make again: a damaged one, or one of other rules, is ignored.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from danvan_graph import __version__
from danvan_graph.loaders.source import Source
from danvan_graph.curated import DATA_VARIABLE
from danvan_graph.resources import folder

NAME = "readings.jsonl"
_HEAD, _END = b'{"source":', b"{}\n"
#: what decides on the reading of a text: these parts of the package and all tables
_NOT_READING = ("decisions.csv", "registry_relations.csv", "terms.csv")     # these decide later
_RULES = ("loaders", "text", "extract", "model.py", "gazetteer.py", "organs.py", "curated.py", "spread.py", "resolve/reading.py", "build_cache.py")


def rules_digest() -> str:
    """Hash of the code and the tables that make a reading: other rules, other readings."""
    package = Path(__file__).parent
    files = [path for part in _RULES for path in ([package / part] if part.endswith(".py") else (package / part).rglob("*.py"))]
    return _digest(files + [path for path in _tables() if path.name not in _NOT_READING])


def whole_digest() -> str:
    """Hash of all code and all tables: what is done with readings depends on the rest too."""
    return _digest([*Path(__file__).parent.rglob("*.py"), *_tables()])


def _tables() -> list[Path]:
    tables = [folder("data"), *([Path(os.environ[DATA_VARIABLE])] if os.environ.get(DATA_VARIABLE) else [])]
    return [path for table in tables for path in (*table.glob("*.csv"), *table.glob("gazetteer/*.csv*"))]


def _digest(files: list[Path]) -> str:
    digest = hashlib.sha256(__version__.encode())
    for path in sorted(files):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


class Earlier:
    """The readings of the build before, taken one source after the other in sorted order.

    They stay in their file: in memory is where each of them stands, of the source at hand.
    """

    def __init__(self, directory: Path, rules: str):
        self._file = _opened(directory / NAME, rules)
        self._at = self._file.tell()
        self._head = self._next_head()

    def of(self, source: Source, sha256: str) -> Known:
        """What is known of a source."""
        wanted = [source.path, source.member]
        while self._head is not None and self._head["source"] < wanted:
            self._head = self._next_head()
        if self._head is None or self._head["source"] != wanted:
            return Known(self._file, False, {})
        same, found = self._head["sha256"] == sha256, {}
        for start, line in self._lines():
            if line == _END:
                self._head = self._next_head()
                return Known(self._file, same, found)
            if line.startswith(_HEAD):                 # the source was not whole
                self._head = _head(line)
                return Known(self._file, False, {})
            digest, _, _ = line.partition(b"\t")
            found[digest.decode("ascii", "replace")] = start + len(digest) + 1
        self._head = None
        return Known(self._file, False, {})

    def _lines(self) -> Iterator[tuple[int, bytes]]:
        """Lines from here on, each with where it begins; others may read elsewhere in between."""
        while True:
            self._file.seek(self._at)
            line = self._file.readline()
            if not line:
                return
            start, self._at = self._at, self._at + len(line)
            yield start, line

    def _next_head(self) -> dict | None:
        return next((_head(line) for _, line in self._lines() if line.startswith(_HEAD)), None)


@dataclass(frozen=True, slots=True)
class Known:
    """What the build before had of a source: whether its bytes are as they were, and where each of its readings stands."""

    file: BinaryIO
    same: bool
    at: dict[str, int]

    def reading(self, digest: str) -> str:
        """A reading, by the digest of its document."""
        self.file.seek(self.at[digest])
        return self.file.readline().decode().rstrip("\n")


def _head(line: bytes) -> dict | None:
    try:
        return json.loads(line)
    except ValueError:                                 # cut short
        return None


def _opened(path: Path, rules: str) -> BinaryIO:
    """The file behind its first line; an empty one where there is none of these rules."""
    try:
        file = open(path, "rb")                        # open as long as its readings are asked for
        if json.loads(file.readline() or b"null") == {"rules": rules}:
            return file
        file.close()
    except (OSError, ValueError):
        pass
    return io.BytesIO()


def lines(directory: Path) -> Iterator[str]:
    """All readings that the last build kept, in its order."""
    with open(directory / NAME, encoding="utf-8", newline="\n") as file:
        for line in file:
            digest, tab, reading = line.rstrip("\n").partition("\t")
            if tab and not digest.startswith("{"):
                yield reading


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
        self._file.write(_END.decode())

    def close(self, keep: bool) -> None:
        """Take the place of the earlier file, or leave it."""
        self._file.close()
        new = self._directory / (NAME + ".new")
        if keep:
            os.replace(new, self._directory / NAME)
        else:
            new.unlink(missing_ok=True)
