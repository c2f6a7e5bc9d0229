"""Folding: plain letters, the same length, whatever the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danvan_graph.text import PLACEHOLDER, fold, search_key
from danvan_graph.text.characters import ACCENTED

CASES = [
    ("Quyết định số 23-QĐ/TW", "quyet dinh so 23-qd/tw", "Đ is d"),
    ("ƯƠNG ư ơ Ỵ", "uong u o y", "horns"),
    ("İI", "ii", "the dotted capital I grows to two characters in str.lower"),
    ("“a” ‘b’ …\t\n\r", "“a” ‘b’ …\t\n\r", "signs that the grammar reads stay"),
    ("Größe ñ Č", "gro" + PLACEHOLDER + "e n c", "other Latin letters; ß has no plain letter"),
    ("中😀я", PLACEHOLDER * 3, "anything else"),
    ("\x01\0", PLACEHOLDER + "\0", "controls"),
]


@pytest.mark.parametrize("text, wanted, why", CASES)
def test_folded_form(text, wanted, why):
    assert fold(text) == wanted, why


def test_the_alphabet_is_134_letters_and_each_is_plain():
    assert len(ACCENTED) == 134
    assert fold(ACCENTED).isascii() and fold(ACCENTED).isalpha() and fold(ACCENTED).islower()


@settings(deadline=None)
@given(st.text())
def test_length_stays(text):
    assert len(fold(text)) == len(text)


@settings(deadline=None)
@given(st.text(), st.text())
def test_each_character_alone(one, two):
    assert fold(one + two) == fold(one) + fold(two)


KEYS = [
    ("Quyết định  23", "quyet dinh 23", "one space"),
    ("23-qd/tw", "23 qd tw", "as typed without marks"),
    ("23 - QÐ / TW", "23 qd tw", "spaces around the signs of a symbol"),
    ("“Dân vận khéo”,", "dan van kheo", "quotes and commas are no words"),
    ("uỷ ban\u200b", "uy ban", "old spelling, invisible characters"),
    ("  ", "", "nothing"),
]


@pytest.mark.parametrize("text, wanted, why", KEYS)
def test_search_key(text, wanted, why):
    assert search_key(text) == wanted, why
