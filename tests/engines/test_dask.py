"""A Dask cluster of two worker processes on this machine, one of them killed in the middle: the bytes of the local build."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from danvan_graph.build import build as local
from danvan_graph.engines import build, dask_engine, driver, here
from danvan_graph.errors import DanvanError
from danvan_graph.export import neo4j_csv
from danvan_graph.export import write as export
from danvan_graph.summary import Report
from tests.engines.corpus import texts, write

pytest.importorskip("distributed", reason="the extra danvan-graph[dask] is not installed")
ROOT = Path(__file__).parents[2]


def _start(module: str, *arguments: str, root: str = str(ROOT)) -> subprocess.Popen:
    path = os.pathsep.join([root, os.environ.get("PYTHONPATH", "")])
    return subprocess.Popen([sys.executable, "-m", f"distributed.cli.{module}", *arguments], stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": path})


@pytest.fixture
def cluster():
    """Address of a scheduler, and its two workers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    processes = [_start("dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard")]
    processes += [_start("dask_worker", address, "--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard") for _ in range(2)]
    from distributed import Client
    try:
        with Client(address, timeout=60, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
        yield address, processes[1:]
    finally:
        for process in processes:
            process.kill()
            process.wait()


@pytest.mark.parametrize("stage", ["read", "resolve"])
def test_a_worker_killed_in_the_middle_changes_no_byte(tmp_path, monkeypatch, cluster, stage):
    address, workers = cluster
    monkeypatch.setattr(driver, "_PART_DOCUMENTS", 40)
    monkeypatch.setattr(driver, "_SHARD_BYTES", 1)
    write(tmp_path / "in", [record for record in texts(500, 9) if record["text"].startswith("UBND")], 40)
    monkeypatch.chdir(tmp_path)                        # where the workers do not stand
    killed = []

    def progress(done: int, total: int, name: str) -> None:
        if name == stage and done == 2 and not killed:
            os.kill(workers[0].pid, signal.SIGKILL)
            killed.append(total - done)

    build("dask", address, ["in"], tmp_path / "engine", progress=progress)
    assert killed[0] >= 3, "killed before the stage was done"
    assert workers[0].wait(timeout=10) == -signal.SIGKILL and workers[1].poll() is None
    local(["in"], tmp_path / "local")
    neo4j_csv.write(tmp_path / "local", tmp_path / "local" / "neo4j-csv")
    export("ntriples", tmp_path / "local", tmp_path / "local.nt")
    (tmp_path / "local" / "graph.nt").write_bytes(b"".join(sorted((tmp_path / "local.nt").read_bytes().splitlines(keepends=True))))
    assert _bytes(tmp_path / "engine") == _bytes(tmp_path / "local")
    assert {"graph.nt", "manifest.json", "neo4j-csv/nodes-Directive.csv"} <= _bytes(tmp_path / "engine").keys()


def _bytes(folder: Path) -> dict[str, bytes]:
    """All files but the locks and what a local build remembers of its sources."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*"))
            if p.is_file() and p.name not in (".lock", ".building", "readings.jsonl") and p.parent.name != "stages"}


def test_lines_of_the_export_are_sorted(tmp_path, monkeypatch):
    monkeypatch.setattr(driver, "_SORTED_AT_ONCE", 1000)
    write(tmp_path / "in", [record for record in texts(40, 9) if record["text"].startswith("UBND")], 2)
    with here.processes(1) as (_, run):
        driver.build_with(run, [str(tmp_path / "in")], tmp_path / "out", True, Report(None, None))
    export("ntriples", tmp_path / "out", tmp_path / "as-exported.nt")
    lines = (tmp_path / "as-exported.nt").read_bytes().splitlines(keepends=True)
    assert (tmp_path / "out" / "graph.nt").read_bytes() == b"".join(sorted(set(lines)))
    assert len(lines) > 3 * 1000, "sorted in several pieces"


def test_nobody_at_the_address_is_one_line(tmp_path, monkeypatch):
    monkeypatch.setattr(dask_engine, "_PATIENCE", 1)
    with pytest.raises(DanvanError, match="tcp://127.0.0.1:9: no Dask scheduler answers"):
        build("dask", "tcp://127.0.0.1:9", [tmp_path], tmp_path / "out")
    with pytest.raises(DanvanError, match="no Dask scheduler answers"):
        build("dask", "nonsense://x", [tmp_path], tmp_path / "out")
