"""Date, author and term that stand behind a citation: "Nghị quyết số 25-NQ/TW ngày 3/6/2013 của Ban Chấp hành Trung ương (khóa XI)"."""

from __future__ import annotations

import re

from danvan_graph.extract import bodies, dates, issuers, passing
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.organisations import organisation_at
from danvan_graph.extract.types import LAW_KINDS
from danvan_graph.text.characters import CAPITALS

_ROMAN = r"(?:x{0,3}(?:ix|iv|v?i{0,3}))"
_TERM = re.compile(rf"[\s,]{{0,3}}\(?\s?khoa\s+({_ROMAN})\b\)?")
#: "mà Ban Bí thư ban hành", "mà hai bên đã ký"
_MADE = r"ma\s[^.;,\n]{3,60}?\s(?:da\s|vua\s)?(?:ky\s)?(?:ban\s+hanh|ky)(?=\s)"
OF = re.compile(rf"[\s,]{{0,3}}\(?(?:cung\s+(?=cua))?(cua|do|giua(?=\s(?:bo|so)\s)|(?={_MADE})ma)\s+(?:cua\s+|chinh\s+(?!phu|quyen))?(?:dong\s+chi\s+)?")
_AT = re.compile(r"[\s,]{0,3}\(?(?:cung\s(?:ky\s|ban\shanh\s)?(?=ngay\s\d))?")
_NOW = re.compile(r"\s{0,2}\((?:nay|truoc\s+day)\s[^)\n\d]{2,80}\)")
_LAW_YEAR = re.compile(r"\s{1,2}(?:((?:19|20)\d\d)(?![\d/]|\s?[-/]\s?\d)|\(((?:19|20)\d\d)\))")
#: "1075/SNN-TL / 14/6/2019": the day behind a slash
_SLASH = re.compile(r"\s?/\s?(?=[0-3]?\d\s?[/.-]\s?[01]?\d\s?[/.-]\s?(?:19|20)\d\d(?!\d))")
#: "2519/QĐ-UBND 2015 công bố ..."; no span of years, no number of things
_YEAR = re.compile(
    r"\s{1,2}((?:19|20)\d\d)(?=\s{0,2}(?:[.,;:)\n]|$)|\s{1,2}(?:ve|cua|cong\s+bo|ban\s+hanh|phe\s+duyet|quy\s+dinh|sua\s+doi|bai\s+bo|huong\s+dan"
    r"|thanh\s+lap|dieu\s+chinh)(?![a-z]))")
#: "của Bộ Y tế phê duyệt năm 2008", "được ban hành từ năm 2012"
_IN_YEAR = re.compile(r"[\s,(]{1,3}(?:da\s+)?(?:duoc\s+)?(?:ky|(?:ky\s+)?ban\s+hanh|phe\s+duyet|thong\s+qua)\s+(?:(?:tu|vao|trong|hoi)\s+)?(?=(?:ngay|thang)\s+\d|nam\s+(?:19|20)\d\d)")
#: a body that goes on to act is the subject of what follows: "ngày 3/6/2017 Ban Bí thư yêu cầu"
_ACTS = re.compile(
    r"[\s,]{1,3}(?:da|vua|se|cung|tiep\s+tuc|yeu\s+cau|ban\s+hanh(?!\s+ngay\s\d)|chi\s+dao|giao|to\s+chuc|ra|ky|co|quyet\s+dinh|trien\s+khai"
    r"|xay\s+dung|de\s+nghi|thong\s+bao|bao\s+cao|thuc\s+hien)(?![a-z])")
#: the subject of a clause that makes something on the day before it
_MAKES = re.compile(r"[\s,]{1,3}(?:(?:da|vua|moi|cung)\s+)?(?:ban\s+hanh|ra|ky|co|xay\s+dung|to\s+chuc)(?![a-z])")
#: who signed: "do Bộ trưởng Bộ Y tế Nguyễn Văn An ký", "do ông Nguyễn Văn An, Chủ tịch UBND tỉnh ký"
_SIGNER = re.compile(rf"(?:\s[{CAPITALS}][^\W\d_]*){{2,4}}(?=\s(?:đã\s|vừa\s)?ký\s)")
_SIGNER_FIRST = re.compile(rf"(?:ông|bà|đồng\schí)(?:\s[{CAPITALS}][^\W\d_]*){{2,5}}\s?[,(–-]\s?(?:là\s)?")
#: an office and its name, no body that could be the author
_SIGNED_ON = re.compile(
    rf",?\sdo\s(?:ông|bà|đồng chí|Phó\s|Thứ trưởng|Chủ tịch (?:HĐQT|Hội đồng quản trị)|Tổng giám đốc"
    rf"|Giám đốc)[^;.\n]{{3,90}}?\s[{CAPITALS}][^\W\d_]*\s(?:đã\s)?ký(?:\sban\shành)?(?=\sngày\s\d)")
#: "mà hai bên đã ký ngày 25/8/2016"
_WHICH = re.compile(rf",?\s{_MADE}(?=\sngay\s\d)")
_AND = re.compile(r"\s{0,2}(?:,|va|voi|lan|-|–|;|,\s?va)\s{1,2}(?:cua\s+)?")
#: "02-KHLT/BTGTU-HNB", "05/CTPH-BNN-HLHPN"
_JOINT = re.compile(r"[A-Z]{2}(?:LT|PH|LN|LS)(?![^\W\d])")
#: "Bộ phận giúp việc thực hiện Chỉ thị 03 của Tỉnh ủy"
_HELPERS = re.compile(r"(?<![a-z])(?:(?:bo\s+phan|to)\s+giup\s+viec|ban\s+chi\s+dao|to\s+cong\s+tac|tieu\s+ban)\s+(?:(?:ve|viec|thuc\s+hien|trien\s+khai|tong\s+ket|so\s+ket)\s+){0,3}$")
_BETWEEN = re.compile(r"[\s,]{0,3}(giua)\s+")
#: "của Bộ Chính trị, Ban Bí thư": both, unless the second begins the sentence's clause
_SECRETARIAT = re.compile(r"\s?(?:,|va)\s{1,2}ban\s{1,2}bi\s{1,2}thu(?=\s*(?:[,.;:)]|$|ve\s|\(?khoa\s|va\s))")
_GOES_ON = re.compile(r"\s(?:cua|do|ve|v/v|quy\s+dinh|huong\s+dan)(?![a-z])")
_PREPARES = re.compile(r"\s(?:trinh|soan\s+thao|chu\s+tri|xay\s+dung|de\s+xuat|tham\s+tra|tham\s+dinh)(?![a-z])")
_YEARLESS = re.compile(r"[\s,]{1,2}(?:ky\s+)?ngay\s+(\d{1,2})\s?[/.-]\s?(\d{1,2})(?!\s?[/.-]?\s?\d)")
#: the page's day: "10/11/2019 19:54"
_CLOCK = re.compile(r"[\s|,–-]{0,4}(?:luc\s+)?\d{1,2}\s?[:h]\s?\d{2}(?!\d)")
#: "ngày 18/8/20222 của": no day, and whose paper it is stands behind
_MISPRINTED = re.compile(r"[\s,]{1,2}(?:ky\s+)?ngay\s+[\d/.-]{6,14}(?![\d/])")
_COMMA = re.compile(r"[\s,]{1,3}")
#: a capital behind a day that begins no further paper
_WHO = re.compile(rf",?[ ](?!(?:Luật|Bộ luật|Pháp lệnh|Nghị|Thông|Quyết|Quy|Chỉ|Kết|Hướng|Kế|Chương|Công văn|Hiến|Căn|Xét|Theo)(?!\w))[{CAPITALS}][\w.]*\s")
_UNNAMED = re.compile(r"\scua\s(?:tinh|thanh\s+pho|huyen|quan|xa|phuong|bo|so|don\s+vi|co\s+quan)\s(?:nay|minh|do)(?=\s\(ngay\s|,?\sngay\s)")
#: "Thông báo số 20 ngày 8/9/2022 Kết luận của Bộ Chính trị"
_CONCLUSION_OF = re.compile(r"[\s,]{1,3}(?:(?:ve|thong\s+bao)\s+)?ket\s+luan\s+cua\s+")
#: "Công điện số 32/CĐ-TW hồi 9 giờ ngày 29/10/2019", "số 4419/UBND-NNTN cùng ngày"
_HOUR = re.compile(
    r"[\s,]{1,2}(?:(?:hoi|luc)\s\d{1,2}\s?(?:gio|h|:)\s?(?:\d{2}(?!\d)(?:\s?(?:phut|'))?)?(?:[\s,]{1,2}(?P<later>cung\s+ngay(?![a-z])(?!\s+\d)))?"
    r"|(?P<same>cung\s+ngay(?![a-z])(?!\s+\d)))")
#: a short name in brackets stands before the day: "Nghị quyết số 25-NQ/TW (Nghị quyết 25) ngày 3/6/2013"
_NICKNAME = re.compile(
    r"\s?\((?!ngay\s)(?:(?:sau|duoi)\s+day\s+)?(?:(?:goi"
    r"|viet)\s+(?:tat\s+)?la\s+)?[a-z ]{3,20}\s(?:so\s+)?(\d+[a-z]?)(?:[-/][^()\s]{2,20})?\)(?=,?\s(?:ngay\s|cua\s))")
#: the level of the committee without its name: "Nghị quyết 64/2016/NQ-HĐND tỉnh ngày 19/12/2016"
_LEVEL = re.compile(r"\s(?:tinh|thanh\s+pho|huyen|quan|thi\s+xa|xa|phuong)(?=\s(?:ngay|cua|khoa)\s)")
#: behind its title who issued it: "Quy định 69-QĐ/TW về kỷ luật đảng viên do Ban Chấp hành Trung ương ban hành ngày 6/7/2022"
_BEHIND_TITLE = re.compile(r"\s(?:ve|v/v|quy\s+dinh|huong\s+dan|phe\s+duyet)\s[^.;/\n“”\"]{3,180}?\s(?:(?:duoc\s+)?do|duoc)\s+(?=[a-z])")
#: "Quy định số 98-QĐ/TW của Bộ Chính trị về luân chuyển cán bộ, ngày 7/10/2017."
_DAY_BEHIND = re.compile(r"\sve\s[^.;,/\n“”\"]{3,120},\s(?=ngay\s)|\s(?:ve|quy\s+dinh|huong\s+dan)\s[^.;/\n“”\"]{3,160}?,\s(?:duoc\s)?(?:ky|ban\s+hanh)\s(?=ngay\s)")
_IS_ISSUED = re.compile(r"\s(?:da\s+)?(?:ky\s+)?ban\s+hanh(?![a-z])(?:\s+(?:vao\s+)?(?=ngay\s))?")
#: the mark of a footnote sticks to the symbol
_FOOTNOTE = re.compile(r"(?<=[a-z])\d{1,2}(?![\w/-])")
#: no field begins with these
_ENDS = frozenset(".;:)")


def set_issuer(mention: Mention, issuer) -> int | None:
    """Take an issuer phrase; its end, or None where there is none."""
    if issuer is None:
        return None
    end, printed, organ, place = issuer
    if not mention.issuer:
        mention.issuer, mention.organ, mention.place = printed, organ, place
    return end


#: the letters of the unit that drew it up
_UNIT_OF = re.compile(r"\s?\(\s?[A-ZĐ]{1,3}\d{1,3}\s?\)(?=\s?,?\s(?:ngày|của)\s)")
#: between an amending law's number and the law that it amends
_AMENDS = re.compile(r"\s+sua\s+doi(?:\s*,?\s*bo\s+sung)?\s[^.;:\n]{0,120}?(?:cua\s+)?")


def behind(normal: str, folded: str, mention: Mention) -> None:
    """Date, author and term behind an anchor, in any order."""
    pos = _start(normal, folded, mention)
    for _ in range(5):
        nickname = _NICKNAME.match(folded, pos) if mention.symbol and "(" in folded[pos:pos + 2] else None
        if nickname and nickname[1] == mention.number:
            pos = nickname.end()                       # "Nghị quyết số 86/2019/NQ-HĐND ngày 06/12/2019 (Nghị quyết 86) của HĐND tỉnh"
        after = _field(normal, folded, mention, pos) if folded[pos:pos + 1] not in _ENDS else None
        if after is None:
            break
        pos = after
    mention.fields_end = pos
    if mention.symbol:
        _behind_title(normal, folded, mention)


def of_amending(folded: str, mentions: list[Mention]) -> None:
    """"Luật số 01/2021/QH15 sửa đổi, bổ sung một số điều của Luật Thống kê ngày 12/11/2021": a day in the year of the number is the amending law's."""
    for outer, inner in zip(mentions, mentions[1:]):
        if inner.name and inner.symbol is None and len(inner.issued_on) == 10 and outer.symbol and outer.symbol.year == inner.issued_on[:4] \
                and outer.kind in LAW_KINDS and not outer.issued_on and _AMENDS.fullmatch(folded, outer.fields_end, inner.phrase):
            outer.issued_on, inner.issued_on = inner.issued_on, ""


def _start(normal: str, folded: str, mention: Mention) -> int:
    """Where the fields begin: behind a bracket, a short name, an hour, a level or a slash."""
    pos = max(mention.end, mention.fields_end)
    if folded.startswith(")", pos) and "(" in folded[mention.phrase:mention.start]:
        pos += 1                                       # "Tờ trình (số 34-TTr/TCCS) ngày 28/4/2019 của Tạp chí Cộng sản"
    footnote = _FOOTNOTE.match(folded, pos) if mention.symbol else None
    if footnote:
        pos = footnote.end()                           # "Nghị định số 29/2023/NĐ-CP3)"
    passed = passing.passed_by(normal, folded, pos)
    if passed:                                         # "Luật X được Quốc hội khóa IX thông qua ngày 21/6/1994"
        pos, mention.extra["passed"] = set_issuer(mention, passed), True
    hour = _HOUR.match(folded, pos)
    if hour:
        pos = hour.end()
        if hour["same"] or hour["later"]:
            mention.extra["same day"] = True
    if mention.symbol is None:
        return pos
    unit = _UNIT_OF.match(normal, pos)
    if unit:
        pos = unit.end()                               # "Quyết định số 151/2003/QĐ-BCA (A11) ngày 11/3/2003"
    level = _LEVEL.match(folded, pos) if mention.symbol.organ in ("HĐND", "UBND") else None
    if level:
        pos = level.end()
    slash = _SLASH.match(folded, pos)
    return slash.end() if slash else pos


def _field(normal: str, folded: str, mention: Mention, pos: int) -> int | None:
    """End of the field that stands at ``pos``, which the mention takes; None where none does."""
    skip = _AT.match(folded, pos).end()
    date = dates.DATE.match(folded, skip)
    if date and _of_another(normal, folded, mention, pos, skip, date.end()):
        return None
    if date and not mention.extra.get("date"):
        value = dates.read(date)
        if value:
            mention.issued_on, mention.extra["date"] = value, True
        return date.end() + folded.startswith(")", date.end())
    term = _TERM.match(folded, pos)
    if term and term[1]:
        mention.term = mention.term or term[1].upper()
        return term.end()
    year = _year(folded, mention, pos)
    if year is not None:
        return year
    concluded = _CONCLUSION_OF.match(folded, pos) if mention.kind == "Thông báo" and mention.organ == "" else None
    if concluded and (named := issuers.issuer_at(normal, folded, concluded.end())) and named[2] == "TW":
        return set_issuer(mention, named)              # "Thông báo số 20 ngày 8/9/2022 Kết luận của Bộ Chính trị": who concludes
    unnamed = _UNNAMED.match(folded, pos)
    if unnamed:
        return unnamed.end()                           # "Quyết định số 4429/QĐ-UBND của tỉnh này (ngày 14/12/2018)"
    yearless = _YEARLESS.match(folded, pos) or _MISPRINTED.match(folded, pos)
    goes_on = yearless and _GOES_ON.match(folded, yearless.end())
    if yearless and yearless.lastindex and (goes_on or not {",", "\n"} & set(yearless[0]) and folded[yearless.end():yearless.end() + 1] in (",", ".", ";", ")") and not _next_clause(normal, folded, mention, yearless.end())):
        mention.extra["yearless"] = yearless[1], yearless[2]
    if goes_on:
        return yearless.end()                          # "Quyết định số 148/QĐ-XPVPHC ngày 13/6 của UBND xã": whose, though not of which year
    of = OF.match(folded, pos) or mention.symbol and (_JOINT.search(mention.symbol.canonical) or "-" in mention.symbol.organ) and _BETWEEN.match(folded, pos)
    if of:
        by = of[1] != "cua"
        signer = _SIGNER_FIRST.match(normal, of.end()) if by else None
        at = signer.end() if signer else of.end()
        if by and (named := issuers.issuer_at(normal, folded, at)) and _PREPARES.match(folded, named[0]):
            return None                                # "dự án Luật A do Bộ trưởng B trình bày": the author is another
        end = _author(normal, folded, mention, of, at)
        signed = (_SIGNED_ON.match(normal, pos) or _WHICH.match(folded, pos)) if end is None else None
        if end or signed:
            return end or signed.end()                 # "do Phó Thủ tướng Nguyễn Văn An ký ngày 5-12-2008"
    if mention.symbol is None and not mention.name and mention.organ == "" and mention.rule.startswith("number"):
        # "Chỉ thị 05 Bộ Chính trị": author without "của"
        if folded.startswith("trung uong", skip) and _HELPERS.search(folded, max(0, mention.phrase - 60), mention.phrase):
            return None                                # "Ban Chỉ đạo thực hiện Đề án 61 Trung ương": a central board
        return set_issuer(mention, issuers.issuer_at(normal, folded, skip)) if folded[skip:skip + 1].isalpha() and not {",", "\n"} & set(folded[pos:skip]) else None
    if mention.symbol is not None and mention.symbol.organ and mention.organ == "":
        return set_issuer(mention, _beside(normal, folded, mention, pos, skip))
    return None


def _of_another(normal: str, folded: str, mention: Mention, pos: int, skip: int, end: int) -> bool:
    """Whether the date at ``[skip, end)`` is not the mention's."""
    if "\n" in folded[pos:skip] and (normal[skip].isupper() or _CLOCK.match(folded, end) or normal[skip].isdigit() and folded[end:end + 1] in ("\n", "")):
        return True                                    # "... Chỉ thị 13-CT/TW" ends a headline, "Ngày 23/8" begins the report, "22/12/2024" is the page's
    if mention.inside is not None and mention.end == mention.inside.end:
        return True                                    # the date is the amending law's
    if "," not in folded[pos:skip]:
        return False
    # "triển khai Nghị quyết A, ngày 3/3/2023, Tỉnh ủy ban hành"; "quy định của Luật A, ngày 29/9/2021, Ban Thường vụ Huyện đoàn mở"
    return _next_clause(normal, folded, mention, end) or bool(mention.name and _WHO.match(normal, end))


def _year(folded: str, mention: Mention, pos: int) -> int | None:
    """End of a year alone, or of the verb before a date."""
    if mention.issued_on:
        return None
    nested = mention.inside is not None and mention.end == mention.inside.end           # "Luật sửa đổi Bộ luật A 2012": its year, not A's
    year = _LAW_YEAR.match(folded, pos) if mention.name and not nested else None         # "Luật Đất đai 2013"
    if year is None and pos == mention.end and mention.symbol and not mention.symbol.year:
        year = _YEAR.match(folded, pos)
    if year:
        mention.issued_on = year[1] or year[2]
        return year.end()
    issued = _IN_YEAR.match(folded, pos)
    return issued.end() if issued else None


_IN_ANOTHER = re.compile(r"\s(?:tai|o)\s+(?:cac\s+)?(?:cong\s+dien|cong\s+van|van\s+ban|thong\s+bao|ket\s+luan|chi\s+thi|quyet\s+dinh|nghi\s+quyet|ke\s+hoach)\s")


def _author(normal: str, folded: str, mention: Mention, of: re.Match[str], at: int) -> int | None:
    """End of the author whose phrase begins at ``at``, behind "của" or "do"."""
    by = of[1] != "cua"
    named = issuers.issuer_at(normal, folded, at)
    if named and mention.symbol and mention.symbol.organ == "TTg" and named[2] == "CP":
        named = (named[0], "Thủ tướng Chính phủ", "TTg", "")           # "Quyết định số 390/QĐ-TTg của Chính phủ"
    if named and mention.symbol:
        named = issuers.chairman(normal, folded, at, named, mention.symbol.organ)
    if mention.kind == "Nghị định" and named and named[2] not in ("CP", "TTg", "HĐBT", "HĐCP", ""):
        return None                                    # "Thông tư 03/2018 hướng dẫn Nghị định 116/2017 của Bộ Giao thông": the circular's
    if named and "," in of[0] and _IN_ANOTHER.match(folded, named[0]):
        return None                                    # "chỉ đạo của A tại Thông báo 7, của Thủ tướng tại Công điện 201": his is the next
    end = set_issuer(mention, named
                     or _local_rulers(normal, folded, at, mention)
                     or issuers.committee_of(folded, at, mention.symbol.organ if mention.symbol else "TW" if mention.kind in _OF_POLITBURO else "")
                     or organisation_at(normal, folded, at, by))
    if end is None:
        return None
    if by and mention.symbol and mention.symbol.organ.split("-")[0] == "UBND" and mention.issuer.startswith("Văn phòng UBND"):
        mention.issuer = mention.issuer.removeprefix("Văn phòng ")       # "Công văn số 10/UBND-VX do Phó Chánh Văn phòng UBND tỉnh ký": on its behalf
    if mention.symbol is None and _HELPERS.search(folded, max(0, mention.phrase - 60), mention.phrase):
        mention.extra["weak"] = True                   # perhaps the helpers' master: another citation may know better
    if mention.kind == "Chỉ thị" and mention.issuer == "Ban Chấp hành Trung ương" and folded.startswith(("trung", "tw"), at):
        mention.issuer = ""                            # "Chỉ thị số 16 của Trung ương": the center numbers it, the committee issues none
    term = _TERM.search(folded, of.end(), end)
    if term and not mention.term:
        mention.term = term[1].upper()                 # "Ban Chấp hành Trung ương (khóa XI)"
    pos = _joint_authors(normal, folded, mention, end)
    now = _NOW.match(folded, pos)
    if now:
        pos = now.end()
    if folded.startswith(")", pos) and "(" in folded[of.start():of.end()]:
        pos += 1
    signer = _SIGNER.match(normal, pos) if by else None
    return signer.end() if signer else pos


def _behind_title(normal: str, folded: str, mention: Mention) -> None:
    """Day and author that stand behind the title of a paper that has none before it."""
    dated = _DAY_BEHIND.match(folded, mention.fields_end) if not mention.issued_on else None
    day = dates.DATE.match(folded, dated.end()) if dated else None
    if day and folded[day.end():day.end() + 1] in (".", ";", ")", "\n", ""):
        mention.issued_on = dates.read(day)
    if mention.issuer or mention.organ != "":
        return
    title = _BEHIND_TITLE.match(folded, mention.fields_end)
    author = issuers.issuer_at(normal, folded, title.end()) if title else None
    issued = _IS_ISSUED.match(folded, author[0]) if author and issuers.same_organ(author[2], mention.symbol.organ.split("-")[0]) else None
    if not issued:
        return
    set_issuer(mention, author)
    day = dates.DATE.match(folded, issued.end())
    if day and len(mention.issued_on) < 10 and (value := dates.read(day)).startswith(mention.issued_on):
        mention.issued_on = value


#: what a ministry hardly numbers: "Quy định 50 của BCT"
_OF_POLITBURO = {"Quy định", "Kết luận", "Chỉ thị", "Nghị quyết"}
#: what a people's committee numbers: "thông báo 1088 của quận Hải An"
_OF_COMMITTEES = {"Quyết định", "Thông báo", "Công văn", "Công điện", "Kế hoạch", "Chỉ thị"}


def _local_rulers(normal: str, folded: str, pos: int, mention: Mention) -> issuers.Issuer | None:
    """A place that stands for its people's committee, as news have it: "Quyết định số 12 của huyện Quế Sơn"."""
    lead = mention.symbol.organ.split("-")[0] if mention.symbol else "UBND"
    if mention.kind not in _OF_COMMITTEES or lead not in ("UBND", "UB"):
        return None
    return issuers.place_after(normal, folded, pos, "UBND")


def _next_clause(normal: str, folded: str, mention: Mention, pos: int) -> bool:
    """Whether the day that ends at ``pos`` opens a clause of its own: another body acts on it."""
    comma = _COMMA.match(folded, pos)
    body = issuers.issuer_at(normal, folded, comma.end()) if comma and "\n" not in comma[0] else None
    return bool(body and body[1] != mention.issuer and _MAKES.match(folded, body[0]))


def _beside(normal: str, folded: str, mention: Mention, pos: int, skip: int) -> issuers.Issuer | None:
    """The author without "của", where the symbol is its: "124-QĐ/TW ngày 2/2/2018 Ban Bí thư", "41/KH-UBND huyện Mường La"."""
    lead = mention.symbol.organ.split("-")[0]
    if lead == "TW" and folded.startswith("hoi nghi ", skip):           # "Nghị quyết 26-NQ/TW, Hội nghị Trung ương 7 khóa XII"
        return issuers.issuer_at(normal, folded, skip)
    if {",", "\n"} & set(folded[pos:skip]):
        return None
    if lead in ("UBND", "HĐND", "UB") and (place := issuers.place_after(normal, folded, skip, lead)):
        return place                                   # the place completes the organ of the symbol
    found = issuers.issuer_at(normal, folded, skip)
    return found if found and issuers.same_organ(found[2], lead) and not _ACTS.match(folded, found[0]) else None


def _joint_authors(normal: str, folded: str, mention: Mention, end: int) -> int:
    """Further bodies that signed a joint directive: "của Chính phủ và Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"."""
    if mention.issuer == "Bộ Chính trị" and (joined := _SECRETARIAT.match(folded, end)):
        mention.issuer += "; Ban Bí thư"
        return joined.end()
    together = "liên tịch" in mention.kind or mention.symbol and _JOINT.search(mention.symbol.canonical)
    partners = mention.symbol.organ.split("-")[1:] if mention.symbol else []       # "12-CTr/BDVTU-BCSĐ"
    if not together and not partners:
        return end
    for _ in range(6):
        joined = _AND.match(folded, end)
        more = (issuers.issuer_at(normal, folded, joined.end()) or organisation_at(normal, folded, joined.end())) if joined else None
        if more is None or not together and not any(issuers.same_organ(more[2], partner) for partner in partners):
            break
        if more[1] not in mention.issuer:
            mention.issuer += "; " + more[1]
            if more[3] and not mention.place:          # "của Ban Dân vận Huyện ủy và UBND huyện Nam Giang"
                mention.issuer, mention.place = bodies.complete(mention.issuer, more[3])
        end = more[0]
    return end
