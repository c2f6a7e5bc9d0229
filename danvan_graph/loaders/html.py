"""Saved web pages: all visible text as lines, the frame around the text marked as clutter.

Nothing is cut away, so a citation that a rule wrongly takes for clutter can still be seen. Four signs
make a line clutter: its container (``nav``, ``footer``, a class such as "related"), lying outside of the
part that holds nearly all prose and being short or a link, standing in a row of lines that are links
only, and the line rules of ``marks``.
"""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import dataclass
from html import unescape
from itertools import accumulate

from lxml import etree

from danvan_graph.errors import DanvanError
from danvan_graph.loaders import legacy, limits, page_facts, plain
from danvan_graph.loaders.bare_html import BLOCKS, SPACE, bare_text
from danvan_graph.loaders.marks import merge
from danvan_graph.loaders.reading import Reading
from danvan_graph.model import Span

_UNSEEN = frozenset("head script style noscript template svg math select option textarea iframe object audio video canvas map".split())
_FRAMES = frozenset(("nav", "footer", "aside", "button"))
#: words of class and id that name a part beside the text; Vietnamese ones as sites write them, without marks
_BESIDE = frozenset(
    "menu nav navbar navigation breadcrumb breadcrumbs footer sidebar related relate comment comments share social tags banner "
    "advert advertisement ads popup modal login copyright other othernews mostread lienquan tinlienquan tinkhac binhluan topmenu "
    "mainmenu submenu pagination paging toolbar widget newsletter rating captcha tinmoi docnhieu xemnhieu".split())
#: a container with more than this share of the page's prose is the text itself, whatever its class says
_TEXT_ITSELF = 0.4
#: the text is the smallest part with this share of the prose
_MAIN = 0.9
#: prose is what is no link, in lines as long as half a sentence
_PROSE = 60
_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.I)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def read(data: bytes, where: str, url: str = "") -> Reading:
    """A page: its text, clutter marked, and what it says of its title, address, outlet and date."""
    if len(data) > limits.PAGE_BYTES:
        raise DanvanError(f"a page of more than {limits.PAGE_BYTES // limits.MB} MB", where, "one web page")
    source = _decode(data, where)
    try:
        parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=True, recover=True)
        root = etree.fromstring(_DECLARATION.sub("", source).replace("\0", " "), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DanvanError(f"not readable as HTML: {error}", where, "a web page") from None
    if root is None:
        raise DanvanError("a page without content", where, "a web page")
    if any("depth" in entry.message for entry in parser.error_log):      # libxml2 stops there; the text goes on
        return Reading(bare_text(source), url=url, notes=("nested too deeply: clutter not told apart",))
    lines = _Lines(root)
    text, spans = lines.text, lines.clutter()
    repaired, name = legacy.repair(text)
    if name and len(repaired) != len(text):             # the spans would not fit any more
        spans = []
    facts = page_facts.read(root, source)
    return Reading(repaired, heading=facts.heading, url=facts.url or url, publisher=facts.publisher, published_on=facts.published_on,
                   boilerplate=merge(spans), notes=(name,) if name else ())


def read_mhtml(data: bytes, where: str) -> Reading:
    """A page saved with its pictures (.mht): the first part that is HTML."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            if payload:
                return read(payload, where, str(part.get("Content-Location", "") or message.get("Snapshot-Content-Location", "")))
    raise DanvanError("no page inside of the web archive", where, "a part of type text/html")


def _decode(data: bytes, where: str) -> str:
    """By byte order mark, UTF-8 where it is valid, the declared charset, else by the Vietnamese of the result."""
    text, encoding = plain.decode(data, where)
    declared = _CHARSET.search(data[:4096])
    if encoding in ("utf-8", "utf-16", "utf-32", "utf-8 with damage") or not declared:
        return text
    try:
        candidate = data.decode(declared[1].decode("ascii"), "replace")
    except LookupError:
        return text
    return candidate if _share(candidate) >= _share(text) else text


def _share(source: str) -> float:
    """Share of Vietnamese words of a page, tags away and references resolved."""
    return legacy.vietnamese_share(unescape(re.sub(r"<[^>]{0,3000}>", " ", source[:60_000])))[0]


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    links: int                   # characters inside of links
    heading: bool
    element: int                 # number of the innermost element around its beginning


class _Lines:
    """The visible text of a page, line by line, with what its place says of each.

    Elements are numbered in document order, so that what an element holds is a range of numbers.
    """

    def __init__(self, root):
        self._out: list[str] = []
        self._length = self._line_start = self._links = self._line_element = 0
        self._heading = False
        self._lines: list[_Line] = []
        self._parent = [0]
        self._last = [0]                                # number of the last element inside of each
        self._beside: list[int] = []                    # elements whose name is of a part beside the text
        self._walk(root)
        self._break()
        self.text = "".join(self._out).rstrip("\n")

    def _walk(self, root) -> None:
        unseen = in_link = in_heading = 0
        open_: list[int] = [0]
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = element.tag if isinstance(element.tag, str) else ""
            hidden = tag in _UNSEEN or "display:none" in element.get("style", "").replace(" ", "")
            if tag in BLOCKS:
                self._break()
            step = 1 if event == "start" else -1
            in_link += step * (tag == "a")
            in_heading += step * (tag in ("h1", "h2"))
            unseen += step * hidden
            if event == "start":
                self._parent.append(open_[-1])
                self._last.append(0)
                open_.append(len(self._parent) - 1)
                if _is_beside(element, tag):
                    self._beside.append(open_[-1])
            else:
                self._last[open_.pop()] = len(self._parent) - 1
                if tag in ("td", "th"):
                    self._add("\t", 0, open_[-1], False)
            if not unseen:
                self._add(element.text if event == "start" else element.tail, in_link, open_[-1], in_heading > 0)

    def _add(self, text: str | None, in_link: int, element: int, heading: bool) -> None:
        if not text:
            return
        text = text if text == "\t" else SPACE.sub(" ", text)
        if self._length == self._line_start:
            text = text.lstrip(" \t")
            self._line_element, self._heading = element, heading
        elif self._out[-1][-1] in " \t":
            text = text.lstrip(" ")
        if text:
            self._out.append(text)
            self._length += len(text)
            self._links += len(text.strip()) if in_link else 0

    def _break(self) -> None:
        while self._length > self._line_start and self._out[-1] == "\t":
            self._out.pop()                             # the last cell of a row
            self._length -= 1
        if self._length > self._line_start:
            self._lines.append(_Line(self._line_start, self._length, self._links, self._heading, self._line_element))
            self._out.append("\n")
            self._length += 1
        self._line_start, self._links = self._length, 0

    def clutter(self) -> list[Span]:
        """Spans of the lines beside the text."""
        prose = [0] * len(self._parent)
        for line in self._lines:
            own = line.end - line.start - line.links
            prose[line.element] += own if own >= _PROSE else 0
        for number in range(len(prose) - 1, 0, -1):     # what an element holds, its parent holds
            prose[self._parent[number]] += prose[number]
        total = prose[0]
        main = max(number for number, amount in enumerate(prose) if amount >= _MAIN * total)
        depth = [0] * (len(prose) + 1)                  # of parts beside the text, as steps up and down
        for number in self._beside:
            if prose[number] <= _TEXT_ITSELF * total:
                depth[number] += 1
                depth[self._last[number] + 1] -= 1
        beside = list(accumulate(depth))
        spans = []
        for at, line in enumerate(self._lines):
            size = line.end - line.start
            short = line.links > 0.5 * size or size < _PROSE
            outside = not main <= line.element <= self._last[main] and main > 0
            if beside[line.element] or (total and outside and short and not line.heading) or self._in_row(at):
                spans.append((line.start, line.end))
        return spans

    def _in_row(self, at: int) -> bool:
        """One of two or more lines in a row that are links and nothing else."""
        def bare(i: int) -> bool:
            line = self._lines[i] if 0 <= i < len(self._lines) else None
            return line is not None and line.links >= 0.95 * len(self.text[line.start:line.end].strip())
        return bare(at) and (bare(at - 1) or bare(at + 1))


def _is_beside(element, tag: str) -> bool:
    if tag in _FRAMES or element.get("role") in ("navigation", "complementary", "contentinfo", "banner", "search"):
        return True
    if tag == "header":
        return not any(ancestor.tag in ("article", "main") for ancestor in element.iterancestors())
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if not names.strip():
        return False
    words = re.split(r"[\s_-]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", names[:500]))
    return any(word.lower() in _BESIDE for word in words) or "tin-lien-quan" in names or "tin-khac" in names
