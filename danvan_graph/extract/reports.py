"""Which directive a report tells the issuing of: by its lead, by its headline, by what the author demands in it."""

from __future__ import annotations

import re
from functools import cache

from danvan_graph.extract import explainers
from danvan_graph.extract.mention import Mention
from danvan_graph.text import fold

#: before a citation: what is new
NEW = re.compile(r"(?<![a-z])(vua|moi)\s+(?:duoc\s+|chinh\s+thuc\s+)?(?:co|ra|ky|ban\s+hanh|ky\s+ban\s+hanh|ky,\s*ban\s+hanh|thong\s+qua|phe\s+duyet|cong\s+bo|phat\s+hanh|gui)\b(?:(?!thuc\s+hien|trien\s+khai|thi\s+hanh|huong\s+dan\s+(?:mot\s+so|thuc)|quan\s+triet|theo\b|cu\s+the|huy\b|bai\s+bo|thu\s+hoi|thay\s+the|sua\s+doi|hieu\s+luc|trong\s+do)[^.;\n]){0,40}$"
                 # "vừa được Văn phòng Chính phủ truyền đạt tại văn bản A"
                 r"|(?<![a-z])(vua)\s+duoc\s[^.;,\n]{3,60}?\s(?:truyen\s+dat|thong\s+bao|neu|yeu\s+cau|chi\s+dao|dua\s+ra)\s+(?:tai|trong|bang)\s+$")
_SIGNED = re.compile(r"(?<![a-z])(?<!viec\s)(?:da\s+)?(?:ky(?:\s+ket)?|ky\s+ban\s+hanh|ban\s+hanh|ky,\s*ban\s+hanh|da\s+co)\s*$")


def signed(normal: str, folded: str, start: int, end: int) -> bool:
    """Whether the words before a citation say that it was signed or issued: "ký", and not "kỹ".

    >>> [signed(text, fold(text), 0, len(text)) for text in ("Bộ trưởng đã ký ", "nghiên cứu kỹ ", "UBND tỉnh ban hành ")]
    [True, False, True]
    """
    return _SIGNED.search(folded, start, end) is not None and "kỹ" not in normal[end - 4:end].lower()


@cache
def _tells(kind: str) -> re.Pattern[str]:
    """What a report says of the directive that it is about, by the folded word of its type."""
    return re.compile(rf"(?<![a-z])({kind})\s+(?:nay\s+)?(?:neu\s+ro|yeu\s+cau|nay\s+co\s+hieu\s+luc|neu|chi\s+ro|quy\s+dinh\s+ro|nhan\s+manh|co\s+hieu\s+luc|(?:nay\s+)?duoc\s+(?:ban\s+hanh|ky|thong\s+qua)\s+ngay|(?:nay\s+)?(?:co|gom)\s+\d{{1,3}}\s+(?:chuong|dieu))|toan\s+van\s+(?:ban\s+)?{kind}|noi\s+dung\s+(?:cua\s+)?(?:ban\s+)?{kind}(?:\s+nay)?\s+(?:nhu\s+sau|duoi\s+day|sau\s+day)")


def reported(normal: str, folded: str, mentions: list[Mention]) -> Mention | None:
    """The directive of which the first paragraphs of a report say that it has just been issued; None for other texts."""
    if mentions and explainers.source(folded, mentions[-1]):
        return mentions[-1]
    folded = folded.replace("tp. ", "tp  ")            # "UBND TP. HCM ký ban hành": no sentence ends there
    if mentions and (lead := _LEAD_WITHOUT_NUMBER.search(folded, 0, min(_LEAD_LENGTH, mentions[0].phrase))):
        told = next((m for m in mentions if not m.name and m.rule != "plenum" and _announced(folded, m)), None)
        if told is not None and lead:
            return told                                # "vừa ra thông báo kết luận ...", and then how it came about
    seen: set[tuple[str, str]] = set()                 # directives named before: a headline names its own in short
    headline: set[tuple[str, str]] = set()
    headline_end = len(folded) - len(folded.lstrip())
    headline_end += len(folded[headline_end:].partition("\n")[0])
    if _LOOKS_BACK.match(folded):
        return None
    of_another = _KEPT_OR_ENDED.search(folded, 0, headline_end) is not None
    for index, mention in enumerate(mentions):
        if mention.name or mention.rule == "plenum" or mention.kind in _NO_DIRECTIVES or explainers.in_caption(folded, mention.phrase):
            continue
        if mention.phrase < headline_end:
            headline.add((mention.kind, mention.number))
        begin = folded.rfind("\n", 0, mention.phrase) + 1
        if mention.symbol and (mention.kind, mention.number) in headline and folded.lstrip().startswith("toan van "):
            return mention                             # "Toàn văn Nghị quyết 29"
        if mention.symbol and begin and _IN_FULL.match(folded, mention.fields_end) and _LEAD.fullmatch(folded, begin, mention.phrase):
            return mention                             # "Ngày 28/5, Tỉnh ủy ban hành Nghị quyết A về dân chủ. Nội dung như sau:"
        if mention.symbol and _DECIDES_IN.match(folded, mention.fields_end) and _AT.search(folded, max(0, mention.phrase - 30), mention.phrase) \
                and not _another(folded, mention, mentions):
            return mention                             # "Tại Quyết định A, Chủ tịch UBND tỉnh quyết định: ...", behind what came before it
        if of_another and (mention.kind, mention.number) in headline:
            continue                                   # "Giữ nguyên Quyết định số 25": the headline tells of another that says so
        if _announced(folded, mention) or explainers.titled(folded, mention) or explainers.newly(folded, mention) or mention.start < _HEAD and explainers.rendered(folded, mention):
            return mention
        if index == 0 and not _one_of_two(folded, mention, mentions[1:2]) and explainers.explained(normal, folded, mention):
            return mention
        first = seen <= headline | {(mention.kind, mention.number)}   # a headline names what is carried out
        if mention.start > _HEAD or len(seen) > 3 or explainers.sentences(folded[:begin]) > _HEAD_LINES:
            return None
        line = max(begin, mention.phrase - 260)
        floor = mentions[index - 1].fields_end if index else 0
        clause = folded[max(line, floor):mention.phrase]
        stop = max(clause.rfind(". "), clause.rfind("; "))
        clause = clause[stop + 1:]
        purpose = _PURPOSE.match(folded, begin, mention.phrase) or (_PURPOSE_OF.match(folded, begin, mention.phrase) if _NAMES_IT.match(folded, mention.fields_end) or _SO.search(folded, mention.fields_end, mention.fields_end + 400) else None)
        aims = {(m.kind, m.number) for m in mentions[:index] if purpose and begin <= m.phrase < purpose.end()}
        if index == 0 and (whole := _whole(mention, mentions)) is not None and _takes_effect(folded, mention):
            return whole
        if index == 0 and (_new(folded, mention) or _of_headline(folded, mention) or _conveyed(folded, mention) or _presented(folded, mention) or _in_this_paper(normal, folded, mention)) \
                or first and _made_known(normal, folded, mention, begin):
            return mention
        if _one_of_two(folded, mention, mentions[index + 1:index + 2]):
            return None
        about = {(m.kind, m.number) for m in mentions[index + 1:index + 6] if "\n" not in folded[mention.phrase:m.phrase]}         # "ban hành Công văn A về việc thực hiện B", and B named before
        leads = seen <= headline | aims | about | {(mention.kind, mention.number)} and (mention.symbol or "year" in mention.extra or mention.organ) and _leads(normal, folded, mention, purpose)
        if first and mention.symbol and _TOLD_IN.search(clause):
            return mention
        if leads or first and _at_paper(normal, folded, mention, clause):
            return mention if leads or not _another(folded, mention, mentions) else None
        new = NEW.search(clause)
        at = mention.phrase - len(clause) + new.start(new.lastindex) if new else 0
        if new and normal[at:at + 3].lower() in ("vừa", "mới") or (
                first and not _SUBORDINATE.search(clause) and signed(normal, folded, mention.phrase - len(clause), mention.phrase) and not _history(folded, mention) and not _long_ago(folded, clause)
                and (_titled(folded, mention) or (mention.kind, mention.number) in seen & headline or _tells(fold(mention.kind)).search(folded))):
            return mention
        seen.add((mention.kind, mention.number))
    return None


def _titled(folded: str, mention: Mention) -> bool:
    """Whether the headline is the paper's title: "Hướng dẫn tổ chức Ngày hội" over "... đã ban hành Hướng dẫn số 73/HD-MTTQ"."""
    head = _MAKES_KNOWN.sub("", folded[:200].lstrip(), count=1)
    return head.startswith(f"{fold(mention.kind)} ") and "\n" in folded[:mention.phrase].lstrip()


#: "Công bố Quyết định về việc kiểm tra"
_MAKES_KNOWN = re.compile(r"(?:cong\s+bo|ban\s+hanh|phat\s+hanh)\s+")
#: "Tại Công điện số 724/CĐ-TTg ngày 17/6/2021, Thủ tướng yêu cầu", "Bộ Y tế có văn bản số 1153/BYT-QLD gửi các sở, yêu cầu"
_AT = re.compile(r"(?:^|[.\n)])\s*(?:[-–]\s)?(?:(?:theo\s+do|cu\s+the),\s+)?(?:theo|tai|trong)\s+(?:noi\s+dung\s+)?$")
_DEMANDS = re.compile(
    r"(?:\s*ngay\s\d{1,2}[/.-]\d{1,2}(?![\d/]))?(?:\s+ve\s[^.;,\n]{3,150})?\s?,\s+(?=([^.;\n,]{3,90}?)\s(?:da\s+)?(?:yeu\s+cau|chi\s+dao|giao|neu\s+ro"
    r"|de\s+nghi|nhan\s+manh|phe\s+binh|quyet\s+dinh)(?![a-z]))")
#: "Năm 2005, Thủ tướng đã có Chỉ thị 17": no news
_OF_A_YEAR = re.compile(r"(?<![a-z])nam\s+(?:19|20)\d\d\s?,")
#: "Tại Công văn số 2530/VPCP-KGVX, Văn phòng Chính phủ cho biết"
_TELLS = re.compile(r"(?:\s+ngay\s[\d/.-]{3,10})?\s?,\s+(?=([^.;\n,]{3,90}?)\s(?:cho\s+biet|thong\s+bao)(?![a-z]))")
#: a further paper on what the report has told before
_FURTHER = re.compile(r"\stiep\s+tuc\s+(?:[a-z]+\s+){1,2}$")
_SENT = re.compile(r"(?<![a-z])(?:co|gui|ra|phat(?:\s+(?:hanh|di))?|ky|ban\s+hanh)\s+$")
_TO = re.compile(r"[^.;\n]{0,80}?(?<![a-z])(?:gui|yeu\s+cau|chi\s+dao|de\s+nghi|ve\s+viec|tra\s+loi(?!\s+(?:toa\s+soan|bao\s|pv|phong\s+vien|ban\s+doc|bao\s+chi))|huong\s+dan|giai\s+dap)(?![a-z])")
#: "Công văn 185/BXD-VP gửi các tỉnh, Bộ Xây dựng nói rằng": whom a letter goes to, and who says what in it
_SENT_OUT = re.compile(r"\s+gui\s[^.;\n]{3,90},\s+(?=[^.;\n,]{3,60}?\s(?:da\s+)?(?:noi\s+rang|cho\s+(?:biet|hay|rang)|khang\s+dinh|yeu\s+cau|de\s+nghi|neu\s+ro)(?![a-z]))")
_LETTERS = {"Công văn", "Công điện", "Thông báo", "Chỉ thị"}
#: what asks or informs
_NO_DIRECTIVES = {"Báo cáo", "Tờ trình"}
_DECISIONS = {"Nghị quyết", "Quyết định", "Kết luận"}


#: "Ngày 4/10, Ban Thường vụ Huyện ủy đã ban hành Chỉ thị số 05-CT/HU", "Thay mặt Bộ Chính trị, đồng chí A mới đây đã ký ban hành"
_LEAD = re.compile(
    r"(?P<place>(?:\([^()\n]{2,20}\)(?:\s?[-–])?|[^\s,.;:()-][^,.;:()\n-]{1,20}\s-|[^\s,.;:()*•+-][^,.;()\n-]{1,20}:)\s{1,2}(?:-\s)?)?"
    r"(?P<day>(?:(?:sang|chieu|toi|hom|moi\s+day|vua\s+qua|ngay)(?:\s[^,;\n]{1,30})?,\s+"
    r"|ngay\s\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s+)(?:\d{1,2}/\d{1,2}/\d{4},\s+)?(?:tai\s+(?:ky\s+hop|phien\s+hop)[^,.;\n]{0,40},\s+)?(?:tin\s+tu\s[^,.;\n]{3,60},\s+)?)?"
    r"(?:tai\s+(?:ky\s+hop|phien\s+hop)[^,.;\n]{0,60},\s+)?"
    r"(?:(?:dong\s+chi|ong|ba)\s[^.;\n]{3,120}?\sthay\s+mat\s+|thay\s+mat\s(?=[^.;\n]{3,80},\s(?:dong\s+chi|ong|ba)\s)"
    r"|thay\s+mat\s[^.;,\n]{3,60},\s(?=(?:tong\s+bi\s+thu|bi\s+thu|pho\s+bi\s+thu|thuong\s+truc|chu\s+tich|pho\s+chu\s+tich|thu\s+tuong|pho\s+thu\s+tuong)\s))?"
    r"(?P<body>(?:ban|bo|ubnd|hdnd|ubtvqh|uy\s+ban|hoi|tinh|thanh|huyen|quan|thi|dang|so|cuc|tong|chu\s+tich|pho\s+(?:chu\s+tich|thu\s+tuong)"
    r"|thu\s+(?:tuong|truong)|chinh\s+phu|quoc\s+hoi|van\s+phong|lien|cong\s+an|toa"
    r"|ky\s+hop\s+thu|vien|trung\s+uong|mat\s+tran|doan|(?:pho\s+)?bi\s+thu|thuong\s+truc)(?![a-z])(?:(?!\s(?:noi\s(?:rang|voi|ro)|cho|rang|theo|khi"
    r"|vi)\s)[^,.;\n]){0,110}?)(?:,\s+nhiem\s+ky\s[\d\s–-]{7,14}(?=\s))?(?:,\s(?:dong\s+chi|ong|ba)\s[^.;:,\n]{3,120}?)?"
    r"\s(?P<late>ngay\s\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?\s)?(?P<done>(?:(?:da|vua|moi|vua\s+qua|moi\s+day|vua\s+moi|chinh\s+thuc|kip\s+thoi"
    r"|khan\s+truong|nhanh\s+chong|som)\s+){1,3}(?:thay\s+mat\s[^.;,\n]{3,40}?\s(?=ky\s))?)?"
    r"(?P<verb>(?:(?:bieu\s+quyet|nhat\s+tri|thong\s+nhat)\s+)?thong\s+qua|ky\s+(?:ban\s+hanh|ket)|ban\s+hanh|phat(?:\s+(?:hanh|di))?|ra|ky|co|gui)\s+")
#: "Nội dung trên được nêu rõ tại Công văn A"
_TOLD_IN = re.compile(
    r"(?<![a-z])(?:noi\s+dung|thong\s+tin|yeu\s+cau|chi\s+dao)\s+(?:neu\s+tren|tren|nay"
    r"|do)\s+(?:cua\s[^.,;\n]{3,50}\s)?(?:vua\s+)?duoc\s+(?:[^.,;\n]{3,50}\s)?(?:neu(?:\s+ro)?|the\s+hien|dua\s+ra|truyen\s+dat"
    r"|khang\s+dinh)\s+(?:ro\s+)?(?:tai|trong)\s+$")
_SO = re.compile(
    r"[.;][”\"]?\s*\n?\s*(?:theo\s+do|trong\s+do,|cu\s+the,|(?:chi\s+thi|ke\s+hoach|nghi\s+quyet|quyet\s+dinh|cong\s+van"
    r"|van\s+ban)?\s?(?:co\s+)?noi\s+dung\s+(?:chinh|nhu\s+sau))(?![a-z])")
#: behind an issuing: the text of the paper
_IN_FULL = re.compile(r"[^.\n]{0,250}\.\s*(?:toan\s+van|noi\s+dung)\s(?:[^.\n:]{0,40}\s)?nhu\s+sau\s*:?\s*\n")
#: "Tại Quyết định số 565, căn cứ kết quả xác minh, Chủ tịch UBND tỉnh quyết định: Công nhận"
_DECIDES_IN = re.compile(r"\s?,\s(?:can\s+cu\s[^.;:\n]{3,200},\s)?[^.;:,\n]{3,90}\s(?:da\s+)?quyet\s+dinh\s?:")
#: what a headline says of a paper that another ends or upholds
_KEPT_OR_ENDED = re.compile(r"(?<![a-z])(?:giu\s+nguyen|khong\s+giu\s+nguyen|khieu\s+nai|cong\s+nhan)\s+(?:noi\s+dung\s+)?(?=quyet\s+dinh|van\s+ban|ket\s+luan)")
#: "Ngay sau khi Trung ương ban hành Nghị quyết A, ...": what came before the news
_SUBORDINATE = re.compile(r"(?<![a-z])(?:sau|tu|truoc|ke\s+tu|)\s?khi\s[^,]*$")
#: a headline that tells how something has been carried out
_LOOKS_BACK = re.compile(r"\s*(?:[^\n:]{2,40}:\s)?(?:ket\s+qua|hieu\s+qua|(?:sau|qua|nhin\s+lai)\s[^\n]{0,30}|\d{1,2}\s+nam)\s[^\n]{0,40}?(?:thuc\s+hien|trien\s+khai|dua\s[^\n]{3,60}?\svao\s+cuoc\s+song)(?![a-z])"
                         r"|(?!\s*[^\n]{0,80}(?:yeu\s+cau|ban\s+hanh|(?:chi\s+thi|huong\s+dan|ke\s+hoach)\s(?!so\s|\d|cua\s)))[^\n]{0,80}?(?<![a-z])(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|\d{1,2})\s+nam\s+(?:thuc\s+hien|trien\s+khai)(?![a-z])")
#: the next paper of a history
_AND_THEN = re.compile(r"[.\n]\s*ngay\s(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\sthang\s\d{1,2}\snam\s\d{4}),\s[^.;,\n]{3,90}\s(?:da\s+)?(?:ky\s+)?(?:[a-z]+\s){0,4}ban\s+hanh\s+(?:nghi\s+quyet|nghi\s+dinh|quyet\s+dinh|chi\s+thi|thong\s+tu|ke\s+hoach)"
                       # "Để thi hành Quy định trên, Ban Tổ chức hướng dẫn"
                       r"|[.\n]\s*(?:de|nham)\s+(?:thi\s+hanh|thuc\s+hien|trien\s+khai|cu\s+the\s+hoa)\s+(?:quy\s+dinh|nghi\s+quyet|chi\s+thi"
                       r"|ket\s+luan)\s+(?:noi\s+|neu\s+)?(?:tren|nay)(?![a-z])")
#: "A về bầu cử; Ủy ban Thường vụ Quốc hội đã ban hành Nghị quyết B"
_AND_ANOTHER = re.compile(r"[^.\n]{5,300};\s[^.;,\n]{3,90}\sda\s+(?:ky\s+)?ban\s+hanh\s+(?:nghi\s+quyet|nghi\s+dinh|quyet\s+dinh|chi\s+thi|thong\s+tu|ke\s+hoach)\s")
#: a day of this year, as news print it
_THIS_YEAR = re.compile(r"(?:sang|chieu|toi|hom)\s(?:nay|qua)(?![a-z])|(?:ngay|hom|sang|chieu|toi)\s(?:ngay\s)?\d{1,2}[/.-]\d{1,2}(?![\d/.-])")
#: "Nhằm đánh giá kết quả, ngày 3/3/2023, Ban Thường vụ Tỉnh ủy đã ban hành"
_PURPOSE = re.compile(
    r"(?:nham|de|sau\s+khi|truoc\s+(?:tinh\s+hinh|viec)|thuc\s+hien|trien\s+khai|tiep\s+tuc|tiep\s+theo|lien\s+quan)\s(?:[^.\n]"
    r"|\.(?=\S)){5,600}[,;]\s(?=ngay\s+\d)")
#: the same of a body without a day, where the sentence goes on with what the paper says: "Nhằm thực hiện A, Bộ trưởng đã ký Quyết định B, nêu rõ"
_PURPOSE_OF = re.compile(
    r"(?:nham|de|thuc\s+hien|trien\s+khai)\s(?:[^.\n]|\.(?=\S)){5,400}[,;]\s(?=(?:chinh\s+phu|quoc\s+hoi|bo|ubnd|hdnd|uy\s+ban|hoi\s+dong|chu\s+tich|ban|tinh|thanh|huyen"
    r"|quan|so|cuc|thu\s+tuong|pho|dang)\s)")
_NAMES_IT = re.compile(r"\s?,?\s?(?:trong\s+do\s+)?(?:neu\s+ro|yeu\s+cau|chi\s+ro|xac\s+dinh|dat\s+muc\s+tieu)(?![a-z])")
#: a report's lead stands in its first lines, below a headline
_LEAD_LINES = 2
#: and what the report is about is named in its headline, its lead or the sentence behind it: what comes later is by the way
_HEAD_LINES = 2
#: how far into a report its head may go, in characters
_HEAD = 1200


def _history(folded: str, mention: Mention) -> bool:
    """Whether a text goes on with the next paper of how something came about."""
    return _AND_THEN.search(folded, mention.fields_end) is not None or _AND_ANOTHER.match(folded, mention.fields_end) is not None


def _long_ago(folded: str, day: str) -> bool:
    """Whether a text names years well behind the day that it opens with: a history and no news."""
    years = [int(year) for year in _FOUR_DIGITS.findall(day)]
    return bool(years) and any(int(year) > years[-1] + 1 for year in _FOUR_DIGITS.findall(_AHEAD.sub("", folded)))


_RECENTLY = re.compile(r"(?:vua|moi)(?![a-z])")
#: years that are planned for: "giai đoạn 2019 - 2023", "đến năm 2030", "tầm nhìn 2045"
_AHEAD = re.compile(r"(?<!\d)\d{4}\s?[-–]\s?\d{4}(?!\d)|(?<![a-z])(?:den|tam\s+nhin|truoc|khoa)\s+(?:het\s+)?(?:nam\s+)?\d{4}(?!\d)")
_FOUR_DIGITS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@cache
def _goes_on(kind: str) -> re.Pattern[str]:
    """A sentence behind the lead with the paper for its subject: "Quyết định đặt mục tiêu ..."."""
    return re.compile(rf"[.;]\s*\n?\s*{kind}\s(?:nay\s+)?(?!so\s|\d|cua\s)")


#: "Bộ Tài chính ban hành Thông tư 25/2024/TT-BTC bãi bỏ ...", right below the headline
_HOLDS = re.compile(r"\s(?:quy\s+dinh|sua\s+doi|bo\s+sung|bai\s+bo|thay\s+the|huong\s+dan|ve)(?![a-z])")


def issues(folded: str, mention: Mention, kind: str) -> bool:
    """Whether a paper is said to issue one of another type: "Quyết định số 117 ban hành Kế hoạch thực hiện Đề án": of this speaks "Kế hoạch này"."""
    return re.match(rf"[^.\n]{{0,120}}?\s(?:ban\s+hanh|phe\s+duyet)\s+(?:kem\s+theo\s+)?{fold(kind)}(?![a-z])", folded[mention.fields_end:mention.fields_end + 200]) is not None


@cache
def _issuing(kind: str) -> re.Pattern[str]:
    """A headline that tells the issuing of a paper by its folded type: "Hải Dương ban hành chương trình hành động thực hiện ..."."""
    return re.compile(rf"\s*[^\n.]{{2,60}}?\sban\s+hanh\s+{kind}(?![a-z])(?!\s+(?:so\s+)?\d)[^\n]*\n")


def _of_headline(folded: str, mention: Mention) -> bool:
    """Whether the lead begins with the paper whose issuing the headline tells."""
    line = folded.rfind("\n", 0, mention.phrase) + 1
    return line > 0 and mention.symbol is not None and mention.phrase - line < 16 and "," not in folded[line:mention.phrase] and _issuing(fold(mention.kind)).match(folded, 0, line) is not None


def _leads(normal: str, folded: str, mention: Mention, purpose: re.Match[str] | None) -> bool:
    """Whether the first sentence of a text, behind its purpose, says that somebody has issued this directive."""
    line = folded.rfind("\n", 0, mention.phrase) + 1
    lead = _LEAD.fullmatch(folded, purpose.end() if purpose else line, mention.phrase)
    if lead is None and folded.count(". ", line, mention.phrase) == 1:
        line = folded.index(". ", line) + 2            # a sentence on what is new stands before
        lead = _LEAD.fullmatch(folded, line, mention.phrase)
    day = lead and (lead["day"] or lead["late"] or "")
    if lead and lead["body"].endswith(" tiep tuc"):
        return False                                   # a further paper on what the report has told before
    has = lead and lead["verb"] == "co" and not _titled(folded, mention)
    if lead is None or has and (not day and not _RECENTLY.search(lead["done"] or "") or _long_ago(folded, day)):
        return False                                   # "Ngày 20/7/2007, UBND thành phố có Quyết định số 82": what was before
    dated = not has and len(mention.issued_on) == 10 and explainers.sentences(folded[:line]) < 2      # "Chính phủ ban hành Nghị định A ngày 15/3/2025 sửa đổi"
    told = folded.startswith("thay mat ", line) or line > 0 and (
        _SO.search(folded, mention.fields_end, mention.fields_end + 400)      # "X ban hành Kế hoạch A. Theo đó, ..."
        or _goes_on(fold(mention.kind)).search(folded, mention.fields_end, mention.fields_end + 400))
    if day and _history(folded, mention):
        return False                                   # "Ngày 1/7/2021, Chính phủ ban hành A ... Ngày 7/7/2021, Thủ tướng ban hành B": how it came about
    plain = not has and (mention.symbol.year if mention.symbol else "year" in mention.extra) and 0 < folded.find("\n") == line - 1 and _HOLDS.match(folded, mention.fields_end)
    return (normal[line].isupper() or lead["place"]) and normal[lead.start("body")].isupper() and (lead["done"] or told or plain and not _history(folded, mention) or day and not _long_ago(folded, day) or dated and not _long_ago(folded, mention.issued_on)) \
        and explainers.sentences(folded[:line]) < _LEAD_LINES + bool(_THIS_YEAR.match(day)) + bool("moi day" in (lead["done"] or "")) + bool(told) + bool(purpose and _titled(folded, mention))


#: "Từ ngày 01/02/2016, Thông tư 139/2015/TT-BQP hướng dẫn ... bắt đầu có hiệu lực thi hành"
_FROM = re.compile(r"(?:(?:ke\s+)?tu\s+ngay\s[\d/.-]{3,10}|moi\s+day),\s+")
#: "có hiệu lực từ ngày 1/1/2025", "... kể từ 1/1"
_ON_DAY = re.compile(r"\s(?:thi\s+hanh\s+)?(?:ke\s+)?tu\s+(?:ngay\s+)?\d")
#: "(LĐO) Nghị định 139 quy định ..."
_DATELINE = re.compile(r"(?:\([^()\n]{2,12}\)\s?(?:[-–]\s)?)?")
_IN_FORCE = re.compile(r"[^.\n]{0,250}?\s(?:(?:bat\s+dau|chinh\s+thuc|se)\s+)?co\s+hieu\s+luc(?![a-z])")


def _whole(mention: Mention, mentions: list[Mention]) -> Mention | None:
    """A citation by its symbol: this one, or the one of its type and number that the text has further on."""
    return mention if mention.symbol else next((m for m in mentions if m.symbol and m.kind == mention.kind and m.symbol.number == mention.number), None)


#: "Văn phòng UBND tỉnh truyền đạt ý kiến của Phó Chủ tịch UBND tỉnh về cải cách, tại Công văn số 1794"
_CONVEYS = re.compile(r"(?:van\s+phong|ubnd|uy\s+ban)\s[^.\n]{3,90}?\s(?:vua\s+|da\s+)?(?:truyen\s+dat|thong\s+bao)\s+(?:y\s+kien|ket\s+luan|chi\s+dao)\s[^.\n]{5,260}?,?\s+tai\s+")


def _conveyed(folded: str, mention: Mention) -> bool:
    """Whether the lead says by which letter an office passes on what its head has decided."""
    line = folded.rfind("\n", 0, mention.phrase) + 1
    return mention.symbol is not None and explainers.sentences(folded[:line]) < _LEAD_LINES and _CONVEYS.fullmatch(folded, line, mention.phrase) is not None


def _takes_effect(folded: str, mention: Mention) -> bool:
    """Whether the lead below a headline says from which day on the first directive that it names is in force."""
    line = folded.rfind("\n", 0, mention.phrase) + 1
    opens = _FROM.fullmatch(folded, line, mention.phrase) is not None
    force = _IN_FORCE.match(folded, mention.fields_end) if line > 0 and (opens or _DATELINE.fullmatch(folded, line, mention.phrase) and explainers.sentences(folded[:line]) < _LEAD_LINES) else None
    return force is not None and (opens or _ON_DAY.match(folded, force.end()) is not None)


#: not "trong kỷ nguyên mới được ban hành": "Kết luận số 11-KL/TW ngày 19-1 của Ban Bí thư về ... vừa được Văn phòng Trung ương công bố"
_MADE_KNOWN = re.compile(
    r"[^.\n]{0,250}?\s(?:vua|moi(?<!hinh\smoi)(?<!nguyen\smoi)(?<!doan\smoi)(?<!ky\smoi)(?<!thon\smoi)(?<!kien\smoi))\s+(?:duoc"
    r"|chinh\s+thuc\s+duoc)\s[^.,;\n]{0,60}?(?:cong\s+bo|ban\s+hanh|ky|thong\s+qua|phe\s+duyet)(?![a-z])")


#: "điểm mới của Nghị định 60/2025 vừa được Chính phủ ban hành"
_JUST_MADE = re.compile(
    r"\s(?:vua|moi)\s+(?:duoc|chinh\s+thuc\s+duoc)\s+(?:chinh\s+phu|quoc\s+hoi|thu\s+tuong|bo|ubnd|hdnd|uy\s+ban|hoi\s+dong|tinh"
    r"|ban)(?![a-z])[^.,;\n]{0,40}?\s(?:ban|cong\s+bo|ky|thong\s+qua|phe\s+duyet)(?![a-z])")


#: "Quyết định số 21/2014/QĐ-UBND do UBND tỉnh ban hành mới đây"
_MADE_LATELY = re.compile(r"\sdo\s[^.,;\n]{3,70}?\s(?:ky\s+)?(?:ban\s+hanh|ky)\s+(?:moi\s+day|vua\s+qua|hom\s+qua|hom\s+nay)(?![a-z])")


def _made_known(normal: str, folded: str, mention: Mention, begin: int) -> bool:
    """Whether a report says that a directive has just been issued: right behind it, or in the sentence that it opens."""
    if mention.symbol is None and "year" not in mention.extra:
        return False
    if mention.symbol is not None and _MADE_LATELY.match(folded, mention.end):
        return True
    opens = mention.symbol is not None and mention.phrase == begin and normal[begin].isupper()
    return any(_JUST_MADE.match(folded, end) for end in (mention.end, mention.fields_end)) or opens and _MADE_KNOWN.match(folded, mention.fields_end) is not None


#: how far a report's lead goes, in characters
_LEAD_LENGTH = 600
#: the paper that the lead announced: "Ngày 28/11, Thứ trưởng đã ký ban hành kết luận số 1310", "Quyết định 1103 nêu rõ: ..."
_THE_PAPER = re.compile(r"(?:^|[.\n])\s*(?:cu\s+the,\s+)?(?:(?:(?:theo|tai|trong)\s+)?(?:noi\s+dung\s+)?)$|(?<![a-z])(?:da\s+)?(?:ky\s+)?ban\s+hanh\s+$")
_STATES = re.compile(
    r"[\s,]{0,2}(?:(?:co|gom)\s+\d{1,3}\s+(?:chuong|dieu|phan)|neu\s+ro|neu|ghi\s+ro|yeu\s+cau|chi\s+ro|theo\s+do|quy\s+dinh\s+ro|thong\s+qua"
    r"|thoi\s+gian\s+(?:qua|gan\s+day)|co\s+hieu\s+luc)(?![a-z])|,\s[^.,;\n]{3,60}?\s(?:chi\s+ro|neu\s+ro|khang\s+dinh|phe\s+chuan|phe\s+duyet|quyet\s+dinh|yeu\s+cau|giao|bo\s+nhiem|dong\s+y)(?![a-z])")


@cache
def _announces(kind: str) -> re.Pattern[str]:
    """A lead that announces a paper of this type without its number, by the folded word of the type."""
    kind = r"(?:cong\s+van|van\s+ban)" if kind == "cong van" else kind
    return re.compile(rf"(?<![a-z])(?:vua|moi)\s+(?:chinh\s+thuc\s+)?(?:ban\s+hanh|ra|co|cong\s+bo|ky|ky\s+ban\s+hanh)\s+{kind}(?![a-z])(?!\s+(?:so\s+)?\d)"
                      rf"|\A\s*[^\n.]{{3,60}}?\sban\s+hanh\s+{kind}(?![a-z])")


_LEAD_WITHOUT_NUMBER = re.compile(r"(?<![a-z])(?:vua|moi)\s+(?:ban\s+hanh|ra|co|ky)\s+(?:thong\s+bao|ket\s+luan|quyet\s+dinh|cong\s+van|ke\s+hoach|chi\s+thi)(?![a-z])(?!\s+(?:so\s+)?\d)")
_IN_BRACKETS = re.compile(r"(?:[^.;\n()]|\.(?=\d)){0,400}\(\s?")


def _announced(folded: str, mention: Mention) -> bool:
    """Whether a text whose lead announces a paper of this type gives here its number, by what it states or that it was issued."""
    lead = _announces(fold(mention.kind)).search(folded, 0, _LEAD_LENGTH)
    if lead is not None and _IN_BRACKETS.fullmatch(folded, lead.end(), mention.phrase):
        return True                                    # "UBND tỉnh vừa có Kế hoạch thực hiện Nghị quyết A (Kế hoạch 143/KH-UBND)"
    return lead is not None and lead.end() < mention.phrase and _THE_PAPER.search(folded, max(0, mention.phrase - 30), mention.phrase) is not None \
        and _STATES.match(folded, mention.fields_end) is not None


def _at_paper(normal, folded, mention: Mention, clause: str) -> bool:
    """Whether a report opens with a paper and with what its author demands in it."""
    if mention.symbol is None and not mention.issuer or mention.kind not in _LETTERS | _DECISIONS:
        return False
    if not clause and mention.kind in _LETTERS and normal[mention.phrase].isupper() and (said := _SENT_OUT.match(folded, mention.fields_end)):
        return normal[said.end()].isupper()            # "Công văn 185/BXD-VP gửi các tỉnh, Bộ Xây dựng nói rằng"
    if _AT.search("\n" + clause):
        demands = _DEMANDS.match(folded, mention.fields_end) or mention.kind in _LETTERS and _TELLS.match(folded, mention.fields_end)
        return bool(demands) and normal[demands.end()].isupper()
    if mention.kind not in _LETTERS:
        return False
    above = folded[:folded.rfind("\n", 0, mention.phrase) + 1]
    opens = mention.kind == "Công điện" and clause == folded[len(above):mention.phrase]           # a paragraph of its own below the lead
    lead = explainers.sentences(above) < _LEAD_LINES + opens and not _OF_A_YEAR.search(clause)
    return lead and _SENT.search(clause) is not None and not _SUBORDINATE.search(clause) and not _FURTHER.search(clause) and mention.issuer != "" and _TO.match(folded, mention.fields_end) is not None


def _another(folded: str, mention: Mention, mentions: list[Mention]) -> bool:
    """Whether another paper of the type is told of as this one: "Tại Kết luận 169, Bộ Chính trị giao ... Tại Kết luận 170, Ban Bí thư yêu cầu"."""
    return any(other.kind == mention.kind and other.number != mention.number and _AT_TOO.search(folded, max(0, other.phrase - 40), other.phrase)
               and (_DEMANDS.match(folded, other.fields_end) or _DECIDES_IN.match(folded, other.fields_end)) for other in mentions if other.phrase < _HEAD)


_AT_TOO = re.compile(r"[.\n]\s*(?:[a-z]+(?:\s[a-z]+){0,2},\s)?(?:con\s)?(?:theo|tai|trong)(?:\s+tai)?\s+$")
#: "Thanh tra tỉnh họp công bố Quyết định 1559/QĐ-UBND của UBND tỉnh về việc thanh tra"
_PRESENTS = re.compile(r"(?<![a-z])(?:hop|to\s+chuc(?:\s+(?:hoi\s+nghi|le|buoi))?|le|hoi\s+nghi)\s+cong\s+bo\s+(?:toan\s+van\s+)?$")
#: "Tại văn bản này, Thủ tướng đề nghị"
_IN_THIS = re.compile(r"[^.\n]{0,250}\.\s+(?:tai|theo|trong)\s+(?:van\s+ban|cong\s+van|cong\s+dien|thong\s+bao|chi\s+thi|ke\s+hoach|quyet\s+dinh)\s+(?:nay|tren|noi\s+tren)\s?,\s+"
                      r"(?=([^.;\n,]{3,90}?)\s(?:da\s+)?(?:yeu\s+cau|chi\s+dao|giao|de\s+nghi|nhan\s+manh)(?![a-z]))")


def _new(folded: str, mention: Mention) -> bool:
    """Whether the lead calls a paper new by its name: "Thông tư mới 18/2019/TT-NHNN của Ngân hàng Nhà nước sửa đổi"."""
    line = folded.rfind("\n", 0, mention.phrase) + 1
    return mention.symbol is not None and _CALLED_NEW.search(folded, mention.phrase, mention.start) is not None and explainers.sentences(folded[:line]) < _LEAD_LINES


_CALLED_NEW = re.compile(r"\smoi\s+(?:so\s+)?$")


def _presented(folded: str, mention: Mention) -> bool:
    """Whether the lead tells of the meeting at which a directive was made public."""
    line = folded.rfind("\n", 0, mention.phrase) + 1
    return mention.symbol is not None and _PRESENTS.search(folded, line, mention.phrase) is not None and explainers.sentences(folded[:line]) < _LEAD_LINES


def _in_this_paper(normal: str, folded: str, mention: Mention) -> bool:
    """Whether the sentence behind the first paper that a lead names says what somebody demands in it."""
    line = folded.rfind("\n", 0, mention.phrase) + 1
    demands = _IN_THIS.match(folded, mention.fields_end) if mention.symbol is not None and explainers.sentences(folded[:line]) < _LEAD_LINES else None
    return demands is not None and normal[demands.end()].isupper()


#: "ban hành Nghị quyết A về việc lập thị trấn X; Nghị quyết B về việc lập thị trấn Y"
_AND_TITLED = re.compile(r"\s+ve\s+(?:viec\s+)?[^.;:\n]{5,250};\s+(?:va\s+)?")
_AND = re.compile(r"\s*(?:,|va|cung)\s+(?:so\s+)?")


def _one_of_two(folded: str, mention: Mention, following: list[Mention]) -> bool:
    """Whether the next citation is of the same type and joined to this one: two papers are announced and not the one."""
    return any(mention.kind == other.kind and mention.symbol and other.symbol and (
        _AND.fullmatch(folded, mention.fields_end, max(mention.fields_end, other.phrase))
        or mention.symbol.organ == other.symbol.organ and _AND_TITLED.fullmatch(folded, mention.fields_end, max(mention.fields_end, other.phrase))) for other in following)
