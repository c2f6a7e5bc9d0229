"""Patterns over folded text that are searched for quickly."""

from __future__ import annotations

import re
from collections.abc import Iterator


def words(*choices: str) -> str:
    """A pattern for one of these that begins at a word's beginning, the earlier ones preferred.

    Each begins with a letter. That nothing of the word stands before is asked behind this letter: a pattern that begins with
    letters is searched several times as fast as one that begins with a look-behind.

    >>> words("bai bo", "thay")
    '(?:b(?<![a-z].)ai bo|t(?<![a-z].)hay)'
    >>> import re
    >>> [match[0] for match in re.finditer(words("bai bo", "thay"), "thay the, thong bai bo, bai bo")]
    ['thay', 'bai bo', 'bai bo']
    """
    return f"(?:{'|'.join(choice[0] + '(?<![a-z].)' + choice[1:] for choice in choices)})"


def near(pattern: re.Pattern[str], folded: str, words: tuple[str, ...], before: int, behind: int) -> Iterator[re.Match[str]]:
    """The matches of a slow pattern around the places where one of some words stands: a text is not searched letter by letter.

    Args:
        before, behind: how far a match begins before and ends behind the word, in characters.

    >>> [match[0] for match in near(re.compile("a+ (?:x|y)"), "aa y, aaa x", (" x",), 5, 2)]
    ['aaa x']
    >>> [match[0] for match in near(re.compile("a+ x"), "a x, aa x", (" x",), 9, 9)]
    ['a x', 'aa x']
    """
    places = []
    for word in words:
        at = folded.find(word)
        while at >= 0:
            places.append(at)
            at = folded.find(word, at + 1)
    places.sort()
    done = index = 0
    while index < len(places):
        start, end = max(done, places[index] - before), places[index] + behind
        while index < len(places) and places[index] - before <= end:         # what overlaps is searched once
            end = places[index] + behind
            index += 1
        for match in pattern.finditer(folded, start, end):
            yield match
        done = end
