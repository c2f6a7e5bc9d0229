"""Corpora: many documents in one file, read one at a time (JSON Lines, JSON, CSV, Parquet)."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator
from typing import BinaryIO

from danvan_graph.errors import DanvanError
from danvan_graph.loaders import limits
from danvan_graph.loaders.fields import NAMES, as_reading, delimiter
from danvan_graph.loaders.files import OnError
from danvan_graph.loaders.reading import Reading
from danvan_graph.loaders.source import bounded

#: (number of the record, its own id or "", its fields, hash of its bytes)
Record = tuple[int, str, Reading, str]

#: broken records of one file that are reported one by one; the rest are counted
_REPORTED = 10


def read_jsonl(stream: BinaryIO, where: str, on_error: OnError) -> Iterator[Record]:
    """One JSON object a line; a line that is none is reported and passed over."""
    faults = _Faults(where, on_error)
    lines = io.BufferedReader(stream) if isinstance(stream, io.RawIOBase) else stream
    number = 0
    while line := lines.readline(limits.LINE_CHARS + 1):
        number += 1
        if len(line) > limits.LINE_CHARS:
            raise DanvanError(f"a line of more than {limits.LINE_CHARS // limits.MB} MB", f"{where}#{number}", "one record a line")
        if not line.strip():
            continue
        try:
            record = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
        except (ValueError, RecursionError) as error:
            faults.add(f"not JSON: {getattr(error, 'msg', None) or type(error).__name__}", number)
            continue
        found = as_reading(record) if isinstance(record, dict) else None
        if found is None:
            faults.add("a record without text", number)
            continue
        yield number, *found, hashlib.sha256(line).hexdigest()
    faults.close()


def read_json(stream: BinaryIO, where: str, on_error: OnError) -> Iterator[Record]:
    """An array of objects, or one object; read as a whole, so it must be no longer than a document."""
    faults = _Faults(where, on_error)
    try:
        data = json.loads(bounded(stream, where))
    except (ValueError, RecursionError) as error:
        raise DanvanError(f"not JSON: {getattr(error, 'msg', None) or type(error).__name__}", where, "an array of objects with a text") from None
    for number, record in enumerate(data if isinstance(data, list) else [data], 1):
        found = as_reading(record) if isinstance(record, dict) else None
        if found is None:
            faults.add("a record without text", number)
            continue
        yield number, *found, hashlib.sha256(json.dumps(record, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
    faults.close()


def read_csv(stream: BinaryIO, where: str, on_error: OnError) -> Iterator[Record]:
    """A table with a head; the column names are those of ``fields.NAMES``."""
    csv.field_size_limit(limits.LINE_CHARS)
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    faults = _Faults(where, on_error)
    try:
        first = text.readline(limits.MB)
        head = next(csv.reader([first], delimiter=delimiter(first)), [])
        for number, cells in enumerate(csv.reader(text, delimiter=delimiter(first)), 1):
            if not any(cells):
                continue
            found = as_reading(dict(zip(head, cells)))
            if found is None:
                faults.add("a row without text", number)
                continue
            yield number, *found, hashlib.sha256("\x1f".join(cells).encode()).hexdigest()
    except (csv.Error, UnicodeDecodeError) as error:
        raise DanvanError(f"not a readable table: {error}", where, "CSV in UTF-8 with a line of column names") from None
    faults.close()


def read_parquet(stream: BinaryIO, where: str, on_error: OnError) -> Iterator[Record]:
    """A Parquet file, batch by batch, only the columns that are used."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise DanvanError("pyarrow is not installed", where, "pip install 'danvan-graph[parquet]'") from None
    from danvan_graph.text import search_key
    faults = _Faults(where, on_error)
    known = {name for names in NAMES.values() for name in names}
    try:
        table = parquet.ParquetFile(stream if stream.seekable() else io.BytesIO(stream.read()))
        columns = [name for name in table.schema_arrow.names if search_key(name) in known]
        number = 0
        for batch in table.iter_batches(batch_size=256, columns=columns):
            for row in batch.to_pylist():
                number += 1
                found = as_reading({key: value if isinstance(value, (str, int)) else str(value or "") for key, value in row.items()})
                if found is None:
                    faults.add("a row without text", number)
                    continue
                yield number, *found, hashlib.sha256("\x1f".join(map(str, row.values())).encode()).hexdigest()
    except (pyarrow.ArrowException, OSError) as error:
        raise DanvanError(f"not a readable Parquet file: {str(error).splitlines()[0]}", where) from None
    faults.close()


class _Faults:
    """Reports the first broken records and counts the rest: a wrong file must not print a million lines."""

    def __init__(self, where: str, on_error: OnError):
        self._where, self._on_error, self._count = where, on_error, 0

    def add(self, what: str, number: int) -> None:
        self._count += 1
        if self._count <= _REPORTED:
            self._on_error(DanvanError(what, f"{self._where}#{number}", 'one object such as {"id": ..., "text": ...}'))

    def close(self) -> None:
        if self._count > _REPORTED:
            self._on_error(DanvanError(f"{self._count - _REPORTED} more records without text", self._where))
