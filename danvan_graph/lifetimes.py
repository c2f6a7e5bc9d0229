"""From when and until when a body is there: what its organ's row and its place allow, both from the tables.

A month or year alone counts from its last day, as for directives (``store/rows.py``), so that of two bodies
of which one took over from the other exactly one is there on any day. "" is not known.
"""

from __future__ import annotations

import datetime

from danvan_graph import organs
from danvan_graph.errors import DanvanError
from danvan_graph.gazetteer import NEW_MAP, gazetteer


def latest_day(text: str) -> datetime.date | None:
    """The last day that a partial date may mean: nothing is called in force before it surely is.

    >>> latest_day("2013"), latest_day("2007-02"), latest_day("2021-02-30"), latest_day("")
    (datetime.date(2013, 12, 31), datetime.date(2007, 2, 28), None, None)
    """
    try:
        if len(text) == 4:
            return datetime.date(int(text), 12, 31)
        if len(text) == 7:
            first = datetime.date.fromisoformat(f"{text}-01")
            return (first + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)
        return datetime.date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def lifetime(key: str) -> tuple[datetime.date | None, datetime.date | None]:
    """First day on which a body is there, and first day on which it is no longer.

    >>> lifetime("ubnd/old/quang-nam"), lifetime("ubnd/new/da-nang")
    ((None, datetime.date(2025, 7, 1)), (datetime.date(2025, 7, 1), None))
    >>> lifetime("bdv-tu/old/nam-dinh"), lifetime("btgdv-tu/old/nam-dinh")
    ((None, datetime.date(2025, 2, 28)), (datetime.date(2025, 2, 28), datetime.date(2025, 7, 1)))
    >>> lifetime("bo-chinh-tri"), lifetime("no-such-organ")
    ((None, None), (None, None))
    """
    slug, place = organs.split_key(key)
    try:
        organ = organs.organ_of(slug)
        since, until = [latest_day(organ.since)], [latest_day(organ.until)]
    except DanvanError:             # of a user's own table that is not at hand now
        since, until = [], []
    if place in gazetteer():
        if place.startswith("new/"):
            since.append(latest_day(NEW_MAP))
        else:
            until.append(latest_day(gazetteer().until(place)))
    return max(filter(None, since), default=None), min(filter(None, until), default=None)
