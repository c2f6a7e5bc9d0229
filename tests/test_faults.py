"""Faults: a build is killed, finds no room, no right to write, another build. What was stored stays readable, the next run
ends as an undisturbed one, and whoever fails says so in one line.

``DANVAN_KILLS=50`` kills each kind of build at so many moments (default 4).
"""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from danvan_graph.store import files
from tests.engines.corpus import texts, write

KILLS = int(os.environ.get("DANVAN_KILLS", "4"))
ROOT = Path(__file__).parents[1]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
#: in the corpus's own folder, so that paths and with them bytes are the same in every copy of it
BUILD = [sys.executable, "-m", "danvan_graph", "build", "in", "--out", "graph"]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kill -9, limits and user ids are POSIX")


def _run(folder: Path, *options: str, **more) -> subprocess.CompletedProcess:
    return subprocess.run([*BUILD, *options], cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, timeout=300, **more)


def _state(folder: Path) -> dict[str, bytes]:
    """All that a build leaves, locks aside."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted((folder / "graph").rglob("*"))
            if p.is_file() and p.name not in (".lock", ".building")}


@pytest.fixture(scope="module")
def corpora(tmp_path_factory):
    """A corpus and the same after a change (one file more, one other, one gone), each with its graph; seconds of a build."""
    first, second = tmp_path_factory.mktemp("first"), tmp_path_factory.mktemp("second")
    write(first / "in", texts(420, 11), 8)             # enough for several parts
    shutil.copytree(first / "in", second / "in")
    write(second / "more", texts(20, 12), 1)
    (second / "more" / "part-000.jsonl").rename(second / "in" / "part-900.jsonl")
    (second / "in" / "part-001.jsonl").unlink()
    other = second / "in" / "part-002.jsonl"
    other.write_text("".join(other.read_text(encoding="utf-8").splitlines(keepends=True)[1:]), encoding="utf-8")
    before = time.monotonic()
    for folder in (first, second):
        assert _run(folder, "--jobs", "2").returncode == 0
    assert _state(first) != _state(second)
    return first, second, (time.monotonic() - before) / 2


def _copy(folder: Path, corpus: Path, graph: Path | None) -> Path:
    shutil.copytree(corpus / "in", folder / "in")
    if graph:
        shutil.copytree(graph / "graph", folder / "graph")
    return folder


def test_an_incremental_build_leaves_what_a_first_one_does(corpora, tmp_path):
    first, second, _ = corpora
    done = _run(_copy(tmp_path, second, first))
    assert done.returncode == 0 and "read earlier" in done.stderr
    assert _state(tmp_path) == _state(second)


@pytest.mark.parametrize("incremental", [False, True], ids=["first", "incremental"])
def test_killed_at_any_moment(corpora, tmp_path, incremental):
    first, second, seconds = corpora
    _copy(tmp_path, second, first if incremental else None)
    may_be = [files.manifest(second / "graph"), *([files.manifest(first / "graph")] if incremental else [])]
    dice = random.Random(KILLS)
    killed = 0
    for n in range(KILLS):
        build = subprocess.Popen([*BUILD, "--jobs", str(1 + n % 2)], cwd=tmp_path, env=ENVIRONMENT,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds * (n + dice.random()) / KILLS)
        build.send_signal(signal.SIGKILL)
        killed += build.wait() == -signal.SIGKILL
        if (tmp_path / "graph" / files.MANIFEST).exists():
            assert files.manifest(tmp_path / "graph") in may_be
            files.read(tmp_path / "graph")             # checks the hash of each table
        else:
            assert not incremental
        if n % 6 == 2:                                 # some start over what several killed ones left
            _ends_well(tmp_path, second)
            shutil.rmtree(tmp_path / "graph")
            if incremental:
                shutil.copytree(first / "graph", tmp_path / "graph")
    _ends_well(tmp_path, second)
    assert killed > KILLS // 3, "most were still at work"


def _ends_well(folder: Path, undisturbed: Path) -> None:
    done = _run(folder, "--jobs", "2")
    assert done.returncode == 0, done.stderr
    assert _state(folder) == _state(undisturbed)


def _one_line(done: subprocess.CompletedProcess) -> str:
    """What a failed build says: progress aside, one line."""
    assert done.returncode != 0 and done.stdout == ""
    lines = [line.split("\r")[-1] for line in done.stderr.splitlines() if line.split("\r")[-1].strip()]
    assert len(lines) == 1 and "Traceback" not in done.stderr and "a fault of danvan-graph" not in done.stderr, done.stderr
    return lines[0]


@pytest.mark.parametrize("room", [2_000, 60_000], ids=lambda room: f"{room // 1000}kB")
def test_no_room(corpora, tmp_path, room):
    """A limit on the size of files fails in the same calls as a full disk does: in the cache, in the graph's tables."""
    first, second, _ = corpora
    _copy(tmp_path, second, first)
    largest = max(len(data) for data in _state(second).values())
    assert room < largest, "else nothing is short of room"
    done = _run(tmp_path, "--jobs", "1", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)))
    assert "on a disk with room" in _one_line(done)
    assert files.manifest(tmp_path / "graph") == files.manifest(first / "graph")
    files.read(tmp_path / "graph")
    _ends_well(tmp_path, second)


def _in_own_mounts(folder: Path, mounts: str, after: str = "true") -> subprocess.CompletedProcess:
    """A build in a mount namespace of its own: what is mounted there, nobody else sees, and it goes with the build."""
    if not shutil.which("unshare") or subprocess.run(["unshare", "-rm", "true"], capture_output=True).returncode:
        pytest.skip("no mount namespaces here (unshare -rm)")
    script = f'{mounts} || exit 99; "$@"; code=$?; {after}; exit $code'
    done = subprocess.run(["unshare", "-rm", "sh", "-c", script, "sh", *BUILD], cwd=folder, env=ENVIRONMENT,
                          capture_output=True, text=True, timeout=300)
    if done.returncode == 99:
        pytest.skip(f"cannot mount here: {done.stderr.strip()}")
    return done


def test_a_folder_that_cannot_be_written(corpora, tmp_path):
    first, second, _ = corpora
    _copy(tmp_path, second, first)
    done = _in_own_mounts(tmp_path, "mount --bind graph graph && mount -o remount,bind,ro graph")
    assert "a folder that can be written" in _one_line(done)
    assert _state(tmp_path) == _state(first)


def test_a_full_disk(corpora, tmp_path):
    """A disk with room for the earlier graph and half of a new one."""
    first, second, _ = corpora
    _copy(tmp_path, second, first)
    room = sum(map(len, _state(first).values())) // 1024 + 250      # beside the 200 kB that half-full pages take
    (tmp_path / "kept").mkdir()
    done = _in_own_mounts(tmp_path, f"mkdir disk && mount -t tmpfs -o size={room}k none disk && cp -r graph/. disk && mount --bind disk graph",
                          after="cp -r graph kept")
    assert "No space left on device" in _one_line(done)
    files.read(tmp_path / "kept" / "graph")
    assert files.manifest(tmp_path / "kept" / "graph") == files.manifest(first / "graph")


def test_two_builds_at_once(corpora, tmp_path):
    """Of two that start together one ends well; the other is done after it, or refuses in a line."""
    first, second, _ = corpora
    _copy(tmp_path, second, first)
    both = [subprocess.Popen([*BUILD, "--jobs", "1"], cwd=tmp_path, env=ENVIRONMENT, stdout=subprocess.DEVNULL,
                             stderr=subprocess.PIPE, text=True) for _ in range(2)]
    ends = [(build.communicate(timeout=300)[1], build.returncode) for build in both]
    assert 0 in [code for _, code in ends]
    assert all(code == 0 or "another build is writing this graph" in said for said, code in ends)
    assert _state(tmp_path) == _state(second)
