"""One automaton over the folded text for the fixed phrases that every text is searched for: type words, campaigns, codes.

Places and bodies have automata of their own, for a text may need neither.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from danvan_graph.curated import read
from danvan_graph.extract import campaigns
from danvan_graph.extract.types import kinds, rows
from danvan_graph.text import fold


class Hits(NamedTuple):
    """Where the phrases stand, each list in order."""

    types: list[tuple[int, int, str]]    # (start, end, type) of every type word: a whole word with its marks, "thông tự" is no "thông tư"
    campaigns: list[int]                 # where the name of a campaign may begin
    codes: list[int]                     # where a type's code stands before a blank: "QĐ 12"


@cache
def _types() -> dict[str, tuple[str, str]]:
    """Folded type word to its type and its print, "" for any print."""
    words = {fold(row["name"]): row["name"].lower() for row in rows()}
    table = dict(kinds())
    codes = {row["short"]: row["kind"] for row in read("law_abbreviations.csv") if row["kind"] == "Bộ luật"}
    for phrase in list(table):                         # a type word may be broken over two lines or lose a blank: "THÔNG\nTƯ", "Tờtrình"
        for at in (i for i, char in enumerate(phrase) if char == " "):
            for blank in ("\n", ""):
                broken = f"{phrase[:at]}{blank}{phrase[at + 1:]}"
                table[broken], words[broken] = table[phrase], words.get(phrase, "")
    for short, kind in codes.items():                  # "BLHS" is type word and name in one
        table[fold(short)], words[fold(short)] = kind, short
    return {phrase: (kind, words.get(phrase, "")) for phrase, kind in sorted(table.items())}


#: codes that print has before a number alone: "QĐ 12", "NQ42"
_CODES = frozenset(code + begin for code in ("NQ", "NĐ", "CT", "CĐ", "QĐ", "KL", "TT", "TB", "TTLT") for begin in " 0123456789")


@cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, int, int]:
    """Type words, then the beginnings of campaigns, then codes; and how many are of the first, of the first and second kind."""
    phrases = [*_types(), *campaigns.patterns()]
    built = ahocorasick_rs.AhoCorasick([*phrases, *sorted(map(fold, _CODES))], implementation=ahocorasick_rs.Implementation.DFA)
    return built, len(_types()), len(phrases)


#: letters of the folded text that continue a word
_WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def scan(normal: str, folded: str) -> Hits:
    """The phrases of a text, by one pass over it.

    >>> text = "Thông tư liên tịch và thông tự, QUYẾT ĐỊNH; QĐ 5 về nông thôn mới"
    >>> hits = scan(text, fold(text))
    >>> [kind for _, _, kind in hits.types], hits.campaigns, hits.codes
    (['Thông tư liên tịch', 'Quyết định'], [52], [44])
    """
    automaton, types, plain = _automaton()
    meant = list(_types().values())
    found: list[tuple[int, int, str]] = []
    begun: list[tuple[int, int, str]] = []
    codes: list[int] = []
    size = len(folded)
    # all matches, overlapping ones too: "hiến pháp" inside "thực hiện pháp lệnh" must not eat the ordinance
    for index, start, end in automaton.find_matches_as_indexes(folded, overlapping=True):
        if index >= plain:
            if normal[start:end] in _CODES:
                codes.append(start)
            continue
        if index >= types:
            begun.append((start, end, ""))
            continue
        if start and folded[start - 1] in _WORD and not (normal[start].isupper() and normal[start - 1].islower()):   # but "Căn cứLuật"
            continue
        if end < size and folded[end] in _WORD:
            continue
        kind, mark = meant[index]
        if mark and (printed := normal[start:end]) != mark and printed.lower() != mark and not _is_print_of(printed, mark, folded[start:end]):
            continue
        found.append((start, end, kind))
    return Hits(_longest(found), [start for start, _, _ in _longest(begun)], codes)


def _is_print_of(printed: str, word: str, folded: str) -> bool:
    """Whether what stands in the text is the type word: abbreviations have their capitals, others their marks or none."""
    if word.isupper():
        return False
    small = "".join(printed.lower().replace("qui ", "quy ").replace("chị thị", "chỉ thị").split())      # an error often printed
    return small == "".join(word.split()) or small == "".join(folded.split())


def _longest(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Of overlapping hits the one that begins first, of these the longest.

    >>> _longest([(3, 9, "b"), (0, 4, "a"), (0, 6, "a"), (9, 12, "c")])
    [(0, 6, 'a'), (9, 12, 'c')]
    """
    kept: list[tuple[int, int, str]] = []
    for hit in sorted(found):
        if kept and hit[0] == kept[-1][0]:
            kept[-1] = hit
        elif not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
    return kept
