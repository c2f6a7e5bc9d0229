"""Author and date of citations, in sentences of our own: who issued what is cited, and when."""

import pytest

from danvan_graph.extract import extract
from danvan_graph.model import Document


def authors(text):
    return [(c.target, c.issued_on, c.issuer) for c in extract(Document(id="t", text=text)).citations]


PASSING = [
    # text, (target, day, author) of each citation, why
    ("Quốc hội đã thông qua luật Chăn nuôi, luật Trồng trọt và luật Thư viện. Luật Trồng trọt có 7 chương.",
     [("Luật Chăn nuôi", "", "Quốc hội"), ("Luật Trồng trọt", "", "Quốc hội"), ("Luật Thư viện", "", "Quốc hội"), ("Luật Trồng trọt", "", "Quốc hội")],
     "each law of the list, and wherever it is named again"),
    ("Luật Thư viện vừa được Quốc hội thông qua sáng nay. Theo Luật Thư viện thì", [("Luật Thư viện", "", "Quốc hội")] * 2, "in the passive, without a day"),
    ("Luật Thư viện đã được Quốc hội khóa XIV, kỳ họp thứ tám thông qua với đa số phiếu", [("Luật Thư viện", "", "Quốc hội")], "the sitting stands between"),
    ("Ngày 28/6/2024, tại kỳ họp thứ 7, Quốc hội khóa XV đã thông qua Luật Thủ đô (Luật số 39/2024/QH15). Để thi hành Luật Thủ đô",
     [("39/2024/QH15", "2024-06-28", "Quốc hội")] * 2, "the day of its passing dates a law"),
    ("Ngày 29 tháng 11 năm 2013, Quốc hội (kỳ họp thứ 6, khóa XIII) đã thông qua Luật Đất đai.", [("Luật Đất đai 2013", "2013-11-29", "Quốc hội")],
     "the sitting in brackets; the day gives the year"),
    ("Ngày 14/6/2019, Luật Kiến trúc được Quốc hội thông qua.", [("Luật Kiến trúc 2019", "2019-06-14", "Quốc hội")], "the day in front of the passive"),
    ("Ngày 14/6/2019, Quốc hội đã thông qua 2 luật, gồm: Luật Kiến trúc; Luật Giáo dục.",
     [("Luật Kiến trúc 2019", "2019-06-14", "Quốc hội"), ("Luật Giáo dục 2019", "2019-06-14", "Quốc hội")], "a counted list shares the day"),
    ("Quốc hội nhất trí bỏ giấy phép con khi bấm nút thông qua luật Đầu tư (sửa đổi) chiều 19/11.", [("Luật Đầu tư", "", "Quốc hội")],
     "only the assembly passes laws, wherever it stands in the clause"),
    ("Ủy ban Thường vụ Quốc hội ban hành Pháp lệnh Cảnh sát môi trường.", [("Pháp lệnh Cảnh sát môi trường", "", "Ủy ban Thường vụ Quốc hội")], "an ordinance"),
    ("Nghị quyết số 12/2017/NQ-HĐND được HĐND tỉnh Long An thông qua ngày 13/7/2017", [("12/2017/NQ-HĐND", "2017-07-13", "HĐND tỉnh Long An")],
     "a council's resolution"),
    ("Sở Xây dựng tỉnh Long An cũng đã phát đi văn bản số 1075/SXD-QH gửi UBND tỉnh", [("1075/SXD-QH", "", "Sở Xây dựng tỉnh Long An")], "who sends a letter"),
    # none
    ("Chính phủ trình Quốc hội thông qua Luật Giáo dục.", [("Luật Giáo dục", "", "")], "not passed yet"),
    ("Ngày 01/7/2020, Quốc hội sẽ thông qua Luật Thanh niên.", [("Luật Thanh niên", "", "")], "a plan is no date"),
    ("Quốc hội họp kín. UBND tỉnh Long An thông qua kế hoạch thi hành Luật Giáo dục.", [("Luật Giáo dục", "", "")], "another sentence, another object"),
    ("Quốc hội giao Chính phủ hướng dẫn; ngày 5/5/2020 đại biểu Quốc hội cho rằng Luật Thanh niên cần sửa.", [("Luật Thanh niên", "", "")], "the law is spoken of"),
    ("Luật Giáo dục được Quốc hội giao Chính phủ hướng dẫn và thông qua nghị định.", [("Luật Giáo dục", "", "")], "another verb follows the assembly"),
]


@pytest.mark.parametrize("text, expected, why", PASSING, ids=[row[2] for row in PASSING])
def test_passing(text, expected, why):
    assert authors(text) == expected, why


SAID_ELSEWHERE = [
    ("Luật Giao thông đường bộ 2008 và Nghị định 46/2016 quy định về xử phạt", [("Luật Giao thông đường bộ 2008", "2008", ""), ("46/2016/NĐ-CP", "", "Chính phủ")],
     "a symbol that is made full fixes its author"),
    ("Thông tư 58/2020", [("Thông tư 58/2020", "", "")], "no ministry is named"),
    ("theo chỉ đạo của Thủ tướng Chính phủ tại các văn bản số 464/TB-VPCP và số 6113/VPCP-CN", [("464/TB-VPCP", "", "Văn phòng Chính phủ"), ("6113/VPCP-CN", "", "Văn phòng Chính phủ")],
     "the office that the symbol names wrote what its head wants"),
    ("theo ý kiến của Sở Nội vụ tỉnh Long An tại Công văn số 66/SNV-TCBC", [("66/SNV-TCBC", "", "Sở Nội vụ tỉnh Long An")], "this symbol fixes none"),
    ("Kế hoạch thực hiện Kết luận 01-KL/TW năm 2022. Kết luận 01-KL/TW ngày 18/5/2021 của Bộ Chính trị", [("01-KL/TW", "2021-05-18", "Bộ Chính trị")] * 2,
     "the year is that of the plan"),
    ("Chỉ thị 05-CT/TW năm 2016. Chỉ thị số 05-CT/TW ngày 15/5/2016", [("05-CT/TW", "2016-05-15", "")] * 2, "the day of that year"),
    ("Quyết định số 15/QĐ-UBND ngày 3/4/2019. Quyết định 15/QĐ-UBND năm 2018", [("15/QĐ-UBND", "2019-04-03", "UBND"), ("15/QĐ-UBND", "2018", "UBND")],
     "the State numbers anew each year"),
    ("Thông tư số 02/2015/TT-BTC ngày 27/01/2015; Thông tư số 02/2015/TT-BTC ngày 27/01/2025", [("02/2015/TT-BTC", "2015-01-27", "Bộ Tài chính")] * 2,
     "the year of the symbol proves the misprint"),
    ("Thông tư số 02/2015/TT-BTC ngày 27/01/2025", [("02/2015/TT-BTC", "2025-01-27", "Bộ Tài chính")], "nothing better is printed"),
    ("Căn cứ Pháp lệnh Phí, lệ phí số 38/2001/PL-UBTVQH10; quy định chi tiết Pháp lệnh phí và lệ phí", [("38/2001/PL-UBTVQH10", "", "Ủy ban Thường vụ Quốc hội")] * 2,
     "a comma for và in a law's name"),
]


@pytest.mark.parametrize("text, expected, why", SAID_ELSEWHERE, ids=[row[2] for row in SAID_ELSEWHERE])
def test_said_elsewhere(text, expected, why):
    assert authors(text) == expected, why
