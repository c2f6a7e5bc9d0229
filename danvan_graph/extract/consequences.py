"""What stands behind a citation decides: "... hết hiệu lực", "... được quán triệt", "A, cơ quan ban hành B"."""

from __future__ import annotations

import re
from dataclasses import replace

from danvan_graph.extract.clauses import ISSUED
from danvan_graph.extract.patterns import words
from danvan_graph.extract.siblings import stated_at
from danvan_graph.extract.statements import PAIRS, Edge, State
from danvan_graph.extract.units import Unit

#: the paper itself as what changes another: "được thay thế bởi Quyết định này", "được sửa đổi theo quy định của Luật này"
_THIS = (r"(?:(?:quy\s+dinh\s+(?:cua|tai)|(?:chuong|dieu|khoan|phu\s+luc|muc)\s[\w, ]{1,20}?(?:\scua)?|[\w ]{3,60}?\s(?:ban\s+hanh\s+)?kem\s+theo)\s+)?(?:luat|phap\s+lenh|nghi\s+dinh|nghi\s+quyet|thong\s+tu(?:\s+lien\s+tich)?|quyet\s+dinh|quy\s+(?:dinh|che)|chi\s+thi|ket\s+luan"
         r"|huong\s+dan|ke\s+hoach|chuong\s+trinh|van\s+ban)\s+(?:chung\s+|moi\s+)?nay")
_AFTER = re.compile(r"(?<![a-z])(?:(?P<repeals>het\s+hieu\s+luc|(?<!khong\s)(?<!chua\s)(?:bi|deu|duoc|nay|thi)\s+bai\s+bo|(?:bi|duoc)\s+(?:tuyen\s+)?huy(?:\s+bo)?|bi\s+thu\s+hoi(?=\s*(?:[.,;)]|$|vi\s|do\s|boi\s|ke\s+tu|va\s))|khong\s+con\s+(?:hieu\s+luc|gia\s+tri(?!\s+su\s+dung))|cham\s+dut\s+hieu\s+luc|het\s+gia\s+tri(?!\s+su\s+dung)|khong\s+ap\s+dung\s+(?:ke\s+)?tu(?=\s+ngay\s)|(?:tu\s+)?nay\s+(?:thoi|khong)\s+(?:ap\s+dung|thi\s+hanh)(?=\s*(?:nua|[.;]|$)))"
                    r"|(?P<supersedes>(?<!khong\s)(?<!chua\s)(?:duoc|bi)\s+thay(?:\s+the)?\s+(?:boi|bang|theo|tai)\s+" + _THIS + r"|(?<!khong\s)(?<!chua\s)(?:duoc|bi)\s+thay\s+the(?!\s+(?:boi|bang(?!\s+(?:cum\s+tu|tu|doan|mau))|theo|tai)(?![a-z])))|(?P<amends>(?<!khong\s)duoc\s+(?:sua\s+doi(?:\s*,?\s*bo\s+sung)?|bo\s+sung)(?:\s+mot\s+so\s+dieu)?\s+(?:theo|boi|tai|bang)\s+" + _THIS + r"|duoc\s+sua\s+doi(?!\s*,?\s*(?:bo\s+sung\s+)?(?:mot\s+so\s+dieu\s+)?(?:boi|theo|tai))[^.;]{0,30}nhu\s+sau|duoc\s+(?:sua\s+doi|dieu\s+chinh|bo\s+sung)[^.;]{0,25}?\stheo\s+(?:phu\s+luc|noi\s+dung|bieu|danh\s+muc)\s[^.;]{0,20}(?:kem\s+theo|nay|sau\s+day)))(?![a-z])")
#: "Các quy định tại Thông tư A đều bãi bỏ": a part of it
_PARTS = re.compile(
    r"(?:(?:ke\s+)?tu\s+ngay[^,;]{0,90},\s*)?(?:(?:cac|nhung|moi|toan\s+bo)\s+)*"
    r"(?:noi\s+dung|diem|dieu|viec|tieu\s+chi|trinh\s+tu|thu\s+tuc|che\s+do|chinh\s+sach|quy\s+dinh|huong\s+dan|dieu\s+khoan|quy\s+che|quy\s+trinh|danh\s+muc"
    r"|dieu\s+le|bieu\s+mau|dinh\s+muc|muc\s+(?:chi|thu|phu\s+cap|ho\s+tro|tro\s+cap|gia))(?![a-z])")
#: "tại Thông tư A", or as its annex: "Quy chế ... ban hành kèm theo Quyết định A"
_PLACED = re.compile(r"(?<![a-z])(?:tai|trong|kem(?:\s+theo)?|ban\s+hanh\s+theo)$")
_EXCEPT = re.compile(r",\s*(?:ngoai\s+)?tru\s+(?:cac\s+|nhung\s+)?(?:truong\s+hop|noi\s+dung|quy\s+dinh|dieu|khoan|diem)(?![a-z])")
#: "viện dẫn Thông tư A làm cơ sở để quyết định"
_GROUND = re.compile(r"[\s,]{0,3}(?:de\s+)?(lam\s+(?:co\s+so|can\s+cu))(?![a-z])")
#: "bị bãi bỏ, thay thế bởi"
_AND_BY = re.compile(r"(?:\s?,\s?|\s+(?:va|hoac)\s+)(?:(?:bi|duoc)\s+)?")
#: a sentence cut in its middle, and its rest: "Thông tư A ban hành quy⏎[...]⏎chuẩn quốc gia hết hiệu lực kể từ ngày"
_GAP = re.compile(r"(?<![.;:])(?P<gap>\s*\[\.{3}\]\s+)(?P<rest>[a-z][^.;\n]{0,400})")
#: "áp dụng những văn bản đã hết hiệu lực": not what is cited
_OTHER_PAPERS = re.compile(r"\scong\s+bo\s+(?:ket\s+qua|danh\s+muc)\s[^.;]*$|(?<![a-z])(?:nhung|cac)\s+(?:van\s+ban|quy\s+dinh|luat)(?:\s+phap\s+luat)?\s+(?:da\s+|deu\s+)?$")
_OTHERS = re.compile(r"\d/\d{4}/")
#: "bãi bỏ phần này do Pháp lệnh A đã hết hiệu lực", "khi Luật A hết hiệu lực": it has ended before, or some day
_REASON = re.compile(r"(?<![a-z])(?:do|vi|boi|khi)\s+$")
#: "được tiếp tục áp dụng đến thời điểm bị thay thế hoặc hết hiệu lực": some day
_SOME_DAY = re.compile(r"(?<![a-z])(?:thoi\s+diem|den\s+khi|neu|truong\s+hop)\s+(?:(?:bi|duoc)\s+)?$|,\s+huy\s+bo\s+hoac\s+$")
#: what takes effect ends the other
_IN_FORCE = re.compile(r"[\s,]{0,3}(?:chinh\s+thuc\s+|bat\s+dau\s+)?co\s+hieu\s+luc[^.;\n]{0,60}?,")
#: "Chỉ thị 05 được các cấp ủy quán triệt sâu rộng"
_DONE = re.compile(r"(?:[\s,]++(?:ve|cua)\s++[^.;]{3,120}?)?[\s,]++(?:van\s+ban\s+)?(?:(?:da|dang|tiep\s+tuc|luon|cung|van|hien|den\s+nay)\s+){0,3}duoc\s+(?:[^.;,]{0,50}?\s)?((?:to\s+chuc\s+)?(?:trien\s+khai|thuc\s+hien|quan\s+triet|cu\s+the\s+hoa|pho\s+bien|hoc\s+tap))(?!\s+theo)(?![a-z])"
                   r"|(?:[\s,]++(?:ve|cua)\s++[^.;]{3,120}?)?[\s,]++(?:da|dang)\s+((?:trien\s+khai|thuc\s+hien|thi\s+hanh)\s+(?:duoc|tron|gan|hon"
                   r"|qua|trong)?\s?\d{1,2}\s+nam)(?![a-z])")
#: "đưa Nghị quyết A về nông thôn vào cuộc sống", "để Nghị quyết A sớm đi vào cuộc sống"
_BRING, _INTO_LIFE = re.compile(r"(?<![a-z])(?:dua|de)\s+(?:noi\s+dung\s+(?:cua\s+)?)?(?:cac\s+)?$"), re.compile(r"(?:\s(?:ve|cua)\s[^.;:\n]{3,140}?)?\s(?:som\s+|nhanh\s+chong\s+|that\s+su\s+|thuc\s+su\s+)?((?:di\s+)?vao\s+(?:cuoc\s+song|doi\s+song|thuc\s+tien|ne\s+nep|sinh\s+hoat|chuong\s+trinh))(?![a-z])")
#: "ban hành Kế hoạch số 129 gửi các tỉnh để triển khai thực hiện": without an object, what was named is carried out
_FOR = re.compile(words("de") + r"\s+(?:to\s+chuc\s+|nghien\s+cuu\s?,?\s+(?:va\s+)?)?(?:trien\s+khai(?:\s+va)?\s+)?(?:thuc\s+hien|thi\s+hanh)(?:\s+(?:thong\s+nhat|dong\s+bo)[^.;]{0,40})?\s*[\"”)]?\s*(?:[.;…]|$)")
#: a sentence that opens with what is carried out: "Thực hiện A, ..."
_TO_DO = re.compile(r"(?:(?:de|nham)\s+)?(?P<cue>trien\s+khai(?:\s+thuc\s+hien)?|thuc\s+hien|thi\s+hanh|quan\s+triet|cu\s+the\s+hoa|can\s+cu(?:\s+vao)?|tren\s+co\s+so|chap\s+hanh|huong\s+dan(?:\s+(?:thi\s+hanh|thuc\s+hien))?|quy\s+dinh\s+chi\s+tiet)\s")
#: "Hướng dẫn luật này, Nghị định A cho phép": who guides is the subject
_GUIDES = re.compile(r"\s?,\s+")
_SUBJECT_DOES = re.compile(r"(?:\s(?:cua|ngay)\s[^,;.]{3,60}?)?\s+(?:cho\s+phep|quy\s+dinh|neu|yeu\s+cau|da|lam\s+ro|bo\s+sung|huong\s+dan)(?![a-z])")


#: "Tỉnh ủy đã ban hành Quy chế công tác dân vận kèm theo Quyết định B"
_ISSUED_WITH = re.compile(r"(?:da|vua|moi)\s+ban\s+hanh\s+(?:quy\s+che|quy\s+dinh|de\s+an|chuong\s+trinh|ke\s+hoach)\s[^.;,\d]{3,150}?\skem\s+theo\s+$")
#: "Chủ tịch hội cho hay, để triển khai A, ..."
_SAYS = re.compile(r"(?:[^,.;:\n]{2,40}:|[^,.;:\n]{3,80}?\s(?:cho\s+hay|cho\s+biet|nhan\s+manh|khang\s+dinh|thong\s+tin|neu\s+ro|neu)(?:\s+rang)?\s?[,:]\s?[“\"]?)\s*")


#: "Năm 2011, thực hiện A, ...", "Đến nay, căn cứ A, ..."
_ADVERB = re.compile(r"(?:(?:nam\s\d{4}|den\s+nay|truoc\s+do|sau\s+do|tiep\s+do|ngay\s+sau\s+do|tu\s+do|cung\s+nam|moi\s+day|vua\s+qua|thoi\s+gian\s+qua)\s?,\s+)")
#: how many parts of a sentence, between semicolons, what stands at its end may end
_MEMBERS = 200


def after(folded: str, unit: Unit, drawn: list[Edge], sentence: list[Edge]) -> None:
    """"Thông tư số 33/2024/TT-NHNN ... hết hiệu lực kể từ ngày ...": the cue stands behind its objects.

    Args:
        sentence: what the sentence has stated so far, this unit included: "A; B hết hiệu lực" ends both.
    """
    own = [e for e in drawn if e.subject is None and not e.hidden]
    if not own:
        return
    but = _EXCEPT.search(folded, own[0].object.fields_end, unit.end)
    end = but.start() if but else unit.end
    if but:                                            # "Luật A hết hiệu lực, trừ trường hợp quy định tại Điều 5 Luật B"
        own = [e for e in own if e.object.phrase < end]
    last = own[-1].object.fields_end
    done = _DONE.match(folded, last, unit.end)
    if done and not any(e.subject is own[-1].object and e.cue == done.span(done.lastindex) for e in drawn):      # "A được ban hành để thực hiện B": what is carried out is B
        for edge in own:
            if edge.relation == "cites" and edge.rule in ("default", "list"):
                edge.relation, edge.cue, edge.rule = "implements", done.span(done.lastindex), "after"
    life = _INTO_LIFE.match(folded, last, unit.end)
    listed = _listed_before(folded, own) if life and own[-1].relation == "cites" and own[-1].rule in ("default", "list") else []
    if listed and _BRING.search(folded, max(unit.start, listed[0].object.phrase - 24), listed[0].object.phrase):
        for edge in listed:                            # "đưa các Nghị quyết 18, 19 vào cuộc sống"
            edge.relation, edge.cue, edge.rule = "implements", life.span(1), "after"
    ground = _GROUND.match(folded, last, unit.end)
    if ground and own[-1].relation == "cites" and own[-1].rule in ("default", "cue", "list"):
        for edge in _listed_before(folded, own):       # "Lấy Nghị quyết A và Quyết định B làm căn cứ"
            edge.relation, edge.cue, edge.rule = "based_on", ground.span(1), "after"
    purpose = _FOR.search(folded, last, unit.end)
    if purpose and own[-1].rule == "default" or purpose and own[-1].rule == "cue" and own[-1].relation == "cites":
        own[-1].relation, own[-1].cue, own[-1].rule = "implements", purpose.span(), "after"
    cue = _AFTER.search(folded, last, end)
    gap = _GAP.match(folded, unit.end) if cue is None and not but else None
    if gap and not _OTHERS.search(folded, gap.end("gap"), gap.end("rest")):
        cue = _AFTER.search(folded, gap.end("gap"), gap.end("rest"))     # the sentence goes on behind what was left out
    if cue is not None and (_OTHER_PAPERS.search(folded, last, cue.start()) or _SOME_DAY.search(folded, last, cue.start()) or _REASON.search(folded, max(0, own[-1].object.phrase - 8), own[-1].object.phrase)):
        cue = None
    if cue is None or any(
            e.rule == "passive" and e.cue and (e.cue[0] == cue.start() or _AND_BY.fullmatch(folded, cue.end(), e.cue[0])) and e.subject.target != e.object.target for e in drawn):
        return
    first = next((e.object for e in own if _IN_FORCE.match(folded, e.object.fields_end) and e.object is not own[-1].object), None)
    if first is not None:                              # "Luật A có hiệu lực, Pháp lệnh B hết hiệu lực"
        ended = [e for e in own if e.object.phrase > first.fields_end and e.object.target != first.target]
        for edge in ended:
            edge.subject, edge.relation, edge.cue, edge.rule = first, cue.lastgroup, cue.span(), "after"
        return
    if _IN_FORCE.match(folded, last, cue.start()):     # ... and what ends has no number
        return
    if unit.semicolon and _OWN_PART.fullmatch(folded, unit.text_start, max(unit.text_start, own[0].object.phrase)):
        own = [e for e in sentence[-_MEMBERS:] if _opens_its_unit(folded, e, own[0])] + own
    for edge in own:
        inherited = edge.rule == "list" and edge.cue is not None and edge.cue[0] < unit.start
        placed = edge.rule == "cue" and edge.relation == "cites" and cue.lastgroup == "repeals" and _PARTS.match(folded, unit.text_start) \
            and _PLACED.search(folded, edge.cue[0], edge.cue[1]) and not folded.startswith((" boi ", " quyet dinh"), cue.end())
        placed = placed or edge.relation == "cites" and cue.lastgroup == "repeals" and edge.rule == "cue" and (
            _OWN_PART.fullmatch(folded, edge.unit.text_start, max(edge.unit.text_start, edge.object.phrase)) is not None or edge is own[-1] and _and_part(folded, own))
        by_this = edge is own[-1] and edge.relation in ("cites", "implements") and cue.start() - last < 12 and folded.endswith(" nay", 0, cue.end())
        if (edge.rule in ("default", "list") and edge.relation == "cites" or inherited or placed or by_this) and edge.object.phrase - edge.unit.text_start < 400:
            edge.relation, edge.cue, edge.rule = cue.lastgroup, cue.span(), "after"


#: what they issue is no act of those that a report is about
_CENTER = {"TTg", "CP", "QH", "UBTVQH"}
#: "ban hành Quyết định A lập Tổ công tác và Kế hoạch B"
_AND_MADE = re.compile(r"(?:(?!\s(?:theo|tai|can\s+cu|cua|quy\s+dinh|thuc\s+hien|trien\s+khai)\s)[^.;,\n]){0,120}(?:,|\sva)\s+(?:cac\s+)?")


def _and_made(folded: str, one: Edge, edge: Edge) -> bool:
    """Whether what a basis line names behind a paper that it has somebody issue is issued too, and no further basis."""
    return edge.rule == "basis" and _AND_MADE.fullmatch(folded, one.object.fields_end, max(one.object.fields_end, edge.object.phrase)) is not None


def _listed_before(folded: str, own: list[Edge]) -> list[Edge]:
    """The last statement and those of the list that it ends."""
    first = len(own) - 1
    while first and own[first - 1].relation == "cites" and own[first].rule in ("list", "default") \
            and _TOGETHER.fullmatch(folded, own[first - 1].object.fields_end, max(own[first - 1].object.fields_end, own[first].object.phrase)):
        first -= 1
    return own[first:]


#: before the citation that a unit is about nothing stands, or which part of it is meant: "Điều 12 và Mục 4 Phụ lục II kèm theo Nghị định A"
_OWN_PART = re.compile(r"[^\w]{0,3}|(?:cac\s+)?(?:dieu|khoan|diem|muc|chuong|phan|phu\s+luc)\s[^;:]{0,90}?(?:(?:ban\s+hanh\s+)?kem\s+theo\s|cua\s|tai\s|\s)(?:cac\s+)?")
_ALSO = re.compile(r"(?:,|\sva)\s$")


def _opens_its_unit(folded: str, edge: Edge, one: Edge) -> bool:
    """Whether a citation before a semicolon stands as that of ``one`` does: first in its unit or in a list that the first opens, of
    its type, in its line."""
    if edge.unit is one.unit or edge.unit.line != one.unit.line or edge.subject is not None or edge.hidden or edge.object.kind != one.object.kind:
        return False
    begin, at = edge.unit.text_start, edge.object.phrase
    return _OWN_PART.fullmatch(folded, begin, max(begin, at)) is not None \
        or edge.unit.mentions[0].phrase - begin < 4 and edge.unit.mentions[0].kind == edge.object.kind and _ALSO.search(folded, at - 4, at) is not None


def _and_part(folded: str, own: list[Edge]) -> bool:
    """"Quyết định A và mức trợ cấp quy định tại Nghị định B hết hiệu lực": a part of B is named beside A."""
    before = own[-2].object.fields_end if len(own) > 1 else own[-1].object.phrase
    return own[-1].cue is not None and any(_PARTS.match(folded, more.end()) for more in _BESIDE.finditer(folded, before, max(before, own[-1].cue[0])))


_BESIDE = re.compile(r"(?:,|\sva)\s+")


#: what ends is no paper named before: "các quy định trước đây trái với Thông tư này hết hiệu lực"
_OTHER_RULES = re.compile(r"(?<![a-z])(?:quy\s+dinh|van\s+ban|noi\s+dung)[^;]{0,60}?\s(?:truoc\s+day|trai|khac|khong\s+phu\s+hop)(?![a-z])")
_ENDS_AT_LAST = re.compile(r"(?<![a-z])het\s+hieu\s+luc(?![a-z])")


def ends_at_last(folded: str, unit: Unit, sentence: list[Edge]) -> None:
    """"Thông tư A quy định phí sát hạch; lệ phí cấp bằng hết hiệu lực": the end of a title that has a semicolon, and the predicate."""
    cue = _ENDS_AT_LAST.search(folded, unit.text_start, unit.end)
    if cue is None or _OTHER_RULES.search(folded, unit.text_start, cue.start()) or _SOME_DAY.search(folded, unit.text_start, cue.start()):
        return
    about = next((e for e in sentence if e.unit.line == unit.line and e.subject is None and not e.hidden), None)
    if about is not None and about.relation == "cites" and about.rule == "default" and about.object.phrase - about.unit.text_start < 60 \
            and _SUBJECT.fullmatch(folded, about.unit.text_start, max(about.unit.text_start, about.object.phrase)):
        about.relation, about.cue, about.rule = "repeals", cue.span(), "after"


#: before the subject of a sentence: nothing, or from when on
_SUBJECT = re.compile(r"[^\w]{0,3}|ke\s+tu\s+ngay\s[^,;]{3,60},\s+")


def issued(folded: str, unit: Unit, drawn: list[Edge], state: State, report: bool) -> list[Edge]:
    """"Thực hiện A; B, cơ quan C ban hành D và E": D and E carry A and B out, as C does in a report, and the document reports it.

    Returns the statements beyond one for each citation.
    """
    top = [e for e in drawn if e.subject is None and not e.hidden]
    if unit.semicolon and state.made_line == unit.line and len(state.todo) <= state.pairs and top and top[0].object.extra.get("before") \
            and (top[0].object.phrase - unit.text_start < 4 or top[0].rule == "default" and state.todo[0].relation == "implements" and ISSUED.search(folded, unit.text_start, top[0].object.phrase)):
        state.pairs -= len(state.todo)
        one = top[0]                                   # "Để thực hiện A, Tỉnh ủy đã ban hành B; C": C too
        one.relation, one.rule, one.cue = "cites", "default", None
        return [replace(e, subject=one.object, at=one.object, unit=unit) for e in state.todo]
    said = _SAYS.match(folded, unit.text_start)
    first = said.end() if said else unit.text_start
    adverb = _ADVERB.match(folded, first)
    opening = _TO_DO.match(folded, adverb.end() if adverb else first)
    goes_on = unit.semicolon and state.todo_line == unit.line       # "Thực hiện A; cụ thể hóa B, ..."
    if not goes_on and top and drawn and top[0] is drawn[0] and opening and top[0].object.phrase - opening.end() < 60:
        state.todo, state.todo_line, state.todo_cue, state.made_line = [], unit.line, opening, -1
    elif not goes_on:
        state.todo_line = -1
        return []
    extra: list[Edge] = []
    for index, edge in enumerate(top):
        before = state.todo[-1].object.fields_end if state.todo else unit.text_start
        start = max(edge.object.phrase, before)
        came = _came(folded, top[index:index + _CAME_AT_ONCE]) if state.todo else []
        if state.todo and (came or ISSUED.search(folded, max(before, unit.start), start) or _ISSUED_WITH.search(folded, max(before, unit.start), start) or _guides_it(folded, state, edge, before)) and edge.object.target not in {e.object.target for e in state.todo}:
            cue = state.todo_cue
            relation = "based_on" if cue["cue"].startswith(("can", "tren")) else "guides" if cue["cue"].startswith(("huong", "quy")) else "implements"
            made = came or [edge, *(e for one, e in zip(top[index:], top[index + 1:]) if e.relation == "cites" and e.rule in ("list", "default") or _and_made(folded, one, e))]
            beyond = made[1:1 + PAIRS // len(state.todo)]
            if report and relation == "implements" and edge.object.organ not in _CENTER:
                extra += [Edge(None, relation, e.object, cue.span("cue"), unit, "issued", at=e.object) for e in state.todo if e.subject is None and not e.object.own]
            for carried in state.todo:
                if carried.cue is None or carried.cue[0] < cue.end("cue") or carried.relation not in ("implements", "based_on"):
                    carried.relation, carried.cue = relation, cue.span("cue")          # else "Căn cứ A, thực hiện B": each by its own verb
                carried.subject, carried.rule = edge.object, "issued"
                extra += [Edge(e.object, carried.relation, carried.object, carried.cue, unit, "issued", at=e.object) for e in beyond]
            for e in made:
                e.relation, e.rule = "cites", "default"
            state.todo_line, state.made_line, state.pairs = -1, unit.line, PAIRS - len(extra)
            return extra
        state.todo.append(edge)
    return extra


#: how many papers came at once, at most
_CAME_AT_ONCE = 12
#: "Để thực hiện A, các Kế hoạch B, C đã được ban hành"
_CAME = re.compile(r"(?:\s+(?:ve|cua)\s[^.;,\n]{3,120}?)?\s+(?:(?:da|cung|lan\s+luot|kip\s+thoi|vua)\s+){0,2}(?:duoc\s+(?:[^.;,\d\n]{2,40}?\s)?(?:ban\s+hanh|xay\s+dung|ky)|ra\s+doi)(?![a-z])")


def _came(folded: str, top: list[Edge]) -> list[Edge]:
    """The first citation and those of its list, where what stands behind them says that they were issued."""
    if not folded.endswith((", ", ", cac ", ", hai ", ", nhieu "), 0, top[0].object.phrase):
        return []
    made = top[:1]
    for one, edge in zip(top, top[1:]):
        if edge.rule != "list" or not _TOGETHER.fullmatch(folded, one.object.fields_end, max(one.object.fields_end, edge.object.phrase)):
            break
        made.append(edge)
    last = made[-1].object                             # its fields may hold "được Huyện ủy ban hành ngày 3/4/2020"
    return made if _CAME.match(folded, last.fields_end) or _CAME.match(folded, last.end) else []


def _guides_it(folded: str, state: State, edge: Edge, before: int) -> bool:
    """Whether a citation behind "Hướng dẫn luật này, " is the subject that does so."""
    return state.todo_cue["cue"].startswith(("huong", "quy")) and state.todo[-1].object.rule == "anaphor" and edge.object.phrase >= before \
        and _GUIDES.fullmatch(folded, before, edge.object.phrase) is not None and _SUBJECT_DOES.match(folded, edge.object.end) is not None


#: "sau khi có Chỉ thị A, huyện ban hành Kế hoạch B để triển khai,": what B is for
_HAVING = re.compile(r"(?<![a-z])khi\s+(?:co|ban\s+hanh|nhan\s+duoc|tiep\s+thu|hoc\s+tap|quan\s+triet)\s+$")
_FOR_IT = re.compile(r"\s+(?:(?:(?:de|nham)\s+)?(?:lanh\s+dao|chi\s+dao(?:\s[^.;\d]{3,80}?)?)|de|nham)\s+(?P<cue>(?:to\s+chuc\s+)?(?:trien\s+khai|thuc\s+hien|cu\s+the\s+hoa|quan\s+triet)(?:\s+thuc\s+hien)?)\s?(?:[,.;]|$)")


def made_for(folded: str, unit: Unit, drawn: list[Edge]) -> list[Edge]:
    """What a body issued after another paper had come, to carry it out, where the sentence does not name that paper again."""
    made: list[Edge] = []
    had: list[Edge] = []                               # "Sau khi có A và B": those of the list
    for edge, following in zip(drawn, drawn[1:]):
        paper, carried = following.object, edge.object
        if _HAVING.search(folded, max(unit.start, carried.phrase - 20), carried.phrase):
            had = [edge]
        elif had and _TOGETHER.fullmatch(folded, had[-1].object.fields_end, max(had[-1].object.fields_end, carried.phrase)):
            had.append(edge)
        else:
            had = []
        purpose = _FOR_IT.match(folded, paper.fields_end) if had and following.subject is None else None
        if purpose and ISSUED.search(folded, carried.fields_end, paper.phrase):
            made += [Edge(paper, "implements", e.object, purpose.span("cue"), unit, "issued", at=paper)
                     for e in had[:_CAME_AT_ONCE] if e.object.target != paper.target and not paper.precedes(e.object)]
    return made


#: "sửa đổi, bổ sung, bãi bỏ một số điều": some are amended, some repealed
_AND_REPEALS = re.compile(r"(?:(?:\bva|,)\s+(?:bai|huy)\s+bo$|(?:bai|huy)\s+bo(?:,|\s+va)\s)")
#: "Thay thế Phụ lục và bãi bỏ một số điều của", "Bổ sung, thay thế, bãi bỏ một số cụm từ, điểm, khoản của"
_THEN_REPEALS = re.compile(
    r"(?:bo\s+sung|sua\s+doi|thay\s+the)(?:(?:\s*,|\s+va)\s+(?:bo\s+sung|thay\s+the|sua\s+doi))*(?:\s+(?:mot\s+so\s+|cac\s+)?(?:(?:phu\s+luc|mau"
    r"|bieu|danh\s+muc|cum\s+tu|tu)(?:,\s+(?=mau|bieu|phu|cum|tu|danh))?)+)?(?:\s*,|\s+va)\s+(?:bai|huy)\s+bo\s+(?:mot\s+so|cac)\s")
#: a purpose: "để (tiếp tục) thực hiện"
_IN_ORDER_TO = re.compile(r"(?<![a-z])(?:de|nham)\s+(?:tiep\s+tuc\s+|to\s+chuc\s+)?$")
_TOGETHER = re.compile(r"[\s,]*(?:(?:va|cung|cung\s+voi|lan)\s+)?")


def lists_in_whole(folded: str, unit: Unit, drawn: list[Edge]) -> list[Edge]:
    """"A và B được thay thế bởi C": what a sentence begins with as one list is replaced, repealed or carried out as one.

    Returns the statements beyond one for each citation.
    """
    extra: list[Edge] = []
    for index, edge in enumerate(drawn):
        if edge.rule != "passive" or edge.relation not in ("supersedes", "repeals", "implements", "based_on") or edge.subject is None:
            continue
        stated = stated_at(edge.object, drawn, unit)
        last = stated if stated is not None and stated < index else 0
        while last > 0 and drawn[last].rule in ("list", "default") and drawn[last].subject is None and len(extra) < PAIRS:
            one, two = drawn[last - 1].object, drawn[last].object
            if one.kind != two.kind and edge.relation not in ("implements", "based_on") or not _TOGETHER.fullmatch(folded, one.fields_end, max(one.fields_end, two.phrase)):
                break
            if one.target != edge.subject.target:
                extra.append(Edge(edge.subject, edge.relation, one, edge.cue, unit, "passive", at=edge.at))
            last -= 1
    for index, edge in enumerate(drawn):               # "ban hành A, B để thực hiện C": both carry it out
        if edge.rule == "title" and edge.relation == "implements" and edge.cue and _IN_ORDER_TO.search(folded, max(unit.start, edge.cue[0] - 40), edge.cue[0]):
            two = edge.subject
            for before in range(index - 1, -1, -1):
                other, one = drawn[before], drawn[before].object
                if len(extra) >= PAIRS:
                    break
                if one is two or other.subject is not None or other.hidden:
                    continue
                if not _TOGETHER.fullmatch(folded, one.fields_end, max(one.fields_end, two.phrase)):
                    break
                extra.append(Edge(one, "implements", edge.object, edge.cue, unit, "title", at=edge.at))
                two = one
    extra += [replace(edge, relation="repeals") for edge in drawn
              if edge.relation == "amends" and edge.cue and not edge.hidden
              and (_AND_REPEALS.search(folded, *edge.cue) or edge.subject is None and _THEN_REPEALS.match(folded, edge.cue[0], unit.end))]
    return extra
