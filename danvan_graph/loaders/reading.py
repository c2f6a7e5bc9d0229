"""What a loader of one format gives: the text and what the format itself says of it."""

from __future__ import annotations

from dataclasses import dataclass

from danvan_graph.model import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as read; the fields are those of ``danvan_graph.model.Document``."""

    text: str
    heading: str = ""
    url: str = ""
    publisher: str = ""
    published_on: str = ""
    boilerplate: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()
