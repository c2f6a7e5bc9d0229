"""A small graph of known directives on công tác dân vận, with sentences of our own, for looking at the page."""

from __future__ import annotations

from danvan_graph.model import (Campaign, Candidate, CitationNode, Conflict, Directive, DocumentNode, Evidence, Graph,
                                IssuingBody, Locality, Relation)

# key, symbol, kind, heading, issued on, body, level, branch, stub, verified
DIRECTIVES = [
    ("tw/nq/25/k11", "25-NQ/TW", "Nghị quyết", "Về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới", "2013-06-03", "bch-tw", "central", "party", False, True),
    ("tw/kl/43/k12", "43-KL/TW", "Kết luận", "Về tiếp tục thực hiện Nghị quyết 25-NQ/TW", "2019-01-07", "bbt", "central", "party", False, True),
    ("tw/qd/290/k10", "290-QĐ/TW", "Quyết định", "Ban hành Quy chế công tác dân vận của hệ thống chính trị", "2010-02-25", "bct", "central", "party", False, False),
    ("tw/qd/23/k13", "23-QĐ/TW", "Quyết định", "Ban hành Quy chế công tác dân vận của hệ thống chính trị", "2021-07-30", "bct", "central", "party", False, True),
    ("tw/qd/217/k11", "217-QĐ/TW", "Quyết định", "Quy chế giám sát và phản biện xã hội của Mặt trận Tổ quốc Việt Nam và các đoàn thể chính trị - xã hội", "2013-12-12", "bct", "central", "party", False, True),
    ("tw/qd/218/k11", "218-QĐ/TW", "Quyết định", "Quy định về việc Mặt trận Tổ quốc, các đoàn thể và nhân dân tham gia góp ý xây dựng Đảng, chính quyền", "2013-12-12", "bct", "central", "party", False, True),
    ("ttg/ct/16/2018", "16/CT-TTg", "Chỉ thị", "Tăng cường và đổi mới công tác dân vận của cơ quan hành chính", "2018-05-16", "ttg", "central", "state", True, False),
    ("ttg/ct/33/2021", "33/CT-TTg", "Chỉ thị", "Tiếp tục tăng cường, đổi mới công tác dân vận của cơ quan hành chính nhà nước", "2021-11-26", "ttg", "central", "state", False, True),
    ("ubnd/quang-nam/ct/06/2022", "06/CT-UBND", "Chỉ thị", "Nâng cao hiệu quả công tác dân vận của cơ quan hành chính nhà nước", "2022-05-12", "ubnd/quang-nam", "province", "state", False, False),
    ("ubnd/quang-nam/ct/24/2018", "24/CT-UBND", "Chỉ thị", "", "", "ubnd/quang-nam", "province", "state", True, False),
    ("tu/an-giang/qc/06/k10", "06-QC/TU", "Quy chế", "Quy chế công tác dân vận", "", "tu/an-giang", "province", "party", False, False),
    ("tu/ha-noi/ct/07/k17", "07-CT/TU", "Chỉ thị", "Về đẩy mạnh, nâng cao hiệu quả công tác dân vận của các cơ quan nhà nước", "", "tu/ha-noi", "province", "party", False, False),
    ("hu/nam-dinh.xuan-truong/ct/khong-so/k13", "", "Chỉ thị", "Về tăng cường sự lãnh đạo của các cấp ủy đảng đối với công tác dân vận", "2021", "hu/nam-dinh.xuan-truong", "district", "party", False, False),
]
BODIES = [("bch-tw", "Ban Chấp hành Trung ương", "TW", "party", "central", ""), ("bbt", "Ban Bí thư", "TW", "party", "central", ""),
          ("bct", "Bộ Chính trị", "TW", "party", "central", ""), ("ttg", "Thủ tướng Chính phủ", "TTg", "state", "central", ""),
          ("hu/nam-dinh.xuan-truong", "Ban Thường vụ Huyện ủy Xuân Trường", "HU", "party", "district", "old/nam-dinh.xuan-truong"),
          ("tu/an-giang", "Ban Chấp hành Đảng bộ tỉnh An Giang", "TU", "party", "province", "old/an-giang"),
          ("tu/ha-noi", "Ban Thường vụ Thành ủy Hà Nội", "TU", "party", "province", "old/ha-noi"),
          ("ubnd/quang-nam", "Ủy ban nhân dân tỉnh Quảng Nam", "UBND", "state", "province", "old/quang-nam"),
          ("ubnd/quang-tri.da-krong", "Ủy ban nhân dân huyện Đakrông", "UBND", "state", "district", "old/quang-tri.da-krong")]
PLACES = [("old/nam-dinh", "old", "Tỉnh Nam Định", "province"), ("old/nam-dinh.xuan-truong", "old", "Huyện Xuân Trường", "district"),
          ("old/an-giang", "old", "Tỉnh An Giang", "province"), ("old/ha-noi", "old", "Thành phố Hà Nội", "province"),
          ("old/quang-nam", "old", "Tỉnh Quảng Nam", "province"), ("old/quang-tri", "old", "Tỉnh Quảng Trị", "province"),
          ("old/quang-tri.da-krong", "old", "Huyện Đakrông", "district"), ("new/da-nang", "new", "Thành phố Đà Nẵng", "province"),
          ("new/ninh-binh", "new", "Tỉnh Ninh Bình", "province")]
# relation, source, target, cue, sentence with {} for the citation
SENTENCES = [
    ("IMPLEMENTS", "tw/kl/43/k12", "tw/nq/25/k11", "tiếp tục thực hiện", "Ban Bí thư yêu cầu các cấp ủy tiếp tục thực hiện {} với những việc sau."),
    ("SUPERSEDES", "tw/qd/23/k13", "tw/qd/290/k10", "thay thế", "Quyết định này thay thế {} của Bộ Chính trị khóa X."),
    ("IMPLEMENTS", "hu/nam-dinh.xuan-truong/ct/khong-so/k13", "tw/qd/23/k13", "Thực hiện", "Thực hiện {}, Ban Thường vụ Huyện ủy yêu cầu chi bộ cơ sở phân công cấp ủy viên phụ trách dân vận."),
    ("IMPLEMENTS", "hu/nam-dinh.xuan-truong/ct/khong-so/k13", "tw/qd/23/k13", "quán triệt", "Các chi bộ quán triệt {} trong tháng đầu của năm."),
    ("IMPLEMENTS", "hu/nam-dinh.xuan-truong/ct/khong-so/k13", "tw/nq/25/k11", "triển khai", "Việc triển khai {} ở huyện còn chậm ở vài nơi."),
    ("IMPLEMENTS", "hu/nam-dinh.xuan-truong/ct/khong-so/k13", "tw/kl/43/k12", "thực hiện", "Đảng ủy xã báo cáo kết quả thực hiện {} mỗi quý."),
    ("CITES", "hu/nam-dinh.xuan-truong/ct/khong-so/k13", "tw/qd/217/k11", "", "Mặt trận giám sát theo hướng mà {} đã nêu."),
    ("IMPLEMENTS", "tu/an-giang/qc/06/k10", "tw/qd/290/k10", "cụ thể hóa", "Quy chế này cụ thể hóa {} cho hệ thống chính trị trong tỉnh."),
    ("IMPLEMENTS", "ubnd/quang-nam/ct/06/2022", "ttg/ct/33/2021", "Để triển khai", "Để triển khai {}, Chủ tịch UBND tỉnh yêu cầu các sở, ngành, địa phương rà soát thủ tục."),
    ("SUPERSEDES", "ubnd/quang-nam/ct/06/2022", "ubnd/quang-nam/ct/24/2018", "thay thế", "Chỉ thị này thay thế {} của UBND tỉnh."),
    ("IMPLEMENTS", "ubnd/quang-nam/ct/24/2018", "ttg/ct/16/2018", "thực hiện", "Trước đó, tỉnh đã ra văn bản thực hiện {} của Thủ tướng."),
    ("BASED_ON", "tu/ha-noi/ct/07/k17", "tw/nq/25/k11", "Căn cứ", "Căn cứ {} và tình hình của thành phố, Ban Thường vụ Thành ủy chỉ đạo như sau."),
    ("CITES", "ttg/ct/33/2021", "ttg/ct/16/2018", "", "Qua ba năm của {}, công tác dân vận chính quyền có chuyển biến."),
]
REPORT = ("IMPLEMENTS", "ubnd/quang-tri.da-krong", "tw/qd/217/k11", "triển khai thực hiện", "Huyện Đakrông triển khai thực hiện {} tại 13 xã, thị trấn.")


def make_facts(evil: str = "") -> Graph:
    """The graph. ``evil``: a string put into every field that a text could have filled."""
    bad = (lambda text: f"{text} {evil}") if evil else (lambda text: text)
    directives = tuple(Directive(key, bad(symbol) if symbol else "", bad(kind), key.split("/")[-2].split("-")[0], bad(heading), date,
                                 int(date[:4]) if date else None, None, branch, level, stub, "", "", verified)
                       for key, symbol, kind, heading, date, body, level, branch, stub, verified in DIRECTIVES)
    by_key = {d.key: d for d in directives}
    relations, citations, documents = {}, [], {}
    for key, *_, body, level, branch, stub, verified in DIRECTIVES:
        relations["ISSUED_BY", "Directive", key, "IssuingBody", body] = []
    for body in BODIES:
        if body[5]:
            relations["SERVES", "IssuingBody", body[0], "Locality", body[5]] = []
    offsets = {}
    for relation, source, target, cue, pattern in (*SENTENCES, REPORT):
        label = "Directive" if source in by_key else "IssuingBody"
        name = f"tin-{source.replace('/', '-').replace('.', '-')}"
        documents[name] = DocumentNode(name, f"samples/{name}.txt", bad(f"Về {source.split('/')[-1]}" if label == "Directive" else "Đakrông: giám sát, phản biện xã hội"),
                                       evil and f"javascript:{evil}" or "https://example.org/tin", bad("QTO"), "2022-05-13", "", "report" if label == "IssuingBody" else "directive", "text")
        if label == "Directive":
            relations["TEXT_OF", "Document", name, "Directive", source] = []
        d = by_key[target]
        quote = f"{d.kind} số {d.symbol}"
        prefix, suffix = (bad(part) if n else part for n, part in enumerate(pattern.split("{}")))
        at = offsets.get(name, 120)
        start = at + len(prefix)
        key = f"{name}#{start}-{start + len(quote)}"
        doubtful = target == "ttg/ct/16/2018"
        citations.append(CitationNode(key, name, quote, start, start + len(quote), prefix, suffix, "so-ky-hieu", .93, "ambiguous" if doubtful else "resolved",
                                      bad("nhiều văn bản cùng số") if doubtful else "", False, target, d.symbol, candidates=(
                                          Candidate(target, bad("cùng cơ quan"), .8), Candidate("ttg/ct/16/2017", bad("khác năm"), .4)) if doubtful else ()))
        sentence = prefix + quote + suffix
        cue_at = at + sentence.index(cue) if cue else -1
        offsets[name] = at + len(sentence) + 1
        relations.setdefault((relation, label, source, "Directive", target), []).append(
            Evidence(key, cue, cue_at, cue_at + len(cue) if cue else -1, sentence, bad("Điều 2") if relation == "CITES" else "", "cue", .55 if doubtful else .93,
                     "confirmed" if relation == "SUPERSEDES" else ""))
    for directive in ("ubnd/quang-nam/ct/06/2022", "hu/nam-dinh.xuan-truong/ct/khong-so/k13"):
        relations["PROMOTES", "Directive", directive, "Campaign", "dan-van-kheo"] = []
    relations["PROMOTES", "Document", "tin-ubnd-quang-tri-da-krong", "Campaign", "dan-van-kheo"] = []
    return Graph(
        tuple(sorted(directives, key=lambda d: d.key)),
        tuple(sorted((IssuingBody(key, bad(name), organ, branch, level) for key, name, organ, branch, level, _ in BODIES), key=lambda b: b.key)),
        tuple(sorted((Locality(key, "", era, bad(name), level) for key, era, name, level in PLACES), key=lambda p: p.key)),
        (Campaign("dan-van-kheo", bad("Dân vận khéo"), bad("phong trào")),), tuple(documents[key] for key in sorted(documents)),
        tuple(sorted(citations, key=lambda c: c.key)),
        tuple(Relation(*key, max((e.confidence for e in evidence), default=1.0), evidence[0].sentence if evidence else "", tuple(evidence))
              for key, evidence in sorted(relations.items(), key=lambda item: item[0])),
        (Conflict("tw/qd/23/k13", "issuer", bad("Ban Chấp hành Trung ương"), "Bộ Chính trị", "tin-a", "", bad("một nguồn ghi khác")),), {})
