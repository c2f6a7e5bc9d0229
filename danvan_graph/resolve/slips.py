"""Slips of the date: a citation whose date cannot be right, and which directive is meant. Believed only with proof."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from danvan_graph.model import Citation
from danvan_graph.resolve import terms
from danvan_graph.resolve.keys import Identifier, committee_of, roman
from danvan_graph.resolve.records import Record

_YEAR_INSIDE = re.compile(r"/(?:19|20)\d\d/")
_PRINTED_TERM = re.compile(r"kh(?:óa|oá)\s{1,3}([ivx]{1,5})\b", re.IGNORECASE)
#: so many other documents with the same date are no slip: "39-NQ/TW ngày 17/4/2016 (khóa XI)" stands alone
_OTHERS = 2


@dataclass(frozen=True, slots=True)
class Slip:
    """What is meant, and what proves it."""

    meant: Identifier
    reason: str


def find(citation: Citation, record: Record, siblings: list[Record], when: str) -> Slip | None:
    """The slip of a citation, None where its date may be right.

    Args:
        citation: that gives a whole key.
        record: of that key, of which nothing but citations speaks.
        siblings: the same symbol in other periods.
        when: date of the citing document, "" where unknown.
    """
    return _outside_its_term(citation, record, siblings) or _of_another_year(citation, record, siblings, when)


def _outside_its_term(citation: Citation, record: Record, siblings: list[Record]) -> Slip | None:
    identifier, term = record.identifier, printed_term(citation)
    if identifier.branch != "party" or term is None or not citation.issued_on:
        return None
    printed = terms.numbered(committee_of(identifier.organ.upper(), identifier.place), term)
    if printed is None or printed.period == identifier.period:
        return None
    meant = next((r for r in siblings if r.identifier.period == printed.period), None)
    if meant is None and len(record.citing) >= _OTHERS:
        return None
    return Slip(replace(identifier, period=printed.period),
                f"the date {citation.issued_on} lies outside the printed term (khóa {term})")


def _of_another_year(citation: Citation, record: Record, siblings: list[Record], when: str) -> Slip | None:
    date = citation.issued_on
    if not date or _YEAR_INSIDE.search(citation.target):       # a year in the symbol is no slip of the date
        return None
    trusted = [r for r in siblings if r.known or len(r.citing) > len(record.citing)]
    same_day = [r for r in trusted if len(date) == 10 and any(len(d) == 10 and d[5:] == date[5:] for d in r.dates)]
    if len(same_day) == 1:
        return Slip(same_day[0].identifier, f"same number, day and month as {same_day[0].dates[0]}: the year {date[:4]} is a slip")
    if when and date > when and len(trusted) == 1 and trusted[0].span[0] <= when:
        return Slip(trusted[0].identifier, f"the date {date} lies after the citing document ({when})")
    return None


def printed_term(citation: Citation) -> int | None:
    """The term that a citation prints, "(khóa XI)" behind its author included."""
    if citation.term is not None:
        return citation.term
    printed = _PRINTED_TERM.search(unicodedata.normalize("NFC", citation.quote))
    return roman(printed[1].upper()) if printed else None
