"""What the lines of a paper's head say: its day, its title, and who decides, enacts or speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from danvan_graph.extract import dates, issuers, letterheads
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.organisations import organisation_at
from danvan_graph.text import fold


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


#: "ha noi," before a date: a name, no sentence
_PLACE = re.compile(r"[a-z][^\d,;:]{1,30}\d{0,2}\s?,")
#: "Hà Nội ngày 30 tháng 7 năm 2021", without the comma
_SEAT = re.compile(r"(?!.*\b(?:thong\s+qua|ban\s+hanh|ky|sua\s+doi|hieu\s+luc)\b)(?:tp\.?\s?)?[a-z]+(?:\s[a-z]+){1,2}\s?")
_DOES = re.compile(r"\s+(?:da\s+)?(?:ban\s+hanh|huong\s+dan|xay\s+dung|de\s+nghi|yeu\s+cau|thong\s+bao|trien\s+khai|bao\s+cao|quyet\s+dinh|chi\s+thi(?=\s*:|\s+(?:cac|cho|mot\s+so)\s))(?![a-z])")
_AS_SAID = re.compile(r"[^:\n]{0,400}?\s(?:nhu\s+sau|sau\s+day)(?![a-z])")


def speaker(normal: str, folded: str, lead: str, kind: str) -> issuers.Issuer | None:
    """The first body of this organ that does something in the text; without an organ, that does what the type says, or says something "as follows"."""
    for at in SPEAKER_AT.finditer(folded, 0, PREAMBLE):
        body = (issuers.issuer_at(normal, folded, at.end()) or organisation_at(normal, folded, at.end(), subject=True)) if normal[at.end()].isupper() else None
        does = _DOES.match(folded, body[0]) if body else None
        if does and (issuers.same_organ(body[2], lead) if lead and body[2] else folded.endswith(fold(kind), 0, does.end()) or _AS_SAID.match(folded, does.end())):
            return body
    return None


#: behind "Thực hiện A," or "Căn cứ A;" who speaks
SPEAKER_AT = re.compile(r"(?:^|\n|[,;.]\s)[ \t*-]*(?:nay,?\s+)?(?=[a-z])")


#: one sentence behind another: no title has two
_SENTENCES = re.compile(r"[a-zà-ỹđ)\d][.;] +[A-ZĐÀ-Ỹ]")


def title_at(normal: str, folded: str, start: int) -> str:
    """The trích yếu: the lines behind the type word up to the first line of the body."""
    lines = []
    for line in normal[start:start + 1200].split("\n"):
        text = line.strip(" _-*|")
        if not text:
            if lines:
                break
            continue
        low = text.lower()
        if re.match(r"(?:-\s*)?căn cứ|theo đề nghị|xét |điều 1|chương i\b|[ivx]{1,4}[.)]\s|trong những năm|thực hiện |quốc hội ban|ủy ban|uỷ ban|chính phủ ban|bộ trưởng|thủ tướng", low) and lines:
            break
        if lines and text.endswith((".", ":")) and _SENTENCES.search(text):
            break                                      # no blank line parts the title from the first paragraph
        lines.append(text)
        if len(lines) >= 6:
            break
    return " ".join(lines)[:500]


def place_date(folded: str, start: int, end: int, number: int = 0) -> str:
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
        if len(value) == 10 and (not before or _PLACE.fullmatch(before) or number and _SEAT.fullmatch(before) and folded[match.end():match.end() + 1] in ("\n", "")) and not _WEEKDAY.match(before) and not _CLOCK.match(folded, match.end()):
            return value
    label = _LABEL.search(folded, start, end)
    day = dates.DATE.match(folded, label.end()) if label else None
    if day and len(dates.read(day)) == 10:
        return dates.read(day)                         # a portal's "Ngày ban hành 07/11/2022"
    blank = _BLANK_DAY.search(folded, start, end)
    if blank is None:
        return ""
    return f"{blank['year']}-{int(blank['month']):02d}" if blank["month"] and 1 <= int(blank["month"]) <= 12 else blank["year"]


_LABEL = re.compile(r"(?:^|\n)[ \t|]*ngay\s+ban\s+hanh\s*:?\s*(?=\d)")
#: the day of a page and not of a paper: "Thứ Tư, 04/05/2016|14:41"
_WEEKDAY = re.compile(r"(?:(?:dang(?:\s+vao)?|cap\s+nhat)\s+)?(?:thu\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|chu\s+nhat)(?![a-z])")
_CLOCK = re.compile(r"[\s|,–-]{0,4}(?:luc\s+)?\d{1,2}\s?[:h]\s?\d{2}(?!\d)")
#: "Hà Nội, ngày     tháng     năm 2024", "ngày ... tháng 11 năm 2020": the day, and perhaps the month, is not filled in
_BLANK_DAY = re.compile(r"(?:^|[,|\n])[ \t]*ngay[\s._…/-]{1,20}thang[\s._…/-]{1,20}(?:(?P<month>[01]?\d)\s{1,3})?nam[ \t]{0,4}(?P<year>(?:19|20)\d\d)(?!\d)")
#: how far below the title of a text without letterhead its enacting words stand, behind the legal basis
PREAMBLE = 8000
#: a title has no more lines, and what may stand behind a body that is alone on its line
_TITLE_LINES, _LINE_ENDS = 8, re.compile(r"(?: dien(?= ?:))?[ \t:,.*_|-]*(?:\n|\Z)")


def below_title(normal: str, folded: str, start: int) -> issuers.Issuer | None:
    """The body alone on its line between the title and the legal basis: "QUYẾT ĐỊNH / Về quản lý chợ / ỦY BAN NHÂN DÂN TỈNH GIA LAI / Căn cứ"."""
    for _ in range(_TITLE_LINES):
        start = folded.find("\n", start) + 1
        line = skip(folded, start)
        if not start or folded.startswith(("can cu", "xet ", "theo de nghi", "dieu 1"), line):
            return None
        body = issuers.issuer_at(normal, folded, line)
        if body is not None and _LINE_ENDS.match(folded, body[0]):
            return body
    return None


#: types that are what their author does: "Ban Tổ chức Trung ương hướng dẫn một số điểm như sau"
_VERBS = {"Hướng dẫn", "Quy định", "Quyết định", "Kết luận"}


def enacting(normal: str, folded: str, start: int, kind: str) -> issuers.Issuer | None:
    """Who issues what has only its type above its title: "Bộ trưởng Bộ Y tế ban hành Thông tư quy định ..." below the legal basis."""
    word = r"\s+".join(map(re.escape, fold(kind).split()))
    itself = rf"|\s+{word}\s+(?:ve|viec|cu\s+the|chi\s+tiet|mot\s+so|thuc\s+hien|chuc\s+nang|nhu\s+sau)" if kind in _VERBS else ""
    enacts = re.compile(rf"(?:\s+ban\s+hanh\s+(?:cac\s+)?{word}{itself})(?![a-z])")
    for says in enacts.finditer(folded, start, start + PREAMBLE):
        before = max(folded.rfind(mark, 0, says.start()) for mark in ("\n", ";", ", –", ", -"))
        body = issuers.issuer_at(normal, folded, skip(folded, before + 1))
        other = _AND.match(folded, body[0]) if body is not None and body[0] < says.start() else None
        partner = issuers.issuer_at(normal, folded, other.end()) if other else None
        if partner is not None and partner[0] == says.start():
            return partner[0], f"{body[1]}; {partner[1]}", *body[2:]           # "Chính phủ và Đoàn Chủ tịch ban hành Nghị quyết liên tịch"
        if body is not None and body[0] == says.start():
            return body
    return None


_AND = re.compile(r"\s*(?:,|va)\s+")


def alone(normal: str, folded: str, hit) -> bool:
    """Whether a type word in capitals is all that its line holds."""
    start, end, _ = hit
    before = folded[folded.rfind("\n", 0, start) + 1:start].strip(" \t|*-_")
    stop = folded.find("\n", end)
    after = folded[end:stop if stop >= 0 else len(folded)].strip(" \t|*-_:")
    return not before and not after and normal[start:end].isupper()


def skip(folded: str, pos: int) -> int:
    while pos < len(folded) and folded[pos] in " \t\n|*-–_:":
        pos += 1
    return pos
