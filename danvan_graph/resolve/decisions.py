"""Decisions of people (``data/decisions.csv``), applied on every build.

A row says of one citation in one sentence of one document what holds. ``decision`` is one of

- ``confirm``: the relation is right;
- ``reject``: it is not;
- ``choose``: the citation means the directive whose key stands in ``choice``;
- ``add``: a relation from ``subject`` to ``object`` (keys) that the sentence states and no rule found;
- ``withdraw``: forget the earlier decisions on this citation and relation.

Later rows win. A row whose sentence is no longer found is reported, never dropped silently.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from danvan_graph.errors import DanvanError
from danvan_graph.model import RELATIONS, Evidence
from danvan_graph.curated import read

COLUMNS = ("document", "sentence", "printed", "relation", "decision", "choice", "subject", "object", "by", "note")
KINDS = ("confirm", "reject", "choose", "add", "withdraw")


@dataclass(frozen=True, slots=True)
class Decision:
    """One row."""

    document: str
    sentence: str            # blanks made one, NFC
    printed: str             # the target as the text gives it: "05-CT/TW"
    relation: str
    decision: str
    choice: str = ""
    subject: str = ""
    object: str = ""
    by: str = ""
    note: str = ""

    @property
    def about(self) -> tuple[str, ...]:
        """What it speaks of: a later decision on the same takes its place."""
        relation = "" if self.decision == "choose" else self.relation
        return self.document, self.sentence, self.printed, relation, self.subject, self.object


@dataclass(slots=True)
class Decisions:
    """All that hold, and which of them were met."""

    rows: list[Decision] = field(default_factory=list)
    met: set[Decision] = field(default_factory=set)

    def choice(self, document: str, printed: str, sentence: str) -> str:
        """Key that a person chose for a citation, "" where nobody did."""
        for row in self.rows:
            if row.decision == "choose" and (row.document, row.printed) == (document, printed) and _overlap(row.sentence, sentence):
                self.met.add(row)
                return row.choice
        return ""

    def of_edge(self, document: str, sentence: str, relation: str, printed: str) -> str:
        """confirm | reject | "" for a relation that a sentence states."""
        for row in self.rows:
            if row.decision in ("confirm", "reject") and (row.document, row.printed, row.relation) == (document, printed, relation) \
                    and _overlap(row.sentence, sentence):
                self.met.add(row)
                return row.decision
        return ""

    def seen(self, document: str, cited: list[tuple[str, str]]) -> None:
        """A document with its citations, as printed and in their sentences: relations that people added there still stand.

        Where a person saw a citation that no rule finds, `printed` is empty and the document alone is asked for.
        """
        for row in self.rows:
            if row.decision == "add" and row.document == document and (not row.printed or any(
                    row.printed == printed and _overlap(row.sentence, sentence) for printed, sentence in cited)):
                self.met.add(row)

    def added(self, resolution) -> list[tuple[tuple[str, str, str, str, str], Evidence]]:
        """Ends and evidence of the relations that people added between directives of the graph, in what was `seen`."""
        found = []
        for row in self.rows:
            if row.decision == "add" and not {row.subject, row.object} <= resolution.records.by_key.keys():
                self.met.discard(row)
            elif row.decision == "add" and row in self.met:
                found.append(((row.relation.upper(), "Directive", row.subject, "Directive", row.object),
                              Evidence("", sentence=row.sentence, rule="decision", reviewed="added")))
        return found

    @property
    def lost(self) -> list[Decision]:
        """Decisions that met nothing: their sentence, document or directive is gone."""
        return [row for row in self.rows if row not in self.met]


def load_decisions() -> Decisions:
    """The decisions that hold, of the installed table and the user's."""
    return Decisions(holding([checked(values, f"decisions.csv, row {n}") for n, values in enumerate(read("decisions.csv"), start=1)]))


def holding(rows: list[Decision]) -> list[Decision]:
    """Rows without those that a later one replaces or withdraws.

    >>> a = Decision("d", "s", "05-CT/TW", "implements", "reject", by="An")
    >>> b = Decision("d", "s", "05-CT/TW", "implements", "confirm", by="Bình")
    >>> holding([a, b]) == [b], holding([a, b, Decision("d", "s", "05-CT/TW", "implements", "withdraw")])
    (True, [])
    """
    last: dict[tuple, Decision] = {}
    for row in rows:
        if row.decision == "withdraw":
            last = {about: kept for about, kept in last.items() if about[:3] != row.about[:3] or row.relation not in ("", about[3])}
        else:
            last.pop(row.about, None)
            last[row.about] = row
    return list(last.values())


def checked(values: dict[str, str], where: str) -> Decision:
    """The decision of a row, or one line that says what is wrong with it."""
    row = Decision(**{**{name: values[name] for name in COLUMNS}, "sentence": plain(values["sentence"])})
    if row.decision not in KINDS:
        raise DanvanError(f"decision {row.decision!r}", where, " | ".join(KINDS))
    if row.relation and row.relation not in RELATIONS:
        raise DanvanError(f"relation {row.relation!r}", where, " | ".join(RELATIONS))
    if row.decision == "choose" and not row.choice:
        raise DanvanError("nothing chosen", where, "the key of a directive in the column choice")
    if row.decision == "add" and not (row.subject and row.object and row.relation):
        raise DanvanError("a relation to add needs subject, relation and object", where, "keys of directives")
    if not row.by:
        raise DanvanError("nobody decided", where, "a name in the column by")
    return row


def plain(sentence: str) -> str:
    """Blanks made one, NFC: spreadsheets change both."""
    return " ".join(unicodedata.normalize("NFC", sentence).split())


def _overlap(decided: str, sentence: str) -> bool:
    """A sentence, or the part of it that a table showed."""
    now = plain(sentence)
    return bool(decided) and (decided in now or now in decided)
