"""A paper whose number stands in its title or below an annex's: "QUYẾT ĐỊNH SỐ 2345/QĐ-UB NGÀY 13-10-1994", "(Ban hành kèm theo Quyết định số 7/QĐ-UBND)"."""

from __future__ import annotations

import re

from danvan_graph.extract import dates, issuers, letterheads
from danvan_graph.extract.head_lines import Own, place_date, title_at
from danvan_graph.extract.mention import Mention
from danvan_graph.text import fold

#: so far down a title stands, below the lines of a letterhead, in characters
_HEAD = 900
#: behind number, day and author the line ends; a telegram's hour may follow
_LINE_ENDS = re.compile(r"[ \t.,:*_|]*+(?:\s*(?:hoi|luc)\s[^\n.;]{3,40})?(?:\n|$)")
#: "QUY CHẾ / Làm việc của Hội đồng / (Ban hành kèm theo Quyết định số ...)"
#: the title goes on behind the number, in capitals: "NGHỊ QUYẾT / SỐ 33/2009/QH12 CỦA QUỐC HỘI VỀ VIỆC THI HÀNH LUẬT"
_TITLE_FOLLOWS = re.compile(r"[ \t]+(?:VỀ|V/V|QUY ĐỊNH|BAN HÀNH|SỬA ĐỔI|HƯỚNG DẪN|PHÊ DUYỆT)(?!\w)[^\n]*(?=\n)")
_ANNEX = re.compile(r"\n[ \t]*\(\s?(?:duoc\s+)?(?:ban\s+hanh\s+)?kem\s+theo\s+$")
_ANNEX_TITLE = re.compile(r"\s*(?:QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|NỘI QUY|QUY TRÌNH|ĐỀ ÁN|KẾ HOẠCH|CHƯƠNG TRÌNH|QUY CHUẨN|TIÊU CHÍ|BẢNG GIÁ|PHƯƠNG ÁN)(?!\w)")
#: the day of signature on a line of its own below: "(Ký ngày 30 tháng 9 năm 2022)", "(Thành phố Hồ Chí Minh, ngày 7/12/2018)"
_SIGNED = re.compile(r"[^\n]*\n(?:[^\n]{0,160}\n)?[ \t]*\((?:ky\s+|[a-z][a-z\s.]{1,30},\s*)?(?=ngay\s+\d)")


def titled(normal: str, folded: str, mentions: list[Mention], home: str) -> Own | None:
    """The own directive by a title line that holds its number; None where no line of the head does.

    >>> from danvan_graph.extract import extract
    >>> from danvan_graph.model import Document
    >>> def own(text):
    ...     identity = extract(Document(id="a", text=text)).identity
    ...     return identity and (identity.symbol, identity.issued_on)
    >>> own("UBND THÀNH PHỐ HÀ NỘI\\nQUYẾT ĐỊNH SỐ 2345/QĐ-UB NGÀY 13-10-1994\\nVề việc bán nhà ở")
    ('2345/QĐ-UB', '1994-10-13')
    >>> own("NGHỊ QUYẾT SỐ 57-NQ/TW ĐI VÀO CUỘC SỐNG\\nNhiều nơi làm tốt."), own("QUY CHẾ\\nHọp dân\\n(Ban hành kèm theo Quyết định số 7/QĐ-UBND)\\nĐiều 1. Họp.")
    (None, ('07/QĐ-UBND', ''))
    """
    for mention in mentions[:3]:
        if mention.phrase > _HEAD:
            return None
        if mention.symbol is None or mention.name:
            continue
        line = folded.rfind("\n", 0, mention.phrase) + 1
        above = [part.strip(" \t*_|-") for part in normal[:line].split("\n")]
        above = [part for part in above if part]
        if _ANNEX.search(folded, max(0, mention.phrase - 40), mention.phrase) and _ANNEX_TITLE.match(normal) and len(above) < 5:
            return _own(normal, folded, mention, mentions, home)
        follows = _TITLE_FOLLOWS.match(normal, mention.fields_end)
        ends = _LINE_ENDS.match(folded, mention.fields_end) or follows and follows[0].isupper()
        if folded[line:mention.phrase].strip(" \t*_|") or not ends or folded.find("\n", mention.fields_end) < 0:
            return None
        typed = normal[mention.phrase:mention.phrase + len(mention.kind)]
        capitals = typed.isupper() and len(above) < 6 and all(_of_a_head(part) for part in above)
        if capitals or above and len(above) < 3 and typed[:1].isupper() and _is_body(above[-1]):
            return _own(normal, folded, mention, mentions, home)
        return None
    return None


def _of_a_head(line: str) -> bool:
    """Whether a line above a title is one of a letterhead: in capitals, the motto, a short line without a full stop."""
    return line.isupper() or len(line) < 70 and not line.endswith((".", ":", ";"))


def _is_body(line: str) -> bool:
    text = line.rstrip(" .:")
    found = issuers.issuer_at(text, fold(text), 0)
    return found is not None and found[0] == len(text)


def _own(normal: str, folded: str, mention: Mention, mentions: list[Mention], home: str) -> Own:
    issuer, place = letterheads.issuer(normal, folded, mention, mentions, home, 0)
    if mention.issuer and (not issuer or not place):
        issuer, place = issuers.complete(mention.issuer, mention.organ, mention.place, home)
    signed = _SIGNED.match(folded, mention.fields_end) if len(mention.issued_on) < 10 else None
    day = dates.DATE.match(folded, signed.end()) if signed else None
    issued_on = mention.issued_on or (dates.read(day) if day else "") or place_date(folded, 0, min(len(folded), mention.end + 700), mention.end)
    below = folded.find("\n", mention.fields_end) + 1
    return Own(mention.kind, mention, mention.target or mention.symbol.canonical, issued_on, issuer, mention.symbol.organ, place,
               title_at(normal, folded, below), False, "title", (below, below + 400))
