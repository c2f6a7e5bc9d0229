"""The engine Dask: a scheduler somewhere, workers that come and go.

A task whose worker dies is run again on another: its result is a file that is put in place in one step, so that
running twice is the same as once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from danvan_graph.errors import DanvanError

#: seconds until a scheduler that does not answer is none
_PATIENCE = 10
#: tasks in the scheduler's hands at a time: its memory does not grow with the corpus
_WAITING = 2000


@contextmanager
def connect(address: str) -> Iterator[Callable]:
    """How to run a stage on the workers of the scheduler at an address."""
    try:
        import distributed
    except ImportError:
        raise DanvanError("Dask is not installed", "--engine dask", "pip install 'danvan-graph[dask]'") from None
    try:
        client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise DanvanError(f"no Dask scheduler answers: {str(error) or type(error).__name__}", address or "--address",
                          "an address such as tcp://10.0.0.1:8786") from None
    with client:
        yield lambda function, arguments: _run(distributed, client, function, arguments)


def _run(distributed, client, function: Callable, arguments: list[tuple]) -> Iterator:
    """Results in the order of the arguments, as they come."""
    waiting: list = []
    try:
        for argument in arguments:
            waiting.append(client.submit(function, *argument, pure=False))
            if len(waiting) >= _WAITING:
                yield _result(distributed, waiting.pop(0))
        while waiting:
            yield _result(distributed, waiting.pop(0))
    finally:
        client.cancel(waiting)


def _result(distributed, future):
    try:
        return future.result()
    except distributed.KilledWorker as error:
        # the scheduler gives up on a task that took several workers with it: it would take all others too
        raise DanvanError("a task was lost with each worker that tried it", str(error.task).partition("-")[0],
                          "workers with more memory, or smaller files") from None
    except (ImportError, RuntimeError) as error:
        if isinstance(error, RuntimeError) and "deserializ" not in str(error):
            raise
        raise DanvanError(f"the scheduler or a worker cannot load what it is sent: {str(error).partition('. ')[0]}", "--engine dask",
                          "danvan-graph of one version on all of them") from None
