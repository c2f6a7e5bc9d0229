"""The readings of all sources, in order: what is new or changed is extracted, on all cores, the rest is reused."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from pathlib import Path
from typing import Protocol

from danvan_graph.build_cache import Earlier, Writer, rules_digest
from danvan_graph.errors import DanvanError
from danvan_graph.extract import extract
from danvan_graph.loaders.files import iter_files
from danvan_graph.loaders.load import Record, documents, is_corpus, read_many, read_records
from danvan_graph.loaders.source import STDIN, Source
from danvan_graph.model import Document
from danvan_graph.resolve import keep
from danvan_graph.resolve.reading import to_line

#: documents and characters that go to a worker at once: small enough to share work, large enough to hide its cost
_BATCH, _BATCH_CHARS = 64, 500_000
#: files in one batch: LibreOffice converts twenty in the time of two
_FILES = 20
#: bytes of sources below which one process is done before a second one has started (some 0.5 s)
_LITTLE = 1_000_000
#: batches in work at a time, for each worker: what bounds memory
_WAITING = 4


class Report(Protocol):
    """Whom to tell."""

    def error(self, error: DanvanError) -> None:
        """A source or a record that cannot be read."""

    def done(self, documents: int, reused: int, total: int) -> None:
        """So many documents more, of them reused, of so many sources in all."""


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


def readings_of(given: list[str], out: Path, jobs: int | None, report: Report) -> Iterator[str]:
    """One line for each document, sources in sorted order; the cache is replaced when all were read."""
    inside = os.path.realpath(out) + os.sep            # "build ." must not read what it wrote before
    found = [source for source in iter_files(given, report.error) if not os.path.realpath(source.path).startswith(inside)]
    jobs = jobs or _jobs_for(found)
    rules = rules_digest()
    writer = Writer(out, rules)
    whole = False
    try:
        with processes(jobs) as submit:
            waiting: deque[_Piece] = deque()
            for piece in _pieces(found, Earlier(out, rules), submit):
                waiting.append(piece)
                if len(waiting) > jobs * _WAITING:
                    yield from _taken(waiting.popleft(), writer, report, len(found))
            while waiting:
                yield from _taken(waiting.popleft(), writer, report, len(found))
        whole = True
    finally:
        writer.close(keep=whole)


def _taken(piece: _Piece, writer: Writer, report: Report, total: int) -> Iterable[str]:
    """The lines of a piece, once it is done; they go to the cache too."""
    readings, errors = piece.work.result()[piece.at]
    if piece.first:
        writer.begin(piece.source, piece.sha256)
    writer.add(readings)
    for error in errors:
        report.error(error)
    if piece.last and not errors and piece.sha256:
        writer.end()
    report.done(len(readings), piece.reused, total)
    return readings.values()


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
        same, known = earlier.of(source, sha256)
        if same or corpus:
            yield from together()
        if same:
            yield _Piece(source, sha256, _finished([(known, [])]), reused=len(known))
        elif corpus:
            yield from _corpus(source, sha256, known, submit)
        else:
            batch.append((source, sha256))
            if len(batch) == _FILES:
                yield from together()
    yield from together()


def _corpus(source: Source, sha256: str, known: dict[str, str], submit: Callable) -> Iterator[_Piece]:
    """A file of many documents is read here and extracted in batches; records that the last build had are reused."""
    errors: list[DanvanError] = []
    batch: list[Record] = []
    size, first = 0, True
    for record in read_records(source, errors.append):
        digest = record.digest()
        if digest in known:
            if batch:
                yield _Piece(source, sha256, submit(read_batch, batch), first=first, last=False)
                batch, size, first = [], 0, False
            yield _Piece(source, sha256, _finished([({digest: known[digest]}, [])]), first=first, last=False, reused=1)
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
    return to_line(keep(extract(document)))


def _finished(results: list[_Result]) -> Future:
    future: Future = Future()
    future.set_result(results)
    return future


@contextmanager
def processes(jobs: int):
    """How to submit work, ``submit(function, *arguments)``: to other processes, or for one job to this one."""
    if jobs <= 1:
        yield lambda function, *arguments: _finished(function(*arguments))
        return
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_end_with_parent)
    try:
        with _deaf_to_interrupts():                    # workers start here, and inherit it
            for _ in range(jobs):
                pool.submit(int)
        yield pool.submit
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


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


def _jobs_for(sources: list[Source]) -> int:
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
