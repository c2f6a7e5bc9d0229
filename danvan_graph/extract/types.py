"""Types of directives (loại văn bản): the words and the codes inside symbols.

Source of the table: ``data/types.csv``, each row with where it was read.
"""

from __future__ import annotations

from functools import cache

from danvan_graph.curated import read
from danvan_graph.text import fold

#: a law is cited by its name: the words that open such a name
LAW_KINDS = ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp")

#: printed words that stand for a type of another name, folded:
#: "văn bản số 20/SNV-XDCQĐP" is a Công văn, "Thông báo kết luận số 50-TB/TW" a Thông báo
SYNONYMS = {
    "van ban": "Công văn", "thong bao ket luan": "Thông báo", "ket luan thanh tra": "Kết luận", "thong tu lien bo": "Thông tư liên tịch",
    "thong tu lt": "Thông tư liên tịch", "cong van hoa toc": "Công văn", "cong van khan": "Công văn", "van ban khan": "Công văn", "cong dien khan": "Công điện", "cong van dien": "Công điện",
    "chuong trinh hanh dong": "Chương trình", "chuong trinh phoi hop": "Chương trình",
    "ke hoach lien tich": "Kế hoạch", "quy che phoi hop": "Quy chế", "nghi quyet lien tich": "Nghị quyết liên tịch",
    "bao cao tham dinh": "Báo cáo", "van ban tham dinh": "Công văn", "nd": "", "qd": "",
}

#: a directive carries out what stands above it: the lower number is the higher rank.
#: Used where "A hướng dẫn B và C" leaves open whether C belongs to B or to A.
RANK = {"Hiến pháp": 0, "Bộ luật": 1, "Luật": 1, "Pháp lệnh": 2, "Lệnh": 2, "Nghị quyết": 3, "Nghị định": 4,
        "Nghị quyết liên tịch": 4, "Quyết định": 5, "Quy định": 5, "Chỉ thị": 5, "Kết luận": 5,
        "Thông tư": 6, "Thông tư liên tịch": 6}


@cache
def rows() -> tuple[dict[str, str], ...]:
    """The rows of ``data/types.csv``."""
    return tuple(read("types.csv"))


@cache
def code_to_kind() -> dict[str, str]:
    """Code as printed (with Đ) to the type's name; of two types with one code the commoner.

    >>> code_to_kind()["QĐ"], code_to_kind()["TT"], code_to_kind()["QyĐ"]
    ('Quyết định', 'Thông tư', 'Quy định')
    """
    table: dict[str, str] = {}
    for row in rows():
        for code in (row["code"], *filter(None, row["aliases"].split("|"))):
            if row["name"] not in LAW_KINDS:
                table.setdefault(code, row["name"])
    return table


@cache
def folded_codes() -> dict[str, str]:
    """Folded code to the printed one. HD and HĐ, DA and ĐA differ by the stroke alone:
    the fold gives the one that is a type of directive, and callers look at the original.

    >>> folded_codes()["qd"], folded_codes()["ttr"]
    ('QĐ', 'TTr')
    """
    table = {}
    for code in code_to_kind():
        table.setdefault(fold(code), code)
    return table


@cache
def kinds() -> dict[str, str]:
    """Folded type word to the type's name, the longer words included.

    >>> kinds()["thong tu lien tich"], kinds()["van ban"]
    ('Thông tư liên tịch', 'Công văn')
    """
    table = {fold(row["name"]): row["name"] for row in rows()}
    table.update({word: kind for word, kind in SYNONYMS.items() if kind})
    return table


@cache
def kind_to_code() -> dict[str, str]:
    """Type's name to the code that a symbol of it carries by default: Quy định prints QĐ in practice."""
    table = {row["name"]: row["code"] for row in rows()}
    table["Quy định"] = "QĐ"
    return table
