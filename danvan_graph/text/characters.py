"""Which characters stand for which: substitutions of one character by one, so that offsets stay.

Each table has the reason beside it; nothing here changes the length of a text.
"""

from __future__ import annotations

# Letters that look like Đ/đ. QĐ typed with U+00D0 (Icelandic eth) is the most frequent one: old Windows fonts drew both alike.
_D_TWINS = {"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ"}

# Cyrillic and Greek letters that a Latin keyboard never gives but copied symbols hold ("НQ/ТW"). Only those that look the same.
_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТХаеорсухіјѕ", "ABESIJKMHOPCTXaeopcyxijs", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))

# Unicode spaces print as a space. Line and page separators are new lines, as the reader sees them.
_SPACES = dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " ")
_LINES = dict.fromkeys("\x0b\x0c\x1c\x1d\x85\u2028\u2029", "\n")

# Hyphens, dashes and the minus sign; U+001E is the non-breaking hyphen of Word's binary files.
_DASHES = dict.fromkeys("\x1e\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63", "-")
_SLASHES = dict.fromkeys("\u2044\u2215\u29f8", "/")

# “ ” ‘ ’ are the usual Vietnamese marks and stay; rarer forms become one of them.
_QUOTES = dict(zip("„‟«»〝〞″‹›‛′´", "“““”“”\"‘’‘''", strict=True))

# Full-width forms of an Asian input method: ／ － ： Ａ１.
_FULL_WIDTH = {chr(c): chr(c - 0xFEE0) for c in range(0xFF01, 0xFF5F)}

# Other control characters (NUL among them) print as nothing: a space keeps the words around them apart.
_CONTROLS = dict.fromkeys(map(chr, [*range(0x09), *range(0x0E, 0x1C), 0x7F, *range(0x80, 0x85), *range(0x86, 0xA0)]), " ")

#: one character to one character
SUBSTITUTES: dict[str, str] = {
    **_D_TWINS, **_CYRILLIC, **_GREEK, **_SPACES, **_LINES, **_DASHES, **_SLASHES, **_QUOTES, **_FULL_WIDTH, **_CONTROLS}

#: characters without width: soft hyphen, optional hyphen of Word, joiners, marks of direction, byte order mark
ZERO_WIDTH = "\x1f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"

_VOWELS = ("aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
           "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ")

#: each vowel, lower and upper case: the plain form, then huyền, sắc, hỏi, ngã, nặng
VOWELS: tuple[str, ...] = _VOWELS + tuple(v.upper() for v in _VOWELS)

#: all letters of the Vietnamese alphabet that ASCII does not have
ACCENTED = "".join(sorted({c for v in VOWELS for c in v if not c.isascii()} | {"đ", "Đ"}))

#: the capitals of the Vietnamese alphabet that ASCII does not have, and "A-Z": for a class of a regex. A range "À-Ỹ" would hold small letters too
CAPITALS = "A-Z" + "".join(c for c in ACCENTED if c.isupper())

#: signs that texts have often and that stand for nothing else
_SIGNS = "“”‘’…•§°²³№≤≥±"
#: the characters that need no change by themselves: one byte for each, in the codecs of `normal` and `folding`
PLAIN = "\0\t\n" + "".join(map(chr, range(0x20, 0x7F))) + ACCENTED + _SIGNS
