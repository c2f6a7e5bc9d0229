"""The author of a citation: body phrases behind and before it, and what a symbol fixes by itself."""

from __future__ import annotations

import re
from functools import lru_cache

from danvan_graph.extract import bodies, places
from danvan_graph.extract.body_phrases import SURNAMES
from danvan_graph.extract.organisations import organisation_at
from danvan_graph.extract.place_names import name_at
from danvan_graph.gazetteer import gazetteer
from danvan_graph.text import fold
from danvan_graph.text.characters import CAPITALS

Issuer = tuple[int, str, str, str]     # (end, printed name, organ code, gazetteer key)

#: organ codes that write one numbering: which code of a symbol an author phrase may stand for
_SAME = {"UB": "UBND", "VPUB": "VPUBND", "CTUBND": "UBND", "CT": "UBND", "HD": "HĐND", "BCT": "TW", "BBT": "TW", "HNTW": "TW", "BCHTW": "TW"}
#: the Party's groups in bodies, whose symbols name the body too
_GROUPS = {"BCSĐ", "ĐĐ"}
#: "Hội nghị lần thứ tư BCHTW", "Hội nghị Trung ương 7", "Hội nghị BCHTW Đảng lần thứ 5"
_PLENUM = re.compile(r"hoi\s+nghi\s+(?:lan\s+thu\s+(?:[a-z]+|\d{1,2})\s*,?\s+(?:cua\s+)?)?")
_NTH = re.compile(r"(?:\s+dang)?(?:\s+(?:lan\s+thu\s+(?:[a-z]+|\d{1,2})|\d{1,2}(?!\d)))?")
#: a committee of no level and no place; the symbol tells its level
_COMMITTEE = re.compile(r"(?:(?P<members>ban\s+chap\s+hanh|bch)\s+dang\s+bo|ban\s+thuong\s+vu|btv)(?=\s*(?:[,.;:)\n]|$|\(|(?:ve|ban\s+hanh|da|ky|khoa)\s))")
#: elsewhere BCT is a ministry, BBT an editors' board
_CENTRAL_SHORT = re.compile(r"(bbt|bct)(?![a-z])")
_DANG_BO = {"TU": "tỉnh", "HU": "huyện", "QU": "quận", "ThU": "thị xã"}
_UY = {"TU": "Tỉnh ủy", "HU": "Huyện ủy", "QU": "Quận ủy", "ThU": "Thị ủy"}
#: "Nghị quyết 18 của Trung ương", "của Trung ương khóa XII": the committee
_BARE = re.compile(r"((?:trung\s+uong|tw)(?:\s+dang)?)(?=\s*(?:khoa\s|[(),.;:]|$|\n|(?:ve|va|da|quy\s+dinh|yeu\s+cau|neu)\s))")
#: a word of a name right before "Trung ương"
_NAME_BEFORE = re.compile(r"(?<!\w)(?!(?:và|của|do|được|sau|khi|theo|mà|từ)\s)[^\W\d_]+\s$", re.IGNORECASE)
_CENTRAL = re.compile(r"(?:trung\s+uong|tw|t\.u\.?)(?![a-z])")
_TERM = re.compile(r"\bkhóa\s+[IVX]+")
_TOGETHER = re.compile(r"\s?(?:,|\svà)\s")
_UNIT_ABOVE = re.compile(rf"(?:(?:huyện|quận|thị xã|thành phố|tỉnh|TP\.?)\s{{0,2}}(?:[{CAPITALS}][^\W\d_]*[\s,-]{{0,2}}){{1,4}}){{1,2}}$")
_WORD = re.compile(r"(?<![a-z])[a-z]")


#: boards of the mass organisations bear the names of the Party's: "Ban Bí thư Trung ương Đoàn", "Đoàn Chủ tịch Tổng Liên đoàn"
_FRONT_BOARD = re.compile(
    r"(ban\s+(?:bi\s+thu|chap\s+hanh|thuong\s+vu)|doan\s+chu\s+tich)\s+(?:(?:(?:trung\s+uong|tw)\s+)"
    r"(?:(?P<youth>doan(?![a-z])(?:\s+(?:tncs|thanh\s+nien\s+cong\s+san)(?:\s+ho\s+chi\s+minh)?)?)|hoi\s+(?:(?P<farmers>nong\s+dan)"
    r"|(?P<women>lien\s+hiep\s+phu\s+nu|lhpn)|(?P<veterans>cuu\s+chien\s+binh|ccb))(?![a-z]))"
    r"|(?P<labour>tong\s+lien\s+doan\s+lao\s+dong))(?:\s+viet\s+nam)?")
#: their codes, and their names where a letterhead prints them in capitals
_FRONTS = {"youth": ("TWĐTN", "Trung ương Đoàn TNCS Hồ Chí Minh"), "farmers": ("HNDTW", "Trung ương Hội Nông dân Việt Nam"),
           "women": ("ĐCT", "Trung ương Hội Liên hiệp Phụ nữ Việt Nam"), "veterans": ("CCB", "Trung ương Hội Cựu chiến binh Việt Nam"),
           "labour": ("TLĐ", "Tổng Liên đoàn Lao động Việt Nam")}
#: their codes alone: one letterhead for several boards
FRONT_CODES = frozenset(code for code, _ in _FRONTS.values())
#: of a Hội that its text names elsewhere, of a commune without its name: as printed
_OWN_KIND = re.compile(
    r"tong\s+thu\s+ky\s+quoc\s+hoi|trung\s+uong\s+mat\s+tran(?:\s+to\s+quoc)?(?:\s+viet\s+nam)?"
    r"|(?:ban\s+)?thuong\s+vu\s+quan\s+uy\s+(?:trung\s+uong|tw|t\.u\.?)|"
    r"ban\s+(?:thuong\s+vu|chap\s+hanh)\s+(?:trung\s+uong|tw)\s+hoi(?=\s*(?:[,.;:)\n]|$|(?:ve|da|ban\s+hanh)\s))"
    r"|(?:ban\s+thuong\s+vu\s+)?dang\s+uy\s+(?:xa|phuong|thi\s+tran)(?=\s*(?:[.;:()\n]|$|(?:ve|da|ban\s+hanh|xay\s+dung|ra|co)\s))")
_GENERAL_SECRETARY = re.compile(r"tong\s+bi\s+thu(?!\s+(?:tw|trung\s+uong)\s+(?:doan|hoi))(?![a-z])")
#: "Bộ Chính trị Ban Chấp hành Trung ương Đảng (khóa II)"
_POLITBURO = re.compile(r"bo\s+chinh\s+tri\s+ban\s+chap\s+hanh\s+(?:trung\s+uong|tw)(?:\s+dang)?(?:\s+cong\s+san\s+viet\s+nam)?(?:\s*\(?khoa\s+[ivx]+\)?)?")
#: boards of the Party in a ministry: "Ban Tuyên giáo Đảng ủy Bộ Xây dựng"
_PARTY_OF = re.compile(r"(?:(?:ban\s+(?:thuong\s+vu|chap\s+hanh|tuyen\s+giao|to\s+chuc|dan\s+van)|uy\s+ban\s+kiem\s+tra|van\s+phong)\s+)?dang\s+uy\s+(?=bo\s)")
#: "của Đảng ủy xã, hướng dẫn Đại hội chi bộ": whose name the text leaves out
_BARE_COMMUNE = re.compile(r"dang\s+uy\s+(xa|phuong|thi\s+tran)(?=\s*(?:[,.;:()\n]|$|(?:ve|va|da|ban\s+hanh|yeu\s+cau|xay\s+dung)\s))")
_COMMUNES = {"x": "xã", "p": "phường", "t": "thị trấn"}
_CENTER = re.compile(r"T\.?[ƯW]\.?$")
_BOARDS = {"ban bi thu": "Ban Bí thư", "ban chap hanh": "Ban Chấp hành", "ban thuong vu": "Ban Thường vụ", "doan chu tich": "Đoàn Chủ tịch"}
#: "Thanh tra Ủy ban Chứng khoán Nhà nước"; those of ministries are organisations too
_INSIDE = re.compile(r"(?P<part>thanh\s+tra|chi\s+nhanh)\s+(?=uy\s+ban\s+(?:chung|dan\s+toc)|tong\s+cuc\s|bo\s|ngan\s+hang\s)")
#: the standing members of a committee of the Quốc hội
_STANDING = re.compile(r"thuong\s+truc\s+(?=uy\s+ban\s|hoi\s+dong\s+dan\s+toc)")


def issuer_at(normal: str, folded: str, pos: int) -> Issuer | None:
    """The issuing body whose phrase starts at ``pos``; a plenum stands for the committee that held it.

    >>> issuer_at("Hội nghị lần thứ tư BCHTW Đảng", "hoi nghi lan thu tu bchtw dang", 0)[1]
    'Ban Chấp hành Trung ương'
    """
    front = _FRONT_BOARD.match(folded, pos)
    if front:
        code, whole = _FRONTS[front.lastgroup]
        name = " ".join(normal[pos:front.end()].split())
        name = f"{_BOARDS[' '.join(front[1].split())]} {whole}" if name.isupper() else name[0].upper() + name[1:]
        return front.end(), name, code, ""
    secretary = _GENERAL_SECRETARY.match(folded, pos)
    if secretary:
        return secretary.end(), "", "TW", ""           # he signs for one of the three that number as TW
    politburo = _POLITBURO.match(folded, pos)
    if politburo:
        return politburo.end(), "Bộ Chính trị", "TW", ""
    own = _OWN_KIND.match(folded, pos)
    if own and normal[pos].isupper():
        army = "quan uy" in " ".join(own[0].split())
        name = " ".join(normal[pos:own.end()].replace("uỷ", "ủy").split())
        return own.end(), _CENTER.sub("Trung ương", name) if army else name, "QUTW" if army else "", ""
    bare = _BARE_COMMUNE.match(folded, pos) if folded.startswith("dang uy ", pos) else None
    if bare and normal[pos].isupper():
        return bare.end(), f"Đảng ủy {_COMMUNES[bare[1][0]]}", "ĐU", ""
    party = _PARTY_OF.match(folded, pos)
    if party and (host := bodies.issuer_at(normal, folded, party.end())) and ";" not in host[1]:
        return host[0], f"{' '.join(normal[pos:party.end()].replace('uỷ', 'ủy').split())} {host[1]}", "", ""
    inside = _INSIDE.match(folded, pos)
    if inside and (host := bodies.issuer_at(normal, folded, inside.end())) and ";" not in host[1]:
        return host[0], f"{'Thanh tra' if inside['part'].startswith('th') else 'Chi nhánh'} {host[1]}", "", host[3]
    standing = _STANDING.match(folded, pos)
    if standing and (committee := bodies.issuer_at(normal, folded, standing.end())) and not committee[3]:
        return committee[0], f"Thường trực {committee[1]}", *committee[2:]
    plenum = _PLENUM.match(folded, pos)
    if plenum is None:
        bare = _BARE.match(folded, pos)
        return (bare.end(1), "Ban Chấp hành Trung ương", "TW", "") if bare else _as_printed(normal, folded, pos, bodies.issuer_at(normal, folded, pos))
    found = bodies.issuer_at(normal, folded, plenum.end())
    central = _CENTRAL.match(folded, plenum.end())
    if found is None and central:
        found = (central.end(), "Ban Chấp hành Trung ương", "TW", "")
    if found is None:
        return None
    after = _NTH.match(folded, found[0])
    return (after.end() if after else found[0], "Ban Chấp hành Trung ương", found[2], found[3]) if found[2] == "TW" else found


def committee_of(folded: str, pos: int, organ: str) -> Issuer | None:
    """A committee that only its symbol places: "24-KH/HU của Ban Chấp hành Đảng bộ", "05-NQ/TU của Ban Thường vụ".

    >>> committee_of("ban chap hanh dang bo;", 0, "HU"), committee_of("ban thuong vu;", 0, "TU")[1], committee_of("ban thuong vu;", 0, "TW")
    ((21, 'Ban Chấp hành Đảng bộ huyện', 'HU', ''), 'Ban Thường vụ Tỉnh ủy', None)
    """
    if organ == "TW":
        short = _CENTRAL_SHORT.match(folded, pos)
        return (short.end(), "Ban Bí thư" if short[1] == "bbt" else "Bộ Chính trị", "TW", "") if short else None
    found = _COMMITTEE.match(folded, pos) if organ in _UY else None
    if found is None:
        return None
    name = f"Ban Chấp hành Đảng bộ {_DANG_BO[organ]}" if found["members"] else f"Ban Thường vụ {_UY[organ]}"
    return found.end(), name, organ, ""


@lru_cache(maxsize=1)
def _says(folded: str, words: str) -> bool:
    """Whether a text has these words anywhere: asked for each of its citations, and searched once."""
    return words in folded


def _as_printed(normal: str, folded: str, pos: int, found: Issuer | None) -> Issuer | None:
    """A committee keeps the rank and the name that the text prints, whatever the place has become since.

    "HĐND thị xã Dĩ An" stays so though Dĩ An is a city now; of "UBND huyện Phú Quốc" no gazetteer of the
    last map knows the district. A ministry in short is written in full.

    >>> from danvan_graph.text import fold
    >>> [issuer_at(text, fold(text), 0)[1:3] for text in ("Bộ GTVT có văn bản", "HĐND thị xã Dĩ An về")]
    [('Bộ Giao thông vận tải', 'BGTVT'), ('HĐND thị xã Dĩ An', 'HĐND')]
    """
    if found is None:
        return None
    end, name, organ, place = found
    print_ = " ".join(normal[pos:end].split())
    if name.startswith("Bộ ") and ";" not in name and print_.lower() != name.lower() and not print_.isupper() and _LETTERS.findall(fold(print_)) == _LETTERS.findall(fold(name)):
        return end, print_[0].upper() + print_[1:], organ, place       # "Bộ Lao động Thương binh và Xã hội"
    if print_.startswith(("Trung ương Hội ", "Trung ương Đoàn ")) and name.endswith(print_.split()[-1]) and not place:
        return end, print_, organ, place               # "Trung ương Hội Nông dân Việt Nam", "Trung ương Đoàn TNCS Hồ Chí Minh"
    if not place and print_.endswith(" của Quốc hội") and print_.startswith(name):
        return end, print_, organ, place               # "Ủy ban Pháp luật và Tư pháp của Quốc hội"
    if organ == "NHNN" and "viet nam" not in folded[pos:end] and not _says(folded, "ngan hang nha nuoc viet nam"):
        return end, name.removesuffix(" Việt Nam"), organ, place
    if not place and name.endswith(("Huyện ủy", "Quận ủy", "Thị ủy")):
        more = _name_at(normal, end)                   # a district that the last map has as a town
        return (more.end(), f"{name} {more[1]}", organ, "") if more and more[1].split()[0] not in SURNAMES else found
    printed = _RANK.search(normal, pos, end)
    commune = gazetteer().place(place).bare_name if place.count(".") == 2 else ""
    if commune and printed and printed[2] and fold(commune) not in fold(printed[2]):     # since merged into another
        name = name.replace(commune, printed[2].title() if printed[2].isupper() else printed[2])
    if organ not in ("UBND", "HĐND"):
        return end, name, organ, place
    dotted = _DOTTED.match(normal, end) if name == organ else None      # "UBND Q.Thủ Đức": a rank that the last map does not have
    if dotted and dotted[2].split()[0] not in SURNAMES:
        return dotted.end(), f"{organ} {_DOTS[dotted[1].upper()]} {dotted[2]}", organ, ""
    if printed and printed[2]:
        rank = "thành phố" if printed[1].lower().startswith("t") and "p" in printed[1].lower()[:2] else printed[1].lower()
        if f" {rank} " not in f" {name} " and place:
            name = f"{organ} {rank} {printed[2]}"
    elif printed and not place and printed[1].lower() in _DISTRICTS:
        more = _name_at(normal, end)
        stop = more[1].find("\n") if more else -1
        if stop > 0 and (more[1][:stop].isupper() or " " in more[1][:stop]):       # "HUYỆN GIÁ RAI", then the dateline "Giá Rai, ngày"
            more = _NAME.match(normal, end, more.start(1) + stop)
        capitals = more and more[1].isupper() and not _NAME_ENDS.match(normal, more.end())     # "CỦA CHỦ TỊCH UBND HUYỆN VỀ TĂNG CƯỜNG": a headline
        if more and not capitals and not _a_person(normal, folded, more) and not _TERM_WORD.match(more[1]):
            end, name = more.end(), f"{name} {more[1].title() if more[1].isupper() else more[1]}"
    return end, name, organ, place


def _name_at(normal: str, pos: int) -> re.Match[str] | None:
    """The capitals of a name behind a rank: none where the next line of a letterhead stands there."""
    return None if _NEXT_LINE.match(normal, pos) else _NAME.match(normal, pos)


def _a_person(normal: str, folded: str, name: re.Match[str]) -> bool:
    """A name that begins like a surname and is no unit of any kind: "thị xã Hà Giang" is a town of the province's name."""
    if name[1].split()[0].title() not in SURNAMES:
        return False
    return not any((unit := name_at(normal, folded, name.start(1), kind, any_case=name[1].isupper())) and unit[0] == name.end(1) for kind in _KINDS)


_KINDS = ("tinh", "thanhpho", "huyen", "quan", "thixa")
#: "HĐND QUẬN KHÓA III": no name
_TERM_WORD = re.compile(r"(?:kh(?:óa|oá)|k[ỳì]|nhiệm)(?!\w)", re.IGNORECASE)
_NAME_ENDS = re.compile(r"\s*(?:$|[\n,.;:)|-]|KHÓA|KHOÁ|NHIỆM)")
_DOTS = {"Q": "quận", "H": "huyện", "TX": "thị xã", "P": "phường", "X": "xã", "TT": "thị trấn"}
_DOTTED = re.compile(rf"\s([QqHhPpXx]|T[XxTt])\.\s?((?:[{CAPITALS}][^\W\d]*|\d{{1,2}})(?:[\s-][{CAPITALS}][^\W\d]*){{0,3}})")
_LETTERS = re.compile(r"[a-z]+")
_RANK = re.compile(rf"(thành phố|tp\.?|thị xã|thị trấn|huyện|quận|phường|xã|tỉnh)(?:\s+([{CAPITALS}][^\n]*))?$", re.IGNORECASE)
_DISTRICTS = {"huyện", "quận", "thị xã", "xã", "phường", "thị trấn"}    # every province is in the gazetteer
#: "HUYỆN ỦY", and below it "Số: 07-HD/HU"
_NEXT_LINE = re.compile(r"\s(?:(?:Số|SỐ)\s*:?\s*(?:\d|[-/]|$)|Đ(?:ảng|ẢNG)\s[Cc]|ĐỘC\s|CỘNG\s)")
_NAME = re.compile(rf"\s((?:[{CAPITALS}][^\W\d]*)(?:[\s-][{CAPITALS}][^\W\d]*){{0,3}})")


_PART_OF = re.compile(r"(?<![a-z])(?:chi|dang\s+(?:uy|bo)|co\s+quan\s+(?:canh\s+sat|an\s+ninh)\s+dieu\s+tra)\s+$")


def issuer_before(normal: str, folded: str, start: int, end: int, organ: str = "") -> Issuer | None:
    """The issuing body whose phrase ends at ``end``, the longest that begins at a word from ``start`` on.

    A person's name may follow the office ("Thủ tướng Chính phủ Nguyễn Xuân Phúc"), or where it lies ("Đảng ủy xã
    Thạnh Đức, huyện Bến Lức"). Of two bodies that act together the one whose organ the symbol has issued it.
    """
    best = None
    for word in _WORD.finditer(folded, start, end):
        found = issuer_at(normal, folded, word.start())
        whole = _PART_OF.search(folded, max(start, word.start() - 32), word.start()) if found else None
        if whole:                                       # "Chi cục Thuế", "Đảng ủy Công an": the body behind is not who acts
            found = organisation_at(normal, folded, whole.start(), subject=True) or found
        if found is None or found[1] == "Ban Chấp hành Trung ương" and _BARE.match(folded, word.start()) and _NAME_BEFORE.search(normal, start, word.start()):
            continue                                   # "Ban Chỉ đạo Phòng chống thiên tai Trung ương": the end of another's name
        rest = _TERM.sub("", normal[found[0]:end]).strip(" ,()")
        other = _TOGETHER.match(normal, found[0]) if organ and rest and same_organ(found[2], organ) else None
        partner = issuer_at(normal, folded, other.end()) if other else None
        if partner and partner[0] == end and not same_organ(partner[2], organ):     # "Ban Thường vụ Huyện ủy, UBND huyện Nam Giang": one place for both
            name, place = bodies.complete(found[1], partner[3]) if not found[3] and partner[3] else (found[1], found[3])
            return end, name, found[2], place
        # only a person's name (capitals) or the unit above may stand between
        if rest and not _UNIT_ABOVE.match(rest) and not all(part[0].isupper() for part in rest.replace("(", " ").replace(")", " ").split()):
            continue
        if found[0] <= end + 1:
            best = found
            break
    return best


def issuer_in(normal: str, folded: str, pos: int, at: int) -> tuple[str, str] | None:
    """Name and place of the body at ``pos`` in the place named at ``at``: "Ở Nam Giang, Ban Thường vụ Huyện ủy"."""
    phrase = bodies.phrase_at(normal, folded, pos)
    if phrase is None or phrase.keys:
        return None
    typed = places.place_at(normal, folded, at)
    keys = [typed[2]] if typed and typed[2] else []
    for kind in (phrase.kind,) if phrase.kind else ("tinh", "thanhpho"):
        named = name_at(normal, folded, at, kind) if not keys else None
        if named and (key := places.one(named[1])):
            keys.append(key)
    found = bodies.issuer_at(normal, folded, pos, keys[0]) if keys else None
    return (found[1], found[3]) if found and found[3] else None


def complete(issuer: str, organ: str, place: str, home: str) -> tuple[str, str]:
    """A local body without its place takes the document's: name and place key."""
    if issuer and not place and home and bodies.is_local(organ, issuer):
        name, key = bodies.complete(issuer, home)
        return name, key or place
    return issuer, place


def chairman(normal: str, folded: str, pos: int, found: Issuer, organ: str) -> Issuer:
    """A chairman who numbers papers of his own is their author: "76/QĐ-CTUBND của Chủ tịch UBND phường Bưởi"."""
    if organ.startswith("CTUBND") and folded.startswith("chu tich", pos) and found[1].startswith("UBND"):
        return found[0], f"Chủ tịch {found[1]}", *found[2:]
    return found


def place_after(normal: str, folded: str, pos: int, organ: str) -> Issuer | None:
    """"huyện Mường La" right behind "41/KH-UBND": the place completes the symbol's organ."""
    found = places.place_at(normal, folded, pos)
    if found is None:
        return None
    end, printed, key = found
    name = "UBND" if organ in ("UBND", "UB") else organ
    return end, f"{name} {printed}", name, key


def same_organ(a: str, b: str) -> bool:
    """Whether two organ codes share a numbering.

    >>> same_organ("UB", "UBND"), same_organ("TW", "TU"), same_organ("BCSĐ", "BCSĐCP")
    (True, False, True)
    """
    return _SAME.get(a, a) == _SAME.get(b, b) or a in _GROUPS and b.startswith(a)
