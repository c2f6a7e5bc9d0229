"""The body in the last line of a letterhead where no table lists it: a steering committee, a school, a board of an organisation.

By Decree 30/2020 (Appendix I, II.2) and Guidance 36-HD/VPTW the upper line names the body above, the lower who issues. To take
the upper for the author would say of a committee what a school has issued.
"""

from __future__ import annotations

import re

from danvan_graph.extract import bodies, issuers, places
from danvan_graph.extract.capitals import in_running_text
from danvan_graph.text import fold

#: what a body below another is called by where no table lists it, folded
_BODY = re.compile(
    r"(?:(?:ban|bch|btv|bcd|bql|hoi|hoi\s+dong|doan|cong\s+doan|cdcs|chi\s+(?:bo|hoi|doan|cuc)|dang\s+(?:uy|bo)|lien\s+(?:doan|hiep|minh)|ldld"
    r"|truong|hoc\s+vien|dai\s+hoc|trung\s+tam|benh\s+vien"
    r"|phong|cuc|tong\s+cuc|vu|vien|cong\s+ty|tong\s+cong\s+ty|van\s+phong|to\s+cong\s+tac|uy\s+ban|hat|thanh\s+tra|kho\s+bac|chi\s+nhanh"
    r"|bao\s+hiem\s+xa\s+hoi|trung\s+uong\s+(?:hoi|doan))\s|dang\s+uy$)")
#: lines of a letterhead that name no body
_NO_BODY = re.compile(r"[^,]{0,40},\s*ngay\s|cong\s+hoa\s+xa\s+hoi|doc\s+lap|dang\s+cong\s+san|(?:toi\s+)?mat$|khan$|hoa\s+toc|du\s+thao|\(|so\b|ngay\s")
#: boards and offices that are nothing without the body above them
_PART_ONLY = re.compile(r"ban\s|bch$|btv$|hoi\s+dong\s|to\s+cong\s+tac\s|cong\s+doan\s+nganh\s|van\s+phong\b|phong\s|thanh\s+tra\b|chi\s+cuc\s")
#: a board of an organisation, which bears the organisation's whole name
_BOARD = re.compile(r"(?:ban\s+(?:thuong\s+vu|chap\s+hanh|thuong\s+truc)|bch|btv|hoi\s+dong\s+trung\s+uong)$")
_TYPED = re.compile(r"(?<=\s)(?:tinh|thanh\s+pho|huyen|quan|thi\s+(?:xa|tran)|xa|phuong)\s")
#: committees number for themselves whatever stands above
_COMMITTEES = {"UBND", "UB", "TW", "TU", "HU", "QU"}
_MEMBERS = "Ban Chấp hành"
#: a mass organisation's letterhead names all its members, the few who lead it sign: "TM. BAN THƯỜNG VỤ"
_SIGNS_FOR = re.compile(r"\n[ \t|]*(?:t\s?/\s?m|tm)\.?[ \t]*(?:ban\s+thuong\s+vu|btv)(?![a-z])"
                        r"|(?:\n[ \t]*|,\s)ban\s+thuong\s+vu\s+(?:hoi|doan|lien\s+doan|cong\s+doan)\s[^,.;:\n]{3,60}\s(?:xay\s+dung|ban\s+hanh"
                        r"|huong\s+dan|yeu\s+cau|de\s+nghi|quyet\s+dinh|trien\s+khai)(?![a-z])")
#: the same of a place or a school, or a branch there: "BAN CHẤP HÀNH TỈNH NGHỆ AN" below "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM"
_BOARD_IN = re.compile(r"(?:ban\s+(?:thuong\s+vu|chap\s+hanh)|bch|btv|chi\s+nhanh)\s+(?=(?:tinh|thanh\s+pho|huyen|quan|thi\s+(?:xa|tran)|xa|phuong|truong)\s)")
#: an organisation that has boards
_HAS_BOARDS = re.compile(r"(?:hoi|doi|doan|cong\s+doan|lien\s+(?:doan|hiep))\s")
_OF_CENTER = re.compile(r"trung\s+uong\s+(hoi|doan)$")
#: so many words of small letters may be a name: "Chi bộ trường THCS Hòa Bình"
_NAME_WORDS = 12
#: a level without its name at the end: "BAN CHỈ ĐẠO 389 TỈNH"
_LEVEL = re.compile(r"\s(?:tỉnh|huyện|quận|xã|phường|thị xã|thị trấn|thành phố)$")
#: boards of the Party's committees, which tables list
_OF_COMMITTEE = re.compile(r"ban\s+(?:tuyen\s+giao(?:\s+va\s+dan\s+van)?|dan\s+van|to\s+chuc|noi\s+chinh)|uy\s+ban\s+kiem\s+tra|van\s+phong")


def lowest(lines: list[str], organ: str, upper: str, place: str, home: str) -> tuple[str, str] | None:
    """Name and place key of the body that the lowest line names; None where a table lists it, or it names none.

    Args:
        lines: the letterhead above its number, from the top.
        organ: organ of the symbol.
        upper, place: the body that the tables find in the lines, and its place.
        home: the document's own place.

    >>> lowest(["UBND TỈNH NGHỆ AN", "BAN CHỈ ĐẠO 389"], "BCĐ389", "UBND tỉnh Nghệ An", "old/nghe-an", "")
    ('Ban Chỉ đạo 389 tỉnh Nghệ An', 'old/nghe-an')
    >>> lowest(["UBND TỈNH NGHỆ AN", "SỞ NỘI VỤ"], "SNV", "Sở Nội vụ tỉnh Nghệ An", "old/nghe-an", "") is None
    True
    """
    lines = [line for line in lines if not _NO_BODY.match(fold(line))]
    if lines and lines[-1].isupper() and not _BODY.match(fold(lines[-1])):         # "TRUNG TÂM Y TẾ / HUYỆN CON CUÔNG"
        lines[-2:] = [" ".join(lines[-2:])]
    line = lines[-1] if lines else ""
    above = issuers.issuer_at(line, fold(line), 0) if line.isupper() else None
    rest = line[above[0]:].strip() if above else ""
    if _BODY.match(fold(rest)) and above[3]:           # "LIÊN ĐOÀN LAO ĐỘNG TP HUẾ CĐCS MẦM NON II": two in one line
        line, upper, place = rest, above[1], above[3]
    low = fold(line)
    codes = re.split("[-.]", organ)
    capitals = line.isupper() or line[:1].isupper() and len(lines) > 1 and lines[-2].isupper() and len(line.split()) <= _NAME_WORDS
    if not capitals or not _BODY.match(low) or ";" in upper or codes[0] in _COMMITTEES or codes[0] == "HĐND" and not (low.startswith("ban ") and upper.startswith("HĐND")):
        return None
    if low.endswith(fold(upper)) and upper or " - " in line and len(codes) > 1:
        return None                                    # two bodies in one line, the lower last; two that sign together
    listed = issuers.issuer_at(line, low, 0)
    center = _OF_CENTER.search(low) if len(lines) > 1 else None
    if center and fold(lines[-2]).startswith(center[1]):
        return in_running_text(line) + in_running_text(lines[-2])[len(center[1]):], place      # "BAN THƯỜNG VỤ TRUNG ƯƠNG HỘI" below "HỘI CHỮ THẬP ĐỎ VIỆT NAM"
    if listed and listed[0] == len(line) or low in fold(upper) or _OF_COMMITTEE.fullmatch(low) and "ủy" in upper:
        return None
    name = in_running_text(line) if line.isupper() else line
    if not upper and len(lines) > 1 and _HAS_BOARDS.match(fold(lines[-2])) and (_BOARD.match(low) or _BOARD_IN.match(low)):
        upper = in_running_text(lines[-2])             # "HỘI LIÊN HIỆP PHỤ NỮ HÀ ĐÔNG": which Hà Đông, no table tells
    if upper and (board := _BOARD_IN.match(low)):      # of the organisation above, in a place
        first = in_running_text(line[:board.end()])
        name = f"{first} {upper.removesuffix(' Việt Nam')}{name.removeprefix(first)}"
    if _LEVEL.search(name):
        return issuers.complete(name, "", "", place or home)
    folded = fold(name)
    typed = next((unit for word in _TYPED.finditer(folded) if (unit := places.place_at(name, folded, word.start()))), None)
    if typed is not None:
        return name, typed[2] or place
    if len(lines) > 1 and _PART_ONLY.match(low):
        whole = _BOARD.match(low) or upper.startswith(("HĐND", "Ủy ban")) or "ủy" in upper.split(" ", 2)[:2]
        name = f"{name} {upper if whole else bodies.place_name(place)}".strip()
    return name, place


def signing(folded: str, start: int, members: str) -> str:
    """Who of an organisation's members signs behind ``start``, or says that it issues the paper.

    >>> signing("ke hoach\\ntm. ban thuong vu", 0, "Ban Chấp hành Hội Nông dân tỉnh Hà Nam")
    'Ban Thường vụ Hội Nông dân tỉnh Hà Nam'
    """
    signs = _SIGNS_FOR.search(folded, start) if members.startswith(_MEMBERS) else None
    return f"Ban Thường vụ{members.removeprefix(_MEMBERS)}" if signs else members
