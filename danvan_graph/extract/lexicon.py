"""One automaton over the folded text for every fixed phrase: types of directives, places, bodies, campaigns.

A hit is a whole word, and its marks are those of the original: "thông tự" is no "thông tư".
"""

from __future__ import annotations

from functools import cache

import ahocorasick_rs

from danvan_graph.curated import read
from danvan_graph.extract.types import kinds, rows
from danvan_graph.text import fold


@cache
def _types() -> tuple[ahocorasick_rs.AhoCorasick, list[str], list[str], list[str]]:
    words = {fold(row["name"]): row["name"].lower() for row in rows()}
    table = dict(kinds())
    codes = {row["short"]: row["kind"] for row in read("law_abbreviations.csv") if row["kind"] == "Bộ luật"}
    for phrase in list(table):                         # a type word may be broken over two lines: "Tờ\ntrình"
        for at in (i for i, char in enumerate(phrase) if char == " "):
            broken = f"{phrase[:at]}\n{phrase[at + 1:]}"
            table[broken], words[broken] = table[phrase], words.get(phrase, "")
    for short, kind in codes.items():                  # "BLHS" is type word and name in one
        table[fold(short)], words[fold(short)] = kind, short
    phrases = sorted(table)
    automaton = ahocorasick_rs.AhoCorasick(phrases, implementation=ahocorasick_rs.Implementation.DFA)
    return automaton, phrases, [table[p] for p in phrases], [words.get(p, "") for p in phrases]


#: letters of the folded text that continue a word
_WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def type_hits(normal: str, folded: str) -> list[tuple[int, int, str]]:
    """(start, end, type) of every type word, in order.

    >>> text = "Thông tư liên tịch và thông tự, QUYẾT ĐỊNH"
    >>> [kind for _, _, kind in type_hits(text, fold(text))]
    ['Thông tư liên tịch', 'Quyết định']
    """
    automaton, _, types, printed = _types()
    found = []
    size = len(folded)
    # all matches, overlapping ones too: "hiến pháp" inside "thực hiện pháp lệnh" must not eat the ordinance
    for index, start, end in automaton.find_matches_as_indexes(folded, overlapping=True):
        glued = start and folded[start - 1] in _WORD and normal[start].isupper() and normal[start - 1].islower()   # "Căn cứLuật"
        if (start and folded[start - 1] in _WORD and not glued) or (end < size and folded[end] in _WORD):
            continue
        mark = printed[index]
        if mark.isupper():
            if normal[start:end] != mark:
                continue
        elif mark:
            original = normal[start:end]
            if original != mark and (original := original.lower().replace("\n", " ").replace("qui ", "quy ")) != mark and original != folded[start:end].replace("\n", " "):
                continue
        found.append((start, end, types[index]))
    return _longest(found)


def _longest(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Of overlapping hits the one that begins first, of these the longest."""
    kept: list[tuple[int, int, str]] = []
    for hit in sorted(found, key=lambda hit: (hit[0], -hit[1])):
        if not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
    return kept
