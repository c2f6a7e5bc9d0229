"""Campaigns (phong trào, cuộc vận động, chương trình) named in a text, from ``data/campaigns.csv``."""

from __future__ import annotations

import re
from functools import cache

from danvan_graph.curated import read
from danvan_graph.extract.body_phrases import NameTable
from danvan_graph.gazetteer import letters
from danvan_graph.model import Campaign, CampaignMention
from danvan_graph.text import fold

_QUOTES = tuple("“\"'‘«")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


@cache
def _rows() -> list[dict[str, str]]:
    return read("campaigns.csv")


@cache
def campaigns() -> dict[str, Campaign]:
    """The campaigns by key.

    >>> campaigns()["dan-van-kheo"].full_name
    'Dân vận khéo'
    """
    return {row["key"]: Campaign(row["key"], row["full_name"], row["kind"], fold(f"{row['full_name']} {row['aliases']}"))
            for row in _rows()}


@cache
def _cased() -> frozenset[str]:
    """Campaigns whose name is also an ordinary phrase: "thanh niên tình nguyện"."""
    return frozenset(row["key"] for row in _rows() if row["cased"] == "true")


@cache
def _names() -> dict[str, str]:
    """Every name, as the table prints it, to its campaign's key."""
    return {name: row["key"] for row in _rows() for name in (row["full_name"], *filter(None, row["aliases"].split("|")))}


@cache
def _table() -> tuple[NameTable, frozenset[str]]:
    return NameTable(list(_names().items())), frozenset(map(letters, _names()))


@cache
def patterns() -> list[str]:
    """What an automaton over folded text looks for: the first two words of each name."""
    found = {tuple(re.findall(r"[a-z0-9]+", fold(name))[:2]) for name in _names()}
    return sorted(gap.join(words) for words in found for gap in (" ", "\n") if gap == " " or len(words) > 1)


def find(normal: str, folded: str, starts: list[int]) -> list[CampaignMention]:
    """The campaigns of a text, offsets of the normalised text; the longest name at a place wins.

    Args:
        normal: normalised text.
        folded: its folded form, of the same length.
        starts: where one of the `patterns` stands, in order.

    >>> text = "phong trào thi đua “Dân vận khéo”, đạt chuẩn Nông thôn mới, dân vận kheo"
    >>> [(m.quote, m.campaign) for m in find(text, fold(text), [20, 45, 60])]
    [('Dân vận khéo', 'dan-van-kheo'), ('Nông thôn mới', 'nong-thon-moi')]
    """
    table, printed = _table()
    found, done = [], 0
    for start in starts:
        if start < done or (start and folded[start - 1] in _LETTERS):
            continue
        name = table.at(normal, folded, start)
        if name is None:
            continue
        end, key = name
        quote = normal[start:end]
        if key in _cased() and quote[0].islower() and normal[start - 1:start] not in _QUOTES:
            continue
        # "và" or "&", with or without a comma: only the words' own marks must agree
        if letters(quote) in printed or letters(quote.replace("&", "và")) in printed:
            found.append(CampaignMention(start, end, quote, key))
            done = end
    return found
