#!/usr/bin/env python3
"""The page against vis-network with the same marks: time until it can be used, frames a second while panning.

    python benchmarks/view.py [--sizes 500,5000,20000] [--runs 3]

Both read the same gzip+base64 data inside one file, both are given positions and draw no labels. vis-network is
shown twice: with the marks alone, which is what the page's overview shows (it draws relations for the selection
only), and with the relations IMPLEMENTS and SUPERSEDES as well. The page does its other work too: filters with
counts, the list to start from, adjacency. Needs Chromium, Playwright and, for vis-network, npm.
"""

from __future__ import annotations

import argparse
import importlib.util
import shutil
import statistics
import sys
import tarfile
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from danvan_graph import view  # noqa: E402
from danvan_graph.view.pack import pack  # noqa: E402
from danvan_graph.view.render import packed  # noqa: E402
from tests.synthetic import make_graph  # noqa: E402

VIS = ("vis-network", "10.1.5", "sha512-civ5BjoMdAEwRb/PZMmBZ3sD+NPymIWfkIeaoBDqQZKJ1YDq20X6vTB8u+UstwdWT9ftxRaSEflKFOUTw43I0w==",
       "package/standalone/umd/vis-network.min.js")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]
PAGE = """<!doctype html><meta charset="utf-8"><style>#net {{ position: absolute; inset: 0 }}</style><div id="net"></div>
<script type="application/gzip" id="core">{data}</script><script>{library}</script><script>
(async () => {{
  const bytes = Uint8Array.fromBase64(document.getElementById("core").textContent);
  const G = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
  const d = G.directives, r = G.relations, colours = ["#c44e00", "#0072b2", "#00795a", "#a8458a", "#6e6e6e"];
  const shapes = ["dot", "square", "triangle", "diamond", "dot"], stacks = new Map();
  const nodes = d.key.map((key, i) => {{
    const [year, month] = d.date[i].split("-").map(Number), at = year ? year * 12 + (month || 6) : 1990 * 12, slot = at + d.level[i] * 1e6;
    stacks.set(slot, (stacks.get(slot) || 0) + 1);
    return {{ id: i, x: (at - 2012 * 12) * 6, y: d.level[i] * 400 - stacks.get(slot) * 5, size: 3, shape: shapes[d.level[i]], color: colours[d.level[i]] }};
  }});
  const edges = {edges} ? r.type.flatMap((type, e) => (type < 2 && r.from[e] >= 0 ? [{{ from: r.from[e], to: r.to[e], arrows: "to" }}] : [])) : [];
  const net = new vis.Network(document.getElementById("net"), {{ nodes, edges }}, {{ physics: false, edges: {{ smooth: false }},
    interaction: {{ hideEdgesOnDrag: {edges} }} }});
  net.once("afterDrawing", () => requestAnimationFrame(() => requestAnimationFrame(() => {{ document.documentElement.dataset.ready = performance.now(); }})));
}})();
</script>"""


def vis_library() -> str | None:
    """vis-network at its pinned version, kept in .cache/; None without npm."""
    kept = ROOT / ".cache" / f"vis-network-{VIS[1]}.js"
    if not kept.is_file():
        if not shutil.which("npm"):
            return None
        spec = importlib.util.spec_from_file_location("vendor_view", ROOT / "scripts" / "vendor_view.py")
        vendor = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(vendor)
        with tempfile.TemporaryDirectory() as folder, tarfile.open(vendor.fetch(*VIS[:3], folder)) as tar:
            kept.parent.mkdir(exist_ok=True)
            kept.write_bytes(tar.extractfile(VIS[3]).read())
    return kept.read_text("utf-8")


def measure(browser, file: Path, area: str) -> tuple[float, float]:
    """Milliseconds until the page is ready, frames a second while the mouse drags."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    page = context.new_page()
    page.goto(file.as_uri())
    page.wait_for_selector("html[data-ready]", timeout=120_000)
    ready = float(page.evaluate("document.documentElement.dataset.ready"))
    page.wait_for_timeout(2500)               # let what is done after that end: this is about panning
    box = page.locator(area).bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] - 8      # an empty spot near the lower edge
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate("""() => { window.frames_ = 0; window.since_ = performance.now();
        const count = () => { window.frames_++; requestAnimationFrame(count); }; requestAnimationFrame(count); }""")
    end, step = time.monotonic() + 3, 0
    while time.monotonic() < end:
        step += 1
        page.mouse.move(x + 200 * ((step % 40) / 40 - .5), y)
    rate = page.evaluate("1000 * window.frames_ / (performance.now() - window.since_)")
    page.mouse.up()
    context.close()
    return ready, rate


def main() -> None:
    """Print one row a page and size."""
    from playwright.sync_api import sync_playwright

    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default="500,5000,20000")
    options.add_argument("--runs", type=int, default=3)
    options = options.parse_args()
    library = vis_library()
    print(f"{'page':<34}{'directives':>11}{'MB':>7}{'made s':>8}{'ready ms':>22}{'pan fps':>20}")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        for size in map(int, options.sizes.split(",")):
            graph = make_graph(size, 0)
            start = time.perf_counter()
            pages = {"danvan-graph": (view.write_page(graph, Path(folder) / "own.html"), "#time", time.perf_counter() - start)}
            if library:
                data = packed(pack(graph)[0])
                for name, edges in (("vis-network, marks", "false"), ("vis-network, marks and relations", "true")):
                    file = Path(folder) / f"vis-{edges}.html"
                    file.write_text(PAGE.format(data=data, library=library, edges=edges), encoding="utf-8")
                    pages[name] = (file, "#net", 0.0)
            found = {name: [] for name in pages}
            for _ in range(options.runs):                 # in turn, so that a busy moment strikes all alike
                for name, (file, area, _made) in pages.items():
                    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
                    found[name].append(measure(browser, file, area))
                    browser.close()
            for name, (file, _, made) in pages.items():
                ready, rate = zip(*found[name])
                print(f"{name:<34}{size:>11}{file.stat().st_size / 1e6:>7.1f}{made:>8.1f}"
                      f"{_spread(ready, 0):>22}{_spread(rate, 1):>20}", flush=True)


def _spread(values, digits: int) -> str:
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}-{max(values):.{digits}f})"


if __name__ == "__main__":
    main()
