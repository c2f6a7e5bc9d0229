"""Words that state a relation (từ dẫn), and the words that may stand between them and their object.

Patterns run over FOLDED text. The nearest cue before a citation decides; a strong relation needs its object
close by, the weak ones reach over a clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue found: what it states, where, and whether the object does it to the subject (passive)."""

    relation: str
    start: int
    end: int
    passive: bool = False
    plain: bool = False          # "theo", "tại": states no more than that it refers


_B = r"(?<![a-z])"
#: order matters: at one place the first alternative wins, so the longer phrase stands first
_PATTERNS = (
    ("amends_p", r"(?:da\s+)?(?:duoc|bi)\s+(?:sua\s+doi|bo\s+sung|dieu\s+chinh|dinh\s+chinh)(?:\s*,)?(?:\s+va)?(?:\s*,?\s*(?:bo\s+sung|thay\s+the|bai\s+bo))*"
                 r"(?:\s+(?:mot\s+so|mot\s+phan|boi|cac)\b[^.;:\n]{0,40}?)?\s+(?:boi|bang|theo|tai|o)\b"),
    ("supersedes_p", r"(?:da\s+)?(?:duoc|bi)\s+thay\s+the\s+(?:boi|bang|theo|tai)\b"),
    ("repeals_p", r"(?:da\s+)?(?:duoc|bi)\s+(?:bai\s+bo|huy\s+bo)\s+(?:boi|bang|theo|tai)\b"),
    ("guides", r"quy\s+dinh\s+chi\s+tiet\s[^.;\n]{0,90}?bien\s+phap\s+(?:de\s+to\s+chuc\s*,?\s*)?(?:huong\s+dan\s+)?thi\s+hanh|quy\s+dinh\s+chi\s+tiet(?:\s+(?:mot\s+so\s+)?(?:dieu|noi\s+dung|khoan)(?:\s+\d+\w?)?)?(?:\s*,?\s*(?:va\s+)?(?:bien\s+phap|huong\s+dan|mot\s+so\s+bien\s+phap)[a-z\s,]{0,40}?)?(?:\s+(?:de\s+)?(?:to\s+chuc\s*,?\s*)?(?:huong\s+dan\s+)?(?:thi\s+hanh|thuc\s+hien))?"
               r"|(?:quy\s+dinh\s+(?:bien\s+phap|viec)\s+)?huong\s+dan(?:\s+viec)?(?:\s+(?:trien\s+khai\s*,?\s*)?(?:thi\s+hanh|thuc\s+hien|ap\s+dung|to\s+chuc\s+thuc\s+hien))?"),
    ("amends_w", r"thay\s+the(?:\s*,\s*bai\s+bo)?\s+(?:mot\s+so\s+|cac\s+)?(?:phu\s+luc|cum\s+tu|tu\b|bieu|mau|danh\s+muc|muc\s+so)[^.;\n]{0,80}?(?:tai|cua|ban\s+hanh\s+kem\s+theo)"),
    ("supersedes", r"thay\s+the(?:\s+cho)?|thay\s+cho"),
    ("repeals", r"bai\s+bo|huy\s+bo|tuyen\s+huy|(?:(?<!phat\s)(?<!chi\s)huy|thu\s+hoi)(?=\s+(?:mot\s+phan\s+|toan\s+bo\s+|cac\s+)?(?:quyet\s+dinh|thong\s+bao|nghi\s+quyet|ket\s+luan|cong\s+van))|het\s+hieu\s+luc|khong\s+con\s+hieu\s+luc|cham\s+dut\s+hieu\s+luc|dinh\s+chi\s+(?:thi\s+hanh|hieu\s+luc)"),
    ("amends", r"sua\s+doi(?:\s*,)?(?:\s+(?:va\s+)?bo\s+sung)?|(?:dieu\s+chinh(?:\s*,|\s+va)?\s+)?bo\s+sung(?!\s+ban\s+hanh)(?:\s*,?\s*(?:va\s+)?sua\s+doi)?|dieu\s+chinh|dinh\s+chinh|gia\s+han\s+thoi\s+gian\s+thuc\s+hien"),
    ("based_on", r"can\s+cu(?:\s+vao)?|chieu\s+theo|tren\s+co\s+so"),
    ("implements", r"(?:so\s+ket|tong\s+ket)(?:[^.;\n]{0,60}?\s(?:thuc\s+hien|trien\s+khai|thi\s+hanh))?"
                   r"|(?:to\s+chuc\s+)?(?:trien\s+khai|thuc\s+hien|thi\s+hanh|quan\s+triet|chap\s+hanh|cu\s+the\s+hoa|the\s+che\s+hoa|thuc\s+thi|tuyen\s+truyen|pho\s+bien|hoc\s+tap|nghien\s+cuu\s+hoc\s+tap|bam\s+sat)"
                   r"(?:\s*,?\s*(?:va\s+)?(?:trien\s+khai|thuc\s+hien|thi\s+hanh|quan\s+triet))*"),
    ("spirit", r"(?:theo|voi)\s+(?:dung\s+)?(?:tinh\s+than|chu\s+truong|quan\s+diem|chi\s+dao|yeu\s+cau|noi\s+dung|dinh\s+huong|muc\s+tieu)|tinh\s+than|chu\s+truong|the\s+hien\s+(?:ro\s+)?trong"),
    ("under", r"theo(?:\s+dung)?(?:\s+(?:cac\s+)?(?:quy\s+dinh|huong\s+dan|noi\s+dung|muc|khoan|diem|dieu))?(?:\s+(?:tai|cua|trong|o))?"),
    ("refers", r"(?:quy\s+dinh|neu|ghi|dan\s+chieu|cong\s+bo|ban\s+hanh|phe\s+duyet|giao|ke\s+hoach)\s+(?:kem\s+theo|tai|trong|cua)|phu\s+hop\s+voi|kem\s+theo|doi\s+chieu\s+voi|trai\s+voi|vi\s+pham|xem\s+xet|ra\s+soat|kien\s+nghi|tai"),
)
_ANY = re.compile(_B + "(?:" + "|".join(f"(?P<{name}>{body})" for name, body in _PATTERNS) + r")(?![a-z])")

STRONG = {"supersedes", "repeals", "amends", "guides"}


def find(folded: str, start: int, end: int) -> list[Cue]:
    """The cues between two offsets, in order.

    >>> [(c.relation, c.passive) for c in find("can cu luat a da duoc sua doi, bo sung boi ", 0, 43)]
    [('based_on', False), ('amends', True)]
    >>> [c.relation for c in find("thay the quyet dinh x huong dan thi hanh ", 0, 41)]
    ['supersedes', 'guides']
    """
    found = []
    for match in _ANY.finditer(folded, start, end):
        name = match.lastgroup
        if name.endswith("_p"):
            found.append(Cue(name[:-2], match.start(), match.end(), passive=True))
        elif name == "amends_w":
            found.append(Cue("amends", match.start(), match.end()))
        elif name == "spirit":
            found.append(Cue("implements", match.start(), match.end()))
        elif name == "under":
            found.append(Cue("under", match.start(), match.end(), plain=True))
        elif name == "refers":
            found.append(Cue("cites", match.start(), match.end(), plain=True))
        else:
            found.append(Cue(name, match.start(), match.end()))
    return found

