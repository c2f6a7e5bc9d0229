"""What a news text prints about itself: the outlet's code, the day of publishing. Nothing is guessed."""

from __future__ import annotations

import re
from functools import cache

from danvan_graph.curated import read
from danvan_graph.loaders.fields import iso_date
from danvan_graph.text import normalise

_OUTLET = re.compile(r"^[ \t\u00a0]*(?:\(([^()\n]{2,30})\)|([A-ZĐ][\w.ĐđÀ-ỹ]{1,15}))[ \t\u00a0]*[-–—]", re.M)
_PRINTED = re.compile(
    r"^[ \t\u00a0]*(?:(?:Ngày[ \u00a0]{1,2}(?:cập[ \u00a0]nhật|đăng)|Cập[ \u00a0]nhật(?:[ \u00a0]lúc)?|Đăng[ \u00a0](?:ngày|lúc))\s{0,2}:?\s{0,3})?"
    r"(?:(?:Thứ[ \u00a0](?:hai|ba|tư|năm|sáu|bảy|[2-7])|Chủ[ \u00a0]nhật|CN),?[ \u00a0]{0,2}(?:ngày[ \u00a0])?)?"
    r"(?P<hour>\d{1,2}[:h]\d{2}(?::\d{2})?,?[ \u00a0]{0,2}[-|]?[ \u00a0]{0,2}(?:ngày[ \u00a0])?)?"
    r"(?P<day>\d{1,2}/\d{1,2}/\d{4})(?P<rest>[ \u00a0]{0,2}[-|,]?[ \u00a0]{0,2}(?:\d{1,2}[:h]\d{2}(?::\d{2})?)?(?:[ \u00a0]{0,2}\(?GMT[+ ]?7\)?)?)[ \t\u00a0\r]*$",
    re.M | re.I)
_IN_FORCE = re.compile(r"hiệu\s{1,3}lực[^\n]{0,20}\n[^\n]{0,20}$")
#: code and date of a news text stand before its first paragraphs
_TOP = 1500


def outlet(text: str) -> str:
    """The outlet's code that a news text begins with, where it is a known one or stands in brackets.

    >>> outlet("NDO - Ban Thường vụ"), outlet("(QTO) - Thời gian qua"), outlet("(CBCCVC) và")
    ('NDO', 'QTO', '')
    """
    for match in _OUTLET.finditer(text, 0, _TOP):
        code = normalise(match[1] or match[2]).text.strip()
        if code in _outlets():
            return code
        if match[1] and re.fullmatch(r"[A-ZĐ]{2,8}", code):
            return code
    return ""


def known_outlet(name: str) -> str:
    """The name in ``data/outlets.csv`` that a site's name begins with; else the site's own.

    >>> known_outlet("Báo Quảng Nam điện tử"), known_outlet("Báo Mới")
    ('Báo Quảng Nam', 'Báo Mới')
    """
    name = " ".join(normalise(name).text.split())
    return next((known for known in sorted(_outlets().values(), key=len, reverse=True) if name.lower().startswith(known.lower())), name)


@cache
def _outlets() -> dict[str, str]:
    """Code of each outlet and its name."""
    return {row["code"]: row["name"] for row in read("outlets.csv")}


def date(text: str) -> str:
    """The day of publishing that stands on a line of its own near the top, with a word or an hour that says so.

    >>> date("Tiêu đề\\nNgày cập nhật: 17/09/2021 06:32:30\\n"), date("30/07/2020 - 05:41"), date("Ngày 12.5, huyện")
    ('2021-09-17', '2020-07-30', '')
    """
    for match in _PRINTED.finditer(text, 0, _TOP):
        if _IN_FORCE.search(text, max(0, match.start() - 60), match.start()):
            continue                                    # the record of a directive on a portal: the day somebody edited it
        said = match[0].lstrip(" \t\u00a0")[:1].isalpha()
        if said or match["hour"] or re.search(r"\d", match["rest"]):
            return iso_date(match["day"])
    return ""
