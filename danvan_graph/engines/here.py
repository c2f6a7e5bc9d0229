"""The engine that is this machine: tasks in this process or in several, in memory that stays small."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from danvan_graph import spread
from danvan_graph.engines.pipeline import Run


@contextmanager
def processes(jobs: int) -> Iterator[tuple[Callable, Run]]:
    """How to submit one piece of work here, and how to run the tasks of a stage; processes start with the first.

    >>> with processes(1) as (submit, run):
    ...     submit(pow, 2, 3).result(), list(run(pow, [(2, 3), (3, 2)]))
    (8, [8, 9])
    """
    with spread.processes(jobs) as submit:
        yield submit, lambda function, arguments: _run(submit, jobs, function, arguments)


def _run(submit: Callable, jobs: int, function: Callable, arguments: list[tuple]) -> Iterator:
    waiting: deque = deque()
    for argument in arguments:
        waiting.append(submit(function, *argument))
        if len(waiting) >= 2 * jobs:                   # one in work and one in wait for each
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
