"""All sources are read, in order: what is new or changed is extracted, on all cores, the rest is reused."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from pathlib import Path

from danvan_graph.build_cache import Earlier, Known, Writer, rules_digest
from danvan_graph.errors import DanvanError
from danvan_graph.extract import extract
from danvan_graph.loaders.files import iter_files
from danvan_graph.loaders.load import Record, documents, is_corpus, read_many, read_records
from danvan_graph.loaders.source import STDIN, Source
from danvan_graph.model import Document
from danvan_graph.resolve import keep
from danvan_graph.resolve.reading import to_line
from danvan_graph.summary import Report

#: documents and characters that go to a worker at once: small enough to share work, large enough to hide its cost
_BATCH, _BATCH_CHARS = 64, 500_000
#: files in one batch: LibreOffice converts twenty in the time of two
_FILES = 20
#: bytes of sources below which one process is done before a second one has started (some 0.5 s)
_LITTLE = 1_000_000
#: batches in work at a time, for each worker: what bounds memory
_WAITING = 4


#: readings of one source by the digest of their document, and its errors
_Result = tuple[dict[str, str], list[DanvanError]]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a source, in work somewhere: ``work`` gives results, of which the one at ``at`` is meant."""

    source: Source
    sha256: str
    work: Future
    at: int = 0
    first: bool = True
    last: bool = True
    reused: int = 0


def sources_of(given: list[str], out: Path, on_error: Callable[[DanvanError], None]) -> list[Source]:
    """The sources, in sorted order, without what lies in the graph's folder: "build ." must not read what it wrote before."""
    inside = os.path.realpath(out) + os.sep
    return [source for source in iter_files(given, on_error) if not os.path.realpath(source.path).startswith(inside)]


def read(found: list[Source], out: Path, submit: Callable, jobs: int, report: Report) -> None:
    """Read all sources into the cache of ``out``, which is replaced when all were read."""
    rules = rules_digest()
    writer = Writer(out, rules)
    whole = False
    try:
        waiting: deque[_Piece] = deque()
        for piece in _pieces(found, Earlier(out, rules), submit):
            waiting.append(piece)
            if len(waiting) > jobs * _WAITING:
                _take(waiting.popleft(), writer, report)
        while waiting:
            _take(waiting.popleft(), writer, report)
        whole = True
    finally:
        writer.close(keep=whole)


def _take(piece: _Piece, writer: Writer, report: Report) -> None:
    """Keep the readings of a piece, once it is done."""
    readings, errors = piece.work.result()[piece.at]
    if piece.first:
        writer.begin(piece.source, piece.sha256)
    writer.add(readings)
    for error in errors:
        report.error(error)
    if piece.last and not errors and piece.sha256:
        writer.end()
    report.read(len(readings), piece.reused)


def _pieces(found: list[Source], earlier: Earlier, submit: Callable) -> Iterator[_Piece]:
    """The work that the sources are, in their order."""
    batch: list[tuple[Source, str]] = []

    def together() -> Iterator[_Piece]:
        if batch:
            work = submit(read_files, [source for source, _ in batch])
            yield from [_Piece(source, sha256, work, at) for at, (source, sha256) in enumerate(batch)]
            batch.clear()

    for source in found:
        try:
            sha256 = source.sha256() if source.path != STDIN else ""
            corpus = is_corpus(source)
        except DanvanError as error:
            yield from together()
            yield _Piece(source, "", _finished([({}, [error])]))
            continue
        if source.path == STDIN and not corpus:        # no other process has it
            yield from together()
            yield _Piece(source, "", _finished(read_files([source])))
            continue
        known = earlier.of(source, sha256)
        if known.same or corpus:
            yield from together()
        if known.same:
            yield from _reused(source, sha256, known)
        elif corpus:
            yield from _corpus(source, sha256, known, submit)
        else:
            batch.append((source, sha256))
            if len(batch) == _FILES:
                yield from together()
    yield from together()


def _reused(source: Source, sha256: str, known: Known) -> Iterator[_Piece]:
    """A source whose bytes are as they were is not opened again."""
    digests = list(known.at)
    for at in range(0, len(digests), _BATCH) or (0,):
        readings = {digest: known.reading(digest) for digest in digests[at:at + _BATCH]}
        yield _Piece(source, sha256, _finished([(readings, [])]), first=at == 0, last=at + _BATCH >= len(digests), reused=len(readings))


def _corpus(source: Source, sha256: str, known: Known, submit: Callable) -> Iterator[_Piece]:
    """A file of many documents is read here and extracted in batches; records that the last build had are reused."""
    errors: list[DanvanError] = []
    batch: list[Record] = []
    size, first = 0, True
    for record in read_records(source, errors.append):
        digest = record.digest()
        if digest in known.at:
            if batch:
                yield _Piece(source, sha256, submit(read_batch, batch), first=first, last=False)
                batch, size, first = [], 0, False
            yield _Piece(source, sha256, _finished([({digest: known.reading(digest)}, [])]), first=first, last=False, reused=1)
            first = False
            continue
        batch.append(record)
        size += len(record.reading.text)
        if len(batch) >= _BATCH or size >= _BATCH_CHARS:
            yield _Piece(source, sha256, submit(read_batch, batch), first=first, last=False)
            batch, size, first = [], 0, False
    if batch:
        yield _Piece(source, sha256, submit(read_batch, batch), first=first, last=False)
        first = False
    yield _Piece(source, sha256, _finished([({}, errors)]), first=first)


# --- one piece of work, in this process or another ---------------------------------------------

def read_files(sources: list[Source]) -> list[_Result]:
    """The readings of some files, one result for each."""
    at = {source.shown: n for n, source in enumerate(sources)}
    results: list[_Result] = [({}, []) for _ in sources]
    for document in read_many(sources, lambda error: results[at.get(error.where, 0)][1].append(error)):
        results[at[document.source]][0][document.sha256] = _read(document)
    return results


def read_batch(records: list[Record]) -> list[_Result]:
    """The readings of some records of a corpus."""
    errors: list[DanvanError] = []
    readings = {record.digest(): _read(document) for record in records for document in documents([record], errors.append)}
    return [(readings, errors)]


def _read(document: Document) -> str:
    return to_line(keep(extract(document, names=False)))


def _finished(results: list[_Result]) -> Future:
    future: Future = Future()
    future.set_result(results)
    return future


@contextmanager
def processes(jobs: int):
    """How to submit work, ``submit(function, *arguments)``: to other processes, which start with the first, or for one job to this one."""
    if jobs <= 1:
        yield lambda function, *arguments: _finished(function(*arguments))
        return
    pools: list[ProcessPoolExecutor] = []

    def submit(function: Callable, *arguments) -> Future:
        if not pools:
            pools.append(_started(jobs))
        return pools[0].submit(function, *arguments)
    try:
        yield submit
    finally:
        for pool in pools:
            pool.shutdown(wait=True, cancel_futures=True)


def _started(jobs: int) -> ProcessPoolExecutor:
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_end_with_parent)
    with _deaf_to_interrupts():                        # workers start here, and inherit it
        for _ in range(jobs):
            pool.submit(int)
    return pool


def _end_with_parent() -> None:
    """A worker whose parent was killed ends too; nobody would read what it does."""
    def wait() -> None:
        parent_process().join()
        os._exit(1)
    threading.Thread(target=wait, daemon=True).start()


@contextmanager
def _deaf_to_interrupts():
    """Ctrl-C reaches all processes of a terminal; it is the parent's to handle: it gives up the build and ends the workers."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    earlier = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, earlier)


def jobs_for(sources: list[Source]) -> int:
    """All cores; one where starting others would take longer than the work."""
    size = 0
    for source in sources:
        size += os.path.getsize(source.path) if os.path.exists(source.path) else 0
        if size > _LITTLE:
            return cores()
    return 1


def cores() -> int:
    """Cores that this process may use.

    >>> cores() >= 1
    True
    """
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
