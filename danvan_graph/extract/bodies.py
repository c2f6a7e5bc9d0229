"""Issuing bodies (cơ quan): the phrase that names one, its key, its full name, its place in the hierarchy.

The key of a body is the slug of its organ and, for a local one, the key of its place:
``bo-chinh-tri``, ``ubnd/old/quang-nam``, ``btv-hu/old/nam-dinh.xuan-truong``. The organs stand in
``data/organs.csv``, other names of them in ``data/bodies.csv``.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache

from danvan_graph.errors import DanvanError
from danvan_graph.extract.places import kind_at, locate, name_at, one
from danvan_graph.gazetteer import CENTRAL_CITIES, gazetteer
from danvan_graph.resources import folder
from danvan_graph.text import fold


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


@dataclass(frozen=True, slots=True)
class Phrase:
    """A body as one phrase prints it."""

    start: int
    end: int
    slug: str                    # "btv-hu", "ubnd", "so-noi-vu"
    code: str                    # organ code in symbols
    head: str                    # name without its place: "UBND", "Ban Thường vụ Huyện ủy", "Sở Nội vụ"
    kind: str = ""               # type word of the place, as the lookup table has it; "" for central bodies
    keys: tuple[str, ...] = ()   # units that the printed name fits; empty where only the level stands
    more: tuple["Phrase", ...] = ()   # joint bodies behind it


@cache
def organs() -> dict[str, Organ]:
    """The organs by slug."""
    found = {}
    with open(folder("data") / "organs.csv", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            after = tuple(filter(None, row["successors"].split("|")))
            found[row["slug"]] = Organ(row["slug"], row["code"], row["full_name"], row["branch"], row["level"],
                                       row["scope"], row["part_of"], row["since"], row["until"], after)
    return found


@cache
def _names() -> list[tuple[str, str]]:
    """(name, slug) of every organ, other names included; two organs may share one ("Thành ủy")."""
    pairs = [(organ.full_name, slug) for slug, organ in organs().items()]
    with open(folder("data") / "bodies.csv", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["slug"] not in organs():
                raise DanvanError(f"unknown organ {row['slug']!r}", "bodies.csv", "a slug of organs.csv")
            pairs.append((row["variant"], row["slug"]))
    return pairs


def _loose(name: str) -> str:
    """A folded name as a pattern: any blanks, "và" or "&", with or without its comma or hyphen."""
    out = []
    for part in re.split(r"(\s+va\s+|\s*&\s*|\s*,\s*|\s*-\s*|\s+)", name):
        mark = part.strip()
        if mark in ("va", "&"):
            out.append(r"(?:\s{1,2}va\s{1,2}|\s?&\s?)")
        elif mark in (",", "-"):
            out.append(r"\s?[,-]?\s{0,2}")
        elif not mark:
            out.append(r"\s{1,2}")
        else:
            out.append(re.escape(mark))
    return "".join(out)


class _Table:
    """Names that begin at a position: one small pattern for each first word."""

    def __init__(self, pairs: list[tuple[str, str]]):
        groups: dict[str, list[tuple[str, str]]] = {}
        for name, slug in sorted(pairs, key=lambda pair: (-len(pair[0]), pair)):
            groups.setdefault(_FIRST.match(fold(name))[0], []).append((name, slug))
        self._groups = {
            first: (re.compile("(?:" + "|".join(f"({_loose(fold(name))})" for name, _ in group) + r")(?![a-z0-9])"),
                    [(slug, len(name) <= 4 and name.isupper()) for name, slug in group])
            for first, group in groups.items()}

    def at(self, normal: str, folded: str, pos: int) -> tuple[int, str] | None:
        """End and slug of the longest name at ``pos``."""
        first = _FIRST.match(folded, pos)
        group = first and self._groups.get(first[0])
        if not group:
            return None
        match = group[0].match(folded, pos)
        if match is None:
            return None
        slug, short = group[1][match.lastindex - 1]
        if short and not normal[pos:match.end()].isupper():   # "cả" is no CA, "tt" no TT
            return None
        return match.end(), slug


_FIRST = re.compile(r"[a-z]+")
#: an office before its body: "Chủ tịch UBND", "Phó Bí thư Thường trực Tỉnh ủy", "Trưởng ban Dân vận"
_ROLE = re.compile(
    r"(?:pho\s{1,2}|quyen\s{1,2}|q\.\s?)?(?:(?:chu\s{1,2}tich|bo\s{1,2}truong|thu\s{1,2}truong|giam\s{1,2}doc|chu\s{1,2}nhiem"
    r"|vien\s{1,2}truong|chanh\s{1,2}an|bi\s{1,2}thu|cuc\s{1,2}truong|tong\s{1,2}cuc\s{1,2}truong|tong\s{1,2}giam\s{1,2}doc"
    r"|tong\s{1,2}bi\s{1,2}thu|chi\s{1,2}huy\s{1,2}truong)(?:\s{1,2}thuong\s{1,2}truc)?\s?,?\s{1,2}"
    r"|hoi\s{1,2}nghi\s{1,2}(?:toan\s{1,2}the\s{1,2})?lan\s{1,2}thu\s{1,2}[a-z0-9]{1,6}(?:\s{1,2}(?:mot|hai|ba|tu|nam|lam|sau|bay|tam|chin))?\s?,?\s{1,2}(?:cua\s{1,2})?"
    r"|truong\s{1,2}(?=ban\b|phong\b|doan\b)|chanh\s{1,2}(?=van\b|thanh\b|vp\b))")
_LEVEL = re.compile(r"(thanh\s{1,2}pho|thi\s{1,2}xa|thi\s{1,2}tran|tinh|huyen|quan|phuong|xa|tp|tx|tt)(?![a-z0-9])")
_LEVELS = {"tp": "thanhpho", "tx": "thixa", "tt": "thitran"}
#: several bodies in general, none in particular: "UBND các cấp", "UBND xã, thị trấn", "quận - huyện", "Tỉnh ủy, Thành ủy"
_PLURAL = re.compile(r"\s{0,2}(?:(?:cac|cap|nhung|moi|tung|o|hai|hoac)\b|(?:[,/-]\s?(?:va\s{1,2})?|va\s{1,2}|hoac\s{1,2}))")
_OTHER_COMMITTEE = re.compile(r"(?:tinh|thanh|huyen|quan|thi|dang)\s{1,2}uy\b")
_BLANK = re.compile(r"\s{1,3}")
_DANG_BO = re.compile(r"\s{1,2}dang\s{1,2}bo\b")
#: behind a TW body: "(khóa XI)", "khoá X", "lần thứ tư"
_TERM = re.compile(r"\s{0,2}(?:dang\s{1,2}(?=khoa|\(khoa))?[(]?\s?khoa\s{1,2}[ivx]{1,5}\s?[)]?(?![a-z0-9])")
_JOIN = re.compile(r"\s{0,2}(?:[,;&]|-|\bva\b|\bcung\b)\s{0,2}")
_KIND_OF_COMMITTEE = {"tinh": "tinh", "thanh": "thanhpho", "huyen": "huyen", "quan": "quan", "thi": "thixa"}
_COMMITTEE_OF_KIND = {"tinh": "tu", "huyen": "hu", "quan": "qu", "thixa": "thu", "xa": "du", "phuong": "du", "thitran": "du"}
#: the words of a department that the table lacks: capitals and what joins them
_UNKNOWN = re.compile(r"[^\W\d_]+(?:(?:\s{1,2}|\s?-\s?|\s?&\s?|,\s)[^\W\d_]+){0,9}")
_SHORT = {"ubnd": "UBND", "hdnd": "HĐND", "ubndlt": "UBND lâm thời", "ttr-hdnd": "Thường trực HĐND"}


@cache
def _tables() -> tuple[_Table, _Table, _Table]:
    """Names of bodies, of departments, and of ministries without their "Bộ" (for "liên Bộ Tài chính - Y tế")."""
    table = organs()
    # "Đảng bộ" comes after the board's own name and before the place: _board reads it
    names = [(name.removesuffix(" Đảng bộ"), slug) for name, slug in _names()
             if table[slug].scope not in ("department", "office")]
    departments = [(name, slug) for name, slug in _names() if table[slug].scope == "department"]
    ministries = [(name[3:], slug) for name, slug in _names() if name.startswith("Bộ ") and table[slug].scope == "central"]
    return _Table(names), _Table(departments), _Table(ministries)


def phrase_at(normal: str, folded: str, pos: int) -> Phrase | None:
    """The body whose phrase starts exactly at ``pos``, an office before it included; None where there is none.

    >>> def read(text):
    ...     found = phrase_at(text, fold(text), 0)
    ...     return found and (text[:found.end], found.slug, found.code, found.keys)
    >>> read("Ban Thường vụ Huyện ủy Xuân Trường yêu cầu")
    ('Ban Thường vụ Huyện ủy Xuân Trường', 'btv-hu', 'HU', ('old/nam-dinh.xuan-truong',))
    >>> read("Trưởng ban Dân vận Tỉnh ủy"), read("UBND các cấp"), read("thường trực ban")
    (('Trưởng ban Dân vận Tỉnh ủy', 'bdv-tu', 'BDVTU', ()), None, None)
    """
    start, table = pos, _tables()[0]
    for _ in range(4):
        found = table.at(normal, folded, pos)
        if found is not None:
            break
        if folded.startswith(("so ", "phong "), pos):
            return _office(normal, folded, start, pos)
        if folded.startswith("lien bo ", pos):
            return _joint_of_ministries(normal, folded, start, pos + 8)
        role = _ROLE.match(folded, pos)
        if role is None:
            return None
        pos = role.end()
    else:
        return None
    end, slug = found
    organ = organs()[slug]
    if organ.scope == "central":
        return _with_more(normal, folded, Phrase(start, end, slug, organ.code, organ.full_name))
    if organ.scope == "committee":
        return _committee(normal, folded, start, pos, end)
    if organ.scope == "board":
        return _board(normal, folded, start, end, organ)
    return _local(normal, folded, start, pos, end, organ)


def _with_more(normal: str, folded: str, phrase: Phrase) -> Phrase:
    """Ministries that sign together: "Bộ Tài chính, Bộ Nội vụ"."""
    if not _may_join(phrase.slug):
        return phrase
    more: list[Phrase] = []
    while len(more) < 7:
        join = _JOIN.match(folded, more[-1].end if more else phrase.end)
        found = join and _tables()[0].at(normal, folded, join.end())
        if not found or not _may_join(found[1]):
            break
        organ = organs()[found[1]]
        more.append(Phrase(join.end(), found[0], organ.slug, organ.code, organ.full_name))
    return _joined(phrase, more)


def _joined(phrase: Phrase, more: list[Phrase]) -> Phrase:
    if not more:
        return phrase
    return Phrase(phrase.start, more[-1].end, phrase.slug, phrase.code, phrase.head, more=tuple(more))


def _may_join(slug: str) -> bool:
    organ = organs()[slug]
    return organ.branch == "state" and organ.full_name.startswith(("Bộ ", "Ngân hàng", "Thanh tra", "Tòa án", "Viện", "Tổng cục", "Ban ", "Ủy ban D"))


def _joint_of_ministries(normal: str, folded: str, start: int, pos: int) -> Phrase | None:
    """"liên Bộ Tài chính - Y tế": only the first has its "Bộ"."""
    found: list[Phrase] = []
    while len(found) < 8:
        if found:
            join = _JOIN.match(folded, found[-1].end)
            if join is None:
                break
            pos = join.end()
        bo = 3 if folded.startswith("bo ", pos) else 0
        name = _tables()[2].at(normal, folded, pos + bo)
        if name is None:
            break
        organ = organs()[name[1]]
        found.append(Phrase(start if not found else pos, name[0], organ.slug, organ.code, organ.full_name))
    return _joined(found[0], found[1:]) if found else None


def _committee(normal: str, folded: str, start: int, pos: int, end: int, board: Organ | None = None) -> Phrase | None:
    """"Tỉnh ủy Quảng Nam", "Thành ủy TP. Hồ Chí Minh", "Đảng ủy xã Ba Lòng", "Huyện ủy"."""
    word = _FIRST.match(folded, pos)[0]
    head = "Đảng ủy" if word == "dang" else f"{_UPPER[word]} ủy"
    blank = _BLANK.match(folded, end)
    kind, keys, place_end = "", (), end
    if blank:
        found = locate(normal, folded, blank.end())
        if found:
            kind, keys, place_end = kind_at(folded, blank.end())[0], tuple(found[2]), found[1]
        elif word != "dang":
            kind = _KIND_OF_COMMITTEE[word]
            named = name_at(normal, folded, blank.end(), kind)
            if named:
                place_end, keys = named[0], tuple(named[1])
    if word == "dang" and not keys:
        return None                      # the committee of some agency or of communes in general
    if not keys:
        if _general(normal, folded, end, committee=True):
            return None
        kind = _KIND_OF_COMMITTEE[word]
    slug = _committee_slug(kind, keys)
    return Phrase(start, place_end, *_boarded(board, slug), f"{board.full_name} {head}" if board else head, kind, keys)


#: Party groups inside bodies of State and front, wound up in 2025
_PARTY_GROUPS = frozenset({"dd-*", "bcsd-*"})
_UPPER = {"tinh": "Tỉnh", "thanh": "Thành", "huyen": "Huyện", "quan": "Quận", "thi": "Thị"}


def _general(normal: str, folded: str, end: int, committee: bool = False) -> bool:
    """Whether what follows a level says that no body in particular is meant."""
    match = _PLURAL.match(folded, end)
    if match is None:
        return False
    if folded[match.end() - 1].isalpha() and not match[0].strip() == "va":
        return True
    if committee:
        return _OTHER_COMMITTEE.match(folded, match.end()) is not None
    return _LEVEL.match(folded, match.end()) is not None and locate(normal, folded, match.end()) is None


def _committee_slug(kind: str, keys: tuple[str, ...]) -> str:
    """Organ of a committee: a city under a province has a Thành ủy of the district's rank."""
    if kind == "thanhpho":
        return "thu" if keys and all("." in key for key in keys) else "tu"
    return _COMMITTEE_OF_KIND.get(kind, "du")


def _boarded(board: Organ | None, committee: str) -> tuple[str, str]:
    """Slug and symbol code of a board of a committee: ("bdv-hu", "BDVHU"), ("btv-hu", "HU")."""
    code = organs()[committee].code
    return (board.slug.replace("*", committee), board.code + code) if board else (committee, code)


def _board(normal: str, folded: str, start: int, end: int, board: Organ) -> Phrase | None:
    """"Ban Dân vận Huyện ủy", "BCH Đảng bộ tỉnh An Giang"."""
    dang_bo = _DANG_BO.match(folded, end)
    if dang_bo:
        blank = _BLANK.match(folded, dang_bo.end())
        place = blank and _place(normal, folded, blank.end())
        if not place:
            return None
        kind, keys, place_end = place
        slug = _committee_slug(kind, keys)
        return Phrase(start, place_end, *_boarded(board, slug), f"{board.full_name.removesuffix(' Đảng bộ')} Đảng bộ", kind, keys)
    blank = _BLANK.match(folded, end)
    if blank is None:
        return None
    found = _tables()[0].at(normal, folded, blank.end())
    if found is None:
        return None
    host = organs()[found[1]]
    if host.scope == "committee" and board.slug not in _PARTY_GROUPS:
        return _committee(normal, folded, start, blank.end(), found[0], board)
    if board.slug not in _PARTY_GROUPS or host.scope not in ("central", "local"):
        return None
    if host.scope == "central":
        return Phrase(start, found[0], board.slug.replace("*", host.slug), board.code, f"{board.full_name} {host.full_name}")
    of = _local(normal, folded, start, blank.end(), found[0], host)
    return of and Phrase(start, of.end, board.slug.replace("*", host.slug), board.code, f"{board.full_name} {of.head}", of.kind, of.keys)


def _place(normal: str, folded: str, pos: int, any_case: bool = False) -> tuple[str, tuple[str, ...], int] | None:
    """Type word, keys and end of the place at ``pos``; without a name only its level: "tỉnh"."""
    found = locate(normal, folded, pos)
    if found:
        return kind_at(folded, pos)[0], tuple(found[2]), found[1]
    if any_case and (kind := kind_at(folded, pos)):
        named = name_at(normal, folded, kind[1], kind[0], any_case)
        if named and named[0] - kind[1] > 5:             # one short syllable may be any word
            return kind[0], tuple(named[1]), named[0]
    level = _LEVEL.match(folded, pos)
    if level is None or _general(normal, folded, level.end()):
        return None
    word = level[1]
    return _LEVELS.get(word) or "".join(word.split()), (), level.end()


def _local(normal: str, folded: str, start: int, pos: int, end: int, organ: Organ) -> Phrase | None:
    """"UBND huyện Đakrông", "HĐND tỉnh", "Thanh tra thành phố"."""
    head = _SHORT.get(organ.slug, organ.full_name)
    blank = _BLANK.match(folded, end)
    if organ.slug == "tinh-doan":
        kind = _KIND_OF_COMMITTEE.get(_FIRST.match(folded, pos)[0], "tinh")
        named = blank and name_at(normal, folded, blank.end(), kind)
        return Phrase(start, named[0] if named else end, organ.slug, organ.code, head, kind, tuple(named[1]) if named else ())
    if blank is None:
        return Phrase(start, end, organ.slug, organ.code, head) if organ.slug in _SHORT else None
    place = _place(normal, folded, blank.end(), normal[pos:end].islower())
    if place:
        return Phrase(start, place[2], organ.slug, organ.code, head, place[0], place[1])
    for kind in ("tinh", "thanhpho"):                       # "UBND Quảng Nam"
        named = name_at(normal, folded, blank.end(), kind)
        if named and "." not in named[1][0]:
            return Phrase(start, named[0], organ.slug, organ.code, head, kind, tuple(named[1]))
    if organ.slug not in _SHORT or _general(normal, folded, end) or _LEVEL.match(folded, blank.end()):
        return None
    return Phrase(start, end, organ.slug, organ.code, head)


def _office(normal: str, folded: str, start: int, pos: int) -> Phrase | None:
    """"Sở Nội vụ tỉnh Long An", "Phòng Tư pháp quận 5"; a department that the table lacks by its capitals."""
    blank = folded.index(" ", pos)
    organ = organs()["so" if folded.startswith("so", pos) else "phong"]
    if normal[pos:pos + len(organ.full_name)].lower() != organ.full_name.lower():
        return None                                         # "số", "phòng" of "phong trào"
    found = _tables()[1].at(normal, folded, blank + 1)
    if found and normal[blank + 1].isupper():
        end, slug = found
        code = organ.code + organs()[slug].code
    else:
        unknown = _unknown_department(normal, blank + 1)
        if unknown is None:
            return None
        end, code = unknown, organ.code
        slug = "-".join(_WORD.findall(folded[blank + 1:end]))
    head = organ.full_name + " " + " ".join(normal[blank + 1:end].split())
    place = None
    gap = _BLANK.match(folded, end)
    if gap:
        place = _place(normal, folded, gap.end())
        if place is None:
            kinds = ("tinh", "thanhpho") if organ.slug == "so" else ("huyen", "quan")
            for kind in kinds:
                named = name_at(normal, folded, gap.end(), kind)
                if named:
                    place = kind, tuple(named[1]), named[0]
                    break
    kind, keys, place_end = place or ("", (), end)
    return Phrase(start, place_end, f"{organ.slug}-{slug}", code, head, kind, keys)


_WORD = re.compile(r"[a-z0-9]+")
_JOINERS = frozenset({"và", "-", "&"})


def _unknown_department(normal: str, pos: int) -> int | None:
    """End of the run of capitalised words, and what joins them, that names a department."""
    match = _UNKNOWN.match(normal, pos)
    if match is None or not normal[pos].isupper():
        return None
    end = pos
    for word in re.finditer(r"[^\W\d_]+", match[0]):
        if not word[0][0].isupper() and word[0] not in _JOINERS and word.start():
            if word[0] in _LOWER_ENDS or end == pos:
                break
            # "Sở Địa chính": the second syllable of a word is in lower case
            if not match[0][end - pos:word.start()].isspace() or lower:
                break
            lower = True
            end = pos + word.end()
            continue
        lower = False
        if word[0] not in _JOINERS:
            end = pos + word.end()
    return end if end > pos else None


_LOWER_ENDS = frozenset("tỉnh thành huyện quận thị xã phường có đã phải tại về của cho và các là không được trình để theo ban căn".split())


# --- which body it is ------------------------------------------------------------------------

def settle(phrase: Phrase, home: str = "", date: str = "") -> tuple[str, str] | None:
    """Organ slug and place key of a phrase; None where a local body's place cannot be told.

    Args:
        home: key of the document's own place, which "UBND tỉnh" and "Huyện ủy" take.
        date: ISO date of the document: which map holds.

    >>> text = "Ban Thường vụ Thành ủy"
    >>> phrase = phrase_at(text, fold(text), 0)
    >>> settle(phrase, "old/ha-noi"), settle(phrase, "old/quang-nam.tam-ky"), settle(phrase, "old/quang-nam")
    (('btv-tu', 'old/ha-noi'), ('btv-thu', 'old/quang-nam.tam-ky'), None)
    """
    organ = organ_of(phrase.slug)
    if organ.scope == "central":
        return phrase.slug, ""
    place = one(list(phrase.keys), home, date) if phrase.keys else _of_home(phrase, organ, home)
    if not place:
        return None
    slug = phrase.slug
    if phrase.kind == "thanhpho" and slug.endswith("tu") and "." in place:
        slug = slug[:-2] + "thu"
    return slug, place


def _of_home(phrase: Phrase, organ: Organ, home: str) -> str:
    """The unit of the document's own place that a phrase without a name means."""
    table, scope = gazetteer(), home
    while scope:
        place = table.place(scope)
        if phrase.kind:
            if "".join(fold(place.kind).split()) == phrase.kind:
                return scope
        elif not organ.level or place.level == organ.level:
            return scope
        scope = place.parent
    return ""


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
        own = "" if board.slug in _PARTY_GROUPS else host.code
        scope = "central" if host.scope == "central" else "board"
        return Organ(slug, board.code + own, name, "party", host.level, scope, host.slug, board.since, board.until,
                     tuple(after.replace("*", tail) for after in board.successors))
    office = organs().get(head)
    if office and office.scope == "office":
        department = organs().get(tail)
        name = department.full_name if department else tail
        return Organ(slug, office.code + (department.code if department else ""), f"{office.full_name} {name}", office.branch,
                     office.level, "office", office.part_of, "", "", ())
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
    return _named(organ_of(slug).full_name, slug, place)


def _named(head: str, slug: str, place: str) -> str:
    """A head with its place: committees take the bare name, the others the name with its type."""
    if not place:
        return head
    unit = gazetteer().place(place)
    committee = slug.rpartition("-")[2]
    if committee in ("tu", "hu", "qu", "thu") and not slug.startswith("bch-"):
        if unit.kind == "thành phố":
            head = head.replace("Tỉnh ủy", "Thành ủy").replace("Thị ủy", "Thành ủy")
        # the city's own usage: its name is a person's, so the type stays
        name = unit.full_name if unit.bare_name == "Hồ Chí Minh" else unit.bare_name
        return f"{head} {name}"
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
    return _COMMITTEE_OF_KIND.get("".join(fold(unit.kind).split()), "thu")


def serves(key: str) -> str:
    """Key of the place that a body serves, "" for a central one.

    >>> serves("bdv-hu/old/nam-dinh.xuan-truong"), serves("btc")
    ('old/nam-dinh.xuan-truong', '')
    """
    return split_key(key)[1]


# --- for citations ---------------------------------------------------------------------------

def issuer_at(normal: str, folded: str, pos: int, home: str = "", date: str = "") -> tuple[int, str, str, str] | None:
    """The issuing body whose phrase starts exactly at ``pos``: end, printed name, organ code, place key.

    The end lies behind a term in brackets ("Bộ Chính trị (khóa X)"). The head of a body stands for it
    ("Bộ trưởng Bộ Tài chính"). Bodies that sign together are parted by "; ". The place key is "" for a
    central body, and where the text gives only a level and ``home`` is not given.

    >>> def read(text, **given):
    ...     found = issuer_at(text, fold(text), 0, **given)
    ...     return found and (text[:found[0]], *found[1:])
    >>> read("Bộ Chính trị (khóa X) về")
    ('Bộ Chính trị (khóa X)', 'Bộ Chính trị', 'TW', '')
    >>> read("Bộ Giáo dục và Đào tạo, Bộ Nội vụ hướng dẫn")
    ('Bộ Giáo dục và Đào tạo, Bộ Nội vụ', 'Bộ Giáo dục và Đào tạo; Bộ Nội vụ', 'BGDĐT-BNV', '')
    >>> read("Chủ tịch UBND tỉnh ký"), read("Chủ tịch UBND tỉnh ký", home="old/quang-nam.tam-ky")
    (('Chủ tịch UBND tỉnh', 'UBND tỉnh', 'UBND', ''), ('Chủ tịch UBND tỉnh', 'UBND tỉnh Quảng Nam', 'UBND', 'old/quang-nam'))
    """
    phrase = phrase_at(normal, folded, pos)
    if phrase is None:
        return None
    if organ_of(phrase.slug).scope == "central":
        term = _TERM.match(folded, phrase.end) if phrase.code == "TW" else None
        parts = (phrase, *phrase.more)
        return (term.end() if term else phrase.end, "; ".join(p.head for p in parts), "-".join(p.code for p in parts), "")
    settled = settle(phrase, home, date)
    code = organ_of(settled[0]).code if settled and phrase.code else phrase.code
    return phrase.end, _printed(phrase, settled), code, settled[1] if settled else ""


def _printed(phrase: Phrase, settled: tuple[str, str] | None) -> str:
    """Name of a local body as gold writes it: "UBND tỉnh Quảng Nam"; only the level where the place is unknown."""
    if settled:
        return _named(phrase.head, settled[0], settled[1])
    if phrase.keys:
        return _named(phrase.head, phrase.slug, phrase.keys[0])
    word = _PRINTED_KIND.get(phrase.kind, "")
    return f"{phrase.head} {word}" if word and not phrase.head.endswith("ủy") else phrase.head


_PRINTED_KIND = {"tinh": "tỉnh", "thanhpho": "thành phố", "huyen": "huyện", "quan": "quận", "thixa": "thị xã",
                 "xa": "xã", "phuong": "phường", "thitran": "thị trấn"}


def complete(issuer: str, home: str, date: str = "") -> tuple[str, str]:
    """A local body without its place takes the document's: name and place key; unchanged where that fails.

    >>> complete("UBND tỉnh", "old/quang-nam.tam-ky"), complete("Sở Nội vụ", "old/long-an"), complete("Bộ Tài chính", "old/long-an")
    (('UBND tỉnh Quảng Nam', 'old/quang-nam'), ('Sở Nội vụ tỉnh Long An', 'old/long-an'), ('Bộ Tài chính', ''))
    """
    found = issuer_at(issuer, fold(issuer), 0, home, date)
    if found is None or found[0] != len(issuer) or not found[3]:
        return issuer, ""
    return found[1], found[3]


@cache
def _by_code() -> dict[str, str]:
    """Organ code of a symbol, folded, to the name of the one body that it fixes."""
    found: dict[str, str] = {}
    for organ in organs().values():
        if organ.scope == "central" and organ.code not in ("TW", "CT", "BTC" if organ.slug != "btc" else "", ""):
            found.setdefault(fold(organ.code), organ.full_name)
    return found


_ASSEMBLY = re.compile(r"(qh|ubtvqh)[ivx\d]{0,5}$")


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
        name = _by_code().get(assembly[1] if assembly else _CODE_ALIASES.get(part, part), "")
        if not name:
            return names[0] if names and len(parts) > 1 and not _by_code().get(parts[1]) and parts[0] != "tw" else ""
        names.append(name)
    return "; ".join(names)


#: other letters for the same organ, as symbols print them
_CODE_ALIASES = {"bgd": "bgddt", "bnn": "bnnptnt", "bldtb": "bldtbxh", "bvhtt&dl": "bvhttdl", "bkh": "bkhdt", "uttg": "ttg",
                 "tant": "tandtc", "tatc": "tandtc", "vkstc": "vksndtc", "vksnd": "vksndtc", "btn&mt": "btnmt", "bnv&": "bnv"}


# the names that the citation grammar uses

def is_local(organ: str, issuer: str) -> bool:
    """Whether a body's name lacks a place that the document's own could give.

    >>> is_local("UBND", "UBND tỉnh"), is_local("BTC", "Bộ Tài chính"), is_local("TU", "Tỉnh ủy An Giang")
    (True, False, False)
    """
    phrase = phrase_at(issuer, fold(issuer), 0)
    return phrase is not None and not phrase.keys and organ_of(phrase.slug).scope != "central"


def with_place(issuer: str, organ: str, home: str) -> str:
    """A local body's name with the place that the document's own gives it; unchanged where it gives none.

    >>> with_place("Ban Thường vụ Thành ủy", "TU", "old/ha-noi")
    'Ban Thường vụ Thành ủy Hà Nội'
    """
    return complete(issuer, home)[0]


def place_name(home: str) -> str:
    """A place as it stands behind "UBND": "tỉnh Quảng Nam"; "" for no place.

    >>> place_name("old/quang-nam")
    'tỉnh Quảng Nam'
    """
    return gazetteer().place(home).in_text if home else ""
