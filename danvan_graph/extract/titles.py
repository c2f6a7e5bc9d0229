"""A citation behind the title of another: part of it, or the next member of the list."""

from __future__ import annotations

import re

from danvan_graph.extract import cues, law_targets
from danvan_graph.extract.clauses import ANNEX, ORDER, UNNAMED, clause
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.reach import BARRIER, find_cues, joined, object_of
from danvan_graph.extract.siblings import sibling
from danvan_graph.extract.sources import by_source
from danvan_graph.extract.types import LAW_KINDS
from danvan_graph.extract.statements import Edge, Passage

#: between "sửa đổi" and what is no object of it: "Luật A sửa đổi cần thống nhất với Luật B"
_REVISED = re.compile(r"\s*sua\s+doi(?:\s*,?\s*bo\s+sung)?(?:\s+nam\s+\d{4})?\s*(?:,|va\s|;)(?!\s*bo\s+sung)")
_NO_OBJECT = re.compile(r"\b(?:cần|phải|với|sẽ|là|để)\b", re.IGNORECASE)
#: where a title ends and the sentence goes on by itself
_CLOSE = re.compile(
    r"[;”\"]|(?:(?<![a-z])va|,)\s+(?:du\s+thao\s+)?(?:ke\s+hoach|chuong\s+trinh(?:\s+hanh\s+dong)?"
    r"|huong\s+dan)\s+cua\s(?=[^;:.]{3,60}\s(?:thuc\s+hien|trien\s+khai)\s)|(?<![a-z])(?:va\s+(?:cac\s+)?du\s+thao\s+(?:ke\s+hoach|chuong\s+trinh"
    r"|nghi\s+quyet)|gan\s+(?:chat\s+)?(?:voi|viec)|dong\s+thoi|nhat\s+la|dac\s+biet\s+la|(?<!bo\ssung\s)(?<!sua\sdoi\s)(?:va|,)\s*(?:thay\s+the"
    r"|bai\s+bo|huy\s+bo)|va\s+(?:tham\s+gia|tich\s+cuc|chu\s+dong)\s+(?=thuc\s+hien|trien\s+khai)|va(?=\s+quan\s+triet"
    r"|\s+tiep\s+tuc\s+(?:tham\s+muu|thuc\s+hien|trien\s+khai|quan\s+triet))|co\s+hieu\s+luc(?![^.;\n,]{0,60},\s+(?:sua\s+doi|bo\s+sung|huong\s+dan))|sau\s+day\s+(?:goi|viet)|"
    r"cung\s+nhu|(?<=,\s)(?:khong|chua)\s+(?:thuoc|theo|phai)|(?<=,\s)van\s+(?:con\s+)?(?:chep|giu|ap\s+dung|theo|lam\s+theo|dung|lay)|tuy\s+nhien|,?\s{0,3}roi\s+(?:ky|ban\s+hanh|co|ra|gui)(?:\s+tiep)?|(?:trong\s+khi(?:\s+do)?|nhung|con|thi)(?=\s*(?:theo|tai)?\s*\Z))(?![a-z])")
#: behind a title in quotes: "“Nâng cao chất lượng sinh hoạt chi bộ” và sơ kết thực hiện Hướng dẫn B"
_AND_DOES = re.compile(r"\s*(?:,|va|gan)\s+(?:ket\s+qua,?\s+)?(?:viec\s+|voi\s+){0,2}(?:so\s+ket|tong\s+ket|trien\s+khai|quan\s+triet|pho\s+bien|tiep\s+tuc)(?![a-z])")
#: "Chỉ thị A về “Giáo dục lý tưởng” đã đem lại chuyển biến, giúp cho kết quả thực hiện B"
_PREDICATE = re.compile(r"\s+(?:da|dang|se|giup|tao|lam)\s")
#: "Nghị định A sửa đổi, bổ sung bởi Nghị định B": a passive turn without its "được"
_BY = re.compile(r"\s+(?:boi|tai|theo|bang)(?![a-z])")
_GENERIC = re.compile(r"(?<![a-z])(?:cac|mot\s+so)\s+(nghi\s+dinh|thong\s+tu|quyet\s+dinh|nghi\s+quyet|chi\s+thi|van\s+ban)\s")


_RULES = re.compile(r"\s+(?:(?:cac|mot\s+so|nhung)\s+)?(?:quy\s+dinh|noi\s+dung|nhiem\s+vu|de\s+an)\s+(?:cua|tai|trong)")
#: "thanh tra theo chỉ đạo của Phó Thủ tướng tại Văn bản X"
_ORDERED = re.compile(r"(?:theo|thuc\s+hien|trien\s+khai)\s+" + ORDER)
_BY_ORDER = re.compile(r"(?<![a-z])theo\s+" + ORDER + r"\s+(?:cac\s+)?$")
_STATES = re.compile(r"(?<![a-z])(?:neu\s+ro|neu|yeu\s+cau)(?![a-z])")
_REPLACES = re.compile(r"(?:va|,)\s*(?P<cue>thay\s+the|bai\s+bo|huy\s+bo)(?![a-z])")


def _brought(last: Edge, previous: Mention, mention: Mention) -> bool:
    """Whether the sentence of a report is about the directive before: "Quyết định A liên quan đến ..., thay thế Quyết định B"."""
    return last.object is previous and last.subject is None and last.relation == "cites" and last.rule in ("default", "reported") \
        and not previous.own and previous.kind == mention.kind and not previous.precedes(mention)


def _ends_title(folded: str, start: int, mark: re.Match[str]) -> bool:
    """Whether a closing quote ends the title that it closes: the sentence goes on with a verb, or the title began before ``start``."""
    goes_on = _AND_DOES.match(folded, mark.end()) or _PREDICATE.match(folded, mark.end())
    if mark[0] == "\"":                                # a straight one closes where one stands before it
        return bool(goes_on) and folded.count("\"", start, mark.start()) % 2 == 1
    return bool(goes_on) or "“" not in folded[start:mark.start()]


#: "thực hiện Nghị quyết Đại hội XIII của Đảng, Nghị quyết Đại hội Đảng bộ tỉnh và Kết luận B": papers without a number before B
_UNNUMBERED = re.compile(r"\s+(?:(?:cac\s+)?(?:nghi\s+quyet|chi\s+thi|chu\s+truong|ket\s+luan|van\s+kien)\s(?:[^\s,;.]+\s){0,14}?[^\s,;.]+(?:,\s|,?\sva\s)){1,6}(?:cac\s+)?")


def in_title(passage: Passage, previous: Mention) -> Edge:
    """A citation behind another's title: part of it, or the next member of the list."""
    normal, folded, unit, mention, drawn, report = passage.normal, passage.folded, passage.unit, passage.mention, passage.drawn, passage.report
    gap_start, start = passage.begin, passage.end
    close = None
    for mark in _CLOSE.finditer(folded, gap_start, start):
        if mark[0] not in "”\"" or _ends_title(folded, gap_start, mark):
            close = mark
    if close is not None:
        ends = _REPLACES.match(folded, close.start()) if report else None
        if ends and _brought(drawn[-1], previous, mention):
            return Edge(previous, "supersedes" if ends["cue"].startswith("thay") else "repeals", mention, ends.span("cue"), unit, "predicate")
        return clause(passage._replace(begin=close.start()))
    order = _BY_ORDER.search(folded, gap_start, start)
    if order and report and not _STATES.search(folded, gap_start, order.start()):      # the sentence goes on: whoever carries A out does so by B's order
        return clause(passage._replace(begin=order.start()))
    if _REVISED.match(folded, gap_start, start) and joined(folded, gap_start, start):
        return sibling(folded, mention, drawn, unit)   # "Luật Đất đai sửa đổi, Luật An ninh mạng"
    found = find_cues(normal, folded, gap_start, start)
    strong = [c for c in found if not c.plain]
    barred = max((mark.start() for mark in BARRIER.finditer(folded, found[0].end, start)), default=-1) if found else -1
    near = [c for c in found if c.end > barred]        # one look for all of them
    goes_on = joined(folded, gap_start, start)
    last_cue = near[-1] if near else None
    if last_cue is not None and last_cue.relation == "amends" and _NO_OBJECT.search(normal, last_cue.end, start):
        return passage.plain()
    if goes_on and (last_cue is None or last_cue.relation == "cites" or start - last_cue.end > 8 and not object_of(folded, last_cue.end, start)
                    and not _UNNUMBERED.fullmatch(folded, last_cue.end, start)):
        return sibling(folded, mention, drawn, unit)
    if last_cue is None:
        if previous.precedes(mention):                 # "Thông tư A năm 2008 quy định ..., Thông tư B năm 2016 quy định ..."
            return clause(passage)
        details = previous.kind == "Hướng dẫn" and _DETAILS.fullmatch(folded, gap_start, start)
        return Edge(previous, "guides" if details else "cites", mention, None, unit, "title")
    generic = _GENERIC.search(folded, gap_start, last_cue.start)
    if generic and last_cue.relation in ("guides", "implements") and len(strong) > 1:
        outer = next((c for c in strong if c.relation in ("amends", "supersedes", "repeals")), None)
        if outer is not None and outer.start < generic.start():
            head = generic[1].capitalize()
            ghost = Mention(mention.phrase, mention.start, mention.end, mention.fields_end,
                            {"nghi dinh": "Nghị định", "thong tu": "Thông tư", "quyet dinh": "Quyết định", "nghi quyet": "Nghị quyết",
                             "chi thi": "Chỉ thị"}.get(generic[1].replace("  ", " "), head))
            return Edge(previous, outer.relation, mention, (outer.start, outer.end), unit, "title", at=ghost, hidden=True)
    law_targets.as_of(mention, previous)
    mention.extra["citing"] = previous
    if previous.precedes(mention):                     # no title names what came after
        change = next((c for c in reversed(near) if c.relation in ("amends", "supersedes", "repeals") and _BY.match(folded, c.end)), None)
        if change is not None and start - change.end < 60:
            return Edge(mention, change.relation, previous, (change.start, change.end), unit, "passive", at=mention)
        return sibling(folded, mention, drawn, unit) if goes_on else clause(passage._replace(begin=last_cue.start))
    before = next((c for c in found if c.relation == "amends" and 0 <= last_cue.start - c.end < 6), None)
    if last_cue.relation in ("repeals", "supersedes") and before is not None:
        return Edge(previous, "amends", mention, (before.start, last_cue.end), unit, "title")   # "sửa đổi, bãi bỏ một số điều"
    relation = _nested(folded, last_cue, found, gap_start, start)
    if relation == "guides" and UNNAMED.search(folded, max(gap_start, last_cue.start - 110), last_cue.start):
        return passage.plain()                         # "áp dụng đến khi Nghị định quy định chi tiết Luật B có hiệu lực"
    if last_cue.relation == "under" and report and relation == "cites":
        relation = by_source(passage, last_cue)      # "vừa ban hành Công văn số 5, yêu cầu các quận ủy tăng cường phòng dịch theo Chỉ thị A"
    if last_cue.relation == "under" and previous.kind.startswith("Thông tư") and not mention.name and start - last_cue.end < 3:
        relation = "implements"                        # "Thông tư A quy định về cho vay theo Nghị quyết B"
    if previous.kind == "Hướng dẫn" and relation == "implements" and _SOME.search(folded, last_cue.end, start):
        relation = "guides"                            # "Hướng dẫn số 19 thực hiện một số điều của Quy định A"
    owner = previous
    if relation == "implements" and drawn[-1].rule == "title" and drawn[-1].object is previous and drawn[-1].subject is not None and _PURPOSE.match(folded, gap_start):
        owner = drawn[-1].subject                      # "ban hành Công văn A theo tinh thần Nghị quyết B để triển khai Công văn C": A does
    if relation == "guides" and previous.kind in LAW_KINDS and drawn[-1].rule == "title" and drawn[-1].object is previous and drawn[-1].subject is not None and not drawn[-1].subject.precedes(mention):
        owner = drawn[-1].subject                      # "Thông tư A hướng dẫn Luật B, hướng dẫn Nghị định C": no law guides
    return Edge(owner, relation, mention, (last_cue.start, last_cue.end), unit, "title")


#: a purpose behind a title
_PURPOSE = re.compile(r"\s?,?\s(?:de|nham)\s")


#: "Hướng dẫn số 26 về một số nội dung Chỉ thị số 35"
_DETAILS = re.compile(r"\s+ve\s+mot\s+so\s+(?:noi\s+dung|dieu|van\s+de)(?:\s+(?:cua|trong))?\s+")
_SOME = re.compile(r"\smot\s+so\s+(?:noi\s+dung|dieu|van\s+de)(?![a-z])")
_ABOUT = re.compile(r"\b(?:ve|viec|han)\s+$")


#: "hướng dẫn điều chỉnh dự toán theo Nghị định A", "về thực hiện chính sách nhà ở theo Quyết định B"
_DOES = re.compile(r"(?<![a-z])(?:ve|viec|huong\s+dan|quy\s+dinh)\s+(?:thuc\s+hien|dieu\s+chinh|trien\s+khai|chi)\s[^,;.]{0,150}$")
#: what has a long name and is carried out by a paper; how long with its name, in characters
_SCHEME, _SCHEME_LENGTH = re.compile(r"\s+(?:cac\s+)?(?:de\s+an|chuong\s+trinh|chien\s+luoc|quy\s+hoach|du\s+an)\s"), 220
_IN_DETAIL = re.compile(r"(?<![a-z])(?:quy\s+dinh|huong\s+dan)\s+(?:cu\s+the,?\s+(?:va\s+)?)?chi\s+tiet(?:,?\s+(?:va\s+)?cu\s+the)?\s+(?:viec\s+)?$")
#: how an annex stands to what it came with
_WITH = re.compile(r"(?:ban\s+hanh\s+)?kem\s+theo|ban\s+hanh\s+(?:tai|theo)")


def _nested(folded: str, cue, found, gap: int, start: int) -> str:
    """The relation inside a title."""
    if cue.relation == "under":
        before = [c for c in found if c.end <= cue.start]
        carried = before[-1].end if before and before[-1].relation == "implements" else 0        # "triển khai Đề án “...” theo Quyết định B"
        return "implements" if carried and cue.start - carried < (_SCHEME_LENGTH if _SCHEME.match(folded, carried) else 60) or _DOES.search(folded, max(gap, cue.start - 180), cue.start) else "cites"
    if cue.relation == "implements" and folded.startswith("ap", cue.start) and _ABOUT.search(folded, cue.start - 6, cue.start):
        return "cites"                                 # "về thời hạn áp dụng Nghị định A"
    if cue.relation == "implements":                   # "Công văn A hướng dẫn các trường thực hiện B"
        before = [c for c in found if c.end <= cue.start and c.relation == "guides"]
        if _IN_DETAIL.search(folded, max(0, cue.start - 60), cue.start):
            return "guides"                            # "quy định cụ thể, chi tiết việc thực hiện Nghị quyết A"
        return "guides" if before and cue.start - before[-1].end < 60 and not re.search("[,;.]", folded[before[-1].end:cue.start]) else "implements"
    if cue.relation == "cites":
        doing = next((c for c in reversed(found) if c.relation == "implements" and c.end <= cue.start), None)
        if doing is not None and (_RULES.fullmatch(folded, doing.end, cue.end) or _ORDERED.fullmatch(folded, doing.start, cue.end)):
            return "implements"                        # "về việc triển khai các quy định của Luật X"
        if doing is not None and ANNEX.match(folded, doing.end) and _WITH.match(folded, cue.start) and not BARRIER.search(folded, doing.end, cue.start):
            return "implements"                        # "cụ thể hóa Quy chế công tác dân vận ban hành kèm theo Quyết định X"
        carried = [c for c in found if c.end <= cue.start and c.relation in cues.STRONG]
        # "sửa đổi một số điều của Quy định ban hành kèm theo Quyết định X": the annex stands for X
        if carried and re.match(r"ban\s+hanh\s+(?:kem|tai|theo)|kem\s+theo|quy\s+dinh\s+tai", folded[cue.start:cue.end]):
            return carried[-1].relation
        if carried and carried[-1].relation == "amends" and folded.startswith("tai", cue.start) and cue.start - carried[-1].end < 60:
            return "amends"                            # "về việc điều chỉnh mức chi tại Quyết định X"
        if carried and carried[-1].relation == "guides" and object_of(folded, carried[-1].end, cue.start):
            return "guides"                            # "quy định chi tiết các nội dung tại điểm c khoản 1 Điều 31 Nghị định X"
    return cue.relation
