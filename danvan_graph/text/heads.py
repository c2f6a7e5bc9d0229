"""A letterhead (thể thức) in two columns that lost its columns.

Text cut from a PDF or a table has the body's name beside the nation's in one line, or one line between the other, or the whole head
in one line. What is the nation's is left out and the rest gets its lines back.
"""

from __future__ import annotations

import re

from danvan_graph.text.characters import CAPITALS

#: how far down the nation's name may stand, and the type behind it
_TOP, _LONGEST = 400, 1200
_MOTTO = re.compile("(?:CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM)".replace(" ", r"\s{1,2}"))
_SMALL_WORD = rf"(?<!\w)[{CAPITALS}](?:['’]?[^\W\d_]*[^\W\d_{CAPITALS}])?(?!\w)"
_DATELINE = (rf"(?:(?:TP\.?|Thị trấn|Thị xã|Thành phố) ?)?{_SMALL_WORD}(?: (?:{_SMALL_WORD}|[0-9]{{1,2}})){{0,3}}\s?, ?[Nn]gày [\d\s._…/-]{{0,12}}"
             rf"tháng [\d\s._…/-]{{0,12}}năm(?: [0-9]{{4}})?").replace(" ", r"\s{1,2}").replace(r"\s{1,2}?", r"\s{0,2}")
_KINDS = ("QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|KẾ HOẠCH|HƯỚNG DẪN|THÔNG BÁO|BÁO CÁO|QUY CHẾ|QUY ĐỊNH|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|ĐỀ ÁN|"
          "KẾT LUẬN|TỜ TRÌNH|CÔNG ĐIỆN|CÔNG VĂN").replace(" ", r"\s{1,2}")
#: a title that names another paper: "VỀ VIỆC SỬA ĐỔI NGHỊ QUYẾT SỐ 9/2012/NQ-HĐND"
_NO_CITATION = r"(?!\s{1,2}(?:SỐ\s{1,2})?\d)"
#: the parts of a head in the order of the page; each is a line
_PARTS = re.compile(rf"(?P<motto>{_MOTTO.pattern}|Độc\s{{1,2}}lập\s{{0,2}}-\s{{0,2}}Tự\s{{1,2}}do\s{{0,2}}-\s{{0,2}}Hạnh\s{{1,2}}phúc)"
                    rf"|{_DATELINE}|(?<![^\W\d_])(?:{_KINDS}|V/v)(?![^\W\d_]){_NO_CITATION}")
_NUMBER = re.compile(r"\s(?=Số\s{0,2}:|Số\s{1,2}\d)")
_DAY = re.compile(_DATELINE)
_KIND = re.compile(rf"(?<![^\W\d_])(?:{_KINDS}|V/v|Kính gửi)(?![^\W\d_]){_NO_CITATION}")
#: a body below another: "ĐẢNG BỘ HUYỆN ĐẠI TỪ ĐẢNG ỦY XÃ LA BẰNG", "UBND HUYỆN PHÚ BÌNH PHÒNG GIÁO DỤC"
_BELOW = re.compile(rf"(?:ĐẢNG BỘ|UBND|ỦY BAN NHÂN DÂN)\s[{CAPITALS} ]{{4,40}}?(?= (?:ĐẢNG BỘ|ĐẢNG ỦY|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|QUẬN ỦY|THỊ ỦY|PHÒNG|SỞ|BAN)\s)")
#: what opens a paragraph in the body
_PARAGRAPH = re.compile(rf" (?:(?:CHỦ TỊCH|GIÁM ĐỐC|ỦY BAN|HỘI ĐỒNG|BAN)\s[{CAPITALS} ]{{3,60}}(?=\sCăn cứ)"
                        r"|(?=Căn cứ\s|Kính gửi|(?<=[;,.] )(?:Xét|Theo đề nghị|Thực hiện)\s|Điều \d{1,3}[.:]\s|Nơi nhận))")
#: a line of the other column below the nation's name where nothing stands between
_BELOW_MOTTO = re.compile(r"[ \t]*(?:\n[ \t]*)+(?:Độc\s|ĐỘC\s|[-_–—*=]|$)")


def columns(text: str) -> tuple[list[int], list[int]]:
    """Offsets of the characters of the nation's name and motto, and of the blanks that were line breaks; none where a head has its lines.

    A head lost its columns where the name of the nation or the Party in capitals shares its line, or stands between a body and its place;
    and where a dateline (địa danh, ngày tháng) and the type in capitals, "V/v" or "Kính gửi" stand behind it.

    >>> def shown(text):
    ...     motto, ends = columns(text)
    ...     return "".join("|" if i in ends else "" if i in motto else c for i, c in enumerate(text))
    >>> shown("UBND HUYỆN A ĐẢNG CỘNG SẢN VIỆT NAM Số: 1/KH-UBND A Lưới, ngày 3 tháng 2 năm 2019 KẾ HOẠCH dạy nghề Căn cứ Luật B;")
    'UBND HUYỆN A |Số: 1/KH-UBND|A Lưới, ngày 3 tháng 2 năm 2019|KẾ HOẠCH|dạy nghề|Căn cứ Luật B;'
    >>> columns("KẾ HOẠCH của Đảng Cộng sản Việt Nam"), columns("ĐẢNG CỘNG SẢN VIỆT NAM\\nA Lưới, ngày 3 tháng 2 năm 2019\\nKẾ HOẠCH")
    (([], []), ([], []))
    """
    name = _MOTTO.search(text, 0, _TOP)
    if name is None or not _lost(text, *name.span()):
        return [], []
    day = _DAY.search(text, 0, name.end() + _LONGEST)
    kind = day and _KIND.search(text, max(day.end(), name.end()), name.end() + _LONGEST)
    if not kind:
        return [], []
    ends = {match.start() for match in _NUMBER.finditer(text, 0, kind.start())} | {match.end() for match in _BELOW.finditer(text, 0, kind.start())}
    left_out: list[int] = []
    for part in _PARTS.finditer(text, 0, kind.end()):
        ends.add(part.end())
        if part.lastgroup == "motto":
            alone = text[part.end():part.end() + 1] == text[part.start() - 1:part.start()] == "\n"
            left_out += range(part.start(), part.end() + alone)        # with the end of a line of its own
        else:
            ends.add(part.start() - 1)
    ends = {at for at in ends if 0 < at < len(text) and text[at] in " \t" and _between(text, at)}
    if "\n" not in text[name.end():kind.start()]:        # all in one line, and the paragraphs behind it
        line_end = text.find("\n", kind.end())
        ends |= {match.start() for match in _PARAGRAPH.finditer(text, kind.end(), line_end if line_end >= 0 else len(text))}
    return left_out, sorted(ends)


def _between(text: str, at: int) -> bool:
    """Whether something stands on either side of a blank in its line."""
    line_end = text.find("\n", at)
    return bool(text[text.rfind("\n", 0, at) + 1:at].strip() and text[at:line_end if line_end >= 0 else len(text)].strip())


def _lost(text: str, start: int, end: int) -> bool:
    """Whether the nation's name shares its line or stands between two lines of the other column."""
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    if line_end < 0 or text[line_start:start].strip(" \t*") or text[end:line_end].strip():
        return True
    return text.startswith("CỘNG", start) and line_start > 0 and not _BELOW_MOTTO.match(text, end)
