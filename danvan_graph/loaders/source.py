"""A place that a document, or a corpus of documents, is read from: a file, a member of a zip, stdin."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import io
import sys
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from danvan_graph.errors import DanvanError
from danvan_graph.loaders import limits

STDIN = "-"
#: suffixes that say nothing of the content of a document and are not part of its id
_PACKED = (".gz",)
#: names of JSON Lines, whose content cannot say that it is some where there is none
_SHARDS = (".jsonl", ".ndjson")
#: bytes that are looked at to tell the format
_PEEK = 1 << 16


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file; with ``member``, one file inside of a zip archive. Small and picklable: processes share a list of them."""

    path: str
    member: str = ""

    @property
    def shown(self) -> str:
        """As messages and ``Document.source`` name it.

        >>> Source("news.zip", "2021/a.txt").shown
        'news.zip#2021/a.txt'
        """
        return f"{self.path}#{self.member}" if self.member else self.path

    @property
    def stem(self) -> str:
        """The file's name without suffix: the id of its document.

        >>> Source("data/217-QD-TW.signed.pdf").stem, Source("a.jsonl.gz").stem, Source("-").stem
        ('217-QD-TW.signed', 'a', 'stdin')
        """
        if self.path == STDIN and not self.member:
            return "stdin"
        name = PurePosixPath(self.member).name if self.member else Path(self.path).name
        for suffix in _PACKED:
            name = name.removesuffix(suffix)
        return Path(name).stem

    @property
    def may_be_empty(self) -> bool:
        """Whether nothing inside is no fault: a shard of JSON Lines that no record fell into.

        >>> Source("part-7.jsonl.gz").may_be_empty, Source("a.txt").may_be_empty
        (True, False)
        """
        name = (self.member or self.path).lower()
        for suffix in _PACKED:
            name = name.removesuffix(suffix)
        return name.endswith(_SHARDS)

    @contextlib.contextmanager
    def open(self) -> Iterator[io.BufferedReader]:
        """A stream of the bytes, with the errors of files and archives as one line."""
        try:
            with contextlib.ExitStack() as stack:
                if self.path == STDIN:
                    yield sys.stdin.buffer
                elif self.member:
                    archive = stack.enter_context(zipfile.ZipFile(self.path))
                    info = archive.getinfo(self.member)
                    if info.flag_bits & 1:
                        raise DanvanError("encrypted member", self.shown, "an archive without password")
                    unpacked = Bounded(stack.enter_context(archive.open(info)), self.shown, info.compress_size)
                    yield io.BufferedReader(unpacked, _PEEK)
                else:
                    yield stack.enter_context(open(self.path, "rb", buffering=_PEEK))
        except FileNotFoundError:
            raise DanvanError("no such file", self.shown) from None
        except OSError as error:
            raise DanvanError(f"cannot be read: {error.strerror or error}", self.shown, "a readable file") from None
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, KeyError) as error:
            raise DanvanError(f"damaged or unsupported archive: {error}", self.shown, "a complete zip or gzip file") from None

    def read(self) -> bytes:
        """All bytes of one document, bounded."""
        with self.open() as stream:
            return bounded(stream, self.shown)

    def sha256(self) -> str:
        """Hash of the bytes, read in pieces: what a build compares to see what changed."""
        digest = hashlib.sha256()
        with self.open() as stream:
            while piece := stream.read(limits.MB):
                digest.update(piece)
        return digest.hexdigest()


def bounded(stream: BinaryIO, where: str) -> bytes:
    """All of a stream, or an error where it is longer than a document can be."""
    data = stream.read(limits.FILE_BYTES + 1)
    if len(data) > limits.FILE_BYTES:
        raise DanvanError(f"longer than {limits.FILE_BYTES // limits.MB} MB", where, "one document")
    return data


def unpacked(stream: BinaryIO, where: str) -> io.BufferedReader:
    """The content of a gzip stream; it stops where a bomb would go on."""
    counted = _Counted(stream)
    return io.BufferedReader(Bounded(gzip.GzipFile(fileobj=counted), where, counted), _PEEK)


def gzip_head(packed: bytes) -> bytes:
    """The first bytes inside of a gzip file, of its first bytes."""
    try:
        return zlib.decompressobj(31).decompress(packed, 8192)
    except zlib.error:
        return b""


class _Counted(io.RawIOBase):
    """A stream that knows how much was read of it."""

    def __init__(self, stream: BinaryIO):
        self._stream, self.count = stream, 0

    def read(self, size: int = -1) -> bytes:
        piece = self._stream.read(size)
        self.count += len(piece)
        return piece


class Bounded(io.RawIOBase):
    """Unpacked bytes, up to a ratio to the packed ones (a size, or a stream that counts) that no real file reaches."""

    def __init__(self, stream: BinaryIO, where: str, packed: int | _Counted):
        self._stream, self._where, self._packed, self._read = stream, where, packed, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        piece = self._stream.read(len(buffer))
        self._read += len(piece)
        packed = self._packed if isinstance(self._packed, int) else self._packed.count
        if self._read > limits.MB and self._read > packed * limits.UNZIP_RATIO:
            raise DanvanError(f"unpacks to more than {limits.UNZIP_RATIO} times its size", self._where, "no zip bomb")
        buffer[:len(piece)] = piece
        return len(piece)
