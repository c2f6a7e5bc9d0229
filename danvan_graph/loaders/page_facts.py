"""What a page says of itself in its markup: title, address, outlet, date. Nothing is guessed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from danvan_graph.loaders import printed
from danvan_graph.loaders.fields import iso_date

_DATE_KEYS = ("article:published_time", "datepublished", "pubdate", "publishdate", "publish_date", "dc.date.issued", "dcterms.issued",
              "sailthru.date", "article.published")
_SITE_KEYS = ("og:site_name", "publisher", "dc.publisher", "article:publisher_name", "application-name")
_SAVED_FROM = re.compile(r"saved from url=\(\d{4}\)(https?://[^\s<>\"]{3,2000})")
_SITE_NAME = re.compile(r"(?:Báo|Đài|Cổng|Trang|Tạp chí|Cơ sở dữ liệu|Thư viện|Công báo|Thông tấn xã)\b", re.I)
_SEPARATOR = re.compile(r"\s+[|\-–—»]\s+")
#: structured data of a page is some kilobytes
_JSON_CHARS = 200_000


@dataclass(frozen=True, slots=True)
class Facts:
    """What markup says; "" where it says nothing."""

    heading: str = ""
    url: str = ""
    publisher: str = ""
    published_on: str = ""


def read(root, source: str) -> Facts:
    """Facts of a parsed page.

    Args:
        root: the page as an lxml tree.
        source: its text, for the comment that a browser writes when it saves a page.

    >>> from lxml import html
    >>> page = '<title>Dân vận khéo ở xã A | Báo Quảng Trị</title><meta property="article:published_time" content="2021-09-17T06:32:30+07:00">'
    >>> read(html.document_fromstring(page), page)
    Facts(heading='Dân vận khéo ở xã A', url='', publisher='Báo Quảng Trị', published_on='2021-09-17')
    """
    meta = {}
    for element in root.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if key and element.get("content"):
            meta.setdefault(key.strip().lower(), element.get("content").strip())
    data = _structured(root)
    title = " ".join((root.findtext(".//title") or "").split())
    heads = [text for h in root.iter("h1") if 8 <= len(text := " ".join("".join(h.itertext()).split())) <= 400]
    named, site = _split_title(title)
    canonical = next((link.get("href", "") for link in root.iter("link") if link.get("rel") == "canonical"), "")
    saved = _SAVED_FROM.search(source[:20_000])
    publisher = next((meta[key] for key in _SITE_KEYS if key in meta), "") or data.publisher or site
    return Facts(
        heading=(heads[0] if len(heads) == 1 else "") or meta.get("og:title", "") or data.heading or named,
        url=canonical or meta.get("og:url", "") or (saved[1] if saved else ""),
        publisher=printed.known_outlet(publisher),
        published_on=next((date for key in _DATE_KEYS if (date := iso_date(meta.get(key, "")))), "") or data.published_on or _time(root))


def _split_title(title: str) -> tuple[str, str]:
    """Headline and site of a page title: the part at either end that names a site."""
    parts = _SEPARATOR.split(title)
    if len(parts) > 1:
        if _SITE_NAME.match(parts[-1]):
            return " - ".join(parts[:-1]), parts[-1]
        if _SITE_NAME.match(parts[0]):
            return " - ".join(parts[1:]), parts[0]
    return title, ""


def _time(root) -> str:
    """The one ``<time>`` that is marked as the day of publishing."""
    found = {iso_date(e.get("datetime") or e.get("content") or "") for e in root.iter("time", "span", "div")
             if (e.get("itemprop") or "").lower() == "datepublished" or e.tag == "time" and e.get("pubdate") is not None}
    return found.pop() if len(found) == 1 else ""


def _structured(root) -> Facts:
    """The article that the page describes as JSON-LD."""
    for script in root.iter("script"):
        text = script.text or ""
        if script.get("type") != "application/ld+json" or len(text) > _JSON_CHARS:
            continue
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            continue
        items = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
        for item in items if isinstance(items, list) else []:
            if isinstance(item, dict) and "Article" in str(item.get("@type", "")):
                publisher = item.get("publisher")
                return Facts(str(item.get("headline") or ""), "", str(publisher.get("name") or "") if isinstance(publisher, dict) else "",
                             iso_date(str(item.get("datePublished") or "")))
    return Facts()
