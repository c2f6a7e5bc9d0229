"""Localities (địa phương) as a text prints them: type word, name, lists of names. Which unit it is: places.py."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from danvan_graph.gazetteer import KINDS, gazetteer, letters
from danvan_graph.text import fold

#: a type word as printed, folded, with what may stand between it and the name; short forms may have their dot
KIND = re.compile(
    r"(?:(thanh\s{1,2}pho|thi\s{1,2}xa|thi\s{1,2}tran|dac\s{1,2}khu|tinh|huyen|quan|phuong|xa)(?:\s{1,2}|\s?:\s)"
    r"|(tp|tx|tt)(?:\s?\.\s?|\s{1,2})|([qphx])\s?\.\s?|(tp)(?=hcm\b))")
_SHORT = {"tp": "thanhpho", "tx": "thixa", "tt": "thitran", "q": "quan", "p": "phuong", "h": "huyen", "x": "xa"}
#: the type words with their marks: "địa phương 2 cấp" has no phường in it
_MARKED = {"".join(fold(kind).split()): letters(kind) for kind in KINDS}
#: the longest name has six words (phường Văn Miếu - Quốc Tử Giám); blanks, line breaks and hyphens join them
_WORDS = re.compile(r"[a-z0-9]+(?:(?:\s{1,2}|\s?-\s?|['’])[a-z0-9]+){0,5}")
_WORD = re.compile(r"[a-z0-9]+")
_NUMBER = re.compile(r"\d{1,2}(?![\w.]*\d)")


def kind_at(normal: str, folded: str, pos: int) -> tuple[str, int] | None:
    """Type word at ``pos`` in the form of the lookup table, and where what follows it begins.

    >>> [kind_at(text, fold(text), 0) for text in ("TP. Hồ Chí Minh", "thành phố Đà Nẵng", "P.12", "phương 2 cấp", "xanh")]
    [('thanhpho', 4), ('thanhpho', 10), ('phuong', 2), None, None]
    """
    match = KIND.match(folded, pos)
    if match is None:
        return None
    word = match[match.lastindex]
    if word in _SHORT:
        return _SHORT[word], match.end()
    kind = "".join(word.split())
    printed = normal[pos:match.end(1)]
    if letters(printed) != _MARKED[kind]:
        return None
    return kind, match.end()


def name_at(normal: str, folded: str, pos: int, kind: str, any_case: bool = False) -> tuple[int, list[str]] | None:
    """The longest name of a unit of this type that begins at ``pos``: its end and the keys that bear it.

    The name's first letter is a capital (or it is a number, or ``any_case``: some texts are in lower case
    throughout), its diacritics are those of the gazetteer.

    >>> name_at("Đakrông và", "dakrong va", 0, "huyen")
    (7, ['old/quang-tri.da-krong'])
    >>> name_at("hòa bình", "hoa binh", 0, "tinh") is None
    True
    """
    first = normal[pos:pos + 1]
    if not first.isupper() and not any_case:
        if not first.isdigit():
            return None
        number = _NUMBER.match(folded, pos) if folded[pos - 1:pos] != "\n" else None
        if number is None:
            return None
        keys = gazetteer().keys_named(f"{kind} {number[0].lstrip('0')}")
        return (number.end(), keys) if keys else None
    match = _WORDS.match(folded, pos)
    if match is None:
        return None
    table = gazetteer()
    form, forms = kind + " ", []
    for word in _WORD.finditer(folded, pos, match.end()):
        form += word[0]
        forms.append((form, word.end()))
    for form, end in reversed(forms):
        if table.is_named(form):
            printed = normal[pos:end]
            keys = table.keys_named(form, letters(printed))
            if keys and (any_case or _capital(printed)):
                return end, keys
    return None


def _capital(printed: str) -> bool:
    """Whether every word of a name has its capital: "xã An toàn khu" is no xã An Toàn."""
    if printed.isupper():
        return letters(printed) not in _COMMON
    return not any(word[0].islower() for word in _PRINTED_WORD.findall(printed))


#: peace, in a heading of capitals; "CÁC XÃ BIÊN GIỚI"
_COMMON = frozenset({"hòabình", "biêngiới"})
_PRINTED_WORD = re.compile(r"(?<![\w'’])[^\W\d_]+")       # "huyện Cư M'gar": what follows the mark is the same word


def locate(normal: str, folded: str, pos: int) -> tuple[int, int, list[str]] | None:
    """A unit with its type word at ``pos``: where its name begins and ends, and the keys that fit.

    >>> locate("TP. HCM", "tp. hcm", 0)
    (4, 7, ['old/ho-chi-minh', 'new/ho-chi-minh'])
    >>> locate("quận 05", "quan 05", 0)
    (0, 7, ['old/ho-chi-minh.quan-5'])
    """
    kind = kind_at(normal, folded, pos)
    if kind is None:
        return None
    found = name_at(normal, folded, kind[1], kind[0])
    if found is None:
        return None
    end, keys = found
    return (pos if normal[kind[1]].isdigit() else kind[1]), end, keys


class Found(NamedTuple):
    """A printed place before it is known which unit it is."""

    start: int                   # of the name without its type word; a number keeps it ("quận 5")
    end: int
    keys: tuple[str, ...]
    typed: bool                  # a type word or "Huyện ủy" stands before it (or before the list it is in)


#: where a letterhead ends at the latest
HEAD = 1500
#: what a committee's name says of its place: "Huyện ủy Xuân Trường"
_COMMITTEES = {"tinh uy": "tinh", "thanh uy": "thanhpho", "huyen uy": "huyen", "quan uy": "quan", "thi uy": "thixa"}
_TYPE_WORDS = ("tinh", "thanh pho", "tp", "huyen", "quan", "thi xa", "thi tran", "phuong", "xa", "dac khu", "tx", "tt", "tphcm")
_DOTTED = ("q.", "p.")
#: bare names that are no province: a person, an ocean, a town, a battle
_NO_PROVINCE = ("ho chi minh", "hcm", "thai binh duong", "dien bien phu", "hai duong hoc")
#: family and middle names: "Nguyễn Thái Bình"; and "NGƯỜI VIỆT NAM ĐỊNH CƯ"
_PERSON = frozenset("nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý văn thị đức hữu xuân ngọc minh quốc công thanh việt".split())
#: a river, a bay, a street of that name: "Đồng bằng sông Cửu Long"
_FEATURE = frozenset("sông vịnh núi biển cầu đường phố đèo hồ cảng đào kênh".split())
#: before a bare district name, folded: "ở Đông Hà"
_AT = re.compile(r"(?:\b(?:o|tai|ve|tu|den|toi|thuoc|qua|dia ban)\s{1,2})$")
_SPREAD = re.compile(r"\s?(?:,|;|\bva\b|,\s?va\b|-)\s{1,2}")
_WORD_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


@cache
def patterns() -> list[tuple[str, tuple[str, object]]]:
    """What an automaton over folded text looks for, each with its payload, to be given back in `find`.

    Type words ("kind"), provinces without one ("bare"), districts without one ("district": taken only
    behind a preposition and inside the document's own province), and what is no place (None).
    """
    table = gazetteer()
    found: dict[str, tuple[str, object]] = {}
    for key in table.of_level("province", "district"):
        place = table.place(key)
        words = place.bare_name.split()
        # "Nam Hà", "Cửu Long": two words of a province long gone are more often something else
        if words[-1].isdigit() or (table.until(key) < "2000" and len(words) < 3):
            continue
        for name in {place.bare_name, *table.spellings(key)}:
            pattern = fold(name)
            group = "bare" if place.level == "province" else "district"
            if group == "district" and " " not in pattern:
                continue                 # "Chũ", "Vinh": one syllable is any word
            kind, keys = found.get(pattern, (group, ()))
            if kind == group and key not in keys:
                found[pattern] = (group, (*keys, key))
            elif kind == "district" and group == "bare":
                found[pattern] = (group, (key,))
    for name in list(found):
        if " " in name:                  # a name may be broken over two lines
            found.setdefault(name.replace(" ", "\n", 1), found[name])
    found.update({word: ("kind", "") for word in _TYPE_WORDS} | {word: ("dotted", "") for word in _DOTTED}
                 | {word: ("committee", kind) for word, kind in _COMMITTEES.items()})
    found.update({name: ("none", "") for name in _NO_PROVINCE})
    return sorted(found.items())


@cache
def _automaton():
    pairs = patterns()
    built = ahocorasick_rs.AhoCorasick([pattern for pattern, _ in pairs], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
                                    implementation=ahocorasick_rs.Implementation.DFA)
    return built, [payload for _, payload in pairs]


def raw_hits(folded: str) -> Iterator[tuple[int, int, tuple[str, object]]]:
    """(start, end, payload) of the patterns in a folded text, for use without a shared automaton."""
    automaton, payloads = _automaton()
    for index, start, end in automaton.find_matches_as_indexes(folded):
        yield start, end, payloads[index]


def find(normal: str, folded: str, hits: Iterable[tuple[int, int, tuple[str, object]]] | None = None) -> list[Found]:
    """Every printed place, in order, not yet settled.

    Args:
        normal: normalised text.
        folded: its folded form, of the same length.
        hits: (start, end, payload) of `patterns`, sorted; None: looked for here.

    >>> text = "2 xã Ba Lòng và Hải Phúc, huyện Đakrông theo phong cách Hồ Chí Minh"
    >>> [text[place.start:place.end] for place in find(text, fold(text))]
    ['Ba Lòng', 'Hải Phúc', 'Đakrông']
    """
    found: list[Found] = []
    done, size = 0, len(folded)
    for start, end, (kind, value) in raw_hits(folded) if hits is None else hits:
        if start < done or (start and folded[start - 1] in _WORD_LETTERS):
            continue
        if end < size and folded[end] in _WORD_LETTERS and kind != "dotted":
            continue
        if kind == "kind" or kind == "dotted":
            if normal[end + 1:end + 2].islower():
                if start < HEAD and (lower := _lower_head(normal, folded, start, end)):
                    found.append(lower)
                    done = lower.end
                continue
            here = locate(normal, folded, start)
            if here is not None:
                found.append(Found(here[0], here[1], tuple(here[2]), True))
                done = _spread(normal, folded, kind_at(normal, folded, start)[0], found)
        elif kind == "committee":
            if normal[end + 1:end + 2].isupper() and (named := name_at(normal, folded, end + 1, value)):
                found.append(Found(end + 1, named[0], tuple(named[1]), True))
                done = named[0]
        elif kind in ("bare", "district"):
            bare = _bare(normal, folded, start, end, value, kind)
            if bare:
                found.append(bare)
                done = end
    return found


#: some corpora lower the case of a letterhead: "Ủy ban nhân dân tỉnh long an" alone on a line
_HEAD_LINE = re.compile(r"\s*(?:uy\s{1,2}ban\s{1,2}nhan\s{1,2}dan|hoi\s{1,2}dong\s{1,2}nhan\s{1,2}dan|ubnd|hdnd)\s{1,2}$")


def _lower_head(normal: str, folded: str, start: int, end: int) -> Found | None:
    if not _HEAD_LINE.match(folded, folded.rfind("\n", 0, start) + 1, start):
        return None
    kind = kind_at(normal, folded, start)
    named = kind and name_at(normal, folded, kind[1], kind[0], any_case=True)
    if not named or folded[named[0]:folded.find("\n", named[0])].strip():
        return None
    return Found(kind[1], named[0], tuple(named[1]), True)


def _spread(normal: str, folded: str, kind: str, found: list[Found]) -> int:
    """"các xã Ba Lòng, Tà Rụt và Hải Phúc": the type word holds for names of the same district or province."""
    while True:
        last = found[-1]
        join = _SPREAD.match(folded, last.end)
        named = join and name_at(normal, folded, join.end(), kind)
        if not named:
            return last.end
        scopes = {key.rpartition(".")[0] for key in last.keys}
        keys = tuple(key for key in named[1] if key.rpartition(".")[0] in scopes)
        if not keys or (kind in ("tinh", "thanhpho") and "." not in keys[0] and folded[join.start():join.end()].strip() == "-"):
            return last.end
        found.append(Found(join.end(), named[0], keys, True))


def _part_of_name(before: str) -> bool:
    """Whether the words before a bare name make it part of another: a person's, a firm's ("Quốc Cường Gia Lai")."""
    words = before.split()
    if not words or not before[-1].isspace() or not words[-1].isalpha():
        return False
    last = words[-1].lower()
    if last in _FEATURE or (last in _PERSON and (last == "việt" or not words[-1].isupper())):
        return True
    return len(words) > 1 and "\n" not in before and all(word.isalpha() and word.istitle() for word in words[-2:])


def _bare(normal: str, folded: str, start: int, end: int, keys: tuple[str, ...], kind: str) -> Found | None:
    """A province's or district's name without its type word; None where it is part of something else."""
    printed = normal[start:end]
    if not _capital(printed):
        return None
    table, name = gazetteer(), letters(printed)
    keys = tuple(key for key in keys if name in table.printed_names(key))
    if not keys:
        return None
    if kind == "district":
        after = normal[end:end + 2]
        if not _AT.search(folded, max(0, start - 12), start) or (after[:1] == " " and after[1:].isupper()):
            return None
    elif _part_of_name(normal[max(0, start - 24):start]):
        return None
    return Found(start, end, keys, False)
