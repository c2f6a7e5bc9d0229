"""Citations in a list share what one of them says; a short name stands for the long one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from danvan_graph.extract import issuers
from danvan_graph.extract.fields_behind import OF, set_issuer
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.symbols import ORGANS
from danvan_graph.extract.types import LAW_KINDS
from danvan_graph.text import fold
_NEARBY = re.compile(r"[\s,;:()]*(?:(?:va|hoac|cung|voi|lan|cac|so|khoan|theo)\b[\s,;:()]*)*$")
#: "các Quyết định số 45 và 46/2008/QĐ-UBND" have one year; of "Nghị định 5, 7/2020/NĐ-CP" the first may be of another
_PLURAL = re.compile(r"(?<![a-z])(?:cac|nhung|hai|ba|\d)\s+$")
CALLED = re.compile(r"(?:goi|viet)\s+(?:tat\s+|chung\s+|gon\s+)?la\s+(?:[\"“]\s?)?$")
_AMENDER = re.compile(r"(?:boi|bang|theo|tai|va|,)\s+(?:cac\s+)?$")


def share(normal: str, folded: str, mentions: list[Mention], type_hits) -> None:
    """Members of a list share type, date and author: the head gives the type, the last the tail."""
    previous: Mention | None = None
    for mention in mentions:
        if mention.rule == "symbol alone":
            gap = folded[previous.fields_end:mention.phrase] if previous else None
            if previous and len(gap) < 40 and _NEARBY.match(gap):
                mention.listed = True
                if previous.symbol and previous.symbol.code == mention.symbol.code != "" and previous.symbol.organ == mention.symbol.organ:
                    mention.kind = previous.kind       # "các Quy định số 85-QĐ/TW, 99-QĐ/TW"
                if not mention.kind:
                    mention.kind = "Công văn" if _letter(mention, previous) else previous.kind
            elif previous and not mention.kind and previous.kind and mention.phrase - previous.end < 600 and _item(folded, mention.phrase):
                mention.kind = "Công văn" if _letter(mention, previous) else previous.kind
            if mention.symbol.organ.startswith(("QH", "UBTVQH")) and not mention.kind:
                mention.kind = _assembly_kind(folded, mention)
            head = _plural_head(normal, folded, mention, type_hits)
            if head:
                kind, issuer = head
                if not mention.symbol.kind:
                    mention.kind = kind
                if not mention.organ and issuer:
                    set_issuer(mention, issuer)
        if "same day" in mention.extra and previous and len(previous.issued_on) == 10 and not mention.issued_on:
            mention.issued_on = previous.issued_on     # "số 4415/UBND-NNTN ngày 14/8/2019, số 4419/UBND-NNTN cùng ngày"
        previous = mention
    for before, after in zip(reversed(mentions[:-1]), reversed(mentions[1:])):
        gap = folded[before.fields_end:after.phrase] if after.phrase >= before.fields_end else ""
        if after.phrase == before.phrase:
            gap = ""
        if len(gap) > 30 or not _NEARBY.match(gap) or ")" in gap or "\n" in gap or ";" in gap and (before.kind != after.kind or before.symbol is None and after.symbol is not None):
            continue
        pattern = after.symbol or after.extra.get("like")
        if pattern is not None and before.symbol is None and after.listed and (not pattern.year or before.fields_end == before.end and _one_year(folded, before, gap.strip())) and before.rule.startswith("number") and (pattern.kind == before.kind or before.kind == "Công văn" and not pattern.kind):
            before.extra["like"] = pattern             # "Chỉ thị 01, 13, 33/CT-UB"
        same_side = before.symbol is None or (
            before.symbol.organ.split("-")[0] == pattern.organ.split("-")[0] if pattern else not after.organ or _may_issue(after.organ, before.symbol.organ))
        if not same_side or before.name or after.name or "plenum" in (before.rule, after.rule):
            continue
        # "Nghị quyết số 4-NQ/TW ngày 30/10/2016 và Kết luận số 21-KL/TW ngày ... của Ban Chấp hành Trung ương";
        # "Quyết định số 1180 ngày 14/6/2012 và Quyết định số 277 ngày ... của UBND quận"; "Công văn số 4415/UBND-KT ngày 14/8/2019, số 4419/UBND-KT"
        alike = before.kind == after.kind or after.organ == "TW" if before.symbol is None \
            else after.symbol is not None and before.symbol.organ == after.symbol.organ and (after.rule == "symbol alone" or gap.strip() == "va")
        if not before.issuer and after.issuer and (before.fields_end == before.end or alike) and (before.kind != "Nghị định" or after.organ == "CP"):
            before.issuer, before.organ, before.place = after.issuer, after.organ, after.place
            before.extra["shared"] = after.kind
        if not before.term and after.term:
            before.term = after.term
        if not before.issued_on and after.issued_on and before.fields_end == before.end:
            year = before.symbol.year if before.symbol else ""
            if not year and (before.symbol is None or before.symbol.code in ("QĐ", "NQ", "CT", "KL", "QĐi", "TB", "TTr", "")) and before.kind == after.kind or (year and after.issued_on.startswith(year)):
                before.issued_on = after.issued_on


def _one_year(folded: str, first: Mention, gap: str) -> bool:
    """Whether a number has the year of the symbol behind it: "số 45 và 46/2008/QĐ-UBND", "các Quyết định 45, 46/2008/QĐ-UBND"."""
    return gap in ("va", "va so") or gap in ("", ",") and (folded.endswith("so ", 0, first.start) or _PLURAL.search(folded, max(0, first.phrase - 8), first.phrase) is not None)


#: the types that such a head names, "các quy định mới của Ban Bí thư Trung ương Đảng khóa XIII gồm: Quy định số 85-QĐ/TW", what stands before and behind the word
_HEADS = {"Quy định", "Nghị quyết", "Chỉ thị", "Kết luận", "Quyết định", "Hướng dẫn", "Kế hoạch", "Thông báo"}
_SEVERAL, _OF_ITS = re.compile(r"(?<![a-z])(?:cac|nhung|\d{1,2})\s+$"), re.compile(r"(?:\s+moi)?\s+cua\s+")
_GIVES = re.compile(r"[^.:;\n]{0,60}?(?:gom|nhu|sau|la|:)\s*:?\s+")


def authors_of_heads(normal: str, folded: str, mentions: list[Mention], type_hits) -> None:
    """Whoever the head of a list names as the author of its papers is the author of each that has none."""
    starts = [m.phrase for m in mentions]
    heads = [(of.end(), kind) for start, end, kind in type_hits if kind in _HEADS and (of := _OF_ITS.match(folded, end)) and _SEVERAL.search(folded, max(0, start - 9), start)]
    for (at, kind), following in zip(heads, [*heads[1:], (len(folded), "")]):
        author = issuers.issuer_at(normal, folded, at)
        gives = _GIVES.match(folded, author[0]) if author and author[1] else None
        if gives is None:
            continue
        line = folded.find("\n", gives.end())
        stop = min(following[0], line if line >= 0 else len(folded))
        for mention in mentions[bisect_left(starts, gives.end()):bisect_left(starts, stop)]:
            if mention.kind != kind:
                break
            if not mention.issuer and mention.symbol and issuers.same_organ(author[2], mention.symbol.organ.split("-")[0]):
                set_issuer(mention, author)


def _may_issue(author: str, organ: str) -> bool:
    """Whether an author may have issued what has a symbol with this organ: no council numbers as "TW" does."""
    lead = organ.split("-")[0]
    return fold(lead) not in ORGANS or issuers.same_organ(author, lead)


def _letter(mention: Mention, previous: Mention) -> bool:
    """"các văn bản số 464/TB-VPCP và số 6113/VPCP-CN": beside symbols with a code one of an office and its unit is a letter."""
    return not mention.symbol.code and not mention.symbol.year and "-" in mention.symbol.canonical.partition("/")[2] \
        and previous.symbol is not None and previous.symbol.code != ""


def _item(folded: str, pos: int) -> bool:
    """Whether only "số" and an item mark stand before the position on its line."""
    line = folded.rfind("\n", 0, pos) + 1
    return bool(re.fullmatch(r"\s*(?:[-+*•]|\d{1,2}[.)]|[a-z][.)])?\s*(?:so\s*:?\s*)?", folded[line:pos]))


_ASSEMBLY_WORDS = {"nghi quyet": "Nghị quyết", "resolution": "Nghị quyết", "phap lenh": "Pháp lệnh", "ordinance": "Pháp lệnh"}


def _assembly_kind(folded: str, mention: Mention) -> str:
    """The assembly numbers laws and resolutions alike, its standing committee, which makes no laws, ordinances and
    resolutions: the nearest word before tells, else it is a law, or the committee's resolution."""
    before = folded[max(0, mention.phrase - 60):mention.phrase]
    committee = mention.symbol.organ.startswith("UBTVQH")
    found = {before.rfind(word): kind for word, kind in _ASSEMBLY_WORDS.items()}
    if not committee:
        found |= {max(before.rfind("luat"), before.rfind("law no")): "Luật"}
    nearest = max(found)
    return found[nearest] if nearest >= 0 else "Nghị quyết" if committee else "Luật"


def _plural_head(normal, folded, mention, type_hits):
    """"các Nghị định của Chính phủ: số 181/2004/NĐ-CP ...; số 198/2004/NĐ-CP": type and author of the head."""
    if not re.search(r"(?:so|:)\s*$", folded[max(0, mention.phrase - 5):mention.phrase]):
        return None
    line = folded.rfind("\n", 0, mention.phrase) + 1
    colon = folded.rfind(":", line, mention.phrase)
    if colon < 0:
        return None
    hits = [hit for hit in between(type_hits, max(line, colon - 90) - 1, colon) if hit[2] not in LAW_KINDS]
    if not hits:
        return None
    start, end, kind = hits[-1]
    issuer = _issuer_behind(normal, folded, end)
    if issuer and issuer[0] < colon - 3 or (not issuer and end < colon - 3):
        return None
    return kind, issuer


@lru_cache(maxsize=1)                                  # all members of a list have one head
def _issuer_behind(normal: str, folded: str, pos: int) -> issuers.Issuer | None:
    of = OF.match(folded, pos)
    return issuers.issuer_at(normal, folded, of.end()) if of else None


def between(hits: list[tuple[int, int, str]], start: int, end: int) -> list[tuple[int, int, str]]:
    return hits[bisect_right(hits, (start, 0, "")):bisect_left(hits, (end, 0, ""))]


_BRACKET, _TITLE_ENDS = re.compile(r"\(\s?(?:so\s)?$"), re.compile(r"[;\n(]|\.\s")
#: how far before the number in brackets its title begins, in characters; how soon the brackets close behind it
_TITLE_LENGTH, _CITATION_LENGTH = 220, 120


def titled(normal: str, folded: str, mentions: list[Mention], type_hits: list[tuple[int, int, str]]) -> None:
    """"thay thế Nghị định Quy định xử phạt về an toàn thực phẩm (Nghị định số 178/2013/NĐ-CP)": the phrase begins with the title."""
    floor = 0
    for mention in mentions:
        opened = _BRACKET.search(folded, max(0, mention.phrase - 5), mention.phrase) if not mention.name else None
        closed = folded.find(")", mention.end, mention.end + _CITATION_LENGTH) if opened else -1
        if closed >= 0 and "(" not in folded[mention.end:closed]:
            heads = [hit for hit in between(type_hits, max(floor, mention.phrase - _TITLE_LENGTH) - 1, opened.start()) if hit[2] == mention.kind]
            if heads and not _TITLE_ENDS.search(folded, heads[-1][1], opened.start()) and not folded.startswith((" nay", " tren"), heads[-1][1]):
                mention.extra["printed at"] = mention.phrase
                mention.phrase = heads[-1][0]
                of = OF.match(folded, heads[-1][1])    # "Nghị quyết của Bộ Chính trị về giai cấp công nhân (số 02-NQ/TW)"
                author = issuers.issuer_at(normal, folded, of.end()) if of and mention.symbol else None
                if author and issuers.same_organ(author[2], mention.symbol.organ.split("-")[0]):
                    set_issuer(mention, author)
        floor = mention.end


_OPEN, _CLOSED = re.compile(r"\s?\(\s?(?:nay\s+la\s+|tuc\s+)?"), re.compile(r"\s?\)")


def numbers_in_brackets(folded: str, mentions: list[Mention]) -> list[Mention]:
    """"Luật Lâm nghiệp (Luật số 16/2017/QH14)" and "Luật số 16/2017/QH14 (Luật Lâm nghiệp)" are one citation: the number."""
    dropped = set()
    for before, after in zip(mentions, mentions[1:]):
        if before.kind not in LAW_KINDS or after.kind not in LAW_KINDS or before.inside or after.inside \
                or not _OPEN.fullmatch(folded, before.fields_end, after.phrase) or not _CLOSED.match(folded, after.fields_end):
            continue
        if after.symbol and not after.name and before.name and not before.symbol:
            after.name, after.rule, after.phrase = before.name, "law number", before.phrase
            dropped.add(id(before))
        elif before.symbol and not before.name and after.name and not after.symbol:
            before.name, before.rule, before.fields_end = after.name, "law number", after.fields_end
            dropped.add(id(after))
    return [m for m in mentions if id(m) not in dropped]


#: a short name right behind what it stands for
_IN_BRACKETS = re.compile(r"\w(?:\s+nam\s+\d{4})?\s?\(\s?(?:(?:(?:sau|duoi)\s+day\s+)?(?:goi|viet)\s+(?:tat\s+|chung\s+|gon\s+)?la\s+)?[\"“]?$")


def numbers_as_names(folded: str, mentions: list[Mention]) -> None:
    """"Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn (Pháp lệnh 34)": from there on a name of that law."""
    numbers = [m for m in mentions if m.rule == "number" and m.kind in LAW_KINDS]
    ends = {m.end for m in mentions if m.name} if numbers else set()
    names = {(m.kind, m.number) for m in numbers if (bracket := _IN_BRACKETS.search(folded, max(0, m.phrase - 40), m.phrase)) and bracket.start() + 1 in ends}
    for mention in numbers:
        if (mention.kind, mention.number) in names:
            mention.name, mention.rule = f"{mention.kind} {mention.number}", "law name"
            mention.extra.pop("doubtful", None)


def short_names(folded: str, mentions: list[Mention]) -> None:
    """"Luật Đầu tư theo phương thức đối tác công tư (sau đây gọi là Luật PPP)": the short name means the long one."""
    starts = [m.start for m in mentions]
    for before, mention in zip(mentions, mentions[1:]):
        if mention.name and mention.symbol is None and mention.phrase - before.end < 200 \
                and (CALLED.search(folded, max(0, mention.phrase - 30), mention.phrase)
                     or mention.name.endswith(mention.number or " ") and _IN_BRACKETS.search(folded, max(0, mention.phrase - 40), mention.phrase)):
            line = max(folded.rfind("\n", 0, before.phrase), mention.phrase - 500)          # a line may break inside the bracket
            near = mentions[bisect_left(starts, line):bisect_left(starts, mention.start)]
            mention.extra["means"] = _long_name(folded, [m for m in near if line <= m.phrase < mention.phrase], mention)
        elif mention.symbol is not None and mention.kind in LAW_KINDS and not mention.name and mention.phrase - before.end < 60 \
                and CALLED.search(folded, max(0, mention.phrase - 30), mention.phrase):
            long = before.inside or before
            if long.name and long.symbol is None:
                long.extra["means"] = mention          # "Luật sửa đổi, bổ sung một số điều của Luật A, Luật B (viết tắt là Luật số 57/2024/QH15)"


def _long_name(folded: str, before: list[Mention], short: Mention) -> Mention:
    """What a short name stands for: the same name before it in its line, else the head of the phrase and not who amended it."""
    alike = [m for m in before if m.name and fold(m.name) == fold(short.name)]
    same = [m for m in alike if m.symbol or m.issued_on]
    if same:
        return same[-1]
    heads = [m for m in before if m not in alike and not _AMENDER.search(folded, max(0, m.phrase - 12), m.phrase)]
    return (heads or alike or before)[-1]              # the short name may stand before its definition, too
