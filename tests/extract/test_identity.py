"""The document's own directive: letterhead, title, report, and none."""

import pytest

from danvan_graph.extract import extract
from danvan_graph.model import Document

LETTERHEAD = """ỦY BAN NHÂN DÂN
TỈNH QUẢNG NAM
Số: 15/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Quảng Nam, ngày 7 tháng 2 năm 2022
KẾ HOẠCH
Thực hiện công tác dân vận năm 2022
Căn cứ Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ;
"""

PARTY = """ĐẢNG BỘ TỈNH NAM ĐỊNH
HUYỆN ỦY XUÂN TRƯỜNG
*
Số 12-CT/HU
Xuân Trường, ngày 5 tháng 9 năm 2021

CHỈ THỊ
về tăng cường công tác dân vận
"""


@pytest.mark.parametrize("text, wanted, why", [
    (LETTERHEAD, ("Kế hoạch", "15/KH-UBND", "2022-02-07", False), "State letterhead"),
    (PARTY, ("Chỉ thị", "12-CT/HU", "2021-09-05", False), "Party letterhead: no colon behind Số"),
    ("QUỐC HỘI\nLuật số: 140/2025/QH15\nLUẬT\nSỬA ĐỔI LUẬT GIÁ\n", ("Luật", "140/2025/QH15", "", False), "type before the number"),
    ("SỞ NỘI VỤ\nSố: 15/SNV-TCBC\nLong An, ngày 3 tháng 4 năm 2023\nTHÔNG BÁO (LẦN 2)\nVề việc tuyển dụng\n", ("Thông báo", "15/SNV-TCBC", "2023-04-03", False), "a second time"),
    ("CHỈ THỊ\n\nCỦA BAN THƯỜNG VỤ HUYỆN ỦY\n\nVề công tác dân vận\n", ("Chỉ thị", "", "", False), "numberless district directive"),
    ("Quyết định về giá đất\nỦy ban nhân dân tỉnh long an\nCăn cứ Luật Đất đai năm 2003;\n", ("Quyết định", "", "", False), "title over the body, no letterhead"),
    ("Tin mới\nBan Thường vụ Thành ủy Hà Nội vừa ban hành Chỉ thị số 07-CT/TU về công tác dân vận.\n", ("Chỉ thị", "07-CT/TU", "", True), "news of an issuing"),
])
def test_own_directive(text, wanted, why):
    own = extract(Document(id="t", text=text)).identity
    assert own is not None, why
    assert (own.kind, own.symbol, own.issued_on, own.reported) == wanted, why


@pytest.mark.parametrize("text", [
    "Cử tri nói về việc UBND thành phố ban hành Quyết định 06/2019/QĐ-UBND ngày 31/1/2019.",
    "Hội nghị quán triệt Nghị quyết số 25-NQ/TW; Chỉ thị số 05-CT/TW.",
    "Thực hiện công tác dân vận, xã đã làm đường mới.",
    "",
])
def test_reports_on_work_in_general_have_none(text):
    assert extract(Document(id="t", text=text)).identity is None


def test_the_title_of_a_page_adds_the_year_to_the_own_symbol():
    page = "Kế hoạch số 15/2022/KH-UBND tỉnh Quảng Nam\nKế hoạch số 15/2022/KH-UBND tỉnh Quảng Nam, khác Kế hoạch số 15/2021/KH-UBND\n"
    found = extract(Document(id="t", text=page + LETTERHEAD))
    assert [c.target for c in found.citations if c.number == "15"] == ["15/KH-UBND", "15/KH-UBND", "15/2021/KH-UBND", "15/KH-UBND"]


def test_a_local_body_takes_the_place_of_the_document():
    found = extract(Document(id="t", text=LETTERHEAD + "thay thế Chỉ thị số 24/CT-UBND của UBND tỉnh.\n"))
    assert found.identity.issuer == "UBND tỉnh Quảng Nam"
    assert [c.issuer for c in found.citations if c.number == "24"] == ["UBND tỉnh Quảng Nam"]


@pytest.mark.parametrize("head, issuer, date, why", [
    ("ỦY BAN NHÂN DÂN\nHUYỆN QUẾ SƠN\nSố: 84/KH-UBND\nQuế Sơn, ngày 7 tháng 2 năm 2022\nKẾ HOẠCH\n", "UBND huyện Quế Sơn", "2022-02-07", "the body over two lines"),
    ("ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH QUẢNG NAM            Độc lập - Tự do - Hạnh phúc\n"
     "Số: 84/KH-UBND            Quảng Nam, ngày 7 tháng 2 năm 2022\n\nKẾ HOẠCH\n", "UBND tỉnh Quảng Nam", "2022-02-07", "two columns joined by blanks"),
    ("ỦY BAN TRUNG ƯƠNG\nMẶT TRẬN TỔ QUỐC VIỆT NAM\nSố: 38/HD-MTTW-BTT\nHà Nội, ngày 7 tháng 2 năm 2022\nHƯỚNG DẪN\n",
     "Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "2022-02-07", "the symbol names the board"),
    ("HĐND - UBND - UBMTTQVN\nTỈNH LÀO CAI\nSố: 04/QC-HĐND-UBND-UBMTTQVN\nLào Cai, ngày 3 tháng 3 năm 2020\nQUY CHẾ\n",
     "HĐND tỉnh Lào Cai; UBND tỉnh Lào Cai; Ủy ban MTTQ Việt Nam tỉnh Lào Cai", "2020-03-03", "all bodies of a joint letterhead"),
    ("ỦY BAN NHÂN DÂN\nỦY BAN MTTQ VIỆT NAM\nTỈNH ĐẮK LẮK\nSố: 01/QCPH/UBND-UBMTTQ\nĐắk Lắk, ngày 27 tháng 10 năm 2017\nQUY CHẾ\n",
     "UBND tỉnh Đắk Lắk; Ủy ban MTTQ Việt Nam tỉnh Đắk Lắk", "2017-10-27", "one below the other, and their place"),
    ("Công văn số 120-CV/BDVTW ngày 3/4/2020 về việc dân vận trong mùa dịch\nKính gửi: Các tỉnh ủy\nBan Dân vận Trung ương đề nghị quan tâm.\n",
     "Ban Dân vận Trung ương", "2020-04-03", "a page that opens with number and title of the paper that it prints"),
    ("NGHỊ QUYẾT CỦA BAN BÍ THƯ về đổi mới công tác thanh niên\nI- TÌNH HÌNH\nNhững năm qua công tác thanh niên có tiến bộ.\n",
     "Ban Bí thư", "", "type, author and title in one line"),
    ("ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG THÁP\nSố: 8/2007/QĐ-UBND\n\nThành phố Cao Lãnh, ngày 7 tháng 2 năm 2007\nQUYẾT ĐỊNH\n",
     "UBND tỉnh Đồng Tháp", "2007-02-07", "the seat before the date is not the author's"),
    ("ỦY BAN NHÂN DÂN\nXÃ TÂN THÀNH\nSố: 8/KH-UBND\nTân Thành, ngày 7 tháng 2 năm 2022\nKẾ HOẠCH\nTheo kế hoạch của UBND huyện Phú Bình.\n",
     "UBND xã Tân Thành", "2022-02-07", "one of many communes of its name, and not its province"),
    ("ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\nỦY BAN NHÂN DÂN XÃ ĐẠ HUOAI\nSố: 8/KH-UBND\nĐạ Huoai, ngày 7 tháng 8 năm 2025\nKẾ HOẠCH\n",
     "UBND xã Đạ Huoai", "2025-08-07", "below the body that it is under"),
    ("QUỐC HỘI\nLuật số: 11/2030/QH16\nLUẬT\nGIÁ\nĐiều 1. Luật này quy định giá.\nLuật này được Quốc hội khóa XVI, kỳ họp thứ 10 thông qua ngày 26 tháng 11 năm 2030.\n",
     "Quốc hội", "2030-11-26", "the day on which the assembly passed it"),
    ("HĐND TỈNH LÀO CAI\nSố: 8/NQ-HĐND\nNGHỊ QUYẾT\nVề ngân sách\nNghị quyết này đã được HĐND tỉnh khóa XV, kỳ họp thứ 2 thông qua ngày 8/12/2016.\n",
     "HĐND tỉnh Lào Cai", "2016-12-08", "a council's too"),
    ("HĐND TỈNH LÀO CAI\nSố: 8/NQ-HĐND\nLào Cai, ngày 9 tháng 12 năm 2016\nNGHỊ QUYẾT\nNghị quyết này được HĐND tỉnh thông qua ngày 8/12/2016.\n",
     "HĐND tỉnh Lào Cai", "2016-12-09", "the letterhead's day stands"),
    ("Thứ Tư, 04/05/2016|14:41\nHUYỆN ỦY XUÂN TRƯỜNG\n*\nSố 6-KH/HU\nXuân Trường, ngày 27 tháng 4 năm 2016\nKẾ HOẠCH\n",
     "Huyện ủy Xuân Trường", "2016-04-27", "a day with a clock is the page's"),
    ("Thứ năm - 09/01/2020 09:32\nHUYỆN ỦY XUÂN TRƯỜNG\n*\nSố 6-KH/HU\nKẾ HOẠCH\n", "Huyện ủy Xuân Trường", "", "and no day at all is better"),
    ("UBND HUYỆN KỲ ANH\nSố: 8/HD-UBND  Kỳ Anh, ngày 03 tháng 02 năm 2007\nHƯỚNG DẪN\n", "UBND huyện Kỳ Anh", "2007-02-03", "the other column in the line of the number"),
    ("ĐẢNG BỘ TỈNH BÌNH DƯƠNG\nBAN THƯỜNG VỤ\n*\nSố 36-BC/TU\nBình Dương, ngày 3 tháng 4 năm 2018\nBÁO CÁO\n", "Ban Thường vụ Tỉnh ủy Bình Dương", "2018-04-03", "a board below its organisation"),
    ("BỘ TÀI CHÍNH\nSố: 8/TT-BTC\nHà Nội, ngày    tháng    năm 2024\nTHÔNG TƯ\n", "Bộ Tài chính", "2024", "day and month left open"),
    ("CHÍNH PHỦ\nSố: 8/2025/TT-BCA\nHà Nội, ngày 3 tháng 2 năm 2025\nNGHỊ ĐỊNH\nVề hội\nCăn cứ Luật Giá;\nChính phủ ban hành Nghị định về hội.\n",
     "Chính phủ", "2025-02-03", "head and enacting words know better than a slip in the symbol"),
    ("THÔNG TƯ\nQuy định về hội\nCăn cứ Luật Giá;\nTheo đề nghị của Vụ trưởng; Bộ trưởng Bộ Y tế ban hành Thông tư quy định về hội.\n", "Bộ Y tế", "",
     "no letterhead: who enacts it says so"),
    ("QUYẾT ĐỊNH\nVề quản lý chợ\nỦY BAN NHÂN DÂN TỈNH GIA LAI\nCăn cứ Luật Giá;\nĐiều 1. Ban hành quy định.\n", "UBND tỉnh Gia Lai", "",
     "no letterhead: the body stands between the title and the basis"),
    ("VỀ VIỆC LẬP CHỢ MỚI\nỦY BAN NHÂN DÂN TỈNH GIA LAI\nCăn cứ Luật Giá;\nQUYẾT ĐỊNH:\nĐiều 1. Lập chợ.\n", "UBND tỉnh Gia Lai", "", "a title that lost its type"),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 37-QĐ/TW\nHà Nội, ngày 3 tháng 6 năm 2025\nQUY ĐỊNH (BỔ SUNG)\nVề tổ chức\nCăn cứ Kết luận số 12-KL/TW của Hội nghị lần thứ 11,\nBan Bí thư quy định chức năng như sau:\n",
     "Ban Bí thư", "2025-06-03", "who speaks behind the basis"),
    ("• BAN CHẤP HÀNH TRUNG ƯƠNG\nSố: 38-QĐ/TW\nHà Nội, ngày 8 tháng 11 năm 2019\nQUY ĐỊNH\nVề trung tâm\n\n  Ban Bí thư quy định chức năng như sau:\n", "Ban Bí thư", "2019-11-08", "a bullet before the letterhead"),
    ("TRUNG ƯƠNG ĐOÀN\nSố: 39-KH/TWĐTN-BTC\nHà Nội, ngày 8 tháng 11 năm 2019\nKẾ HOẠCH\nĐại hội\nBan Chấp hành Trung ương Đoàn ban hành Kế hoạch như sau:\n", "Ban Chấp hành Trung ương Đoàn", "2019-11-08",
     "the board that issues it; its own Ban Tổ chức is no ministry"),
    ("HĐND TỈNH GIA LAI\nSố: Số: 6/2018/NQ-HĐND\nGia Lai, ngày 11 tháng 7 năm 2018\nNGHỊ QUYẾT\n", "HĐND tỉnh Gia Lai", "2018-07-11", "a word twice"),
    ("HƯỚNG DẪN\n\nTHỰC HIỆN QUY CHẾ BẦU CỬ – Căn cứ Điều lệ Đảng; – Ban Tổ chức Trung ương hướng dẫn một số điểm mới như sau:\n", "Ban Tổ chức Trung ương", "", "a title run into its basis, and who guides"),
    ("HỘI LIÊN HIỆP PHỤ NỮ\nSố 7/KH-BTV\nHà Nội, ngày     tháng 11 năm 2020\nKẾ HOẠCH\n", "Hội Liên hiệp Phụ nữ", "2020-11", "no province that nobody names; the day is left open"),
    ("TRUNG ƯƠNG ĐOÀN\nSố: 6-CTr/TWĐTN-VP\nHà Nội, ngày   19    tháng 5 năm 2021\nCHƯƠNG TRÌNH\n------- BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH- Căn cứ Điều lệ Đoàn;\n", "Ban Bí thư Trung ương Đoàn TNCS Hồ Chí Minh", "2021-05-19",
     "blanks in the date, a board glued to its basis"),
    ("Công văn số 49-CV/BDVTW ngày 14/10/2016 về việc hướng dẫn Chương trình phối hợp\nBan Dân vận Trung ương đề nghị làm mấy việc sau.\n", "Ban Dân vận Trung ương", "2016-10-14", "a page of number, day and title; the symbol has the author"),
    ("Công văn 367 của Ban Tổ chức Trung ương ngày 29/10/2012 về việc đánh giá\n\nKính gửi: Các tỉnh ủy\n", "Ban Tổ chức Trung ương", "2012-10-29", "a letter without its symbol"),
    ("Kế hoạch tổ chức Tháng Nhân đạo\nThực hiện Hướng dẫn số 48/HD-TƯHCTĐ ngày 15/2/2019 của Trung ương Hội. Hội Chữ thập đỏ tỉnh triển khai Kế hoạch tổ chức Tháng với các nội dung như sau:\n", "Hội Chữ thập đỏ tỉnh", "",
     "who plans in a sentence of its own"),
    ("KẾ HOẠCH\nKỷ niệm\nThực hiện Hướng dẫn số 10-HD/BTGTW, Ủy ban nhân dân tỉnh Lào Cai triển khai Kế hoạch kỷ niệm ngày lập nước; ngày lập tỉnh như sau:\n", "UBND tỉnh Lào Cai", "", "what it plans has two parts"),
    ("NGHỊ QUYẾT HĐND TỈNH GIA LAI\nVề giảm nghèo\nCăn cứ Luật Giá;\nĐiều 1. Thông qua đề án.\n", "HĐND tỉnh Gia Lai", "", "type and body in one line"),
    ("BỘ TÀI CHÍNH\nSố: 8/TT-BTC\nHà Nội, ngày ... tháng ... năm 20...\nTHÔNG TƯ\n", "Bộ Tài chính", "", "the year too"),
])
def test_letterheads(head, issuer, date, why):
    own = extract(Document(id="t", text=head)).identity
    assert own is not None and (own.issuer, own.issued_on) == (issuer, date), why


@pytest.mark.parametrize("lines, symbol, issuer, place, why", [
    ("UBND TỈNH NGHỆ AN\nBAN CHỈ ĐẠO CÔNG TÁC DÂN VẬN", "Số: 4/KH-BCĐ", "Ban Chỉ đạo công tác dân vận tỉnh Nghệ An", "old/nghe-an", "a board has the place of the body above it, and is not that body"),
    ("HUYỆN ỦY CON CUÔNG\nBAN CHỈ ĐẠO 35\n*", "Số 4-KH/BCĐ35", "Ban Chỉ đạo 35 Huyện ủy Con Cuông", "old/nghe-an.con-cuong", "of a committee of the Party"),
    ("UBND TỈNH NGHỆ AN\nBAN CHỈ ĐẠO THỰC HIỆN\nQUY CHẾ DÂN CHỦ Ở CƠ SỞ", "Số: 4/KH-BCĐ", "Ban Chỉ đạo thực hiện quy chế dân chủ ở cơ sở tỉnh Nghệ An", "old/nghe-an", "its name over two lines"),
    ("SỞ Y TẾ NGHỆ AN\nTRUNG TÂM Y TẾ\nHUYỆN CON CUÔNG", "Số: 4/KH-TTYT", "Trung tâm Y tế huyện Con Cuông", "old/nghe-an.con-cuong", "its place on a line of its own"),
    ("SỞ GIÁO DỤC VÀ ĐÀO TẠO NGHỆ AN\nTRƯỜNG THPT LÊ LỢI\n-------", "Số: 4/KH-THPT", "Trường THPT Lê Lợi", "old/nghe-an", "an abbreviation and a person's name"),
    ("UBND TỈNH NGHỆ AN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBAN CHỈ ĐẠO 389   Độc lập - Tự do - Hạnh phúc", "Số: 4/KH-BCĐ", "Ban Chỉ đạo 389 tỉnh Nghệ An", "old/nghe-an", "two columns"),
    ("BỘ TƯ PHÁP\nCỤC KIỂM TRA VĂN BẢN", "Số: 4/KL-KTrVB", "Cục Kiểm tra văn bản", "", "of a ministry"),
    ("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nCÔNG ĐOÀN GIÁO DỤC VIỆT NAM", "Số: 4/HD-CĐN", "Công đoàn Giáo dục Việt Nam", "", "of a mass organisation"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN LA\nCÔNG ĐOÀN NGÀNH GIÁO DỤC", "Số: 4/KH-CĐN", "Công đoàn ngành Giáo dục tỉnh Sơn La", "old/son-la", "a place is lent, the organisation's name is not"),
    ("HỘI NÔNG DÂN VIỆT NAM\nBCH HND TỈNH HÀ NAM", "Số 4-KH/HND", "Ban Chấp hành Hội Nông dân tỉnh Hà Nam", "old/ha-nam", "short forms"),
    ("HỘI NÔNG DÂN TỈNH HÀ NAM\nBAN THƯỜNG VỤ", "Số 4-KH/HND", "Ban Thường vụ Hội Nông dân tỉnh Hà Nam", "old/ha-nam", "a board alone"),
    ("HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM\nBAN CHẤP HÀNH TỈNH NGHỆ AN", "Số: 4/KH-PN", "Ban Chấp hành Hội Liên hiệp Phụ nữ tỉnh Nghệ An", "old/nghe-an", "a board of a place"),
    ("ĐẢNG BỘ XÃ MỸ HƯNG\nCHI BỘ TRƯỜNG MẦM NON", "Số 4-NQ/CB", "Chi bộ trường mầm non", "", "no table knows any of the lines"),
    ("TỈNH ỦY NGHỆ AN\nĐẢNG ỦY CÔNG AN TỈNH", "Số 4-NQ/ĐU", "Đảng ủy Công an tỉnh Nghệ An", "old/nghe-an", "a level without its name"),
    ("ĐẢNG ỦY PHƯỜNG HƯNG BÌNH\nChi bộ trường THCS Lê Mao\n*", "Số 4-KH/CB", "Chi bộ trường THCS Lê Mao", "old/nghe-an.vinh.hung-binh", "small letters below capitals"),
    ("ĐOÀN TNCS HỒ CHÍ MINH\nBCH TRƯỜNG CĐ NGÔ QUYỀN", "Số: 4/KH-ĐTN", "Ban Chấp hành Đoàn TNCS Hồ Chí Minh trường CĐ Ngô Quyền", "", "a board in a school, of an organisation that no table lists"),
    ("HỘI LIÊN HIỆP PHỤ NỮ HÀ ĐÔNG\nBAN THƯỜNG VỤ", "Số: 4/HD-BTV", "Ban Thường vụ Hội Liên hiệp Phụ nữ Hà Đông", "", "a place without its type"),
    ("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG THCS ……", "Số: 4/QĐ-THCS", "Trường THCS", "", "a blank to fill in"),
    ("BCH ĐOÀN TỈNH THÁI NGUYÊN ***", "Số: 4-HD/TĐTN-TCKT", "Ban Chấp hành Đoàn tỉnh Thái Nguyên", "old/thai-nguyen", "one line"),
    ("UBND TỈNH NGHỆ AN\nHỎA TỐC", "Số: 4/KH-BCĐ", "UBND tỉnh Nghệ An", "old/nghe-an", "a stamp is no body"),
    ("UBND TỈNH NGHỆ AN\nBAN QUẢN LÝ DỰ ÁN", "Số: 4/QĐ-UBND", "UBND tỉnh Nghệ An", "old/nghe-an", "a committee numbers for itself"),
    ("LIÊN ĐOÀN LAO ĐỘNG - TỈNH ĐOÀN\nTỈNH HÀ NAM", "Số: 4/KHLT/LĐLĐ-TĐTN\nHà Nam, ngày 6 tháng 2 năm 2022", "Liên đoàn Lao động tỉnh Hà Nam; Tỉnh đoàn Hà Nam", "old/ha-nam", "two that sign together"),
])
def test_a_lower_body_that_no_table_lists(lines, symbol, issuer, place, why):
    own = extract(Document(id="t", text=f"{lines}\n{symbol}\nNgày 7 tháng 2 năm 2022\nKẾ HOẠCH\nvề công tác dân vận\nCăn cứ Luật Giá;\n")).identity
    assert own is not None and (own.issuer, own.place) == (issuer, place), why


@pytest.mark.parametrize("text, wanted, why", [
    ("ĐẢNG ỦY ............\nCHI BỘ THÔN ............\n*\nSố ........-QC/CB\n......., ngày 03 tháng 8 năm 2020\n\nQUY CHẾ LÀM VIỆC\ncủa chi ủy\nCăn cứ Điều lệ Đảng;\n", ("Quy chế", "2020-08-03", "Chi bộ thôn"), "blanks to fill in; the title begins in the line of its type"),
    ("LIÊN ĐOÀN LAO ĐỘNG TP HUẾ CĐCS TRƯỜNG MẦM NON\nĐông Ba, ngày 01 tháng 6 năm 2022\nKẾ HOẠCH HOẠT ĐỘNG CÔNG ĐOÀN\nTháng 6\n", ("Kế hoạch", "2022-06-01", "Công đoàn cơ sở trường mầm non"), "no line of a number; two bodies in one line"),
    ("UBND TỈNH NGHỆ AN\nSỞ NỘI VỤ\nSố:     /KH-SNV\nNghệ An, ngày   tháng 3 năm 2022\nKẾ HOẠCH\nvề cải cách\nCăn cứ Luật Giá;\n", ("Kế hoạch", "2022-03", "Sở Nội vụ tỉnh Nghệ An"), "the lower body, where the number is open too"),
    ("HỘI LHPN XÃ MÔN SƠN\nCHI HỘI PN BẢN XIỀNG\nMôn Sơn, ngày 1 tháng 6 năm 2022\nBÁO CÁO\nvề công tác Hội\n", ("Báo cáo", "2022-06-01", "Chi hội Phụ nữ Bản Xiềng"), "and where no table has it"),
    ("NGHỊ QUYẾT LIÊN TỊCH\nVỀ\nCÔNG TÁC PHỐI HỢP\nCăn cứ Luật Giá;\nChính phủ và Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam ban hành Nghị quyết liên tịch về phối hợp.\n",
     ("Nghị quyết liên tịch", "", "Chính phủ; Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"), "two that enact together"),
    ("HƯỚNG DẪN\nĐại hội Hội các cấp\nThực hiện Chỉ thị số 13-CT/TW;\nThường trực Hội Cựu chiến binh Thành phố hướng dẫn đại hội các cấp như sau:\n1. Nội dung\n", ("Hướng dẫn", "", "Thường trực Hội Cựu chiến binh Thành phố"),
     "only the sentence before the list says who"),
    ("Công văn số 448/SNV-CCHC ngày 27/12/2016 V/v góp ý kế hoạch của tỉnh Sơn La\n\nKính gửi: Các sở\nThực hiện Quyết định số 349/QĐ-BNV,\nSở Nội vụ đề nghị các sở góp ý.\n", ("Công văn", "2016-12-27", "Sở Nội vụ tỉnh Sơn La"),
     "the body of the symbol acts in the text"),
    ("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nSố: 01/TTr-TLĐ\nHà Nội, ngày 7 tháng 10 năm 2006\nTHÔNG TRI\nvề đoàn phí\n", ("Thông tri", "2006-10-07", "Tổng Liên đoàn Lao động Việt Nam"), "TTr is not always a Tờ trình"),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG\nVĂN PHÒNG\n*\nSố 6-HD/VPTW\nHà Nội, ngày 3 tháng 4 năm 2018\nHƯỚNG DẪN\nvề thể thức\n", ("Hướng dẫn", "2018-04-03", "Văn phòng Trung ương Đảng"), "a symbol that names its body"),
    ("ĐỘI TNTP HỒ CHÍ MINH\nHỘI ĐỒNG TRUNG ƯƠNG\nSố: 20-QĐ/HĐĐTW\nHà Nội, ngày 3 tháng 4 năm 2018\nQUYẾT ĐỊNH\nvề khen thưởng\n", ("Quyết định", "2018-04-03", "Hội đồng Trung ương Đội TNTP Hồ Chí Minh"), "a council of an organisation"),
    ("ỦY\nBAN NHÂN DÂN |\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 5/2010/QĐ-UBND |\nTân Phú, ngày 03 tháng 8 năm 2010 |\nỦY BAN NHÂN DÂN QUẬN TÂN PHÚ\nCăn cứ Luật Giá;\nQUYẾT ĐỊNH:\n",
     ("Quyết định", "2010-08-03", "UBND quận Tân Phú"), "a letterhead broken apart, and who decides alone on its line"),
    ("HỘI ĐỒNG NHÂN DÂN |\nSố: 7/NQ-HĐND | Đắk Lắk, ngày 13 tháng 10 năm 2016 |\nTHƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN TỈNH\nCăn cứ Luật Giá;\n", ("Nghị quyết", "2016-10-13", "Thường trực HĐND tỉnh Đắk Lắk"), "its standing members decide"),
    ("         ĐẢNG ỦY XÃ MÔN SƠN                    ĐẢNG CỘNG SẢN VIỆT NAM\n\nCHI BỘ TRƯỜNG THCS LÊ MAO          Môn Sơn, ngày 15 tháng 01 năm 2018 \n\n         Số: 1-NQ/CB\n\nNGHỊ QUYẾT\nvề dạy học\n",
     ("Nghị quyết", "2018-01-15", "Chi bộ trường THCS Lê Mao"), "two columns, the left one set in"),
    ("Sign In\n\nNGHỊ QUYẾT\n\nVề ngân sách\n\nHỘI ĐỒNG NHÂN DÂN TỈNH BẠC LIÊU\n\nKHÓA VII\nCăn cứ Luật Giá;\n", ("Nghị quyết", "", "HĐND tỉnh Bạc Liêu"), "words of the page stand above the type"),
    ("THÔNG BÁO\nGóp ý quy hoạch\nThực hiện Luật Giá.\nNay UBND xã Thanh Vĩnh Đông thông báo để nhân dân biết.\n", ("Thông báo", "", "UBND xã Thanh Vĩnh Đông"), "who does what the type says"),
    ("UBND THÀNH PHỐ HỒ CHÍ MINH\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 286/GDĐT –KT&KĐCL\nVề: góp ý quy chế\n\nTp.Hồ Chí Minh, ngày 07 tháng 12 năm 2007\nKính gửi: Các trường\n", ("Công văn", "2007-12-07", "Sở Giáo dục và Đào tạo thành phố Hồ Chí Minh"),
     "a unit behind a dash and a blank"),
    ("Ban biên tập giới thiệu toàn văn Nghị quyết số 10-NQ/TU, ngày 18/8/2021 của Ban Thường vụ Tỉnh ủy.\n\nNGHỊ QUYẾT\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề đô thị\n", ("Nghị quyết", "2021-08-18", "Ban Thường vụ Tỉnh ủy"), "a page that presents it in full"),
    ("Báo xin trích nguyên Hướng dẫn số 12-HD/BTGTW, ngày 7/12/2011 của Ban Tuyên giáo Trung ương. Toàn văn như sau:\nMục đích là nâng cao nhận thức.\n", ("Hướng dẫn", "2011-12-07", "Ban Tuyên giáo Trung ương"), "and without its title"),
    ("Thực hiện Công văn số 787-CV/VPTW ngày 6/10/2018,\n\nBan Tuyên giáo Trung ương hướng dẫn tuyên truyền các ngày lễ trong năm 2019 như sau:\nI. MỤC ĐÍCH\n", ("Hướng dẫn", "", "Ban Tuyên giáo Trung ương"), "its type is what it does"),
    ("Thực hiện Chương trình công tác Hội, Ban Thường vụ Hội LHPN tỉnh xây dựng Kế hoạch năm 2024 cụ thể như sau:\nI. MỤC ĐÍCH\n", ("Kế hoạch", "", "Ban Thường vụ Hội LHPN tỉnh"), "the verb ends the name"),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG\nSố: 11-CT/TW\nHà Nội, ngày 22 tháng 03 năm 2016\nCHỈ THỊ\nCỦA BỘ CHÍNH TRỊ\nVỀ HỌC TẬP\n", ("Chỉ thị", "2016-03-22", "Bộ Chính trị"), "the author below the type"),
    ("ỦY BAN TRUNG ƯƠNG MẶT TRẬN TỔ QUỐC VIỆT NAM\nĐOÀN CHỦ TỊCH\nSố: 198/QĐ-MTTW-ĐCT\nHà Nội, ngày 29 tháng 12 năm 2016\nQUYẾT ĐỊNH\nvề quỹ\n", ("Quyết định", "2016-12-29", "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
     "the Front's presidium, and not the Women's Union"),
    ("HỘI CHỮ THẬP ĐỎ VIỆT NAM\nBAN THƯỜNG VỤ TRUNG ƯƠNG HỘI\nSố: 75/QC-TƯHCTĐ\nHà Nội, ngày 22 tháng 3 năm 2013\nQUY CHẾ\nlàm việc\n", ("Quy chế", "2013-03-22", "Ban Thường vụ Trung ương Hội Chữ thập đỏ Việt Nam"), "a board of the center"),
    ("TRUNG ƯƠNG HỘI\nCHỮ THẬP ĐỎ VIỆT NAM\nSố: 6/HD-TƯHCTĐ\nHà Nội, ngày 3 tháng 4 năm 2018\nHƯỚNG DẪN\nvề Tết\n", ("Hướng dẫn", "2018-04-03", "Trung ương Hội Chữ thập đỏ Việt Nam"), "its name over two lines"),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố: 24-QĐ/TW\n\nHà Nội ngày 30 tháng 7 năm 2021\n\nQUY ĐỊNH\nvề Điều lệ\n", ("Quy định", "2021-07-30", "Ban Chấp hành Trung ương"), "no comma behind the seat"),
    ("Phong trào Tết Nhân ái\nSố kí hiệu 458/HD-CTĐBĐ-CTXH\nNgày ban hành 07/11/2022\nHƯỚNG DẪN\nvề Tết\nCăn cứ Luật Giá;\nBan Thường vụ Hội Chữ thập đỏ tỉnh hướng dẫn như sau:\n", ("Hướng dẫn", "2022-11-07", "Ban Thường vụ Hội Chữ thập đỏ tỉnh"), "a portal's labels"),
    ("Trang 1UỶ BAN NHÂN DÂN\nTHỊ TRẤN HƯƠNG SƠN\nSố: 67/TTr-UBND\nHương Sơn, ngày 3 tháng 4 năm 2014\nTỜ TRÌNH\nvề trường\n", ("Tờ trình", "2014-04-03", "UBND thị trấn Hương Sơn"), "a converter's page number"),
    ("TỔNG CỤC THUẾ\nCỤC THUẾ TP. HỒ CHÍ MINH\nSố: 506/CT-TTHT\nV/v: thanh toán\n\nTP. Hồ Chí Minh, ngày 3 tháng 7 năm 2012\nKính gửi: Công ty\n", ("Công văn", "2012-07-03", "Cục Thuế thành phố Hồ Chí Minh"), "CT is a tax office, where it is a letter"),
    ("Ngày 3/11, Bộ Chính trị đã ban hành Quy định số 41-QĐ/TW về miễn nhiệm.\nQuy định này thay thế Quy định số 260-QĐ/TW, ngày 02/10/2009.\n", ("Quy định", "", "Bộ Chính trị"), "no year from what it replaces"),
    ("TRƯỜNG THCS LÊ MAO\nSố: 15/QĐ-THCS\n…………, ngày 15 tháng 8 năm 2018\nQUYẾT ĐỊNH\nvề quy chế\n", ("Quyết định", "2018-08-15", "Trường THCS Lê Mao"), "a place left open"),
])
def test_heads_that_leave_something_out(text, wanted, why):
    own = extract(Document(id="t", text=text)).identity
    assert own is not None and (own.kind, own.issued_on, own.issuer) == wanted, why


@pytest.mark.parametrize("end, issuer, why", [
    ("TM. BAN THƯỜNG VỤ\nCHỦ TỊCH", "Ban Thường vụ Hội Nông dân tỉnh Hà Nam", "all members in the letterhead, those who lead it sign"),
    ("TM. BAN CHẤP HÀNH\nCHỦ TỊCH", "Ban Chấp hành Hội Nông dân tỉnh Hà Nam", "or all of them"),
])
def test_who_signs_for_an_organisation(end, issuer, why):
    own = extract(Document(id="t", text=f"HỘI NÔNG DÂN VIỆT NAM\nBCH HND TỈNH HÀ NAM\nSố 4-KH/HND\nKẾ HOẠCH\nvề công tác dân vận\nNội dung gồm ba phần.\n{end}\n")).identity
    assert own is not None and own.issuer == issuer, why


@pytest.mark.parametrize("text, wanted, why", [
    ("TỈNH ỦY QUẢNG NINH\n*\nSố 45-CT/TU\nHạ Long, ngày 12 tháng 5 năm 2023\nCHỈ THỊ\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề công tác dân vận\n",
     ("45-CT/TU", "2023-05-12", "Ban Thường vụ Tỉnh ủy Quảng Ninh"), "the author below the type is the more exact"),
    ("HUYỆN ỦY XUÂN TRƯỜNG\nBAN TUYÊN GIÁO\n*\nSố   -HD/BTGHU\nHƯỚNG DẪN\nthực hiện chuyên đề năm 2022\n",
     ("", "", "Ban Tuyên giáo Huyện ủy Xuân Trường"), "a board below its committee"),
    ("HUYỆN ỦY XUÂN TRƯỜNG\n*\nSố 74-KH/HU\nXuân Trường, ngày 18 tháng 10 năm 2023\nKẾ HOẠCH\nvề công tác dân vận\nBan Thường vụ Huyện ủy ban hành Kế hoạch như sau:\n",
     ("74-KH/HU", "2023-10-18", "Ban Thường vụ Huyện ủy Xuân Trường"), "the text says who of the committee speaks"),
    ("UBND THÀNH PHỐ CẦN THƠ\nSỞ Y TẾ\nSố: 3406/SYT-NVY\nV/v hướng dẫn cách ly\nCần Thơ, ngày 9 tháng 8 năm 2021\nKính gửi: Các đơn vị\n",
     ("3406/SYT-NVY", "2021-08-09", "Sở Y tế thành phố Cần Thơ"), "a department's letter"),
    ("ỦY BAN NHÂN DÂN\nQUẬN 3\nSố: 15/2009/QĐ-UBND\nQuận 3, ngày 20 tháng 7 năm 2009\nQUYẾT ĐỊNH\nVề quy chế\n",
     ("15/2009/QĐ-UBND", "2009-07-20", "UBND quận 3"), "a place with a number"),
    ("Tin nhanh\nTại Công điện số 724/CĐ-TTg ngày 17/6/2021, Thủ tướng yêu cầu các bộ thực hiện Nghị định số 30/2020/NĐ-CP.\n",
     ("724/CĐ-TTg", "2021-06-17", "Thủ tướng Chính phủ"), "a report of what a paper demands"),
    ("Quy định 37: thước đo mới\nTổng Bí thư thay mặt Ban Chấp hành Trung ương ký Quy định số 37-QĐ/TW ngày 25/10/2021.\n",
     ("37-QĐ/TW", "2021-10-25", "Ban Chấp hành Trung ương"), "what the headline names is signed"),
    ("Sinh viên có thể bị khởi kiện\nĐây là điểm mới của Nghị định 60/2025 vừa được Chính phủ ban hành, sửa đổi Nghị định số 116/2020.\n",
     ("60/2025/NĐ-CP", "", "Chính phủ"), "named by the way as just issued"),
    ("Tỉnh chi trả hỗ trợ\nNgày 1/7/2021, Chính phủ đã ban hành Nghị quyết số 68/NQ-CP về hỗ trợ. Ngày 7/7/2021, Thủ tướng Chính phủ ký ban hành Quyết định số 23/2021/QĐ-TTg.\n",
     None, "how a policy came about is no news"),
    ("Điểm mới trong Quy định số 69-QĐ/TW của Bộ Chính trị về kỷ luật đảng viên\nQuy định có phạm vi rộng nhất.\n", ("69-QĐ/TW", "", "Bộ Chính trị"), "what is new in it"),
    ("Giữ nguyên Quyết định số 2250/QĐ-UBND\nNgày 6/10/2022, UBND thị xã Giá Rai ban hành Quyết định số 2250/QĐ-UBND về khiếu nại.\n", None, "the headline tells of another that upholds it"),
    ("Nghị quyết về dân chủ\nThực hiện Kế hoạch số 82/KH-UBND, UBND xã đăng bài:\nNgày 28/5/2024, Tỉnh ủy An Giang ban hành Nghị quyết số 49-NQ/TU về dân chủ. Nội dung như sau:\nI. TÌNH HÌNH\n",
     ("49-NQ/TU", "2024-05-28", "Tỉnh ủy An Giang"), "its text follows"),
    ("Công ty bị phạt\nNgày 8/9/2021, Thanh tra Sở Y tế ban hành quyết định xử phạt một công ty.\n(Đính kèm: Quyết định số 06/QĐ-XPVPHC)\n", ("06/QĐ-XPVPHC", "", ""), "attached in the last line"),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ỦY BAN NHÂN DÂN TỈNH AN GIANG An Giang, ngày 05 tháng 10 năm 2012 Số: 15/2012/CT-UBND CHỈ THỊ VỀ ĐẦU TƯ\nThực hiện Chỉ thị số 1792/CT-TTg,\n",
     ("15/2012/CT-UBND", "2012-10-05", "UBND tỉnh An Giang"), "a letterhead in one line that ends with the number"),
    ("Chương trình thực hiện Chỉ thị 13-CT/TW\nNgày 23/8/2017, Tỉnh ủy An Giang đã ban hành Chương trình số 27-CTr/TU. Ban biên tập đăng toàn văn Chương trình này:\n",
     ("27-CTr/TU", "2017-08-23", "Tỉnh ủy An Giang"), "the headline names what is carried out"),
    ("ĐẢNG BỘ HUYỆN ĐẠI TỪ ĐẢNG ỦY XÃ LA BẰNG * Số 09-KH/ĐU ĐẢNG CỘNG SẢN VIỆT NAM La Bằng, ngày 24 tháng 11 năm 2020 KẾ HOẠCH kiểm điểm năm 2020",
     ("09-KH/ĐU", "2020-11-24", "Đảng ủy xã La Bằng"), "a letterhead of the Party in one line"),
    ("Bổ nhiệm cán bộ\nTheo Quyết định số 916-QĐ/TU, Ban Thường vụ Tỉnh ủy quyết định: ông A thôi giữ chức.\nTại Quyết định số 918-QĐ/TU, Ban Thường vụ Tỉnh ủy quyết định: ông B giữ chức.\n",
     None, "two papers, and neither is the news"),
    ("Công nhận khiếu nại\nTrước đó, Chủ tịch UBND huyện ban hành Quyết định số 334/QĐ-UBND.\nTại Quyết định số 565/QĐ-UBND, căn cứ kết quả xác minh, Chủ tịch UBND tỉnh quyết định: Công nhận.\n",
     ("565/QĐ-UBND", "", "UBND tỉnh"), "what it decides is the news, behind what came before"),
    ("Thanh tra đất đai\nNgày 26/5/2011, Thanh tra tỉnh họp công bố Quyết định số 1559/QĐ-UBND ngày 17/5/2011 của UBND tỉnh Quảng Nam về thanh tra.\n",
     ("1559/QĐ-UBND", "2011-05-17", "UBND tỉnh Quảng Nam"), "made public at a meeting"),
    ("Karaoke phải có lối thoát\nĐó là ý kiến của Thủ tướng Chính phủ tại văn bản số 5910/VPCP-NC ngày 8/9/2022.\nTại văn bản này, Thủ tướng đề nghị Bộ Công an kiểm tra.\n",
     ("5910/VPCP-NC", "2022-09-08", "Văn phòng Chính phủ"), "what somebody demands in this paper"),
    ("Lễ công bố\nTại Kết luận 169-KL/TW, Bộ Chính trị giao các tỉnh ủy. Bên cạnh đó, tại Kết luận 170-KL/TW, Ban Bí thư yêu cầu rà soát.\n", None, "two of a type, told alike"),
    ("Cho vay tiêu dùng\nThông tư mới 18/2019/TT-NHNN của Ngân hàng Nhà nước sửa đổi một số điều của Thông tư 43/2016/TT-NHNN.\n",
     ("18/2019/TT-NHNN", "", "Ngân hàng Nhà nước"), "called new by its name"),
    ("Một số điểm mới trong quy chế công tác dân vận\nThực hiện Quyết định số 23-QĐ/TW, Tỉnh ủy Bến Tre có Quyết định số 306-QĐ/TU, ngày 19-11-2021 về việc ban hành Quy chế công tác dân vận.\n",
     ("306-QĐ/TU", "2021-11-19", "Tỉnh ủy Bến Tre"), "the headline promises what is new in what is issued here"),
    ("ĐẢNG BỘ TỈNH THÁI NGUYÊN\nĐẢNG ỦY KHỐI CÁC CƠ QUAN\n*\nSố 29-HD/ĐUK\nThái Nguyên, ngày 16 tháng 4 năm 2024\nHƯỚNG DẪN\nxây dựng mô hình\n",
     ("29-HD/ĐUK", "2024-04-16", "Đảng ủy Khối các cơ quan tỉnh Thái Nguyên"), "a block of offices below its province"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH THANH HÓA\nLIÊN ĐOÀN LAO ĐỘNG HUYỆN YÊN ĐỊNH\nSố: 34/KH-LĐLĐ\nYên Định, ngày 08 tháng 12 năm 2021\nKẾ HOẠCH\nchăm lo Tết\n",
     ("34/KH-LĐLĐ", "2021-12-08", "Liên đoàn Lao động huyện Yên Định"), "of two of a kind the lower issues it"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH DƯƠNG\n\nSố: 02 /KH-LĐLĐ CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\nBình Dương, ngày 4 tháng 4 năm 2016\n\nKẾ HOẠCH\n",
     ("02/KH-LĐLĐ", "2016-04-04", "Liên đoàn Lao động tỉnh Bình Dương"), "the nation's name in the line of the number"),
    ("ỦY BAN NHÂN DÂN HUYỆN CỦ CHI\nPHÒNG GIÁO DỤC VÀ ĐÀO TẠO\nSố: 1155/GDĐT-VP\nCủ Chi, ngày 30 tháng 8 năm 2016\nV/v khai giảng\nKính gửi: Hiệu trưởng.\n",
     ("1155/GDĐT-VP", "2016-08-30", "Phòng Giáo dục và Đào tạo huyện Củ Chi"), "of two bodies the lower, whatever its symbol"),
    ("UBND TỈNH HÀ TĨNH\nSố: 1786/LN/STC-SNN\nHà Tĩnh, ngày 10 tháng 10 năm 2011\nHƯỚNG DẪN LIÊN NGÀNH\nthực hiện chính sách\n",
     ("1786/LN/STC-SNN", "2011-10-10", "UBND tỉnh Hà Tĩnh"), "several departments together"),
    ("Quyết định số 05/2019/QĐ-UBND tỉnh Trà Vinh\n\nQuyết định số 05/2019/QĐ-UBND về nuôi tôm. Căn cứ Luật Thủy sản;\n\n"
     "ỦY BAN NHÂN DÂN TỈNH TRÀ VINH Số: 05/2019/QĐ-UBND Trà Vinh, ngày 12 tháng 3 năm 2019 QUYẾT ĐỊNH về nuôi tôm Căn cứ Luật Thủy sản;\n",
     ("05/2019/QĐ-UBND", "2019-03-12", "UBND tỉnh Trà Vinh"), "the day stands in the letterhead below the page's own words"),
    ("Cấp phép karaoke: đến bao giờ?\nNăm 2005, Thủ tướng Chính phủ đã có Chỉ thị 17/2005/CT-TTg về việc ngưng cấp phép.\n", None, "what was in another year is no news"),
    ("Lấy ý kiến nhân dân\nThực hiện Chỉ thị số 35-CT/TW của Bộ Chính trị về đại hội đảng bộ các cấp; Kết luận số 59-KL/TW, ngày 10/9/2020 Ban Tuyên giáo Trung ương có Hướng dẫn số 151-HD/BTGTW về việc lấy ý kiến.\n",
     ("151-HD/BTGTW", "2020-09-10", "Ban Tuyên giáo Trung ương"), "the day without a comma, behind what is carried out"),
    ("Thêm 10 tỷ đồng\nTại Công văn số 2530/VPCP-KGVX, Văn phòng Chính phủ cho biết, Phó Thủ tướng vừa đồng ý.\n", ("2530/VPCP-KGVX", "", "Văn phòng Chính phủ"), "what a letter tells"),
    ("TRUNG ƯƠNG ĐOÀN***Số: 36 - QĐ/TWĐTN-VPĐOÀN TNCS HỒ CHÍ MINH Hà Nội, ngày 9 tháng 10 năm 2013 QUYẾT ĐỊNHVề việc\nCăn cứ Điều lệ Đoàn;",
     ("36-QĐ/TWĐTN-VP", "2013-10-09", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"), "a letterhead glued into one line"),
    ("Kính gửi cử tri. Căn cứ hồ sơ Số: 36-QĐ/TWĐTN Hà Nội, ngày 9 tháng 10 năm 2013", None, "behind the first Căn cứ no number is a letterhead's"),
    ("Tìm kiếm\nTrang chủ\nNgày 3/8/2017, Tỉnh ủy An Giang đã ban hành Chương trình số 27-CTr/TU về rừng.\n\nCHƯƠNG TRÌNH\nvề rừng\nI. Mục đích\n",
     ("27-CTr/TU", "2017-08-03", "Tỉnh ủy An Giang"), "announced above its own title, below lines of the site"),
    ("HƯỚNG DẪN TUYÊN TRUYỀN NĂM 2020\nNgày 8-1-2020, Ban Tuyên giáo Trung ương ban hành Hướng dẫn số 118-HD/BTGTW. BBT trích đăng nguyên văn Hướng dẫn.\n",
     ("118-HD/BTGTW", "2020-01-08", "Ban Tuyên giáo Trung ương"), "the page says that it prints it"),
    ("Tỉnh ủy An Giang ban hành Chỉ thị số 7-CT/TU thi hành luật. Báo xin đăng toàn văn Kế hoạch:\n", None, "what it prints is another"),
    ("Ngày 4/10/2016, UBND tỉnh Hà Giang đã ban hành Kế hoạch số 5/KH-UBND về rừng.\nNhiều năm qua, rừng lên xanh.\n",
     ("05/KH-UBND", "2016-10-04", "UBND tỉnh Hà Giang"), "the lead tells who has issued it"),
    ("Chính phủ đã ban hành Nghị định số 5/2020/NĐ-CP về rừng.\n", ("05/2020/NĐ-CP", "", "Chính phủ"), "a lead without a day"),
    ("Thị xã cho biết UBND tỉnh đã ban hành Quyết định số 5/QĐ-UBND.\n", None, "somebody says so of another"),
    ("Mặt trận ra chỉ thị mới\n(Báo Hà Giang) - Hôm 31-3, thay mặt Ban Thường vụ Tỉnh ủy Hà Giang, đồng chí Phó Bí thư đã ký Chỉ thị số 2-CT/TU về rừng.\n",
     ("02-CT/TU", "", "Ban Thường vụ Tỉnh ủy Hà Giang"), "a dateline, a day without its year, a signature on behalf of the board"),
    ("Giữ rừng\nUBND tỉnh Hà Giang vừa qua đã ban hành Kế hoạch số 23/KH-UBND về rừng.\n", ("23/KH-UBND", "", "UBND tỉnh Hà Giang"), "lately"),
    ("Giữ rừng\nNgày 17/07/2019, UBND tỉnh Hà Giang gửi Công văn số 18/UBND-NN tới Sở Tài chính.\n", ("18/UBND-NN", "2019-07-17", "UBND tỉnh Hà Giang"), "a letter sent"),
    ("Cấm đốt rừng\nĐó là yêu cầu của UBND tỉnh Hà Giang với các sở, ngành tại Công văn số 3/UBND-NN ngày 12/5.\n", ("03/UBND-NN", "", "UBND tỉnh Hà Giang"),
     "what was told is the content of a paper"),
    ("Cử tri hỏi về rừng.\nUBND tỉnh trả lời: đã trồng lại.\n(Theo Công văn 388/UBND-TCD ngày 26/6/2023)\n", ("388/UBND-TCD", "2023-06-26", "UBND"),
     "the last line names what the page renders"),
    ("Ban Dân vận Tỉnh ủy Hà Giang mới có Công văn số 22-CV/BDVTU và số 23-CV/BDVTU gửi các huyện.\n", None, "two papers are none in particular"),
    ("Rừng lên xanh.\nDân vui.\nUBND tỉnh Hà Giang đã ban hành Kế hoạch số 5/KH-UBND.\n", None, "no lead: the report is about the wood"),
    ("Những năm qua, UBND tỉnh Hà Giang đã ban hành Kế hoạch số 5/KH-UBND.\n", None, "a look back"),
    ("Số hiệu: 932/QĐ-UBND\nĐiều 1. Bãi bỏ Kế hoạch số 217/KH-UBND ngày 18/9/2019.\n", ("932/QĐ-UBND", "", "UBND"), "a table's line for its number"),
    ("Xe điện gây rối\nPhường đã nhắc nhiều lần mà chưa xong.\nDân kêu cứu cả năm qua ở bến xe.\nNgày 4/5/2016, Bộ Y tế có văn bản số 48/BYT-VP gửi tỉnh yêu cầu kiểm tra.\n",
     None, "a paper named by the way, far below the lead"),
    ("Được chấp thuận đầu tư\nNgày 17/3/2017, UBND tỉnh Hà Giang có công văn số 1662/UBND-XD về việc chấp thuận dự án.\n",
     ("1662/UBND-XD", "2017-03-17", "UBND tỉnh Hà Giang"), "a letter in the lead"),
    ("Tăng lương cơ sở\nTại Nghị quyết số 70/2018/QH14 về dự toán ngân sách năm 2019, Quốc hội giao Chính phủ điều chỉnh mức lương.\n",
     ("70/2018/QH14", "", "Quốc hội"), "what a resolution demands, its title between"),
    ("Giám đốc Sở Công Thương bị kỷ luật\nThứ trưởng vừa ký quyết định hủy Quyết định số 137/QĐ-XTTM của Cục Xúc tiến thương mại.\n", None,
     "a report of a repeal is no report of the repealed"),
    ("KẾ HOẠCH\nTổ chức Tháng Thanh niên\nThực hiện Kế hoạch số 298-KH/TWĐTN ngày 14/7/2022 của Trung ương Đoàn, Ban Thường vụ Tỉnh đoàn Lào Cai ban hành Kế hoạch tổ chức Tháng Thanh niên, cụ thể như sau:\n",
     ("", "", "Ban Thường vụ Tỉnh đoàn Lào Cai"), "no number: who issues what as follows"),
    ("Thực hiện Nghị quyết số 09/NQ-CP của Chính phủ, UBND tỉnh Lào Cai xây dựng Kế hoạch triển khai trên địa bàn tỉnh, với các nội dung như sau:\n", ("", "", "UBND tỉnh Lào Cai"), "nor a heading"),
    ("An Lão cải cách hành chính\nThực hiện Chương trình số 16-CTr/TU của Thành ủy, ngày 13/5/2021, UBND huyện An Lão ban hành Kế hoạch số 42/KH-UBND về cải cách.\n",
     ("42/KH-UBND", "2021-05-13", "UBND huyện An Lão"), "the lead tells first what is carried out"),
    ("Hướng dẫn tổ chức Ngày hội văn hóa\nNgày hội được tổ chức hằng năm. Theo đó, UBND tỉnh Lào Cai đã ban hành Hướng dẫn số 73/HD-UBND ngày 26/9/2021.\n",
     ("73/HD-UBND", "2021-09-26", "UBND tỉnh Lào Cai"), "the headline is the paper's title"),
    ("Vừa qua, UBTVQH đã ban hành Nghị quyết 653/2019/UBTVQH14 về sắp xếp đơn vị hành chính.\n", ("653/2019/UBTVQH14", "", "Ủy ban Thường vụ Quốc hội"), "just now, and an assembly's short name"),
    ("Thực hiện Nghị định số 61/2018/NĐ-CP của Chính phủ, UBND tỉnh Lào Cai ban hành Kế hoạch triển\nkhai như sau:\n1. Việc\n", ("", "", "UBND tỉnh Lào Cai"), "a line broken in the middle"),
    ("Ngày 12/6/2021, Chính phủ ban hành Nghị định số 55/2021/NĐ-CP quy định về phí.\n", ("55/2021/NĐ-CP", "2021-06-12", "Chính phủ"), "a lead with its day needs no đã"),
    ("Ngày 18-2-1998, Bộ Chính trị ra Chỉ thị số 30-CT/TW về dân chủ.\nTháng 4-2007, pháp lệnh ra đời.\n", None, "a history opens with an old day"),
    ("Quyết định 27/2019 về giá đất\nNgày 5-11-2019, UBND tỉnh Kiên Giang đã ban hành Quyết định 27/2019 thay thế Quyết định 14/2015.\n",
     ("27/2019/QĐ-UBND", "2019-11-05", "UBND tỉnh Kiên Giang"), "number and year, in the headline and in the lead"),
    ("Thanh Lễ lên sàn\nVốn nhà nước sẽ giảm.\nThủ tướng Chính phủ ngày 9/8 có quyết định số 1165/QĐ-TTg phê duyệt phương án cổ phần hóa.\n",
     ("1165/QĐ-TTg", "", "Thủ tướng Chính phủ"), "a day of this year is news"),
    ("Khu đất cũ\nNgày 20/7/2007, UBND thành phố Hà Nội có Quyết định số 82/2007/QĐ-UBND về quy hoạch.\nNăm 2018 dự án vẫn treo.\n", None, "a day of its year tells what was before"),
    ("Thanh tra trường Y\nBộ Y tế vừa chính thức ban hành kết luận thanh tra về đầu tư.\nVăn phòng Chính phủ có công văn về đơn thư.\nTheo đó phải xác minh.\n"
     "Ngày 28/11/2018, Thứ trưởng Bộ Y tế đã ký ban hành kết luận số 1310/KL-BYT, theo đó hai nội dung tố cáo không đúng.\n",
     ("1310/KL-BYT", "2018-11-28", "Bộ Y tế"), "the lead announces it, its number comes later"),
    ("Bảo hiểm trong quân đội\nTừ ngày 01/02/2016, Thông tư 139/2015/TT-BQP hướng dẫn Nghị định 28/2015/NĐ-CP bắt đầu có hiệu lực thi hành.\n",
     ("139/2015/TT-BQP", "", "Bộ Quốc phòng"), "the lead says from when on it is in force"),
    ("Ban Bí thư xử lý tin sai\nKết luận số 11-KL/TW ngày 19-1 của Ban Bí thư về an toàn thực phẩm vừa được Văn phòng Trung ương Đảng công bố.\n",
     ("11-KL/TW", "", "Ban Bí thư"), "it has just been made known"),
    ("Chỉ thị số 05/CT-UBND ngày 06/03/2019 của UBND tỉnh Lào Cai về việc phòng chống dịch tả lợn\nTại Việt Nam dịch đã lan rộng.\n",
     ("05/CT-UBND", "2019-03-06", "UBND tỉnh Lào Cai"), "a page whose headline is number, day, author and title"),
    ("Công nhận Quyết định số 2272\nUBND tỉnh Lào Cai đã ban hành Quyết định số 3511 về việc giải quyết khiếu nại.\n", ("3511/QĐ-UBND", "", "UBND tỉnh Lào Cai"), "a short number in the lead"),
    ("Tiếp tục thực hiện Chỉ thị về khuyến học, khuyến tài trong tình hình mới\nCông tác khuyến học có tiến bộ.\nNgười lớn còn ít học.\n"
     "Ngày 10/5/2019, Ban Bí thư đã ban hành Kết luận số 49-KL/TW về việc tiếp tục thực hiện Chỉ thị về khuyến học, khuyến tài trong tình hình mới.\n",
     ("49-KL/TW", "2019-05-10", "Ban Bí thư"), "the headline is the title of what was issued"),
    ("Tỉnh ủy vừa ban hành Chương trình thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị.\n", None, "what was issued has no number here"),
    ("Quyết định số 74/QĐ-TCT ngày 27/1/2014 của Tổng cục Thuế: Thanh tra thuế theo quy trình mới\nDoanh nghiệp có rủi ro bị thanh tra trước.\n",
     ("74/QĐ-TCT", "2014-01-27", "Tổng cục Thuế"), "a headline that begins with the paper"),
    ("Chính phủ: Nghị quyết số 169/NQ-CP ngày 11/11/2020 Phiên họp Chính phủ thường kỳ tháng 10 năm 2020\nGiữ nhịp sản xuất là tinh thần chung.\n",
     ("169/NQ-CP", "2020-11-11", "Chính phủ"), "who speaks before the paper"),
    ("Nghị định 214/2013/NĐ-CP sửa đổi một số điều của Nghị định 103 về bảo hiểm\nDoanh nghiệp sẽ đỡ gánh nặng.\n", ("214/2013/NĐ-CP", "", "Chính phủ"), "a headline that says what it amends"),
    ("Chỉ thị 40-CT/TW đi vào cuộc sống\nNhiều hộ thoát nghèo nhờ vốn vay.\n", None, "a headline on how it is carried out"),
    ("Cơ quan nhà nước thôi sắm xe mới\nThủ tướng yêu cầu dừng mua ôtô.\nYêu cầu ấy nằm trong Quyết định 390/QĐ-TTg của Thủ tướng.\n", ("390/QĐ-TTg", "", "Thủ tướng Chính phủ"), "where the demand stands"),
    ("Giữ di tích\nGiảm bớt các cuộc liên hoan.\nĐấy là điểm nổi bật của Công văn số 3051/BVHTTDL-DSVH về quản lý lễ hội.\n", ("3051/BVHTTDL-DSVH", "", "Bộ Văn hóa, Thể thao và Du lịch"), "what is notable in it"),
    ("Giá nước thay đổi\nBảy năm thực hiện giá cũ theo Quyết định số 1467/QĐ-UBND.\nBấm vào đây để tải Quyết định số 2210/QĐ-UBND.\n", ("2210/QĐ-UBND", "", "UBND"), "the paper to fetch at the end"),
    ("Đảng viên đã mất có bị kỷ luật?\nỦy ban Kiểm tra Trung ương vừa có hướng dẫn một số điều trong Quy định 102-QĐ/TW.\nChi tiết xem ở Hướng dẫn 04-HD/UBKTTW (có hiệu lực từ ngày 22/3/2018).\n",
     ("04-HD/UBKTTW", "", "Ủy ban Kiểm tra Trung ương"), "new is the guidance and not what it guides"),
    ("Thí điểm xử lý nợ xấu\nChính phủ vừa có nghị quyết thông qua đề nghị của Ngân hàng Nhà nước.\nCụ thể, Nghị quyết 45/NQ-CP thông qua đề nghị kéo dài thời hạn.\n",
     ("45/NQ-CP", "", "Chính phủ"), "its number follows the news of it"),
    ("Tỉnh triển khai Nghị quyết về trẻ em\nUBND tỉnh Lào Cai vừa có Kế hoạch thực hiện Nghị quyết số 121/2020/QH14 (Kế hoạch 143/KH-UBND, ngày 09/11/2020).\n",
     ("143/KH-UBND", "2020-11-09", "UBND tỉnh Lào Cai"), "its number in brackets"),
    ("Những ai phải nghỉ\nBộ Nội vụ có văn bản số 1814 gửi các bộ, địa phương hướng dẫn việc thực hiện Nghị định số 178/2024/NĐ-CP.\n", ("Công văn 1814", "", "Bộ Nội vụ"), "a letter without its symbol"),
    ("Thêm người được hưởng\nChính phủ ban hành Nghị định số 67/2025/NĐ-CP ngày 15/3/2025 sửa đổi Nghị định số 178/2024/NĐ-CP.\n", ("67/2025/NĐ-CP", "2025-03-15", "Chính phủ"), "the day behind the number"),
    ("Thứ Ba, 12/10/2021\nKế hoạch số 74-KH/BDVTU ngày 22/02/2019 của Ban Dân vận Tỉnh ủy Quảng Ngãi về công tác năm 2019\nCăn cứ Quy định số 1186-QĐ/TU.\n",
     ("74-KH/BDVTU", "2019-02-22", "Ban Dân vận Tỉnh ủy Quảng Ngãi"), "the page's day above the title"),
    ("Toàn tỉnh kiểm điểm xong\nTỉnh ủy vừa có báo cáo kết quả kiểm điểm.\nNgày 1/12/2016, Tỉnh ủy tiếp tục ban hành Công văn số 493-CV/TU về kiểm điểm.\n", None, "a further paper is not what the report is about"),
    ("Hội thảo về pháp luật\nNgày mai có hội thảo.\nNghị quyết số 66-NQ/TW về xây dựng pháp luật trong kỷ nguyên mới được Bộ Chính trị ban hành ngày 30-4-2025.\n", None, "a new era, and no new paper"),
    ("Mức phạt mới\nNghị định 16/2024/NĐ-CP quy định xử phạt về an toàn giao thông có hiệu lực từ ngày 1/1/2025.\nMức phạt tăng.\n", ("16/2024/NĐ-CP", "", "Chính phủ"), "the lead begins with it and says from when on it is in force"),
    ("Phê duyệt quy hoạch Lào Cai\nPhó Thủ tướng Trần Văn An ký Quyết định 31/QĐ-TTg phê duyệt Quy hoạch tỉnh.\nQuyết định đặt mục tiêu tăng trưởng.\n", ("31/QĐ-TTg", "", "Thủ tướng Chính phủ"),
     "the sentence behind the lead goes on with it"),
    ("Lỗi in ấn\nCông văn 185/BXD-VP gửi các tỉnh và các cơ quan báo chí, Bộ Xây dựng nói rằng nội dung ấy có sai sót.\n", ("185/BXD-VP", "", "Bộ Xây dựng"), "a letter, whom it goes to and who says so"),
    ("Chính sách mới tháng 8\nTừ ngày 1/8, nhiều chính sách mới có hiệu lực, trong đó có Nghị định số 52/2024/NĐ-CP và Thông tư số 13/2024/TT-BXD.\n", None, "one of several that come into force"),
    ("Nghị quyết về kinh tế tư nhân\nThay mặt Bộ Chính trị, Tổng Bí thư đã ký ban hành Nghị quyết số 68-NQ/TW về phát triển kinh tế tư nhân.\n", ("68-NQ/TW", "", "Bộ Chính trị"), "who signs on whose behalf"),
    ("Phê chuẩn Chủ tịch UBND tỉnh\nPhó Thủ tướng vừa ký Quyết định phê chuẩn kết quả bầu Chủ tịch UBND tỉnh Lào Cai.\nCụ thể, tại Quyết định số 110/QĐ-TTg, Thủ tướng phê chuẩn ông Nam.\n",
     ("110/QĐ-TTg", "", "Thủ tướng Chính phủ"), "its number follows, and what is decided in it"),
    ("Nghị quyết mới cho Đà Nẵng\nQuốc hội thông qua Nghị quyết số 136/2024/QH15 về Đà Nẵng.\nNghị quyết có hiệu lực từ 1/1/2025.\n", ("136/2024/QH15", "", "Quốc hội"), "a headline that begins with a type, and who passed it"),
    ("Tỉnh xử lý phản ánh\nSau khi báo đăng bài, ngày 6/6, UBND tỉnh Lào Cai có Công văn số 20/UBND-NC giao Sở Xây dựng.\nTheo đó, phải kiểm tra.\n", ("20/UBND-NC", "", "UBND tỉnh Lào Cai"), "what it answers stands before"),
    ("Toàn văn Nghị quyết 29\nBáo giới thiệu toàn văn Nghị quyết số 29-NQ/TW về công nghiệp hóa.\n", ("29-NQ/TW", "", ""), "the whole text"),
    ("Kết quả 5 năm thực hiện Quy chế dân chủ\nNgày 7/1/2016, Ban Bí thư ban hành Kết luận số 120-KL/TW về Quy chế dân chủ.\nTỉnh đã có nhiều kết quả.\n", None, "a headline that looks back"),
    ("Phường vào cuộc\nSau khi Bộ Chính trị ban hành Chỉ thị số 21-CT/TW, Tỉnh ủy Gia Lai đã có kế hoạch chỉ đạo các cấp.\n", None, "what came before, and whom somebody else directs"),
    ("Xử lý dứt điểm\nChỉ đạo này của Phó Thủ tướng vừa được Văn phòng Chính phủ truyền đạt tại văn bản số 25/VPCP-KGVX.\n", ("25/VPCP-KGVX", "", "Văn phòng Chính phủ"), "what has just been passed on"),
    ("Xử lý dứt điểm\nTheo đó, tại văn bản số 23/UBND-NC, Chủ tịch UBND tỉnh Lào Cai giao Sở Xây dựng làm rõ.\n", ("23/UBND-NC", "", "UBND tỉnh Lào Cai"), "thereby"),
    ("Thủ tướng thúc việc\nNội dung trên được nêu rõ tại Công văn số 68/VPCP-KGVX về báo cáo, do Văn phòng Chính phủ vừa gửi.\n", ("68/VPCP-KGVX", "", "Văn phòng Chính phủ"), "where the lead's content stands"),
    ("Chính phủ ban hành Nghị định về dân chủ ở cơ quan\nNghị định số 4/2015/NĐ-CP có 04 chương, 18 điều.\n", ("04/2015/NĐ-CP", "", "Chính phủ"), "the headline announces it"),
    ("UBND tỉnh Lào Cai phê duyệt danh sách\n\n25/02/2019\n\nNgày 19/02/2019, UBND tỉnh Lào Cai ban hành Quyết định số 57/QĐ-UBND phê duyệt danh sách giai đoạn 2019-2023.\n", ("57/QĐ-UBND", "2019-02-19", "UBND tỉnh Lào Cai"),
     "years ahead are no history"),
    ("Giám sát chuyên đề\nỦy ban Thường vụ Quốc hội đã ban hành Nghị quyết số 53/NQ-UBTVQH14 về việc lập thị trấn A; Nghị quyết số 54/NQ-UBTVQH14 về việc lập thị trấn B.\n", None, "one of two, each with its title"),
    ("Kiểm điểm năm 2016\nNgày 1/12/2016, Ban Thường vụ Tỉnh ủy Lào Cai tiếp tục ban hành Công văn số 49-CV/TU về việc kiểm điểm.\n", None, "a further letter"),
    ("Thảo luận về việc thực hiện Nghị quyết số 43/2022/QH15\nViệc ban hành Nghị quyết số 43/2022/QH15 là kịp thời.\n", None, "that it was issued, and no news of it"),
    ("Chúc mừng\nNgày 25-7-2016, Ban Chấp hành Trung ương đã ban hành Quy định số 29-QĐ/TW về thi hành Điều lệ.\nĐể thi hành Quy định trên, Ban Tổ chức Trung ương hướng dẫn như sau.\n", None, "what another carries out here"),
    ("Quy định đánh giá chi bộ\nCăn cứ Điều lệ Đảng; Ban Thường vụ Tỉnh ủy quy định như sau:\nXem toàn bộ Quy định số 27-QĐ/TU, ngày 30/10/2023 của BTV Tỉnh ủy Nghệ An tại đây.\n", ("27-QĐ/TU", "2023-10-30", "Ban Thường vụ Tỉnh ủy Nghệ An"),
     "the page offers it by its number"),
    ("Quy hoạch Thanh Hóa\nPhó Thủ tướng đã thay mặt Thủ tướng ký Quyết định số 15/QĐ-TTg phê duyệt quy hoạch.\n", ("15/QĐ-TTg", "", "Thủ tướng Chính phủ"), "on whose behalf he signs"),
    ("Đại hội\nThay mặt Bộ Chính trị, Thường trực Ban Bí thư ký ban hành Kết luận số 18-KL/TW, ngày 22/8/2025 về đại hội.\n", ("18-KL/TW", "2025-08-22", "Bộ Chính trị"), "on the Politburo's behalf"),
    ("Bộ Nội vụ hướng dẫn\nBộ Nội vụ đã có văn bản hướng dẫn thực hiện Nghị định số 17/2024/NĐ-CP.\nNgày 26/4, Bộ Nội vụ ban hành Công văn số 18/BNV-TCBC gửi các bộ về việc hướng dẫn thực hiện Nghị định số 17/2024/NĐ-CP.\n", ("18/BNV-TCBC", "", "Bộ Nội vụ"),
     "what it is about was named before"),
    ("Du lịch\nNhằm thực hiện Quyết định số 20/QĐ-TTg, Bộ trưởng Bộ Y tế đã ký Quyết định số 38/QĐ-BYT, nêu rõ mục đích.\n", ("38/QĐ-BYT", "", "Bộ Y tế"), "what for"),
    ("Lễ hội\nCục Văn hóa vừa có văn bản gửi các sở.\nNội dung văn bản số 91 nêu rõ: phải gọn.\n", ("Công văn 91", "", ""), "announced as a letter, named as a paper"),
    ("Lễ hội\nLễ hội phải gọn. Đây là một trong những nội dung đáng chú ý của Công văn số 42/BVHTTDL-VHCS gửi các tỉnh.\n", ("42/BVHTTDL-VHCS", "", "Bộ Văn hóa, Thể thao và Du lịch"), "what has been told stands in it"),
    ("Chống dịch\nTrong nội dung Công văn số 49/VP-KT, ban hành ngày 15/6, UBND thành phố Hà Nội yêu cầu các sở chủ động.\n", ("49/VP-KT", "", ""), "what somebody demands in a letter, and its day"),
    ("Không rượu bia giờ làm\nTỉnh ủy Long An vừa có văn bản yêu cầu đảng viên gương mẫu.\nTheo Công văn 1234-CV/TU do Phó Bí thư Tỉnh ủy ký ngày 4/3/2024, thời gian qua việc thực hiện chưa nghiêm.\n",
     ("1234-CV/TU", "2024-03-04", "Tỉnh ủy Long An"), "what the letter announced in the lead finds"),
    ("Hướng dẫn tổng kết 10 năm thực hiện Nghị quyết 25\nBan Dân vận Trung ương có Hướng dẫn số 99-HD/BDVTW ngày 5/1/2023 về tổng kết 10 năm thực hiện Nghị quyết số 25-NQ/TW.\n",
     ("99-HD/BDVTW", "2023-01-05", "Ban Dân vận Trung ương"), "the headline is its title"),
    ("CÔNG ĐIỆN\nVề việc tuyên truyền phòng chống bão\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH điện:\n- Các sở.\nThực hiện Công điện số 86/CĐ-TTg, yêu cầu:\n", ("", "", "UBND tỉnh Quảng Ninh"),
     "whoever wires"),
    ("Tin vắn\n* Huyện Ba Vì: UBND huyện ban hành Kế hoạch số 210/KH-UBND ngày 15/5/2023.\n* Thị xã Sơn Tây: Thị ủy ban hành Kế hoạch số 77-KH/ThU.\n", None, "items of a digest"),
    ("Lào Cai triển khai Nghị quyết 18\nNgay sau khi Trung ương ban hành Nghị quyết số 18-NQ/TW, Tỉnh ủy đã vào cuộc.\n", None, "what came before the news"),
])
def test_number_date_and_author(text, wanted, why):
    own = extract(Document(id="t", text=text)).identity
    assert (own and (own.symbol, own.issued_on, own.issuer)) == wanted, why


def test_a_menu_above_the_headline_is_no_headline():
    text = "Đăng nhập\nTrang chủ\nQuy định 69-QĐ/TW: Khi nào đảng viên bị kỷ luật?\nĐảng viên cần biết rõ.\n"
    assert extract(Document(id="t", text=text)).identity is None
    found = extract(Document(id="t", text=text, boilerplate=((0, 9), (10, 19))))
    assert found.identity.symbol == "69-QĐ/TW" and [c.anchor_start for c in found.citations] == [text.index("69")]


def test_a_title_ends_before_the_first_part():
    own = extract(Document(id="t", text=PARTY.rstrip() + "\nI. MỤC ĐÍCH\nNâng nhận thức.\n")).identity
    assert own.heading == "về tăng cường công tác dân vận"
    own = extract(Document(id="t", text=PARTY.rstrip() + "\nNgày 3/6/2013, Trung ương đã có nghị quyết. Các chi bộ thực hiện tốt.\n")).identity
    assert own.heading == "về tăng cường công tác dân vận", "no blank line before the first paragraph"


@pytest.mark.parametrize("text, symbol, issued_on, why", [
    ("ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI\nQUYẾT ĐỊNH SỐ 2345/QĐ-UB NGÀY 13-10-1994\nCỦA UBND THÀNH PHỐ\nĐiều 1. Sửa giá.\n", "2345/QĐ-UB", "1994-10-13", "number and day in the title"),
    ("NGHỊ QUYẾT\nSỐ 33/2009/QH12 CỦA QUỐC HỘI VỀ VIỆC THI HÀNH LUẬT GIÁ\nĐiều 1. Thi hành.\n", "33/2009/QH12", "", "the title goes on in the line of the number"),
    ("NGHỊ QUYẾT SỐ 57-NQ/TW ĐI VÀO CUỘC SỐNG\nNhiều nơi làm tốt.\n", None, None, "a headline is no title"),
    ("HĐND TỈNH LONG AN\nNGHỊ QUYẾT\nSố 35/2021/NQ-HĐND ngày 10/12/2021\nVề giá\n", "35/2021/NQ-HĐND", "2021-12-10", "its day on the line of the number"),
    ("QUYẾT ĐỊNH\nVề việc lùi thời điểm áp dụng trợ giá theo\nQuyết định số 152/1998/QĐ-UB ngày 07/7/1998\ncủa UBND tỉnh Lào Cai\nỦY BAN NHÂN DÂN TỈNH LÀO CAI\nCăn cứ Luật Giá;\n",
     "", "", "a title over two lines names another"),
    ("QUY CHẾ\nHọp dân\n(Ban hành kèm theo Quyết định số: 7/QĐ-UBND ngày 3/4/2020 của UBND xã Tân An)\nĐiều 1. Họp.\n", "07/QĐ-UBND", "2020-04-03", "an annex is its decision's"),
    ("UBND THÀNH PHỐ ĐÔNG HÀ\nKẾ HOẠCH\nVề chỉnh trang\nUBND thành phố làm như sau.\nSố: 305/KH-UBND, Đông Hà, ngày 9/10/2023\n", "305/KH-UBND", None, "the number stands last"),
    ("Số: 749/TTg\nHà Nội, ngày 18 tháng 11 năm 1995\nCHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ\nVề thi hành luật\n", "749/TTg", "1995-11-18", "the type with its author"),
    ("Thông tư số 80/2021/TT-BTC ngày 29/9/2021 của Bộ Tài chính hướng dẫn Luật Giá, được sửa đổi bởi:\nThông tư số 42/2023/TT-BTC ngày 16/6/2023.\n", "80/2021/TT-BTC", "2021-09-29",
     "a consolidated text from its first line"),
    ("CÔNG VĂN\nVề việc đôn đốc\nNgày 14/3/2019, UBND huyện Chư Sê đã có Công văn số 380/UBND-NN chỉ đạo các xã.\n", None, None, "a paper is no report of another"),
])
def test_numbers_in_titles_and_at_the_end(text, symbol, issued_on, why):
    identity = extract(Document(id="t", text=text)).identity
    assert (identity.symbol if identity else None) == symbol, why
    assert issued_on is None or identity.issued_on == issued_on, why

