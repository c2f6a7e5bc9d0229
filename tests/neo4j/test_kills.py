"""``load`` killed with kill -9 at any moment: what is stored can be read, the next load ends as an undisturbed one.

``DANVAN_KILLS=50`` kills it at so many moments (default 4).
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from danvan_graph.store import files, rows
from tests.synthetic import make_graph

KILLS = int(os.environ.get("DANVAN_KILLS", "4"))
ROOT = Path(__file__).parents[2]
#: the command line itself, in batches so small that a kill falls between and inside many of them
LOADER = """
import sys
from danvan_graph.store import neo4j_engine
neo4j_engine.BATCH = 50
from danvan_graph.cli import main
main()
"""


def _all(engine) -> list[list[dict]]:
    """Every node with all its properties, every relation with its ends and all of its."""
    return [engine.run("MATCH (n) WHERE NOT n:DanvanLoad RETURN labels(n)[0] AS label, properties(n) AS held ORDER BY label, n.key"),
            engine.run("MATCH (a)-[r]->(b) RETURN type(r) AS kind, a.key AS a, b.key AS b, properties(r) AS held "
                       "ORDER BY kind, a, b, r.relation, r.nth")]


def _load(bolt, graph: Path, **more) -> subprocess.Popen:
    return subprocess.Popen([sys.executable, "-c", LOADER, "load", bolt.uri, "--graph", str(graph), "--user", bolt.user,
                             "--database", "neo4j", "--prune"], cwd=ROOT, text=True,
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, "NEO4J_PASSWORD": bolt.password}, **more)


def test_killed_at_any_moment(engine, bolt, tmp_path):
    """Two graphs in turn, so that each load writes, changes and prunes."""
    graphs = [tmp_path / "first", tmp_path / "second"]
    undisturbed, seconds = [], 0.0
    for graph, made in zip(graphs, (make_graph(24, 1), make_graph(18, 2))):
        files.write(made, graph)
        before = time.monotonic()
        done = _load(bolt, graph)
        said = done.communicate(timeout=300)[1]
        assert done.returncode == 0 and bolt.password not in said, said
        seconds = time.monotonic() - before
        undisturbed.append(_all(engine))
        assert len(undisturbed[-1][0]) == sum(1 for _ in rows.nodes(graph))
    dice, killed = random.Random(KILLS), 0
    for n in range(KILLS):
        for _ in range(5):
            loader = _load(bolt, graphs[n % 2])
            time.sleep(seconds * (n + dice.random()) / KILLS)
            loader.send_signal(signal.SIGKILL)
            said = loader.communicate(timeout=60)[1]
            assert bolt.password not in said
            if loader.returncode == -signal.SIGKILL:
                killed += 1
                break
            seconds *= .75                             # it was done: a warm server, or a machine with less to do, is faster; aim earlier
        held = {row["key"] for row in engine.run("MATCH (d:Directive) RETURN d.key AS key")}
        assert held and None not in held, "what is stored can be read"
        if n % 6 == 2 or n == KILLS - 1:
            which = (n + n // 6) % 2                   # what was killed goes on, or another graph comes instead
            done = _load(bolt, graphs[which])
            assert (done.communicate(timeout=300)[1] or "").count("Traceback") == 0 and done.returncode == 0
            assert _all(engine) == undisturbed[which]
    print(f"{killed} of {KILLS} loads were at work when they were killed")
    assert killed > KILLS // 2, "most were still at work"
