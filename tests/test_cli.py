"""The command line as a user meets it: answers on stdout, the rest on stderr, one line for each error, no traceback."""

import csv
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from danvan_graph.cli import cli
from danvan_graph.loaders import load
from danvan_graph.model import Directive, Graph
from danvan_graph.store import files

COMMANDS = sorted(cli.commands)


def run(*words: str, **options):
    return CliRunner().invoke(cli, list(words), **options)


@pytest.fixture(scope="module")
def graph(tmp_path_factory) -> str:
    out = str(tmp_path_factory.mktemp("graph"))
    result = run("build", "--out", out, "--jobs", "1")
    assert result.exit_code == 0, result.output
    return out


@pytest.mark.parametrize("name", COMMANDS)
def test_help_shows_an_example_that_parses(name):
    result = run(name, "--help")
    assert result.exit_code == 0
    examples = re.findall(r"^\s+(?:\S+=\S+ )?danvan-graph (.*)$", result.stdout.split("Example:")[1], re.MULTILINE)
    assert examples and all(line.startswith(name) for line in examples)
    command = cli.commands[name]
    for line in examples:
        words = [word for word in shlex.split(line.partition(" > ")[0])][1:]
        words = [word for word in words if not word.startswith("--data") and word != "my-data"]
        command.make_context(name, words, resilient_parsing=False)


def test_the_samples_are_what_a_build_without_sources_reads(graph):
    assert {d.source.split("/")[0] for d in files.iter_documents(graph)} == {"samples"}


def test_build_says_what_it_did_on_stderr_alone(tmp_path):
    result = run("build", "--out", str(tmp_path), "--jobs", "1")
    assert result.stdout == ""
    assert re.fullmatch(r".*: 18 documents, \d+ directives, \d+ citations, \d+ relations, 1 conflicts\n", result.stderr)
    assert "(18 read earlier)" in run("build", "--out", str(tmp_path), "--jobs", "1").stderr
    assert run("build", "--out", str(tmp_path), "--jobs", "1", "-q").stderr == ""


def test_an_unreadable_file_is_one_line_and_exit_code_1(tmp_path):
    (tmp_path / "good.txt").write_text("Thực hiện Quyết định số 23-QĐ/TW của Bộ Chính trị.", encoding="utf-8")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4\n\0\0\0")
    result = run("build", str(tmp_path), "--out", str(tmp_path / "g"), "--jobs", "1", "-q")
    assert result.exit_code == 1
    assert [("bad.pdf" in line) for line in result.stderr.splitlines()] == [True, False]      # the file, then how many
    assert len(list(files.iter_documents(tmp_path / "g"))) == 1


#: words, what the one line must hold
ERRORS = [
    ("query implementers symbol=29-QĐ/TW", "290-QĐ/TW"),
    ("query implementers", "symbol="),
    ("query implementer symbol=1", "implementers"),
    ("query implementers 999-QĐ/TW", "290-QĐ/TW (Quyết định, 2010-02-25) key=tw/qd/290/k10; 218-QĐ/TW"),
    ("query implementers 23-QĐ/TW quảng-trị", "KEY=VALUE"),
    ("query in_force 2021-07-30", "KEY=VALUE"),
    ("query implementers symbol=23-QĐ/TW since=yesterday", "since"),
    ("query implementers symbol=23-QĐ/TW nothing=1", "nothing"),
    ("query", "--help"),
    ("query --cypher MATCH", "MATCH"),
    ("query --sparql", "no query named"),
    ("query --sparql nothing", "nothing"),
    ("query --sparql SELECT{", "no SPARQL from line 1"),
    ("query --sparql SELECT{} a=1", "'a=1' beside a text in SPARQL"),
    ("query --sparql implementers 999-QĐ/TW", "290-QĐ/TW"),
    ("query --sparql bodies --neo4j bolt://localhost", "no --neo4j"),
    ("query bodies --database neo4j", "with --neo4j URI"),
    ("export jsonld --rdf12 --out x", "turtle, trig or ntriples"),
    ("export cypher --rdf12 --out x", "--rdf12"),
    ("export pdf --out x", "turtle"),
    ("export turtle", "--out"),
    ("export cypher --out - ", "file"),
    ("export turtle --out no/such/x.ttl --focus 999", "999"),
    ("view --focus 999-QĐ/TW --out x.html", "290-QĐ/TW (Quyết định, 2010-02-25) key=tw/qd/290/k10; 218-QĐ/TW"),
    ("export graphml --focus 999-QĐ/TW --out x.xml", "290-QĐ/TW (Quyết định, 2010-02-25) key=tw/qd/290/k10; 218-QĐ/TW"),
    ("export turtle --focus= --out x.ttl", "no number or symbol in ''"),
    ("view --focus= --out x.html", "no number or symbol in ''"),
    ("view --depth 0", "--depth"),
    ("evaluate nowhere.jsonl texts", "nowhere.jsonl"),
    ("extract nowhere.txt", "nowhere.txt"),
    ("build --jobs none", "--jobs"),
    ("build --data nowhere", "nowhere"),
    ("review --accept x.csv", "--data"),
    ("bild", "bild"),
]


@pytest.mark.parametrize("words, holds", ERRORS, ids=[words for words, _ in ERRORS])
def test_an_error_is_one_line_on_stderr(words, holds, graph, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    name, *rest = words.split()
    options = ["--graph", graph] if name in ("query", "export", "view", "review") else []
    result = run(name, *rest, *options)
    assert result.exit_code in (1, 2), result.output
    assert result.stdout == ""
    line, = result.stderr.splitlines()
    assert line.startswith("danvan-graph: ") and holds in line
    assert "unexpected" not in line


@pytest.mark.parametrize("name", ["query", "export", "view", "check", "review"])
def test_without_a_graph_the_line_says_how_to_make_one(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    words = {"query": ["implementers", "symbol=1"], "export": ["turtle", "--out", "x"]}.get(name, [])
    result = run(name, *words)
    assert result.exit_code == 1 and "danvan-graph build" in result.stderr and len(result.stderr.splitlines()) == 1


def test_a_fault_of_ours_is_one_line_too(graph, monkeypatch):
    import danvan_graph.query
    monkeypatch.setattr(danvan_graph.query, "list_queries", lambda: 1 / 0)
    result = run("query", "--list")
    assert result.exit_code == 1
    assert result.stderr.startswith("danvan-graph: unexpected ZeroDivisionError") and len(result.stderr.splitlines()) == 1
    monkeypatch.setenv("DANVAN_DEBUG", "1")
    assert isinstance(run("query", "--list").exception, ZeroDivisionError)


TYPED = ["23-QĐ/TW", "23-qd/tw", "23 - QĐ/TW", "Quyết định 23", "quyet dinh 23", "Quyết định số 23-QĐ/TW ngày 30/7/2021", "23QĐ/TW", "QĐ 23"]


@pytest.mark.parametrize("typed", TYPED)
def test_symbols_as_people_type_them(typed, graph):
    result = run("query", "implementers", f"symbol={typed}", "--graph", graph, "--format", "json")
    assert result.exit_code == 0, result.stderr
    assert {"21-KH/TU", "08-KH/TU"} <= {row["symbol"] for row in json.loads(result.stdout)}
    assert run("query", "implementers", typed, "--graph", graph, "--format", "json").stdout == result.stdout     # without "symbol="


@pytest.mark.parametrize("form", ["table", "list", "json", "csv"])
def test_formats_of_answers(form, graph):
    result = run("query", "implementers", "symbol=23-QĐ/TW", "--graph", graph, "--format", form)
    assert result.exit_code == 0 and "21-KH/TU" in result.stdout and result.stderr == ""


def test_the_list_format_shows_the_whole_sentence(graph):
    result = run("query", "implementers", "symbol=23-QĐ/TW", "--graph", graph, "--format", "list")
    assert "Ban Thường vụ Tỉnh ủy Quảng Trị ban hành kế hoạch này." in result.stdout


def test_cypher_and_list(graph):
    result = run("query", "--graph", graph, "--format", "json", "--cypher", "MATCH (d:Directive {symbol: $s}) RETURN d.key AS key", "s=23-QĐ/TW")
    assert json.loads(result.stdout) == [{"key": "tw/qd/23/k13"}]
    assert "implementers" in run("query", "--list").stdout


def test_sparql_asks_a_saved_twin_or_a_text(graph):
    ours, twin = (run("query", *words, "implementers", "23-QĐ/TW", "--graph", graph, "--format", "json") for words in ((), ("--sparql",)))
    assert twin.exit_code == 0 and [{**row, "path": 0} for row in json.loads(twin.stdout)] == [{**row, "path": 0} for row in json.loads(ours.stdout)]
    text = 'SELECT ?key { ?d dct:identifier "23-QĐ/TW" ; dv:key ?key }'
    assert json.loads(run("query", "--sparql", text, "--graph", graph, "--format", "json").stdout) == [{"key": "tw/qd/23/k13"}]
    none = run("query", "--sparql", "implementers", "symbol=33/CT-TTg", "since=2090-01-01", "--graph", graph, "--format", "csv")
    assert none.stdout.startswith("depth,what,symbol,")


def test_rdf_12_reifies_triple_terms(graph, tmp_path):
    for form in ("turtle", "trig", "ntriples"):
        assert run("export", form, "--rdf12", "--graph", graph, "--out", str(tmp_path / form)).exit_code == 0
        assert "<<(" in (tmp_path / form).read_text(encoding="utf-8")


def test_extract_prints_one_record_a_document_whose_quotes_stand_in_the_text(tmp_path):
    from danvan_graph.resources import folder
    source = str(folder("data") / "samples")
    result = run("extract", source)
    assert result.exit_code == 0 and result.stderr == ""
    texts = {d.id: d.text for d in load([source], on_error=pytest.fail)}
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert {r["id"] for r in records} == set(texts)
    mentions = [(r["id"], m) for r in records for m in r["mentions"]]
    assert len(mentions) > 40
    assert all(texts[name][m["start"]:m["end"]] == m["quote"] for name, m in mentions)
    assert all(m["start"] <= m["anchor_start"] < m["anchor_end"] <= m["end"] for _, m in mentions)
    for record in records:                             # a relation leads to its sentence, and that names its object
        for edge in record["edges"]:
            sentence = texts[record["id"]][edge["start"]:edge["end"]]
            assert edge["cue"] is None or edge["cue"] in sentence
            assert any(edge["start"] <= m["start"] < m["anchor_end"] <= edge["end"] for m in record["mentions"] if m["target"] == edge["target"]) \
                or edge["rule"] == "anaphora", edge
    assert sum(len(record["edges"]) for record in records) > 20


def test_standard_input(tmp_path):
    def piped(*words: str) -> str:
        text = "Thực hiện Quyết định số 23-QĐ/TW của Bộ Chính trị."
        return subprocess.run([sys.executable, "-m", "danvan_graph", *words], input=text.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    assert json.loads(piped("extract", "-"))["id"] == "stdin"
    piped("build", "-", "--out", str(tmp_path), "-q")
    assert [c.printed for c in files.iter_citations(tmp_path)] == ["23-QĐ/TW"]


def test_extract_as_table_and_page(tmp_path):
    text = 'Thực hiện <script>alert(1)</script> Quyết định số 23-QĐ/TW của Bộ Chính trị & "bạn".'
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert "implements" in run("extract", "--format", "table", str(tmp_path / "a.txt")).stdout
    page = run("extract", "--format", "html", str(tmp_path / "a.txt")).stdout
    assert "<script>" not in page and "&lt;script&gt;" in page and "<mark" in page


def test_export_to_stdout_is_the_export_to_a_file(graph, tmp_path):
    assert run("export", "turtle", "--graph", graph, "--out", str(tmp_path / "g.ttl")).exit_code == 0
    process = subprocess.run([sys.executable, "-m", "danvan_graph", "export", "turtle", "--graph", graph, "--out", "-"], stdout=subprocess.PIPE, check=True)
    assert process.stdout == (tmp_path / "g.ttl").read_bytes()


@pytest.mark.parametrize("form", ["ntriples", "jsonld", "trig", "graphml", "cypher", "neo4j-csv"])
def test_every_format_of_export_writes_something(form, graph, tmp_path):
    out = tmp_path / "out"
    result = run("export", form, "--graph", graph, "--out", str(out))
    assert result.exit_code == 0, result.stderr
    assert any(out.iterdir()) if out.is_dir() else out.stat().st_size > 1000


def test_view_writes_one_page(graph, tmp_path):
    result = run("view", "--graph", graph, "--focus", "Quyết định 23", "--out", str(tmp_path / "p.html"))
    assert result.exit_code == 0 and "23-QĐ/TW" in (tmp_path / "p.html").read_text(encoding="utf-8")


def test_check_finds_the_impossible_date_and_exits_with_1(graph):
    result = run("check", "--graph", graph, "--format", "json")
    assert result.exit_code == 1
    rows = [row for row in json.loads(result.stdout) if "39-NQ/TW" in row["directive"]]
    assert any("2016-04-17" in row["detail"] and row["document"].endswith("quang-tri-tin-huong-hoa.html") and row["sentence"] for row in rows)


def test_check_says_what_it_found_and_whether_the_shapes_were_asked(graph, monkeypatch):
    assert run("check", "--graph", graph, "--no-shacl").stderr == "8 findings: conflict 1, ambiguous citation 1, unresolved citation 6; without the SHACL shapes\n"
    assert run("check", "--graph", graph, "--shacl").stderr == "8 findings: conflict 1, ambiguous citation 1, unresolved citation 6\n"
    monkeypatch.setattr("danvan_graph.check.find_spec", lambda name: None)      # pyshacl is not installed
    assert run("check", "--graph", graph).stderr.endswith("without the SHACL shapes\n")
    monkeypatch.setitem(sys.modules, "pyshacl", None)
    asked = run("check", "--graph", graph, "--shacl")
    assert asked.exit_code == 1 and asked.stderr == "danvan-graph: check: SHACL needs pyshacl (expected pip install 'danvan-graph[rdf]')\n"


def test_a_broken_shape_is_a_finding(tmp_path):
    bad = Directive("tw/qd/23/k13", "23-QĐ/TW", "Quyết định", issued_on="2021-02-30")
    files.write(Graph(directives=(bad,)), tmp_path)
    row, = [r for r in json.loads(run("check", "--graph", str(tmp_path), "--format", "json").stdout) if r["finding"] == "shape"]
    assert "23-QĐ/TW" in row["directive"] and "2021-02-30" in row["detail"]


def test_review_goes_out_and_comes_back(tmp_path):
    texts = tmp_path / "in"
    texts.mkdir()
    for name, text in {"a": "Thực hiện Chỉ thị số 17/CT-TTg ngày 04/5/2017 của Thủ tướng Chính phủ.",
                       "b": "Thực hiện Chỉ thị số 17/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ.",
                       "c": "Thực hiện Chỉ thị số 17/CT-TTg của Thủ tướng Chính phủ."}.items():
        (texts / f"{name}.txt").write_text(text, encoding="utf-8")
    graph, review, data = str(tmp_path / "g"), tmp_path / "review.csv", tmp_path / "data"
    build = ("build", str(texts), "--out", graph, "--jobs", "1", "-q")
    assert run(*build).exit_code == 0
    assert run("review", "--graph", graph, "--out", str(review)).exit_code == 0
    content = review.read_text(encoding="utf-8-sig")
    assert [row["why"].split(":")[0] for row in csv.DictReader(content.splitlines()) if not row["relation"]] == ["ambiguous", "unresolved", "unresolved"]
    line = next(line for line in content.splitlines() if line.startswith("c,"))
    edited = line.replace(",17/CT-TTg,,,,,,,", ",17/CT-TTg,,choose,ttg/ct/17/2017,,,An,")
    assert edited != line
    review.write_text(content.replace(line, edited), encoding="utf-8-sig")
    assert "1 decisions added" in run("review", "--graph", graph, "--accept", str(review), "--data", str(data)).stderr
    try:
        assert run(*build, "--data", str(data)).exit_code == 0
    finally:
        os.environ.pop("DANVAN_DATA", None)
    chosen = [c for c in files.iter_citations(graph) if c.document == "c"]
    assert [(c.target, c.outcome, c.reason) for c in chosen] == [("ttg/ct/17/2017", "resolved", "chosen by a person")]


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8", "en_US.ISO-8859-1"])
def test_utf8_under_any_locale(locale, graph):
    env = {**{k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON"))}, "LC_ALL": locale,
           "PYTHONCOERCECLOCALE": "0", "PYTHONPATH": str(Path(__file__).parents[1])}
    for utf8 in ("", "0"):
        process = subprocess.run([sys.executable, "-m", "danvan_graph", "query", "implementers", "symbol=23-QĐ/TW", "--graph", graph],
                                 env={**env, **({"PYTHONUTF8": utf8} if utf8 else {})}, capture_output=True)
        assert process.returncode == 0, process.stderr
        assert "Tỉnh ủy Quảng Trị" in process.stdout.decode("utf-8")


def test_a_reader_that_stops_early_is_no_error(graph):
    command = f"{sys.executable} -m danvan_graph export ntriples --graph {graph} --out - | head -n 1"
    process = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True)
    assert "Traceback" not in process.stderr and process.stdout.count("\n") == 1


def test_version_and_group_help():
    assert run("--version").stdout.startswith("danvan-graph, version ")
    assert all(name in run("--help").stdout for name in COMMANDS)
    assert isinstance(cli, click.Group)


def test_on_a_narrow_terminal_answers_stand_one_below_the_other(graph):
    import pty
    parent, child = pty.openpty()
    process = subprocess.Popen([sys.executable, "-m", "danvan_graph", "query", "implementers", "symbol=23-QĐ/TW", "--graph", graph], stdout=child,
                               env={**os.environ, "COLUMNS": "80"})
    process.wait(timeout=60)
    os.close(child)
    said = os.read(parent, 100_000).decode()
    os.close(parent)
    assert said.startswith("depth ") and "\r\nsymbol      21-KH/TU\r\n" in said
