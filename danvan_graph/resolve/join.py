"""Which directive each citation means: joins on keys over all readings and the registry.

The order of the input decides nothing: readings are taken by key, sets are sorted before a choice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from danvan_graph.errors import DanvanError
from danvan_graph.gazetteer import gazetteer
from danvan_graph.model import Candidate, Citation, Conflict, Identity
from danvan_graph.resolve import laws, slips
from danvan_graph.resolve.candidates import Outcome, choose
from danvan_graph.resolve.decisions import Decisions
from danvan_graph.resolve.keys import UNKNOWN, Identifier, identify, numberless
from danvan_graph.resolve.reading import Reading
from danvan_graph.resolve.records import FIELDS, Records
from danvan_graph.resolve.registry import Registry
from danvan_graph.resolve.series import Series
from danvan_graph.resolve.settle import conflicts, place_of
from danvan_graph.resolve.slips import printed_term

#: a report of a month from March on speaks of its own year; in January the directive may be of the year before
_SAFE_MONTH = "03"


@dataclass(slots=True)
class Resolution:
    """What resolving gives."""

    readings: dict[str, Reading]                       # document key -> reading, by key
    identities: dict[str, str]                         # document key -> key of its own directive
    outcomes: dict[str, tuple[Outcome, ...]]           # document key -> outcome of each citation
    records: Records
    conflicts: list[Conflict] = field(default_factory=list)


def resolve(readings: Iterable[Reading], registry: Registry, decisions: Decisions | None = None) -> Resolution:
    """Join citations to directives.

    Args:
        readings: of all documents.
        registry: curated facts.
        decisions: what people decided.
    """
    return _Join(by_key(readings), registry, decisions or Decisions()).run()


def by_key(readings: Iterable[Reading]) -> dict[str, Reading]:
    """Readings by the id of their document, sorted."""
    found = {}
    for reading in readings:
        if reading.document.id in found:
            raise DanvanError(f"two documents have the id {reading.document.id!r}", reading.document.source, "an id for each")
        found[reading.document.id] = reading
    return dict(sorted(found.items()))


def citing_date(reading: Reading) -> str:
    """When a document was written, as far as it says."""
    identity = reading.extraction.identity
    return (identity.issued_on if identity and not identity.reported else "") or reading.document.published_on \
        or (identity.issued_on if identity else "")


def _applied(reading: Reading) -> str:
    """When what a directive says takes effect, as far as it says."""
    identity = reading.extraction.identity
    return identity.effective_from if identity and not identity.reported else ""


#: what is older than the directive that does it
_CHANGES = {"amends", "supersedes", "repeals", "guides"}


def _title_dates(reading: Reading, series: Series) -> dict[int, str]:
    """Citation that stands in the title of another directive: when that one was issued, as far as text or number say."""
    found: dict[int, str] = {}
    for statement in reading.extraction.statements:
        changes = statement.relation in _CHANGES and statement.rule != "quoted"     # words that it puts into another are of its own day
        if statement.subject is not None and (changes or statement.rule == "title"):
            outer = reading.extraction.citations[statement.subject]
            date = outer.issued_on or series.days(outer.target)[1] or outer.year
            if date:
                found[statement.object] = min(date, found.get(statement.object, date))
    return found


def _home(identity: Identity, reading: Reading) -> str:
    """The place of a text whose letterhead names none: a Tỉnh ủy is the committee of the home's province."""
    home = reading.extraction.home
    if not home or identity.reported:
        return ""
    return gazetteer().province_of(home) if identity.organ.endswith("TU") else home


def identifier_of(c: Citation) -> Identifier:
    """What a citation gives of a key."""
    place = c.place or place_of(c.issuer, c.issued_on)
    return identify(c.target, c.kind, c.code, c.organ, c.number, c.year, c.issued_on, place, printed_term(c))


def is_own(citation: Citation, reading: Reading) -> bool:
    """Whether a citation is the document's own symbol, and not the same number of another year."""
    identity = reading.extraction.identity
    if not citation.own or identity is None:
        return False
    a, b = citation.issued_on, identity.issued_on
    return not (a and b) or a.startswith(b) or b.startswith(a)


def own_identifier(identity: Identity, reading: Reading) -> Identifier:
    """What a document says of its own directive's key."""
    place = identity.place or place_of(identity.issuer, identity.issued_on) or _home(identity, reading)
    if not identity.number:
        heading = identity.heading or reading.document.heading or reading.document.id
        return numberless(identity.kind, identity.organ, place, heading, identity.issued_on, identity.term)
    date, published = identity.issued_on, reading.document.published_on
    if not date and identity.reported and published[5:7] >= _SAFE_MONTH:
        date = published[:4]
    return identify(identity.symbol, identity.kind, identity.code, identity.organ, identity.number, identity.year,
                    date, place, identity.term)


class _Join:
    def __init__(self, readings: dict[str, Reading], registry: Registry, decisions: Decisions):
        self.readings, self.registry, self.decisions = readings, registry, decisions
        self.records = Records()
        self.contradictions: list[tuple[str, Citation, str, str]] = []    # target, citation, document, reason
        self.effective: dict[str, str] = {}            # first day in force, of the laws whose own text is here

    def run(self) -> Resolution:
        for entry in self.registry.entries.values():
            self.records.at(entry.identifier).entry = entry
        identities = self._identities()
        for name, reading in self.readings.items():
            for citation in reading.extraction.citations:
                identifier = identifier_of(citation)
                if identifier.complete and not is_own(citation, reading):
                    self.records.at(identifier).citing.add(name)
                    self._vote(identifier.key, citation, name, ("issued_on", "heading"))
        self._open_identities(identities)
        for key in self.registry.numbered_laws.keys() & self.records.by_key.keys():
            self.effective[key] = max((identity.effective_from for _, identity in self.records.by_key[key].texts), default="")
        outcomes = {name: self._outcomes(reading, name, identities) for name, reading in self.readings.items()}
        return Resolution(self.readings, identities, outcomes, self._settled(outcomes), self._conflicts(outcomes))

    # --- whose text it is ------------------------------------------------------------------------

    def _identities(self) -> dict[str, str]:
        """Documents whose own directive has a whole key, or none that more could be known of."""
        found = {}
        for name, reading in self.readings.items():
            identity = reading.extraction.identity
            if identity is None or not (identity.kind or identity.symbol):
                continue
            identifier = own_identifier(identity, reading)
            if identifier.complete or not identity.number:
                self.records.at(identifier).texts.append((name, identity))
                found[name] = identifier.key
        return found

    def _open_identities(self, found: dict[str, str]) -> None:
        """The others: the one known directive of that number that is not older than what the text cites."""
        for name, reading in self.readings.items():
            identity = reading.extraction.identity
            if identity is None or name in found or not (identity.kind or identity.symbol):
                continue
            identifier = own_identifier(identity, reading)
            floor = max((c.issued_on for c in reading.extraction.citations if len(c.issued_on) == 10), default="")
            fits = [r for r in self.records.fitting(identifier) if r.identifier.complete and r.span[1] >= floor
                    and (not identity.issued_on or any(d.startswith(identity.issued_on) for d in r.dates))]
            target = fits[0].identifier if len(fits) == 1 else identifier
            self.records.at(target).texts.append((name, identity))
            found[name] = target.key

    # --- what a citation means -----------------------------------------------------------------

    def _outcomes(self, reading: Reading, name: str, identities: dict[str, str]) -> tuple[Outcome, ...]:
        titles = _title_dates(reading, self.registry.series)
        return tuple(self._outcome(citation, reading, i, name, identities, titles.get(i, "")) for i, citation in enumerate(reading.extraction.citations))

    def _outcome(self, citation: Citation, reading: Reading, i: int, name: str, identities: dict[str, str], title: str) -> Outcome:
        if name in identities and is_own(citation, reading):
            return Outcome(identities[name], "resolved", "the document's own symbol")
        sentence = "".join((reading.contexts[i][0], citation.quote, reading.contexts[i][1]))
        decided = self.decisions.choice(name, citation.target, sentence)
        if decided in self.records.by_key:
            return Outcome(decided, "resolved", "chosen by a person")
        slips = len(self.contradictions)
        outcome = self._joined(citation, reading, name, title)
        if outcome.outcome != "ambiguous":
            told = FIELDS if len(self.contradictions) == slips else [f for f in FIELDS if f != "issued_on"]
            self._vote(outcome.target, citation, name, told)
        return outcome

    def _joined(self, citation: Citation, reading: Reading, name: str, title: str) -> Outcome:
        """Args: title: date of the title that the citation stands in: its words are older than the text that cites it; "" for none."""
        identifier = identifier_of(citation)
        alias = self.registry.aliases.get(identifier.key)
        if alias:
            return Outcome(alias, "resolved", "another name of it, by the registry")
        when = citing_date(reading)
        if identifier.organ == "law":
            if title:
                return self._law(identifier, min(filter(None, (when, title))))
            return self._law(identifier, when, when and max(when, _applied(reading)))
        if identifier.complete:
            return self._corrected(citation, identifier, when, name)
        fits = [r for r in self.records.fitting(identifier) if r.identifier.complete or r.known]
        if identifier.place == UNKNOWN and citation.issued_on:
            fits = [r for r in fits if citation.issued_on in r.dates]
        found = choose(citation, identifier, fits, when)
        if found is None:
            return self._stub(identifier, "what the text gives is no whole key, and nothing known fits")
        record = self.records.by_key[found.target]
        if found.outcome == "resolved" and not record.known:
            return replace(found, outcome="unresolved", reason="a fuller form in another document; " + _NO_TEXT)
        return found

    def _stub(self, identifier: Identifier, reason: str) -> Outcome:
        record = self.records.at(identifier)
        return Outcome(record.key, "resolved" if record.known else "unresolved", reason if not record.known else "the same symbol")

    def _corrected(self, citation: Citation, identifier: Identifier, when: str, name: str) -> Outcome:
        """A whole key, unless its date is a slip that other sources prove."""
        record = self.records.at(identifier)
        record.entry = record.entry or self.registry.numbered_laws.get(record.key)
        if not record.known:
            slip = slips.find(citation, record, self.records.siblings(identifier), when)
            if slip:
                target = self.records.at(slip.meant)
                self.contradictions.append((target.key, citation, name, slip.reason))
                return Outcome(target.key, "resolved" if target.known else "unresolved", slip.reason, (), 0.95)
        if record.known:
            return Outcome(record.key, "resolved", "number, body and period")
        return Outcome(record.key, "unresolved", _NO_TEXT)

    def _law(self, identifier: Identifier, when: str, applied: str = "") -> Outcome:
        """A law by name: its number by the table of laws, the version by year or by what was in force."""
        versions = laws.versions(self.registry, identifier, when, applied, self.effective)
        if not versions:
            return self._stub(identifier, "a law by name, its number unknown")
        records = [self.records.at(version.entry.identifier) for version in versions]
        for record, version in zip(records, versions):
            record.entry = record.entry or version.entry
        first = versions[0]
        if first.share == 1:
            return Outcome(records[0].key, "resolved", first.reason)
        found = tuple(Candidate(r.key, v.reason, round(v.share, 3)) for r, v in zip(records, versions))
        return Outcome(records[0].key, "ambiguous", "a law by name without its year; the table may lack a newer one", found, found[0].score)

    # --- what is known in the end --------------------------------------------------------------

    def _vote(self, key: str, citation: Citation, name: str, only: Sequence[str] = FIELDS) -> None:
        votes = self.records.by_key[key].votes
        for field_name in only:
            value = getattr(citation, _SAID[field_name])
            if value:
                votes[field_name][value].add(name)

    def _settled(self, outcomes: dict[str, tuple[Outcome, ...]]) -> Records:
        """Without the records that corrections left with nobody to speak for them."""
        meant = {o.target for row in outcomes.values() for o in row} | {c.directive for row in outcomes.values() for o in row
                                                                        for c in o.candidates}
        for key, record in list(self.records.by_key.items()):
            if not record.known and key not in meant:
                del self.records.by_key[key]
        return self.records

    def _conflicts(self, outcomes: dict[str, tuple[Outcome, ...]]) -> list[Conflict]:
        def sentence(key: str, field_name: str, value: str, name: str) -> str:
            """Where a document says so; "" where its head does. Looked for: conflicts are few, sentences many."""
            reading = self.readings[name]
            for citation, (before, behind), outcome in zip(reading.extraction.citations, reading.contexts, outcomes[name]):
                if (outcome.target, getattr(citation, _SAID[field_name])) == (key, value) and outcome.outcome != "ambiguous":
                    return "".join((before, citation.quote, behind))
            return ""

        found = [c for record in self.records for c in conflicts(record, sentence)]
        seen = {(c.directive, c.field, c.value, c.document) for c in found}
        for key, citation, name, reason in self.contradictions:
            if (key, "issued_on", citation.issued_on, name) not in seen:
                dates = [d for d in self.records.by_key[key].dates if d != citation.issued_on]
                found.append(Conflict(key, "issued_on", citation.issued_on, dates[0] if dates else "", name,
                                      sentence(key, "issued_on", citation.issued_on, name), reason))
        order = (lambda c: (c.directive, c.field, c.value, c.document, c.reason))
        return sorted({order(c): c for c in found}.values(), key=order)


#: what of a citation speaks on a field of a directive
_SAID = {"symbol": "target", "kind": "kind", "issued_on": "issued_on", "issuer": "issuer", "heading": "topic"}
_NO_TEXT = "no text of it and no registry entry"
