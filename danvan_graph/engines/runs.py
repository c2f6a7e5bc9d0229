"""Files that tasks hand on: lines in named parts, put in place in one step, and sorted runs that are merged.

A task that runs twice (its worker was thought dead, or died) writes the same bytes under the same name.
"""

from __future__ import annotations

import heapq
import json
import os
import platform
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from itertools import count, groupby, islice
from pathlib import Path


def write(path: Path, parts: Mapping[str, Iterable[str]]) -> None:
    """A file of named parts; behind them where each begins, and in its last line where that stands.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp(), "a")
    >>> write(path, {"x": ["một", "hai"], "y": []})
    >>> read(path, "x"), read(path, "y"), read(path, "z")
    (['một', 'hai'], [], [])
    """
    unfinished = path.with_name(f"{path.name}.{platform.node()}.{os.getpid()}")
    places: dict[str, tuple[int, int]] = {}
    with open(unfinished, "wb") as file:
        for name, lines in parts.items():
            start = file.tell()
            file.writelines(line.encode() + b"\n" for line in lines)
            places[name] = (start, file.tell() - start)
        at = file.tell()
        file.write(json.dumps(places).encode() + f"\n{at:020}".encode())
    os.replace(unfinished, path)


def read(path: Path, part: str) -> list[str]:
    """Lines of one part; none where the file has no such part."""
    with open(path, "rb") as file:
        file.seek(-20, os.SEEK_END)
        file.seek(int(file.read()))
        start, size = json.loads(file.readline()).get(part, (0, 0))
        file.seek(start)
        return file.read(size).decode().split("\n")[:-1]


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
    unfinished = path.with_name(f"{path.name}.{platform.node()}.{os.getpid()}")
    with open(unfinished, "wb") as file:
        file.writelines(lines)
    os.replace(unfinished, path)
