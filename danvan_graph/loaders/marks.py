"""What of a news page is not the text: marked as spans, never deleted.

Rules look at whole lines, from ``data/clutter.csv``: ``block`` is a heading over headlines of other
texts, ``end`` begins what comes after a text (comments, imprint), ``foot`` the same but only in the
last part of a page, ``line`` is a button or counter, ``text`` ends a block. A ``label`` has a colon
after it. A heading and an imprint are short lines, so a sentence that begins with the same words is safe.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import cache

from danvan_graph.loaders import printed
from danvan_graph.curated import read_valid
from danvan_graph.loaders.reading import Reading
from danvan_graph.model import Span
from danvan_graph.text import Normalised, fold, normalise, search_key

#: a heading or imprint line is shorter than a sentence
_SHORT = 90
#: headlines are shorter than this and end without a full stop; another line ends the block below a heading
_HEADLINE = 160
#: captions that a page prints twice are sentences; shorter repeated lines are rules and table cells
_REPEATED = 40
#: the part of a text in which an imprint may stand
_FOOT_FROM = 0.6

_COUNT = re.compile(r" \d{1,6}$")                       # "Bình luận (3)"
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_DATED = re.compile(r"\(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)[ \t\r]*$", re.M)
_TO_FILL_IN = re.compile(r"\.{3}|…|_{3}")              # a form in an annex, no imprint
_LISTED = re.compile(r"\s*(?:[-+*•]|\d|[a-zđ]\))")


def mark(reading: Reading) -> Reading:
    """The reading with its clutter marked; outlet and date of the text where the format gave none.

    >>> seen = mark(Reading("Dân vận khéo\\n(QNO) - Ngày 12.5, huyện sơ kết.\\nCÁC TIN KHÁC\\nHọp báo (01/02/2021)"))
    >>> seen.publisher, [seen.text[a:b] for a, b in seen.boilerplate]
    ('QNO', ['CÁC TIN KHÁC\\nHọp báo (01/02/2021)'])
    """
    text = reading.text
    return replace(reading, boilerplate=merge([*reading.boilerplate, *clutter(text)]),
                   publisher=reading.publisher or printed.outlet(text),
                   published_on=reading.published_on or printed.date(text))


def merge(spans: list[Span]) -> tuple[Span, ...]:
    """Spans in order, those that touch or overlap as one.

    >>> merge([(5, 9), (0, 3), (3, 4), (8, 12)])
    ((0, 4), (5, 12))
    """
    found: list[list[int]] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if found and start <= found[-1][1]:
            found[-1][1] = max(found[-1][1], end)
        else:
            found.append([start, end])
    return tuple((start, end) for start, end in found)


def clutter(text: str) -> list[Span]:
    """Spans of the lines that the rules call clutter."""
    made = Normalised(text) if unicodedata.is_normalized("NFC", text) else normalise(text)
    folded = fold(made.text)
    events = [(*span, action) for span in _candidates(folded) if (action := _action(made.text[slice(*span)], span[0] / len(folded)))]
    events += [(*span, "line") for span in (*_repeated(made.text), *_dated_headlines(made.text))]
    spans: list[Span] = []
    done = 0
    for start, end, action in sorted(events):
        if start < done or action == "text":
            continue
        if action == "end":
            end = len(folded)
        elif action == "block":
            end = _block_end(made.text, end)
        spans.append((start, end))
        done = end
    return [made.to_original(start, end) for start, end in spans]


def _block_end(text: str, end: int) -> int:
    """Where the headlines below a heading end: at a sentence, or at a line with a meaning of its own."""
    for match in _LINE.finditer(text, end):
        line = match[0]
        if len(line) >= _HEADLINE or len(line) >= _SHORT and line.rstrip()[-1] in ".;:" or len(line) <= _SHORT and _action(line, 1.0) in ("end", "text"):
            break
        end = match.end()
    return end


def _candidates(folded: str):
    """Spans of the lines that begin like a rule."""
    for match in _beginning().finditer(folded):
        end = folded.find("\n", match.start())
        end = len(folded) if end < 0 else end
        if end - match.start() <= _SHORT:
            yield match.start(), end


@cache
def _beginning() -> re.Pattern:
    whole, starts, labels = _rules()
    patterns = sorted({*whole, *labels, *dict(starts)}, key=lambda p: (-len(p), p))
    return re.compile(r"^[^a-z0-9\n]{0,10}(?:" + "|".join(p.replace(" ", "[^a-z0-9\n]{1,6}") for p in patterns) + r")(?![a-z0-9])", re.M)


def _action(line: str, place: float) -> str:
    """What the rules say of a line of normalised text; ``place`` is where in the text it stands, 0 to 1."""
    if _TO_FILL_IN.search(line):
        return ""
    whole, starts, labels = _rules()
    key = search_key(line)
    action = whole.get(_COUNT.sub("", key), "")
    name, colon, _ = line.partition(":")
    if colon and not action:
        action = labels.get(search_key(name), "")
    if not action:
        action = next((action for start, action in starts if f"{key} ".startswith(f"{start} ")), "")
    if action == "foot":
        return "end" if place > _FOOT_FROM else ""
    return action


@cache
def _rules() -> tuple[dict[str, str], tuple[tuple[str, str], ...], dict[str, str]]:
    """Patterns that are a whole line, that begin one, and that are all of it before a colon."""
    table = read_valid("clutter.csv", {
        "match": frozenset({"whole", "start", "label"}), "action": frozenset({"block", "end", "foot", "line", "text"})})

    def of(match: str) -> tuple[tuple[str, str], ...]:
        return tuple((row["pattern"], row["action"]) for row in table if row["match"] == match)
    return dict(of("whole")), of("start"), dict(of("label"))


def _repeated(text: str):
    """Spans of lines that stand twice in a row: a caption, once as the text of its picture (no provision of a list)."""
    at, before = 0, ""
    for line in text.split("\n"):
        if len(line) >= _REPEATED and line.strip() == before and not _LISTED.match(line) and not _TO_FILL_IN.search(line):
            yield at, at + len(line)
        before = line.strip() if len(line) >= _REPEATED else ""
        at += len(line) + 1


def _dated_headlines(text: str) -> list[Span]:
    """Spans of two or more lines in a row that end in a date in brackets: a list of other texts."""
    found = [(text.rfind("\n", 0, match.start()) + 1, match.end()) for match in _DATED.finditer(text)]
    found = [span for span in found if span[1] - span[0] < _HEADLINE]
    rows = {pair for one, two in zip(found, found[1:]) if not text[one[1]:two[0]].strip() for pair in (one, two)}
    return sorted(rows)
