"""The ontology: every own term defined in two languages, every upper term one that exists."""

import copy

import pytest
import rdflib
from rdflib.namespace import DCTERMS, ORG, OWL, PROV, RDF, RDFS, SKOS, VOID, XSD

from danvan_graph import resources
from danvan_graph.errors import DanvanError
from danvan_graph.export import vocabulary as v
from danvan_graph.export.mapping import PREDICATES
from danvan_graph.model import RELATIONS

FOLDER = resources.folder("data") / "ontology"
#: from the CiTO ontology: only what is used here
CITO = {"cites", "citesAsAuthority"}
#: closed lists of rdflib, made from the vocabularies themselves
CLOSED = {DCTERMS: v.DCT, ORG: v.ORG, PROV: v.PROV, SKOS: v.SKOS, RDFS: v.RDFS, OWL: v.OWL, VOID: v.VOID, XSD: v.XSD}
NEW_IN_RDF_12 = {"reifies"}


@pytest.fixture(scope="module")
def ontology():
    return rdflib.Graph().parse(FOLDER / "danvan.ttl")


def own(graph):
    return {s for s in graph.subjects() if s.startswith(v.ONTOLOGY)}


def test_the_file_and_the_code_have_the_same_terms(ontology):
    assert {term.removeprefix(v.ONTOLOGY) for term in own(ontology)} == set(v.DV)


@pytest.mark.parametrize("predicate, languages", [(RDFS.label, {"vi", "en"}), (SKOS.definition, {"vi", "en"}), (SKOS.example, {"vi"})])
def test_every_term_has(ontology, predicate, languages):
    for term in own(ontology):
        found = [o.language for o in ontology.objects(term, predicate)]
        assert set(found) == languages and len(found) == len(languages), term


def test_labels_are_unique(ontology):
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty):
        for language in ("vi", "en"):
            labels = [str(o) for s in ontology.subjects(RDF.type, kind) for o in ontology.objects(s, RDFS.label) if o.language == language]
            assert len(labels) == len(set(labels))


@pytest.mark.parametrize("file", ["danvan.ttl", "shapes.ttl"])
def test_upper_terms_exist(file):
    graph = rdflib.Graph().parse(FOLDER / file)
    for term in {t for triple in graph for t in triple if isinstance(t, rdflib.URIRef)}:
        for namespace, vocabulary in ((v.ELI, set(v.ELI)), (v.OA, set(v.OA)), (v.DV, set(v.DV))):
            if term.startswith(namespace.head[1]) and term != namespace.head[1]:
                assert term.removeprefix(namespace.head[1]) in vocabulary, term
        if term.startswith("http://purl.org/spar/cito/"):
            assert term.rsplit("/", 1)[1] in CITO
        for namespace in CLOSED:
            if term.startswith(str(namespace)) and term != str(namespace):
                assert term in namespace, term


@pytest.mark.parametrize("theirs, ours", CLOSED.items(), ids=[o.head[0] for o in CLOSED.values()])
def test_closed_lists_are_those_of_the_vocabularies(theirs, ours):
    for name in ours:
        assert theirs[name] in theirs, name


def test_rdf_terms():
    assert {name for name in v.RDF if name not in RDF.__annotations__} == NEW_IN_RDF_12


@pytest.mark.parametrize("wrong", ["supersedes", "implements", "ensure_implementation_of", "Directive"])
def test_a_typo_raises_at_once(wrong):
    with pytest.raises(DanvanError, match="does not exist"):
        getattr(v.ELI, wrong)
    with pytest.raises(DanvanError, match="does not exist"):
        v.ELI[wrong]


def test_a_vocabulary_can_be_copied():
    assert copy.deepcopy(v.OA).exact == v.OA.exact


def test_every_relation_of_the_model_has_properties():
    for name in RELATIONS:
        assert (name.upper(), "Directive", "Directive") in PREDICATES and (name.upper(), "IssuingBody", "Directive") in PREDICATES


def test_what_is_written_beside_ours_is_its_upper_property(ontology):
    """eli:repeals beside dv:supersedes: the ontology says so, and a reasoner finds nothing else to add."""
    for (name, source, target), (ours, *known) in PREDICATES.items():
        upper = {str(o) for o in ontology.objects(rdflib.URIRef(ours.iri), RDFS.subPropertyOf)}
        if source == "Directive" and target == "Directive":
            assert {term.iri for term in known} == {iri for iri in upper if "cito" not in iri}, name


def test_directions(ontology):
    """Domain and range of a relation are the classes of its ends."""
    classes = {"Directive": v.DV.Directive, "IssuingBody": v.DV.IssuingBody, "Locality": v.DV.Locality, "Campaign": v.DV.Campaign,
               "Document": v.DV.Document}
    for (name, source, target), (ours, *_) in PREDICATES.items():
        for predicate, label in ((RDFS.domain, source), (RDFS.range, target)):
            stated = ontology.value(rdflib.URIRef(ours.iri), predicate)
            assert stated is None or str(stated) == classes[label].iri, (name, predicate)
