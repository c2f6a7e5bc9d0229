"""A later build does again what is touched, and nothing else; what it leaves is what a first build leaves."""

import csv
import json
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import danvan_graph.build as local_build
from danvan_graph.build import build
from danvan_graph.engines import pipeline
from danvan_graph.resolve.decisions import COLUMNS
from danvan_graph.store import files
from tests.engines.corpus import texts


@pytest.fixture
def worked(monkeypatch) -> list[str]:
    """Names of the tasks that work."""
    found: list[str] = []
    stage = pipeline.Pipeline._stage

    def watched(self, name, function, arguments, given):
        run = self._run

        def counting(function, todo):
            found.extend([name] * len(todo))
            return run(function, todo)
        self._run = counting
        try:
            return stage(self, name, function, arguments, given)
        finally:
            self._run = run
    monkeypatch.setattr(pipeline.Pipeline, "_stage", watched)
    return found


def _write(folder: Path, records: list[dict]) -> Path:
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        path.unlink()
    for n, record in enumerate(records):
        (folder / f"{record['id']}-{n}.jsonl").write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8")
    return folder


def _state(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*"))
            if p.is_file() and p.name not in (".lock", ".building")}


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), kept=st.lists(st.sets(st.integers(0, 24), min_size=1), min_size=1, max_size=3))
def test_any_changes_leave_what_a_full_build_leaves(tmp_path, seed, kept):
    """Documents come and go, in parts of three: citations that were stubs are healed, corrected ones are not, and back."""
    records = texts(25, seed)
    for name in ("one", "full"):
        shutil.rmtree(tmp_path / name, ignore_errors=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(local_build, "_PART_DOCUMENTS", 3)
        for numbers in kept:
            build([_write(tmp_path / "in", [records[n] for n in sorted(numbers)])], tmp_path / "one")
        build([tmp_path / "in"], tmp_path / "full")
    assert _state(tmp_path / "one") == _state(tmp_path / "full")


def test_one_changed_document_touches_few_parts(tmp_path, monkeypatch, worked):
    monkeypatch.setattr(local_build, "_PART_DOCUMENTS", 4)
    records = texts(250, 5)
    build([_write(tmp_path / "in", records)], tmp_path / "out")
    first = len(worked)
    assert first == 4 * 64
    worked.clear()
    build([tmp_path / "in"], tmp_path / "out")
    assert worked == []
    records[7]["text"] += "\nThực hiện Quyết định số 991-QĐ/TW ngày 1/2/2021 của Bộ Chính trị."
    build([_write(tmp_path / "in", records)], tmp_path / "out")
    assert worked.count("part") == 1 and 1 <= worked.count("resolve") <= 12 and len(worked) < first // 4


DAMAGE = {"no memory": lambda s: (s / "tasks.json").unlink(), "a damaged memory": lambda s: (s / "tasks.json").write_text("{"),
          "another's memory": lambda s: (s / "tasks.json").write_text('{"rules": [], "graph": "", "tasks": {}}'),
          "a file gone": lambda s: (s / "resolved-1").unlink(), "a file cut short": lambda s: (s / "citations-2").write_bytes(b"["),
          "an empty file": lambda s: (s / "cited-0").write_bytes(b""), "the folder gone": shutil.rmtree,
          "strangers": lambda s: [(s / name).write_text("x") for name in ("cited-99", "read-0.host.123", "tasks.json.new")]}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_what_is_damaged_is_made_again(tmp_path, monkeypatch, damage):
    monkeypatch.setattr(local_build, "_PART_DOCUMENTS", 8)
    source = _write(tmp_path / "in", texts(40, 3))
    build([source], tmp_path / "out")
    whole = _state(tmp_path / "out")
    damage(tmp_path / "out" / "stages")
    build([source], tmp_path / "out")
    found = _state(tmp_path / "out")
    found.pop("stages/cited-99", None)                 # a stranger with a name of ours does no harm
    assert found == whole


def test_a_graph_that_is_damaged_is_written_again(tmp_path):
    source = _write(tmp_path / "in", texts(10, 3))
    build([source], tmp_path / "out")
    whole = _state(tmp_path / "out")
    table = tmp_path / "out" / files.manifest(tmp_path / "out").folder / "citations.jsonl"
    table.write_bytes(table.read_bytes()[:-5])
    build([source], tmp_path / "out")
    assert _state(tmp_path / "out") == whole


def test_a_persons_choice_is_met_without_doing_all_twice(tmp_path, monkeypatch, worked):
    """A choice joins two numbers: the second build knows that from the first."""
    monkeypatch.setattr(local_build, "_PART_DOCUMENTS", 8)
    records = texts(60, 3) + [{"id": "chosen", "text": "Thực hiện Chỉ thị 7, xã đã họp dân."},
                              {"id": "full", "text": "Thực hiện Chỉ thị số 33-CT/TW ngày 20/12/2018 của Ban Bí thư."}]
    (tmp_path / "data").mkdir()
    with open(tmp_path / "data" / "decisions.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS)
        table.writeheader()
        table.writerow({"document": "chosen", "sentence": "Thực hiện Chỉ thị 7, xã đã họp dân.", "printed": "Chỉ thị 07",
                        "decision": "choose", "choice": "tw/ct/33/k12", "by": "An"})
    monkeypatch.setenv("DANVAN_DATA", str(tmp_path / "data"))
    build([_write(tmp_path / "in", records)], tmp_path / "out")
    assert worked.count("part") == 16
    worked.clear()
    build([tmp_path / "in"], tmp_path / "out")
    assert worked == []
    assert [c.target for c in files.iter_citations(tmp_path / "out") if c.document == "chosen"] == ["tw/ct/33/k12"]
