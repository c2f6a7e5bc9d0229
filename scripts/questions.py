"""Write docs/questions.md: each saved query with a command and its real answer on the sample graph.

::

    python scripts/questions.py > docs/questions.md

The tests compare the file with what this writes, so that no answer in it can be out of date.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from danvan_graph import query, tables             # noqa: E402
from danvan_graph.build import build               # noqa: E402
from danvan_graph.store import open_embedded       # noqa: E402

#: rows of an answer that are shown
SHOWN = 4
DAY = "2026-01-01"

#: query, what is asked of it, which columns are shown; in the order in which people come to ask
ROWS = (
    ("implementers", {"symbol": "23-QĐ/TW"}, "depth what symbol issuer issued_on path sentence"),
    ("implementers", {"symbol": "Quyết định 217", "level": "district"}, "depth what issuer path confidence sentence"),
    ("lineage", {"symbol": "21-KH/TU"}, "depth symbol issued_on path relations source"),
    ("status", {"symbol": "290-QĐ/TW", "as_of": "2021-07-29"}, "symbol in_force since until ended_by current"),
    ("status", {"symbol": "290-QĐ/TW", "as_of": "2021-07-30"}, "symbol in_force since until ended_by current"),
    ("current_version", {"symbol": "290-QĐ/TW"}, "symbol heading issued_on replaced_times"),
    ("versions", {"symbol": "23-QĐ/TW"}, "step symbol issued_on replaced_by sentence"),
    ("in_force", {"as_of": "2013-12-31", "level": "central"}, "symbol kind since heading"),
    ("stale", {"as_of": DAY}, "symbol issued_on relations stale how ended_by current hanging"),
    ("impact", {"symbol": "25-NQ/TW"}, "depth relations symbol issuer sentence"),
    ("issued_nothing", {"symbol": "23-QĐ/TW"}, "code locality below covered total share"),
    ("issued_nothing", {"symbol": "23-QĐ/TW", "map": "new"}, "code locality below covered total share"),
    ("issued_nothing", {"symbol": "23-QĐ/TW", "province": "Nam Định"}, "code locality covered total share"),
    ("travel_time", {"symbol": "23-QĐ/TW"}, "province days symbol issued_on"),
    ("campaign", {"campaign": "Dân vận khéo"}, "what symbol issuer place day sentence"),
    ("campaign_places", {"campaign": "Dân vận khéo"}, "province directives since latest"),
    ("by_locality", {"place": "Nam Định"}, "place symbol kind issuer issued_on"),
    ("by_body", {"body": "Tỉnh ủy Quảng Trị"}, "symbol kind heading issued_on implementers"),
    ("bodies", {"place": "Nam Định"}, "body level serves part_of directives"),
    ("bodies", {"as_of": "2025-06-30", "level": "province"}, "body part_of since until succeeded_by"),
    ("bodies", {"as_of": "2025-07-01", "level": "province"}, "body part_of since until succeeded_by"),
    ("localities", {"as_of": "2025-06-30"}, "code locality became"),
    ("localities", {"as_of": "2025-07-01"}, "code locality was"),
    ("evidence", {"symbol": "21-KH/TU", "relation": "IMPLEMENTS"}, "relation target cue sentence document start stop"),
    ("citations", {"symbol": "217-QĐ/TW"}, "rank outcome quote document start stop confidence"),
    ("needs_person", {}, "why printed times taken_for reason"),
    ("search", {"text": "quy che dan van"}, "symbol kind heading issued_on"),
)

HEAD = """\
# Câu hỏi thường gặp: hỏi gì, gõ gì, được gì

Questions people ask, the command, and the answer on the sample graph (`danvan-graph build` without sources; the
sample documents are illustrations). Answers show some columns and at most {shown} rows; `--format json` and
`--format csv` give all of them. A directive is named as people type it: `23-QĐ/TW`, `23-qd/tw`, `"Quyết định 23"`,
`"07-CT/TU Hà Nội"`; where it fits several, they are listed. The page is written by `scripts/questions.py`.
"""


def page(graph_dir: str | Path) -> str:
    """The whole page, from the graph of the samples."""
    engine = open_embedded(graph_dir)
    parts = [HEAD.format(shown=SHOWN)]
    said = ""
    for name, params, columns in ROWS:
        saved = query.find(name)
        if name != said:
            parts.append(f"## {saved.vi}\n\n{saved.en}\n")
            said = name
        given = " ".join(f'{key}="{value}"' if " " in value else f"{key}={value}" for key, value in params.items())
        rows = query.run(engine, name, params)
        shown = [{c: row[c] for c in columns.split()} for row in rows[:SHOWN]]
        more = f"\n... {len(rows)} rows in all" if len(rows) > SHOWN else ""
        parts.append(f"```\n$ danvan-graph query {name} {given}".rstrip() + f"\n{tables.render(shown, columns.split())}{more}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        build(out=folder)
        print(page(folder), end="")
