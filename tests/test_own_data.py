"""A user's own folder of tables (--data): a row of it changes what is read, in every process, and no cache hides it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from danvan_graph.curated import KEYS
from danvan_graph.resources import folder
from danvan_graph.store import files

TEXT = ("Tỉnh ủy Nam Định vừa có văn bản nhắc nhở các huyện. Chung tay vun đắp Quyết định số 23-QĐ/TW của Bộ Chính trị, "
        "Hội Trồng rừng tỉnh Nam Định gửi Thư ngỏ số 5-TN/HTR; bà con làm phong trào “Vườn sạch ngõ xanh”. Nhiều nơi thực hiện Chỉ thị 777.")


def danvan(*words: str, data: Path | None = None) -> subprocess.CompletedProcess:
    own = ["--data", str(data)] if data else []
    return subprocess.run([sys.executable, "-m", "danvan_graph", *words, *own], capture_output=True, text=True, encoding="utf-8",
                          env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])})


@pytest.fixture
def place(tmp_path):
    (tmp_path / "in").mkdir()
    for name in "abc":
        (tmp_path / "in" / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "data" / "gazetteer").mkdir(parents=True)
    return tmp_path


def table(place: Path, name: str, *rows: str) -> None:
    """Our header, and these rows."""
    header = (folder("data") / name).read_text(encoding="utf-8-sig").splitlines()[0]
    (place / "data" / name).write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")


def edges(place: Path, data: Path | None = None) -> list[tuple[str, str]]:
    printed = danvan("extract", str(place / "in" / "a.txt"), data=data)
    assert printed.returncode == 0, printed.stderr
    return [(e["relation"], e["object"] if "object" in e else e["target"]) for e in json.loads(printed.stdout)["edges"]]


def test_a_cue_of_ones_own_makes_a_relation(place):
    table(place, "cues.csv", "implements,active,chung tay vun đắp,")
    assert ("implements", "23-QĐ/TW") not in edges(place)
    assert ("implements", "23-QĐ/TW") in edges(place, place / "data")


def test_a_type_and_a_known_directive_of_ones_own_are_cited(place):
    def cited(data=None):
        return {m["target"] for m in json.loads(danvan("extract", str(place / "in" / "a.txt"), data=data).stdout)["mentions"]}
    table(place, "types.csv", "Thư ngỏ,TN,thu-ngo,any,,false,our own")
    table(place, "registry.csv", "777-CT/TW,Chỉ thị,2020-01-02,Ban Bí thư,,,Về trồng cây,,,,false,our own,")
    before, after = cited(), cited(place / "data")
    assert after - before == {"05-TN/HTR", "777-CT/TW"}


def test_an_organ_and_a_campaign_of_ones_own_are_in_the_graph_and_no_cache_hides_them(place):
    out, source = str(place / "g"), str(place / "in")
    table(place, "organs.csv", "htr,HTR,Hội Trồng rừng,front,province,local,,,,,false,our own")
    table(place, "campaigns.csv", "vuon-sach,Vườn sạch ngõ xanh,phong trào,,,2024,false,our own")

    def built(*words, data=None):
        done = danvan("build", source, "--out", out, "--jobs", "2", *words, data=data)
        assert done.returncode == 0, done.stderr
        graph = files.read(out)
        return ("vuon-sach" in {c.key for c in graph.campaigns}, "read earlier" in done.stderr,
                [r.target for r in graph.relations if r.relation == "PROMOTES"])
    assert built() == (False, False, [])
    assert built() == (False, True, [])
    assert built(data=place / "data") == (True, False, ["vuon-sach"] * 3)       # other tables: read again, in every process
    assert built(data=place / "data") == (True, True, ["vuon-sach"] * 3)
    assert built() == (False, False, [])
    assert danvan("query", "bodies", "--graph", out).returncode == 0


def test_an_outlet_and_a_spelling_of_ones_own(place):
    (place / "in" / "a.txt").write_text("(BLR) - Sáng nay, UBND tỉnh làm việc với huyện Vườn Xoài.", encoding="utf-8")
    table(place, "outlets.csv", "BLR,Báo Làng Rừng,old/nam-dinh,false,our own")
    table(place, "gazetteer/spellings.csv", "old/nam-dinh.hai-hau,,Huyện Vườn Xoài,false,our own")
    table(place, "clutter.csv", "vườn xoài,start,line,ours,our own")
    code = ("import sys; from danvan_graph.loaders import load; from danvan_graph.extract import extract; "
            "e = extract(next(iter(load([sys.argv[1]], on_error=print)))); print(e.home, [p.place for p in e.places])")

    def read(data=""):
        env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), "DANVAN_DATA": str(data), "PYTHONUTF8": "1"}
        return subprocess.run([sys.executable, "-c", code, str(place / "in" / "a.txt")], env=env, capture_output=True, text=True, check=True).stdout
    assert "old/nam-dinh.hai-hau" not in read()
    assert read(place / "data").startswith("old/nam-dinh") and "old/nam-dinh.hai-hau" in read(place / "data")


@pytest.mark.parametrize("name, row, what", [
    ("cues.csv", "implies,active,hưởng ứng,", "cues.csv:2: relation 'implies', turn 'active' (expected one of implements, "),
    ("cues.csv", "implements,active,hưởng ((ứng,", "cues.csv:2: phrase 'hưởng ((ứng' (expected brackets that close)"),
    ("bodies.csv", "no-such,Ban Vườn", "bodies.csv:2: unknown organ 'no-such' (expected a slug of organs.csv)"),
    ("gazetteer/spellings.csv", "old/nowhere,,Huyện Nọ,false,x", "spellings.csv:2: unknown place 'old/nowhere'"),
    ("types.csv", "Thư ngỏ,TN", "types.csv: line 2 has not 7 values (expected values with commas in double quotes)"),
])
def test_a_wrong_row_is_one_line_that_names_it(place, name, row, what):
    table(place, name, row)
    done = danvan("extract", str(place / "in" / "a.txt"), data=place / "data")
    assert done.returncode == 1 and what in done.stderr and len(done.stderr.splitlines()) == 1


def test_all_tables_may_be_extended():
    data = folder("data")
    assert set(KEYS) == {path.relative_to(data).as_posix() for path in (*data.glob("*.csv"), *data.glob("gazetteer/*.csv"))}
