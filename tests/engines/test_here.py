"""The stages of a build, run in this process: the same bytes however documents and directives are parted, or in one piece."""

import csv
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import danvan_graph.build as local_build
from danvan_graph.build import build as local
from danvan_graph.assemble import assemble
from danvan_graph.engines import driver, here, pipeline, runs
from danvan_graph.errors import DanvanError
from danvan_graph.resolve import load_registry, resolve
from danvan_graph.resolve.decisions import COLUMNS, load_decisions
from danvan_graph.resolve.reading import from_line
from danvan_graph.store import files
from danvan_graph.summary import Report
from tests.engines.corpus import texts, write


def build(sources, out: Path, on_error=None, jobs: int = 1):
    """A build on an engine, whose workers are here."""
    with here.processes(jobs) as (_, run):
        return driver.build_with(run, list(map(str, sources)), out, False, Report(on_error, None))


def _both(folder: Path, monkeypatch, per_part: int, shard_bytes: int):
    """The engine's build, the local one, and the same without parts: all in memory, in one piece."""
    monkeypatch.setattr(driver, "_PART_DOCUMENTS", per_part)
    monkeypatch.setattr(driver, "_SHARD_BYTES", shard_bytes)
    monkeypatch.setattr(local_build, "_PART_DOCUMENTS", per_part)
    done = build([folder / "in"], folder / "engine")
    there = local([folder / "in"], folder / "local")
    assert (folder / "engine" / "manifest.json").read_bytes() == (folder / "local" / "manifest.json").read_bytes()
    assert (done.documents, done.counts, done.lost) == (there.documents, there.counts, there.lost)
    assert files.read(folder / "engine") == files.read(folder / "local")     # reading checks every line's hash
    registry, decisions = load_registry(), load_decisions()
    readings = (from_line(line) for n in range(local_build._parts(there.documents))
                for line in runs.read(folder / "local" / "stages" / f"read-{n}", "readings"))
    whole = files.write(assemble(resolve(readings, registry, decisions), registry, decisions), folder / "whole")
    assert whole == files.manifest(folder / "local")
    assert decisions.lost == there.lost
    return files.read(folder / "engine")


@given(seed=st.integers(0, 2**32), documents=st.integers(1, 30), parts=st.integers(1, 9), shard_files=st.integers(1, 5))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_same_bytes_as_the_local_build(tmp_path_factory, seed, documents, parts, shard_files):
    folder = tmp_path_factory.mktemp("both")
    write(folder / "in", texts(documents, seed), shard_files)
    with pytest.MonkeyPatch.context() as patch:
        _both(folder, patch, max(1, documents // parts), 1)


def test_the_corpus_has_what_it_is_made_for(tmp_path, monkeypatch):
    """Else the property above would prove nothing."""
    write(tmp_path / "in", texts(120, 1), 7)
    graph = _both(tmp_path, monkeypatch, 10, 1)
    assert {c.outcome for c in graph.citations} == {"resolved", "ambiguous", "unresolved"}
    assert graph.conflicts and any("~2" in d.key for d in graph.documents)
    assert any("is a slip" in c.reason for c in graph.citations)
    assert any(c.outcome == "ambiguous" and c.reason.startswith("a law by name") for c in graph.citations)
    assert any(len(r.evidence) > 2 for r in graph.relations) and any(r.relation == "PROMOTES" for r in graph.relations)


def test_decisions_of_people_lead_over_numbers(tmp_path, monkeypatch):
    """A person says that Chỉ thị 7 of one text is a directive of another number, adds a relation, and speaks of a text that is gone."""
    records = texts(60, 3) + [{"id": "chosen", "text": "Thực hiện Chỉ thị 7, xã đã họp dân."},
                              {"id": "full", "text": "Thực hiện Chỉ thị số 33-CT/TW ngày 20/12/2018 của Ban Bí thư."}]
    write(tmp_path / "in", records, 4)
    data = tmp_path / "data"
    data.mkdir()
    rows = [{"document": "chosen", "sentence": "Thực hiện Chỉ thị 7, xã đã họp dân.", "printed": "Chỉ thị 07", "decision": "choose",
             "choice": "tw/ct/33/k12", "by": "An"},
            {"document": "chosen", "sentence": "xã đã họp dân", "relation": "implements", "decision": "add", "subject": "tw/ct/33/k12",
             "object": "tw/qd/23/k13", "by": "An"},
            {"document": "gone", "sentence": "không còn", "printed": "Chỉ thị 7", "relation": "cites", "decision": "reject", "by": "An"}]
    with open(data / "decisions.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS)
        table.writeheader()
        table.writerows(rows)
    monkeypatch.setenv("DANVAN_DATA", str(data))
    graph = _both(tmp_path, monkeypatch, 5, 1)
    assert [c.target for c in graph.citations if c.document == "chosen"] == ["tw/ct/33/k12"]
    assert [r.target for r in graph.relations if any(e.reviewed == "added" for e in r.evidence)] == ["tw/qd/23/k13"]


def test_many_runs_are_merged_in_rounds(tmp_path, monkeypatch):
    monkeypatch.setattr(pipeline, "_FAN_IN", 2)
    write(tmp_path / "in", texts(40, 5), 7)
    _both(tmp_path, monkeypatch, 5, 1)


def test_files_that_cannot_be_read_are_reported_and_the_others_built(tmp_path):
    write(tmp_path / "in", texts(6, 2), 2)
    (tmp_path / "in" / "broken.jsonl").write_text('{"id": 1, "text"\n', encoding="utf-8")
    errors = []
    done = build([tmp_path / "in"], tmp_path / "out", on_error=errors.append)
    assert done.failed == len(errors) == 1 and done.documents == 6 and "broken.jsonl" in str(errors[0])
    with pytest.raises(DanvanError, match="broken.jsonl"):
        build([tmp_path / "in"], tmp_path / "out")
    assert not (tmp_path / "out" / ".engine").exists()


def test_parquet_parts(tmp_path, monkeypatch):
    pyarrow = pytest.importorskip("pyarrow", reason="the extra danvan-graph[parquet] is not installed")
    from pyarrow import parquet
    (tmp_path / "in").mkdir()
    for n in range(3):
        parquet.write_table(pyarrow.Table.from_pylist(texts(10, n)), tmp_path / "in" / f"part-{n}.parquet")
    assert len(_both(tmp_path, monkeypatch, 7, 1).documents) == 30


def test_a_worker_of_another_version_is_refused(tmp_path, monkeypatch):
    write(tmp_path / "in", texts(3, 1), 1)
    monkeypatch.setattr(driver, "whole_digest", lambda: "another")
    with pytest.raises(DanvanError, match="a worker has another version"):
        build([tmp_path / "in"], tmp_path / "out")


def test_the_graph_is_no_source_of_itself(tmp_path, monkeypatch):
    write(tmp_path, texts(6, 2), 2)
    monkeypatch.chdir(tmp_path)
    assert [build(["."], Path("graph")).documents for _ in range(2)] == [6, 6]


def test_standard_input_is_nobodys(tmp_path):
    with pytest.raises(DanvanError, match="standard input"):
        build(["-"], tmp_path / "out")


def test_nothing_to_read_is_an_empty_graph(tmp_path):
    (tmp_path / "in").mkdir()
    build([tmp_path / "in"], tmp_path / "out")
    local([tmp_path / "in"], tmp_path / "local")
    assert files.manifest(tmp_path / "out") == files.manifest(tmp_path / "local")


@given(st.lists(st.lists(st.text(alphabet="ab\"\\Đ\u2028 ", max_size=3), max_size=6), min_size=1, max_size=5))
def test_merged_runs_are_in_the_order_of_their_keys(tmp_path_factory, groups):
    folder = tmp_path_factory.mktemp("runs")
    for n, keys in enumerate(groups):
        runs.write_sorted(folder / str(n), [([key], b"{}\n") for key in keys])
    merged = [line.partition(b"\t")[0] for line in runs.merge([folder / str(n) for n in range(len(groups))])]
    assert [json.loads(line)[0] for line in merged] == sorted(key for keys in groups for key in keys)


@given(st.lists(st.binary(max_size=2).filter(lambda b: b"\n" not in b)), st.integers(1, 4), st.integers(2, 4))
def test_lines_are_sorted_in_any_pieces(tmp_path_factory, lines, at_once, fan_in):
    path = tmp_path_factory.mktemp("sort") / "a"
    path.write_bytes(b"".join(line + b"\n" for line in lines))
    runs.sort_lines(path, at_once, fan_in)
    assert path.read_bytes() == b"".join(sorted({line + b"\n" for line in lines}))
    assert [p.name for p in path.parent.iterdir()] == ["a"]


def test_in_several_processes_too(tmp_path):
    write(tmp_path / "in", texts(40, 5), 10)
    build([tmp_path / "in"], tmp_path / "two", jobs=2)
    build([tmp_path / "in"], tmp_path / "one")
    assert (tmp_path / "two" / "manifest.json").read_bytes() == (tmp_path / "one" / "manifest.json").read_bytes()
