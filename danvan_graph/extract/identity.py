"""Which directive a document is the text of, or whose issuing it reports.

The surest first: the letterhead (``Số: 15/QĐ-UBND`` with place and date), the title or the first sentence of a
text without letterhead ("Quyết định về việc ..." over the issuing body), and a report that says so
("... vừa ban hành Chỉ thị số 07-CT/TU").
"""

from __future__ import annotations

import re

from danvan_graph.extract import bodies, dates, issuers, letterheads, reports
from danvan_graph.extract.head_lines import SPEAKER_AT, Own, alone, enacting, place_date, speaker, title_at
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.numbered_titles import titled
from danvan_graph.extract.organisations import organisation_at
from danvan_graph.extract.patterns import words
from danvan_graph.extract.types import kinds
from danvan_graph.extract.unnumbered import unnumbered
from danvan_graph.text import fold
from danvan_graph.text.characters import CAPITALS

#: the letterhead stands in the first lines; a corpus's own header may come before it
_HEAD = 2500
_NUMBER_LINE = re.compile(
    r"(?:^|\n|\|)[ \t]*(?:\([^)\n]{0,40}\)\s*)?(?:(?:luat|bo\s+luat|nghi\s+quyet|phap\s+lenh|quyet\s+dinh|lenh|nghi\s+dinh|thong\s+tu"
    r"|chi\s+thi)[ \t]+)?(?:(?:so(?:\s+hieu)?|(?:so\s+)?k[iy]\s+hieu)[ \t]{0,6}[:.]?\s{0,8}){1,2}$")
#: behind the number of a letterhead its line ends, or place and date follow in the other column
_ALONE = re.compile(rf"[ \t*_]*(?:\n|\r|\||$|CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM[ \t]*\n|ĐẢNG CỘNG SẢN VIỆT NAM[ \t]*\n|/?\s*[{CAPITALS}][^\n.;]{{1,30}},\s*ngày)")
#: the number with its day on a line of its own: "Số 35/2021/NQ-HĐND ngày 10/12/2021"
_OWN_LINE, _WITH_DAY = re.compile(r"(?:^|\n)[ \t]*so[ \t]{0,3}:?[ \t]{0,3}$"), re.compile(r",?[ \t]*ngày[ \t]\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[ \t]*\n")
#: a letterhead that lost its lines: "BAN CHẤP HÀNH TRUNG ƯƠNG***Số: 36 - QĐ/TWĐTN ĐOÀN TNCS Hà Nội, ngày 9 tháng 10 năm 2013"
_INLINE_NUMBER = re.compile(r"(?<![a-z])so[ \t]{0,3}:?[ \t]{0,3}$")
_GLUED = re.compile(rf"[ \t]?(?:[-–][ \t])?(?:[{CAPITALS}]{{2,}}[ \t]){{0,8}}[ \t]?[{CAPITALS}][^\W\d_]+(?:[ \t][{CAPITALS}][^\W\d_]+){{0,3}},[ \t]?(?=ngày[ \t])")
#: the same, the number last: "An Giang, ngày 05 tháng 10 năm 2012 Số: 15/2012/CT-UBND CHỈ THỊ"
_INLINE_DATE = re.compile(r"ngay\s[^\n]{4,22}\snam\s\d{4}\s{1,2}so\s?:\s?$")
_TYPE_FOLLOWS = re.compile(r"[ \t]+(?:QUYẾT ĐỊNH|CHỈ THỊ|NGHỊ QUYẾT|KẾ HOẠCH|HƯỚNG DẪN|THÔNG BÁO|BÁO CÁO|QUY CHẾ|CHƯƠNG TRÌNH)(?!\w)")
_TITLE_LINE = re.compile(
    rf"(?:^|\n)[ \t]*(?:V/v|VỀ VIỆC)?[ \t]*([{CAPITALS}][{CAPITALS} ]{{3,24}}?)(?:[ ]LIÊN[ ](?:NGÀNH|SỞ))?[ \t]*(?:\((?:BỔ SUNG|SỬA ĐỔI"
    rf"|SỬA ĐỔI, BỔ SUNG|LẦN \w{{1,5}})\)[ \t]*)?(?:\n|$)")
#: the type with its author, where the number does not say the type: "Số: 749/TTg", below it "CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ"
_TITLE_OF_BODY = re.compile(rf"(?:^|\n)[ \t]*([{CAPITALS}][{CAPITALS} ]{{3,24}}?)[ \t]CỦA[ \t][{CAPITALS}][{CAPITALS} ,-]{{3,80}}(?:\n|$)")


def find(normal: str, folded: str, mentions: list[Mention], type_hits, home: str) -> Own | None:
    """The document's own directive; None for a report on work in general."""
    own = (_letterhead(normal, folded, mentions, home) or titled(normal, folded, mentions, home) or _headed(folded, mentions, home) or _announced(normal, folded, type_hits, mentions, home)
           or _told_of(normal, folded, mentions, unnumbered(normal, folded, type_hits, mentions, home)) or _as_follows(normal, folded, mentions, home, _AS_FOLLOWS)
           or _consolidated(folded, mentions) or _reported(normal, folded, mentions) or _as_follows(normal, folded, mentions, home, _GUIDES))
    return _speaking(normal, folded, home, _dated(normal, folded, mentions, _adopted(folded, _offered(folded, mentions, own))))


def _told_of(normal: str, folded: str, mentions: list[Mention], own: Own | None) -> Own | None:
    """"Hướng dẫn triển khai mô hình" over "Ban Dân vận Tỉnh ủy đã ban hành Hướng dẫn số 12": a headline and no title."""
    told = _reported(normal, folded, mentions) if own is not None and not own.symbol else None
    return told if told is not None and told.mention is not None and told.kind == own.kind and told.mention.symbol is not None else own


#: "Xem toàn bộ Quy định số 27-QĐ/TU tại đây", "Tải toàn văn Kế hoạch số 5"
_OFFERS = re.compile(r"(?:\n|[.;:]\s)\s*(?:(?:moi\s+)?xem|tai(?:\s+ve)?|download)\s+(?:toan\s+(?:bo|van)|chi\s+tiet|day\s+du)\s+(?:noi\s+dung\s+)?$")


#: below the title of what it issues: "(Ban hành kèm theo Quyết định số 53/2009/QĐ-UBND ngày 03/3/2009)"
_ANNEXED = re.compile(r"\n[ \t]*\(\s?(?:duoc\s+)?(?:ban\s+hanh\s+)?kem\s+theo\s+$")
#: "(Thông báo số 618-TB/HU, ngày 08/7/2020)", "Số: 305/KH-UBND, Đông Hà, ngày 9/10/2023" below the text
_LAST_LINE = re.compile(r"[ \t]*(?:\(\s?(?:trich\s+)?|so\s?:\s*)")


def _offered(folded: str, mentions: list[Mention], own: Own | None) -> Own | None:
    """The number of a paper without one, where the page offers the whole of it by its number."""
    if own is None or own.mention is not None or own.symbol:
        return own
    last = next((m for m in mentions[-1:] if m.symbol and (m.symbol.kind or m.kind) == own.kind), None)
    if last is not None and not _LAST_LINE.fullmatch(folded, folded.rfind("\n", 0, last.phrase) + 1, last.phrase):
        last = None
    whole = last or next((m for m in mentions if m.symbol and m.kind == own.kind
                          and (_OFFERS.search(folded, max(0, m.phrase - 60), m.phrase) or _ANNEXED.search(folded, max(0, m.phrase - 60), m.phrase))), None)
    if whole is not None:
        own.mention, own.symbol = whole, whole.target or whole.symbol.canonical
        own.issued_on = own.issued_on or whole.issued_on
        if not own.issuer:
            own.issuer, own.organ, own.place = whole.issuer, whole.organ, whole.place
    return own


def _speaking(normal: str, folded: str, home: str, own: Own | None) -> Own | None:
    """Who speaks in a paper whose head names nobody: the body of its symbol, or whoever goes on "as follows"."""
    if own is None or own.reported or own.issuer:
        return own
    symbol = own.mention.symbol if own.mention is not None else None
    body = speaker(normal, folded, symbol.organ.split("-")[0] if symbol else "", own.kind)
    if body is not None:
        own.issuer, own.place = issuers.complete(*body[1:], home)
        own.organ = own.organ or body[2]
    return own


#: bodies that issue a Chỉ thị; other letters behind CT are a tax office's
_DIRECTS = {"UBND", "UB", "TTg", "TW", "TU", "HU", "QU", "BTTU", "BCH", "BYT", "BGDĐT", "BNV", "BCT", "BTC", "BTP", "BXD", "NHNN"}
_IS_LETTER = re.compile(r"\n[ \t|]*(?:v/v|ve\s+viec|kinh\s+gui)")


def _letterhead(normal, folded, mentions, home) -> Own | None:
    limit = min(_HEAD, len(folded))
    for mention in mentions:
        if mention.start > limit:
            return None
        if mention.symbol is None or mention.name and mention.rule == "law name":
            continue
        before = folded[max(0, mention.start - 60):mention.start]
        glued = _GLUED.match(normal, mention.end) if _INLINE_NUMBER.search(before) and "can cu" not in folded[:mention.start] else None
        inline = _INLINE_DATE.search(before) if _TYPE_FOLLOWS.match(normal, mention.end) and "can cu" not in folded[:mention.start] else None
        dated = _OWN_LINE.search(before) and _WITH_DAY.match(normal, mention.end)
        if not glued and not inline and not dated and (not _NUMBER_LINE.search(before) or not _ALONE.match(normal, mention.end)):
            continue
        if re.search(r"can\s+cu|theo\s+de\s+nghi", folded[:mention.start]) and mention.start > 700:
            return None
        kind, title = _kind_line(normal, folded, mention.end)
        if not kind and not mention.symbol.code:
            kind, title = _kind_line(normal, folded, mention.end, _TITLE_OF_BODY)
        symbol_kind = mention.symbol.kind
        thong_tri = kind == "Thông tri" and mention.symbol.code == "TTr"       # "Số: 01/TTr-TLĐ" over "THÔNG TRI"
        if not kind or (symbol_kind and mention.symbol.code not in ("TT", "QĐ", "") and kind != symbol_kind and not thong_tri):
            kind = symbol_kind or kind or mention.kind
        if mention.symbol.code == "CT" and mention.symbol.organ.split("-")[0] not in _DIRECTS and _IS_LETTER.search(folded, mention.end, mention.end + 400) and not title:
            kind = "Công văn"                          # "Số: 5068/CT-TTHT" over "V/v": a tax office's (cục thuế)
        kind = kind or mention.kind
        day = dates.DATE.search(before) if inline else dates.DATE.match(folded, glued.end()) if glued else None
        date = dates.read(day) if day else place_date(folded, 0, min(len(folded), mention.end + 700), mention.end) or mention.issued_on
        issuer, place = letterheads.issuer(normal, folded, mention, mentions, home, title)
        enacted = enacting(normal, folded, title, kind) if title and not place else None
        if enacted and enacted[1] != issuer and enacted[1] in letterheads.named(normal, folded, mention.start):
            issuer = enacted[1]                        # a slip in the symbol: "BỘ TÀI CHÍNH / Số: 97/2025/QĐ-UBND"
        return Own(kind, mention, mention.target or mention.symbol.canonical, date, issuer, mention.symbol.organ, place,
                   title_at(normal, folded, title) if title else "", False, "letterhead",
                   (title, title + 400) if title else (0, 0))
    return None


def _dated(normal: str, folded: str, mentions: list[Mention], own: Own | None) -> Own | None:
    """The day behind the number of a letterhead that lost its lines, below what a page says of the paper first."""
    if own is None or own.mention is None or own.mention.symbol is None or len(own.issued_on) == 10:
        return own
    for mention in mentions:
        glued = _GLUED.match(normal, mention.end) if mention.symbol and mention.symbol.canonical == own.mention.symbol.canonical and _INLINE_NUMBER.search(folded, max(0, mention.start - 12), mention.start) else None
        day = dates.DATE.match(folded, glued.end()) if glued else None
        if day and len(value := dates.read(day)) == 10 and value.startswith(own.issued_on):
            own.issued_on = value
            break
    return own


#: below the title of a paper: whom it is sent to, or its legal basis
_BEGINS = re.compile(r"[^\n]{0,400}\n(?:[^\n]{0,120}\n){0,3}?[ \t*]*(?:kinh\s+gui\s?:?|can\s+cu\s)")


#: nothing, or the day of the page: "Thứ Ba, 12/10/2021"
_PAGE_DAY = re.compile(r"\s*(?:(?:(?:thu\s(?:hai|ba|tu|nam|sau|bay|[2-7])|chu\s+nhat),?\s+(?:ngay\s+)?)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[^\n]{0,25}\n\s*)?")
#: number, day and author, then the title: a page for one directive
_TITLE_OF = re.compile(r"\s(?:ve|v/v|quy\s+dinh|ban\s+hanh|phe\s+duyet)\s[^\n]{5,300}\n")


def _headed(folded: str, mentions: list[Mention], home: str) -> Own | None:
    """A page whose first line is number and title of the paper that it prints: "Công văn số 12-CV/TU về ...", then "Kính gửi"."""
    first = mentions[0] if mentions else None
    letter = first is not None and first.symbol is None and first.rule == "number" and first.issuer          # "Công văn 3676 của Ban Tổ chức ngày 29/10/2012"
    if first is None or first.symbol is None and not letter or first.name or not _PAGE_DAY.fullmatch(folded, 0, first.phrase):
        return None
    whole = len(first.issued_on) == 10 and not letter and (first.issuer or bodies.organ_of_symbol(first.symbol.organ)) and _TITLE_OF.match(folded, first.fields_end)
    if not whole and not _BEGINS.match(folded, first.fields_end):
        return None
    issuer, place = issuers.complete(first.issuer, first.organ, first.place, home)
    return Own(first.kind, first, first.target, first.issued_on, issuer, first.organ, place, "", False, "title")


#: "UBND tỉnh xây dựng Kế hoạch triển khai trên địa bàn tỉnh, cụ thể như sau:" and no number
_AS_FOLLOWS = re.compile(
    r"[\s,]{1,3}(?:ban\s+hanh|xay\s+dung|de\s+ra|lap|trien\s+khai)\s+(?P<kind>ke\s+hoach|chuong\s+trinh(?:\s+hanh\s+dong)?|huong\s+dan"
    r"|nghi\s+quyet|quy\s+che|de\s+an)(?!\s+(?:so\s)?\d)"
    r"[^:]{0,400}?\s(?:nhu\s+sau|sau\s+day)\s?[:.]")
_OPENING = re.compile(r"(?:^|\n)[ \t*-]*(?:thuc\s+hien|can\s+cu|de\s+(?:trien\s+khai|thuc\s+hien)|trien\s+khai|nham)\s")


#: a type that is what its author does: "Ban Tuyên giáo Trung ương hướng dẫn tuyên truyền các ngày lễ như sau:"
_GUIDES = re.compile(r"\s+(?P<kind>huong\s+dan)\s[^:\n]{5,300}?\s(?:nhu\s+sau|sau\s+day)\s?[:.]")


def _as_follows(normal: str, folded: str, mentions: list[Mention], home: str, how: re.Pattern[str]) -> Own | None:
    """A text without letterhead whose first sentence says who issues what "as follows", and gives it no number; ``how``: in which words."""
    opening = _OPENING.search(folded, 0, 700)
    for at in SPEAKER_AT.finditer(folded, opening.start(), _HEAD) if opening else ():
        body = issuers.issuer_at(normal, folded, at.end()) or organisation_at(normal, folded, at.end())
        says = how.match(folded, body[0]) if body else None
        if says and not any(says.start() < m.start < says.end("kind") + 8 for m in mentions):
            issuer, place = issuers.complete(body[1], body[2], body[3], home)
            return Own(kinds()[" ".join(says["kind"].split())], None, "", place_date(folded, 0, min(1200, len(folded))), issuer, body[2], place, "", False, "title")
    return None


_AMENDED_BY = re.compile(r"[^;\n]{0,400}?duoc\s+sua\s+doi(?:\s*,?\s*bo\s+sung)?(?:\s+mot\s+so\s+dieu)?\s+(?:boi|theo|tai)\s*:?\s*\n")


#: "xin đăng toàn văn Chương trình này", "BBT trích đăng nguyên văn Hướng dẫn"
_IN_FULL = re.compile(r"(?<![a-z])(?:dang|dang\s+tai|gioi\s+thieu|trich|trich\s+dang)\s+(?:toan\s+van|nguyen\s+van)(?![a-z])")
#: "Ban biên tập giới thiệu toàn văn Nghị quyết số 10-NQ/TU", "xin trích nguyên Hướng dẫn số 12-HD/BTGTW"
_PRESENTED = re.compile(r"(?<![a-z])(?:gioi\s+thieu|(?:dang|trich)(?:\s+(?:tai|dang))?|cong\s+bo)\s+(?:toan\s+(?:van|bo)|nguyen(?:\s+van)?)\s+(?:noi\s+dung\s+)?$")
#: how far below its announcement a page prints the directive: behind the announced title, in characters
_BELOW = 900


def _announced(normal: str, folded: str, type_hits, mentions: list[Mention], home: str) -> Own | None:
    """A page that announces a directive and then prints it: it says so, or the type stands alone below."""
    for mention in mentions:
        if mention.phrase > 1200:
            return None
        before = max(0, mention.phrase - 60)
        presented = _PRESENTED.search(folded, before, mention.phrase) is not None
        if mention.symbol is None or mention.name or not (presented or reports.signed(normal, folded, before, mention.phrase) or reports.NEW.search(folded, before, mention.phrase)):
            continue
        below = mention.end + _BELOW
        title = next((h for h in type_hits if mention.end < h[0] < below and h[2] == mention.kind and alone(normal, folded, h)), None)
        says = _IN_FULL.search(folded, mention.end, below) if title is None else None
        if title is None and not presented and (says is None or any(says.end() <= h[0] < says.end() + 12 and h[2] != mention.kind for h in type_hits)):
            continue
        end = title[1] if title else 0
        heading = title_at(normal, folded, end) if title else ""
        issuer, place = issuers.complete(mention.issuer, mention.organ, mention.place, home)
        return Own(mention.kind, mention, mention.target, mention.issued_on, issuer, mention.organ, place, heading, False, "title",
                   (end, end + 400) if title else (0, 0))
    return None


def _consolidated(folded: str, mentions: list[Mention]) -> Own | None:
    """A consolidated text (văn bản hợp nhất) without letterhead: its first sentence names it and who amended it."""
    first = next((m for m in mentions if m.symbol), None)
    if first is None or first.phrase > 1200 or folded[:first.phrase].strip() and "\n" not in folded[max(0, first.phrase - 3):first.phrase] or not _AMENDED_BY.match(folded, first.fields_end):
        return None
    return Own(first.kind, first, first.target, first.issued_on, first.issuer, first.organ, first.place, "", False, "consolidated")


def _kind_line(normal: str, folded: str, start: int, line: re.Pattern[str] = _TITLE_LINE) -> tuple[str, int]:
    """Type word alone on a line in capitals ("THÔNG TƯ"), and where its title begins."""
    for match in line.finditer(normal, max(0, start - 1), min(len(normal), start + 900)):
        word = " ".join(folded[match.start(1):match.end(1)].split())
        if word in kinds():
            return kinds()[word], match.end(1)
    return "", 0


#: "Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, Kỳ họp thứ 10 thông qua ngày 26 tháng 11 năm 2025"
_ADOPTED = re.compile("(" + words("luat", r"phap\s+lenh", r"nghi\s+quyet") + r")\s+nay\s+(?:da\s+)?duoc\s+[^;]{5,220}?\sthong\s+qua\s+(?:vao\s+)?(?=ngay)")


def _adopted(folded: str, own: Own | None) -> Own | None:
    """The day on which an assembly passed its paper, said at the end of it, where no letterhead gives a day."""
    if own is not None and not own.reported and len(own.issued_on) < 10 and own.kind in ("Luật", "Bộ luật", "Pháp lệnh", "Nghị quyết"):
        said = next((m for m in _ADOPTED.finditer(folded) if fold(own.kind).endswith(" ".join(m[1].split()))), None)
        date = dates.DATE.match(folded, said.end()) if said else None
        if date and len(dates.read(date)) == 10:
            own.issued_on = dates.read(date)
    return own


def first_line(normal: str, folded: str) -> str:
    """The type that stands alone, in capitals, in the first line of a text; "" where none does."""
    line = normal.lstrip().partition("\n")[0].strip(" \t*_-:.")
    return kinds().get(" ".join(fold(line).split()), "") if line.isupper() else ""


def _reported(normal: str, folded: str, mentions: list[Mention]) -> Own | None:
    """The directive whose issuing a report tells."""
    if first_line(normal, folded):
        return None                                    # "CÔNG VĂN", and no letterhead: a paper, though it tells of another's issuing
    told = reports.reported(normal, folded, mentions)
    return told and Own(told.kind, told, told.target, told.issued_on, told.issuer, told.organ, told.place, "", True, "reported")
