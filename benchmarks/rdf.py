"""A million triples: our Turtle against rdflib's, in the same run. ``python benchmarks/rdf.py [DIRECTIVES]``

Each step runs in a process of its own, so that its peak memory is its own. rdflib gets its graph for
free: only its serializer is timed, not the building of what it serializes. Rates and the ratio are of
CPU seconds, which a busy machine does not change; seconds on the wall stand beside them.
"""

from __future__ import annotations

import json
import platform
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

#: directives of the synthetic graph that give a million triples with their evidence
DIRECTIVES = 3900
RUNS = 3


def _make(folder: Path, size: str) -> int:
    from danvan_graph.store import files
    from tests.synthetic import make_graph
    start = _now()
    files.write(make_graph(int(size), seed=1), folder / "graph")
    return _done(start)


def _ours(folder: Path, fmt: str, source: str) -> int:
    from danvan_graph import export
    from danvan_graph.store import files
    graph = folder / "graph" if source == "folder" else files.read(folder / "graph")
    start = _now()
    export.write(fmt, graph, folder / f"graph{export.FORMATS[fmt]}")
    return _done(start)


def _rdflib(folder: Path) -> int:
    import rdflib
    graph = rdflib.Graph().parse(folder / "graph.nt", format="nt")
    start = _now()
    graph.serialize(folder / "rdflib.ttl", format="turtle", encoding="utf-8")
    return _done(start)


def _sorted_in_python(folder: Path) -> int:
    import pyoxigraph as ox
    triples = list(ox.parse(path=str(folder / "graph.nt")))
    start = _now()
    triples.sort(key=lambda t: (t.subject.value, t.predicate.value, str(t.object)))
    with open(folder / "ox.ttl", "wb") as file:
        ox.serialize((t.triple for t in triples), file, ox.RdfFormat.TURTLE)
    return _done(start)


def _import(folder: Path) -> int:
    from danvan_graph.export.importer import import_turtle
    start = _now()
    import_turtle(folder / "graph.ttl")
    return _done(start)


def _sparql(folder: Path) -> int:
    from danvan_graph import sparql
    start = _now()
    sparql.load(folder / "graph")
    return _done(start)


def _now() -> tuple[float, float]:
    return time.process_time(), time.perf_counter()


def _done(start: tuple[float, float]) -> int:
    cpu, wall = (end - begin for begin, end in zip(start, _now()))
    print(json.dumps({"cpu": cpu, "wall": wall, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
    return 0


STEPS = {"ours turtle, from the folder": ("ours", "turtle", "folder"), "ours turtle, graph in memory": ("ours", "turtle", "memory"),
         "ours ntriples, from the folder": ("ours", "ntriples", "folder"), "ours jsonld, from the folder": ("ours", "jsonld", "folder"),
         "ours trig, from the folder": ("ours", "trig", "folder"), "ours graphml, from the folder": ("ours", "graphml", "folder"),
         "import of our turtle": ("import",), "load for SPARQL, from the folder": ("sparql",),
         "pyoxigraph turtle, sorted in Python": ("sorted",), "rdflib turtle, graph in memory": ("rdflib",)}


def _step(folder: Path, *step: str) -> dict:
    done = subprocess.run([sys.executable, __file__, "--step", str(folder), *step], capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def main(size: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _step(folder, "make", str(size))
        _step(folder, "ours", "ntriples", "folder")
        with open(folder / "graph.nt", "rb") as file:       # held whole, it would count as every child's peak
            triples = sum(1 for _ in file)
        print(f"{triples:,} triples, {platform.processor() or platform.machine()}, Python {platform.python_version()}, best of {RUNS} runs (rdflib: one)\n")
        print("| task | CPU s | s | triples per CPU s | peak MB |\n|---|---|---|---|---|", flush=True)
        best = {}
        for task, step in STEPS.items():
            runs = [_step(folder, *step) for _ in range(1 if step == ("rdflib",) else RUNS)]
            best[task] = run = min(runs, key=lambda r: r["cpu"])
            print(f"| {task} | {run['cpu']:.2f} | {run['wall']:.2f} | {triples / run['cpu']:,.0f} | {run['peak']:.0f} |", flush=True)
        ratio = best["rdflib turtle, graph in memory"]["cpu"] / best["ours turtle, from the folder"]["cpu"]
        print(f"\nrdflib / ours from the folder: {ratio:.1f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--step"]:
        {"make": _make, "ours": _ours, "rdflib": _rdflib, "sorted": _sorted_in_python, "import": _import,
         "sparql": _sparql}[sys.argv[3]](Path(sys.argv[2]), *sys.argv[4:])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else DIRECTIVES)
