"""The engine that is this process: the stages in order, for tests and for one machine with little memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def connect(address: str = "") -> Iterator[Callable]:
    """How to run a stage here; an address means nothing.

    >>> with connect() as run:
    ...     list(run(pow, [(2, 3), (3, 2)]))
    [8, 9]
    """
    yield lambda function, arguments: (function(*argument) for argument in arguments)
