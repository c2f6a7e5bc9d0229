"""Words that state a relation (từ dẫn): ``data/cues.csv``, compiled for the folded text.

A phrase there is written as it is printed; ``[ ]`` is optional, ``( | )`` a choice, ``…`` a gap inside the clause,
a comma may be missing in print. ``passive`` turns the relation round.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache

from danvan_graph.errors import DanvanError
from danvan_graph.model import RELATIONS
from danvan_graph.resources import folder
from danvan_graph.text import fold

#: relations that need their object close by; the others reach over a clause
STRONG = {"supersedes", "repeals", "amends", "guides"}

#: what no table of phrases says: the word means something else before or behind these (folded)
_NOT_AFTER = {"bổ sung": r"(?!\s+ban\s+hanh)"}
#: "hủy", "thu hồi" state a repeal right before the type word alone ("phát huy", "thu hồi đất" state none)
_BEFORE_TYPE = r"(?:(?<!phat\s)(?<!chi\s)huy|thu\s+hoi)(?=\s+(?:mot\s+phan\s+|toan\s+bo\s+|cac\s+)?(?:quyet\s+dinh|thong\s+bao|nghi\s+quyet|ket\s+luan|cong\s+van))"


#: "có hiệu lực thi hành", "Ban Chấp hành", "chấp hành viên": words of carrying out that carry nothing out
_NOUN_BEFORE = re.compile(r"(?:hieu\s+luc|ban)\s+$")


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue found: what it states, where, and whether the object does it to the subject (passive)."""

    relation: str                # one of RELATIONS, or "under" for theo
    start: int
    end: int
    passive: bool = False

    @property
    def plain(self) -> bool:
        """Whether it states no more than that the text refers."""
        return self.relation in ("under", "cites")


def _compile(phrase: str) -> str:
    """A phrase of the table as a pattern over folded text.

    >>> _compile("thay thế[ cho]"), _compile("sửa đổi[, bổ sung]")
    ('thay\\\\s+the(?:\\\\s+cho)?', 'sua\\\\s+doi(?:\\\\s*,?\\\\s+bo\\\\s+sung)?')
    """
    return _MARKS.sub(lambda mark: _MEANS[mark[0]], fold(phrase))


_MEANS = {"(": "(?:", ")": ")", "[": "(?:", "]": ")?", ", ": r"\s*,?\s+", ",": r"\s*,?", "…": r"[^.;:\n]{0,90}?", " ": r"\s+"}
_MARKS = re.compile(r", |[()\[\],… ]")


@cache
def _table() -> tuple[re.Pattern[str], list[tuple[str, bool]]]:
    """All phrases in one pattern, and (relation, passive) of each group; longer phrases are tried first."""
    path = folder("data") / "cues.csv"
    patterns, meaning = [], []
    with open(path, encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), 2):
            if row["relation"] not in (*RELATIONS, "under") or row["turn"] not in ("active", "passive"):
                raise DanvanError(f"relation {row['relation']!r}, turn {row['turn']!r}", f"{path}:{number}",
                                  f"one of {', '.join(RELATIONS)}, under; active or passive")
            try:
                pattern = _compile(row["phrase"]) + next((_NOT_AFTER[w] for w in _NOT_AFTER if row["phrase"].endswith(w)), "")
                re.compile(pattern)
            except re.error:
                raise DanvanError(f"phrase {row['phrase']!r}", f"{path}:{number}", "brackets that close") from None
            patterns.append(pattern)
            meaning.append((row["relation"], row["turn"] == "passive"))
    patterns.append(_BEFORE_TYPE)
    meaning.append(("repeals", False))
    return re.compile(rf"(?<![a-z])(?:{_by_letter(patterns)})(?![a-z])"), meaning


def _by_letter(patterns: list[str]) -> str:
    """One choice a first letter, so that a word is compared with the phrases of its letter alone."""
    letters: dict[str, list[str]] = {}
    for i, pattern in enumerate(patterns):
        letters.setdefault(pattern[0] if pattern[0].isalpha() else "", []).append(f"(?P<p{i}>{pattern})")
    return "|".join(f"(?={letter})(?:{'|'.join(group)})" if letter else "|".join(group) for letter, group in letters.items())


def find(folded: str, start: int, end: int) -> list[Cue]:
    """The cues between two offsets, in order.

    >>> [(c.relation, c.passive) for c in find("can cu luat a da duoc sua doi, bo sung boi ", 0, 43)]
    [('based_on', False), ('amends', True)]
    >>> [c.relation for c in find("thay the quyet dinh x huong dan thi hanh ", 0, 41)]
    ['supersedes', 'guides']
    """
    pattern, meaning = _table()
    found = []
    for match in pattern.finditer(folded, start, end):
        relation, passive = meaning[int(match.lastgroup[1:])]
        if relation == "implements" and (_NOUN_BEFORE.search(folded, max(0, match.start() - 12), match.start())
                                         or folded.startswith(" vien", match.end())):
            continue
        found.append(Cue(relation, match.start(), match.end(), passive))
    return found
