"""One writer at a time: a lock on an open file, which dies with the process that holds it."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from danvan_graph.errors import DanvanError

try:
    import fcntl
except ImportError:     # Windows
    fcntl = None
    import msvcrt


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold `path` locked; refuse at once where another process holds it."""
    with open(path, "a+b") as file:
        try:
            if fcntl:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            else:
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno not in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
                raise
            raise DanvanError("another build is writing this graph", str(path.parent),
                              "one build at a time; run again when it is done") from None
        yield
