"""Text of a page without its tree: for pages nested more deeply than a parser goes."""

from __future__ import annotations

import re
from html.parser import HTMLParser

#: elements that begin a line
BLOCKS = frozenset("address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption figure "
                    "footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul".split())
#: white space that HTML shows as one space; a no-break space is not
SPACE = re.compile(r"[ \t\r\n\f]+")


class _Strip(HTMLParser):
    """Tags to line ends; no tree, so no depth."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self._unseen = ""

    def handle_starttag(self, tag, attrs):
        if tag in ("script", "style"):
            self._unseen = tag
        if tag in BLOCKS:
            self.out.append("\n")

    def handle_endtag(self, tag):
        if tag == self._unseen:
            self._unseen = ""
        if tag in BLOCKS:
            self.out.append("\n")

    def handle_data(self, data):
        if not self._unseen:
            self.out.append(SPACE.sub(" ", data))


def bare_text(source: str) -> str:
    """Visible text of a page, a line for each block.

    >>> bare_text("<p>Số 23-<b>QĐ/TW</b></p><script>x</script><p>a &amp; b")
    'Số 23-QĐ/TW\\na & b'
    """
    strip = _Strip()
    strip.feed(source)
    strip.close()
    return re.sub(r"\s*\n\s*", "\n", "".join(strip.out)).strip()
