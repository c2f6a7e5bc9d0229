"""Normalising: what each step does, and that every offset leads back to its characters."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danvan_graph.text import fold, normalise

CASES = [  # as read, normalised, why
    ("23-QÐ/TW", "23-QĐ/TW", "U+00D0 Icelandic eth"),
    ("23-QƉ/TW", "23-QĐ/TW", "U+0189 African D"),
    ("33/СТ-ТТg", "33/CT-TTg", "Cyrillic С and Т"),
    ("ΝQ/ΤW", "NQ/TW", "Greek Ν and Τ"),
    ("số\u00a023", "số 23", "no-break space"),
    ("217‑QĐ／TW", "217-QĐ/TW", "non-breaking hyphen, full-width slash"),
    ("217–QĐ∕TW", "217-QĐ/TW", "en dash, division slash"),
    ("217\u200b-QĐ\ufeff/TW", "217-QĐ/TW", "zero-width space, byte order mark"),
    ("217\x1eQĐ", "217-QĐ", "Word 97 non-breaking hyphen"),
    ("A\r\nB\rC\u2028D\x0cE", "A\nB\nC\nD\nE", "every line end is one \\n"),
    ("Dòng\nHai", "Dòng\nHai", "new lines stay"),
    ("của Bộ trưởng\nquy định", "của Bộ trưởng quy định", "a line that goes on in small letters"),
    ("theo đề nghị của\r\nChính phủ", "theo đề nghị của Chính phủ", "no sentence ends with của"),
    ("a\0b", "a b", "NUL prints as nothing but parts words"),
    ("khoá, hoà, Toà, HOÀ, khoẻ, loè", "khóa, hòa, Tòa, HÒA, khỏe, lòe", "old tone placement"),
    ("uỷ, Uỷ, UỶ, thuý, luỹ, huỷ", "ủy, Ủy, ỦY, thúy, lũy, hủy", "old tone placement on y"),
    ("quý, quỹ, Quỳ, quỷ, QUÝ", "quý, quỹ, Quỳ, quỷ, QUÝ", "the u after q is no vowel"),
    ("qúy, Qũy", "quý, Quỹ", "tone on that u"),
    ("quà, qùa", "quà, quà", "a after qu"),
    ("hoàn, toán, huỳnh, ngoèo, khoảng", "hoàn, toán, huỳnh, ngoèo, khoảng", "a letter follows: right as it is"),
    ("hòa, của, úa, mía, ủy", "hòa, của, úa, mía, ủy", "modern already"),
    ("“Dân vận khéo” ‘a’ …", "“Dân vận khéo” ‘a’ …", "usual quotes stay"),
    ("«a» „b‟", "“a” “b“", "rare quotes"),
    ("Chỉ thị №5 ½ m²", "Chỉ thị №5 ½ m²", "no compatibility folding"),
    ("", "", "empty"),
    ("\u0301", "\u0301", "a mark without a letter"),
]


@pytest.mark.parametrize("given_, wanted, why", CASES)
def test_normalised_form(given_, wanted, why):
    assert normalise(given_).text == wanted, why


@pytest.mark.parametrize("given_, wanted, why", CASES)
def test_decomposed_form_gives_the_same(given_, wanted, why):
    assert normalise(unicodedata.normalize("NFD", given_)).text == wanted, why


def test_borders_leave_out_what_was_removed():
    made = normalise("\u200b23\u200b\u200b-QĐ\u200b /TW")
    assert made.text == "23-QĐ /TW"
    assert made.to_original(0, 2) == (1, 3)
    assert made.to_original(2, 5) == (5, 8)
    assert made.to_original(5, 9) == (9, 13)


def test_a_line_end_of_two_characters_is_one():
    made = normalise("a\r\nb")
    assert [made.to_original(i, i + 1) for i in range(3)] == [(0, 1), (1, 3), (3, 4)]


def test_clean_text_is_not_copied():
    text = "Quyết định số 23-QĐ/TW"
    made = normalise(text)
    assert made.text is text and made.edits == ()


WORDS = st.sampled_from(["Quyết", "định", "số", "23-QĐ/TW", "khoá", "XIII", "Uỷ", "ban", "hoà", "quý", "33/CT-TTg", "“Dân", "vận”"])
GAPS = st.sampled_from([" ", "\r\n", "\n", "\r", "\u00a0", " \u200b", "\u200b ", "\t", "\ufeff ", "  "])


@st.composite
def messy(draw):
    """A text in clean form, and the same with NFD words, zero-width characters, odd spaces, Ð; word spans of both."""
    clean, dirty, spans = "", "", []
    for _ in range(draw(st.integers(0, 12))):
        word = draw(WORDS)
        form = unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD"])), word)
        if draw(st.booleans()):
            form = form.replace("Đ", "Ð").replace("-", draw(st.sampled_from("-–‑")))
        if draw(st.booleans()):
            at = draw(st.integers(1, len(form)))
            form = form[:at] + draw(st.sampled_from(["\u200b", "\u00ad", "\u2060\u200d"])) + form[at:]
        spans.append(((len(clean), len(clean) + len(word)), (len(dirty), len(dirty) + len(form)), form))
        gap = draw(GAPS)
        clean += word + {"\r\n": "\n", "\r": "\n", "\u00a0": " ", "  ": " "}.get(gap, gap.strip("\u200b\ufeff"))
        dirty += form + gap
    return clean, dirty, spans


@settings(deadline=None)
@given(messy())
def test_words_lead_back_to_their_characters(case):
    clean, dirty, spans = case
    made = normalise(dirty)
    assert made.text == normalise(clean).text
    for (start, end), (from_, to), form in spans:
        a, b = made.to_original(start, end)
        assert a == from_
        assert dirty[a:b] == form.rstrip("\u200b\u00ad\u2060\u200d")


ANY = st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(
    "aăoOuUqQyàáạỳýệĐÐ\u0300\u0301\u0323\u0302\u031b\u200b\u00ad\r\n\u00a0-–/\u1100\u1161\u11a8\u3099\u304b\u212b")), max_size=30)


@settings(deadline=None)
@given(ANY, st.data())
def test_any_slice_comes_from_its_original(text, data):
    made = normalise(text)
    start = data.draw(st.integers(0, len(made.text)))
    end = data.draw(st.integers(start, len(made.text)))
    a, b = made.to_original(start, end)
    assert 0 <= a <= b <= len(text)
    # Whether a blank or a break says something is told by what stands around it, which a slice leaves out.
    slice_, again = (re.sub("[ \n]+", " ", fold(part)) for part in (made.text[start:end], normalise(text[a:b]).text))
    # A border inside a letter that has no composed form moves outwards: then the slice is a part of it.
    assert slice_ == again or slice_ in again and unicodedata.combining(made.text[start:end + 1][-1])\
        or slice_ in again and unicodedata.combining(made.text[start])


@settings(deadline=None)
@given(ANY)
def test_spans_are_in_order_and_cover_the_text(text):
    made = normalise(text)
    spans = [made.to_original(i, i + 1) for i in range(len(made.text))]
    assert all(a < b for a, b in spans)
    assert all(one == two or one[1] <= two[0] for one, two in zip(spans, spans[1:]))


@settings(deadline=None)
@given(ANY)
def test_normalising_twice_changes_nothing(text):
    once = normalise(text).text
    assert unicodedata.is_normalized("NFC", once)
    assert normalise(once).text == once
