"""ASCII path segments of keys: the one place where letters become a segment."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

#: longer names are cut, and told apart by a digest of the whole: paths stay readable
_LONGEST = 72
_OTHER = re.compile(r"[^a-z0-9.]+")


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """Letters and digits of a name as one ASCII segment; "-" for nothing.

    The stroke of Đ is lost here: organs and names never differ by it alone (a test looks), and types,
    which do (HD and HĐ), have their segment from ``data/types.csv``.

    >>> slug("Đất đai"), slug("SNV-CCHC&PC"), slug("30C"), slug("")
    ('dat-dai', 'snv-cchc-pc', '30c', '-')
    """
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d").replace("ð", "d"))
    segment = _OTHER.sub("-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-.")
    if len(segment) > _LONGEST:
        cut = segment[:_LONGEST].rpartition("-")[0] or segment[:_LONGEST]
        segment = f"{cut}-{digest(segment)}"
    return segment or "-"


def digest(text: str) -> str:
    """Eight hex digits that stand for a text in a key.

    >>> digest("Chỉ thị") == digest("Chỉ thị"), len(digest("x"))
    (True, 8)
    """
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()[:8]
