"""The day of a paper that a later sentence tells: "Quyết định được ký ngày 15/7/2016", "Nghị định có hiệu lực từ ngày ký (5/2/2024)"."""

from __future__ import annotations

import re
from bisect import bisect_left

from danvan_graph.extract import dates
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.patterns import near
from danvan_graph.extract.types import kinds

_KINDS = ("quyet dinh", "nghi dinh", "nghi quyet", "thong tu", "chi thi", "ke hoach", "ket luan", "quy dinh", "huong dan", "thong bao", "cong van", "cong dien", "chuong trinh")
_TYPE = "(?P<kind>" + "|".join(kind.replace(" ", r"\s+") for kind in _KINDS) + r")(?:\s+(?:nay|moi|tren))?"
_SIGNED = re.compile(
    rf"(?:^|\n|[.;(]\s*){_TYPE}\s+(?:(?:da\s+)?(?:duoc\s+)(?:[^.;,\n\d]{{2,40}}?\s)?|do\s[^.;,\n\d]{{2,40}}?\s)?(?:ky(?:\s+ban\s+hanh)?|ban\s+hanh)\s+(?:vao\s+)?(?=ngay\s)"
    rf"|(?:^|\n|[.;(]\s*){_TYPE.replace('<kind>', '<from>')}(?:\s+(?:so\s+)?\d{{1,5}})?(?:\s+(?:gom|co)\s+[^.;\n]{{3,40}},)?\s+(?:bat\s+dau\s+|chinh\s+thuc\s+)?co\s+hieu\s+luc\s+(?:thi\s+hanh\s+)?(?:ngay\s+)?(?:ke\s+)?tu\s+ngay\s+ky(?:\s?[,(]\s?|\s+la\s+(?:ngay\s+)?)")
#: what stands in every such sentence
_MARKS = (" ky ngay", " ban hanh ngay", " ky vao ngay", " ban hanh vao ngay", " tu ngay ky")
#: so far before what is said of it a paper is named, in characters
_NEAR = 2000


def said(folded: str, mentions: list[Mention]) -> None:
    """Give the last paper of its type, where it has no day, the day on which a sentence of its own says that it was signed.

    >>> from danvan_graph.extract import extract
    >>> from danvan_graph.model import Document
    >>> def days(text):
    ...     return [c.issued_on for c in extract(Document(id="a", text=text)).citations]
    >>> days("Tỉnh ban hành Quyết định số 31/2016/QĐ-UBND về chính sách. Quyết định được ký ngày 15/7/2016."), days("Nghị định 12/2024/NĐ-CP. Nghị định có hiệu lực từ ngày ký (5/2/2024).")
    (['2016-07-15'], ['2024-02-05'])
    """
    starts = [m.phrase for m in mentions]
    for turn in near(_SIGNED, folded, _MARKS, 90, 24) if any(not m.issued_on for m in mentions) else ():
        day = dates.DATE.match(folded, turn.end())
        value = dates.read(day) if day else ""
        kind = kinds()[" ".join((turn["kind"] or turn["from"]).split())]
        before = mentions[bisect_left(starts, turn.start() - _NEAR):bisect_left(starts, turn.start() + 1)]
        paper = next((m for m in reversed(before) if m.kind == kind and m.symbol), None)
        if len(value) == 10 and paper is not None and not paper.issued_on and value.startswith(paper.symbol.year or value[:4]):
            paper.issued_on = value
