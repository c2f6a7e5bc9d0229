"""What the stages hand to each other: frozen values, no behaviour.

Offsets everywhere count Unicode code points of ``Document.text`` (the text as it was read,
before any normalising), end exclusive: ``text[start:end] == quote``.

Dates are ISO 8601 and may be partial: ``"2021-07-30"``, ``"2007-04"``, ``"2013"``; ``""`` is unknown.
Absent strings are ``""`` and never ``None``; absent numbers are ``None``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Span = tuple[int, int]

#: the seven relations between directives, the strongest first (docs/model.md has a sentence for each)
RELATIONS = ("implements", "based_on", "supersedes", "repeals", "amends", "guides", "cites")


# --- load ------------------------------------------------------------------------------------

@dataclass(frozen=True, slots=True)
class Document:
    """A file (or a record of a corpus) as it was read."""

    id: str                      # the file's name without suffix, or the record's own id
    text: str                    # as read; offsets of everything below point into it
    source: str = ""             # path as the user gave it; "corpus.jsonl#7" for a record
    format: str = "text"         # text | html | docx | pdf | jsonl | ...
    heading: str = ""            # title that the format itself carries (HTML title, record field)
    url: str = ""
    publisher: str = ""          # outlet, as printed or as the site says: "QNO", "Báo Quảng Nam"
    published_on: str = ""       # never invented: "" where the source has none
    boilerplate: tuple[Span, ...] = ()   # site clutter: yields no citation, offsets stay
    notes: tuple[str, ...] = ()  # converters used, losses known
    sha256: str = ""             # of the bytes that were read


# --- extract (one document alone) ------------------------------------------------------------

@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of a directive at one place of a text."""

    start: int                   # the whole citation: type word, number, date, author
    end: int
    anchor_start: int            # the number or symbol alone, or the law's name
    anchor_end: int
    quote: str                   # text[start:end]
    kind: str                    # type word: "Quyết định"; "" where the text gives none
    target: str                  # canonical symbol ("23-QĐ/TW"), "<Type> <number>", or a law's name
    number: str = ""             # "23", "30c"; "" for a law by name
    year: str = ""               # year inside the symbol or, for a law by name, of the law
    code: str = ""               # type code inside the symbol: "QĐ", "NQ"; "" where unknown
    organ: str = ""              # organ code inside the symbol: "TW", "CT-UBND" -> "UBND"; "" unknown
    issued_on: str = ""
    issuer: str = ""             # body as named in the text, or as the symbol fixes it
    place: str = ""              # gazetteer key of the issuer's place; "" unknown or central
    term: int | None = None      # khóa, where the text prints it
    topic: str = ""              # words of the title after "về ...", for the last tie of resolving
    own: bool = False            # the document's own symbol
    rule: str = ""               # which rule found it
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Statement:
    """A relation that one sentence states. ``subject`` and ``object`` index ``Extraction.citations``."""

    subject: int | None          # None: the document's own directive (or the body reported on)
    relation: str                # one of RELATIONS
    object: int
    cue: str = ""                # words that state it, as printed
    cue_start: int = -1
    cue_end: int = -1
    sentence_start: int = -1     # the clause or sentence that proves it
    sentence_end: int = -1
    provision: str = ""          # "Điều 5" where only a part is concerned
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Identity:
    """The directive that a document is the text of, or whose issuing it reports."""

    kind: str = ""
    symbol: str = ""             # "" where it has no number
    number: str = ""
    year: str = ""
    code: str = ""
    organ: str = ""
    issued_on: str = ""
    issuer: str = ""
    place: str = ""              # gazetteer key
    term: int | None = None
    heading: str = ""            # trích yếu: what it is about
    effective_from: str = ""
    reported: bool = False       # True: a news text that reports its issuing
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class BodyMention:
    """An issuing body (cơ quan) named in the text."""

    start: int
    end: int
    quote: str
    body: str                    # key of the body: see extract/bodies.py
    full_name: str               # "Ban Thường vụ Huyện ủy Xuân Trường"
    organ: str = ""              # organ code: TW, TU, HU, UBND, HĐND, TTg, ...
    place: str = ""              # gazetteer key of its place; "" central or unknown


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A locality (địa phương) named in the text."""

    start: int
    end: int
    quote: str
    place: str                   # gazetteer key; "" where several fit and nothing decides
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CampaignMention:
    """A campaign (phong trào, cuộc vận động, chương trình) named in the text."""

    start: int
    end: int
    quote: str
    campaign: str                # key in data/campaigns.csv


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document says. Everything after this stage is a join on keys."""

    document: Document           # text may be dropped ("") once sentences are cut
    identity: Identity | None
    kind: str                    # directive | report | other
    subject_body: str = ""       # report without a directive of its own: key of the body reported on
    home: str = ""               # gazetteer key of the document's default place
    citations: tuple[Citation, ...] = ()
    statements: tuple[Statement, ...] = ()
    bodies: tuple[BodyMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    campaigns: tuple[CampaignMention, ...] = ()


# --- the graph (assemble) --------------------------------------------------------------------
# Property names are those of the stores: none is called id, title, name, type or label.

@dataclass(frozen=True, slots=True)
class Directive:
    """One policy instrument (văn bản): the work, not its text."""

    key: str                     # "tw/qd/23/k13": resolve/keys.py
    symbol: str                  # "23-QĐ/TW"; "" where it has none
    kind: str                    # "Quyết định"
    number: str = ""
    heading: str = ""
    issued_on: str = ""          # may be partial
    year: int | None = None
    term: int | None = None
    branch: str = ""             # party | state | front | joint
    level: str = ""              # central | province | district | commune
    stub: bool = False           # known from citations alone
    effective_from: str = ""
    effective_to: str = ""
    verified: bool = False       # a registry entry with a confirmed source, or a decision of a person
    search_text: str = ""        # folded: symbol, kind, heading, author, place


@dataclass(frozen=True, slots=True)
class IssuingBody:
    """A body that issues directives (cơ quan ban hành)."""

    key: str                     # "hu/nam-dinh.xuan-truong"
    full_name: str
    organ: str = ""
    branch: str = ""
    level: str = ""
    search_text: str = ""


@dataclass(frozen=True, slots=True)
class Locality:
    """An administrative unit (đơn vị hành chính) of one era."""

    key: str                     # "old/nam-dinh.xuan-truong", "new/ninh-binh"
    code: str                    # GSO code
    era: str                     # old (until 30 June 2025) | new
    full_name: str
    level: str = ""
    search_text: str = ""


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign such as “Dân vận khéo”."""

    key: str
    full_name: str
    kind: str = ""               # phong trào | cuộc vận động | chương trình
    search_text: str = ""


@dataclass(frozen=True, slots=True)
class DocumentNode:
    """A document as a node of the graph."""

    key: str
    source: str = ""
    heading: str = ""
    url: str = ""
    publisher: str = ""
    published_on: str = ""
    sha256: str = ""
    kind: str = ""               # directive | report | other
    format: str = ""
    search_text: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What an ambiguous citation may mean, and why."""

    directive: str               # key
    reason: str
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class CitationNode:
    """One citation as evidence: ``prefix + quote + suffix`` is the sentence that holds it."""

    key: str                     # "<document key>#<start>-<end>"
    document: str                # key of the DocumentNode
    quote: str
    start: int
    end: int
    prefix: str = ""
    suffix: str = ""
    rule: str = ""
    confidence: float = 1.0
    outcome: str = "resolved"    # resolved | ambiguous | unresolved
    reason: str = ""             # why the outcome is what it is
    own: bool = False            # the document names itself
    target: str = ""             # key of the Directive (a stub where unresolved)
    printed: str = ""            # target as the text alone gives it: "23-QĐ/TW"
    issued_on: str = ""          # as this text states it
    issuer: str = ""
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a relation is drawn: one citation, the cue, and what speaks for it."""

    citation: str                # key of the CitationNode of the target
    cue: str = ""
    cue_start: int = -1          # offset of the cue in the document; -1 where no word states it
    cue_end: int = -1
    sentence: str = ""
    provision: str = ""
    rule: str = ""
    confidence: float = 1.0
    reviewed: str = ""           # "" | confirmed | added: by a person (data/decisions.csv)


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed edge. Directive relations are UPPER CASE forms of RELATIONS."""

    relation: str                # IMPLEMENTS ... CITES, ISSUED_BY, APPLIES_TO, PROMOTES, PART_OF, ...
    source_label: str            # Directive | IssuingBody | Locality | Campaign | Document
    source: str                  # key
    target_label: str
    target: str
    confidence: float = 1.0
    quote: str = ""              # the best sentence
    evidence: tuple[Evidence, ...] = ()
    fact_source: str = ""        # where a relation rests on data/ and not on a text

    @property
    def citations(self) -> int:
        """How many citations stand behind it."""
        return len(self.evidence)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sources disagree on a fact: kept, and listed by ``check``."""

    directive: str
    field: str                   # issued_on | issuer | kind | heading
    value: str                   # what this source says
    accepted: str                # what the graph holds
    document: str
    sentence: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Graph:
    """What a build keeps, engine-neutral, every tuple sorted by key."""

    directives: tuple[Directive, ...] = ()
    bodies: tuple[IssuingBody, ...] = ()
    localities: tuple[Locality, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    documents: tuple[DocumentNode, ...] = ()
    citations: tuple[CitationNode, ...] = ()
    relations: tuple[Relation, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    facts: dict[str, str] = field(default_factory=dict)  # version, counts: the manifest's head
