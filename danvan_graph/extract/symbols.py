"""The grammar of symbols (số, ký hiệu) of Party, State and mass organisations.

::

    party      NUM "-" CODE "/" ORGAN            23-QĐ/TW  07-CT/TU  05-QC/BTCTU-BDVTU
    state      NUM ["/" YEAR] "/" CODE "-" ORGAN 33/CT-TTg  18/2000/CT-TTg  30/2020/NĐ-CP
    assembly   NUM "/" YEAR "/QH" TERM           45/2019/QH14  1211/2016/UBTVQH13
    letter     NUM "/" ORGAN ["-" UNIT]          4912/UBND-NC  2231/SNV-CCHC&PC
    old        NUM ("/" | "-") ORGAN             217-HĐBT  64-CP  118/TTg

The pattern is loose about what print does to separators (blanks, line breaks, dots, a lost hyphen);
`parse` decides whether a match is a symbol at all and gives its canonical form.
Rules: domain knowledge of HD 36-HD/VPTW (Party) and NĐ 30/2020/NĐ-CP (State).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from danvan_graph.extract.types import code_to_kind, folded_codes
from danvan_graph.text import fold

# The number: up to six digits (a tax office's letters), a letter suffix ("30a", "8B"), a sub-number ("66.15"), year.
# Blanks around separators: at most two, a line break included ("218-\nQĐ/TW").
_SEP = r"\s{0,2}[-/]\s{0,2}"
# Papers of the 1990s leave the slash out: "số 1246 QĐ/UB", "12 CP"
_BLANK = r"\s(?=(?:qd|lct|ct|ctr|qc|cd|cv|tt|ttr|tb|kh|hd|bc|nq|kl)\s?[-/]\s?[a-z]{2}|(?:cp|ttg|hdbt)(?![a-z])|tc[-/][a-z]{3,5}(?![a-z]))"
# "98/2021NĐ-CP", "144/2025QH15": the slash behind the year is lost
_LOST = r"(?<=/(?:19|20)\d\d)(?=(?:(?:nd|qd|tt|nq|ct|ttlt)-[a-z]{2}|(?:ubtv)?qh1\d(?!\d)))"
# "1662/UBND-XD 1", "5581/C 67-P 9": who splits a text into words parts the number of an office from its letters
_APART = r" \d{1,2}(?=-[a-z] ?\d| (?:ve|cua|gui|do)(?![a-z])| ngay \d|-[a-z]{1,4} ngay)"
# "71/2007/TTLT BGDĐT-BNV": the bodies of a joint circular behind a blank
_BODIES = r"(?<=ttlt)\s(?=b[a-z]{2,7}\s?-\s?b[a-z]{2,7}(?![a-z]))"
_TAIL = rf"(?:n\sd(?=-cp(?![a-z]))|t\.\s?(?:[uw]|tr)(?![a-z])|[a-z]{{1,14}}(?:{_APART}|\d{{0,3}}))"
#: run over the FOLDED text: ASCII, lower case, one character for one; it begins with a class of characters, for which the
#: search is twice as fast as for \\d
SYMBOL = re.compile(
    r"(?P<number>[0-9](?<!\d\d)\d{0,5}+(?:\.\d{1,3})?+(?:[a-z]{1,2}(?![a-z]))?+)"
    rf"(?:{_SEP}(?P<year>(?:19|20)\d\d|2\s0\d\d(?=/)|[0-2]\d\d)(?!\d))?"
    rf"(?P<tail>(?:{_SEP}|{_BLANK}|{_LOST}){_TAIL}(?:(?:\s?[-/.&,–_]\s?|{_BODIES}){_TAIL}){{0,6}})(?:(?![a-z0-9])|(?<=qh1\d)(?=[a-z]))"
)
#: what a symbol's number never follows, but for "số30/1998/NĐ-CP" and "No.71/2006/QH11"
_JOINED = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_,./-")
#: numbers of one tail without blanks: "Nghị quyết số 18,19-NQ/TW"
_ONE_OF = re.compile(r"(?:so|nghi\squyet|quyet\sdinh|chi\sthi|ket\sluan|ke\shoach|cong\svan|huong\sdan|quy\sdinh|nghi\sdinh|thong\stu)\s(?:\d{1,4},){1,8}$")
#: the number of the assembly's laws: QH14, UBTVQH13, with what stands before it
_ASSEMBLY = re.compile(r"(?:(nq|pl|l|lct|bl)-)?(qh|ubtvqh)(\d{0,2})$")

#: organs of the Party: their symbols put the hyphen first ("23-QĐ/TW")
PARTY = re.compile(
    r"(?:tw|qutw|tu|hu|qu|thu|dtu|du|duk|bcsd|dd|cb|hntw|vptw|vptu|vphu|bcdtw|dutw|dhtw|bch|bbt|bct|dh"
    r"|(?:vp|btc|btg|bdv|btgdv|bnc|ubkt|bdn|bkt|bcd|tb|ttvh|bctd)(?:tw|tu|hu|qu|thu|du)"
    r"|(?:bcsd|dd|du)[a-z]{2,12})$")
#: printed form of organs whose letters are not all capitals, and of common ones in any case
ORGANS = {
    "ttg": "TTg", "cp": "CP", "tw": "TW", "tu": "TU", "hu": "HU", "thu": "ThU", "qu": "QU", "du": "ĐU",
    "ubnd": "UBND", "hdnd": "HĐND", "hdbt": "HĐBT", "ctn": "CTN", "ub": "UB", "qh": "QH", "hdtp": "HĐTP",
    "tandtc": "TANDTC", "vksndtc": "VKSNDTC", "bgddt": "BGDĐT", "bgdđt": "BGDĐT", "bldtbxh": "BLĐTBXH", "btc": "BTC",
    "btp": "BTP", "bnv": "BNV", "byt": "BYT", "bct": "BCT", "bca": "BCA", "bqp": "BQP", "bxd": "BXD", "bkhcn": "BKHCN",
    "bkhdt": "BKHĐT", "btnmt": "BTNMT", "btttt": "BTTTT", "bvhttdl": "BVHTTDL", "bnnptnt": "BNNPTNT",
    "bnnmt": "BNNMT", "bgtvt": "BGTVT", "nhnn": "NHNN", "ttcp": "TTCP", "vpcp": "VPCP", "ubdt": "UBDT",
    "hdtv": "HĐTV", "ktnn": "KTNN", "tld": "TLĐ", "snv": "SNV", "mttq": "MTTQ", "btt": "BTT",
}
#: organs whose units have no numbers
_NO_UNITS = {"tw", "tu", "hu", "ttg", "cp"}
#: codes of papers that several bodies issue: liên tịch, phối hợp
_JOINT = ("LT", "PH", "LN", "LS")
#: codes that no body's letters begin with: "402/TTrSTNMT"
_CODES_ALONE = ("TTr", "CTr", "QĐ")
#: a number over letters that is no symbol: units, ratios, plates ("5/km", "12/ha")
_NOT_TAIL = re.compile(r"(?:nam|thang|ngay|gio|nguoi|ho|ha|km|m|kg|vnd|usd|tan|lit|xe|lan|con|cai|bo|ban|ty)$")
#: the name of a file, no citation: "22-2010-TT-BNNPTNT.doc"
_FILE = re.compile(r"[\w-]{0,20}\.(?:docx?|pdf|zip|rar|xlsx?)(?![a-z])")
#: a term, an office or a committee behind a dot: "97/2007/NQ-HĐND.K7", "931/TTr-PGD.Q8", "27/2001/QĐ-CT.UBBT", in brackets "2519/KH-CAT(CSGT)"; "1419/VPCP-V.I", "252/TTrCP-C.IV"
_UNIT = re.compile(r"\.(?:[A-Z]{1,2}\d{1,2}|UB[A-Z]{1,4}|(?!TP|TX|TT)[A-Z]{2,3})(?!\w)|\([A-ZĐ]{3,8}\)")
#: "TT-BGD ĐT", "TT-BGD&ĐT" cut in two
_ITS_REST = re.compile(r"\s?&?\s?ĐT(?!\w)")
#: the assembly's term apart: "PL-UBTVQH 10", "QH-13"
_TERM = re.compile(r"[\s-](?:1[0-7]|[7-9])(?!\w)")
_DIVISION = re.compile(r"(?<=-[A-Z])\.[IVX]{1,4}(?!\w)")
#: a unit between blanks, which is one where the day or the title follows: "612/ UBND - NV về"
_UNIT_APART, _DATED = re.compile(r"\s?[-–]\s?((?!(?:TP|TX|TT)(?!\w))[A-ZĐ][A-ZĐ&]{1,6}\d{0,2})(?!\w)"), re.compile(r",?\s{1,2}(?:ngay\s+\d|(?:ve|do|gui)(?![a-z]))")
#: of a letterhead's number, alone on its line: "Số: 2865/GDĐT –KT&KĐCL"
_OWN_NUMBER = re.compile(r"(?:^|\n)[ \t]*so[ \t]*:?[ \t]*$")
#: the next word without its blank
_RUN_ON = re.compile(r"([A-ZĐ&]{2,}?\d{0,2}|TTg)(?:ngày|của|về|do|đã|quy|of|ĐOÀN|ĐẢNG|CỘNG|HỘI|ĐỘC)")
#: codes of papers that are no policy: contracts, verdicts, investigations, cases, invoices, plates
_NOT_POLICY = re.compile(r"(?:hđ|hdld|kldt|tb-tl|hsst|hspt|dsst|dspt|bb|gp|gpxd|gcn|bks|hssn|vpa|tlst|qdst|kdtm|hngd)$")


@dataclass(frozen=True, slots=True)
class Symbol:
    """One symbol as the grammar reads it."""

    start: int
    end: int
    canonical: str
    number: str
    year: str
    code: str        # "QĐ"; "" where the symbol has none
    organ: str       # "TW", "UBND", "QH14", "BTC-BTNMT"; "" where it has none
    kind: str        # type that the code fixes; "" where it fixes none
    strength: int    # 2: a known code or organ; 1: letters alone, needs a type word before it


#: one part of a tail: the mark before it, its folded letters, its print
Part = tuple[str, str, str]


def pad(number: str) -> str:
    """Numbers below ten are written with a zero.

    >>> pad("7"), pad("07"), pad("30c"), pad("8b"), pad("66.15")
    ('07', '07', '30c', '08b', '66.15')
    """
    return number if number[1:2].isdigit() else "0" + number


def _token(token: str, printed: str) -> str:
    """One part of the tail in its canonical print."""
    if token in ORGANS:
        return ORGANS[token]
    if printed.islower():
        return printed.upper()
    return printed


def _code(token: str, printed: str) -> str:
    """Canonical type code of a part, "" where it is none. HD keeps its letter, QD is QĐ."""
    if token == "hd":
        return "HĐ" if printed.upper().startswith("HĐ") else "HD"
    if token == "da":
        return "ĐA" if printed.upper().startswith("Đ") else "DA"
    if token == "cd":
        return "CĐ"
    if token in ("qdi", "qyd"):
        return "QĐi" if token == "qdi" else "QyĐ"
    return folded_codes().get(token, "")


def _split_lost_hyphen(token: str, printed: str) -> tuple[str, str] | None:
    """"qdubnd" -> ("qd", "ubnd"): PDFs lose the hyphen."""
    alone = next((code for code in _CODES_ALONE if printed.startswith(code)), "")
    if alone and printed[len(alone):].isupper() and len(printed) - len(alone) > 2:
        return token[:len(alone)], token[len(alone):]
    for cut in (4, 3, 2):
        head, rest = token[:cut], token[cut:]
        if head in folded_codes() and rest in ORGANS:
            return head, rest
    return None


def parse(match: re.Match[str], normal: str) -> Symbol | None:
    """The symbol that a match of `SYMBOL` is, or None.

    Args:
        match: over the folded text.
        normal: the normalised text, the same length.

    >>> from danvan_graph.text import fold
    >>> def canonical(text):
    ...     match = SYMBOL.search(fold(text))
    ...     symbol = match and parse(match, text)
    ...     return symbol and symbol.canonical
    >>> canonical("218- QĐ/TW"), canonical("217/QĐ-TW"), canonical("33/CT-TTG"), canonical("98-NQ/CP")
    ('218-QĐ/TW', '217-QĐ/TW', '33/CT-TTg', '98/NQ-CP')
    >>> canonical("7/2012/QĐ-TTg"), canonical("29/2007/qđ-ubnd"), canonical("05 - NQ - TW"), canonical("11-NQ/TƯ")
    ('07/2012/QĐ-TTg', '29/2007/QĐ-UBND', '05-NQ/TW', '11-NQ/TW')
    >>> canonical("1480/2003/QĐ.UB"), canonical("61/2018/NĐCP"), canonical("14/2008/TTLT/BTC-BTNMT")
    ('1480/2003/QĐ-UB', '61/2018/NĐ-CP', '14/2008/TTLT/BTC-BTNMT')
    >>> canonical("26-NQ/T.Ư"), canonical("theo số30/1998/NĐ-CP"), canonical("a30/1998/NĐ-CP")
    ('26-NQ/TW', '30/1998/NĐ-CP', None)
    >>> canonical("Nghị định s20/2008/NĐ-CP"), canonical("164/T.Tr-TT ngày"), canonical("xs20/2008/NĐ-CP")
    ('20/2008/NĐ-CP', '164/TTr-TT', None)
    >>> canonical("1246 QĐ/UB"), canonical("12 CP ngày 1-3-1993"), canonical("5 cp"), canonical("112/CV.STC")
    ('1246/QĐ-UB', '12/CP', None, '112/CV-STC')
    >>> canonical("46/2010/QH2"), canonical("41 - TTg"), canonical("118/TTg"), canonical("06/2013/UBTVQH13")
    ('46/2010/QH12', '41-TTg', '118/TTg', '06/2013/UBTVQH13')
    >>> canonical("69/2018/NĐ-CPngày 15"), canonical("17/2019/QĐ-TTgngày")
    ('69/2018/NĐ-CP', '17/2019/QĐ-TTg')
    >>> canonical("37-QĐ/TWĐTN-VPĐOÀN TNCS"), canonical("5/HD-MTTQ")
    ('37-QĐ/TWĐTN-VP', '05/HD-MTTQ')
    >>> canonical("13/2020/TT BTC như"), canonical("2.100 - Tỷ lệ"), canonical("77/2003/NĐ-CPof")
    ('13/2020/TT-BTC', None, '77/2003/NĐ-CP')
    >>> canonical("97/2007/NQ.HĐND.K7"), canonical("931/TTr-PGD.Q8 ngày"), canonical("20/QĐ-UB.Điều 5")
    ('97/2007/NQ-HĐND.K7', '931/TTr-PGD.Q8', '20/QĐ-UB')
    >>> canonical("576/QĐ-UBND.HC của"), canonical("12/QĐ-UBND.TP Huế")
    ('576/QĐ-UBND.HC', '12/QĐ-UBND')
    >>> canonical("58 LCT/HĐNN ngày"), canonical("58-LCT/HĐNN8")
    ('58-LCT/HĐNN', '58-LCT/HĐNN8')
    >>> canonical("1578/SGDĐT- CTTT ngày"), canonical("12/UBND- TP HCM"), canonical("12/SGDĐT - CTTT")
    ('1578/SGDĐT-CTTT', '12/UBND', '12/SGDĐT')
    >>> canonical("1846/UBND - KGVX ngày 2/5"), canonical("612/ UBND - NV về"), canonical("12/UBND - TP về")
    ('1846/UBND-KGVX', '612/UBND-NV', '12/UBND')
    >>> canonical("1419/VPCP-V.I ngày"), canonical("66/UBND-V. Im")
    ('1419/VPCP-V.I', '66/UBND-V')
    >>> canonical("47/2007/NQ .HĐND"), canonical("12/2001/QĐ-UB .HĐND")
    ('47/2007/NQ-HĐND', '12/2001/QĐ-UB')
    >>> canonical("37QĐ/TW"), canonical("30a/NQ-CP"), canonical("12QĐ-UBND")
    ('37-QĐ/TW', '30a/NQ-CP', '12/QĐ-UBND')
    >>> canonical("1662/UBND-XD 1 về"), canonical("5581/C 67-P 9 ngày 28"), canonical("12/KH-UBND 3 của"), canonical("30/2 000/PL-UBTVQH 10 hết")
    ('1662/UBND-XD1', '5581/C67-P9', '12/KH-UBND', '30/2000/PL-UBTVQH10')
    >>> canonical("102/2025/NQLT-UBTVQH15-CP- ĐCTUBTWMTTQVN ngày"), canonical("05/TTLT-BNV- BTC ngày")
    ('102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN', '05/TTLT-BNV-BTC')
    >>> canonical("402/TTrSTNMT"), canonical("2217/QĐCTUBND"), canonical("30-CT/TW1, 5")
    ('402/TTr-STNMT', '2217/QĐ-CTUBND', '30-CT/TW')
    >>> canonical("98/2021NĐ-CP ngày"), canonical("144/2025QH15"), canonical("12/2021 nd")
    ('98/2021/NĐ-CP', '144/2025/QH15', None)
    >>> canonical("2231/SNV-CCHC&PC"), canonical("12/km"), canonical("20/8 - ngay")
    ('2231/SNV-CCHC&PC', None, None)
    >>> canonical("101322/CTHN-TTHT"), canonical("05-CT/BCT"), canonical("12/CT-BCT"), canonical("(số06-QĐ/TW"), canonical("252/TTrCP-C.IV về")
    ('101322/CTHN-TTHT', '05-CT/TW', '12/CT-BCT', '06-QĐ/TW', '252/TTrCP-C.IV')
    >>> canonical("Đề án 06 - Sơ kết")
    """
    start, end = match.span()
    folded = match.string
    if start and folded[start - 1] in _JOINED and not folded.endswith((" so", "\nso", "(so", "no.", " s"), max(0, start - 3), start) \
            and not (folded[start - 1] == "," and _ONE_OF.search(folded, max(0, start - 52), start)):
        return None
    number, year = match["number"], "".join((match["year"] or "").split())
    glued = _GLUED.fullmatch(number) if not year else None              # "37QĐ/TW": the hyphen is lost
    if glued and _code(glued[2], normal[start + len(glued[1]):start + len(number)]):
        return _with_hyphen(match, normal, glued)
    begin = match.start("tail")
    tail = match["tail"]
    lost = "/" if tail[0].isalpha() else ""
    parts, length = _parts(lost + tail, lost + normal[begin:end])
    if not parts:
        return None
    length -= len(lost)
    apart = _UNIT_APART.match(normal, begin + length, end) if len(parts) == 1 and length < len(tail) and not _code(*parts[0][1:]) else None
    if apart and (_DATED.match(folded, apart.end()) or folded[apart.end():apart.end() + 1] == "\n" and _OWN_NUMBER.search(folded, max(0, start - 12), start)):    # "1846/UBND - KGVX ngày 2/5/2024"
        parts, length = (*parts, ("-", fold(apart[1]), apart[1])), apart.end() - begin
    end = begin + length
    if len(parts) == 1 and (blank := _ORGAN.match(folded, end)) and blank[1] in ORGANS \
            and normal[blank.start(1):blank.end()].isupper() and _code(*parts[0][1:]):
        parts += (("-", blank[1], normal[blank.start(1):blank.end()]),)  # "13/2020/TT BTC"
        end = blank.end()
    if _FILE.match(folded, end) or parts[-1][1] not in ORGANS and _CUT.match(folded, end):
        return None
    form = _form(parts, year, tail[:1].isspace() or tail[1:2].isspace())
    if form is None:
        return None
    number = pad(number if not number[-1].isalpha() else normal[start:start + len(number)])
    more = form.more.match(normal, end) if form.more else None
    rest, end = (form.rest + (more[0].strip(" -\n") if form.more is _TERM else more[0].strip()), more.end()) if more else (form.rest, end)
    return Symbol(start, end, number + rest, number, year, form.code, form.organ, form.kind, form.strength)


@lru_cache(maxsize=4096)                               # a country has some hundred bodies with a dozen codes each
def _parts(tail: str, print_: str) -> tuple[tuple[Part, ...], int]:
    """The parts of a tail and how long they are: it ends where no symbol goes on, "TW - ban hành"; no parts where it is none.

    >>> _parts("-qd/tw", "-QĐ/TW"), _parts("/qd-ubnd. ha noi", "/QĐ-UBND. Hà Nội")[1]
    (((('-', 'qd', 'QĐ'), ('/', 'tw', 'TW')), 6), 8)
    """
    parts: list[Part] = []
    length = 0
    wide = bool(_SPACED.match(tail)) or tail.count(" - ") > 1           # "NQLT - UBTVQH15 - CP": blanks throughout
    for piece in _PIECE.finditer(tail):
        sep, token = piece[1], piece[2]
        printed = print_[piece.start(2):piece.end(2)]
        cut = 0
        if " " in token and not token.startswith("t."):
            letters = token.split()[0]
            if letters in ORGANS and letters != "qh":  # "12/KH-UBND 3, 4": no office of the committee
                cut = piece.start(2) + len(letters)
                token, printed = letters, printed[:len(letters)]
            else:
                token, printed = "".join(token.split()), "".join(printed.split())
        if token.startswith("t."):                     # "26-NQ/T.Ư", "164/T.Tr-TT"
            token, printed = ("ttr", "TTr") if token.endswith("r") else ("tw", "TW")
        if token[-1].isdigit() and (letters := token.rstrip("0123456789")) in _NO_UNITS:
            cut = piece.start(2) + len(letters)        # "30-CT/TW1": a footnote's mark
            token, printed = letters, printed[:len(letters)]
        run_on = _RUN_ON.fullmatch(printed)            # "69/2018/NĐ-CPngày 15 tháng 5"
        if run_on:
            printed = run_on[1]
            token = token[:len(printed)]
        if not _continues(parts, sep, token, printed, wide):
            break
        parts.append((sep.strip() or ("-" if parts or token == "tc" and tail.startswith("/", piece.end()) else "/"), token, printed))
        length = cut or piece.end()
        if cut:
            break
        if run_on:
            length = piece.start(2) + len(printed)
            break
    return tuple(parts), length


def _continues(parts: list[Part], sep: str, token: str, printed: str, wide: bool) -> bool:
    """Whether a piece of the tail belongs to the symbol: its first part, or one that goes on behind the others.

    Args:
        wide: whether there are blanks around all separators.
    """
    letters = printed.rstrip("0123456789")
    upper = sum(c.isupper() for c in letters)
    known = token in ORGANS or _code(token, printed) or PARTY.match(token) or _ASSEMBLY.match(token)
    capital = upper >= max(1, len(letters) - 2) and (upper > 1 or len(letters) < 2)         # "Đề án 06 - Sơ kết"
    if not parts:
        return bool(capital or known)
    mark = sep.strip() or "/"
    behind_code = len(parts) == 1 and _code(*parts[0][1:])
    if mark in ",.":                                   # "UBND. Hà Nội", "NĐ-CP.\nTừ ngày", "TTg, Bộ"; but "QĐ.UB", "NQ .HĐND"
        dotted = sep == "." and printed.isupper() and len(printed) > 1 and behind_code
        blank = sep == " ." and token in ORGANS and printed.isupper() and behind_code
        if sep != mark and not blank or not known and not dotted:
            return False
    spaced_out = sep != mark and capital and upper > 1 and (behind_code or wide or parts[0][1] in ("nqlt", "ttlt"))
    tight = sep[0] in "-–" and (printed.isupper() or printed[:2].isupper() and upper > 2) and len(printed) > 1 and printed not in ("TP", "TX", "TT") and "/" in parts[0][0]    # "SGDĐT- CTTT"
    if mark == "," or (mark in ".-–" and sep != mark and not (known and capital and printed.isupper()) and not spaced_out and not tight):
        return False
    small = behind_code and sep == mark and token in ORGANS and len(token) > 2          # "24/CT-ubnd"
    return bool(capital or known and (small or all(p[2].islower() for p in parts)))


class Form(NamedTuple):
    """What a symbol is but for its number."""

    rest: str                          # of the canonical print
    code: str
    organ: str
    kind: str
    strength: int
    more: re.Pattern[str] | None       # what may go on behind it in print


@lru_cache(maxsize=4096)
def _form(parts: tuple[Part, ...], year: str, spaced: bool) -> Form | None:
    """Which kind of symbol the parts make with their year; None where none.

    Args:
        spaced: whether a blank stands at the first separator.
    """
    first_sep, first, printed = parts[0]
    if len(parts) == 1 and (_NOT_TAIL.match(first) or printed.islower() and not _ASSEMBLY.match(first)):
        return None
    if _NOT_POLICY.match(first if first != "hd" else _code(first, printed).lower()):
        return None
    assembly = _ASSEMBLY.match("-".join(p[1] for p in parts if p[0] != "&"))
    if assembly and (year or assembly[1]):
        return _of_assembly(assembly, first_sep, year)
    if len(parts) == 1 and not _code(first, printed) and (split := _split_lost_hyphen(first, printed)):
        cut = len(split[0])
        parts = (first_sep, split[0], printed[:cut]), ("-", split[1], printed[cut:])
        first, printed = split[0], printed[:cut]
    code, organs = _code(first, printed), parts[1:]
    if first == "lct" and organs and not year:         # "Lệnh số 58-LCT/HĐNN" of the 1980s
        organ = "-".join(_token(token, raw) for _, token, raw in organs)
        return Form(f"-LCT/{organ}", "LCT", organ, "Lệnh", 2, None)
    if code and organs:
        return None if spaced and printed.islower() else _with_code(code, first_sep, organs, year)
    return None if code and not year and spaced else _letters_alone(code, parts, year, spaced)


def _of_assembly(assembly: re.Match[str], sep: str, year: str) -> Form:
    """"45/2019/QH14", "02/2011/PL-UBTVQH12"; one without its term, "38/2001/PL-UBTVQH", keeps its print: the year says which it is."""
    code = assembly[1] or ""
    organ = assembly[2].upper() + (assembly_term(year, assembly[3]) if year and assembly[3] else assembly[3])
    lead = f"/{year}/" if year else "/" if sep == "/" or code else sep
    kind = {"nq": "Nghị quyết", "pl": "Pháp lệnh", "l": "Luật", "lct": "Luật", "bl": "Bộ luật"}.get(code, "")
    return Form(f"{lead}{code.upper() + '-' if code else ''}{organ}", code.upper(), organ, kind, 2, None if assembly[3] else _TERM)


#: who numbers as TW, where a symbol of the Party's form has their own letters
_CENTRAL = ("bct", "bbt", "bch")


def _with_code(code: str, sep: str, organs: tuple[Part, ...], year: str) -> Form:
    """"23-QĐ/TW", "30/2020/NĐ-CP", "14/2008/TTLT/BTC-BTNMT"."""
    names = ["TW" if printed.upper() == "TƯ" else _token(token, printed) for _, token, printed in organs]
    tail = names[0] + "".join(("&" if part[0] == "&" else "-") + name for part, name in zip(organs[1:], names[1:]))
    lead = organs[0][1]
    if PARTY.match(lead):
        party = not year and (lead not in _CENTRAL or sep in "-–" and organs[0][0] == "/") and (code != "CĐ" or sep in "-–")      # "Công điện số 32/CĐ-TW": a steering committee's of the State
    elif lead == "btc" and not year and sep in "-–" and organs[0][0] == "/" and not code.startswith("TT"):
        return Form(f"-{code}/{tail}", code, "", code_to_kind().get(code, ""), 2, _UNIT)    # a Ban Tổ chức, and which one its letters do not say
    else:                                              # unknown organs: the print decides; the Youth Union as the Party
        party = lead not in ORGANS and (sep in "-–" or lead.endswith("dtn"))
    if party and lead in _CENTRAL:
        tail = "TW"                                    # "05-CT/BCT": the Bộ Chính trị's, and no ministry's
    if party:
        rest = f"-{code}/{tail}"
    else:
        joint = code.endswith(_JOINT) and organs[0][0] == "/"
        dash = joint and sep in "-–" and not year and code not in ("TTLT", "NQLT")          # "01-QCPH/UBND-BDVTU"
        rest = f"{'-' if dash else '/'}{year + '/' if year else ''}{code}{'/' if joint else '-'}{tail}"
    return Form(rest, code, tail, code_to_kind().get(code, ""), 2, _ITS_REST if lead == "bgd" and len(organs) == 1 else _UNIT)


def _letters_alone(code: str, parts: tuple[Part, ...], year: str, spaced: bool) -> Form:
    """Letters of a body, or a code without a body: "118/TTg", "465/UBND-NC", "20/SNV-XDCQĐP", "69/2022/BTC"."""
    names = [_token(token, printed) for _, token, printed in parts]
    tail = names[0] + "".join((part[0] if part[0] in "&/" else "-") + name for part, name in zip(parts[1:], names[1:]))
    first_sep, first, _ = parts[0]
    lead = f"/{year}/" if year else "-" if first_sep in "-–" else "/"
    known = first in ORGANS or bool(PARTY.match(first))
    return Form(lead + tail, code, "" if code else names[0], code_to_kind().get(code, "") if code else "", 2 if known and not spaced else 1, _DIVISION)


_PIECE = re.compile(r"(\s{0,2}[-/.&,–_]\s{0,2}|^\s|(?<=ttlt)\s)(n\sd(?=-cp(?![a-z]))|t\.\s?(?:[uw]|tr)(?![a-z])|[a-z]{1,14}(?: \d{1,2}(?=-|$)|\d{0,3}))")
_SPACED = re.compile(r"\s.\s")
#: the rest of the symbol is left out: "308/NĐ-C⏎[...]"
_CUT = re.compile(r"\s?\n\[(?:\.{3}|…)\]")
_ORGAN = re.compile(r"\s([a-z]{2,9})(?![a-z0-9])")
_GLUED = re.compile(r"(\d{1,5})([a-z]{2})")


def _with_hyphen(match: re.Match[str], normal: str, glued: re.Match[str]) -> Symbol | None:
    """The symbol as it reads with the hyphen behind its number; offsets are those of the print."""
    at, (start, end) = match.start() + len(glued[1]), match.span()
    text = f"{normal[start:at]}-{normal[at:end]}"
    again = SYMBOL.fullmatch(fold(text))
    found = parse(again, text) if again else None
    return replace(found, start=start, end=end) if found is not None and found.code else None


#: first year in which the assembly of a term can have passed a text; the term runs until the next begins
_ASSEMBLY_SINCE = ((7, 1981), (8, 1987), (9, 1992), (10, 1997), (11, 2002), (12, 2007), (13, 2011), (14, 2016),
                   (15, 2021), (16, 2026))


def assembly_term(year: str, term: str) -> str:
    """Repair a misprinted term where the year leaves no choice: 46/2010/QH2 is QH12.

    In a year of change both terms are possible and the print stands.
    """
    possible = {number for (number, since), (_, until) in zip(_ASSEMBLY_SINCE, _ASSEMBLY_SINCE[1:] + ((17, 9999),))
                if since <= int(year) <= until}
    if term and (int(term) in possible or 7 <= int(term) <= 17) or len(possible) != 1:
        return term
    return str(possible.pop())
