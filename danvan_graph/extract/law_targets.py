"""What each law cited by its name means by the same text: the number or the year that is said elsewhere in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import cache, cached_property, lru_cache

from danvan_graph.curated import read
from danvan_graph.extract.laws import is_known
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.types import LAW_KINDS
from danvan_graph.text import fold
from danvan_graph.text.characters import CAPITALS

#: words that names of laws abbreviate in print (folded)
_SHORT_WORDS = {"hdnd": "hoi dong nhan dan", "ubnd": "uy ban nhan dan", "vbqppl": "van ban qppl", "vb qppl": "van ban qppl",
                "qppl": "quy pham phap luat", "tand": "toa an nhan dan", "vksnd": "vien kiem sat nhan dan", "mttq": "mat tran to quoc", "dh": "dai hoc", "bvmt": "bao ve moi truong"}
#: of, and, a comma: print takes one for the other, or leaves them out
_JOINTS = re.compile(r",?\s(?:va|cua)\s|,\s?|\s-\s")
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


@cache
def _named() -> dict[str, str]:
    """Key of the name of each law whose number is confirmed, by its number."""
    return {row["symbol"]: law_key(f"{row['kind']} {row['name']}") for row in read("laws.csv") if row["symbol"] and row["verified"] == "true"}


_TITLE_BEHIND = re.compile(r"\s+ve\s+(?=[a-z])")
#: a title's longest print looked at, in characters
_TITLE_LENGTH = 160


def titles_behind_numbers(folded: str, mentions: list[Mention]) -> None:
    """Give a law cited by its number the name that stands as its title behind it or that the table of laws has, where the text also cites a law by that name.

    >>> from danvan_graph.extract import extract
    >>> from danvan_graph.model import Document
    >>> text = "Pháp lệnh số 38/2001/PL-UBTVQH10 về phí và lệ phí; hướng dẫn Pháp lệnh Phí, lệ phí"
    >>> [c.target for c in extract(Document(id="a", text=text)).citations]
    ['38/2001/PL-UBTVQH10', '38/2001/PL-UBTVQH10']
    """
    names = {law_key(m.name): m.name for m in mentions if m.name and not m.symbol}
    for m in mentions if names else ():
        if not m.symbol or m.name or m.kind not in LAW_KINDS:
            continue
        if (known := _named().get(m.symbol.canonical)) in names:
            m.name = names[known]                      # "Luật Thực hiện dân chủ ở cơ sở ... Luật số 10/2022/QH15"
            continue
        title = _TITLE_BEHIND.match(folded, m.fields_end)
        key = law_key(f"{m.kind} {folded[title.end():title.end() + _TITLE_LENGTH]}") if title else ""
        said = [name for known, name in names.items() if key.startswith(known) and not key[len(known):len(known) + 1].isalnum()]
        if said:
            m.name = max(said, key=len)


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
    """A law's name as the text prints it, of a code's letters what they stand for."""
    full = "" if m.extra.get("short") else m.extra.get("full", "")
    return full or m.extra.get("printed") or m.name


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


def link(mentions: list[Mention]) -> None:
    """A law named again takes the number or the year that the text gives it."""
    codes = {law_key(m.name)[len("bo "):]: m.name for m in mentions if m.name and m.kind == "Bộ luật"}
    for m in mentions:
        if m.kind == "Luật" and m.name and law_key(m.name) in codes:     # "luật Lao động", once "Bộ luật Lao động" is named
            m.kind, m.name = "Bộ luật", codes[law_key(m.name)]
            m.extra["full"] = m.name
    _in_whole(mentions)
    laws: dict[str, _Law] = {}                         # by its key: print changes it
    for m in sorted((m for m in mentions if m.name and not m.symbol), key=_worse_print):
        laws.setdefault(law_key(m.name), _Law(" ".join(_print(m).split())))
    for m in mentions:
        law = laws.get(law_key(m.name)) if m.name else None
        if law and m.symbol:
            law.numbered.append(m)
        elif law and m.issued_on:
            law.days.append(m.issued_on)
    means: dict[str, Mention] = {}
    for m in reversed(mentions):                       # a headline has the short name before the text defines it
        if m.name and not m.symbol and "means" in m.extra:
            means[law_key(m.name)] = m.extra["means"]
    for m in mentions:
        if not m.name or m.symbol:
            continue
        key, year = law_key(m.name), m.issued_on[:4]
        law = laws[key]
        if "means" in m.extra:
            means[key] = m.extra["means"]
        if key in means and means[key].target:
            m.target, m.issued_on = means[key].target, means[key].issued_on
            continue
        bill = m.extra.get("bill") and not year        # "Luật A (sửa đổi)" is the new one, which has no number here
        if not year:                                   # what the name can mean, for one that the year of its citing excludes
            m.extra["versions"], m.extra["plain"] = law.versions, law.name
        nearest = None if bill else law.nearest(m, year)
        if nearest is not None:
            m.target, m.extra["version"] = nearest.target, nearest.dated
            continue
        if not year and law.year and "revised" not in m.extra:
            year = law.year
            m.issued_on = law.day(year)
        elif year and len(m.issued_on) == 4:
            m.issued_on = law.day(year)
        m.target = f"{law.name} {year}".strip()


class _Law:
    """What a text says of one law by its name: with numbers, with days; each asked for once, whatever often it is named."""

    def __init__(self, spelled: str) -> None:
        #: one target for one law: the print that gives its year, else the first
        self.name = spelled[0].upper() + spelled[1:] if not spelled.isupper() else spelled.capitalize()
        self.numbered: list[Mention] = []              # in the order of the text, as are
        self.days: list[str] = []
        self._of_year: dict[str, list[Mention]] = {}
        self._day: dict[str, str] = {}

    @cached_property
    def versions(self) -> list[tuple[str, str]]:
        """Date and target of all that the name can mean, the oldest first."""
        return sorted({(n.dated, n.target) for n in self.numbered} | {(day, f"{self.name} {day[:4]}") for day in self.days})

    @cached_property
    def year(self) -> str:
        """The year that the text gives the law, "" for none or several."""
        years = {day[:4] for day in self.days}
        return years.pop() if len(years) == 1 else ""

    def day(self, year: str) -> str:
        """What the text says most fully of the day in that year."""
        if year not in self._day:
            self._day[year] = max((day for day in self.days if day.startswith(year)), key=len)
        return self._day[year]

    def nearest(self, mention: Mention, year: str) -> Mention | None:
        """Of the citations with a number, of that year where one is said, the last before a mention, else the first."""
        if year not in self._of_year:
            self._of_year[year] = [n for n in self.numbered if not year or n.symbol.year in ("", year) or n.issued_on[:4] == year]
        fits = self._of_year[year]
        before = bisect_left(fits, mention.start, key=lambda n: n.start)
        if before > 1 and fits[before - 1].phrase - fits[before - 2].fields_end < _AMENDER_NEXT:
            return fits[before - 2]                    # "Luật A số 64; Luật A số 87": the law, and the one that amends it
        return fits[max(0, before - 1)] if fits else None


def as_of(law: Mention, citing: Mention) -> None:
    """Take back the version of a law that another mention of its name gave, where the directive that names it is
    older: the decree of 2013 that guides "Luật Thuế giá trị gia tăng" knows no law of 2024."""
    if "plain" not in law.extra or not citing.precedes(law):
        return
    versions = law.extra["versions"]
    at = bisect_right(versions, citing.dated + "9", key=lambda version: version[0]) - 1       # "9": a day of a year is in it
    while at >= 0 and versions[at][1] == law.target:
        at -= 1
    law.issued_on, law.target = versions[at] if at >= 0 and versions[at][0] else ("", law.extra["plain"])
    law.extra["version"] = law.issued_on
    if not law.issued_on and "spread" in law.extra:
        law.issuer = law.organ = law.place = ""        # who passed the later law was said of that one
