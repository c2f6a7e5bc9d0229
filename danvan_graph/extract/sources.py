"""What "theo" makes of a citation: who acts by it carries it out; an amount, a power or a condition only cites it."""

from __future__ import annotations

import re

from danvan_graph.extract.cues import Cue
from danvan_graph.extract.patterns import words
from danvan_graph.extract.statements import Passage
from danvan_graph.extract.types import LAW_KINDS
from danvan_graph.extract.units import Unit

#: "làm việc theo Quy chế ban hành kèm theo Quyết định A": what is followed is A's
_RULES = re.compile(r"\s+(?:cac\s+|dung\s+)?(?:quy\s+che|noi\s+quy|quy\s+trinh|de\s+cuong)(?![a-z])")
#: "thi hành công vụ" is who acts and not what is done
DO = re.compile(r"(?<![a-z])(?<!hieu\sluc\s)(?:thuc\s+hien|trien\s+khai|thi\s+hanh|chap\s+hanh|quan\s+triet)(?![a-z])(?!\s+cong\s+vu)")
_ACTION = re.compile(
    r"(?<![a-z])(?:thi\s+diem|thuc\s+hien|trien\s+khai|thi\s+hanh|quan\s+triet|chap\s+hanh|tuyen\s+truyen|giam\s+sat|phan\s+bien|to\s+chuc"
    r"|day\s+manh|tang\s+cuong|tiep\s+tuc|hoc\s+tap|xay\s+dung|"
    r"kiem\s+diem|danh\s+gia|xep\s+loai|tap\s+trung|giai\s+quyet|bo\s+tri|phoi\s+hop|cung\s+co|kien\s+toan|sap\s+xep|chuyen\s+bien|doi\s+moi"
    r"|nang\s+cao|ra\s+soat|xu\s+ly\s+nghiem)(?![a-z])")
#: "được ban hành theo X", "thành lập theo X": where it comes from
_ORIGIN = re.compile(
    r"(?<![a-z])(?:(?:duoc|da|giay\s+phep|chung\s+nhan|xac\s+nhan)\s+cap|duoc\s+bo\s+nhiem|ban\s+hanh|thanh\s+lap(?:\s+va\s+(?:hoat\s+dong"
    r"|dang\s+ky\s+kinh\s+doanh))?|cong\s+nhan|phe\s+duyet|xac\s+dinh|(?<!thong\s)ke(?:\s+khai)?|duoc\s+(?:dao\s+tao|chi\s+tra|giao)|dang\s+ky|do\s+dac"
    r"|khong\s+(?:dung|phu\s+hop)(?:\s+(?:trinh\s+tu|quy\s+trinh|tham\s+quyen|noi\s+dung))?|chuyen\s+(?:sang|den|toi|ve)|giu\s+nguyen|khong\s+thay\s+doi)\s+$")
#: "được xếp hạng di tích cấp quốc gia theo Quyết định A": what it is by the paper
_MADE_SUCH = re.compile(r"(?<![a-z])duoc\s+(?:xep\s+hang|cong\s+nhan|phong\s+tang)\s[^,;.]{0,60}$")
#: "Năm 2017, theo Thông báo A ...", "Cụ thể, theo Quyết định A ...": a sentence that opens with its source
_ADVERB = re.compile(r"\s*(?:nam\s+\d{4}|(?:hom\s+)?(?:ngay|thang)\s+\d[\d\s/.-]*|[a-z]+(?:\s[a-z]+){0,2})\s*,\s*")
#: "Còn theo Thông tư A, ...", "Như vậy theo Luật B, ...", "cho rằng theo Nghị định C, ..."
_OPENER = re.compile(
    r"(?:^|[,.]\s)\s*(?:con|cung|nhu\s+vay|trong\s+khi(?:\s+do)?|neu|vi(?:\s+(?:the|vay))?|do(?:\s+do)?|nhung|boi(?:\s+(?:vi|le))?|tuy\s+nhien)\s*$"
    r"|(?<![a-z])(?:cho\s+rang|rang|nhan\s+dinh|khang\s+dinh),?\s*$")
#: "nêu rõ: Theo Luật A, ..."
_SAID = re.compile(r"(?:[:“]|(?<![^\s:(])\")\s*$")
#: "theo Thông tư 90 quy định": a source
_SAYS = re.compile(r"\s+(?:quy\s+dinh|neu\s+ro|ghi\s+ro|cho\s+phep|thi)(?![a-z])")
#: "theo Luật A và Nghị định B có quy định"
_LAYS_DOWN = re.compile(r"[^.;:\n]{0,90}?\sco\s+quy\s+dinh(?![a-z])")
#: "theo phân cấp tại X": where the power comes from
_POWERS = re.compile(r"\s+(?:cac\s+)?(?:tieu\s+chi|hinh\s+thuc|mau|bieu\s+mau|phan\s+(?:quyen|cap)|uy\s+quyen|tham\s+quyen|su\s+phan\s+cong)(?![a-z])")
#: a sentence that tells somebody to act: what it does "theo quy định tại X" carries X out
_IMPERATIVE = re.compile(
    r"(?:dong\s+thoi\s*,?\s*)?(?:day\s+manh|tang\s+cuong|tiep\s+tuc|tap\s+trung|thuc\s+hien|trien\s+khai|to\s+chuc(?!\s*,|\s+(?:ca\s+nhan|thu"
    r"|tin\s+dung|hanh\s+nghe|chinh\s+tri|xa\s+hoi|kinh\s+te|nuoc|quoc\s+te|su\s+nghiep)(?![a-z]))|chu\s+trong|nang\s+cao|lam\s+tot|quan\s+triet)(?![a-z])")
#: "thống nhất với chủ trương xây dựng nhà nước pháp quyền theo Nghị quyết A": what it agrees with is no doing
_AGREES = re.compile(r"(?<![a-z])(?:phu\s+hop|thong\s+nhat)\s+voi\s[^.;]{3,150}$")
#: what a body does by the paper that the sentence opens with
_THEN_ACTS = re.compile(r"[^.:\n]{0,300}?,\s(?:doan|to|ban|hoi|cac|tinh|huyen|xa|so|ubnd|uy\s+ban|chi\s+bo|dang)\s?[^,.;\n]{0,60}?\s?(?:se\s+|da\s+|dang\s+)?(?:tien\s+hanh|to\s+chuc|trien\s+khai)\s")
#: "Nay theo Quy định 67, ...", "trước đây theo Luật Đất đai 2013 thì ...": according to
_IN_TIME = re.compile(r"(?:^|[.,;]\s*)(?:nay|hien\s+nay|truoc\s+day|truoc\s+kia|luc\s+do|theo\s+do)\s*,?\s*$")
#: "chi phí một số trường hợp thực hiện theo quy định tại X": the verb itself stands before it
DONE_BY = re.compile(r"(?<![a-z])(?<!hieu\sluc\s)(?:(?<!kinh\sphi\s)thuc\s+hien|trien\s+khai|thi\s+hanh|bo\s+tri|tien\s+hanh)\s*$")
#: somebody did it, does it, must do it: "đã tiến hành kiểm tra theo quy định tại X", "để phê duyệt phương án theo quy định tại X"
_ACTED = re.compile(
    r"(?<![a-z])(?:da|dang|se|de|phai|can)\s+(?:tien\s+hanh|to\s+chuc|phe\s+duyet|lap|xay\s+dung|giai\s+quyet|xu\s+ly|bo\s+tri|kiem\s+tra"
    r"|cong\s+khai|niem\s+yet|ra\s+soat|tiep\s+nhan|luu\s+tru|bao\s+quan|hach\s+toan|ke\s+khai|cong\s+bo)(?![a-z])[^.;]{0,90}$")
#: what people may do or suffer by a law is no carrying out of it: "khởi kiện theo", "bị xử phạt theo", "theo mẫu tại"
_FOR_CITIZENS = re.compile(
    words(r"co\s+quyen", r"duoc\s+quyen", r"k(?<!giai\squyet\sk)hieu\s+nai", r"khoi\s+kien", r"t(?<!khieu\snai,\st)(?<!khieu\snai\sva\st)o\s+cao", r"bi\s+(?:xu\s+phat|phat|truy\s+cuu)", r"lam\s+viec\s+ban\s+dem",
          r"theo\s+mau") + r"(?![a-z])[^.;]{0,40}$|"
    + words("duoc", "dang", "da") + r"\s+(?:ap\s+dung\s+)?(?:mien|giam|huong)(?![a-z])[^.;]{0,120}$")
#: whoever acts is doing it, has done it or has to: then an amount is what is done, "tiếp tục điều hành giá xăng dầu theo Nghị định 83"
_DOES = re.compile(
    r"(?<![a-z])(?:(?:da|dang|se|tiep\s+tuc|phai|can|thi|(?:thuc\s+hien|hoan\s+thanh)(?:\s+viec)?)\s+(?:cho\s+)?(?:dieu\s+(?:hanh|chinh|tra)"
    r"|ap\s+dung\s+(?:bo\s+)?(?:dinh\s+muc|quy\s+(?:trinh|che)|che\s+do)|phe\s+duyet|dung|giai\s+the|hop\s+nhat|sap\s+xep"
    r"|ra\s+soat|tam\s+dung)|xu\s+ly\s+nghiem|xu\s+phat\s+(?:\d[\d.]*|hang\s+[a-z]+|nhieu)\s+(?:vu|truong\s+hop|doi\s+tuong|nguoi|ho|co\s+so|to\s+chuc)|viec\s+(?:dieu\s+chinh|chi\s+tra|giai\s+quyet)|phe\s+duyet\s+cho|chi\s+tra\s+(?:che\s+do|tro\s+cap|kinh\s+phi|ho\s+tro))(?![a-z])(?!\s+(?:boi|nhu\s+sau))")
#: "không thực hiện đúng theo", "chưa làm đúng theo", "tạm dừng chấm dứt hợp đồng theo"
_FAILS = re.compile(
    r"(?<![a-z])tam\s+(?:dung|ngung)\s[^.;]{0,80}$|(?<![a-z])(?:(?<!hang\s)khong|chua)\s+(?:phai\s+|duoc\s+)?(?:tiep\s+tuc\s+)?(?:thuc\s+hien|lam|bam(?:\s+sat)?|can\s+cu"
    r"|ap\s+dung|xu\s+ly|chap\s+hanh)\s+(?:dung\s+)?$")
#: "Đẩy mạnh thực hiện Đề án du lịch đã được UBND tỉnh phê duyệt theo Quyết định A": the scheme is carried out, and A by it
_SCHEME = re.compile(
    r"(?<![a-z])(?:thuc\s+hien|trien\s+khai)\s+(?:co\s+hieu\s+qua\s+|tot\s+|cac\s+){0,2}(?:de\s+an|chuong\s+trinh|ke\s+hoach|chien\s+luoc|quy\s+hoach|du\s+an)\s[^.;:]{3,140}?"
    r"[\s(](?:da\s+)?(?:duoc\s+(?:[^.;:,()]{2,50}?\s)?)?(?:phe\s+duyet|ban\s+hanh)\s+$")
#: when something is to be, by a paper
_DAY_OF = re.compile(r"(?:thang|ngay|nam)\s[\d/.-]{1,10}\s\($")
#: who suffers it: "các hành vi này bị xử phạt theo", "số luật sư bị xóa tên theo"
_SUFFERED = re.compile(r"(?<![a-z])bi\s+(?:(?:[a-z]+\s+){1,4}|cam\s[^.;]{1,120}\s)$")
#: over the NORMALISED text in lower case: "giá" is an amount, "tham gia" and "đánh giá" are none
_AMOUNT = re.compile(
    r"%(?!\s(?:cơ sở|chi|đảng|cán bộ|đơn vị|hộ|khoa|phòng|xã|thôn|bản|trường|đoàn|hội|công chức|sở|doanh nghiệp|cơ quan)(?!\w))|(?<!\w)(?:mức|(?<!đánh )giá(?! trị)|phạt|tiêu chí|thẩm quyền|(?<=\d )đồng|(?<=triệu )đồng|(?<=nghìn )đồng|(?<=tỷ )đồng|hệ số|diện tích"
    r"|tỷ lệ|tỉ lệ|chức năng|quyền hạn|tiêu chuẩn|(?<!tạo )điều kiện|trường hợp|đối tượng|danh mục|(?<!cơ quan )(?<!cục )(?<!ngành )thuế|thời hạn|tăng từ|lương hưu|trợ cấp|phụ cấp|học bổng)(?!\w)")
_LAST_MARK = re.compile(r".*(?:[;:]|(?<!\d),|,(?!\d))", re.DOTALL)        # "5,7" has none
BROKEN = re.compile(r"[,;.:](?!\d)")
#: what is paid, granted or laid down by a paper is no doing: "nguồn vốn vay theo Nghị quyết A", "cơ chế mới theo Nghị định B", "có giấy phép môi trường theo Luật C"
#: over the NORMALISED text in lower case: "khoản mục chi phí" is no "mức chi"
_GRANTED = re.compile(
    r"(?<!\w)(?:mức\s+(?:hỗ\s+trợ|chi|thu|phạt|hưởng|bồi\s+thường)\s[^,;.:]{0,110}|(?:kinh\s+phí|nguồn\s+vốn|vốn\s+vay|cơ\s+chế|giấy\s+phép|gói|cách\s+(?:tính|xác\s+định)|bảng\s+(?:lương|giá)|công\s+thức|danh\s+sách|(?<!đúng\s)mẫu|hộ\s+(?:cận\s+)?nghèo)(?:\s+[^\W\d_]+){0,5}\s)$")
#: a time, a process or an amount of doing is none: "thời gian thực hiện và giải ngân theo quy định của Luật A"
_NO_DOING = re.compile(
    r"(?<![a-z])(?:thoi\s+(?:gian|han|ky|diem)|qua\s+trinh|ket\s+qua|tien\s+do|tu\s+viec|tham\s+gia|(?:(?<!hang\s)khong|chua)(?:\s+(?:duoc"
    r"|phai))?(?:\s+tiep\s+tuc)?)\s+$")
#: the verb has another object or condition: "được thực hiện theo thời kỳ của kế hoạch ... theo", "thực hiện trong trường hợp ... theo"
_DONE_OTHERWISE = re.compile(r"(?<![a-z])(?:theo(?!\s+doi)|ma|trong\s+truong\s+hop|trong\s+khi|truoc\s+khi)\s")
#: "công trình thuộc đối tượng kiểm tra theo quy định của Nghị định A": what the rule is about
_BELONGS = re.compile(r"(?<![a-z])thuoc\s+(?:doi\s+tuong|truong\s+hop|danh\s+muc|pham\s+vi)(?![a-z])[^.;,]{0,80}$")
_FOUNDED = re.compile(
    r"(?<![a-z])(?:thanh\s+lap|dang\s+ky\s+kinh\s+doanh|doanh\s+nghiep|hop\s+tac\s+xa|to\s+chuc|co\s+quan"
    r"|don\s+vi)[\s,]+(?:va\s+)?(?:dang\s+ky\s+)?hoat\s+dong\s+$")
_APPLIED = re.compile(r"(?<!khong\s)(?<!chua\s)(?<![a-z])(?:ap\s+dung|tuan\s+thu)\s*$")
#: "Khối dân vận hoạt động theo Quy định A"; how near it stands, in characters: no "hoạt động theo cơ chế tập thể quy định tại Luật A"
_RUN_BY, _RUN_NEAR = re.compile(r"(?<![a-z])hoat\s+dong\s*$"), 30
#: an item that begins with what is to be done
_TASK = re.compile(
    r"(?:cu\s+tuyen|cho\s+vay|dao\s+tao|boi\s+duong|ho\s+tro|tuyen\s+dung|bo\s+tri|giai\s+quyet|xu\s+ly|chi\s+tra|phe\s+duyet|lap|xay\s+dung|phoi\s+hop|sap\s+xep|kien\s+toan"
    r"|kiem\s+tra|ra\s+soat|huong\s+dan|nop|lay|chuyen\s+doi|trinh|khai|ky|su\s+dung|quan\s+ly|chi\s+dao|tham\s+dinh|bao\s+cao|cong\s+bo)(?![a-z])")
#: somebody has to: "phải lập biên bản theo quy định tại Điều 60 Pháp lệnh A", "thì xử lý theo Điều 45 Luật B"
_DUTY = re.compile(
    r"(?<![a-z])(?:(?<!khong\s)(?<!chua\s)phai|co\s+trach\s+nhiem|chiu\s+trach\s+nhiem|thi(?:\s+phai)?|tien\s+hanh|truc\s+tiep"
    r"|chu\s+tri,?)\s+(?:chi\s+dao|quan\s+ly|thue|lam\s+lai|lap|gui|nop|xu\s+ly|xem\s+xet|giai\s+quyet|xay\s+dung|ban\s+hanh|to\s+chuc|xac\s+nhan|tham\s+dinh"
    r"|khai|ky|bao\s+cao|cong\s+bo"
    r"|thong\s+bao|kiem\s+tra|thanh\s+tra|chuyen|cap|thu\s+hoi|trinh|chi\s+tra|thanh\s+toan|quyet\s+toan|hach\s+toan|luu\s+tru|bao\s+quan"
    r"|nghiem\s+thu|ban\s+giao|chinh\s+sua|bo\s+sung|hoan\s+thien|dieu\s+chinh|chuan\s+bi|lua\s+chon|phan\s+bo)(?![a-z])")
#: where the duty is a case that something else is said of: "trường hợp phải lập", "chưa đến mức phải lập"
_CASE = re.compile(r"(?<![a-z])(?:truong\s+hop|den\s+muc|thuoc|neu|khi|ma)(?![a-z])[^,;:]*$")


def _case_open(folded: str, unit: Unit, cue: Cue) -> bool:
    """Whether the unit is still telling the case that it begins with: "Trường hợp đơn vị có trách nhiệm chi trả theo ..."."""
    return folded.startswith("truong hop", unit.text_start) and " thi " not in folded[unit.text_start:cue.start]


def _has_to(head: str, printed: str = "", case: bool = False) -> bool:
    """Whether the words before a source tell somebody to act.

    Args:
        printed: the same words with their marks, where they must name no amount behind the verb; case: whether they tell a case.
    """
    last = None
    for last in _DUTY.finditer(head):
        pass
    return last is not None and (last[0].startswith("thi") or not case and not _CASE.search(head, 0, last.start())) and not (printed and _AMOUNT.search(printed, last.end()))


def _is_done(head: str) -> bool:
    """Whether the last verb of doing governs what follows: within 70 characters, within 110 where no mark stands between."""
    last = None
    for last in DO.finditer(head):
        pass
    far = len(head) - last.start() if last is not None else 0
    if far > 110 or far > 70 and (BROKEN.search(head, last.end()) or _CASE.search(head, 0, last.start())):
        return False
    return last is not None and not _NO_DOING.search(head, max(0, last.start() - 12), last.start()) and not _DONE_OTHERWISE.search(head, last.end())


_BY_RATE = re.compile(r"theo\s+(?:ty\s+le|muc|he\s+so)(?![a-z])")
#: what a report says that somebody is to do: "Sở Tài chính cân đối, bố trí kinh phí hỗ trợ theo Nghị định A", "; niêm yết công khai theo quy định tại Nghị định B"
_ASSIGNED = re.compile(
    r"(?:^|[;,]\s|(?:yeu\s+cau|de\s+nghi|luu\s+y|giao)\s[^;,.]{2,60}?\s|^(?:so|ubnd|uy\s+ban|hdnd|cong\s+an|phong|ban)\s[^;,.]{2,60}?\s)(?:phoi\s+hop\s[^;,.]{2,50}?\s)?(?:tiep\s+tuc\s+|kip\s+thoi\s+|khan\s+truong\s+|dong\s+thoi\s+)?"
    r"(?:niem\s+yet|cong\s+khai|bo\s+tri|can\s+doi|tham\s+muu|lam\s+tot|bao\s+dam|dam\s+bao|huong\s+dan|ra\s+soat|dieu\s+tra|xu\s+ly\s+nghiem)(?![a-z])(?!\s+(?:duoc|cua))[^;.]{0,90}$")


def by_source(at: Passage, cue: Cue) -> str:
    """"theo X" carries X out beside a verb of action; an amount, a power or a condition theo X only cites it."""
    normal, folded, unit, mention, start = at.normal, at.folded, at.unit, at.mention, at.end
    words = folded[cue.start:cue.end]
    head = folded[max(unit.text_start, cue.start - 160):cue.start]
    amount = normal[max(unit.text_start, cue.start - 45):cue.start].lower()
    rule = re.search(r"quy\s+dinh|muc" if unit.plan else r"quy\s+dinh|muc|khoan|diem|dieu", words) or not unit.plan and re.match(r"\s*(?:cac\s+)?(?:quy\s+dinh|muc|dieu|khoan|diem)\b", folded[cue.end:start])
    if _SCHEME.search(head):
        return "implements"
    if _LAYS_DOWN.match(folded, mention.fields_end, unit.end) or _POWERS.match(folded, cue.end, start) or _ORIGIN.search(head) or _MADE_SUCH.search(head) or _IN_TIME.search(head) or _FAILS.search(head) or _AGREES.search(head) or _FOR_CITIZENS.search(head[-140:]) and not DONE_BY.search(head) \
            or rule and _BELONGS.search(head) and not DONE_BY.search(head):
        return "cites"
    if unit.plan and head.strip(" -,.") and not rule and not _AMOUNT.search(amount):
        return "implements"                            # a plan's targets and tasks are set to carry out what they name
    if amount.rstrip().endswith("đúng") or re.search(r"theo\s+dung", words) and not _AMOUNT.search(amount[-30:]):
        return "implements"
    if mention.kind in LAW_KINDS and _FOUNDED.search(head):
        return "cites"                                 # "Doanh nghiệp thành lập, hoạt động theo Luật A": what kind it is
    if _BY_RATE.match(folded, cue.start) and not DONE_BY.search(head):
        return "cites"                                 # "hỗ trợ các địa phương theo tỷ lệ quy định tại Điều 4 Nghị quyết A"
    if at.report and _ASSIGNED.search(head):
        return "implements"
    if rule:
        near = head[-70:]
        if unit.plan and _DOES.search(head) and not _AMOUNT.search(amount):
            return "implements"                        # a plan's task: "Xử lý nghiêm cán bộ vi phạm theo quy định tại Nghị định A"
        acted = _ACTED.search(head[-130:])
        if acted and not _AMOUNT.search(amount) and not _CASE.search(head[-130:], 0, acted.start()):
            return "implements"
        if _IMPERATIVE.match(folded, unit.text_start) or DONE_BY.search(near) or _has_to(head, normal[cue.start - len(head):cue.start].lower(), _case_open(folded, unit, cue)):
            return "implements"
        return "implements" if _is_done(head) and not _AMOUNT.search(amount[-30:]) else "cites"
    mark = _LAST_MARK.match(head)
    does = _DOES.search(head[mark.end() if mark else 0:])
    if _DAY_OF.search(head):
        return "cites"                                 # "lịch tiếp dân tháng 10/2019 (theo Thông báo A)"
    if at.report and _GRANTED.search(normal[cue.start - len(head):cue.start].lower()) and not _is_done(head) and not does and not _TASK.match(folded, unit.text_start, cue.start):
        return "cites"
    if _SUFFERED.search(head) or _AMOUNT.search(amount) and not DO.search(head[-60:]) and not does:
        return "cites"
    if not head.strip(" -,.") and _THEN_ACTS.match(folded, mention.fields_end, unit.end):
        return "implements"                            # "Theo Hướng dẫn A, đoàn sẽ tiến hành giám sát"
    if _OPENER.search(head) or not head.strip(" -,.") or _ADVERB.fullmatch(head) or _SAID.search(head) or head.endswith(", ") and (folded.startswith(",", mention.fields_end) or _SAYS.match(folded, mention.fields_end)):
        return "cites"                                 # "Theo Nghị định X, mức phạt là ...": only a source
    if does or _ACTION.search(head if at.report else _LAST_MARK.sub("", head.rstrip(" ,"), count=1)) or not at.report and (_IMPERATIVE.match(folded, unit.text_start) or _is_done(head)) or _APPLIED.search(head) or _RUN_BY.search(head) and start - cue.end < _RUN_NEAR or _TASK.match(folded, unit.text_start, cue.start) or _has_to(head, case=_case_open(folded, unit, cue)):
        return "implements"
    return "implements" if (at.report or unit.plan or "huong dan" in words) and (start - cue.end < 3 or at.report and _RULES.match(folded, cue.end)) and not _AMOUNT.search(amount) else "cites"
