"""Authors that no table lists, by their first words: "Hội Nhà báo Việt Nam", "Cục Quản lý lao động ngoài nước".

Their names mix capitals and small letters: a name runs on through small words up to a verb, a date, "về" or
punctuation; where that would take in too many of them to be a name, only its capitals count.
"""

from __future__ import annotations

import re

from danvan_graph.extract import bodies
from danvan_graph.extract.body_phrases import capitalised_end
from danvan_graph.extract.places import place_at
from danvan_graph.text.characters import CAPITALS

#: what an organisation is called by; in small letters too ("cục Quản lý Dược") before a capital
_KIND = (r"(?:(?:Ban\s+(?:Thường\s+vụ|Chấp\s+hành|Chủ\s+nhiệm|Tổ\s+chức|Tuyên\s+giáo|Dân\s+vận)|BTV|BCH|Thường\s+trực|Trung\s+ương)\s+)?(?:Công\s+đoàn(?=\s+[^\W\d_])|Đảng\s+(?:ủy|uỷ|bộ)|Hội\s+đồng(?!\s+nhân)|Đoàn(?=\s+(?:[Ll]uật\s+sư|[Tt]hanh\s+niên|TNCS|các\s+cơ\s+quan|[Kk]hối))|Chi\s+(?:đoàn|hội|nhánh)(?=\s)|Hội(?!\s+(?:nghị|thảo|thi|đồng))|Liên\s+đoàn|(?:Tỉnh|Thành|Huyện|Quận|Thị)\s+[Đđ]oàn)"
         r"|Hiệp\s+hội|Liên\s+(?:hiệp|minh)|Tổng\s+(?:công\s+ty|cục|hội)|Tập\s+đoàn|Học\s+viện|Trường|Đại\s+học|Viện|Cục|Chi\s+cục|Vụ|Trung\s+tâm|Công\s+ty|Ngân\s+hàng"
         r"|Kiến\s+trúc\s+sư\s+trưởng|(?:Mặt\s+trận(?:\s+Tổ\s+quốc)?|MTTQ)(?:\s+Việt\s+Nam)?(?=\s+(?:tỉnh|huyện|quận|xã|phường|thành\s+phố|thị\s|TP))|(?:Bộ\s+đội\s+)?Biên\s+phòng|BĐBP(?=\s)"
         rf"|Cơ\s+quan(?=\s+[{CAPITALS}])|Tạp\s+chí|Báo(?!\s+cáo)|Nhà\s+xuất\s+bản|Bệnh\s+viện|Quỹ|Tổ\s+công\s+tác(?!\s+(?:này|đó|trên|nói|của|do"
         rf"|để|đã)\s)|Quân\s+khu|Bộ\s+Tư\s+lệnh|Bộ(?=\s+[{CAPITALS}][^\W\d])|(?:Ủy|Uỷ)\s+ban(?=\s+(?:Kế\s+hoạch|Vật\s+giá|Xây\s+dựng|Khoa\s+học"
         rf"|Nông\s+nghiệp|Hợp\s+tác|Bảo\s+vệ)\s)")
_BOARDS = r"(?:Tổ\s+[Cc]ông\s+tác(?!\s+(?:này|đó|trên|nói|của|do|để|đã)\s)|Ban\s+(?:[Qq]uản\s+lý|[Cc]hỉ\s+(?:đạo|huy)|An\s+toàn\s+giao\s+thông|(?:Giải\s+phóng|Bồi\s+thường)(?:,?\s+giải\s+phóng)?\s+mặt\s+bằng|Vì\s+sự\s+tiến\s+bộ|Đại\s+diện|Vận\s+động|Điều\s+phối|Tiếp\s+công\s+dân))\s+"
_BOARD_NAMED = re.compile(_BOARDS + "$")
_NAMED = re.compile(rf"(?<!\w)(?:(?:{_KIND})\s+(?=[^\W\d_])|(?i:{_KIND})\s+(?=[{CAPITALS}])|{_BOARDS}(?=[^\W_]))")
#: an office before its organisation: "Hiệu trưởng Trường Đại học Luật Hà Nội"
_OFFICE = re.compile(
    r"(?:(?:Phó|Quyền)\s+)?(?:Hiệu\s+trưởng|(?:Tổng\s+)?[Gg]iám\s+đốc|(?:Tổng\s+|Chi\s+)?[Cc]ục\s+trưởng|Vụ\s+trưởng|Viện\s+trưởng|Chủ\s+tịch"
    r"|Tổng\s+[Bb]iên\s+tập|Trưởng\s+(?=[Bb]an\s)|Tư\s+lệnh)\s+")
#: where a name has ended in any case. Over the normalised text: "số" is no "sở"
_STOP = re.compile(
    r"[;:()\[\]\"“”|…!?]|,(?! chống | hỗ trợ )|(?<!TP)\.|\s(?:[Vv]ề|(?:ngày|tháng|năm|số)(?=[\s:]{1,3}\d)|ban hành|ký|phát hành|đã|được|vừa|mới|sẽ"
    r"|có|là|do|tại|theo|trong(?! nước)|để|khi|với|cho|cùng|gửi|yêu cầu|thành lập"
    r"|đồng ý|phê duyệt|quy định|qui định|hướng dẫn|thông báo|công bố|nêu|nói|chỉ rõ|kết luận|liên quan|trên|từ(?! thiện)|đến|nhằm|bổ nhiệm|cấp(?! (?:cứu"
    r"|nước|thoát))|giao(?! (?:thông|dịch|dục))|xử phạt|thu hồi|chấp thuận|đề nghị|triển khai"
    r"|thực hiện|xây dựng (?:[Kk]ế hoạch|[Cc]hương trình|[Hh]ướng dẫn|[Đđ]ề án|[Qq]uy chế|[Bb]áo cáo|phương hướng)|tiếp tục|kèm|trước|sau|như|thì"
    r"|mà|cũng|lại|lãnh đạo|này|đó|không|chưa|phải|bị|gồm|vào|ra(?! đa)|điều chỉnh|sửa đổi|thay thế|bãi bỏ|trình(?! (?:độ|diễn))|báo cáo|kiến nghị|chỉ đạo|tăng cường|của|thuộc"
    r"|và (?:các|theo|ý kiến|những|[Nn]ghị|[Qq]uyết định|[Tt]hông tư|[Kk]ế hoạch|[Cc]ông văn|[Cc]hỉ thị|[Vv]ăn bản|[Hh]ướng dẫn|[Tt]ờ trình"
    r"|[Bb]áo cáo|[Kk]ết luận|[Ll]uật))(?!\w)|\n|$")
#: how many small words may follow the last capital: "Cục Thi hành án dân sự"; more where a date or "về" ends them
_SMALL, _SMALL_DATED = 4, 12
_DATED = re.compile(r"\s(?:về|ngày|số|ban hành|ký)(?!\w)|[;)]")
#: "do Cục Quản lý, giám sát bảo hiểm ban hành": its verb ends the name, nothing before
_BY = re.compile(r"[^;:()\[\]\"“”\n]{3,110}?(?=\s(?:ký\s)?(?:ban hành|ký|phát hành)(?!\w))")
#: "Thanh tra bộ Tài chính", "Thanh tra Sở Xây dựng": of the body behind
_INSIDE = re.compile(r"(thanh tra|văn phòng)\s+(?=(?:bộ|sở)\s)", re.IGNORECASE)
#: a name's longest print looked at, in characters
_LONG = 110


def organisation_at(normal: str, folded: str, pos: int, issues: bool = False, subject: bool = False) -> tuple[int, str, str, str] | None:
    """An organisation that no table lists: end, name, no organ code, key of its place.

    Args:
        issues: whether the organisation's verb is to follow ("do ... ban hành").
        subject: whether more small words may belong to it, what follows it being known to be its verb.

    >>> def read(text, **given):
    ...     return organisation_at(text, fold(text), 0, **given)
    >>> from danvan_graph.text import fold
    >>> read("Hội Nhà báo Việt Nam về"), read("Cục Thi hành án dân sự, theo đó")
    ((20, 'Hội Nhà báo Việt Nam', '', ''), (22, 'Cục Thi hành án dân sự', '', ''))
    >>> read("Cục Quản lý, giám sát bảo hiểm ban hành", issues=True)
    (30, 'Cục Quản lý, giám sát bảo hiểm', '', '')
    >>> read("Thanh tra bộ Tài chính về"), read("Hội đồng xét duyệt"), read("công ty này")
    ((22, 'Thanh tra Bộ Tài chính', '', ''), None, None)
    """
    inside = _INSIDE.match(normal, pos)
    if inside:
        host = bodies.issuer_at(normal, folded, inside.end())
        return (host[0], f"{inside[1].capitalize()} {host[1]}", "", host[3]) if host and ";" not in host[1] else None
    office = _OFFICE.match(normal, pos)
    pos = office.end() if office else pos
    first = _NAMED.match(normal, pos)
    if first is None:
        return None
    if local := _LOCAL.match(normal, pos):
        place = place_at(normal, folded, local.start(1))
        return (place[0], f"{_tidy(normal[pos:local.start(1)])} {place[1]}", "", place[2]) if place else (local.end(), _tidy(local[0]), "", "")
    end = (_board_end if _BOARD.match(first[0]) else _end)(normal, first.end(), issues, subject)
    if end is None or len(normal[pos:end].split()) < 3 and not _SHORT.fullmatch(normal, first.end(), end):
        return None
    for word in _PLACE.finditer(folded, first.end(), end):
        place = place_at(normal, folded, word.start())
        if place:                                      # "Công ty Môi trường đô thị TP. Đà Nẵng"
            return place[0], f"{_tidy(normal[pos:word.start()])} {place[1]}", "", place[2]
    return end, _tidy(normal[pos:end]), "", ""


_PLACE = re.compile(r"(?<=\s)(?:tinh|thanh\s{1,2}pho|tp|huyen|quan|thi\s{1,2}xa|xa|phuong)(?![a-z])")


#: "MTTQ tỉnh", "Mặt trận Tổ quốc tỉnh Hà Nam": nothing but the place behind what it is
_LOCAL = re.compile(r"(?:(?:Mặt\s+trận(?:\s+Tổ\s+quốc)?|MTTQ)(?:\s+Việt\s+Nam)?|(?:Bộ\s+đội\s+)?Biên\s+phòng|BĐBP)\s+(tỉnh|huyện|quận|xã|phường|thành\s+phố|thị\s+(?:xã|trấn)|TP)(?!\w)")
#: "Cục CSGT", "Viện KSND"
_SHORT = re.compile(r"[A-ZĐ][A-ZĐ&-]{2,}")


def _tidy(printed: str) -> str:
    name = " ".join(printed.split()).replace("uỷ", "ủy")
    return name[0].upper() + name[1:]


#: "của Đảng ủy Quân khu và Nghị quyết số 29"
_AND_PAPER = re.compile(r"\s(?:và|,)\s(?:Nghị|Quyết|Chỉ thị|Kết luận|Quy |Kế hoạch|Hướng dẫn|Thông|Chương trình|Công văn)")


def _end(normal: str, pos: int, issues: bool, subject: bool) -> int | None:
    """End of a name whose kind ends at ``pos``."""
    verb = _BY.match(normal, pos - 1) if issues else None
    if verb:
        return verb.end()
    stop = _STOP.search(normal, pos, min(len(normal), pos + _LONG))
    capitals = capitalised_end(normal, pos)
    paper = _AND_PAPER.search(normal, pos, capitals) if capitals else None
    capitals = paper.start() if paper else capitals
    if stop is None:
        return capitals
    small = 0
    for word in reversed(normal[pos:stop.start()].split()):
        if word[0].isupper() or word[0].isdigit():
            break
        small += word not in ("-", "–", "&")
    whole = stop.start() > pos and (normal[pos].isupper() or _BOARD_NAMED.search(normal, max(0, pos - 40), pos)) and small <= (_SMALL_DATED if subject or _DATED.match(normal, stop.start()) or _BOARD_NAMED.search(normal, max(0, pos - 40), pos) else _SMALL)
    return pos + len(normal[pos:stop.start()].rstrip()) if whole else capitals


_BOARD = re.compile(r"Ban\s+(?:[Qq]uản|[Cc]hỉ)\s|Tổ\s+[Cc]ông\s+tác\s")
_OF = re.compile(r"[^;:,.()\n]{3,90}?\scủa\s(?:Thủ tướng Chính phủ|Chính phủ)(?!\w)")
_ABOUT = re.compile(r"\svề\s[^;()\n\d]{3,140}?(?=\svề\s|,\s[A-ZĐ])")


def _board_end(normal: str, pos: int, issues: bool, subject: bool) -> int | None:
    """A board is named by its task too: "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng về kết quả", "Tổ công tác cải cách thủ tục của Chính phủ"."""
    of = _OF.match(normal, pos)
    if of:
        return of.end()
    end = _end(normal, pos, issues, subject)
    about = _ABOUT.match(normal, end) if end else None
    return about.end() if about else end


def organisation_before(normal: str, folded: str, start: int, end: int) -> tuple[int, str, str, str] | None:
    """An organisation whose name ends at ``end``, its verb behind it: "Cục Quản lý Dược ban hành"."""
    for first in _NAMED.finditer(normal, start, end):
        found = organisation_at(normal, folded, first.start(), subject=True)
        if found and found[0] == end:
            return found
    return None
