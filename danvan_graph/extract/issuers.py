"""The author of a citation: body phrases behind and before it, and what a symbol fixes by itself."""

from __future__ import annotations

import re

from danvan_graph.extract import bodies, places

Issuer = tuple[int, str, str, str]     # (end, printed name, organ code, gazetteer key)

#: organ codes that write one numbering: which code of a symbol an author phrase may stand for
_SAME = {"UB": "UBND", "CTUBND": "UBND", "CT": "UBND", "HD": "HĐND", "BCT": "TW", "BBT": "TW", "HNTW": "TW", "BCHTW": "TW"}
_WORD = re.compile(r"(?<![a-z])[a-z]")


def issuer_at(normal: str, folded: str, pos: int) -> Issuer | None:
    """The issuing body whose phrase starts at ``pos``."""
    return bodies.issuer_at(normal, folded, pos)


def issuer_before(normal: str, folded: str, start: int, end: int) -> Issuer | None:
    """The issuing body whose phrase ends at ``end``, the longest that begins at a word from ``start`` on.

    A person's name may follow the office: "Thủ tướng Chính phủ Nguyễn Xuân Phúc".
    """
    best = None
    for word in _WORD.finditer(folded, start, end):
        found = bodies.issuer_at(normal, folded, word.start())
        if found is None:
            continue
        rest = normal[found[0]:end].strip(" ,()")
        # only a person's name (capitals) or "tỉnh", "thành phố" of the home place may stand between
        if rest and not all(part[0].isupper() for part in rest.replace("(", " ").replace(")", " ").split()):
            continue
        if found[0] <= end + 1:
            best = found
            break
    return best


def place_after(normal: str, folded: str, pos: int, organ: str) -> Issuer | None:
    """"huyện Mường La" right behind "41/KH-UBND": the place completes the symbol's organ."""
    found = places.place_at(normal, folded, pos)
    if found is None:
        return None
    end, printed, key = found
    name = "UBND" if organ in ("UBND", "UB") else organ
    return end, f"{name} {printed}", name, key


def same_organ(a: str, b: str) -> bool:
    """Whether two organ codes share a numbering.

    >>> same_organ("UB", "UBND"), same_organ("TW", "TU")
    (True, False)
    """
    return _SAME.get(a, a) == _SAME.get(b, b)
