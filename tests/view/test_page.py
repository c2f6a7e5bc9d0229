"""The page as a file: what it holds, what it refuses, the same bytes every time."""

from __future__ import annotations

import base64
import gzip
import json
import os
import re
import subprocess
import sys
from dataclasses import replace

import pytest

from danvan_graph import view
from danvan_graph.errors import DanvanError
from danvan_graph.model import CitationNode, Directive, Evidence, Graph, Locality, Relation
from danvan_graph.view import select
from danvan_graph.view.pack import RELATIONS, marks, pack
from tests.synthetic import make_graph
from tests.view.facts import make_facts

KEY = "tw/qd/23/k13"


def inside(html: str, part: str) -> dict:
    """A data block of the page, unpacked."""
    block = re.search(rf'id="{part}">([^<]*)<', html)[1]
    return json.loads(gzip.decompress(base64.b64decode(block)))


def test_every_citation_of_a_relation_is_in_the_page():
    graph = make_graph(120, 3)
    html = view.page(graph)
    core, evidence = inside(html, "core"), inside(html, "evidence")
    drawn = [r for r in graph.relations if r.relation in RELATIONS]
    assert len(core["relations"]["type"]) == len(drawn)
    assert sum(core["relations"]["count"]) == sum(len(items) for items in evidence["items"]) == sum(r.citations for r in drawn)


def test_same_bytes_whatever_the_hash_seed_and_locale(tmp_path):
    script = ("import sys; from tests.view.facts import make_facts; from danvan_graph import view; "
              "view.write_page(make_facts(), sys.argv[1])")
    pages = set()
    for n, locale in enumerate(("C", "POSIX", "C.UTF-8")):
        out = tmp_path / f"{n}.html"
        env = {**os.environ, "PYTHONHASHSEED": str(n), "LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
        subprocess.run([sys.executable, "-c", script, str(out)], check=True, env=env)
        pages.add(out.read_bytes())
    assert len(pages) == 1
    assert "Đồ thị văn bản" in pages.pop().decode("utf-8")


def test_nothing_of_the_data_stands_in_the_page_as_text():
    evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\''
    html = view.page(make_facts(evil))
    assert "alert(1)" not in html and html.count("<script") == view.page(make_facts()).count("<script")


def test_policy_names_the_only_scripts():
    html = view.page(make_facts())
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)[1]
    assert policy.startswith("default-src 'none';") and "unsafe" not in policy and "http" not in policy
    assert policy.count("sha256-") == 3


def test_no_address_outside_the_page():
    """Links of the data are packed; what is left may only name XML namespaces and licences."""
    found = set(re.findall(r"https?://[^\s\"'`<>)]+", view.page(make_facts())))
    assert found <= {"http://www.w3.org/2000/svg"}


@pytest.mark.parametrize("typed, key", [
    ("23-QĐ/TW", KEY), ("23-qd/tw", KEY), ("Quyết định 23", KEY), ("quyet dinh so 23-QD/TW", KEY), (KEY, KEY), ("33/CT-TTg", "ttg/ct/33/2021")])
def test_focus_as_people_type_it(typed, key):
    assert select.find_directive(make_facts(), typed).key == key


@pytest.mark.parametrize("typed, words", [
    ("999-QĐ/TW", "no directive '999-QĐ/TW' in the graph"), ("", "no number or symbol in ''"),
    ("Quyết định 2", "no directive")])          # 2 is not the beginning of 23, 290, 217
def test_focus_that_fits_nothing(typed, words):
    with pytest.raises(DanvanError, match=words):
        view.page(make_facts(), focus=typed)


def test_focus_that_fits_several_lists_them():
    twice = Graph(directives=(Directive("tw/qd/23/k12", "23-QĐ/TW", "Quyết định", "23"), Directive(KEY, "23-QĐ/TW", "Quyết định", "23")))
    with pytest.raises(DanvanError, match=r"fits 2 directives: .*tw/qd/23/k12.*tw/qd/23/k13"):
        view.page(twice, focus="23-QĐ/TW")


def test_focus_keeps_the_lineage_and_what_replaced_it():
    html = view.page(make_facts(), focus="290-QĐ/TW", depth=1)
    core = inside(html, "core")
    assert core["directives"]["key"] == ["tu/an-giang/qc/06/k10", KEY, "tw/qd/290/k10"]
    assert core["directives"]["key"][core["focus"]] == "tw/qd/290/k10" and core["depth"] == 1


def test_province_keeps_its_directives_and_what_they_name():
    keys = inside(view.page(make_facts(), province="Quang Nam"), "core")["directives"]["key"]
    assert keys == ["ttg/ct/16/2018", "ttg/ct/33/2021", "ubnd/quang-nam/ct/06/2022", "ubnd/quang-nam/ct/24/2018"]


@pytest.mark.parametrize("options, words", [
    ({"lang": "fr"}, "--lang: unknown language 'fr'"), ({"depth": 0}, "--depth: depth 0"), ({"province": "Atlantis"}, "--province: no province 'Atlantis'")])
def test_refused_in_one_line(options, words):
    with pytest.raises(DanvanError) as error:
        view.page(make_facts(), **options)
    assert words in str(error.value) and "\n" not in str(error.value)


def test_refuses_what_was_not_measured(monkeypatch):
    monkeypatch.setattr(view, "LIMIT", 5)
    with pytest.raises(DanvanError, match="13 directives .*--focus or --province"):
        view.page(make_facts())


def test_unwritable(tmp_path):
    with pytest.raises(DanvanError, match="expected a file that can be written"):
        view.write_page(make_facts(), tmp_path)


def test_both_maps_have_all_provinces():
    core = inside(view.page(make_facts()), "core")["places"]
    eras = [era for era, level in zip(core["era"], core["level"]) if level == "province"]
    assert (eras.count("old"), eras.count("new")) == (63, 34)


SENTENCE = "😀 Huyện ủy thực hiện Chỉ thị 05-CT/TW."      # the first character is two units in JavaScript


@pytest.mark.parametrize("cue_start, why", [(17, "offset of the document"), (-1, "no offset: the words are looked for"), (400, "wrong offset: likewise")])
def test_cue_and_quote_in_utf16(cue_start, why):
    start = 8 + SENTENCE.index("Chỉ")
    c = CitationNode(f"a#{start}-{start + 17}", "a", "Chỉ thị 05-CT/TW", start, start + 17, prefix=SENTENCE[:SENTENCE.index("Chỉ")], suffix=".")
    sentence, cue, quote = marks(Evidence(c.key, "thực hiện", cue_start, cue_start + 9, SENTENCE), c)
    units = sentence.encode("utf-16-le")
    assert [units[2 * a:2 * b].decode("utf-16-le") for a, b in (cue, quote)] == ["thực hiện", "Chỉ thị 05-CT/TW"], why


def test_empty_graph_is_a_page():
    core, evidence = pack(Graph())
    assert core["directives"]["key"] == [] and evidence["items"] == []


def test_a_relation_known_from_texts_and_data_is_one_arrow():
    graph = make_facts()
    again = Relation("SUPERSEDES", "Directive", KEY, "Directive", "tw/qd/290/k10", fact_source="registry: general knowledge")
    core, evidence = pack(replace(graph, relations=(*graph.relations, again)))
    rows = [n for n, kind in enumerate(core["relations"]["type"]) if kind == RELATIONS.index("SUPERSEDES")]
    assert len(rows) == 2                     # the other is Quảng Nam's
    facts = [core["words"][core["relations"]["fact"][n]] for n in rows]
    assert sorted(facts) == ["", "registry: general knowledge"] and [core["relations"]["count"][n] for n in rows] == [1, 1]


@pytest.mark.parametrize("typed, key", [
    ("33", None), ("chi thi 6/ct-ubnd", "ubnd/quang-nam/ct/06/2022"), ("Chỉ thị 6 nâng cao hiệu quả", "ubnd/quang-nam/ct/06/2022"),
    ("Chỉ thị 16", "ttg/ct/16/2018")])           # a stub, for want of anything better
def test_focus_narrowed_by_words(typed, key):
    graph = make_facts()
    graph = replace(graph, directives=tuple(replace(d, search_text=d.heading.lower()) for d in graph.directives))
    assert select.find_directive(graph, typed).key == (key or "ttg/ct/33/2021")


def test_what_a_province_issued_before_it_joined_another_counts_there():
    """Hà Tây ended in 2008: on the old map its directives are Hà Nội's, and there are still 63 provinces."""
    graph = make_facts()
    places = (*graph.localities, Locality("old/ha-tay", "", "old", "Tỉnh Hà Tây", "province"))
    core = pack(replace(graph, localities=tuple(sorted(places, key=lambda p: p.key))))[0]["places"]
    at = core["key"].index("old/ha-tay")
    assert core["key"][core["province"][at]] == "old/ha-noi" and core["key"][core["today"][at]] == "new/ha-noi"
    assert sum(core["listed"]) == 63 + 34 and not core["listed"][at]
