"""Relations that the sentences state, by clause: cue, object list, reach, direction.

A citation inside the title of another hangs on that other ("Kết luận 43-KL/TW về tiếp tục thực hiện
Nghị quyết 25-NQ/TW"); a passive turn reverses ("A được thay thế bởi B"); a heading reaches over the list
below it ("Bãi bỏ các văn bản sau:"); words quoted for insertion speak for the text that they go into.
"""

from __future__ import annotations

import re

from danvan_graph.extract import law_targets
from danvan_graph.extract.clauses import BODY_ISSUES, CRITERIA, DOES_TOO, ISSUED, NAMELY, SPEAKER, clause
from danvan_graph.extract.cues import STRONG
from danvan_graph.extract.consequences import after, ends_at_last, issued, lists_in_whole, made_for
from danvan_graph.extract.corrections import THIS, guidance, no_end, no_guidance, no_transition
from danvan_graph.extract.lists import CALLED
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.plurals import jointly, together
from danvan_graph.extract.predicates import said_of, this_is
from danvan_graph.extract.proposals import no_change
from danvan_graph.extract.reach import JOIN, find_cues, joined
from danvan_graph.extract.siblings import same_kind, sibling, stated_at
from danvan_graph.extract.statements import Edge, Passage, State
from danvan_graph.extract.titles import in_title
from danvan_graph.extract.turns import changed_first, ended, turned
from danvan_graph.extract.types import LAW_KINDS
from danvan_graph.extract.units import BASES, CARRIED, LEARNT, LISTING, Unit

#: behind a citation's fields: its title or predicate begins
_TITLE = re.compile(
    r"[\s,:]{0,3}(?:(?:cua|do)\s++(?:(?!\b(?:va|thay|bai|sua)\b)[^;.\n,]){3,110}?\s)?(?:(?:(?!va\s|thay\s|bai\s"
    r"|sua\s)[a-z]+\s){0,8}ky\s(?:ban\s+hanh\s|ngay\s+[\d/.-]+\s)?)?[\s,]{0,2}(?:[\"“(]\s?)?(?:ra\s+doi,?\s+)?(?:(?:da|nay|se|cung|deu|de|nham)\s+)?"
    r"(?:co\s+hieu\s+luc[^.;\n,]{0,60},\s+(?=sua\s+doi|bo\s+sung|huong\s+dan))?(?:(?:duoc\s+)?(?:[^.;,\n\d]{2,40}?\s)?ban\s+hanh\s+(?:ngay\s[\d/.-]{6,10}\s)?(?=(?:dua\s+tren|can\s+cu|theo\s+tinh\s+than)\s)|(?:dang\s+le\s+)?(?:lai|chi)\s+(?=can\s+cu\s))?"
    r"(?:neu\s+ro|ve\s*viec|ve|v/v|viec(?=\s+(?:sua|bo|thay|bai))|quy\s+dinh|ban\s+hanh|huong\s+dan|sua\s+doi|bo\s+sung|dieu\s+chinh|phe\s+duyet"
    r"|thi\s+hanh|trien\s+khai|thuc\s+hien|"
    r"bai\s+bo|huy\s+bo|thu\s+hoi|cuong\s+che|xu\s+phat|giai\s+quyet|thay\s+the|dinh\s+chinh|cong\s+bo|lien\s+quan\s+den|tong\s+ket|so\s+ket"
    r"|thanh\s+lap|kien\s+toan|bo\s+nhiem|cong\s+nhan|giao|trong\s+do\s+(?:(?:neu|chi)\s+ro|yeu\s+cau|giao|xac\s+dinh|nhan\s+manh)|quy\s+che|thi\s+diem|chi\s+dao|lanh\s+dao|yeu\s+cau|de\s+nghi|gui|quan\s+triet|tiep\s+tuc|tang\s+cuong|cu\s+the\s+hoa|"
    r"chi\s+tiet|theo\s+tinh\s+than|danh\s+gia|gia\s+han|day\s+manh|hop\s+nhat|keo\s+dai|can\s+cu(?!\s+(?:vao\s+)?(?:tinh\s+hinh|dieu\s+kien|thuc\s+te|chuc\s+nang"
    r"|nhiem\s+vu|ket\s+qua))|giam\s+sat|kiem\s+tra|don\s+doc|chan\s+chinh|nhac\s+nho|phan\s+cong|to\s+chuc\s+(?:nghien\s+cuu|quan\s+triet"
    r"|hoc\s+tap|trien\s+khai|thuc\s+hien))(?![a-z])")
#: "thực hiện Nghị quyết A và Quy chế ... ban hành kèm theo Quyết định B": the annex is one of the list
_AND_ANNEX = re.compile(
    r"(?:\s+ve\s[^.;:\n]{3,160}?)?\s*(?:,|(?<![a-z])va|,?\s*cung)\s+(?:cac\s+)?(?:quy\s+che|quy\s+dinh|dieu\s+le|noi\s+quy|de\s+an|ke\s+hoach"
    r"|chuong\s+trinh|chien\s+luoc|quy\s+tac|phuong\s+an)(?![a-z])"
    r"[^.;:\n]{0,140}?(?:ban\s+hanh\s+kem\s+theo|kem\s+theo|ban\s+hanh\s+theo)\s+")
#: "Thực hiện Công văn A ... và ý kiến chỉ đạo của UBND tỉnh tại Công văn B"
_AND_OPINION = re.compile(
    r"(?:,|(?<![a-z])va)\s+(?:y\s+kien|chi\s+dao|huong\s+dan(?=\s+cua\s)|yeu\s+cau|de\s+nghi|nhiem\s+vu(?=\s+(?:duoc\s+)?giao\s))(?:\s+(?:chi\s+dao"
    r"|ket\s+luan))?\s+(?:cua\s+)?[^.;,\n]{0,80}(?<=\s)(?:tai|o)\s+(?:cac\s+)?(?:van\s+ban\s+)?(?:so\s+)?$|(?:(?<![a-z])va"
    r"|,)\s+cua\s[^.;,\n]{3,60}\s(?:tai|o)\s+(?:cac\s+)?$")
#: "bãi bỏ Thông tư A và các Thông tư sửa đổi, bổ sung: Thông tư B, ...": who amended A goes the way of A
_AMENDERS = re.compile(
    r"(?:[,;]|(?<![a-z])(?:va|cung|voi))\s*(?:cac|nhung)\s+(?:thong\s+tu|nghi\s+dinh|quyet\s+dinh|nghi\s+quyet|van\s+ban|luat)(?:\s+lien\s+tich)?\s+(?:da\s+)?"
    r"sua\s+doi(?:\s*,?\s*bo\s+sung)?[^.;,]{0,60}?(?:\s*(?:bao\s+gom|gom|la|so)\s*)?:\s*$")
#: a verb behind a comma goes on with what the sentence is about: "kiểm tra việc thực hiện A, thực hiện B"
_NEW_VERB = re.compile(r"\s?,\s*(?:to\s+chuc\s+)?(?:thuc\s+hien|trien\s+khai|thi\s+hanh|quan\s+triet|tiep\s+tuc|day\s+manh|tang\s+cuong|chi\s+dao|lanh\s+dao)(?![a-z])")
_FOLLOWS = re.compile(r"\s?,\s+can\s+cu\s|[\s,]*(?:duoc\s+)?(?:thuc\s+hien|thi\s+hanh|ap\s+dung|xu\s+ly|tiep\s+tuc\s+thuc\s+hien)\s+theo(?![a-z])")
#: "Nghị định A về đào tạo, nội dung và mức chi thực hiện theo quy định tại Thông tư B": a clause of its own behind the title
_OWN_CLAUSE = re.compile(r",\s[^,;.:]{4,80}?\s(?:duoc\s+)?(?:thuc\s+hien|ap\s+dung)\s+theo\s+(?:(?:quy\s+dinh|huong\s+dan)\s+(?:tai|cua)\s+)?(?:(?:khoan|dieu|diem)\s+[^,;.]{1,30})?$")
#: "sau 15 năm thực hiện Nghị quyết A về phụ nữ và 5 năm thực hiện Chỉ thị B": the second is no part of the first's title
_YEARS_OF = re.compile(r"\d{1,2}\s+nam\s+(?:thuc\s+hien|trien\s+khai)\s+(?:cac\s+)?$")
_AND_YEARS_OF = re.compile(r"[\s,;”\"]va\s+\d{1,2}\s+nam\s+(?:thuc\s+hien|trien\s+khai)\s+(?:cac\s+)?$")
#: "Thực hiện Thông báo A về giám sát, Ban Thường trực xây dựng kế hoạch giám sát việc thực hiện Nghị quyết B"; over the NORMALISED text
_BODY_OF = (r",\s(?:Ban|Thường trực|UBND|Ủy ban|HĐND|Hội đồng|Sở|Bộ|Công an|Huyện|Tỉnh|Đảng|Chi bộ|Phòng|Hội|Đoàn|Mặt trận"
            r"|Liên đoàn|(?:Phó )?(?:Chủ tịch|Bí thư|Giám đốc|Thủ tướng)|Bí thư|Chánh|Trưởng)\s[^,;.:]{2,80}?\s(?:xin\s|kính\s)?")
_ACTS = "xây dựng|ban hành|tổ chức|triển khai|yêu cầu|đề nghị|chỉ đạo|nhấn mạnh|báo cáo|phối hợp|nghiên cứu"
_BODY_ACTS = re.compile(rf"{_BODY_OF}(?:{_ACTS})\s(?:[^;.:]|(?<=\s[A-ZĐ])\.){{0,400}}$")
#: "Căn cứ Hướng dẫn A, Đảng ủy xã thực hiện như sau": no preamble, and the next sentence is no basis
_BASIS_LEFT = re.compile(rf"{_BODY_OF}(?:{_ACTS}|thực hiện|quyết định|thống nhất|quy định|hướng dẫn|thông báo)\s")


_ARTICLE_BETWEEN = re.compile(r"\n\s*(?:dieu\s+\d+\w?\s*[.:]|chuong\s+[ivxl\d]+|muc\s+\d{1,2}(?!\d|\s*,))")


#: before a line that goes on with a sentence
_UNFINISHED = re.compile(r"[a-z\d,)]\s*\n\s*$")


def draw(normal: str, folded: str, units: list[Unit], report: bool, directive: bool, title: tuple[int, int] = (0, 0)) -> list[Edge]:
    """All statements of a text, in the order of their objects.

    Args:
        report: whether the text tells of directives and is none; directive: whether it is one, or reports the issuing of one.
        title: where the directive's own title stands.
    """
    state = State()
    ends = _ENDS_OTHERS.match(folded, *title)
    state.title = ends.span("cue") if ends else None
    edges: list[Edge] = []
    done = 0
    for unit in units:
        if state.heading and _ARTICLE_BETWEEN.search(folded, done, unit.start):
            state.heading = None                       # lines without citations are no units, but an article ends a list
        done = unit.end
        _enter(normal, folded, unit, state)
        if not (unit.semicolon and unit.start - state.sentence_end < 4 or unit.starts_line and _UNFINISHED.search(folded, max(0, unit.start - 4), unit.start)):
            state.sentence = []
        state.sentence_end = unit.end
        if unit.semicolon and state.sentence and all(m.rule == "anaphor" for m in unit.mentions):
            ends_at_last(folded, unit, state.sentence)
        if unit.mentions:
            edges += _unit(normal, folded, unit, state, report)
            state.open_line = -1
        elif (namely := NAMELY.match(folded, unit.end)) or folded.startswith(";", unit.end):
            _open(normal, folded, unit, state)
            if namely and "\n" in namely[0] and state.open_line == unit.line:
                state.open_line = folded.index("\n", unit.end) + 1
        _set_heading(folded, unit, state)
    _by_its_title(folded, edges, title)
    if not directive and not _ARTICLE.search(folded):
        no_guidance(folded, edges)
        no_end(folded, edges)
    edges += jointly(folded, units, edges)
    edges += together(folded, units, edges)
    no_transition(folded, edges)
    no_change(folded, edges)
    guidance(folded, edges, title[0])
    return edges


#: below a directive's title: its bases, or who enacts it
_BELOW_TITLE = re.compile(r"\n[\s*_-]*(?:can\s+cu|xet\s|theo\s|thuc\s+hien\s|uy\s+ban|hoi\s+dong|chu\s+tich|giam\s+doc|bo\s+truong|quyet\s+dinh|dieu\s+1)")


def _by_its_title(folded: str, edges: list[Edge], title: tuple[int, int]) -> None:
    """What a directive's own title does by another carries that out: "Về thu phí theo Quyết định A"."""
    below = _BELOW_TITLE.search(folded, *title) if title[1] else None
    end = below.start() if below else min(title[1], folded.find("\n", title[0] + 1) % (len(folded) + 1))
    for edge in edges:
        if edge.subject is None and edge.relation == "cites" and edge.cue and title[0] <= edge.cue[0] and edge.object.phrase < end and folded.startswith("theo ", edge.cue[0]):
            edge.relation = "implements"


#: the title of a directive that does no more than end others: its numbered items are what it ends, wherever the head of their list is
_ENDS_OTHERS = re.compile(
    r"[\s*_-]*(?:ve\s+(?:viec\s+)?)?(?P<cue>(?:bai|huy)\s+bo)\s+(?:toan\s+bo\s+)?(?:mot\s+so|cac|\d{1,3})\s+(?:van\s+ban|thong\s+tu|quyet\s+dinh"
    r"|nghi\s+dinh|nghi\s+quyet|chi\s+thi)")
_ARTICLE = re.compile(r"\n[ \t]*dieu\s+1\s*[.:]")


#: where a preamble ends that is printed in one line with what follows
_DECIDES = re.compile(r"(?:dieu\s+\d{1,2}\s*[.:]|quyet\s+(?:dinh|nghi)\s*(?::|dieu\s+1\s*[.:]))")


_BASIS = re.compile(r"chieu(?:\s+theo)?\s(?=(?:cac\s)?(?:sac\s+lenh|luat|nghi\s+dinh|hien\s+phap|quyet\s+dinh))|can\s+cu\b(?!\s+(?:vao\s+)?(?:quyet\s+dinh|thong\s+tu|nghi\s+quyet|chi\s+thi)\s+(?:nay|thi\b))")
_PROPOSAL = re.compile(r"(?:xet|sau\s+khi\s+(?:xem\s+xet|nghe|thao\s+luan)|theo\s+de\s+nghi|tren\s+co\s+so\s+(?:de\s+nghi|y\s+kien|xem\s+xet))\b")


def _enter(normal: str, folded: str, unit: Unit, state: State) -> None:
    """Carry or end the relation of a heading and the running basis."""
    if unit.starts_line:
        state.item_line = unit.line if unit.mark else -1
    if _BASIS.match(folded, unit.text_start) and not CRITERIA.match(folded, unit.text_start, unit.end):
        state.basis, state.basis_line, state.basis_mark = "based_on", unit.line, unit.mark
        state.basis_cue = (unit.text_start, unit.text_start + 6)
    elif _PROPOSAL.match(folded, unit.text_start):
        state.basis, state.basis_line = "cites", unit.line
        state.basis_cue = (unit.text_start, unit.text_start + 3)
    elif state.basis == "based_on" and unit.starts_line and unit.start - state.basis_end < 4 and unit.mentions and unit.mentions[0].phrase - unit.text_start < 4:
        state.basis_line = unit.line                   # "Căn cứ Luật A;", below it "Nghị định B;" without the word
    elif unit.line != state.basis_line or folded.startswith(".", unit.start - 2) \
            and (state.basis_acts or not (unit.mentions and unit.mentions[0].phrase - unit.text_start < 4)) or _DECIDES.match(folded, unit.text_start):
        state.basis = ""
    if state.basis and folded.startswith(";", unit.end):
        state.basis_end = unit.end
    state.basis_acts = bool(state.basis and unit.mentions and _BASIS_LEFT.search(normal, unit.mentions[0].fields_end, unit.end))
    if state.heading and not unit.torn:                # a list may go on behind a gap in it
        if unit.article or state.item_mark not in (None, "1") and state.heading_mark == "bases" and unit.starts_line and folded[unit.start:unit.end].isdigit():     # "1." of the next part
            state.heading = None
        elif unit.starts_line and not (unit.mentions and unit.mentions[0].phrase - unit.text_start < 4 and not unit.mark) and unit.end - unit.start > 8:
            if state.item_mark is None and unit.mark != state.heading_mark:
                state.item_mark = unit.mark
            elif not unit.mark and _behind_gap(folded, unit):
                state.gap = True                       # what is left of an item that was cut: the next number tells whether the list goes on
            elif unit.mark != state.item_mark and (unit.mark == state.heading_mark or not unit.mark) \
                    and not (state.heading_mark == "bases" and _PART_FIRST.match(folded, unit.text_start)):
                state.heading = None
    if state.heading and unit.mark == "1":
        number = int(_NUMBER.match(folded, unit.start)[1])
        if state.gap and number <= state.item_number:
            state.heading = None
        state.gap, state.item_number = False, number


_NUMBER = re.compile(r"\s*(\d{1,3})")
#: an item of a list of bases that lost its mark: "Mục 1, 3 Hướng dẫn số 1-HD/TW"
_PART_FIRST = re.compile(r"(?:muc|dieu|khoan|diem|chuong|phan)\s+[\divx]")


def _behind_gap(folded: str, unit: Unit) -> bool:
    """Whether a unit stands right behind "[...]", or is that mark."""
    return folded[max(0, unit.start - 7):unit.start].rstrip().endswith("...]") or folded.startswith("[...]", unit.start)


#: a directive that is named without a number
_PAPER = re.compile(r"(?:nghi\s+quyet|de\s+an|chi\s+thi|cong\s+(?:dien|van)|thong\s+bao|ket\s+luan|quy\s+dinh|quyet\s+dinh|huong\s+dan|ke\s+hoach|chuong\s+trinh|dieu\s+le\s+dang)(?![a-z])")
_NUMBERLESS = re.compile(r"\s*:?\s+(?:cac\s+|\d{1,2}\s+)?" + _PAPER.pattern)


def _open(normal: str, folded: str, unit: Unit, state: State) -> None:
    """"Thực hiện theo tinh thần Hướng dẫn của Ban Tổ chức; Nghị quyết số 5": what has no number begins the list too."""
    mark = max(folded.rfind(",", unit.text_start, unit.end), folded.rfind(":", unit.text_start, unit.end))
    if not _PAPER.search(folded, max(mark, unit.text_start), unit.end):           # no paper is named behind the last mark
        return
    cue = next((c for c in reversed(find_cues(normal, folded, unit.text_start, unit.end)) if c.relation == "implements"), None)
    if cue is not None and (head := _NUMBERLESS.match(folded, cue.end, unit.end)) and head.end() > mark:
        state.open_line, state.open_cue = unit.line, (cue.start, cue.end)


_AMENDED_BY = re.compile(r"duoc\s+sua\s+doi(?:\s*,?\s*bo\s+sung)?(?:\s+mot\s+so\s+dieu)?\s+(?:boi|theo|tai)(?:\s+cac\s+van\s+ban(?:\s+sau)?)?\s*:$")


_ENDS = re.compile(r"(?<![a-z])(?:bai\s+bo|huy\s+bo|thay\s+the)(?![a-z])")
#: a title that speaks of repealing, then what somebody does: "Thực hiện Nghị quyết A về bãi bỏ một số văn bản, UBND tỉnh ban hành kế hoạch với các nội dung sau:"
_OTHER_CLAUSE = re.compile(
    r",\s[^,;.]{2,90}\s(?:ban\s+hanh|xay\s+dung|trien\s+khai|yeu\s+cau|de\s+nghi|bao\s+cao|thong\s+bao|huong\s+dan|to\s+chuc"
    r"|chi\s+dao)\s[^;.]{0,150}:$")
_BELOW = re.compile(r"sau\s+day\b(?!\s+(?:duoc\s+)?(?:goi|viet))[^.;]{0,60}(?:het\s+hieu\s+luc|$)")
#: what reaches over the list below a heading
_REACHING = re.compile(
    r"(?<![a-z])(?:(?P<repeals>bai\s+bo|het\s+hieu\s+luc|khong\s+con\s+hieu\s+luc|huy\s+bo|cham\s+dut\s+hieu\s+luc)|(?P<supersedes>thay\s+the)|(?P<basis>can\s+cu)"
    r"|(?P<amends>sua\s+doi(?:\s*,)?(?:\s+bo\s+sung)?)(?!.{0,120}nhu\s+sau))(?![a-z])")


def _head(state: State, unit: Unit, relation: str, begin: int, cue: re.Match[str], amended: Mention | None = None) -> None:
    """Let the relation of a unit reach over the list below it; the cue was found in the words that start at ``begin``."""
    state.heading = relation, (begin + cue.start(), begin + cue.end())
    state.heading_mark, state.heading_quoted, state.heading_object = unit.mark, unit.quoted, amended
    state.item_mark, state.item_number, state.gap = None, 0, False


def _set_heading(folded: str, unit: Unit, state: State) -> None:
    """"Bãi bỏ các văn bản sau:", "... sau đây hết hiệu lực: a) ...": the relation reaches over the list."""
    text = folded[unit.text_start:unit.end].rstrip()
    amended = _AMENDED_BY.search(text) if unit.mentions and text.endswith(":") else None
    if amended:                      # a consolidated text: "được sửa đổi, bổ sung bởi:" over the amending ones
        _head(state, unit, "amends", unit.text_start, amended, next((m for m in unit.mentions if m.own), unit.mentions[-1]))
        return
    bases = BASES.match(folded, max(0, unit.line - 1), unit.end + 1) if not unit.mentions else None
    if bases and bases.end() == unit.end:
        _head(state, unit, "based_on", 0, bases)
        state.heading, state.heading_mark = ("based_on", bases.span("cue")), "bases"
        return
    above = folded.rfind("\n", 0, max(0, unit.start - 1))     # "Điều 1." may have a line of its own
    listed = text.endswith(":") or not unit.mentions and (LISTING.match(folded, max(0, unit.start - 1)) or LISTING.match(folded, max(0, above), unit.end + 1)) or _BELOW.search(text)
    if not listed or re.search(r"nhu\s+sau\s*:?$", text) and not re.search(r"van\s+ban|quyet\s+dinh|thong\s+tu", text):
        return
    begin = unit.text_start
    if unit.mentions and _ENDS.search(folded, unit.mentions[-1].fields_end, unit.end):
        begin = unit.mentions[-1].fields_end           # "thay thế Thông tư A và bãi bỏ các quy định sau:"
        text = folded[begin:unit.end].rstrip()
    match = _REACHING.search(text)
    if not match and not unit.mentions and (carried := CARRIED.search(text[:-1]) or LEARNT.search(text[:-1])):
        _head(state, unit, "implements", begin, carried)
        return
    if not match or re.search(r"cum\s+tu|tu\s+ngu|tu\s+“", text) or unit.mentions and _OTHER_CLAUSE.search(text, match.end()):
        return
    relation = "based_on" if match.lastgroup == "basis" else match.lastgroup
    if match.lastgroup == "repeals" and "thay the" in text and "bai bo" not in text and "het hieu luc" not in text:
        relation = "supersedes"
    _head(state, unit, relation, begin, match)


#: behind a semicolon: "; đồng thời, bãi bỏ Điều 5 của B"
_ALSO = re.compile(r".{0,3}|(?:va\s|dong\s+thoi,?\s|cung\s+luc\s|ngoai\s+ra,?\s|con\s|cung\s|se\s|da\s){1,3}")
_CHANGES = {"amends", "supersedes", "repeals"}


def _unit(normal: str, folded: str, unit: Unit, state: State, report: bool) -> list[Edge]:
    drawn: list[Edge] = []
    previous: Mention | None = None
    for mention in unit.mentions:
        edge = _goes_on(normal, folded, unit, state, mention) if previous is None and unit.semicolon else None
        edge = edge or _place(normal, folded, unit, state, mention, previous, drawn, report)
        if edge.subject is None and not edge.hidden and unit.quoted and state.amended is not None and not _HEADLINE.match(normal, unit.text_start) \
                and state.amended.target != mention.target \
                and not (edge.relation in STRONG and state.amended.precedes(mention)):
            edge.subject, edge.rule = state.amended, "quoted"
        elif unit.quoted and state.amended is not None and state.amended.target == mention.target and edge.subject is None and edge.relation in ("cites", "implements"):
            edge.hidden = True                         # what a decree says of itself
        if unit.semicolon and state.subject is not None and not drawn and edge.subject is None and edge.rule == "cue" \
                and edge.relation in STRONG and _ALSO.fullmatch(folded, unit.text_start, edge.cue[0]) and not state.subject.precedes(mention):
            edge.subject, edge.rule = state.subject, "predicate"
            if edge.relation == "implements" and folded.startswith(("huong dan", "quy dinh chi tiet"), edge.cue[0]):
                edge.relation = "guides"               # a paper, and nobody who acts
        drawn.append(edge)
        previous = mention
        if edge.relation == "amends" and edge.subject is not None:
            state.amenders.add(edge.subject.target)
        if edge.relation == "amends" and edge.subject is None and not unit.quoted and not edge.hidden:
            state.amended = mention
    if report:
        _by_this(folded, unit, drawn)
    state.sentence += drawn
    drawn += lists_in_whole(folded, unit, drawn)
    after(folded, unit, drawn, state.sentence)
    drawn += made_for(folded, unit, drawn) + issued(folded, unit, drawn, state, report)
    if unit.starts_line and not unit.mark:
        state.detailed = None
    if folded.startswith(":", unit.end - 1):
        state.detailed = next((e.object for e in reversed(drawn) if e.subject is None and e.relation == "guides"), state.detailed)
    state.before = drawn[-1] if drawn else None
    state.subject = next((e.subject for e in reversed(drawn) if e.subject is not None and (e.rule == "predicate" or e.rule == "title" and e.relation in _CHANGES)), None) if report else None
    for edge in drawn:
        if edge.relation == "implements" and edge.object.kind == "Hiến pháp" and not (edge.cue and _ENFORCED.match(folded, edge.cue[0])):
            edge.relation = "cites"                    # everybody abides by the constitution
        if edge.subject is not None and edge.subject.kind in _PROPOSE and edge.relation in ("amends", "supersedes", "repeals"):
            edge.relation = "cites"                    # "Tờ trình số 237 về việc sửa đổi Quyết định A" asks for it
        if edge.subject is not None and edge.subject.kind in LAW_KINDS and edge.object.kind not in LAW_KINDS and edge.relation in ("supersedes", "repeals"):
            detailed = next((e for e in drawn if e.object is edge.subject and e.relation in ("guides", "implements")), None)
            if detailed is not None:                   # "Nghị định A quy định chi tiết Luật B (thay thế Nghị định C)"
                edge.subject = detailed.subject
        if edge.subject is not None and edge.subject.kind == "Công văn" and edge.object.kind in _DECIDES_MORE and edge.relation == "supersedes":
            edge.relation = "cites"                    # "Công văn số 345 về góp ý dự thảo Quyết định thay thế Quyết định A": no letter takes the place of a decision
        if edge.object.rule == "anaphor" and (edge.rule in ("default", "basis") or edge.relation == "cites"):
            edge.hidden = True
        if edge.subject is None and not edge.hidden:
            state.last = edge
    done_to = {id(edge.object) for edge in drawn if edge.rule == "passive" and edge.subject is not None and edge.relation in _CHANGES and not edge.hidden} if report else ()
    for edge in drawn if done_to else ():
        if edge.subject is None and edge.relation == "cites" and edge.rule == "default" and id(edge.object) in done_to:
            edge.hidden = True                         # "A đã được thay thế bằng B": the sentence says what B does, and no more of A
    return [edge for edge in drawn if not edge.hidden]


#: the heading of a chapter, which no paper inserts: "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA THÔNG TƯ SỐ 37"
_HEADLINE = re.compile(r"(?:SỬA ĐỔI|BỔ SUNG|BÃI BỎ|THAY THẾ)[^a-zà-ỹđ]{10,}")
#: what asks for a change and changes nothing
_PROPOSE = {"Tờ trình", "Báo cáo"}
#: what no letter takes the place of
_DECIDES_MORE = {"Luật", "Bộ luật", "Pháp lệnh", "Nghị quyết", "Nghị định", "Quyết định", "Thông tư", "Thông tư liên tịch", "Chỉ thị"}
_BY_THIS = re.compile(r"(?:theo|tai|trong)\s+")


def _by_this(folded: str, unit: Unit, drawn: list[Edge]) -> None:
    """"Theo kế hoạch này, việc tuyển dụng làm theo Kết luận A": what a sentence says by a paper, the paper says."""
    this = unit.mentions[0]
    if this.rule != "anaphor" or this.own or not _BY_THIS.fullmatch(folded, unit.text_start, this.phrase) or not folded.startswith(",", this.fields_end):
        return
    for edge in drawn:
        if edge.subject is None and not edge.hidden and edge.object is not this and edge.object.target != this.target and not this.precedes(edge.object):
            edge.subject, edge.at, edge.rule = this, this, "predicate"


_ENFORCED = re.compile(r"(?:to\s+chuc\s+)?(?:trien\s+khai\s+)?thi\s+hanh(?![a-z])")
#: content that a title lists behind its first: "quy định về phân cấp; hướng dẫn thi hành Luật B"
_CONTENT = re.compile(r"(?:quy\s+dinh\s+chi\s+tiet|huong\s+dan\s+(?:thi|thuc)|sua\s+doi|bo\s+sung)(?![a-z])")


#: a title that lists what it lays down: "Nghị định A quy định về phân cấp trong lĩnh vực X; quy định chi tiết Luật B"
_ITS_TITLE = re.compile(r"\s+quy\s+dinh\s+(?:ve\s+)?(?!tai|cua|chi\s+tiet)[^.:\n]{3,250}$")
_PASSIVE = re.compile(r"\s+(?:da\s+)?(?:duoc|bi)\s")


#: "điểm b khoản 2 Điều 3 của A được giữ lại": a predicate, and no note of who amended it
_KEPT = re.compile(r"\s+(?:da\s+)?(?:duoc|bi)\s+(?!sua\s+doi|bo\s+sung)")
#: "(được sửa đổi bởi A; B)"
_CLOSES = re.compile(r"[^(]{0,200}\)")
#: a part of the paper that follows: "điểm a khoản 14 Điều 4 và các Điều 10, 11 của"
_ITS_PART = re.compile(r"(?:va\s+)?(?:tai\s+)?(?:cac\s+)?(?:dieu|khoan|diem|muc|chuong|phan|phu\s+luc)\s[^;:]{1,120}?\s?(?:cua\s+|kem\s+theo\s+)?(?:cac\s+)?")


def _goes_on(normal: str, folded: str, unit: Unit, state: State, mention: Mention) -> Edge | None:
    """A citation behind a semicolon that goes on with what stands before it in its line; None where it begins anew.

    "A được sửa đổi bởi B; C và D": bare symbols are amenders too. "1. A sửa đổi B; C và D" as one item of a list: A amends
    all three. "Nghị định A quy định về X; hướng dẫn thi hành Luật B": still A's title.
    """
    before = state.before
    if before is None or before.unit.line != unit.line:
        return None
    first = mention.phrase - unit.text_start < 4
    if first and before.rule == "passive" and (mention.fields_end == mention.end and not mention.precedes(before.at) or _CLOSES.match(folded, mention.fields_end - 1, unit.end)) \
            and mention.kind == before.at.kind and not mention.name and not mention.precedes(before.object) and not _PASSIVE.match(folded, mention.end):
        return Edge(mention, before.relation, before.object, before.cue, unit, "passive", at=mention)
    if first and state.heading and unit.line == state.item_line and before.rule in ("title", "list") and before.subject is not None \
            and before.relation == "amends" and mention.kind == before.object.kind and not before.subject.precedes(mention):
        return Edge(before.subject, before.relation, mention, before.cue, unit, "list")
    strong = next((e for e in reversed(state.sentence) if e.subject is None and not e.hidden), None)
    if strong is not None and (strong.relation in ("repeals", "supersedes", "guides", "based_on") or strong.relation == "amends" and folded.startswith("tai ", unit.text_start)) and strong.rule in ("cue", "list") and strong.unit.line == unit.line \
            and not unit.quoted and _ITS_PART.fullmatch(folded, unit.text_start, mention.phrase) and not _KEPT.match(folded, mention.fields_end):
        return Edge(None, strong.relation, mention, strong.cue, unit, "list")      # "Bãi bỏ Điều 8 của A; các Điều 6, 7 của B"
    content = _CONTENT.match(folded, unit.text_start)
    names = before.rule == "basis" and before.subject is None or (before.relation in ("cites", "implements") or before.subject is not None or before.rule == "list") and _ITS_TITLE.match(folded, before.object.fields_end, before.unit.end) is not None
    if content and normal[unit.text_start].islower() and names and before.rule != "passive" and not before.object.precedes(mention):
        found = [c for c in find_cues(normal, folded, unit.text_start, mention.phrase) if not c.plain]
        if found:
            return Edge(before.object, found[-1].relation, mention, (found[-1].start, found[-1].end), unit, "title")
    return None


def _spoken_of(folded: str, unit: Unit, state: State, mention: Mention, passive: int) -> Mention | None:
    """What a passive without a citation before it in its unit speaks of.

    "Nghị định A quy định chi tiết Luật B; được sửa đổi bởi Nghị định C": A. "quy định chi tiết Luật A, gồm:" and below it "khoản 5
    Điều 7 (đã được sửa đổi tại Luật B)": A.
    """
    other = None
    before = folded[unit.text_start:passive].rstrip()
    if state.sentence and (not before or before.endswith(("(", "ly do:", "ly do")) or not unit.semicolon) and not THIS.search(before):
        other = same_kind(mention, state.sentence, state.sentence[-1].object)
    elif state.detailed is not None and "(" in before:
        other = state.detailed
    return other if other is not None and other.target != mention.target and not mention.precedes(other) else None


#: brackets that say when what is cited takes effect
_SAID_ASIDE = re.compile(r"\s?\((?:se\s+)?(?:co\s+)?hieu\s+luc[^();]{0,60}\)")


def _place(normal, folded, unit, state, mention, previous, drawn, report) -> Edge:
    """Which statement a citation stands in: title of another, passive, list member, or clause of its own."""
    if mention.inside is not None:
        if "citing" in mention.inside.extra:
            law_targets.as_of(mention, mention.inside.extra["citing"])         # in the title of a decree of 2015: no law of 2025
        return Edge(mention.inside, "amends", mention, None, unit, "title")
    if CALLED.search(folded, max(unit.start, mention.phrase - 30), mention.phrase):
        # a short name defined states nothing; where it is that of a paper before, the list goes on from there
        last = next((e for e in reversed(drawn) if (e.at or e.object).target == mention.target and not e.hidden), None) or (drawn[-1] if drawn else None)
        return Edge(last.subject if last else None, last.relation if last else "cites", mention, None, unit, "default", hidden=True)
    if previous is not None and drawn and mention.target == previous.target and folded[previous.fields_end:mention.phrase].strip() == "(":
        last = drawn[-1]                               # "Quyết định số 06/QĐ-TTg (Đề án 06), Chỉ thị số 4": the list goes on behind the second name
        return Edge(last.subject, last.relation, mention, last.cue, unit, last.rule, at=last.at, hidden=True)
    begin = previous.fields_end if previous is not None else unit.text_start
    passage = Passage(normal, folded, unit, state, mention, begin, max(mention.phrase, begin), drawn, report)
    if previous is None:
        return _first(passage) or this_is(passage) or clause(passage)
    said = _SAID_ASIDE.match(folded, begin, passage.end)
    if said:                                           # "Thông tư A (có hiệu lực từ 15/6/2023) đã sửa đổi Thông tư B"
        passage = passage._replace(begin=said.end())
    if len(drawn) > 1 and folded.startswith(")", begin) and previous.target == drawn[-2].object.target:
        passage = passage._replace(begin=begin + 1)    # "Kết luận số 12-KL/TW (Kết luận 12) về tiếp tục thực hiện B": the title goes on
    return said_of(passage, previous) or turned(passage, previous) or _beside_provision(passage, previous) or _listed(passage) or ended(passage, previous) or _titled(passage, previous) or clause(passage)


def _first(passage: Passage) -> Edge | None:
    """A passive without a citation before it in its unit: "Điều 3 đã được sửa đổi theo Thông tư số 13/2020/TT-BTC"."""
    mention, state = passage.mention, passage.state
    passive = passage.passive()
    if passive is None or passage.end - passive.end >= 60:
        return None
    other = _spoken_of(passage.folded, passage.unit, state, mention, passive.start)
    if other is None and mention.target in state.amenders:
        return passage.plain(hidden=True)              # "(đã được sửa đổi tại Luật B)", and what B amends is said
    if other is None and (state.amended is None or state.amended.target == mention.target or mention.precedes(state.amended)):
        return passage.plain()
    return Edge(mention, passive.relation, other or state.amended, (passive.start, passive.end), passage.unit, "passive", at=mention)


def _listed(passage: Passage) -> Edge | None:
    """A member of the list that the citation before stands in."""
    mention, drawn = passage.mention, passage.drawn
    gap = passage.folded[passage.begin:passage.end]
    member = mention.listed and not gap or not gap.strip(" ,;&") or len(gap) < 60 and JOIN.fullmatch(gap.strip() + " ") \
        or _BRACKETED.fullmatch(gap) or _AND_OPINION.search(gap) or _AMENDERS.search(gap) or drawn[-1].relation != "cites" and _AND_ANNEX.fullmatch(gap)
    return sibling(passage.folded, mention, drawn, passage.unit) if member else None


#: "hai nghị định của Chính phủ (178/2024/NĐ-CP) và (177/2024/NĐ-CP)"
_BRACKETED = re.compile(r"\)?\s?(?:,|va)\s\((?:so\s)?")
_ORDERS = re.compile(r",\s+(?:yeu\s+cau|giao|de\s+nghi|chi\s+dao)\s")
_NEXT_ONE = re.compile(r";\s+(?:va\s+)?(?:nghi\s+(?:quyet|dinh)|quyet\s+dinh|thong\s+tu|ke\s+hoach|chi\s+thi)\s+(?:sua\s+doi|bo\s+sung|bai\s+bo|thay\s+the|ve|quy\s+dinh)\s")
_SO_AS_TO = re.compile(r"\s+(?:de|nham)\s+(?:tien\s+hanh\s+|kip\s+thoi\s+)?(?:sua\s+doi|bo\s+sung|thay\s+the|bai\s+bo|huy\s+bo|dieu\s+chinh)(?![a-z])")
_TO_DO = re.compile(r"\s+de\s+(?:thuc\s+hien|trien\s+khai|bao\s+dam|xay\s+dung|lap)\s")


#: "Thông tư A hướng dẫn Nghị định B và sửa đổi, bổ sung Thông tư C": A amends C, as what amends a circular is one
_AND_CHANGES = re.compile(
    r"(?:,|\s+va)\s+(?:(?:xay\s+dung|soan\s+thao|ban\s+hanh|trinh)\s[^.;,\d]{3,70}?\s)?(?P<cue>sua\s+doi(?:\s*,?\s*bo\s+sung)?|bo\s+sung|thay\s+the"
    r"|bai\s+bo|huy\s+bo)(?:\s+mot\s+so\s+dieu(?:\s+cua)?)?\s+(?:cac\s+)?")


#: what a sentence amends itself it says first: a bound for hostile lists
_FIRST_ONES = 50
_AND_GUIDES = re.compile(
    r"(?:,|\s+va)\s+(?P<cue>(?:quy\s+dinh\s+chi\s+tiet|huong\s+dan)(?:\s+(?:va\s+)?(?:huong\s+dan\s+)?(?:thi\s+hanh"
    r"|thuc\s+hien))?)(?:\s+mot\s+so\s+dieu(?:\s+cua)?)?\s+(?:cac\s+)?")


def _beside_provision(passage: Passage, previous: Mention) -> Edge | None:
    """A provision beside a provision: "khoản 5 Điều 2 Thông tư A quy định biện pháp thi hành Luật B và khoản 4 Điều 4 Nghị định C"."""
    folded, unit, drawn = passage.folded, passage.unit, passage.drawn
    last = drawn[-1]
    if last.rule != "title" or last.subject is None or not _AND_PROVISION.search(folded[passage.begin:passage.end]):
        return None
    at = stated_at(last.subject, drawn, unit)
    outer = drawn[at] if at is not None else None
    if outer is None or outer.rule == "title" or outer.object is not last.subject or not _of_provision(folded, unit, outer.object) or _of_provision(folded, unit, previous):
        return None
    return Edge(outer.subject, outer.relation, passage.mention, outer.cue, unit, "list")


def _change(verb: str) -> str:
    return "amends" if verb.startswith(("sua", "bo")) else "supersedes" if verb.startswith("thay") else "repeals"


_ALSO_BROKEN = re.compile(r"[,;]\s(?:va\s)?(?:vi\s+pham|trai\s+voi)\s+(?:quy\s+dinh\s+cua\s+|cac\s+)?$")


def _of_provision(folded: str, unit: Unit, mention: Mention) -> bool:
    return _PROVISION.search(folded, max(unit.start, mention.phrase - 40), mention.phrase) is not None


_PROVISION = re.compile(r"(?<![a-z])(?:dieu|khoan|diem)\s+\d{0,3}[a-z]?\s+(?:cua\s+)?$")
_AND_PROVISION = re.compile(r"(?:,|\sva)\s+(?:cac\s+)?(?:dieu|khoan|diem)\s[^.;]{1,60}$")


def _titled(passage: Passage, previous: Mention) -> Edge | None:
    """What stands in the title of the citation before, or behind it in its list."""
    folded, unit, state, mention, start = passage.folded, passage.unit, passage.state, passage.mention, passage.end
    gap = folded[passage.begin:start]
    title = _TITLE.match(folded, passage.begin, start) is not None
    acts = _BODY_ACTS.search(passage.normal, passage.begin, start) is not None
    if _ALSO_BROKEN.search(folded, passage.begin, start):
        title = False                                  # "vi phạm Quy định A về ..., vi phạm Luật B"
    if _FOLLOWS.match(folded, passage.begin, start) or _NEW_VERB.match(folded, passage.begin, start) and mention.phrase != unit.text_start:
        title = False                                  # "X được thực hiện theo Y": a predicate and no title
    if acts or title and (_OWN_CLAUSE.search(gap) or _AND_YEARS_OF.search(gap) and _YEARS_OF.search(folded, max(0, previous.phrase - 40), previous.phrase)
                         and passage.drawn[-1].subject is None):
        title = False
    if (mention.extra.get("before") or BODY_ISSUES.search(passage.normal, passage.begin, start)) and ISSUED.search(gap):
        title = False                                  # "..., UBND huyện đã ban hành Kế hoạch số 15": a clause of its own
    if passage.report and (_ORDERS.search(gap) or _NEXT_ONE.match(gap)):
        title = False                                  # "tại Báo cáo A, yêu cầu Sở rà soát B"; "bãi bỏ A; Nghị quyết sửa đổi B"
    if previous.name and _TO_DO.match(folded, passage.begin):
        title = False                                  # "theo Luật A để thực hiện nhiệm vụ quy định tại Quyết định B": no law's title
    last, also = passage.drawn[-1], _AND_CHANGES.fullmatch(gap)
    if passage.report and last.cue is not None and last.subject is None and last.object is previous and last.relation in ("implements", "based_on"):
        acts = acts or last.cue[0] - unit.text_start < 4 and DOES_TOO.match(folded, passage.begin) is not None       # "Căn cứ A, thực hiện B, Huyện ủy ban hành ..."
        if acts or last.rule == "cue" and _SO_AS_TO.match(folded, passage.begin):
            title = False                              # "bám sát A để sửa đổi B"
    guides = _AND_GUIDES.fullmatch(gap)
    if guides and last.rule == "title" and last.relation == "guides" and last.subject is not None and not last.subject.precedes(mention) \
            and not any(e.subject is None and e.relation == "amends" for e in passage.drawn[:_FIRST_ONES]):
        return Edge(last.subject, "guides", mention, (passage.begin + guides.start("cue"), passage.begin + guides.end("cue")), unit, "title")
    if also and last.rule == "title" and last.subject is not None and last.subject.kind == mention.kind != previous.kind and not last.subject.precedes(mention):
        return Edge(last.subject, _change(also["cue"]), mention, (passage.begin + also.start("cue"), passage.begin + also.end("cue")), unit, "title")
    if also and changed_first(folded, last, previous):
        relation = _change(also["cue"]) if last.relation != "cites" else "cites"       # "Đề nghị sửa đổi A, thay thế B": neither is done
        return Edge(last.subject, relation, mention, (passage.begin + also.start("cue"), passage.begin + also.end("cue")), unit, last.rule)
    found = find_cues(passage.normal, folded, passage.begin, start)
    if state.basis and unit.line == state.basis_line:
        if state.basis == "cites":
            title = False                              # proposals name one paper after another
        elif found and not (passage.report and acts):
            title = True                               # a basis line only names: a verb in it is another's title
    if title:
        return in_title(passage, previous)
    return sibling(folded, mention, passage.drawn, unit) if joined(folded, passage.begin, start) and not found and not SPEAKER.search(gap) else None
