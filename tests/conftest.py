"""Tests may run in several processes (``pytest -n 2 --dist loadgroup``, as ``make test`` does): a file stays in one of them, for what
its tests share, and so does tests/neo4j, for its server."""

from pathlib import Path

import pytest

NEO4J = Path(__file__).parent / "neo4j"


@pytest.hookimpl(tryfirst=True)     # before the names are read
def pytest_collection_modifyitems(items):
    for item in items:
        item.add_marker(pytest.mark.xdist_group("neo4j" if NEO4J in item.path.parents else str(item.path)))
