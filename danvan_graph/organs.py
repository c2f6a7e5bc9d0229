"""Organs and the bodies that they make: keys, full names, hierarchy, the body that a symbol fixes.

The key of a body is the slug of its organ and, for a local one, the key of its place:
``bo-chinh-tri``, ``ubnd/old/quang-nam``, ``btv-hu/old/nam-dinh.xuan-truong``. The organs stand in
``data/organs.csv``, other names of them in ``data/bodies.csv``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from danvan_graph.curated import read
from danvan_graph.errors import DanvanError
from danvan_graph.gazetteer import gazetteer
from danvan_graph.text import fold

COMMITTEE_OF_KIND = {"tinh": "tu", "huyen": "hu", "quan": "qu", "thixa": "thu", "xa": "du", "phuong": "du", "thitran": "du"}
COMMITTEES = frozenset({"tu", "hu", "qu", "thu", "du"})
#: Party groups inside bodies of State and front, wound up in 2025
PARTY_GROUPS = frozenset({"dd-*", "bcsd-*"})


@dataclass(frozen=True, slots=True)
class Organ:
    """One kind of body: a row of data/organs.csv."""

    slug: str
    code: str        # in symbols: TW, TU, UBND, BTC; "" where it signs with its host's
    full_name: str
    branch: str      # party | state | front
    level: str       # central | province | district | commune; "" as its place
    scope: str       # central | committee | board | local | office | department
    part_of: str
    since: str
    until: str
    successors: tuple[str, ...]
    verified: bool = False
    source: str = ""


@cache
def organs() -> dict[str, Organ]:
    """The organs by slug."""
    found = {}
    for row in read("organs.csv"):
        after = tuple(filter(None, row["successors"].split("|")))
        found[row["slug"]] = Organ(row["slug"], row["code"], row["full_name"], row["branch"], row["level"],
                                   row["scope"], row["part_of"], row["since"], row["until"], after,
                                   row["verified"] == "true", row["source"])
    return found


@cache
def names() -> list[tuple[str, str]]:
    """(name, slug) of every organ, other names included; two organs may share one ("Thành ủy")."""
    pairs = [(organ.full_name, slug) for slug, organ in organs().items()]
    for row in read("bodies.csv"):
        if row["slug"] not in organs():
            raise DanvanError(f"unknown organ {row['slug']!r}", row.place, "a slug of organs.csv")
        pairs.append((row["variant"], row["slug"]))
    return pairs


def committee_slug(kind: str, keys: tuple[str, ...]) -> str:
    """Organ of a committee: a city under a province has a Thành ủy of the district's rank."""
    if kind == "thanhpho":
        return "thu" if keys and all("." in key for key in keys) else "tu"
    return COMMITTEE_OF_KIND.get(kind, "du")


def committee_in(slug: str) -> str:
    """The committee that a slug names or whose board it names, "" for any other body.

    >>> committee_in("hu"), committee_in("btv-tu"), committee_in("ubnd"), committee_in("so-ke-hoach-dau-tu")
    ('hu', 'tu', '', '')
    """
    board, _, committee = slug.rpartition("-")
    return committee if committee in COMMITTEES and (not board or f"{board}-*" in organs()) else ""


def organ_of(slug: str) -> Organ:
    """The organ of a slug, composed ones included ("btv-hu", "so-noi-vu").

    >>> organ_of("bdv-hu").full_name, organ_of("so-noi-vu").level
    ('Ban Dân vận Huyện ủy', 'province')
    """
    found = organs().get(slug)
    if found:
        return found
    head, _, tail = slug.partition("-")
    board, host = organs().get(head + "-*"), organs().get(tail)
    if board and host:
        name = board.full_name if head == "bch" else f"{board.full_name} {host.full_name}"
        own = "" if board.slug in PARTY_GROUPS else host.code
        scope = "central" if host.scope == "central" else "board"
        return Organ(slug, board.code + own, name, "party", host.level, scope, host.slug, board.since, board.until,
                     tuple(after.replace("*", tail) for after in board.successors), board.verified and host.verified, board.source)
    office = organs().get(head)
    if office and office.scope == "office":
        department = organs().get(tail)
        name = department.full_name if department else tail
        return Organ(slug, office.code + (department.code if department else ""), f"{office.full_name} {name}", office.branch,
                     office.level, "office", office.part_of, "", "", (), office.verified, office.source)
    raise DanvanError(f"unknown organ {slug!r}", "organs.csv", "a slug such as ubnd, btv-hu or so-noi-vu")


def body_key(slug: str, place: str = "") -> str:
    """Key of a body: organ slug, and for a local one the key of its place.

    >>> body_key("ubnd", "old/quang-nam"), body_key("bo-chinh-tri")
    ('ubnd/old/quang-nam', 'bo-chinh-tri')
    """
    return f"{slug}/{place}" if place else slug


def split_key(key: str) -> tuple[str, str]:
    """Organ slug and place key of a body's key.

    >>> split_key("btv-hu/old/nam-dinh.xuan-truong")
    ('btv-hu', 'old/nam-dinh.xuan-truong')
    """
    slug, _, place = key.partition("/")
    return slug, place


def full_name(key: str) -> str:
    """Full name of the body of a key.

    >>> for key in ("ubnd/old/quang-nam", "btv-hu/old/nam-dinh.xuan-truong", "bch-tu/old/an-giang", "tu/old/ha-noi",
    ...             "btv-thu/old/quang-nam.tam-ky", "so-noi-vu/old/long-an", "btc", "btv-tu/old/ho-chi-minh"):
    ...     print(full_name(key))
    Ủy ban nhân dân tỉnh Quảng Nam
    Ban Thường vụ Huyện ủy Xuân Trường
    Ban Chấp hành Đảng bộ tỉnh An Giang
    Thành ủy Hà Nội
    Ban Thường vụ Thành ủy Tam Kỳ
    Sở Nội vụ tỉnh Long An
    Bộ Tài chính
    Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh
    """
    slug, place = split_key(key)
    return named(organ_of(slug).full_name, slug, place)


def named(head: str, slug: str, place: str) -> str:
    """A head with its place: committees take the bare name, the others the name with its type."""
    if not place:
        return head
    unit = gazetteer().place(place)
    if slug == "tinh-doan":
        words = {"thành phố": "Thành", "thị xã": "Thị", "huyện": "Huyện", "quận": "Quận"}
        return f"{words.get(unit.kind, 'Tỉnh')} đoàn {unit.bare_name}"
    if committee_in(slug) in ("tu", "hu", "qu", "thu") and not slug.startswith("bch-"):
        if unit.kind == "thành phố":
            head = head.replace("Tỉnh ủy", "Thành ủy").replace("Thị ủy", "Thành ủy")
        # the city's own usage: its name is a person's, so the type stays
        name = unit.full_name if unit.bare_name == "Hồ Chí Minh" else unit.bare_name
        return f"{head} {name}"
    if head.lower().endswith(f" {unit.kind}"):         # "Phòng Giáo dục Quận 8": the type is printed in capitals
        head = head[:-len(unit.kind) - 1]
    return f"{head} {unit.in_text}"


def part_of(key: str) -> str:
    """Key of the body right above, "" at the top.

    >>> part_of("bdv-hu/old/nam-dinh.xuan-truong"), part_of("hu/old/nam-dinh.xuan-truong"), part_of("tu/old/nam-dinh")
    ('hu/old/nam-dinh.xuan-truong', 'tu/old/nam-dinh', 'bch-tw')
    >>> part_of("ubnd/old/nam-dinh.xuan-truong"), part_of("ubnd/old/nam-dinh"), part_of("so-noi-vu/old/long-an")
    ('ubnd/old/nam-dinh', 'chinh-phu', 'ubnd/old/long-an')
    """
    slug, place = split_key(key)
    organ = organ_of(slug)
    if not place:
        return organ.part_of
    above = gazetteer().place(place).parent
    if organ.scope in ("board", "office") or organ.scope == "local" and organs().get(organ.part_of, organ).scope == "local":
        return body_key(organ.part_of, place) if organ.part_of else ""
    if organ.scope == "committee":
        return body_key(_committee_of(above), above) if above else organ.part_of or "bch-tw"
    if slug in ("ubnd", "ubndlt"):
        return body_key("ubnd", above) if above else "chinh-phu"
    return body_key(slug, above) if above and organ.part_of else organ.part_of


def _committee_of(place: str) -> str:
    """Organ of the Party committee of a unit."""
    unit = gazetteer().place(place)
    if unit.level == "province":
        return "tu"
    return COMMITTEE_OF_KIND.get("".join(fold(unit.kind).split()), "thu")


def successors(key: str) -> tuple[str, ...]:
    """Keys of the bodies that took over: the organ's own successor, else the same organ at its place's.

    >>> successors("bdv-tw"), successors("bdv-tu/old/nam-dinh"), successors("btgdv-tu/old/nam-dinh")
    (('btgdv-tw',), ('btgdv-tu/old/nam-dinh',), ('btgdv-tu/new/ninh-binh',))
    >>> successors("ubnd/old/quang-nam"), successors("hu/old/nam-dinh.xuan-truong"), successors("qu/old/ho-chi-minh.quan-2")
    (('ubnd/new/da-nang',), (), ('thu/old/ho-chi-minh.thu-duc',))
    """
    slug, place = split_key(key)
    organ = organ_of(slug)
    if organ.successors:
        return tuple(body_key(after, place) for after in organ.successors)
    after = gazetteer().successor(place) if place else ""
    if not after:
        return ()
    if committee := committee_in(slug):
        slug = slug.removesuffix(committee) + _committee_of(after)
    return (body_key(slug, after),)


def serves(key: str) -> str:
    """Key of the place that a body serves, "" for a central one.

    >>> serves("bdv-hu/old/nam-dinh.xuan-truong"), serves("btc")
    ('old/nam-dinh.xuan-truong', '')
    """
    return split_key(key)[1]


#: codes that several bodies sign with
_SHARED = frozenset({"TW", "CT", "ĐUK", ""})


@cache
def _by_code() -> dict[str, str]:
    """Organ code of a symbol, folded, to the name of the one body that it fixes."""
    found: dict[str, str] = {}
    for organ in organs().values():
        if organ.scope == "central" and organ.code not in _SHARED and (organ.code != "BTC" or organ.slug == "btc"):
            found.setdefault(fold(organ.code), organ.full_name)
    return found


_BOARD = re.compile(r"([A-Z]+?)(TU|HU|QU|ThU)")


@lru_cache(maxsize=4096)
def board_of_symbol(code: str, home: str) -> tuple[str, str]:
    """Name and place of the board of a committee that an organ code fixes, in a text about ``home``.

    >>> board_of_symbol("BTGTU", "old/an-giang"), board_of_symbol("BDVHU", "old/nam-dinh.xuan-truong")
    (('Ban Tuyên giáo Tỉnh ủy An Giang', 'old/an-giang'), ('Ban Dân vận Huyện ủy Xuân Trường', 'old/nam-dinh.xuan-truong'))
    >>> board_of_symbol("TU", "old/an-giang"), board_of_symbol("BDVHU", "old/an-giang"), board_of_symbol("BTGTU", "")
    (('', ''), ('', ''), ('', ''))
    """
    match = _BOARD.fullmatch(code)
    if match is None or not home:
        return "", ""
    place = gazetteer().province_of(home) if match[2] == "TU" else home
    committee = match[2].lower()
    board = next((organ for organ in organs().values() if organ.scope == "board" and organ.code == match[1]), None)
    if board is None or _committee_of(place) != committee:
        return "", ""
    slug = board.slug.replace("*", committee)
    return named(organ_of(slug).full_name, slug, place), place


#: the assembly's term behind it, its committees' too: "QH14", "UBTVQHXI", "UBPL15"
_ASSEMBLY = re.compile(r"(qh|ubtvqh)[ivx\d]{0,5}$|(hddt|ub[a-z]{2,12})\d{2}$")


@lru_cache(maxsize=4096)
def organ_of_symbol(code: str) -> str:
    """Name of the body that a symbol's organ code fixes by itself, "" where it fixes none.

    TW, TU, UBND and the like fix none: one code for three authors, or one for every place.

    >>> [organ_of_symbol(code) for code in ("TTg", "CP", "QH14", "UBTVQH13", "BTC", "BTC-BTNMT", "TW", "UBND", "TU")]
    ['Thủ tướng Chính phủ', 'Chính phủ', 'Quốc hội', 'Ủy ban Thường vụ Quốc hội', 'Bộ Tài chính', 'Bộ Tài chính; Bộ Tài nguyên và Môi trường', '', '', '']
    """
    parts = [fold(part) for part in re.split(r"[-/]", code) if part]
    names = []
    for part in parts:
        assembly = _ASSEMBLY.match(part)
        name = _by_code().get(assembly[1] or assembly[2] if assembly else _CODE_ALIASES.get(part, part), "")
        if not name:
            return names[0] if names and len(parts) > 1 and not _by_code().get(parts[1]) and parts[0] != "tw" else ""
        if part in ("btc", "dct") and names and _branch(parts[0]) != "state":
            break                                      # "KH/TWĐTN-BTC", "QĐ/MTTW-ĐCT": the organisation's own Ban Tổ chức, its Đoàn Chủ tịch
        names.append(name)
    return "; ".join(names)


@lru_cache(maxsize=256)
def _branch(code: str) -> str:
    """State, Party or front, by the folded letters of a symbol's organ."""
    return next((organ.branch for organ in organs().values() if fold(organ.code) == code), "state")


#: other letters for the same organ, as symbols print them
_CODE_ALIASES = {"bgd": "bgddt", "bnn": "bnnptnt", "bldtb": "bldtbxh", "bvhtt&dl": "bvhttdl", "bkh": "bkhdt", "uttg": "ttg",
                 "tant": "tandtc", "tatc": "tandtc", "vkstc": "vksndtc", "vksnd": "vksndtc", "btn&mt": "btnmt", "bnv&": "bnv",
                 "ubtwmttqvn": "mttw", "ubtumttqvn": "mttw", "ubtwmttq": "mttw", "dctubtwmttqvn": "mttw"}
