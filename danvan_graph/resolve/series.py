"""When a law can have been passed whose day nobody gives: the laws of one term of the Quốc hội are numbered as they are passed.

True of all 178 laws of the terms X to XV whose day data/laws.csv has (a test keeps it so).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

_LAW = re.compile(r"(\d{1,3})/(\d{4})/QH(\d{1,2})")


class Series:
    """The laws whose day is known, by term and number.

    >>> known = Series([("71/2025/QH15", "2025-06-14"), ("102/2025/QH15", "2025-11-26")])
    >>> known.days("90/2025/QH15"), known.days("143/2025/QH15"), known.days("71/2025/QH15"), known.days("23-QĐ/TW")
    (('2025-06-14', '2025-11-26'), ('2025-11-26', '2025-12-31'), ('2025-06-14', '2025-06-14'), ('', ''))
    """

    def __init__(self, dated: Iterable[tuple[str, str]]):
        """Args: dated: symbol and ISO date of each law; what is no whole date, or no number of a law, is passed over."""
        self._terms: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for symbol, day in dated:
            number = _LAW.fullmatch(symbol)
            if number and len(day) == 10:
                self._terms[number[3]].append((int(number[1]), day))

    def days(self, symbol: str) -> tuple[str, str]:
        """First and last day on which the law of a number can have been passed; "" for what is no number of a law."""
        law = _LAW.fullmatch(symbol)
        if law is None:
            return "", ""
        known, number = self._terms.get(law[3], ()), int(law[1])
        return max([f"{law[2]}-01-01", *(day for n, day in known if n <= number)]), min([f"{law[2]}-12-31", *(day for n, day in known if n >= number)])
