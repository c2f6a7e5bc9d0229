"""What each citation means by the same text: one target per directive.

A short number takes the full symbol that stands elsewhere, a law its number or year, a date or an author
stated once counts for every mention. Nothing here looks at another document.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from functools import cache

from danvan_graph.curated import read
from danvan_graph.extract import issuers, law_targets, plenums
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.symbols import ORGANS, PARTY, assembly_term
from danvan_graph.extract.types import LAW_KINDS, folded_codes, kind_to_code
from danvan_graph.organs import organs
from danvan_graph.text import fold

#: types that are published with their year in the symbol since the law of 1996 took hold;
#: "69/NĐ-CP ngày 13/8/2009" lacks it and the date proves the slip
_YEARLY = {"NĐ", "TT", "TTLT"}
_YEARLY_KINDS = {"Nghị định", "Thông tư", "Thông tư liên tịch"}
_UNKNOWN_CODE = re.compile(r"(\d+\w?)/(\d{4}/)?([^\W\d]{2,5})-(.+)")
_YEARLY_SINCE = 1999
#: before the law on legal documents of 1996 took hold a decree was "02/CP"
_DECREES_YEARLY_SINCE = 1997


def link(mentions: list[Mention]) -> None:
    """Set ``target`` of every mention, and spread dates, authors and years over mentions of one target."""
    for mention in mentions:
        if mention.symbol:
            mention.target = _repaired(mention)
    _complete_slips(mentions)
    _one_spelling(mentions)
    law_targets.link(mentions)
    _numbers(mentions)
    spread(mentions)
    for mention in mentions:
        if mention.inside is not None:
            law_targets.as_of(mention, mention.inside)


def _repaired(mention: Mention) -> str:
    """The symbol's canonical form, with what its own citation proves."""
    symbol = mention.symbol
    target = symbol.canonical
    date_year = mention.issued_on[:4]
    slip = _UNKNOWN_CODE.fullmatch(target)
    if slip and fold(slip[3]) not in folded_codes() and fold(slip[4].split("-")[0]) in ORGANS and mention.kind in kind_to_code() \
            and fold(slip[3])[0] == fold(kind_to_code()[mention.kind])[0]:
        # "Nghị định số 180/2007/NQQ-CP": no such code, the type word says which was meant
        return f"{slip[1]}/{slip[2] or ''}{kind_to_code()[mention.kind]}-{slip[4]}"
    if not symbol.code and not symbol.year and symbol.organ in ("TW", "TU", "HU") and mention.kind in kind_to_code() and target == f"{symbol.number}/{symbol.organ}":
        return f"{symbol.number}-{kind_to_code()[mention.kind]}/{symbol.organ}"     # "Nghị quyết số 29/TW"
    if symbol.code and not symbol.year and not symbol.organ and mention.organ == "TW" and target == f"{symbol.number}-{symbol.code}":
        return f"{target}/TW"                          # "Thông báo Kết luận số 159-TB của Bộ Chính trị"
    code = kind_to_code().get(mention.kind, "")
    if code and not symbol.code and not symbol.year and len(code) > 1 and symbol.organ.startswith(code) and len(symbol.organ) > len(code) + 2 \
            and symbol.organ.isupper() and target == f"{symbol.number}/{symbol.organ}" and fold(symbol.organ) not in _organ_codes():
        return f"{symbol.number}/{code}-{symbol.organ[len(code):]}"    # "Chỉ thị số 120/CTHNB"
    if target.endswith("UBTVQH") and mention.term in plenums.TERMS[1:] and symbol.year:
        return f"{target}{plenums.TERMS.index(mention.term)}"               # "Pháp lệnh số 38/2001/PL-UBTVQH của Ủy ban Thường vụ Quốc hội khóa X"
    if symbol.code in _YEARLY and mention.kind in _YEARLY_KINDS and not symbol.year and date_year and int(date_year) >= _YEARLY_SINCE \
            and "/" in target and symbol.organ and not PARTY.match(fold(symbol.organ)):
        number, rest = target.split("/", 1)
        return f"{number}/{date_year}/{rest}"
    return target


@cache
def _organ_codes() -> frozenset[str]:
    return frozenset(fold(organ.code) for organ in organs().values() if organ.code)


def _complete_slips(mentions: list[Mention]) -> None:
    """"69/2022/BTC" is "69/2022/TT-BTC" where the same text prints that: same number, year and organ."""
    full = {}
    for m in mentions:
        if m.symbol and m.symbol.code and m.symbol.organ:
            full.setdefault((m.symbol.number, m.symbol.year, m.symbol.organ), m.target)
    for m in mentions:
        if m.symbol and not m.symbol.code and m.symbol.year and m.symbol.organ and m.kind in kind_to_code():
            known = full.get((m.symbol.number, m.symbol.year, m.symbol.organ))
            if known:
                m.target = known
    yearly: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for m in mentions:
        if m.symbol and m.symbol.code and m.symbol.year:
            yearly[m.kind, m.symbol.number, m.symbol.organ].add(m.target)
    for m in mentions:                                 # "TT 18/NHNN" of 18/2019/TT-NHNN, "Nghị định 105/NĐ-CP" of 105/2017/NĐ-CP
        if m.symbol and m.symbol.code in _YEARLY and not m.symbol.year and not m.issued_on and m.kind in _YEARLY_KINDS \
                and len(whole := yearly.get((m.kind, m.symbol.number, m.symbol.organ), ())) == 1:
            m.target = next(iter(whole))
        if m.symbol and not m.symbol.code and not m.symbol.year and not m.issued_on and m.target == f"{m.symbol.number}/{m.symbol.organ}" and len(whole := yearly.get((m.kind, m.symbol.number, m.symbol.organ), ())) == 1:
            m.target = next(iter(whole))
    longer: dict[str, set[str]] = defaultdict(set)     # by what stands before one of their hyphens
    for m in mentions:
        if m.symbol and not m.symbol.code:
            for hyphen in re.finditer("-", m.target):
                longer[m.target[:hyphen.start()]].add(m.target)
    for m in mentions:
        if m.symbol and not m.symbol.code and len(whole := longer.get(m.target, ())) == 1:
            m.target = next(iter(whole))               # "Công văn số 412/UBND - BQLDA" of 412/UBND-BQLDA


def _one_spelling(mentions: list[Mention]) -> None:
    """"10/2018/TTLT/BTP-BCA" and "10/2018/TTLT-BTP-BCA" of one text: the more frequent print, of equals the first."""
    forms: dict[str, Counter] = defaultdict(Counter)
    for m in mentions:
        if m.symbol and m.symbol.year and m.symbol.code:
            forms[_joined(m.target)][m.target] += 1
    slashed = {(m.kind, m.symbol.number, m.symbol.organ): m.target for m in mentions if m.symbol and not m.symbol.year and not m.symbol.code and m.target == f"{m.symbol.number}/{m.symbol.organ}"}
    for m in mentions:
        if m.symbol and m.target == f"{m.symbol.number}-{m.symbol.organ}":
            m.target = slashed.get((m.kind, m.symbol.number, m.symbol.organ), m.target)     # "388-HĐBT" beside "388/HĐBT"
    for m in mentions:
        spellings = forms.get(_joined(m.target), ()) if m.symbol and m.symbol.year and m.symbol.code else ()
        if len(spellings) > 1:
            m.target = spellings.most_common(1)[0][0]


def _joined(symbol: str) -> str:
    return symbol.replace("-", "").replace("/", "")


#: what a decision issues, and what is called by the decision's number
_ANNEXES = {"Đề án", "Quy chế", "Chương trình", "Chiến lược"}
#: papers that have the year in their symbol where it is said right behind the number
_WITH_YEAR = {("Quyết định", "TTg"), ("Nghị quyết", "HĐND")}


_DIGITS = re.compile(r"[0-9]+")


def _individual(organ: str, number: str, year: str) -> bool:
    """Whether a Prime Minister's decision has so high a number that it lays down no rules and has no year in its symbol.

    Since 2001 those that do are numbered apart: up to 330 a year, since 2011 not one hundred (symbols in official texts).
    """
    return organ == "TTg" and year >= "2001" and int(_DIGITS.match(number)[0]) > (100 if year >= "2011" else 400)


def _numbers(mentions: list[Mention]) -> None:
    """Short numbers: the full symbol of the text, else the symbol that type and author make."""
    full: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for m in mentions:
        if m.symbol and m.kind:
            full[(m.kind, m.number)].append(m)
            if m.symbol.kind and m.symbol.kind != m.kind:
                full[(m.symbol.kind, m.number)].append(m)
            if "also" in m.extra:                      # "Thông báo kết luận số 162-TB/TW ... kết luận số 162"
                full[(m.extra["also"], m.number)].append(m)
    short: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for m in mentions:
        if m.symbol is None and not m.name and not m.target:
            short[(m.kind, m.number)].append(m)
    for (kind, number), group in short.items():
        for m in [m for m in group if "year" in m.extra]:
            _with_year(m, full.get((kind, number), ()), group)
        for year in {m.extra["year"] for m in group if "year" in m.extra}:     # the headline's short form means what the body says in full
            spoken = {m.target for m in group if m.extra.get("year") == year}
            whole = {target for target in spoken if not target.startswith(kind)}
            for m in group if len(whole) == 1 else ():
                if m.extra.get("year") == year:
                    m.target = next(iter(whole))
    _like_the_others(mentions)
    for (kind, number), group in short.items():
        known = full.get((kind, number), ())
        if kind == "Thông tư" and not known:           # "Thông tư 13" of Thông tư liên tịch số 13/2016/TTLT-BYT-BGDĐT
            known = full.get(("Thông tư liên tịch", number), ())
        annex = kind in _ANNEXES and not known         # "triển khai Quyết định 938/QĐ-TTg ... Đề án 938"
        if annex:
            known = [k for decision in ("Quyết định", "Kết luận", "Thông tư", "Nghị định") for k in full.get((decision, number), ())]
            known = known if len({k.target for k in known}) == 1 else []
        spoken = {m.target for m in group if m.target}
        for m in group:
            if not m.target and not known and (not m.organ or kind == "Nghị định") and len(spoken) == 1:
                m.target = next(iter(spoken))          # "Nghị định 100/2019 ... Nghị định 100"
        group = [m for m in group if not m.target]
        fitting: dict[tuple, tuple[list[Mention], int]] = {}     # by what a short number says: the directives that may be meant, how many
        for m in group:
            unsure = not m.extra.keys().isdisjoint({"weak", "shared"})
            key = m.issued_on, m.organ, unsure
            if key not in fitting:
                fits = [k for k in known if _same_author(m, k)] or (list(known) if unsure or annex and len(m.issued_on) == 4 else [])
                fitting[key] = fits, len({k.target for k in fits})
            fits, count = fitting[key]
            if unsure and fits and not _same_author(m, fits[0]):
                m.issuer = m.organ = m.place = ""
            if count == 1:
                m.target = fits[0].target
                if annex and not fits[0].issued_on.startswith(m.issued_on):
                    m.issued_on = fits[0].issued_on    # "đẩy mạnh Đề án 06 năm 2023": the year of what is done
                m.kind = fits[0].kind if annex or kind in ("Đề án", "Thông tư") else kind
            elif count:                                # the last one before it
                m.target = fits[max(0, bisect_left(fits, m.start, key=lambda k: k.start) - 1)].target
        # an author said once speaks for the other short mentions of that number
        authors = {m.organ for m in group if m.organ and "weak" not in m.extra} or {m.organ for m in group if m.organ}
        for m in group:
            if m.target:
                continue
            organ = m.organ or (next(iter(authors)) if len(authors) == 1 else "")
            if kind == "Đề án" and m.extra.get("shared", kind) != kind:
                organ = ""                             # "Đề án 06 theo Quyết định số 06 của Thủ tướng": the decision's author
            if kind == "Nghị định" and m.issued_on:
                organ = "CP"                           # nobody else issues decrees: "Nghị định 204 năm 2004"
            like = m.extra.get("like")
            m.target = f"{number}{like.canonical[len(like.number):]}" if like else compose(kind, number, organ, m.issued_on)
            if m.target and "date" in m.extra and len(m.issued_on) == 4 and (kind, organ) in _WITH_YEAR and not _individual(organ, number, m.issued_on):
                m.target = f"{number}/{m.issued_on}{m.target[len(number):]}"           # "Quyết định 27 năm 2015 của Thủ tướng"
            if not m.target and not organ and not m.issued_on:
                m.target = _well_known().get((kind, number), "")
                m.rule += ", registry" if m.target else ""
            if not m.target and kind == "Pháp lệnh" and m.issued_on and m.term in plenums.TERMS[1:]:
                m.target = f"{number}/{m.issued_on[:4]}/PL-UBTVQH{plenums.TERMS.index(m.term)}"      # "Pháp lệnh số 34 năm 2007 của Ủy ban Thường vụ Quốc hội khóa XI"
            m.target = m.target or f"{kind} {number}"
        _as_said_in_full(f"{kind} {number}", group)
    _of_the_plenum(mentions)


#: how far apart the resolutions of a plenum stand in a list with their titles, in characters
_IN_ITS_LIST = 300


def _of_the_plenum(mentions: list[Mention]) -> None:
    """"4 nghị quyết của Hội nghị Trung ương 6: NQ số 18 về ..., NQ số 19 về ...", once the text has 18-NQ/TW: 19-NQ/TW beside it."""
    if not any(m.rule == "plenum" for m in mentions):
        return
    last: Mention | None = None
    for m in mentions:
        if m.kind != "Nghị quyết" or m.rule == "plenum":
            continue
        if m.symbol is None and m.target == f"{m.kind} {m.number}" and not m.organ and not m.issued_on and last is not None \
                and m.phrase - last.fields_end < _IN_ITS_LIST and int(re.sub(r"\D", "", m.number) or 0) - int(re.sub(r"\D", "", last.number) or 0) == 1:
            m.target = f"{m.number}-NQ/TW"
        last = m if m.symbol is None and m.target == f"{m.number}-NQ/TW" else None


def _as_said_in_full(short: str, group: list[Mention]) -> None:
    """"Nghị định 02 ngày 5/1/1994 của Chính phủ ... Nghị định 02": what says no more is the one that the others say in full."""
    whole = {m.target for m in group if m.target != short}
    if len(whole) == 1:
        for m in group:
            if m.target == short and not m.organ and not m.issued_on:
                m.target = next(iter(whole))


_NUMBER_YEAR = re.compile(r"\d+[a-z]?/\d{4}/(.+)")


def _like_the_others(mentions: list[Mention]) -> None:
    """"Quyết định 19/2020 của UBND tỉnh thay thế Quyết định 14/2015": number and year go on as in the text's only other form of the type."""
    forms: dict[str, set[str]] = defaultdict(set)
    for m in mentions:
        if form := _NUMBER_YEAR.fullmatch(m.target):
            forms[m.kind].add(form[1])
    for m in mentions:
        if "year" in m.extra and m.symbol is None and m.target == f"{m.kind} {m.number}/{m.extra['year']}" and len(forms[m.kind]) == 1:
            m.target = f"{m.number}/{m.extra['year']}/{next(iter(forms[m.kind]))}"


@cache
def _well_known() -> dict[tuple[str, str], str]:
    """(type, number) to the one central Party directive that the registry knows by it.

    Speech drops the author of what everybody knows ("Chỉ thị 05"). Only where the registry has a single
    candidate; the rule's name says that the text alone did not decide.
    """
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in read("registry.csv"):
        number = re.match(r"\d+[a-z]?", row["symbol"])
        if number:
            found[(row["kind"], number[0])].add(row["symbol"])
    return {key: symbols.pop() for key, symbols in found.items()
            if len(symbols) == 1 and next(iter(symbols)).endswith("/TW")}


#: papers that have no year in their symbol
#: since the law of 2008 a Chỉ thị is no legal document and has no year in its symbol
_DIRECTIVES_YEARLY = {str(year) for year in range(1997, 2009)}
_WITHOUT_YEAR = {"Chỉ thị", "Công văn", "Kế hoạch", "Thông báo"}


def _with_year(m: Mention, known, group) -> None:
    """"Nghị định 100/2019": the full symbol of the text with that year, else what type and author make."""
    year = m.extra["year"]
    fits = [k for k in known if k.symbol.year == year] or [k for k in known if not k.symbol.year and any(d.startswith(year) for d in (k.issued_on, *(g.issued_on for g in group)))]
    if fits:
        m.target = fits[0].target
        return
    organ = m.organ or ("CP" if m.kind == "Nghị định" else "")
    code = kind_to_code()[m.kind]
    if m.kind == "Chỉ thị" and organ and year in _DIRECTIVES_YEARLY and not PARTY.match(fold(organ)):
        m.target = f"{m.number}/{year}/{code}-{organ}"                # "Chỉ thị số 38/2005 của Thủ tướng"
        return
    if m.kind in _WITHOUT_YEAR:                        # "Thông báo số 347/2019 của UBND tỉnh": the year is only that of its issuing
        m.issued_on = m.issued_on or year
        m.target = compose(m.kind, m.number, organ, year) or f"{m.kind} {m.number}/{year}"
        return
    if organ and PARTY.match(fold(organ)):             # "nghị quyết 18/2017 của Trung ương": the Party numbers without the year
        m.target, m.issued_on = f"{m.number}-{code}/{organ}", m.issued_on or year
        return
    if organ == "QH" and (whole := compose(m.kind, m.number, organ, year)):
        m.target = whole                               # "Nghị quyết 173/2024 của Quốc hội": the assembly's term goes with the year
        return
    m.target = f"{m.number}/{year}/{code}-{organ}" if organ else f"{m.kind} {m.number}/{year}"


def _same_author(short: Mention, known: Mention) -> bool:
    """A short number with an author of its own means only that author's directive; a date must agree too."""
    if short.issued_on and known.issued_on and not (short.issued_on.startswith(known.issued_on) or known.issued_on.startswith(short.issued_on)):
        return False
    if not short.organ:
        return True
    lead = known.symbol.organ.split("-")[0]
    return issuers.same_organ(short.organ, lead)


#: whose programmes of action are numbered by the rules of Party and State
_PROGRAMMES = {"TW", "TWĐTN", "TU", "HU", "QU", "ThU", "ĐU", "UBND", "HĐND"}


def compose(kind: str, number: str, organ: str, issued_on: str = "") -> str:
    """The full symbol that type, number and author's organ give; "" where they leave it open.

    >>> compose("Chỉ thị", "16", "TTg"), compose("Quyết định", "290", "TW"), compose("Chỉ thị", "24", "UBND")
    ('16/CT-TTg', '290-QĐ/TW', '24/CT-UBND')
    >>> compose("Nghị định", "30", "CP"), compose("Nghị định", "30", "CP", "2020-03-05"), compose("Quy chế", "06", "TU")
    ('', '30/2020/NĐ-CP', '06-QC/TU')
    >>> compose("Nghị định", "02", "CP", "1994-01-05")
    '02/CP'
    >>> compose("Nghị quyết", "43", "QH", "2022"), compose("Nghị quyết", "43", "QH", "2016"), compose("Nghị quyết", "43", "QH")
    ('43/2022/QH15', '', '')
    """
    code = kind_to_code().get(kind, "")
    if not code or not organ or kind in LAW_KINDS or kind == "Công văn":
        return ""
    if "liên tịch" in kind and "-" not in organ:
        return ""                                      # one author alone is not whose paper it is
    if organ == "CA":
        return ""                                      # the police of a province number as CAT, CATP, CAT-PV01 ...
    if kind == "Chương trình" and organ not in _PROGRAMMES:
        return ""                                      # "Chương trình hành động số 3" of the Front: nobody knows how that is numbered
    if kind == "Đề án" and organ in ("CP", "TTg", "TW", "UBND") or organ.startswith(("MTTQ", "UBMTTQ")):
        return ""                                      # the Prime Minister approves a đề án by a decision: the number is the decision's
    if PARTY.match(fold(organ)) and organ != "BCT" or organ.endswith("ĐTN"):      # the Youth Union numbers as the Party does
        return f"{number}-{code}/{organ}"
    if kind == "Nghị định" and organ == "CP" and issued_on and int(issued_on[:4]) < _DECREES_YEARLY_SINCE:
        return f"{number}/CP"
    if code in _YEARLY:
        return f"{number}/{issued_on[:4]}/{code}-{organ}" if issued_on else ""
    if organ.startswith("QH"):
        term = assembly_term(issued_on[:4], "") if organ == "QH" and issued_on else ""
        return f"{number}/{issued_on[:4]}/QH{term}" if term else ""
    return f"{number}/{code}-{organ}"


def spread(mentions: list[Mention]) -> None:
    """Dates and authors stated anywhere in the text count for each mention of the target."""
    dates: dict[str, Counter] = defaultdict(Counter)
    authors: dict[str, Counter] = defaultdict(Counter)
    kinds: dict[str, Counter] = defaultdict(Counter)
    places: dict[str, tuple[str, str]] = {}
    for m in mentions:
        if m.issuer:
            authors[m.target][m.issuer] += 1 if "shared" in m.extra else 10
            places.setdefault(m.issuer, (m.organ, m.place))
        if m.kind and not m.rule == "symbol alone":
            kinds[m.target][m.kind] += 1
        if m.issued_on:
            dates[m.target][m.issued_on] += 1
    for m in mentions:
        if m.target in dates:
            m.issued_on = _best_date(m, dates[m.target])
        said = authors.get(m.target, Counter())
        own = "shared" in m.extra and max(said.values(), default=0) >= 10       # its own author is said elsewhere
        # "Kế hoạch thực hiện Chỉ thị số 01-CT/TW của Đảng ủy Bộ": the plan's author, where the text names the center elsewhere
        center = {name: n for name, n in said.items() if places[name][0] == "TW"} if m.organ != "TW" and m.target.endswith("/TW") and m.issuer else {}
        if (not m.issuer or own or center) and said:
            m.issuer = min((center or said).items(), key=lambda item: (-item[1], -len(item[0]), item[0]))[0]
            m.organ, m.place = places[m.issuer]
            m.extra["spread"] = True                   # not said where it is cited
        if f"Ban Thường vụ {m.issuer}" in said:
            m.issuer = f"Ban Thường vụ {m.issuer}"      # its board, where the text says both
        if m.rule == "symbol alone" and m.target in kinds:
            m.kind = kinds[m.target].most_common(1)[0][0]


def _best_date(m: Mention, dates: Counter) -> str:
    """What a text says of a date, for one mention of the directive: its own words, unless another says it better.

    A day is better than its year; the year of the symbol proves a misprint. The Party numbers through a whole
    term: there another year behind the symbol is that of what is done ("thực hiện Kết luận 01-KL/TW năm 2022").
    """
    def usual(item: tuple[str, int]) -> tuple:
        return -len(item[0]), -item[1], item[0]
    year = m.symbol.year if m.symbol else ""
    if len(m.issued_on) == 10 and m.issued_on.startswith(year):
        return m.issued_on
    full = {day: count for day, count in dates.items() if len(day) == 10}
    fits = {day: count for day, count in full.items() if day.startswith(year)}
    if m.issued_on and not m.issued_on.startswith(year):
        return min(fits.items(), key=usual)[0] if fits else m.issued_on
    if len(m.issued_on) in (4, 7):
        longer = {day: count for day, count in dates.items() if day.startswith(m.issued_on)}
        if full and m.symbol and PARTY.match(fold(m.symbol.organ)) and not full.keys() & longer.keys():
            longer = full
        return min(longer.items(), key=usual)[0]
    return m.issued_on or min(dates.items(), key=usual)[0]
