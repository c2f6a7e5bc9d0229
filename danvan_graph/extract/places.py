"""Localities (địa phương) named in a text: first what is printed, then which unit it is."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from danvan_graph.gazetteer import NEW_MAP, gazetteer, letters
from danvan_graph.model import Document, PlaceMention
from danvan_graph.resources import folder
from danvan_graph.text import fold

#: a type word as printed, folded, with what may stand between it and the name
KIND = re.compile(
    r"(?:(thanh\s{1,2}pho|thi\s{1,2}xa|thi\s{1,2}tran|dac\s{1,2}khu|tinh|huyen|quan|phuong|xa|tp|tx|tt)(?:\s?\.\s?|\s{1,2})"
    r"|([qphx])\s?\.\s?|(tp)(?=hcm\b))")
_KIND = {"tp": "thanhpho", "tx": "thixa", "tt": "thitran", "q": "quan", "p": "phuong", "h": "huyen", "x": "xa"}
#: the longest name has six words (phường Văn Miếu - Quốc Tử Giám); blanks, line breaks and hyphens join them
_WORDS = re.compile(r"[a-z0-9]+(?:(?:\s{1,2}|\s?-\s?|')[a-z0-9]+){0,5}")
_WORD = re.compile(r"[a-z0-9]+")


def kind_at(folded: str, pos: int) -> tuple[str, int] | None:
    """Type word at ``pos`` in the form of the lookup table, and where what follows it begins.

    >>> kind_at("tp. ho chi minh", 0), kind_at("thanh pho da nang", 0), kind_at("p.12", 0), kind_at("xanh", 0)
    (('thanhpho', 4), ('thanhpho', 10), ('phuong', 2), None)
    """
    match = KIND.match(folded, pos)
    if match is None:
        return None
    word = match[match.lastindex]
    return _KIND.get(word) or "".join(word.split()), match.end()


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
        number = _WORD.match(folded, pos)
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
            keys = table.keys_named(form, letters(normal[pos:end]))
            if keys:
                return end, keys
    return None


def locate(normal: str, folded: str, pos: int) -> tuple[int, int, list[str]] | None:
    """A unit with its type word at ``pos``: where its name begins and ends, and the keys that fit.

    >>> locate("TP. HCM", "tp. hcm", 0)
    (4, 7, ['old/ho-chi-minh', 'new/ho-chi-minh'])
    >>> locate("quận 05", "quan 05", 0)
    (0, 7, ['old/ho-chi-minh.quan-5'])
    """
    kind = kind_at(folded, pos)
    if kind is None:
        return None
    found = name_at(normal, folded, kind[1], kind[0])
    if found is None:
        return None
    end, keys = found
    return (pos if normal[kind[1]].isdigit() else kind[1]), end, keys


def place_at(normal: str, folded: str, pos: int) -> tuple[int, str, str] | None:
    """A unit with its type word at ``pos``: end, name as it stands in a sentence, key ("" where several fit).

    >>> place_at("TP. HCM", "tp. hcm", 0), place_at("huyện Châu Thành", "huyen chau thanh", 0)
    ((7, 'thành phố Hồ Chí Minh', 'old/ho-chi-minh'), (16, 'huyện Châu Thành', ''))
    """
    found = locate(normal, folded, pos)
    if found is None:
        return None
    _, end, keys = found
    table = gazetteer()
    return end, table.place(keys[0]).in_text, one(keys)


def one(keys: list[str], home: str = "", date: str = "") -> str:
    """The key that is meant, "" where nothing decides.

    The era by the date (without one: the old map), then the document's own place, the nearest unit first.

    >>> one(["old/ha-noi", "new/ha-noi"]), one(["old/ha-noi", "new/ha-noi"], date="2025-10-01")
    ('old/ha-noi', 'new/ha-noi')
    >>> one(["old/an-giang.chau-thanh", "old/long-an.chau-thanh"], home="old/long-an")
    'old/long-an.chau-thanh'
    """
    era = "new/" if date >= NEW_MAP else "old/"
    keys = [key for key in keys if key.startswith(era)] or keys
    if len(keys) > 1 and home:
        scope = home
        while scope:
            inside = [key for key in keys if key == scope or key.startswith(scope + ".")]
            if inside:
                keys = inside
                break
            scope = scope.rpartition(".")[0]
    return keys[0] if len(keys) == 1 else ""


# --- all places of a text --------------------------------------------------------------------

class Found(NamedTuple):
    """A printed place before it is known which unit it is."""

    start: int                   # of the name without its type word; a number keeps it ("quận 5")
    end: int
    keys: tuple[str, ...]
    typed: bool                  # a type word or "Huyện ủy" stands before it (or before the list it is in)


#: what a committee's name says of its place: "Huyện ủy Xuân Trường"
_COMMITTEES = {"tinh uy": "tinh", "thanh uy": "thanhpho", "huyen uy": "huyen", "quan uy": "quan", "thi uy": "thixa"}
_TYPE_WORDS = ("tinh", "thanh pho", "tp", "huyen", "quan", "thi xa", "thi tran", "phuong", "xa", "dac khu", "tx", "tt", "q", "p")
#: bare names that are no province: a person, an ocean, a town, a battle
_NO_PROVINCE = ("ho chi minh", "hcm", "thai binh duong", "dien bien phu", "hai duong hoc")
#: family and middle names: "Nguyễn Thái Bình" is a person
_PERSON = frozenset("nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý văn thị đức hữu xuân ngọc minh quốc công thanh".split())
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
    for key in table:
        place = table.place(key)
        if place.level == "commune" or place.bare_name[-1].isdigit():
            continue
        for name in {place.bare_name, *table.spellings(key)}:
            pattern = fold(name)
            if place.level == "province":
                kind, keys = found.get(pattern, ("bare", ()))
                found[pattern] = ("bare", (*(keys if kind == "bare" else ()), key))
            elif found.get(pattern, ("district",))[0] == "district":
                found[pattern] = ("district", (*found.get(pattern, ("", ()))[1], key))
    for name in list(found):
        if " " in name:                  # a name may be broken over two lines
            found.setdefault(name.replace(" ", "\n", 1), found[name])
    found.update({word: ("kind", "") for word in _TYPE_WORDS} | {word: ("committee", kind) for word, kind in _COMMITTEES.items()})
    found.update({name: ("none", "") for name in _NO_PROVINCE})
    return sorted(found.items())


@cache
def _automaton():
    pairs = patterns()
    built = ahocorasick_rs.AhoCorasick([pattern for pattern, _ in pairs], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
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
        if start < done or (start and folded[start - 1] in _WORD_LETTERS) or (end < size and folded[end] in _WORD_LETTERS):
            continue
        if kind == "kind":
            first = normal[end + 1:end + 2]
            if not first.isupper() and not first.isdigit() and folded[end:end + 1] not in ". \n":
                continue
            here = locate(normal, folded, start)
            if here is not None:
                found.append(Found(here[0], here[1], tuple(here[2]), True))
                done = _spread(normal, folded, kind_at(folded, start)[0], found)
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


def _bare(normal: str, folded: str, start: int, end: int, keys: tuple[str, ...], kind: str) -> Found | None:
    """A province's or district's name without its type word; None where it is part of something else."""
    printed = normal[start:end]
    if not (printed[0].isupper() and printed.rpartition(" ")[2][0].isupper()):
        return None
    table, name = gazetteer(), letters(printed)
    keys = tuple(key for key in keys if name in table.printed_names(key))
    if not keys:
        return None
    before = normal[max(0, start - 12):start]
    if kind == "district":
        after = normal[end:end + 2]
        if not _AT.search(folded, max(0, start - 12), start) or (after[:1] == " " and after[1:].isupper()):
            return None
    elif before[-1:] == " " and before.split()[-1].lower() in _PERSON and not before.split()[-1].isupper():
        return None
    return Found(start, end, keys, False)


# --- which unit is meant ---------------------------------------------------------------------

_THEN = re.compile(r"\s?[,(-]?\s?(?:thuoc\s|cua\s|o\s|tai\s)?\s?$")


def settled(found: list[Found], folded: str, home: str = "", date: str = "") -> list[str]:
    """The unit that each printed place means, "" where several fit and nothing decides.

    In this order: the era by the date; the unit printed behind it ("xã Tân Thành, huyện Vụ Bản"); the
    document's own place; the one province, among those that the text names beyond doubt, that holds it.

    >>> text = "xã Hòa Bình, huyện Châu Thành, tỉnh Trà Vinh và huyện Châu Thành"
    >>> settled(find(text, fold(text)), fold(text))
    ['', 'old/tra-vinh.chau-thanh', 'old/tra-vinh', 'old/tra-vinh.chau-thanh']
    """
    era = "new/" if date >= NEW_MAP else "old/"
    options: list[list[str]] = []
    for place in found:
        fits = [key for key in place.keys if key.startswith(era)] or list(place.keys)
        options.append(fits if place.typed or len(fits) == 1 else [key for key in fits if "." not in key] or fits)
    for i in range(len(found) - 2, -1, -1):
        gap = folded[found[i].end:found[i + 1].start]
        kind = _TAIL_KIND.sub("", gap)
        if len(gap) < 30 and _THEN.match(kind) and len(options[i + 1]) < 4:
            inside = [key for key in options[i] if any(key.startswith(above + ".") for above in options[i + 1])]
            options[i] = inside or options[i]
    sure = {gazetteer().province_of(fits[0]) for fits in options if len(fits) == 1}
    keys = []
    for fits in options:
        key = one(fits, home, date)
        if not key and sure:
            near = [fit for fit in fits if gazetteer().province_of(fit) in sure]
            key = near[0] if len(near) == 1 else ""
        keys.append(key)
    return keys


#: the type word before the next name
_TAIL_KIND = re.compile(r"(?:thanh\s{1,2}pho|thi\s{1,2}xa|thi\s{1,2}tran|tinh|huyen|quan|phuong|xa|tp\.?|tx\.?|q\.|h\.)\s{0,2}$")


def mentions(normal: str, folded: str, found: list[Found], home: str = "", date: str = "") -> list[PlaceMention]:
    """The places of a text, offsets of the normalised text.

    >>> text = "huyện Châu Thành"
    >>> mentions(text, fold(text), find(text, fold(text)))[0].candidates[:2]
    ('old/an-giang.chau-thanh', 'old/ben-tre.chau-thanh')
    """
    keys = settled(found, folded, home, date)
    return [PlaceMention(place.start, place.end, normal[place.start:place.end], key, () if key else place.keys)
            for place, key in zip(found, keys)]


# --- the document's own place ----------------------------------------------------------------

#: where a letterhead ends at the latest
_HEAD = 1500
#: a body of a place, just before it: its letterhead or its signature
_BODY_BEFORE = re.compile(r"(?:uy\s{1,2}ban\s{1,2}nhan\s{1,2}dan|hoi\s{1,2}dong\s{1,2}nhan\s{1,2}dan|ubnd|hdnd|uy|dang\s{1,2}bo"
                          r"|so\s[a-z &,-]{2,40}|ban\s[a-z &,-]{2,40}|dia\s{1,2}ban)\s{1,3}$")
_SEAT_DATE = re.compile(r"(?:^|[\n|])[ \t]*([^\W\d_][^\n|,]{1,30}),\s{0,2}ngay\b")
_CENTRAL_HEAD = re.compile(r"^\s*(?:bo\s[a-z]|chinh\s{1,2}phu\b|quoc\s{1,2}hoi\b|uy\s{1,2}ban\s{1,2}thuong\s{1,2}vu\b|thu\s{1,2}tuong|ngan\s{1,2}hang\s{1,2}nha"
                           r"|ban\s{1,2}chap\s{1,2}hanh\s{1,2}trung|toa\s{1,2}an\s{1,2}nhan\s{1,2}dan\s{1,2}toi|bo\s{1,2}chinh)", re.MULTILINE)
_OUTLET = re.compile(r"\(\s?([A-ZĐ]{2,6}(?:\s?(?:Online|online|\.vn))?)\s?\)\s?[-–]")


def home_place(document: Document, normal: str, folded: str, found: list[Found], date: str = "") -> str:
    """The document's default place: what "tỉnh", "huyện" and "Thành ủy" mean in it; "" for a central document.

    A paper's letterhead or the seat before its date decides; else the regional outlet and the places that
    the text names, the province that most speaks for, and in it the district that the text is about.

    >>> text = "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN\\nVinh, ngày 2 tháng 3 năm 2010\\nQUYẾT ĐỊNH"
    >>> home_place(Document("a", text), text, fold(text), find(text, fold(text)))
    'old/nghe-an'
    """
    date = date or document.published_on
    keys = settled(found, folded, "", date)
    weights: Counter[str] = Counter()
    central = _CENTRAL_HEAD.search(folded, 0, 160) is not None
    for place, key in zip(found, keys):
        fits = [key] if key else list(place.keys) if len({_province(k) for k in place.keys}) == 1 else []
        if not fits:
            continue
        weight = 1.0 if place.typed else 0.8
        line = folded[max(0, place.start - 60):place.start]
        head = _TAIL_KIND.sub("", line)
        if _BODY_BEFORE.search(head):
            weight += 8 if place.start < _HEAD and normal[place.start:place.end].isupper() else 2
        if place.start < 400:
            weight += 2
        weights[_province(fits[0])] += weight
    outlet = _outlet_province(document, normal)
    if outlet:
        weights[outlet] += 12
    seat = _SEAT_DATE.search(folded, 0, _HEAD)
    if seat and not central:
        name = normal[seat.start(1):seat.end(1)].strip()
        province = gazetteer().seat(name) or next((k for k in (p.key for p in gazetteer().named(name, "province", era="old"))), "")
        if province:
            weights[province] += 6
    if not weights or central:
        return ""
    (best, weight), *rest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    if rest and weight < 2 * rest[0][1] and weight - rest[0][1] < 4:
        return ""
    return _district(folded, found, keys, _era(best, date)) or _era(best, date)


def _province(key: str) -> str:
    return gazetteer().province_of(key)


def _era(province: str, date: str) -> str:
    """The same province on the map of the date, where it is on it."""
    other = ("new/" if date >= NEW_MAP else "old/") + province.partition("/")[2]
    return other if other in gazetteer() else province


def _outlet_province(document: Document, normal: str) -> str:
    """Province of a regional newspaper, by its code in brackets or its name."""
    printed = _OUTLET.search(normal, 0, 1500)
    outlets = _outlets()
    return outlets.get(printed[1].split()[0] if printed else "", "") or outlets.get(document.publisher, "")


@cache
def _outlets() -> dict[str, str]:
    """Code and name of each outlet to the key of its province."""
    path = folder("data") / "outlets.csv"
    if not path.is_file():               # optional: without it an outlet's code says nothing
        return {}
    found = {}
    with open(path, encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            key = row["province"]
            if key and key not in gazetteer():
                key = next((p.key for p in gazetteer().named(key, "province", era="old")), "")
            found[row["code"]] = found[row["name"]] = key
    return found


def _district(folded: str, found: list[Found], keys: list[str], province: str) -> str:
    """The district that a text is about: it speaks of "huyện" without a name, and of one by name."""
    table = gazetteer()
    counts = Counter(key for key in keys if key.startswith(province + ".") and table.place(key).level == "district")
    if not counts:
        return ""
    (best, times), *rest = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if rest and times < 2 * rest[0][1]:
        return ""
    kind = fold(table.place(best).kind)
    named = {place.start for place in found}
    generic = sum(match.end() not in named for match in re.finditer(rf"\b{kind}\b(?!\s(?:uy\s)?[a-z]{{0,3}}$)\s?", folded))
    provincial = len(re.findall(r"\b(?:toan\s|dia\sban\s|ubnd\s|hdnd\s)(?:tinh|thanh\spho)\b", folded))
    return best if generic >= 3 and generic > 2 * provincial else ""
