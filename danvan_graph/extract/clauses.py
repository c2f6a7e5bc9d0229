"""A citation of the document itself: the nearest cue of its clause, else what the list or the basis says."""

from __future__ import annotations

import re

from danvan_graph.extract import cues
from danvan_graph.extract.cues import Cue
from danvan_graph.extract.patterns import words
from danvan_graph.extract.reach import BARRIER, find_cues, joined, object_of
from danvan_graph.extract.siblings import same_kind, sibling
from danvan_graph.extract.sources import BROKEN, DO, DONE_BY, by_source
from danvan_graph.extract.statements import Edge, Passage

#: "các văn bản hướng dẫn Luật X": others guide, not this text
_OTHERS = re.compile(
    r"(?<![a-z])(?:(?:khi|chua|da)\s+co\s+(?:thong\s+tu|van\s+ban|nghi\s+dinh)\s+|(?:cac|nhung)\s+(?:van\s+ban|thong\s+tu|nghi\s+dinh|quy\s+dinh"
    r"|quyet\s+dinh)[^.;\n]{0,40}|(?:van\s+ban(?:\s+quy\s+pham\s+phap\s+luat)?|tai\s+lieu|so\s+tay|ban)\s+)$")
#: "theo Nghị định của Chính phủ quy định chi tiết Luật X": a paper without its number does
UNNAMED = re.compile(
    r"(?:(?<![a-z])(?:tai|theo|cua|va|hoac|boi|khi)|,)\s+(?:cac\s+)?(?:(?:nghi\s+dinh|thong\s+tu(?:\s+lien\s+tich)?"
    r"|quyet\s+dinh)(?:\s+cua\s+[^.;:,\d]{3,60}?)?|quy\s+dinh\s+cua\s+(?:chinh\s+phu|thu\s+tuong\s+chinh\s+phu"
    r"|bo\s[^.;:,\d]{3,40}?))(?:\s+ve)?\s+$")
#: "Thông tư này hướng dẫn ...": the text itself
_SELF = re.compile(r"(?:thong\s+tu|quyet\s+dinh|nghi\s+dinh|quy\s+dinh|van\s+ban)\s+nay\s+$")
#: "thay thế những quy định về học bổng tại Quyết định X": the object is a part with a name of its own
_PROVISIONS = re.compile(
    r"\s*(?:cho\s+|ky\s+thuat\s+)?(?:toan\s+bo\s+)?(?P<some>(?:nhung|cac|mot\s+so)\s+)?(?:quy\s+dinh|noi\s+dung|muc\s+(?:thu|chi|phi|ho\s+tro|luong(?:\s+co\s+so)?)|bang\s+(?:gia|luong)"
    r"|le\s+phi|phi|che\s+do|dinh\s+muc|dieu|khoan(?!\s+(?:phi|thu|chi|tien|le|no|vay|dong|kinh)(?![a-z])))(?![a-z])")
#: words or annexes are exchanged, not the directive (no "đổi thay từ Nghị quyết A"): "Thay thế cụm từ A bằng cụm từ B tại khoản 1 Điều 3 Thông tư X"
_SWAPPED = re.compile(words(r"thay\s+the", r"bo\s+sung", r"thay(?<!doi\sthay)") + r"(?:\s*,\s*bai\s+bo)?\s+(?:mot\s+so\s+|cac\s+|toan\s+bo\s+)?(?:(?:phan|muc|chuong)\s+[\divx]{1,4}\s+(?:cua\s+)?)?[\"“]?(?:cum\s+tu|tu\s+ngu|tu|phu\s+luc|mau|bieu|danh\s+muc|doan|\d{1,3}\s+(?:thu\s+tuc|tthc|noi\s+dung))(?![a-z])")
_COUNTED = re.compile(r"\d")
#: "thay thế Danh mục thủ tục ... được công bố tại Quyết định A": all that A has
_PUBLISHED = re.compile(r"(?<![a-z])cong\s+bo\s+(?:kem\s+theo|tai|theo)\s+(?:cac\s+)?")
#: not done: wished, planned, drafted, denied
_PLANNED = re.compile(
    r"(?<!\w)(?:đã đến lúc|đề nghị|kiến nghị|đề xuất|dự thảo|lấy ý kiến|xin ý kiến|chấp thuận cho|khi(?= sửa)|dự kiến|chờ|chưa|sẽ trình|sẽ|nghiên cứu"
    r"|xem xét|thảo luận|bàn(?= (?:về|việc))|góp ý|cho ý kiến|tham mưu(?: cho)?(?-i:(?= [A-ZĐ]))|cần(?-i:(?! [A-ZĐ]))|xin(?=\s$)|(?:vì sao|tại sao|lý do) phải|không)(?!\w)(?:(?!\smà\s)[^.;]){0,45}$", re.IGNORECASE)
#: "Nghị định mới sẽ thay thế Nghị định A": what takes its place is there, in words at least
_SUCCESSOR = re.compile(
    r"(?<![a-z])(?:du\s+thao\s+)?(?:nghi\s+dinh|thong\s+tu|quyet\s+dinh|nghi\s+quyet|luat|quy\s+dinh|quy\s+che"
    r"|chi\s+thi)(?:\s+moi(?![a-z])[^.;]{0,70}?)?(?:\s+nay)?\s*,?\s+"
    r"(?:se|nham|du\s+kien)\s+(?:se\s+)?$")
#: "xây dựng dự thảo Nghị định sửa đổi Nghị định A": a wish to amend it has no draft
_DRAFT = re.compile(r"(?<![a-z])du\s+thao\s+(?:nghi\s+dinh|thong\s+tu(?:\s+lien\s+tich)?|quyet\s+dinh|nghi\s+quyet)(?:\s+moi)?\s+(?:ve\s+(?:viec\s+)?)?$")
#: "điều chỉnh Quyết định A như sau:": it is done here, and nobody is told to do it
_AS_FOLLOWS = re.compile(r"nhu\s+sau|:\s*$")
#: "Giao UBND tỉnh điều chỉnh Quyết định A", "UBND tỉnh căn cứ Nghị quyết này sửa đổi Quyết định A"
_TOLD_TO = re.compile(r"(?<![a-z])(?:duoc\s+giao\s+(?:nhiem\s+vu\s+)?|(?:giao|chi\s+dao)\s[^.;:\n]{2,60}|can\s+cu\s+(?:nghi\s+quyet|quyet\s+dinh|chi\s+thi)\s+nay\s+)$")
#: "được điều chỉnh, bổ sung tại Quyết định A": A is what amends
_MEANS = re.compile(r"\s+(?:tai|bang|theo)\s+(?:cac\s+|mot\s+so\s+)?(?:so\s+)?")
_AGENT = re.compile(r"\s+boi\s+(?:cac\s+)?")
#: between a strong cue and its object nothing but parts, head nouns and the annex's own name
_NEAR = 260
#: "thực hiện hành vi quy định tại X", "thi hành cho phù hợp với quy định của X"
_CARRIES_NOTHING = re.compile(
    r"(?<![a-z])(?:(?:khong|chua)\s+(?:dung|day\s+du)|doi\s+voi\s+cac|cho\s+(?:cac\s+)?doi\s+tuong|vi\s+pham|trai|doi\s+chieu|phu\s+hop|ra\s+soat"
    r"|xem\s+xet|kien\s+nghi|hanh\s+vi|(?<!cac\s)van\s+ban)(?![a-z])")
#: "hướng dẫn bằng Hướng dẫn số 6": the means, not the object
_BY_MEANS = re.compile(r"\s+(?:bang|tai|trong|qua)\s+(?:cac\s+)?\Z")
#: "cụ thể hóa bằng Thông tư 32", "cụ thể hóa (Huyện ủy Ba Tri: Quyết định số 402-QĐ/HU)"
_BY = re.compile(r"\s+(?:bang\s+(?:cac\s+)?\Z|\([^)]{0,60}:\s*\Z)")
#: "thực hiện theo Quy chế lập bản đồ ban hành kèm theo Quyết định A": what is followed is the annex, and A by it
ANNEX = re.compile(
    r"\s*(?:(?:(?:chuong|dieu|khoan|muc|diem|phan)\s+[\divx]{1,4}\w?|diem\s+[a-z])\s*(?:,|va|cua)?\s*)*(?:cac\s+|dung\s+)?(?:quy\s+che|quy\s+dinh"
    r"|noi\s+quy|dieu\s+le|quy\s+trinh|tieu\s+chuan|quy\s+chuan|bo\s+tieu\s+chi)(?![a-z])")
#: "thực hiện Đề án X ban hành kèm theo Quyết định A": what is carried out has a long name
_PROGRAMME = re.compile(r"\s+(?:cac\s+)?(?:de\s+an|chuong\s+trinh|ke\s+hoach|chien\s+luoc|quy\s+che|du\s+an)(?![a-z])")
#: "Thực hiện các nhiệm vụ quản lý, bảo trì ... được quy định tại Nghị quyết A"
_TASKS = re.compile(r"\s+(?:cac\s+)?(?:nhiem\s+vu|quyen\s+han|trach\s+nhiem)(?![a-z])")
#: "thực hiện chủ trương “sắp xếp lại cấp xã” tại Kết luận A": what is carried out has a long name
_POLICY = re.compile(r"\s+(?:cac\s+)?(?:chu\s+truong|muc\s+tieu|giai\s+phap|phong\s+trao|loi\s+keu\s+goi|cuoc\s+van\s+dong)(?![a-z])")
#: "Trả lời văn bản về Nghị định A, Bộ Nội vụ nêu, Công văn B đã giao": what follows is said, and no member of the list
SPEAKER = re.compile(r"\s(?:neu(?:\s+ro)?|noi(?:\s+ro)?|cho\s+(?:biet|hay|rang)|khang\s+dinh|thong\s+tin)\s?[,:]\s*$")
#: behind a citation no more than its title: a sentence that only names, for a list goes on over full stops
_NAMES = re.compile(
    r"\s*(?:(?:ve|v/v|thuc\s+hien|huong\s+dan)\s(?:(?!\s(?:duoc|da|se|neu\s+ro|yeu\s+cau|quy\s+dinh\s+ro|co\s+hieu\s+luc|chi\s+ro|khang\s+dinh"
    r"|nhan\s+manh|cho\s+biet)\s)[^:]){3,300})?[.\s]*")
#: the head of a list behind a semicolon: "các Nghị quyết của Hội đồng nhân dân tỉnh: số 340/NQ-HĐND"
_HEAD = re.compile(
    r"(?:cac|mot\s+so)\s+(?:nghi\s+quyet|quyet\s+dinh|chi\s+thi|ke\s+hoach|cong\s+van|cong\s+dien|thong\s+bao|huong\s+dan|quy\s+dinh|thong\s+tu"
    r"|nghi\s+dinh|ket\s+luan|van\s+ban)[^.;:]{0,70}:\s*(?:so\s*)?")
#: "được quán triệt 2 nghị quyết và 1 kết luận. Cụ thể: ..."
NAMELY = re.compile(r"[.\s]{0,3}(?:cu\s+the\s?:|(?:do|day)\s+la(?:\s+cac\s+(?:de\s+an|nghi\s+quyet|chi\s+thi|ket\s+luan|ke\s+hoach|chuong\s+trinh|van\s+ban))?\s?:)\s?")
#: the number of a paper behind its title: "“Diễn tập khu vực phòng thủ” (Đề án 27)"
_BEHIND_TITLE = re.compile(r"\s?[\"“][^\"“”\n]{3,220}[\"”]\s?\(\s?")
#: what somebody orders in a paper, up to the paper: "chỉ đạo của UBND tỉnh tại"
ORDER = r"(?:(?:y\s+kien|tinh\s+than)\s+)?(?:chi\s+dao|ket\s+luan|yeu\s+cau)\s+cua\s(?:[^,;:]{3,90}|[^,;:]{3,90}\sve\s[^;:.]{3,150})\s\(?(?:tai|o)"
#: "Thực hiện A; Quy chế công tác dân vận ban hành kèm theo Quyết định B": the annex is one of the list
_ANNEX_ITEM = re.compile(
    r"(?:va\s+)?(?:quy\s+che|quy\s+dinh|de\s+an|ke\s+hoach|chuong\s+trinh|chien\s+luoc|dieu\s+le|bo\s+tieu\s+chi|noi\s+quy)\s[^.;:\n]{0,220}?(?:ban\s+hanh\s+)?(?:kem\s+theo|theo|tai)\s+")
#: a member of the list that is one: "Thực hiện A; chỉ đạo của UBND tỉnh tại Công văn B"
_ORDERS = re.compile(ORDER + r"\s+(?:cac\s+)?")
_ORDERED = re.compile(r"\s+" + ORDER)
#: "thực hiện một số nội dung trái luật này"
_AGAINST = re.compile(r"(?<![a-z])trai\s+(?:voi\s+)?(?:quy\s+dinh\s+cua\s+)?$")
_ISANNEX = re.compile(r"(?:(?:ban\s+hanh|cong\s+bo|phe\s+duyet)\s+)?kem\s+theo|(?:ban\s+hanh|phe\s+duyet)\s+(?:kem|tai|theo)(?![a-z])")
#: how far before "kèm theo" its cue stands, in characters: annexes have long names
_ANNEX_NEAR = 400
#: how far behind "căn cứ" a provision may stand, in characters
_GROUNDS_NEAR = 260
#: an article that begins with what it does, and where the adjusted part stands: "Điều 1. Điều chỉnh ... tại Điều 1 Quyết định A"
_ARTICLE_HEAD = re.compile(r"(?:(?:(?:thong\s+tu|quyet\s+dinh|nghi\s+dinh)\s+)?ve\s+viec\s+)?(?:dieu\s+\d{1,2}\s*[.:]\s*)?(?:nay\s+)?")
_AT_ARTICLE = re.compile(r"tai\s+(?:(?:diem|khoan|dieu|muc|phan)\s)")
_OF_PART = re.compile(r"(?:(?:ban\s+hanh|cong\s+bo|phe\s+duyet)\s+)?kem\s+theo|ban\s+hanh\s+(?:kem|theo)(?![a-z])|(?:ban\s+hanh|quy\s+dinh|phe\s+duyet|neu)\s+tai|quy\s+dinh\s+cua|tai")
_AT = re.compile(r"(?:(?:ban\s+hanh|quy\s+dinh|cong\s+bo|phe\s+duyet|neu)\s+)?tai|(?:ban\s+hanh\s+)?kem\s+theo")
_GUIDES = re.compile(r"chi\s+tiet|mot\s+so\s+(?:dieu|noi\s+dung)|thi\s+hanh|thuc\s+hien|huong\s+dan\s*$|huong\s+dan\s+(?:mot\s+so\s+)?dieu")
#: "bãi bỏ cụm từ “A” và cụm từ “B” tại khoản 2 Điều 4 Thông tư X"
_WORDS_OF = re.compile(r"\s+(?:(?:mot\s+so|cac|nhung)\s+)?(?:cum\s+tu|tu\s+ngu|tu|doan)\s*[“\"][^.;\n]{0,300}[”\"]\s*")
_IN_YEAR = re.compile(r"\s+nam\s+\d{4}")
_IF = re.compile(r"(?<![a-z])(?:truong\s+hop|neu)\s[^.;,:]{2,80}$")
_IF_PASSED = re.compile(r"(?<![a-z])neu\s+duoc\s+(?:thong\s+qua|ban\s+hanh|phe\s+duyet|chap\s+thuan|dong\s+y)[^.;]{0,80}$")
_SCHEME = re.compile(r"(?<![a-z])(?:de\s+an|phuong\s+an|ho\s+so|thu\s+tuc|quy\s+trinh)\s+(?:sua\s+doi(?:\s*,?\s*bo\s+sung)?\s*,\s*)?$")
_CASE_FIRST = re.compile(r"(?:truong\s+hop|neu)\s(?!.*\sthi\s)[^:]{2,160}\s(?:ban\s+hanh|duoc)\s[^:]{0,80}$")
#: behind a citation, that it goes on being in force
_STILL_HOLDS = re.compile(r"(?:\s(?:ve|quy\s+dinh)\s[^.;,]{3,120}?)?\s+(?:thi\s+)?(?:van|tiep\s+tuc)\s+(?:con\s+|co\s+|tiep\s+tuc\s+)?(?:hieu\s+luc|duoc\s+(?:ap\s+dung|thuc\s+hien))")
_BILL = re.compile(r"(?<![a-z])du\s+an\s+$")
_WHEN = re.compile(r"(?<![a-z])(?:khi|(?:truoc|sau|tu|den)\s+ngay)\s+$")
_TAKES_EFFECT = re.compile(r"[^.;,:\n]{0,120}?\s(?:co|het)\s+hieu\s+luc(?![a-z])")
#: "Căn cứ phân loại sức khỏe thực hiện theo quy định tại Thông tư A": the word is a noun
CRITERIA = re.compile(r"can\s+cu\s+[^,;\d]{3,160}?\s(?:duoc\s+)?thuc\s+hien\s+theo\s")
#: "Căn cứ vào tình hình cấp phép, ... quy định tại Nghị định A": the ground is no paper
_SITUATION = re.compile(
    r"(?:\s+vao)?\s+(?:tinh\s+hinh|tinh\s+chat|muc\s+do|khoa\s+hoc|nhu\s+cau|dieu\s+kien|ket\s+qua|thuc\s+te"
    r"|kha\s+nang)(?!.{0,200}\sva\s+(?:cac\s+)?(?:quy\s+dinh|dieu|khoan|diem)\s)")
#: "Mức phụ cấp tại Thông tư này", "Bảng giá này": the document or what it lays down
_THIS_PAPERS = re.compile(r"(?<![a-z])(?:thong\s+tu|quyet\s+dinh|nghi\s+dinh|nghi\s+quyet|quy\s+dinh|luat|muc|bang|danh\s+muc|bieu|phu\s+luc)\s(?:[^.;,]{0,40}\s)?nay\s+$")
_NO_PART = re.compile(r"[.;]|(?<![a-z])van\s+ban(?![a-z])")
#: words that are put in or taken out, and no paper
_WORDS_THEMSELVES = re.compile(r"(?<![a-z])(?:cum\s+tu|tu\s+ngu|tu)\s*:?\s*[“\"][^“”\"\n]{0,160}$")
_NOUN_OF_DOING = re.compile(r"(?<![a-z])(?:thoa\s+thuan|khi|qua\s+trinh|tinh\s+hinh|truong\s+hop|hanh\s+vi)\s+$")
#: "nguồn ngân sách nhà nước thực hiện Chương trình A được phê duyệt tại Quyết định B": what the money is for
_FUNDS = re.compile(r"(?<![a-z])(?:kinh\s+phi|nha\s+nuoc|von)\s+$")
_ASIDE = re.compile(r"(?<![a-z])(?:thuoc|doi\s+voi)(?![a-z])")
_ATTRIBUTE = re.compile(r"\s+(?:cac\s+)?(?:vi\s+tri|nien\s+han|thoi\s+(?:gian|han)|truong\s+hop|doi\s+tuong|danh\s+muc|loai|ty\s+le|nganh|linh\s+vuc)(?![a-z])")
_ENDED = re.compile(r"[.;]")
#: "Thủ tướng đã có Chỉ thị A về giải ngân và Bộ Tài chính đã ban hành Công văn B"
BODY_ISSUES = re.compile(
    r"(?:,|\bvà)\s(?:Ban|Khối|Chi bộ|Thường trực|UBND|Ủy ban|HĐND|Hội đồng|Sở|Bộ|Công an|Huyện|Tỉnh|Thành|Đảng|Chính phủ|Thủ tướng"
    r"|Mặt trận)\s?[^,;.:]{0,80}?\s(?:đã|vừa|mới)\s(?:tham mưu\s(?:cho\s)?[^,;.:]{2,40}?\s)?(?:có|ra|ban hành)\s+$")
_THEN_DECIDES = re.compile(r",\s(?:UBND|Ủy ban|HĐND|Chủ tịch|Bộ|Sở|Tòa|Hội đồng|Thủ tướng|Chính phủ)[^,;.:]{0,80}?\s(?:quyết định|kết luận|giữ nguyên|thống nhất)\s[a-zà-ỹđ]")
ISSUED = re.compile(
    r"(?:(?:ban\s+hanh|xay\s+dung|thong\s+qua|(?<!trong\sdo\s)co|ra|ky(?:\s+ket)?)\s*(?:cac\s+)?(?:mot\s+so\s+[a-z\s]{2,20},?\s*)?(?:trong\s+do\s+co\s*)?"
    r"|(?<![a-z])(?:ban\s+hanh|xay\s+dung|ra)\s+(?:mot\s+so|nhieu|hang\s+loat|cac|\d{1,3})\s[^.;\n]{2,100}?,\s+(?:trong\s+do\s+co|nhu)\s+(?:cac\s+)?)$")


#: who applies these carries them out: "áp dụng Chỉ thị 16"
_ORDERS_GIVEN = {"Chỉ thị", "Công điện", "Kế hoạch"}


def clause(passage: Passage) -> Edge:
    """A citation of the document itself: what the basis or the heading says, the nearest cue before it, else what the list says."""
    normal, folded, start = passage.normal, passage.folded, passage.end
    if _WORDS_THEMSELVES.search(folded, max(passage.unit.text_start, start - 180), start):
        return passage.plain(hidden=True)              # "thay thế cụm từ “Luật A” bằng cụm từ “Luật B” tại Điều 5 Luật C"
    if passage.drawn and all(e.hidden for e in passage.drawn) and _WORDS_THEMSELVES.search(folded, max(passage.unit.text_start, passage.drawn[-1].object.phrase - 180), passage.drawn[-1].object.phrase):
        passage = passage._replace(begin=passage.unit.text_start)
    found = [c for c in find_cues(normal, folded, passage.begin, start) if not c.passive and not (c.relation in cues.STRONG and _aside(folded, c.start, start))]
    if found and found[-1].relation in ("under", "implements") and _WITHIN.search(folded, max(passage.begin, start - 40), start):
        return passage.plain()                         # "theo yêu cầu của việc thuộc phạm vi điều chỉnh của Nghị định A"
    if found and _WHEN.search(folded, max(passage.begin, start - 24), start) and _TAKES_EFFECT.match(folded, passage.mention.fields_end):
        return passage.plain()                         # "tiếp tục được thực hiện cho đến khi Luật A có hiệu lực"
    return _by_basis(passage, found) or _by_heading(passage, found) or _unstated(passage, found) or _changed(passage, found) or _by_cue(passage, found) \
        or _as_before(passage) or _by_title(passage) or passage.plain()


#: "Căn cứ A, thực hiện B, Huyện ủy ban hành C": B is no basis
DOES_TOO = re.compile(r",\s+(?:va\s+|dong\s+thoi\s+)?(?:trien\s+khai|thuc\s+hien|thi\s+hanh|chap\s+hanh|quan\s+triet|can\s+cu|tren\s+co\s+so)\s")


def _by_basis(passage: Passage, found: list[Cue]) -> Edge | None:
    """A line that begins with "Căn cứ" or "Theo đề nghị" names its bases."""
    folded, unit, state, drawn = passage.folded, passage.unit, passage.state, passage.drawn
    if not state.basis or unit.line != state.basis_line:
        return None
    if unit.semicolon and not drawn and passage.mention.phrase - unit.text_start > 60:       # no further item, a clause
        return None
    if not drawn and (unit.semicolon and DO.match(folded, unit.text_start)
                      or state.basis == "based_on" and any(c.relation in ("under", "implements") and "," in folded[unit.text_start:c.start] for c in found)):
        return None                                    # "Căn cứ kết quả nghiệm thu, đơn vị quyết toán theo quy định của Luật X"
    if unit.semicolon and not drawn and state.before is not None and state.before.unit.line == unit.line and state.before.relation == "implements" and state.before.rule in ("cue", "list") and state.before.subject is None:
        return None                                    # "Căn cứ A; Thực hiện B; C": C goes on with B
    if not drawn and state.basis == "based_on" and found and found[-1].relation == "cites" and _SITUATION.match(folded, state.basis_cue[1], passage.end):
        state.basis = ""
        return None                                    # "Căn cứ vào tình hình cấp phép ... quy định tại Nghị định A": the ground is no paper
    if not drawn and passage.report and _THEN_DECIDES.search(passage.normal, unit.text_start, passage.end):
        return None                                    # "Căn cứ kết quả xác minh, UBND thành phố quyết định giữ nguyên mức hỗ trợ tại Quyết định A"
    if not drawn and passage.report and unit.semicolon and passage.mention.extra.get("before") and ISSUED.search(folded, unit.text_start, passage.end):
        return None                                    # "Căn cứ A, UBND tỉnh ban hành B; Chánh Thanh tra ban hành C"
    if not drawn and passage.report and BODY_ISSUES.search(passage.normal, unit.text_start, passage.end):
        return None                                    # "Căn cứ kết quả này, UBND huyện đã có Thông báo A"
    if drawn and state.basis != "cites" and (any(c.relation in cues.STRONG for c in found) or passage.report and DOES_TOO.match(folded, passage.begin)):
        return None
    return Edge(None, state.basis, passage.mention, state.basis_cue, unit, "basis" if state.basis == "based_on" else "proposal")


def _by_title(passage: Passage) -> Edge | None:
    """A numbered item of a directive whose title says "bãi bỏ một số văn bản" is one of them."""
    state, unit = passage.state, passage.unit
    if state.title is None or not passage.opens or not unit.starts_line or not unit.mark or unit.quoted:
        return None
    return Edge(None, "repeals", passage.mention, state.title, unit, "heading")


def _by_heading(passage: Passage, found: list[Cue]) -> Edge | None:
    """"Bãi bỏ các văn bản sau:": the items below."""
    unit, state, mention = passage.unit, passage.state, passage.mention
    if state.heading is None or state.heading_quoted != unit.quoted:
        return None
    relation, cue = state.heading
    far = mention.phrase - unit.text_start >= 12 and not object_of(passage.folded, unit.text_start, mention.phrase) \
        and not (relation == "based_on" and ANNEX.match(passage.folded, unit.text_start) and found and _ISANNEX.match(passage.folded, found[-1].start))
    if relation in ("based_on", "implements") and far \
            or unit.mark != state.item_mark and unit.mark == state.heading_mark and not passage.opens \
            or any(c.relation in cues.STRONG or passage.drawn and c.relation == "under" for c in found):
        return None
    if state.heading_object is None:
        return Edge(None, relation, mention, cue, unit, "heading")
    if mention.precedes(state.heading_object) or mention.target == state.heading_object.target:
        return passage.plain()
    return Edge(mention, relation, state.heading_object, cue, unit, "heading", at=mention)


def _unstated(passage: Passage, found: list[Cue]) -> Edge | None:
    """What is only issued, and what the title of something cut off names."""
    cut = passage.unit.torn and not passage.drawn and found and found[-1].relation in cues.STRONG
    issued = ISSUED.search(passage.folded, passage.begin, passage.end)
    if issued and issued[0].startswith("ky") and passage.normal[issued.start() + 1].lower() in "ỳỷỹỵ":
        issued = None                                  # "quán triệt kỹ Nghị quyết A"
    if not (cut or issued) and passage.report and not passage.drawn and not any(c.relation in cues.STRONG for c in found):
        heard = _HEARD.search(passage.folded, passage.unit.text_start, passage.end)
        if heard and _TO_STUDY.search(passage.folded, max(0, passage.unit.text_start - _STUDIED_WITHIN), passage.unit.text_start):
            return Edge(None, "implements", passage.mention, heard.span("cue"), passage.unit, "cue")
    return passage.plain() if cut or issued else None


#: what a meeting "quán triệt, triển khai một số văn bản" hears: "Đại biểu được nghe giới thiệu Quy định A; Kết luận B"
_HEARD = re.compile(r"(?<![a-z])nghe\s(?:[^.;:\n]{2,60}?\s)?(?P<cue>gioi\s+thieu|truyen\s+dat|trinh\s+bay|bao\s+cao|thong\s+tin)\s+(?:cac\s+(?:noi\s+dung|van\s+ban)\s*:?\s+)?(?:ve\s+)?$")
_TO_STUDY = re.compile(r"(?<![a-z])(?:hoi\s+nghi|lop)\s[^.\n]{0,80}?(?:quan\s+triet|hoc\s+tap|trien\s+khai)(?![a-z])")
_STUDIED_WITHIN = 600


def _changed(passage: Passage, found: list[Cue]) -> Edge | None:
    """Words or annexes exchanged; who or what changes another."""
    folded, start, drawn = passage.folded, passage.end, passage.drawn
    swapped = _SWAPPED.search(folded, passage.begin, start)
    if swapped:
        whole = folded.startswith("thay", swapped.start()) and not _COUNTED.search(swapped[0]) and _PUBLISHED.search(folded, swapped.end(), start)
        return Edge(None, "supersedes" if whole else "amends", passage.mention, swapped.span(), passage.unit, "cue")
    for cue in reversed(found):
        if drawn and cue.relation in ("amends", "supersedes", "repeals") and _AGENT.fullmatch(folded, cue.end, start):
            changed = same_kind(passage.mention, drawn, drawn[-1].object)        # "Nghị định A (...), sửa đổi bổ sung bởi Nghị định B"
            return Edge(passage.mention, cue.relation, changed, (cue.start, cue.end), passage.unit, "passive", at=passage.mention)
    means = next((c for c in reversed(found) if c.relation in ("amends", "supersedes") and _MEANS.fullmatch(folded, c.end, start)), None)
    return passage.by(means, "cites") if means is not None else None


def _by_cue(passage: Passage, found: list[Cue]) -> Edge | None:
    """What the nearest cue that reaches the citation states."""
    folded, start = passage.folded, passage.end
    for index in range(len(found) - 1, -1, -1):
        cue, earlier = found[index], found[:index]
        if cue.relation in cues.STRONG:
            edge = _by_strong(passage, cue, earlier)
            if edge is not None:
                return edge
        elif cue.relation == "under":
            guiding = next((c for c in earlier if c.relation == "guides"), None)
            if guiding and not passage.report and _SELF.search(folded, max(passage.unit.start, guiding.start - 40), guiding.start):
                return passage.by(cue, "guides")         # "Thông tư này hướng dẫn chế độ X theo Nghị định Y"
            return passage.by(cue, by_source(passage, cue))
        elif cue.relation == "cites":
            return _by_reference(passage, cue, earlier)
        elif _AGAINST.search(folded, max(passage.begin, start - 16), start):
            return passage.by(cue, "cites")            # "thực hiện một số nội dung trái luật này"
        else:                                          # "áp dụng Nghị định A" says which rules hold
            means = cue.relation == "implements" and (_BY.match(folded, cue.end, start) or folded.startswith("ap", cue.start) and passage.mention.kind not in _ORDERS_GIVEN) \
                or passage.report and folded.startswith("chieu", cue.start)            # "nếu chiếu theo Luật A thì ..."
            return passage.by(cue, "cites" if means else cue.relation)
    return None


def _by_strong(passage: Passage, cue: Cue, earlier: list[Cue]) -> Edge | None:
    """What a cue that needs its object close by states; None where it does not reach the citation, or is none."""
    normal, folded, unit, start = passage.normal, passage.folded, passage.unit, passage.end
    if cue.relation == "repeals" and folded.startswith(" thi ", cue.end) and not folded.startswith(" thi hanh", cue.end):
        return None                                    # "khi Luật A hết hiệu lực thì Nghị định B ..."
    if start - cue.end > (60 if folded.startswith("dieu", cue.start) else _NEAR) or BARRIER.search(folded, cue.end, start):
        return None
    if cue.relation == "amends" and _IN_YEAR.match(folded, cue.end):
        return None                                    # "Luật A được sửa đổi, bổ sung năm 2019 và khoản 2 Điều 8 Nghị định B"
    if cue.relation != "guides" and (_IF_PASSED.search(folded, max(unit.text_start, cue.start - 120), cue.start) or _IF.search(folded, max(unit.text_start, cue.start - 90), cue.start) or _CASE_FIRST.match(folded, unit.text_start, cue.start)):
        return passage.by(cue, "cites")                # "Trường hợp Chính phủ điều chỉnh quy định tại Nghị quyết A"
    if cue.relation != "guides" and _SCHEME.search(folded, max(unit.text_start, cue.start - 50), cue.start):
        return passage.by(cue, "cites")                # "đề án sửa đổi, bãi bỏ các khoản phí ban hành kèm theo Luật A"
    if cue.relation == "amends" and _BILL.search(folded, cue.end, start):
        return passage.by(cue, "cites")                # "Bổ sung dự án Luật Thủ đô (sửa đổi) vào Chương trình lập pháp"
    if cue.relation == "guides":
        if _OTHERS.search(folded, max(unit.text_start, cue.start - 60), cue.start) or UNNAMED.search(folded, max(passage.begin, cue.start - 110), cue.start):
            return passage.by(cue, "cites")
        if folded.startswith(",", cue.end) and folded.endswith("huong dan", cue.start, cue.end):
            return None                                # "kiểm tra và hướng dẫn, tháo gỡ khó khăn nêu trong X"
        if _BY_MEANS.match(folded, cue.end, start):
            return passage.by(cue, "cites")
        if not _GUIDES.search(folded, cue.start, cue.end):
            return None
    if cue.relation == "repeals" and _STILL_HOLDS.match(folded, passage.mention.fields_end):
        return passage.by(cue, "cites")                # "Quy định trước đây đều bãi bỏ, riêng Quyết định A vẫn còn hiệu lực"
    row = _in_a_row(cue, earlier)
    if len(row) > 1 and "amends" in (verbs := {c.relation for c in row}) and verbs & {"repeals", "supersedes"}:
        return Edge(None, "amends", passage.mention, (row[0].start, cue.end), unit, "cue")     # "sửa đổi, bổ sung, bãi bỏ một số điều"
    task = unit.plan and unit.mark and not folded.endswith("nay ", 0, cue.start) and not _AS_FOLLOWS.search(folded, passage.mention.fields_end, unit.end)
    if cue.relation == "amends" and (task or _TOLD_TO.search(folded, max(unit.text_start, cue.start - 90), cue.start)):
        return passage.by(cue, "cites")                # what others are told to amend is not amended
    if cue.relation != "guides" and _PLANNED.search(normal, max(unit.text_start, cue.start - 70), cue.start) \
            and not (cue.relation == "supersedes" and _SUCCESSOR.search(folded, max(unit.text_start, cue.start - 120), cue.start)) \
            and not (cue.relation in ("amends", "supersedes") and _DRAFT.search(folded, max(unit.text_start, cue.start - 60), cue.start)):
        return passage.by(cue, "cites")
    return passage.by(cue, cue.relation)


def _in_a_row(cue: Cue, earlier: list[Cue]) -> list[Cue]:
    """A verb and those right before it: "sửa đổi, bãi bỏ, thay thế"."""
    row = [cue]
    for before in reversed(earlier):
        if row[0].start - before.end >= 6:
            break
        row.insert(0, before)
    return row


def _by_reference(passage: Passage, cue: Cue, earlier: list[Cue]) -> Edge:
    """Behind "quy định tại", "kèm theo" and their like: what a cue before states of the provision or the annex, else a reference."""
    folded, unit, state, start = passage.folded, passage.unit, passage.state, passage.end
    if not passage.drawn and unit.semicolon and state.last is not None and state.last.unit.line == unit.line and state.last.relation == "implements" \
            and (_ORDERS.fullmatch(folded, unit.text_start, start) or _ANNEX_ITEM.fullmatch(folded, unit.text_start, start) and _ISANNEX.match(folded, cue.start)):
        return Edge(None, "implements", passage.mention, state.last.cue, unit, "list")
    if folded.startswith(("trai", "vi pham", "phu hop"), cue.start):
        return passage.by(cue, "cites")                # "bãi bỏ những nội dung trái với Luật A", "sửa đổi quy định không còn phù hợp với Luật A"
    change = next((c for c in reversed(earlier) if c.relation in cues.STRONG and not (c.relation == "guides" and cue.start - c.end < 3)
                   and not (c.relation != "guides" and _SCHEME.search(folded, max(unit.text_start, c.start - 50), c.start)) and not BARRIER.search(folded, c.end, cue.start)
                   and "nhưng" not in passage.normal[c.end:cue.start]), None)        # "điều chỉnh mức chi, nhưng không vượt khung tại Nghị quyết A"
    if change is not None and change.relation != "guides" and passage.report and ": " in folded[change.end:cue.start] and not _HEAD.fullmatch(folded, change.end + 1, start):
        change = None                                  # "Bổ sung trường hợp tinh giản: Người ... tại Điều 6 Nghị định A": the heading of an item
    if change is not None and change.relation == "amends" and passage.report and _PLANNED.search(passage.normal, max(unit.text_start, change.start - 70), change.start):
        change = None                                  # "đề xuất Chính phủ bổ sung quy định tại Nghị định A"
    annex = _ISANNEX.match(folded, cue.start, cue.end)
    row = _in_a_row(change, earlier[:earlier.index(change)]) if change is not None else []
    if len(row) > 1 and "amends" in {c.relation for c in row}:
        change = Cue("amends", row[0].start, change.end)             # "Sửa đổi, bổ sung, bãi bỏ một số khoản tại Thông tư A"
    if change is not None and (_HEAD.fullmatch(folded, change.end + 1, start)           # "Bãi bỏ các Kế hoạch của UBND tỉnh: Số 217/KH-UBND"
                               or _WORDS_OF.fullmatch(folded, change.end, cue.start)
                               or (annex and cue.start - change.end < _ANNEX_NEAR or object_of(folded, change.end, cue.start)) and _OF_PART.match(folded, cue.start, cue.end)):
        return passage.by(change, change.relation)
    guiding = next((c for c in reversed(earlier) if c.relation == "guides"), None)
    if guiding and not passage.report and _SELF.search(folded, max(unit.start, guiding.start - 40), guiding.start) and cue.start - guiding.end < _ANNEX_NEAR and not _ENDED.search(folded, guiding.end, cue.start) and not _ASIDE.search(folded, guiding.end, cue.start) and _AT.fullmatch(folded, cue.start, cue.end):
        return passage.by(guiding, "guides")           # "Thông tư này hướng dẫn chi tiết về các hành vi quy định tại Nghị định A"
    grounds = next((c for c in reversed(earlier) if c.relation == "based_on" and not CRITERIA.match(folded, c.start, cue.end)), None)
    if grounds and not _SITUATION.match(folded, grounds.end, cue.start) and all(c.relation == "cites" for c in earlier[earlier.index(grounds) + 1:]) and cue.start - grounds.end < _GROUNDS_NEAR and folded.startswith("can", grounds.start) \
            and not BARRIER.search(folded, grounds.end, cue.start) and not _THEN_DECIDES.search(passage.normal, grounds.end, cue.start):
        return passage.by(grounds, "based_on")         # "căn cứ vào nguồn gốc đất và quy định tại khoản 8 Điều 16 Quy định ban hành kèm theo Quyết định A"
    source = next((c for c in reversed(earlier) if c.relation == "under"), None)
    if source and cue.start - source.end < 160 and DONE_BY.search(folded, max(unit.text_start, source.start - 24), source.start) and not BROKEN.search(folded, source.end, cue.start):
        return passage.by(source, "implements")        # "thực hiện theo biểu mẫu số 1 ban hành kèm theo Thông tư A"
    if source and not passage.report and not unit.plan and _ATTRIBUTE.match(folded, source.end, cue.start) and not DONE_BY.search(folded, max(unit.text_start, source.start - 24), source.start):
        return passage.by(cue, "cites")                # "bố trí theo vị trí việc làm quy định tại Luật A": what is followed is no rule
    if source and (cue.start - source.end < 40 or annex and cue.start - source.end < 160 and ANNEX.match(folded, source.end)):
        return passage.by(source, by_source(passage, source))
    if change is not None and change.relation == "amends" and _ARTICLE_HEAD.fullmatch(folded, unit.text_start, change.start) \
            and (_AT_ARTICLE.match(folded, cue.start) or folded.startswith("tai", cue.start) and "ve viec" in folded[unit.text_start:change.start] or _AS_FOLLOWS.search(folded, passage.mention.fields_end, unit.end)):
        return passage.by(change, "amends")            # "Điều 1. Điều chỉnh thời gian thực hiện dự án tại Điều 1 Quyết định A"
    parts = _PROVISIONS.match(folded, change.end, cue.start) if change is not None else None
    if parts and (parts["some"] or change.relation in ("supersedes", "repeals")) and cue.start - change.end < 200 and not _ENDED.search(folded, change.end, cue.start):
        return passage.by(change, change.relation)
    if change is not None and change.relation == "repeals" and not passage.report and _ARTICLE_HEAD.fullmatch(folded, unit.text_start, change.start) \
            and cue.start - change.end < _NEAR and not _NO_PART.search(folded, change.end, cue.start) and (annex or _AT.fullmatch(folded, cue.start, cue.end)):
        return passage.by(change, "repeals")           # "Bãi bỏ số thứ tự 15 tại Biểu phí quy định tại Thông tư A": whatever it is, it is A's
    if change is not None and change.relation == "supersedes" and not passage.report and _THIS_PAPERS.search(folded, unit.text_start, change.start) \
            and cue.start - change.end < _NEAR and not _NO_PART.search(folded, change.end, cue.start) and _AT.fullmatch(folded, cue.start, cue.end):
        return passage.by(change, "supersedes")        # "Mức phụ cấp tại Thông tư này thay thế mức phụ cấp quy định tại Thông tư A"
    basis = next((c for c in reversed(earlier) if c.relation == "based_on"), None)
    if basis and not _SITUATION.match(folded, basis.end, cue.start) and (cue.start - basis.end < (110 if folded.startswith("tren", basis.start) and folded.startswith("tai", cue.start) and not _ENDED.search(folded, basis.end, cue.start) else 30) or annex and _PROGRAMME.match(folded, basis.end) and cue.start - basis.end < _ANNEX_NEAR):
        return passage.by(basis, "based_on")
    carried = [c for c in reversed(earlier) if c.relation == "implements"]
    programme = next((c for c in carried if annex and _PROGRAMME.match(folded, c.end) and not (annex[0].startswith("phe") and _FUNDS.search(folded, max(0, c.start - 12), c.start)) or c.start == unit.text_start and _TASKS.match(folded, c.end)), None)       # its name may hold a verb: "phổ biến"
    doing = programme or next(iter(carried), None)
    policy = doing and (folded.startswith("chu truong", doing.start) or _POLICY.match(folded, doing.end))
    near = _ANNEX_NEAR if policy else _ANNEX_NEAR // 2 if programme else 60
    if doing and (folded.endswith(("khong ", "chua "), 0, doing.start) or _NOUN_OF_DOING.search(folded, max(unit.text_start, doing.start - 14), doing.start)):
        doing = None                                   # "không thực hiện cho vay như quy định tại Luật A"
    if doing and folded.startswith(" doi voi ", doing.end):
        doing = None                                   # "được thực hiện đối với người giữ chức vụ quy định tại Luật A": whom it is about
    if doing and (cue.start - doing.end < near or annex and _QUOTED.fullmatch(passage.normal, doing.end, cue.start) or _ORDERED.fullmatch(folded, doing.end, cue.end)) and not _CARRIES_NOTHING.search(folded, doing.end, cue.end):
        return passage.by(doing, "implements")
    return passage.by(cue, "cites")


#: "Thực hiện Luật A; Điều 8 của Nghị định B": what an item of a list begins with
_PROVISION_OF = re.compile(r"(?:cac\s+)?(?:dieu|khoan|diem|muc|chuong)\s+[^;,.]{1,40}?\s(?:cua\s+)?")
#: "thực hiện “Quy chế giám sát” ban hành kèm theo Quyết định A"; over the NORMALISED text
_QUOTED = re.compile(r"\s+[“\"][^“”\"]{3,300}[”\"]\s*(?:\([^()]{3,60}\)\s*)?(?:được\s+)?")


def _as_before(passage: Passage) -> Edge | None:
    """A citation without a cue goes on with the list before it: in its sentence, behind a semicolon or on the line below."""
    folded, unit, state, drawn = passage.folded, passage.unit, passage.state, passage.drawn
    if drawn:
        gap = folded[passage.begin:passage.end]
        return sibling(folded, passage.mention, drawn, unit) if joined(folded, passage.begin, passage.end) and not SPEAKER.search(gap) else None
    near = passage.end - unit.text_start < 12
    namely = NAMELY.match(folded, unit.text_start)
    if (unit.semicolon or namely) and state.open_line == unit.line and (near or _BEHIND_TITLE.fullmatch(folded, namely.end() if namely else unit.text_start, passage.end)):
        return Edge(None, "implements", passage.mention, state.open_cue, unit, "list")
    last = state.last
    if last is None:
        return None
    carried = passage.opens and state.before is not None and last.unit is state.before.unit and last.subject is None \
        and last.relation == "implements" and last.rule in ("cue", "list")
    if carried and (_only_names(passage, last) or unit.starts_line and not unit.mark and folded[max(0, unit.start - 8):unit.start].rstrip().endswith(";")):
        return Edge(None, "implements", passage.mention, last.cue, unit, "list")    # "Thực hiện A;", below it "Kế hoạch B;" without the word
    if last.relation in cues.STRONG:
        near = near and (passage.end - unit.text_start < 4 or bool(object_of(folded, unit.text_start, passage.end)))       # "thay thế A; cho ý kiến Đề án B"
    if unit.semicolon and last.unit.line == unit.line \
            and (near or last.relation == "implements" and _BEHIND_TITLE.fullmatch(folded, unit.text_start, passage.end) or _HEAD.fullmatch(folded, unit.text_start, passage.end) or last.relation == "implements" and _PROVISION_OF.fullmatch(folded, unit.text_start, passage.end)):
        return Edge(None, last.relation, passage.mention, last.cue, unit, "list")
    return None


def _only_names(passage: Passage, last: Edge) -> bool:
    """Whether a sentence does no more than name a citation: the list of the sentence before it goes on over the full stop."""
    unit, mention = passage.unit, passage.mention
    return not unit.semicolon and last.unit.line == unit.line and last.unit is not unit and _NAMES.fullmatch(passage.folded, mention.fields_end, unit.end) is not None \
        and " duoc " not in passage.folded[mention.end:mention.fields_end]


def _aside(folded: str, pos: int, end: int) -> bool:
    """Whether a word stands in brackets that close before ``end``: "Luật A (đã sửa đổi năm 2025) và Nghị quyết B"."""
    closed = folded.find(")", pos, end)
    return closed >= 0 and "(" not in folded[pos:closed] and folded.rfind("(", max(0, pos - 80), pos) > folded.rfind(")", max(0, pos - 80), pos)


_WITHIN = re.compile(r"(?<![a-z])(?:thuoc|trong)\s+(?:pham\s+vi|doi\s+tuong)\s+(?:(?:dieu\s+chinh|ap\s+dung)\s+)?cua\s+$")


