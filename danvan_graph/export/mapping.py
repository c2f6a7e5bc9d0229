"""What relations are called in RDF: our own property of each, and what others know it by (docs/rdf.md)."""

from __future__ import annotations

from collections.abc import Callable

from danvan_graph.errors import DanvanError
from danvan_graph.export.terms import Object, Ref
from danvan_graph.export.vocabulary import DCT, DV, ELI, ORG, Term

Pair = tuple[Term, Object]
Block = tuple[Ref, list[Pair]]

_DIRECTIVES = {"IMPLEMENTS": ("implements", ELI.ensures_implementation_of), "BASED_ON": ("basedOn", ELI.based_on),
               "SUPERSEDES": ("supersedes", ELI.repeals, DCT.replaces), "REPEALS": ("repeals", ELI.repeals),
               "AMENDS": ("amends", ELI.amends), "GUIDES": ("guides", ELI.related_to), "CITES": ("cites", ELI.cites)}
#: (relation, label of its source, of its target) -> our own property, then what others know it by
PREDICATES: dict[tuple[str, str, str], tuple[Term, ...]] = {
    **{(name, "Directive", "Directive"): (DV[own], *known) for name, (own, *known) in _DIRECTIVES.items()},
    **{(name, "IssuingBody", "Directive"): (DV[f"body{own[0].upper()}{own[1:]}"],)
       for name, (own, *_) in _DIRECTIVES.items()},
    # a report that names no body of its own speaks for itself
    **{(name, "Document", "Directive"): (DV[f"report{own[0].upper()}{own[1:]}"],)
       for name, (own, *_) in _DIRECTIVES.items()},
    ("ISSUED_BY", "Directive", "IssuingBody"): (DV.issuedBy, ELI.passed_by),
    ("APPLIES_TO", "Directive", "Locality"): (DV.appliesTo, ELI.relevant_for),
    ("PROMOTES", "Directive", "Campaign"): (DV.promotes, ELI.is_about),
    ("PROMOTES", "Document", "Campaign"): (DV.promotes, DCT.subject),
    ("PROMOTES", "IssuingBody", "Campaign"): (DV.promotes,),
    ("PART_OF", "IssuingBody", "IssuingBody"): (DV.partOf, ORG.subOrganizationOf),
    ("PART_OF", "Locality", "Locality"): (DV.partOf, DCT.isPartOf),
    ("SERVES", "IssuingBody", "Locality"): (DV.serves,),
    ("SUCCEEDED_BY", "Locality", "Locality"): (DV.succeededBy, DCT.isReplacedBy),
    ("SUCCEEDED_BY", "IssuingBody", "IssuingBody"): (DV.succeededBy, DCT.isReplacedBy),
    ("TEXT_OF", "Document", "Directive"): (DV.textOf, ELI.realizes),
    ("REPORTS_ON", "Document", "Directive"): (DV.reportsOn,),
    ("REPORTS_ON", "Document", "IssuingBody"): (DV.reportsOn,),
}


def predicates(relation: str, source_label: str, target_label: str) -> tuple[Term, ...]:
    """Properties of a relation.

    >>> [str(term) for term in predicates("SUPERSEDES", "Directive", "Directive")]
    ['dv:supersedes', 'eli:repeals', 'dct:replaces']
    """
    try:
        return PREDICATES[relation, source_label, target_label]
    except KeyError:
        raise DanvanError(f"{relation} from {source_label} to {target_label} has no RDF property",
                          expected="one of docs/rdf.md") from None


def texts(*pairs: tuple[Term, str, Callable[[str], Object]]) -> list[Pair]:
    """Those that are known."""
    return [(term, make(text)) for term, text, make in pairs if text]
