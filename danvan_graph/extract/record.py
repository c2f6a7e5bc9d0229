"""An extraction as one line of JSON: the form that annotation and scoring use (docs/model.md)."""

from __future__ import annotations

from danvan_graph.model import Extraction


def as_record(extraction: Extraction) -> dict:
    """``id``, ``self``, ``mentions`` and ``edges`` of a document; absent values are None."""
    own = extraction.identity
    citations = extraction.citations
    mentions = [{
        "start": c.start, "end": c.end, "anchor_start": c.anchor_start, "anchor_end": c.anchor_end, "quote": c.quote,
        "target": c.target, "type": c.kind, "issued_on": c.issued_on or None, "issuer": c.issuer or None,
        "confidence": round(c.confidence, 3), "outcome": _outcome(c), "rule": c.rule,
    } for c in citations]
    edges: dict[tuple[str, str, str], dict] = {}
    for statement in extraction.statements:
        target = citations[statement.object].target
        subject = "self" if statement.subject is None else citations[statement.subject].target
        key = (subject, statement.relation, target)
        edge = {"subject": subject, "relation": statement.relation, "target": target,
                "start": statement.sentence_start, "end": statement.sentence_end, "cue": statement.cue or None,
                "provision": statement.provision or None, "confidence": round(statement.confidence, 3), "rule": statement.rule}
        if key not in edges or edges[key]["confidence"] < edge["confidence"]:
            edges[key] = edge
    return {
        "id": extraction.document.id,
        "self": None if own is None else {"type": own.kind or None, "symbol": own.symbol or None,
                                          "issued_on": own.issued_on or None, "issuer": own.issuer or None},
        "mentions": mentions,
        "edges": list(edges.values()),
    }


def _outcome(citation) -> str:
    """What the text alone decides; resolving over all documents comes later."""
    return "resolved" if citation.code or citation.year else "unresolved"
