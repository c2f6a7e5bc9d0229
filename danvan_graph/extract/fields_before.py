"""Author and day that the clause before a citation tells: "Ngày 20/7/2007, UBND thành phố có Quyết định số 82/2007/QĐ-UBND"."""

from __future__ import annotations

import re

from danvan_graph.extract import dates, issuers, passing
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.organisations import organisation_before
from danvan_graph.organs import organ_of_symbol

_COMMA = re.compile(r"[\s,]{1,3}")
#: "Đến 31/3/2020, ...": no day of issue
_UNTIL = re.compile(r"(?<!\w)(?:đến|(?<!ngay\s)từ|trước|sau|kể|hết)\s+(?:hết\s+)?$", re.IGNORECASE)
#: a month or a year alone dates only what its sentence is about: "Năm 2018, Tỉnh ủy ra Chỉ thị số 22"
_OPENS = re.compile(r"(?:^|\n|[.!?]\s|\s-\s)[\s*•-]*$")
_LIST = re.compile(r"[\s,]*(?:(?:va|cung|cung\s+voi)\s+)?(?:cac\s+)?(?:so\s+)?")
_BEFORE = re.compile(
    r"(?:(?:da|vua|moi|cung|tiep\s+tuc|chinh\s+thuc|dong\s+thoi|vua\s+moi|da\s+co|mo[i1]\s+day|gan\s+day|nay)\s+)*"
    r"(?:co|ra|ky(?:\s+ket)?|ban\s+hanh|ky\s+ban\s+hanh|ban\s+bo|thong\s+qua|ban\s+hanh\s+kem\s+theo|phe\s+duyet|bo\s+sung\s+ban\s+hanh|xay\s+dung|gui|phat(?:\s+(?:hanh|di))?|trinh)"
    r"(?:\s+(?:mot\s+so|cac|nhieu|ban|bo\s+sung|theo|tai|\d{1,3})\b[^.;\n]{0,60}?)?\s*$")
#: between the laws of a list
_LAWS = re.compile(r"\s?(?:\(?\s?sua\s+doi\s?\)?)?[\s,;]*(?:(?:va|cung|cung\s+voi)\s+)?")
#: "cụ thể hóa (Huyện ủy A: Quyết định số 1; Huyện ủy B: Quyết định số 2)"
_ITEM = re.compile(r"(?:^|[(;\n•+-])\s*(?=[a-z][^(;:\n]{3,70}:\s*$)")
#: "Xét đề nghị của Trưởng Phòng Nội vụ (Công văn số 12/PNV)", "nghe Sở Xây dựng báo cáo (Tờ trình số 66/TTr-SXD)"
_PROPOSED = re.compile(r"(?<![a-z])(?:(?P<heard>nghe)|(?:de\s+nghi|bao\s+cao|y\s+kien)\s+cua)\s+(?=[^;\n(]{3,300}\(\s?$)")
_REPORTS = re.compile(r"\s+(?:bao\s+cao|trinh|trinh\s+bay|de\s+xuat)(?![a-z])[^;\n(]{0,250}")
#: "theo đề nghị của Sở Xây dựng tại Tờ trình số 66/SXD-TT": who proposes is its author
_AT_PAPER = re.compile(r"\s+tai(?:\s+(?:diem|khoan|muc|dieu|trang)\s+\w{1,4},?){0,3}(?:\s+(?:cac|mot\s+so))?\s*(?:to\s?trinh\s+(?:so\s*)?)?$")
#: "Tại Quyết định số 12/QĐ-UBND, UBND thành phố cho phép": what the author does in it
_IN_IT = re.compile(r"(?:^|[.;\n]\s)[\s*•-]*(?:[a-z]+(?:\s[a-z]+){0,2},\s)?(?:tai|theo|trong|bang)\s+(?:cac\s+)?$")
_DOES = re.compile(r"\s+(?:da\s+|cung\s+|tiep\s+tuc\s+){0,2}(?:cho\s+phep|giao|yeu\s+cau|chi\s+dao|phe\s+duyet|quyet\s+dinh|dong\s+y|chap\s+thuan|quy\s+dinh|de\s+nghi|thong\s+nhat|neu|khang\s+dinh|nhan\s+manh|huong\s+dan|thu\s+hoi|ban\s+hanh)(?![a-z])")
_ON_BEHALF = re.compile(r"(?<![a-z])(?:thua\s+(?:lenh|uy\s+quyen)|duoc\s+su\s+uy\s+quyen\s+cua|theo\s+uy\s+quyen\s+cua)\s+")
#: between subject and verb: "UBND thành phố ngày 5/4/2019 đã ban hành"
_LATE_DAY = re.compile(r"\s(?:sang|chieu|toi|vao|hom)?\s?(?:ngay\s)?\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?[\s,]*$")
_UNDER = re.compile(r"\s\([^()]{3,60}\)$")
#: "Ở Nam Giang, Ban Thường vụ Huyện ủy ban hành", "Tại Hà Nội, Sở Y tế có"
_AT_PLACE = re.compile(r"[\s*•-]*(?:o|tai)\s+(?=[^,\n]{2,40},\s)")
_TO_BODY = re.compile(r"[^,\n]{0,40},\s{1,2}")
_STOP, _AND_SO = re.compile(r"[.;\n]\s"), re.compile(r"(?:,|\bva)\s+$")
_PAPERS = {"Tờ trình", "Công văn", "Báo cáo", "Thông báo", "Công điện"}


def _same_numbering(one: Mention, other: Mention) -> bool:
    """Whether the author of one may be the other's: a short number fits all, a symbol its own organ."""
    return other.symbol is None or issuers.same_organ(one.organ, other.symbol.organ.split("-")[0]) \
        or one.symbol is not None and one.symbol.organ == other.symbol.organ != ""


def _same_subject(folded: str, mentions: list[Mention], index: int) -> Mention | None:
    """The citation before, behind one in its title, that the same subject issued: same type and organ, one sentence."""
    mention = mentions[index]
    for other in reversed(mentions[max(0, index - 3):max(0, index - 1)]):
        if other.extra.get("before") and other.symbol and mention.symbol and other.kind == mention.kind and other.symbol.organ == mention.symbol.organ \
                and not _STOP.search(folded, other.fields_end, mention.phrase) and _AND_SO.search(folded, max(0, mention.phrase - 8), mention.phrase):
            return other
    return None


def _sentence_line(normal: str, folded: str, pos: int, floor: int) -> int:
    """Where the line of a position begins, of one broken inside a sentence the line before: not below ``floor``."""
    least = max(0, floor - 1)                          # a text may be one line
    line = folded.rfind("\n", least, pos) + 1
    while line > floor and normal[line:line + 1].islower() and normal[line - 2:line - 1] not in ".;:!?\n":
        line = folded.rfind("\n", least, line - 1) + 1
    return max(line, floor)


def before(normal: str, folded: str, mentions: list[Mention]) -> None:
    """Author and date before: "Ngày 20/7/2007, UBND thành phố có Quyết định số 82/2007/QĐ-UBND"."""
    for index, mention in enumerate(mentions):
        if "passed" in mention.extra and not mention.issued_on:
            _dated_in_front(folded, mention)
        last = mentions[index - 1] if index else None
        if mention.name:
            _passed(normal, folded, mention, last)
            continue
        if mention.issuer and mention.issued_on:
            continue
        if mention.issuer:                             # "Ngày 4/5/2016, Bộ Y tế có văn bản số 48/BYT-VP do Thứ trưởng ký"
            floor = max(last.fields_end if last is not None else 0, mention.phrase - 220)
            line = _sentence_line(normal, folded, mention.phrase, floor)
            verb = _BEFORE.search(folded, line, mention.phrase)
            if verb and issuers.issuer_before(normal, folded, line, line + len(folded[line:verb.start()].rstrip(" ,"))):
                _take_day(mention, _day(normal, folded, line, verb.start()))
            continue
        if last is not None and last.extra.get("before") and last.organ and _same_numbering(last, mention) \
                and (mention.phrase <= last.phrase or _LIST.fullmatch(folded, last.fields_end, mention.phrase)):
            mention.extra["before"] = True             # "UBND tỉnh ban hành các Quyết định số 1, 2 và Kế hoạch số 3"
            mention.issuer, mention.organ, mention.place = last.issuer, last.organ, last.place
            _take_day(mention, last.extra.get("day", ""))
            continue
        together = _other_author(normal, folded, last, mention) if last is not None and "subject" in last.extra else None
        if together:                                   # "Huyện ủy, UBND huyện ban hành Nghị quyết số 12-NQ/HU và Kế hoạch số 13/KH-UBND"
            mention.extra |= {"before": True, "subject": last.extra["subject"]}
            mention.issuer, mention.organ, mention.place = together[1:]
            continue
        nested = _same_subject(folded, mentions, index)
        if nested is not None:                         # "Tỉnh ủy ban hành Chương trình A thực hiện Nghị quyết X và Chương trình B"
            mention.extra["before"] = True
            mention.issuer, mention.organ, mention.place = nested.issuer, nested.organ, nested.place
            continue
        floor = mentions[index - 1].fields_end if index else 0
        line = _sentence_line(normal, folded, mention.phrase, max(floor, mention.phrase - 220))
        clause = folded[line:mention.phrase]
        item = _ITEM.search(clause) if clause.rstrip().endswith(":") else None
        author = issuers.issuer_at(normal, folded, line + item.end()) if item else None
        if author and not folded[author[0]:mention.phrase].strip(" :\n"):
            mention.extra["before"] = True
            mention.issuer, mention.organ, mention.place = author[1:]
            continue
        if mention.kind in _PAPERS and (author := _proposed(normal, folded, line, clause)):
            mention.extra["before"] = True
            mention.issuer, mention.organ, mention.place = author[1:]
            continue
        at = _AT_PAPER.search(clause) if mention.kind in _PAPERS else None
        if at and mention.symbol and organ_of_symbol(mention.symbol.organ):
            continue                                   # "chỉ đạo của Thủ tướng tại văn bản số 464/TB-VPCP": his office's
        verb = at or _BEFORE.search(clause)
        if (at or not verb) and (author := _handled(normal, folded, line, mention.phrase)):
            mention.issuer, mention.organ, mention.place = author[1:]
            continue
        if not verb:
            if mention.symbol and _IN_IT.search(folded, max(0, line - 2), mention.phrase) and (author := _acting(normal, folded, mention)):
                mention.issuer, mention.organ, mention.place = author[1:]
            continue
        if last is not None and "before" in last.extra and _goes_on(last, mention, clause[:verb.start()]):
            mention.extra["before"] = True             # "Sở đã xây dựng Kế hoạch số 1 và ban hành Quyết định số 2"
            mention.issuer, mention.organ, mention.place = last.issuer, last.organ, last.place
            continue
        behalf = _ON_BEHALF.search(clause, 0, verb.start())
        author = issuers.issuer_at(normal, folded, line + behalf.end()) if behalf else None
        if author:                                     # "thừa lệnh Chủ tịch UBND tỉnh, Phó Chánh Văn phòng đã ký"
            mention.extra["before"] = True
            mention.issuer, mention.organ, mention.place = author[1:]
            _take_day(mention, _day(normal, folded, line, line + behalf.start()))
            continue
        ends, lead = line + verb.start(), mention.symbol.organ.split("-")[0] if mention.symbol else ""
        head = _LATE_DAY.sub("", clause[:verb.start()]).rstrip(" ,")
        under = _UNDER.search(head)                    # "Cục Cảnh sát giao thông (Bộ Công an) có Công văn"
        issuer = (organisation_before(normal, folded, line, line + under.start()) if under else None) or issuers.issuer_before(normal, folded, line, line + len(head), lead)
        while not issuer and (verb := _BEFORE.search(clause, verb.start() + 1)):    # of several verbs the first that somebody stands before
            issuer = issuers.issuer_before(normal, folded, line, line + len(clause[:verb.start()].rstrip(" ,")), lead)
        if issuer is None and mention.symbol and mention.symbol.organ and not organ_of_symbol(mention.symbol.organ):
            issuer = organisation_before(normal, folded, line, line + len(head))
        if issuer:
            mention.extra |= {"before": True, "subject": (line, line + len(head))}
            mention.issuer, mention.organ, mention.place = issuer[1:]
            _partners(normal, folded, mention, line, line + len(head))
            start = line + max(clause.rfind(". ", 0, len(head)) + 1, 0)
            here = _AT_PLACE.match(folded, start) if not mention.place else None
            body = _TO_BODY.match(folded, here.end()) if here else None
            if body and (found := issuers.issuer_in(normal, folded, body.end(), here.end())):
                mention.issuer, mention.place = found
        _take_day(mention, _day(normal, folded, line, ends))


def _partners(normal: str, folded: str, mention: Mention, start: int, end: int) -> None:
    """The other bodies of a joint symbol, where they act with the first: "Ban Dân vận Tỉnh ủy và Ban Cán sự đảng UBND tỉnh đã ký"."""
    for code in mention.symbol.organ.split("-")[1:] if mention.symbol else ():
        other = issuers.issuer_before(normal, folded, start, end, code)
        if other and issuers.same_organ(other[2], code) and other[1] not in mention.issuer:
            mention.issuer += "; " + other[1]


def _handled(normal: str, folded: str, line: int, end: int) -> issuers.Issuer | None:
    """Who acted by a paper, in the passive: "được Chủ tịch UBND huyện Lục Nam giải quyết tại Quyết định số 15"."""
    first = _FIRST_WORD.search(folded, line, end)
    author = issuers.issuer_at(normal, folded, first.end()) if first else None
    if author and normal[first.end()].isupper() and _ORDERED.fullmatch(folded, author[0], end):
        return author
    for by in _BY_WHOM.finditer(folded, line, end):
        author = issuers.issuer_at(normal, folded, by.end())
        if author and _HANDLED.fullmatch(folded, author[0], end):
            return author
    return None


#: the first body of a sentence, behind "Trước đó, " or a day
_FIRST_WORD = re.compile(r"(?:^|\n|\.\s)[\s*•-]*(?:[^,.;\n]{2,30},\s)?(?=[a-z])")
#: who acts, in the active: "Chủ tịch UBND tỉnh Cà Mau có chỉ đạo xử lý việc này tại công văn số 5479"
_ORDERED = re.compile(
    r"\s(?:da\s+|vua\s+|tiep\s+tuc\s+)?(?:co\s+(?:y\s+kien\s+)?|)(?:chi\s+dao|yeu\s+cau|giao|ket\s+luan|chap\s+thuan|phe\s+duyet|dong\s+y|cho\s+phep|tra\s+loi|thong\s+bao|de\s+nghi|kien\s+nghi|chot|co\s+y\s+kien)(?![a-z])"
    r"[^.;,\n]{0,160}?\stai\s+(?:cac\s+)?$")
_BY_WHOM = re.compile(r"(?<![a-z])(?:duoc|bi)\s+")
_HANDLED = re.compile(
    r"\s(?:da\s+)?(?:giai\s+quyet|tra\s+loi|bac|chap\s+thuan|phe\s+duyet|dong\s+y|cho\s+phep|thu\s+hoi|cong\s+nhan|xu\s+ly|xu\s+phat|thong\s+bao|giao|bo\s+nhiem|ky\s+luat)(?![a-z])"
    r"[^.;,\n]{0,80}?\s(?:tai|bang|theo)\s+(?:cac\s+)?")


def _proposed(normal: str, folded: str, line: int, clause: str) -> issuers.Issuer | None:
    """Who wrote the paper in brackets behind what it proposes or reports."""
    proposed = _PROPOSED.search(clause)
    author = proposed and issuers.issuer_at(normal, folded, line + proposed.end())
    if not author:
        return None
    end = line + clause.rindex("(")
    reports = _REPORTS.match(folded, author[0]) if proposed["heard"] else None
    return author if not folded[reports.end() if reports else author[0]:end].strip() else None


def _other_author(normal: str, folded: str, last: Mention, mention: Mention) -> issuers.Issuer | None:
    """Of the bodies that issued a list together the one whose organ this member's symbol has."""
    lead = mention.symbol.organ.split("-")[0] if mention.symbol else ""
    if not lead or not _LIST.fullmatch(folded, last.fields_end, mention.phrase):
        return None
    found = issuers.issuer_before(normal, folded, *last.extra["subject"], lead)
    return found if found and issuers.same_organ(found[2], lead) else None


def _goes_on(last: Mention, mention: Mention, between: str) -> bool:
    """Whether the verb before a citation has the subject of the verb before the last one."""
    if between.strip(" ,") in ("", "va", "dong thoi", "va da"):
        return not last.name
    same = last.symbol and mention.symbol and last.symbol.organ == mention.symbol.organ != ""
    return bool(same and _AND_SO.search(between + " ") and not _STOP.search(between))


def _acting(normal: str, folded: str, mention: Mention) -> issuers.Issuer | None:
    """The body that does something in the paper before it, where the symbol is that body's."""
    body = _ALSO.match(folded, mention.fields_end)
    found = issuers.issuer_at(normal, folded, body.end()) if body else None
    fits = found and issuers.same_organ(found[2], mention.symbol.organ.split("-")[0])
    return found if fits and _DOES.match(folded, found[0]) else None


#: a day without its year, a title: "Tại Công văn số 12/UBND-ĐT ngày 22/9 về việc giao đất, UBND thành phố"
_ALSO = re.compile(r"(?:\s{1,2}ngay\s\d{1,2}\s?[/.-]\s?\d{1,2})?(?:\s{1,2}(?:ve|phe\s+duyet)\s[^.;,\n]{3,150})?\s?,\s{1,2}")


def _day(normal: str, folded: str, line: int, end: int) -> str:
    """The day that a clause tells before its subject and verb: "Ngày 20/7/2007, UBND thành phố có"."""
    day = None
    for day in dates.DATE.finditer(folded, line, end):
        pass
    value = dates.read(day) if day and end - day.end() < 110 else ""
    if not value or _UNTIL.search(normal, max(line, day.start() - 10), day.start()):
        return ""
    if len(value) == 10 or _OPENS.search(folded, max(0, line - 1), day.start()):
        return value
    gap = _COMMA.match(folded, day.end())              # "từ chỉ đạo ấy, năm 2015, Sở Y tế đã ra"
    return value if gap and folded.endswith(", ", 0, day.start()) and issuers.issuer_at(normal, folded, gap.end()) else ""


def _take_day(mention: Mention, day: str) -> None:
    """The day of its clause, unless the citation has one of its own or a symbol of another year."""
    year = mention.symbol.year if mention.symbol else ""
    if day and not mention.issued_on and day.startswith(year):
        mention.issued_on = mention.extra["day"] = day


def _passed(normal: str, folded: str, mention: Mention, last: Mention | None) -> None:
    """The assembly that passes a law in the clause before it, and the day; for a list of laws both are said once."""
    if last is not None and "passing" in last.extra and last.kind == mention.kind and _LAWS.fullmatch(folded, last.fields_end, mention.phrase):
        issuer, organ, day = last.extra["passing"]
    else:
        start = _sentence_line(normal, folded, mention.phrase, max(last.fields_end if last else 0, mention.phrase - 260))
        found = passing.passing(folded, mention.kind, start, mention.phrase)
        if found is None:
            return
        issuer, organ, verb = found
        day = _day(normal, folded, start, verb)
    mention.extra["passing"] = issuer, organ, day
    if not mention.issuer:
        mention.issuer, mention.organ = issuer, organ
    _take_day(mention, day)


def _dated_in_front(folded: str, mention: Mention) -> None:
    """"Ngày 14/6/2019, Luật Kiến trúc được Quốc hội thông qua": the day opens the clause."""
    line = max(folded.rfind("\n", 0, mention.phrase) + 1, mention.phrase - 60)
    for day in dates.DATE.finditer(folded, line, mention.phrase):
        if _OPENS.search(folded, max(0, line - 1), day.start()) and _COMMA.fullmatch(folded, day.end(), mention.phrase):
            _take_day(mention, dates.read(day))
