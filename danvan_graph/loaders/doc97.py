"""Text of a Word 97-2003 file without LibreOffice: its pieces in order, by the published layout ([MS-DOC] 2.8).

Kept: main text, footnotes, headers, text boxes, non-breaking hyphens, legacy encodings. Lost: what is
deleted in tracked changes stays in, cells of a table stand one after the other.
"""

from __future__ import annotations

import io
import re
import struct

from danvan_graph.errors import DanvanError
from danvan_graph.loaders import legacy
from danvan_graph.loaders.reading import Reading

_MAGIC = 0xA5EC
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_FLAGS, _FC_CLX = 0x0A, 0x01A2
_PRC, _PIECES = 1, 2
#: a piece of one-byte characters has this bit in its offset
_ONE_BYTE = 0x40000000

_FIELD_CODE = re.compile("\x13[^\x13\x14\x15]{0,2000}(?:\x14|(?=\x15))|[\x13\x14\x15]")
_ROW_END = re.compile("\x07\x07(?!\x07)")                # the end of the last cell, then of the row
_MARKS = {"\r": "\n", "\x07": "\t", "\x0b": "\n", "\x0c": "\n", "\x1e": "-", "\x1f": "\u00ad", "\x01": "", "\x08": "", "\x02": "", "\x05": ""}
_MARK = re.compile("[" + re.escape("".join(_MARKS)) + "]")


def read(data: bytes, where: str) -> Reading:
    """The text of a .doc by its piece table."""
    try:
        import olefile
    except ImportError:
        raise DanvanError("neither LibreOffice nor olefile is installed", where, "pip install 'danvan-graph[doc]'") from None
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            document = ole.openstream("WordDocument").read()
            magic, = struct.unpack_from("<H", document, 0)
            flags, = struct.unpack_from("<H", document, _FLAGS)
            if magic != _MAGIC or flags & _ENCRYPTED:
                raise DanvanError("encrypted or older than Word 97", where, "a .doc without password")
            table = ole.openstream("1Table" if flags & _TABLE_1 else "0Table").read()
        text = "".join(_pieces(document, table))
    except (OSError, struct.error, IndexError) as error:
        raise DanvanError(f"damaged .doc file: {error}", where, "a complete file") from None
    text = _MARK.sub(lambda match: _MARKS[match[0]], _ROW_END.sub("\n", _FIELD_CODE.sub("", text)))
    text, converted = legacy.repair(text)
    notes = ("read without LibreOffice: tracked deletions stay, tables as lists",) + ((converted,) if converted else ())
    return Reading(text.strip("\n"), notes=notes)


def _pieces(document: bytes, table: bytes):
    start, size = struct.unpack_from("<II", document, _FC_CLX)
    clx = table[start:start + size]
    at = 0
    while clx[at] == _PRC:
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if clx[at] != _PIECES:
        raise IndexError("no table of pieces")
    length, = struct.unpack_from("<I", clx, at + 1)
    table = clx[at + 5:at + 5 + length]
    count = (length - 4) // 12
    bounds = struct.unpack_from(f"<{count + 1}I", table, 0)
    for i in range(count):
        offset, = struct.unpack_from("<I", table, 4 * (count + 1) + 8 * i + 2)
        characters = bounds[i + 1] - bounds[i]
        if characters < 0 or characters > len(document):
            raise IndexError("a piece outside of the file")
        if offset & _ONE_BYTE:
            begin = (offset & ~_ONE_BYTE) // 2
            yield document[begin:begin + characters].decode("cp1252", "replace")
        else:
            yield document[offset:offset + 2 * characters].decode("utf-16-le", "replace")
