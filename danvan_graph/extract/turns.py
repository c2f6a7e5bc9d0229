"""Who does it to whom where two citations stand in one clause: passive turns, agents, predicates."""

from __future__ import annotations

import re

from danvan_graph.extract.anaphora import VOICES
from danvan_graph.extract.mention import Mention
from danvan_graph.extract.reach import object_of
from danvan_graph.extract.siblings import same_kind
from danvan_graph.extract.statements import Edge, Passage
from danvan_graph.extract.types import LAW_KINDS
from danvan_graph.text import fold

#: "Luật sửa đổi, bổ sung một số điều của 10 luật (gồm: Luật A, Luật B)"
_CONSISTING = re.compile(r"[^.;:()]{0,60}\(\s?(?:bao\s+)?gom\s*:?\s*(?:cac\s+)?")
_IN = re.compile(r"\s+(?:tai|bang|trong)\s+")
#: a passive that brackets shorten: "Nghị quyết A (sửa đổi, bổ sung năm 2022 theo Nghị quyết B)"
_ASIDE = re.compile(
    r"\((?:da\s+|duoc\s+)*(?:sua\s+doi(?:\s*,?\s*(?:va\s+)?bo\s+sung)?|bo\s+sung|dieu\s+chinh)(?:\s+mot\s+so\s+(?:dieu"
    r"|noi\s+dung))?(?:\s+nam\s+\d{4})?\s+(?:boi|bang|theo|tai)\s*$")
#: "A bị B thay thế": the agent stands between
_AGENT = re.compile(r"(?<![a-z])(?:bi|duoc|(?:da|do|nay|vi)\s+co)\s+$")
_DONE_BY = re.compile(r"\s?,?\s+(?:(?P<supersedes>thay(?:\s+the)?)|(?P<repeals>bai\s+bo|huy\s+bo)|(?P<amends>sua\s+doi|bo\s+sung))(?![a-z])(?!\s+(?:boi|bang)(?![a-z]))")
#: "được thay bằng B, rồi đến C": C takes the place of B
_THEN = re.compile(r"\s?,?\s*(?:roi|sau\s+do|tiep\s+do)\s+(?:den|la|bang|boi)\s+(?:den\s+)?")
#: "A hết hiệu lực kể từ ngày B có hiệu lực": B ends A
_UNTIL = re.compile(r"(?<![a-z])((?:het|khong\s+con)\s+hieu\s+luc)(?:\s+thi\s+hanh)?\s+(?:ke\s+)?(?:tu\s+)?(?:ngay|khi)\s+$")
#: "A, B hết hiệu lực, thay vào đó là C"
_INSTEAD = re.compile(r"\s+(?:da\s+|se\s+)?(?:het|khong\s+con)\s+hieu\s+luc(?:\s[^.;,\n]{0,60})?,?\s+(?:va\s+)?(thay\s+(?:vao\s+do|the)(?:\s+la|\s+bang|\s+boi)?)\s+(?:cac\s+)?")
#: a citation as the subject of its sentence: "Nghị định A có hiệu lực, thay thế Nghị định B"
_PREDICATE = re.compile(
    r"[\s,()]{0,3}(?:(?:chinh\s+thuc|bat\s+dau|da|se|nay|cung|deu|vua|moi)\s+)*(?:(?:co\s+hieu\s+luc|(?:gom|co)\s+\d{1,3}\s+(?:chuong|phan|dieu))[^.;\n]{0,80}?[,\s]\s?(?:va\s+)?)?(?:chinh\s+thuc\s+)?"
    r"(?:khi\s+ra\s+doi\s+(?:da\s+)?)?(?P<cue>thay\s+the(?:\s+cho)?|(?:ra\s+doi\s+)?thay\s+cho|(?:ra\s+doi\s+)?thay(?=\s+(?:cac\s+)?\Z)|bai\s+bo|huy\s+bo)(?![a-z])")
#: "Luật An ninh mạng (sửa đổi toàn diện Luật A và sửa đổi toàn diện Luật B)"
_REVISES = re.compile(r"\s?\((sua\s+doi(?:\s*,?\s*bo\s+sung)?|thay\s+the)(?:\s+toan\s+dien)?(?:\s+mot\s+so\s+dieu)?(?:\s+cua)?\s+(?:cac\s+)?")
_REVISES_ALSO = re.compile(r"(?:,|\s+va)\s+sua\s+doi(?:\s*,?\s*bo\s+sung)?(?:\s+toan\s+dien)?\s+")
#: "được sửa đổi, bổ sung bởi Nghị định A ngày 1/1/2021 sửa đổi các nghị định về X và Nghị định B": B is the later
_AND_ALSO = re.compile(r"\s+sua\s+doi[^.;:\d]{10,300}\sva\s+")
#: "Chỉ thị A được Huyện ủy cụ thể hóa bằng Kế hoạch B": B carries A out
_MADE_REAL = re.compile(
    r"(?:[\s,]++(?:ve|cua)\s++[^.;]{3,120}?)?[\s,]++(?:ma\s+(?:o\s+[a-z]+\s+)?)?(?:(?:da|dang|tiep\s+tuc|cung)\s+){0,3}duoc\s+(?:[^.;,\d]{0,60}?\s)?(?P<cue>cu\s+the\s+hoa"
    r"|trien\s+khai(?:\s+thuc\s+hien)?|to\s+chuc\s+thuc\s+hien)"
    r"\s+(?:[^.;,\d]{0,30}\s)?(?:bang|(?:thong\s+)?qua|thanh|tai|trong)\s+(?:viec\s+(?:ban\s+hanh|xay\s+dung)\s+)?(?:(?:nhieu|mot\s+so|hang\s+loat|cac|\d{1,3})\s+van\s+ban[^.;:,\d]{0,40}?(?::|,\s+(?:nhu|gom|trong\s+do\s+co):?)\s+)?(?:cac\s+)?")
#: "A được sửa đổi bởi B và hướng dẫn bởi C"
_AND_BY = re.compile(
    r"\s?(?:,|,?\s+va|;)\s+(?:duoc\s+|bi\s+)?(?:(?P<guides>huong\s+dan(?:\s+(?:thi\s+hanh|thuc\s+hien))?|quy\s+dinh\s+chi\s+tiet)|(?P<supersedes>thay\s+the)|(?P<repeals>bai\s+bo)"
    r"|(?P<amends>sua\s+doi|bo\s+sung))\s+(?:boi|bang|tai)\s+(?:cac\s+)?")
_SENTENCE = re.compile(r"[.;]\s")
#: a verb of change that a wish makes a citation
_CHANGES = re.compile(r"(?:sua\s+doi|bo\s+sung|dieu\s+chinh|thay\s+(?:the|cho)|bai\s+bo|huy\s+bo)(?![a-z])")
#: the paper whose purpose was told, in brackets: "(ban hành kèm theo Quyết định B)", "(tại Văn bản B)"
_BRACKETED = re.compile(r"(?:[^.;()\n]|\.(?=\d)){0,300}\(\s?(?P<by>(?:duoc\s+)?(?:ban\s+hanh\s+)?(?:kem\s+theo|theo|tai)\s+(?:cac\s+)?)?")
_PAPER_FOR = re.compile(
    r"(?<![a-z])(?:(?P<kind>ke\s+hoach|chuong\s+trinh|de\s+an|huong\s+dan)(?:\s+hanh\s+dong)?|(?:chi\s+dao"
    r"|van\s+ban)[^,;.()]{0,60})\s(?:ve\s+(?:viec\s+)?)?(?:trien\s+khai,?\s+)?(?:thuc\s+hien|trien\s+khai)$")
#: "A được sửa đổi cho phù hợp với B": B is no agent
_TO_FIT = re.compile(r"\s*(?:cho\s+)?phu\s+hop(?![a-z])")
#: "A là cơ sở chính trị quan trọng để Chính phủ ban hành B"
_GROUND_FOR = re.compile(
    r"(?:\s+(?:ve|cua)\s[^.;\d\n]{3,120}?)?\s+(?:(?:da|se|cung)\s+)?(?:la|tro\s+thanh|tao)\s+(?:nhung\s+|mot\s+)?(?P<cue>(?:co\s+so|can\s+cu))\s[^.;\d\n]{0,60}?(?<![a-z])(?:de|cho)\s[^.;\d\n]{2,80}?"
    r"\s(?:ban\s+hanh|xay\s+dung|thong\s+qua|soan\s+thao)\s+(?:cac\s+)?")
#: how far behind a passive turn its agent stands, in characters
_AGENT_NEAR = 60


def turned(passage: Passage, previous: Mention) -> Edge | None:
    """A citation that is said to do something to the one before it: "A được thay thế bởi B", "A bị B thay thế"."""
    folded, mention, drawn, start = passage.folded, passage.mention, passage.drawn, passage.end
    gap = folded[passage.begin:start]
    passive = passage.passive()
    if passive is not None and start - passive.end < _AGENT_NEAR and not _TO_FIT.match(folded, passive.end) and not _SENTENCE.search(folded[passive.end:start]):
        return _passive(passage, passive.relation, same_kind(mention, drawn, previous), (passive.start, passive.end))
    aside = _ASIDE.search(gap)
    if aside:
        return _passive(passage, "amends", same_kind(mention, drawn, previous), (passage.begin + aside.start() + 1, passage.begin + aside.end()))
    if (previous.extra.get("amending") or previous.name and "sua doi" in folded[previous.start:previous.end]) and _CONSISTING.fullmatch(gap):
        return Edge(previous, "amends", mention, None, passage.unit, "title")
    last = drawn[-1]
    revises = _REVISES.fullmatch(gap) if previous.name and mention.name else None
    if revises:
        return Edge(previous, "supersedes" if revises[1].startswith("thay") else "amends", mention, (passage.begin + revises.start(1), passage.begin + revises.end(1)), passage.unit, "title")
    if _REVISES_ALSO.fullmatch(gap) and last.rule == "title" and last.subject is not None and last.subject.name and mention.name:
        return Edge(last.subject, last.relation, mention, last.cue, passage.unit, "title")
    if passage.report and _IN.fullmatch(gap) and last.relation == "guides" and last.subject is None and last.rule == "cue" and last.object is previous \
            and not mention.precedes(previous):
        last.subject, last.rule = mention, "title"      # "Bộ hướng dẫn thực hiện Nghị định A tại Thông tư B"
        return passage.plain()
    if last.relation == "implements" and last.subject is None and last.rule == "cue" and last.object is previous and not mention.precedes(previous) \
            and (bracket := _BRACKETED.fullmatch(gap)) and (paper := _PAPER_FOR.search(folded, max(passage.unit.start, last.cue[0] - 90), last.cue[1])) \
            and (bracket["by"] or fold(mention.kind) == paper["kind"]):
        last.subject, last.rule = mention, "title"      # "kế hoạch thực hiện Kết luận A (ban hành kèm theo Quyết định B)"
        return passage.plain()
    if last.rule == "passive" and last.relation == "amends" and last.subject is previous and mention.kind == previous.kind and mention.symbol is not None \
            and not mention.precedes(previous) and _AND_ALSO.fullmatch(gap):
        return _passive(passage, "amends", last.object, last.cue)
    verb = _DONE_BY.match(folded, mention.fields_end) if _AGENT.search(gap) else None
    if verb:                                           # "A và B bị C thay thế"
        return _passive(passage, next(name for name, group in verb.groupdict().items() if group), previous, verb.span())
    made = _MADE_REAL.fullmatch(gap) if not mention.precedes(previous) else None
    if made:
        return _passive(passage, "implements", previous, (passage.begin + made.start("cue"), passage.begin + made.end("cue")))
    also = _AND_BY.fullmatch(gap) if last.rule == "passive" and last.subject is previous and not mention.precedes(last.object) else None
    if also:
        relation = next(name for name, group in also.groupdict().items() if group)
        return _passive(passage, relation, last.object, (passage.begin + also.start(relation), passage.begin + also.end(relation)))
    ground = _GROUND_FOR.fullmatch(gap) if passage.report and not mention.precedes(previous) else None
    if ground:
        return _passive(passage, "based_on", previous, (passage.begin + ground.start("cue"), passage.begin + ground.end("cue")))
    if _THEN.fullmatch(gap) and last.rule == "passive" and last.subject is not None:
        return _passive(passage, last.relation, last.subject, last.cue)
    return None


def _passive(passage: Passage, relation: str, done_to: Mention, cue: tuple[int, int] | None) -> Edge:
    return Edge(passage.mention, relation, done_to, cue, passage.unit, "passive", at=passage.mention)


def ended(passage: Passage, previous: Mention) -> Edge | None:
    """"A hết hiệu lực kể từ ngày B có hiệu lực", and the citation before as the subject: "A ..., thay thế B"."""
    folded, begin, start = passage.folded, passage.begin, passage.end
    until = _UNTIL.search(folded[begin:start])
    if until:
        one = passage.drawn[-1]                        # "A (được sửa đổi bởi B) hết hiệu lực từ ngày C có hiệu lực": A
        aside = one.rule == "passive" and one.subject is previous and folded.rfind("(", one.object.end, previous.start) >= 0 and folded.startswith(")", previous.fields_end)
        return _passive(passage, "repeals", one.object if aside else previous, (begin + until.start(1), begin + until.end(1)))
    instead = _INSTEAD.fullmatch(folded, begin, start)
    if instead and not passage.mention.precedes(previous):
        return _passive(passage, "supersedes", previous, instead.span(1))
    last = passage.drawn[-1]
    if last.relation == "based_on" and last.rule == "cue" and last.object is previous and passage.report:
        return None                                    # "Quy định được xây dựng trên cơ sở A, có hiệu lực từ 1/4 và thay thế B": not A
    if changed_first(folded, last, previous):
        return None                                    # "Quyết định này thay thế A, bãi bỏ B": its subject has two verbs
    stated = _says_of_itself(passage, previous) if passage.report and not previous.own else None
    if stated:
        return stated
    predicate = _PREDICATE.match(folded, begin, start)
    said_back = previous.rule == "anaphor" and (previous.own or previous.kind in VOICES)         # "Kế hoạch này thay cho phần III Kế hoạch B": the text itself
    if predicate and not said_back and (object_of(folded, predicate.end(), start) or start - predicate.end() < 25):
        relation = "supersedes" if "thay" in predicate["cue"] else "repeals"
        owner = previous
        if last.rule == "title" and last.object is previous and last.subject is not None and last.subject.kind == passage.mention.kind != previous.kind:
            owner = last.subject                       # "Nghị định A quy định chi tiết Luật B, thay thế Nghị định C": no law replaces a decree
        return Edge(None if owner.own else owner, relation, passage.mention, predicate.span("cue"), passage.unit, "predicate")
    return None


def changed_first(folded: str, last: Edge, previous: Mention) -> bool:
    """Whether the citation before is what a verb of change governs: a second such verb behind it has the same subject.

    Also where neither is done: "Đề nghị sửa đổi A, thay thế B".
    """
    if last.object is not previous or last.rule not in ("cue", "title") or last.cue is None:
        return False
    return last.relation in ("amends", "supersedes", "repeals") or _CHANGES.match(folded, *last.cue) is not None


#: "Luật A là văn bản pháp lý cao nhất, thể chế hóa Chỉ thị B": a law puts into law; "khắc phục những hạn chế của Luật A năm 2005"
_EMBODIES = re.compile(r"(?:(?!\.\s)[^;\n]){0,300}?(?<![a-z])(?:(?P<implements>the\s+che\s+hoa)(?:\s[^.;,\n]{0,80})?|(?P<cites>khac\s+phuc)\s[^.;\n]{0,60}?\scua)\s+$")
#: "Kết luận này thực hiện theo Quyết định B"
_FOLLOWS = re.compile(r"\s+(?:duoc\s+)?(?:thuc\s+hien|xay\s+dung|ban\s+hanh|lap)\s+(?P<implements>theo)\s+(?:cac\s+)?$")


def _says_of_itself(passage: Passage, previous: Mention) -> Edge | None:
    """What a report says that the law or the paper which its sentence is about does: its subject."""
    gap = passage.folded[passage.begin:passage.end]
    about = previous.phrase - passage.unit.text_start < 4 or passage.folded.endswith(", ", 0, previous.phrase)
    if previous.kind in LAW_KINDS and about and passage.drawn[-1].relation == "cites":
        found = _EMBODIES.fullmatch(gap)
    else:
        found = _FOLLOWS.fullmatch(gap) if previous.rule == "anaphor" else None
    if found is None or found.lastgroup == "cites" and passage.mention.kind != previous.kind:
        return None
    start, end = found.span(found.lastgroup)
    return Edge(previous, found.lastgroup, passage.mention, (passage.begin + start, passage.begin + end), passage.unit, "predicate")
