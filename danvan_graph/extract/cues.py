"""Words that state a relation (từ dẫn): ``data/cues.csv``, compiled for the folded text.

A phrase there is written as it is printed; ``[ ]`` is optional, ``( | )`` a choice, ``…`` a gap inside the clause,
a comma may be missing in print. ``passive`` turns the relation round.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from danvan_graph.curated import read
from danvan_graph.errors import DanvanError
from danvan_graph.model import RELATIONS
from danvan_graph.text import fold

#: relations that need their object close by; the others reach over a clause
STRONG = {"supersedes", "repeals", "amends", "guides"}

#: what no table of phrases says: the word means something else before or behind these (folded)
_NOT_AFTER = {"bổ sung": r"(?!\s+ban\s+hanh)", "trên cơ sở": r"(?!\s+ke\s+thua)", "chủ trương)": r"(?!\s*[,;:]|\s+(?:nhu|dau\s+tu|do|nay|ay)(?![a-z]))", "mục tiêu)": r"(?!\s*:)"}
#: the end of the words asked about, which is where a citation begins
_OBJECT = r"(?=\s+(?:(?:mot\s+phan|toan\s+bo|mot\s+so)\s+)?(?:noi\s+dung\s+(?:cua\s+)?|cac\s+)?\Z)"
#: what states a relation right before its object alone: "phát huy", "thu hồi đất" state no repeal, "thay mặt" no
#: replacement; "gắn việc học tập với Nghị quyết A" carries A out
_BEFORE_OBJECT = (
    (r"(?:huy(?<!phat\shuy)(?<!chi\shuy)|thu\s+hoi)" + _OBJECT, "repeals"),
    ("thay" + _OBJECT, "supersedes"),
    (r"thay(?<!doi\sthay)(?=\s+(?:cho\s+)?(?:ban\s+)?(?:quy\s+dinh|quy\s+che|noi\s+quy|quy\s+trinh|de\s+an)\s)", "supersedes"),
    (r"thay(?=(?:\s+(?:diem|khoan|dieu|muc)\s+\w{1,4},?){1,3}\s+(?:cua\s+)?\Z)", "supersedes"),
    ("sua" + _OBJECT, "amends"),
    (r"ap(?<!khong\sap)(?<!chua\sap)(?<!han\sap)(?<!ngung\sap)(?<!tuc\sap)\s+dung" + _OBJECT, "implements"),
    (r"dua\s+(?:tren|vao|theo)" + _OBJECT, "based_on"),
    (r"dua\s+(?:tren|vao)(?=(?:\s+(?:diem|khoan|dieu|muc)\s+\w{1,4},?){1,3}\s+(?:cua\s+)?\Z)", "based_on"),
    (r"gan\s+(?:[^.;:\n]{0,60}?\s)?voi" + _OBJECT, "implements"),
    (r"tap\s+huan" + _OBJECT, "implements"),
    (r"(?:hoan\s+thanh|(?:tuan\s+thu|lam)\s+dung|lam\s+tot|tuan\s+thu)" + _OBJECT, "implements"))


#: "có hiệu lực thi hành", "Ban Chấp hành", "chấp hành viên": words of carrying out that carry nothing out
_NOUN_BEFORE = re.compile(r"hieu\s+luc\s+$")
#: "Tạm dừng thực hiện Công văn A"
_STOPPED = re.compile(r"(?<![a-z])(?:tam\s+(?:dung|hoan)|(?:tam\s+)?ngung|dinh\s+chi|cham\s+dut)\s+(?:viec\s+)?$")
#: "chủ nhà không thực hiện Quyết định A", "chưa chấp hành"; but "hàng không thực hiện"
_FAILED = re.compile(r"(?<![a-z])(?<!hang\s)(?<!hoac\s)(?:khong|chua)\s+(?:chiu\s+|he\s+|nghiem\s+tuc\s+)?$")
#: "không vận dụng mức thu quy định tại Thông tư A"
_NOT_DONE = ("van dung", "ap dung", "thuc hien dung")
#: "thuộc phạm vi điều chỉnh của Luật A": what a law is about
_FIELD = re.compile(r"(?<![a-z])(?:pham\s+vi|doi\s+tuong)\s+$")
_COMMITTEE = re.compile(r"(?<![a-z])ban\s+$")
#: "trồng rừng thay thế": what takes another's place, no directive
_SUBSTITUTE = re.compile(r"(?<![a-z])(?:rung|phuong\s+an|giai\s+phap|bien\s+phap|(?:vat|nguyen|nhien)\s+lieu|san\s+pham|linh\s+kien|nguon|thuoc|nguoi|nhan\s+su|can\s+bo)\s+$")
#: "có đủ căn cứ", "thiếu căn cứ", "căn cứ cấu thành tội": grounds in fact and no basis in law; "đối chiếu theo" compares
_GROUNDS = re.compile(r"(?<![a-z])(?:lam|co|du|thieu|doi|khong|moi|nhung|chung|dua\s+ra)\s+$")
_GROUNDS_FOR = re.compile(r"\s+(?:cau\s+thanh|xac\s+dinh|chung\s+minh|cho\s+rang|cho\s+phep|khang\s+dinh|vi)(?![a-z])")

#: "theo đó": of what was said before
_ACCORDINGLY = re.compile(r"\s+do\s*[,:;]")
#: "Cũng theo kết luận này, Chỉ thị A hết hiệu lực": of the paper that is told of, where it opens the sentence
_BY_THIS = re.compile(r"\s+(?:(?:van\s+ban|quyet\s+dinh|ket\s+luan|quy\s+dinh|nghi\s+dinh|thong\s+tu|chi\s+thi|nghi\s+quyet)\s+)?(?:moi\s+)?nay\s?,")
_OPENING = re.compile(r"(?:^|[.\n]\s*)(?:cung\s+|cu\s+the,\s+)?$")
#: "các văn bản hướng dẫn của Tổng Liên đoàn: ...": papers, and nothing is guided
_PAPERS = re.compile(r"(?<![a-z])van\s+ban\s+$")
_WHOSE = re.compile(r"\s+cua\s+[^:;.,]{3,90}:|\s*:")


class Cue(NamedTuple):
    """One cue found: what it states, where, and whether the object does it to the subject (passive)."""

    relation: str                # one of RELATIONS, or "under" for theo
    start: int
    end: int
    passive: bool = False

    @property
    def plain(self) -> bool:
        """Whether it states no more than that the text refers."""
        return self.relation in ("under", "cites")


def _compile(phrase: str) -> str:
    """A phrase of the table as a pattern over folded text.

    >>> _compile("thay thế[ cho]"), _compile("sửa đổi[, bổ sung]")
    ('thay\\\\s+the(?:\\\\s+cho)?', 'sua\\\\s+doi(?:\\\\s*,?\\\\s+bo\\\\s+sung)?')
    """
    return _MARKS.sub(lambda mark: _MEANS[mark[0]], fold(phrase))


_MEANS = {"(": "(?:", ")": ")", "[": "(?:", "]": ")?", ", ": r"\s*,?\s+", ",": r"\s*,?", "…": r"[^.;:\n]{0,90}?", " ": r"\s+"}
_MARKS = re.compile(r", |[()\[\],… ]")


@cache
def _table() -> tuple[re.Pattern[str], list[tuple[str, bool]]]:
    """All phrases in one pattern, and (relation, passive) of each of its groups; earlier phrases are preferred."""
    patterns, meaning = [], []
    for row in read("cues.csv", own_first=True):
        if row["relation"] not in (*RELATIONS, "under") or row["turn"] not in ("active", "passive"):
            raise DanvanError(f"relation {row['relation']!r}, turn {row['turn']!r}", row.place,
                              f"one of {', '.join(RELATIONS)}, under; active or passive")
        try:
            pattern = _compile(row["phrase"]) + next((_NOT_AFTER[w] for w in _NOT_AFTER if row["phrase"].endswith(w)), "")
            re.compile(pattern)
        except re.error:
            raise DanvanError(f"phrase {row['phrase']!r}", row.place, "brackets that close") from None
        patterns.append(pattern)
        meaning.append((row["relation"], row["turn"] == "passive"))
    patterns += [pattern for pattern, _ in _BEFORE_OBJECT]
    meaning += [(relation, False) for _, relation in _BEFORE_OBJECT]
    begun = [(start, means) for pattern, means in zip(patterns, meaning) for start in _begun(pattern)]
    choice = _choice([f"{start}(?P<p{i}>)" for i, (start, _) in enumerate(begun)], words=True)
    table = re.compile(f"{choice}(?![a-z])")           # its groups are in the order of the letters
    return table, [begun[int(name[1:])][1] for name in table.groupindex]


def _begun(pattern: str) -> list[str]:
    """The pattern as several that each begin with a letter: an optional or chosen beginning written out.

    >>> _begun("(?:da )?(?:duoc|bi) sua")
    ['da (?:duoc|bi) sua', 'duoc sua', 'bi sua']
    """
    if not pattern.startswith("(?:"):
        return [pattern]
    depth, parts, begin = 1, [], 3
    for at in range(3, len(pattern)):
        depth += {"(": 1, ")": -1}.get(pattern[at], 0)
        if depth == 0 or depth == 1 and pattern[at] == "|":
            parts.append(pattern[begin:at])
            begin = at + 1
        if depth == 0:
            break
    rest = pattern[begin:]
    if rest.startswith("?"):
        parts, rest = [*parts, ""], rest[1:]
    return [whole for part in parts for whole in _begun(part + rest)]


def _choice(patterns: list[str], words: bool = False) -> str:
    """A choice among patterns, earlier ones preferred, with the letters that several begin with written once:
    the words of a text are then compared letter by letter and not phrase by phrase.

    Args:
        words: whether each begins a word. That is asked behind its first letter: what begins with letters is searched
            several times as fast.

    >>> _choice(["thay the()", "thay cho()", "theo()"])
    'th(?:ay (?:the()|cho())|eo())'
    >>> _choice(["theo()", "sua()"], words=True), _choice(["5 (?:nam|thang)", "theo"], words=True)
    ('(?:t(?<![a-z].)heo()|s(?<![a-z].)ua())', '(?<![a-z])(?:5 (?:nam|thang)|theo)')
    """
    if len(patterns) == 1 and not words:
        return patterns[0]
    branches: dict[str, list[str]] = {}
    for pattern in patterns:
        first = _LETTER.match(pattern)
        if first is None:                              # no letter: it keeps its place among the others
            return f"{'(?<![a-z])' if words else ''}(?:{'|'.join(patterns)})"
        branches.setdefault(first[0], []).append(pattern[first.end():])
    begins = "(?<![a-z].)" if words else ""
    made = [first + begins + _choice(rest) for first, rest in branches.items()]
    return made[0] if len(made) == 1 else f"(?:{'|'.join(made)})"


_LETTER = re.compile(r"(?:[a-z ]|\\s\+)(?![?*{])")


def find(folded: str, start: int, end: int) -> list[Cue]:
    """The cues between two offsets, in order.

    >>> [(c.relation, c.passive) for c in find("can cu luat a da duoc sua doi, bo sung boi ", 0, 43)]
    [('based_on', False), ('amends', True)]
    >>> [c.relation for c in find("thay the quyet dinh x huong dan thi hanh ", 0, 41)]
    ['supersedes', 'guides']
    """
    pattern, meaning = _table()
    found = []
    for match in pattern.finditer(folded, start, end):
        relation, passive = meaning[match.lastindex - 1]
        at, stop = match.span()
        if relation == "implements" and (_NOUN_BEFORE.search(folded, max(0, at - 12), at)
                                         or folded.startswith(_NOT_DONE, at) and folded.endswith("khong ", 0, at)
                                         or _FAILED.search(folded, max(0, at - 16), at) and not folded.startswith(("quan", "hoc"), at)
                                         or _STOPPED.search(folded, max(0, at - 20), at)
                                         or folded.endswith(" do ", 0, at) and folded.startswith(("thuc hien", "trien khai"), at)     # "bị ngập do thực hiện dự án"
                                         or folded.startswith("chap", at) and folded.startswith(" phap luat", stop)
                                         or folded.startswith((" du an tai", " du an o "), stop)        # where a project is carried out
                                         or folded.startswith("voi ", at) and folded.endswith(("doi ", " so "), 0, at)       # "đối với nội dung tại Nghị định A", "chậm so với yêu cầu"
                                         or folded.startswith("chap", at) and _COMMITTEE.search(folded, max(0, at - 6), at)
                                         or folded.startswith((" vien", " cong vu", " ky luat", " an dan su", " an hinh su", " ke tu ngay", " tu ngay"), stop)):
            continue
        if relation == "amends" and folded.startswith("dieu chinh", at) and _FIELD.search(folded, max(0, at - 10), at):
            continue
        if relation == "supersedes" and _SUBSTITUTE.search(folded, max(0, at - 14), at):
            continue
        if relation == "based_on" and (_GROUNDS.search(folded, max(0, at - 12), at) or _GROUNDS_FOR.match(folded, stop)):
            continue
        if relation == "under" and (_ACCORDINGLY.match(folded, stop) or _BY_THIS.match(folded, stop) and _OPENING.search(folded, max(0, at - 14), at)):
            continue
        if relation == "under" and folded.endswith("tiep ", 0, at):        # "Tiếp theo Công văn A": it goes on from that letter
            relation = "cites"
        if relation == "guides" and _PAPERS.search(folded, max(0, at - 10), at) and _WHOSE.match(folded, stop):
            continue
        found.append(Cue(relation, at, stop, passive))
    return found
