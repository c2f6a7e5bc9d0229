"""Line breaks inside a sentence: a PDF, a mail or a table breaks lines where the page is full and not where a sentence ends."""

from __future__ import annotations

import re

_ENDS = frozenset(".:;!?\n")
#: "UBND TP.⏎Hồ Chí Minh": cut behind an abbreviation, as those who split texts into sentences do
_CITY = re.compile(r"(?<!\w)[Tt][Pp]\.\n[A-ZĐ][^\W\d_]{1,5} [A-ZĐ]")
#: words that a line does not end with: "Căn cứ", "ngày" in a text cut from a table, "Sở" before its name
_OPEN_END = re.compile(r"(?<!\w)(?i:căn cứ|theo|của|và|tại|ngày|bởi|các|từ|trong|với|hoặc|số|do|là|về)\n|(?<!\w)(?:Sở|Bộ|Phòng|Cục|(?:Sở|Bộ) Công)\n")
#: "giai đoạn 2017⏎- 2021": a span of years, and no item
_YEARS = re.compile(r"[ ]\d{4}\n[-–][ ]?(?:19|20)\d\d(?!\d)")
#: "I. CĂN CỨ⏎1. Luật A": a heading over its list
_LISTED = re.compile(r"[-+*•–]\s|\d{1,2}[.)]\s")
#: the letters that these words end with
_OPEN_LETTERS = frozenset("ứoaàiycừgốởộềỨOAÀIYCỪGỐỞỘỀ")
#: the next line is an item "a)" of a list
_ITEM = re.compile(r"[a-zđ]{1,2}[.)]")
#: breaks that may stand inside a sentence where no width broke the lines: before small letters or a dash, behind a letter of the words above, behind "TP."
_SMALL = "".join(char for char in map(chr, (*range(0x250), *range(0x1e00, 0x1f00))) if char.islower())
_MAY_BE = re.compile(rf"\n(?:(?=[-–{_SMALL}])|(?<=[{''.join(sorted(_OPEN_LETTERS))}]\n)|(?<=[Pp]\.\n)|(?<=[hn]\n)(?=[LNQTCKP]))")
_LINE_END = re.compile(r"\n")
#: what begins a paragraph even where lines are broken at a fixed width
_PARAGRAPH = re.compile(r"[-+*•|“\"(]|\d{1,3}[.)](?!\d)|[IVX]{1,5}[.)]|[a-zđA-ZĐ][.)]\s|(?:điều|chương|mục|phần)\s+[\divx]|căn cứ|theo đề nghị|xét |kính gửi|nơi nhận|số:", re.IGNORECASE)
#: something left out: what stands behind it is another place of the text
_GAP_BEFORE, _GAP = re.compile(r"\[?(?:\.{3}|…)\]$"), re.compile(r"\[(?:\.{3}|…)\]")
#: a line that a fixed width broke has at least so many characters
_WIDTH = 45
#: "biện pháp thi hành⏎Nghị quyết số 201": a verb before its object
_VERBS, _PAPER = ("thi hành", "thực hiện"), re.compile(r"(?:Luật|Bộ luật|Pháp lệnh|Nghị (?:quyết|định)|Quyết định|Thông tư|Chỉ thị|Kết luận)\s")
#: characters that tell how a text is set
_SAMPLE = 20_000


def inside(text: str) -> list[int]:
    """Offsets of the line breaks that stand inside a sentence; of a text without blanks at the borders of its lines.

    The next line begins in small letters without an item mark, or the line ends with a word that no sentence ends with, or
    lines are broken at a fixed width and the next begins no paragraph. A heading in capitals is a line of its own.

    >>> inside("Bộ Tài chính, theo\\nThông tư số 5\\ncủa Bộ"), inside("KẾ HOẠCH\\nthực hiện"), inside("UBND TP.\\nHà Nội\\ncó")
    ([18, 32], [], [8, 15])
    >>> inside("giai đoạn 2017\\n- 2021"), inside("năm 2017\\n- Luật A"), inside("biện pháp thi hành\\nNghị quyết số 2")
    ([14], [], [18])
    """
    wrapped = _wrapped(text)
    found = []
    for end in (_LINE_END if wrapped else _MAY_BE).finditer(text):
        at, after = end.span()
        last = text[at - 1:at]
        if last in _ENDS or not last:
            if last == "." and _CITY.match(text, max(0, at - 3)):
                found.append(at)
            continue
        follow = text[after:after + 1]
        if follow in ("-", "–") and _YEARS.match(text, max(0, at - 5)):
            found.append(at)
            continue
        if last in "hn" and text.endswith(_VERBS, 0, at) and _PAPER.match(text, after):
            found.append(at)
            continue
        opens = last in _OPEN_LETTERS and _OPEN_END.search(text, max(0, at - 8), after) is not None and not _LISTED.match(text, after)
        if (opens or wrapped or follow.islower()) and follow not in ("", "\n") and not _beside_gap(text, at) and (opens or _goes_on(text, at, wrapped)):
            found.append(at)
    return found


def _goes_on(text: str, at: int, wrapped: bool) -> bool:
    """Whether the sentence of the line before a break goes on in the line behind."""
    line, after = text[text.rfind("\n", 0, at) + 1:at], at + 1
    if line.isupper():
        return False
    small = text[after].islower() and not _ITEM.match(text, after)
    return small or wrapped and len(line) >= _WIDTH and not _PARAGRAPH.match(text, after) and not _following(text, after).isupper()


def _beside_gap(text: str, at: int) -> bool:
    return _GAP.match(text, at + 1) is not None or text[at - 1] == "]" and _GAP_BEFORE.search(text, max(0, at - 5), at) is not None


def _following(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start:end if end >= 0 else len(text)]


def _wrapped(text: str) -> bool:
    """Whether lines are broken at a fixed width, as a PDF or a mail has them: long ones go on in small letters."""
    lines = text[:_SAMPLE].split("\n")
    long = [(line, after) for line, after in zip(lines, lines[1:]) if len(line) >= _WIDTH and after]
    broken = sum(after[0].islower() and line[-1] not in ".:;" for line, after in long)
    unended = sum(line[-1] not in ".:;!?,/" for line, _ in long)
    # where most go on in small letters a third is enough; names and figures begin many lines too
    return len(long) >= 6 and (broken * 3 >= len(long) or broken * 6 >= len(long) and unended * 3 >= 2 * len(long)) and sum(len(line) > 140 for line, _ in long) * 10 < len(long)
