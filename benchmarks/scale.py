"""How a build grows: CPU seconds and peak memory at 1, 3 and 10 times a corpus, with one process and two, and when built again.

::

    python benchmarks/scale.py                              # a tenth of the corpus at hand: minutes
    python benchmarks/scale.py --documents 4804 --times 1   # all of it

The corpus is repeated with other numbers of directives, so that there are more of them and not the same cited more
often. Beside wall time stands CPU time: on a machine that others use it is the figure to compare. Each build runs in
a process of its own; `peak` is the largest process of it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from danvan_graph.store import files                               # noqa: E402
from tests.engines.corpus import texts                             # noqa: E402

#: the number of a symbol: 23-QĐ/TW, 33/CT-TTg, 18/2000/CT-TTg
_NUMBER = re.compile(r"(?<![\w/-])(\d{1,3})(?=/(?:19|20)\d\d/|/[A-ZĐ]{2}|-[A-ZĐ]{2})")
_SHARD = 480

_BUILD = "from danvan_graph.build import build; build([{source!r}], {out!r}, {jobs}, on_error=print)"
_STAGES = """
import time, json
from danvan_graph import build as b
from danvan_graph.assemble import assemble
from danvan_graph.extract import extract
from danvan_graph.loaders import load
from danvan_graph.resolve import keep, load_registry, resolve
from danvan_graph.resolve.reading import from_line, to_line
from danvan_graph.store import files
spent, last = {{}}, time.process_time()
def lap(name):
    global last
    now = time.process_time(); spent[name] = spent.get(name, 0) + now - last; last = now
lines = []
lap("start")
for document in load([{source!r}], on_error=print):
    lap("load"); extraction = extract(document); lap("extract"); lines.append(to_line(keep(extraction))); lap("keep")
readings = [from_line(line) for line in lines]; lap("keep")
registry = load_registry()
resolution = resolve(readings, registry); lap("resolve")
graph = assemble(resolution, registry); lap("assemble")
files.write(graph, {out!r}); lap("write")
print(json.dumps([spent, sum(map(len, lines)) / len(lines)]))
"""


def records(corpus: str, count: int) -> Iterator[dict]:
    """Records of a corpus, or made ones where there is none."""
    if not corpus:
        yield from ({**record, "id": f"{record['id']}-{n}"} for n, record in enumerate(texts(count, 1)))
        return
    with (gzip.open if corpus.endswith(".gz") else open)(corpus, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for _, line in zip(range(count), lines))


def repeated(corpus: str, count: int, times: int) -> Iterator[dict]:
    """Records so many times, each time with other numbers; read again each time, for a process inherits the peak of this one."""
    for n in range(times):
        for record in records(corpus, count):
            text = _NUMBER.sub(lambda m, n=n: str((int(m[1]) + 89 * n) % 997 + 1), record["text"]) if n else record["text"]
            yield {**record, "id": f"{record['id']}-{n}", "text": text}


def changed(path: Path) -> None:
    """Another sentence in the first document of a file."""
    first, rest = path.read_text(encoding="utf-8").split("\n", 1)
    record = json.loads(first)
    record["text"] += "\nThực hiện Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị."
    path.write_text(json.dumps(record, ensure_ascii=False) + "\n" + rest, encoding="utf-8")


def measured(code: str) -> tuple[float, float, float, str]:
    """Wall seconds, CPU seconds, peak MB and output of Python code in a process of its own."""
    read, write = os.pipe()
    before = time.perf_counter()
    child = os.fork()
    if not child:
        os.dup2(write, 1)
        os.environ["PYTHONPATH"] = str(ROOT)
        os.execv(sys.executable, [sys.executable, "-c", code])
    os.close(write)
    with open(read, encoding="utf-8") as pipe:
        said = pipe.read()
    _, status, used = os.wait4(child, 0)
    if status:
        raise SystemExit(f"a build failed:\n{said}")
    return time.perf_counter() - before, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said


def main() -> None:
    """Print the tables."""
    shared = Path(os.environ.get("DANVAN_SHARED", ROOT.parent / "shared")) / "corpus" / "phapdien.jsonl.gz"
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", default=str(shared) if shared.exists() else "", help="JSON Lines; none: made texts")
    parser.add_argument("--documents", type=int, default=480)
    parser.add_argument("--times", type=int, nargs="*", default=[1, 3, 10])
    given = parser.parse_args()
    sizes = [len(record["text"]) for record in records(given.corpus, given.documents)]
    print(f"{len(sizes)} documents of {Path(given.corpus).name or 'made texts'}, {sum(sizes) / 1e6:.1f} million characters\n")
    print("| times | build | wall s | CPU s | peak MB | million characters per CPU s | same bytes |\n|--:|---|--:|--:|--:|--:|---|", flush=True)
    with tempfile.TemporaryDirectory() as name:
        for times in given.times:
            source, characters = Path(name, f"in-{times}"), 0
            source.mkdir()
            shard = None
            for n, record in enumerate(repeated(given.corpus, given.documents, times)):
                if n % _SHARD == 0:
                    shard = open(source / f"part-{n // _SHARD:03}.jsonl", "w", encoding="utf-8")
                shard.write(json.dumps(record, ensure_ascii=False) + "\n")
                characters += len(record["text"])
            shard.close()
            first = None
            for label, jobs in (("1 process", 1), ("2 processes", 2), ("again, nothing changed", 1), ("again, one document changed", 1)):
                out = Path(name, f"out-{times}" if label != "1 process" else label)
                if label.endswith("one document changed"):
                    changed(source / "part-000.jsonl")
                wall, cpu, peak, _ = measured(_BUILD.format(source=str(source), out=str(out), jobs=jobs))
                manifest = files.manifest(out)
                first = first or manifest
                same = "-" if label.endswith("one document changed") else "yes" if manifest == first else "NO"
                print(f"| {times} | {label} | {wall:.1f} | {cpu:.1f} | {peak:.0f} | {characters / 1e6 / cpu:.2f} | {same} |", flush=True)
            shutil.rmtree(Path(name, "1 process"))
            shutil.rmtree(Path(name, f"out-{times}"))
        *_, said = measured(_STAGES.format(source=str(Path(name, f"in-{given.times[0]}")), out=str(Path(name, "stages"))))
        spent, line = json.loads(said.splitlines()[-1])
        documents = len(sizes) * given.times[0]
        print("\n| stage | CPU ms a document |\n|---|--:|\n" + "\n".join(f"| {stage} | {seconds / documents * 1000:.2f} |" for stage, seconds in spent.items()))
        size = sum(p.stat().st_size for p in Path(name, "stages").rglob("*.jsonl"))
        print(f"\nOne reading: {line / 1000:.1f} thousand characters a document; the graph: {size / documents / 1000:.1f} kB a document; "
              f"{sum(sizes) / len(sizes) / 1000:.1f} thousand characters of text.")


if __name__ == "__main__":
    main()
