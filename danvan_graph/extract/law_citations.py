"""Laws cited by name, with the number that may follow; amending laws whose names hold other names."""

from __future__ import annotations

import re

from danvan_graph.extract import dates, laws
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.symbols import Symbol, assembly_term, pad

#: between a type word or a name and its number: "số", "(số", "số:"
LEAD = re.compile(r"(?:\snam\s(?:19|20)\d\d(?=\s?\(so\s))?(?:\s(?:tham\s+(?:tra|dinh)|giai\s+trinh)(?=\s+so\s)|\s?:(?=\s?so\s))?[\s,]{0,3}\(?(?:so\s+so|so|s[oóố]\s?:?|ki hieu|ky hieu)?\s{0,3}:?\s{0,3}")
#: "Luật Đất đai năm 2024 (số 31/2024/QH15)"
_YEAR_BEFORE = re.compile(r"\snam\s((?:19|20)\d\d)\s?\(")
_LAW_MORE = re.compile(r"\s*(?:,|va|;)\s*(?=(?:bo\s+)?luat\s|phap\s+lenh\s)")
_LAW_WORD = re.compile(r"(?:bo\s+)?luat|phap\s+lenh")
#: number and year behind a name; the term of the assembly goes with the year
_NUMBER_YEAR = re.compile(r"\s\(?so\s(\d{1,3})/(20\d\d)(?![\w/]|\s?-\s?\w)")
#: "BLHS-2015"
_CODE_YEAR = re.compile(r"\s?[-–/]\s?((?:19|20)\d\d)(?![\d/])")
#: "Luật Giá, Luật sửa đổi ... Luật Nhà ở và Luật Đất đai": the list may be the sentence's and not the title's
_MEMBER = re.compile(r"(?:luat|phap\s+lenh)\s[^.;:\n]{2,80}(?:,|\sva)\s+(?:(?:du\s+an|du\s+thao)\s+)?$")
_LEAD_NUMBER = re.compile(r".*\s\d+/\d{4}/q")


def law_at(normal, folded, start, end, kind, by_start, claimed) -> Mention | None:
    """The law whose type word stands at ``[start, end)``, None where it is no name of one.

    Args:
        by_start: symbols by their offset; claimed: offsets of those that another citation has, added to.
    """
    code = laws.in_full(normal[start:end])             # "Điều 292 BLHS"
    stop = end if code else laws.name_end(normal, folded, start, end)
    if stop is None or code and normal[start - 1:start] == "-":
        return None
    if _is_own(normal, folded, start, end):
        return None
    full = laws.in_full(normal[start:stop])
    name = full or " ".join(normal[start:stop].split())
    amending = bool(laws.AMENDING.match(folded, end))
    revised = laws.REVISED.match(folded, stop)
    lead = LEAD.match(folded, revised.end() if revised else stop)
    symbol = by_start.get(lead.end())
    if symbol is not None and symbol.start in claimed:
        symbol = None
    if amending and symbol is None and not _LEAD_NUMBER.match(folded, start, stop):
        # "Luật sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C số 57/2024/QH15"
        last, more = _bare_list(folded, normal, stop)
        lead = LEAD.match(folded, last)
        number = by_start.get(lead.end()) if more else None
        alone = ";" not in folded[stop:last] and not _MEMBER.search(folded, max(0, start - 100), start)
        if more and number is None and (alone or dates.DATE.match(folded, lead.end())):
            stop, name = last, " ".join(normal[start:last].split())
        if number is not None and number.start not in claimed and not laws.is_number_of(" ".join(normal[more:last].split()), number.canonical):
            symbol, stop, name = number, last, " ".join(normal[start:last].split())
    if symbol and amending:
        # whose number is it: the amending law's, unless the table knows it as the amended one's
        if laws.is_number_of(name, symbol.canonical):
            symbol = None
            more = _numbered_list(folded, normal, stop, by_start)
            if more > stop:
                stop, name = more, " ".join(normal[start:more].split())
    if symbol:
        claimed.add(symbol.start)
        year = _YEAR_BEFORE.match(folded, stop)
        return Mention(start, symbol.start, symbol.end, symbol.end, kind, symbol, symbol.number, issued_on=year[1] if year else "", name=name, rule="law number",
                       extra={"amending": amending})
    if kind == "Luật" and (spoken := _NUMBER_YEAR.match(folded, stop)) and (term := assembly_term(spoken[2], "")):
        number = pad(spoken[1])                        # "Luật Quản lý thuế số 38/2019"
        symbol = Symbol(*spoken.span(1), f"{number}/{spoken[2]}/QH{term}", number, spoken[2], "", f"QH{term}", "Luật", 2)
        return Mention(start, spoken.start(1), spoken.end(), spoken.end(), kind, symbol, number, name=name, rule="law number", extra={"amending": amending})
    mention = Mention(start, start, stop, revised.end() if revised else stop, kind, None, "", name=name, rule="law name",
                      extra={"revised": True, "bill": revised[0].strip() == "(sua doi)"} if revised else {})
    if full:
        mention.extra["full"] = full
        mention.extra["short"] = not code              # "Luật NSNN"; "BLHS" is no name that a reader would keep
        year = _CODE_YEAR.match(folded, stop)
        if year:
            mention.issued_on, mention.fields_end = year[1], year.end()
    return mention


_ON_CONSTITUTION = re.compile(r"can\s+cu\s+(?:(?:vao|theo)\s+)?hien\s+phap")
_ENACTS = re.compile(r"\n[ \t]*(?:uy\s+ban\s+thuong\s+vu\s+)?quoc\s+hoi\s+ban\s+hanh\s+$")
#: how far above the words that enact a law its basis stands, in characters: a preamble names few papers
_PREAMBLE = 900


def _is_own(normal: str, folded: str, start: int, end: int) -> bool:
    """Whether a law's name is that of the document itself: below its title line "LUẬT", or where the preamble enacts it.

    >>> from danvan_graph.text import fold
    >>> def own(text):
    ...     at = text.rindex("Luật") if "Luật" in text else text.index("LUẬT")
    ...     return _is_own(text, fold(text), at, at + 4)
    >>> own("QUỐC HỘI\\nLUẬT\\nBÁO CHÍ"), own("Căn cứ Hiến pháp;\\nQuốc hội ban hành Luật Báo chí.")
    (True, True)
    >>> own("THI HÀNH LUẬT\\nBÁO CHÍ"), own("\\nQuốc hội ban hành Luật Báo chí năm 2016.")
    (False, False)
    """
    if normal[start:end].isupper() and folded[end:end + 40].lstrip(" \t*").startswith("\n") \
            and not folded[folded.rfind("\n", 0, start) + 1:start].strip(" \t*"):
        return True
    return _ENACTS.search(folded, max(0, start - 60), start) is not None and _ON_CONSTITUTION.search(folded, max(0, start - _PREAMBLE), start) is not None


def _bare_list(folded, normal, stop) -> tuple[int, int]:
    """End of the last of several laws without numbers ("Luật A, Luật B và Luật C") and where that one begins."""
    end, begin = stop, 0
    while (more := _LAW_MORE.match(folded, end)):
        word = _LAW_WORD.match(folded, more.end())
        nxt = laws.name_end(normal, folded, more.end(), word.end())
        if nxt is None or laws.AMENDING.match(folded, word.end()):
            break
        end, begin = nxt, more.end()
    return end, begin


def _numbered_list(folded, normal, stop, by_start) -> int:
    """End of "Luật A số 1, Luật B số 2" that the name of an amending law runs through."""
    end = stop
    while True:
        lead = LEAD.match(folded, end)
        symbol = by_start.get(lead.end())
        if symbol:
            end = symbol.end
        more = _LAW_MORE.match(folded, end)
        if not more:
            return end
        word = _LAW_WORD.match(folded, more.end())
        nxt = laws.name_end(normal, folded, more.end(), word.end())
        if nxt is None or laws.AMENDING.match(folded, word.end()):
            return end
        end = nxt
