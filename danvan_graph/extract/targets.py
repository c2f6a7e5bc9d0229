"""What each citation means by the same text: one target per directive.

A short number takes the full symbol that stands elsewhere, a law its number or year, a date or an author
stated once counts for every mention. Nothing here looks at another document.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from functools import cache, lru_cache

from danvan_graph.curated import read
from danvan_graph.extract import issuers
from danvan_graph.extract.laws import is_known
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.symbols import ORGANS, PARTY
from danvan_graph.extract.types import LAW_KINDS, folded_codes, kind_to_code
from danvan_graph.text import fold
from danvan_graph.text.characters import CAPITALS

#: types that are published with their year in the symbol since the law of 1996 took hold;
#: "69/NĐ-CP ngày 13/8/2009" lacks it and the date proves the slip
_YEARLY = {"NĐ", "TT", "TTLT"}
_YEARLY_KINDS = {"Nghị định", "Thông tư", "Thông tư liên tịch"}
_UNKNOWN_CODE = re.compile(r"(\d+\w?)/(\d{4}/)?([^\W\d]{2,5})-(.+)")
_YEARLY_SINCE = 1999


def link(mentions: list[Mention]) -> None:
    """Set ``target`` of every mention, and spread dates, authors and years over mentions of one target."""
    for mention in mentions:
        if mention.symbol:
            mention.target = _repaired(mention)
    _complete_slips(mentions)
    _one_spelling(mentions)
    _laws(mentions)
    _numbers(mentions)
    _spread(mentions)
    for mention in mentions:
        if mention.inside is not None:
            as_of(mention, mention.inside)


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
    if symbol.code in _YEARLY and mention.kind in _YEARLY_KINDS and not symbol.year and date_year and int(date_year) >= _YEARLY_SINCE \
            and "/" in target and symbol.organ and not PARTY.match(fold(symbol.organ)):
        number, rest = target.split("/", 1)
        return f"{number}/{date_year}/{rest}"
    return target


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


def _one_spelling(mentions: list[Mention]) -> None:
    """"10/2018/TTLT/BTP-BCA" and "10/2018/TTLT-BTP-BCA" of one text: the more frequent print, of equals the first."""
    forms: dict[str, Counter] = defaultdict(Counter)
    for m in mentions:
        if m.symbol and m.symbol.year and m.symbol.code:
            forms[_SEPARATOR.sub("", m.target)][m.target] += 1
    for m in mentions:
        spellings = forms.get(_SEPARATOR.sub("", m.target), ()) if m.symbol and m.symbol.year and m.symbol.code else ()
        if len(spellings) > 1:
            m.target = spellings.most_common(1)[0][0]


_SEPARATOR = re.compile("[-/]")



#: words that names of laws abbreviate in print (folded)
_SHORT_WORDS = {"hdnd": "hoi dong nhan dan", "ubnd": "uy ban nhan dan", "vbqppl": "van ban qppl", "vb qppl": "van ban qppl",
                "qppl": "quy pham phap luat", "tand": "toa an nhan dan", "vksnd": "vien kiem sat nhan dan", "mttq": "mat tran to quoc", "dh": "dai hoc", "bvmt": "bao ve moi truong"}
#: of, and, a comma: print takes one for the other, or leaves them out
_JOINTS = re.compile(r",?\s(?:va|cua)\s|,\s?")
_ABOUT = re.compile(r"^((?:bo )?luat|phap lenh) ve ")


@lru_cache(maxsize=4096)
def law_key(name: str) -> str:
    """A law's name without what print changes in it.

    >>> law_key("Luật Tổ chức HĐND, UBND") == law_key("LUẬT TỔ CHỨC HỘI ĐỒNG NHÂN DÂN VÀ UỶ BAN NHÂN DÂN")
    True
    """
    text = fold(" ".join(name.split()))
    for short, full in _SHORT_WORDS.items():
        text = text.replace(short, full)
    if text.startswith("hien phap"):
        return "hien phap"                              # of one country, and one of them where a text gives one year
    # "Pháp lệnh Phí, lệ phí" and "Pháp lệnh phí và lệ phí", "Pháp lệnh về thú y" and "Pháp lệnh Thú y"
    return _ABOUT.sub(r"\1 ", _JOINTS.sub(" ", text))


def own_law(mentions: list[Mention], heading: str, target: str) -> None:
    """The name of the law that a document is, without number or date in it, is the document: unless the text gives it
    the number of the older law of that name.

    Args:
        heading: the document's type and title, "Luật Báo chí"; target: its own symbol.
    """
    key = law_key(heading)
    named = [m for m in mentions if m.name and m.inside is None and law_key(m.name) == key]
    if not any(m.symbol or m.issued_on for m in named):
        for m in named:
            m.target = target


def _print(m: Mention) -> str:
    """A law's name as the text prints it, of an abbreviation what it stands for."""
    return m.extra.get("full") or m.extra.get("printed") or m.name


def _worse_print(m: Mention) -> tuple:
    """Of several prints of a law's name the best comes first: in full, with its year, the long name of the constitution, no capitals."""
    return "full" in m.extra, not m.issued_on, m.kind == "Hiến pháp" and -len(m.name), _print(m).isupper(), " về " in _print(m)[:14].lower()


def _in_whole(mentions: list[Mention]) -> None:
    """"Luật Bầu cử" means the one law of the text whose name begins so, where no law has the short name alone; "Luật ATTP" the
    one whose words begin with these letters."""
    names = {law_key(m.name): m.name for m in mentions if m.name}
    keys = sorted(names)
    lettered: dict[str, list[str]] = defaultdict(list)
    for name in names.values():
        lettered[_letters(name)].append(name)
    for m in mentions:
        if not m.name or m.symbol:
            continue
        key = law_key(m.name)
        longer = [name for name in lettered[_letters(m.name)] if _abbreviates(m.name, name)] if _CAPITALS.search(m.name) else []
        if not longer and not is_known(key.partition(" ")[2]):
            first, last = bisect_left(keys, key + " "), bisect_left(keys, key + "!")     # those that begin with the name and a blank
            longer = [names[keys[first]]] if last - first == 1 else []
        if len(longer) == 1:
            m.name = m.extra["full"] = longer[0]


#: letters that may stand for words
_CAPITALS = re.compile(rf"\s[{CAPITALS}]{{2,}}(?!\w)")


def _letters(name: str) -> str:
    """The first letters of a name's words, of a word in capitals all.

    >>> _letters("Luật các TCTD"), _letters("Luật Các tổ chức tín dụng")
    ('lctctd', 'lctctd')
    """
    return "".join([fold(word) if word.isupper() else fold(word[0]) for word in name.split()])


def _abbreviates(short: str, name: str) -> bool:
    """Whether capitals in a law's name are the first letters of words in another's.

    >>> _abbreviates("Luật các TCTD", "Luật Các tổ chức tín dụng"), _abbreviates("Luật ATTP", "Luật Đất đai")
    (True, False)
    """
    words = fold(name).replace(",", "").split()
    at, letters = 0, False
    for printed in short.split():
        token = fold(printed)
        if words[at:at + 1] == [token]:
            at += 1
        elif len(token) > 1 and printed.isupper() and token == "".join(word[0] for word in words[at:at + len(token)]):
            at, letters = at + len(token), True
        else:
            return False
    return letters and at == len(words)


#: how near behind a law the one that amends it stands in a preamble, in characters
_AMENDER_NEXT = 60


def _laws(mentions: list[Mention]) -> None:
    """A law named again takes the number or the year that the text gives it."""
    numbers: dict[str, list[Mention]] = defaultdict(list)
    years: dict[str, list[str]] = defaultdict(list)
    codes = {law_key(m.name)[len("bo "):]: m.name for m in mentions if m.name and m.kind == "Bộ luật"}
    for m in mentions:
        if m.kind == "Luật" and m.name and law_key(m.name) in codes:     # "luật Lao động", once "Bộ luật Lao động" is named
            m.kind, m.name = "Bộ luật", codes[law_key(m.name)]
            m.extra["full"] = m.name
    _in_whole(mentions)
    for m in mentions:
        if m.name and m.symbol:
            numbers[law_key(m.name)].append(m)
        elif m.name and m.issued_on:
            years[law_key(m.name)].append(m.issued_on)
    means: dict[str, Mention] = {}
    spelled: dict[str, str] = {}                       # one target for one law: the print that gives its year, else the first
    for m in sorted((m for m in mentions if m.name and not m.symbol), key=_worse_print):
        spelled.setdefault(law_key(m.name), " ".join(_print(m).split()))
    for m in mentions:
        if not m.name or m.symbol:
            continue
        key, year = law_key(m.name), m.issued_on[:4]
        if "means" in m.extra:
            means[key] = m.extra["means"]
        if key in means and means[key].target:
            m.target, m.issued_on = means[key].target, means[key].issued_on
            continue
        name = spelled[key]
        name = name[0].upper() + name[1:] if not name.isupper() else name.capitalize()
        bill = m.extra.get("bill") and not year       # "Luật A (sửa đổi)" is the new one, which has no number here
        fits = [n for n in numbers.get(key, ()) if not bill and (not year or n.symbol.year in ("", year) or n.issued_on[:4] == year)]
        dates = years.get(key, ())
        if not year:                                   # what the name can mean, for one that the year of its citing excludes
            m.extra["versions"] = [(n.dated, n.target) for n in numbers.get(key, ())] + [(d, f"{name} {d[:4]}") for d in dates]
            m.extra["plain"] = name
        if fits:
            before = [n for n in fits if n.start < m.start]
            nearest = before[-1] if before else fits[0]
            if len(before) > 1 and nearest.phrase - before[-2].fields_end < _AMENDER_NEXT:
                nearest = before[-2]                   # "Luật A số 64; Luật A số 87": the law, and the one that amends it
            m.target, m.extra["version"] = nearest.target, nearest.dated
            continue
        if not year and dates and "revised" not in m.extra and len({d[:4] for d in dates}) == 1:
            year = dates[0][:4]
            m.issued_on = max(dates, key=len)
        elif year and len(m.issued_on) == 4:
            m.issued_on = max((d for d in dates if d.startswith(year)), key=len, default=m.issued_on)
        m.target = f"{name} {year}".strip()


def as_of(law: Mention, citing: Mention) -> None:
    """Take back the version of a law that another mention of its name gave, where the directive that names it is
    older: the decree of 2013 that guides "Luật Thuế giá trị gia tăng" knows no law of 2024."""
    if "plain" not in law.extra or not citing.precedes(law):
        return
    fits = [(dated, target) for dated, target in law.extra["versions"]
            if dated and dated <= citing.dated[:len(dated)].ljust(len(dated), "9") and target != law.target]
    law.issued_on, law.target = max(fits) if fits else ("", law.extra["plain"])
    law.extra["version"] = law.issued_on


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
    for (kind, number), group in short.items():
        known = full.get((kind, number), ())
        spoken = {m.target for m in group if m.target}
        for m in group:
            if not m.target and not known and not m.organ and len(spoken) == 1:
                m.target = next(iter(spoken))          # "Nghị định 100/2019 ... Nghị định 100"
        group = [m for m in group if not m.target]
        for m in group:
            fits = [k for k in known if _same_author(m, k)]
            targets = Counter(k.target for k in fits)
            if len(targets) == 1:
                m.target = fits[0].target
            elif targets:
                before = [k for k in fits if k.start < m.start]
                m.target = (before[-1] if before else fits[0]).target
        # an author said once speaks for the other short mentions of that number
        authors = {m.organ for m in group if m.organ}
        for m in group:
            if m.target:
                continue
            organ = m.organ or (next(iter(authors)) if len(authors) == 1 else "")
            if kind == "Đề án" and "shared" in m.extra:
                organ = ""                             # "Đề án 06 theo Quyết định số 06 của Thủ tướng": the decision's author
            if kind == "Nghị định" and m.issued_on:
                organ = "CP"                           # nobody else issues decrees: "Nghị định 204 năm 2004"
            like = m.extra.get("like")
            m.target = f"{number}{like.canonical[len(like.number):]}" if like else compose(kind, number, organ, m.issued_on)
            if not m.target and not organ and not m.issued_on:
                m.target = _well_known().get((kind, number), "")
                m.rule += ", registry" if m.target else ""
            m.target = m.target or f"{kind} {number}"


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


def _with_year(m: Mention, known, group) -> None:
    """"Nghị định 100/2019": the full symbol of the text with that year, else what type and author make."""
    year = m.extra["year"]
    fits = [k for k in known if k.symbol.year == year] or [k for k in known if not k.symbol.year and any(d.startswith(year) for d in (k.issued_on, *(g.issued_on for g in group)))]
    if fits:
        m.target = fits[0].target
        return
    organ = m.organ or ("CP" if m.kind == "Nghị định" else "")
    code = kind_to_code()[m.kind]
    m.target = f"{m.number}/{year}/{code}-{organ}" if organ and not PARTY.match(fold(organ)) else f"{m.kind} {m.number}/{year}"


def _same_author(short: Mention, known: Mention) -> bool:
    """A short number with an author of its own means only that author's directive; a date must agree too."""
    if short.issued_on and known.issued_on and not (short.issued_on.startswith(known.issued_on) or known.issued_on.startswith(short.issued_on)):
        return False
    if not short.organ:
        return True
    lead = known.symbol.organ.split("-")[0]
    return issuers.same_organ(short.organ, lead)


def compose(kind: str, number: str, organ: str, issued_on: str = "") -> str:
    """The full symbol that type, number and author's organ give; "" where they leave it open.

    >>> compose("Chỉ thị", "16", "TTg"), compose("Quyết định", "290", "TW"), compose("Chỉ thị", "24", "UBND")
    ('16/CT-TTg', '290-QĐ/TW', '24/CT-UBND')
    >>> compose("Nghị định", "30", "CP"), compose("Nghị định", "30", "CP", "2020-03-05"), compose("Quy chế", "06", "TU")
    ('', '30/2020/NĐ-CP', '06-QC/TU')
    """
    code = kind_to_code().get(kind, "")
    if not code or not organ or kind in LAW_KINDS or kind == "Công văn":
        return ""
    if kind == "Đề án" and organ in ("CP", "TTg"):
        return ""                                      # the Prime Minister approves a đề án by a decision: the number is the decision's
    if PARTY.match(fold(organ)) and organ != "BCT" or organ.endswith("ĐTN"):      # the Youth Union numbers as the Party does
        return f"{number}-{code}/{organ}"
    if code in _YEARLY:
        return f"{number}/{issued_on[:4]}/{code}-{organ}" if issued_on else ""
    if organ.startswith("QH"):
        return ""
    return f"{number}/{code}-{organ}"


def _spread(mentions: list[Mention]) -> None:
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
        own = "shared" in m.extra and max(authors[m.target].values()) >= 10     # its own author is said elsewhere
        if (not m.issuer or own) and m.target in authors:
            m.issuer = min(authors[m.target].items(), key=lambda item: (-item[1], -len(item[0]), item[0]))[0]
            m.organ, m.place = places[m.issuer]
        if f"Ban Thường vụ {m.issuer}" in authors.get(m.target, ()):
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
