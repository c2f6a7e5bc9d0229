"""The engine that is this machine: the stages in order, in this process or in several, in memory that stays small."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from danvan_graph.errors import DanvanError
from danvan_graph.spread import processes


@contextmanager
def connect(address: str = "") -> Iterator[Callable]:
    """How to run a stage here; the address is the number of processes, "" for this one alone.

    >>> with connect() as run:
    ...     list(run(pow, [(2, 3), (3, 2)]))
    [8, 9]
    """
    if address and not (address.isdecimal() and 0 < int(address) <= 256):
        raise DanvanError(f"no number of processes: {address!r}", "--address", "1 to 256, or no --address")
    jobs = int(address or 1)
    try:
        with processes(jobs) as submit:
            yield lambda function, arguments: _run(submit, jobs, function, arguments)
    except BrokenProcessPool:
        raise DanvanError("a worker process ended by itself (killed, or out of memory)", "--engine here",
                          "fewer processes, or smaller files") from None


def _run(submit: Callable, jobs: int, function: Callable, arguments: list[tuple]) -> Iterator:
    waiting: deque = deque()
    for argument in arguments:
        waiting.append(submit(function, *argument))
        if len(waiting) >= 2 * jobs:                   # one in work and one in wait for each
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
