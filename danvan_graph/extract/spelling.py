"""Places in an author's name as the text spells them: "UBND tỉnh Thanh Hoá", where it never prints "Thanh Hóa"."""

from __future__ import annotations

import re

_MODERN = {"a": ("òóỏõọ", "o", "àáảãạ"), "e": ("òóỏõọ", "o", "èéẻẽẹ"), "y": ("ùúủũụ", "u", "ỳýỷỹỵ")}
_SYLLABLE = re.compile(r"(?<![^\W\d_])([A-ZĐ][^\W\d_]*?)([òóỏõọ](?=[ae])|(?<![Qq])[ùúủũụ](?=y))([aey])(?![^\W\d_])")


#: syllables of names from other languages, as the maps spell them now and as print also has them
_OTHERS = (("Đắk", "Đăk"), ("Đắk", "Đắc"), ("Bắc Kạn", "Bắc Cạn"), ("Kon Tum", "Kontum"))


def _old(match: re.Match[str]) -> str:
    marked, plain, last = _MODERN[match[3]]
    return match[1] + plain + last[marked.index(match[2])]


def as_spelled(name: str, text: str) -> str:
    """A name with its capitalised syllables in the old spelling where the text has that one alone.

    Args:
        text: the document's text in composed letters (NFC).

    >>> as_spelled("UBND tỉnh Thanh Hóa", "UBND tỉnh Thanh Hoá"), as_spelled("UBND tỉnh Thanh Hóa", "THANH HOÁ")
    ('UBND tỉnh Thanh Hoá', 'UBND tỉnh Thanh Hóa')
    >>> as_spelled("Tỉnh ủy Hòa Bình", "Tỉnh uỷ Hoà Bình, Hòa Bình"), as_spelled("UBND huyện Thủy Nguyên", "Thuỷ Nguyên")
    ('Tỉnh ủy Hòa Bình', 'UBND huyện Thuỷ Nguyên')
    >>> as_spelled("UBND tỉnh Đắk Nông", "UBND tỉnh Đăk Nông")
    'UBND tỉnh Đăk Nông'
    """
    def spelled(match: re.Match[str]) -> str:
        old = _old(match)
        return old if match[0] not in text and old in text else match[0]
    for now, other in _OTHERS:
        if now in name and now not in text and other in text:
            name = name.replace(now, other)
    return _SYLLABLE.sub(spelled, name)
