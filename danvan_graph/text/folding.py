"""Plain lower-case letters for search, one character for one, so that an index here is an index there.

A codec that knows one byte for each frequent character does the whole text in two passes of C code.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from danvan_graph.text.characters import PLAIN
from danvan_graph.text.normal import Normalised, normalise

#: stands for a character that is neither a Latin letter nor a frequent sign
PLACEHOLDER = "\x1a"

# 256 places: those of a normalised text (NUL first, as the codec wants it), and the carriage return of others.
_KNOWN = PLAIN + "\r"


def _plain(char: str) -> str:
    """One lower-case ASCII letter for a Latin letter with marks; else the character or the placeholder.

    >>> _plain("Ế"), _plain("Đ"), _plain("İ"), _plain("ü"), _plain("…"), _plain("中")
    ('e', 'd', 'i', 'u', '…', '\\x1a')
    """
    if char in "đĐ":
        return "d"
    base = unicodedata.normalize("NFD", char)[0]
    if base.isascii() and base.isalpha():
        return base.lower()
    return char if char in _KNOWN else PLACEHOLDER


_ENCODING = codecs.charmap_build(_KNOWN + "\ufffe" * (256 - len(_KNOWN)))
_DECODING = "".join(map(_plain, _KNOWN)).ljust(256, PLACEHOLDER)
_HANDLER = "danvan_graph.fold"
_OTHER = b"\xff"                                      # a place that no character has: decodes to the placeholder


def _unknown(error: UnicodeError) -> tuple[bytes, int]:
    """The codec's question what to write for characters without a place."""
    plain = (_plain(char) for char in error.object[error.start:error.end])
    return b"".join(_OTHER if p == PLACEHOLDER else codecs.charmap_encode(p, "strict", _ENCODING)[0] for p in plain), error.end


codecs.register_error(_HANDLER, _unknown)


def fold(text: str) -> str:
    """Lower-case letters without marks; the result has the same length.

    Latin letters lose their marks, quotes and frequent signs stay as they are, anything else becomes
    one ``PLACEHOLDER`` a character. Give it a normalised text.

    >>> fold("Quyết định số 23-QĐ/TW của ĐẢNG “Dân vận khéo”…")
    'quyet dinh so 23-qd/tw cua dang “dan van kheo”…'
    >>> len(fold("İß中😀")) == len("İß中😀")
    True
    """
    encoded, _ = codecs.charmap_encode(text, _HANDLER, _ENCODING)
    return codecs.charmap_decode(encoded, "strict", _DECODING)[0]


def fold_normalised(made: Normalised) -> str:
    """`fold` of a normalised text; quicker, as its bytes are at hand unless it has unusual characters.

    >>> fold_normalised(normalise("Hoà\u00a0bình")), fold_normalised(normalise("Zürich"))
    ('hoa binh', 'zurich')
    """
    return fold(made.text) if made.encoded is None else codecs.charmap_decode(made.encoded, "strict", _DECODING)[0]


_NO_WORD = re.compile(r"[^a-z0-9]+")


def search_key(text: str) -> str:
    """What a search box compares: folded words and numbers with one space between them.

    >>> search_key("  QUYẾT ĐỊNH   số 23 - QÐ / TW, “khoá XIII”")
    'quyet dinh so 23 qd tw khoa xiii'
    """
    return _NO_WORD.sub(" ", fold(normalise(text).text)).strip()
