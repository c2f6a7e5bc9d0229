"""What is kept of a document once it was extracted: its extraction without the text, and the sentences.

A reading is one line of JSON, so that worker processes, the cache of a graph and other engines hand
the same bytes on.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields, replace
from functools import cache

from danvan_graph import model
from danvan_graph.model import Document, Extraction

#: context kept on each side of a citation: the longest sentence that people still read as one
_CONTEXT = 400
#: a sentence ends at a mark before a blank, or at an empty line
_STOP = re.compile(r"[.!?…;]['\"”»)]?\s+|\n\s*\n|:\s*\n")


@dataclass(frozen=True, slots=True)
class Reading:
    """One document, read."""

    extraction: Extraction                  # without text, boilerplate, and mentions of bodies and places: nothing later asks
    contexts: tuple[tuple[str, str], ...]   # of each citation: what stands before and behind it in its sentence
    sentences: tuple[str, ...]              # of each statement
    campaign_sentences: tuple[str, ...]     # of each campaign mention

    @property
    def document(self) -> Document:
        """The document, without its text."""
        return self.extraction.document


def keep(extraction: Extraction) -> Reading:
    """The reading of an extraction, its sentences cut out of the text.

    >>> text = "Một câu. Thực hiện Quyết định số 23-QĐ/TW, năm 2021. Câu sau."
    >>> cited = model.Citation(19, 41, 33, 41, text[19:41], "Quyết định", "23-QĐ/TW")
    >>> keep(Extraction(Document("a", text), None, "other", citations=(cited,))).contexts
    (('Thực hiện ', ', năm 2021.'),)
    """
    text = extraction.document.text
    contexts = []
    for citation in extraction.citations:
        start, end = sentence_at(text, citation.start, citation.end)
        contexts.append((text[start:citation.start], text[citation.end:end]))
    sentences = []
    for statement in extraction.statements:
        cited = extraction.citations[statement.object]
        start, end = statement.sentence_start, statement.sentence_end
        if start < 0:
            start, end = sentence_at(text, cited.start, cited.end)
        start, end = max(start, min(cited.start, end) - 2 * _CONTEXT), min(end, cited.end + 2 * _CONTEXT)
        sentences.append(text[start:end].strip())
    campaigns = tuple(text[slice(*sentence_at(text, c.start, c.end))].strip() for c in extraction.campaigns)
    bare = replace(extraction, document=replace(extraction.document, text="", boilerplate=()), bodies=(), places=())
    return Reading(bare, tuple(contexts), tuple(sentences), campaigns)


def renamed(reading: Reading, identity: str, source: str) -> Reading:
    """A reading under another document id, from another path."""
    document = replace(reading.document, id=identity, source=source)
    return replace(reading, extraction=replace(reading.extraction, document=document))


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence begins and ends that holds ``text[start:end]``, cut at a bounded distance."""
    floor = max(0, start - _CONTEXT)
    begin = floor
    for stop in _STOP.finditer(text, floor, start):
        begin = stop.end()
    while begin < start and text[begin].isspace():
        begin += 1
    stop = _STOP.search(text, end, min(len(text), end + _CONTEXT))
    finish = stop.end() if stop else min(len(text), end + _CONTEXT)
    while finish > end and text[finish - 1].isspace():
        finish -= 1
    return begin, finish


# --- as a line -------------------------------------------------------------------------------

_ROWS = {"citations": model.Citation, "statements": model.Statement, "campaigns": model.CampaignMention}
#: where they stand in the first array of a line
_ID, _SOURCE = ([f.name for f in fields(Document)].index(name) for name in ("id", "source"))


def to_line(reading: Reading) -> str:
    """A reading as one line of JSON, each value in the order of its class's fields."""
    e = reading.extraction
    return json.dumps([
        _values(e.document), _values(e.identity) if e.identity else None, e.kind, e.subject_body, e.home,
        [[_values(row) for row in getattr(e, name)] for name in _ROWS],
        reading.contexts, reading.sentences, reading.campaign_sentences,
    ], ensure_ascii=False, separators=(",", ":"))


def from_line(line: str) -> Reading:
    """The reading of a line.

    >>> reading = keep(Extraction(Document("a", "Một câu."), model.Identity(kind="Chỉ thị"), "directive"))
    >>> from_line(to_line(reading)) == reading
    True
    """
    document, identity, kind, body, home, rows, contexts, sentences, campaigns = json.loads(line)
    extraction = Extraction(
        _made(Document, document), _made(model.Identity, identity) if identity else None, kind, body, home,
        **{name: tuple(_made(cls, values) for values in found) for (name, cls), found in zip(_ROWS.items(), rows)})
    return Reading(extraction, tuple((a, b) for a, b in contexts), tuple(sentences), tuple(campaigns))


def name_of(line: str) -> tuple[str, str]:
    """Id and source of a line's document, without reading the rest.

    >>> name_of(to_line(keep(Extraction(Document("a", "Một câu.", source="a.txt"), None, "other"))))
    ('a', 'a.txt')
    """
    document, _ = json.JSONDecoder().raw_decode(line, 1)
    return document[_ID], document[_SOURCE]


@cache
def _names(cls: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(cls))


def _values(row) -> list:
    return [getattr(row, name) for name in _names(type(row))]


def _made(cls: type, values: list):
    for at in _tuples(cls):
        values[at] = tuple(values[at])
    return cls(*values)


@cache
def _tuples(cls: type) -> tuple[int, ...]:
    """Fields that are tuples, which JSON knows not."""
    return tuple(at for at, f in enumerate(fields(cls)) if str(f.type).startswith("tuple"))
