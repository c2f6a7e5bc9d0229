"""Citations of directives: where they stand and what each says of itself.

Symbols, type words and law names are found first (one pass each); then the words around an anchor give
its type, date, author and term. What the same text says elsewhere is added by ``targets``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from danvan_graph.extract import dates, issuers, laws
from danvan_graph.extract.symbols import ORGANS, PARTY, SYMBOL, Symbol, pad, parse
from danvan_graph.extract.types import LAW_KINDS
from danvan_graph.text import fold


@dataclass(slots=True)
class Mention:
    """A citation while it is being read. Offsets point into the normalised text."""

    phrase: int                  # where the citation begins: its type word
    start: int                   # anchor
    end: int
    fields_end: int              # behind the last field: title or next clause begins here
    kind: str
    symbol: Symbol | None = None
    number: str = ""
    name: str = ""               # law's name where it is cited by name (with or without number)
    issued_on: str = ""
    issuer: str = ""             # as printed, place included where printed
    organ: str = ""              # organ code of the issuer phrase
    place: str = ""              # gazetteer key from the issuer phrase
    term: str = ""               # "XI"
    target: str = ""
    listed: bool = False         # a later member of a list: shares what the others have
    prefix_phrase: int = -1      # start of "khoản 4 Điều 9" before the type word
    rule: str = ""
    own: bool = False
    inside: "Mention | None" = None      # amending law whose printed name holds this one
    extra: dict = field(default_factory=dict)


#: a number is a count and no directive before these: "Kế hoạch 5 năm", "Thông báo 3 lần";
#: over the NORMALISED text in lower case: "5 cỡ" counts, "Nghị định 105 có hiệu lực" cites
_UNIT = re.compile(
    r"\s?(?:%|(?:năm(?!\s+(?:19|20)\d\d(?!\s?[-–]))|tháng|ngày(?!\s*\d)|giờ|lần|điều(?!\s+chỉnh)|khoản|chương|mục|người|tỷ|tỉ|triệu|nghìn|đồng|xã|huyện|tỉnh|quận|phường|thôn|hộ|đơn|cơ sở|cơ quan|bộ|"
    r"chỉ tiêu|nhóm|nhiệm vụ|nội dung|giai đoạn|điểm|cấp|loại|trang|tuần|quý|ban|bước|văn bản|trường hợp|hội nghị|quyết định|nghị định|thông tư|chỉ thị|nghị quyết|luật|tiêu chí|con|m2|ha|km|"
    r"mô hình|tổ chức|thành viên|cán bộ|đại biểu|phiên|kỳ họp|ngành|lĩnh vực|dự án|công trình|mặt|chiều|phần|bên|đoàn|vụ|trẻ|em|học|doanh nghiệp|giải pháp|đối tượng|cái|chiếc|phương án|vấn đề|việc|địa phương)(?!\w)"
    r"|[-–]\s?\d|[.,/]\d(?!\d{3}))", re.IGNORECASE)
_LEAD = re.compile(r"[\s,]{0,3}\(?(?:so|s[oóố]\s?:?|ki hieu|ky hieu)?\s{0,3}:?\s{0,3}")
_NUMBERED = re.compile(r"(?:\s{1,3}so\s{0,3}:?\s{0,3}|[ \t]{1,3})(\d{1,4}[a-z]?(?![a-z0-9]))")
_MORE = re.compile(r"\s{0,2}(?:,|;|va|,\s?va|hoac|&)\s{0,2}(?:so\s{1,3})?(\d{1,4}[a-z]?)(?![\w/]|[.,]\d|\s?[-/]\s?[a-z0-9])")
#: "Nghị quyết của Bộ Chính trị số 12-NQ/TW", "Nghị quyết Trung ương 10-NQ/TW": words between type and number
_BETWEEN = re.compile(r"(?:\s+(?!mau\b|bieu\b)[^\s,;:().\d]+){1,9}?\s+(?:so\s{0,3}:?\s{0,3})?(?=\d)")
_ROMAN = r"(?:x{0,3}(?:ix|iv|v?i{0,3}))"
_ORDINAL = {"nhat": "1", "hai": "2", "ba": "3", "tu": "4", "nam": "5", "sau": "6", "bay": "7", "tam": "8", "chin": "9", "muoi": "10"}
#: "Nghị quyết Trung ương 4 khóa XI, XII", "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII"
_PLENUM = re.compile(
    r"\s+(?:cua\s+)?(?:hoi\s+nghi\s+)?(?:lan\s+thu\s+(?P<o1>[a-z]+|\d{1,2})\s*,?\s*)?(?:cua\s+)?"
    r"(?:(?:ban\s+chap\s+hanh|bch)\s+)?(?:trung\s+uong|tw|t\.u\.?|tu\b|bchtw)(?:\s+dang)?"
    r"\s*(?:lan\s+thu\s+)?(?P<o2>\d{1,2}\b|nhat\b|hai\b|ba\b|tu\b|nam\b|sau\b|bay\b|tam\b|chin\b|muoi\b)?(?:\s+dang)?"
    rf"\s*,?\s*[(]?\s*khoa\s+(?P<terms>{_ROMAN}(?:\s*(?:,|va|;)\s*(?:khoa\s+)?{_ROMAN}\b)*)\b")
_TERM = re.compile(rf"[\s,]{{0,3}}\(?\s?khoa\s+({_ROMAN})\b\)?")
_OF = re.compile(r"[\s,]{0,3}\(?(?:cua|do)\s+(?:dong\s+chi\s+)?")
_AT = re.compile(r"[\s,]{0,3}\(?")
_NEARBY = re.compile(r"[\s,;:()]*(?:(?:va|hoac|cung|voi|cac|so|khoan|theo)\b[\s,;:()]*)*$")
_BEFORE = re.compile(
    r"(?:(?:da|vua|moi|cung|tiep\s+tuc|chinh\s+thuc|dong\s+thoi|vua\s+moi|da\s+co|mo[i1]\s+day|gan\s+day|nay)\s+)*"
    r"(?:co|ra|ky|ban\s+hanh|ky\s+ban\s+hanh|ban\s+bo|thong\s+qua|ban\s+hanh\s+kem\s+theo|phe\s+duyet|bo\s+sung\s+ban\s+hanh|xay\s+dung|gui|phat\s+hanh|trinh)"
    r"(?:\s+(?:mot\s+so|cac|nhieu|ban|bo\s+sung|theo|tai)\b[^.;\n]{0,50}?)?\s*$")
#: "theo đề nghị của Sở Xây dựng tại Tờ trình số 66/SXD-TT": who proposes is its author
_AT_PAPER = re.compile(r"\s+tai\s*$")
_PAPERS = {"Tờ trình", "Công văn", "Báo cáo", "Thông báo", "Công điện"}


def find(normal: str, folded: str, type_hits: list[tuple[int, int, str]]) -> list[Mention]:
    """All mentions of one text, in order.

    Args:
        normal, folded: the normalised text and its fold, one character for one.
        type_hits: (start, end, type) of the type words, in order.
    """
    symbols = [symbol for match in SYMBOL.finditer(folded) if (symbol := parse(match, normal))]
    by_start = {symbol.start: symbol for symbol in symbols}
    mentions: list[Mention] = []
    claimed: set[int] = set()
    open_until = -1                                    # inside a law's printed name
    for start, end, kind in type_hits:
        lead = _LEAD.match(folded, end)
        symbol = by_start.get(lead.end())
        if symbol and symbol.start not in claimed:
            claimed.add(symbol.start)
            mentions.append(Mention(start, symbol.start, symbol.end, symbol.end, _kind(kind, symbol), symbol,
                                    symbol.number, rule="symbol"))
            continue
        if kind in LAW_KINDS:
            law = _law(normal, folded, start, end, kind, by_start, claimed)
            if law:
                mentions.append(law)
            continue
        if kind == "Nghị quyết":
            plenum = _plenum(normal, folded, start, end)
            if plenum:
                mentions += plenum
                continue
        between = _BETWEEN.match(folded, end)
        if between and (symbol := by_start.get(between.end())) and symbol.start not in claimed \
                and (symbol.strength == 2) and not any(end < s < symbol.start for s, _, _ in _near(type_hits, end, symbol.start)):
            claimed.add(symbol.start)
            mention = Mention(start, symbol.start, symbol.end, symbol.end, _kind(kind, symbol), symbol,
                              symbol.number, rule="symbol after words")
            issuer = _OF.match(folded, end)
            if issuer:
                _set_issuer(mention, issuers.issuer_at(normal, folded, issuer.end()))
            mentions.append(mention)
            continue
        mentions += _bare(normal, folded, start, end, kind, by_start)
    for symbol in symbols:
        if symbol.start not in claimed and _stands_alone(folded, symbol):
            mentions.append(Mention(symbol.start, symbol.start, symbol.end, symbol.end, symbol.kind, symbol,
                                    symbol.number, rule="symbol alone"))
    mentions.sort(key=lambda m: (m.start, -m.end))
    mentions = _without_overlaps(mentions)
    for mention in mentions:
        _fields(normal, folded, mention)
    _lists(normal, folded, mentions, type_hits)
    mentions = [m for m in mentions if m.kind]
    _short_names(folded, mentions)
    _before(normal, folded, mentions)
    return mentions


def _stands_alone(folded: str, symbol: Symbol) -> bool:
    """Without a type word only a year or a known organ makes a symbol: forms and samples have numbers too."""
    if folded[symbol.end:symbol.end + 1] == "/":
        return False
    lead = fold(symbol.organ.split("-")[0])
    return symbol.strength == 2 and (bool(symbol.year) or lead in ORGANS or PARTY.match(lead) is not None or lead.startswith(("qh", "ubtvqh")))


def _near(hits: list[tuple[int, int, str]], start: int, end: int) -> list[tuple[int, int, str]]:
    from bisect import bisect_left, bisect_right
    return hits[bisect_right(hits, (start, 0, "")):bisect_left(hits, (end, 0, ""))]


def _kind(word: str, symbol: Symbol) -> str:
    """The type word decides, but "Quyết định số 60/2003/NĐ-CP" follows the word too: print is quoted, not judged."""
    return word


def _without_overlaps(mentions: list[Mention]) -> list[Mention]:
    """A mention inside the anchor of another stays only inside the printed name of an amending law."""
    kept: list[Mention] = []
    for mention in mentions:
        over = next((k for k in reversed(kept[-8:]) if mention.start < k.end), None)
        if over is not None:
            if not over.name or mention.phrase <= over.phrase:
                continue
            mention.inside = over
        kept.append(mention)
    for outer in kept:
        if outer.rule == "law number" and outer.extra.get("amending"):
            for mention in kept:
                if outer.phrase < mention.phrase < outer.start:
                    mention.inside = outer
    return kept


def _law(normal, folded, start, end, kind, by_start, claimed) -> Mention | None:
    stop = laws.name_end(normal, folded, start, end)
    if stop is None:
        return None
    name = " ".join(normal[start:stop].split())
    amending = bool(laws.AMENDING.match(folded, end))
    if amending and (folded[end:end + 1] == "\n" or folded[max(0, start - 9):start].strip().endswith("ban hanh")):
        return None                                    # the document's own title, or "Quốc hội ban hành Luật sửa đổi ..."
    revised = laws.REVISED.match(folded, stop)
    lead = _LEAD.match(folded, revised.end() if revised else stop)
    symbol = by_start.get(lead.end())
    if symbol is not None and symbol.start in claimed:
        symbol = None
    if amending and symbol is None and not _LEAD_NUMBER.match(folded, start, stop):
        # "Luật sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C số 57/2024/QH15"
        last, more = _bare_list(folded, normal, stop)
        lead = _LEAD.match(folded, last)
        number = by_start.get(lead.end()) if more else None
        dated = dates.DATE.match(folded, lead.end()) if more and number is None else None
        if dated:
            stop, name = last, " ".join(normal[start:last].split())
        if number is not None and number.start not in claimed and not laws.is_number_of(" ".join(normal[more:last].split()), number.canonical):
            symbol, stop, name = number, last, " ".join(normal[start:last].split())
    if symbol and amending:
        # whose number is it: the amending law's, unless the table knows it as the amended one's
        if laws.is_number_of(name, symbol.canonical):
            symbol = None
            more = _numbered_list(folded, normal, stop, by_start)
            if more > stop:
                stop, name = more, " ".join(normal[start:more].split())
    if symbol:
        claimed.add(symbol.start)
        return Mention(start, symbol.start, symbol.end, symbol.end, kind, symbol, symbol.number, name=name, rule="law number",
                       extra={"amending": amending})
    return Mention(start, start, stop, revised.end() if revised else stop, kind, None, "", name=name, rule="law name",
                   extra={"revised": True} if revised else {})


_LAW_MORE = re.compile(r"\s*(?:,|va|;)\s*(?=(?:bo\s+)?luat\s|phap\s+lenh\s)")
_LAW_WORD = re.compile(r"(?:bo\s+)?luat|phap\s+lenh")


def _bare_list(folded, normal, stop) -> tuple[int, int]:
    """End of the last of several laws without numbers ("Luật A, Luật B và Luật C") and where that one begins."""
    end, begin = stop, 0
    while (more := _LAW_MORE.match(folded, end)):
        word = _LAW_WORD.match(folded, more.end())
        nxt = laws.name_end(normal, folded, more.end(), word.end())
        if nxt is None or laws.AMENDING.match(folded, word.end()):
            break
        end, begin = nxt, more.end()
    return end, begin


_LEAD_NUMBER = re.compile(r".*\s\d+/\d{4}/q")


def _numbered_list(folded, normal, stop, by_start) -> int:
    """End of "Luật A số 1, Luật B số 2" that the name of an amending law runs through."""
    end = stop
    while True:
        lead = _LEAD.match(folded, end)
        symbol = by_start.get(lead.end())
        if symbol:
            end = symbol.end
        more = _LAW_MORE.match(folded, end)
        if not more:
            return end
        word = _LAW_WORD.match(folded, more.end())
        nxt = laws.name_end(normal, folded, more.end(), word.end())
        if nxt is None or laws.AMENDING.match(folded, word.end()):
            return end
        end = nxt


def _plenum(normal, folded, start, end) -> list[Mention]:
    match = _PLENUM.match(folded, end)
    if not match or not (match["o1"] or match["o2"]):
        return []
    ordinal = match["o2"] or match["o1"]
    ordinal = _ORDINAL.get(ordinal, ordinal)
    if not ordinal.isdigit():
        return []
    found = []
    begin = match.start("o2") if match["o2"] else match.start("o1")
    for term in re.finditer(_ROMAN + r"(?![a-z])", match["terms"]):
        if not term[0]:
            continue
        stop = match.start("terms") + term.end()
        roman = term[0].upper()
        mention = Mention(start, begin, stop, stop, "Nghị quyết", None, ordinal, rule="plenum", listed=bool(found))
        mention.target, mention.term = f"Nghị quyết Trung ương {ordinal} khóa {roman}", roman
        found.append(mention)
        begin = match.start("terms") + term.end() + 1
        rest = re.compile(r"[\s,;]*(?:va\s+)?(?:khoa\s+)?").match(folded, stop)
        begin = rest.end()
    return found


#: types cited by a bare number without "số"; "Chương trình 135", "Đề án 1956" are programmes, not papers
_BARE_WITHOUT_SO = {"Quyết định", "Nghị quyết", "Chỉ thị", "Kết luận", "Nghị định", "Thông tư", "Công văn",
                    "Thông báo", "Hướng dẫn", "Quy định", "Thông tri", "Công điện", "Kế hoạch", "Thông tư liên tịch"}


_NUMBER_YEAR = re.compile(r"/((?:19|20)\d\d)(?![\d_]|\s?[-/]\s?[a-z0-9])")
_YEARLY_NUMBERS = {"Nghị định", "Thông tư", "Quyết định", "Nghị quyết", "Thông tư liên tịch"}
#: "hội nghị quyết định 10 vấn đề" decides; "theo quyết định 82 của" cites: what may follow a number in lower case
_SHORT_ENDS = re.compile(r"\s{0,2}(?:[,.;:)\]\"”]|$|(?:cua|ngay|ve|nay|va|tren|noi|neu|do)(?![a-z]))")
#: "Kế hoạch 2020" is the plan of a year
_YEAR = re.compile(r"19[5-9]\d|20[0-4]\d")
#: types whose bare numbers come in lists without "số": "Nghị quyết 18, 19"
_LISTED = {"Nghị quyết", "Chỉ thị", "Kết luận", "Quyết định", "Quy định", "Nghị định", "Thông tư", "Kế hoạch"}


def _bare(normal, folded, start, end, kind, by_start) -> list[Mention]:
    """"Quyết định 217", "các Quyết định số 217, 218", "Nghị quyết 30a"."""
    match = _NUMBERED.match(folded, end)
    if not match or match.start(1) in by_start:
        return []
    with_so = "so" in folded[end:match.start(1)]
    if _UNIT.match(normal, match.end(1)) and not (with_so and folded.startswith(" ban hanh", match.end(1))):
        return []
    short_year = kind in _YEARLY_NUMBERS and _NUMBER_YEAR.match(folded, match.end(1))
    if not with_so and not short_year and (kind not in _BARE_WITHOUT_SO or folded[match.end(1):match.end(1) + 1] in ("/", ":")
                        or normal[start].islower() and not _SHORT_ENDS.match(folded, match.end(1))
                        or _YEAR.fullmatch(match[1]) and kind != "Quyết định"):
        return []
    yearly = _NUMBER_YEAR.match(folded, match.end(1)) if kind in _YEARLY_NUMBERS else None
    if yearly:
        # "Nghị định 100/2019": number and year, the rest is left out in speech
        mention = Mention(start, match.start(1), yearly.end(), yearly.end(), kind, None, pad(match[1]), rule="number and year")
        mention.extra["year"] = yearly[1]
        return [mention]
    if re.match(r"\s?/\s?[a-z0-9]|_", folded[match.end(1):match.end(1) + 4]):
        return []
    found = [Mention(start, match.start(1), match.end(1), match.end(1), kind, None, pad(normal[match.start(1):match.end(1)]),
                     rule="number")]
    stop = match.end(1)
    listed = with_so or normal[max(0, start - 4):start].strip().lower() == "các" or normal[start].isupper() and kind in _LISTED
    while listed:
        more = _MORE.match(folded, stop)
        if not more or _UNIT.match(normal, more.end(1)):
            break
        stop = more.end(1)
        found.append(Mention(start, more.start(1), stop, stop, kind, None, pad(normal[more.start(1):stop]), rule="number in a list",
                             listed=True))
        if len(found) > 30:
            break
    return found


def _set_issuer(mention: Mention, issuer) -> int | None:
    """Take an issuer phrase; its end, or None where there is none."""
    if issuer is None:
        return None
    end, printed, organ, place = issuer
    if not mention.issuer:
        mention.issuer, mention.organ, mention.place = printed, organ, place
    return end


_LAW_YEAR = re.compile(r"\s{1,2}((?:19|20)\d\d)(?![\d/]|\s?[-/]\s?\d)")
_NOW = re.compile(r"\s{0,2}\((?:nay|truoc\s+day)\s[^)\n]{2,80}\)")


def _fields(normal: str, folded: str, mention: Mention) -> None:
    """Date, author and term behind an anchor, in any order."""
    pos = max(mention.end, mention.fields_end)
    for _ in range(5):
        skip = _AT.match(folded, pos).end()
        date = dates.DATE.match(folded, skip)
        if date and mention.inside is not None and mention.end == mention.inside.end:
            break                                      # the date is the amending law's
        if date and not mention.extra.get("date"):
            value = dates.read(date)
            if value:
                mention.issued_on, mention.extra["date"] = value, True
            pos = date.end()
            if folded[pos:pos + 1] == ")":
                pos += 1
            continue
        term = _TERM.match(folded, pos)
        if term and term[1]:
            mention.term = mention.term or term[1].upper()
            pos = term.end()
            continue
        year = _LAW_YEAR.match(folded, pos) if mention.name and not mention.issued_on else None
        if year:
            mention.issued_on, pos = year[1], year.end()   # "Luật Đất đai 2013"
            continue
        of = _OF.match(folded, pos)
        if of:
            end = _set_issuer(mention, issuers.issuer_at(normal, folded, of.end()))
            if end:
                pos = _joint_authors(normal, folded, mention, end)
                now = _NOW.match(folded, pos)
                if now:
                    pos = now.end()
                if folded[pos:pos + 1] == ")" and "(" in folded[of.start():of.end()]:
                    pos += 1
                continue
        if mention.symbol is None and not mention.name and mention.organ == "" and mention.rule.startswith("number"):
            # "Chỉ thị 05 Bộ Chính trị": author without "của"
            end = _set_issuer(mention, issuers.issuer_at(normal, folded, skip)) if folded[skip:skip + 1].isalpha() and "," not in folded[pos:skip] else None
            if end:
                pos = end
                continue
        elif mention.symbol is not None and mention.symbol.organ and mention.organ == "" \
                and mention.symbol.organ.split("-")[0] in ("UBND", "HĐND", "UB"):
            # "Kế hoạch số 41/KH-UBND huyện Mường La": the place completes the organ of the symbol
            end = _set_issuer(mention, issuers.place_after(normal, folded, skip, mention.symbol.organ.split("-")[0]))
            if end:
                pos = end
                continue
        break
    mention.fields_end = pos


_AND = re.compile(r"\s{0,2}(?:,|va|-|–|;|,\s?va)\s{1,2}(?:cua\s+)?")


def _joint_authors(normal: str, folded: str, mention: Mention, end: int) -> int:
    """Further bodies that signed a joint directive: "của Chính phủ và Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"."""
    if "liên tịch" not in mention.kind and not (mention.symbol and mention.symbol.code in ("TTLT", "NQLT")):
        return end
    for _ in range(6):
        joined = _AND.match(folded, end)
        more = issuers.issuer_at(normal, folded, joined.end()) if joined else None
        if more is None:
            break
        if more[1] not in mention.issuer:
            mention.issuer += "; " + more[1]
        end = more[0]
    return end


def _lists(normal: str, folded: str, mentions: list[Mention], type_hits) -> None:
    """Members of a list share type, date and author: the head gives the type, the last the tail."""
    previous: Mention | None = None
    for mention in mentions:
        if mention.rule == "symbol alone":
            gap = folded[previous.fields_end:mention.phrase] if previous else None
            if previous and len(gap) < 40 and _NEARBY.match(gap):
                mention.listed = True
                if not mention.kind:
                    mention.kind = previous.kind
            elif previous and not mention.kind and previous.kind and mention.phrase - previous.end < 600 and _item(folded, mention.phrase):
                mention.kind = previous.kind
            if mention.symbol.organ.startswith(("QH", "UBTVQH")) and not mention.kind:
                mention.kind = _assembly_kind(folded, mention)
            head = _plural_head(normal, folded, mention, type_hits)
            if head:
                kind, issuer = head
                if not mention.symbol.kind:
                    mention.kind = kind
                if not mention.organ and issuer:
                    _set_issuer(mention, issuer)
        previous = mention
    for before, after in zip(reversed(mentions[:-1]), reversed(mentions[1:])):
        gap = folded[before.fields_end:after.phrase] if after.phrase >= before.fields_end else ""
        if after.phrase == before.phrase:
            gap = ""
        if len(gap) > 30 or not _NEARBY.match(gap) or "\n" in gap:
            continue
        same_side = (before.symbol is None or after.symbol is None
                     or before.symbol.organ.split("-")[0] == after.symbol.organ.split("-")[0])
        if not same_side or before.name or after.name:
            continue
        if not before.issuer and after.issuer and before.fields_end == before.end:
            before.issuer, before.organ, before.place = after.issuer, after.organ, after.place
        if not before.term and after.term:
            before.term = after.term
        if not before.issued_on and after.issued_on and before.fields_end == before.end:
            year = before.symbol.year if before.symbol else ""
            if not year and (before.symbol is None or before.symbol.code in ("QĐ", "NQ", "CT", "KL", "QĐi", "TB", "")) and before.kind == after.kind or (year and after.issued_on.startswith(year)):
                before.issued_on = after.issued_on


def _item(folded: str, pos: int) -> bool:
    """Whether only "số" and an item mark stand before the position on its line."""
    line = folded.rfind("\n", 0, pos) + 1
    return bool(re.fullmatch(r"\s*(?:[-+*•]|\d{1,2}[.)]|[a-z][.)])?\s*(?:so\s*:?\s*)?", folded[line:pos]))


def _assembly_kind(folded: str, mention: Mention) -> str:
    """The assembly numbers laws and resolutions alike: the nearest word before tells, else it is a law."""
    before = folded[max(0, mention.phrase - 60):mention.phrase]
    if before.rfind("nghi quyet") > before.rfind("luat"):
        return "Nghị quyết"
    return "Pháp lệnh" if "phap lenh" in before else "Luật"


def _plural_head(normal, folded, mention, type_hits):
    """"các Nghị định của Chính phủ: số 181/2004/NĐ-CP ...; số 198/2004/NĐ-CP": type and author of the head."""
    if not re.search(r"(?:so|:)\s*$", folded[max(0, mention.phrase - 5):mention.phrase]):
        return None
    line = folded.rfind("\n", 0, mention.phrase) + 1
    colon = folded.rfind(":", line, mention.phrase)
    if colon < 0:
        return None
    hits = [hit for hit in _near(type_hits, max(line, colon - 90) - 1, colon) if hit[2] not in LAW_KINDS]
    if not hits:
        return None
    start, end, kind = hits[-1]
    of = _OF.match(folded, end)
    issuer = issuers.issuer_at(normal, folded, of.end()) if of else None
    if issuer and issuer[0] < colon - 3 or (not issuer and end < colon - 3):
        return None
    return kind, issuer


CALLED = re.compile(r"(?:goi|viet)\s+(?:tat\s+|chung\s+)?la\s+(?:[\"“]\s?)?$")


def _short_names(folded: str, mentions: list[Mention]) -> None:
    """"Luật Đầu tư theo phương thức đối tác công tư (sau đây gọi là Luật PPP)": the short name means the long one."""
    for before, mention in zip(mentions, mentions[1:]):
        if mention.name and mention.symbol is None and mention.phrase - before.end < 200 \
                and CALLED.search(folded, max(0, mention.phrase - 30), mention.phrase):
            mention.extra["means"] = _long_name(folded, mentions, mention)


_AMENDER = re.compile(r"(?:boi|bang|theo|tai|va|,)\s+(?:cac\s+)?$")


def _long_name(folded: str, mentions: list[Mention], short: Mention) -> Mention:
    """What a short name stands for: the same name before it, else the head of the phrase and not who amended it."""
    line = max(folded.rfind("\n", 0, short.phrase), short.phrase - 500)
    before = [m for m in mentions if line <= m.phrase < short.phrase]
    same = [m for m in before if m.name and fold(m.name) == fold(short.name)]
    if same:
        return same[-1]
    heads = [m for m in before if not _AMENDER.search(folded, max(0, m.phrase - 12), m.phrase)]
    return (heads or before)[-1]


def _before(normal: str, folded: str, mentions: list[Mention]) -> None:
    """Author and date before: "Ngày 20/7/2007, UBND thành phố có Quyết định số 82/2007/QĐ-UBND"."""
    for index, mention in enumerate(mentions):
        if mention.issuer or mention.name:
            continue
        floor = mentions[index - 1].fields_end if index else 0
        line = max(folded.rfind("\n", 0, mention.phrase) + 1, floor, mention.phrase - 220)
        clause = folded[line:mention.phrase]
        verb = (_AT_PAPER.search(clause) if mention.kind in _PAPERS else None) or _BEFORE.search(clause)
        if not verb:
            continue
        head = clause[:verb.start()].rstrip(" ,")
        issuer = issuers.issuer_before(normal, folded, line, line + len(head))
        if issuer:
            mention.extra["before"] = True
            mention.issuer, mention.organ, mention.place = issuer[1:]
        if not mention.issued_on:
            day = None
            for day in dates.DATE.finditer(folded, line, line + len(head)):
                pass
            if day and "nam" not in day[0][:4] and len(dates.read(day)) == 10 and (line + len(head) - day.end()) < 110:
                value = dates.read(day)
                year = mention.symbol.year if mention.symbol else ""
                if not year or value.startswith(year):
                    mention.issued_on = value
