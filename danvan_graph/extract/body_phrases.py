"""The grammar of a phrase that names an issuing body: office, board, committee or people's committee, place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from danvan_graph.extract.place_names import kind_at, locate, name_at
from danvan_graph.organs import PARTY_GROUPS, Organ, committee_slug, names, organs
from danvan_graph.text import fold
from danvan_graph.text.characters import CAPITALS


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

    @property
    def whole_end(self) -> int:
        """End of the last of the joint bodies."""
        return self.more[-1].end if self.more else self.end


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


class NameTable:
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
    r"|hoi\s{1,2}nghi\s{1,2}(?:toan\s{1,2}the\s{1,2})?lan\s{1,2}thu\s{1,2}[a-z0-9]{1,6}(?:\s{1,2}(?:mot|hai|ba|tu|nam|lam|sau|bay|tam"
    r"|chin))?\s?,?\s{1,2}(?:cua\s{1,2})?"
    r"|truong\s{1,2}(?=ban\b|phong\b|doan\b)|chanh\s{1,2}(?=van\b|thanh\b|vp\b))")
_LEVEL = re.compile(r"(thanh\s{1,2}pho|thi\s{1,2}xa|thi\s{1,2}tran|tinh|huyen|quan|phuong|xa|tp|tx|tt)(?![a-z0-9])")
_LEVELS = {"tp": "thanhpho", "tx": "thixa", "tt": "thitran"}
#: several bodies in general, none in particular: "UBND các cấp", "UBND xã, thị trấn", "quận - huyện", "Tỉnh ủy, Thành ủy"
_PLURAL = re.compile(r"\s{0,2}(?:(?:cac|cap|nhung|moi|tung|o|hai|hoac)\b|(?:[,/-]\s?(?:va\s{1,2})?|va\s{1,2}|hoac\s{1,2}))")
_OTHER_COMMITTEE = re.compile(r"(?:tinh|thanh|huyen|quan|thi|dang)\s{1,2}uy\b")
#: between a body and its place; its short name may stand there: "Sở Y tế (SYT) tỉnh Nghệ An"
_BLANK = re.compile(r"\s{1,3}(?:\([a-z&\s.-]{2,14}\)\s)?")
_DANG_BO = re.compile(r"\s{1,2}dang\s{1,2}bo\b")
_JOIN = re.compile(r"\s{0,2}(?:[,;&]|-|\bva\b|\bcung\b)\s{0,2}")
_AND = re.compile(r"\s{1,2}va\s{1,2}")
_KIND_OF_COMMITTEE = {"tinh": "tinh", "thanh": "thanhpho", "huyen": "huyen", "quan": "quan", "thi": "thixa"}
#: the words of a department that the table lacks: capitals and what joins them
_UNKNOWN = re.compile(r"[^\W\d_]+(?:(?:\s{1,2}|\s?-\s?|\s?&\s?|,\s)[^\W\d_]+){0,9}")
#: heads as citations print them; these may stand without a place, the document's own is meant
_SHORT = {"ubnd": "UBND", "hdnd": "HĐND", "ubndlt": "UBND lâm thời", "ttr-hdnd": "Thường trực HĐND", "bpc-hdnd": "Ban Pháp chế HĐND",
          "bktns-hdnd": "Ban Kinh tế - Ngân sách HĐND", "bktxh-hdnd": "Ban Kinh tế - Xã hội HĐND", "bvhxh-hdnd": "Ban Văn hóa - Xã hội HĐND",
          "bdt-hdnd": "Ban Dân tộc HĐND", "bdothi-hdnd": "Ban Đô thị HĐND"}


@cache
def tables() -> tuple[NameTable, NameTable, NameTable]:
    """Names of bodies, of departments, and of ministries without their "Bộ" (for "liên Bộ Tài chính - Y tế")."""
    table = organs()
    # "Đảng bộ" comes after the board's own name and before the place: _board reads it
    whole = [(name.removesuffix(" Đảng bộ"), slug) for name, slug in names()
             if table[slug].scope not in ("department", "office")]
    departments = [(name, slug) for name, slug in names() if table[slug].scope == "department"]
    ministries = [(name[3:], slug) for name, slug in names() if name.startswith("Bộ ") and table[slug].scope == "central"]
    return NameTable(whole), NameTable(departments), NameTable(ministries)


def phrase_at(normal: str, folded: str, pos: int, offices: bool = True, joint: bool = True) -> Phrase | None:
    """The body whose phrase starts exactly at ``pos``; None where there is none.

    Args:
        offices: whether the office of its head may stand before it ("Chủ tịch UBND tỉnh").
        joint: whether bodies that sign together are one phrase.

    >>> def read(text):
    ...     found = phrase_at(text, fold(text), 0)
    ...     return found and (text[:found.end], found.slug, found.code, found.keys)
    >>> read("Ban Thường vụ Huyện ủy Xuân Trường yêu cầu")
    ('Ban Thường vụ Huyện ủy Xuân Trường', 'btv-hu', 'HU', ('old/nam-dinh.xuan-truong',))
    >>> read("Trưởng ban Dân vận Tỉnh ủy"), read("UBND các cấp"), read("thường trực ban")
    (('Trưởng ban Dân vận Tỉnh ủy', 'bdv-tu', 'BDVTU', ()), None, None)
    """
    start, table = pos, tables()[0]
    for _ in range(4):
        found = table.at(normal, folded, pos)
        if found is not None:
            break
        if folded.startswith(("so ", "phong "), pos):
            office = _office(normal, folded, start, pos)
            return _with_office(normal, folded, office) if joint else office
        if folded.startswith("lien bo ", pos):
            return _joint_of_ministries(normal, folded, start, pos + 8)
        role = _ROLE.match(folded, pos) if offices else None
        if role is None:
            return None
        pos = role.end()
    else:
        return None
    end, slug = found
    organ = organs()[slug]
    if organ.scope == "central":
        branch = organs().get(slug + "-dp")              # "Kho bạc Nhà nước tỉnh Nghệ An"
        local = branch and _local(normal, folded, start, pos, end, branch)
        if local:
            return local
        body = Phrase(start, end, slug, organ.code, organ.full_name)
        return _with_more(normal, folded, body) if joint else body
    if organ.scope == "committee":
        return _committee(normal, folded, start, pos, end)
    if organ.scope == "board":
        return _board(normal, folded, start, end, organ)
    body = _local(normal, folded, start, pos, end, organ)
    return _with_office(normal, folded, body) if joint else body


def _with_office(normal: str, folded: str, phrase: Phrase | None) -> Phrase | None:
    """A second office that signs together: "Ban Dân tộc tỉnh và Sở Tài chính tỉnh"; no committee or council does."""
    if phrase is None or phrase.slug in _SHORT:
        return phrase
    join = _AND.match(folded, phrase.end)
    if join is None or not folded.startswith(("so ", "ban ", "thanh tra "), join.end()):
        return phrase
    other = phrase_at(normal, folded, join.end(), offices=False, joint=False)
    return replace(phrase, more=(other,)) if other and other.kind else phrase


def _with_more(normal: str, folded: str, phrase: Phrase) -> Phrase:
    """Ministries that sign together: "Bộ Tài chính, Bộ Nội vụ"."""
    if not _may_join(phrase.slug):
        return phrase
    more: list[Phrase] = []
    while len(more) < 7:
        join = _JOIN.match(folded, more[-1].end if more else phrase.end)
        found = join and tables()[0].at(normal, folded, join.end())
        if not found or not _may_join(found[1]):
            break
        organ = organs()[found[1]]
        more.append(Phrase(join.end(), found[0], organ.slug, organ.code, organ.full_name))
    return _joined(phrase, more)


def _joined(phrase: Phrase, more: list[Phrase]) -> Phrase:
    return replace(phrase, more=tuple(more)) if more else phrase


def _may_join(slug: str) -> bool:
    organ = organs()[slug]
    return organ.branch == "state" and organ.scope == "central" and organ.full_name.startswith(("Bộ ", "Ngân hàng", "Thanh tra", "Tòa án", "Viện", "Tổng cục", "Ban ", "Ủy ban D"))


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
        name = tables()[2].at(normal, folded, pos + bo)
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
            kind, keys, place_end = kind_at(normal, folded, blank.end())[0], tuple(found[2]), found[1]
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
    slug = committee_slug(kind, keys)
    return Phrase(start, place_end, *_boarded(board, slug), f"{board.full_name} {head}" if board else head, kind, keys)


_UPPER = {"tinh": "Tỉnh", "thanh": "Thành", "huyen": "Huyện", "quan": "Quận", "thi": "Thị"}


def _general(normal: str, folded: str, end: int, committee: bool = False) -> bool:
    """Whether what follows a level says that no body in particular is meant."""
    match = _PLURAL.match(folded, end)
    if match is None or normal[match.start():match.end()].strip().lower() == "mới":       # "UBND tỉnh mới ban hành"
        return False
    if folded[match.end() - 1].isalpha() and not match[0].strip() == "va":
        return True
    if committee:
        other = _OTHER_COMMITTEE.match(folded, match.end())   # "Tỉnh ủy, Huyện ủy Mộc Châu": the second is one of its own
        own = other is not None and normal[match.end()].isupper() and (normal[other.end() + 1:other.end() + 2].isupper() or _ACTS.match(normal, match.end()))
        return other is not None and not own
    return _LEVEL.match(folded, match.end()) is not None and locate(normal, folded, match.end()) is None


#: "của Ban Thường vụ Tỉnh ủy, Đảng ủy xã xây dựng kế hoạch": the one that acts
_ACTS = re.compile(
    r"(?:Đảng\s(?:ủy|uỷ)\s(?:xã|phường|thị\strấn)|(?:Tỉnh|Thành|Huyện|Quận|Thị)\s(?:ủy|uỷ))\s(?:[A-ZĐ]|(?:đã|sẽ|xây\sdựng|ban\shành|triển\skhai|tổ\schức"
    r"|yêu\scầu|đề\s(?:ra|nghị)|báo\scáo|hướng\sdẫn|thực\shiện|chỉ\sđạo|lãnh\sđạo|quán\striệt|kịp\sthời|thông\sbáo|nghiêm\stúc)\s)")


def _boarded(board: Organ | None, committee: str) -> tuple[str, str]:
    """Slug and symbol code of a board of a committee: ("bdv-hu", "BDVHU"), ("btv-hu", "HU")."""
    code = organs()[committee].code
    return (board.slug.replace("*", committee), board.code + code) if board else (committee, code)


def _board(normal: str, folded: str, start: int, end: int, board: Organ) -> Phrase | None:
    """"Ban Dân vận Huyện ủy", "BCH Đảng bộ tỉnh An Giang"."""
    dang_bo = _DANG_BO.match(folded, end) if board.slug not in PARTY_GROUPS else None     # "Ban Cán sự Đảng Bộ Tài chính" is the ministry's
    if dang_bo:
        blank = _BLANK.match(folded, dang_bo.end())
        place = blank and _place(normal, folded, blank.end())
        if not place:
            return None
        kind, keys, place_end = place
        slug = committee_slug(kind, keys)
        return Phrase(start, place_end, *_boarded(board, slug), f"{board.full_name.removesuffix(' Đảng bộ')} Đảng bộ", kind, keys)
    blank = _BLANK.match(folded, end)
    if blank is None:
        return None
    found = tables()[0].at(normal, folded, blank.end())
    if found is None:
        return None
    host = organs()[found[1]]
    if host.scope == "committee" and board.slug not in PARTY_GROUPS:
        return _committee(normal, folded, start, blank.end(), found[0], board)
    party = host.full_name.startswith("Đảng ủy")            # "Ban Thường vụ Đảng ủy Khối các cơ quan Trung ương"
    if board.slug not in PARTY_GROUPS and not party or host.scope not in ("central", "local"):
        return None
    if host.scope == "central":
        return Phrase(start, found[0], board.slug.replace("*", host.slug), board.code, f"{board.full_name} {host.full_name}")
    of = _local(normal, folded, start, blank.end(), found[0], host)
    return of and Phrase(start, of.end, board.slug.replace("*", host.slug), board.code, f"{board.full_name} {of.head}", of.kind, of.keys)


def _place(normal: str, folded: str, pos: int, any_case: bool = False) -> tuple[str, tuple[str, ...], int] | None:
    """Type word, keys and end of the place at ``pos``; without a name only its level: "tỉnh"."""
    found = locate(normal, folded, pos)
    if found:
        return kind_at(normal, folded, pos)[0], tuple(found[2]), found[1]
    line_end = normal.find("\n", pos, pos + 45)
    if (any_case or line_end > 0) and (kind := kind_at(normal, folded, pos)):
        named = name_at(normal, folded, kind[1], kind[0], any_case=True)
        # one short syllable may be any word; in a text of mixed case only a letterhead's line lowers a name
        if named and named[0] - kind[1] > 5 and (any_case or not normal[named[0]:line_end].strip()):
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
        place = blank and _place(normal, folded, blank.end())
        if place and place[1]:                         # "Tỉnh đoàn tỉnh Lào Cai"
            return Phrase(start, place[2], organ.slug, organ.code, head, place[0], place[1])
        named = blank and name_at(normal, folded, blank.end(), kind)
        return Phrase(start, named[0] if named else end, organ.slug, organ.code, head, kind, tuple(named[1]) if named else ())
    if blank is None:
        return Phrase(start, end, organ.slug, organ.code, head) if organ.slug in _SHORT else None
    place = _place(normal, folded, blank.end(), normal[pos:end].islower())
    if place:
        return Phrase(start, place[2], organ.slug, organ.code, head, place[0], place[1])
    for kind in ("tinh", "thanhpho") if "\n" not in blank[0] else ():    # "UBND Quảng Nam"; no next line's "Hà Nội, ngày"
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
    if _NO_OFFICE.search(folded, max(0, start - 5), start):
        return None
    found = tables()[1].at(normal, folded, blank + 1)
    if found and normal[blank + 1].isupper():
        end, slug = found
        code = organ.code + organs()[slug].code
    else:
        unknown = capitalised_end(normal, blank + 1)
        if unknown is None or normal[blank + 1:unknown].isupper() and unknown - blank > 6:   # a heading in capitals
            return None
        if _PERSON.match(normal, blank + 1):
            return None                                     # "Giám đốc sở Nguyễn Văn A"
        end, code = unknown, organ.code
        slug = "-".join(_WORD.findall(folded[blank + 1:end]))
    printed = " ".join(normal[blank + 1:end].split())
    if found and printed.isupper() and " " in printed:
        printed = organs()[slug].full_name             # "SỞ Y TẾ" of a letterhead
    head = f"{organ.full_name} {printed}"
    if _ANY_OFFICE.match(folded, end) or slug.startswith("giao-dich"):      # a stock exchange, not a department
        return None
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


#: of every unit of a level: "Phòng Nội vụ thuộc UBND cấp huyện", "... quận - huyện", "các tỉnh"
_ANY_OFFICE = re.compile(r"\s(?:cac\s|cap\s|thuoc\s(?:uy\sban\snhan\sdan|ubnd)\s(?:cac|cap)\s|(?:quan|huyen)\s?[-,]\s?(?:huyen|quan|thi)\b)")
#: "Cơ sở", "trụ sở"
_NO_OFFICE = re.compile(r"(?:\bco|\btru)\s$")
#: the commonest family names: "UBND huyện Nguyễn Văn A" names a chairman
SURNAMES = frozenset("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Đoàn Lương Mai Trịnh Đào Cao Hà Tô Tạ Chu Châu Quách".split())
_PERSON = re.compile(rf"(?:{'|'.join(sorted(SURNAMES))})\s(?!Tạo)[{CAPITALS}][^\W\d_]*(?!\s?-)")
_WORD = re.compile(r"[a-z0-9]+")
_JOINERS = frozenset({"và", "-", "&"})


def capitalised_end(normal: str, pos: int) -> int | None:
    """End of the run of capitalised words, and what joins them, that names a department or another organisation.

    >>> text = "Nhà báo Việt Nam về đạo đức"
    >>> text[:capitalised_end(text, 0)]
    'Nhà báo Việt Nam'
    """
    match = _UNKNOWN.match(normal, pos)
    if match is None or not normal[pos].isupper():
        return None
    end, lower = pos, False
    for word in re.finditer(r"[^\W\d_]+", match[0]):
        text = word[0]
        if text in _JOINERS:
            continue
        if text[0].islower():            # the second syllable of a word: "Địa chính"; then a capital again
            if lower or text in _LOWER_ENDS or not match[0][end - pos:word.start()].isspace():
                break
            lower = True
        else:
            lower = False
        end = pos + word.end()
    return end


_LOWER_ENDS = frozenset("tỉnh thành huyện quận thị xã phường có đã phải tại về của cho và các là không được trình để theo ban căn".split())
