"""A citation while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from danvan_graph.extract.symbols import Symbol


@dataclass(slots=True)
class Mention:
    """A citation while it is being read. Offsets point into the normalised text."""

    phrase: int                  # where the citation begins: its type word
    start: int                   # anchor
    end: int
    fields_end: int              # behind the last field: title or next clause begins here
    kind: str
    symbol: Symbol | None = None
    number: str = ""
    name: str = ""               # law's name where it is cited by name (with or without number)
    issued_on: str = ""
    issuer: str = ""             # as printed, place included where printed
    organ: str = ""              # organ code of the issuer phrase
    place: str = ""              # gazetteer key from the issuer phrase
    term: str = ""               # "XI"
    target: str = ""
    listed: bool = False         # a later member of a list: shares what the others have
    prefix_phrase: int = -1      # start of "khoản 4 Điều 9" before the type word
    rule: str = ""
    own: bool = False
    inside: "Mention | None" = None      # amending law whose printed name holds this one
    extra: dict = field(default_factory=dict)

    @property
    def dated(self) -> str:
        """ISO date, month or year of the directive as far as the text gives it; "" where it gives none."""
        year = self.symbol.year if self.symbol else ""
        if year and self.issued_on and not self.issued_on.startswith(year):
            return ""                                  # one of the two is a misprint
        return self.issued_on or year or self.extra.get("year") or self.extra.get("version", "") or self._year_of_target()

    def _year_of_target(self) -> str:
        """The year in the symbol that a short number stands for: "Nghị định 27" of 27/2022/NĐ-CP."""
        parts = self.target.split("/") if self.rule.startswith("number") else ()
        return parts[1] if len(parts) == 3 and len(parts[1]) == 4 and parts[1].isdigit() else ""

    def precedes(self, other: "Mention") -> bool:
        """Whether this directive is surely older than the other: nothing changes, guides or cites the future.

        Years alone count: months and days are misprinted too often to part a list by them.

        >>> old, new = (Mention(0, 0, 9, 9, "Luật", issued_on=day) for day in ("2013", "2024-01-18"))
        >>> old.precedes(new), new.precedes(old), old.precedes(old)
        (True, False, False)
        """
        return bool(self.dated and other.dated) and self.dated[:4] < other.dated[:4]
