"""Citations by a number alone: "Quyết định 217", "các Quyết định số 217, 218"."""

from __future__ import annotations

import re

from danvan_graph.extract.mention import Mention
from danvan_graph.extract.symbols import pad
from danvan_graph.extract.types import LAW_KINDS

#: a number is a count and no directive before these: "Kế hoạch 5 năm", "Thông báo 3 lần";
#: over the NORMALISED text in lower case: "5 cỡ" counts, "Nghị định 105 có hiệu lực" cites
_UNIT = re.compile(
    r"[ \t]?(?:%|(?:năm(?!\s+(?:19|20)\d\d(?!\s?[-–]))|tháng|ngày(?!\s*\d|\s+(?:càng|một))|giờ|lần|điều(?!\s+chỉnh)|khoản|chương|mục|người|tỷ|tỉ"
    r"|triệu|nghìn|đồng|xã|huyện|tỉnh|quận|phường|thôn|hộ|đơn|cơ sở|cơ quan|bộ|"
    r"chỉ tiêu|nhóm|nhiệm vụ|nội dung|giai đoạn|điểm|cấp|loại|trang|tuần|quý|ban(?!\s+hành)|bước|văn bản|trường hợp|hội nghị(?!\s+(?:lần|trung ương|tw|ban chấp hành|bch))|quyết định|nghị định"
    r"|thông tư|chỉ thị|nghị quyết|luật|tiêu chí|con|m2|ha|km|"
    r"mô hình|tổ chức|thành viên|cán bộ|đại biểu|phiên|kỳ họp(?!\s+thứ)|ngành|lĩnh vực|dự án|công trình|mặt|chiều|phần|bên|đoàn|vụ|trẻ|em|học|doanh nghiệp"
    r"|giải pháp|đối tượng|cái|chiếc|phương án|vấn đề|việc|địa phương|lượt|cuộc|buổi|lớp|tổ|cụm|kiến nghị|ý kiến)(?!\w)"
    r"|[-–]\s?\d|[.,]\d|/\d(?!\d{3}))", re.IGNORECASE)
_TIME = re.compile(r"[ \t]?(?:%|năm|tháng|ngày|giờ|lần|tuần|quý|điều|khoản|chương|mục|[-–.,/])", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:\s\((?:qd|nq|nd|ct|kl|tb|kh|cv)\)|\s?(?=\(so\s\d{1,5}\))|\s(?:mtqg|muc\s+tieu\s+quoc\s+gia)(?=\s\d{3,4}(?!\d)))?(?:\s(?:hanh\s+chinh|chinh\s+thuc|thanh\s+tra|kiem\s+tra(?:,\s+giam\s+sat)?|cong\s+tac|giam\s+sat|phoi\s+hop)(?=\s+so\s))?(?:[\s(]{1,3}so(?:\s+so)?\s{0,3}:?\s{0,3}(?=\d{1,5}(?:[a-z]?(?![a-z0-9])|(?:ve|cua|ngay)\s))"
    r"|[ \t]{1,3}(?=\d{1,5}[a-z]?(?![a-z0-9])))(\d+(?:[a-z](?![a-z]))?)")
#: "Chương trình MTQG 1719", by the number of the decision that approved it
_PROGRAMME = (" mtqg ", " muc tieu quoc gia ")
#: what may stand between the type and its number: "Chương trình kiểm tra số 46"
_QUALIFIED = (" hanh chinh so", " chinh thuc so", " thanh tra so", " kiem tra so", " kiem tra, giam sat so", " cong tac so", " giam sat so", " phoi hop so", *_PROGRAMME)
#: what stands behind the first blank of these: "số", a number, or more blanks
_BEGINS = frozenset("s0123456789( \t\n\r")
#: a blank to fill in ("Quyết định số 4: ....."), a resolution of the radio conference ("Nghị quyết 902 (WRC-23)")
_NO_PAPER = re.compile(r"\s?:?\s?[.…]{3}|\s?\((?:rev\.?\s?)?wrc")
_JOINS = re.compile(r"\s{0,2}(?:,|;|va|,\s?va|hoac|&)\s{0,2}(?:so\s{1,3})?")
_MORE = re.compile(r"(?:\s?\([^()\n]{2,40}\))?" + _JOINS.pattern + r"(\d{1,4}[a-z]?)(?![\w/]|\.\d|,\d(?!\d{1,3}(?:,\d{2,4}){0,6}[-/][a-z])|\s?[-/]\s?[a-z0-9])")
_NUMBER_YEAR = re.compile(r"/ ?((?:19|20)\d\d)(?![\d_]|\s?[-/]\s?[a-z0-9])")
#: "nghị định 2-2017", as a newspaper has it
_HYPHEN_YEAR, _LAWMAKING = re.compile(r"-((?:19|20)\d\d)(?![\d_]|\s?[-/]\s?[a-z0-9])"), {"Nghị định", "Thông tư"}
#: "Nghị định 43/2014, 44/2014 và 45/2014"
_MORE_YEARLY = re.compile(_JOINS.pattern + r"(\d{1,4}[a-z]?)" + _NUMBER_YEAR.pattern)
#: "số 122 ngày 1/6/2006, số 159 ngày 28/7/2006": each number with its own day
_DAY = r"\s\(?ngay\s+(?:[0-3]?\d[/.-][01]?\d[/.-](?:19|20)\d\d|[0-3]?\d\s+thang\s+[01]?\d\s+nam\s+(?:19|20)\d\d)\)?"
_MORE_DATED = re.compile(_DAY + _JOINS.pattern + r"(\d{1,5}[a-z]?)(?=" + _DAY + r")")
#: numbers of one author, or of one tail: "quyết định 345,346 của", "Nghị quyết số 18,19-NQ/TW"
_SHARED = re.compile(r"(?:(?:\s?,\s?|\s+va\s+)\d{2,4}){1,8}(?:\s+cua\s|[-/][a-z])")
#: of how many numbers a list is at most
_LONGEST = 30
#: types cited by a bare number without "số"
_BARE_WITHOUT_SO = {"Quyết định", "Nghị quyết", "Chỉ thị", "Kết luận", "Nghị định", "Thông tư", "Công văn",
                    "Thông báo", "Hướng dẫn", "Quy định", "Quy chế", "Thông tri", "Đề án", "Chương trình", "Công điện", "Kế hoạch", "Thông tư liên tịch", "Nghị quyết liên tịch", "Tờ trình"}
_YEARLY_NUMBERS = {"Nghị định", "Thông tư", "Quyết định", "Nghị quyết", "Thông tư liên tịch", "Chỉ thị", "Công văn", "Kế hoạch", "Thông báo"}
#: "hội nghị quyết định 10 vấn đề" decides; "theo quyết định 82 của" cites: what may follow a number in lower case
_SHORT_ENDS = re.compile(
    r"\s{0,2}(?:[,.;:)\]\"”]|$|(?:cua|ngay|ve|nay|va|tren|noi|neu|do|chi\s+dao|yeu\s+cau|gui|phe\s+duyet|quy\s+dinh|huong\s+dan|de\s+nghi|thong\s+bao"
    r"|sua\s+doi|thay\s+the|cho\s+phep|tra\s+loi)(?![a-z]))")
#: "Pháp lệnh 34 về dân chủ": ordinances are few, speech has them by number
_ORDINANCE_ENDS = re.compile(r"\s?(?:[,.;)]|$|(?:ve|cua|va|nam\s+(?:19|20)\d\d)(?![a-z\d]))")
#: "Kế hoạch 2020" is the plan of a year
_YEAR = re.compile(r"19[5-9]\d|20[0-4]\d")
#: types whose bare numbers come in lists without "số": "Nghị quyết 18, 19"
_LISTED = {"Nghị quyết", "Chỉ thị", "Kết luận", "Quyết định", "Quy định", "Nghị định", "Thông tư", "Kế hoạch"}


def bare(normal, folded, start, end, kind, by_start, claimed) -> list[Mention]:
    """"Quyết định 217", "các Quyết định số 217, 218", "Nghị quyết 30a".

    Args:
        by_start: symbols by their offset; claimed: offsets of those that another citation has, added to.
    """
    if folded[end + 1:end + 2] not in _BEGINS and not folded.startswith(_QUALIFIED, end):    # most type words are followed by another word
        return []
    match = _NUMBERED.match(folded, end)
    if not match or match.start(1) in by_start or folded[max(0, start - 5):start].split()[-1:] == ["mau"] \
            or folded.endswith("de cuong ", 0, start) or _NO_PAPER.match(folded, match.end(1)):
        return []                                      # "Mẫu quyết định số 02": a form
    with_so = "so" in folded[end:match.start(1)]
    hyphen = _HYPHEN_YEAR.match(folded, match.end(1)) if kind in _LAWMAKING else None
    counts = _UNIT.match(normal, match.end(1)) if not hyphen and not _SHARED.match(folded, match.end(1)) and not (with_so and folded.startswith(" ban hanh", match.end(1))) else None
    if counts and (with_so or not normal[start].isupper() or _TIME.match(counts[0])):
        return []
    if kind in LAW_KINDS and not normal[start].isupper():
        return []
    short_year = hyphen or kind in _YEARLY_NUMBERS and _NUMBER_YEAR.match(folded, match.end(1))
    # "Luật 10", "trước khi có Chỉ thị 23 cán bộ còn nể nang": only where the text has that number in full
    doubtful = kind in LAW_KINDS and not (kind == "Pháp lệnh" and _ORDINANCE_ENDS.match(folded, match.end(1))) or counts is not None or not with_so and len(match[1]) > 4 or folded.startswith(_PROGRAMME, end)
    if not with_so and not short_year and kind not in LAW_KINDS and (kind not in _BARE_WITHOUT_SO or folded[match.end(1):match.end(1) + 1] in ("/", ":") and not folded.startswith(": ", match.end(1))
                        or _YEAR.fullmatch(match[1]) and kind != "Quyết định"):
        return []
    if not with_so and not short_year and normal[start].islower() and not _SHORT_ENDS.match(folded, match.end(1)):
        doubtful = True                                # "đề nghị nghị quyết 06 cần bám": only beside its full form
    yearly = hyphen or (_NUMBER_YEAR.match(folded, match.end(1)) if kind in _YEARLY_NUMBERS else None)
    if yearly:
        # "Nghị định 100/2019": number and year, the rest is left out in speech
        mention = Mention(start, match.start(1), yearly.end(), yearly.end(), kind, None, pad(match[1]), rule="number and year")
        mention.extra["year"] = yearly[1]
        found = [mention]
        while (more := _MORE_YEARLY.match(folded, found[-1].end)) and len(found) < _LONGEST:
            found.append(Mention(start, more.start(1), more.end(), more.end(), kind, None, pad(normal[slice(*more.span(1))]),
                                 rule="number and year", listed=True, extra={"year": more[2]}))
        return found
    if re.match(r"\s?/\s?[a-z0-9]|_", folded[match.end(1):match.end(1) + 4]):
        return []
    found = [Mention(start, match.start(1), match.end(1), match.end(1), kind, None, pad(normal[match.start(1):match.end(1)]),
                     rule="number", extra={"doubtful": True} if doubtful else {})]
    stop = match.end(1)
    listed = with_so or _SHARED.match(folded, stop) or normal[max(0, start - 4):start].strip().lower() == "các" or normal[start].isupper() and kind in _LISTED
    while listed:
        more = _MORE_DATED.match(folded, stop) or _MORE.match(folded, stop)
        if not more or _UNIT.match(normal, more.end(1)) and more.re is not _MORE_DATED and not _SHARED.match(folded, more.end(1)):
            break
        stop = more.end(1)
        found.append(Mention(start, more.start(1), stop, stop, kind, None, pad(normal[more.start(1):stop]), rule="number in a list",
                             listed=True))
        if len(found) > _LONGEST:
            break
    join = _JOINS.match(folded, stop) if listed else None
    if join and ";" in join[0] and not with_so:        # "sửa đổi Nghị định 117; số 210/2013/NĐ-CP": the next of an outer list
        join = None
    last = by_start.get(join.end()) if join else None
    if last is not None and last.start not in claimed and last.kind == kind:   # "các Kết luận số 09, 10, 11, 12/KL-TTr"
        claimed.add(last.start)
        found.append(Mention(start, last.start, last.end, last.end, kind, last, last.number, rule="symbol", listed=True))
    return found
