"""Localities (địa phương) named in a text: first what is printed, then which unit it is."""

from __future__ import annotations

import re

from danvan_graph.gazetteer import NEW_MAP, gazetteer, letters

#: a type word as printed, folded, with what may stand between it and the name
KIND = re.compile(
    r"(?:(thanh\s{1,2}pho|thi\s{1,2}xa|thi\s{1,2}tran|dac\s{1,2}khu|tinh|huyen|quan|phuong|xa|tp|tx|tt)(?:\s?\.\s?|\s{1,2})"
    r"|([qphx])\s?\.\s?|(tp)(?=hcm\b))")
_KIND = {"tp": "thanhpho", "tx": "thixa", "tt": "thitran", "q": "quan", "p": "phuong", "h": "huyen", "x": "xa"}
#: the longest name has six words (phường Văn Miếu - Quốc Tử Giám); blanks, line breaks and hyphens join them
_WORDS = re.compile(r"[a-z0-9]+(?:(?:\s{1,2}|\s?-\s?|')[a-z0-9]+){0,5}")
_WORD = re.compile(r"[a-z0-9]+")


def kind_at(folded: str, pos: int) -> tuple[str, int] | None:
    """Type word at ``pos`` in the form of the lookup table, and where what follows it begins.

    >>> kind_at("tp. ho chi minh", 0), kind_at("thanh pho da nang", 0), kind_at("p.12", 0), kind_at("xanh", 0)
    (('thanhpho', 4), ('thanhpho', 10), ('phuong', 2), None)
    """
    match = KIND.match(folded, pos)
    if match is None:
        return None
    word = match[match.lastindex]
    return _KIND.get(word) or "".join(word.split()), match.end()


def name_at(normal: str, folded: str, pos: int, kind: str, any_case: bool = False) -> tuple[int, list[str]] | None:
    """The longest name of a unit of this type that begins at ``pos``: its end and the keys that bear it.

    The name's first letter is a capital (or it is a number, or ``any_case``: some texts are in lower case
    throughout), its diacritics are those of the gazetteer.

    >>> name_at("Đakrông và", "dakrong va", 0, "huyen")
    (7, ['old/quang-tri.da-krong'])
    >>> name_at("hòa bình", "hoa binh", 0, "tinh") is None
    True
    """
    first = normal[pos:pos + 1]
    if not first.isupper() and not any_case:
        if not first.isdigit():
            return None
        number = _WORD.match(folded, pos)
        keys = gazetteer().keys_named(f"{kind} {number[0].lstrip('0')}")
        return (number.end(), keys) if keys else None
    match = _WORDS.match(folded, pos)
    if match is None:
        return None
    table = gazetteer()
    form, forms = kind + " ", []
    for word in _WORD.finditer(folded, pos, match.end()):
        form += word[0]
        forms.append((form, word.end()))
    for form, end in reversed(forms):
        if table.is_named(form):
            keys = table.keys_named(form, letters(normal[pos:end]))
            if keys:
                return end, keys
    return None


def locate(normal: str, folded: str, pos: int) -> tuple[int, int, list[str]] | None:
    """A unit with its type word at ``pos``: where its name begins and ends, and the keys that fit.

    >>> locate("TP. HCM", "tp. hcm", 0)
    (4, 7, ['old/ho-chi-minh', 'new/ho-chi-minh'])
    >>> locate("quận 05", "quan 05", 0)
    (0, 7, ['old/ho-chi-minh.quan-5'])
    """
    kind = kind_at(folded, pos)
    if kind is None:
        return None
    found = name_at(normal, folded, kind[1], kind[0])
    if found is None:
        return None
    end, keys = found
    return (pos if normal[kind[1]].isdigit() else kind[1]), end, keys


def place_at(normal: str, folded: str, pos: int) -> tuple[int, str, str] | None:
    """A unit with its type word at ``pos``: end, name as it stands in a sentence, key ("" where several fit).

    >>> place_at("TP. HCM", "tp. hcm", 0), place_at("huyện Châu Thành", "huyen chau thanh", 0)
    ((7, 'thành phố Hồ Chí Minh', 'old/ho-chi-minh'), (16, 'huyện Châu Thành', ''))
    """
    found = locate(normal, folded, pos)
    if found is None:
        return None
    _, end, keys = found
    table = gazetteer()
    return end, table.place(keys[0]).in_text, one(keys)


def one(keys: list[str], home: str = "", date: str = "") -> str:
    """The key that is meant, "" where nothing decides.

    The era by the date (without one: the old map), then the document's own place, the nearest unit first.

    >>> one(["old/ha-noi", "new/ha-noi"]), one(["old/ha-noi", "new/ha-noi"], date="2025-10-01")
    ('old/ha-noi', 'new/ha-noi')
    >>> one(["old/an-giang.chau-thanh", "old/long-an.chau-thanh"], home="old/long-an")
    'old/long-an.chau-thanh'
    """
    era = "new/" if date >= NEW_MAP else "old/"
    keys = [key for key in keys if key.startswith(era)] or keys
    if len(keys) > 1 and home:
        scope = home
        while scope:
            inside = [key for key in keys if key == scope or key.startswith(scope + ".")]
            if inside:
                keys = inside
                break
            scope = scope.rpartition(".")[0]
    return keys[0] if len(keys) == 1 else ""
