"""Files that tasks hand on: lines in named parts, put in place in one step, and sorted runs that are merged.

A task that runs twice (its worker was thought dead, or died) writes the same bytes under the same name.
"""

from __future__ import annotations

import hashlib
import heapq
import json
import os
import platform
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from itertools import count, groupby, islice
from pathlib import Path


class Writer:
    """Writes a file of named parts, one after the other."""

    def __init__(self, file):
        self._file, self._start, self._digest = file, 0, hashlib.sha256()
        self._parts: dict[str, tuple[int, int, str]] = {}

    def add(self, line: str) -> None:
        """A line of the part at hand."""
        data = line.encode() + b"\n"
        self._digest.update(data)
        self._file.write(data)

    def end(self, part: str) -> None:
        """The part at hand is whole."""
        at = self._file.tell()
        self._parts[part] = (self._start, at - self._start, self._digest.hexdigest()[:32])
        self._start, self._digest = at, hashlib.sha256()

    def close(self) -> None:
        """Behind the parts stands where each begins, and in the last line where that stands."""
        self._file.write(json.dumps(self._parts).encode() + f"\n{self._start:020}".encode())


@contextmanager
def writing(path: Path) -> Iterator[Writer]:
    """A file of named parts, in place when it is whole."""
    unfinished = _unfinished(path)
    with open(unfinished, "wb") as file:
        writer = Writer(file)
        yield writer
        writer.close()
    os.replace(unfinished, path)


def write(path: Path, parts: Mapping[str, Iterable[str]]) -> None:
    """A file of named parts.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp(), "a")
    >>> write(path, {"x": ["một", "hai"], "y": []})
    >>> read(path, "x"), read(path, "y"), read(path, "z")
    (['một', 'hai'], [], [])
    """
    with writing(path) as writer:
        for name, lines in parts.items():
            for line in lines:
                writer.add(line)
            writer.end(name)


def read(path: Path, part: str) -> list[str]:
    """Lines of one part; none where the file has no such part."""
    with open(path, "rb") as file:
        start, size, _ = _places(file).get(part, (0, 0, ""))
        file.seek(start)
        return file.read(size).decode().split("\n")[:-1]


def digests(path: Path) -> dict[str, str]:
    """A hash of each part of a file.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp(), "a")
    >>> write(path, {"x": ["một"], "y": ["hai"], "z": ["một"]})
    >>> found = digests(path)
    >>> found["x"] == found["z"] != found["y"]
    True
    """
    with open(path, "rb") as file:
        return {part: digest for part, (_, _, digest) in _places(file).items()}


def _places(file) -> dict[str, list]:
    """Where each part begins, its size, its hash."""
    file.seek(-20, os.SEEK_END)
    file.seek(int(file.read()))
    return json.loads(file.readline())


def write_sorted(path: Path, rows: Iterable[tuple[list, bytes]]) -> None:
    """A sorted run: each line's order as JSON, a tab, the line (JSON, which holds no tab)."""
    _put(path, (json.dumps(order).encode() + b"\t" + line for order, line in sorted(rows)))


def merge(paths: list[Path]) -> Iterator[bytes]:
    """The lines of sorted runs in one order, still with what orders them."""
    with ExitStack() as stack:
        files = [stack.enter_context(open(path, "rb")) for path in paths]
        yield from heapq.merge(*files, key=_order)


def merge_into(target: Path, paths: list[Path]) -> None:
    """One run of several."""
    _put(target, merge(paths))


def sort_lines(path: Path, at_once: int, fan_in: int) -> None:
    """Sort the lines of a file, each once, in memory that does not grow with it.

    Args:
        path: the file.
        at_once: lines that are held at a time.
        fan_in: files that are open at a time.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp(), "a")
    >>> _ = path.write_text("d\\nb\\na\\nd\\nc\\n")
    >>> sort_lines(path, 2, 2)
    >>> path.read_text().split()
    ['a', 'b', 'c', 'd']
    """
    names: list[Path] = []
    made = count()
    with open(path, "rb") as file:
        while lines := list(islice(file, at_once)):
            names.append(path.with_name(f"{path.name}-{next(made)}"))
            names[-1].write_bytes(b"".join(sorted(lines)))
    while len(names) > 1:
        group, names = names[:fan_in], names[fan_in:]
        names.append(path.with_name(f"{path.name}-{next(made)}"))
        with ExitStack() as stack:
            files = [stack.enter_context(open(name, "rb")) for name in group]
            _put(names[-1], (line for line, _ in groupby(heapq.merge(*files))))
        for name in group:
            name.unlink()
    for name in names:                                 # none where the file was empty
        with open(name, "rb") as file:
            _put(path, (line for line, _ in groupby(file)))
        name.unlink()


def bare(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Lines without what orders them."""
    return (line.partition(b"\t")[2] for line in lines)


def _order(line: bytes) -> list:
    return json.loads(line.partition(b"\t")[0])


def _put(path: Path, lines: Iterable[bytes]) -> None:
    unfinished = _unfinished(path)
    with open(unfinished, "wb") as file:
        file.writelines(lines)
    os.replace(unfinished, path)


def _unfinished(path: Path) -> Path:
    """Of each process its own: two may do the same task, where one was thought dead."""
    return path.with_name(f"{path.name}.{platform.node()}.{os.getpid()}")
