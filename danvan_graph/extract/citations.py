"""Citations of directives: where they stand and what each says of itself.

Symbols, type words and law names are found first (one pass each); then the words around an anchor give
its type, date, author and term. What the same text says elsewhere is added by ``targets``.
"""

from __future__ import annotations

import re

from danvan_graph.extract import fields_before, fields_behind, issuers, law_targets, lists, signed_days
from danvan_graph.extract.law_citations import LEAD, law_at
from danvan_graph.extract.lexicon import Hits
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.plenums import numbered, plenum, settle
from danvan_graph.extract.short_numbers import bare
from danvan_graph.extract.symbols import ORGANS, PARTY, SYMBOL, Symbol, pad, parse
from danvan_graph.extract.types import LAW_KINDS, code_to_kind
from danvan_graph.text import fold

#: "Nghị quyết của Bộ Chính trị số 12-NQ/TW", "Nghị quyết Trung ương 10-NQ/TW": words between type and number
_BETWEEN = re.compile(r"(?:\s+(?!mau\b|bieu\b)[^\s,;:().\d]+){1,12}?\s+(?:so\s{0,3}:?\s{0,3})?(?=\d)")
#: "các Quyết định từ số 1004 đến 1016/QĐ-UBND": the first and the last
_RANGE = re.compile(r"\s+tu\s+so\s+(\d{1,5})\s+(?:den|toi)\s+(?:so\s+)?(?=\d)")
#: papers whose symbol may be an office's letters alone: "công văn khẩn số 489/SYT-VP"
_LETTERS = {"Công văn", "Tờ trình", "Thông báo", "Công điện"}
#: how far behind its type word a symbol stands, in characters: behind "(số: " and blanks; behind nine words
_NEAR, _FAR = 24, 250


def find(normal: str, folded: str, hits: Hits) -> list[Mention]:
    """All mentions of one text, in order.

    Args:
        normal, folded: the normalised text and its fold, one character for one.
        hits: where type words and codes stand.
    """
    type_hits = hits.types
    symbols = [symbol for match in SYMBOL.finditer(folded) if (symbol := parse(match, normal))]
    by_start = {symbol.start: symbol for symbol in symbols}
    mentions: list[Mention] = []
    claimed: set[int] = set()
    starts = [*by_start, len(folded) + _FAR]
    following = 0
    for start, end, kind in type_hits:
        while starts[following] < end:
            following += 1
        gap = starts[following] - end                  # most type words stand far from any symbol
        symbol = by_start.get(LEAD.match(folded, end).end()) if gap < _NEAR else None
        if symbol and symbol.start not in claimed:
            claimed.add(symbol.start)
            paper = symbol.kind if symbol.kind and folded.startswith("van ban", start) else kind     # "Số hiệu văn bản: 14/2001/QĐ-UB"
            if kind == "Hướng dẫn" and symbol.kind and folded.endswith(("thong tu ", "cong van "), 0, start) or kind == "Thông tư" and symbol.kind == "Thông tư liên tịch":
                paper = symbol.kind                    # "Thông tư hướng dẫn số 9/2016/TTLT-BTC-BNV"
            also = {"also": "Kết luận"} if folded[start:end] == "thong bao ket luan" else {}
            if also and symbol.code == "KL":
                paper = "Kết luận"                     # "thông báo Kết luận số 4-KL/TW"
            if kind == "Đề án" and symbol.kind == "Quyết định":
                paper, also = symbol.kind, {"also": kind}               # the decision that approves it: "Đề án 938/QĐ-TTg"
            mentions.append(Mention(start, symbol.start, symbol.end, symbol.end, paper, symbol, symbol.number, rule="symbol", extra=also))
            continue
        span = _RANGE.match(folded, end) if gap < _FAR else None
        last = by_start.get(span.end()) if span else None
        if last is not None and last.start not in claimed:
            claimed.add(last.start)
            mentions += [Mention(start, *span.span(1), span.end(1), kind, None, pad(span[1]), rule="number", extra={"like": last}),
                         Mention(start, last.start, last.end, last.end, kind, last, last.number, rule="symbol", listed=True)]
            continue
        if kind in LAW_KINDS:
            law = law_at(normal, folded, start, end, kind, by_start, claimed)
            mentions += [law] if law else bare(normal, folded, start, end, kind, by_start, claimed)
            continue
        if kind == "Nghị quyết":
            found = plenum(normal, folded, start, end)
            if found:
                mentions += found
                continue
        between = _BETWEEN.match(folded, end) if gap < _FAR else None
        if between and ("\n" in between[0] and not between[0].rstrip().endswith((" so", "so:")) or _by_its_code(normal, by_start.get(between.end()), kind, between[0])):
            between = None                             # a headline, and a symbol below it; "quy định tại QĐ số 12/2019/QĐ-UBND"
        if between and (symbol := by_start.get(between.end())) and symbol.start not in claimed \
                and (symbol.strength == 2 or kind in _LETTERS and between[0].endswith(("so ", "so: ")) and between[0].count(" ") < 6) \
                and not any(end < s < symbol.start for s, _, _ in lists.between(type_hits, end, symbol.start)) \
                and not (symbol.kind and folded.startswith("van ban", start) and _CARRIED_OUT.search(between[0])):
            claimed.add(symbol.start)
            mention = Mention(start, symbol.start, symbol.end, symbol.end, kind, symbol,
                              symbol.number, rule="symbol after words")
            issuer = fields_behind.OF.match(folded, end)
            if issuer:
                fields_behind.set_issuer(mention, issuers.issuer_at(normal, folded, issuer.end()))
            mentions.append(mention)
            continue
        mentions += bare(normal, folded, start, end, kind, by_start, claimed)
    basis = folded.find("can cu", 0, _LETTERHEAD)
    head = basis if basis >= 0 else _LETTERHEAD
    for last, symbol in zip([None, *symbols], symbols):
        short = _short_type(normal, symbol.start) if symbol.start not in claimed else None
        if short:
            mentions.append(Mention(short.start(), symbol.start, symbol.end, symbol.end, symbol.kind or code_to_kind()[short[1]], symbol, symbol.number, rule="symbol"))
        elif symbol.start not in claimed and (_stands_alone(folded, symbol) or last and _goes_on(folded, last, symbol) or symbol.start < head and symbol.code and symbol.organ and _NUMBERED.search(normal, max(0, symbol.start - 12), symbol.start)):
            letter = not symbol.code and _OWN_LINE.search(folded, max(0, symbol.start - 20), symbol.start)   # "Số: 3406/SYT-NVY"
            mentions.append(Mention(symbol.start, symbol.start, symbol.end, symbol.end, "Công văn" if letter else symbol.kind, symbol,
                                    symbol.number, rule="symbol alone"))
    for at in _code_starts(normal, hits.codes):
        mentions += _by_code(normal, folded, at, by_start, claimed)
    for short in filter(None, (_SHORT_RESOLUTION.match(normal, at) for at in hits.codes)):
        mentions += plenum(normal, folded, *short.span())
    for mention in mentions:
        if mention.symbol and mention.symbol.organ == "TW" and (own := _OWN_LETTERS.get(folded[mention.symbol.end - 3:mention.symbol.end])):
            mention.issuer, mention.organ = own, "TW"  # "05-CT/BCT"
    mentions = settle(mentions)
    full = {(kind, m.number) for m in mentions if m.symbol for kind in (m.kind, m.symbol.kind)}
    full |= {(m.kind, m.number) for m in mentions if m.rule == "number" and "doubtful" not in m.extra and m.kind not in LAW_KINDS}
    # "đề án 61" beside Kết luận 61-KL/TW
    full |= {("Đề án", m.number) for m in mentions if m.kind in ("Kết luận", "Quyết định") and "doubtful" not in m.extra and not m.name}
    full |= {("Chương trình", m.number) for m in mentions if m.kind == "Quyết định" and m.symbol}          # "Chương trình MTQG 1719" of 1719/QĐ-TTg
    # "văn bản 165" of Văn bản số 165/TB-TTrCV, "văn bản 5134" of Thông báo số 5134
    by_number = {m.number: m.kind for m in mentions if len(m.number) > 3 and m.rule == "number" and "doubtful" not in m.extra} \
        | {m.number: m.kind for m in mentions if m.symbol and folded.startswith("van ban", m.phrase)}
    for mention in mentions:
        if "doubtful" in mention.extra and (kind := by_number.get(mention.number)) and folded.startswith("van ban", mention.phrase):
            mention.kind = kind
    lists.numbers_as_names(folded, mentions)
    mentions = [m for m in mentions if "doubtful" not in m.extra or (m.kind, m.number) in full]
    mentions.sort(key=lambda m: (m.start, -m.end))
    mentions = _without_overlaps(mentions)
    lists.titled(normal, folded, mentions, type_hits)
    for mention in mentions:
        fields_behind.behind(normal, folded, mention)
    fields_behind.of_amending(folded, mentions)
    lists.share(normal, folded, mentions, type_hits)
    mentions = lists.numbers_in_brackets(folded, [m for m in mentions if m.kind])
    lists.short_names(folded, mentions)
    fields_before.before(normal, folded, mentions)
    lists.authors_of_heads(normal, folded, mentions, type_hits)
    signed_days.said(folded, mentions)
    law_targets.titles_behind_numbers(folded, mentions)
    numbered(folded, mentions)
    return mentions


#: who numbers as TW and prints its own letters
_OWN_LETTERS = {"bct": "Bộ Chính trị", "bbt": "Ban Bí thư", "bch": "Ban Chấp hành Trung ương"}
#: "có văn bản về việc tiếp tục thực hiện số 30-CT/TW": the paper is one thing, the symbol another
_CARRIED_OUT = re.compile(r"(?<![a-z])(?:thuc\s+hien|trien\s+khai|quan\s+triet)(?![a-z])")
#: a type by its code: "QĐ 367/TTg", "TT số 58/2018/TT-BCA"
_SHORT_TYPE = re.compile(r"(?<![\w/-])(QĐ|NĐ|NQ|TT|CT|KL|TB|CV|HD|KH|CTr|TTr|TTLT)[ \t](?:số[ \t]?)?$")
#: "NQ 12 của Tỉnh ủy", "CT số 05", "NQ42"
_SHORT_NUMBER = re.compile(r"[NCQKT](?<![\w/-].)[QTĐLB](?: (?:số ?)?)?(\d{1,4})(?![\w%]|[/-]\s?\w|[.,]\d)")
#: the same with all that a type word may have behind it: "các QĐ số 217, 218", "NQ 30a"
_SHORT_CODE = re.compile(r"(?:(?:QĐ|NĐ|NQ|CT|KL|TB|TT)(?<![\w/-]..)|TTLT(?<![\w/-]....))(?= (?:số ?)?\d)")
#: "NQ TW 8 (khóa IX)"
_SHORT_RESOLUTION = re.compile(r"NQ(?<![\w/-]..)(?= )")
#: what makes a number behind a code sure: "QĐ 217 ngày 12/12/2013", "NQ 12 của Tỉnh ủy"
_DATED = re.compile(r",?\s\(?ngay\s[0-3]?\d[/.-][01]?\d[/.-](?:19|20)\d\d(?!\d)")
_OF_WHOM = re.compile(r"\s(?:cua|ngay\s[\d/.-]{3,10}\s+cua)\s")
#: the number line of a letterhead
_SO = re.compile(r"(?<![a-z])so\s{1,2}$")
#: forms have numbers like those of papers: "mẫu số 27/TB-ĐKT"
_FORM = re.compile(r"(?<![a-z])(?:mau|bieu|phu\s+luc)(?![a-z])")
#: how far before a symbol without a type word the word of its list stands, in characters
_LISTED = 300
_OWN_LINE = re.compile(r"(?:^|\n)[ \t]*(?:so(?:\s+k[iy]\s+hieu)?|k[iy]\s+hieu)[ \t]*:?[ \t]*$")

#: a letterhead glued into one line has its number anywhere before the first "Căn cứ": "TRUNG ƯƠNG***Số: 36-QĐ/TWĐTN"
_NUMBERED = re.compile(r"(?<!\w)(?:Số|SỐ)[ \t]{0,3}:[ \t]{0,3}$")
_LETTERHEAD = 1500


def _short_type(normal: str, start: int) -> re.Match[str] | None:
    """The type by its code directly before a symbol."""
    return _SHORT_TYPE.search(normal, max(0, start - 12), start)


def _by_code(normal: str, folded: str, at: int, by_start: dict[int, Symbol], claimed: set[int]) -> list[Mention]:
    """A number behind the code of a type: "NQ 12 của Tỉnh ủy", "các QĐ số 217, 218"; unsure, it counts beside its full form only."""
    code = _SHORT_CODE.match(normal, at)
    kind = code_to_kind().get(code[0] if code else normal[at:at + 2], "")
    found = bare(normal, folded, at, code.end(), kind, by_start, claimed) if code else []
    if not found and (glued := _SHORT_NUMBER.match(normal, at)) and glued.start(1) not in by_start:
        found = [Mention(at, *glued.span(1), glued.end(1), kind, None, pad(glued[1]), rule="number")]
    if found:
        end = found[-1].end
        of = _OF_WHOM.match(folded, end)
        if found[0].rule == "number" and folded.startswith("(", at - 1) and folded.startswith(")", end) and normal.startswith("QĐ", at):
            return found                               # "ra quyết định cưỡng chế (QĐ 706)"
        if found[-1].symbol or normal.startswith(" số", at + 2) or found[0].rule == "number and year" or _DATED.match(folded, end) or of and issuers.issuer_at(normal, folded, of.end()):
            return found
        for mention in found:
            mention.extra["doubtful"] = True
    return found


def _by_its_code(normal: str, symbol: Symbol | None, kind: str, words: str) -> bool:
    """Whether a symbol has a type of its own before it, by its code: "quy định tại QĐ số 12/2019/QĐ-UBND", no "Thông báo KL số 50-TB/TW"."""
    return symbol is not None and _short_type(normal, symbol.start) is not None and (symbol.kind != kind or words.count(" ") > 3)


def _code_starts(normal: str, starts: list[int]) -> list[int]:
    """Where codes stand; none where all are "CĐ", which more often is a school or a union than a Công điện."""
    return starts if any(not normal.startswith("CĐ", start) for start in starts) else []


_NEXT = re.compile(r"\s?(?:,|;|&|,?\s(?:va|hoac))\s(?:so\s)?")


def _goes_on(folded: str, last: Symbol, symbol: Symbol) -> bool:
    """Whether a symbol is the next of a list: "các Kết luận số 3/KL-KTrVB, 11/KL-KTrVB"."""
    return symbol.code == last.code != "" and symbol.organ == last.organ and _NEXT.fullmatch(folded, last.end, symbol.start) is not None


def _stands_alone(folded: str, symbol: Symbol) -> bool:
    """Without a type word only a year or a known organ makes a symbol: forms and samples have numbers too."""
    if folded[symbol.end:symbol.end + 1] == "/":
        return False
    if symbol.organ and _OWN_LINE.search(folded, max(0, symbol.start - 20), symbol.start):
        return True
    lead = fold(symbol.organ.split("-")[0])
    if symbol.organ and (symbol.kind or "-" in symbol.canonical) and _SO.search(folded, max(0, symbol.start - 5), symbol.start):
        before = folded[max(0, symbol.start - _LISTED):symbol.start]
        if (fold(symbol.kind or "Công văn") in before or not symbol.kind and "van ban so" in before) and not _FORM.search(before):
            return True                                # "Công văn số 22-CV/BTG và số 23-CV/BTG", "Công văn số 15/SNN-KHTC và số 21/SNN-KHTC"
    return symbol.strength == 2 and (bool(symbol.year) or lead in ORGANS or PARTY.match(lead) is not None or lead.startswith(("qh", "ubtvqh")))


def _without_overlaps(mentions: list[Mention]) -> list[Mention]:
    """A mention inside the anchor of another stays only inside the printed name of an amending law."""
    kept: list[Mention] = []
    widest = None                                      # a law that amends fifteen others has all of them in its name
    for mention in mentions:
        over = next((k for k in reversed(kept[-8:]) if mention.start < k.end), None)
        if over is None and widest is not None and mention.start < widest.end:
            over = widest
        if over is not None:
            if not over.name or mention.phrase <= over.phrase:
                continue
            mention.inside = over
        kept.append(mention)
        if widest is None or mention.end > widest.end:
            widest = mention
    for outer in kept:
        if outer.rule == "law number" and outer.extra.get("amending"):
            for mention in kept:
                if outer.phrase < mention.phrase < outer.start:
                    mention.inside = outer
    return kept
