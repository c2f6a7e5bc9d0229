"""All benchmarks in one command: what each prints, as docs/benchmarks.md, with the machine named.

::

    python benchmarks/run.py                    # quick: minutes
    python benchmarks/run.py --full             # the sizes that the goals are set for
    python benchmarks/run.py --only rdf scale   # some; the others keep what the page has of them
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "benchmarks.md"
#: benchmark -> what it is about, options of the quick run, options of the full one
BENCHMARKS = {
    "scale": ("Build: throughput, memory, one process and two, growth", ["--documents", "160"], ["--documents", "480"]),
    "quality": ("Extraction: how right, beside public patterns", [], []),
    "formats": ("Formats: citations that come back, beside general converters (`DANVAN_PEERS`: a Python that has them)", [], []),
    "engines": ("Load and query: the embedded store (and Neo4j in the full run)", ["--directives", "5000"], ["--directives", "100000", "--neo4j"]),
    "rdf": ("Export: Turtle beside rdflib", ["1000"], []),
    "view": ("Page: beside vis-network", ["--sizes", "500,5000", "--runs", "1"], []),
}
_HEAD = """# Benchmarks

Written by `python benchmarks/run.py`; each part is what its own command prints. CPU time is the figure to compare where
the machine had other work: the load at the start of each part stands under its title.
"""
_PART = re.compile(r"^## (\w+): .*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def machine() -> str:
    """Processor, cores, memory, system and Python."""
    model, memory = platform.processor() or platform.machine(), ""
    try:
        found = re.search(r"^model name\s*:\s*(.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
        model = found[1] if found else model
        kilobytes = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())[1])
        memory = f", {kilobytes / 2**20:.0f} GB of memory"
    except OSError:                                    # not Linux: the processor's name must do
        pass
    return f"{model}, {os.cpu_count()} cores{memory}; {platform.system()} {platform.machine()}, Python {platform.python_version()}"


def part(name: str, full: bool) -> str:
    """One benchmark, run."""
    about, quick, whole = BENCHMARKS[name]
    command = [f"benchmarks/{name}.py", *(whole if full else quick)]
    load, before = os.getloadavg()[0], time.perf_counter()
    print(f"{name} ...", file=sys.stderr, flush=True)
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True)
    said = done.stdout.rstrip()
    if done.returncode:
        lines = done.stderr.strip().splitlines()
        said += f"\n\nStopped with code {done.returncode}: {lines[-1] if lines else 'no message'}"
    if "|--" not in said and "| --" not in said:
        said = f"```text\n{said.strip()}\n```"
    return (f"## {name}: {about}\n\n`python {' '.join(command)}` · {machine()}; load {load:.1f} at the start; "
            f"{time.perf_counter() - before:.0f} s\n\n{said.strip()}\n")


def main() -> int:
    """Run and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--only", nargs="+", choices=list(BENCHMARKS), default=list(BENCHMARKS))
    given = parser.parse_args()
    parts = {m[1]: m[0].rstrip() + "\n" for m in _PART.finditer(PAGE.read_text(encoding="utf-8"))} if PAGE.exists() else {}
    for name in given.only:
        parts[name] = part(name, given.full)
    PAGE.write_text("\n".join([_HEAD, *(parts[name] for name in BENCHMARKS if name in parts)]), encoding="utf-8")
    failed = [name for name in given.only if "Stopped with code" in parts[name]]
    print(f"{PAGE.relative_to(ROOT)}: {len(given.only)} run" + (f", failed: {', '.join(failed)}" if failed else ""), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
