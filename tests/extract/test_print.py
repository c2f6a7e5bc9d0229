"""What print does to a text and does not change what it says: blanks, line breaks, marks, dates, quotes."""

import re
import unicodedata
from pathlib import Path

import pytest

from danvan_graph.extract import as_record, extract
from danvan_graph.model import Document

SAMPLES = sorted(Path(__file__).parents[2].glob("data/samples/**/*.txt"))
_DATE = re.compile(r"ngày (\d{1,2})/(\d{1,2})/(\d{4})")
_PARTY = re.compile(r"(\d+)-([A-ZĐ][A-Za-zĐđ]{1,4})/(TW|TU|HU)")


def _broken(text: str) -> str:
    """Lines broken at 80 characters, as a PDF has them, where the next word has a small letter."""
    lines = []
    for line in text.split("\n"):
        while len(line) > 80:
            cut = next((at for at in range(80, 50, -1) if line[at] == " " and line[at + 1].islower() and not re.match(r"[a-zđ]{1,2}[.)]", line[at + 1:])
                        and line[at - 1] not in ".:;!?"), 0)
            if not cut:
                break
            lines.append(line[:cut])
            line = line[cut + 1:]
        lines.append(line)
    return "\n".join(lines)


PRINTS = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "Windows lines": lambda text: text.replace("\n", "\r\n"),
    "no-break blanks": lambda text: text.replace(" ", "\u00a0"),
    "a blank typed twice": lambda text: re.sub(r"(?<=\w) (?=\w)", "  ", text),
    "blanks at the borders of lines": lambda text: text.replace("\n", " \n  "),
    "old tone marks": lambda text: re.sub(r"(?<!q)ủy(?!\w)", "uỷ", text),
    "lines broken at a width": _broken,
    "dates in words": lambda text: _DATE.sub(lambda m: f"ngày {int(m[1]):02d} tháng {m[2]} năm {m[3]}", text),
    "dates with hyphens": lambda text: _DATE.sub(r"ngày \1-\2-\3", text),
    "dates with dots": lambda text: _DATE.sub(r"ngày \1.\2.\3", text),
    "the center in short": lambda text: re.sub(r"(?<=[a-z] )Trung ương", "T.Ư", text),
    "straight quotes": lambda text: re.sub("[“”]", '"', text),
    "dashes in symbols": lambda text: _PARTY.sub(r"\1–\2/\3", text),
    "blanks in symbols": lambda text: _PARTY.sub(r"\1 - \2/\3", text),
}


def said(text: str):
    record = as_record(extract(Document(id="a", text=text)))
    mentions = [tuple(m[field] for field in ("target", "type", "issued_on", "issuer")) for m in record["mentions"]]
    return record["self"], mentions, sorted((e["subject"], e["relation"], e["target"]) for e in record["edges"])


def test_there_are_samples():
    assert len(SAMPLES) > 10


@pytest.mark.parametrize("change", PRINTS.values(), ids=PRINTS)
def test_print_changes_nothing(change):
    changed = 0
    for path in SAMPLES:
        text = path.read_text(encoding="utf-8")
        other = change(text)
        changed += other != text
        assert said(other) == said(text), path.name
    assert changed, "a change that no sample shows tests nothing"
