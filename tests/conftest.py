"""Tests may run in several processes (``pytest -n 2 --dist loadgroup``, as ``make test`` does): a file stays in one of them, for what
its tests share, and so does tests/neo4j, for its server, all but the import, which has a server of its own, and the linter, which has none. These begin: they take longest."""

from pathlib import Path

import pytest

NEO4J = Path(__file__).parent / "neo4j"


def _group(item) -> str:
    return "neo4j" if NEO4J in item.path.parents and item.path.name not in ("test_import.py", "test_linter.py") else str(item.path)


@pytest.hookimpl(tryfirst=True)     # before the names are read
def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: _group(item) != "neo4j")
    for item in items:
        item.add_marker(pytest.mark.xdist_group(_group(item)))
