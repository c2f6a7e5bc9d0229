"""Encodings from before Unicode: converted where they are, and good text never touched."""

import gzip
import json
import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan_graph.loaders import legacy
from danvan_graph.loaders.plain import decode
from danvan_graph.text import fold
from tests.loaders.made import PARAGRAPHS

TEXT = "\n".join(PARAGRAPHS)
SMALL = TEXT.lower()                                     # TCVN3 as fonts have it has no capitals with marks


def coded(text: str, column: str) -> str:
    """Text in the characters of a legacy encoding."""
    table = {letter: code for code, letter in reversed(legacy._table(column)[0].items())}
    return "".join(table.get(letter, letter) for letter in text)


@pytest.mark.parametrize("column", ["tcvn3", "vni", "viscii"])
def test_every_letter_comes_back(column):
    table, _ = legacy._table(column)
    letters = [letter for letter in table.values() if column != "tcvn3" or letter.islower()]
    assert set(letters) >= {letter for letter in "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"}
    convert = legacy.CONVERSIONS[column]
    assert convert(coded(SMALL, column)) == SMALL


@pytest.mark.parametrize("made, name", [
    (coded(SMALL, "tcvn3"), "tcvn3"), (coded(TEXT, "vni"), "vni"), (coded(TEXT, "viscii"), "viscii"),
    (TEXT.encode().decode("cp1252", "ignore"), "utf-8 read as windows-1252"),
    (TEXT.encode().decode("latin-1"), "utf-8 read as windows-1252")])
def test_repair_finds_the_encoding(made, name):
    text, found = legacy.repair(made)
    assert found == name
    share, _ = legacy.vietnamese_share(text)
    assert share > 0.9
    if name != "utf-8 read as windows-1252" or "\x81" in made:
        assert fold(text) == fold(SMALL if name == "tcvn3" else TEXT)


@pytest.mark.parametrize("data, encoding", [
    (TEXT.encode(), "utf-8"), (TEXT.encode("utf-8-sig"), "utf-8"), (TEXT.encode("utf-16"), "utf-16"),
    (("\n" + TEXT).encode("utf-16-le"), "utf-16-le"), (("\n" + TEXT).encode("utf-16-be"), "utf-16-be"), (TEXT.encode("utf-32"), "utf-32"),
    (coded(SMALL, "tcvn3").encode("latin-1"), "tcvn3"), (coded(TEXT, "viscii").encode("latin-1"), "viscii"),
    (coded(TEXT, "vni").encode("cp1252"), "vni"), (TEXT.encode()[:-1] + b"\xe1", "utf-8 with damage")])
def test_bytes_to_text(data, encoding):
    text, found = decode(data, "")
    assert found == encoding
    assert fold(text.strip())[:400] == fold(SMALL if encoding == "tcvn3" else TEXT)[:400]


def test_windows_1258():
    marks = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}                 # tone marks stand apart there, the hats do not
    data = bytearray()
    for letter in TEXT:
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(part for part in parts if part in marks)
        data += (unicodedata.normalize("NFC", "".join(part for part in parts if part not in marks)) + tone).encode("cp1258")
    assert decode(bytes(data), "") == (TEXT, "cp1258")


CLEAN = [
    (TEXT, "good text"),
    (unicodedata.normalize("NFD", TEXT), "decomposed"),
    (TEXT.replace("ủ", "u"), "with words that lost their marks"),
    ("The café and the naïve façade, déjà vu, Größe, señor, Ångström, São Paulo, crème brûlée, über, œuvre, piñata, Zürich, Köln " * 3, "other languages"),
    (fold(TEXT), "no marks at all"),
    ("Đ ộ c l ậ p T ự d o H ạ n h p h ú c", "spaced letters"),
]


@pytest.mark.parametrize("text, why", CLEAN)
def test_other_text_is_not_touched(text, why):
    assert legacy.repair(text) == (text, ""), why


def test_unicode_lines_of_a_mixed_text_stay():
    mixed = "QUYẾT ĐỊNH của Ủy ban nhân dân\n" + coded(SMALL, "tcvn3") * 3
    text, name = legacy.repair(mixed)
    assert name == "tcvn3"
    assert text.splitlines()[0] == "QUYẾT ĐỊNH của Ủy ban nhân dân"
    assert "quyết định số 23-qđ/tw" in text


@given(st.text(max_size=200))
def test_repair_never_fails(text):
    legacy.repair(text * 5)


@given(st.binary(max_size=300))
def test_any_bytes_are_some_text(data):
    text, _ = legacy.from_bytes(data)
    assert isinstance(text, str)


def test_no_text_of_the_corpus_is_touched_but_the_one_in_tcvn3():
    corpus = Path(os.environ.get("DANVAN_SHARED", Path(__file__).parents[3] / "shared")) / "corpus" / "vbpl.jsonl.gz"
    if not corpus.is_file():
        pytest.skip("the shared corpus is not at hand (DANVAN_SHARED)")
    touched = {}
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            _, name = legacy.repair(text)
            if name:
                touched[name] = touched.get(name, 0) + 1
    assert touched == {"tcvn3": 1}
