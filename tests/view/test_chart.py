"""Charts of notebooks: pyvis without its template."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from danvan_graph.errors import DanvanError
from danvan_graph.view import chart
from tests.synthetic import make_graph
from tests.view.facts import make_facts
from tests.view.test_browser import PAYLOADS

pytest.importorskip("pyvis", reason="no pyvis: pip install danvan-graph[notebooks]")
KEY = "tw/qd/23/k13"


def test_left_to_right():
    x = {node["id"]: node["x"] for node in chart.ego_chart(make_facts(), KEY).nodes}
    assert x["tw/qd/290/k10"] < x[KEY] < x["hu/nam-dinh.xuan-truong/ct/khong-so/k13"]


def test_chart_in_a_browser_asks_nothing_and_runs_nothing(viewer, tmp_path):
    one = viewer(chart.write_chart(chart.ego_chart(make_facts(" ".join(PAYLOADS)), KEY), tmp_path / "biểu đồ.html"), (1000, 640))
    one.page.goto(one.file.as_uri())
    one.page.wait_for_selector("canvas")
    one.page.mouse.move(500, 300)
    one.shot("chart-payloads")
    assert "alert(1)" in one.page.locator("h1").inner_text()          # the fixture fails on a dialog, an error or a request
    plain = viewer(chart.write_chart(chart.ego_chart(make_facts(), KEY), tmp_path / "plain.html"), (1000, 640))
    plain.page.goto(plain.file.as_uri())
    plain.page.wait_for_selector("canvas")
    plain.shot("chart")


def test_written_as_utf8_under_any_locale(tmp_path):
    script = ("import sys; from tests.view.facts import make_facts; from danvan_graph.view import chart; "
              f"chart.write_chart(chart.ego_chart(make_facts(), {KEY!r}), sys.argv[1])")
    env = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "c.html")], check=True, env=env)
    assert "Quyết định 23-QĐ/TW" in (tmp_path / "c.html").read_text("utf-8")


def test_refuses_a_hairball():
    graph = make_graph(2000, 0)
    with pytest.raises(DanvanError, match="at most 150"):
        chart.ego_chart(graph, "ttg/kl/01/2000", depth=4)


def test_networkx_has_the_relations():
    net = chart.to_networkx(make_facts())
    assert net.has_edge(KEY, "tw/qd/290/k10", key="SUPERSEDES") and net.nodes[KEY]["name"] == "Quyết định 23-QĐ/TW"
