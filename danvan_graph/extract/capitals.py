"""The name of a body that a letterhead prints in capitals, as running text writes it."""

from __future__ import annotations

import re
from functools import cache

from danvan_graph.extract.bodies import PRINTED_KIND
from danvan_graph.extract.place_names import kind_at, name_at
from danvan_graph.organs import organs
from danvan_graph.text import fold

#: short forms of bodies that letterheads print, written out
_SHORT = {"BCH": "Ban Chấp hành", "BTV": "Ban Thường vụ", "BCĐ": "Ban Chỉ đạo", "BQL": "Ban Quản lý", "HND": "Hội Nông dân", "LHPN": "Liên hiệp Phụ nữ",
          "CCB": "Cựu chiến binh", "LĐLĐ": "Liên đoàn Lao động", "CĐCS": "Công đoàn cơ sở", "ĐU": "Đảng ủy", "UB": "Ủy ban", "UBMTTQ": "Ủy ban MTTQ", "MN": "mầm non", "PN": "Phụ nữ", "CTĐ": "Chữ thập đỏ"}
#: what bodies are called by and what they see to, as it is written inside a name, beside the words of data/organs.csv
_PHRASES = (
    "Trường Đại học; Trường Cao đẳng; Trường Trung cấp; trường tiểu học; trường trung học cơ sở; trường trung học phổ thông; trường phổ thông dân tộc nội trú; trường mầm non; "
    "trường mẫu giáo; Đại học; Cao đẳng; Trung tâm; Bệnh viện; Bệnh viện Đa khoa; Học viện; Chi cục; Kiểm lâm; Điều phối; chi bộ; chi hội; chi đoàn; Đảng bộ; Đảng ủy; cơ quan; công đoàn; công đoàn cơ sở; liên đoàn; Tổng cục; Tổng công ty; công ty; Thi hành án dân sự; khu vực; ở cơ sở; ngành; liên ngành; "
    "Ban Chỉ đạo; Ban Quản lý; chi nhánh; Liên minh; Hợp tác xã; Ban Chấp hành; Ban Thường vụ; Ban Thường trực; Ban Tôn giáo; Ban Pháp chế; Ban Dân tộc; Hội đồng phối hợp; phổ biến, giáo dục pháp luật; "
    "công tác; dân vận; thực hiện; xây dựng; quy chế; dân chủ; nông thôn mới; phòng, chống; phòng chống; phòng thủ dân sự; dịch bệnh; thiên tai; tham nhũng; tội phạm; cải cách hành chính; "
    "chuyển đổi số; bảo vệ; phong trào; toàn dân; khu kinh tế; khu công nghiệp; dự án; đầu tư; các trường; các cơ quan; các khu; doanh nghiệp; quản lý; phát triển; bầu cử; lực lượng vũ trang; "
    "Kiểm tra văn bản; Hành chính Quốc gia; Giáo dục nghề nghiệp; Giáo dục thường xuyên; Dịch vụ việc làm; Phục vụ hành chính công; Phát triển quỹ đất; Cựu chiến binh; Người cao tuổi; "
    "Chữ thập đỏ; Khuyến học; Thương mại; Kinh tế; Văn hóa; Y tế; Giáo dục; và; của; về; các; trường; tỉnh; huyện; quận; xã; phường; thị trấn; thị xã; thành phố; thôn; khu phố")
#: a syllable that a Vietnamese word can be, folded; what is none is an abbreviation ("THCS", "ATGT")
_SYLLABLE = re.compile(r"(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")
_ROMAN = re.compile(r"[IVX]+")


@cache
def _phrases() -> dict[tuple[str, ...], list[str]]:
    """Words in small letters, and how they are written inside a name."""
    phrases = [phrase.split() for phrase in _PHRASES.split("; ")]
    return {tuple(word.lower() for word in words): words for words in phrases}


@cache
def _pairs() -> dict[tuple[str, str], tuple[str, str]]:
    """Two words in a row of an organ's name, likewise."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for organ in organs().values():
        words = organ.full_name.split()
        for first, second in zip(words, words[1:]):
            found.setdefault((first.lower(), second.lower()), (first, second))
    return found


#: the longest of the phrases, in words
_LONGEST = 6


def in_running_text(line: str) -> str:
    """A name in capitals as it is written in a sentence: words of bodies as they are, names with capitals, abbreviations kept.

    >>> in_running_text("TRUNG TÂM Y TẾ HUYỆN CON CUÔNG"), in_running_text("BCH HND TỈNH HÀ NAM")
    ('Trung tâm Y tế huyện Con Cuông', 'Ban Chấp hành Hội Nông dân tỉnh Hà Nam')
    >>> in_running_text("CHI BỘ TRƯỜNG THCS BIÊN GIANG"), in_running_text("BAN CHỈ ĐẠO CÔNG TÁC DÂN VẬN")
    ('Chi bộ trường THCS Biên Giang', 'Ban Chỉ đạo công tác dân vận')
    """
    words = line.replace("UỶ", "ỦY").split()
    small = [word.lower() for word in words]
    written: list[str] = []
    as_second = ""                                     # how the word before wants this one
    while len(written) < len(words):
        at = len(written)
        phrase = _place(words, at) or _phrase(small, at)
        pair = None if len(phrase) > 1 else _pairs().get(tuple(small[at:at + 2]))
        if pair:
            written.append(pair[0])
        elif phrase and not (as_second and len(phrase) == 1):
            written += phrase
        elif as_second:
            written.append(as_second)
        elif _ROMAN.fullmatch(words[at]) or not _SYLLABLE.fullmatch(fold(words[at]).strip(",")):
            written.append(words[at])
        else:
            written.append(words[at].capitalize())
        as_second = pair[1] if pair else ""
    name = " ".join(_SHORT.get(word, word) for word in written if word)
    return name[0].upper() + name[1:]


def _phrase(small: list[str], at: int) -> list[str]:
    """The longest phrase that begins at a word, as it is written; empty for none."""
    return next((_phrases()[key] for length in range(_LONGEST, 0, -1) if (key := tuple(small[at:at + length])) in _phrases()), [])


def _place(words: list[str], at: int) -> list[str]:
    """A unit with its type word ("HUYỆN CON CUÔNG"), whole in the place of its first word; empty for none."""
    text = " ".join(words[at:at + 7])
    folded = fold(text)
    kind = kind_at(text, folded, 0)
    named = name_at(text, folded, kind[1], kind[0], any_case=True) if kind else None
    if named is None:
        return []
    printed = f"{PRINTED_KIND[kind[0]]} {text[kind[1]:named[0]].title()}"
    return [printed] + [""] * (len(text[:named[0]].split()) - 1)
