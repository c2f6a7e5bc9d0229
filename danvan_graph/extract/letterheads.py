"""Who issues a paper by its letterhead: the body of its symbol, of its lines, of its preamble and signature."""

from __future__ import annotations

import re

from danvan_graph.extract import bodies, issuers, lower_bodies, places
from danvan_graph.extract.mention import Mention
from danvan_graph.organs import organs
from danvan_graph.text import fold

#: two columns of a letterhead, joined by a stroke or by blanks
COLUMN = re.compile(r"\||\s{3,}")
_ORGANS = re.compile("[-.]")
#: a converter's mark of the page: "Trang 1UỶ BAN NHÂN DÂN"
_PAGE = re.compile(r"Trang \d{1,3}(?=[^\W\d_])")
#: the other column of a letterhead that was read row by row
_MOTTO = re.compile(r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|[ĐD]ộc\s+lập\s?[-–]\s?Tự\s+do\s?[-–]\s?Hạnh\s+phúc", re.IGNORECASE)
_NUMBER = re.compile(r"(?:^|\s)(?:Số|SỐ|số)\s{0,3}:?\s{0,3}$")
_LINE = re.compile(r"(?:^|\n|\|)[\s•*]*(?:lien\s+(?:nganh|so|tich)\s*:\s*)?")
#: "ĐẢNG BỘ HUYỆN BẾN LỨC ĐẢNG ỦY XÃ THẠNH ĐỨC": the body above it on the same line
_ABOVE = re.compile(r"dang\s+bo\s+(?=[^\n|]{3,60}?\s(dang\s+uy\s))")
#: "ĐẢNG BỘ TỈNH BÌNH DƯƠNG / BAN THƯỜNG VỤ": a board below its organisation
_BOARD_OF = re.compile(
    r"(?P<of>(?:^|\n|\|)[ \t]*dang\s+bo\s+)(?=tinh|thanh|huyen|quan|thi)[^\n|]{3,40}[\n|][ \t]*ban\s+(?P<board>thuong\s+vu"
    r"|chap\s+hanh)(?:\s+dang\s+bo)?[ \t]*(?=[*\n|])")
#: who of the three that number as TW signs, or speaks in the preamble: "T/M BỘ CHÍNH TRỊ", "Ban Bí thư ban hành Quy chế"
_SIGNS = re.compile(r"\n[ \t]*(?:t\s?/\s?m|tm\.?|thay\s+mat)[ \t]+(ban\s+chap\s+hanh|bo\s+chinh\s+tri|ban\s+bi\s+thu)(?![a-z])")
_SPEAKS = re.compile(
    r"\n[ \t]*(?:(?:-\s*)?(?:can\s+cu|thuc\s+hien|theo|xet)\s[^\n]{5,600},\s+)?(bo\s+chinh\s+tri"
    r"|ban\s+bi\s+thu)(?:\s+trung\s+uong(?:\s+dang)?)?\s+(?:quyet\s+dinh|quy\s+dinh|ban\s+hanh|huong\s+dan|ket\s+luan|yeu\s+cau|chi\s+dao)(?![a-z])")
#: a board of a mass organisation alone on its line: "BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH"
_BOARD_SPEAKS = re.compile(r"(?:\n|-{3,})[ \t]*(?=(?:ban\s+(?:bi\s+thu|thuong\s+vu|chap\s+hanh)|doan\s+chu\s+tich)\s[^\n,.;]{3,70}?(?:\n|-\s?can\s+cu\s))")
#: the same in what it does or signs: "Ban Bí thư Trung ương Đoàn ban hành Kế hoạch", "TM. BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN"
_BOARD_ACTS = re.compile(r"(?:\n[ \t]*(?:t\s?/\s?m\.?|tm\.?)?[ \t]*|,\s+)(?=(?:ban\s+(?:bi\s+thu|thuong\s+vu|chap\s+hanh)|doan\s+chu\s+tich|ban\s+thuong\s+truc)\s)")
_ISSUES = re.compile(r"\s+(?:ban\s+hanh|quyet\s+dinh|quy\s+dinh|huong\s+dan|xay\s+dung|ket\s+luan|yeu\s+cau|de\s+nghi|thong\s+bao|trien\s+khai)(?![a-z])|\s*(?:\n|$)")
_FRONT_BOARDS = {"BTT": "Ban Thường trực", "ĐCT": "Đoàn Chủ tịch"}
_SPEAKERS = {"bo chinh tri": "Bộ Chính trị", "ban bi thu": "Ban Bí thư"}
#: a preamble ends by then, in characters
_PREAMBLE = 4000
#: so far below its number a paper names who decides, in characters
_TITLE = 900
_COUNCIL_LINE = re.compile(r"\n[ \t|]*(?=(?:thuong\s+truc\s+)?(?:uy\s+ban\s+nhan\s+dan|hoi\s+dong\s+nhan\s+dan|ubnd|hdnd))")
#: boards of a committee, alone on the line below it: "HUYỆN ỦY ĐẠ HUOAI / BAN TUYÊN GIÁO"
_BOARD_LINE = re.compile(
    r"[ \t*_-]*\n[ \t]*(ban\s+(?:tuyen\s+giao(?:\s+va\s+dan\s+van)?|dan\s+van|to\s+chuc|noi\s+chinh)|uy\s+ban\s+kiem\s+tra|van\s+phong)[ \t*_-]*(?=\n|$)")
_STANDING = re.compile(
    r"(?<![a-z])ban\s+thuong\s+vu\s+(?:tinh|thanh|huyen|quan|thi)\s+uy\s+(?:\(khoa\s+[ivx]+\)\s+)?(?:ban\s+hanh|bao\s+cao|yeu\s+cau|ket\s+luan"
    r"|xay\s+dung|thong\s+bao|quyet\s+dinh|de\s+nghi|chi\s+dao)(?![a-z])"
    r"|(?<![a-z])ket\s+luan\s+cua\s+ban\s+thuong\s+vu\s")
_OF_LINE = re.compile(r"\s*\n?\s*cua\s+(?=ban\s|bo\s+chinh\s+tri)")
#: a committee with the name of its place: "UBND xã Tân Thành", not "UBND xã"
_NAMED = re.compile(r"^(?:UBND|(?:Thường trực )?HĐND) (?:huyện|quận|thị xã|thành phố|thị trấn|phường|xã) \w")


def issuer(normal: str, folded: str, mention: Mention, mentions: list[Mention], home: str, title: int) -> tuple[str, str]:
    """Name and place key of the body that issues the paper whose letterhead has this number; "" for what it does not say.

    Args:
        title: where the title begins, behind the type's own line; 0 where there is none.
    """
    name, place = _at_dateline(normal, mention) or _of_number(normal, folded, mention, home)
    fixes = bodies.organ_of_symbol(mention.symbol.organ) and mention.symbol.organ.split("-")[0] not in issuers.FRONT_CODES
    lower = None if fixes else lower_bodies.lowest(lines(normal, mention.start), mention.symbol.organ, name, place, home)
    if lower:
        return lower_bodies.signing(folded, mention.end, lower[0]), lower[1]
    alone, name = name, _together(normal, mention, name, place or home)
    place = place or (home if name and not alone else "")
    if name == "Ban Chấp hành Trung ương":             # one letterhead for three: the text may say elsewhere whose it is
        name = next((m.issuer for m in mentions if m.issuer and m.symbol and m.symbol.canonical == mention.symbol.canonical), name)
    board = next((_FRONT_BOARDS[code] for code in mention.symbol.organ.split("-")[1:] if code in _FRONT_BOARDS), "")
    if board and name.startswith("Ủy ban"):
        name = f"{board} {name}"                       # "36/HD-MTTQ-BTT"
    if name.split(" ")[0] in ("Tỉnh", "Thành", "Huyện", "Quận", "Thị") and _STANDING.search(folded, mention.end):
        name = "Ban Thường vụ " + name                 # the text says which of its bodies speaks
    author = _OF_LINE.match(folded, title) if title else None          # "CHỈ THỊ / CỦA BAN THƯỜNG VỤ TỈNH ỦY"
    if author and (named := issuers.issuer_at(normal, folded, author.end())) and named[2] in ("TU", "HU", "ThU", "QU", "TW"):
        return issuers.complete(named[1], named[2], named[3], place or home)
    return name, place


#: a letterhead that leaves its place to the line of the date: "ỦY BAN NHÂN DÂN HUYỆN", "BAN DÂN VẬN HUYỆN ỦY", "ĐẢNG ỦY XÃ"
_PLACELESS = re.compile(
    r"(?:(?:uy\s+ban|hoi\s+dong)\s+nhan\s+dan|ubnd|hdnd)\s+(?:huyen|quan|thi\s+xa|xa|phuong|thi\s+tran)"
    r"|(?:ban\s+(?:dan\s+van|tuyen\s+giao|to\s+chuc|noi\s+chinh|thuong\s+vu)\s+|van\s+phong\s+|uy\s+ban\s+kiem\s+tra\s+)?(?:huyen|quan|thi)\s+uy"
    r"|dang\s+uy\s+(?:xa|phuong|thi\s+tran)")
_DATELINE = re.compile(r"(?:^|[\n|])[ \t*]*(?P<place>[^\W\d_]+(?:[ '-][^\W\d_]+){0,3})\s?,\s*(?:ngày|NGÀY)\s")


def _at_dateline(normal: str, mention: Mention) -> tuple[str, str] | None:
    """Issuer and place of a letterhead without a place, by the line of the date: "ỦY BAN NHÂN DÂN HUYỆN", "Ninh Giang, ngày 9/3/2022"."""
    head = lines(normal, mention.start)
    if not head or not head[-1].isupper() or not _PLACELESS.fullmatch(fold(head[-1])):
        return None
    dated = _DATELINE.search(normal, max(0, mention.start - 400), mention.end + 200)
    text = f"{head[-1]} {dated['place']}" if dated else ""
    found = issuers.issuer_at(text, fold(text), 0) if dated else None
    return (found[1], found[3]) if found and found[0] == len(text) else None


def _of_number(normal: str, folded: str, mention: Mention, home: str) -> tuple[str, str]:
    """Issuer and place of the own symbol: what the symbol fixes, else the letterhead's body."""
    fixed = bodies.organ_of_symbol(mention.symbol.organ)
    lead = mention.symbol.organ.split("-")[0]
    head = _committee(normal, mention.start, home) if lead in ("UBND", "HĐND", "UB", "CT") else None
    below = _alone_below(normal, folded, mention.end) if lead in ("UBND", "HĐND", "UB") else None
    if below and issuers.same_organ(below[2], lead) and (below[1].startswith("Thường trực") or below[3] and not (head and head[3])):
        return issuers.complete(below[1], below[2], below[3], (head[3] if head else "") or home)
    if head and head[2] in (lead, "UBND"):
        return head[1], head[3]                        # "11/1998/CT-CT" is its chairman's
    if lead in ("UBND", "HĐND", "UB"):
        name = "HĐND" if lead == "HĐND" else "UBND"
        return (f"{name} {bodies.place_name(home)}".strip(), home) if home else (name, "")
    if fixed and lead not in issuers.FRONT_CODES:
        return fixed, ""
    if fixed:
        boards = (issuers.issuer_at(normal, folded, line.end()) for line in _BOARD_SPEAKS.finditer(folded, mention.end, mention.end + _PREAMBLE))
        acts = (found for at in _BOARD_ACTS.finditer(folded, mention.end) if (found := issuers.issuer_at(normal, folded, at.end())) and _ISSUES.match(folded, found[0]))
        return next((found[1] for found in (*boards, *acts) if found and found[2] == lead), fixed), ""
    board = _BOARD_OF.search(folded, 0, mention.start)
    words = ("ban thuong vu" if board["board"].startswith("thuong") else "ban chap hanh dang bo") if board else ""
    if board and (committee := issuers.committee_of(words, 0, lead)):
        place = places.place_at(normal, folded, board.end("of"))
        return issuers.complete(committee[1], lead, place[2] if place else "", home)
    found = of_lines(normal, folded, mention.start, lead, home)
    if found and found[1] == "Ban Chấp hành Trung ương" and mention.symbol.organ == "TW":
        return _speaker(folded, mention) or found[1], ""
    return (found[1], found[3]) if found else ("", "")


def of_lines(normal: str, folded: str, end: int, lead: str, home: str) -> issuers.Issuer | None:
    """The body that the lines above ``end`` name: that of the symbol's organ, else the lowest; None where no table has any."""
    begun = [_body_of_line(normal, folded, match.end()) for match in _LINE.finditer(folded[:end])]
    named = [found for found in begun if found and found[2] not in ("", "DCSVN")]
    if not named:                                      # "ĐẢNG ỦY KHỐI CÁC CƠ QUAN" below "ĐẢNG BỘ TỈNH THÁI NGUYÊN"
        heads = [normal[match.end():].split("\n", 1)[0].strip(" \t*|") + " tỉnh" for match in _LINE.finditer(folded[:end])]
        block = next((found for head in heads if (found := issuers.issuer_at(head, fold(head), 0)) and found[0] == len(head) and fold(found[2]) == fold(lead)), None)
        name, place = issuers.complete(block[1], block[2], block[3], home) if block and home else ("", "")
        return (end, name if place else name.removesuffix(" tỉnh"), lead, place) if block else None      # no province that nobody names
    # "UBND THÀNH PHỐ CẦN THƠ / SỞ Y TẾ": the body of the symbol, else the lowest
    found = next((f for f in reversed(named) if fold(f[2]) == fold(lead)), named[-1])
    if not found[3] and found is not named[0]:
        return found[0], *_completed(found, named[0][3] or home)
    return found[0], with_board(folded, found[0], found[1]), *found[2:]


def _completed(found: issuers.Issuer, home: str) -> tuple[str, str, str]:
    name, place = issuers.complete(found[1], found[2], "", home)
    return name, found[2], place


def _alone_below(normal: str, folded: str, number: int) -> issuers.Issuer | None:
    """The committee or council alone on a line below the number, in capitals: "ỦY BAN NHÂN DÂN QUẬN TÂN PHÚ / Căn cứ"."""
    for line in _COUNCIL_LINE.finditer(folded, number, number + _TITLE):
        found = issuers.issuer_at(normal, folded, line.end())
        if found and not folded[found[0]:found[0] + 200].partition("\n")[0].strip(" .:*_-|") and normal[line.end():found[0]].isupper():
            return found
    return None


def lines(normal: str, end: int) -> list[str]:
    """The lines of a letterhead above its number or its type, and what that line has before it, in the left column and without marks."""
    left = (_PAGE.sub("", COLUMN.split(_NUMBER.sub("", line.strip()))[0]).strip(" \t•*_=~.…–-") for line in _MOTTO.sub("\n", normal[max(0, end - 400):end]).split("\n"))
    return [line for line in left if line]


def named(normal: str, folded: str, number: int) -> set[str]:
    """The bodies that the lines above the number begin with."""
    found = (issuers.issuer_at(normal, folded, match.end()) for match in _LINE.finditer(folded, 0, number))
    return {body[1] for body in found if body}


def _together(normal: str, mention: Mention, issuer: str, place: str) -> str:
    """All bodies of a joint letterhead: "ỦY BAN NHÂN DÂN / ỦY BAN MTTQ VIỆT NAM / TỈNH ĐẮK LẮK" over "01/QCPH/UBND-UBMTTQ"."""
    if len(_ORGANS.split(mention.symbol.organ)) < 2 or not place:
        return issuer
    head = [COLUMN.split(line)[0].strip() for line in normal[max(0, mention.start - 400):mention.start].split("\n")]
    where = bodies.place_name(place)
    for part in (part.strip() for line in head for part in line.split(" - ") if part.isupper()):
        for text in (part, f"{part} {where}"):
            found = issuers.issuer_at(text, fold(text), 0)
            if found and found[0] == len(text) and found[3] == place and found[1].removesuffix(f" {where}") not in issuer:
                issuer += ("; " if issuer else "") + found[1]
    return issuer


def _body_of_line(normal: str, folded: str, pos: int) -> issuers.Issuer | None:
    """The body that a line of the letterhead names, of two on one line the lower, in the place of the upper."""
    above = _ABOVE.match(folded, pos)
    if above is None:
        return issuers.issuer_at(normal, folded, pos)
    place = places.place_at(normal, folded, above.end())
    return bodies.issuer_at(normal, folded, above.start(1), place[2] if place else "")


def _speaker(folded: str, mention: Mention) -> str:
    """The Bộ Chính trị or the Ban Bí thư behind a letterhead of the Ban Chấp hành Trung ương, as its text shows; else ""."""
    signs = _SIGNS.search(folded, mention.end)
    if signs is None and mention.kind != "Nghị quyết":  # one of the Central Committee has orders for both
        signs = _SPEAKS.search(folded, mention.end, mention.end + _PREAMBLE)
    return _SPEAKERS.get(" ".join(signs[1].split()), "") if signs else ""


def with_board(folded: str, end: int, committee: str) -> str:
    """The board of a committee that a letterhead names below it; else the committee."""
    board = _BOARD_LINE.match(folded, end)
    if board is None or "ủy" not in committee:
        return committee
    words = " ".join(board[1].split())
    return f"{next(o.full_name for o in organs().values() if o.scope == 'board' and fold(o.full_name) == words)} {committee}"


def _committee(normal: str, number: int, home: str) -> issuers.Issuer | None:
    """The committee of the letterhead, its name over two lines and in the left column: "ỦY BAN NHÂN DÂN / HUYỆN QUẾ SƠN".

    Of the many communes of one name the one in the document's own province is meant; where none is known
    there, the name stands without its place.
    """
    last = None                                        # below the body that it is under: "UBND TỈNH A / UBND XÃ B"
    lines = [_PAGE.sub("", COLUMN.split(_NUMBER.sub("", line))[0].strip()) for line in normal[max(0, number - 400):number].split("\n")]
    for index in range(len(lines)):
        text = " ".join(lines[index:index + 2])
        found = issuers.issuer_at(text, fold(text), 0)
        if found and not found[3] and _NAMED.search(found[1]):
            here = bodies.issuer_at(text, fold(text), 0, home)
            last = here if here and here[1] == found[1] else found
        elif found and found[3]:
            last = found
    return last
