"""What the graph holds of a directive where sources differ; each difference is kept as a conflict."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from danvan_graph import organs
from danvan_graph.extract.bodies import settle as settle_body
from danvan_graph.extract.body_phrases import phrase_at
from danvan_graph.model import Conflict
from danvan_graph.resolve.records import Record
from danvan_graph.text import fold

#: of a directive's sources the first that speaks: registry, its own text, then most citing documents
_REGISTRY, _TEXT, _MAJORITY = "the registry says so", "its own text says so", "most documents say so"
#: fields whose differences are worth a person's look; symbols and titles differ in print alone
_COMPARED = ("issued_on", "issuer", "kind")
#: boards that act for their committee: the author is the more exact of the two
_ACTS_FOR = ("btv-", "bch-", "ttr-")


#: a board of a mass organisation speaks for the organisation
_BOARD = re.compile(r"(Ban (?:Thường vụ|Chấp hành|Thường trực|Bí thư)|Đoàn Chủ tịch) (?=(?:Trung ương )?(?:Hội|Đoàn|Liên hiệp)(?: |$)|Tổng Liên đoàn |Liên đoàn |Công đoàn )")
_YOUTH_UNION = re.compile(r"^Đoàn (?:TNCS Hồ Chí Minh )?(tỉnh|thành phố|huyện|quận|thị xã) ")


@lru_cache(maxsize=65536)
def body_keys(issuer: str, place: str = "", date: str = "") -> tuple[str, ...]:
    """Keys of the bodies that an author's name means; joint authors are parted by "; ".

    >>> body_keys("UBND tỉnh Quảng Nam"), body_keys("Bộ Tài chính; Bộ Nội vụ"), body_keys("nhiều người")
    (('ubnd/old/quang-nam',), ('btc', 'bnv'), ())
    >>> body_keys("Ban Thường vụ Hội Nông dân tỉnh Hà Nam"), body_keys("Ban Chấp hành Đoàn tỉnh Hà Nam")
    (('hnd/old/ha-nam',), ('tinh-doan/old/ha-nam',))
    >>> body_keys("Ban Bí thư Trung ương Đoàn TNCS Hồ Chí Minh"), body_keys("Ban Bí thư Trung ương Đảng")
    (('tu-doan',), ('ban-bi-thu',))
    """
    found = []
    for name in issuer.split("; "):
        board = _BOARD.match(name)
        whole = _YOUTH_UNION.sub(lambda level: f"{level[1].split()[0].capitalize()} đoàn ", name[board.end():]) if board else name
        phrase = phrase_at(whole, fold(whole), 0) if whole else None
        body = settle_body(phrase, place, date) if phrase else None
        if body:
            found.append(organs.body_key(*body))
    return tuple(found)


def place_of(issuer: str, date: str = "") -> str:
    """Key of the place that an author's name tells, "" where it tells none.

    >>> place_of("Ban Thường vụ Tỉnh ủy Nam Định"), place_of("Bộ Chính trị")
    ('old/nam-dinh', '')
    """
    keys = body_keys(issuer, "", date) if issuer else ()
    return organs.serves(keys[0]) if keys else ""


def accepted(record: Record, field: str) -> tuple[str, str]:
    """The value of a field that the graph takes, and why; ("", "") where no source gives one."""
    entry = record.entry
    if entry and getattr(entry, field):
        return getattr(entry, field), _REGISTRY
    own = sorted(v for v in {getattr(i, field) for _, i in record.texts} if v)
    if own:
        if field == "issued_on":
            return max(own, key=lambda v: (record.of_period(v), len(v), -own.index(v))), _TEXT
        return own[0], _TEXT
    votes = record.votes[field]
    if not votes:
        return "", ""
    support = {value: len(docs | {d for other, more in votes.items() if field == "issued_on" and other != value
                                  and value.startswith(other) for d in more}) for value, docs in votes.items()}
    return min(votes, key=lambda v: (-support[v], -len(v), v)), _MAJORITY


def conflicts(record: Record, sentence: Callable[[str, str, str, str], str]) -> Iterator[Conflict]:
    """What sources say otherwise than the graph holds.

    Args:
        sentence: of a directive, a field, a value and a document: where the document says so.
    """
    place = "" if record.identifier.place in ("", "-") else record.identifier.place
    for field in _COMPARED:
        value, reason = accepted(record, field)
        if not value:
            continue
        said = {(v, document) for v, documents in record.votes[field].items() for document in documents}
        said |= {(getattr(i, field), document) for document, i in record.texts if getattr(i, field)}
        for other, document in sorted(said):
            if not _agree(field, value, other, place, record):
                yield Conflict(record.key, field, other, value, document, sentence(record.key, field, other, document), reason)


def _agree(field: str, one: str, other: str, place: str, record: Record) -> bool:
    if one == other:
        return True
    if field == "issued_on":
        return one.startswith(other) or other.startswith(one)
    if field == "kind":
        # its symbols do not tell Quyết định from Quy định, nor Luật from Bộ luật: print mixes them freely
        return {one, other} in ({"Quyết định", "Quy định"}, {"Luật", "Bộ luật"})
    here, there = body_keys(one, place), body_keys(other, place)
    if not here or not there:
        return True                                    # a name that no table knows says nothing
    return any(_same_body(a, b) for a in here for b in there)


def _same_body(one: str, other: str) -> bool:
    if one == other:
        return True
    return any(a.startswith(_ACTS_FOR) and organs.part_of(a) == b for a, b in ((one, other), (other, one)))
