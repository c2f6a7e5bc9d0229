"""Builds: the same bytes by any way, faults that leave the good ones, increments equal to a full build."""

import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danvan_graph.build import build
from danvan_graph.build_cache import NAME
from danvan_graph.errors import DanvanError
from danvan_graph.resources import folder
from danvan_graph.store import files

SAMPLES = folder("data") / "samples"
TEXTS = {
    "a.txt": "Thực hiện Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị.",
    "b.txt": "TỈNH ỦY NAM ĐỊNH\nSố 21-KH/TU\nNam Định, ngày 20 tháng 9 năm 2021\n\nKẾ HOẠCH\nvề tiếp dân\n\n"
             "Thực hiện Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị.",
    "c.txt": "Thực hiện Kế hoạch số 21-KH/TU ngày 20/9/2021 của Tỉnh ủy Nam Định.",
    "d.jsonl": '{"id": "d1", "text": "Thực hiện Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ."}\n'
               '{"id": "a", "text": "Căn cứ Luật Tiếp công dân năm 2013;"}\n',
    "e/a.txt": "Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị.",
}


def write(where: Path, names=TEXTS) -> Path:
    shutil.rmtree(where, ignore_errors=True)
    for name in names:
        (where / name).parent.mkdir(parents=True, exist_ok=True)
        (where / name).write_text(TEXTS[name], encoding="utf-8")
    return where


def digest(directory: Path) -> dict[str, str]:
    return files.manifest(directory).sha256


def command(*words: str, **env: str) -> list[str]:
    return [sys.executable, "-m", "danvan_graph", *words]


def test_processes_hash_seeds_and_order_of_sources_change_no_byte(tmp_path):
    source = write(tmp_path / "in")
    names = [str(source / name) for name in TEXTS]
    build(names, tmp_path / "one", jobs=1)
    build(random.Random(1).sample(names, len(names)), tmp_path / "two", jobs=2)
    subprocess.run(command("build", *reversed(names), "--out", str(tmp_path / "three"), "-q"), check=True,
                   env={**os.environ, "PYTHONHASHSEED": "7"})
    assert digest(tmp_path / "one") == digest(tmp_path / "two") == digest(tmp_path / "three")


def test_documents_of_one_name_are_kept_apart(tmp_path):
    build([write(tmp_path / "in")], tmp_path / "out")
    assert [d.key for d in files.iter_documents(tmp_path / "out")] == ["a", "a~2", "a~3", "b", "c", "d1"]


def test_an_unreadable_file_is_one_error_and_the_others_are_built(tmp_path):
    source = write(tmp_path / "in")
    (source / "broken.pdf").write_bytes(b"%PDF-1.4\n" + b"\0" * 50)
    (source / "empty.txt").write_bytes(b"")
    errors = []
    summary = build([source, tmp_path / "nowhere"], tmp_path / "out", on_error=errors.append)
    assert summary.documents == 6 and summary.failed == len(errors) == 3
    for name in ("broken.pdf", "empty.txt", "nowhere"):
        assert sum(name in str(error) for error in errors) == 1
    again = []
    build([source, tmp_path / "nowhere"], tmp_path / "out", on_error=again.append)
    assert sorted(map(str, again)) == sorted(map(str, errors))           # a second build says so again


def test_shards_without_a_record_are_no_fault(tmp_path):
    source = write(tmp_path / "in")
    for name, data in (("part-0.jsonl", b""), ("part-1.JSONL", b"\n\n"), ("part-2.ndjson.gz", gzip.compress(b""))):
        (source / name).write_bytes(data)
    assert build([source], tmp_path / "out").documents == 6          # without on_error the first error is raised
    assert build([source], tmp_path / "out").reused == 6


def test_a_second_build_reads_only_what_changed(tmp_path):
    source = write(tmp_path / "in")
    assert build([source], tmp_path / "out").reused == 0
    first = digest(tmp_path / "out")
    assert build([source], tmp_path / "out").reused == 6
    assert digest(tmp_path / "out") == first
    (source / "c.txt").write_text("Thực hiện Chỉ thị số 16/CT-TTg ngày 16/5/2018 của Thủ tướng Chính phủ.", encoding="utf-8")
    (source / "d.jsonl").write_text(TEXTS["d.jsonl"] + '{"id": "d2", "text": "Không viện dẫn."}\n', encoding="utf-8")
    (source / "e/a.txt").unlink()
    summary = build([source], tmp_path / "out")
    assert (summary.documents, summary.reused) == (6, 4)                 # a, b and the two old records of d
    build([source], tmp_path / "full")
    assert digest(tmp_path / "out") == digest(tmp_path / "full")


def test_other_names_of_columns_are_a_change(tmp_path):
    """The cells are the same, what they are is not."""
    table = tmp_path / "t.csv"
    table.write_text("text,title,link\nThực hiện Chỉ thị số 05-CT/TW.,Một,Hai\n", encoding="utf-8")
    build([table], tmp_path / "out")
    table.write_text("text,link,title\nThực hiện Chỉ thị số 05-CT/TW.,Một,Hai\n", encoding="utf-8")
    assert build([table], tmp_path / "out").reused == 0
    assert [(d.heading, d.url) for d in files.iter_documents(tmp_path / "out")] == [("Hai", "Một")]


def test_standard_input_of_any_format(tmp_path):
    """A text and a corpus; other processes have no part of it."""
    for said, number in ((TEXTS["a.txt"], 1), (TEXTS["d.jsonl"], 2)):
        subprocess.run([sys.executable, "-m", "danvan_graph", "build", "-", "--jobs", "2", "-q", "--out", tmp_path / "out"],
                       input=said.encode(), check=True, cwd=Path(__file__).parents[1])
        assert files.manifest(tmp_path / "out").counts["documents"] == number


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sets(st.sampled_from(sorted(TEXTS)), min_size=1), min_size=1, max_size=4))
def test_any_order_of_arrival_gives_the_graph_of_a_full_build(tmp_path, arrivals):
    out = tmp_path / "out"
    shutil.rmtree(out, ignore_errors=True)
    for names in arrivals:
        build([write(tmp_path / "in", sorted(names))], out)
    build([tmp_path / "in"], tmp_path / "full")
    assert digest(out) == digest(tmp_path / "full")
    shutil.rmtree(tmp_path / "full")


def test_a_build_does_not_read_the_graph_that_lies_among_its_sources(tmp_path):
    source = write(tmp_path / "in")
    build([source], source / "graph")
    first = digest(source / "graph")
    assert build([source], source / "graph").documents == 6
    assert digest(source / "graph") == first


def test_a_late_target_heals_its_stub(tmp_path):
    source = write(tmp_path / "in", ["c.txt"])
    build([source], tmp_path / "out")
    assert [d.stub for d in files.iter_directives(tmp_path / "out") if d.symbol == "21-KH/TU"] == [True]
    write(source, ["b.txt", "c.txt"])
    build([source], tmp_path / "out")
    assert [d.stub for d in files.iter_directives(tmp_path / "out") if d.symbol == "21-KH/TU"] == [False]


DAMAGE = [b"", b"{", b'{"rules": 1}\n', b"\xff\xfe\x00"]


@pytest.mark.parametrize("content", DAMAGE)
def test_a_damaged_cache_is_ignored(tmp_path, content):
    source = write(tmp_path / "in")
    build([source], tmp_path / "out")
    first = digest(tmp_path / "out")
    (tmp_path / "out" / NAME).write_bytes(content)
    assert build([source], tmp_path / "out").reused == 0
    assert digest(tmp_path / "out") == first


def test_a_cache_cut_short_gives_what_is_whole_in_it(tmp_path):
    source = write(tmp_path / "in")
    build([source], tmp_path / "out")
    first, cache = digest(tmp_path / "out"), tmp_path / "out" / NAME
    content = cache.read_bytes()
    for cut in range(0, len(content), max(1, len(content) // 12)):
        cache.write_bytes(content[:cut])
        build([source], tmp_path / "out")
        assert digest(tmp_path / "out") == first, cut


def test_killed_at_any_moment_the_earlier_graph_stays(tmp_path):
    out, source = tmp_path / "out", write(tmp_path / "in")
    build([write(tmp_path / "old", ["a.txt"])], out)
    earlier = digest(out)
    build([source], tmp_path / "full")
    for delay in (0.1, 0.4, 0.7, 1.0):
        process = subprocess.Popen(command("build", str(source), "--out", str(out), "--jobs", "2"), stderr=subprocess.DEVNULL)
        time.sleep(delay)
        process.kill()
        process.wait()
        assert digest(out) in (earlier, digest(tmp_path / "full"))
        assert list(files.iter_citations(out))                          # and it can be read
    build([source], out)
    assert digest(out) == digest(tmp_path / "full")


def test_interrupted_it_says_so_in_one_line_and_leaves_the_earlier_graph(tmp_path):
    out = tmp_path / "out"
    build([write(tmp_path / "old", ["a.txt"])], out)
    earlier = digest(out)
    big = tmp_path / "big.jsonl"
    with open(big, "w", encoding="utf-8") as file:
        for n in range(3000):
            file.write(json.dumps({"id": f"x{n}", "text": TEXTS["b.txt"] * 30 + str(n)}, ensure_ascii=False) + "\n")
    process = subprocess.Popen(command("build", str(big), "--out", str(out), "--jobs", "2"), stderr=subprocess.PIPE, text=True,
                               start_new_session=True)
    time.sleep(2)
    assert process.poll() is None, "it must still be at work for this test to mean anything"
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.strip().splitlines() == ["danvan-graph: interrupted; what was stored before is as it was"]
    assert digest(out) == earlier


def test_two_builds_at_once_are_refused_in_one_line(tmp_path):
    from danvan_graph.store.lock import exclusive
    (tmp_path / "out").mkdir()
    with exclusive(tmp_path / "out" / ".building"), pytest.raises(DanvanError, match="another build"):
        build([write(tmp_path / "in")], tmp_path / "out")


def test_a_folder_that_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(DanvanError, match="cannot be written"):
        build([write(tmp_path / "in")], tmp_path / "file" / "graph")


def test_decisions_are_applied_kept_and_taken_back(tmp_path, monkeypatch):
    data, out = tmp_path / "data", tmp_path / "out"
    data.mkdir()
    head = "document,sentence,printed,relation,decision,choice,subject,object,by,note\n"
    row = 'a,"Thực hiện Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị.",23-QĐ/TW,implements,{},,,,An,\n'
    lost = 'a,Câu này không còn.,23-QĐ/TW,implements,confirm,,,,Bình,\n'
    monkeypatch.setenv("DANVAN_DATA", str(data))
    source = [write(tmp_path / "in", ["b.txt"])]
    row = row.replace("a,", "b,", 1)

    def implementing() -> list[str]:
        return [e.reviewed for r in files.iter_relations(out) if r.relation == "IMPLEMENTS" for e in r.evidence]
    (data / "decisions.csv").write_text(head + row.format("confirm") + lost, encoding="utf-8")
    build(source, out)
    summary = build(source, out)
    assert [d.by for d in summary.lost] == ["Bình"]
    assert implementing() == ["confirmed"]
    (data / "decisions.csv").write_text(head + row.format("confirm") + row.format("reject"), encoding="utf-8")
    assert build(source, out).reused == 1                               # a decision makes nothing be read again
    assert implementing() == []                                         # the later one wins
    (data / "decisions.csv").write_text(head + row.format("reject") + row.format("withdraw"), encoding="utf-8")
    build(source, out)
    assert implementing() == [""]
    add = "b,Tỉnh ủy cũng nói rõ.,,based_on,add,,tu.nam-dinh/kh/21/nk2020,tw/ct/5/k12,An,\n"
    (data / "decisions.csv").write_text(head + add, encoding="utf-8")
    build(source, out)
    assert [(r.relation, r.target, r.evidence[0].reviewed) for r in files.iter_relations(out) if r.relation == "BASED_ON"] == [
        ("BASED_ON", "tw/ct/5/k12", "added")]

    def lost_of(row: str) -> list[str]:
        (data / "decisions.csv").write_text(head + row, encoding="utf-8")
        return [d.decision for d in build(source, out).lost]
    there = add.replace("Tỉnh ủy cũng nói rõ.,", "Thực hiện Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị.,23-QĐ/TW")
    assert lost_of(there) == []                                         # its sentence is there, with what it cites
    assert lost_of(there.replace("30/7/2021", "1/8/2021")) == ["add"]   # the sentence has vanished
    assert [r for r in files.iter_relations(out) if r.relation == "BASED_ON"] == []
    assert lost_of(add.replace("b,", "gone,", 1)) == ["add"]            # the document has
    assert lost_of(add.replace("tw/ct/5/k12", "tw/ct/5/k99")) == ["add"]        # no such directive
