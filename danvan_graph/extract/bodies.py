"""Issuing bodies (cơ quan) of a text: which body a phrase means, mentions, and the author of a citation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

import ahocorasick_rs

from danvan_graph.extract.body_phrases import Phrase, phrase_at
from danvan_graph.extract.places import one
from danvan_graph.gazetteer import gazetteer, letters
from danvan_graph.model import BodyMention
from danvan_graph.organs import Organ, body_key, committee_in, full_name, named, names, organ_of, organ_of_symbol, part_of, serves
from danvan_graph.text import fold

__all__ = ["body_key", "complete", "find", "find_bodies", "full_name", "is_local", "issuer_at", "mentions", "organ_of_symbol", "part_of", "patterns", "phrase_at",
           "place_name", "serves", "settle", "with_place"]


@cache
def patterns() -> list[tuple[str, str]]:
    """What an automaton over folded text looks for: the first two words of each name; the payload is "body"."""
    found = {("lien", "bo")}
    offices = ("so", "phong")
    for name, slug in names():
        words = re.findall(r"[a-z0-9&]+", fold(name))
        scope = organ_of(slug).scope
        if scope == "department":
            found.update((office, words[0]) for office in offices)
        elif scope == "board" and len(words) == 1:            # "TT Huyện ủy", "BCH Đảng bộ"
            found.update((words[0], host) for host in ("tinh", "thanh", "huyen", "quan", "thi", "dang"))
        elif scope != "office" and (len(words) > 1 or len(words[0]) > 3):
            found.add(tuple(words[:2]))
    return sorted((gap.join(words), "body") for words in found for gap in (" ", "\n"))


@cache
def _automaton():
    return ahocorasick_rs.AhoCorasick([pattern for pattern, _ in patterns()], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
                                    implementation=ahocorasick_rs.Implementation.DFA)


def raw_hits(folded: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, payload) of the patterns in a folded text, for use without a shared automaton."""
    for _, start, end in _automaton().find_matches_as_indexes(folded):
        yield start, end, "body"


_JOIN = re.compile(r"\s{0,2}(?:[,/&-]|\bva\b)\s{0,2}$")
#: a person or a thing: "đại biểu Quốc hội", "trái phiếu Chính phủ", "Phó Thủ tướng"
_NOT_AFTER = re.compile(r"(?:dai\sbieu|trai\sphieu|cong\strai|dien\stu|cong\sbao|\bpho|\bpttg)\s$")
#: a law named after a body: "Luật Ngân hàng Nhà nước Việt Nam", "Luật Tổ chức Chính phủ"
_LAW = re.compile(r"\bluat\s(?:to\schuc\s|hoat\sdong\s(?:giam\ssat\s)?(?:cua\s)?)?$")
#: "Chính phủ điện tử" is no body; "Chính phủ Nhật Bản" is not ours
_NO_GOVERNMENT = re.compile(r" (?:dien tu|so\b|kien tao)")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def find(normal: str, folded: str, hits: Iterable[tuple[int, int, str]] | None = None) -> list[Phrase]:
    """Every phrase that names a body, in order; joint bodies one by one.

    Args:
        normal: normalised text.
        folded: its folded form, of the same length.
        hits: (start, end, payload) of `patterns`, sorted; None: looked for here.

    >>> text = "TT Huyện ủy - HĐND - UBND huyện, UBND các xã; Phó Bí thư Thường trực Tỉnh ủy An Giang"
    >>> [(phrase.slug, phrase.kind) for phrase in find(text, fold(text))]
    [('ttr-hu', 'huyen'), ('hdnd', 'huyen'), ('ubnd', 'huyen'), ('tu', 'tinh')]
    """
    found: list[Phrase] = []
    waiting: list[Phrase] = []           # "HĐND - " whose place stands at the next one
    done = 0
    for start, _, _ in raw_hits(folded) if hits is None else hits:
        if start < done or (start and folded[start - 1] in _LETTERS):
            continue
        phrase = phrase_at(normal, folded, start, offices=False)
        if phrase is None:
            continue
        if not _named(normal, folded, phrase):
            # "Phó Bí thư Thường trực Tỉnh ủy": the office is no body, the committee in it is
            done = start if folded.startswith("thuong truc", start) else phrase.end
            continue
        done = phrase.whole_end
        if waiting and not _JOIN.match(folded, waiting[-1].end, start):
            waiting.clear()
        if not phrase.kind and phrase.slug in ("ubnd", "hdnd"):
            waiting.append(phrase)
            continue
        found += [replace(left, kind=phrase.kind, keys=phrase.keys) for left in waiting if phrase.kind]
        waiting.clear()
        found += [replace(phrase, more=()), *phrase.more] if phrase.more else [phrase]
    return found


def _named(normal: str, folded: str, phrase: Phrase) -> bool:
    """Whether the print says a name: capitals, and not an office's or another state's."""
    printed = normal[phrase.start:phrase.end]
    if printed.islower():
        return False
    if phrase.start and normal[phrase.start - 1] in "-/" and " " not in printed:   # inside a symbol: "TT-NHNN"
        return False
    if _LAW.search(folded, max(0, phrase.start - 40), phrase.start):
        return False
    if phrase.slug in ("chinh-phu", "quoc-hoi", "thu-tuong") and _NOT_AFTER.search(folded, max(0, phrase.start - 11), phrase.start):
        return False
    if phrase.slug in ("chinh-phu", "quoc-hoi"):
        after = normal[phrase.end:phrase.end + 2]
        foreign = after[:1] == " " and after[1:].isupper() and not folded.startswith((" viet", " nuoc", " khoa"), phrase.end)
        return printed[0].isupper() and not foreign and not _NO_GOVERNMENT.match(folded, phrase.end)
    if folded.startswith("thuong truc", phrase.start):   # an office: "Phó Bí thư Thường trực Tỉnh ủy"
        return not folded[max(0, phrase.start - 40):phrase.start].rstrip().endswith(("bi thu", "chu tich"))
    return True


def mentions(normal: str, phrases: list[Phrase], home: str = "", date: str = "") -> list[BodyMention]:
    """The bodies of a text, offsets of the normalised text; one whose place cannot be told is left out.

    >>> text = "Chủ tịch UBND tỉnh và Ban Dân vận Huyện ủy Xuân Trường"
    >>> [(m.quote, m.body) for m in mentions(text, find(text, fold(text)), home="old/nam-dinh")]
    [('UBND tỉnh', 'ubnd/old/nam-dinh'), ('Ban Dân vận Huyện ủy Xuân Trường', 'bdv-hu/old/nam-dinh.xuan-truong')]
    """
    found = []
    for phrase in phrases:
        settled = settle(phrase, home, date)
        if settled is None:
            continue
        key = body_key(*settled)
        found.append(BodyMention(phrase.start, phrase.end, normal[phrase.start:phrase.end], key, full_name(key),
                                 organ_of(settled[0]).code, settled[1]))
    return found


def find_bodies(text: str, home: str = "", date: str = "") -> list[BodyMention]:
    """The bodies of a text alone, offsets of that text.

    >>> [m.full_name for m in find_bodies("Uỷ ban nhân dân tỉnh Quảng Nam và Bộ Chính trị")]
    ['Ủy ban nhân dân tỉnh Quảng Nam', 'Bộ Chính trị']
    """
    return mentions(text, find(text, fold(text)), home, date)


def settle(phrase: Phrase, home: str = "", date: str = "") -> tuple[str, str] | None:
    """Organ slug and place key of a phrase; None where a local body's place cannot be told.

    Args:
        home: key of the document's own place, which "UBND tỉnh" and "Huyện ủy" take.
        date: ISO date of the document: which map holds.

    >>> text = "Ban Thường vụ Thành ủy"
    >>> phrase = phrase_at(text, fold(text), 0)
    >>> settle(phrase, "old/ha-noi"), settle(phrase, "old/quang-nam.tam-ky"), settle(phrase, "old/quang-nam")
    (('btv-tu', 'old/ha-noi'), ('btv-thu', 'old/quang-nam.tam-ky'), None)
    """
    organ = organ_of(phrase.slug)
    if organ.scope == "central":
        return phrase.slug, ""
    place = one(list(phrase.keys), home, date) if phrase.keys else _of_home(phrase, organ, home)
    if not place:
        return None
    slug = phrase.slug
    if phrase.kind == "thanhpho" and committee_in(slug) == "tu" and "." in place:
        slug = slug[:-2] + "thu"
    return slug, place


def _unit_of(home: str, kind: str) -> str:
    """The unit of this type that a place is or lies in, the nearest; "" for none."""
    scope = home
    while scope and "".join(fold(gazetteer().place(scope).kind).split()) != kind:
        scope = gazetteer().place(scope).parent
    return scope


def _of_home(phrase: Phrase, organ: Organ, home: str) -> str:
    """The unit of the document's own place that a phrase without a name means."""
    if phrase.kind:
        return _unit_of(home, phrase.kind)
    scope = home
    while scope and organ.level and gazetteer().place(scope).level != organ.level:
        scope = gazetteer().place(scope).parent
    return scope


#: behind a TW body: "(khóa XI)", "khoá X", "lần thứ tư"
_TERM = re.compile(r"\s{0,2}(?:dang\s{1,2}(?=khoa|\(khoa))?[(]?\s?khoa\s{1,2}[ivx]{1,5}\s?[)]?(?![a-z0-9])")


def issuer_at(normal: str, folded: str, pos: int, home: str = "", date: str = "") -> tuple[int, str, str, str] | None:
    """The issuing body whose phrase starts exactly at ``pos``: end, printed name, organ code, place key.

    The end lies behind a term in brackets ("Bộ Chính trị (khóa X)"). The head of a body stands for it
    ("Bộ trưởng Bộ Tài chính"). Bodies that sign together are parted by "; ". The place key is "" for a
    central body, and where the text gives only a level and ``home`` is not given.

    >>> def read(text, **given):
    ...     found = issuer_at(text, fold(text), 0, **given)
    ...     return found and (text[:found[0]], *found[1:])
    >>> read("Bộ Chính trị (khóa X) về")
    ('Bộ Chính trị (khóa X)', 'Bộ Chính trị', 'TW', '')
    >>> read("Bộ Giáo dục và Đào tạo, Bộ Nội vụ hướng dẫn")
    ('Bộ Giáo dục và Đào tạo, Bộ Nội vụ', 'Bộ Giáo dục và Đào tạo; Bộ Nội vụ', 'BGDĐT-BNV', '')
    >>> read("Chủ tịch UBND tỉnh ký"), read("Chủ tịch UBND tỉnh ký", home="old/quang-nam.tam-ky")
    (('Chủ tịch UBND tỉnh', 'UBND tỉnh', 'UBND', ''), ('Chủ tịch UBND tỉnh', 'UBND tỉnh Quảng Nam', 'UBND', 'old/quang-nam'))
    """
    phrase = phrase_at(normal, folded, pos)
    if phrase is None:
        return None
    if organ_of(phrase.slug).scope == "central":
        term = _TERM.match(folded, phrase.end) if phrase.code == "TW" else None
        parts = (phrase, *phrase.more)
        end = term.end() if term else phrase.whole_end
        return end, _spelled("; ".join(p.head for p in parts), normal[pos:end]), "-".join(p.code for p in parts), ""
    settled = settle(phrase, home, date)
    code = organ_of(settled[0]).code if settled and phrase.code else phrase.code
    names_printed = [_printed(normal, phrase, settled), *(_printed(normal, other, settle(other, home, date)) for other in phrase.more)]
    return phrase.whole_end, _spelled("; ".join(names_printed), normal[pos:phrase.whole_end]), code, settled[1] if settled else ""


def _spelled(name: str, printed: str) -> str:
    """The name as the text spells it: the Front's short name, "Ban Kinh tế và Ngân sách" for "Ban Kinh tế - Ngân sách"."""
    name = name.replace("Văn phòng Ủy ban nhân dân", "Văn phòng UBND")
    if "MTTQ" in printed:
        name = name.replace("Mặt trận Tổ quốc", "MTTQ")
    return name.replace(" - ", " và ", 1) if name.startswith("Ban ") and " và " in printed else name


def _printed(normal: str, phrase: Phrase, settled: tuple[str, str] | None) -> str:
    """Name of a local body as gold writes it: "UBND tỉnh Quảng Nam"; only the level where the place is unknown."""
    if settled:
        return named(phrase.head, settled[0], settled[1])
    if phrase.keys:                                     # one that has the printed name still, not what another was merged into
        said = letters(normal[phrase.start:phrase.end])
        return named(phrase.head, phrase.slug, next((key for key in phrase.keys if said.endswith(letters(gazetteer().place(key).bare_name))), phrase.keys[0]))
    if phrase.slug == "tinh-doan":
        return _YOUTH_UNIONS.get(phrase.kind, phrase.head)
    word = PRINTED_KIND.get(phrase.kind, "")
    return f"{phrase.head} {word}" if word and not phrase.head.endswith("ủy") else phrase.head


#: the Youth Union of a level, in the one word that it has for it
_YOUTH_UNIONS = {"thanhpho": "Thành đoàn", "huyen": "Huyện đoàn", "quan": "Quận đoàn", "thixa": "Thị đoàn"}
PRINTED_KIND = {"tinh": "tỉnh", "thanhpho": "thành phố", "huyen": "huyện", "quan": "quận", "thixa": "thị xã",
                 "xa": "xã", "phuong": "phường", "thitran": "thị trấn"}


#: an organisation that no table lists, of a level alone: "Hội Nhà báo tỉnh"
_LEVEL_END = re.compile(r" (tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)$", re.IGNORECASE)


def complete(issuer: str, home: str, date: str = "") -> tuple[str, str]:
    """A local body without its place takes the document's: name and place key; unchanged where that fails.

    >>> complete("UBND tỉnh", "old/quang-nam.tam-ky"), complete("Sở Nội vụ", "old/long-an"), complete("Bộ Tài chính", "old/long-an")
    (('UBND tỉnh Quảng Nam', 'old/quang-nam'), ('Sở Nội vụ tỉnh Long An', 'old/long-an'), ('Bộ Tài chính', ''))
    """
    names_printed, places = [], []
    for name in issuer.split("; "):                     # bodies that sign together
        found = issuer_at(name, fold(name), 0, home, date)
        whole = found is not None and found[0] == len(name) and found[3]
        level = None if whole else _LEVEL_END.search(name)
        place = found[3] if whole else _unit_of(home, "".join(fold(level[1]).split())) if level and found is None else ""
        names_printed.append(found[1] if whole else f"{name[:level.start()]} {place_name(place)}" if place else name)
        places.append(place)
    return "; ".join(names_printed), places[0]


# the names that the citation grammar uses

def is_local(organ: str, issuer: str) -> bool:
    """Whether a body's name lacks a place that the document's own could give.

    >>> is_local("UBND", "UBND tỉnh"), is_local("BTC", "Bộ Tài chính"), is_local("TU", "Tỉnh ủy An Giang")
    (True, False, False)
    """
    phrase = phrase_at(issuer, fold(issuer), 0)
    if phrase is None or "; " in issuer and phrase.keys:
        return any(_LEVEL_END.search(name) for name in issuer.split("; "))
    return not phrase.keys and organ_of(phrase.slug).scope != "central"


def with_place(issuer: str, organ: str, home: str) -> str:
    """A local body's name with the place that the document's own gives it; unchanged where it gives none.

    >>> with_place("Ban Thường vụ Thành ủy", "TU", "old/ha-noi")
    'Ban Thường vụ Thành ủy Hà Nội'
    """
    return complete(issuer, home)[0]


def place_name(home: str) -> str:
    """A place as it stands behind "UBND": "tỉnh Quảng Nam"; "" for no place.

    >>> place_name("old/quang-nam")
    'tỉnh Quảng Nam'
    """
    return gazetteer().place(home).in_text if home else ""
