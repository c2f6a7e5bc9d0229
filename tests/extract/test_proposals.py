"""What a text asks others to change is not changed by it; what it changes itself is."""

import pytest

from danvan_graph.extract import extract
from danvan_graph.model import Document

A, B = "10/2021/QĐ-UBND", "05/2019/QĐ-UBND"
REPORT = "BÁO CÁO\nKết quả công tác dân vận\n"
#: (text, relation to Quyết định A, relation to Quyết định B, why)
ROWS = [
    ("Đề nghị UBND tỉnh sửa đổi Quyết định A, thay thế Quyết định B cho phù hợp.", "cites", "cites", "two verbs of one wish"),
    ("Đề nghị UBND tỉnh sửa đổi Quyết định A và ban hành Quyết định thay thế Quyết định B.", "cites", "cites", "what is to be issued replaces"),
    ("Đề nghị UBND tỉnh thay thế Quyết định A ngày 5/3/2021 ban hành Quy chế văn hóa công sở và bãi bỏ Quyết định B.", "cites", "cites", "a title between the two"),
    ("Đề nghị UBND tỉnh: sửa đổi Quyết định A; bãi bỏ Quyết định B.", "cites", "cites", "a list of wishes in one line"),
    ("Nghiên cứu, sửa đổi Quyết định A, thay thế Quyết định B.", "cites", "cites", "studied and not done"),
    (REPORT + "III. KIẾN NGHỊ, ĐỀ XUẤT\n1. Với Trung ương: tăng kinh phí.\n2. Với UBND tỉnh\n- Sửa đổi Quyết định A.\nIV. KẾT LUẬN\nBãi bỏ Quyết định B.\n", "cites", "repeals", "a heading reaches to the next of its kind"),
    (REPORT + "III. KIẾN NGHỊ\n- Đối với Trung ương: sớm sửa đổi Quyết định A, ban hành Luật thay thế Quyết định B.\n", "cites", "cites", "whom it asks stands before a colon"),
    (REPORT + "- Kiến nghị với UBND tỉnh:\n+ Sửa đổi Quyết định A.\n+ Báo cáo này thay thế Quyết định B.\n", "cites", "supersedes", "a subject of its own"),
    ("Quyết định này sửa đổi Quyết định A, thay thế Quyết định B.", "amends", "supersedes", "two verbs of one subject: A replaces nothing"),
    ("Quyết định này sửa đổi Quyết định A ngày 5/3/2021 của UBND tỉnh ban hành Quy chế tiếp công dân và thay thế Quyết định B.", "amends", "supersedes", "behind a title too"),
    ("Quyết định này thay Quyết định A, bãi bỏ Quyết định B.", "supersedes", "repeals", "the short verb"),
    ("Chấm dứt hiệu lực Quyết định A, thay thế Quyết định B.", "repeals", "supersedes", "another verb of ending"),
    ("Quyết định này hủy Quyết định A, thay thế Quyết định B.", "repeals", "supersedes", "and another"),
    ("Bãi bỏ Quyết định A, ban hành Quyết định sửa đổi Quyết định B.", "repeals", "amends", "what is issued amends"),
    ("UBND tỉnh đề xuất Chính phủ sửa đổi Quyết định A, đồng thời tiến hành thay thế Quyết định B.", "cites", "supersedes", "what the one who asks does itself"),
]


@pytest.mark.parametrize("text, first, second, why", ROWS, ids=[row[3] for row in ROWS])
def test_what_is_asked_is_not_done(text, first, second, why):
    found = extract(Document(id="t", text=text.replace("Quyết định A", f"Quyết định số {A}").replace("Quyết định B", f"Quyết định số {B}")))
    stated = {("self" if s.subject is None else found.citations[s.subject].target, s.relation, found.citations[s.object].target) for s in found.statements}
    assert stated == {("self", first, A), ("self", second, B)}
