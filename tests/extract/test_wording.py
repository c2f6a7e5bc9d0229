"""Other words for the same thing: two wordings of one sentence state the same."""

import pytest

from danvan_graph.extract import as_record, extract
from danvan_graph.model import Document

#: (wording, another one, why they are the same)
PAIRS = [
    ("Căn cứ Nghị định số 29/2025/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 166/2025/NĐ-CP;",
     "Căn cứ Nghị định số 29/2025/NĐ-CP được bổ sung, sửa đổi bởi Nghị định số 166/2025/NĐ-CP;", "either verb first"),
    ("Căn cứ Nghị định số 29/2025/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 166/2025/NĐ-CP;",
     "Căn cứ Nghị định số 29/2025/NĐ-CP sửa đổi, bổ sung bởi Nghị định số 166/2025/NĐ-CP;", "the passive without được"),
    ("Căn cứ Nghị định số 29/2025/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 166/2025/NĐ-CP;",
     "Căn cứ Nghị định số 29/2025/NĐ-CP (sửa đổi, bổ sung một số điều theo Nghị định số 166/2025/NĐ-CP);", "the passive in brackets"),
    ("Quyết định số 12/2009/QĐ-UBND hết hiệu lực kể từ ngày ký.", "Quyết định số 12/2009/QĐ-UBND mất hiệu lực kể từ ngày ký.", "an end of effect"),
    ("Quyết định số 12/2009/QĐ-UBND bị bãi bỏ kể từ ngày ký.", "Quyết định số 12/2009/QĐ-UBND được bãi bỏ kể từ ngày ký.", "a passive of either sort"),
    ("Bãi bỏ Quy chế ban hành kèm theo Quyết định số 12/2009/QĐ-UBND.", "Bãi bỏ Quy chế ban hành theo Quyết định số 12/2009/QĐ-UBND.", "an annex"),
    ("Các quy định ban hành kèm theo Quyết định số 12/2009/QĐ-UBND đều bãi bỏ.", "Các quy định ban hành theo Quyết định số 12/2009/QĐ-UBND đều bãi bỏ.", "an annex that ends"),
    ("thực hiện quy định tại Quyết định số 12/2009/QĐ-UBND", "thực hiện quy định tại QĐ số 12/2009/QĐ-UBND", "a code for its type word"),
    ("thay thế Quyết định số 12/2009/QĐ-UBND", "thay thế QĐ số 12/2009/QĐ-UBND", "a code behind a cue"),
    ("thực hiện các Quyết định số 217, 218 của Bộ Chính trị", "thực hiện các QĐ số 217, 218 của Bộ Chính trị", "a code before a list"),
    ("thực hiện Quyết định số 1136 của Tỉnh ủy", "thực hiện QĐ số 1136 của Tỉnh ủy", "a code before a long number"),
    ("quán triệt Thông báo kết luận số 50-TB/TW", "quán triệt Thông báo KL số 50-TB/TW", "a code inside a longer type word"),
    ("Nghị quyết số 25-NQ/TW ban hành ngày 3/6/2013 của Trung ương", "Nghị quyết số 25-NQ/TW ra ngày 3/6/2013 của Trung ương", "ra for ban hành"),
    ("Chỉ thị số 16/CT-TTg ngày 16/5/2018 của Thủ tướng", "Chỉ thị số 16/CT-TTg (ngày 16/5/2018) của Thủ tướng", "a day that is the number is no short name"),
    ("Tỉnh ủy Lào Cai đã ban hành Kế hoạch số 12-KH/TU", "Tỉnh ủy Lào Cai đã kịp thời ban hành Kế hoạch số 12-KH/TU", "an adverb before the verb"),
    ("Thực hiện Quy định 50 của Bộ Chính trị", "Thực hiện Quy định 50 của BCT", "what the Politburo issues and a ministry does not"),
    ("QUỐC HỘI\nSố: 11/2030/QH16\nLUẬT\nGIÁ\nCăn cứ Hiến pháp;\nQuốc hội ban hành Luật Giá.",
     "QUỐC HỘI\nSố: 11/2030/QH16\nLUẬT\nGIÁ\nCăn cứ vào Hiến pháp;\nQuốc hội ban hành Luật Giá.", "the words that enact a law stand below its basis"),
    ("Số: 9/QĐ-UBND\nQUYẾT ĐỊNH\nĐiều 1. Bãi bỏ toàn bộ các Quyết định của Ủy ban\n1. Quyết định số 14/2013/QĐ-UBND về chợ.\n",
     "Số: 9/QĐ-UBND\nQUYẾT ĐỊNH\nĐiều 1.- Bãi bỏ toàn bộ các Quyết định của Ủy ban\n1. Quyết định số 14/2013/QĐ-UBND về chợ.\n", "a dash behind the article's number"),
    ("Số: 9/QĐ-UBND\nQUYẾT ĐỊNH\nĐiều 1. Bãi bỏ toàn bộ các Quyết định của Ủy ban\n1. Quyết định số 14/2013/QĐ-UBND về chợ.\n",
     "Số: 9/QĐ-UBND\nQUYẾT ĐỊNH\nĐiều 1.\nBãi bỏ toàn bộ các Quyết định của Ủy ban\n1. Quyết định số 14/2013/QĐ-UBND về chợ.\n", "the article's number on a line of its own"),
]


def said(text: str):
    record = as_record(extract(Document(id="a", text=text)))
    mentions = [tuple(m[field] for field in ("target", "type", "issued_on", "issuer")) for m in record["mentions"]]
    return record["self"], mentions, sorted((e["subject"], e["relation"], e["target"]) for e in record["edges"])


@pytest.mark.parametrize("one, other, why", PAIRS, ids=[row[2] for row in PAIRS])
def test_two_wordings_state_the_same(one, other, why):
    assert said(one)[1], "a sentence without citations tests nothing"
    assert said(other) == said(one), why
