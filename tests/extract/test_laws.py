"""Laws cited by name: what is one, where its name ends, and which law it means. Sentences of our own."""

import pytest

from danvan_graph.extract import extract
from danvan_graph.model import Document


def laws(text):
    """Anchor and target of every citation, in order."""
    return [(text[c.anchor_start:c.anchor_end], c.target) for c in extract(Document(id="t", text=text)).citations]


#: (sentence, [(anchor, target)], why)
CONSTITUTION = [
    ("Theo Điều 14, Hiến pháp 2013 và Điều 8, luật Đất đai thì", [("Hiến pháp", "Hiến pháp 2013"), ("luật Đất đai", "Luật Đất đai")],
     "a year right behind the name"),
    ("Căn cứ Hiến pháp 1992;", [("Hiến pháp", "Hiến pháp 1992")], "a year without năm"),
    ("Quy định đó trái với Hiến pháp của Việt Nam.", [("Hiến pháp", "Hiến pháp")], "của and a country"),
    ("Mọi công dân tuân theo Hiến pháp và pháp luật.", [("Hiến pháp", "Hiến pháp")], "và behind the name"),
    ("Hiến pháp năm 2013 đã rõ, làm khác là trái Hiến pháp.", [("Hiến pháp", "Hiến pháp 2013")] * 2, "the year that the text gives elsewhere"),
    ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013. Điều 4 của Hiến pháp ghi",
     [("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam 2013"),
      ("Hiến pháp", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam 2013")], "the short name means the long one"),
    ("So Hiến pháp năm 1992 với Hiến pháp năm 2013 thì Hiến pháp nào cũng có",
     [("Hiến pháp", "Hiến pháp 1992"), ("Hiến pháp", "Hiến pháp 2013"), ("Hiến pháp", "Hiến pháp")], "of two years none is taken"),
    ("Căn cứ Hiến pháp Nước cộng hòa xã hội chủ nghĩa Việt Nam;\nTheo Hiến pháp\nĐiều 5. Tổ chức",
     [("Hiến pháp Nước cộng hòa xã hội chủ nghĩa Việt Nam", "Hiến pháp Nước cộng hòa xã hội chủ nghĩa Việt Nam"),
      ("Hiến pháp", "Hiến pháp Nước cộng hòa xã hội chủ nghĩa Việt Nam")], "a capital behind the name is no other country"),
    ("Hiến pháp Hoa Kỳ, Hiến pháp của Pháp, Hiến pháp nước Đức", [], "other countries"),
    ("Tòa án Hiến pháp và ngày Hiến pháp; làm thế là vi hiến pháp trị", [], "a court, a day, a word run"),
    ("Điều 120 của Hiến pháp này có hiệu lực", [], "points back"),
]

AMENDING = [
    ("Trình dự án Luật sửa đổi, bổ sung một số điều của luật Bảo hiểm y tế và luật Sở hữu trí tuệ.",
     [("Luật sửa đổi, bổ sung một số điều của luật Bảo hiểm y tế và luật Sở hữu trí tuệ",) * 2,
      ("luật Bảo hiểm y tế", "Luật Bảo hiểm y tế"), ("luật Sở hữu trí tuệ", "Luật Sở hữu trí tuệ")], "a small luật behind và"),
    ("Dự thảo Luật sửa đổi, bổ sung một số điều của Luật Đất đai, Luật Nhà ở và Bộ luật Dân sự đã xong.",
     [("Luật sửa đổi, bổ sung một số điều của Luật Đất đai, Luật Nhà ở và Bộ luật Dân sự",) * 2,
      ("Luật Đất đai",) * 2, ("Luật Nhà ở",) * 2, ("Bộ luật Dân sự",) * 2], "the title ends with its list, without number or date too"),
    ("Thông qua Luật Giá, Luật sửa đổi, bổ sung một số điều của Luật Nhà ở và Luật Đất đai.",
     [("Luật Giá",) * 2, ("Luật sửa đổi, bổ sung một số điều của Luật Nhà ở",) * 2, ("Luật Nhà ở",) * 2, ("Luật Đất đai",) * 2],
     "a member of the sentence's list: whose the last is stays open"),
    ("Gồm Luật sửa đổi, bổ sung một số điều của Luật Giá; Luật Đất đai.",
     [("Luật sửa đổi, bổ sung một số điều của Luật Giá",) * 2, ("Luật Giá",) * 2, ("Luật Đất đai",) * 2], "a semicolon parts two laws"),
    ("Luật sửa đổi, bổ sung một số điều của Luật Giá. Luật Đất đai cũng thế.",
     [("Luật sửa đổi, bổ sung một số điều của Luật Giá",) * 2, ("Luật Giá",) * 2, ("Luật Đất đai",) * 2], "the next sentence"),
]
BARE = [
    ("Dự thảo Luật chính là khung, Dự thảo Luật lần này rộng hơn.", [], "function words behind Luật"),
    ("Luật quy định rõ, Luật được thông qua, Luật mới, Luật chỉ rõ, Luật đã có", [], "verbs and particles"),
    ("so với luật Hoa Kỳ, Luật Việt Nam, luật quốc tế", [], "countries have laws"),
    ("Theo Luật đất đai, Luật trẻ em, Luật các tổ chức tín dụng và Luật Các công cụ chuyển nhượng",
     [("Luật đất đai",) * 2, ("Luật trẻ em",) * 2, ("Luật các tổ chức tín dụng",) * 2, ("Luật Các công cụ chuyển nhượng",) * 2],
     "names in small letters, and names that begin with các"),
    ("Thông qua luật Chăn nuôi và luật Đặc xá sửa đổi với tỷ lệ cao.",
     [("luật Chăn nuôi", "Luật Chăn nuôi"), ("luật Đặc xá", "Luật Đặc xá")], "sửa đổi ends a name; a list of laws makes a small luật one"),
    ("Không theo luật Chăn nuôi và luật Tây Ninh", [("luật Chăn nuôi", "Luật Chăn nuôi")], "a place behind a small luật"),
    ("Luật Đặc xá (sửa đổi) có hiệu lực. Luật Thể thao lần này vẫn thiếu.", [("Luật Đặc xá",) * 2, ("Luật Thể thao",) * 2], "brackets and lần này end a name"),
    ("Điều 48 của Luật Chuyển giao người đang chấp hành án phạt tù.", [("Luật Chuyển giao người đang chấp hành án phạt tù",) * 2], "đang inside a name"),
]
_HEAD = "QUỐC HỘI\nSố: 11/2030/QH16\n"
OWN = [
    (_HEAD + "LUẬT\nGIÁ\nCăn cứ Hiến pháp;\nQuốc hội ban hành Luật Giá.\nĐiều 9. Luật Giá số 16/2023/QH15 hết hiệu lực.",
     [("11/2030/QH16",) * 2, ("Hiến pháp",) * 2, ("16/2023/QH15",) * 2], "the title and the enacting words are the document, and no law of 2023"),
    (_HEAD + "LUẬT\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT GIÁ\nCăn cứ Hiến pháp;\n"
     "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Giá số 16/2023/QH15.",
     [("11/2030/QH16",) * 2, ("LUẬT GIÁ", "16/2023/QH15"), ("Hiến pháp",) * 2, ("16/2023/QH15",) * 2], "what it amends is cited"),
    (_HEAD + "LUẬT\nGIÁ\nCăn cứ Hiến pháp;\nĐiều 9. Thay thế cụm từ “luật cũ” bằng cụm từ “Luật Giá” tại Luật Đất đai.",
     [("11/2030/QH16",) * 2, ("Hiến pháp",) * 2, ("Luật Giá", "11/2030/QH16"), ("Luật Đất đai",) * 2], "named in its own text it is the document"),
    ("HƯỚNG DẪN THI HÀNH LUẬT\nBÁO CHÍ", [("LUẬT\nBÁO CHÍ", "Luật báo chí")], "the word ends a line of another's title"),
    ("Kỳ họp 8.\nQuốc hội ban hành Luật Báo chí năm 2016.", [("Luật Báo chí", "Luật Báo chí 2016")], "a report says so too"),
    ("Quốc hội vừa ban hành Luật sửa đổi, bổ sung một số điều của Luật Giá.",
     [("Luật sửa đổi, bổ sung một số điều của Luật Giá",) * 2, ("Luật Giá",) * 2], "an amending law in a report"),
]
NAMES = [
    ("Căn cứ Pháp lệnh về nhiệm vụ,\nquyền hạn cụ thể của Tổng thanh tra ngày 25 tháng 6 năm 1996;",
     [("Pháp lệnh về nhiệm vụ,\nquyền hạn cụ thể của Tổng thanh tra", "Pháp lệnh về nhiệm vụ, quyền hạn cụ thể của Tổng thanh tra 1996")],
     "a name that begins with về runs to its date, over comma and line"),
    ("tại Pháp lệnh về lực lượng Kiểm ngư và Pháp lệnh Thú y năm 2004",
     [("Pháp lệnh về lực lượng Kiểm ngư",) * 2, ("Pháp lệnh Thú y", "Pháp lệnh Thú y 2004")], "the date is the next one's"),
    ("Căn cứ Pháp lệnh Giống cây, giống con\nvà phân bón ngày 15/2/1993;",
     [("Pháp lệnh Giống cây, giống con\nvà phân bón", "Pháp lệnh Giống cây, giống con và phân bón 1993")], "a date follows: the comma is inside the name"),
    ("Theo Luật Thể thao, các hộ được lợi; theo Luật Thể thao, tháng 5 năm 2013 xong", [("Luật Thể thao", "Luật Thể thao 2013")] * 2,
     "words of the sentence behind the comma"),
    ("Luật Thể thao, nghị quyết năm 2012 và Luật Sân khấu, từ ngày 1/7/2020", [("Luật Thể thao",) * 2, ("Luật Sân khấu",) * 2], "another paper, a clause"),
    ("Theo pháp lệnh về thú y, Pháp lệnh về thú y nói chung.\nNăm 2013", [], "no date in the clause"),
    ("Luật Thể thao công bố ngày 05/7/1994, Luật Sân khấu ban hành ngày 1/2/2003, Luật Tuồng thông qua ngày 2/3/2004",
     [("Luật Thể thao", "Luật Thể thao 1994"), ("Luật Sân khấu", "Luật Sân khấu 2003"), ("Luật Tuồng", "Luật Tuồng 2004")], "words that introduce a date end a name"),
    ("Luật Công bố thông tin, Luật Ban hành văn bản quy phạm pháp luật", [("Luật Công bố thông tin",) * 2, ("Luật Ban hành văn bản quy phạm pháp luật",) * 2],
     "and begin one"),
    ("khoản 1 Điều 42 của Luật Tương trợ tư pháp về hình sự và khoản 1 Điều 38 của Luật Tương trợ tư pháp về dân sự; Luật Tương trợ tư pháp số 08/2007/QH12",
     [("Luật Tương trợ tư pháp về hình sự",) * 2, ("Luật Tương trợ tư pháp về dân sự",) * 2, ("08/2007/QH12",) * 2], "về and a branch of law is part of the name"),
    ("Luật Viễn thông về quản lý giá; Luật Tố cáo về dân sự hóa", [("Luật Viễn thông",) * 2, ("Luật Tố cáo",) * 2], "về and a matter of the law is not"),
]
SHORT = [
    ("theo Điều 311 BLTTDS, khoản 1 Điều 5 BLHS 1999 và BLDS năm 2015",
     [("BLTTDS", "Bộ luật Tố tụng dân sự"), ("BLHS", "Bộ luật Hình sự 1999"), ("BLDS", "Bộ luật Dân sự 2015")], "codes by their letters, with a year"),
    ("triển khai Điều 292/BLHS-2015", [("BLHS", "Bộ luật Hình sự 2015")], "slash and hyphen"),
    ("Bộ luật Hình sự năm 2015 có hiệu lực. Theo BLHS thì", [("Bộ luật Hình sự", "Bộ luật Hình sự 2015"), ("BLHS", "Bộ luật Hình sự 2015")], "one document, one target"),
    ("Luật NSNN số 83/2015/QH13. Theo Luật Ngân sách nhà nước và Luật NSNN", [("83/2015/QH13",) * 2, ("Luật Ngân sách nhà nước", "83/2015/QH13"), ("Luật NSNN", "83/2015/QH13")],
     "the number of the short name is that of the long one"),
    ("theo luật BHXH năm 2014, Luật PPP hoặc Luật HN&GĐ quy định rõ", [("luật BHXH", "Luật BHXH 2014"), ("Luật PPP", "Luật PPP"), ("Luật HN&GĐ", "Luật HN&GĐ")],
     "names keep their print where the text does not give them in full"),
    ("Thông tư số 12/2018/TT-BLĐTBXH; đóng BHXH và nộp NSNN; blhs", [("12/2018/TT-BLĐTBXH",) * 2], "letters of a ministry, of a payment, no capitals"),
]
SMALL = [
    ("Điều 5 luật đất đai; điểm a khoản 2 của luật nhà ở; một số điều của luật đấu thầu",
     [("luật đất đai", "Luật đất đai"), ("luật nhà ở", "Luật nhà ở"), ("luật đấu thầu", "Luật đấu thầu")], "a provision makes a small name a law"),
    ("luật doanh nghiệp năm 2014, bộ luật lao động 2019", [("luật doanh nghiệp", "Luật doanh nghiệp 2014"), ("bộ luật lao động", "Bộ luật lao động 2019")], "a year does"),
    ("ngành luật đất đai; điều kiện luật nhà ở; luật giao thông; luật thuế 2015", [], "in general, no provision, no known name"),
    ("sửa đổi luật đầu tư và luật doanh nghiệp; dừng dự án theo luật đất đai; theo luật dân sự",
     [("luật đầu tư", "Luật đầu tư"), ("luật doanh nghiệp", "Luật doanh nghiệp"), ("luật đất đai", "Luật đất đai"), ("luật dân sự", "Luật dân sự")], "what is amended, or done by it; codes too: Dân sự"),
    ("Công ty Luật TNHH Minh Anh, Trường Đại học Luật Huế, Khoa Luật Dân sự, thạc sĩ Luật Hiến pháp, Tạp chí Luật học", [], "firms, schools, degrees"),
    ("Công ty theo Luật Doanh nghiệp; luật hóa; Luật hóa chất", [("Luật Doanh nghiệp",) * 2, ("Luật hóa chất",) * 2], "and what is none of them"),
    ("Luật Ban hành VBQPPL. Luật ban hành văn bản quy phạm pháp luật năm 2025",
     [("Luật Ban hành VBQPPL", "Luật ban hành văn bản quy phạm pháp luật 2025"), ("Luật ban hành văn bản quy phạm pháp luật",) + ("Luật ban hành văn bản quy phạm pháp luật 2025",)],
     "abbreviated words inside a name"),
    ("Pháp lệnh Phí, lệ phí số 38/2001/PL-UBTVQH10. Pháp lệnh phí và lệ phí", [("38/2001/PL-UBTVQH10",) * 2, ("Pháp lệnh phí và lệ phí", "38/2001/PL-UBTVQH10")], "a comma for và"),
    ("Pháp lệnh Người có công với cách mạng; Pháp lệnh Người có công", [("Pháp lệnh Người có công với cách mạng",) * 2, ("Pháp lệnh Người có công", "Pháp lệnh Người có công với cách mạng")], "có and với inside a name; the short name means the whole"),
    ("Căn cứ Luật Sửa đổi, bổ sung mộtsố điều của các Luật liên quan đến đầu tư xây dựng cơ bản ngày 19/6/2009",
     [("Luật Sửa đổi, bổ sung mộtsố điều của các Luật liên quan đến đầu tư xây dựng cơ bản", "Luật Sửa đổi, bổ sung mộtsố điều của các Luật liên quan đến đầu tư xây dựng cơ bản 2009")],
     "a lost blank in an amending title"),
    ("Luật các tổ chức tín dụng (TCTD) cần sửa. Luật các TCTD lần này; Luật Lực lượng dự bị động viên; Luật LLDBĐV",
     [("Luật các tổ chức tín dụng",) * 2, ("Luật các TCTD", "Luật các tổ chức tín dụng"), ("Luật Lực lượng dự bị động viên",) * 2,
      ("Luật LLDBĐV", "Luật Lực lượng dự bị động viên")], "capitals that begin the words of a law named elsewhere"),
    ("Pháp lệnh về lực lượng dự bị động viên; Pháp lệnh Lực lượng dự bị động viên",
     [("Pháp lệnh về lực lượng dự bị động viên", "Pháp lệnh Lực lượng dự bị động viên"), ("Pháp lệnh Lực lượng dự bị động viên",) * 2], "with and without về"),
    ("Bởi theo Luật bất động sản quy định, chủ dự án phải có vốn", [("Luật bất động sản",) * 2], "what a law provides is no part of its name"),
]
JOINTS = [
    ("theo Luật Phòng chống ma túy và Luật Thi đua - Khen thưởng", [("Luật Phòng chống ma túy",) * 2, ("Luật Thi đua - Khen thưởng",) * 2], "no comma, a hyphen for one"),
    ("Luật Tiêu chuẩn, quy chuẩn kỹ thuật; Luật Phòng cháy, chữa cháy tiếp tục áp dụng",
     [("Luật Tiêu chuẩn, quy chuẩn kỹ thuật",) * 2, ("Luật Phòng cháy, chữa cháy",) * 2], "a comma for và, and no word more"),
    ("Luật Cán bộ, công chức và viên chức ngành y; Luật Giá, và phí", [("Luật Cán bộ, công chức",) * 2, ("Luật Giá",) * 2], "what is joined to a whole name is none of it"),
    ("quy định tại Luật về quản lý, sử dụng tài sản công, luật về việc làm", [("Luật về quản lý, sử dụng tài sản công",) * 2], "về before a known name"),
    ("Điều 7 Luật TTTM quy định, Luật HKDD Việt Nam nêu", [("Luật TTTM",) * 2, ("Luật HKDD Việt Nam",) * 2], "an abbreviation is the whole name"),
    ("Luật sửa đổi, bổ sung một số điều của 7 luật có liên quan đến tài chính, ngân sách (gồm: Luật Giá)",
     [("Luật sửa đổi, bổ sung một số điều của 7 luật có liên quan đến tài chính, ngân sách",) * 2, ("Luật Giá",) * 2], "matters go on to a bracket"),
    ("dự thảo Luật gửi xin ý kiến các bộ, dự thảo Luật chủ yếu đề cập việc tăng thuế, dự thảo Luật điều chỉnh khung", [], "what a draft does is no name"),
    ("luật Giáo dục ĐH năm 2012; Luật Thuế BVMT và Luật Thuế bảo vệ môi trường số 57/2010/QH12",
     [("luật Giáo dục ĐH", "Luật Giáo dục ĐH 2012"), ("Luật Thuế BVMT", "57/2010/QH12"), ("57/2010/QH12",) * 2], "letters for words inside a name"),
    ("Sinh viên Trường ĐH Luật Huế, lớp trung cấp Luật khóa 5", [], "schools of law, abbreviated"),
]
ROWS = JOINTS + SMALL + SHORT + NAMES + OWN + CONSTITUTION + AMENDING + BARE


@pytest.mark.parametrize("text, wanted, why", ROWS, ids=[row[2] for row in ROWS])
def test_laws(text, wanted, why):
    assert laws(text) == wanted, why
