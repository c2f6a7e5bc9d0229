"""The directive that a text explains, whose issuing it need not tell: headline, first sentence or last line say which."""

from __future__ import annotations

import re

from danvan_graph.extract.mention import Mention
from danvan_graph.text import fold

#: a line of a report that is no day, author or heading, in characters
_SENTENCE = 25


#: below a picture: "Bí thư tiếp dân. (Ảnh minh họa)", "Ảnh: Trúc Ly"
_CAPTION = re.compile(r"(?<![a-z])anh\s?(?::|minh\s+hoa)")
#: when a page was posted: "Ngày đăng: 30/08/2022  10:33"
_POSTED = re.compile(r"^[^\n]{0,40}\d{1,2}/\d{1,2}/\d{4}[^\n]{0,25}$")


def sentences(above: str) -> int:
    """How many lines of a report's head are more than a day, an author or a heading."""
    return sum((len(line) >= _SENTENCE or line.endswith(".")) and not _POSTED.search(line) and not _CAPTION.search(line) for line in {line.strip() for line in above.split("\n")})


def in_caption(folded: str, pos: int) -> bool:
    """Whether a line is what stands below a picture."""
    start = folded.rfind("\n", 0, pos) + 1
    end = folded.find("\n", pos)
    return _CAPTION.search(folded, start, end if end >= 0 else len(folded)) is not None and len(folded[start:end]) < 300


#: who speaks, before a headline that is the name of a paper: "Chính phủ: Nghị quyết số 169/NQ-CP ngày 11/11/2020 ..."
_SPEAKER = re.compile(
    r"\s*(?:[^\n:]{2,40}:\s)?(?:(?:nhung\s+|cac\s+|mot\s+so\s+|\d{1,2}\s+)?(?:diem|noi\s+dung)\s+(?:moi|noi\s+bat|dang\s+chu\s+y|co\s+ban"
    r"|chinh)(?:\s+(?:nhat|noi\s+bat))?\s+(?:cua|trong|tai)\s)?")
#: what goes on behind the name: what it says, its title, or nothing
_NAME_ENDS = re.compile(r"\s?(?::|\n|$)|,?\s(?:ve|v/v|quy\s+dinh|ban\s+hanh|sua\s+doi|huong\s+dan|phe\s+duyet|phien\s+hop)\s(?P<title>[^\n]*)")
#: such a title is no title of the paper: it tells of its being carried out
_CARRIED_OUT = re.compile(r"(?<![a-z])(?:di\s+vao|sau\s+\d|\d\s+nam(?!\s+\d)|lan\s+toa|phat\s+huy|hieu\s+qua\s+tu|hieu\s+luc|o\s+[a-z]+\s*$)")
#: the first sentence of a text begins with a paper, or with what stands in it
_OPENS = re.compile(r"(?:(?:trong|tai|theo)\s+)?")
_SAYS_IN_IT = re.compile(r"[^.\n]{0,250}?\s(?:co\s+|da\s+)?(?:neu\s+(?:ro|huong|cu\s+the)|quy\s+dinh\s+ro|chi\s+ro|giao\s+viec|chuyen\s+y\s+kien|chi\s+dao)(?![a-z])")


def explained(normal: str, folded: str, first: Mention) -> bool:
    """Whether a text is about the paper that it names first: its headline is the name, or its first sentence tells what it states.

    >>> from danvan_graph.extract import extract
    >>> from danvan_graph.model import Document
    >>> def own(text):
    ...     identity = extract(Document(id="a", text=text)).identity
    ...     return identity and identity.symbol
    >>> own("Quy định 69-QĐ/TW: Khi nào đảng viên bị kỷ luật?\\nĐảng viên cần biết rõ."), own("Nghị quyết số 25-NQ/TW đi vào cuộc sống ở Lai Châu\\nNhiều nơi làm tốt.")
    ('69-QĐ/TW', None)
    >>> own("Bí thư phải tiếp dân\\nTrong Quy định 11-QĐi/TW về tiếp dân có nêu rõ khi nào thì phải tiếp.")
    '11-QĐi/TW'
    """
    if first.symbol is None:
        return False
    line = folded.rfind("\n", 0, first.phrase) + 1
    if not folded[:line].strip():
        name = _NAME_ENDS.match(folded, first.fields_end) if folded.find("\n", first.fields_end) >= 0 and _SPEAKER.fullmatch(folded, line, first.phrase) else None
        return name is not None and not (name["title"] and _CARRIED_OUT.search(name["title"]))
    return normal[line].isupper() and sentences(folded[:line]) < 2 and _OPENS.fullmatch(folded, line, first.phrase) is not None and _SAYS_IN_IT.match(folded, first.fields_end) is not None


#: so much of a headline found again behind a citation is the title of the paper, in characters
_TITLE_LENGTH = 40
_HAS_ISSUED = re.compile(r"(?<![a-z])(?:da|vua|moi)\s+(?:ky\s+)?ban\s+hanh\s+$")


def titled(folded: str, mention: Mention) -> bool:
    """Whether somebody has issued a paper whose title is the headline of the report."""
    headline = folded.lstrip().partition("\n")[0].strip()[:3 * _TITLE_LENGTH]
    issued = _HAS_ISSUED.search(folded, max(0, mention.phrase - 30), mention.phrase)
    if issued is None and headline.startswith(fold(mention.kind) + " cua ") and folded.endswith("ban hanh ", 0, mention.phrase):
        issued, headline = True, headline.partition(" ve ")[2]         # "Nghị quyết của Ban Thường vụ Tỉnh ủy về ...", whose issuing is told below
    return len(headline) >= _TITLE_LENGTH and mention.symbol is not None and issued is not None \
        and folded.find(headline, mention.fields_end, mention.fields_end + 4 * _TITLE_LENGTH) >= 0


#: "Một số điểm mới trong quy chế công tác dân vận", without a number
_WHATS_NEW = re.compile(r"\s*(?:(?:nhung|mot\s+so|cac|\d{1,2})\s+)?(?:diem|noi\s+dung)\s+(?:moi|noi\s+bat|dang\s+chu\s+y|co\s+ban|chinh)\s+(?:cua|trong|tai)\s+"
                        r"(?P<kind>quy\s+che|quy\s+dinh|de\s+an|nghi\s+quyet|nghi\s+dinh|thong\s+tu|chi\s+thi|ket\s+luan)\s(?!so\s|\d)[^\n]*\n")
_ISSUES = re.compile(r"(?<![a-z])(?:co|ra|ky|(?:ky\s+)?ban\s+hanh)\s+$")


def newly(folded: str, mention: Mention) -> bool:
    """Whether a headline promises what is new in a paper of a type, and this is the paper: issued, of that type or over it."""
    headline = _WHATS_NEW.match(folded)
    return headline is not None and mention.symbol is not None and _ISSUES.search(folded, max(0, mention.phrase - 16), mention.phrase) is not None \
        and " ".join(headline["kind"].split()) in folded[mention.phrase:mention.fields_end + 4 * _TITLE_LENGTH]


#: "Đây là nội dung tại Quyết định số 4": what the paragraph before told
_IT_IS = re.compile(
    r"(?:^|[.\n)]|\s[-–])\s*(?:(?:day|do)\s+la\s+(?:noi\s+dung|(?:nhung\s+|mot\s+)?(?:yeu\s+cau|chi\s+dao|quy\s+dinh|diem"
    r"|thong\s+tin))(?![a-z])[^.\n]{0,230}?(?:tai|trong)|(?:day|do)\s+la\s+(?:noi\s+dung\s+chinh|(?:mot\s+trong\s+)?(?:nhung\s+|mot\s+)?(?:diem"
    r"|noi\s+dung)\s+(?:moi|noi\s+bat|dang\s+chu\s+y|quan\s+trong))\s+(?:cua|trong|tai)"
    r"|(?:yeu\s+cau|noi\s+dung|quy\s+dinh|chi\s+dao)\s+(?:nay|ay|tren|do)\s+(?:nam|duoc\s+(?:neu|dua\s+ra)|neu)\s+(?:tai|trong))\s+$")


def rendered(folded: str, mention: Mention) -> bool:
    """Whether a text says that what it has told so far is the content of a paper."""
    return mention.symbol is not None and _IT_IS.search(folded, max(0, mention.phrase - 260), mention.phrase) is not None


#: the last line of a text: "(Theo Công văn 388/UBND-TCD ngày 26/6/2023)"
_BY_PAPER, _END = re.compile(r"\n\s*\((?:theo|(?:dinh\s+)?kem(?:\s+theo)?\s*:?)\s+(?:cac\s+)?$"), re.compile(r"(?:[^.;,\n()]|\.(?=\d)){0,120}\)\s*+(?:nguon\s?:[^\n]{0,60})?\s*+\Z")


#: the last line of a page: "Bấm vào đây để tải Quyết định số 2210/QĐ-UBND."
_FETCH, _LAST_LINE = re.compile(r"\n\s*(?:(?:bam|nhan|click)\s+(?:vao\s+)?day\s+de\s+|chi\s+tiet\s+)?(?:tai|xem)(?:\s+(?:ve|chi\s+tiet|toan\s+van|noi\s+dung|file|o|tai|trong))*\s+$"), re.compile(r"[^.,\n]{0,60}\.?\s*+(?:nguon\s?:[^\n]{0,60})?\s*+\Z")


def source(folded: str, mention: Mention) -> bool:
    """Whether a text ends with a line of its own that names the paper which it renders."""
    if mention.symbol is None:
        return False
    printed = _END.match(folded, mention.end) is not None and _BY_PAPER.search(folded, max(0, mention.phrase - 20), mention.phrase) is not None
    return printed or _LAST_LINE.match(folded, mention.end) is not None and _FETCH.search(folded, max(0, mention.phrase - 60), mention.phrase) is not None
