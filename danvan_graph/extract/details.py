"""What stands around a citation: the provision concerned, its title's words, and when the own directive takes effect."""

from __future__ import annotations

import re

from danvan_graph.extract import dates

#: over text in small letters
_PART = r"(?:(?:các\s+)?(?:điểm\s+[a-zđ]\d?|khoản\s+\d+\w?|điều\s+\d+\w?|phụ lục\s*(?:số\s*)?[\divx]*|mục\s+[\divx]+|chương\s+[\divx]+)(?:\s*(?:,|và)\s*(?:\d+\w?|[a-zđ])(?!\w))*)"
_PROVISION = re.compile(rf"({_PART}(?:\s*(?:,|và|của)?\s*{_PART}){{0,5}})\s+(?:của\s+)?(?:các\s+)?$")
_BEGINS = re.compile(r"các\s+(?=điểm|khoản|điều|phụ lục|mục|chương)|điểm|khoản|điều|phụ lục|mục|chương")
#: the last word that no provision has: none begins before it, and many words are not tried one by one
_OTHER_WORD = re.compile(r".*(?<!\w)(?!(?:các|điểm|khoản|điều|phụ|lục|mục|chương|của|[ivx]+)(?!\w))([^\W\d_]{3})", re.DOTALL)
#: the number, letter or word that ends it: most citations have none before them, and this is quick to see
_LAST = re.compile(r"\d+\w?|[a-zđ]\d?|[\divx]+|lục[\divx]*|số", re.IGNORECASE)
_TOPIC = re.compile(r"[\s,]{0,3}(?:[\"“]\s?)?(?:về việc|về|v/v|quy định|ban hành|hướng dẫn|sửa đổi)\s+([^;\n”\"]{8,160})", re.IGNORECASE)
_EFFECT = re.compile(r"(?:co\s+hieu\s+luc|thi\s+hanh)(?:\s+thi\s+hanh)?\s+(?:ke\s+)?tu\s+(?=ngay\s+\d)")


def provision(normal: str, phrase: int) -> str:
    """The part of a directive that stands before its citation, "" where the whole is meant.

    >>> text = "bãi bỏ khoản 4 Điều 9 Thông tư số 9/2015/TT-NHNN"
    >>> provision(text, text.index("Thông"))
    'khoản 4 Điều 9'
    >>> provision("cụm từ “khoản 4 Điều 9 Thông tư", 23)
    'khoản 4 Điều 9'
    """
    words = normal[max(0, phrase - 30):phrase].split()
    while words and words[-1].lower() in ("của", "các"):
        words.pop()
    if not words or not _LAST.fullmatch(words[-1]):
        return ""
    before = normal[max(0, phrase - 120):phrase]
    small = before.lower()
    other = _OTHER_WORD.match(small)
    for begin in _BEGINS.finditer(small, other.start(1) if other else 0):
        match = _PROVISION.match(small, begin.start())
        if match:
            return " ".join(before[match.start(1):match.end(1)].split())
    return ""


def topic(normal: str, end: int) -> str:
    """Words of the title behind a citation, "" where none stand there.

    >>> topic("Chỉ thị 05 về học tập và làm theo Bác; khác", 10)
    'học tập và làm theo Bác'
    """
    match = _TOPIC.match(normal, end)
    return " ".join(match[1].split()) if match else ""


def effective_from(folded: str, kind: str) -> str:
    """ISO date from which the document's own directive is in force, as it states it; "" where it does not.

    >>> effective_from("quyet dinh nay co hieu luc thi hanh ke tu ngay 01/01/2010.", "quyet dinh")
    '2010-01-01'
    """
    for own in re.finditer(rf"{re.escape(kind)}\s+nay\s+(?:co\s+hieu\s+luc|thi\s+hanh)", folded):
        effect = _EFFECT.search(folded, own.end() - 14, own.end() + 40)
        day = dates.DATE.match(folded, effect.end()) if effect else None
        if day and len(dates.read(day)) == 10:
            return dates.read(day)
    return ""
