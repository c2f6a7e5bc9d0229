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
    ("Luật Thanh niên được Quốc hội khóa XIV đã thông qua tại kỳ họp thứ 9.", [("Luật Thanh niên", "", "Quốc hội")], "both auxiliaries"),
    ("Quốc hội khóa 14 đã ban hành Luật Thanh niên năm 2020.", [("Luật Thanh niên 2020", "2020", "Quốc hội")], "the term in figures"),
    ("Để hiểu quy định của Luật Thanh niên, ngày 29/9/2021, Ban Thường vụ Huyện đoàn mở hội nghị.", [("Luật Thanh niên", "", "")], "the day of a meeting is no law's"),
    ("Căn cứ Luật Tổ chức Chính phủ, ngày 19 tháng 6 năm 2015, Luật Ngân sách;", [("Luật Tổ chức Chính phủ 2015", "2015-06-19", ""), ("Luật Ngân sách", "", "")],
     "a day between commas before the next law"),
]


@pytest.mark.parametrize("text, expected, why", PASSING, ids=[row[2] for row in PASSING])
def test_passing(text, expected, why):
    assert authors(text) == expected, why


SAID_ELSEWHERE = [
    ("Triển khai Quyết định số 23-QĐ/TW, Quyết định 23 và Nghị quyết số 33/2016/NQ-HĐND của Hội đồng nhân dân",
     [("23-QĐ/TW", "", ""), ("23-QĐ/TW", "", ""), ("33/2016/NQ-HĐND", "", "HĐND")], "no council numbers as the center does"),
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


ORGANISATIONS = [
    ("quyết định số 46/QĐ-QLCL do Cục Quản lý chất lượng Nông lâm sản ban hành liên quan đến", [("46/QĐ-QLCL", "", "Cục Quản lý chất lượng Nông lâm sản")],
     "the name runs to its verb, small words too"),
    ("Quyết định số 47/QĐ-QLBH do Cục Quản lý, giám sát bảo hiểm ban hành ngày 3/4/2019", [("47/QĐ-QLBH", "2019-04-03", "Cục Quản lý, giám sát bảo hiểm")], "its comma too"),
    ("Ngày 3/3/2013, Ban An toàn giao thông tỉnh Lào Cai đã có Công văn số 29/BATGT-VP", [("29/BATGT-VP", "2013-03-03", "Ban An toàn giao thông tỉnh Lào Cai")], "a board with its place"),
    ("Sau đó, Chi cục Thuế huyện Đô Lương có Công văn số 18/CCT-TH", [("18/CCT-TH", "", "Chi cục Thuế huyện Đô Lương")], "a branch is not the body that it is of"),
    ("Đảng ủy Công an tỉnh Lào Cai ban hành Kế hoạch số 12-KH/ĐUCA", [("12-KH/ĐUCA", "", "Đảng ủy Công an tỉnh Lào Cai")], "nor is its Party committee"),
    ("Kế hoạch số 12/KH-HNDTW của Trung ương Hội Nông dân Việt Nam", [("12/KH-HNDTW", "", "Trung ương Hội Nông dân Việt Nam")], "the center of a mass organisation as printed"),
    ("Hội đồng Bồi thường, hỗ trợ và tái định cư thành phố Cao Lãnh ban hành Quyết định số 22/QĐ-HĐBTHT", [("22/QĐ-HĐBTHT", "", "Hội đồng Bồi thường, hỗ trợ và tái định cư thành phố Cao Lãnh")], "a council whose name has a comma"),
    ("Cơ quan Cảnh sát điều tra Công an tỉnh Lạng Sơn đã có công văn số 1254/CSKT", [("1254/CSKT", "", "Cơ quan Cảnh sát điều tra Công an tỉnh Lạng Sơn")], "an office of the police"),
    ("Quyết định số 4429/QĐ-BQL của tỉnh này (ngày 14/12/2018) về đất", [("4429/QĐ-BQL", "2018-12-14", "")], "a day behind an author that has no name"),
    ("Xét đề nghị của Giám đốc Sở Tài chính (Tờ trình số 11/TTr-STC), Giám đốc Sở Nội vụ (Văn bản số 92/SNV-TC) tại Thanh Hoá, UBND tỉnh Thanh Hoá",
     [("11/TTr-STC", "", "Sở Tài chính tỉnh Thanh Hoá"), ("92/SNV-TC", "", "Sở Nội vụ tỉnh Thanh Hoá")], "several who propose; their place as the text spells it"),
    ("Công văn số 12/BVTV-QLT của Cục Bảo vệ thực vật về phòng trừ sâu bệnh", [("12/BVTV-QLT", "", "Cục Bảo vệ thực vật")], "about ends a name"),
    ("Công văn số 13/CCKL của Chi cục Kiểm lâm tỉnh Quảng Nam hướng dẫn", [("13/CCKL", "", "Chi cục Kiểm lâm tỉnh Quảng Nam")], "its place ends it"),
    ("Báo cáo số 9/BC-QLDA của Ban Quản lý dự án đầu tư xây dựng huyện Bến Lức về tiến độ", [("09/BC-QLDA", "", "Ban Quản lý dự án đầu tư xây dựng huyện Bến Lức")], "a board of works"),
    ("Công văn số 17/VTTTN của Vụ Thị trường trong nước.", [("17/VTTTN", "", "Vụ Thị trường trong nước")], "trong inside a name"),
    ("Thông báo số 21/TB-KTTV của Trung tâm Khí tượng thủy văn quốc gia dự báo thời tiết nguy hiểm trên biển", [("21/TB-KTTV", "", "Trung tâm Khí tượng")],
     "too many small words: only the capitals"),
    ("văn bản số 72/KL-TTr của Thanh tra bộ Tài chính về việc", [("72/KL-TTr", "", "Thanh tra Bộ Tài chính")], "small first letters"),
    ("Quyết định 55/QĐ-TTr của Thanh tra Sở Xây dựng tỉnh Long An.", [("55/QĐ-TTr", "", "Thanh tra Sở Xây dựng tỉnh Long An")], "an inspectorate inside a department"),
    ("Nghị quyết 18-NQ/ĐU của ban Thường vụ Đảng uỷ ACV và theo đề nghị", [("18-NQ/ĐU", "", "Ban Thường vụ Đảng ủy ACV")], "a firm's Party committee"),
    ("Công văn số 33/STP-VB của sở Tư pháp tỉnh Long An", [("33/STP-VB", "", "Sở Tư pháp tỉnh Long An")], "a department in small letters"),
    ("Quyết định số 78/QĐ-MTĐT của Công ty CP Môi trường đô thị TP. Đà Nẵng thể hiện rõ", [("78/QĐ-MTĐT", "", "Công ty CP Môi trường đô thị thành phố Đà Nẵng")], "a firm and its city"),
    ("Cục Quản lý Dược ban hành Công văn số 1020/QLD-GT", [("1020/QLD-GT", "", "Cục Quản lý Dược")], "as the subject of its verb"),
    ("Thông báo số 05-TB/BCĐTW của Ban Chỉ đạo Trung ương về phát triển khoa học và chuyển đổi số về kết luận của Trưởng ban",
     [("05-TB/BCĐTW", "", "Ban Chỉ đạo Trung ương về phát triển khoa học và chuyển đổi số")], "a board named by its task"),
    ("Thông báo số 06-TB/BCĐTW của Ban Chỉ đạo Trung ương về kết luận", [("06-TB/BCĐTW", "", "Ban Chỉ đạo Trung ương")], "one về opens the title"),
    ("Tờ trình (số 34-TTr/TCCS, ngày 28/4/2019) của Tạp chí Cộng sản và ý kiến thẩm định", [("34-TTr/TCCS", "2019-04-28", "Tạp chí Cộng sản")], "behind the bracket"),
    ("Kế hoạch (số 12-KH/TU) ngày 3/4/2019 của Tỉnh ủy Long An", [("12-KH/TU", "2019-04-03", "Tỉnh ủy Long An")], "the date behind the bracket"),
    ("Năm 2015, sở TNMT TP. Đà Nẵng đã ra Quyết định số 647/QĐ-STNMT do Giám đốc sở Nguyễn Văn Bé ký", [("647/QĐ-STNMT", "2015", "Sở TNMT thành phố Đà Nẵng")],
     "who signs is a person, no department of his name"),
    ("quyết định số 1070/QĐ-TCHC của Hiệu trưởng Trường Đại học Công nghệ, Đại học Quốc gia Hà Nội", [("1070/QĐ-TCHC", "", "Trường Đại học Công nghệ")], "its head stands for it"),
    ("Công văn số 1234/C08-P5 của Cục Cảnh sát giao thông, Bộ Công an về", [("1234/C08-P5", "", "Cục Cảnh sát giao thông")], "giao of another word ends no name"),
    ("Cục Cảnh sát giao thông (Bộ Công an) có Công văn số 1234/C08-P5", [("1234/C08-P5", "", "Cục Cảnh sát giao thông")], "not the ministry in brackets"),
    ("Quyết định số 15/QĐ-UBND do ông Trần Văn Bé, Chủ tịch UBND huyện Bến Lức ký ngày 3/4/2019", [("15/QĐ-UBND", "2019-04-03", "UBND huyện Bến Lức")], "the person before his office"),
    ("Quyết định số 12/QĐ-BYT do Bộ trưởng Bộ Y tế Trần Văn Bé ký ngày 5/1/2019", [("12/QĐ-BYT", "2019-01-05", "Bộ Y tế")], "the person behind it"),
    ("văn bản số 78/QĐ-MT do công ty này ban hành", [("78/QĐ-MT", "", "")], "no name"),
    ("Quyết định số 8/QĐ-HĐ của Hội đồng xét duyệt; Thông báo số 5/TB của báo cáo viên", [("08/QĐ-HĐ", "", ""), ("05/TB", "", "")], "some council, a speaker"),
    ("Kế hoạch số 12-KH/CĐ ngày 02/6/2021 của Ban Chấp hành Chi đoàn Tòa án nhân dân tỉnh về", [("12-KH/CĐ", "2021-06-02", "Ban Chấp hành Chi đoàn Tòa án nhân dân tỉnh")],
     "a branch of the Youth Union"),
    ("Công văn 285/CCTTHC của Tổ công tác chuyên trách cải cách thủ tục hành chính của Thủ tướng Chính phủ về",
     [("285/CCTTHC", "", "Tổ công tác chuyên trách cải cách thủ tục hành chính của Thủ tướng Chính phủ")], "a working group, and whose"),
    ("văn bản số 12/TCT của Tổ công tác này đã nêu", [("12/TCT", "", "Tổng cục Thuế")], "no name"),
    ("theo đề nghị của Giám đốc Chi nhánh Ngân hàng Chính sách xã hội tỉnh Hà Tĩnh tại Tờ trình số 570/TTr-NHCS", [("570/TTr-NHCS", "", "Chi nhánh Ngân hàng Chính sách xã hội tỉnh Hà Tĩnh")],
     "a branch of a bank"),
    ("Hướng dẫn số 34/HD-SNN của Sở Nông nghiệp & Phát triển nông thôn tỉnh Hà Nam", [("34/HD-SNN", "", "Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam")], "a sign for và"),
]


@pytest.mark.parametrize("text, expected, why", ORGANISATIONS, ids=[row[2] for row in ORGANISATIONS])
def test_organisations(text, expected, why):
    assert authors(text) == expected, why


BESIDE = [
    ("Theo báo cáo số 115/BC-UBND / 31/5/2019 của UBND huyện Bến Lức", [("115/BC-UBND", "2019-05-31", "UBND huyện Bến Lức")], "the day behind a slash, and who wrote it"),
    ("văn bản số 1075/SNN-TL/14/6/2019 của Sở Nội vụ tỉnh Long An", [("1075/SNN-TL", "2019-06-14", "Sở Nội vụ tỉnh Long An")], "without blanks"),
    ("đã được thay thế bởi Quyết định 2519/QĐ-UBND 2015 công bố thủ tục", [("2519/QĐ-UBND", "2015", "UBND")], "a bare year before the title"),
    ("Quyết định 2520/QĐ-UBND 2015 hộ nghèo; Chương trình 12-CTr/TU 2021 - 2025", [("2520/QĐ-UBND", "", "UBND"), ("12-CTr/TU", "", "")], "a number of things, a span"),
    ("Quyết định số 1335 của Bộ Y tế phê duyệt năm 2008 về", [("1335/QĐ-BYT", "2008", "Bộ Y tế")], "the year of its approval"),
    ("Chỉ thị 20-CT/TU ký năm 2010; Kế hoạch số 15/KH-UBND được ban hành từ năm 2012", [("20-CT/TU", "2010", ""), ("15/KH-UBND", "2012", "UBND")], "of its signing and issuing"),
    ("Chỉ thị 12/CT-UBND phê duyệt kế hoạch năm 2020", [("12/CT-UBND", "", "UBND")], "what is approved comes between"),
    ("Quy định 124-QĐ/TW ngày 2/2/2018 Ban Bí thư về giám sát", [("124-QĐ/TW", "2018-02-02", "Ban Bí thư")], "the author without của"),
    ("Nghị quyết 05-NQ/TU Tỉnh ủy Long An về", [("05-NQ/TU", "", "Tỉnh ủy Long An")], "right behind the symbol"),
    ("Quyết định số 12/QĐ-UBND ngày 5/6/2018 UBND huyện Bến Lức về việc", [("12/QĐ-UBND", "2018-06-05", "UBND huyện Bến Lức")], "the committee of the symbol"),
    ("Thực hiện Nghị quyết số 12-NQ/TW ngày 3/6/2017 Sở Nội vụ tỉnh Long An tổ chức", [("12-NQ/TW", "2017-06-03", "")], "no author of such a symbol"),
    ("Thực hiện Nghị quyết số 13-NQ/TW ngày 3/6/2017 Ban Bí thư yêu cầu", [("13-NQ/TW", "2017-06-03", "")], "the subject of the next clause"),
    ("Nghị quyết số 22-NQ/TW, Ban Bí thư ban hành Chỉ thị số 23-CT/TW", [("22-NQ/TW", "", ""), ("23-CT/TW", "", "Ban Bí thư")], "behind a comma it speaks of the next"),
    ("UBND TỈNH LONG AN\n\nKế hoạch liên tịch số 02-KHLT/BTGTU-HNB của Ban Tuyên giáo Tỉnh ủy và Hội Nhà báo tỉnh.",
     [("02-KHLT/BTGTU-HNB", "", "Ban Tuyên giáo Tỉnh ủy Long An; Hội Nhà báo tỉnh Long An")], "two that plan together, each of the document's own province"),
    ("Chương trình phối hợp số 12/CTPH-BDVTU-UBND giữa Ban Dân vận Tỉnh ủy và UBND tỉnh Quảng Nam",
     [("12-CTPH/BDVTU-UBND", "", "Ban Dân vận Tỉnh ủy Quảng Nam; UBND tỉnh Quảng Nam")], "between two, one place for both"),
    ("Chỉ thị số 33-CT/TW của BBT (khóa XI); Thông tư số 12 của BCT", [("33-CT/TW", "", "Ban Bí thư"), ("Thông tư 12", "", "")], "an abbreviation that only this symbol makes sure"),
    ("Kế hoạch số 02-KH/BTGTU của Ban Tuyên giáo Tỉnh ủy Long An và Hội Nhà báo tỉnh đọc", [("02-KH/BTGTU", "", "Ban Tuyên giáo Tỉnh ủy Long An")], "no joint symbol"),
    ("Văn bản số 2141/TTg-ĐMDN do Phó thủ tướng Nguyễn Văn Bé ký ngày 5-12-2008 về", [("2141/TTg-ĐMDN", "2008-12-05", "Thủ tướng Chính phủ")], "who signed, between number and day"),
    ("Văn bản số 3945/UBND - XD, do Phó chủ tịch UBND TP Hà Nội Vũ Văn Bé ký ngày 11-12-2008 gửi", [("3945/UBND-XD", "2008-12-11", "UBND thành phố Hà Nội")], "an office apart, a comma"),
    ("Kế hoạch số 85-KH/ĐU của Đảng ủy xã Hà Vị về", [("85-KH/ĐU", "", "Đảng ủy xã Hà Vị")], "a commune that has been merged since"),
    ("thay thế Quyết định số 27/2001/QĐ-CT.UBBT ngày 24/4/2001 của Chủ tịch UBND tỉnh Bình Thuận.", [("27/2001/QĐ-CT.UBBT", "2001-04-24", "UBND tỉnh Bình Thuận")],
     "a committee behind a dot"),
    ("Văn bản số 2672/TTKQH-TT của Tổng Thư ký Quốc hội về", [("2672/TTKQH-TT", "", "Tổng Thư ký Quốc hội")], "the assembly's secretary is not the assembly"),
    ("theo Quyết định số 2540/QĐ-TTg Thủ tướng Chính phủ ban hành ngày 30-12-2016.", [("2540/QĐ-TTg", "2016-12-30", "Thủ tướng Chính phủ")], "who issued it, without a preposition"),
    ("Quyết định số 390/QĐ-TTg ngày 17-4-2008 của Chính phủ", [("390/QĐ-TTg", "2008-04-17", "Thủ tướng Chính phủ")], "the symbol knows better"),
    ("TỔNG KẾT CHỈ THỊ 09/CT-UBND CỦA CHỦ TỊCH UBND HUYỆN VỀ TĂNG CƯỜNG NẾP SỐNG VĂN MINH\nUBND huyện Thường Xuân mở hội nghị.", [("09/CT-UBND", "", "UBND huyện Thường Xuân")],
     "in capitals the next words are no name"),
]


@pytest.mark.parametrize("text, expected, why", BESIDE, ids=[row[2] for row in BESIDE])
def test_beside(text, expected, why):
    assert authors(text) == expected, why


BODIES = [
    ("Chỉ thị số 05-CT/ĐUK của Ban Thường vụ Đảng ủy Khối các cơ quan Trung ương", [("05-CT/ĐUK", "", "Ban Thường vụ Đảng ủy Khối các cơ quan Trung ương")], "the bloc's committee"),
    ("Đảng ủy Khối Doanh nghiệp Trung ương ban hành Kế hoạch số 06-KH/ĐUK", [("06-KH/ĐUK", "", "Đảng ủy Khối Doanh nghiệp Trung ương")], "as a subject"),
    ("Nghị quyết số 8-NQ/ĐUK của Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Long An", [("08-NQ/ĐUK", "", "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Long An")], "of a province"),
    ("Nghị quyết số 8-NQ/ĐUK", [("08-NQ/ĐUK", "", "")], "the code is that of several"),
    ("Báo cáo số 10/BC-VHXH của Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh Long An", [("10/BC-VHXH", "", "Ban Văn hóa - Xã hội HĐND tỉnh Long An")], "a council's board"),
    ("HĐND TỈNH LONG AN\n\nBáo cáo số 11/BC-HĐND của Ban Pháp chế HĐND; Nghị quyết số 12/NQ-HĐND",
     [("11/BC-HĐND", "", "Ban Pháp chế HĐND tỉnh Long An"), ("12/NQ-HĐND", "", "HĐND tỉnh Long An")], "not the council, though its symbol says so"),
    ("Báo cáo số 639/BC-UBPLTP15 của Thường trực Ủy ban Pháp luật và Tư pháp; Báo cáo số 17/BC-UBTCNS14",
     [("639/BC-UBPLTP15", "", "Thường trực Ủy ban Pháp luật và Tư pháp"), ("17/BC-UBTCNS14", "", "Ủy ban Tài chính, Ngân sách")], "committees of the assembly, by name and by symbol"),
    ("Báo cáo số 12/BC-UBKT14 của Ủy ban Kinh tế của Quốc hội; Thông báo số 5-TB/UBKTTW", [("12/BC-UBKT14", "", "Ủy ban Kinh tế của Quốc hội"), ("05-TB/UBKTTW", "", "Ủy ban Kiểm tra Trung ương")],
     "not the Party's inspection"),
    ("Hướng dẫn số 56/TĐKT-HD-V1 của Ban Thi đua, khen thưởng Trung ương về", [("56/TĐKT-HD-V1", "", "Ban Thi đua - Khen thưởng Trung ương")], "comma or hyphen"),
    ("Nghị quyết số 04-NQ/HNDTW của Ban Thường vụ Trung ương Hội Nông dân Việt Nam về", [("04-NQ/HNDTW", "", "Ban Thường vụ Trung ương Hội Nông dân Việt Nam")], "a board of a mass organisation"),
    ("THÀNH PHỐ ĐÀ NẴNG\n\nCông văn số 293/SKHĐT-DN của Sở Kế hoạch và Đầu tư về", [("293/SKHĐT-DN", "", "Sở Kế hoạch và Đầu tư thành phố Đà Nẵng")], "its name ends as a Tỉnh ủy's slug does"),
    ("HUYỆN ỦY BẾN LỨC\n*\nSố 30-KH/HU\n\nBến Lức, ngày 05 tháng 01 năm 2022\n\nThực hiện Kế hoạch số 24-KH/HU của Ban Chấp hành Đảng bộ về việc; Nghị quyết số 5-NQ/TU của Ban Thường vụ",
     [("30-KH/HU", "2022-01-05", "Huyện ủy Bến Lức"), ("24-KH/HU", "", "Ban Chấp hành Đảng bộ huyện Bến Lức"), ("05-NQ/TU", "", "Ban Thường vụ Tỉnh ủy")], "level by the symbol, place by the letterhead; a province that it does not name stays unsaid"),
    ("Nghị quyết số 7-NQ/TW của Ban Thường vụ", [("07-NQ/TW", "", "")], "the center has none"),
    ("sau khi nghe Sở Xây dựng tỉnh Long An báo cáo về nhà ở (Tờ trình số 89/TTr-SXD ngày 28/4/2023)", [("89/TTr-SXD", "2023-04-28", "Sở Xây dựng tỉnh Long An")], "who reports wrote the paper"),
    ("Xét đề nghị của Trưởng Phòng Giáo dục quận 8 (Công văn số 31/PGD) và Trưởng Phòng Nội vụ", [("31/PGD", "", "Phòng Giáo dục quận 8")], "who proposes wrote it"),
    ("đề nghị của Sở Nội vụ tỉnh Long An về biên chế và các văn bản liên quan (Công văn số 31/ABC)", [("31/ABC", "", "")], "something else stands before the bracket"),
]


@pytest.mark.parametrize("text, expected, why", BODIES, ids=[row[2] for row in BODIES])
def test_bodies(text, expected, why):
    assert authors(text) == expected, why


OWN = [
    # text, author of the document itself, why
    ("ỦY BAN NHÂN DÂN HUYỆN GIÁ RAI\nGiá Rai, ngày 25 tháng 11 năm 2008\n\nQUYẾT ĐỊNH\n", "UBND huyện Giá Rai", "a district that is a town now, and the dateline on the next line"),
    ("ỦY BAN NHÂN DÂN THỊ XÃ HÀ GIANG\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Giang, ngày 25 tháng 11 năm 2008\n\nQUYẾT ĐỊNH\n", "UBND thị xã Hà Giang", "a town that is a city now"),
    ("THƯỜNG TRỰC HĐND HUYỆN CHÂU THÀNH\nSố: 12/TB-HĐND\nChâu Thành, ngày 3 tháng 2 năm 2019\nTHÔNG BÁO\nVề việc", "Thường trực HĐND huyện Châu Thành", "one of many districts of a name"),
    ("ĐẢNG BỘ HUYỆN BẾN LỨC ĐẢNG UỶ XÃ THẠNH ĐỨC\n*\nSố 30-KH/ĐU\n\nThạnh Đức, ngày 05 tháng 01 năm 2022\n\nKẾ HOẠCH\n\nHọc tập", "Đảng ủy xã Thạnh Đức",
     "two bodies on one line: the lower"),
    ("ĐẢNG ỦY KHỐI\n\nDOANH NGHIỆP TRUNG ƯƠNG\n*\nSố 6-KH/ĐUK\n\nHà Nội, ngày 27 tháng 4 năm 2016\n\nKẾ HOẠCH\n\nTổng kết", "Đảng ủy Khối Doanh nghiệp Trung ương",
     "over two lines"),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố: 98-QĐ/TW\n\nHà Nội, ngày 07 tháng 02 năm 2023\n\nQUY ĐỊNH\n\nVỀ CÁN BỘ\n\nĐiều 1. A\n\nT/M BỘ CHÍNH TRỊ", "Bộ Chính trị",
     "one letterhead for three: the signature tells"),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố: 99-QC/TW\n\nHà Nội, ngày 07 tháng 02 năm 2023\n\nQUY CHẾ\n\nVỀ CÁN BỘ\n\nBan Bí thư ban hành quy chế:\nĐiều 1. A", "Ban Bí thư",
     "the preamble tells"),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố: 19-NQ/TW\n\nHà Nội, ngày 07 tháng 02 năm 2023\n\nNGHỊ QUYẾT\n\nVỀ NÔNG NGHIỆP\n\nBộ Chính trị chỉ đạo thực hiện.",
     "Ban Chấp hành Trung ương", "a resolution of the committee has orders for both"),
    ("Tại Quy định số 97-QĐ/TW ngày 7/2/2023 của Bộ Chính trị, có điểm mới\n.\nBAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố: 97-QĐ/TW\n\nHà Nội, ngày 07 tháng 02 năm 2023\n\nQUY ĐỊNH\n\nCHỨC NĂNG",
     "Bộ Chính trị", "the page above it tells"),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG\n***\nSố: 36 - QĐ/TWĐTN-VP\nHà Nội, ngày 29 tháng 10 năm 2013\nQUYẾT ĐỊNH\nVề việc\nBAN BÍ THƯ TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH\n- Căn cứ",
     "Ban Bí thư Trung ương Đoàn TNCS Hồ Chí Minh", "the youth union's board speaks"),
]


@pytest.mark.parametrize("text, author, why", OWN, ids=[row[2] for row in OWN])
def test_own(text, author, why):
    assert extract(Document(id="t", text=text)).identity.issuer == author, why


SUBJECTS = [
    ("sở GTVT Hà Nội đã xây dựng kế hoạch số 2524/KH-SGTVT và ban hành Quyết định số 546/SGTVT-TTS", [("2524/KH-SGTVT", "", "Sở GTVT thành phố Hà Nội"), ("546/SGTVT-TTS", "", "Sở GTVT thành phố Hà Nội")],
     "a second verb has the subject of the first"),
    ("Tỉnh ủy Long An ban hành Chỉ thị số 12-CT/TU về trồng cây và ra Nghị quyết số 15-NQ/TU", [("12-CT/TU", "", "Tỉnh ủy Long An"), ("15-NQ/TU", "", "Tỉnh ủy Long An")], "also behind a title, the organ being the same"),
    ("Sở Y tế tỉnh Long An có Công văn số 12/SYT gửi Sở Xây dựng và ban hành Quyết định số 9/QĐ-SXD", [("12/SYT", "", "Sở Y tế tỉnh Long An"), ("09/QĐ-SXD", "", "Sở Xây dựng tỉnh Long An")],
     "of another organ: the one body that the text names of it"),
    ("Tại Quyết định số 1093/QĐ-UBND, UBND thành phố Hà Nội cho phép công ty", [("1093/QĐ-UBND", "", "UBND thành phố Hà Nội")], "who allows it in the paper"),
    ("Tại Nghị quyết số 10-NQ/TW, Bộ Chính trị yêu cầu", [("10-NQ/TW", "", "Bộ Chính trị")], "who demands it there"),
    ("Tại công văn số 3175/UBND-ĐT ngày 22/9 về đường sá, UBND thành phố Hà Nội yêu cầu", [("3175/UBND-ĐT", "", "UBND thành phố Hà Nội")], "a day without its year, a title"),
    ("Thứ trưởng Bộ Y tế ngày 8/9/2020 đã ký ban hành Quyết định số 38/QĐ-KCB", [("38/QĐ-KCB", "2020-09-08", "Bộ Y tế")], "the day between subject and verb"),
    ("Theo Nghị quyết số 12-NQ/TW, Sở Y tế tỉnh Long An yêu cầu", [("12-NQ/TW", "", "")], "no department writes so"),
    ("Thực hiện Nghị quyết số 11-NQ/TW, Ban Bí thư chỉ đạo", [("11-NQ/TW", "", "")], "carried out by another"),
    ("* Ở Nam Giang, Ban Thường vụ Huyện ủy ban hành Kế hoạch số 12-KH/HU", [("12-KH/HU", "", "Ban Thường vụ Huyện ủy Nam Giang")], "where it acts it is at home"),
    ("Việc học tốt. Tại Hà Nội, Sở GD&ĐT đã có Công văn 386/SGDĐT-GDPT", [("386/SGDĐT-GDPT", "", "Sở GD&ĐT thành phố Hà Nội")], "in a later sentence"),
    ("Ban Thường vụ Huyện ủy, UBND huyện Nam Giang đã ban hành Nghị quyết số 12-NQ/HU và Kế hoạch số 13/KH-UBND",
     [("12-NQ/HU", "", "Ban Thường vụ Huyện ủy Nam Giang"), ("13/KH-UBND", "", "UBND huyện Nam Giang")], "two act together: to each what bears its symbol"),
    ("Đảng ủy xã Thạnh Đức, huyện Bến Lức ban hành Nghị quyết số 05-NQ/ĐU", [("05-NQ/ĐU", "", "Đảng ủy xã Thạnh Đức")], "where it lies stands before the verb"),
    ("Theo ý kiến UBND huyện Nam Giang, UBND xã Thạnh Đức ban hành Kế hoạch số 5/KH-UBND", [("05/KH-UBND", "", "UBND xã Thạnh Đức")], "of two of one kind the nearer"),
    ("Tại hội nghị, Sở GD&ĐT đã có Công văn 386/SGDĐT-GDPT", [("386/SGDĐT-GDPT", "", "Sở GD&ĐT")], "a meeting is no place"),
    ("Từ chỉ đạo ấy, năm 2015, Sở Y tế TP. Đà Nẵng đã ra Quyết định số 64/QĐ-SYT", [("64/QĐ-SYT", "2015", "Sở Y tế thành phố Đà Nẵng")], "the year stands right before the subject"),
    ("Từ năm 2015, Sở Y tế TP. Đà Nẵng đã ra Quyết định số 64/QĐ-SYT", [("64/QĐ-SYT", "", "Sở Y tế thành phố Đà Nẵng")], "since then, some day"),
    ("Thành ủy TP. HCM ban hành Quyết định số 1087-QĐ/TU. Quyết định số 1087-QĐ/TU của Ban Thường vụ Thành ủy TP. HCM",
     [("1087-QĐ/TU", "", "Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh")] * 2, "its board, where both are said"),
    ("Xét đề nghị của Sở Nội vụ tỉnh Long An tại Tờtrình số 311/TTr-SNV", [("311/TTr-SNV", "", "Sở Nội vụ tỉnh Long An")], "a lost blank"),
    ("Ngày 4/5/2016, Bộ GTVT có công văn khẩn số 489/BGTVT-VT gửi các tỉnh", [("489/BGTVT-VT", "2016-05-04", "Bộ Giao thông vận tải")], "a short name that the text never gives in full"),
    ("Bộ GTVT, tức Bộ Giao thông vận tải, có công văn số 489/BGTVT-VT", [("489/BGTVT-VT", "", "Bộ Giao thông vận tải")], "and one that it does"),
    ("Ngân hàng Nhà nước vừa ban hành Quyết định số 25/QĐ-NHNN", [("25/QĐ-NHNN", "", "Ngân hàng Nhà nước")], "of Vietnam, which the text does not say"),
    ("Quyết định số 2572 ngày 21/7/2008 của UBND tỉnh Vĩnh Phúc và Quyết định số 2729 ngày 29/7/2008 của UBND tỉnh này",
     [("2572/QĐ-UBND", "2008-07-21", "UBND tỉnh Vĩnh Phúc"), ("2729/QĐ-UBND", "2008-07-29", "UBND tỉnh Vĩnh Phúc")], "the one committee of its level that is named"),
    ("Ông A, Giám đốc sở Y tế (SYT) tỉnh Nghệ An ký Công văn số 254/SYT-VP", [("254/SYT-VP", "", "Sở Y tế tỉnh Nghệ An")], "a short name before the place"),
    ("UBND TP.\nHồ Chí Minh ban hành Quyết định số 31/QĐ-UBND", [("31/QĐ-UBND", "", "UBND thành phố Hồ Chí Minh")], "a line cut behind TP."),
    ("Thông báo số 9/TB-MTTQ của Ủy ban MTTQ Việt Nam tỉnh Quảng Ninh", [("09/TB-MTTQ", "", "Ủy ban MTTQ Việt Nam tỉnh Quảng Ninh")], "the Front by its letters"),
    ("Nghị quyết số 05 ngày 14/12/2015 của hội đồng Luật sư toàn quốc; Công văn số 45/CSGT của cục CSGT",
     [("Nghị quyết 05", "2015-12-14", "Hội đồng Luật sư toàn quốc"), ("45/CSGT", "", "Cục CSGT")], "a council that no table lists, a body of letters only"),
    ("Quốc hội đã xem xét, thông qua Luật Thư viện.", [("Luật Thư viện", "", "Quốc hội")], "considered and passed"),
    ("theo Quyết định số 148/QĐ-UBND ngày 13/6 của UBND xã Sông Xoài", [("148/QĐ-UBND", "", "UBND xã Sông Xoài")], "a day without its year stands before the author"),
    ("Căn cứ Kế hoạch số 200-KH/TU ngày 20/6/2025 của Ban Thường vụ Tỉnh ủy, Đảng ủy xã xây dựng Kế hoạch, thay Kế hoạch số 7-KH/ĐU của Đảng ủy xã (cũ).",
     [("200-KH/TU", "2025-06-20", "Ban Thường vụ Tỉnh ủy"), ("07-KH/ĐU", "", "Đảng ủy xã")], "whoever acts next is no second author"),
    ("Từ khi Luật Thực hiện dân chủ ở cơ sở có hiệu lực (1/7/2023), UBND tỉnh Long An đã ban hành Kế hoạch số 115/KH-UBND.",
     [("Luật Thực hiện dân chủ ở cơ sở", "", ""), ("115/KH-UBND", "", "UBND tỉnh Long An")], "the day a law takes effect is no day of what follows"),
    ("Hướng dẫn số 23/HD-MTTW-BTT ngày 21/7/2017 của Ban Thường trực UBTW MTTQ Việt Nam",
     [("23/HD-MTTW-BTT", "2017-07-21", "Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam")], "the Front's short names"),
    ("Thực hiện Chỉ thị số 17-CT/TU của Tỉnh ủy Nghệ An, thành phố Vinh đã ra Kế hoạch 56/KH-UBND, xã Hưng Lộc ban hành Quyết định 44/QĐ-UBND.",
     [("17-CT/TU", "", "Tỉnh ủy Nghệ An"), ("56/KH-UBND", "", "UBND thành phố Vinh"), ("44/QĐ-UBND", "", "UBND xã Hưng Lộc")], "a place acts for its committee"),
    ("Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
     [("403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", "", "Ủy ban Thường vụ Quốc hội; Chính phủ; Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam")], "three that sign together"),
    ("Chính phủ có Chỉ thị số 33/CT-TTg ngày 26/11/2021.", [("33/CT-TTg", "2021-11-26", "Thủ tướng Chính phủ")], "the symbol knows better"),
    ("Ban Thường vụ Huyện ủy Kế Sách đã ban hành Kế hoạch số 56-KH/HU triển khai thực hiện; đồng thời ban hành các văn bản: Chỉ thị số 12-CT/HU, Quyết định số 789-QĐ/HU.",
     [("56-KH/HU", "", "Ban Thường vụ Huyện ủy Kế Sách"), ("12-CT/HU", "", "Ban Thường vụ Huyện ủy Kế Sách"), ("789-QĐ/HU", "", "Ban Thường vụ Huyện ủy Kế Sách")], "at the same time the same body"),
    ("Thực hiện Nghị quyết của Bộ Chính trị về xây dựng giai cấp công nhân (số 02-NQ/TW ngày 12/6/2021).", [("02-NQ/TW", "2021-06-12", "Bộ Chính trị")], "the author before the title, the number in brackets behind it"),
    ("Ban Thường vụ Tỉnh ủy Hà Tĩnh đã phát công điện khẩn số 1750-CĐ/TU", [("1750-CĐ/TU", "", "Ban Thường vụ Tỉnh ủy Hà Tĩnh")], "an urgent telegram"),
    ("Huyện ủy Xuân Trường quán triệt Chỉ thị số 21-CT/HU về đại hội", [("21-CT/HU", "", "Huyện ủy Xuân Trường")], "the one body of the symbol's organ that is named"),
    ("thực hiện ý kiến của Chủ tịch UBND tỉnh Hà Giang tại Chỉ thị số 3 ngày 11/3/2021", [("03/CT-UBND", "2021-03-11", "UBND tỉnh Hà Giang")], "whose word it is"),
    ("kết quả xác minh mà Sở Tài nguyên và Môi trường tỉnh Hà Giang nêu tại Văn bản số 187/BC-STNMT",
     [("187/BC-STNMT", "", "Sở Tài nguyên và Môi trường tỉnh Hà Giang")], "who states something in it"),
    ("Ban Tuyên giáo Đảng ủy Bộ Xây dựng mới có Công văn số 22-CV/BTG", [("22-CV/BTG", "", "Ban Tuyên giáo Đảng ủy Bộ Xây dựng")], "a board of the Party in a ministry"),
    ("Bộ phận giúp việc Chỉ thị 03 của Tỉnh ủy làm việc; nghe về Chỉ thị 03-CT/TW của Bộ Chính trị", [("03-CT/TW", "", "Bộ Chính trị")] * 2,
     "the helpers are the board's, the directive is the center's"),
    ("thực hiện Chỉ thị số 1-CT/TW ngày 9/3/2021 của Bộ Chính trị và Kế hoạch thực hiện Chỉ thị số 1-CT/TW của Đảng ủy Bộ",
     [("01-CT/TW", "2021-03-09", "Bộ Chính trị")] * 2, "the plan is the committee's"),
    ("Thay mặt Ban Bí thư, đồng chí Thường trực Ban Bí thư đã ký ban hành Kết luận số 14-KL/TW", [("14-KL/TW", "", "Ban Bí thư")], "who signs on behalf of the secretariat"),
    ("Báo cáo số 24/BC-KTNS của Ban Kinh tế và Ngân sách HĐND tỉnh Hà Giang", [("24/BC-KTNS", "", "Ban Kinh tế và Ngân sách HĐND tỉnh Hà Giang")], "as printed"),
    ("Thông tư số 26/2016/TT-BLĐTBXH của bộ Lao động Thương binh và Xã hội", [("26/2016/TT-BLĐTBXH", "", "Bộ Lao động Thương binh và Xã hội")], "a ministry as printed"),
    ("Ngày 4/5/2016, Bộ Y tế có văn bản số 48/BYT-VP do Thứ trưởng Bộ Y tế Trần Văn B ký gửi tỉnh", [("48/BYT-VP", "2016-05-04", "Bộ Y tế")], "who signed stands behind, the day in front"),
    ("Đơn được Chủ tịch UBND huyện Lục Nam giải quyết tại Quyết định số 1515/QĐ-UBND ngày 8/5/2024", [("1515/QĐ-UBND", "2024-05-08", "UBND huyện Lục Nam")],
     "who acted by it, in the passive"),
    ("Ngày 5-3-2019, Bộ Y tế đã ban hành các Thông tư số 11/2019/TT-BYT, Thông tư số 12/2019/TT-BYT và Thông tư số 13/2019/TT-BYT",
     [(f"{n}/2019/TT-BYT", "2019-03-05", "Bộ Y tế") for n in (11, 12, 13)], "the day of a list"),
    ("thông tư 21 của Bộ Công Thương và Quyết định 15 của Bộ Công Thương", [("Thông tư 21", "", "Bộ Công Thương"), ("15/QĐ-BCT", "", "Bộ Công Thương")],
     "BCT behind a ministry's name is no Bộ Chính trị"),
    ("vướng ở nghị định 52 và thông tư 21 của Bộ Y tế", [("Nghị định 52", "", "Chính phủ"), ("Thông tư 21", "", "Bộ Y tế")], "no ministry issues decrees"),
    ("hủy Quyết định số 1180 ngày 14/6/2012 và Quyết định số 277 ngày 9/1/2013 của UBND quận Bình Tân",
     [("1180/QĐ-UBND", "2012-06-14", "UBND quận Bình Tân"), ("277/QĐ-UBND", "2013-01-09", "UBND quận Bình Tân")], "one author behind two days"),
    ("Để triển khai Nghị quyết số 33-NQ/TW của Bộ Chính trị, ngày 03/3/2023, Tỉnh ủy Lào Cai đã ban hành Kế hoạch số 94-KH/TU về văn hóa",
     [("33-NQ/TW", "", "Bộ Chính trị"), ("94-KH/TU", "2023-03-03", "Tỉnh ủy Lào Cai")], "the day of the next clause is the next paper's"),
    ("thực hiện Kế hoạch số 30-KH/ĐUK, ngày 12/7/2021 của Ban Thường vụ Đảng ủy Khối về triển khai Đề án số 05-ĐA/TU về nông thôn",
     [("30-KH/ĐUK", "2021-07-12", "Ban Thường vụ Đảng ủy Khối"), ("05-ĐA/TU", "", "")], "no body's name runs over a number"),
    ("Ngày 08/02/2018, Ban Dân vận Tỉnh ủy và Ban cán sự đảng UBND tỉnh đã ký kết Chương trình phối hợp số 12-CTr/BDVTU-BCSĐ",
     [("12-CTr/BDVTU-BCSĐ", "2018-02-08", "Ban Dân vận Tỉnh ủy; Ban Cán sự đảng UBND tỉnh")], "both bodies of a joint symbol act"),
    ("theo Chương trình phối hợp số 13-CTr/BCSĐ-BDVTU ngày 28/12/2016 giữa Ban cán sự đảng UBND tỉnh với Ban Dân vận Tỉnh ủy",
     [("13-CTr/BCSĐ-BDVTU", "2016-12-28", "Ban Cán sự đảng UBND tỉnh; Ban Dân vận Tỉnh ủy")], "between two bodies"),
    ("ngay từ ngày 20/6/2021, Bộ Chính trị đã ban hành Chỉ thị số 55-CT/TW", [("55-CT/TW", "2021-06-20", "Bộ Chính trị")], "as early as that day it was issued"),
    ("Huyện học tập Quyết định 345,346 của Bộ Chính Trị", [("345-QĐ/TW", "", "Bộ Chính trị"), ("346-QĐ/TW", "", "Bộ Chính trị")], "two numbers and no decimal"),
    ("nội dung quyết định 345, 346 của Bộ Chính trị", [("345-QĐ/TW", "", "Bộ Chính trị"), ("346-QĐ/TW", "", "Bộ Chính trị")], "one author, in small letters"),
    ("triển khai Đề án 501 và 502 của Chính phủ", [("Đề án 501", "", "Chính phủ"), ("Đề án 502", "", "Chính phủ")], "a đề án has the number of some decision"),
    ("Ngày 23/11/2018, thừa lệnh Chủ tịch UBND tỉnh Lào Cai, Phó Chánh Văn phòng Trần Văn An đã ký ban hành văn bản số 3653/UBND-TNMT",
     [("3653/UBND-TNMT", "2018-11-23", "UBND tỉnh Lào Cai")], "who signs on behalf of another is not the author"),
    ("Nghị quyết số 18-NQ/TW ngày 18/8/20222 của Bộ Chính trị", [("18-NQ/TW", "", "Bộ Chính trị")], "a misprinted day does not part the author"),
    ("Chỉ thị số 23, ngày 14/5/2018 của Bộ Chính trị. Huyện gắn việc thực hiện chỉ thị 23 với kiểm điểm", [("23-CT/TW", "2018-05-14", "Bộ Chính trị")] * 2,
     "in small letters, named before"),
    ("Chỉ thị 07 của Huyện ủy đã đi vào cuộc sống", [("07-CT/HU", "", "Huyện ủy")], "a small letter with its mark opens no name"),
    ("Đảng ủy xã xây dựng Kế hoạch số 44-KH/ĐU về tuyên truyền", [("44-KH/ĐU", "", "Đảng ủy xã")], "a commune's committee without its name"),
    ("Đề án số 24/HNDTW của Ban Thường vụ Trung ương Hội về dạy nghề", [("24/HNDTW", "", "Ban Thường vụ Trung ương Hội")], "the board that is named, not the body of the symbol"),
    ("Thanh tra Ủy ban Chứng khoán Nhà nước (UBCKNN) vừa ban hành Quyết định số 299/QĐ-XPVPHC", [("299/QĐ-XPVPHC", "", "Thanh tra Ủy ban Chứng khoán Nhà nước")],
     "the inspectorate of a body"),
    ("Trước đó, Chủ tịch UBND tỉnh Cà Mau có chỉ đạo xử lý việc phân lô tại công văn số 5479", [("Công văn 5479", "", "UBND tỉnh Cà Mau")], "who gives an order in a paper"),
    ("Trước đó, tại Quyết định số 1637/QĐ-UBND tháng 6/2017, UBND TP. Hải Phòng đã ban hành quy chế", [("1637/QĐ-UBND", "2017-06", "UBND thành phố Hải Phòng")],
     "what somebody does in it, behind words that join"),
    ("Kết luận số 95 ngày 20-9-2024, Thông báo số 70 ngày 6-2-2025 và Kết luận số 116 ngày 17-01-2025 của Ban Bí thư",
     [("95-KL/TW", "2024-09-20", "Ban Bí thư"), ("70-TB/TW", "2025-02-06", "Ban Bí thư"), ("116-KL/TW", "2025-01-17", "Ban Bí thư")], "one author behind several types"),
    ("hủy Quyết định số 2406 ngày 25.3.2009 của UBND Q.Thủ Đức", [("2406/QĐ-UBND", "2009-03-25", "UBND quận Thủ Đức")], "a rank with a dot, of a map before the last"),
    ("Quyết định số 76/QĐ-CTUBND ngày 8/1/2018 của Chủ tịch UBND phường Bưởi", [("76/QĐ-CTUBND", "2018-01-08", "Chủ tịch UBND phường Bưởi")], "a chairman's own numbering"),
    ("kết luận của Chủ tịch UBND tỉnh Bình Định tại Điểm 3 Thông báo số 281/TB-UBND", [("281/TB-UBND", "", "UBND tỉnh Bình Định")], "a point of a paper"),
    ("Tháng 6-1996: Thủ tướng ký Quyết định 367 phê duyệt quy hoạch", [("367/QĐ-TTg", "1996-06", "Thủ tướng Chính phủ")], "a month that opens an entry"),
    ("Triển khai Chỉ thị số 35 của Bộ Chính trị\n10/11/2019 19:54\nHội nghị", [("35-CT/TW", "", "Bộ Chính trị")], "the page's day below a headline"),
    ("Ban Cán sự đảng Bộ Tài chính có Kế hoạch số 528-KH/BCSĐBTC", [("528-KH/BCSĐBTC", "", "Ban Cán sự đảng Bộ Tài chính")], "the group in a ministry is no Đảng bộ"),
    ("Thông tư số 06 ngày 16 tháng 7năm 1986 của Bộ Nội thương; Quyết định số 191/UB-TH của Ủy ban Kế hoạch Nhà nước về",
     [("Thông tư 06", "1986-07-16", "Bộ Nội thương"), ("191/UB-TH", "", "Ủy ban Kế hoạch Nhà nước")], "bodies of the past, a month glued to its year"),
    ("Lệnh số 58 LCT/HĐNN ngày 19/8/1991 của Chủ tịch nước", [("58-LCT/HĐNN", "1991-08-19", "Chủ tịch nước")], "an order that made a law known"),
    ("tinh thần Nghị quyết TƯ4, khóa XI", [("Nghị quyết Trung ương 4 khóa XI", "", "")], "no blank before the plenum's number"),
    ("dự án Luật Thư viện do Bộ trưởng Bộ Nội vụ trình bày", [("Luật Thư viện", "", "")], "who presents a bill passes no law"),
    ("theo Nghị định 204 năm 2004", [("204/2004/NĐ-CP", "2004", "Chính phủ")], "a decree by number and year in words"),
    ("thảo luận dự thảo Luật Thủy lợi (sửa đổi); Luật Thủy lợi số 08/2017/QH14 còn bất cập", [("Luật Thủy lợi", "", ""), ("08/2017/QH14", "", "Quốc hội")],
     "a bill is not the law of its name"),
    ("Nghị quyết số 25-NQ/TW (Nghị quyết 25) ngày 3-6-2013 của Ban Chấp hành Trung ương Đảng khóa XI", [("25-NQ/TW", "2013-06-03", "Ban Chấp hành Trung ương")] * 2, "a short name in brackets before the day"),
    ("Nghị quyết Hội nghị lần thứ 8 BCHT.Ư Đảng (khóa XI)", [("Nghị quyết Trung ương 8 khóa XI", "", "Ban Chấp hành Trung ương")], "the committee's letters without a blank"),
    ("Quy định 69-QĐ/TW năm 2022 về kỷ luật đảng viên do Ban Chấp hành Trung ương ban hành ngày 06/7/2022 nêu rõ", [("69-QĐ/TW", "2022-07-06", "Ban Chấp hành Trung ương")],
     "author and day behind the title say more than the year"),
    ("Tờ trình số 34/TTr-STP ngày 26/7/2017 về Danh mục văn bản do UBND tỉnh ban hành", [("34/TTr-STP", "2017-07-26", "")], "who issued the papers of the list, not this one"),
    ("Ngày 14/02/2025, Ban Chấp hành Trung ương ban hành Quy định 264-QĐ/TW năm 2025", [("264-QĐ/TW", "2025-02-14", "Ban Chấp hành Trung ương")], "the day in front of the year behind"),
    ("Nghị quyết 64/2016/NQ-HĐND tỉnh ngày 19/12/2016 của HĐND tỉnh về phân cấp", [("64/2016/NQ-HĐND", "2016-12-19", "HĐND tỉnh")], "the level behind the symbol"),
    ("nhiệm vụ Bộ Chính trị giao tại các Kết luận 174, 186", [("174-KL/TW", "", "Bộ Chính trị"), ("186-KL/TW", "", "Bộ Chính trị")], "who gives the task in it"),
    ("Đến ngày 17/4/2013, UBND huyện ban hành Quyết định số 522/QĐ-UBND", [("522/QĐ-UBND", "2013-04-17", "UBND huyện")], "a day that has come"),
    ("Trước đó, Thanh tra Bộ Nội vụ có Kết luận số 47/KL-TTBNV ngày 22-2-2024.", [("47/KL-TTBNV", "2024-02-22", "Thanh tra Bộ Nội vụ")], "the inspectors of a ministry"),
    ("Nghị định 02 ngày 5/1/1994 của Chính phủ về giao đất. Nghị định 02 nêu rõ", [("02/CP", "1994-01-05", "Chính phủ")] * 2, "a decree of the time before 1997"),
    ("Công văn số 4415/UBND-NNTN ngày 14/8/2019, số 4419/UBND-NNTN cùng ngày của UBND tỉnh", [("4415/UBND-NNTN", "2019-08-14", "UBND tỉnh"), ("4419/UBND-NNTN", "2019-08-14", "UBND tỉnh")], "the same day"),
    ("Công điện số 32/CĐ-TW hồi 9 giờ ngày 29/10/2019 của Ban Chỉ đạo Trung ương về phòng chống thiên tai, Chủ tịch UBND tỉnh yêu cầu",
     [("32/CĐ-TW", "2019-10-29", "Ban Chỉ đạo Trung ương về phòng chống thiên tai")], "an hour before the day; a committee of the State, named by its task"),
    ("Công văn số 186/PCTT của Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh về việc", [("186/PCTT", "", "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh")], "a comma inside a name"),
    ("Xét đề nghị Giám đốc Sở Công Thương (văn bản số 611/SCT-VP ngày 24/11/2009)", [("611/SCT-VP", "2009-11-24", "Sở Công Thương")], "no “của” behind the proposal"),
    ("Ngày 12/12/2013, Bộ Chính trị ban hành kèm theo Quyết định số 217-QĐ/TW “Quy chế giám sát” và Quyết định số 218-QĐ/TW “Quy định về góp ý”.",
     [("217-QĐ/TW", "2013-12-12", "Bộ Chính trị"), ("218-QĐ/TW", "2013-12-12", "Bộ Chính trị")], "titles in quotes between two of one day"),
    ("Tại Kết luận số 1753, Thanh tra Chính phủ đã chỉ ra nhiều hạn chế. Sở rà lại theo Kết luận 1753.", [("1753/KL-TTCP", "", "Thanh tra Chính phủ")] * 2, "who points out something in a paper known by its number"),
    ("Huyện lập tổ xác minh. Đến ngày 17/4/2013, UBND huyện ban hành Quyết định số 522/QĐ-UBND", [("522/QĐ-UBND", "2013-04-17", "UBND huyện")], "a day that has come, in the second sentence"),
    ("Tổng Bí thư ký Quy định số 98-QĐ/TW của Bộ Chính trị về luân chuyển cán bộ, ngày 7/10/2017.", [("98-QĐ/TW", "2017-10-07", "Bộ Chính trị")], "the day behind the title"),
    ("Theo đề nghị của Giám đốc Sở\nTài chính tại Tờ trình số 713/TTr-STC ngày 12 tháng 6 năm 2017.", [("713/TTr-STC", "2017-06-12", "Sở Tài chính")], "a line that ends before the name"),
    ("UBND huyện Sông Lô kiểm tra công vụ\nUBND huyện kiểm tra theo Kế hoạch số 12/KH-UBND ngày 2/3/2020 của UBND huyện.", [("12/KH-UBND", "2020-03-02", "UBND huyện Sông Lô")],
     "the one committee of that level that the text names"),
    ("UBND huyện Sông Lô, UBND huyện Lập Thạch\nKế hoạch số 12/KH-UBND của UBND huyện.", [("12/KH-UBND", "", "UBND huyện")], "of two no reader can tell which"),
    ("Chính sách theo Nghị định 178 và Nghị định 22.", [("Nghị định 178", "", "Chính phủ"), ("Nghị định 22", "", "Chính phủ")], "nobody else issues decrees"),
    ("Ban Chỉ đạo thực hiện sắp xếp, tổ chức lại đơn vị hành chính của Chính phủ cũng đã có các Công văn số 3/CV-BCĐ, số 4/CV-BCĐ.",
     [(f"0{number}/CV-BCĐ", "", "Ban Chỉ đạo thực hiện sắp xếp, tổ chức lại đơn vị hành chính của Chính phủ") for number in (3, 4)], "a board named by its whole task"),
    ("Báo cáo số 12/BC-UBPLTP15 của Ủy ban Pháp luật và Tư pháp của Quốc hội", [("12/BC-UBPLTP15", "", "Ủy ban Pháp luật và Tư pháp của Quốc hội")], "whose committee it is"),
    ("Nghị quyết số 4-NQ/TW ngày 30/10/2016 và Kết luận số 21-KL/TW ngày 25/10/2021 của Ban Chấp hành Trung ương về xây dựng Đảng",
     [("04-NQ/TW", "2016-10-30", "Ban Chấp hành Trung ương"), ("21-KL/TW", "2021-10-25", "Ban Chấp hành Trung ương")], "of two types with their days"),
    ("Nghị quyết số 66-NQ/TW về xây dựng pháp luật trong kỷ nguyên mới được Bộ Chính trị ban hành ngày 30-4-2025.", [("66-NQ/TW", "2025-04-30", "Bộ Chính trị")], "in the passive behind the title"),
    ("Trong Kết luận số 178 ban hành ngày 17/7 về bộ máy, Bộ Chính trị, Ban Bí thư giao các đảng ủy rà soát.", [("178-KL/TW", "", "Bộ Chính trị; Ban Bí thư")], "who gives orders in a paper"),
    ("Bên cạnh đó, tại tại Kết luận 170-KL/TW, Ban Bí thư yêu cầu rà soát.", [("170-KL/TW", "", "Ban Bí thư")], "a word printed twice"),
    ("Việc này do Văn phòng UBND tỉnh truyền đạt tại Thông báo số 15/TB-VPUB.", [("15/TB-VPUB", "", "Văn phòng UBND tỉnh")], "who passes on an order"),
    ("Tại Quyết định số 565/QĐ-UBND, căn cứ kết quả xác minh, kết quả đối thoại, Chủ tịch UBND tỉnh Kon Tum quyết định công nhận; UBND thành phố Kon Tum, UBND thành phố Kon Tum làm.",
     [("565/QĐ-UBND", "", "UBND tỉnh Kon Tum")], "behind several grounds"),
    ("Tại Quyết định số 1095/QĐ-XPVPHC, Thanh tra Bộ Xây dựng đã quyết định xử phạt.", [("1095/QĐ-XPVPHC", "", "Thanh tra Bộ Xây dựng")], "a symbol that names the matter"),
    ("Đêm 22/9, UBND tỉnh ban hành Công văn số 13417/UBND-VP. Từ ngày 23 tháng 9 năm 2021 giãn cách.", [("13417/UBND-VP", "2021-09-22", "UBND tỉnh")], "the year by a day near it"),
    ("Đêm 22/9, UBND tỉnh ban hành Công văn số 13417/UBND-VP. Từ ngày 23 tháng 1 năm 2021 giãn cách.", [("13417/UBND-VP", "", "UBND tỉnh")], "no day near it"),
    ("thực hiện Công điện số 792/CĐ-TTg ngày 7/9 của Thủ tướng Chính phủ và văn bản ngày 8/9/2022", [("792/CĐ-TTg", "2022-09-07", "Thủ tướng Chính phủ")], "behind the symbol"),
    ("Ngày 24.1 năm nay, Chính phủ đã ban hành Nghị định số 06/2017/NĐ-CP.", [("06/2017/NĐ-CP", "2017-01-24", "Chính phủ")], "the symbol tells the year"),
    ("Theo đề nghị của Trưởng Ban Thi đua - Khen thưởng tỉnh tại Tờ trình số 377/TTr-BTĐKT", [("377/TTr-BTĐKT", "", "Ban Thi đua - Khen thưởng tỉnh")], "a province's board"),
    ("Theo đề nghị của Sở Xây dựng (tại Tờ trình số 341/TTr-SXD ngày 16/12/2020)", [("341/TTr-SXD", "2020-12-16", "Sở Xây dựng")], "who proposes, the paper in brackets"),
    ("Xét đề nghị của Giám đốc Sở Công\nThương tại Tờ trình số 1530/TTr-SCT", [("1530/TTr-SCT", "", "Sở Công Thương")], "a name over two lines"),
    ("Thủ tướng Chính phủ đã ký ban hành Nghị định số 54/2019/NĐ-CP.", [("54/2019/NĐ-CP", "", "Chính phủ")], "who signs a decree does so for the Government"),
    ("Bộ Tài chính tại Thông tư 159 hướng dẫn trường hợp này.", [("Thông tư 159", "", "Bộ Tài chính")], "whose words stand in it"),
    ("Theo Quyết định số 1693 ngày 29/8, Chủ tịch nước quyết định đặc xá. Quyết định có hiệu lực từ ngày 1/9/2025.", [("1693/QĐ-CTN", "2025-08-29", "Chủ tịch nước")], "who decides by it, the year by a day near it"),
    ("Cử tri kiến nghị, do Ban Dân nguyện chuyển đến tại Công văn số 470/BDN.", [("470/BDN", "", "Ban Dân nguyện")], "who passes it on"),
    ("Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh có nhiều chỉ đạo, như Hướng dẫn số 10-HD/ĐUK về sinh hoạt.", [("10-HD/ĐUK", "", "Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh")],
     "the one board of a block that a text names"),
    ("Ngày 19-11-1958, Bộ Chính trị Ban Chấp hành Trung ương Đảng (khóa II) đã ban hành Nghị quyết số 58.", [("58-NQ/TW", "1958-11-19", "Bộ Chính trị")], "of which committee it is the bureau"),
    ("Tổng Bí thư Nguyễn Văn Bé vừa ký ban hành Quy định 08 về nêu gương.", [("08-QĐ/TW", "", "")], "he signs for one of three, who number alike"),
    ("Hội nghị quán triệt các quy định mới của Ban Bí thư gồm: Quy định số 85-QĐ/TW về trang tin; Quy định số 99-QĐ/TW.", [("85-QĐ/TW", "", "Ban Bí thư"), ("99-QĐ/TW", "", "Ban Bí thư")],
     "the author in the head of the list"),
    ("Cục Xuất bản, In và Phát hành (Bộ Thông tin và Truyền thông) đã có Quyết định số 77/QĐ-XPVPHC.", [("77/QĐ-XPVPHC", "", "Cục Xuất bản, In và Phát hành")], "a name with a comma"),
    ("Công văn số 226/2020 của Công an tỉnh; Thông báo số 347/2019 của UBND tỉnh", [("Công văn 226/2020", "2020", "Công an tỉnh"), ("347/TB-UBND", "2019", "UBND tỉnh")], "a year behind the number of what has none in its symbol"),
    ("UBND thị xã Hà Giang ban hành Quyết định số 13/QĐ-UBND; UBND thị xã Buôn Hồ ban hành Quyết định số 15/QĐ-UBND.",
     [("13/QĐ-UBND", "", "UBND thị xã Hà Giang"), ("15/QĐ-UBND", "", "UBND thị xã Buôn Hồ")], "a town of a province's name, which begins like a surname"),
    ("Hà Nội, ngày 3 tháng 2 năm 2019\n\nQUYẾT ĐỊNH\n\nCăn cứ Quyết định số 19/2007/QĐ-UBND ngày 16/7/2007 của UNBD tỉnh Hà Giang về phân cấp;",
     [("19/2007/QĐ-UBND", "2007-07-16", "UBND tỉnh Hà Giang")], "swapped letters are no reason for the document's own place"),
    ("Hà Nội, ngày 3 tháng 2 năm 2019\n\nQUYẾT ĐỊNH\n\nCăn cứ Nghị quyết số 12/NQ-HĐND ngày 1/2/2019 của Hội đồng nhân nhân tỉnh Lào Cai về đất đai;",
     [("12/NQ-HĐND", "2019-02-01", "HĐND tỉnh Lào Cai")], "a syllable that was typed twice"),
    ("Hà Nội, ngày 3 tháng 2 năm 2019\n\nQUYẾT ĐỊNH\n\nUBND xã Bình Lãng vừa có Quyết định số 12/QĐ-UBND.", [("12/QĐ-UBND", "", "UBND xã Bình Lãng")], "the commune as printed, not what another of the name was merged into"),
    ("Hà Nội, ngày 3 tháng 2 năm 2019\n\nQUYẾT ĐỊNH\n\nUBND huyện Cư M'gar vừa có Quyết định số 12/QĐ-UBND; UBND huyện Ea H’leo có Quyết định số 14/QĐ-UBND.",
     [("12/QĐ-UBND", "", "UBND huyện Cư M'gar"), ("14/QĐ-UBND", "", "UBND huyện Ea H'leo")], "small letters behind the mark in a name"),
    ("Chi bộ làm theo Kế hoạch số 61-KH/ĐU ngày 3/4/2024 của Đảng uỷ xã, nhất là phần hai.", [("61-KH/ĐU", "2024-04-03", "Đảng ủy xã")], "a commune's committee without its name, before a comma"),
    ("Hội nghị học Chỉ thị số 35-CT/TW ngày 14/6/2024 của của Bộ Chính trị.", [("35-CT/TW", "2024-06-14", "Bộ Chính trị")], "a word typed twice"),
    ("Xã làm tốt Chỉ thị 05-CT/BCT.", [("05-CT/TW", "", "Bộ Chính trị")], "in the Party's form BCT is no ministry"),
    ("Xã làm tốt Chỉ thị số 12/CT-BCT.", [("12/CT-BCT", "", "Bộ Công Thương")], "in the State's form it is"),
    ("Ngày 3/4/2019, Ban Dân vận Trung ương và Ban cán sự đảng Chính phủ đã ký Chương trình phối hợp số 61-CTr/BDVTW-BCSĐCP.",
     [("61-CTr/BDVTW-BCSĐCP", "2019-04-03", "Ban Dân vận Trung ương; Ban Cán sự đảng Chính phủ")], "both who sign, and the Party's group in a body"),
    ("Căn cứ Chương trình phối hợp số 61-CTr/BDVTW-BCSĐCP giữa Ban Dân vận Trung ương và Ban cán sự đảng Chính phủ;",
     [("61-CTr/BDVTW-BCSĐCP", "", "Ban Dân vận Trung ương; Ban Cán sự đảng Chính phủ")], "between the two"),
    ("Làm theo Kế hoạch số 61/KH-BCĐ của Ban Chỉ đạo Chăm sóc sức khỏe nhân dân tỉnh, các huyện tự kiểm tra.", [("61/KH-BCĐ", "", "Ban Chỉ đạo Chăm sóc sức khỏe nhân dân tỉnh")],
     "a board is named by its task, in small letters too"),
    ("Góp ý dự thảo tổng kết Nghị quyết số 25-NQ/TW\n22/12/2024\nSáng 22/12, hội nghị góp ý Nghị quyết số 25-NQ/TW ngày 3/6/2013.", [("25-NQ/TW", "2013-06-03", "")] * 2, "a day alone on its line is the page's"),
    ("Ban Chỉ đạo thực hiện Đề án 61 Trung ương họp; Kết luận số 61-KL/TW của Ban Bí thư về Đề án 61.", [("61-KL/TW", "", "Ban Bí thư")] * 3, "a central board, and no author"),
    ("Kế hoạch được UBND huyện Chợ Mới trình UBND tỉnh Bắc Kạn phê duyệt tại Tờ trình số 82/TTr-UBND.", [("82/TTr-UBND", "", "UBND huyện Chợ Mới")], "who submits it, and not who approves"),
    ("Căn cứ Luật Hoạt động giám sát của Quốc hội và HĐND ngày 20/11/2015;", [("Luật Hoạt động giám sát của Quốc hội và HĐND 2015", "2015-11-20", "")], "a law's name with a body in short"),
    ("Luật Kiến trúc gồm 5 chương, 41 điều, được Quốc hội khóa XIV thông qua ngày 13/6/2019.", [("Luật Kiến trúc 2019", "2019-06-13", "Quốc hội")], "how long it is stands between"),
]


@pytest.mark.parametrize("text, expected, why", SUBJECTS, ids=[row[2] for row in SUBJECTS])
def test_subjects(text, expected, why):
    assert authors(text) == expected, why


def test_the_map_knows_the_province_of_a_district_and_the_text_does_not_tell_it():
    found = extract(Document(id="t", text="UBND tỉnh vừa có Thông báo số 128/TB-UBND về khiếu nại ở xã Tam Anh Nam, huyện Núi Thành, và huyện Núi Thành phải trả lời."))
    assert [(c.issuer, c.place) for c in found.citations] == [("UBND tỉnh", "old/quang-nam")]
    found = extract(Document(id="t", text="(QNO) - UBND tỉnh vừa có Thông báo số 128/TB-UBND về khiếu nại ở huyện Núi Thành, và huyện Núi Thành phải trả lời."))
    assert [(c.issuer, c.place) for c in found.citations] == [("UBND tỉnh Quảng Nam", "old/quang-nam")]


def test_a_shared_author_that_was_taken_back_is_no_author():
    assert [issuer for _, _, issuer in authors("23-QĐ/TW khaiQuyếtđịnh 23 Nghịquyết 33/2016/NQ-HĐND Hội đồng nhân dân")] == ["", "", "HĐND"]
