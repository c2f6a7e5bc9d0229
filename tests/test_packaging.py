"""What is installed: a wheel has every module, table, query and template, and its console command."""

import configparser
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
_IGNORED = {"__pycache__"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> set[str]:
    pytest.importorskip("build", reason="pip install danvan-graph[test]")
    out = tmp_path_factory.mktemp("wheel")
    copy = tmp_path_factory.mktemp("source") / "tree"
    tracked = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True)
    if tracked.returncode:
        pytest.skip("no git checkout")
    for name in tracked.stdout.splitlines():
        if name.startswith(("danvan_graph/", "data/", "queries/")) or name in ("setup.cfg", "pyproject.toml", "README.md", "LICENSE"):
            if (ROOT / name).is_file():
                (copy / name).parent.mkdir(parents=True, exist_ok=True)
                (copy / name).write_bytes((ROOT / name).read_bytes())
    made = subprocess.run([sys.executable, "-m", "build", "--wheel", "--outdir", str(out), str(copy)], capture_output=True, text=True)
    assert made.returncode == 0, made.stdout[-2000:] + made.stderr[-2000:]
    return set(zipfile.ZipFile(next(out.glob("*.whl"))).namelist())


def test_every_file_travels(wheel):
    wanted = set()
    for top, inside in (("danvan_graph", "danvan_graph"), ("data", "danvan_graph/data"), ("queries", "danvan_graph/queries")):
        for path in (ROOT / top).rglob("*"):
            if path.is_file() and not _IGNORED & set(path.parts):
                wanted.add(f"{inside}/{path.relative_to(ROOT / top).as_posix()}")
    assert wanted - wheel == set()


def test_nothing_else_travels(wheel):
    strange = {name for name in wheel if not name.startswith(("danvan_graph/", "danvan_graph-"))}
    assert strange == set()


def test_licences_travel(wheel):
    assert any(name.endswith("licenses/LICENSE") for name in wheel)
    assert any(name.endswith("NOTICE") for name in wheel)


def test_the_command_is_declared():
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    assert "danvan-graph = danvan_graph.cli:main" in setup["options.entry_points"]["console_scripts"]


def test_extras_that_messages_name_are_declared():
    """"pip install 'danvan-graph[pdf]'" must work."""
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    named = {extra for folder in ("danvan_graph", "docs", "tests") for path in (ROOT / folder).rglob("*") if path.suffix in (".py", ".md")
             for extra in re.findall(r"danvan-graph\[([\w-]+)\]", path.read_text(encoding="utf-8"))}
    assert named - set(setup["options.extras_require"]) == set()
    installed = re.findall(r'-e "\.\[([\w,]+)\]"', (ROOT / "Makefile").read_text(encoding="utf-8"))
    faster = {"neo4j-fast"}                            # the same driver, quicker: nothing to test
    assert set(setup["options.extras_require"]) == {extra for some in installed for extra in some.split(",")} | faster
