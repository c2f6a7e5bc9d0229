"""Who replaces, repeals, amends or guides whom, as reports and papers say it, in sentences of our own."""

import pytest

from danvan_graph.extract import extract
from danvan_graph.model import Document


def edges(text):
    found = extract(Document(id="t", text=text))
    return {("self" if s.subject is None else found.citations[s.subject].target, s.relation, found.citations[s.object].target) for s in found.statements}


A, B, C = "15/2021/NĐ-CP", "35/2023/NĐ-CP", "61/2020/NĐ-CP"

SAID = [
    # sentence, statements, why
    (f"Nghị định {A} được thay bằng văn bản chung này.", {("self", "supersedes", A)}, "by the paper that is told of"),
    (f"Quy định tại Nghị định {A} nay bãi bỏ.", {("self", "repeals", A)}, "'nay' for 'bị'"),
    (f"Việc cấp phép theo Nghị định {A} không bị bãi bỏ.", {("self", "implements", A)}, "denied: nothing is repealed"),
    (f"Riêng Nghị định {A}, về nhà ở, không bị thay thế.", {("self", "cites", A)}, "denied behind the object"),
    (f"Nếu được thông qua, nghị định sẽ thay thế Nghị định {A}.", {("self", "cites", A)}, "a draft that may pass"),
    (f"Nghị định này sửa đổi một số điều của hai nghị định đang có hiệu lực: Nghị định {A} và Nghị định {B}.", {("self", "amends", A), ("self", "amends", B)},
     "what is in force is the object, and its force no predicate"),
    (f"Nghị định {B} sửa đổi một số điều của các nghị định về xây dựng, trong đó có Nghị định {A}.", {("self", "cites", B), (B, "amends", A)}, "one of several"),
    (f"Việc này nêu ở Nghị định {B}, vốn thay thế Nghị định {A}.", {("self", "cites", B), (B, "supersedes", A)}, "a relative clause"),
    (f"Nghị định {B} khi ra đời đã thay thế Nghị định {A}.", {("self", "cites", B), (B, "supersedes", A)}, "when it was new"),
    (f"Bộ khẳng định Thông tư 78/2021/TT-BTC không thay thế Nghị định {A} mà chỉ hướng dẫn một số điều của nghị định này.",
     {("self", "cites", "78/2021/TT-BTC"), ("78/2021/TT-BTC", "guides", A)}, "not this but that"),
    (f"Sở cho hay quyết định không bãi bỏ mà chỉ bổ sung Nghị định {A}.", {("self", "amends", A)}, "the denial ends at 'mà'"),
    (f"Cả Nghị định {A} lẫn Nghị định {C} đều được Nghị định {B} thay thế.",
     {(B, "supersedes", A), (B, "supersedes", C)}, "both ... and"),
    (f"Nghị định {A}, ban hành năm 2021, bị thay thế kể từ ngày ban hành Nghị định {B}.", {(B, "supersedes", A)}, "from the day of the other"),
    (f"Quyết định này thế chỗ cho Nghị định {A}.", {("self", "supersedes", A)}, "takes the place"),
    (f"Quy định được xây dựng trên cơ sở Nghị định {B}, có hiệu lực từ 20/4/2018 và thay thế Nghị định {A}.", {("self", "based_on", B), ("self", "supersedes", A)},
     "its basis replaces nothing"),
    (f"Bộ được giao sửa Nghị định {A} cho phù hợp.", {("self", "cites", A)}, "told to, not done"),
    ("Luật bãi bỏ khoản 2 Điều 112 Luật Đầu tư số 61/2020/QH14.", {("self", "repeals", "61/2020/QH14")}, "a verb is no name of a law"),
]


@pytest.mark.parametrize("text, wanted, why", SAID, ids=[row[2] for row in SAID])
def test_said(text, wanted, why):
    assert edges(text) == wanted


TOGETHER = [
    (f"Chính phủ ban hành Nghị định {A} và Nghị định {B}. Tỉnh mở hội nghị triển khai thực hiện hai nghị định.",
     {("self", "implements", A), ("self", "implements", B)}, "as many as the number says"),
    (f"Chính phủ ban hành Nghị định {A} và Nghị định {B}. Thực hiện các nghị định này, sở lập đoàn; triển khai các văn bản trên, huyện mở lớp.",
     {("self", "implements", A), ("self", "implements", B)}, "two such turns close together"),
    (f"Chính phủ ban hành Nghị định {A}. Tỉnh tổ chức thực hiện ba nghị định.", {("self", "cites", A)}, "fewer are named than it says: nothing is invented"),
    (f"Chính phủ ban hành Nghị định {A} và Nghị định {B}. Văn phòng sao gửi hai văn bản nói trên để các sở nghiên cứu, thực hiện.",
     {("self", "implements", A), ("self", "implements", B)}, "sent to be carried out"),
    (f"Nghị định {A} được phổ biến sâu rộng. Đây là văn bản mới nhất thay thế Nghị định {C}.", {("self", "implements", A), (A, "supersedes", C)}, "of the paper before"),
    (f"Do là văn bản thay thế Nghị định {A} nên được chờ đợi.", {("self", "supersedes", A)}, "'do' is no 'đó'"),
    (f"Tỉnh làm theo Nghị định {C} rồi Nghị định {A}.", {("self", "implements", C), ("self", "implements", A)}, "one after the other"),
    (f"Năm 2024, căn cứ Nghị định {A}, UBND tỉnh Long An ban hành Kế hoạch số 12/KH-UBND.", {("self", "cites", "12/KH-UBND"), ("12/KH-UBND", "based_on", A)},
     "an adverb before the basis"),
    ("Các Nghị định số 43, 44 và 47/2014/NĐ-CP quy định chi tiết Luật Đất đai năm 2013.",
     {("self", "cites", f"{n}/2014/NĐ-CP") for n in (43, 44, 47)} | {(f"{n}/2014/NĐ-CP", "guides", "Luật Đất đai 2013") for n in (43, 44, 47)},
     "each of the numbers before one title"),
    (f"Các văn bản được học tập, quán triệt gồm:\n- Nghị định {A};\n- Nghị định {B}.", {("self", "implements", A), ("self", "implements", B)}, "a heading in the passive"),
    (f"UBND tỉnh thống nhất kết thúc việc thực hiện Nghị định {A}.", {("self", "repeals", A)}, "what is no longer carried out"),
    (f"Đồng thời thực hiện Nghị định {A}.", {("self", "implements", A)}, "'đồng thời' holds no 'thôi'"),
]


@pytest.mark.parametrize("text, wanted, why", TOGETHER, ids=[row[2] for row in TOGETHER])
def test_together(text, wanted, why):
    assert edges(text) == wanted
