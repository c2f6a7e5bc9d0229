"""Resolutions by the plenum (hội nghị Trung ương) that passed them: "Nghị quyết Trung ương 4 khóa XI, XII"."""

from __future__ import annotations

import re

from danvan_graph.extract.mention import Mention

_ROMAN = r"(?:x{0,3}(?:ix|iv|v?i{0,3}))"
_TERM = re.compile(rf"(?:{_ROMAN}|\d{{1,2}})(?![a-z\d])")
_ORDINAL = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10",
            "nhat": "1", "hai": "2", "ba": "3", "tu": "4", "nam": "5", "sau": "6", "bay": "7", "tam": "8", "chin": "9", "muoi": "10"}
TERMS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI")
_COMMITTEE = r"(?:ban\s+chap\s+hanh|bch)\s*(?:trung\s+uong|tw|t\.u\.?)(?:\s+dang)?"
#: which plenum; over folded text
_NUMBER = (
    r"\s+(?:so\s+(?=tw|t\.u|trung))?(?:cua\s+)?(?:hoi\s+nghi\s+)?(?:lan\s+thu\s+(?P<o1>[a-z]+|\d{1,2})(?P<also>(?:\s?(?:,|va"
    r"|,\s?va)\s?lan\s+thu\s+(?:\d{1,2}|[a-z]+)){0,8})\s*,?\s*)?(?:cua\s+)?"
    r"(?:(?:ban\s+chap\s+hanh|bch)\s*)?(?:trung\s+uong|tw|t\.u\.?|tu(?![a-z]))(?:\s+dang)?(?:\s+tw(?=\d))?"
    r"\s*(?:lan\s+thu\s+)?(?P<o2>\d{1,2}[ab]?\b|nhat\b|hai\b|ba\b|tu\b|nam\b|sau\b|bay\b|tam\b|chin\b|muoi\b|i{1,3}\b|iv\b|vi{0,3}\b|ix\b"
    r"|x\b)?(?P<again>\s?\(\s?lan\s+(?:2|hai|thu\s+hai)\s?\))?"
    rf"(?P<more>(?:\s?(?:,|va)\s?\d{{1,2}}(?!\d)){{0,8}})(?:\s+dang)?(?:\s?[-–,]?\s?(?:cua\s+)?{_COMMITTEE})?")
_PLENUM = re.compile(_NUMBER + rf"\s*,?\s*[(]?\s*khoa\s+(?P<terms>(?:\d{{1,2}}(?!\d)|{_ROMAN})(?:\s*(?:,|va|;)\s*(?:khoa\s+)?{_ROMAN}\b)*)\b")
#: the term is said elsewhere in the text
_NO_TERM = re.compile(_NUMBER + r"(?!\s*,?\s*[(]?\s*khoa)(?![ \t]*(?:nam|thang|ngay|lan|nghi\s+quyet|dieu)(?![a-z]))")
_NAME, _TERM_WORD = re.compile(r"[a-z]+|\d+(?:\s?\(\s?lan[^)]{1,8}\))?"), re.compile(r"\s*,?\s*\(?\s*khoa\s+")
_BY_COMMITTEE = re.compile(r"ban\s+chap\s+hanh|bch|hoi\s+nghi")
_DIGITS, _EACH = re.compile(r"\d+"), re.compile(r"thu\s+(\d{1,2}|[a-z]+)")
_SEVERAL = re.compile(r"(?<![a-z])(?:cac|nhung)\s$")
_NEXT = re.compile(r"[\s,;]*(?:va\s+)?(?:khoa\s+)?")


def plenum(normal: str, folded: str, start: int, end: int) -> list[Mention]:
    """The resolutions whose type word stands at ``[start, end)``, one for each plenum and term.

    What may be none in particular ("các nghị quyết Trung ương 5 khóa XIII") or lacks its term is marked doubtful: `settle`
    keeps it beside one that is sure.
    """
    match = _PLENUM.match(folded, end)
    if match is None:
        return _without_term(folded, start, end)
    ordinal = _ordinal(match)
    if not ordinal:
        return []
    begin = match.start("o2") if match["o2"] else match.start("o1")
    author = "Ban Chấp hành Trung ương" if _BY_COMMITTEE.search(folded, end, match.end()) else ""
    also = [(_ORDINAL.get(n[1], n[1]), n.start(1), n.end(1)) for n in (_EACH.finditer(folded, *match.span("also")) if match["also"] else ())]      # "lần thứ 6, lần thứ bảy"
    numbers = [(ordinal, begin, match.end("o2" if match["o2"] else "o1")), *(n for n in also if n[0].isdigit()),
               *((n[0], *n.span()) for n in _DIGITS.finditer(folded, *match.span("more")))]
    terms = [(_roman(t[0]), match.start("terms") + t.start(), match.start("terms") + t.end()) for t in _TERM.finditer(match["terms"]) if t[0]]
    if not terms:
        return []
    if len(numbers) > 1:                               # "Nghị quyết Trung ương 4, 6, 7 khóa XII": the term stands behind the last
        term, _, last = terms[0]
        return [_mention(start, at, last if at == numbers[-1][1] else stop, number, term, at != begin, author) for number, at, stop in numbers]
    found = []
    for term, at, stop in terms:
        name = _NAME.match(folded, begin, at)          # the anchor is the number where the committee stands between it and the term
        found.append(_mention(start, begin, stop if found or _TERM_WORD.fullmatch(folded, name.end(), at) else name.end(), ordinal, term, bool(found), author))
        found[-1].fields_end = stop + (folded[stop:stop + 1] == ")" and "(" in folded[begin:stop])
        begin = _NEXT.match(folded, stop).end()
    if len(found) == 1 and _SEVERAL.search(folded, max(0, start - 6), start):
        found[0].extra["doubtful"] = True
    return found


def _without_term(folded: str, start: int, end: int) -> list[Mention]:
    match = _NO_TERM.match(folded, end)
    ordinal = _ordinal(match) if match else ""
    if not ordinal or match["more"] or match["also"]:
        return []
    group = "o2" if match["o2"] else "o1"
    author = "Ban Chấp hành Trung ương" if _BY_COMMITTEE.search(folded, end, match.end()) else ""
    found = _mention(start, match.start(group), match.end(group), ordinal, "", False, author)
    found.fields_end = max(match.end(group), match.end())
    found.extra["doubtful"] = True
    return [found]


def settle(mentions: list[Mention]) -> list[Mention]:
    """Without the doubtful ones that no sure one of the text explains; a plenum without its term takes the only one.

    >>> from danvan_graph.text import fold
    >>> def read(text):
    ...     folded = fold(text)
    ...     hits = [m.start() for m in re.finditer("nghi quyet", folded)]
    ...     return [m.target for m in settle([m for at in hits for m in plenum(text, folded, at, at + 10)])]
    >>> read("Nghị quyết Trung ương 10; Nghị quyết Hội nghị lần thứ mười Ban Chấp hành Trung ương khóa XI")
    ['Nghị quyết Trung ương 10 khóa XI', 'Nghị quyết Trung ương 10 khóa XI']
    >>> read("các Nghị quyết Trung ương 5 khóa XIII"), read("Nghị quyết Trung ương 2")
    ([], [])
    """
    sure: dict[str, set[str]] = {}
    for m in mentions:
        if m.rule == "plenum" and "doubtful" not in m.extra:
            sure.setdefault(m.number, set()).add(m.term)
    kept = []
    for m in mentions:
        if m.rule == "plenum" and "doubtful" in m.extra:
            terms = sure.get(m.number, set())
            if m.term not in terms and (m.term or len(terms) != 1):
                continue
            m.term = m.term or next(iter(terms))
            m.target = _target(m.number, m.term)
            del m.extra["doubtful"]
        kept.append(m)
    return kept


#: between a resolution's number and the plenum that passed it: "26-NQ/TW ngày 5/8/2008 của Hội nghị lần thứ 7 ... khóa X"
_HELD = re.compile(r"[\s,(]{1,3}(?:ngay\s[\d/.-]{6,10}\s?,?\s?)?(?:cua\s+)?(?=(?:hoi\s+nghi|ban\s+chap\s+hanh|bch)\s)")


def numbered(folded: str, mentions: list[Mention]) -> None:
    """A plenum's resolution takes the number that the text gives it, where it gives one.

    >>> from danvan_graph.extract import extract
    >>> from danvan_graph.model import Document
    >>> text = "Nghị quyết Trung ương 7 khóa X; Nghị quyết số 26-NQ/TW của Hội nghị lần thứ 7 Ban Chấp hành Trung ương khóa X"
    >>> [c.target for c in extract(Document(id="a", text=text)).citations]
    ['26-NQ/TW', '26-NQ/TW']
    """
    numbers: dict[tuple[str, str], set[str]] = {}
    for m in mentions:
        held = _HELD.match(folded, m.end) if m.symbol and m.symbol.organ == "TW" and m.kind == "Nghị quyết" else None
        match = _PLENUM.match(folded, held.end() - 1) if held else None
        terms = [term for term in _TERM.findall(match["terms"]) if term] if match and not match["more"] else []
        if len(terms) == 1:
            numbers.setdefault((_ordinal(match), _roman(terms[0])), set()).add(m.symbol.canonical)
        elif m.symbol and m.symbol.organ == "HNTW" and m.term:          # the plenum's own numbering: "8B-NQ/HNTW"
            numbers.setdefault((m.number.lstrip("0"), m.term), set()).add(m.symbol.canonical)
    plenums = {(m.number, m.term) for m in mentions if m.rule == "plenum"}
    for m in mentions:
        if m.rule == "number" and m.kind == "Nghị quyết" and (m.number.lstrip("0"), m.term) in plenums:
            m.rule, m.number, m.target = "plenum", m.number.lstrip("0"), _target(m.number.lstrip("0"), m.term)   # "Nghị quyết 4 khóa XII"
        if m.rule == "plenum" and len(known := numbers.get((m.number, m.term), ())) == 1:
            m.target = next(iter(known))


def _mention(start: int, begin: int, stop: int, number: str, term: str, listed: bool, author: str) -> Mention:
    found = Mention(start, begin, stop, stop, "Nghị quyết", None, number, rule="plenum", listed=listed)
    found.target, found.term = _target(number, term), term
    if author:
        found.issuer, found.organ = author, "TW"
    return found


def _target(number: str, term: str) -> str:
    return f"Nghị quyết Trung ương {number} khóa {term}" if term else ""


def _ordinal(match: re.Match[str]) -> str:
    """The plenum's number, "" where a word is none."""
    printed = match["o2"] or match["o1"] or ""
    number = _ORDINAL.get(printed, printed).upper()    # "Nghị quyết Trung ương 8B khóa VI", of the same plenum as 8A
    return "" if not number.rstrip("AB").isdigit() else f"{number} (lần 2)" if match["again"] else number


def _roman(printed: str) -> str:
    """A term as congresses are numbered: "11" is XI."""
    return TERMS[int(printed)] if printed.isdigit() and int(printed) < len(TERMS) else printed.upper()
