"""Make the next batches while the store is busy with this one."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
_END = object()


def ahead(items: Iterable[T], count: int = 2) -> Iterator[T]:
    """The same items in the same order, up to `count` of them made in advance by another thread.

    >>> list(ahead(iter([1, 2, 3])))
    [1, 2, 3]
    """
    ready: queue.Queue = queue.Queue(count)
    stopped = threading.Event()

    def put(item: object) -> bool:
        while not stopped.is_set():
            try:
                ready.put(item, timeout=0.2)
                return True
            except queue.Full:
                continue
        return False

    def make() -> None:
        try:
            for item in items:
                if not put((item, None)):
                    return
            put((_END, None))
        except BaseException as error:     # goes on to the reader, who raises it
            put((_END, error))

    threading.Thread(target=make, daemon=True).start()
    try:
        while True:
            item, error = ready.get()
            if error:
                raise error
            if item is _END:
                return
            yield item
    finally:
        stopped.set()
