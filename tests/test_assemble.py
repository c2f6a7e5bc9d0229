"""Nodes and relations: every kind of relation, evidence, subjects of reports, nested titles."""

import random

import pytest

from danvan_graph.assemble import assemble
from danvan_graph.model import Graph, IssuingBody
from danvan_graph.resolve import load_registry, resolve
from danvan_graph.resolve.registry import Registry
from danvan_graph.store import files
from danvan_graph.surroundings import bodies_and_places, successors
from tests.resolve.texts import reading

PLAN = ("TỈNH ỦY NAM ĐỊNH\nSố 21-KH/TU\nNam Định, ngày 20 tháng 9 năm 2021\n\nKẾ HOẠCH\nvề tiếp dân\n\n"
        "Thực hiện Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị. Nhân rộng mô hình “Dân vận khéo”.")
REPORT = ("(QTO) - UBND huyện Hướng Hóa triển khai Chỉ thị số 18/2000/CT-TTg ngày 21/9/2000 của Thủ tướng Chính phủ. "
          "Phong trào “Dân vận khéo” lan rộng.")
NEWS = "NDO - Ban Thường vụ Thành ủy Hà Nội vừa ban hành Chỉ thị số 07-CT/TU về tiếp dân."
NESTED = "Tỉnh ủy Gia Lai thực hiện Kết luận số 43-KL/TW ngày 07/01/2019 của Ban Bí thư về tiếp tục thực hiện Nghị quyết số 25-NQ/TW."


def graph_of(*readings, registry: Registry | None = None) -> Graph:
    registry = load_registry() if registry is None else registry
    return assemble(resolve(readings, registry), registry)


def relations(graph: Graph, *names: str) -> set[tuple[str, str, str]]:
    return {(r.relation, r.source, r.target) for r in graph.relations if r.relation in names}


def test_a_directive_with_its_text_its_body_its_place_its_campaign():
    graph = graph_of(reading("plan", PLAN))
    key = "tu.nam-dinh/kh/21/nk2020"
    assert relations(graph, "TEXT_OF") == {("TEXT_OF", "plan", key)}
    assert ("IMPLEMENTS", key, "tw/qd/23/k13") in relations(graph, "IMPLEMENTS")
    assert ("ISSUED_BY", key, "tu/old/nam-dinh") in relations(graph, "ISSUED_BY")
    assert relations(graph, "APPLIES_TO") >= {("APPLIES_TO", key, "old/nam-dinh")}
    assert relations(graph, "PROMOTES") == {("PROMOTES", key, "dan-van-kheo")}
    assert ("SERVES", "tu/old/nam-dinh", "old/nam-dinh") in relations(graph, "SERVES")
    assert ("PART_OF", "tu/old/nam-dinh", "bch-tw") in relations(graph, "PART_OF")
    assert {("SUCCEEDED_BY", "tu/old/nam-dinh", "tu/new/ninh-binh"), ("SUCCEEDED_BY", "old/nam-dinh", "new/ninh-binh")} <= \
        relations(graph, "SUCCEEDED_BY")
    plan = next(d for d in graph.directives if d.key == key)
    assert (plan.symbol, plan.kind, plan.number, plan.issued_on, plan.year, plan.branch, plan.level, plan.stub, plan.heading) == \
        ("21-KH/TU", "Kế hoạch", "21", "2021-09-20", 2021, "party", "province", False, "về tiếp dân")


def test_evidence_is_the_sentence_the_cue_and_the_citation():
    graph = graph_of(reading("plan", PLAN))
    relation = next(r for r in graph.relations if r.relation == "IMPLEMENTS" and r.target == "tw/qd/23/k13")
    evidence, = relation.evidence
    citation = next(c for c in graph.citations if c.key == evidence.citation)
    assert PLAN[citation.start:citation.end] == citation.quote
    assert PLAN[evidence.cue_start:evidence.cue_end] == evidence.cue == "Thực hiện"
    assert citation.quote in evidence.sentence and relation.quote == evidence.sentence
    assert citation.prefix + citation.quote + citation.suffix in PLAN
    assert relation.citations == 1 and relation.confidence == evidence.confidence <= 1


def test_a_report_without_a_directive_speaks_of_its_body():
    graph = graph_of(reading("tin", REPORT))
    assert relations(graph, "IMPLEMENTS") >= {("IMPLEMENTS", "ubnd/old/quang-tri.huong-hoa", "ttg/ct/18/2000")}
    assert relations(graph, "PROMOTES") == {("PROMOTES", "tin", "dan-van-kheo")}
    assert not relations(graph, "TEXT_OF", "REPORTS_ON")
    assert "ubnd/old/quang-tri.huong-hoa" in {b.key for b in graph.bodies}


def test_news_of_an_issuing_reports_on_the_directive():
    graph = graph_of(reading("tin", NEWS))
    assert relations(graph, "REPORTS_ON") == {("REPORTS_ON", "tin", "tu.ha-noi/ct/7/-")}
    own, = graph.citations
    assert own.own and own.target == "tu.ha-noi/ct/7/-"
    assert not next(d for d in graph.directives if d.key == own.target).stub


def test_a_directive_inside_a_title_is_carried_out_by_that_directive():
    found = relations(graph_of(reading("tin", NESTED)), "IMPLEMENTS")
    assert ("IMPLEMENTS", "tw/kl/43/k12", "tw/nq/25/k11") in found
    assert ("IMPLEMENTS", "tu/old/gia-lai", "tw/kl/43/k12") in found
    assert ("IMPLEMENTS", "tu/old/gia-lai", "tw/nq/25/k11") not in found


def test_relations_of_the_registry_say_where_they_come_from():
    fact = next(r for r in graph_of().relations if r.relation == "SUPERSEDES")
    assert (fact.source, fact.target, fact.evidence) == ("tw/qd/23/k13", "tw/qd/290/k10", ())
    assert "general knowledge" in fact.fact_source and fact.confidence < 1


def test_nothing_relates_to_itself_and_no_end_is_missing():
    graph = graph_of(*(reading(f"d{n}", text) for n, text in enumerate((PLAN, REPORT, NEWS, NESTED))))
    keys = {"Directive": graph.directives, "IssuingBody": graph.bodies, "Locality": graph.localities, "Campaign": graph.campaigns,
            "Document": graph.documents}
    keys = {label: {node.key for node in nodes} for label, nodes in keys.items()}
    for r in graph.relations:
        assert (r.source_label, r.source) != (r.target_label, r.target)
        assert r.source in keys[r.source_label] and r.target in keys[r.target_label], r
    cited = {c.key for c in graph.citations}
    assert all(e.citation in cited for r in graph.relations for e in r.evidence)
    assert all(c.target in keys["Directive"] and c.document in keys["Document"] for c in graph.citations)


def test_members_of_a_list_have_citations_of_their_own():
    graph = graph_of(reading("d", "Tỉnh ủy Gia Lai thực hiện các Quyết định số 217, 218 của Bộ Chính trị."))
    assert len({c.key for c in graph.citations}) == 2
    assert {c.target for c in graph.citations} == {"tw/qd/217/k11", "tw/qd/218/k11"}


def test_input_order_changes_nothing(tmp_path):
    readings = [reading(f"d{n}", text) for n, text in enumerate((PLAN, REPORT, NEWS, NESTED))]
    first = files.write(graph_of(*readings), tmp_path / "first").sha256
    for seed in range(3):
        random.Random(seed).shuffle(readings)
        assert files.write(graph_of(*readings), tmp_path / str(seed)).sha256 == first


def test_the_maps_are_whole():
    """Who has issued nothing is asked of every province, also of those that no text names."""
    localities = graph_of(registry=Registry()).localities
    provinces = [p for p in localities if p.level == "province"]
    assert sum(p.era == "new" for p in provinces) == 34
    assert sum(p.era == "old" for p in provinces) == 63               # not those that had ended before: Hà Tây, Sông Bé
    assert not [p for p in localities if p.level == "district"]
    _, places, _ = bodies_and_places(["ubnd/old/quang-tri.huong-hoa"], [])
    assert sum(p.level == "district" and p.key.startswith("old/quang-tri.") for p in places) >= 9


SUCCESSORS = [
    ("ubnd/old/quang-nam", ["ubnd/new/da-nang"], "a province that merged"),
    ("ubnd/old/nam-dinh.hai-hau", [], "the district level ended"),
    ("bdv-tw", ["btgdv-tw"], "by the organ's own row"),
    ("bdv-tu/old/nam-dinh", ["btgdv-tu/old/nam-dinh"], "a board merged before the province did"),
    ("thu-tuong", [], "goes on"),
]


@pytest.mark.parametrize("key, after, reason", SUCCESSORS, ids=[s[0] for s in SUCCESSORS])
def test_successors_of_bodies(key, after, reason):
    assert successors(key) == after, reason


def test_the_two_bodies_of_one_name_are_kept_apart():
    text = "ỦY BAN NHÂN DÂN\nTỈNH NINH BÌNH\nSố: 09/CT-UBND\nNinh Bình, ngày 15 tháng {month} năm 2025\n\nCHỈ THỊ\nVề {about}\n\nỦy ban yêu cầu."
    graph = graph_of(reading("before", text.format(month="3", about="tiếp dân")), reading("after", text.format(month="9", about="đối thoại")))
    assert relations(graph, "ISSUED_BY") >= {("ISSUED_BY", "ubnd.ninh-binh/ct/9/2025", "ubnd/old/ninh-binh"),
                                             ("ISSUED_BY", "ubnd.new.ninh-binh/ct/9/2025", "ubnd/new/ninh-binh")}
    assert {b.key: b for b in graph.bodies}["ubnd/new/ninh-binh"] == IssuingBody(
        "ubnd/new/ninh-binh", "Ủy ban nhân dân tỉnh Ninh Bình", "UBND", "state", "province", "uy ban nhan dan tinh ninh binh")
