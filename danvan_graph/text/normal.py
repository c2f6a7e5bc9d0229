"""One spelling for each word, with the way back to the characters of the file.

Seven steps: characters that stand for another (1:1), composed letters (NFC), characters without width, the lines of a letterhead
that lost its columns (1:1),
carriage returns and doubled blanks, TW for T.Ư, tone marks on the vowel of the modern spelling (``hoà`` and ``hòa``),
a blank for a line break inside a sentence (1:1).
Only the second and the third change the length, and most texts need neither: then offsets are the same
and the map costs nothing.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from typing import AnyStr

from danvan_graph.text import heads, lines
from danvan_graph.text.characters import ACCENTED, PLAIN, SUBSTITUTES, VOWELS, ZERO_WIDTH

# A codec with one byte for each character that needs no change by itself. What it lacks becomes "?", so that one pass
# in C shows the few places where a step may have work.
_ENCODING = codecs.charmap_build(PLAIN + "\ufffe" * (256 - len(PLAIN)))
_ODD = bytes([PLAIN.index("?")])
_BLANK, _W, _LINE = bytes([PLAIN.index(" ")]), bytes([PLAIN.index("W")]), bytes([PLAIN.index("\n")])

# "hoà", "khoẻ", "uỷ": old spelling, the mark on the last vowel of an open syllable. A letter or mark after it is
# another syllable form ("hoàn", "huỳnh"); after q the u is no vowel ("quý" is right, "qúy" is not).
_A, _E, _Y, _U = ("".join(v[1:] for v in VOWELS if v[0] in letters) for letters in ("aA", "eE", "yY", "uU"))
_OLD_TONE = re.compile(f"(?:[oO][{_A}{_E}]|(?<![qQ])[uU][{_Y}])(?![\\w\u0300-\u036f])")
_TONE_ON_QU = re.compile(f"[qQ][{_U}][aeêiơyAEÊIƠY](?![\u0300-\u036f])")
_TONE = {v[tone]: (v, tone) for v in VOWELS for tone in range(6)}

# The same by classes of bytes: "o" for o and u, "a" for a, e and y with a mark, "w" for u with one, " " for what may end a
# word. "oa " and "qw" are found as words are, and the patterns above judge.
_CLASSES = bytes(
    ord("o" if c in "oOuU" else "a" if c in _A + _E + _Y else "w" if c in _U else "q" if c in "qQ" else "x" if c.isalnum() else " ")
    for c in PLAIN.ljust(256))
_TONES = (b"oa ", b"qw")


_SMALL = "a-z" + "".join(c for c in ACCENTED if c.islower())
#: the center in newspapers' print, "Ban Bí thư T.Ư", "Ban Chấp hành TƯ", is TW; no symbol's "26-NQ/TƯ", which may be a Tỉnh ủy's, and no "ĐẦU TƯ"
_CENTER = re.compile(rf"T(?:(?<![/\w.-]T)\.|(?<=[{_SMALL}] T)|(?<=BCH T))Ư(?!\w)")
#: two blanks and no more, a slip of the typist; three and more are columns
_DOUBLED = re.compile(r"  +")


@dataclass(frozen=True, slots=True)
class Normalised:
    """A normalised text and the map of its offsets to the original.

    ``edits`` are the places where lengths differ, in order: start and end in ``text``, start and end
    in the original. Between them the two run in step. ``starts`` are the first column, for bisection.
    ``encoded`` has one byte for each character, whose fold is that of the character; None where some have no byte.
    ``composed`` is the text that this one was cut from, where that is not the original yet.
    """

    text: str
    edits: tuple[tuple[int, int, int, int], ...] = ()
    starts: tuple[int, ...] = ()
    encoded: bytes | None = field(default=None, repr=False, compare=False)
    composed: Normalised | None = field(default=None, repr=False)

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """Offsets of the original characters that ``text[start:end]`` was made from.

        What was removed at either border is left out; a border inside a letter that was composed
        from several characters moves outwards.

        >>> made = normalise("So\\u0302\\u0301 23\\u200b-QÐ/TW")
        >>> made.text, made.to_original(3, 11)
        ('Số 23-QĐ/TW', (5, 14))
        """
        if not self.edits:
            return start, end
        left = self._left(start)
        right = self._right(end) if start < end else left
        return self.composed.to_original(left, right) if self.composed else (left, right)

    def _left(self, offset: int) -> int:
        i = bisect_right(self.starts, offset) - 1
        if i < 0:
            return offset
        start, end, from_, to = self.edits[i]
        return from_ if start <= offset < end else to + offset - end

    def _right(self, offset: int) -> int:
        i = bisect_right(self.starts, offset - 1) - 1
        if i < 0:
            return offset
        _, end, _, to = self.edits[i]
        return to + max(0, offset - end)


#: a legal basis that lost its line: "Quy định về hội Căn cứ Luật A": the capital begins a paragraph
_BASIS = re.compile(r"(?<=[^\s.;:,(\[“\"'/+*•–-])[ ](?=Căn cứ (?:vào )?(?:các )?(?:Hiến pháp|Luật|Bộ luật|Pháp lệnh|Nghị|Quyết định|Thông tư|Quy định|Chỉ thị|Kết luận|Điều lệ|Điều \d)(?!\w))")


def normalise(text: str) -> Normalised:
    """Normalise a text as read; every part of the result can be found again in the original.

    >>> normalise("33\\u00a0/CT–TTg, khoá XI, Uỷ ban, quý I, huỳnh").text
    '33 /CT-TTg, khóa XI, Ủy ban, quý I, huỳnh'
    >>> normalise("Về hội Căn cứ Luật Giá").text
    'Về hội\\nCăn cứ Luật Giá'
    >>> normalise("UBND TP.\\nHà Nội\\ncó").text
    'UBND TP. Hà Nội có'
    >>> normalise("BCH T.Ư, Ban Bí thư TƯ, 26-NQ/TƯ, ĐẦU TƯ").text
    'BCH TW, Ban Bí thư TW, 26-NQ/TƯ, ĐẦU TƯ'
    >>> normalise("Quyết định  số 217;   số 218").text
    'Quyết định số 217;   số 218'
    """
    plain, encoded, known, edits = _in_usual_letters(text.replace("\0", " "))      # as SUBSTITUTES has it; the codec has a place for NUL
    motto, ends = heads.columns(plain)
    if motto or ends:
        plain, encoded = _put(_put(plain, motto, " "), ends, "\n"), _put(_put(encoded, motto, _BLANK), ends, _LINE)
    if " Căn cứ " in plain and (bases := [match.start() for match in _BASIS.finditer(plain)]):
        plain, encoded = _put(plain, bases, "\n"), _put(encoded, bases, _LINE)
    if center := [at for at in positions(plain, "Ư") if plain[at - 1:at] in ("T", ".") and _CENTER.search(plain, max(0, at - 2), at + 2)]:
        plain, encoded = _put(plain, center, "W"), _put(encoded, center, _W)
    composed = None
    if blanks := _needless(plain, [*((at - 1, at) for at in center if plain[at - 1] == "."), *_endless(plain, encoded)]):
        composed = Normalised(plain, *_columns(edits)) if edits else None
        plain, encoded, edits = _cut(plain, blanks), _cut(encoded, blanks), _cuts(blanks)
    plain = _toned(plain, encoded)
    if breaks := lines.inside(plain) if "\n" in plain else []:
        plain, encoded = _put(plain, breaks, " "), _put(encoded, breaks, _BLANK)
    return Normalised(plain, *_columns(edits), encoded if known else None, composed)


def _in_usual_letters(text: str) -> tuple[str, bytes, bool, list[tuple[int, int, int, int]]]:
    """The text with substitutes and composed letters, a byte for each character, whether all have one, and the edits."""
    plain, encoded = text, _encoded(text)
    runs = _runs(encoded)
    if not runs:
        return plain, encoded, True, []
    odd = set().union(*(text[start:end] for start, end in runs))
    for char in sorted(odd & SUBSTITUTES.keys()):
        plain = plain.replace(char, SUBSTITUTES[char])
    if odd <= SUBSTITUTES.keys() | {"?"}:
        return plain, _with_runs(encoded, plain, runs), True, []
    plain, edits = _compose(plain, runs)
    encoded = _encoded(plain)
    return plain, encoded, encoded.count(_ODD) == plain.count("?"), edits


def _columns(edits: list[tuple[int, int, int, int]]) -> tuple[tuple[tuple[int, int, int, int], ...], tuple[int, ...]]:
    return tuple(edits), tuple(edit[0] for edit in edits)


#: blanks in a row, at most: the columns of a letterhead are told before, and the time of a rule may grow with their square
_MOST = 120
_ENDLESS = re.compile(r"([^\S\n]*)\n?([^\S\n]*)\n?(\s*)")
_ONE_BLANK = bytes(ord(" ") if c.isspace() else ord("x") for c in PLAIN.ljust(256, "x"))


def _endless(text: str, encoded: bytes) -> list[tuple[int, int]]:
    """Spans of the blanks behind the first ``_MOST`` of a run, but for the ends of two lines.

    >>> text = "Căn cứ" + " " * 200 + "\\nLuật"
    >>> _endless(text, _encoded(text))
    [(126, 206)]
    """
    found: list[tuple[int, int]] = []
    blanks, run = encoded.translate(_ONE_BLANK), b" " * (_MOST + 1)
    at = blanks.find(run)
    while at >= 0:
        rest = _ENDLESS.match(text, at + _MOST)
        found += [span for span in map(rest.span, (1, 2, 3)) if span[0] < span[1]]
        at = blanks.find(run, rest.end())
    return found


def _needless(text: str, more: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of blanks that say nothing: those at the borders of a line, the second of two; with other spans to leave out.

    >>> _needless("Số 5  của\\n  UBND \\n   tỉnh", [])
    [(5, 6), (10, 12), (16, 17), (18, 21)]
    """
    found = [*more]
    if "  " in text:
        found += [(match.end() - 1, match.end()) for match in _DOUBLED.finditer(text) if match.end() - match.start() == 2]
    if "\n" not in text or " \n" not in text and "\n " not in text and "\t" not in text:
        return sorted(found)
    at = 0
    for line in text.split("\n"):
        end, printed = at + len(line), line.rstrip(" \t")
        if at and line[:1] in (" ", "\t"):
            found.append((at, end - len(line.lstrip(" \t"))))
        if (printed or not at) and len(printed) < len(line) and end < len(text):
            found.append((at + len(printed), end))
        at = end + 1
    apart: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if apart and start < apart[-1][1]:
            apart[-1] = apart[-1][0], max(end, apart[-1][1])
        else:
            apart.append((start, end))
    return apart


def _cut(text: AnyStr, spans: list[tuple[int, int]]) -> AnyStr:
    """The text without the spans.

    >>> _cut("Số 5  của", [(4, 5)])
    'Số 5 của'
    """
    borders = [0, *chain.from_iterable(spans), len(text)]
    return text[:0].join([text[start:end] for start, end in zip(borders[::2], borders[1::2])])


def _cuts(spans: list[tuple[int, int]]) -> list[tuple[int, int, int, int]]:
    """The edits of cutting the spans out."""
    edits, gone = [], 0
    for start, end in spans:
        edits.append((start - gone, start - gone, start, end))
        gone += end - start
    return edits


def _put(text: AnyStr, offsets: list[int], char: AnyStr) -> AnyStr:
    """The text with another character at each offset.

    >>> _put("theo\\nThông tư", [4], " ")
    'theo Thông tư'
    """
    return char.join([text[start:end] for start, end in zip([0, *(at + 1 for at in offsets)], [*offsets, len(text)])])


def _encoded(text: str) -> bytes:
    return codecs.charmap_encode(text, "replace", _ENCODING)[0]


def positions(text: AnyStr, part: AnyStr) -> Iterator[int]:
    """Where a part stands: found in C, many times as fast as by a regex.

    >>> list(positions("“a” và “b”", "“"))
    [0, 7]
    """
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _runs(encoded: bytes) -> list[tuple[int, int]]:
    """Start and end of each run of characters that the codec lacks, and of question marks."""
    runs: list[tuple[int, int]] = []
    for at in positions(encoded, _ODD):
        if runs and runs[-1][1] == at:
            runs[-1] = runs[-1][0], at + 1
        else:
            runs.append((at, at + 1))
    return runs


def _with_runs(encoded: bytes, plain: str, runs: list[tuple[int, int]]) -> bytes:
    """The bytes of a text whose characters changed in some places only."""
    made = bytearray(encoded)
    for start, end in runs:
        made[start:end] = _encoded(plain[start:end])
    return bytes(made)


def _toned(plain: str, encoded: bytes) -> str:
    """Tone marks on the vowel of the modern spelling."""
    parts: list[str] = []
    done = 0
    classes = encoded.translate(_CLASSES) + b" "
    for at in sorted(at for tones in _TONES for at in positions(classes, tones)):
        if match := _OLD_TONE.match(plain, at):
            new = _moved(match[0])
        elif match := _TONE_ON_QU.match(plain, at):
            new = match[0][0] + _moved(match[0][1:])
        else:
            continue
        parts += plain[done:at], new
        done = at + len(new)
    return "".join(parts) + plain[done:] if parts else plain


def _moved(pair: str) -> str:
    """The pair of vowels with the tone on the other one.

    >>> _moved("oà"), _moved("úy")
    ('òa', 'uý')
    """
    (first, tone), (second, other) = _TONE[pair[0]], _TONE[pair[1]]
    return first[other] + second[tone]


def _compose(text: str, runs: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int, int, int]]]:
    """NFC without zero-width characters and carriage returns, cluster by cluster, with the edits.

    ``runs`` are spans outside which nothing changes.
    """
    pattern, joining = _clusters()
    parts: list[str] = []
    edits: list[tuple[int, int, int, int]] = []
    joins: dict[str, bool] = {}                        # run: does it compose with the character before it?
    made: dict[str, tuple[str, int]] = {}              # cluster: its NFC, and how many characters of its end are none
    at = length = 0                                    # consumed of the text; made so far
    for match in chain.from_iterable(pattern.finditer(text, *span) for span in runs):
        start, end = match.span()
        run = match[0]
        if run not in joins:
            joins[run] = (run[0] in joining or run[0] in _NONE) and not joining.isdisjoint(run)
        if joins[run] and start > at:
            start -= 1
        elif run == "\r" and text[end:end + 1] == "\n":
            end += 1
        cluster = text[start:end]
        if cluster not in made:
            made[cluster] = _composed(cluster)
        new, trailing = made[cluster]
        if start > at:
            parts.append(text[at:start])
            length += start - at
        parts.append(new)
        grown = length + len(new)
        if grown - length != end - trailing - start:
            edits.append((length, grown, start, end - trailing))
        if trailing:
            edits.append((grown, grown, end - trailing, end))
        length, at = grown, end
    parts.append(text[at:])
    return "".join(parts), edits


_NONE = frozenset(re.findall(f"[{ZERO_WIDTH}]", "".join(map(chr, range(0x10000)))))


def _composed(cluster: str) -> tuple[str, int]:
    kept = cluster.rstrip("".join(_NONE))
    line = re.match(r"\r\n?", kept)
    body = kept[line.end():] if line else kept
    new = unicodedata.normalize("NFC", "".join(char for char in body if char not in _NONE))
    return "\n" * bool(line) + new, len(cluster) - len(kept)


@cache
def _clusters() -> tuple[re.Pattern, frozenset[str]]:
    """What NFC, or the removal of characters without width, may change; and which of it joins the character before.

    NFC of a whole text is NFC of these pieces: no piece begins with a character that could compose
    with, or be reordered before, the one in front of it.
    """
    joining, single = set(range(0x1161, 0x1176)) | set(range(0x11A8, 0x11C3)), set()   # Hangul vowels and finals
    for code in range(0x30000):                        # nothing beyond composes or changes
        char = chr(code)
        parts = unicodedata.decomposition(char)
        if unicodedata.combining(char):
            joining.add(code)
        if parts and parts[0] != "<":
            joining.update(int(part, 16) for part in parts.split()[1:])
            if unicodedata.normalize("NFC", char) != char:
                single.add(code)
    follow = _class(joining) + ZERO_WIDTH
    return re.compile(f"[\r{_class(single)}{follow}][{follow}]*"), frozenset(map(chr, joining))


def _class(codes: set[int]) -> str:
    """The inside of a character class, runs as ranges."""
    runs: list[list[int]] = []
    for code in sorted(codes):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "".join(re.escape(chr(a)) + ("" if a == b else "-" + re.escape(chr(b))) for a, b in runs)
