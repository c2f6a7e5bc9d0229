"""A small graph written by hand, so that golden answers can be checked against the facts by eye.

Numbers, dates and titles of the central directives are facts (data/registry names their sources); the
district and report texts and every sentence are written for this test.
"""

from danvan_graph.model import (Campaign, Candidate, CitationNode, Conflict, Directive, DocumentNode, Evidence,
                                Graph, IssuingBody, Locality, Relation)
from tests.synthetic import fold


def _directive(key, symbol, kind, day, heading="", level="central", branch="party", **more) -> Directive:
    number = symbol.replace("/", "-").split("-")[0]
    return Directive(key, symbol, kind, number, heading, day, int(day[:4]) if day else None, None, branch, level,
                     search_text=fold(f"{symbol} {kind} {heading} {key}"), **more)


DIRECTIVES = (
    _directive("tw/nq/25/k11", "25-NQ/TW", "Nghị quyết", "2013-06-03", "Tăng cường và đổi mới công tác dân vận"),
    _directive("tw/kl/43/k12", "43-KL/TW", "Kết luận", "2019-01-07", "Tiếp tục thực hiện Nghị quyết 25-NQ/TW"),
    _directive("tw/qd/290/k10", "290-QĐ/TW", "Quyết định", "2010-02-25", "Quy chế công tác dân vận"),
    _directive("tw/qd/23/k13", "23-QĐ/TW", "Quyết định", "2021-07-30", "Quy chế công tác dân vận"),
    _directive("tw/qd/217/k11", "217-QĐ/TW", "Quyết định", "2013-12-12", "Quy chế giám sát và phản biện xã hội"),
    _directive("tw/qd/217/unknown", "217-QĐ/TW", "Quyết định", "", stub=True),
    _directive("ttg/ct/33/2021", "33/CT-TTg", "Chỉ thị", "2021-11-26", "Dân vận của cơ quan hành chính", branch="state"),
    _directive("ubnd/quang-nam/ct/06/2022", "06/CT-UBND", "Chỉ thị", "2022-05-12", "Nâng cao hiệu quả công tác dân vận",
               "province", "state"),
    _directive("tu/nam-dinh/kh/12/k20", "12-KH/TU", "Kế hoạch", "2021-10-01", "Thực hiện Quyết định 23-QĐ/TW", "province"),
    _directive("hu/nam-dinh.xuan-truong/ct/khong-so/2021", "", "Chỉ thị", "2021-12", "Tăng cường lãnh đạo công tác dân vận",
               "district"),
    _directive("tu/an-giang/qc/06/k10", "06-QC/TU", "Quy chế", "2012", "Quy chế công tác dân vận", "province"),
    _directive("tu/ha-noi/ct/07/k17", "07-CT/TU", "Chỉ thị", "2021-08-05", "Dân vận của các cơ quan nhà nước", "province"),
)
BODIES = (
    IssuingBody("tw", "Bộ Chính trị", "TW", "party", "central", "bo chinh tri"),
    IssuingBody("ttg", "Thủ tướng Chính phủ", "TTg", "state", "central", "thu tuong chinh phu"),
    IssuingBody("ubnd/quang-nam", "UBND tỉnh Quảng Nam", "UBND", "state", "province", "ubnd tinh quang nam"),
    IssuingBody("ubnd/quang-tri.dakrong", "UBND huyện Đakrông", "UBND", "state", "district", "ubnd huyen dakrong"),
    IssuingBody("tu/nam-dinh", "Tỉnh ủy Nam Định", "TU", "party", "province", "tinh uy nam dinh"),
    IssuingBody("tu/an-giang", "Tỉnh ủy An Giang", "TU", "party", "province", "tinh uy an giang"),
    IssuingBody("tu/ha-noi", "Thành ủy Hà Nội", "TU", "party", "province", "thanh uy ha noi"),
    IssuingBody("bdv-tu/old/nam-dinh", "Ban Dân vận Tỉnh ủy Nam Định", "BDVTU", "party", "province", "ban dan van tinh uy nam dinh"),
    IssuingBody("btgdv-tu/old/nam-dinh", "Ban Tuyên giáo và Dân vận Tỉnh ủy Nam Định", "BTGDVTU", "party", "province",
                "ban tuyen giao va dan van tinh uy nam dinh"),
    IssuingBody("btgdv-tu/new/ninh-binh", "Ban Tuyên giáo và Dân vận Tỉnh ủy Ninh Bình", "BTGDVTU", "party", "province",
                "ban tuyen giao va dan van tinh uy ninh binh"),
    IssuingBody("hu/nam-dinh.xuan-truong", "Huyện ủy Xuân Trường", "HU", "party", "district", "huyen uy xuan truong"),
)
_PLACES = (("old/quang-nam", "49", "old", "Tỉnh Quảng Nam", "province"), ("old/da-nang", "48", "old", "Thành phố Đà Nẵng", "province"),
           ("new/da-nang", "48", "new", "Thành phố Đà Nẵng", "province"), ("old/nam-dinh", "36", "old", "Tỉnh Nam Định", "province"),
           ("old/nam-dinh.xuan-truong", "363", "old", "Huyện Xuân Trường", "district"),
           ("old/nam-dinh.hai-hau", "366", "old", "Huyện Hải Hậu", "district"),
           ("new/ninh-binh", "37", "new", "Tỉnh Ninh Bình", "province"), ("old/an-giang", "89", "old", "Tỉnh An Giang", "province"),
           ("new/an-giang", "91", "new", "Tỉnh An Giang", "province"), ("old/ha-noi", "01", "old", "Thành phố Hà Nội", "province"),
           ("new/ha-noi", "01", "new", "Thành phố Hà Nội", "province"), ("old/quang-tri", "45", "old", "Tỉnh Quảng Trị", "province"),
           ("old/quang-tri.dakrong", "467", "old", "Huyện Đakrông", "district"), ("new/quang-tri", "44", "new", "Tỉnh Quảng Trị", "province"))
LOCALITIES = tuple(Locality(key, code, era, name, level, fold(name)) for key, code, era, name, level in _PLACES)
CAMPAIGNS = (Campaign("dan-van-kheo", "Dân vận khéo", "phong trào", "dan van kheo"),)

_relations: list[Relation] = []
_citations: list[CitationNode] = []
_documents: dict[str, DocumentNode] = {}


def _plain(kind, source_label, source, target_label, target, fact="") -> None:
    _relations.append(Relation(kind, source_label, source, target_label, target, fact_source=fact))


def _document(key: str, kind: str, directive: str = "", published_on: str = "") -> None:
    _documents[key] = DocumentNode(key, f"{key}.txt", "", "", "", published_on, "", kind, "text")
    if directive:
        _plain("TEXT_OF" if kind == "directive" else "REPORTS_ON", "Document", key, "Directive", directive)


def _cite(document: str, at: int, quote: str, target: str, prefix="", suffix=".", confidence=.95, **more) -> str:
    key = f"{document}#{at}-{at + len(quote)}"
    _citations.append(CitationNode(key, document, quote, at, at + len(quote), prefix, suffix, "symbol", confidence,
                                   target=target, printed=quote, **more))
    return key


def _says(kind: str, label: str, source: str, target: str, *citations: tuple[str, str, str], confidence=.95) -> None:
    evidence = tuple(Evidence(citation, cue, 0 if cue else -1, len(cue) if cue else -1, sentence, "", "cue", confidence)
                     for citation, cue, sentence in citations)
    _relations.append(Relation(kind, label, source, "Directive", target, confidence, evidence[0].sentence, evidence))


# who issued what, and for where
for _d, _b, _l in (("tw/nq/25/k11", "tw", ""), ("tw/kl/43/k12", "tw", ""), ("tw/qd/290/k10", "tw", ""), ("tw/qd/23/k13", "tw", ""),
                   ("tw/qd/217/k11", "tw", ""), ("ttg/ct/33/2021", "ttg", ""),
                   ("ubnd/quang-nam/ct/06/2022", "ubnd/quang-nam", "old/quang-nam"),
                   ("tu/nam-dinh/kh/12/k20", "tu/nam-dinh", "old/nam-dinh"),
                   ("hu/nam-dinh.xuan-truong/ct/khong-so/2021", "hu/nam-dinh.xuan-truong", "old/nam-dinh.xuan-truong"),
                   ("tu/an-giang/qc/06/k10", "tu/an-giang", "old/an-giang"), ("tu/ha-noi/ct/07/k17", "tu/ha-noi", "old/ha-noi")):
    _plain("ISSUED_BY", "Directive", _d, "IssuingBody", _b)
    if _l:
        _plain("APPLIES_TO", "Directive", _d, "Locality", _l)
for _b, _l in (("ubnd/quang-nam", "old/quang-nam"), ("ubnd/quang-tri.dakrong", "old/quang-tri.dakrong"), ("tu/nam-dinh", "old/nam-dinh"),
               ("bdv-tu/old/nam-dinh", "old/nam-dinh"), ("btgdv-tu/old/nam-dinh", "old/nam-dinh"),
               ("btgdv-tu/new/ninh-binh", "new/ninh-binh"), ("tu/an-giang", "old/an-giang"), ("tu/ha-noi", "old/ha-noi"), ("hu/nam-dinh.xuan-truong", "old/nam-dinh.xuan-truong")):
    _plain("SERVES", "IssuingBody", _b, "Locality", _l)
_plain("PART_OF", "IssuingBody", "hu/nam-dinh.xuan-truong", "IssuingBody", "tu/nam-dinh")
for _o, _n in (("bdv-tu/old/nam-dinh", "btgdv-tu/old/nam-dinh"), ("btgdv-tu/old/nam-dinh", "btgdv-tu/new/ninh-binh")):
    _plain("SUCCEEDED_BY", "IssuingBody", _o, "IssuingBody", _n)
for _o in ("bdv-tu/old/nam-dinh", "btgdv-tu/old/nam-dinh"):
    _plain("PART_OF", "IssuingBody", _o, "IssuingBody", "tu/nam-dinh")
for _d, _p in (("old/nam-dinh.xuan-truong", "old/nam-dinh"), ("old/nam-dinh.hai-hau", "old/nam-dinh"), ("old/quang-tri.dakrong", "old/quang-tri")):
    _plain("PART_OF", "Locality", _d, "Locality", _p)
for _o, _n in (("quang-nam", "da-nang"), ("da-nang", "da-nang"), ("nam-dinh", "ninh-binh"), ("an-giang", "an-giang"),
               ("ha-noi", "ha-noi"), ("quang-tri", "quang-tri")):
    _plain("SUCCEEDED_BY", "Locality", f"old/{_o}", "Locality", f"new/{_n}")

# texts
_document("kh-12", "directive", "tu/nam-dinh/kh/12/k20")
_s = "Tỉnh ủy triển khai thực hiện Quyết định số 23-QĐ/TW."
_says("IMPLEMENTS", "Directive", "tu/nam-dinh/kh/12/k20", "tw/qd/23/k13",
      (_cite("kh-12", 29, "Quyết định số 23-QĐ/TW", "tw/qd/23/k13", "Tỉnh ủy triển khai thực hiện "), "triển khai thực hiện", _s),
      (_cite("kh-12", 90, "Quyết định 23", "tw/qd/23/k13", "Sơ kết thực hiện "), "thực hiện", "Sơ kết thực hiện Quyết định 23."))
_document("tin-xuan-truong", "report", "hu/nam-dinh.xuan-truong/ct/khong-so/2021", "2021-12-20")
_says("IMPLEMENTS", "Directive", "hu/nam-dinh.xuan-truong/ct/khong-so/2021", "tu/nam-dinh/kh/12/k20",
      (_cite("tin-xuan-truong", 10, "Kế hoạch số 12-KH/TU", "tu/nam-dinh/kh/12/k20", "Thực hiện "), "Thực hiện", "Thực hiện Kế hoạch số 12-KH/TU."))
_says("IMPLEMENTS", "Directive", "hu/nam-dinh.xuan-truong/ct/khong-so/2021", "tw/nq/25/k11",
      (_cite("tin-xuan-truong", 60, "Nghị quyết số 25-NQ/TW", "tw/nq/25/k11", "Quán triệt "), "Quán triệt", "Quán triệt Nghị quyết số 25-NQ/TW."))
_document("kl-43", "directive", "tw/kl/43/k12")
_says("IMPLEMENTS", "Directive", "tw/kl/43/k12", "tw/nq/25/k11",
      (_cite("kl-43", 20, "Nghị quyết 25-NQ/TW", "tw/nq/25/k11", "Tiếp tục thực hiện "), "thực hiện", "Tiếp tục thực hiện Nghị quyết 25-NQ/TW."))
_document("qd-23", "directive", "tw/qd/23/k13")
_says("SUPERSEDES", "Directive", "tw/qd/23/k13", "tw/qd/290/k10",
      (_cite("qd-23", 40, "Quyết định số 290-QĐ/TW", "tw/qd/290/k10", "Quyết định này thay thế "), "thay thế", "Quyết định này thay thế Quyết định số 290-QĐ/TW."))
_document("qc-06", "directive", "tu/an-giang/qc/06/k10")
_says("BASED_ON", "Directive", "tu/an-giang/qc/06/k10", "tw/qd/290/k10",
      (_cite("qc-06", 11, "Quyết định số 290-QĐ/TW", "tw/qd/290/k10", "- Căn cứ "), "Căn cứ", "- Căn cứ Quyết định số 290-QĐ/TW."))
_document("ct-06", "directive", "ubnd/quang-nam/ct/06/2022")
_says("IMPLEMENTS", "Directive", "ubnd/quang-nam/ct/06/2022", "ttg/ct/33/2021",
      (_cite("ct-06", 12, "Chỉ thị số 33/CT-TTg", "ttg/ct/33/2021", "Triển khai "), "Triển khai", "Triển khai Chỉ thị số 33/CT-TTg."))
_says("IMPLEMENTS", "Directive", "ubnd/quang-nam/ct/06/2022", "tw/qd/217/k11",
      (_cite("ct-06", 80, "Quyết định số 217-QĐ/TW", "tw/qd/217/k11", "Gắn với thực hiện "), "Gắn với thực hiện", "Gắn với thực hiện Quyết định số 217-QĐ/TW."), confidence=.8)
_document("tin-dakrong", "report", published_on="2019-05-10")
_says("IMPLEMENTS", "IssuingBody", "ubnd/quang-tri.dakrong", "tw/qd/217/k11",
      (_cite("tin-dakrong", 30, "Quyết định số 217", "tw/qd/217/k11", "UBND huyện đã thực hiện ", confidence=.55), "thực hiện",
       "UBND huyện đã thực hiện Quyết định số 217."), confidence=.55)
_document("tin-ha-noi", "report", "tu/ha-noi/ct/07/k17", "2021-08-06")
_cite("tin-ha-noi", 5, "Quyết định số 217", "tw/qd/217/unknown", "Theo ", confidence=.5, outcome="ambiguous", reason="hai khóa đều có số này",
      candidates=(Candidate("tw/qd/217/k11", "có trong danh mục", .7),))
_cite("tin-ha-noi", 70, "Quyết định số 217", "tw/qd/217/unknown", "Theo ", confidence=.5, outcome="unresolved", reason="chưa có văn bản đích")
_plain("PROMOTES", "Directive", "hu/nam-dinh.xuan-truong/ct/khong-so/2021", "Campaign", "dan-van-kheo")
_plain("PROMOTES", "Directive", "ubnd/quang-nam/ct/06/2022", "Campaign", "dan-van-kheo")
_plain("PROMOTES", "Document", "tin-dakrong", "Campaign", "dan-van-kheo")
CONFLICTS = (Conflict("tw/qd/217/k11", "issued_on", "2014-12-12", "2013-12-12", "tin-dakrong", "Quyết định 217 ngày 12/12/2014.", "hai nguồn khác"),)


def small_graph() -> Graph:
    """The graph, sorted as a build sorts it."""
    def by_key(nodes) -> tuple:
        return tuple(sorted(nodes, key=lambda n: n.key))
    return Graph(by_key(DIRECTIVES), by_key(BODIES), by_key(LOCALITIES), by_key(CAMPAIGNS), by_key(_documents.values()),
                 by_key(_citations), tuple(sorted(_relations, key=lambda r: (r.relation, r.source_label, r.source, r.target_label, r.target))),
                 CONFLICTS, {})
