"""Vietnamese from before Unicode: TCVN3 (``.VnTime``), VNI and VISCII, and UTF-8 that was read as something else.

Such text is made of Latin-1 characters that only a font turned into Vietnamese. A text is converted
when too few of its words are Vietnamese syllables and a conversion makes nearly all of them so;
good text never passes the first gate. Conversion happens before offsets exist.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from danvan_graph.curated import read
from danvan_graph.text.characters import VOWELS

#: words with letters beyond ASCII below which nothing is decided: a name or two may be foreign
_ENOUGH = 12
#: share of syllables in good text is 0.97 and more (names, foreign words); in TCVN3, VNI and mojibake 0.2 to 0.6
_GOOD, _CONVERTED, _GAIN = 0.85, 0.88, 0.2
#: characters that are looked at: enough for a decision, and a long text is of one encoding
_SAMPLE = 20_000

#: ạ to ỹ and combining marks: no legacy font and no mojibake has them; 6 to 12 % of the characters of good text
_ONLY_UNICODE = re.compile("[Ạ-ỹ̀-̣]")
_CERTAIN = 0.04

_WORD = re.compile(r"[^\s\d.,;:!?()\[\]{}\"'“”‘’«»…/|\\_*+=<>&%#@-]+")
_PUNCTUATION = re.compile("[\u2010-\u2027\u2030-\u2043\u00a0\u00b0\u00b2\u00b3]")
_ONSET = "(?:ngh?|nh|gh|gi|ch|kh|ph|th|tr|qu|[bcdđghklmnpqrstvx])?"
_TONED = {letter: tone for vowel in VOWELS for tone, letter in enumerate(vowel)}
_SYLLABLE = re.compile(f"{_ONSET}([{''.join(v for v in VOWELS if v[0].islower())}]{{1,3}})(ch|ng|nh|[cmnpt])?")
_STOPS = ("c", "ch", "p", "t")


def vietnamese_share(text: str) -> tuple[float, int]:
    """Share of Vietnamese syllables among the words that hold a letter beyond ASCII, and how many those are.

    >>> vietnamese_share("Quyết định của Bộ Chính trị"), vietnamese_share("QuyÕt ®Þnh cña Bé ChÝnh trÞ")
    ((1.0, 6), (0.3333333333333333, 6))
    """
    words = [word for word in _WORD.findall(_PUNCTUATION.sub(" ", text[:_SAMPLE])) if not word.isascii()]
    good = sum(map(is_syllable, words))
    return (good / len(words) if words else 1.0), len(words)


def is_syllable(word: str) -> bool:
    """Whether a word has the form of a Vietnamese syllable: one tone, and before a stop only sắc or nặng.

    >>> [is_syllable(w) for w in ("Quyết", "khoẻ", "quèc", "ChÝnh", "µ", "nghiêng")]
    [True, True, False, True, False, True]
    """
    match = _SYLLABLE.fullmatch(unicodedata.normalize("NFC", word).lower())
    if not match:
        return False
    tones = [_TONED[letter] for letter in match[1] if _TONED[letter]]
    return len(tones) <= 1 and (match[2] not in _STOPS or tones[:1] in ([], [2], [5]) and bool(tones))


def repair(text: str) -> tuple[str, str]:
    """The text in Unicode and the name of the conversion, or the text as it is and "".

    >>> repair("Cộng hòa xã hội chủ nghĩa Việt Nam")
    ('Cộng hòa xã hội chủ nghĩa Việt Nam', '')
    """
    sample = text[:_SAMPLE]
    if sample.isascii() or len(_ONLY_UNICODE.findall(sample)) > _CERTAIN * len(sample):
        return text, ""
    share, words = vietnamese_share(text)
    if words < _ENOUGH or share >= _GOOD:
        return text, ""
    scores = [(vietnamese_share(convert(sample))[0], -order, name) for order, (name, convert) in enumerate(CONVERSIONS.items())]
    best, _, name = max(scores)
    if best < _CONVERTED or best < share + _GAIN:
        return text, ""
    convert = CONVERSIONS[name]
    return "".join(line if _ONLY_UNICODE.search(line) else convert(line) for line in text.splitlines(keepends=True)), name


def from_bytes(data: bytes) -> tuple[str, str]:
    """Text and encoding of bytes that are not UTF-8: the reading with the most Vietnamese words.

    >>> from_bytes("Độc lập - Tự do - Hạnh phúc".encode("cp1258", "ignore"))[1] in ("cp1258", "cp1252")
    True
    """
    latin = data.decode("latin-1")
    readings = {"utf-8 with damage": data.decode("utf-8", "replace"),
                "cp1258": unicodedata.normalize("NFC", data.decode("cp1258", "replace")),
                "cp1252": data.decode("cp1252", "replace"),
                "tcvn3": from_tcvn3(latin), "viscii": from_viscii(latin), "vni": from_vni(data.decode("cp1252", "replace"))}
    scores = {name: vietnamese_share(text) for name, text in readings.items()}
    if scores["utf-8 with damage"][0] >= _GOOD:         # cut in a letter, or a few bad bytes
        return readings["utf-8 with damage"], "utf-8 with damage"
    name = max(scores, key=lambda n: scores[n][0])
    if scores[name][1] < 3:
        name = "cp1252"
    return readings[name], name


@cache
def _table(column: str) -> tuple[dict[str, str], re.Pattern]:
    """Sequences of one encoding and their letters; the longest match first."""
    found = {}
    for row in read("legacy_encodings.csv"):
        if row[column]:
            found[row[column] if column == "vni" else bytes.fromhex(row[column]).decode("latin-1")] = row["letter"]
    if column == "tcvn3":                               # control characters of the standard; fonts never had them
        found = {key: letter for key, letter in found.items() if key >= "\x80"} | {"\u2212": "ư", "\u03bc": "à"}
    ordered = sorted(found, key=lambda key: (-len(key), key))
    return found, re.compile("|".join(map(re.escape, ordered)))


def _replaced(text: str, column: str) -> str:
    table, pattern = _table(column)
    return pattern.sub(lambda match: table[match[0]], text)


_SHOUTED = re.compile(r"[^\W\d_]{2,}")


def from_tcvn3(text: str) -> str:
    """TCVN3 as Latin-1 characters to Unicode. Capitals with marks exist only in ``H`` fonts: a word with two
    ASCII capitals and no small ASCII letter is a capital word.

    >>> from_tcvn3("ChØ thÞ sè 33 cña Thñ t\\u00adíng"), from_tcvn3("CHØ THÞ, ®\\u00adîc")
    ('Chỉ thị số 33 của Thủ tướng', 'CHỈ THỊ, được')
    """
    def capital(match: re.Match) -> str:
        ascii_letters = [c for c in match[0] if c.isascii()]
        return match[0].upper() if len(ascii_letters) > 1 and all(c.isupper() for c in ascii_letters) else match[0]
    return _SHOUTED.sub(capital, _replaced(text, "tcvn3"))


def from_vni(text: str) -> str:
    """VNI for Windows to Unicode.

    >>> from_vni("Chæ thò soá 33 cuûa Thuû töôùng")
    'Chỉ thị số 33 của Thủ tướng'
    """
    return _replaced(text, "vni")


def from_viscii(text: str) -> str:
    """VISCII as Latin-1 characters to Unicode."""
    return _replaced(text, "viscii")


def from_mojibake(text: str) -> str:
    """UTF-8 that was decoded as Windows-1252 or Latin-1, once or twice; what cannot be undone stays.

    >>> from_mojibake("Quyáº¿t Ä‘á»‹nh sá»‘ 23")
    'Quyết định số 23'
    """
    for _ in range(2):
        again = _UTF8_AS_LATIN.sub(_undo, text.replace("Ã ", "Ã\u00a0"))
        if again == text:
            break
        text = again
    return text


_AS_1252 = {chr(byte): byte for byte in range(256)} | {
    bytes([byte]).decode("cp1252"): byte for byte in range(0x80, 0xA0) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_TAIL = re.escape("".join(char for char, byte in _AS_1252.items() if 0x80 <= byte < 0xC0))
_UTF8_AS_LATIN = re.compile(f"[Â-ß][{_TAIL}]|[à-ï][{_TAIL}]{{2}}|[ð-ô][{_TAIL}]{{3}}")


def _undo(match: re.Match) -> str:
    try:
        return bytes(_AS_1252[char] for char in match[0]).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


#: conversions in the order that decides between equals
CONVERSIONS: dict[str, Callable[[str], str]] = {
    "utf-8 read as windows-1252": from_mojibake, "tcvn3": from_tcvn3, "vni": from_vni, "viscii": from_viscii}
