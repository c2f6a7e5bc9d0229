"""Statements while they are being drawn, and what one unit hands on to the next."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from danvan_graph.extract.cues import Cue
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.reach import find_cues
from danvan_graph.extract.units import Unit

#: how sure a relation is by how it was drawn: what was right of it in texts that the rules had not seen (docs/quality.md)
CONFIDENCE = {"title": 0.95, "predicate": 0.95, "cue": 0.9, "list": 0.86, "heading": 0.95, "basis": 0.99, "proposal": 0.98,
              "after": 0.95, "passive": 0.98, "quoted": 0.85, "issued": 0.8, "default": 0.7}
#: the same in reports, whose language is freer
IN_REPORTS = CONFIDENCE | {"title": 0.86, "predicate": 0.86, "cue": 0.8, "list": 0.78, "default": 0.6}


#: a sentence makes no more statements than these out of two lists, each member of the one with each of the other: a bound for hostile text
PAIRS = 2000


@dataclass(slots=True)
class Edge:
    """One statement. ``subject`` None is the document's own directive or the body reported on."""

    subject: Mention | None
    relation: str
    object: Mention
    cue: tuple[int, int] | None
    unit: Unit
    rule: str
    at: Mention | None = None    # the mention where it is stated, where that is not the object
    hidden: bool = False         # no statement: only the place of a mention in its list


@dataclass(slots=True)
class State:
    """What earlier units hand on."""

    heading: tuple[str, tuple[int, int]] | None = None
    heading_mark: str = ""
    heading_quoted: bool = False
    heading_object: Mention | None = None   # what the listed ones amend, where the heading is passive
    item_mark: str | None = None
    basis: str = ""
    basis_line: int = -1
    basis_mark: str = ""
    basis_end: int = -1              # where a line of it ended with a semicolon
    basis_acts: bool = False         # whether somebody acts on it in its own sentence
    basis_cue: tuple[int, int] = (0, 0)
    amended: Mention | None = None
    todo: list[Edge] = field(default_factory=list)   # "Thực hiện A; B, ...": what a body may have issued something for
    todo_line: int = -1
    todo_cue: re.Match[str] | None = None
    made_line: int = -1              # where a body issued something for that, and how many statements may still come of it
    pairs: int = 0
    open_line: int = -1              # the line of a list whose first member has no number: "theo tinh thần Hướng dẫn của Ban Tổ chức; ..."
    amenders: set[str] = field(default_factory=set)      # targets of what has been said to amend another
    title: tuple[int, int] | None = None   # the verb of the own title, where the directive only ends others
    open_cue: tuple[int, int] | None = None
    sentence: list[Edge] = field(default_factory=list)   # what the sentence at hand has stated before its semicolon, or before a line's end in it
    sentence_end: int = -1
    detailed: Mention | None = None  # what this text gives the details of, over the list below: "chi tiết một số nội dung của Luật A, gồm:"
    before: Edge | None = None       # the last statement of the unit before
    item_line: int = -1              # the line, where it is an item of a list
    subject: Mention | None = None   # of the sentence's last predicate, for "A bãi bỏ B; sửa đổi C"
    item_number: int = 0             # the number of the last numbered item, and whether "[...]" has come behind it
    gap: bool = False
    last: Edge | None = None         # the last statement of the document itself, for "...; Kết luận số 5"


class Passage(NamedTuple):
    """The words before a citation, back to the one before it or to the beginning of its unit, and what they stand in."""

    normal: str
    folded: str
    unit: Unit
    state: State
    mention: Mention
    begin: int
    end: int                     # where the citation's own phrase begins
    drawn: list[Edge]            # what the unit has stated so far
    report: bool                 # whether the text tells of directives and is none

    @property
    def opens(self) -> bool:
        """Whether the citation opens its unit."""
        return self.mention is self.unit.mentions[0] and self.mention.phrase - self.unit.text_start < 4

    def passive(self) -> Cue | None:
        """The last passive turn among the words."""
        return next((cue for cue in reversed(find_cues(self.normal, self.folded, self.begin, self.end)) if cue.passive), None)

    def by(self, cue: Cue, relation: str) -> Edge:
        """What the document states of the citation by a cue."""
        return Edge(None, relation, self.mention, (cue.start, cue.end), self.unit, "cue")

    def plain(self, hidden: bool = False) -> Edge:
        """No more than that the document cites it."""
        return Edge(None, "cites", self.mention, None, self.unit, "default", hidden=hidden)
