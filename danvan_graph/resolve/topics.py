"""How near two titles are: shared pairs of syllables, because single ones say little in Vietnamese."""

from __future__ import annotations

import re
from functools import lru_cache

from danvan_graph.text import fold

#: pairs that titles of all kinds share
_EMPTY = frozenset({"ve viec", "quy dinh", "mot so", "trong tinh", "tinh hinh", "hinh moi", "tren dia", "dia ban", "thuc hien",
                    "tiep tuc", "tang cuong", "ban hanh", "sua doi", "bo sung", "doi voi", "cua cac", "so dieu", "huong dan"})


@lru_cache(maxsize=32768)
def pairs(title: str) -> frozenset[str]:
    """Pairs of neighbouring syllables that say something.

    >>> sorted(pairs("về công tác dân vận"))
    ['cong tac', 'dan van', 'tac dan', 've cong']
    """
    words = re.findall(r"[a-z0-9]+", fold(title[:300]))
    return frozenset(f"{a} {b}" for a, b in zip(words, words[1:])) - _EMPTY


def nearness(one: str, other: str) -> float:
    """Share of the shorter title's pairs that the other has too; 0 where either says nothing.

    >>> nearness("công tác dân vận", "Quy chế công tác dân vận của hệ thống chính trị"), nearness("dân vận", "đất đai")
    (1.0, 0.0)
    """
    a, b = pairs(one), pairs(other)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def says_something(title: str) -> bool:
    """Whether a title has enough words to contradict another: three pairs, "về công tác dân vận".

    >>> says_something("về công tác dân vận"), says_something("về đất đai"), says_something("")
    (True, False, False)
    """
    return len(pairs(title)) >= 3
