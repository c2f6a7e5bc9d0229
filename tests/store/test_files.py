"""The graph on disk: round trip, atomic replacement, faults."""

import dataclasses
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danvan_graph.errors import DanvanError
from danvan_graph.model import Directive, Graph
from danvan_graph.store import files
from tests.synthetic import make_graph

ROOT = Path(__file__).parents[2]


def _bytes(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes()
            for p in sorted(Path(folder).rglob("*")) if p.is_file() and p.name != ".lock"}


@pytest.mark.parametrize("seed", range(3))
def test_round_trip(tmp_path, seed):
    graph = make_graph(60, seed)
    files.write(graph, tmp_path)
    assert files.read(tmp_path) == graph
    for table in files.TABLES:
        assert tuple(files.iter_table(tmp_path, table)) == getattr(graph, table)
    assert next(files.iter_citations(tmp_path)) == graph.citations[0]


@given(st.text(), st.text(), st.integers(), st.booleans(), st.dictionaries(st.text(), st.text(), max_size=2))
@settings(max_examples=60, deadline=None)
def test_any_text_comes_back(tmp_path_factory, key, heading, year, stub, facts):
    """Line separators, NFD, lone NUL: whatever a text holds. (Lone surrogates are no Unicode text.)"""
    graph = Graph(directives=(Directive(key, "", "", heading=heading, year=year, stub=stub),), facts=facts)
    folder = tmp_path_factory.mktemp("g")
    files.write(graph, folder)
    assert files.read(folder) == graph


def test_same_bytes_whatever_the_order(tmp_path):
    graph = make_graph(60)
    shuffled = dataclasses.replace(graph, **{
        table: tuple(random.Random(1).sample(getattr(graph, table), len(getattr(graph, table)))) for table in files.TABLES})
    files.write(graph, tmp_path / "a")
    files.write(shuffled, tmp_path / "b")
    assert _bytes(tmp_path / "a") == _bytes(tmp_path / "b")


def test_the_new_graph_replaces_the_old_one_and_leftovers_go(tmp_path):
    first = files.write(make_graph(20, 1), tmp_path)
    (tmp_path / "build-unfinished").mkdir()
    (tmp_path / "build-0123456789abcdef").mkdir()
    (tmp_path / "manifest.json.new").write_text("half")
    (tmp_path / "notes.txt").write_text("the user's own")
    second = files.write(make_graph(20, 2), tmp_path)
    assert first.folder != second.folder
    assert {p.name for p in tmp_path.iterdir()} == {".lock", "manifest.json", "notes.txt", second.folder}


def test_the_same_graph_twice_and_a_damaged_one(tmp_path):
    graph = make_graph(20)
    before = files.write(graph, tmp_path)
    assert files.write(graph, tmp_path) == before
    table = tmp_path / before.folder / "directives.jsonl"
    good = table.read_bytes()
    table.write_bytes(good.replace(b"2", b"3"))
    with pytest.raises(DanvanError, match="changed since it was built"):
        files.read(tmp_path)
    table.write_bytes(good[:-20])
    with pytest.raises(DanvanError, match="a line is damaged"):
        files.read(tmp_path)
    files.write(graph, tmp_path)
    assert files.read(tmp_path) == graph


WRITER = """
import sys, time
from danvan_graph.store import files
from tests.synthetic import make_graph
graph = make_graph(300, int(sys.argv[2]))
print("ready", flush=True)
while True:
    files.write(graph, sys.argv[1])
    graph, other = (make_graph(20, 5), graph)
"""


@pytest.mark.parametrize("after_ms", [1, 3, 9, 20, 40, 80])
def test_killed_at_any_moment(tmp_path, after_ms):
    """kill -9 leaves one of the whole graphs, and the next writer clears what is left over."""
    files.write(make_graph(40, 9), tmp_path)
    allowed = [make_graph(40, 9), make_graph(300, 3), make_graph(20, 5)]
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), "3"], cwd=ROOT, stdout=subprocess.PIPE)
    writer.stdout.readline()
    time.sleep(after_ms / 1000)
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    assert files.read(tmp_path) in allowed
    kept = files.write(make_graph(10, 1), tmp_path)
    assert {p.name for p in tmp_path.iterdir()} == {".lock", "manifest.json", kept.folder}


def test_two_builds_at_once(tmp_path):
    from danvan_graph.store.lock import exclusive
    files.write(make_graph(10), tmp_path)
    holder = subprocess.Popen([sys.executable, "-c", "import sys, pathlib\nfrom danvan_graph.store.lock import exclusive\n"
                               "with exclusive(pathlib.Path(sys.argv[1])):\n print('held', flush=True); sys.stdin.read()",
                               str(tmp_path / ".lock")], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    holder.stdout.readline()
    with pytest.raises(DanvanError) as caught:
        files.write(make_graph(11), tmp_path)
    assert str(caught.value) == (f"{tmp_path}: another build is writing this graph "
                                 "(expected one build at a time; run again when it is done)")
    assert files.read(tmp_path) == make_graph(10)
    holder.communicate()
    with exclusive(tmp_path / ".lock"):      # freed with its holder
        pass


def test_a_killed_holder_s_child_does_not_hold_on(tmp_path):
    """A worker that was being started when its parent was killed has the parent's files open until it runs its own program."""
    from danvan_graph.store.lock import exclusive
    holder = subprocess.Popen([sys.executable, "-c", "import os, pathlib, sys, time\nfrom danvan_graph.store.lock import exclusive\n"
                               "with exclusive(pathlib.Path(sys.argv[1])):\n"
                               " child = os.fork()\n if not child: sys.stdin.read(); os._exit(0)\n"
                               " print('held', flush=True); time.sleep(600)",
                               str(tmp_path / ".lock")], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    holder.stdout.readline()
    holder.kill()
    holder.wait()
    with exclusive(tmp_path / ".lock"):
        pass
    holder.stdin.close()            # ends the child
    holder.stdout.close()


def test_this_process_does_not_hold_twice(tmp_path):
    from danvan_graph.store.lock import exclusive
    with exclusive(tmp_path / "a"), exclusive(tmp_path / "b"):
        with pytest.raises(DanvanError, match="another build"), exclusive(tmp_path / "a"):
            pass
        code = ("import pathlib, sys\nfrom danvan_graph.store.lock import exclusive\n"
                "with exclusive(pathlib.Path(sys.argv[1])): pass")
        ended = subprocess.run([sys.executable, "-c", code, str(tmp_path / "a")], cwd=ROOT, capture_output=True, text=True)
        assert "another build" in ended.stderr      # the refusal left the lock as it was
    with exclusive(tmp_path / "a"):
        pass


def _limited(folder):
    """What a full disk does, without filling one: files may not grow past 20 kB in this process."""
    script = ("import resource, sys\nfrom danvan_graph.store import files\nfrom danvan_graph.errors import DanvanError\n"
              "from tests.synthetic import make_graph\ngraph = make_graph(300)\n"
              "resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))\n"
              "try:\n files.write(graph, sys.argv[1])\nexcept DanvanError as e:\n print(e)")
    return subprocess.run([sys.executable, "-c", script, str(folder)], cwd=ROOT, capture_output=True, text=True)


def test_full_disk(tmp_path):
    assert resource.RLIMIT_FSIZE is not None
    files.write(make_graph(20), tmp_path)
    result = _limited(tmp_path)
    assert "the graph cannot be written: File too large" in result.stdout and result.stdout.count("\n") == 1
    assert files.read(tmp_path) == make_graph(20)
    assert not (tmp_path / "build-unfinished").exists()


def test_a_folder_that_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(DanvanError, match="the graph cannot be written: (Not a directory|File exists)"):
        files.write(make_graph(5), tmp_path / "file" / "graph")
    if os.geteuid():
        (tmp_path / "ro").mkdir(mode=0o555)
        with pytest.raises(DanvanError, match="the graph cannot be written: Permission denied"):
            files.write(make_graph(5), tmp_path / "ro")


@pytest.mark.parametrize("content, message", [
    (None, "no graph here"),
    ("", "not the manifest"),
    ("[1]", "not the manifest"),
    (json.dumps({"format": "danvan-graph/999"}), "not the manifest of a graph that this version reads"),
    (json.dumps({"start_url": "/", "display": "standalone"}), "not the manifest"),    # a web page's manifest.json
])
def test_what_is_no_graph(tmp_path, content, message):
    if content is not None:
        (tmp_path / "manifest.json").write_text(content)
        with pytest.raises(DanvanError, match=message):     # and it is not overwritten
            files.write(make_graph(5), tmp_path)
        assert (tmp_path / "manifest.json").read_text() == content
    with pytest.raises(DanvanError, match=message):
        files.read(tmp_path)


def test_replaced_while_reading(tmp_path):
    files.write(make_graph(20, 1), tmp_path)
    head = files.manifest(tmp_path)
    files.write(make_graph(20, 2), tmp_path)
    with pytest.raises(DanvanError, match="another build replaced the graph"):
        list(files._rows(tmp_path, head, "directives"))
