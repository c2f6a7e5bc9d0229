"""Stores side by side, in one run: how long a graph takes to get in, how fast the saved queries answer.

::

    python benchmarks/engines.py --directives 100000                # embedded alone
    python benchmarks/engines.py --directives 100000 --neo4j        # and a real Neo4j (Java, Maven)

Prints one table of times in seconds and one of latencies in milliseconds (median and largest of several
directives, and of the most implemented ones; each the fastest of three calls). Beside wall time stands CPU
time, ours and the server's: on a machine that others use it is the figure to compare.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "scripts" / "neo4j")]

from danvan_graph import query                                     # noqa: E402
from danvan_graph.export import neo4j_csv                          # noqa: E402
from danvan_graph.store import files, open_embedded, open_neo4j    # noqa: E402
from tests.synthetic import make_graph                             # noqa: E402

#: reports over the whole graph, and any question about a hub: the goal is 1 s; all else 50 ms
REPORTS = {"stale", "needs_person", "in_force", "search"}
SAMPLE, HUBS = 15, 3


@contextmanager
def timed(what: str, server=None):
    """Print wall and CPU seconds of a step."""
    wall, ours, theirs = time.perf_counter(), time.process_time(), _server_cpu(server)
    yield
    wall = time.perf_counter() - wall
    print(f"{what:44} wall {wall:7.1f}  cpu {time.process_time() - ours:6.1f}  server cpu {_server_cpu(server) - theirs:6.1f}"
          f"  load {os.getloadavg()[0]:4.1f}", flush=True)


def _server_cpu(server) -> float:
    if not server:
        return 0.0
    spent = Path(f"/proc/{server.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(spent[11]) + int(spent[12])) / os.sysconf("SC_CLK_TCK")


def latencies(engine, name: str, choices: list[dict]) -> list[float]:
    """Milliseconds of each question: the fastest of three calls, the lookup of what was typed not counted."""
    saved, times = query.find(name), []
    for given in choices:
        bound = query.bind(engine, saved, {p.name: p.example for p in saved.parameters if p.required} | given)
        calls = []
        for _ in range(3):
            start = time.perf_counter()
            engine.run(saved.text, bound)
            calls.append((time.perf_counter() - start) * 1000)
        times.append(min(calls))
    return times


def choices(embedded) -> dict[str, list[dict]]:
    """What is asked: the same directives on every engine."""
    rng = random.Random(7)
    keys = [r["key"] for r in embedded.run("MATCH (d:Directive) WHERE d.stub = false RETURN d.key AS key ORDER BY key")]
    hubs = [r["key"] for r in embedded.run("MATCH (d:Directive)<-[r:IMPLEMENTS]-() WITH d.key AS key, count(r) AS n "
                                           f"ORDER BY n DESC, key LIMIT {HUBS} RETURN key, n")]
    return {"some": [{"symbol": key} for key in rng.sample(keys, min(SAMPLE, len(keys)))], "hub": [{"symbol": key} for key in hubs]}


def report(engines: dict, asked: dict[str, list[dict]]) -> None:
    """The table of latencies."""
    print(f"\n{'ms, median / largest':28}" + "".join(f"{name:>22}" for name in engines) + "   goal")
    for saved in query.list_queries():
        by_symbol = any(p.name == "symbol" and p.required for p in saved.parameters)
        other = [{p.name: "old/quang-nam" if p.kind == "place" else "tu/quang-nam" for p in saved.parameters
                  if p.required and p.kind in ("place", "body")}]
        for kind in ("some", "hub") if by_symbol else ("",):
            cells = []
            for engine in engines.values():
                times = latencies(engine, saved.name, asked[kind] if by_symbol else other)
                cells.append(f"{statistics.median(times):>12.2f} /{max(times):>8.1f}")
            goal = 1000 if kind == "hub" or saved.name in REPORTS else 50
            print(f"{saved.name + ' ' + kind:28}" + "".join(cells) + f"   {goal}", flush=True)


def main() -> None:
    """The command of the head of this file."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--directives", type=int, default=100_000)
    parser.add_argument("--graph", type=Path, help="a build to measure instead of a random graph")
    parser.add_argument("--neo4j", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        build = options.graph or Path(folder) / "graph"
        if not options.graph:
            graph = make_graph(options.directives)
            with timed("write the build (JSON Lines)"):
                files.write(graph, build)
            del graph
        head = files.manifest(build)
        print(f"{head.counts['directives']} directives, {head.counts['relations']} relations, {head.counts['citations']} citations")
        for store in (build / head.folder).glob("embedded-*"):
            store.unlink()
        with timed("embedded: make the store"):
            open_embedded(build)
        with timed("embedded: open it again"):
            embedded = open_embedded(build)
        engines = {"embedded": embedded}
        if options.neo4j:
            server = start(Path(folder), build)
            engines["neo4j"] = open_neo4j(server.uri, "neo4j", server.user, server.password)
            load(engines["neo4j"], server, build)
        report(engines, choices(embedded))
        if options.neo4j:
            server.stop()


def start(folder: Path, build: Path):
    """A server; before it starts, the bulk import into another home."""
    import server as neo4j_server

    other = neo4j_server.Server(folder / "import-home")
    other.prepare()
    with timed("export neo4j-csv"):
        neo4j_csv.write(build, folder / "csv")
    arguments = (folder / "csv" / "import-arguments.txt").read_text(encoding="utf-8").replace("CSV/", f"{folder}/csv/").splitlines()
    with timed("neo4j-admin database import full"):
        other.admin(*arguments)
    subprocess.run(["rm", "-r", str(folder / "csv"), str(other.home)], check=True)
    server = neo4j_server.Server(folder / "home", heap="3g")
    with timed("neo4j: start"):
        server.start()
    return server


def load(engine, server, build: Path) -> None:
    """Load twice; relations a second while relations are sent, and with the nodes' time included."""
    for what in ("into an empty database", "the same again"):
        begun, reached = time.perf_counter(), {}
        with timed(f"neo4j: load over Bolt, {what}", server):
            done = engine.load(build, lambda rows, total, kind: reached.setdefault(kind, time.perf_counter()))
        ended = time.perf_counter()
        print(f"{'':44} {done['relations'] / (ended - reached['relations']):,.0f} relations/s; {done['nodes']} nodes before them "
              f"included {done['relations'] / (ended - begun):,.0f}/s")


if __name__ == "__main__":
    main()
