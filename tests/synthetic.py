"""A random but realistic graph, the same for the same arguments: ``make_graph(directives=50, seed=0)``.

It has what real graphs have and what breaks stores and writers: four levels, both eras of localities,
supersession chains, cycles, a directive that refers to itself through others, parallel evidence,
stubs, ambiguous citations with candidates, partial dates, missing fields, Vietnamese text, quotation
marks, line breaks and characters that a format could take for syntax.

Places are real; what the directives say, their numbers and their dates are invented.
"""

from __future__ import annotations

import datetime
import random
import unicodedata

from danvan_graph.model import (Campaign, Candidate, CitationNode, Conflict, Directive, DocumentNode,
                                Evidence, Graph, IssuingBody, Locality, Relation)

# old province -> the province that it belongs to since 1 July 2025
PROVINCES = {"Quảng Nam": "Đà Nẵng", "Đà Nẵng": "Đà Nẵng", "Nam Định": "Ninh Bình", "Ninh Bình": "Ninh Bình",
             "Hà Nam": "Ninh Bình", "Kiên Giang": "An Giang", "An Giang": "An Giang", "Quảng Bình": "Quảng Trị",
             "Quảng Trị": "Quảng Trị", "Hà Nội": "Hà Nội", "Huế": "Huế", "Cao Bằng": "Cao Bằng"}
DISTRICTS = ["Xuân Trường", "Hải Hậu", "Đakrông", "Hướng Hóa", "Đại Lộc", "Núi Thành", "Châu Phú", "Tịnh Biên",
             "Ý Yên", "Kim Sơn", "Lệ Thủy", "Ba Vì", "Đông Anh", "Trùng Khánh", "Phú Vang", "Duy Xuyên"]
CAMPAIGNS = [("dan-van-kheo", "Dân vận khéo", "phong trào"), ("nong-thon-moi", "Xây dựng nông thôn mới", "chương trình"),
             ("hoc-tap-va-lam-theo", "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", "cuộc vận động")]
TOPICS = ["công tác dân vận của cơ quan hành chính", "quy chế dân chủ ở cơ sở", "giám sát và phản biện xã hội",
          "đổi mới sự lãnh đạo của Đảng đối với công tác dân vận", "phong trào thi đua “Dân vận khéo”",
          "góp ý xây dựng Đảng, chính quyền", "tiếp công dân & giải quyết khiếu nại <đông người>"]
KINDS = {"QĐ": "Quyết định", "CT": "Chỉ thị", "NQ": "Nghị quyết", "KL": "Kết luận", "KH": "Kế hoạch", "HD": "Hướng dẫn"}
CUES = {"IMPLEMENTS": "triển khai thực hiện", "BASED_ON": "Căn cứ", "SUPERSEDES": "thay thế", "REPEALS": "bãi bỏ",
        "AMENDS": "sửa đổi, bổ sung", "GUIDES": "hướng dẫn thi hành", "CITES": ""}
LEVELS = ("central", "province", "district", "commune")


def slug(text: str) -> str:
    """Lower ASCII for a path segment.

    >>> slug("Đà Nẵng")
    'da-nang'
    """
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in plain
                            if not unicodedata.combining(c)).split())


def fold(text: str) -> str:
    """Lower, without accents, for `search_text`."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def make_graph(directives: int = 50, seed: int = 0) -> Graph:
    """A graph of so many directives (stubs come on top); `seed` picks another one of the same size."""
    maker = _Maker(directives, random.Random(f"{directives}/{seed}"))
    maker.places()
    maker.campaigns_()
    for number in range(directives):
        maker.directive(number)
    maker.texts()
    return maker.graph()


class _Maker:
    def __init__(self, size: int, rng: random.Random):
        self.size, self.rng = size, rng
        self.localities, self.bodies, self.directives, self.documents, self.citations = {}, {}, {}, {}, {}
        self.campaigns: list[Campaign] = []
        self.relations: dict[tuple, list[Evidence]] = {}
        self.conflicts: list[Conflict] = []
        self.issuer: dict[str, IssuingBody] = {}
        self.heads: list[str] = []          # directives that nothing replaces yet
        self.back: dict[int, str] = {}      # closes a cycle when its turn comes
        self.seen: dict[str, list[str]] = {level: [] for level in LEVELS}
        self.by_level: dict[str, list[str]] = {level: [] for level in LEVELS}

    # --- places, bodies, campaigns -----------------------------------------------------------

    def places(self) -> None:
        for n, new in enumerate(sorted(set(PROVINCES.values()))):
            self.place(f"new/{slug(new)}", f"{n + 1:02}", "new", f"Tỉnh {new}", "province")
        per_province = min(len(DISTRICTS), 1 + self.size // 25)
        for n, (old, new) in enumerate(PROVINCES.items()):
            key = f"old/{slug(old)}"
            self.place(key, f"{n + 1:02}", "old", f"Tỉnh {old}", "province")
            self.relate("SUCCEEDED_BY", "Locality", key, "Locality", f"new/{slug(new)}")
            for m, name in enumerate(DISTRICTS[:per_province]):
                district = f"{key}.{slug(name)}"
                self.place(district, f"{n * 20 + m + 1:03}", "old", f"Huyện {name}", "district")
                self.relate("PART_OF", "Locality", district, "Locality", key)

    def place(self, key: str, code: str, era: str, full_name: str, level: str) -> None:
        self.localities[key] = Locality(key, code, era, full_name, level, fold(full_name))

    def campaigns_(self) -> None:
        self.campaigns = [Campaign(key, full_name, kind, fold(full_name)) for key, full_name, kind in CAMPAIGNS]

    def body(self, level: str, branch: str) -> IssuingBody:
        """A body of this level, with its place."""
        if level == "central":
            organ, name, place = ("TW", "Bộ Chính trị", "") if branch == "party" else ("TTg", "Thủ tướng Chính phủ", "")
        else:
            old = [k for k in self.localities if k.startswith("old/")]
            wanted = "province" if level == "province" else "district"
            place = self.rng.choice([k for k in old if self.localities[k].level == wanted])
            where = self.localities[place].full_name.lower().removeprefix("tỉnh ").removeprefix("huyện ").title()
            organ = {"province": "TU", "district": "HU", "commune": "ĐU"}[level] if branch == "party" else "UBND"
            name = {"TU": f"Tỉnh ủy {where}", "HU": f"Huyện ủy {where}", "ĐU": f"Đảng ủy xã Một, {where}",
                    "UBND": f"Ủy ban nhân dân {'xã Một, ' if level == 'commune' else ''}{where}"}[organ]
        key = slug(organ) + (f"/{place.split('/')[1]}{'.xa-mot' if level == 'commune' else ''}" if place else "")
        if key not in self.bodies:
            self.bodies[key] = IssuingBody(key, name, organ, branch, level, fold(name))
            if place:
                self.relate("SERVES", "IssuingBody", key, "Locality", place)
            if level == "district" and branch == "party":
                above = f"tu/{place.split('/')[1].split('.')[0]}"
                if above in self.bodies:
                    self.relate("PART_OF", "IssuingBody", key, "IssuingBody", above)
        return self.bodies[key]

    # --- directives --------------------------------------------------------------------------

    def directive(self, i: int) -> None:
        rng = self.rng
        level = "central" if i < 3 else rng.choices(LEVELS, (8, 32, 50, 10))[0]
        branch = rng.choices(("party", "state", "front", ""), (60, 36, 2, 2))[0]
        body = self.body(level, "state" if branch in ("state", "front") else "party")
        code = rng.choice(list(KINDS))
        day = datetime.date(2000, 1, 1) + datetime.timedelta(days=int(9600 * (i + rng.random()) / self.size))
        term = 8 + (day.year - 1996) // 5
        period = f"k{term}" if body.branch == "party" else str(day.year)
        number = f"{1 + i % 400:02}" if rng.random() > .04 else ""
        sign = ("-{}/{}" if body.branch == "party" else "/{}-{}").format(code, body.organ)
        symbol = f"{number}{sign}" if number else ""
        key = f"{body.key}/{slug(code)}/{number or 'khong-so-' + str(i)}/{period}"
        if key in self.directives:
            key += f".{i}"
        heading = f"Về {rng.choice(TOPICS)}" if rng.random() > .1 else ""
        issued_on = rng.choices((day.isoformat(), day.isoformat()[:7], str(day.year), ""), (85, 5, 4, 6))[0]
        kind = KINDS[code] if rng.random() > .03 else ""
        self.directives[key] = Directive(
            key, symbol, kind, number, heading, issued_on, int(issued_on[:4]) if issued_on else None,
            term if body.branch == "party" else None, branch, level, False,
            issued_on if len(issued_on) == 10 and rng.random() < .6 else "", "", rng.random() < .2,
            fold(" ".join((symbol, kind, heading, body.full_name))))
        self.issuer[key] = body
        self.relate("ISSUED_BY", "Directive", key, "IssuingBody", body.key)
        place = f"old/{body.key.partition('/')[2].removesuffix('.xa-mot')}"
        if place in self.localities:
            self.relate("APPLIES_TO", "Directive", key, "Locality", place)
        if rng.random() < .12:
            self.relate("PROMOTES", "Directive", key, "Campaign", rng.choice(CAMPAIGNS)[0])
        self.by_level[level].append(key)

    # --- texts, citations, relations ---------------------------------------------------------

    def texts(self) -> None:
        keys = list(self.directives)
        for i, key in enumerate(keys):
            place = self.issuer[key].key.replace("/", "-")
            document = f"van-ban-{i:06}-{place}"
            relation = "REPORTS_ON" if self.rng.random() < .15 else "TEXT_OF"
            self.document(document, "report" if relation == "REPORTS_ON" else "directive", self.directives[key])
            self.relate(relation, "Document", document, "Directive", key)
            self.cite_all(document, "Directive", key, self.wanted(i, keys))
        for i in range(max(1, self.size // 12)):        # reports without a directive of their own
            body = self.rng.choice(sorted(self.bodies))
            document = f"tin-{i:05}"
            self.document(document, "report", None)
            if self.rng.random() < .3:
                self.relate("PROMOTES", "Document", document, "Campaign", CAMPAIGNS[0][0])
            self.cite_all(document, "IssuingBody", body,
                          [("IMPLEMENTS", self.above(keys, len(keys))), ("CITES", self.earlier(keys, len(keys)))])

    def document(self, key: str, kind: str, directive: Directive | None) -> None:
        heading = directive.heading if directive else "Tin: dân vận ở cơ sở\tcó \"dấu ngoặc\""
        self.documents[key] = DocumentNode(
            key, f"mau/{key}.txt", heading, f"https://example.org/{key}" if kind == "report" else "",
            "QTO" if kind == "report" else "", directive.issued_on if directive else "2021-09",
            f"{self.rng.getrandbits(256):064x}", kind, "text", fold(heading))

    def earlier(self, keys: list[str], i: int) -> str:
        """An earlier one, the earliest most: hubs as in real graphs."""
        return keys[int(i * self.rng.random() ** 3)]

    def above(self, keys: list[str], i: int) -> str:
        """What is carried out: mostly an earlier directive of a higher level, the best known most."""
        level = LEVELS.index(self.directives[keys[i]].level) if i < len(keys) else 1
        higher = self.rng.choices(LEVELS[:max(level, 1)], (7, 3, 1)[:max(level, 1)])[0]
        known = self.seen[higher]
        if not known or self.rng.random() < .1:
            return self.earlier(keys, i)
        return known[int(len(known) * self.rng.random() ** 3)]

    def wanted(self, i: int, keys: list[str]) -> list[tuple[str, str]]:
        rng, wanted = self.rng, []
        if i:
            # The centre's own directives mostly begin something.
            if self.directives[keys[i]].level != "central" or rng.random() < .3:
                wanted.append(("IMPLEMENTS", self.above(keys, i)))
            wanted.append(("BASED_ON", self.above(keys, i)))
            for relation, share in (("CITES", .8), ("IMPLEMENTS", .5), ("GUIDES", .1), ("AMENDS", .04), ("REPEALS", .02)):
                if rng.random() < share:
                    wanted.append((relation, (self.above if relation == "IMPLEMENTS" else self.earlier)(keys, i)))
        if i > 2 and rng.random() < .12 and self.heads:
            wanted.append(("SUPERSEDES", self.heads.pop(int(len(self.heads) * rng.random() ** .3))))
        if i and rng.random() < .04:                    # a mistake of the texts: a cycle
            later = min(len(keys) - 1, i + rng.randrange(1, 4))
            wanted.append(("IMPLEMENTS", keys[later]))
            self.back[later] = keys[i]
        if i in self.back:
            wanted.append(("IMPLEMENTS", self.back[i]))
        self.heads.append(keys[i])
        self.seen[self.directives[keys[i]].level].append(keys[i])
        return [(relation, key) for relation, key in wanted if key != keys[i]]

    def cite_all(self, document: str, label: str, source: str, wanted: list[tuple[str, str]]) -> None:
        offset, stubs = 0, 0
        if label == "Directive":
            offset = self.cite(document, label, source, "", source, offset)
        for relation, target in wanted:
            if self.rng.random() < .05:
                stubs += 1
                target = self.stub(stubs)
            for _ in range(self.rng.choices((1, 2, 3), (75, 18, 7))[0]):     # parallel evidence
                offset = self.cite(document, label, source, relation, target, offset)

    def stub(self, n: int) -> str:
        number = f"{500 + self.rng.randrange(40) + n}"
        key = f"tw/qd/{number}/unknown"
        self.directives.setdefault(key, Directive(key, f"{number}-QĐ/TW", "Quyết định", number, branch="party",
                                                  level="central", stub=True, search_text=f"{number}-qd/tw quyet dinh"))
        return key

    def cite(self, document: str, label: str, source: str, relation: str, target: str, offset: int) -> int:
        rng, directive = self.rng, self.directives[target]
        cue = CUES.get(relation, "")
        prefix = f"{rng.choice(('Các cấp ủy', 'Ủy ban nhân dân', 'Trong đó,'))} {cue} ".replace("  ", " ")
        quote = f"{directive.kind or 'văn bản'} số {directive.symbol or 'không số'}"
        suffix = rng.choice((" của cấp trên;", ", ngày 30/7/2021.", " về “nhiệm vụ” 'mới'\nvà | khác, \\ rồi thôi."))
        start, end = offset + len(prefix), offset + len(prefix) + len(quote)
        ambiguous = bool(relation) and rng.random() < .06
        outcome = "unresolved" if directive.stub else "ambiguous" if ambiguous else "resolved"
        candidates = ()
        if outcome == "ambiguous":
            others = rng.sample(self.by_level["central"], min(2, len(self.by_level["central"])))
            candidates = tuple(Candidate(key, "cùng số, khác nhiệm kỳ", round(.9 - .2 * n, 2))
                               for n, key in enumerate(dict.fromkeys([target, *others])))
        confidence = round(rng.uniform(.45, 1), 2)
        key = f"{document}#{start}-{end}"
        self.citations[key] = CitationNode(
            key, document, quote, start, end, prefix, suffix, "so-ky-hieu", confidence, outcome,
            {"ambiguous": "nhiều văn bản cùng số", "unresolved": "chưa có văn bản đích"}.get(outcome, "đủ số và ngày"),
            not relation, target, directive.symbol, directive.issued_on if rng.random() < .3 else "", "", candidates)
        if relation:
            at = offset + prefix.index(cue) if cue else -1
            evidence = Evidence(key, cue, at, at + len(cue) if cue else -1, prefix + quote + suffix,
                                "Điều 5" if relation == "AMENDS" and rng.random() < .5 else "", f"cue-{relation.lower()}",
                                confidence, rng.choices(("", "confirmed"), (95, 5))[0])
            self.relate(relation, label, source, "Directive", target, evidence)
        if rng.random() < .01:
            self.conflicts.append(Conflict(target, "issued_on", "2016-04-17", directive.issued_on, document,
                                           prefix + quote + suffix, "ngày không khớp"))
        return offset + len(prefix) + len(quote) + len(suffix) + 1

    def relate(self, relation: str, source_label: str, source: str, target_label: str, target: str,
               *evidence: Evidence, fact_source: str = "") -> None:
        self.relations.setdefault((relation, source_label, source, target_label, target, fact_source), []).extend(evidence)

    # --- the whole -----------------------------------------------------------------------------

    def graph(self) -> Graph:
        relations = []
        for (relation, source_label, source, target_label, target, fact), evidence in sorted(self.relations.items()):
            best = max(evidence, key=lambda e: e.confidence, default=None)
            relations.append(Relation(relation, source_label, source, target_label, target,
                                      best.confidence if best else 1.0, best.sentence if best else "",
                                      tuple(evidence), fact))

        def by_key(nodes) -> tuple:
            return tuple(sorted(nodes, key=lambda n: n.key))

        return Graph(by_key(self.directives.values()), by_key(self.bodies.values()), by_key(self.localities.values()),
                     by_key(self.campaigns), by_key(self.documents.values()), by_key(self.citations.values()),
                     tuple(relations), tuple(sorted(self.conflicts, key=lambda c: (
                         c.directive, c.field, c.value, c.accepted, c.document, c.sentence, c.reason))),
                     {"source": "tests/synthetic.py", "directives": str(self.size)})
