"""The page on formats says what the code does: fields, tests, limits."""

import re
from pathlib import Path

from danvan_graph.loaders import limits
from danvan_graph.loaders.fields import NAMES
from danvan_graph.loaders.load import _CORPORA, _READERS
from danvan_graph.text import search_key

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")


def test_each_row_of_the_table_names_a_test_that_is_there():
    named = set(re.findall(r"`(test_\w+\.py)`", PAGE))
    assert named and all((ROOT / "tests" / "loaders" / name).is_file() for name in named)
    rows = [line for line in PAGE.split("## Fields")[0].splitlines() if line.startswith("| ") and not line.startswith("| format")]
    assert len(rows) >= 16 and all("`test_" in row.rsplit("|", 2)[1] for row in rows)


def test_each_reader_has_a_row():
    words = {"text": "plain text", "mhtml": ".mht", "image": "PNG", "wordxml": "Word 2003 XML", "html": ".html", "jsonl": ".jsonl", "parquet": "Parquet", "pdf": "PDF", "csv": "CSV"}
    assert [kind for kind in (*_READERS, *_CORPORA) if words.get(kind, f".{kind}") not in PAGE] == []


def test_the_fields_are_those_of_the_code():
    table = PAGE.split("## Fields of records")[1].split("## Sources")[0]
    for field, columns in re.findall(r"^\| (\w+) \| (.+) \|$", table, re.M):
        if field != "field":
            listed = [search_key(name) for name in re.sub(r"\(.*\)", "", columns).split(",")]
            assert set(listed) <= set(NAMES[field]) and set(NAMES[field]) - set(listed) <= {"sitename"}, field


def test_the_limits_are_those_of_the_code():
    for value in (f"{limits.FILE_BYTES >> 20} MB", f"{limits.TEXT_CHARS // 1_000_000} million", f"{limits.UNZIP_RATIO} times", f"a web page | {limits.PAGE_BYTES >> 20} MB",
                  f"{limits.LINE_CHARS >> 20} MB", f"{limits.PDF_PAGES:,} pages", f"{limits.TOOL_SECONDS} seconds"):
        assert value in PAGE, value
