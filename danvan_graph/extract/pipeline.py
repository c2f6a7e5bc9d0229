"""The stages of extraction, in order, for one document alone."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from danvan_graph.extract import anaphora, bodies, campaigns, citations, dates, details, identity, issuers, law_targets, laws, lexicon, places, relations, reports, spelling, targets, units
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.statements import CONFIDENCE, IN_REPORTS
from danvan_graph.extract.types import LAW_KINDS
from danvan_graph.loaders import ocr
from danvan_graph.model import BodyMention, Citation, Document, Extraction, Identity, Statement
from danvan_graph.organs import board_of_symbol
from danvan_graph.text import Normalised, fold, fold_normalised, normalise


def extract(document: Document, names: bool = True) -> Extraction:
    """All that a document says of directives.

    Args:
        names: also every body and place that the text names; citations, relations and campaigns are the same without
            them, and a fifth of the time is saved.

    >>> found = extract(Document(id="a", text="Thực hiện Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị."))
    >>> [(c.target, c.issued_on, c.issuer) for c in found.citations], [s.relation for s in found.statements]
    ([('23-QĐ/TW', '2021-07-30', 'Bộ Chính trị')], ['implements'])
    """
    text = normalise(document.text)
    normal = text.text
    folded = _one_spelling(fold_normalised(text))
    if menu := _menu(document, text):                  # a page's menu stands above its headline
        normal, folded = " " * menu + normal[menu:], " " * menu + folded[menu:]
    hits = lexicon.scan(normal, folded)
    central = places.has_central_letterhead(normal, folded)
    found = [] if central and not names else places.find(normal, folded)
    home = "" if central else places.home_place(document, normal, folded, found)
    told = places.told(document, normal, folded, found) if home else frozenset()
    mentions = [m for m in citations.find(normal, folded, hits) if not _in_clutter(document, text, m)]
    for mention in mentions:
        if mention.rule == "law name":                 # names keep their printed spelling
            a, b = text.to_original(mention.start, mention.end)
            mention.extra["printed"] = laws.with_blanks(unicodedata.normalize("NFC", document.text[a:b]).translate(_ETH))
    if yearless := [m for m in mentions if not m.issued_on and "yearless" in m.extra]:
        complete = dates.beside(folded)
        for mention in yearless:                       # "ngày 24/1 năm nay": the symbol may tell the year
            day, month = mention.extra["yearless"]
            mention.issued_on = dates.iso(day, month, mention.symbol.year) if mention.symbol and mention.symbol.year else complete(day, month)
    own = identity.find(normal, folded, mentions, hits.types, home)
    voice = (identity.first_line(normal, folded) or anaphora.voice(folded, hits.types, mentions)) if own is None or own.reported else ""
    if voice and own is not None and own.kind != voice and not reports.issues(folded, own.mention, voice):
        own = None                                     # "Công văn này ...": what it tells the issuing of is not what it is
    if own is not None and not own.reported and own.place:
        home, told = own.place, told | {own.place}
    for mention in mentions:
        itself = own is not None and mention is own.mention
        _local(normal, mention, own.issuer if itself else mention.issuer)
        if itself and not own.reported:                # its letterhead says more than its symbol
            mention.issuer = mention.issuer or own.issuer
        _issuer(mention, home, told)
    _local_all(normal, mentions)
    targets.link(mentions)
    _where(normal, folded, mentions, places.cities(found), home)
    _of_the_only_district(mentions, found)
    usual = _usual_committees(mentions)
    for mention in mentions:
        _issuer(mention, home, told, usual)
    _named_once(normal, folded, mentions, home, told_of=own is None or own.reported)
    _of_the_committee_at_home(mentions, home)
    targets.spread(mentions)                           # "Kế hoạch số 46/KH-UBND của UBND tỉnh ... Kế hoạch 46": what was told since
    own_target = ""
    if own is not None and own.mention is not None:
        own_target = own.mention.target
        if own.kind in LAW_KINDS and own.heading and not own.reported:
            law_targets.own_law(mentions, f"{own.kind} {own.heading}", own_target)
        yearless = own.mention.symbol if own.mention.symbol and not own.mention.symbol.year and own.issued_on else None
        for mention in mentions:
            if yearless and mention.symbol and mention.symbol.year and _with_own_year(yearless, own.issued_on) == mention.symbol.canonical:
                mention.target = own_target            # a page's title adds the year: "1961/2019/QĐ-UBND" of 1961/QĐ-UBND
            if own_target.startswith((mention.target + "-", mention.target + ".")) and mention.symbol:
                mention.target = own_target            # "39/2003/NQ-HĐND" of 39/2003/NQ-HĐND-K6
            mention.own = mention.target == own_target
            if mention.own and not own.reported and mention.symbol and (not mention.symbol.code or mention.rule == "symbol alone"):
                mention.kind = own.kind                # "Số: 1786/LN/STC-SNN" over "HƯỚNG DẪN", "Số: 37-QĐ/TW" over "QUY ĐỊNH"
            if mention.issuer.endswith("Đảng ủy Khối") and own.issuer.startswith("Đảng ủy Khối "):
                mention.issuer += own.issuer.removeprefix("Đảng ủy Khối")
                mention.place = mention.place or own.place
            if mention.own and own.issued_on.startswith(mention.issued_on):
                mention.issued_on = own.issued_on
            numbers_alike = not own.reported and mention.symbol and own.mention.symbol and mention.symbol.organ == own.mention.symbol.organ not in ("", "TW")
            if not mention.issuer and (mention.own or numbers_alike):     # "15-KH/ĐU" in a report of a commune's "45-BC/ĐU"
                mention.issuer, mention.organ, mention.place = own.mention.issuer, own.mention.organ, own.mention.place
    printed = unicodedata.normalize("NFC", document.text)
    spelled = {issuer: spelling.as_spelled(issuer, printed) for issuer in {mention.issuer for mention in mentions}}
    for mention in mentions:
        mention.issuer = spelled[mention.issuer].replace(" & ", " và ")
    if own is not None:
        own.issuer = spelling.as_spelled(own.issuer, printed)
    report = not voice if own is None else own.reported
    kind = voice if own is None else own.kind
    back = anaphora.find(folded, hits.types, mentions, kind, own_target) + (anaphora.papers(folded, mentions) if own is None and report else [])
    everything = sorted(mentions + back, key=lambda m: (m.phrase, m.start))
    parts = units.split(normal, folded, everything, amending=not report, plan=not report and kind in _PLANS)
    edges = relations.draw(normal, folded, parts, report, directive=own is not None or bool(voice), title=own.heading_span if own is not None else (0, 0))
    date = ""
    if names or own is None:                           # which map holds for the bodies and places named
        date = (own.issued_on if own is not None else "") or document.published_on or places.date_of(document, folded)
    named = bodies.mentions(normal, bodies.find(normal, folded), home, date) if names or own is None else []
    named = _original(text, document, named)
    return Extraction(
        document, _identity(own, folded), _kind(own), _subject(named, home) if own is None else "", home,
        *_stated(document, text, folded, own, mentions, edges, IN_REPORTS if report else CONFIDENCE), named if names else (),
        _original(text, document, places.mentions(normal, folded, found, home, date)) if names else (),
        _original(text, document, campaigns.find(normal, folded, hits.campaigns)))


#: types whose tasks carry out what they name
_PLANS = {"Kế hoạch", "Chương trình", "Chỉ thị", "Hướng dẫn", "Kết luận", "Công văn", "Công điện", "Thông báo", "Đề án"}


#: Icelandic letters that look like Đ: "Luật Ðất đai"
_ETH = str.maketrans("\u00d0\u00f0\u0189", "ĐđĐ")
#: spellings and word orders, folded, and how the rules know them, of the same length
_SPELLINGS = (("qui dinh", "quy dinh"), ("qui che", "quy che"), ("qui hoach", "quy hoach"), ("qui trinh", "quy trinh"), ("bo xung", "bo sung"),
              ("mat hieu luc", "het hieu luc"), ("bo sung, sua doi", "sua doi, bo sung"), ("bo sung va sua doi", "sua doi va bo sung"))


def _one_spelling(folded: str) -> str:
    """The old spelling "qui" of quy định and "bổ sung, sửa đổi" as the rules know them.

    >>> _one_spelling("theo qui dinh tai dieu 2 duoc bo sung, sua doi")
    'theo quy dinh tai dieu 2 duoc sua doi, bo sung'
    """
    for word, known in _SPELLINGS:
        folded = folded.replace(word, known)           # where it does not occur, the same string
    return folded


def _local(normal: str, mention: Mention, issuer: str) -> None:
    """"13-NQ/TƯ của Tỉnh ủy": print has TƯ for the center and for a Tỉnh ủy alike, the author tells which."""
    symbol = mention.symbol
    if symbol and symbol.organ == "TW" and "Ư" in normal[symbol.start:symbol.end].upper() and re.search("(?:Tỉnh|Thành) ủy|Đảng bộ (?:tỉnh|thành)", issuer):
        mention.symbol = replace(symbol, organ="TU", canonical=symbol.canonical.removesuffix("TW") + "TU")


def _local_all(normal: str, mentions: list[Mention]) -> None:
    """"Nghị quyết 04-NQ/TƯ của Tỉnh ủy ... Nghị quyết 04-NQ/TƯ": a text that says so once means it so."""
    local = {m.symbol.canonical for m in mentions if m.symbol and m.symbol.organ == "TU"}
    for m in mentions:
        symbol = m.symbol
        if symbol and symbol.organ == "TW" and not m.issuer and symbol.canonical.removesuffix("TW") + "TU" in local and "Ư" in normal[symbol.start:symbol.end].upper():
            m.symbol = replace(symbol, organ="TU", canonical=symbol.canonical.removesuffix("TW") + "TU")


def _with_own_year(symbol, issued_on: str) -> str:
    """A symbol without year as it would read with the year of its date."""
    number, mark, rest = symbol.canonical.partition("/")
    return f"{number}/{issued_on[:4]}/{rest}" if mark else ""


def _menu(document: Document, text: Normalised) -> int:
    """Where the text proper begins: behind the clutter that it opens with."""
    end = 0
    for start, stop in sorted(document.boilerplate):
        if document.text[end:start].strip():
            break
        end = stop
    return bisect_left(range(len(text.text)), end, key=lambda at: text.to_original(at, at + 1)[0]) if end else 0


def _in_clutter(document: Document, text: Normalised, mention: Mention) -> bool:
    if not document.boilerplate:
        return False
    start, _ = text.to_original(mention.start, mention.end)
    return any(a <= start < b for a, b in document.boilerplate)


def _where(normal: str, folded: str, mentions: list[Mention], cities: set[str], home: str) -> None:
    """"UBND tỉnh này", once "UBND tỉnh Vĩnh Phúc" is named: a committee of a level only is the one of that level.

    Args:
        cities: keys of the cities that the text names: "UBND thành phố" is the only one's; home: the document's own place.
    """
    placed: dict[str, set[tuple[str, str]]] = {}
    for m in mentions:
        if m.place:
            level = _LEVEL.match(m.issuer)
            placed.setdefault(level[0] if level else m.issuer, set()).add((m.issuer, m.place))
    if {m.issuer for m in mentions if not m.place and _LEVEL.fullmatch(m.issuer)} - placed.keys():
        for issuer, place in _named(normal, folded, home):     # no citation has it, but the headline may: "UBND huyện A kiểm tra công vụ"
            level = _LEVEL.match(issuer)
            if level and level[0] != issuer:
                placed.setdefault(level[0], set()).add((issuer, place))
    for m in mentions:
        if _LEVEL.fullmatch(m.issuer) and not m.place and len(named := placed.get(m.issuer, ())) == 1:
            m.issuer, m.place = next(iter(named))
        elif m.issuer in ("UBND thành phố", "HĐND thành phố") and not m.place and len(cities) == 1:
            m.place = next(iter(cities))
            m.issuer = f"{m.issuer.split()[0]} {bodies.place_name(m.place)}"


def _of_the_only_district(mentions: list[Mention], found: list[places.Found]) -> None:
    """"Huyện ủy" in a text that names one district, "huyện Bá Thước", is that district's; so are its boards and its council."""
    bare = {m.issuer for m in mentions if not m.place and _OF_DISTRICT.search(m.issuer)}
    if not bare:
        return
    districts = {place.keys[0] for place in found if place.typed and len(place.keys) == 1 and place.keys[0].count(".") == 1}
    whole = {issuer: {named for key in districts if (named := bodies.complete(issuer, key))[1] == key} for issuer in sorted(bare)}
    for mention in mentions:
        if not mention.place and len(named := whole.get(mention.issuer, ())) == 1:
            mention.issuer, mention.place = next(iter(named))


_OF_DISTRICT = re.compile(r"(?:Huyện ủy|Quận ủy|Thị ủy|huyện|quận|thị xã)$")
_LEVEL = re.compile(r"(?:UBND|HĐND) (?:tỉnh|huyện|quận|xã|phường|thị xã|thị trấn)|(?:Tỉnh|Huyện|Quận) ủy|Đảng ủy (?:xã|phường|thị trấn)")


def _named(normal: str, folded: str, home: str) -> Iterator[tuple[str, str]]:
    """The bodies that a text names: name as an author's, and key of the place, "" where no map has it."""
    for phrase in bodies.find(normal, folded):
        found = issuers.issuer_at(normal, folded, phrase.start)
        if found:
            yield issuers.complete(found[1], found[2], found[3], home)


def _usual_committees(mentions: list[Mention]) -> dict[str, tuple[str, str]]:
    """The people's committee (council) that a text mostly names: what its bare "/QĐ-UBND" mean."""
    counts: dict[str, Counter] = {"UBND": Counter(), "HĐND": Counter()}
    for m in mentions:
        if m.place and m.organ in counts and m.issuer.startswith(m.organ):      # not its board: "Thường trực HĐND"
            counts[m.organ][m.issuer, m.place] += 1
    return {organ: min(c.items(), key=lambda item: (-item[1], item[0]))[0] for organ, c in counts.items() if c}


def _named_once(normal: str, folded: str, mentions: list[Mention], home: str, told_of: bool) -> None:
    """"Huyện ủy Bắc Yên quán triệt Chỉ thị số 21-CT/HU": the one body that a text names of a symbol's organ has issued it.

    Args:
        told_of: whether the text is a report, which names the one of a committee's boards that it tells of; a paper names the committee.
    """
    wanted = {m.symbol.organ for m in mentions if m.symbol and m.symbol.organ and not m.issuer}
    if not wanted:
        return
    named: dict[str, set[tuple[str, str]]] = {}
    for phrase in bodies.find(normal, folded):
        code = phrase.code or ("ĐUK" if "du-k-" in phrase.slug else "")     # a board of the block's committee
        found = issuers.issuer_at(normal, folded, phrase.start) if code in wanted and bodies.is_local(phrase.code, phrase.head) else None
        if found:                                      # "TW" fixes none of the center's
            name = found[1] if told_of else found[1].removeprefix("Ban Thường vụ ")
            named.setdefault(code, set()).add(issuers.complete(name, found[2], found[3], home))
    for code, found in named.items():
        named[code] = {body for body in found if body[1]} or found         # "Huyện ủy" beside "Huyện ủy Mường Khương" is the same
    for m in mentions:
        if m.symbol and not m.issuer and len(bodies_of := named.get(m.symbol.organ, ())) == 1:
            (m.issuer, m.place), m.organ = next(iter(bodies_of)), m.symbol.organ


#: the committees of a place that their symbols name
_COMMITTEES = {"TU": ("Tỉnh ủy", "Thành ủy"), "HU": ("Huyện ủy",), "QU": ("Quận ủy",), "ThU": ("Thị ủy",)}


def _of_the_committee_at_home(mentions: list[Mention], home: str) -> None:
    """"Nghị quyết 12-NQ/TU" in a text of Thái Nguyên is of its Tỉnh ủy, whose numbering it has, whichever of its boards passed it."""
    for m in mentions if home else ():
        if m.symbol and not m.issuer and m.symbol.organ in _COMMITTEES:
            named = (issuers.complete(name, m.symbol.organ, "", home) for name in _COMMITTEES[m.symbol.organ])
            m.issuer, m.place = next((body for body in named if body[1]), ("", ""))
            m.organ = m.symbol.organ if m.issuer else m.organ


#: since then nobody but the Government issues decrees (Constitution of 1992, article 112)
_DECREES = "1992"


def _issuer(mention: Mention, home: str, told: frozenset[str], usual: dict[str, tuple[str, str]] | None = None) -> None:
    """The body that the symbol fixes, and the document's place for a local body without one.

    A province that only the map knows, by a district, is the body's place and no part of its name: the text does not tell it.
    """
    symbol = mention.symbol or mention.extra.get("like")    # "1234, 1235/QĐ-UBND": the last has the organ of all
    if symbol is not None and not mention.issuer:
        fixed = bodies.organ_of_symbol(symbol.organ)
        lead = symbol.organ.split("-")[0]
        board = board_of_symbol(symbol.organ, home if usual is not None else "")
        if fixed:
            mention.issuer, mention.organ = fixed, mention.organ or lead
        elif board[0]:
            mention.issuer, mention.place = board
            mention.organ = mention.organ or symbol.organ
        elif usual is not None and lead in ("UBND", "UB", "HĐND"):
            mention.organ = "HĐND" if lead == "HĐND" else "UBND"
            mention.issuer, mention.place = usual.get(mention.organ, (mention.organ, ""))
    elif not mention.issuer and not mention.name and "/" in mention.target:
        whole = _COMPLETED.fullmatch(mention.target)   # "Nghị định 46/2016": the completed symbol fixes its author too
        organ = whole[1] if whole else ""
        fixed = bodies.organ_of_symbol(organ)
        if fixed:
            mention.issuer, mention.organ = fixed, organ
    elif not mention.issuer and mention.kind == "Nghị định" and usual is not None and (mention.issued_on or _DECREES) >= _DECREES:
        mention.issuer, mention.organ = "Chính phủ", "CP"
    if mention.issuer:
        name, place = issuers.complete(mention.issuer, mention.organ, mention.place, home)
        if mention.place or not place or "." in place or place in told:
            mention.issuer = name
        mention.place = place


def _stated(document, text, folded, own, mentions, edges, confidence: dict[str, float]) -> tuple[tuple[Citation, ...], tuple[Statement, ...]]:
    """Citations, and what is stated of them."""
    index = {id(m): i for i, m in enumerate(mentions)}
    by_target: dict[str, list[int]] = {}
    for i, m in enumerate(mentions):
        by_target.setdefault(m.target, []).append(i)

    def place(mention: Mention) -> int:
        if id(mention) in index:
            return index[id(mention)]
        fits = by_target[mention.target]
        return fits[max(0, bisect_right(fits, mention.start, key=lambda i: mentions[i].start) - 1)]

    sure = ocr.confidence(document.notes)
    found_citations = tuple([_citation(document, text, m, sure) for m in mentions])
    own_target = own.mention.target if own is not None and own.mention is not None else None
    best: dict[tuple, Statement] = {}
    order: list[tuple] = []
    for edge in edges:
        obj = edge.object
        itself = edge.subject is None or edge.subject.target == own_target
        if own_target and obj.target == own_target and (itself or edge.relation == "cites") or (edge.subject is not None and edge.subject.target == obj.target):
            continue
        subject, to = None if itself else place(edge.subject), place(obj)
        start, end = text.to_original(_proof_start(folded, edge), max(edge.unit.end, edge.cue[1] if edge.cue else 0))
        cue_start, cue_end = text.to_original(*edge.cue) if edge.cue else (-1, -1)
        statement = Statement(subject, edge.relation, to, document.text[cue_start:cue_end] if edge.cue else "",
                              cue_start, cue_end, start, end, details.provision(text.text, obj.phrase), edge.rule, confidence[edge.rule])
        key = (subject, edge.relation, to, start)
        if key not in best:
            order.append(key)
        best[key] = statement
    statements = _strongest([best[key] for key in order], found_citations)
    return found_citations, tuple(statements)


def _original(text: Normalised, document: Document, mentions: list) -> tuple:
    """Mentions with offsets and quotes of the original; those inside site clutter are left out."""
    moved = []
    for mention in mentions:
        start, end = text.to_original(mention.start, mention.end)
        if any(a <= start < b for a, b in document.boilerplate):
            continue
        quote = document.text[start:end]
        same = start == mention.start and end == mention.end and quote == mention.quote
        moved.append(mention if same else replace(mention, start=start, end=end, quote=quote))
    return tuple(moved)


def _subject(named: tuple[BodyMention, ...], home: str) -> str:
    """The body that a report without a directive of its own is about: the local body named most, the
    document's own place first; "" where no local body is named."""
    counts: Counter[str] = Counter()
    first: dict[str, int] = {}
    for mention in named:
        if mention.place:
            counts[mention.body] += 1 + 3 * (mention.place == home)
            first.setdefault(mention.body, mention.start)
    return min(counts, key=lambda body: (-counts[body], first[body]), default="")


def _strongest(statements: list[Statement], found: tuple[Citation, ...]) -> list[Statement]:
    """Beside a stronger relation of the same two directives there is no `cites`."""
    def pair(statement):
        subject = None if statement.subject is None else found[statement.subject].target
        return subject, found[statement.object].target
    strong = {pair(s) for s in statements if s.relation != "cites"}
    return [s for s in statements if s.relation != "cites" or pair(s) not in strong]


#: how far a list's cue may stand before its member and still be quoted with it, in characters
_PROOF = 700


def _proof_start(folded: str, edge) -> int:
    """Where the proving words begin: the member's own sentence, the one that holds the cue of its list, or what it speaks of."""
    start = edge.unit.start
    for mention in (edge.object, edge.subject):        # "Nghị định A ...\n (đã được sửa đổi tại B)"
        if mention is not None and start - _PROOF < mention.phrase < start:
            start = mention.phrase
    if edge.cue and start - _PROOF < edge.cue[0] < start:
        floor = max(0, edge.cue[0] - _PROOF)
        start = max(folded.rfind("\n", floor, edge.cue[0]) + 1, folded.rfind(". ", floor, edge.cue[0]) + 2, floor)
    while start < edge.unit.end and folded[start].isspace():
        start += 1
    return start


def _kind(own) -> str:
    return "report" if own is None or own.reported else "directive"


def _citation(document: Document, text: Normalised, m: Mention, sure: float) -> Citation:
    """A mention as it is handed on; ``sure``: how sure the document's characters are."""
    start, end = text.to_original(m.extra.get("printed at", m.phrase), max(m.fields_end, m.end))
    a, b = text.to_original(m.start, m.end)
    start, end = min(start, a), max(end, b)
    symbol = m.symbol
    return Citation(
        start=start, end=end, anchor_start=a, anchor_end=b, quote=document.text[start:end], kind=m.kind, target=m.target,
        number=m.number, year=symbol.year if symbol else "", code=symbol.code if symbol else "",
        organ=symbol.organ if symbol else m.organ, issued_on=m.issued_on, issuer=m.issuer, place=m.place,
        term=_roman(m.term) if m.term else None, topic=details.topic(text.text, m.fields_end), own=m.own, rule=m.rule, confidence=round((0.98 if symbol else 0.9) * sure, 4))


#: number, perhaps year, code and organ: no unit of an office's letter
_COMPLETED = re.compile(r"\d+\w*/(?:\d{4}/)?(?:[A-ZĐ][A-ZĐa-z]{1,3}-|(?=QH\d|UBTVQH\d))([^-/]+)")
_ROMAN = {"i": 1, "v": 5, "x": 10}


def _roman(term: str) -> int | None:
    values = [_ROMAN.get(c, 0) for c in term.lower()]
    if not values or 0 in values:
        return None
    return sum(-v if i + 1 < len(values) and v < values[i + 1] else v for i, v in enumerate(values))


def _identity(own, folded: str) -> Identity | None:
    if own is None:
        return None
    mention = own.mention
    symbol = mention.symbol if mention else None
    return Identity(kind=own.kind, symbol=mention.target if mention else "", number=mention.number if mention else "",
                    year=symbol.year if symbol else "", code=symbol.code if symbol else "",
                    organ=symbol.organ if symbol else own.organ, issued_on=own.issued_on or (mention.issued_on if mention else ""),
                    issuer=(mention.issuer if mention and mention.issuer else own.issuer), place=own.place or (mention.place if mention else ""),
                    heading=own.heading, effective_from=details.effective_from(folded, fold(own.kind)), reported=own.reported, rule=own.rule)
