"""Write the golden answers anew: ``python -m tests.query.write_golden``; read the diff before committing it."""

import json

from danvan_graph import query
from danvan_graph.store.kglite_engine import KgliteEngine
from tests.query.small import small_graph
from tests.query.test_query import CASES, GOLDEN

if __name__ == "__main__":
    engine = KgliteEngine()
    engine.load(small_graph())
    for case, (name, params) in CASES.items():
        rows = query.run(engine, name, params)
        (GOLDEN / f"{case}.json").write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
