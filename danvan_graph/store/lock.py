"""One writer at a time: a lock on an open file, which dies with the process that holds it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from danvan_graph.errors import DanvanError

try:
    import fcntl
except ImportError:     # Windows
    fcntl = None
    import msvcrt

_held: dict[str, object] = {}
"""What this process holds: the system's lock, which is the process's, would be given to it twice (and freed at the first end)."""


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold `path` locked; refuse at once where another process, or this one, holds it."""
    name, holder = os.path.realpath(path), object()
    if _held.setdefault(name, holder) is not holder:
        raise _taken(path)
    try:
        with open(path, "a+b") as file:
            try:
                if fcntl:
                    # not flock: that lock lives on in a child between fork and exec, for milliseconds after its parent was killed
                    fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                else:
                    file.seek(0)
                    msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            except OSError as error:
                if error.errno not in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
                    raise
                raise _taken(path) from None
            yield
    finally:
        del _held[name]


def _taken(path: Path) -> DanvanError:
    return DanvanError("another build is writing this graph", str(path.parent), "one build at a time; run again when it is done")
