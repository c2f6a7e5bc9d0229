"""The key of a directive: organ with its place, type, number, period. One fixed rule.

::

    ORGAN[.PLACE]/TYPE/NUMBER/PERIOD

    tw/qd/23/k13                             23-QĐ/TW of the 13th term
    tu.ha-noi/ct/7/nk2020                    07-CT/TU of Hà Nội, term 2020-2025
    ubnd.quang-nam/ct/6/2022                 06/CT-UBND of Quảng Nam, 2022
    ubnd.new.da-nang/ct/6/2025               ... of the Đà Nẵng of the new map
    cp/nd/30/2020                            30/2020/NĐ-CP
    qh/vb/45/2019                            45/2019/QH14: the assembly's symbols name no type
    law/dat-dai/2013                         a law known by name and year alone
    hntw/nq/4/k12                            the resolution of the fourth plenum of the 12th term
    hu.nam-dinh.xuan-truong/ct/so-khong-1a2b3c4d/-   a directive without number: digest of its heading

- TYPE comes from ``data/types.csv``: Quyết định and Quy định share ``qd`` (their symbols do), HD and HĐ do not.
- NUMBER has no leading zeros, a letter suffix stays: ``30c``.
- PERIOD is the term for Party bodies (``data/terms.csv``; a date gives it) and the year for all others.
- ``-`` stands for what is not known: such a key is a stub's, until something tells more.
- All segments are ASCII of ``a-z 0-9 . -``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from danvan_graph.extract.symbols import SYMBOL, parse
from danvan_graph.gazetteer import NEW_MAP, gazetteer
from danvan_graph.organs import body_key, organs
from danvan_graph.resolve import terms
from danvan_graph.resolve.slugs import digest, slug
from danvan_graph.curated import read
from danvan_graph.text import fold

UNKNOWN = "-"
#: symbols whose form names no type and whose series holds all types
ANY_TYPE = "vb"
_LAW_SLUGS = {"Luật": "law", "Bộ luật": "law", "Pháp lệnh": "pl", "Hiến pháp": "hp"}
_ASSEMBLY = re.compile(r"(qh|ubtvqh)(\d{1,2})?")
_LAW = re.compile(r"(Luật|Bộ luật|Pháp lệnh|Hiến pháp)(?: (.*?))??(?: ((?:18|19|20)\d\d))?")
_PLENUM = re.compile(r"Nghị quyết Trung ương (\d{1,2})( \(lần 2\))? khóa ([IVX]{1,5})")
_BOARD_CODES = ("VP", "BTC", "BTG", "BTGDV", "BDV", "BNC", "UBKT", "BĐN", "BKT", "BXDĐ", "BCSĐ", "ĐĐ", "BCĐ", "TB")
_BOARDS = re.compile(f"(?:{'|'.join(_BOARD_CODES)})(TW|TU|HU|QU|ThU|ĐU)")
_RANK_OF_CODE = {"TU": "province", "HU": "district", "QU": "district", "ThU": "district", "ĐU": "commune"}


@dataclass(frozen=True, slots=True)
class Identifier:
    """The parts of a key; ``-`` for what is not known."""

    organ: str = UNKNOWN     # "tw", "ubnd", "btc-btnmt", "law"
    place: str = ""          # gazetteer key; "" for central bodies, "-" for a local body of an unknown place
    kind: str = UNKNOWN      # segment of the type
    number: str = UNKNOWN    # "23", "30c"; for a law its name
    period: str = UNKNOWN    # "k13", "2020"
    branch: str = ""         # party | state | front: what the period is
    key: str = field(init=False, compare=False, repr=False)      # as ids and IRIs have it; made once, read often

    def __post_init__(self) -> None:
        organ = () if self.organ == "law" else (self.organ + place_segment(self.place),)
        object.__setattr__(self, "key", "/".join((*organ, self.kind, self.number, self.period)))

    @property
    def complete(self) -> bool:
        """Whether nothing is unknown, so that the key alone says which directive it is."""
        return UNKNOWN not in (self.organ, self.place, self.kind, self.number, self.period)


def place_segment(place: str) -> str:
    """Places of the old map by their path, those of the new map marked.

    >>> place_segment("old/nam-dinh.xuan-truong"), place_segment("new/da-nang"), place_segment("-"), place_segment("")
    ('.nam-dinh.xuan-truong', '.new.da-nang', '.-', '')
    """
    if place in ("", UNKNOWN):
        return place and "." + place
    era, _, path = place.partition("/")
    return f".{path}" if era == "old" else f".{era}.{path}"


@lru_cache(maxsize=65536)
def identify(symbol: str, kind: str = "", code: str = "", organ: str = "", number: str = "", year: str = "",
             issued_on: str = "", place: str = "", term: int | None = None) -> Identifier:
    """The identifier of a directive as a citation or an identity gives it.

    Args:
        symbol: canonical symbol, "<Type> <number>", or a law's name.
        kind: type word.
        code: type code inside the symbol.
        organ: organ code inside the symbol.
        number: the number, with its suffix.
        year: year inside the symbol.
        issued_on: ISO date, may be partial.
        place: gazetteer key of the issuer's place.
        term: khóa as printed.

    >>> identify("23-QĐ/TW", "Quyết định", "QĐ", "TW", "23", issued_on="2021-07-30").key
    'tw/qd/23/k13'
    >>> identify("06/CT-UBND", "Chỉ thị", "CT", "UBND", "06", issued_on="2022-05-12", place="old/quang-nam").key
    'ubnd.quang-nam/ct/6/2022'
    >>> identify("Luật Đất đai 2013").key, identify("45/2019/QH14", "Bộ luật", "", "QH14", "45", "2019").key
    ('law/dat-dai/2013', 'qh/vb/45/2019')
    >>> identify("Nghị quyết 30a", "Nghị quyết", "NQ", "", "30a").key, identify("07-CT/TU", "Chỉ thị").key
    ('-/nq/30a/-', 'tu.-/ct/7/-')
    """
    if symbol[:1].isdigit() and not (organ and number):  # a short form, or a law's name, that its text completes
        code, organ, number, year = _parsed(symbol, code, number, year)
    if not number or symbol.startswith("Nghị quyết Trung ương"):
        return _named(symbol, kind, year, issued_on)
    assembly = _ASSEMBLY.fullmatch(slug(organ)) if organ else None
    if assembly:
        period = year or issued_on[:4] or (f"k{int(assembly[2])}" if assembly[2] else UNKNOWN)
        segment = ANY_TYPE if year or not code else type_segment(code, kind, "state")
        return Identifier(assembly[1], "", segment, _number(number), period, "state")
    lead = organ.split("-")[0]
    branch = branch_of(lead, symbol)
    local = is_local(lead) if organ else False
    place = (_of_era(place, issued_on or year) or UNKNOWN) if local else ""
    period = _period(branch, lead, place, year, issued_on, term)
    return Identifier(slug(organ), place, type_segment(code, kind, branch), _number(number), period, branch)


def _parsed(symbol: str, code: str, number: str, year: str) -> tuple[str, str, str, str]:
    """Type code, organ, number and year inside a symbol; what is given where it is none."""
    match = SYMBOL.fullmatch(fold(symbol))
    found = parse(match, symbol) if match else None
    return (found.code, found.organ, found.number, found.year) if found else (code, "", number, year)


def _named(symbol: str, kind: str, year: str, issued_on: str) -> Identifier:
    """A law by its name, a plenum's resolution; anything else by its words."""
    plenum = _PLENUM.fullmatch(symbol)
    if plenum:
        return Identifier("hntw", "", "nq", plenum[1].lstrip("0") + ("-2" if plenum[2] else ""), f"k{roman(plenum[3])}", "party")
    law = _LAW.fullmatch(" ".join(symbol.split()))
    if law:
        name = law[2] or law[1]
        return Identifier("law", "", _LAW_SLUGS[law[1]], _law_slug(name), law[3] or year or issued_on[:4] or UNKNOWN, "state")
    return Identifier(UNKNOWN, "", type_segment("", kind, ""), slug(symbol), UNKNOWN)


@cache
def _law_slugs() -> dict[str, str]:
    """The letters of a known law's name to its slug."""
    return {name.replace("-", ""): name for name in (slug(row["name"]) for row in read("laws.csv"))}


@cache
def _abbreviated() -> dict[str, str]:
    """What print has for a law's name to the name."""
    return {row["short"]: row["name"] for row in read("law_abbreviations.csv")}


def _law_slug(name: str) -> str:
    """The slug of a law's name, of a known one also where its print has lost blanks or has letters for it.

    >>> _law_slug("Đấtđai"), _law_slug("Đất đai"), _law_slug("BHYT"), _law_slug("Một đạo luật")
    ('dat-dai', 'dat-dai', 'bao-hiem-y-te', 'mot-dao-luat')
    """
    made = slug(_abbreviated().get(name, name))
    return _law_slugs().get(made.replace("-", ""), made)


def numberless(kind: str, organ: str, place: str, heading: str, issued_on: str, term: int | None = None) -> Identifier:
    """A directive without number: what it is about stands for the number.

    >>> numberless("Chỉ thị", "HU", "old/nam-dinh.xuan-truong", "Về công tác dân vận", "").number
    'so-khong-ef096b66'
    """
    branch = branch_of(organ, "")
    where = (_of_era(place, issued_on) or UNKNOWN) if is_local(organ) else ""
    words = " ".join(re.findall(r"\w+", heading.casefold()))
    return Identifier(slug(organ), where, type_segment("", kind, branch), f"so-khong-{digest(words)}",
                      _period(branch, organ, where, "", issued_on, term), branch)


def _number(number: str) -> str:
    """Without leading zeros; a suffix đ is no d."""
    return slug(number.casefold().replace("đ", "dd")).lstrip("0") or "0"


def _period(branch: str, lead: str, place: str, year: str, issued_on: str, term: int | None) -> str:
    if branch != "party":
        return year or issued_on[:4] or UNKNOWN
    committee = committee_of(lead, place)
    found = terms.term_of(committee, issued_on) or (None if issued_on else terms.numbered(committee, term))
    if found is None and issued_on and term is not None:        # a partial date that spans two terms
        found = terms.numbered(committee, term)
    return found.period if found else UNKNOWN


def committee_of(lead: str, place: str) -> str:
    """Whose terms count: TW, or the committee of the place.

    >>> committee_of("BDVTW", ""), committee_of("BDVTU", "old/ha-noi"), committee_of("HU", "-")
    ('TW', 'tu/old/ha-noi', 'district')
    """
    if not is_local(lead):
        return "TW"
    board = _BOARDS.fullmatch(lead)
    code = board[1] if board else lead
    return f"{slug(code)}/{place}" if place not in ("", UNKNOWN) else _RANK_OF_CODE.get(code, "province")


def _of_era(place: str, date: str) -> str:
    """The unit of that name on the map of the date: Đà Nẵng has one of each."""
    if not place or len(date) < 4 or date[:4] == NEW_MAP[:4] and len(date) < 7:
        return place
    era = "new" if date >= NEW_MAP[:len(date)] else "old"
    other = f"{era}/{place.partition('/')[2]}"
    return other if not place.startswith(era) and other in gazetteer() else place


@cache
def _organ_rows() -> dict[str, tuple[str, bool]]:
    """Organ code to branch, and whether it is one of every place."""
    found: dict[str, tuple[str, bool]] = {}
    for organ in organs().values():
        if organ.code and organ.scope in ("central", "committee", "local"):
            found.setdefault(organ.code, (organ.branch, organ.scope != "central"))
    return found


def is_local(code: str) -> bool:
    """Whether a place belongs to the organ.

    >>> [is_local(code) for code in ("UBND", "TU", "BDVHU", "SNV", "TW", "BDVTW", "TTg", "BTC")]
    [True, True, True, True, False, False, False, False]
    """
    if code in _organ_rows():
        return _organ_rows()[code][1]
    board = _BOARDS.fullmatch(code)
    if board:
        return board[1] != "TW"
    return code in ("UB", "CTUBND") or code[:1] == "S" and code.isupper() and len(code) > 1


@cache
def _central() -> frozenset[str]:
    codes = {slug(code) for code, (_, local) in _organ_rows().items() if not local}
    return frozenset(codes | {"qh", "ubtvqh", "hntw", "law"} | {slug(board + "TW") for board in _BOARD_CODES})


def is_central(organ: str) -> bool:
    """Whether an organ segment is one of a central body; for joint ones the first.

    >>> is_central("tw"), is_central("btc-bnv"), is_central("ubnd"), is_central("ttr")
    (True, True, False, False)
    """
    return organ in _central() or organ.partition("-")[0] in _central()


@cache
def _boards() -> dict[str, str]:
    """Organ segment of a local board to the slug of its body: "bdvtu" -> "bdv-tu"."""
    return {slug(board) + host: f"{slug(board)}-{host}" for board in _BOARD_CODES for host in ("tu", "hu", "qu", "thu", "du")
            if f"{slug(board)}-*" in organs()}


def board_of(identifier: Identifier) -> str:
    """Key of the board that a local organ code names: BDVTU is the Ban Dân vận of the Tỉnh ủy; "" for others.

    >>> board_of(Identifier("bdvtu", "old/nam-dinh")), board_of(Identifier("tu", "old/nam-dinh"))
    ('bdv-tu/old/nam-dinh', '')
    """
    board = _boards().get(identifier.organ)
    return body_key(board, identifier.place) if board and identifier.place not in ("", UNKNOWN) else ""


def branch_of(code: str, symbol: str) -> str:
    """party | state | front: by the organ, else by the symbol's first separator.

    >>> branch_of("TW", "23-QĐ/TW"), branch_of("UBND", ""), branch_of("BDVHU", ""), branch_of("XYZ", "12-KH/XYZ")
    ('party', 'state', 'party', 'party')
    """
    if code in _organ_rows():
        return _organ_rows()[code][0]
    if _BOARDS.fullmatch(code):
        return "party"
    mark = re.search(r"[-/]", symbol)
    return "" if not mark else "party" if mark[0] == "-" and "/" in symbol else "state"


@cache
def _types() -> tuple[dict[tuple[str, str], str], dict[str, str]]:
    by_code: dict[tuple[str, str], str] = {}
    by_name: dict[str, str] = {}
    for row in read("types.csv"):
        by_name[row["name"]] = row["slug"]
        for code in filter(None, (row["code"], *row["aliases"].split("|"))):
            branches = ("party", "state", "front", "") if row["branch"] == "any" else (row["branch"], "")
            for branch in branches:
                by_code.setdefault((code, branch), row["slug"])
    return by_code, by_name


def type_segment(code: str, kind: str, branch: str) -> str:
    """Segment of a type: by the code in the symbol, else by the type word.

    >>> type_segment("TT", "", "party"), type_segment("TT", "", "state"), type_segment("", "Quy định", "party")
    ('ttri', 'tt', 'qd')
    >>> type_segment("HD", "", ""), type_segment("ĐA", "", ""), type_segment("DA", "", ""), type_segment("", "", "")
    ('hd', 'de-an', 'du-an', '-')
    >>> type_segment("HĐ", "", "")                      # no type of directive: marked, and no Hướng dẫn
    'x-hdd'
    """
    by_code, by_name = _types()
    known = by_code.get((code, branch)) or by_code.get((code, "")) or by_name.get(kind)
    return known or ("x-" + slug(code.replace("Đ", "dd").replace("đ", "dd")) if code else UNKNOWN)


def roman(term: str) -> int:
    """A Roman numeral as a number.

    >>> roman("XIII"), roman("IX")
    (13, 9)
    """
    values = [{"I": 1, "V": 5, "X": 10}[c] for c in term]
    return sum(-v if i + 1 < len(values) and v < values[i + 1] else v for i, v in enumerate(values))
