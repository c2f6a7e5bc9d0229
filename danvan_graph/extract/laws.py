"""Laws cited by name: Luật, Bộ luật, Pháp lệnh, Hiến pháp.

Where a name ends is decided by the table of known names (``data/laws.csv``, longest match first),
and for a name that the table lacks by the words that never stand inside one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from danvan_graph.curated import read
from danvan_graph.text import fold

#: "Luật sửa đổi, bổ sung một số điều của Luật ...": the name goes on through the law it amends
AMENDING = re.compile(r"\s+(?:sua\s+doi(?:\s*,)?(?:\s+(?:va\s+)?bo\s+sung)?|bo\s+sung)\b")
_AMENDED = re.compile(
    r"(?:\s*,?\s*(?:va\s+)?(?:bo\s+sung)?\s+)?(?:(?:mot\s*so|cac)\s+dieu|dieu\s+\d+\w?(?:\s*(?:,|va)\s*dieu\s+\d+\w?)*|khoan\s+\d+[^;\n]{0,40})?"
    r"(?:\s+va\s+phu\s+luc[^;\n]{0,60}?)?\s*(?:cua\s+)?(?:cac\s+)?(?=(?:bo\s+)?luat\s|phap\s+lenh\s|hien\s+phap)")
#: "Luật sửa đổi, bổ sung một số điều của các luật liên quan đến đầu tư xây dựng cơ bản"
_SEVERAL = re.compile(r"\s*,?\s*(?:mot\s*so\s+dieu\s+cua\s+)?(?:cac|mot\s+so|\d{1,2})\s+luat\s+(?:(?:co\s+)?lien\s+quan|ve|trong)")
#: the matters go on over a comma where a bracket, a date or a number ends them: "liên quan đến an ninh, trật tự (gồm: ..."
_MATTERS = re.compile(r"(?:, (?!Luật|Bộ luật|Pháp lệnh|Nghị|Thông tư|Quyết)[a-zà-ỹđ]+(?: [a-zà-ỹđ]+){0,4}?){1,3}(?=\s+(?:\(|(?:số|ngày|năm)\s+\d))")
_LAST_AND = re.compile(r"\s+va\s*$")
_CONCERNING = re.compile(r"\s+(?:den|toi)(?![a-z])")
#: never inside a law's name. "của", "và", "về" may be, and are treated below.
#: over the NORMALISED text: "tại" ends a name, "tài sản" does not
_STOP = re.compile(
    r"\s*(?:[;:()\[\].!?\"“”…]|\d|\b(?<!văn bản pháp )(?:luật|pháp lệnh)\b|,(?!\s*(?:bổ sung|và\s|kết\s|bệnh\s|sử dụng\s|chống\s|chữa\s|vệ sinh\s"
    r"|khen thưởng|công chức|cứu hộ|kỹ thuật|lệ phí))|-\s|\n|(?<=[A-ZĐ])(?:ngày|năm|số)(?=\s\d)"
    r"|\b(?:số|năm|ngày|được|đã|này|quy định(?:\s+(?:về|tại|chi|việc|các|thì)|(?=\s?[,:]))|hướng dẫn|đối với|trong\s+(?:việc|các|đó|lĩnh|quá|thời"
    r"|ngành)|tại|thì|theo|để|hiện hành|"
    r"có(?! công)|nhằm|khi|nếu|là|cũng|hoặc|cho|từ|đến|sửa đổi|và\s+(?:các|điều|khoản|nghị|quyết|thông|luật|bộ luật|pháp lệnh|hướng|văn bản|những"
    r"|quy định|pháp luật|kế hoạch|chỉ thị)|"
    r"các văn|những|mới|cũ|nghị định|thông tư|quyết định|sẽ|còn|bao gồm|gồm|vào|ra|do|với(?! cách mạng)|như|trên|dưới|nói|nêu|bằng|không|cần|phải"
    r"|nên|bởi|vừa|sắp|hay|một cách|tuy|"
    r"mà|rằng|trừ|chỉ(?=\s)|kể từ|trước|lần (?:này|thứ|trước|sau)|chính (?:là|thức)|đang (?:được|có|là|bị|trình)|vẫn|chưa|đều|thông qua|công bố(?=\s+(?:ngày|năm))|thay|áp dụng|yêu cầu|cụ thể|ban hành(?! văn bản| VB)|thể hiện|của\s+(?:quốc|nước|việt|nhà|chính|bộ|tôi|ông|bà|chúng|họ|mình))\b)", re.IGNORECASE)
#: a word run like "Luật sư", "luật pháp", "Luật gia": no name of a law
_NO_LAW = re.compile(r"\s*(?:(su|gia|phap|choi|nay|do|so|va|le|tuc|moi|cua|ve|hinh\s+su\s+cua)(?![a-z])|\d|:|thue\s*,\s*[…\.])")
#: "Pháp lệnh về X ngày 28/8/2001": named after its subject, known by its date
_DATED = re.compile(r"((?:(?!\n\s|\n-|can\s+cu)[^;.]){0,150}?)\s(?:(?:duoc\s+)?(?:cong\s+bo|ban\s+hanh|thong\s+qua)\s+)?(?:ngay|nam|so)\s+\d")
_NO_LAW_WORDS = {"sư", "gia", "pháp", "chơi", "này", "đó", "số", "và", "lệ", "tục", "mới", "của", "về"}


def fold_kept(normal: str, match: re.Match[str]) -> bool:
    """Whether the folded word is the one meant: "giá" is no "gia"."""
    return match[1] is None or normal[match.start(1):match.end(1)].lower() in _NO_LAW_WORDS


#: a known name that goes on: "Luật Đầu tư nước ngoài tại Việt Nam ngày ...": up to five more words before a date or the end
_LONGER = re.compile(
    r"((?:[ \n](?!(?:và|về|của|số|năm|ngày|được|đã|này|tại|thì|theo|để|có|là|hiện|quy|hướng|cho|với|trong|khi|nếu|cũng|hoặc|sửa|do|như|mà|trước|sau|kể"
    r"|từ|đến|ra|công bố|ban hành|thông qua|ký)\b)[a-zà-ỹđ]+){1,5}(?: (?:tại )?Việt Nam)?)(?=\s+(?:ngày|năm|số)\s+\d)")
#: "Luật Tương trợ tư pháp về hình sự" is a law of its own; "Luật Viễn thông về quản lý giá" names a matter of one
_BRANCH = re.compile(r"(\s+về\s+(?:hình|dân)\s+sự)(?=\s*(?:[.,;:()”\"\n]|$|(?:và|hoặc|năm|ngày|số|được|có|thì|quy|để|khi|do|đã|trừ|này|mà|tại)\b))", re.IGNORECASE)
#: "Luật Ban hành văn bản quy phạm pháp luật HĐND và UBND", "Luật Tổ chức HĐND và UBND các cấp"
_COUNCILS = re.compile(r"(?<=pháp luật)(\s(?:HĐND|Hội đồng nhân dân)\s?(?:và|,)\s?(?:UBND|Ủy ban nhân dân))(?!\w)|(?:(?<=UBND)|(?<=ban nhân dân))(\scác cấp)(?!\w)")
#: an unknown name goes on over a comma or the end of a line where its date follows: "Pháp lệnh Giống cây, giống con⏎và
#: thức ăn ngày 15/2/1993"
_GOES_ON = re.compile(r",?(?:[ \t]|[ \t]?\n(?!\s))(?=[a-zà-ỹđ])(?!(?:nghị|chỉ thị|kế hoạch|văn bản|thông báo|công văn|chương trình|kết luận|báo cáo|tháng|bộ|ủy|uỷ)\b)")
_THEN_DATED = re.compile(r"(?:(?:công bố|ban hành|thông qua)\s+)?(?:ngày|năm|số)\s+\d", re.IGNORECASE)
#: an abbreviation that the table lacks is the whole name: "Luật TTTM quy định", "Luật HKDD Việt Nam"
_SHORT = re.compile(r"(?!HĐND|UBND|CHXHCN)[A-ZĐ][A-ZĐ&]{2,}(?![A-ZĐ/-])(?: Việt Nam\b)?")
#: before a known name: "Luật về Quản lý thuế", "Pháp lệnh “Ưu đãi người có công với cách mạng”"
_BEFORE_NAME = re.compile(r"\s+(?:ve\s+(?:viec\s+)?[\"“]?|[\"“])\s?")
_NATION = re.compile(r"\s+nuoc\s+(?:cong\s+hoa\s+(?:xa\s+hoi\s+chu\s+nghia|xhcn)|chxhcn)\s+viet\s+nam")
#: no name of a law begins so: "Luật quy định rõ", "các luật liên quan", "Dự thảo Luật lần này", "luật Hoa Kỳ"
_NO_START = re.compile(
    r"(?:kể|trình|quy định|liên quan|hiện hành|theo|do|ban hành(?! văn bản| VB)|cũng|phải|trên|nêu|khác|chuyên ngành|hết|sẽ|thì|có|được"
    r"|chính (?:là|thức)|lần|là|đã|đang|vừa|vẫn|chưa|không|chỉ|đều|rất|lại|mà|nhưng|với|vì|nên|nếu|khi|sau|trước|để|từ|bởi|bị|tại|tới|đến|trong|cần|nhằm|gồm|bao gồm"
    r"|quan trọng|khó|phức tạp|gửi|chủ yếu|điều chỉnh|nộp|lập|tính|riêng|chung|gốc|khung|cũ|ghi|nói|cho phép|cấm|yêu cầu|giao cho|thông qua"
    r"|bãi bỏ|hủy bỏ|huỷ bỏ|thay thế|bỏ|dành|xác định|mở rộng|kế thừa|thể chế|siết|nới|giữ|ra đời|đi vào|giao(?! dịch| thông)"
    r"|dự kiến|sớm|nhanh chóng|thực sự|hiện nay|hóa(?! chất)|học|lúc|những|các|một|mỗi|nào"
    r"|Việt Nam|Hoa Kỳ|Mỹ|Anh|Đức|Nhật(?: Bản)?|Trung Quốc|quốc tế|Hồi giáo)(?!\w)", re.IGNORECASE)
#: a small "luật" with a name that the table lacks: a law where it goes on a list of laws ("luật Giá và luật Đặc xá"), and
#: no country's: "luật Giá và luật Hoa Kỳ"
_AMONG_LAWS = re.compile(r"[Ll]uật\s+[A-ZĐ][^.;:\n]{2,70}(?:,|\bvà)\s+$")
_SMALL_SECOND = re.compile(r"\w+,?\s+[a-zà-ỹđ]")
#: a known name all in small letters is a law where a year, a number or a provision says so: "Điều 5 luật đất đai", "luật đất đai 2013"
_OF_YEAR = re.compile(r"\s+(?:(?:công\s+bố\s+)?ngày\s+\d|(?:năm\s+)?(?:19|20)\d\d(?!\d)|(?:số\s+)?\d{1,3}/(?:19|20)\d\d/QH)")
_PROVISION = re.compile(r"(?<![a-z])(?:(?:dieu|khoan|diem|chuong)\s+(?:\d{1,3}[a-z]?|[a-z]|[ivx]{1,5})\s*,?\s+(?:cua\s+)?|so\s+dieu\s+cua\s+)$")
#: "sửa đổi luật đầu tư và luật doanh nghiệp", "dừng dự án theo luật đầu tư": one law is meant, though print has small letters
_MEANT = re.compile(r"(?<![a-z])(?:theo|can\s+cu|sua\s+doi|thi\s+hanh|quy\s+dinh\s+cua)\s+(?:luat\s[a-z\s]{3,30}\sva\s+)?$")
#: firms, schools and degrees of law
_NO_LAW_BEFORE = (
    "công ty", "hãng", "văn phòng", "đại học", "đh", "cđ", "trung cấp", "cao đẳng", "trường", "khoa", "viện", "ngành", "tạp chí", "thạc sĩ", "thạc sỹ",
    "tiến sĩ", "tiến sỹ", "giảng viên", "sinh viên", "cử nhân", "môn", "giáo trình")
_LAW_WORD = re.compile(r"(?:bo\s+)?luat|phap\s+lenh|hien\s+phap")
_FIRST = re.compile(r"\s+([^\s,;.]+)")
_ABOUT = re.compile(r"\s+(?:về|v/v)\s", re.IGNORECASE)


#: between the parts of a name a comma, "và" and a hyphen are printed for one another, or nothing is: "Luật Phòng chống ma tuý",
#: "Luật Thi đua - Khen thưởng", "Luật Tiêu chuẩn, quy chuẩn kỹ thuật"
_JOINT = r"(?:\s?,\s*(?:va\s+)?|\s+(?:va\s+)?|\s?[-–]\s?)"
_JOINTS = re.compile(r",?\s+va\s+|,\s*|\s+[-–]\s+")


@cache
def _words(known: str) -> re.Pattern[str]:
    """A known name as it may be printed."""
    printed = _JOINT.join(re.escape(part).replace("\\ ", r"\s+") for part in _JOINTS.split(known))
    for whole, short in ((r"hoi\s+dong\s+nhan\s+dan", "hdnd"), (r"uy\s+ban\s+nhan\s+dan", "ubnd")):
        printed = printed.replace(whole, f"(?:{whole}|{short})")
    return re.compile(printed + r"(?:(?![a-z0-9])|(?=ngay\s\d))")


def _key(folded: str) -> str:
    """The words of a folded name without what joins its parts, to look for it in the table.

    >>> _key("phong, chong ma tuy"), _key("thi dua - khen thuong")
    ('phong chong ma tuy', 'thi dua khen thuong')
    """
    folded = folded.replace(" hdnd", " hoi dong nhan dan").replace(" ubnd", " uy ban nhan dan")
    return " ".join([word for word in folded.replace(",", " ").replace("-", " ").replace("–", " ").split() if word != "va"])


@cache
def _stuck(known: str) -> re.Pattern[str]:
    """A known name of several words that lost blanks in print: "Luật Ban hành văn bản quyphạm pháp luật"."""
    words = known.replace(",", " ,").split()
    return re.compile(r"\s*".join(map(re.escape, words)) + r"(?![a-z0-9])") if len(words) > 3 else _NOTHING


_NOTHING = re.compile(r"(?!)")
#: how far a name may go, in characters: the longest of the table has 150
_LONGEST = 200


@cache
def abbreviations() -> dict[str, str]:
    """Abbreviation as printed to the full name of the law, its type word included (``data/law_abbreviations.csv``).

    >>> abbreviations()["BLHS"], abbreviations()["NSNN"]
    ('Bộ luật Hình sự', 'Luật Ngân sách nhà nước')
    """
    return {row["short"]: f"{row['kind']} {row['name']}" for row in read("law_abbreviations.csv")}


def in_full(printed: str) -> str:
    """The full name that an abbreviated one stands for, "" for any other.

    >>> in_full("BLHS"), in_full("luật NSNN"), in_full("Luật Giá")
    ('Bộ luật Hình sự', 'Luật Ngân sách nhà nước', '')
    """
    return abbreviations().get(" ".join(printed.split()[1:]) or printed, "")


@cache
def _joined() -> dict[str, str]:
    """The letters and commas of each folded name of the table to the name."""
    return {name.replace(" ", ""): name for names in _table().values() for _, name, _ in names if name.count(" ") > 2}


def with_blanks(printed: str) -> str:
    """A known name that lost blanks in print with its blanks; any other as it is printed.

    >>> with_blanks("Luật Tổ chức Hội đồngnhân dân và Ủy bannhân dân"), with_blanks("Luật Giá")
    ('Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân', 'Luật Giá')
    """
    plain = " ".join(printed.split())
    word = _LAW_WORD.match(fold(plain))
    name = plain[word.end():] if word else ""
    known = _joined().get("".join(fold(name).split()))
    if known is None or len(known.split()) == len(name.split()):
        return printed
    letters = iter("".join(name.split()))
    return f"{plain[:word.end()]} {''.join(' ' if char == ' ' else next(letters) for char in known)}"


@cache
def _kinds() -> dict[str, set[str]]:
    """Folded name to the folded words that open it: "dan su" is a code's."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for row in read("laws.csv"):
        kinds[fold(row["name"])].add(fold(row["kind"]))
    return kinds


@cache
def _table() -> dict[str, list[tuple[str, str, str]]]:
    """First folded word of a name to the names that begin with it, the longest first: the words by which it is looked for, the
    folded name, and the words' letters."""
    names = {fold(row["name"]) for row in read("laws.csv")}
    names |= {fold(short) for short in abbreviations()}
    for name in [n for n in names if "hoi dong nhan dan va uy ban nhan dan" in n]:
        names |= {name.replace("hoi dong nhan dan va uy ban nhan dan", short)
                  for short in ("hdnd va ubnd", "hdnd, ubnd", "hoi dong nhan dan, uy ban nhan dan", "hdnd va uy ban nhan dan", "hoi dong nhan dan va ubnd")}
    for long, short in (("dai hoc", "dh"), ("bao ve moi truong", "bvmt"), ("to chuc tin dung", "tctd")):
        names |= {name.replace(long, short) for name in names if long in name}
    for name in [n for n in names if "van ban quy pham phap luat" in n]:
        names |= {name.replace("van ban quy pham phap luat", short) for short in ("van ban qppl", "vbqppl", "vb qppl")}
    table: dict[str, list[tuple[str, str, str]]] = {}
    for name in sorted(names, key=lambda name: (-len(_key(name)), name)):
        table.setdefault(name.split()[0].rstrip(","), []).append((_key(name), name, _key(name).replace(" ", "")))
    return table


#: between a law's name and its number or date: "Luật Tổ chức HĐND và UBND (sửa đổi) ngày 21/6/1994"
REVISED = re.compile(r"\s?\((?:da\s+)?(?:duoc\s+)?sua\s+doi[^)\n]{0,40}\)")
_CONVENTION = re.compile(r"cong\s+uoc[^.;\n]{0,60}$")
#: how many amending laws a name nests: a law amends one that amended a third
_NESTED = 4


def name_end(normal: str, folded: str, start: int, word_end: int, nested: int = 0) -> int | None:
    """End of the name of the law whose type word stands at ``[start, word_end)``; None where it is no law.

    Args:
        nested: how many amending laws this one stands in the name of.

    >>> def name(text):
    ...     folded = fold(text)
    ...     word = "hien phap" if folded.startswith("hien") else "bo luat" if folded.startswith("bo ") else "phap lenh" if folded.startswith("phap") else "luat"
    ...     end = name_end(text, folded, 0, len(word))
    ...     return end and text[:end]
    >>> name("Luật Đất đai năm 2013"), name("Luật Tổ chức HĐND và UBND năm 2003")
    ('Luật Đất đai', 'Luật Tổ chức HĐND và UBND')
    >>> name("Luật An toàn, vệ sinh lao động về bảo hiểm"), name("Luật Đầu tư, Luật Doanh nghiệp")
    ('Luật An toàn, vệ sinh lao động', 'Luật Đầu tư')
    >>> name("Luật sửa đổi, bổ sung một số điều của Luật Giá ngày 1/1/2024"), name("Luật sư Nguyễn Văn A")
    ('Luật sửa đổi, bổ sung một số điều của Luật Giá', None)
    >>> name("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam đã được sửa đổi"), name("Hiến pháp năm 2013")
    ('Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam', 'Hiến pháp')
    """
    before = normal[max(0, start - 12):start]
    if before[-1:].isspace() and before.rstrip().lower().endswith(_NO_LAW_BEFORE) or _CONVENTION.search(folded, max(0, start - 80), start):
        return None
    if folded.startswith("hien phap", start):
        return _constitution_end(normal, folded, start, word_end)
    named = _BEFORE_NAME.match(folded, word_end)
    if named and _known_at(folded, named.end(), words=3):       # "Pháp lệnh về thú y" may be any
        word_end = named.end() - 1
    no_law = _NO_LAW.match(folded, word_end) if not folded.startswith("phap lenh phap dien", start) else None
    about = _DATED.match(folded, word_end) if no_law is not None and no_law[1] == "ve" and folded.startswith("phap lenh", start) else None
    if about and not _LAW_WORD.search(about[1]):
        return about.end(1)
    if no_law and not about and fold_kept(normal, no_law) or folded[max(0, start - 5):start].split()[-1:] in (["phap"], ["ky"], ["quy"]):
        return None
    amending = AMENDING.match(folded, word_end)
    if amending:
        several = _SEVERAL.match(folded, amending.end())
        if several:
            about = _CONCERNING.match(folded, several.end())
            stop = _STOP.search(normal, about.end() if about else several.end(), several.end() + 90)
            more = _MATTERS.match(normal, stop.start()) if stop else None
            end = more.end() if more else stop.start() if stop else several.end()
            return start + len(_LAST_AND.sub("", folded[start:end])) if normal[start].isupper() else None
        target = _AMENDED.match(folded, amending.end())
        if not target:
            return None
        inner = _LAW_WORD.match(folded, target.end())
        return name_end(normal, folded, target.end(), inner.end(), nested + 1) if inner and nested < _NESTED else None
    first = _FIRST.match(folded, word_end)
    if not first:
        return None
    name_start = first.start(1)
    if _NO_START.match(normal, name_start) and not _known_at(folded, name_start) or "\n" in normal[word_end:name_start] and not (normal[start:word_end].isupper() or normal[name_start].islower() or _known_at(folded, name_start)):
        return None
    # a defined name begins with a capital, or its type word does: "luật đất đai" in general is none
    small = False
    if not (normal[start].isupper() and normal[name_start].isalpha()):
        small = not (normal[name_start].isupper() and (first[1] in _table() or _AMONG_LAWS.search(normal, max(0, start - 90), start) is not None
                                                       and _SMALL_SECOND.match(normal, name_start)))
        if small and first[1] not in _table():
            return None
    names = _table().get(first[1], ())
    tail = _key(folded[name_start:name_start + _LONGEST]) if names else ""
    letters = tail.replace(" ", "")
    for words, known, joined in names:
        if tail.startswith(words):
            match = _words(known).match(folded, name_start)
            if match:
                revised = REVISED.match(folded, match.end())
                if small and not (_OF_YEAR.match(normal, revised.end() if revised else match.end()) or _PROVISION.search(folded, max(0, start - 40), start)
                                  or known in _kinds() and _MEANT.search(folded, max(0, start - 50), start)):
                    return None
                longer = _LONGER.match(normal, match.end()) or _BRANCH.match(normal, match.end()) or _COUNCILS.match(normal, match.end())
                return longer.end(longer.lastindex) if longer else match.end()
        elif letters.startswith(joined) and not small and (stuck := _stuck(known).match(folded, name_start)):
            return stuck.end()
    if small:
        return None
    short = _SHORT.match(normal, name_start)
    if short and not normal[start:word_end].isupper():
        return short.end()
    end = name_start
    limit = min(len(folded), name_start + 130)
    first_stop = stop = _STOP.search(normal, end, limit)
    while stop is not None and (more := _GOES_ON.match(normal, stop.start())):
        later = _STOP.search(normal, more.end(), limit)
        if later is None or not _THEN_DATED.match(normal, later.start()) and not _GOES_ON.match(normal, later.start()):
            break
        stop = later
    # where no date came at last, the name ends at the first comma
    stop = stop if stop is None or _THEN_DATED.match(normal, stop.start()) else first_stop
    end = stop.start() if stop else limit
    while end > name_start and folded[end - 1] in " ,\n-":
        end -= 1
    # "về" opens a title only after the name: "Luật X về việc", but "Pháp lệnh Về ..." keeps it
    title = _ABOUT.search(normal, name_start, end)
    if title and not _BRANCH.match(normal, title.start()):
        end = title.start()
    return end if end > name_start else None


#: "Hiến pháp này" points back; the constitution of another country; a court, a day, a branch of law named after it
_OURS = r"(?!(?i:nước|cộng|chxhcn|việt|điều|khoản|của)(?!\w))"
_NO_CONSTITUTION = re.compile(
    r"[ \t]+(?:này|đó|ấy|mới|của[ \t]+các[ \t]+nước|(?:của[ \t]+)?(?:(?i:nước)[ \t]+(?!(?i:ta|cộng|chxhcn|việt)(?!\w))|" + _OURS + "[A-ZĐ]))")
_AFTER_CONSTITUTION = re.compile(r"(?:toa(?:\s+an)?|hoi\s+dong|ngay|luat|mon|vi)\s+$")


def _constitution_end(normal: str, folded: str, start: int, word_end: int) -> int | None:
    """End of the name of the constitution: of Vietnam, unless another country's follows.

    >>> texts = "Hiến pháp, pháp luật", "Hiến pháp của Việt Nam", "Hiến pháp Hoa Kỳ", "Hiến pháp này"
    >>> [_constitution_end(text, fold(text), 0, 9) for text in texts]
    [9, 9, None, None]
    """
    if _NO_CONSTITUTION.match(normal, word_end) or _AFTER_CONSTITUTION.search(folded, max(0, start - 10), start):
        return None
    long_name = _NATION.match(folded, word_end)
    return long_name.end() if long_name else word_end


def _known_at(folded: str, pos: int, words: int = 2) -> bool:
    """Whether a name of so many words that the table has begins here: a title goes on over a line's end."""
    first = _WORDS_OF.match(folded, pos)
    names = _table().get(first[0], ()) if first else ()
    tail = _key(folded[pos:pos + _LONGEST]) if names else ""
    return any(tail.startswith(key) and key.count(" ") + 1 >= words and _words(known).match(folded, pos) for key, known, _ in names)


_WORDS_OF = re.compile(r"[^\s,;.]+")


@cache
def _keys() -> frozenset[str]:
    return frozenset(key for names in _table().values() for key, _, _ in names)


def is_known(name: str) -> bool:
    """Whether the table has a law of this folded name, whatever joins its parts.

    >>> is_known("khieu nai"), is_known("bau cu")
    (True, False)
    """
    return _key(name) in _keys()


@cache
def _numbers() -> dict[str, set[str]]:
    """Number of a law to its folded names."""
    table: dict[str, set[str]] = {}
    for row in read("laws.csv"):
        table.setdefault(row["symbol"], set()).add(fold(row["name"]))
    return table


def is_number_of(name: str, symbol: str) -> bool:
    """Whether the table of laws gives this number to the law that ends the printed name.

    >>> is_number_of("Luật sửa đổi, bổ sung một số điều của Luật Giá", "16/2023/QH15")
    True
    >>> is_number_of("Luật sửa đổi, bổ sung một số điều của Luật Giá", "44/2024/QH15")
    False
    """
    folded = fold(name)
    return any(folded.endswith(" " + known) for known in _numbers().get(symbol, ()))
