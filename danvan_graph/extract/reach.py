"""How far a cue reaches: its object, joining words, and cues whose marks decide."""

from __future__ import annotations

import re
from functools import lru_cache

from danvan_graph.extract import cues

JOIN = re.compile(
    r"(?:[,;:+&]|(?<![a-z])(?:va|hoac|cung|cung\s+voi|voi|lan|roi|hay|nhu))\s*"
    r"(?:(?:theo|\d{1,2}\s+nam(?:\s+(?:thuc\s+hien|trien\s+khai))?|cac|so|toan\s+bo|mot\s+so|noi\s+dung|quy\s+dinh(?:\s+phap\s+(?:ly|luat))?(?=\s+tai\s)|huong\s+dan(?=\s+tai\s)|trong\s+do\s+co"
    r"|nhat\s+la|dac\s+biet\s+la|truoc\s+het\s+la|gan\s+day\s+(?:nhat\s+)?la|moi\s+day\s+la|sau\s+nay\s+la|moi\s+nhat\s+la|tai|cua"
    r"|dieu\s+(?:\d{1,3}[a-z]?(?:\s?(?:,\sva|,|va)\s?\d{1,3}[a-z]?)*|[ivx]+)(?![a-z\d])|khoan\s+\d{1,3}[a-z]?(?:\s?(?:,\sva|,|va)\s?\d{1,3}[a-z]?)*(?![a-z\d])"
    r"|diem\s+(?:[a-z]\d?|\d{1,2})(?:\s?(?:,|va)\s?(?:[a-z]\d?|\d{1,2})(?![a-z\d]))*|muc\s+[a-z\d]+|chuong\s+[ivx]+|phan\s+(?:thu\s+)?[ivx\d]+"
    r"|phu\s+luc(?:\s+so)?(?:\s+(?:[ivx]+|[a-z]?\d{1,3}|[a-z])(?![a-z\d]))?|mot\s+phan)(?:\s*,)?\s*)*$")
#: how far before a citation the words that join it to the one before begin: a list's parts, "và khoản 1, 2, 3 Điều 5 của"
_JOINED_WITHIN = 600


def joined(folded: str, begin: int, end: int) -> bool:
    """Whether the words between two citations end as a list goes on.

    >>> text = "bai bo; khoan 1, 2 va dieu 3 cua "
    >>> joined(text, 0, len(text)), joined(text, 0, 6)
    (True, False)
    """
    return JOIN.search(folded[max(begin, end - _JOINED_WITHIN):end]) is not None


BARRIER = re.compile(
    r"(?<![a-z])(?:co(?<!dang\sco)(?<!con\sco)\s+hieu\s+luc|ap\s+dung|phoi\s+hop|bao\s+cao|kiem\s+tra|dong\s+thoi|nhung\s+(?!quy)|tuy\s+nhien|nham|nhu(?:\s+sau|(?=\s?:))"
    r"|phu\s+hop\s+(?:voi|quy\s+dinh)|chiu\s+trach\s+nhiem|co\s+trach\s+nhiem|de\s+nghi|trai(?:\s+(?:voi|quy\s+dinh))?)(?![a-z])|\.\s|;\s(?!(?:cac\s+)?(?:dieu|khoan|diem|muc"
    r"|chuong|phan|phu\s+luc)\s+[\da-z])")
#: words whose marks decide: "tại" refers, "vận tải" does not; "đính chính" amends, "thẩm định chính sách" does not; "gắn với", not "gần với"
_MARKED = {"tai": "tại", "dinh chinh": "đính chính", "vi pham": "vi phạm", "gan": "gắn", "bo": "bỏ"}
_WORDS = re.compile(r"[^\s,:;()]+")
#: words of parts and head nouns: "một số điều của Quy chế ban hành kèm theo", "khoản 2 Phụ lục II", "mức thu tại"
_PARTS = frozenset(
    "toan bo mot so cac dieu khoan diem muc chuong phan phu luc cua va viec noi dung quy che dinh kem theo ban hanh tai danh bieu mau don gia tieu chi thu "
    "nhiem vu ten thi thuc hien co hieu qua nghiem tuc tot ii iii iv vi vii viii ix xi xii".split())

#: of these words another noun: "cơ chế một cửa"
_OTHER = re.compile(r"(?<![a-z])co\s+(?!hieu)")


@lru_cache(maxsize=4)                                  # a title and its clause ask about the same words
def find_cues(normal: str, folded: str, start: int, end: int) -> tuple[cues.Cue, ...]:
    """The cues between two offsets, those with other marks left out."""
    return tuple([c for c in cues.find(folded, start, end) if _as_printed(normal, folded[c.start:c.end], c.start)])


_POINTS_BACK = re.compile(r"\s(?:đó|này|ấy|trên)(?!\w)")


def _as_printed(normal: str, words: str, start: int) -> bool:
    if words.startswith("theo") and normal[start + len(words):start + len(words) + 4].strip().lower() == "dõi":
        return False
    if words.endswith("tinh than") and _POINTS_BACK.match(normal, start + len(words)):
        return False                                   # "Theo tinh thần đó, ..."
    mark = _MARKED.get(next((word for word in ("gan", "bo") if words.startswith(word + " ") and not words.startswith("bo sung")), words))
    return mark is None or normal[start:start + len(mark)].lower() == mark


def object_of(folded: str, end: int, start: int) -> bool:
    """Whether everything between a cue and a citation belongs to the object: parts and head nouns."""
    return start - end < 300 and not _OTHER.search(folded, end, start) and all(word in _PARTS or len(word) == 1 or word[0].isdigit() for word in _WORDS.findall(folded, end, start))
