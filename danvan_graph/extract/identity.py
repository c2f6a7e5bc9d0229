"""Which directive a document is the text of, or whose issuing it reports.

The surest first: the letterhead (``Số: 15/QĐ-UBND`` with place and date), the title or the first sentence of a
text without letterhead ("Quyết định về việc ..." over the issuing body), and a report that says so
("... vừa ban hành Chỉ thị số 07-CT/TU").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from danvan_graph.extract import bodies, dates, issuers, letterheads, lower_bodies, reports
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.organisations import organisation_at
from danvan_graph.extract.patterns import words
from danvan_graph.extract.types import kinds
from danvan_graph.text import fold
from danvan_graph.text.characters import CAPITALS

#: the letterhead stands in the first lines; a corpus's own header may come before it
_HEAD = 2500
_NUMBER_LINE = re.compile(r"(?:^|\n|\|)[ \t]*(?:\([^)\n]{0,40}\)\s*)?(?:(?:luat|bo\s+luat|nghi\s+quyet|phap\s+lenh|quyet\s+dinh|lenh|nghi\s+dinh|thong\s+tu|chi\s+thi)[ \t]+)?(?:(?:so(?:\s+hieu)?|ky\s+hieu)[ \t]{0,6}[:.]?\s{0,8}){1,2}$")
#: "ha noi," before a date: a name, no sentence
_PLACE = re.compile(r"[a-z][^\d,;:]{1,30}\d{0,2}\s?,")
#: behind the number of a letterhead its line ends, or place and date follow in the other column
_ALONE = re.compile(rf"[ \t*_]*(?:\n|\r|\||$|CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM[ \t]*\n|ĐẢNG CỘNG SẢN VIỆT NAM[ \t]*\n|/?\s*[{CAPITALS}][^\n.;]{{1,30}},\s*ngày)")
#: a letterhead that lost its lines: "BAN CHẤP HÀNH TRUNG ƯƠNG***Số: 36 - QĐ/TWĐTN ĐOÀN TNCS Hà Nội, ngày 9 tháng 10 năm 2013"
_INLINE_NUMBER = re.compile(r"(?<![a-z])so[ \t]{0,3}:?[ \t]{0,3}$")
_GLUED = re.compile(rf"[ \t]?(?:[{CAPITALS}]{{2,}}[ \t]){{0,8}}[ \t]?[{CAPITALS}][^\W\d_]+(?:[ \t][{CAPITALS}][^\W\d_]+){{0,3}},[ \t]?(?=ngày[ \t])")
#: the same, the number last: "An Giang, ngày 05 tháng 10 năm 2012 Số: 15/2012/CT-UBND CHỈ THỊ"
_INLINE_DATE = re.compile(r"ngay\s[^\n]{4,22}\snam\s\d{4}\s{1,2}so\s?:\s?$")
_TYPE_FOLLOWS = re.compile(r"[ \t]+(?:QUYẾT ĐỊNH|CHỈ THỊ|NGHỊ QUYẾT|KẾ HOẠCH|HƯỚNG DẪN|THÔNG BÁO|BÁO CÁO|QUY CHẾ|CHƯƠNG TRÌNH)(?!\w)")
_TITLE_LINE = re.compile(rf"(?:^|\n)[ \t]*(?:V/v|VỀ VIỆC)?[ \t]*([{CAPITALS}][{CAPITALS} ]{{3,24}}?)(?:[ ]LIÊN[ ](?:NGÀNH|SỞ))?[ \t]*(?:\((?:BỔ SUNG|SỬA ĐỔI|SỬA ĐỔI, BỔ SUNG|LẦN \w{1,5})\)[ \t]*)?(?:\n|$)")


@dataclass(slots=True)
class Own:
    """The document's own directive while it is being read."""

    kind: str
    mention: Mention | None
    symbol: str
    issued_on: str
    issuer: str
    organ: str
    place: str
    heading: str
    reported: bool
    rule: str
    heading_span: tuple[int, int] = (0, 0)


def find(normal: str, folded: str, mentions: list[Mention], type_hits, home: str) -> Own | None:
    """The document's own directive; None for a report on work in general."""
    own = (_letterhead(normal, folded, mentions, home) or _headed(folded, mentions, home) or _announced(normal, folded, type_hits, mentions, home)
           or _unnumbered(normal, folded, type_hits, mentions, home) or _as_follows(normal, folded, mentions, home)
           or _consolidated(folded, mentions) or _reported(normal, folded, mentions))
    return _speaking(normal, folded, home, _dated(normal, folded, mentions, _adopted(folded, _offered(folded, mentions, own))))


#: "Xem toàn bộ Quy định số 27-QĐ/TU tại đây", "Tải toàn văn Kế hoạch số 5"
_OFFERS = re.compile(r"(?:\n|[.;:]\s)\s*(?:(?:moi\s+)?xem|tai(?:\s+ve)?|download)\s+(?:toan\s+(?:bo|van)|chi\s+tiet|day\s+du)\s+(?:noi\s+dung\s+)?$")


def _offered(folded: str, mentions: list[Mention], own: Own | None) -> Own | None:
    """The number of a paper without one, where the page offers the whole of it by its number."""
    if own is None or own.mention is not None or own.symbol:
        return own
    whole = next((m for m in mentions if m.symbol and m.kind == own.kind and _OFFERS.search(folded, max(0, m.phrase - 60), m.phrase)), None)
    if whole is not None:
        own.mention, own.symbol = whole, whole.target or whole.symbol.canonical
        own.issued_on = own.issued_on or whole.issued_on
        if not own.issuer:
            own.issuer, own.organ, own.place = whole.issuer, whole.organ, whole.place
    return own


_DOES = re.compile(r"\s+(?:da\s+)?(?:ban\s+hanh|huong\s+dan|xay\s+dung|de\s+nghi|yeu\s+cau|thong\s+bao|trien\s+khai|bao\s+cao|quyet\s+dinh)(?![a-z])")
_AS_SAID = re.compile(r"[^:\n]{0,400}?\s(?:nhu\s+sau|sau\s+day)(?![a-z])")


def _speaking(normal: str, folded: str, home: str, own: Own | None) -> Own | None:
    """Who speaks in a paper whose head names nobody: the body of its symbol, or whoever goes on "as follows"."""
    if own is None or own.reported or own.issuer:
        return own
    symbol = own.mention.symbol if own.mention is not None else None
    body = _speaker(normal, folded, symbol.organ.split("-")[0] if symbol else "")
    if body is not None:
        own.issuer, own.place = issuers.complete(*body[1:], home)
        own.organ = own.organ or body[2]
    return own


def _speaker(normal: str, folded: str, lead: str) -> issuers.Issuer | None:
    """The first body of this organ that does something in the text; without an organ, that says something "as follows"."""
    for at in _SPEAKER_AT.finditer(folded, 0, _PREAMBLE):
        body = (issuers.issuer_at(normal, folded, at.end()) or organisation_at(normal, folded, at.end(), subject=True)) if normal[at.end()].isupper() else None
        does = _DOES.match(folded, body[0]) if body else None
        if does and (issuers.same_organ(body[2], lead) if lead and body[2] else _AS_SAID.match(folded, does.end())):
            return body
    return None


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
        if not glued and not inline and (not _NUMBER_LINE.search(before) or not _ALONE.match(normal, mention.end)):
            continue
        if re.search(r"can\s+cu|theo\s+de\s+nghi", folded[:mention.start]) and mention.start > 700:
            return None
        kind, title = _kind_line(normal, folded, mention.end)
        symbol_kind = mention.symbol.kind
        thong_tri = kind == "Thông tri" and mention.symbol.code == "TTr"       # "Số: 01/TTr-TLĐ" over "THÔNG TRI"
        if not kind or (symbol_kind and mention.symbol.code not in ("TT", "QĐ", "") and kind != symbol_kind and not thong_tri):
            kind = symbol_kind or kind or mention.kind
        kind = kind or mention.kind
        day = dates.DATE.search(before) if inline else dates.DATE.match(folded, glued.end()) if glued else None
        date = dates.read(day) if day else _place_date(folded, 0, min(len(folded), mention.end + 700), mention.end)
        issuer, place = letterheads.issuer(normal, folded, mention, mentions, home, title)
        enacted = _enacting(normal, folded, title, kind) if title and not place else None
        if enacted and enacted[1] != issuer and enacted[1] in letterheads.named(normal, folded, mention.start):
            issuer = enacted[1]                        # a slip in the symbol: "BỘ TÀI CHÍNH / Số: 97/2025/QĐ-UBND"
        return Own(kind, mention, mention.target or mention.symbol.canonical, date, issuer, mention.symbol.organ, place,
                   _heading(normal, folded, title) if title else "", False, "letterhead",
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
    r"[\s,]{1,3}(?:ban\s+hanh|xay\s+dung|de\s+ra|lap|trien\s+khai)\s+(?P<kind>ke\s+hoach|chuong\s+trinh(?:\s+hanh\s+dong)?|huong\s+dan|nghi\s+quyet|quy\s+che|de\s+an)(?!\s+(?:so\s)?\d)"
    r"[^:]{0,400}?\s(?:nhu\s+sau|sau\s+day)\s?[:.]")
#: behind "Thực hiện A," or "Căn cứ A;" who speaks
_SPEAKER_AT = re.compile(r"(?:^|\n|[,;.]\s)[ \t*-]*(?=[a-z])")
_OPENING = re.compile(r"(?:^|\n)[ \t*-]*(?:thuc\s+hien|can\s+cu|de\s+(?:trien\s+khai|thuc\s+hien)|trien\s+khai|nham)\s")


def _as_follows(normal: str, folded: str, mentions: list[Mention], home: str) -> Own | None:
    """A text without letterhead whose first sentence says who issues what "as follows", and gives it no number."""
    opening = _OPENING.search(folded, 0, 700)
    for at in _SPEAKER_AT.finditer(folded, opening.start(), _HEAD) if opening else ():
        body = issuers.issuer_at(normal, folded, at.end()) or organisation_at(normal, folded, at.end())
        says = _AS_FOLLOWS.match(folded, body[0]) if body else None
        if says and not any(says.start() < m.start < says.end("kind") + 8 for m in mentions):
            issuer, place = issuers.complete(body[1], body[2], body[3], home)
            return Own(kinds()[" ".join(says["kind"].split())], None, "", _place_date(folded, 0, min(1200, len(folded))), issuer, body[2], place, "", False, "title")
    return None


_AMENDED_BY = re.compile(r"[^;\n]{0,400}?duoc\s+sua\s+doi(?:\s*,?\s*bo\s+sung)?(?:\s+mot\s+so\s+dieu)?\s+(?:boi|theo|tai)\s*:?\s*\n")


#: "xin đăng toàn văn Chương trình này", "BBT trích đăng nguyên văn Hướng dẫn"
_IN_FULL = re.compile(r"(?<![a-z])(?:dang|dang\s+tai|gioi\s+thieu|trich|trich\s+dang)\s+(?:toan\s+van|nguyen\s+van)(?![a-z])")
#: how far below its announcement a page prints the directive: behind the announced title, in characters
_BELOW = 900


def _announced(normal: str, folded: str, type_hits, mentions: list[Mention], home: str) -> Own | None:
    """A page that announces a directive and then prints it: it says so, or the type stands alone below."""
    for mention in mentions:
        if mention.phrase > 1200:
            return None
        before = max(0, mention.phrase - 60)
        if mention.symbol is None or mention.name or not (reports.signed(normal, folded, before, mention.phrase) or reports.NEW.search(folded, before, mention.phrase)):
            continue
        below = mention.end + _BELOW
        title = next((h for h in type_hits if mention.end < h[0] < below and h[2] == mention.kind and _alone(normal, folded, h)), None)
        says = _IN_FULL.search(folded, mention.end, below) if title is None else None
        if title is None and (says is None or any(says.end() <= h[0] < says.end() + 12 and h[2] != mention.kind for h in type_hits)):
            continue
        end = title[1] if title else 0
        heading = _heading(normal, folded, end) if title else ""
        issuer, place = issuers.complete(mention.issuer, mention.organ, mention.place, home)
        return Own(mention.kind, mention, mention.target, mention.issued_on, issuer, mention.organ, place, heading, False, "title",
                   (end, end + 400) if title else (0, 0))
    return None


def _consolidated(folded: str, mentions: list[Mention]) -> Own | None:
    """A consolidated text (văn bản hợp nhất) without letterhead: its first sentence names it and who amended it."""
    first = next((m for m in mentions if m.symbol), None)
    if first is None or first.phrase > 1200 or "\n" not in folded[max(0, first.phrase - 3):first.phrase] or not _AMENDED_BY.match(folded, first.fields_end):
        return None
    return Own(first.kind, first, first.target, first.issued_on, first.issuer, first.organ, first.place, "", False, "consolidated")


def _kind_line(normal: str, folded: str, start: int) -> tuple[str, int]:
    """Type word alone on a line in capitals ("THÔNG TƯ"), and where its title begins."""
    for match in _TITLE_LINE.finditer(normal, max(0, start - 1), min(len(normal), start + 900)):
        word = " ".join(folded[match.start(1):match.end(1)].split())
        if word in kinds():
            return kinds()[word], match.end(1)
    return "", 0


def _heading(normal: str, folded: str, start: int) -> str:
    """The trích yếu: the lines behind the type word up to the first line of the body."""
    lines = []
    for line in normal[start:start + 1200].split("\n"):
        text = line.strip(" _-*|")
        if not text:
            if lines:
                break
            continue
        low = text.lower()
        if re.match(r"(?:-\s*)?căn cứ|theo đề nghị|xét |điều 1|chương i\b|trong những năm|thực hiện |quốc hội ban|ủy ban|uỷ ban|chính phủ ban|bộ trưởng|thủ tướng", low) and lines:
            break
        lines.append(text)
        if len(lines) >= 6:
            break
    return " ".join(lines)[:500]


def _place_date(folded: str, start: int, end: int, number: int = 0) -> str:
    """"Hà Nội, ngày 31 tháng 12 năm 2025": the first full date of the head that a place introduces.

    Args:
        number: where the number of the letterhead ends: place and date may follow it in its line, for the other column.
    """
    for match in dates.DATE.finditer(folded, start, end):
        line = folded.rfind("\n", 0, match.start()) + 1
        if line < number <= match.start():
            line = number
        before = letterheads.COLUMN.split(folded[line:match.start()].strip())[-1].strip(" *").lstrip(".…").lstrip(",")      # "………, ngày 15 tháng 8 năm 2018"
        value = dates.read(match)
        if len(value) == 10 and (not before or _PLACE.fullmatch(before)) and not _WEEKDAY.match(before) and not _CLOCK.match(folded, match.end()):
            return value
    blank = _BLANK_DAY.search(folded, start, end)
    if blank is None:
        return ""
    return f"{blank['year']}-{int(blank['month']):02d}" if blank["month"] and 1 <= int(blank["month"]) <= 12 else blank["year"]


#: the day of a page and not of a paper: "Thứ Tư, 04/05/2016|14:41"
_WEEKDAY = re.compile(r"(?:(?:dang(?:\s+vao)?|cap\s+nhat)\s+)?(?:thu\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|chu\s+nhat)(?![a-z])")
_CLOCK = re.compile(r"[\s|,–-]{0,4}(?:luc\s+)?\d{1,2}\s?[:h]\s?\d{2}(?!\d)")
#: "Hà Nội, ngày     tháng     năm 2024", "ngày ... tháng 11 năm 2020": the day, and perhaps the month, is not filled in
_BLANK_DAY = re.compile(r"(?:^|[,|\n])[ \t]*ngay[\s._…/-]{1,20}thang[\s._…/-]{1,20}(?:(?P<month>[01]?\d)\s{1,3})?nam[ \t]{0,4}(?P<year>(?:19|20)\d\d)(?!\d)")


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


def _unnumbered(normal, folded, type_hits, mentions, home) -> Own | None:
    """A text without its number: the type opens the first line, the body stands below it or in it."""
    first = next((i for i, c in enumerate(folded) if c.isalnum()), None)
    if first is None:
        return None
    hit = next((h for h in type_hits if h[0] == first or h[0] - first < 900 and (_alone(normal, folded, h) or _below_date(normal, folded, h))), None)
    if hit is None:
        return _untyped(normal, folded, first, home)
    start, end, kind = hit
    body = None
    if start == first and not _alone(normal, folded, hit):
        line_end = folded.find("\n", start)
        if line_end < 0 or line_end - start > 700 or _mentioned_at(mentions, start):
            return None
        of = _OF.match(folded, end) if normal[start:end].isupper() else None
        body = issuers.issuer_at(normal, folded, of.end() if of else _skip(folded, line_end))     # "NGHỊ QUYẾT CỦA BỘ CHÍNH TRỊ về đổi mới"
        below = issuers.issuer_at(normal, folded, end + 1) if not of and normal[start:line_end].isupper() else None
        if below is not None and not folded[below[0]:line_end].strip(" .*-_"):
            body = below                               # "NGHỊ QUYẾT HĐND TỈNH LÀO CAI", the title below it
        if body is not None and not of and _PROSE.match(folded, body[0]):
            body = None                                # the first sentence of a report
        if body is None and not re.search(r"\n[ \t]*(?:-\s*)?can\s+cu\b", folded[:line_end + 600]):
            return None
        heading, span = normal[end:line_end].strip(), (start, line_end)
    else:
        after = _skip(folded, end)
        of = _OF.match(folded, after - 1)
        body = issuers.issuer_at(normal, folded, of.end() if of else after)
        if body is None:
            code = _BLANK_NUMBER.search(normal, max(first, start - 200), start)
            head = start > first and "can cu" not in folded[first:start]
            body = letterheads.of_lines(normal, folded, start, code[1] if code else "", home) if head else issuers.issuer_at(normal, folded, first)
            lower = lower_bodies.lowest(letterheads.lines(normal, start), code[1] if code else "", body[1] if body else "", body[3] if body else "", home) if head else None
            if lower:
                body = (body[0] if body else start, lower[0], "", lower[1])
        enacted = (_below_title(normal, folded, end) or _enacting(normal, folded, end, kind)) if body is None and start == first else None
        if body is None and enacted is None:
            enacted = _speaker(normal, folded, "") if start == first else None
        if body is None and enacted is None:
            return _untyped(normal, folded, first, home)
        title = body[0] if body and body[0] > end else end
        body = body or enacted
        heading, span = _heading(normal, folded, title), (title, title + 400)
    date = _place_date(folded, 0, min(1200, len(folded)))
    issuer, organ, place = body[1:] if body else ("", "", "")
    issuer, place = issuers.complete(issuer, organ, place, home)
    return Own(kind, None, "", date, issuer, organ, place, heading, False, "title", span)


#: a title that lost its type, and the line above the first article that has it
_TITLE_ALONE = re.compile(r"(?:ve\s+viec|v/v|ban\s+hanh|quy\s+dinh)\s")
_DECIDES = re.compile(r"\n[ \t]*quyet\s+(?P<what>dinh|nghi)\s*:?[ \t]*\n\s*dieu\s+1(?!\d)")


def _untyped(normal: str, folded: str, first: int, home: str) -> Own | None:
    """A title, the body below it, the legal basis, and "QUYẾT ĐỊNH:" over the first article."""
    decides = _DECIDES.search(folded, first, first + _PREAMBLE) if _TITLE_ALONE.match(folded, first) and normal[first:first + 6].isupper() else None
    body = _below_title(normal, folded, first) if decides else None
    if body is None:
        return None
    issuer, place = issuers.complete(*body[1:], home)
    return Own("Quyết định" if decides["what"] == "dinh" else "Nghị quyết", None, "", _place_date(folded, 0, min(1200, len(folded))), issuer, body[2], place,
               _heading(normal, folded, first), False, "title", (first, first + 400))


#: how far below the title of a text without letterhead its enacting words stand, behind the legal basis
_PREAMBLE = 8000


#: a title has no more lines, and what may stand behind a body that is alone on its line
_TITLE_LINES, _LINE_ENDS = 8, re.compile(r"[ \t:,.*_|-]*(?:\n|\Z)")


def _below_title(normal: str, folded: str, start: int) -> issuers.Issuer | None:
    """The body alone on its line between the title and the legal basis: "QUYẾT ĐỊNH / Về quản lý chợ / ỦY BAN NHÂN DÂN TỈNH GIA LAI / Căn cứ"."""
    for _ in range(_TITLE_LINES):
        start = folded.find("\n", start) + 1
        line = _skip(folded, start)
        if not start or folded.startswith(("can cu", "xet ", "theo de nghi", "dieu 1"), line):
            return None
        body = issuers.issuer_at(normal, folded, line)
        if body is not None and _LINE_ENDS.match(folded, body[0]):
            return body
    return None


#: types that are what their author does: "Ban Tổ chức Trung ương hướng dẫn một số điểm như sau"
_VERBS = {"Hướng dẫn", "Quy định", "Quyết định", "Kết luận"}


def _enacting(normal: str, folded: str, start: int, kind: str) -> issuers.Issuer | None:
    """Who issues what has only its type above its title: "Bộ trưởng Bộ Y tế ban hành Thông tư quy định ..." below the legal basis."""
    word = r"\s+".join(map(re.escape, fold(kind).split()))
    itself = rf"|\s+{word}\s+(?:ve|viec|cu\s+the|chi\s+tiet|mot\s+so|thuc\s+hien|chuc\s+nang|nhu\s+sau)" if kind in _VERBS else ""
    enacts = re.compile(rf"(?:\s+ban\s+hanh\s+(?:cac\s+)?{word}{itself})(?![a-z])")
    for says in enacts.finditer(folded, start, start + _PREAMBLE):
        before = max(folded.rfind(mark, 0, says.start()) for mark in ("\n", ";", ", –", ", -"))
        body = issuers.issuer_at(normal, folded, _skip(folded, before + 1))
        other = _AND.match(folded, body[0]) if body is not None and body[0] < says.start() else None
        partner = issuers.issuer_at(normal, folded, other.end()) if other else None
        if partner is not None and partner[0] == says.start():
            return partner[0], f"{body[1]}; {partner[1]}", *body[2:]           # "Chính phủ và Đoàn Chủ tịch ban hành Nghị quyết liên tịch"
        if body is not None and body[0] == says.start():
            return body
    return None


_AND = re.compile(r"\s*(?:,|va)\s+")


_OF = re.compile(r"\s+cua\s+")
#: a body that goes on to do something
_PROSE = re.compile(r"[ ,]{1,3}(?:da|vua|moi|se|co|ra|ban\s+hanh|thong\s+qua|cong\s+bo|phe\s+duyet|chi\s+dao|de\s+nghi|giao|to\s+chuc|yeu\s+cau|cho\s+biet|trien\s+khai|thuc\s+hien|phat\s+hanh|ky|thong\s+bao|hop|nhan)\s")


def _alone(normal: str, folded: str, hit) -> bool:
    """Whether a type word in capitals is all that its line holds."""
    start, end, _ = hit
    before = folded[folded.rfind("\n", 0, start) + 1:start].strip(" \t|*-_")
    stop = folded.find("\n", end)
    after = folded[end:stop if stop >= 0 else len(folded)].strip(" \t|*-_:")
    return not before and not after and normal[start:end].isupper()


#: "Số:     /KH-SNV", "Số ......-QC/CB": the organ of a number that is left open
_BLANK_NUMBER = re.compile(rf"(?:^|\n|\|)[ \t]*Số[\s:.…_]*[-–/]\s?[{CAPITALS}][\w]{{0,4}}\s?[-/]\s?([{CAPITALS}&]{{2,}})")
#: place and day of a letterhead, filled in or not: "Tràng An, ngày 15 tháng 01 năm 2018", "……, ngày …tháng … năm 20…"
_DATELINE = re.compile(r"(?:^|\n|\|)[^\n|]{0,40},\s*ngay[\s\d.…_/]{1,20}thang[\s\d.…_/]{1,20}nam[\s\d.…_/]{0,12}[\s|*_-]*$")


def _below_date(normal: str, folded: str, hit) -> bool:
    """Whether a line in capitals begins with the type below a letterhead's day: "QUY CHẾ LÀM VIỆC", "KẾ HOẠCH HOẠT ĐỘNG CÔNG ĐOÀN"."""
    start, end, _ = hit
    line = normal[start:].partition("\n")[0]
    return line.isupper() and folded[:start].endswith("\n") and _DATELINE.search(folded, max(0, start - 140), start) is not None


def _skip(folded: str, pos: int) -> int:
    while pos < len(folded) and folded[pos] in " \t\n|*-–_:":
        pos += 1
    return pos


def _mentioned_at(mentions: list[Mention], start: int) -> bool:
    return any(m.phrase == start for m in mentions[:3])


def _reported(normal: str, folded: str, mentions: list[Mention]) -> Own | None:
    """The directive whose issuing a report tells."""
    told = reports.reported(normal, folded, mentions)
    return told and Own(told.kind, told, told.target, told.issued_on, told.issuer, told.organ, told.place, "", True, "reported")
