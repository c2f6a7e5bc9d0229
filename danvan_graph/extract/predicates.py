"""What a citation says of the next in its sentence: "A, vốn hướng dẫn B", "A không thay thế B mà chỉ hướng dẫn C", "A được thay thế từ ngày ký B"."""

from __future__ import annotations

import re

from danvan_graph.extract.mention import Mention
from danvan_graph.extract.statements import Edge, Passage

_VERB = (r"(?:(?P<guides>huong\s+dan(?:\s+(?:chi\s+tiet|viec|ap\s+dung|thi\s+hanh|thuc\s+hien))*|quy\s+dinh\s+chi\s+tiet(?:\s+thi\s+hanh)?)"
         r"|(?P<amends>sua\s+doi(?:\s*,?\s*(?:va\s+)?bo\s+sung)?|bo\s+sung|dieu\s+chinh)|(?P<supersedes>thay\s+the(?:\s+cho)?|thay\s+cho)|(?P<repeals>bai\s+bo|huy\s+bo)"
         r"|(?P<implements>cu\s+the\s+hoa|trien\s+khai(?:\s+thuc\s+hien)?|thuc\s+hien))")
#: how much of the next one is meant: "một số điều của", "quy định tại"
_PART = r"(?:\s+(?:mot\s+so\s+|cac\s+)?(?:dieu(?:\s+cam|\s+khoan)?|noi\s+dung|quy\s+dinh|chu\s+truong)(?:\s+\d{1,3})?)?(?:\s+(?:cua|tai|trong))?\s+(?:cac\s+|ca\s+)?"
#: "Thông tư A, vốn hướng dẫn Luật B", "Quyết định A, văn bản từng thay thế Quyết định B"
_RELATIVE = re.compile(r"(?:,|\s[-–])\s+(?:von|cung|(?:cung\s+)?la\s+van\s+ban|van\s+ban|chi\s+thi|nghi\s+(?:dinh|quyet)|quy(?:et)?\s+dinh|thong\s+tu|ket\s+luan)\s+(?:(?:da|tung|duoc\s+ban\s+hanh\s+de|nham|de)\s+){0,2}" + _VERB + _PART)
#: "Nghị định A sửa đổi một số điều của các nghị định về xây dựng, trong đó có Nghị định B"
_AMONG = re.compile(
    r"\s+(?:(?:da|se|vua)\s+)?" + _VERB + r"\s+(?:dong\s+thoi\s+|cung\s+luc\s+)?(?:mot\s+so\s+(?:dieu|noi\s+dung)\s+)?(?:cua\s+)?(?:cac|nhieu|mot\s+so|hai|ba|bon|nam|sau|bay|tam|\d{1,3})\s+"
    r"(?:(?:bo\s+)?luat|phap\s+lenh|nghi\s+dinh|thong\s+tu|quyet\s+dinh|nghi\s+quyet|van\s+ban|quy\s+dinh|chi\s+thi|huong\s+dan)(?![a-z])[^.;\n]{0,160}?[,(]\s*"
    r"(?:trong\s+do\s+co|(?:bao\s+)?gom|nhu|co\s+ca|ke\s+ca)\s*:?\s+(?:cac\s+)?")
#: "A - văn bản hướng dẫn B và thay thế C"
_AND_ALSO = re.compile(r"(?:,|,?\s+va|,?\s+dong\s+thoi)\s+" + _VERB + _PART)
#: "Hướng dẫn này được ban hành ngày 27/7/2021 nhằm hướng dẫn thực hiện Kết luận B"
_AIM = re.compile(r"\s+(?:duoc\s+)?(?:ban\s+hanh|xay\s+dung|ra\s+doi)\s[^.;:\n]{0,60}?(?:nham|de)\s+(?:kip\s+thoi\s+|tiep\s+tuc\s+)?" + _VERB + _PART)
#: "Kế hoạch A về dân vận được Tỉnh ủy ban hành ngày 3/4 trên cơ sở Kết luận B"; what some body's being asked to issue is for is no aim of the paper
_MADE = re.compile(
    r"(?:\s+ve\s[^.;:\n]{3,160}?)?\s+(?:(?:da|vua|cung|deu)\s+)?duoc\s+(?:[^.;:,\n]{2,60}?\s)?(?:ban\s+hanh|xay\s+dung|ra\s+doi|soan\s+thao)(?:\s[^.;:\n]{0,40}?)?,?\s+"
    r"(?:(?:(?:nham|de)\s+)?(?:kip\s+thoi\s+|tiep\s+tuc\s+)?" + _VERB + r"|(?P<spirit>bam\s+sat|theo\s+(?:dung\s+)?tinh\s+than|quan\s+triet)|(?P<based_on>tren\s+co\s+so|can\s+cu(?:\s+vao)?|dua\s+(?:tren|vao)))"
    r"(?:\s+(?:tinh\s+than|chi\s+dao(?:\s+tai)?))?" + _PART)
#: "hướng dẫn các huyện tại Hướng dẫn A, bám sát Thông tri B"
_MADE_AT = re.compile(r"\s(?:tai|bang)\s+$")
_KEEPS_TO = re.compile(r",?\s+(?P<spirit>bam\s+sat)\s+(?:noi\s+dung\s+|tinh\s+than\s+|chi\s+dao\s+(?:tai\s+|cua\s+)?)?(?:cac\s+)?")
_DENIED = re.compile(r"\s+khong\s+(?:phai\s+)?(?:la\s+)?(?:(?:de\s+)?(?:thay\s+the|bai\s+bo|sua\s+doi|huy\s+bo))\s+(?:cac\s+)?")
_BUT = re.compile(r"\s+ma\s+(?:chi\s+)?(?:la\s+)?(?:de\s+)?" + _VERB + _PART)
#: "Kế hoạch A, ban hành ngày 19/5/2021, được thay thế kể từ ngày ký Kế hoạch B"
_SINCE = re.compile(
    r"(?:[\s,]+ban\s+hanh)?[\s,]+(?:(?:se|cung|da)\s+)?(?:(?P<supersedes>(?:duoc|bi)\s+thay\s+the)|(?P<repeals>(?:bi|duoc)\s+bai\s+bo|het\s+hieu\s+luc(?:\s+thi\s+hanh)?))"
    r"\s+(?:ke\s+)?(?:tu|khi)\s+(?:ngay\s+|khi\s+)?(?:ky|ban\s+hanh|co)\s+(?:cac\s+)?")


#: "Đây là văn bản mới nhất thay thế cho Nghị định B", of what the sentence before named
_THIS_IS = re.compile(r"(?:day|do)\s+la\s+(?:van\s+ban|nghi\s+(?:dinh|quyet)|thong\s+tu|quy(?:et)?\s+dinh|chi\s+thi|luat|ket\s+luan|ke\s+hoach)\s(?:[^.;,\n]{0,40}?\s)?" + _VERB + _PART)


def this_is(passage: Passage) -> Edge | None:
    """What a sentence says of the paper that the one before it named."""
    before = passage.state.before
    turn = _THIS_IS.fullmatch(passage.folded, passage.unit.text_start, passage.end) if before is not None and before.unit is not passage.unit else None
    if turn is None or not passage.normal.startswith(("Đây", "đây", "Đó", "đó"), passage.unit.text_start):
        return None                                    # "Do là văn bản hướng dẫn": a reason
    owner = before.at or before.object
    if turn["guides"] and owner.kind == passage.mention.kind or owner.precedes(passage.mention) or owner.target == passage.mention.target:
        return None
    relation = next(name for name, group in turn.groupdict().items() if group)
    return Edge(None if owner.own else owner, relation, passage.mention, turn.span(relation), passage.unit, "predicate")


def said_of(passage: Passage, previous: Mention) -> Edge | None:
    """What the words between the citation before and this one state of the two; None where they are none of these turns.

    >>> from danvan_graph.extract import extract
    >>> from danvan_graph.model import Document
    >>> def edges(text):
    ...     found = extract(Document(id="a", text=text))
    ...     return [(found.citations[s.subject].target, s.relation, found.citations[s.object].target) for s in found.statements if s.subject is not None]
    >>> edges("Việc này nêu ở Thông tư 01/2013/TT-BTP, vốn hướng dẫn Nghị định 5/2012/NĐ-CP.")
    [('01/2013/TT-BTP', 'guides', '05/2012/NĐ-CP')]
    >>> edges("Nghị định 35/2023/NĐ-CP sửa đổi một số điều của các nghị định về xây dựng, trong đó có Nghị định 15/2021/NĐ-CP.")
    [('35/2023/NĐ-CP', 'amends', '15/2021/NĐ-CP')]
    """
    folded, begin, end, mention = passage.folded, passage.begin, passage.end, passage.mention
    since = _SINCE.fullmatch(folded, begin, end)
    if since:
        return Edge(mention, since.lastgroup, previous, since.span(since.lastgroup), passage.unit, "passive", at=mention)
    owner, turn = previous, _RELATIVE.fullmatch(folded, begin, end) or _AMONG.fullmatch(folded, begin, end)
    last = passage.drawn[-1]
    if turn is None and last.rule == "predicate" and last.subject is not None and last.object is previous and (turn := _AND_ALSO.fullmatch(folded, begin, end)):
        owner = last.subject
    elif turn is None:
        turn = _AIM.fullmatch(folded, begin, end) if previous.rule == "anaphor" else _MADE.fullmatch(folded, begin, end)
    if turn is None and len(passage.drawn) > 1 and (turn := _BUT.fullmatch(folded, begin, end)):
        owner = passage.drawn[-2].object
        if not _DENIED.fullmatch(folded, owner.fields_end, max(owner.fields_end, previous.phrase)):
            return None
        passage.drawn[-1].hidden = True                # what is denied of it is no statement
    if turn is None and passage.report and (previous.extra.get("before") or _MADE_AT.search(folded, max(0, previous.phrase - 30), previous.phrase)):
        turn = _KEEPS_TO.fullmatch(folded, begin, end)
    if turn is None or owner.precedes(mention):
        return None
    said = next(name for name, group in turn.groupdict().items() if group)
    return Edge(None if owner.own else owner, "implements" if said == "spirit" else said, mention, turn.span(said), passage.unit, "predicate")
