"""Relations that the sentences state, by clause: cue, object list, reach, direction.

A citation inside the title of another hangs on that other ("Kết luận 43-KL/TW về tiếp tục thực hiện
Nghị quyết 25-NQ/TW"); a passive turn reverses ("A được thay thế bởi B"); a heading reaches over the list
below it ("Bãi bỏ các văn bản sau:"); words quoted for insertion speak for the text that they go into.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from danvan_graph.extract import cues
from danvan_graph.extract.lists import CALLED
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.types import RANK
from danvan_graph.extract.units import Unit

#: how sure a relation is by how it was drawn (measured against dev: docs/quality.md)
CONFIDENCE = {"title": 0.95, "cue": 0.9, "list": 0.9, "heading": 0.95, "basis": 0.98, "proposal": 0.97,
              "after": 0.95, "passive": 0.97, "quoted": 0.85, "issued": 0.8, "default": 0.75}

#: behind a citation's fields: its title or predicate begins
_TITLE = re.compile(
    r"[\s,:]{0,3}(?:(?:cua|do)\s+(?:(?!\b(?:va|thay|bai|sua)\b)[^;.\n,]){3,110}?\s)?[\s,]{0,2}(?:[\"“(]\s?)?(?:(?:da|nay|se|cung)\s+)?"
    r"(?:neu\s+ro|ve\s+viec|ve|v/v|quy\s+dinh|ban\s+hanh|huong\s+dan|sua\s+doi|bo\s+sung|dieu\s+chinh|phe\s+duyet|thi\s+hanh|trien\s+khai|thuc\s+hien|"
    r"bai\s+bo|huy\s+bo|thay\s+the|dinh\s+chinh|cong\s+bo|tong\s+ket|so\s+ket|thanh\s+lap|giao|quy\s+che|thi\s+diem|tiep\s+tuc|tang\s+cuong|cu\s+the\s+hoa|"
    r"chi\s+tiet|gia\s+han|day\s+manh|hop\s+nhat|keo\s+dai|can\s+cu)(?![a-z])")
#: words or annexes are exchanged, not the directive: "Thay thế cụm từ A bằng cụm từ B tại khoản 1 Điều 3 Thông tư X"
#: "các văn bản hướng dẫn Luật X": others guide, not this text
_OTHERS = re.compile(r"(?<![a-z])(?:(?:cac|nhung)\s+(?:van\s+ban|thong\s+tu|nghi\s+dinh|quy\s+dinh|quyet\s+dinh)[^.;\n]{0,40}|(?:van\s+ban|tai\s+lieu|so\s+tay|ban)\s+)$")
_SELF = re.compile(r"(?:thong\s+tu|quyet\s+dinh|nghi\s+dinh|quy\s+dinh|van\s+ban)\s+nay\s+$")
#: "thay thế những quy định về học bổng tại Quyết định X": the object is a part with a name of its own
_PROVISIONS = re.compile(r"\s*(?:cho\s+)?(?:toan\s+bo\s+)?(?:nhung|cac|mot\s+so)\s+(?:quy\s+dinh|noi\s+dung|dieu|khoan)(?![a-z])")
_SWAPPED = re.compile(r"(?<![a-z])(?:thay\s+the|bo\s+sung|thay)(?:\s*,\s*bai\s+bo)?\s+(?:mot\s+so\s+|cac\s+|toan\s+bo\s+)?(?:cum\s+tu|tu\s+ngu|tu|phu\s+luc|mau|bieu|danh\s+muc|doan)(?![a-z])")
#: not done: wished, planned, drafted, denied
_PLANNED = re.compile(r"(?<!\w)(?:đề nghị|kiến nghị|đề xuất|dự thảo|lấy ý kiến|dự kiến|chưa|sẽ trình|sẽ|nghiên cứu|xem xét|cần|không)(?!\w)[^.;]{0,45}$", re.IGNORECASE)
#: a citation as the subject of its sentence: "Nghị định A có hiệu lực, thay thế Nghị định B"
_PREDICATE = re.compile(
    r"[\s,]{0,3}(?:(?:chinh\s+thuc|da|se|nay|cung|vua|moi)\s+)*(?:co\s+hieu\s+luc[^.;\n]{0,80}?[,\s]\s?(?:va\s+)?)?(?:chinh\s+thuc\s+)?"
    r"(?P<cue>thay\s+the(?:\s+cho)?|thay\s+cho|bai\s+bo|huy\s+bo)(?![a-z])")
#: between "sửa đổi" and what is no object of it: "Luật A sửa đổi cần thống nhất với Luật B"
_REVISED = re.compile(r"\s*sua\s+doi(?:\s*,?\s*bo\s+sung)?(?:\s+nam\s+\d{4})?\s*(?:,|va\s|;)\s*(?!bo\s+sung)")
_NO_OBJECT = re.compile(r"\b(?:cần|phải|với|sẽ|là|để)\b", re.IGNORECASE)
#: where a title ends and the sentence goes on by itself
_CLOSE = re.compile(
    r"[;”]|(?<![a-z])(?:gan\s+(?:chat\s+)?(?:voi|viec)|dong\s+thoi|nhat\s+la|dac\s+biet\s+la|(?:va|,)\s*(?:thay\s+the|bai\s+bo|huy\s+bo)|co\s+hieu\s+luc|sau\s+day\s+(?:goi|viet)|"
    r"cung\s+nhu|tuy\s+nhien)(?![a-z])")
_JOIN = re.compile(
    r"(?:[,;:+&]|(?<![a-z])(?:va|hoac|cung|cung\s+voi|voi|hay|nhu))\s*"
    r"(?:(?:theo|cac|so|toan\s+bo|mot\s+so|noi\s+dung|trong\s+do\s+co|nhat\s+la|dac\s+biet\s+la|truoc\s+het\s+la|tai|cua|dieu\s+[\d, va]+|khoan\s+[\d, va]+|diem\s+[a-z]|muc\s+[a-z\d]+|chuong\s+[ivx]+|phu\s+luc\s*[a-z\d]*|mot\s+phan)\s*,?\s*)*$")
_PART = r"(?:dieu|khoan|diem|muc|chuong|phan|phu\s+luc)"
#: between a strong cue and its object nothing but parts, head nouns and the annex's own name
_NEAR = 260
_BARRIER = re.compile(
    r"(?<![a-z])(?:co\s+hieu\s+luc|ap\s+dung|phoi\s+hop|bao\s+cao|kiem\s+tra|dong\s+thoi|nhung\s+(?!quy)|tuy\s+nhien|nham|nhu\s+sau|chiu\s+trach\s+nhiem|co\s+trach\s+nhiem|de\s+nghi)(?![a-z])|[.;]\s")
_GENERIC = re.compile(r"(?<![a-z])cac\s+(nghi\s+dinh|thong\s+tu|quyet\s+dinh|nghi\s+quyet|chi\s+thi|van\s+ban)\s")
_DO = re.compile(r"(?<![a-z])(?<!hieu\sluc\s)(?:thuc\s+hien|trien\s+khai|thi\s+hanh|chap\s+hanh|quan\s+triet)(?![a-z])")
_ACTION = re.compile(
    r"(?<![a-z])(?:thuc\s+hien|trien\s+khai|thi\s+hanh|quan\s+triet|chap\s+hanh|tuyen\s+truyen|giam\s+sat|phan\s+bien|to\s+chuc|day\s+manh|tang\s+cuong|tiep\s+tuc|hoc\s+tap|xay\s+dung|"
    r"tap\s+trung|giai\s+quyet|bo\s+tri|phoi\s+hop|cung\s+co|kien\s+toan|sap\s+xep|chuyen\s+bien|doi\s+moi|nang\s+cao)(?![a-z])")
#: a sentence that tells somebody to act: what it does "theo quy định tại X" carries X out
#: "được ban hành theo X", "thành lập theo X": where it comes from
_ORIGIN = re.compile(r"(?<![a-z])(?:ban\s+hanh|thanh\s+lap|cong\s+nhan|phe\s+duyet|xac\s+dinh|khong\s+dung|khong\s+phu\s+hop)\s+$")
_IMPERATIVE = re.compile(r"(?:dong\s+thoi\s*,?\s*)?(?:day\s+manh|tang\s+cuong|tiep\s+tuc|tap\s+trung|thuc\s+hien|trien\s+khai|to\s+chuc|chu\s+trong|nang\s+cao|lam\s+tot|quan\s+triet)(?![a-z])")
#: over the NORMALISED text in lower case: "giá" is an amount, "tham gia" is none
_AMOUNT = re.compile(
    r"%|(?<!\w)(?:mức|giá|phạt|thẩm quyền|(?<=\d )đồng|(?<=triệu )đồng|(?<=nghìn )đồng|(?<=tỷ )đồng|hệ số|diện tích|tỷ lệ|tỉ lệ|chức năng|quyền hạn|tiêu chuẩn|(?<!tạo )điều kiện|trường hợp|đối tượng|phí|thuế|thời hạn|tăng từ)(?!\w)")
_AFTER = re.compile(r"(?<![a-z])(?:(?P<repeals>het\s+hieu\s+luc|bi\s+bai\s+bo|bi\s+(?:tuyen\s+)?huy(?:\s+bo)?|bi\s+thu\s+hoi|khong\s+con\s+hieu\s+luc|cham\s+dut\s+hieu\s+luc)"
                    r"|(?P<supersedes>(?:duoc|bi)\s+thay\s+the(?!\s+(?:boi|bang\s+(?:quyet|nghi|thong)|theo)))|(?P<amends>duoc\s+sua\s+doi(?!\s*,?\s*(?:bo\s+sung\s+)?(?:mot\s+so\s+dieu\s+)?(?:boi|theo|tai))[^.;]{0,30}nhu\s+sau))(?![a-z])")
#: "ban hành Kế hoạch số 129 gửi các tỉnh để triển khai thực hiện": without an object, what was named is carried out
#: "Chỉ thị 05 được các cấp ủy quán triệt sâu rộng"
_DONE = re.compile(r"(?:[\s,]+(?:ve|cua)\s+[^.;]{3,120}?)?[\s,]+(?:da\s+|dang\s+)?duoc\s+(?:[^.;,]{0,50}?\s)?((?:to\s+chuc\s+)?(?:trien\s+khai|thuc\s+hien|quan\s+triet|cu\s+the\s+hoa|pho\s+bien|hoc\s+tap))(?!\s+theo)(?![a-z])")
_FOR = re.compile(r"(?<![a-z])de\s+(?:to\s+chuc\s+)?(?:trien\s+khai(?:\s+va)?\s+)?(?:thuc\s+hien|thi\s+hanh)(?:\s+(?:thong\s+nhat|dong\s+bo)[^.;]{0,40})?\s*[\"”)]?\s*(?:[.;…]|$)")
_TO_DO = re.compile(r"(?:de\s+)?(?P<cue>trien\s+khai(?:\s+thuc\s+hien)?|thuc\s+hien|thi\s+hanh|quan\s+triet|cu\s+the\s+hoa|can\s+cu(?:\s+vao)?|tren\s+co\s+so|chap\s+hanh)\s")
#: "A hết hiệu lực kể từ ngày B có hiệu lực": B ends A
_UNTIL = re.compile(r"(?<![a-z])het\s+hieu\s+luc(?:\s+thi\s+hanh)?\s+(?:ke\s+)?(?:tu\s+)?(?:ngay|khi)\s+$")
_FOLLOWS = re.compile(r"[\s,]*(?:duoc\s+)?(?:thuc\s+hien|thi\s+hanh|ap\s+dung|xu\s+ly|tiep\s+tuc\s+thuc\s+hien)\s+theo(?![a-z])")
_ISSUED = re.compile(r"(?:ban\s+hanh|xay\s+dung|co|ra|ky)\s*(?:mot\s+so\s+[a-z\s]{2,20},?\s*)?(?:trong\s+do\s+co\s*)?$")


@dataclass(slots=True)
class Edge:
    """One statement. ``subject`` None is the document's own directive or the body reported on."""

    subject: Mention | None
    relation: str
    object: Mention
    cue: tuple[int, int] | None
    unit: Unit
    rule: str
    at: Mention | None = None    # the mention where it is stated, where that is not the object
    hidden: bool = False         # no statement: only the place of a mention in its list


@dataclass(slots=True)
class _State:
    """What earlier units hand on."""

    heading: tuple[str, tuple[int, int]] | None = None
    heading_mark: str = ""
    item_mark: str | None = None
    basis: str = ""
    basis_line: int = -1
    basis_mark: str = ""
    basis_cue: tuple[int, int] = (0, 0)
    amended: Mention | None = None
    todo: list[Edge] = field(default_factory=list)   # "Thực hiện A; B, ...": what a body may have issued something for
    todo_line: int = -1
    todo_cue: re.Match[str] | None = None
    last: Edge | None = None     # the last statement of the document itself, for "...; Kết luận số 5"


def draw(normal: str, folded: str, units: list[Unit], report: bool) -> list[Edge]:
    """All statements of a text, in the order of their objects."""
    state = _State()
    edges: list[Edge] = []
    for unit in units:
        _enter(folded, unit, state)
        if unit.mentions:
            edges += _unit(normal, folded, unit, state, report)
        _set_heading(folded, unit, state)
    return edges


def _enter(folded: str, unit: Unit, state: _State) -> None:
    """Carry or end the relation of a heading and the running basis."""
    head = folded[unit.text_start:unit.text_start + 60]
    if re.match(r"can\s+cu\b(?!\s+(?:vao\s+)?(?:quyet\s+dinh|thong\s+tu|nghi\s+quyet|chi\s+thi)\s+(?:nay|thi\b))", head):
        state.basis, state.basis_line, state.basis_mark = "based_on", unit.line, unit.mark
        state.basis_cue = (unit.text_start, unit.text_start + 6)
    elif re.match(r"(?:xet|theo\s+de\s+nghi|tren\s+co\s+so\s+(?:de\s+nghi|y\s+kien))\b", head):
        state.basis, state.basis_line = "cites", unit.line
        state.basis_cue = (unit.text_start, unit.text_start + 3)
    elif unit.line != state.basis_line:
        state.basis = ""
    if state.heading:
        if unit.article:
            state.heading = None
        elif unit.starts_line and not (unit.mentions and unit.mentions[0].phrase - unit.text_start < 4 and not unit.mark) and unit.end - unit.start > 8:
            if state.item_mark is None and unit.mark != state.heading_mark:
                state.item_mark = unit.mark
            elif unit.mark != state.item_mark and (unit.mark == state.heading_mark or not unit.mark):
                state.heading = None


def _set_heading(folded: str, unit: Unit, state: _State) -> None:
    """"Bãi bỏ các văn bản sau:", "... sau đây hết hiệu lực: a) ...": the relation reaches over the list."""
    text = folded[unit.text_start:unit.end].rstrip()
    listed = text.endswith(":") or re.search(r"sau\s+day\b[^.;]{0,60}(?:het\s+hieu\s+luc|$)", text)
    if not listed or re.search(r"nhu\s+sau\s*:?$", text) and not re.search(r"van\s+ban|quyet\s+dinh|thong\s+tu", text):
        return
    match = re.search(r"(?<![a-z])(?:(?P<repeals>bai\s+bo|het\s+hieu\s+luc|khong\s+con\s+hieu\s+luc|huy\s+bo|cham\s+dut\s+hieu\s+luc)|(?P<supersedes>thay\s+the)|(?P<basis>can\s+cu)"
                      r"|(?P<amends>sua\s+doi(?:\s*,)?(?:\s+bo\s+sung)?)(?!.{0,120}nhu\s+sau))(?![a-z])", text)
    if not match or re.search(r"cum\s+tu|tu\s+ngu|tu\s+“", text):
        return
    relation = "based_on" if match.lastgroup == "basis" else match.lastgroup
    if match.lastgroup == "repeals" and "thay the" in text and "bai bo" not in text and "het hieu luc" not in text:
        relation = "supersedes"
    state.heading = (relation, (unit.text_start + match.start(), unit.text_start + match.end()))
    state.heading_mark, state.item_mark = unit.mark, None


def _unit(normal: str, folded: str, unit: Unit, state: _State, report: bool) -> list[Edge]:
    drawn: list[Edge] = []
    previous: Mention | None = None
    for mention in unit.mentions:
        edge = _place(normal, folded, unit, state, mention, previous, drawn, report)
        if edge.subject is None and not edge.hidden and unit.quoted and state.amended is not None \
                and state.amended.target != mention.target:
            edge.subject, edge.rule = state.amended, "quoted"
        drawn.append(edge)
        previous = mention
        if edge.relation == "amends" and edge.subject is None and not unit.quoted and not edge.hidden:
            state.amended = mention
    _after(folded, unit, drawn)
    drawn += _issued(folded, unit, drawn, state)
    for edge in drawn:
        if edge.object.rule == "anaphor" and edge.rule in ("default", "list", "basis"):
            edge.hidden = True
        if edge.subject is None and not edge.hidden:
            state.last = edge
    return [edge for edge in drawn if not edge.hidden]


def _place(normal, folded, unit, state, mention, previous, drawn, report) -> Edge:
    """Which statement a citation stands in: title of another, passive, list member, or clause of its own."""
    if mention.inside is not None:
        return Edge(mention.inside, "amends", mention, None, unit, "title")
    if CALLED.search(folded, max(unit.start, mention.phrase - 30), mention.phrase):
        last = drawn[-1] if drawn else None            # a short name defined: it states nothing
        return Edge(last.subject if last else None, last.relation if last else "cites", mention, None, unit, "default", hidden=True)
    gap_start = previous.fields_end if previous is not None else unit.text_start
    start = max(mention.phrase, gap_start)
    gap = folded[gap_start:start]
    if previous is not None:
        passive = next((c for c in reversed(_cues(normal, folded, gap_start, start)) if c.passive), None)
        if passive and not re.search(r"[.;]\s", folded[passive.end:start]) and start - passive.end < 60:
            other = _same_kind(mention, drawn, previous)
            return Edge(mention, passive.relation, other, (passive.start, passive.end), unit, "passive", at=mention)
        if mention.listed and start == gap_start or not gap.strip(" ,;&") or (len(gap) < 60 and _JOIN.fullmatch(gap.strip() + " ")):
            return _sibling(mention, drawn, unit, gap)
        until = _UNTIL.search(gap)
        if until:
            return Edge(mention, "repeals", previous, (gap_start + until.start(), gap_start + until.start() + 12), unit, "passive", at=mention)
        predicate = _PREDICATE.match(folded, gap_start, start)
        if predicate and previous.rule != "anaphor" and (_object_of(folded, predicate.end(), start) or start - predicate.end() < 25):
            relation = "supersedes" if predicate["cue"].startswith("thay") else "repeals"
            return Edge(None if previous.own else previous, relation, mention, predicate.span("cue"), unit, "title")
        title = _TITLE.match(folded, gap_start, start)
        if _FOLLOWS.match(folded, gap_start, start):
            title = None                               # "X được thực hiện theo Y": a predicate and no title
        if mention.extra.get("before") and _ISSUED.search(gap):
            title = None                               # "..., UBND huyện đã ban hành Kế hoạch số 15": a clause of its own
        if state.basis == "cites" and unit.line == state.basis_line:
            title = None                               # proposals name one paper after another
        elif title is None and state.basis and unit.line == state.basis_line and _cues(normal, folded, gap_start, start):
            title = True                               # a basis line only names: a verb in it is another's title
        if title:
            return _in_title(normal, folded, unit, state, mention, previous, drawn, gap_start, start, report)
        if _JOIN.search(gap) and not _cues(normal, folded, gap_start, start):
            return _sibling(mention, drawn, unit, gap)
    else:
        passive = next((c for c in reversed(_cues(normal, folded, gap_start, start)) if c.passive), None)
        if passive and start - passive.end < 60:       # "Điều 3 đã được sửa đổi theo Thông tư số 13/2020/TT-BTC"
            if state.amended is None or state.amended.target == mention.target:
                return Edge(None, "cites", mention, None, unit, "default")
            return Edge(mention, passive.relation, state.amended, (passive.start, passive.end), unit, "passive", at=mention)
    return _clause(normal, folded, unit, state, mention, gap_start, start, drawn, report)


#: words whose marks decide: "tại" refers, "vận tải" does not; "đính chính" amends, "thẩm định chính sách" does not
_MARKED = {"tai": "tại", "dinh chinh": "đính chính", "vi pham": "vi phạm"}


def _cues(normal: str, folded: str, start: int, end: int) -> list[cues.Cue]:
    """The cues between two offsets, those with other marks left out."""
    return [c for c in cues.find(folded, start, end)
            if (mark := _MARKED.get(folded[c.start:c.end])) is None or normal[c.start:c.end].lower() == mark]


def _same_kind(mention: Mention, drawn: list[Edge], previous: Mention) -> Mention:
    """What a passive turn speaks of: the nearest citation before of the same type, else the nearest."""
    for edge in reversed(drawn):
        candidate = edge.at or edge.object
        if edge.rule == "passive":
            continue
        if candidate.kind == mention.kind or {candidate.kind, mention.kind} <= {"Luật", "Bộ luật"}:
            return candidate
    if mention.kind == "Nghị quyết":
        return previous
    last = next((e for e in reversed(drawn) if e.rule != "passive"), None)
    return (last.at or last.object) if last else previous


def _sibling(mention: Mention, drawn: list[Edge], unit: Unit, gap: str) -> Edge:
    """A list member shares the statement of the list's other members.

    Behind "A hướng dẫn B và C" C may belong to B's list or to A's: the innermost list whose owner can have
    such an object (a circular guides a decree; a decree does not guide a decree) takes it.
    """
    last = drawn[-1]
    if last.rule == "passive":
        return Edge(mention, last.relation, last.object, last.cue, unit, "passive", at=mention)
    levels: list[Edge] = []
    edge: Edge | None = last
    seen = set()
    while edge is not None and id(edge) not in seen:
        seen.add(id(edge))
        levels.append(edge)
        owner = edge.subject
        edge = next((e for e in reversed(drawn) if owner is not None and (e.at or e.object) is owner), None)
    chosen = levels[-1]
    for level in levels:
        if level.subject is None or level.rule == "quoted":
            chosen = level
            break
        if level.object.kind == mention.kind and level.relation in ("amends", "supersedes", "repeals", "cites", "implements", "guides") \
                and (level.subject.kind != mention.kind or level.relation in ("amends", "supersedes", "repeals")):
            chosen = level
            break
        if level.relation == "guides" and RANK.get(level.subject.kind, 9) > RANK.get(mention.kind, 9):
            chosen = level
            break
        if level.hidden and level.at is not None and level.at.kind == mention.kind:
            chosen = level
            break
    relation, subject = chosen.relation, chosen.subject
    return Edge(subject, relation, mention, chosen.cue, unit, "list" if chosen.rule not in ("basis", "proposal", "default") else chosen.rule)


def _in_title(normal, folded, unit, state, mention, previous, drawn, gap_start, start, report) -> Edge:
    """A citation behind another's title: part of it, or the next member of the list."""
    close = None
    for mark in _CLOSE.finditer(folded, gap_start, start):
        if mark[0] != "”" or "“" not in folded[gap_start:mark.start()]:
            close = mark
    if close is not None:
        return _clause(normal, folded, unit, state, mention, close.start(), start, drawn, report)
    if _REVISED.match(folded, gap_start, start) and _JOIN.search(folded[gap_start:start]):
        return _sibling(mention, drawn, unit, folded[gap_start:start])   # "Luật Đất đai sửa đổi, Luật An ninh mạng"
    found = _cues(normal, folded, gap_start, start)
    strong = [c for c in found if not c.plain]
    gap = folded[gap_start:start]
    near = [c for c in found if not _BARRIER.search(folded, c.end, start)]
    joined = _JOIN.search(gap)
    last_cue = near[-1] if near else None
    if last_cue is not None and last_cue.relation == "amends" and _NO_OBJECT.search(normal, last_cue.end, start):
        return Edge(None, "cites", mention, None, unit, "default")
    if joined and (last_cue is None or start - last_cue.end > 25 and not _object_of(folded, last_cue.end, start)):
        return _sibling(mention, drawn, unit, gap)
    if last_cue is None:
        return Edge(previous, "cites", mention, None, unit, "title")
    generic = _GENERIC.search(folded, gap_start, last_cue.start)
    if generic and last_cue.relation in ("guides", "implements") and len(strong) > 1:
        outer = next((c for c in strong if c.relation in ("amends", "supersedes", "repeals")), None)
        if outer is not None and outer.start < generic.start():
            head = generic[1].capitalize()
            ghost = Mention(mention.phrase, mention.start, mention.end, mention.fields_end,
                            {"nghi dinh": "Nghị định", "thong tu": "Thông tư", "quyet dinh": "Quyết định", "nghi quyet": "Nghị quyết",
                             "chi thi": "Chỉ thị"}.get(generic[1].replace("  ", " "), head))
            return Edge(previous, outer.relation, mention, (outer.start, outer.end), unit, "title", at=ghost, hidden=True)
    return Edge(previous, _nested(folded, last_cue, found, start), mention, (last_cue.start, last_cue.end), unit, "title")


def _object_of(folded: str, end: int, start: int) -> bool:
    """Whether everything between a cue and a citation belongs to the object: parts and head nouns."""
    return start - end < 300 and all(word in _PARTS or len(word) == 1 or word[0].isdigit() for word in _WORDS.findall(folded, end, start))


_WORDS = re.compile(r"[^\s,:;()]+")
#: words of parts and head nouns: "một số điều của Quy chế ban hành kèm theo", "khoản 2 Phụ lục II", "mức thu tại"
_PARTS = frozenset(
    "toan bo mot so cac dieu khoan diem muc chuong phan phu luc cua va viec noi dung quy che dinh kem theo ban hanh tai danh bieu mau don gia tieu chi thu "
    "nhiem vu ten thi thuc hien co hieu qua nghiem tuc tot ii iii iv vi vii viii ix xi xii".split())


def _nested(folded: str, cue, found, start: int) -> str:
    """The relation inside a title."""
    if cue.relation == "under":
        before = [c for c in found if c.end <= cue.start]
        return "implements" if before and before[-1].relation == "implements" and cue.start - before[-1].end < 40 else "cites"
    if cue.relation == "cites":
        carried = [c for c in found if c.end <= cue.start and c.relation in cues.STRONG]
        # "sửa đổi một số điều của Quy định ban hành kèm theo Quyết định X": the annex stands for X
        if carried and re.match(r"ban\s+hanh\s+kem|kem\s+theo|ban\s+hanh\s+tai|quy\s+dinh\s+tai", folded[cue.start:cue.end]):
            return carried[-1].relation
    return cue.relation


def _clause(normal, folded, unit, state, mention, gap_start, start, drawn, report) -> Edge:
    """A citation of the document itself: the nearest cue before it, else what the list or the basis says."""
    found = [c for c in _cues(normal, folded, gap_start, start) if not c.passive]
    sentence = unit.semicolon and not drawn and mention.phrase - unit.text_start > 60   # no further item, a clause
    if state.basis and unit.line == state.basis_line and not sentence and (not drawn or state.basis == "cites"
                                                          or not any(c.relation in cues.STRONG for c in found)):
        return Edge(None, state.basis, mention, state.basis_cue, unit, "basis" if state.basis == "based_on" else "proposal")
    typed = mention is unit.mentions[0] and mention.phrase - unit.text_start < 4
    if state.heading and (state.heading[0] != "based_on" or mention.phrase - unit.text_start < 12) and (unit.mark == state.item_mark or unit.mark != state.heading_mark or typed) and not any(c.relation in cues.STRONG for c in found):
        return Edge(None, state.heading[0], mention, state.heading[1], unit, "heading")
    if _ISSUED.search(folded[gap_start:start]):
        return Edge(None, "cites", mention, None, unit, "default")
    if unit.torn and not drawn and found and found[-1].relation in cues.STRONG:
        return Edge(None, "cites", mention, None, unit, "default")   # whose title this was is cut off
    swapped = _SWAPPED.search(folded, gap_start, start)
    if swapped:
        return Edge(None, "amends", mention, swapped.span(), unit, "cue")
    for index in range(len(found) - 1, -1, -1):
        cue = found[index]
        if cue.relation in cues.STRONG:
            if start - cue.end > (60 if folded.startswith("dieu", cue.start) else _NEAR) or _BARRIER.search(folded, cue.end, start):
                continue
            if cue.relation == "guides" and _OTHERS.search(folded, max(unit.text_start, cue.start - 60), cue.start):
                return Edge(None, "cites", mention, (cue.start, cue.end), unit, "cue")
            if cue.relation == "guides" and not re.search(r"chi\s+tiet|thi\s+hanh|thuc\s+hien|huong\s+dan\s*$|huong\s+dan\s+(?:mot\s+so\s+)?dieu", folded[cue.start:cue.end]):
                continue
            if index and cue.relation in ("repeals", "supersedes") and found[index - 1].relation == "amends" and cue.start - found[index - 1].end < 6:
                return Edge(None, "amends", mention, (found[index - 1].start, cue.end), unit, "cue")   # "sửa đổi, bổ sung, bãi bỏ một số điều"
            if cue.relation != "guides" and _PLANNED.search(normal, max(unit.text_start, cue.start - 70), cue.start):
                return Edge(None, "cites", mention, (cue.start, cue.end), unit, "cue")
            return Edge(None, cue.relation, mention, (cue.start, cue.end), unit, "cue")
        if cue.relation == "under":
            relation = _under(normal, folded, unit, cue, start)
            guiding = next((c for c in found[:index] if c.relation == "guides"), None)
            if guiding and not report and _SELF.search(folded, max(unit.start, guiding.start - 40), guiding.start):
                relation = "guides"                    # "Thông tư này hướng dẫn chế độ X theo Nghị định Y"
            return Edge(None, relation, mention, (cue.start, cue.end), unit, "cue")
        if cue.relation == "cites":
            earlier = [c for c in found[:index] if c.relation in cues.STRONG and not _BARRIER.search(folded, c.end, cue.start)]
            annex = re.match(r"(?:ban\s+hanh\s+)?kem\s+theo|ban\s+hanh\s+tai", folded[cue.start:cue.end])
            if earlier and (annex or _object_of(folded, earlier[-1].end, cue.start)) and re.match(r"(?:ban\s+hanh\s+)?kem\s+theo|(?:ban\s+hanh|quy\s+dinh|phe\s+duyet|neu)\s+tai|quy\s+dinh\s+cua|tai", folded[cue.start:cue.end]):
                return Edge(None, earlier[-1].relation, mention, (earlier[-1].start, earlier[-1].end), unit, "cue")
            under = next((c for c in reversed(found[:index]) if c.relation == "under"), None)
            if under and cue.start - under.end < 40:
                return Edge(None, _under(normal, folded, unit, under, start), mention, (under.start, under.end), unit, "cue")
            basis = next((c for c in reversed(found[:index]) if c.relation == "based_on"), None)
            if earlier and _PROVISIONS.match(folded, earlier[-1].end, cue.start) and cue.start - earlier[-1].end < 200 \
                    and not re.search(r"[.;]", folded[earlier[-1].end:cue.start]):
                return Edge(None, earlier[-1].relation, mention, (earlier[-1].start, earlier[-1].end), unit, "cue")
            if basis and cue.start - basis.end < 30:
                return Edge(None, "based_on", mention, (basis.start, basis.end), unit, "cue")
            doing = next((c for c in reversed(found[:index]) if c.relation == "implements"), None)
            if doing and cue.start - doing.end < 60 and not re.search(r"vi\s+pham|trai|doi\s+chieu|phu\s+hop|ra\s+soat|xem\s+xet|kien\s+nghi", folded[cue.start:cue.end]):
                return Edge(None, "implements", mention, (doing.start, doing.end), unit, "cue")
            return Edge(None, "cites", mention, (cue.start, cue.end), unit, "cue")
        return Edge(None, cue.relation, mention, (cue.start, cue.end), unit, "cue")
    if drawn and _JOIN.search(folded[gap_start:start]):
        return _sibling(mention, drawn, unit, folded[gap_start:start])
    if not drawn and unit.semicolon and state.last is not None and state.last.unit.line == unit.line and start - unit.text_start < 12:
        return Edge(None, state.last.relation, mention, state.last.cue, unit, "list")
    return Edge(None, "cites", mention, None, unit, "default")


def _under(normal: str, folded: str, unit: Unit, cue, start: int) -> str:
    """"theo X" carries X out beside a verb of action; an amount, a power or a condition theo X only cites it."""
    words = folded[cue.start:cue.end]
    head = folded[max(unit.text_start, cue.start - 160):cue.start]
    amount = normal[max(unit.text_start, cue.start - 45):cue.start].lower()
    rule = re.search(r"quy\s+dinh|muc|khoan|diem|dieu", words) or re.match(r"\s*(?:cac\s+)?(?:quy\s+dinh|muc|dieu|khoan|diem)\b", folded[cue.end:start])
    if _ORIGIN.search(head):
        return "cites"
    if rule:
        near = head[-70:]
        if _IMPERATIVE.match(folded, unit.text_start):
            return "implements"
        return "implements" if _DO.search(near) and not _AMOUNT.search(amount[-30:]) else "cites"
    if _AMOUNT.search(amount) and not _DO.search(head[-40:]):
        return "cites"
    if not head.strip(" -,."):
        return "cites"                                 # "Theo Nghị định X, mức phạt là ...": only a source
    return "implements" if _ACTION.search(head) or start - cue.end < 3 and not _AMOUNT.search(amount) else "cites"


def _after(folded: str, unit: Unit, drawn: list[Edge]) -> None:
    """"Thông tư số 33/2024/TT-NHNN ... hết hiệu lực kể từ ngày ...": the cue stands behind its objects."""
    own = [e for e in drawn if e.subject is None and not e.hidden]
    if not own:
        return
    last = own[-1].object.fields_end
    done = _DONE.match(folded, last, unit.end)
    if done:
        for edge in own:
            if edge.relation == "cites" and edge.rule in ("default", "list"):
                edge.relation, edge.cue, edge.rule = "implements", done.span(1), "after"
    purpose = _FOR.search(folded, last, unit.end)
    if purpose and own[-1].rule == "default" or purpose and own[-1].rule == "cue" and own[-1].relation == "cites":
        own[-1].relation, own[-1].cue, own[-1].rule = "implements", purpose.span(), "after"
    cue = None
    for cue in _AFTER.finditer(folded, last, unit.end):
        break
    if cue is None:
        return
    for edge in own:
        inherited = edge.rule == "list" and edge.cue is not None and edge.cue[0] < unit.start
        if (edge.rule in ("default", "list") and edge.relation == "cites" or inherited) and edge.object.phrase - unit.text_start < 400:
            edge.relation, edge.cue, edge.rule = cue.lastgroup, cue.span(), "after"


def _issued(folded: str, unit: Unit, drawn: list[Edge], state: _State) -> list[Edge]:
    """"Thực hiện A; B, cơ quan C ban hành D và E": D and E carry A and B out, and the document reports it.

    Returns the statements beyond one for each citation.
    """
    top = [e for e in drawn if e.subject is None and not e.hidden]
    opening = _TO_DO.match(folded, unit.text_start)
    if top and drawn and top[0] is drawn[0] and opening and top[0].object.phrase - opening.end() < 60:
        state.todo, state.todo_line, state.todo_cue = [], unit.line, opening
    elif not (unit.semicolon and state.todo_line == unit.line):
        state.todo_line = -1
        return []
    extra: list[Edge] = []
    for index, edge in enumerate(top):
        before = state.todo[-1].object.fields_end if state.todo else unit.text_start
        start = max(edge.object.phrase, before)
        if state.todo and _ISSUED.search(folded, max(before, unit.start), start) and edge.object.target not in {e.object.target for e in state.todo}:
            cue = state.todo_cue
            relation = "based_on" if cue["cue"].startswith(("can", "tren")) else "implements"
            made = [edge, *(e for e in top[index + 1:] if e.relation == "cites" and e.rule in ("list", "default"))]
            for carried in state.todo:
                carried.subject, carried.relation, carried.rule, carried.cue = edge.object, relation, "issued", cue.span("cue")
                extra += [Edge(e.object, relation, carried.object, cue.span("cue"), unit, "issued", at=e.object) for e in made[1:]]
            for e in made:
                e.relation, e.rule = "cites", "default"
            state.todo_line = -1
            return extra
        state.todo.append(edge)
    return extra
