"""Who passed a directive, and when: "Quốc hội đã thông qua Luật Đất đai", "Luật Thư viện vừa được Quốc hội thông qua".

A law bears no author behind it, and nobody but the assembly passes one: where a clause has it pass a law,
however far from the verb it stands, the author is named.
"""

from __future__ import annotations

import re

from danvan_graph.extract import issuers

#: which sitting: "khóa XV", "(kỳ họp thứ 7, khóa XV)", "tại kỳ họp thứ mười một"
_SITTING = (r"[\s,]{0,3}\(?\s?(?:khoa\s+(?:[ivx]{1,6}|\d{1,2})|nhiem\s+ky\s+\d{4}\s?[-–]\s?\d{4}|(?:tai\s+)?(?:ky|phien)\s+hop\s+(?:lan\s+)?(?:thu\s+)?[a-z0-9]{1,5}"
            r"(?:\s+(?:mot|hai|ba|tu|nam|lam|sau|bay|tam|chin))?|nuoc\s+(?:cong\s+hoa\s+xa\s+hoi\s+chu\s+nghia|chxhcn)\s+viet\s+nam)\)?(?![a-z])")
_BY = re.compile(
    r"(?:\s+(?:gom|co)\s+(?:\d{1,3}|[a-z]+)\s+chuong(?:\s*,\s*|\s+va\s+|\s+voi\s+)\d{1,3}\s+dieu)?[\s,(]{0,3}(?:(?:da|vua|moi"
    r"|chinh\s+thuc)\s+){0,3}duoc\s+")
_VERB = re.compile(
    rf"(?:{_SITTING}){{0,4}}[\s,]{{1,3}}(?:(?:da|vua|moi|chinh\s+thuc|bieu\s+quyet"
    rf"|nhat\s+tri)\s+){{0,3}}(?:thong\s+qua(?:{_SITTING}(?=\s+(?:vao\s+)?ngay))?|(?:ky\s+)?ban\s+hanh|ky)(?![a-z])")
#: with its day the sitting may be said in any words: "được Quốc hội nước ... khóa IX, kỳ họp thứ 5 thông qua ngày 23/6/1994"
_ON_THE_DAY = re.compile(r"[^.;\n]{0,80}?\sthong\s+qua(?=\s+ngay)")

#: "đã thông qua (dự án, 8 luật, gồm:)" right before a law
_PASSES = re.compile(r"(?<![a-z])(thong\s+qua|ban\s+hanh)(?:\s+(?:toan\s+van|du\s+an|du\s+thao|(?:cac|\d{1,2}|hai|ba|bon|nam|nhieu)\s[^.;\n]{0,60}?))?[\s:,]*$")
_ASSEMBLY = {"Luật": ("Quốc hội", "QH"), "Bộ luật": ("Quốc hội", "QH"), "Hiến pháp": ("Quốc hội", "QH"),
             "Pháp lệnh": ("Ủy ban Thường vụ Quốc hội", "UBTVQH")}
_NAMES = {"QH": re.compile(r"(?<![a-z])quoc\s+hoi(?![a-z])"), "UBTVQH": re.compile(r"(?<![a-z])(?:uy\s+ban\s+thuong\s+vu\s+quoc\s+hoi|ubtvqh)(?![a-z])")}
#: not yet, or not at all: "sẽ thông qua", "trình Quốc hội thông qua", "xem xét, thông qua"
_NOT_YET = re.compile(r"(?<![a-z])(?:se|trinh|du\s+kien|(?<!da\s)xem\s+xet|cho\s+y\s+kien|thao\s+luan|de\s+nghi|truoc\s+khi)(?![a-z])|(?<![a-z])(?:chua|khong)\s+(?:duoc\s+)?$")
#: whoever issues stands right before the verb; others are asked to ("Quốc hội giao Chính phủ ban hành")
_ITSELF = re.compile(rf"(?:{_SITTING}){{0,4}}[\s,]{{1,3}}(?:(?:da|vua|moi|chinh\s+thuc)\s+){{0,2}}")
_CLAUSE = re.compile(r"[.;]\s")


def passed_by(normal: str, folded: str, pos: int) -> issuers.Issuer | None:
    """Who passed or issued what ends at ``pos``, in the passive; the end lies behind the verb.

    >>> text = "Luật Thư viện vừa được Quốc hội khóa XIV thông qua sáng nay"
    >>> passed_by(text, "luat thu vien vua duoc quoc hoi khoa xiv thong qua sang nay", 13)
    (50, 'Quốc hội', 'QH', '')
    """
    by = _BY.match(folded, pos)
    issuer = by and issuers.issuer_at(normal, folded, by.end())
    if not issuer:
        return None
    verb = _VERB.match(folded, issuer[0]) or issuer[2] == "QH" and _ON_THE_DAY.match(folded, issuer[0])
    return (verb.end(), *issuer[1:]) if verb else None


def passing(folded: str, kind: str, start: int, end: int) -> tuple[str, str, int] | None:
    """The assembly that the clause right before a law has pass it: name, organ code, and where the verb stands.

    >>> passing("quoc hoi khoa xv da thong qua ", "Luật", 0, 30)
    ('Quốc hội', 'QH', 20)
    >>> passing("chinh phu trinh quoc hoi thong qua ", "Luật", 0, 35) is None
    True
    """
    verb = _PASSES.search(folded, start, end) if kind in _ASSEMBLY else None
    if verb is None:
        return None
    for stop in _CLAUSE.finditer(folded, start, verb.start()):
        start = stop.end()
    name, organ = _ASSEMBLY[kind]
    named = [*_NAMES[organ].finditer(folded, start, verb.start())]
    if not named or _NOT_YET.search(folded, start, verb.start()):
        return None
    if verb[1].startswith("ban") and not _ITSELF.fullmatch(folded, named[-1].end(), verb.start()):
        return None
    return name, organ, verb.start()
