"""Plain text in whatever encoding."""

from __future__ import annotations

import codecs

from danvan_graph.errors import DanvanError
from danvan_graph.loaders import legacy
from danvan_graph.loaders.reading import Reading

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read(data: bytes, where: str) -> Reading:
    """The text of a file as it is, line ends included; only a byte order mark is taken off."""
    text, encoding = decode(data, where)
    text, converted = legacy.repair(text)
    notes = tuple(note for note in ("" if encoding == "utf-8" else encoding, converted) if note)
    return Reading(text, notes=notes)


def decode(data: bytes, where: str) -> tuple[str, str]:
    """Text and encoding of bytes.

    >>> decode("Đề án".encode("utf-16"), ""), decode("Đề án".encode(), "")
    (('Đề án', 'utf-16'), ('Đề án', 'utf-8'))
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, "utf-8-sig" if encoding == "utf-8" else encoding, where), encoding
    zeros = data[:2000].count(0)
    if zeros > len(data[:2000]) // 5:
        encoding = "utf-16-le" if data[1:2000:2].count(0) > data[0:2000:2].count(0) else "utf-16-be"
        return _strict(data, encoding, where), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return legacy.from_bytes(data)


def _strict(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 4:                # cut at the end: all but the last character is there
            return data.decode(encoding, "ignore")
        raise DanvanError(f"damaged {encoding} text at byte {error.start}", where, "text in UTF-8 or UTF-16") from None
