"""Which of several directives a short citation means: scores with reasons, never a silent guess."""

from __future__ import annotations

import math
from dataclasses import dataclass

from danvan_graph.model import Candidate, Citation
from danvan_graph.resolve import terms
from danvan_graph.resolve.keys import UNKNOWN, Identifier
from danvan_graph.resolve.records import Record
from danvan_graph.resolve.topics import nearness, says_something

#: words of the title decide where they are near and no rival comes half as close:
#: "Chỉ thị 05 về học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"
_NEAR, _RIVAL = 0.5, 0.25
#: words weigh most, then how recent it was when it was cited, then how often others cite it
_BY_WORDS, _BY_AGE, _BY_USE = 4.0, 0.6, 0.5
#: years behind which a number of the State has recurred: one that the registry knows need not be the one meant
_RECENT = 1
#: share of a single candidate that nothing but its number speaks for
_DOUBTFUL = 0.5
#: so many candidates are kept: more is no help to a person who decides
_KEPT = 8


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a citation came to."""

    target: str                  # key; "" only inside this module
    outcome: str                 # resolved | ambiguous | unresolved
    reason: str
    candidates: tuple[Candidate, ...] = ()
    share: float = 1.0           # how much speaks for the target


def choose(citation: Citation, identifier: Identifier, fits: list[Record], citing_date: str) -> Outcome | None:
    """The outcome of a citation that gives no whole key; None where nothing known fits.

    Args:
        citation: with the words of its title, if it has any.
        identifier: what it gives.
        fits: known directives that agree with it.
        citing_date: of the citing document; "" where it is unknown.
    """
    fits = [record for record in fits if not citing_date or record.span[0] <= terms.days(citing_date)[1]]
    fits = [record for record in fits if _date_agrees(citation, record)]
    if not fits:
        return None
    words = {record.key: _words(citation, record) for record in fits}
    if len(fits) == 1:
        return _only(citation, identifier, fits[0], words, citing_date)
    order = sorted(fits, key=lambda r: (-words[r.key], r.key))
    best, second = words[order[0].key], words[order[1].key]
    if best >= _NEAR and second <= _RIVAL:
        return Outcome(order[0].key, "resolved", f"{len(fits)} of this number are known; the words of the title decide", (), 0.95)
    return _ranked(fits, words, citing_date)


def _only(citation: Citation, identifier: Identifier, record: Record, words: dict[str, float], citing_date: str) -> Outcome | None:
    heading = max(record.headings, key=len, default="")
    if says_something(citation.topic) and says_something(heading) and not words[record.key]:
        return None                                    # another directive of that number, which is not known
    if identifier.organ == UNKNOWN and not words[record.key] and not any(c.isalpha() for c in identifier.number):
        # a bare "Quyết định 33" of nobody in particular: the one that is known need not be it
        return _doubtful(record, "the text names no author")
    recent = citing_date and int(citing_date[:4]) - int(record.span[0][:4]) <= _RECENT
    if words[record.key] >= _NEAR or (record.entry and recent) or (record.known and identifier.branch == "party"):
        return Outcome(record.key, "resolved", "the only one of this number that is known", (), 0.97)
    # State numbers recur every year: that others cite one of them in full says little
    return _doubtful(record, "one of this number is known, and numbers recur")


def _doubtful(record: Record, reason: str) -> Outcome:
    found = Candidate(record.key, "the only one of this number that is known", _DOUBTFUL)
    return Outcome(record.key, "ambiguous", reason, (found,), _DOUBTFUL)


def _date_agrees(citation: Citation, record: Record) -> bool:
    """A date of the citation, if it has one, does not contradict."""
    if not citation.issued_on or not record.dates:
        return True
    date = record.dates[0]
    return date.startswith(citation.issued_on) or citation.issued_on.startswith(date)


def _words(citation: Citation, record: Record) -> float:
    return max((nearness(citation.topic, heading) for heading in record.headings), default=0.0) if citation.topic else 0.0


def _ranked(fits: list[Record], words: dict[str, float], citing_date: str) -> Outcome:
    newest = sorted(fits, key=lambda r: (r.span[1], r.key), reverse=True)
    age = {record.key: place for place, record in enumerate(newest)} if citing_date else {}
    weight = {}
    for record in fits:
        weight[record.key] = (1 + _BY_WORDS * words[record.key]) * (1 + _BY_USE * math.log1p(len(record.citing))) \
            * _BY_AGE ** age.get(record.key, 0)
    total = sum(weight.values())
    order = sorted(fits, key=lambda r: (-round(weight[r.key], 9), r.key))
    found = tuple(Candidate(r.key, _why(r, words[r.key], age.get(r.key)), round(weight[r.key] / total, 3)) for r in order[:_KEPT])
    return Outcome(found[0].directive, "ambiguous", f"{len(fits)} of this number are known and nothing in the text decides",
                   found, found[0].score)


def _why(record: Record, words: float, age: int | None) -> str:
    reasons = [f"issued {record.dates[0]}" if record.dates else f"period {record.identifier.period}"]
    if words:
        reasons.append(f"{words:.0%} of the title's words")
    if age == 0:
        reasons.append("the newest before the citing date")
    if record.citing:
        reasons.append(f"cited in full by {len(record.citing)}")
    return ", ".join(reasons)
