"""Localities (địa phương) of a text: which unit each printed name means, and the document's own place."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from danvan_graph.curated import read
from danvan_graph.extract import dates
from danvan_graph.extract.place_names import HEAD, Found, find, locate, patterns
from danvan_graph.gazetteer import NEW_MAP, gazetteer
from danvan_graph.model import Document, PlaceMention
from danvan_graph.text import fold

__all__ = ["date_of", "find", "find_places", "home_place", "mentions", "one", "patterns", "place_at", "settled"]


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


_THEN = re.compile(r"\s?[,(-]?\s?(?:thuoc\s|cua\s|o\s|tai\s)?\s?$")


def settled(found: list[Found], folded: str, home: str = "", date: str = "") -> list[str]:
    """The unit that each printed place means, "" where several fit and nothing decides.

    In this order: the era by the date; the unit printed behind it ("xã Tân Thành, huyện Vụ Bản"); the
    document's own place; the district or province, among those that the text names beyond doubt, that holds it.

    >>> text = "xã Hòa Bình, huyện Châu Thành, tỉnh Trà Vinh và huyện Châu Thành"
    >>> settled(find(text, fold(text)), fold(text))
    ['', 'old/tra-vinh.chau-thanh', 'old/tra-vinh', 'old/tra-vinh.chau-thanh']
    """
    era = "new/" if date >= NEW_MAP else "old/"
    of_era = {keys: [key for key in keys if key.startswith(era)] or list(keys) for keys in {place.keys for place in found}}
    options: list[list[str]] = []
    for place in found:
        fits = of_era[place.keys]
        options.append(fits if place.typed or len(fits) == 1 else [key for key in fits if "." not in key] or fits)
    for i in range(len(found) - 2, -1, -1):
        if found[i + 1].start - found[i].end >= 30 or len(options[i + 1]) > 3:
            continue
        if _THEN.match(_TAIL_KIND.sub("", folded[found[i].end:found[i + 1].start])):
            inside = [key for key in options[i] if any(key.startswith(above + ".") for above in options[i + 1])]
            options[i] = inside or options[i]
    sure = {fits[0] for fits in options if len(fits) == 1}
    scopes = [{".".join(key.split(".")[:level]) for key in sure if key.count(".") >= level - 1} for level in (2, 1)]
    meant: dict[tuple[str, ...], str] = {}             # a text names the same place again and again
    for fits in map(tuple, options):
        if fits not in meant:
            meant[fits] = one(list(fits), home, date) or _inside(fits, scopes)
    return [meant[tuple(fits)] for fits in options]


def _inside(fits: tuple[str, ...], scopes: list[set[str]]) -> str:
    """The one of these units that lies in a district, else in a province, that the text names beyond doubt."""
    for level, named in zip((2, 1), scopes):
        inside = [fit for fit in fits if ".".join(fit.split(".")[:level]) in named]
        if len(inside) == 1:
            return inside[0]
    return ""


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


def find_places(text: str, home: str = "", date: str = "") -> list[PlaceMention]:
    """The places of a text alone, offsets of that text.

    >>> [(m.quote, m.place) for m in find_places("huyện Xuân Trường, tỉnh Nam Định")]
    [('Xuân Trường', 'old/nam-dinh.xuan-truong'), ('Nam Định', 'old/nam-dinh')]
    """
    folded = fold(text)
    return mentions(text, folded, find(text, folded), home, date)


# --- the document's own place ----------------------------------------------------------------

#: a body of a place, just before it: its letterhead or its signature
_BODY_BEFORE = re.compile(r"(?:uy\s{1,2}ban\s{1,2}nhan\s{1,2}dan|hoi\s{1,2}dong\s{1,2}nhan\s{1,2}dan|ubnd|hdnd|uy|dang\s{1,2}bo"
                          r"|so\s[a-z &,-]{2,40}|ban\s[a-z &,-]{2,40}|dia\s{1,2}ban)\s{1,3}$")
_SEAT_DATE = re.compile(r"(?:^|[\n|])[ \t]*([^\W\d_][^\n|,]{1,30}),\s{0,2}ngay\b")
_CENTRAL_HEAD = re.compile(r"^\s*(?:bo\s(?!chi\s{1,2}huy|tu\s{1,2}lenh)[a-z]|chu\s{1,2}tich\s{1,2}nuoc|chinh\s{1,2}phu\b|quoc\s{1,2}hoi\b|uy\s{1,2}ban\s{1,2}thuong\s{1,2}vu\b|thu\s{1,2}tuong|ngan\s{1,2}hang\s{1,2}nha"
                           r"|ban\s{1,2}chap\s{1,2}hanh\s{1,2}trung|toa\s{1,2}an\s{1,2}nhan\s{1,2}dan\s{1,2}toi|bo\s{1,2}chinh)", re.MULTILINE)
_OUTLET = re.compile(r"\(\s?([A-ZĐ]{2,6}(?:\s?(?:Online|online|\.vn))?)\s?\)\s?[-–]")


_YEAR = re.compile(r"[12](?:[89]|0)\d\d(?!\d)")
#: the longest print of a date, in characters
_DATE_LENGTH = 60


def date_of(document: Document, folded: str) -> str:
    """The day that decides which map holds: of publishing, else the first full date of the head; "" for neither.

    >>> date_of(Document("a", ""), "tam ky, ngay 3 thang 4 nam 2014")
    '2014-04-03'
    """
    if document.published_on:
        return document.published_on
    years = _YEAR.finditer(folded, 0, HEAD)           # quick to see, and a date ends with its year
    found = (dates.read(match) for year in years for match in dates.DATE.finditer(folded, max(0, year.start() - _DATE_LENGTH), year.end()))
    return next((date for date in found if len(date) == 10), "")


def has_central_letterhead(normal: str, folded: str) -> bool:
    """Whether a text begins as those of the center do: such a one has no place of its own.

    >>> text = "BỘ NỘI VỤ\\nSố: 5/2020/TT-BNV"
    >>> has_central_letterhead(text, fold(text)), has_central_letterhead(text.title(), fold(text))
    (True, False)
    """
    head = _CENTRAL_HEAD.search(folded, 0, 400)
    return head is not None and normal[head.start():head.end()].isupper()        # no news of "Bộ đội ..."


def home_place(document: Document, normal: str, folded: str, found: list[Found], date: str = "") -> str:
    """The document's default place: what "tỉnh", "huyện" and "Thành ủy" mean in it; "" for a central document.

    A paper's letterhead or the seat before its date decides; else the regional outlet and the places that
    the text names, the province that most speaks for, and in it the district that the text is about.

    >>> text = "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN\\nVinh, ngày 2 tháng 3 năm 2010\\nQUYẾT ĐỊNH"
    >>> home_place(Document("a", text), text, fold(text), find(text, fold(text)))
    'old/nghe-an'
    """
    if has_central_letterhead(normal, folded):
        return ""
    date = date or date_of(document, folded)
    keys = settled(found, folded, "", date)
    weights: Counter[str] = Counter()
    of_one = {fits for fits in {place.keys for place in found} if len(set(map(_province, fits))) == 1}
    for place, key in zip(found, keys):
        fits = [key] if key else place.keys if place.keys in of_one else ()
        if not fits:
            continue
        if not place.typed and folded.endswith("tai ", 0, place.start):   # where a meeting was: "tại Hà Nội"
            weights[_province(fits[0])] += 0.3
            continue
        weight = 1.0 if place.typed else 0.8
        line = folded[max(0, place.start - 60):place.start]
        if _BODY_BEFORE.search(_TAIL_KIND.sub("", line)):
            weight += 8 if place.start < HEAD and not normal[place.start:place.end].istitle() else 2
        if place.start < 400:
            weight += 2
        weights[_province(fits[0])] += weight
    outlet = _outlet_province(document, normal)
    if outlet:
        weights[outlet] += 12
    seat = _SEAT_DATE.search(folded, 0, HEAD)
    if seat:
        name = normal[seat.start(1):seat.end(1)].strip()
        province = gazetteer().seat(name) or next((k for k in (p.key for p in gazetteer().named(name, "province", era="old"))), "")
        if province:
            weights[_era(province, date)] += 6
    printed = _small_lettered(normal, folded)
    if printed:
        weights[_era(printed, date)] += 10
    if not weights:
        return ""
    (best, weight), *rest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    if rest and weight < 2 * rest[0][1] and weight - rest[0][1] < 4:
        return ""
    district = _district(folded, found, keys, _era(best, date))
    # a single passing mention makes no home, unless the text keeps saying "huyện" and names just one
    return district or (_era(best, date) if weight >= 2.5 else "")


#: who issued a paper, or where it holds, in the first lines of a page that prints all in small letters
_SMALL = re.compile(r"(?:(?:uy\s{1,2}ban|hoi\s{1,2}dong)\s{1,2}nhan\s{1,2}dan|ubnd|hdnd|dia\s{1,2}ban|^(?:giam\s{1,2}doc\s)?so\s[^\n]{3,60}?)\s{1,2}(?:tinh|thanh\s{1,2}pho)((?:[ ][a-z]+){1,4})", re.MULTILINE)
_FIRST_LINES = re.compile(r"[^\n]{1,600}\n[^\n]{1,300}")


def _small_lettered(normal: str, folded: str) -> str:
    """The province of the first two lines, printed without capitals: "Ủy ban nhân dân tỉnh lào cai"; "" for none."""
    lines = _FIRST_LINES.match(folded)
    for found in _SMALL.finditer(folded, 0, lines.end()) if lines else ():
        words = normal[found.start(1):found.end(1)].split()
        if "".join(words).islower():
            for count in range(len(words), 0, -1):
                provinces = gazetteer().named(" ".join(words[:count]).title(), "province", era="old")
                if provinces:
                    return provinces[0].key
    return ""


def told(document: Document, normal: str, folded: str, found: list[Found]) -> frozenset[str]:
    """Provinces that the text names, or its paper does: what a reader sees, and not what the map knows of a district.

    >>> text = "UBND tỉnh giao huyện Núi Thành; thành phố Đà Nẵng"
    >>> sorted(told(Document("a", text), text, fold(text), find(text, fold(text))))
    ['new/da-nang', 'old/da-nang']
    """
    keys = {key for place in found for key in place.keys}
    named = {key for key in keys if "." not in key} | {_province(key) for key in keys if _OF_ONE_NAME.search(key)}
    besides = filter(None, (_outlet_province(document, normal), _small_lettered(normal, folded)))
    return frozenset(named.union(*({key, _era(key, NEW_MAP)} for key in besides)))


def cities(found: list[Found]) -> set[str]:
    """The cities that a text names, of the map before 2025 where both have them.

    >>> text = "UBND thành phố giao Sở Xây dựng thành phố Cần Thơ; huyện Phong Điền"
    >>> cities(find(text, fold(text)))
    {'old/can-tho'}
    """
    named = {key for key in {key for place in found for key in place.keys} if gazetteer().place(key).kind == "thành phố"}
    return {key for key in named if not (key.startswith("new/") and f"old/{key[4:]}" in named)}


#: "thành phố Lạng Sơn" names its province too
_OF_ONE_NAME = re.compile(r"/([a-z-]+)\.\1$")


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
    found = {}
    for row in read("outlets.csv"):
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
