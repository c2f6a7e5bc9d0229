"""Dates as Vietnamese documents print them, read at a given place and never guessed.

The value is ISO 8601, partial where the print is: ``2021-07-30``, ``2007-04``, ``2013``.
A day and month without a year ("Ngày 12.5") gives no value where the text does not tell the year by another day near it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from datetime import date
from functools import cache

_DMY = r"(?P<d>[0-3]?\d)\s?(?P<s>[/.-])\s?(?P<m>[01]?\d)\s?(?P=s)\s?(?P<y>(?:1[89]|20)\d\d)(?!\d)"
# "29/62001": the separator before the year is lost, the month is one digit
_LOST = r"(?P<d3>[0-3]?\d)[/.-](?P<m3>[1-9])(?P<y3>(?:19|20)\d\d)(?!\d)"
# "ngày 28 ngày 11 năm 2023", "ngày 26 tháng 02 tháng 2025": slips that leave no doubt
_WORDS = (r"(?P<d2>[0-3]?\d)\s{0,6}(?:thang|ngay|nam)\s{0,6}(?P<m2>[01]?\d)(?:\s{1,3}(?:(?:nam|thang)\s{0,3})?|nam\s{0,3})(?P<y2>(?:1[89]|20)\d\d)(?!\d)")
#: after a citation: ", ngày 21/9/2000", "(ngày 26.11.2021)", "ngày 07 tháng 01 năm 2019", "năm 2013", "tháng 4/2007"
#: over FOLDED text
DATE = re.compile(
    r"(?=[bcdhknrtv(\d])(?:"                             # what a date begins with: most places are passed over at once
    rf"(?:(?:ban\s+hanh|duoc\s+ban\s+hanh|ra|ky|duoc\s+ky|thong\s+qua|ky\s+ban\s+hanh|duoc\s+thong\s+qua|cong\s+bo|duoc\s+cong\s+bo)\s+)?"
    rf"(?:vao\s+)?(?:(?:(?:de\s+)?ngay|hom)\s{{0,6}}[:,]?\s{{0,3}})(?:{_WORDS}|{_DMY}|{_LOST})"
    rf"|(?P<open>[(])?(?:{_DMY.replace('<d>', '<d4>').replace('<m>', '<m4>').replace('<y>', '<y4>').replace('<s>', '<s4>').replace('=s', '=s4')})"
    rf"|(?:ngay[\s._…]{{1,12}})?thang\s+(?P<m5>[01]?\d)\s?(?:/|-|nam|\s)\s?(?P<y5>(?:19|20)\d\d)(?!\d)"
    rf"|nam\s+(?P<y6>(?:1[89]|20)\d\d)(?!\d)(?!\s?[-–]\s?\d))"
)


def read(match: re.Match[str]) -> str:
    """ISO date of a match of `DATE`, "" where the numbers are no date.

    >>> [read(DATE.search(text)) for text in ("ngay 21/9/2000", "ngay 07 thang 01 nam 2019", "nam 2013",
    ...     "thang 4/2007", "ngay 26.11.2021", "ngay 31/2/2020", "ngay 29/62001", "(12/12/2013", "ngay 26 thang 02 thang 2025", "ngay     thang 07 nam 2025")]
    ['2000-09-21', '2019-01-07', '2013', '2007-04', '2021-11-26', '', '2001-06-29', '2013-12-12', '2025-02-26', '2025-07']
    """
    group = match.groupdict()
    for suffix in ("", "2", "3", "4"):
        if group.get("d" + suffix):
            return iso(group["d" + suffix], group["m" + suffix], group["y" + suffix])
    if group["m5"]:
        return f"{group['y5']}-{int(group['m5']):02d}" if 1 <= int(group["m5"]) <= 12 else ""
    return group["y6"] or ""


def iso(day: str, month: str, year: str) -> str:
    """Day, month and year as printed to ISO; "" for an impossible day.

    >>> iso("6", "6", "2003"), iso("31", "4", "2003")
    ('2003-06-06', '')
    """
    d, m, y = int(day), int(month), int(year)
    last = 29 if m == 2 and y % 4 == 0 and (y % 100 or y % 400 == 0) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[m - 1] if 1 <= m <= 12 else 0
    return f"{y:04d}-{m:02d}-{d:02d}" if 1 <= d <= last else ""


#: how far from a day with its year one without it may lie, in days
_NEAR = 45


#: what is replaced is of another year: "thay thế Quy định số 260-QĐ/TW ngày 02/10/2009"
_REPLACED = re.compile(r"(?<![a-z])(?:thay\s+the|sua\s+doi|bo\s+sung|bai\s+bo|huy\s+bo)(?![a-z])[^.;\n]*$")


def beside(folded: str) -> Callable[[str, str], str]:
    """How a text completes a day and month without their year: by the one year in which a day that it prints in full is near.

    >>> complete = beside("dem 22/9, tinh ban hanh; tu ngay 23 thang 9 nam 2021 den 5/3/2019")
    >>> complete("22", "9"), complete("1", "6"), complete("31", "9")
    ('2021-09-22', '', '')
    """
    printed = (match for match in DATE.finditer(folded) if not _REPLACED.search(folded, max(0, match.start() - 90), match.start()))
    known = sorted({date.fromisoformat(value).toordinal() for value in map(read, printed) if len(value) == 10})
    years = sorted({date.fromordinal(day).year + more for day in known for more in (-1, 0, 1)})

    def near(day: int) -> bool:
        at = bisect_left(known, day)
        return any(abs(day - one) <= _NEAR for one in known[max(0, at - 1):at + 1])

    @cache
    def complete(day: str, month: str) -> str:
        found = [value for year in years if (value := iso(day, month, str(year))) and near(date.fromisoformat(value).toordinal())]
        return found[0] if len(found) == 1 else ""
    return complete
