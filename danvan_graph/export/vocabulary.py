"""The RDF terms that may be written: closed lists, so that a typo raises where it is made.

ELI names are those of the ELI ontology 1.5 (checked against Eclipse RDF4J's list of it and a WebVOWL
export); ``eli:implements`` is left out because ELI deprecates it. Our own names are those that
``data/ontology/danvan.ttl`` defines; a test holds the two lists equal.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from danvan_graph.errors import DanvanError

#: of our own terms; ``.example`` never resolves (RFC 2606) until somebody gives the ontology a home
ONTOLOGY = "https://danvan.example/ontology#"
#: of nodes, unless the user sets another one
BASE = "https://danvan.example/id/"


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a vocabulary, in both ways of writing it."""

    curie: str
    iri: str

    def __str__(self) -> str:
        return self.curie


class Vocabulary:
    """The terms of one namespace that exist.

    >>> ELI.cites.iri
    'http://data.europa.eu/eli/ontology#cites'
    >>> ELI.supersedes
    Traceback (most recent call last):
    ...
    danvan_graph.errors.DanvanError: eli:supersedes does not exist (expected one of the terms of <http://data.europa.eu/eli/ontology#>)
    """

    def __init__(self, short: str, namespace: str, names: str):
        self._short, self._namespace = short, namespace
        self._terms = {name: Term(f"{short}:{name}", namespace + name) for name in names.split()}
        self.__dict__.update(self._terms)       # found without a call: millions of look-ups in an export

    def __getattr__(self, name: str) -> Term:
        if name.startswith("__"):       # copy and pickle ask for these
            raise AttributeError(name)
        near = difflib.get_close_matches(name, self._terms, 1, .8)
        raise DanvanError(f"{self._short}:{name} does not exist", expected=(
            f"{self._short}:{near[0]}" if near else f"one of the terms of <{self._namespace}>"))

    def __getitem__(self, name: str) -> Term:
        return self._terms[name] if name in self._terms else getattr(self, name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    @property
    def head(self) -> tuple[str, str]:
        """Prefix and namespace."""
        return self._short, self._namespace


RDF = Vocabulary("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                 "type subject predicate object value reifies")
RDFS = Vocabulary("rdfs", "http://www.w3.org/2000/01/rdf-schema#", "label comment seeAlso")
XSD = Vocabulary("xsd", "http://www.w3.org/2001/XMLSchema#",
                 "date gYear gYearMonth integer decimal boolean string nonNegativeInteger")
OWL = Vocabulary("owl", "http://www.w3.org/2002/07/owl#", "versionInfo")
VOID = Vocabulary("void", "http://rdfs.org/ns/void#", "Dataset vocabulary")
DCT = Vocabulary("dct", "http://purl.org/dc/terms/",
                 "title identifier issued publisher source format replaces isReplacedBy isPartOf subject conformsTo")
SKOS = Vocabulary("skos", "http://www.w3.org/2004/02/skos/core#",
                  "Concept ConceptScheme prefLabel notation inScheme")
ORG = Vocabulary("org", "http://www.w3.org/ns/org#", "Organization FormalOrganization subOrganizationOf")
PROV = Vocabulary("prov", "http://www.w3.org/ns/prov#", "Entity wasDerivedFrom hadPrimarySource")
OA = Vocabulary("oa", "http://www.w3.org/ns/oa#",
                "Annotation SpecificResource TextQuoteSelector TextPositionSelector hasTarget hasBody hasSource "
                "hasSelector exact prefix suffix start end motivatedBy identifying")
ELI = Vocabulary("eli", "http://data.europa.eu/eli/ontology#", """
    AdministrativeArea Agent ComplexWork Expression Format FormatType InForce Language LegalExpression LegalResource
    LegalResourceSubdivision LegalValue Manifestation Organization Person ResourceType SubdivisionType Version Work
    WorkSubdivision WorkType
    amended_by amends applied_by applies based_on basis_for changed_by changes cited_by cited_by_case_law
    cited_by_case_law_reference cites commenced_by commences consolidated_by consolidates corrected_by corrects
    countersigned_by date_applicability date_document date_no_longer_in_force date_publication description embodies
    ensures_implementation_of first_date_entry_in_force format has_annex has_another_publication has_derivative
    has_member has_part has_translation id_local implementation_ensured_by in_force is_about is_annex_of
    is_another_publication_of is_derivative_of is_embodied_by is_exemplified_by is_member_of is_part_of
    is_realized_by is_referred_to_by is_translation_of jurisdiction language legal_value licence media_type number
    passed_by published_in published_in_format publisher publisher_agent publishes realizes refers_to related_to
    relevant_for repealed_by repeals responsibility_of responsibility_of_agent rights rightsholder
    rightsholder_agent title title_alternative title_short transposed_by transposes type_document type_subdivision
    uri_schema version version_date work_type""")
DV = Vocabulary("dv", ONTOLOGY, """
    Directive IssuingBody Locality Campaign Document Citation Candidate Relation Evidence Conflict Fact
    implements basedOn supersedes repeals amends guides cites
    bodyImplements bodyBasedOn bodySupersedes bodyRepeals bodyAmends bodyGuides bodyCites
    reportImplements reportBasedOn reportSupersedes reportRepeals reportAmends reportGuides reportCites
    issuedBy appliesTo promotes partOf serves succeededBy textOf reportsOn
    key kind year term branch level stub verified searchText effectiveFrom effectiveTo startsOn existsFrom existsUntil organ era campaignKind
    documentKind path sha256
    target candidate rank score directive reason outcome rule confidence own printed issuedOn issuer
    evidence citation citations cue cueStart cueEnd sentence provision reviewed quote nth partial
    field value accepted document""")

#: in the order of the prefix lines
VOCABULARIES = tuple(sorted((DCT, DV, ELI, OA, ORG, OWL, RDF, RDFS, SKOS, VOID, XSD), key=lambda v: v.head))
