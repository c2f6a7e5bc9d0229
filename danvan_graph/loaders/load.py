"""From sources to documents: each file by the reader of its content, a failing one reported and passed over."""

from __future__ import annotations

import hashlib
import importlib
import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from danvan_graph.errors import DanvanError
from danvan_graph.loaders import legacy, limits, marks, sniff
from danvan_graph.loaders.files import OnError, iter_files
from danvan_graph.loaders.reading import Reading
from danvan_graph.loaders.source import STDIN, Source, bounded, gzip_head, unpacked
from danvan_graph.model import Document

#: format: module and function that reads the bytes of one document
_READERS = {
    "text": "plain.read", "html": "html.read", "mhtml": "html.read_mhtml", "docx": "docx.read", "pdf": "pdf.read",
    "doc": "office.read", "rtf": "office.read", "odt": "office.read", "wordxml": "office.read", "image": "ocr.read_image"}
#: format: module and function that reads many documents from a stream
_CORPORA = {"jsonl": "records.read_jsonl", "json": "records.read_json", "csv": "records.read_csv", "parquet": "records.read_parquet"}
#: what LibreOffice converts: many files in one call cost little more than one
_OFFICE = ("doc", "rtf", "odt", "wordxml")
_BATCH = 20


def load(sources: Iterable[str | Path], *, on_error: OnError) -> Iterator[Document]:
    """Every document of the sources, one after the other, in an order that only the names decide.

    Args:
        sources: files, folders, patterns, zip archives, or ``-`` for standard input.
        on_error: called with one ``DanvanError`` for each file or record that cannot be read.

    >>> import tempfile, pathlib
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "a.txt").write_text("Chỉ thị số 33/CT-TTg", encoding="utf-8")
    >>> _ = (folder / "b.pdf").write_bytes(b"")
    >>> errors = []
    >>> [document.id for document in load([folder], on_error=errors.append)], len(errors)
    (['a'], 1)
    """
    distinct = DistinctIds()
    for document in read_many(iter_files(sources, on_error), on_error):
        identity = distinct(document.id)
        yield document if identity == document.id else replace(document, id=identity)


class DistinctIds:
    """Gives each document an id of its own: the second "a" is "a~2", the third "a~3", in the order of the sources.

    >>> distinct = DistinctIds()
    >>> [distinct(i) for i in ("a", "b", "a", "a~2", "a")]
    ['a', 'b', 'a~2', 'a~2~2', 'a~3']
    """

    def __init__(self) -> None:
        self._next: dict[str, int] = {}

    def __call__(self, identity: str) -> str:
        if identity not in self._next:
            self._next[identity] = 2
            return identity
        while (name := f"{identity}~{self._next[identity]}") in self._next:
            self._next[identity] += 1
        self._next[identity] += 1
        self._next[name] = 2
        return name


def read_many(sources: Sequence[Source], on_error: OnError) -> Iterator[Document]:
    """The documents of some sources, in their order. What a process of a build is given: ids are not yet distinct."""
    converted: dict[Source, bytes] = {}
    for at, source in enumerate(sources):
        try:
            if source not in converted and source.path != STDIN and _format(source) in _OFFICE:
                batch = [s for s in sources[at:at + 5 * _BATCH] if s.path != STDIN and _format(s) in _OFFICE][:_BATCH]
                converted = _function("office.convert")(batch)
            yield from read_source(source, on_error, converted.get(source))
        except Exception as error:                      # what a library of a format raises on a hostile file nobody lists
            on_error(_one_line(error, source.shown))


def _one_line(error: Exception, where: str) -> DanvanError:
    if isinstance(error, DanvanError):
        return error
    return DanvanError(f"could not be read ({type(error).__name__}: {error})"[:300], where, "an undamaged file")


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a corpus as it was found. What costs is done by `document`, perhaps in another process, perhaps never."""

    identity: str
    reading: Reading
    where: str
    kind: str
    sha256: str

    def digest(self) -> str:
        """Hash of all that its document depends on: the columns too that its values were found in."""
        reading = self.reading
        held = (self.identity, self.where, self.kind, self.sha256, reading.heading, reading.url, reading.publisher, reading.published_on,
                reading.text)
        return hashlib.sha256("\0".join(held).encode("utf-8", "surrogatepass")).hexdigest()

    def document(self) -> Document:
        """Its document: one encoding, what is not the text marked."""
        text, converted = legacy.repair(self.reading.text)
        reading = replace(self.reading, text=text, notes=(converted,)) if converted else self.reading
        return _document(self.identity, reading, self.where, self.kind, self.sha256)


def read_records(source: Source, on_error: OnError) -> Iterator[Record]:
    """The records of a corpus; none where it is no corpus."""
    try:
        with _opened(source) as (kind, inner):
            if kind in _CORPORA:
                yield from _records(source, kind, inner, on_error)
    except Exception as error:                          # as in read_many
        on_error(_one_line(error, source.shown))


def _records(source: Source, kind: str, inner: io.BufferedReader, on_error: OnError) -> Iterator[Record]:
    for number, identity, reading, digest in _function(_CORPORA[kind])(inner, source.shown, on_error):
        yield Record(identity or f"{source.stem}#{number}", reading, f"{source.shown}#{number}", kind, digest)


def documents(records: Iterable[Record], on_error: OnError) -> Iterator[Document]:
    """The documents of records; one that cannot be made is reported and passed over."""
    for record in records:
        try:
            yield record.document()
        except Exception as error:                      # as in read_many
            on_error(_one_line(error, record.where))


@contextmanager
def _opened(source: Source) -> Iterator[tuple[str, io.BufferedReader]]:
    """Format and bytes of a file, unpacked where it is packed."""
    with source.open() as stream:
        kind, packed = _kind(stream.peek(8192))
        yield kind, unpacked(stream, source.shown) if packed else stream


def _kind(head: bytes) -> tuple[str, bool]:
    kind = sniff.sniff(head)
    return (sniff.sniff(gzip_head(head)), True) if kind == "gzip" else (kind, False)


def is_corpus(source: Source) -> bool:
    """Whether a file holds many documents; nothing of it is used up."""
    with source.open() as stream:
        return _kind(stream.peek(8192))[0] in _CORPORA


def _format(source: Source) -> str:
    """Format of a file as far as its head tells; "" where it cannot be opened (reading it says why)."""
    try:
        with source.open() as stream:
            kind = sniff.sniff(stream.peek(8192))
            return sniff.ole_kind(stream.read(limits.FILE_BYTES)) if kind == "ole" else kind
    except DanvanError:
        return ""


def read_source(source: Source, on_error: OnError, converted: bytes | None = None) -> Iterator[Document]:
    """The documents of one file (one, or the records of a corpus).

    Args:
        source: from ``iter_files``.
        on_error: for broken records of a corpus; a file that cannot be read raises.
        converted: the same document as .docx, where it was converted beforehand; b"" where that failed.
    """
    with _opened(source) as (kind, inner):
        if kind in _CORPORA:
            yield from documents(_records(source, kind, inner, on_error), on_error)
            return
        data = bounded(inner, source.shown)
    if not data.strip(b" \t\r\n\0"):
        if source.may_be_empty:
            return
        raise DanvanError("empty file", source.shown, "a document")
    kind = _exact(kind, data, source.shown)
    if converted is not None:
        reading = _function("office.from_docx")(converted, source.shown) if converted else _function("office.read_lightly")(data, source.shown)
    else:
        reading = _function(_READERS[kind])(data, source.shown)
    if not reading.text.strip():
        raise DanvanError("no text inside", source.shown, "a document")
    if len(reading.text) > limits.TEXT_CHARS:
        raise DanvanError(f"more than {limits.TEXT_CHARS // 1_000_000} million characters", source.shown, "one document")
    yield _document(source.stem, reading, source.shown, kind, hashlib.sha256(data).hexdigest())


def _exact(kind: str, data: bytes, where: str) -> str:
    """The format where the head alone does not tell it: zip and OLE hold many."""
    if kind == "zip":
        import zipfile
        try:
            kind = sniff.zip_kind(io.BytesIO(data))
        except zipfile.BadZipFile as error:
            raise DanvanError(f"damaged zip or Word file: {error}", where, "a complete file") from None
    elif kind == "ole":
        kind = sniff.ole_kind(data)
    if kind == "damaged":
        raise DanvanError("damaged Office file", where, "a complete file")
    if kind == "encrypted":
        raise DanvanError("protected by a password", where, "a document without password")
    if kind == "zip":
        raise DanvanError("an archive inside of another or from standard input", where, "unpacked files")
    if kind not in _READERS:
        raise DanvanError(f"no reader for this content{f' ({kind})' if kind else ''}", where, "text, html, docx, doc, rtf, pdf, jsonl, csv, parquet")
    return kind


def _function(name: str):
    module, _, function = name.partition(".")
    return getattr(importlib.import_module(f"danvan_graph.loaders.{module}"), function)


def _document(identity: str, reading: Reading, where: str, kind: str, digest: str) -> Document:
    reading = marks.mark(reading)
    return Document(id=identity, text=reading.text, source=where, format=kind, heading=reading.heading, url=reading.url,
                    publisher=reading.publisher, published_on=reading.published_on, boilerplate=reading.boilerplate,
                    notes=reading.notes, sha256=digest)
