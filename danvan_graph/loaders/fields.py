"""The fields of a corpus record, by the names that corpora give them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from danvan_graph.loaders.reading import Reading
from danvan_graph.text import search_key

#: field of a document: names of columns or keys, folded, the first that has a value wins
NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id", "doc id", "document id", "uid", "ma"),
    "text": ("text", "content", "body", "full text", "noi dung", "van ban", "toan van"),
    "heading": ("heading", "title", "headline", "tieu de", "trich yeu", "ten van ban"),
    "url": ("url", "link", "source url", "duong dan"),
    "publisher": ("publisher", "outlet", "site name", "sitename", "toa soan", "bao", "nguon"),
    "published_on": ("published on", "published", "published at", "publish date", "date published", "ngay dang", "date"),
}
_DELIMITERS = ",;\t|"
_DAY = re.compile(r"\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b")
_ISO = re.compile(r"\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d/.-])")


def iso_date(printed: str) -> str:
    """ISO form of a date as records and pages print it; "" where it is none. The day comes first.

    >>> iso_date("17/09/2021 06:32:30"), iso_date("2021-07-30T08:00:00+07:00"), iso_date("2013"), iso_date("31/02/2021")
    ('2021-09-17', '2021-07-30', '2013', '')
    """
    if match := _DAY.match(printed):
        day, month, year = match.groups()
        return _valid(year, month.zfill(2), day.zfill(2))
    if match := _ISO.match(printed):
        return _valid(*(part or "" for part in match.groups()))
    return ""


def _valid(year: str, month: str, day: str) -> str:
    if month and not 1 <= int(month) <= 12:
        return ""
    if day:
        y, m = int(year), int(month)
        days = (31, 29 if y % 4 == 0 and (y % 100 or y % 400 == 0) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
        if not 1 <= int(day) <= days[m - 1]:
            return ""
    return "-".join(part for part in (year, month, day) if part)


def delimiter(head: str) -> str:
    """The delimiter of a table whose first line this is.

    >>> delimiter("id;text;url"), delimiter("id\\ttext")
    (';', '\\t')
    """
    return max(_DELIMITERS, key=head.count)


def is_table_head(line: str) -> bool:
    """Whether a line is the head of a table of documents: a column of text, and another.

    >>> is_table_head("id,text,url"), is_table_head("Nội dung, trích yếu"), is_table_head("Về công tác dân vận, 2021")
    (True, True, False)
    """
    names = [search_key(name) for name in line.strip().split(delimiter(line))]
    return len(names) > 1 and all(0 < len(name) < 40 for name in names) and any(name in NAMES["text"] for name in names)


def as_reading(record: Mapping[str, object]) -> tuple[str, Reading] | None:
    """The id ("" where it has none) and the fields of a record; None where it has no text.

    >>> as_reading({"id": 7, "text": "Chỉ thị", "title": "A", "date": "1/2/2020"})
    ('7', Reading(text='Chỉ thị', heading='A', url='', publisher='', published_on='2020-02-01', boilerplate=(), notes=()))
    """
    by_name = {search_key(str(key)): value for key, value in record.items() if isinstance(value, (str, int)) and value != ""}
    values = {field: str(next((by_name[name] for name in names if name in by_name), "")) for field, names in NAMES.items()}
    if not values["text"]:
        return None
    identity = values.pop("id").strip()
    return identity, Reading(**(values | {"published_on": iso_date(values["published_on"])}))
