"""A graph as the page reads it: two JSON values of columns, small after gzip and quick to parse.

The first holds what every view needs (directives, relations, places); the second the evidence,
which the page reads only after it is ready. References are row numbers. Offsets inside a sentence
are UTF-16 units, as JavaScript counts.
"""

from __future__ import annotations

from dataclasses import replace

from danvan_graph.gazetteer import NEW_MAP, gazetteer
from danvan_graph.model import CitationNode, Evidence, Graph, Relation
from danvan_graph.view.select import provinces

#: order of the relations in the page's columns
RELATIONS = ("IMPLEMENTS", "SUPERSEDES", "BASED_ON", "AMENDS", "REPEALS", "GUIDES", "CITES")
LEVELS = ("central", "province", "district", "commune", "")


class _Words:
    """Each string once; the columns hold its number."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {"": 0}

    def __call__(self, word: str) -> int:
        return self.numbers.setdefault(word, len(self.numbers))

    def list(self) -> list[str]:
        return list(self.numbers)


def pack(graph: Graph, *, focus: str = "", depth: int = 2) -> tuple[dict, dict]:
    """``core`` and ``evidence``, ready for JSON."""
    words = _Words()
    directive = {d.key: n for n, d in enumerate(graph.directives)}
    body = {b.key: n for n, b in enumerate(graph.bodies)}
    places = _places(graph)
    place = {p["key"]: n for n, p in enumerate(places)}
    issuer, serves, applies = _first(graph, "ISSUED_BY"), _first(graph, "SERVES"), _first(graph, "APPLIES_TO")

    def place_of(key: str) -> int:
        at = serves.get(issuer.get(key, ""), "") or applies.get(key, "")
        return place.get(at, -1)

    ds = graph.directives
    core = {
        "focus": directive.get(focus, -1), "depth": depth, "newMap": NEW_MAP,
        "directives": {
            "key": [d.key for d in ds], "symbol": [d.symbol for d in ds], "number": [d.number for d in ds],
            "kind": [words(d.kind) for d in ds], "heading": [words(d.heading) for d in ds],
            "date": [d.issued_on or (str(d.year) if d.year else "") for d in ds],
            "from": [words(d.effective_from) for d in ds], "to": [words(d.effective_to) for d in ds],
            "level": [_level(d) for d in ds],
            "stub": [int(d.stub) for d in ds], "verified": [int(d.verified) for d in ds],
            "body": [body.get(issuer.get(d.key, ""), -1) for d in ds], "place": [place_of(d.key) for d in ds]},
        "bodies": {"key": [b.key for b in graph.bodies], "name": [b.full_name for b in graph.bodies], "level": [_level(b) for b in graph.bodies],
                   "place": [place.get(serves.get(b.key, ""), -1) for b in graph.bodies]},
        "places": {column: [p[column] for p in places] for column in ("key", "name", "era", "level", "listed")}
                  | {"province": [place.get(p["province"], -1) for p in places],
                     "today": [place.get(p["today"], -1) for p in places]},
        "campaigns": {"key": [c.key for c in graph.campaigns], "name": [c.full_name for c in graph.campaigns],
                      "kind": [c.kind for c in graph.campaigns]},
    }
    relations = _relations(graph, directive, body)
    core["relations"] = {
        "type": [RELATIONS.index(r.relation) for r in relations],
        "from": [directive[r.source] if r.source_label == "Directive" else -1 - body[r.source] for r in relations],
        "to": [directive[r.target] for r in relations],
        "confidence": [round(r.confidence * 100) for r in relations],
        "count": [len(r.evidence) for r in relations],
        "reviewed": [int(any(e.reviewed for e in r.evidence)) for r in relations],
        "part": [int(bool(r.evidence) and all(e.provision for e in r.evidence)) for r in relations],
        "fact": [words(r.fact_source) for r in relations]}
    document = {d.key: n for n, d in enumerate(graph.documents)}
    campaign = {c.key: n for n, c in enumerate(graph.campaigns)}
    promotes = [r for r in graph.relations if r.relation == "PROMOTES" and r.target in campaign
                and r.source in (document if r.source_label == "Document" else directive)]
    core["promotes"] = [[campaign[r.target], int(r.source_label == "Document"),
                         (document if r.source_label == "Document" else directive)[r.source]] for r in promotes]
    core["words"] = words.list()
    return core, _evidence(graph, relations, promotes, directive)


def _relations(graph: Graph, directive: dict[str, int], body: dict[str, int]) -> list[Relation]:
    """Relations that end at a directive. One that rests on texts and on curated data as well is one arrow."""
    merged: dict[tuple, Relation] = {}
    for r in graph.relations:
        if r.relation not in RELATIONS or r.target not in directive or r.source not in (directive if r.source_label == "Directive" else body):
            continue
        key = (RELATIONS.index(r.relation), r.source_label, r.source, r.target)
        if (other := merged.get(key)) is not None:
            r = replace(r, confidence=max(r.confidence, other.confidence), evidence=other.evidence + r.evidence,
                        fact_source=other.fact_source or r.fact_source)
        merged[key] = r
    return [merged[key] for key in sorted(merged)]


def _level(node) -> int:
    return LEVELS.index(node.level if node.level in LEVELS else "")


def _first(graph: Graph, relation: str) -> dict[str, str]:
    """Source to its first target."""
    found: dict[str, str] = {}
    for r in graph.relations:
        if r.relation == relation and r.source_label != "Document":
            found.setdefault(r.source, r.target)
    return found


def _places(graph: Graph) -> list[dict]:
    """Every province of both maps and every other unit of the graph, with its province on the old map and today."""
    table = gazetteer()
    listed = {p.key for p in provinces()}
    rows = {p.key: p for p in (*provinces(), *graph.localities)}
    follows = {r.source: r.target for r in graph.relations if r.relation == "SUCCEEDED_BY"}

    def then(province: str) -> str:
        # Hà Tây ended before the old map: what it issued counts for Hà Nội there; a split province stays itself
        after = table.successor(province) if province in table and province not in listed else ""
        return then(after) if after.startswith("old/") else province

    def today(province: str) -> str:
        return table.today(province) if province in table else follows.get(province, province)

    out = []
    for key in sorted(rows):
        p, province = rows[key], key.split(".", 1)[0]
        out.append({"key": key, "name": p.full_name, "era": p.era, "level": p.level, "listed": int(key in listed),
                    "province": then(province), "today": today(province)})
    return out


def _evidence(graph: Graph, relations: list[Relation], promotes: list[Relation], directive: dict[str, int]) -> dict:
    words = _Words()
    document = {d.key: n for n, d in enumerate(graph.documents)}
    citation = {c.key: c for c in graph.citations}
    docs = graph.documents
    told = [r for r in graph.relations if r.relation in ("TEXT_OF", "REPORTS_ON")
            and r.source in document and r.target in directive]
    subjects = _subjects(graph)
    places = {p["key"]: n for n, p in enumerate(_places(graph))}
    return {
        "documents": {"source": [d.source for d in docs], "heading": [words(d.heading) for d in docs],
                      "url": [words(d.url) for d in docs], "publisher": [words(d.publisher) for d in docs],
                      "date": [words(d.published_on) for d in docs], "kind": [words(d.kind) for d in docs],
                      "place": [places.get(subjects.get(d.key, ""), -1) for d in docs]},
        "texts": [[document[r.source], directive[r.target], int(r.relation == "REPORTS_ON")] for r in told],
        "promotes": [words(r.quote) for r in promotes],
        "items": [[_item(e, citation.get(e.citation), document, directive, words) for e in r.evidence]
                  for r in relations],
        "conflicts": [[directive[c.directive], words(c.field), words(c.value), words(c.accepted), words(c.document),
                       words(c.reason)] for c in graph.conflicts if c.directive in directive],
        "words": words.list(),
    }


def _subjects(graph: Graph) -> dict[str, str]:
    """Place of a document: that of the body whose acts it reports, or of its directive's issuer."""
    serves, issuer, applies = _first(graph, "SERVES"), _first(graph, "ISSUED_BY"), _first(graph, "APPLIES_TO")
    found: dict[str, str] = {}
    document = {c.key: c.document for c in graph.citations}
    for r in graph.relations:
        if r.relation in ("TEXT_OF", "REPORTS_ON"):
            found[r.source] = serves.get(issuer.get(r.target, ""), "") or applies.get(r.target, "")
    for r in graph.relations:
        if r.source_label == "IssuingBody" and r.evidence and r.source in serves:
            for e in r.evidence:
                found.setdefault(document.get(e.citation, ""), serves[r.source])
    return found


def _item(e: Evidence, c: CitationNode | None, document: dict, directive: dict, words: _Words) -> list:
    """One proof: sentence, cue and quote in it, document, place, rule, confidence, who confirmed."""
    sentence, cue, quote = marks(e, c)
    candidates = [[directive.get(k.directive, -1), words(k.directive), words(k.reason), round(k.score * 100)]
                  for k in c.candidates] if c else []
    return [words(sentence), *cue, *quote, document.get(c.document, -1) if c else -1,
            c.start if c else -1, c.end if c else -1, words(e.provision), words(e.rule), round(e.confidence * 100),
            words(e.reviewed), words(c.outcome if c else ""), words(c.reason if c else ""), candidates]


def marks(e: Evidence, c: CitationNode | None) -> tuple[str, tuple[int, int], tuple[int, int]]:
    """The sentence, where its cue stands and where the citation, in UTF-16 units; (-1, -1) where nothing stands.

    >>> c = CitationNode("tin#10-18", "tin", "Chỉ thị 5", 10, 19, prefix="thực hiện ", suffix=".")
    >>> marks(Evidence("tin#10-19", "thực hiện", 0, 9, "thực hiện Chỉ thị 5."), c)
    ('thực hiện Chỉ thị 5.', (0, 9), (10, 19))
    """
    sentence = e.sentence or (c.prefix + c.quote + c.suffix if c else "")
    at = sentence.find(c.prefix + c.quote) if c else -1
    quote = (-1, -1)
    if at >= 0:
        quote = (at + len(c.prefix), at + len(c.prefix) + len(c.quote))
    elif c and c.quote in sentence:
        quote = (sentence.index(c.quote), sentence.index(c.quote) + len(c.quote))
    cue = (-1, -1)
    if e.cue:
        # the cue's offset counts from the document's start; the quote ties that to the sentence
        start = quote[0] + e.cue_start - c.start if c and e.cue_start >= 0 and quote[0] >= 0 else -1
        if start < 0 or sentence[start:start + len(e.cue)] != e.cue:
            start = sentence.find(e.cue)
        if start >= 0:
            cue = (start, start + len(e.cue))
    return sentence, _utf16(sentence, cue), _utf16(sentence, quote)


def _utf16(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """
    >>> _utf16("𝒜b", (1, 2))
    (2, 3)
    """
    if span[0] < 0 or max(text) <= "\uffff":     # Vietnamese needs no second unit anywhere
        return span
    return tuple(len(text[:at].encode("utf-16-le", "surrogatepass")) // 2 for at in span)
