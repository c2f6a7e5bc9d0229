"""Author and day that the clause before a citation tells: "Ngày 20/7/2007, UBND thành phố có Quyết định số 82/2007/QĐ-UBND"."""

from __future__ import annotations

import re

from danvan_graph.extract import dates, issuers, passing
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.organisations import organisation_before
from danvan_graph.organs import organ_of_symbol

_COMMA, _THEN = re.compile(r"[\s,]{1,3}"), re.compile(r"\s+thi\s+(?=[a-z])")
#: "Đến 31/3/2020, ...": no day of issue
_UNTIL = re.compile(r"(?<!\w)(?:đến|(?<!ngay\s)từ|trước|sau|kể|hết)\s+(?:hết\s+)?$", re.IGNORECASE)
#: a month or a year alone dates only what its sentence is about: "Năm 2018, Tỉnh ủy ra Chỉ thị số 22"
_OPENS = re.compile(r"(?:^|\n|[.!?:]\s|\s-\s)[\s*•-]*(?:(?:the\s+nhung|tuy\s+nhien|nhung|sau\s+do|truoc\s+do|roi|mai|cho),?\s+)?(?:den\s+)?$")
_LIST = re.compile(r"(?:\s[\"“][^\"“”\n]{3,200}[\"”])?[\s,]*(?:(?:va|cung|cung\s+voi)\s+)?(?:cac\s+)?(?:so\s+)?")
_BEFORE = re.compile(
    r"(?:(?:da|vua|moi|cung|tiep\s+tuc|chinh\s+thuc|dong\s+thoi|kip\s+thoi|lan\s+luot|lien\s+tiep|khan\s+truong|nhanh\s+chong|chu\s+dong|som"
    r"|da\s+co|mo[i1]\s+day|gan\s+day|nay)\s+)*"
    r"(?:co|ra|ky(?:\s+ket)?|ban\s+hanh|ky\s+ban\s+hanh|ban\s+bo|thong\s+qua|ban\s+hanh\s+kem\s+theo|phe\s+duyet|bo\s+sung\s+ban\s+hanh|xay\s+dung"
    r"|gui|phat(?:\s+(?:hanh|di))?|(?<!chuong\s)trinh)"
    r"(?:\s+(?:mot\s+so|cac|nhieu|ban|bo\s+sung|theo|tai|\d{1,3})\b(?:(?!\s(?:ve\s+viec|huong\s+dan\s+thuc\s+hien"
    r"|thuc\s+hien|thi\s+hanh|(?:so|tong)\s+ket)\s)[^.;\n]){0,60}?)?\s*$")
#: between the laws of a list
_LAWS = re.compile(r"\s?(?:\(?\s?sua\s+doi\s?\)?)?[\s,;]*(?:(?:va|cung|cung\s+voi)\s+)?")
#: "cụ thể hóa (Huyện ủy A: Quyết định số 1; Huyện ủy B: Quyết định số 2)"
_ITEM = re.compile(r"(?:^|[(;\n•+-])\s*(?=[a-z][^(;:\n]{3,70}:\s*$)")
#: "Xét đề nghị của Trưởng Phòng Nội vụ (Công văn số 12/PNV)", "nghe Sở Xây dựng báo cáo (Tờ trình số 66/TTr-SXD)"
_PROPOSED = re.compile(
    r"(?<![a-z])(?:(?P<heard>nghe)|(?:de\s+nghi|bao\s+cao|y\s+kien)\s+cua"
    r"|xet\s+de\s+nghi(?!\s+cua))\s+(?:dong\s+chi\s+)?(?:giam\s+doc\s+cac\s+(?=so\s))?(?=[^;\n(]{3,300}\(\s?(?:tai\s+)?$)")
#: the next who proposes: "... (Văn bản số 12/STC-NS), Giám đốc Sở Nông nghiệp (Văn bản số 34/SNN-KHTC)"
_AND_PROPOSED = re.compile(r"\)?\s?(?:,|va|;)\s+(?=[^;\n()]{3,120}\(\s?$)")
_REPORTS = re.compile(r"\s+(?:bao\s+cao|trinh|trinh\s+bay|de\s+xuat)(?![a-z])[^;\n(]{0,250}")
#: "theo đề nghị của Sở Xây dựng tại Tờ trình số 66/SXD-TT": who proposes is its author
_AT_PAPER = re.compile(r"\s+tai(?:\s+(?:diem|khoan|muc|dieu|trang)\s+\w{1,4},?){0,3}(?:\s+(?:cac|mot\s+so))?\s*(?:to\s?trinh\s+(?:so\s*)?)?$")
#: "Bộ Tài chính tại Thông tư 159 hướng dẫn"
_SAYS_IN_IT = re.compile(r"\s(?:da\s+)?(?:huong\s+dan|quy\s+dinh|neu|yeu\s+cau|cho\s+phep|chi\s+ro|khang\s+dinh)(?![a-z])")
#: "Tại Quyết định số 12/QĐ-UBND, UBND thành phố cho phép": what the author does in it
_IN_IT = re.compile(r"(?:^|\n|[.;]\s)[\s*•-]*(?:(?:[a-z]+(?:\s[a-z]+){0,2}|ngay\s\d{1,2}[/.-]\d{1,2}[/.-]\d{4}),\s)?(?:tai|theo|trong|bang)\s+(?:tai\s+)?(?:cac\s+)?$")
_DOES = re.compile(
    r"\s+(?:da\s+|cung\s+|tiep\s+tuc\s+){0,2}(?:cho\s+phep|giao|yeu\s+cau|chi\s+dao|phe\s+duyet|quyet\s+dinh|dong\s+y|chap\s+thuan|quy\s+dinh"
    r"|de\s+nghi|thong\s+nhat|neu|khang\s+dinh|nhan\s+manh|huong\s+dan|thu\s+hoi|ban\s+hanh|cong\s+bo|dat\s+muc\s+tieu|xac\s+dinh|thanh\s+lap|bai\s+bo|huy\s+bo|bo\s+nhiem)(?![a-z])")
#: what one says in papers of one's own: others than the author only cite a decree
_OWN_WORDS = {"Kết luận", "Thông báo", "Công văn", "Công điện", "Báo cáo"}
_CONCLUDES = re.compile(
    r"\s+(?:da\s+)?(?:chi\s+ra|chi\s+ro|neu|khang\s+dinh|ket\s+luan|xac\s+dinh|kien\s+nghi|yeu\s+cau|de\s+nghi|giao|chi\s+dao|nhan\s+manh"
    r"|cho\s+(?:phep|biet|rang))(?![a-z])")
_ON_BEHALF = re.compile(r"(?<![a-z])(?:thay\s+mat|thua\s+(?:lenh|uy\s+quyen)|duoc\s+su\s+uy\s+quyen\s+cua|theo\s+uy\s+quyen\s+cua)\s+")
#: between subject and verb: "HĐND tỉnh tại kỳ họp thứ 4 đã thông qua", "UBND thành phố ngày 5/4/2019 đã ban hành"
_SESSION = re.compile(r",?\s+tai\s+(?:ky\s+hop|phien\s+hop)\s[^,.;\n]{2,50}[\s,]*$")
_LATE_DAY = re.compile(r"\s(?:sang|chieu|toi|vao|hom)?\s?(?:ngay\s)?\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?[\s,]*$")
_YEARLESS = re.compile(r"(?:^|\n|[.!?]\s|[-–:]\s|,\s)[\s*•-]*(?:(?:truoc|sau)\s+do\s+(?=ngay))?(?:(?:sang|chieu|toi|dem|hom|trua)\s(?:ngay\s)?|ngay\s)(\d{1,2})\s?[/.-]\s?(\d{1,2})(?!\s?[/.-]?\s?\d)")
_UNDER = re.compile(r"\s\((?!khoa\s)[^()]{3,60}\)$")
#: "Ở Nam Giang, Ban Thường vụ Huyện ủy ban hành", "Tại Hà Nội, Sở Y tế có"
_AT_PLACE = re.compile(r"[\s*•-]*(?:o|tai)\s+(?=[^,\n]{2,40},\s)")
_TO_BODY = re.compile(r"[^,\n]{0,40},\s{1,2}")
_STOP, _AND_SO = re.compile(r"[.;\n]\s"), re.compile(r"(?:,|\bva)\s+$")
#: a title that names what is carried out: its list may be of others
_DOING = re.compile(r"(?<![a-z])(?:thuc\s+hien|trien\s+khai|thi\s+hanh|huong\s+dan|thay\s+the|sua\s+doi|bai\s+bo|theo|tai)(?![a-z])")
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


def _line(folded: str, pos: int, floor: int) -> int:
    """Where the line of a position begins, not below ``floor``."""
    return max(folded.rfind("\n", max(0, floor - 1), pos) + 1, floor)


def before(normal: str, folded: str, mentions: list[Mention]) -> None:
    """Author and date before: "Ngày 20/7/2007, UBND thành phố có Quyết định số 82/2007/QĐ-UBND"."""
    for index, mention in enumerate(mentions):
        last = mentions[index - 1] if index else None
        if "passed" in mention.extra and not mention.issued_on:
            _dated_in_front(folded, mention)
        if mention.name:
            _passed(normal, folded, mention, last)
        elif mention.issuer:
            if len(mention.issued_on) < 10:
                _day_of_issue(normal, folded, mention, last)
        elif not _beside(normal, folded, mentions, index):
            _in_clause(normal, folded, mention, last)


def _write(mention: Mention, author: issuers.Issuer | Mention, acts: bool = True) -> None:
    """Note the author; one that acts in the clause before may act for the citations behind too."""
    organ = author[2] if isinstance(author, tuple) else author.organ
    if mention.symbol and mention.symbol.organ in ("CP", "TTg") and organ not in ("CP", "TTg", ""):
        return                                         # no ministry issues a decree
    if acts:
        mention.extra["before"] = True
    mention.issuer, mention.organ, mention.place = author[1:] if isinstance(author, tuple) else (author.issuer, author.organ, author.place)
    if mention.organ == "TTg" and mention.symbol and mention.symbol.organ == "CP":
        mention.issuer, mention.organ = "Chính phủ", "CP"              # "Thủ tướng ký ban hành Nghị định 54/2019/NĐ-CP": on its behalf
    elif mention.organ == "CP" and mention.symbol and mention.symbol.organ == "TTg":
        mention.issuer, mention.organ = "Thủ tướng Chính phủ", "TTg"   # "Chính phủ có Chỉ thị 33/CT-TTg"
    elif mention.organ == "TTg" and mention.symbol and mention.symbol.organ.startswith("VPCP"):
        mention.issuer, mention.organ = "", ""                         # "Thủ tướng vừa có công văn số 107/VPCP-CN": his office's, as the symbol says


def _day_of_issue(normal: str, folded: str, mention: Mention, last: Mention | None) -> None:
    """"Ngày 4/5/2016, Bộ Y tế có văn bản số 48/BYT-VP do Thứ trưởng ký": the author is known, the day stands before."""
    floor = max(last.fields_end if last is not None else 0, mention.phrase - 220)
    line = _line(folded, mention.phrase, floor)
    verb = _BEFORE.search(folded, line, mention.phrase)
    if verb and issuers.issuer_before(normal, folded, line, line + len(folded[line:verb.start()].rstrip(" ,"))):
        _take_day(mention, _day(normal, folded, line, verb.start()))


def _beside(normal: str, folded: str, mentions: list[Mention], index: int) -> bool:
    """Whether the author of the citation before is this one's too."""
    mention, last = mentions[index], mentions[index - 1] if index else None
    if last is not None and last.extra.get("before") and last.organ and _same_numbering(last, mention) \
            and (mention.phrase <= last.phrase or _LIST.fullmatch(folded, last.fields_end, mention.phrase)):
        _write(mention, last)                          # "UBND tỉnh ban hành các Quyết định số 1, 2 và Kế hoạch số 3"
        _take_day(mention, last.extra.get("day", ""))
        return True
    if last is not None and last.extra.get("before") and last.symbol and mention.symbol and last.symbol.organ == mention.symbol.organ != "" \
            and folded.endswith("; ", 0, mention.phrase) and not _STOP.search(folded, last.fields_end, mention.phrase - 2):
        _write(mention, last)                          # "ban hành Quy chế A về tiếp dân; Quy định B về đối thoại"
        return True
    if last is not None and last.extra.get("before") and last.symbol and mention.symbol and last.symbol.organ == mention.symbol.organ != "" \
            and not _STOP.search(folded, last.fields_end, mention.phrase) and _AND_SO.search(folded, max(0, mention.phrase - 8), mention.phrase) and not _DOING.search(folded, last.fields_end, mention.phrase):
        _write(mention, last)                          # "UBND xã ban hành Kế hoạch A về dân chủ, Quyết định B"
        return True
    together = _other_author(normal, folded, last, mention) if last is not None and "subject" in last.extra else None
    if together:                                       # "Huyện ủy, UBND huyện ban hành Nghị quyết số 12-NQ/HU và Kế hoạch số 13/KH-UBND"
        mention.extra["subject"] = last.extra["subject"]
        _take_day(mention, last.extra.get("day", ""))
    author = together or _same_subject(folded, mentions, index)
    if author is not None:                             # "Tỉnh ủy ban hành Chương trình A thực hiện Nghị quyết X và Chương trình B"
        _write(mention, author)
    return author is not None


_SUBMITS = re.compile(r"\strinh\s(?=[^.;]{3,90}?\stai\s+$)")


def _in_clause(normal: str, folded: str, mention: Mention, last: Mention | None) -> None:
    """The author that the words between the citation before, or the beginning of the line, and this one tell."""
    line = _line(folded, mention.phrase, max(last.fields_end if last is not None else 0, mention.phrase - 220))
    clause = folded[line:mention.phrase]
    paper = mention.kind in _PAPERS
    submits = _SUBMITS.search(clause) if mention.kind == "Tờ trình" else None
    if submits and (author := issuers.issuer_before(normal, folded, line, line + submits.start())):
        _write(mention, author)                        # "được UBND huyện trình UBND tỉnh phê duyệt tại Tờ trình số 82"
        return
    author = _headed(normal, folded, line, clause) or (_proposed(normal, folded, line, clause) if paper else None) or _ordered(normal, folded, line, mention)
    if author:
        _write(mention, author)
        return
    at = _AT_PAPER.search(clause) if paper or mention.symbol is None and _SAYS_IN_IT.match(folded, mention.end) else None
    if at and mention.symbol and organ_of_symbol(mention.symbol.organ):
        author = issuers.issuer_before(normal, folded, line, line + at.start())
        if author and author[2] == mention.symbol.organ:        # "của Trưởng Ban Thi đua - Khen thưởng tỉnh tại Tờ trình số 377/TTr-BTĐKT"
            _write(mention, author, acts=False)
        return                                         # "chỉ đạo của Thủ tướng tại văn bản số 464/TB-VPCP": his office's
    verb = at or _BEFORE.search(clause)
    author = _handled(normal, folded, line, mention.phrase) if at or not verb else None
    if not verb and not author and not mention.name and _IN_IT.search(folded, max(0, line - 2), mention.phrase):
        author = _acting(normal, folded, mention)
        if author:
            _take_day(mention, _day(normal, folded, line, mention.phrase))         # "Ngày 15/3/2014, bằng Quyết định A, UBND huyện công bố"
    author = author or not verb and _decided_at(normal, folded, line, mention)
    if author:
        _write(mention, author, acts=False)
    elif verb and last is not None and "before" in last.extra and _goes_on(last, mention, clause[:verb.start()], clause):
        _write(mention, last)                          # "Sở đã xây dựng Kế hoạch số 1 và ban hành Quyết định số 2"
    elif verb:
        _issued(normal, folded, mention, line, clause, verb)


def _headed(normal: str, folded: str, line: int, clause: str) -> issuers.Issuer | None:
    """The body that heads an item: "(Huyện ủy A: Quyết định số 1; Huyện ủy B: ...)"."""
    item = _ITEM.search(clause) if clause.rstrip().endswith(":") else None
    author = issuers.issuer_at(normal, folded, line + item.end()) if item else None
    return author if author and not folded[author[0]:line + len(clause)].strip(" :\n") else None


#: "ý kiến của Chủ tịch UBND tỉnh tại Chỉ thị số 3", "quy định của Bộ Y tế ở Thông tư 55"
_WORD_OF = re.compile(r"(?<![a-z])(?:y\s+kien|chi\s+dao|ket\s+luan|yeu\s+cau|kien\s+nghi|quy\s+dinh|giai\s+quyet|tra\s+loi|ket\s+qua|noi\s+dung)\s+cua\s+")
_IN_PAPER = re.compile(r"(?:\s+(?:voi|doi\s+voi|ve)\s[^.;\n]{3,230}?)?\s+(?:tai|o)\s+(?:cac\s+)?")
#: "nhiệm vụ Bộ Chính trị giao tại các Kết luận 174, 186"
_GIVEN_AT = re.compile(r"\s(?:da\s+)?(?:giao|yeu\s+cau|ket\s+luan|chi\s+dao)\s+tai\s+(?:cac\s+)?$")
#: "kết quả xác minh mà Sở Xây dựng nêu tại Văn bản số 187/BC-SXD"
_SAID_AT = re.compile(r"\s(?:da\s+)?(?:neu|trinh\s+bay|de\s+xuat|bao\s+cao|kien\s+nghi|chuyen\s+den|truyen\s+dat)\s+(?:tai|o|trong)\s+(?:cac\s+)?$")


#: "kiến nghị UBND huyện Thường Xuân tự bãi bỏ Quyết định số 09/2014/QĐ-UBND": its own
_ENDS_ITS_OWN = re.compile(r"\s(?:tu\s+|phai\s+|som\s+){0,2}(?:bai\s+bo|huy(?:\s+bo)?|thu\s+hoi|sua\s+doi|rut(?:\s+lai)?|dinh\s+chinh)\s+(?:ngay\s+|mot\s+phan\s+)?(?:cac\s+)?$")


def _ordered(normal: str, folded: str, line: int, mention: Mention) -> issuers.Issuer | None:
    """Who says something in a paper: its author, unless the symbol is another's."""
    for word in _WORD_OF.finditer(folded, line, mention.phrase):
        author = issuers.issuer_at(normal, folded, word.end())
        if author and _IN_PAPER.fullmatch(folded, author[0], mention.phrase) and (mention.symbol is None or issuers.same_organ(author[2], mention.symbol.organ.split("-")[0])):
            return author
    said = mention.symbol is not None and _ENDS_ITS_OWN.search(folded, line, mention.phrase) or (_SAID_AT if mention.symbol else _GIVEN_AT).search(folded, line, mention.phrase)
    author = issuers.issuer_before(normal, folded, line, said.start()) if said else None
    return author if author and (mention.symbol is None or issuers.same_organ(author[2], mention.symbol.organ.split("-")[0])) else None


def _issued(normal: str, folded: str, mention: Mention, line: int, clause: str, verb: re.Match[str]) -> None:
    """The subject of a verb of issuing: "Ngày 20/7/2007, UBND thành phố có"."""
    behalf = _ON_BEHALF.search(clause, 0, verb.start())
    author = issuers.issuer_at(normal, folded, line + behalf.end()) if behalf else None
    if author:                                         # "thừa lệnh Chủ tịch UBND tỉnh, Phó Chánh Văn phòng đã ký"
        _write(mention, author)
        _take_day(mention, _day(normal, folded, line, line + behalf.start()))
        return
    ends, lead = line + verb.start(), mention.symbol.organ.split("-")[0] if mention.symbol else ""
    head = _LATE_DAY.sub("", _SESSION.sub("", clause[:verb.start()])).rstrip(" ,")
    under = _UNDER.search(head)                        # "Cục Cảnh sát giao thông (Bộ Công an) có Công văn"
    author = _board(normal, folded, line, line + len(head)) if lead.startswith("BCĐ") else None
    if under and not author:
        author = issuers.issuer_before(normal, folded, line, line + under.start(), lead) or organisation_before(normal, folded, line, line + under.start())
    author = author or issuers.issuer_before(normal, folded, line, line + len(head), lead)
    while not author and (verb := _BEFORE.search(clause, verb.start() + 1)):    # of several verbs the first that somebody stands before
        author = issuers.issuer_before(normal, folded, line, line + len(clause[:verb.start()].rstrip(" ,")), lead)
    if author is None and mention.symbol and mention.symbol.organ and not organ_of_symbol(mention.symbol.organ):
        author = organisation_before(normal, folded, line, line + len(head)) or _ruled(normal, folded, line, line + len(head), lead)
    if author:
        mention.extra["subject"] = line, line + len(head)
        _write(mention, author)
        _partners(normal, folded, mention, line, line + len(head))
        _at_place(normal, folded, mention, line + max(clause.rfind(". ", 0, len(head)) + 1, 0))
    _take_day(mention, _day(normal, folded, line, ends))
    opens = _YEARLESS.search(folded, max(0, line - 1), ends) if not mention.issued_on else None
    if opens and ends - opens.end() < 110:             # "Đêm 22/9, UBND tỉnh ban hành"
        mention.extra.setdefault("yearless", (opens[1], opens[2]))


#: a place as the subject of a clause
_PLACE = re.compile(r"(?:^|[,.;:]\s|(?<![a-z])va\s)(?=(?:tinh|thanh\s+pho|huyen|quan|thi\s+xa|xa|phuong|thi\s+tran)\s[^,.;:]{2,40}$)")
#: the same without a name: the committee of that level
_BARE_PLACE = re.compile(r"(?:^|[,.;:]\s)(tỉnh|huyện|quận|thị xã|xã|phường|thị trấn)$", re.IGNORECASE)


def _ruled(normal: str, folded: str, start: int, end: int, lead: str) -> issuers.Issuer | None:
    """A place that stands for its people's committee: "thành phố Vinh đã ra Kế hoạch 56/KH-UBND"."""
    bare = _BARE_PLACE.search(normal[start:end]) if lead in ("UBND", "UB") else None
    if bare:                                           # "huyện đã ban hành Kế hoạch 187/KH-UBND"
        return end, f"UBND {bare[1].lower()}", "UBND", ""
    place = _PLACE.search(folded[start:end]) if lead in ("UBND", "UB") else None
    found = issuers.place_after(normal, folded, start + place.end(), lead) if place else None
    return found if found and found[0] == end else None


#: of a board of its symbol: "03/CV-BCĐ"
_BOARD = re.compile(r"(?<![a-z])ban\s+chi\s+dao\s(?:[^.;:\n]|\.(?=\S)){3,300}")


def _board(normal: str, folded: str, start: int, end: int) -> issuers.Issuer | None:
    """A steering board that is named by its whole task: "Ban Chỉ đạo thực hiện sắp xếp, tổ chức lại bộ máy của Chính phủ"."""
    board = _BOARD.search(folded, start, end)
    if board is None or board.end() != end or ", ban " in board[0]:
        return None
    return end, "B" + " ".join(normal[board.start() + 1:end].split()), "BCĐ", ""


def _at_place(normal: str, folded: str, mention: Mention, start: int) -> None:
    """The place that opens the sentence of a body without one: "Ở Nam Giang, Ban Thường vụ Huyện ủy ban hành"."""
    here = _AT_PLACE.match(folded, start) if not mention.place else None
    body = _TO_BODY.match(folded, here.end()) if here else None
    if body and (found := issuers.issuer_in(normal, folded, body.end(), here.end())):
        mention.issuer, mention.place = found


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


def _decided_at(normal: str, folded: str, line: int, mention: Mention) -> issuers.Issuer | None:
    """The Prime Minister or the committee of a place that does something in a paper of its kind: "nơi UBND thị xã Nghi Sơn phê duyệt giá tại Quyết định số 57/QĐ-UBND"."""
    organ = mention.symbol.organ.split("-")[0] if mention.symbol else ""
    if organ not in ("UBND", "HĐND") and (mention.symbol or mention.kind != "Quyết định"):
        return None
    for body in reversed(list(_ACTOR.finditer(folded, line, mention.phrase))):
        author = issuers.issuer_at(normal, folded, body.end())
        if author:
            acts = author[2] == (organ or author[2]) and author[1] != organ and _DECIDED.fullmatch(folded, author[0], mention.phrase)
            return author if acts else None
    return None


#: the first body of a sentence, behind "Trước đó, " or a day
_FIRST_WORD = re.compile(r"(?:^|\n|\.\s)[\s*•-]*(?:[^,.;\n]{2,30},\s)?(?=[a-z])")
#: who acts, in the active: "Chủ tịch UBND tỉnh Cà Mau có chỉ đạo xử lý việc này tại công văn số 5479"
_ORDERED = re.compile(
    r"\s(?:da\s+|vua\s+|tiep\s+tuc\s+)?(?:co\s+(?:y\s+kien\s+)?|)(?:chi\s+dao|yeu\s+cau|giao|ket\s+luan|chap\s+thuan|phe\s+duyet|dong\s+y"
    r"|cho\s+phep|tra\s+loi|thong\s+bao|de\s+nghi|kien\s+nghi|chot|co\s+y\s+kien)(?![a-z])"
    r"[^.;,\n]{0,160}?\stai\s+(?:cac\s+)?$")
#: who decides locally, or for the Government, where the text does not say that it is told, asked or owned
_ACTOR = re.compile(r"(?<![a-z])(?<!gui\s)(?<!trinh\s)(?<!cua\s)(?=(?:ubnd|uy\s+ban\s+nhan\s+dan|hdnd|hoi\s+dong\s+nhan\s+dan|thu\s+tuong)(?![a-z]))")
#: and what it does, up to the paper: "phê duyệt phương án bồi thường ... tại các"
_DECIDED = re.compile(
    r"\s(?:da\s+|vua\s+|tiep\s+tuc\s+)?(?:phe\s+duyet|giao|bac|giai\s+quyet|thu\s+hoi|cong\s+nhan|chap\s+thuan|cho\s+phep|dong\s+y|quyet\s+dinh"
    r"|quy\s+dinh|xu\s+phat|ky\s+luat|bo\s+nhiem|cap|dieu\s+chinh|ban\s+hanh|thong\s+qua|huy|duyet)(?![a-z])"
    r"[^.;\n]{0,200}?\s(?:tai|bang|theo)\s+(?:cac\s+)?")
_BY_WHOM = re.compile(r"(?<![a-z])(?:duoc|bi)\s+")
_HANDLED = re.compile(
    r"\s(?:da\s+)?(?:giai\s+quyet|tra\s+loi|bac|chap\s+thuan|phe\s+duyet|dong\s+y|cho\s+phep|thu\s+hoi|cong\s+nhan|xu\s+ly|xu\s+phat|thong\s+bao"
    r"|giao|bo\s+nhiem|ky\s+luat)(?![a-z])"
    r"[^.;,\n]{0,80}?\s(?:tai|bang|theo)\s+(?:cac\s+)?")


def _proposed(normal: str, folded: str, line: int, clause: str) -> issuers.Issuer | None:
    """Who wrote the paper in brackets behind what it proposes or reports."""
    proposed = _PROPOSED.search(clause) or _AND_PROPOSED.match(clause)
    author = proposed and issuers.issuer_at(normal, folded, line + proposed.end())
    if not author:
        return None
    end = line + clause.rindex("(")
    reports = _REPORTS.match(folded, author[0]) if proposed.groupdict().get("heard") else None
    return author if not folded[reports.end() if reports else author[0]:end].strip() else None


def _other_author(normal: str, folded: str, last: Mention, mention: Mention) -> issuers.Issuer | None:
    """Of the bodies that issued a list together the one whose organ this member's symbol has."""
    lead = mention.symbol.organ.split("-")[0] if mention.symbol else ""
    if not lead or not _LIST.fullmatch(folded, last.fields_end, mention.phrase):
        return None
    found = issuers.issuer_before(normal, folded, *last.extra["subject"], lead)
    return found if found and issuers.same_organ(found[2], lead) else None


#: "ban hành Kế hoạch A triển khai thực hiện; đồng thời ban hành Chỉ thị B"
_AT_ONCE = re.compile(r"[^.;]{0,120};\s*dong\s+thoi\s[^.;]*$")


def _goes_on(last: Mention, mention: Mention, between: str, clause: str) -> bool:
    """Whether the verb before a citation has the subject of the verb before the last one; ``between``: the clause up to the verb."""
    if between.strip(" ,") in ("", "va", "dong thoi", "va da"):
        return not last.name
    same = last.symbol and mention.symbol and last.symbol.organ == mention.symbol.organ != ""
    return bool(same and (_AND_SO.search(between + " ") and not _STOP.search(between) or _AT_ONCE.match(clause)))


def _acting(normal: str, folded: str, mention: Mention) -> issuers.Issuer | None:
    """The body that does something in the paper before it, where the symbol is that body's."""
    body = _ALSO.match(folded, mention.fields_end)
    found = issuers.issuer_at(normal, folded, body.end()) if body else None
    if found is None and (grounds := _ON_GROUNDS.match(folded, mention.fields_end)):
        # "Tại Quyết định số 565, căn cứ kết quả xác minh, kết quả đối thoại, Chủ tịch UBND tỉnh quyết định"
        found = next(filter(None, (issuers.issuer_at(normal, folded, comma.end()) for comma in _NEXT.finditer(folded, grounds.start(1), grounds.end()))), None)
    if mention.symbol is None:                         # "Tại Kết luận số 1753, Thanh tra Chính phủ đã chỉ ra"
        together = _BOTH.match(folded, found[0]) if found and found[1] == "Bộ Chính trị" else None
        if together:
            found = together.end(), "Bộ Chính trị; Ban Bí thư", *found[2:]
        acts = found and (mention.kind in _OWN_WORDS and _CONCLUDES.match(folded, found[0]) or mention.kind == "Quyết định" and _DECIDES.match(folded, found[0]))
        return found if acts else None
    fits = found and (issuers.same_organ(found[2], mention.symbol.organ.split("-")[0]) or mention.symbol.organ in _MATTERS)
    return found if fits and _DOES.match(folded, found[0]) else None


_DECIDES = re.compile(r"\s+(?:da\s+)?quyet\s+dinh(?![a-z])")
#: what some symbols name instead of a body: the punishing of offences
_MATTERS = {"XPVPHC", "XPHC", "XP"}
#: "Trong Kết luận số 178, Bộ Chính trị, Ban Bí thư giao"
_BOTH = re.compile(r"(?:,|\s+va)\s+ban\s+bi\s+thu(?![a-z])")
#: a day without its year, a title: "Tại Công văn số 12/UBND-ĐT ngày 22/9 về việc giao đất, UBND thành phố"
_ON_GROUNDS, _NEXT = re.compile(r"\s?,\s{1,2}((?:can\s+cu|qua|tren\s+co\s+so)\s[^.;\n]{3,260})"), re.compile(r",\s{1,2}(?=[a-z])")
_ALSO = re.compile(
    r"(?:\s{0,2}ngay\s\d{1,2}\s?[/.-]\s?\d{1,2})?(?:\s{1,2}(?:ve|phe\s+duyet)\s[^.;,\n]{3,150})?\s?,\s{1,2}(?:(?:can\s+cu|qua"
    r"|tren\s+co\s+so)\s[^.;\n]{3,140}?,\s)?(?=[a-z])")


#: "từ khi Luật A có hiệu lực (1/7/2023), tỉnh đã ban hành Kế hoạch B"
_IN_FORCE = re.compile(r"(?:hieu\s+luc|thi\s+hanh)\s?\(?\s?(?:tu\s+)?(?:ngay\s+)?$")


def _day(normal: str, folded: str, line: int, end: int) -> str:
    """The day that a clause tells before its subject and verb: "Ngày 20/7/2007, UBND thành phố có"."""
    day = None
    for day in dates.DATE.finditer(folded, line, end):
        pass
    value = dates.read(day) if day and end - day.end() < 110 and not _IN_FORCE.search(folded, max(line, day.start() - 14), day.start()) else ""
    until = _UNTIL.search(normal, max(line, day.start() - 10), day.start()) if value else None
    if not value or until and not _on_that_day(normal, folded, line, until.start(), day.end()):
        return ""
    if len(value) == 10 or _OPENS.search(folded, max(0, line - 1), day.start()):
        return value
    gap = _COMMA.match(folded, day.end())              # "từ chỉ đạo ấy, năm 2015, Sở Y tế đã ra"
    return value if gap and folded.endswith(", ", 0, day.start()) and issuers.issuer_at(normal, folded, gap.end()) else ""


def _on_that_day(normal: str, folded: str, line: int, until: int, end: int) -> bool:
    """"Đến ngày 17/4/2013, UBND huyện ban hành": what opens a sentence and is followed by who acts is the day of it."""
    if _THEN.match(folded, end):
        return True                                    # "đến ngày 14/6/2019 thì UBND huyện ban hành"
    gap = _COMMA.match(folded, end)
    opens = _OPENS.search(folded, max(0, line - 1), until) is not None
    if opens and folded.endswith("mai ", 0, until) and gap is not None and "," in gap[0]:
        return True                                    # "Mãi đến ngày 18/7/2016, Công ty mới có Công văn"
    return opens and folded.startswith("den", until) and gap is not None and "," in gap[0] and issuers.issuer_at(normal, folded, gap.end()) is not None


def _take_day(mention: Mention, day: str) -> None:
    """The day of its clause, unless the citation has one of its own or a symbol of another year."""
    year = mention.symbol.year if mention.symbol else ""
    if len(day) > len(mention.issued_on) and day.startswith(year) and day.startswith(mention.issued_on):
        mention.issued_on = mention.extra["day"] = day


def _passed(normal: str, folded: str, mention: Mention, last: Mention | None) -> None:
    """The assembly that passes a law in the clause before it, and the day; for a list of laws both are said once."""
    if last is not None and "passing" in last.extra and last.kind == mention.kind and _LAWS.fullmatch(folded, last.fields_end, mention.phrase):
        issuer, organ, day = last.extra["passing"]
    else:
        start = _line(folded, mention.phrase, max(last.fields_end if last else 0, mention.phrase - 260))
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
