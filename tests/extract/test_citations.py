"""Citations in sentences of our own: what is one, what it means, and what is none."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danvan_graph.extract import extract
from danvan_graph.model import Document


def read(text):
    return extract(Document(id="t", text=text))


#: (sentence, targets in order, why this row is here)
TARGETS = [
    ("Thực hiện Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị.", ["23-QĐ/TW"], "full Party symbol"),
    ("thực hiện các Nghị quyết số 18,19,20-NQ/TW", ["18-NQ/TW", "19-NQ/TW", "20-NQ/TW"], "commas without blanks: one tail for all"),
    ("Quyết định 1931,1932/QĐ-TTg về nhân sự; bán kính 12,3/km", ["1931/QĐ-TTg", "1932/QĐ-TTg"], "and no decimals"),
    ("theo các Quyết định số 217, 218 của Bộ Chính trị", ["217-QĐ/TW", "218-QĐ/TW"], "list of bare numbers shares type and author"),
    ("theo Quyết định 218- QĐ/TW", ["218-QĐ/TW"], "blank inside a symbol"),
    ("Nghị quyết 26-NQ/T.Ư (khóa X)", ["26-NQ/TW"], "T.Ư is TW"),
    ("Nghị định số 61/2018/NĐCP", ["61/2018/NĐ-CP"], "lost hyphen"),
    ("Tờtrình số 5/TTr-SYT và Thông  tri 28 của Ban Bí thư", ["05/TTr-SYT", "28-TT/TW"], "a type word that lost its blank, one with two"),
    ("Công văn số 22-CV/BTG và số 23-CV/BTG; theo mẫu số 27/TB-ĐKT", ["22-CV/BTG", "23-CV/BTG"], "a list's word said once; a form is no paper"),
    ("Đề án 938/QĐ-TTg; triển khai Đề án 938", ["938/QĐ-TTg", "938/QĐ-TTg"], "the decision that approves it"),
    ("Nghị quyết số 43 năm 2022 của Quốc hội", ["43/2022/QH15"], "the year gives the term"),
    ("Nghị quyết Trung ương 6 (lần 2) khóa VIII", ["Nghị quyết Trung ương 6 (lần 2) khóa VIII"], "a plenum held twice"),
    ("UBND tỉnh ban hành Quyết định 18/2019 thay thế Quyết định 32/2014", ["18/2019/QĐ-UBND", "32/2014/QĐ-UBND"], "number and year as the others of the text"),
    ("Pháp lệnh dân chủ ở cơ sở là gì? Pháp lệnh số 34/2007/PL-UBTVQH11 (viết tắt là Pháp lệnh dân chủ ở cơ sở)", ["34/2007/PL-UBTVQH11"] * 3,
     "a short name before its definition"),
    ("Quyết định số 7/2012/QĐ-TTg", ["07/2012/QĐ-TTg"], "zero restored"),
    ("Nghị định số 69/NĐ-CP ngày 13/8/2009 của Chính phủ", ["69/2009/NĐ-CP"], "year that the date proves"),
    ("Nghị định số 50/CP ngày 10/5/1997 của Chính phủ", ["50/CP"], "old decrees carry no year"),
    ("Nghị định số 180/2007/NQQ-CP", ["180/2007/NĐ-CP"], "no such code: the type word decides"),
    ("Chỉ thị số 33/CT-TTG", ["33/CT-TTg"], "capitals of TTg"),
    ("quyết định số 29/2007/qđ-ubnd", ["29/2007/QĐ-UBND"], "title in lower case"),
    ("Quyết định số 47/2001/QÐ-UB", ["47/2001/QĐ-UB"], "U+00D0 for Đ"),
    ("Chỉ thị số 16 của Thủ tướng Chính phủ", ["16/CT-TTg"], "author gives the symbol"),
    ("Quy chế số 06 của Ban Chấp hành Đảng bộ tỉnh An Giang", ["06-QC/TU"], "committee of a province writes TU"),
    ("Nghị quyết Trung ương 4 khóa XI, XII", ["Nghị quyết Trung ương 4 khóa XI", "Nghị quyết Trung ương 4 khóa XII"], "plenum of two terms"),
    ("Nghị quyết 30a của Chính phủ về giảm nghèo", ["30a/NQ-CP"], "letter suffix"),
    ("Nghị định 30 của Chính phủ", ["Nghị định 30"], "a decree's year is not in the text: no symbol is made up"),
    ("Luật Đất đai năm 2013 và Bộ luật Dân sự 2015", ["Luật Đất đai 2013", "Bộ luật Dân sự 2015"], "laws by name and year"),
    ("Luật An toàn, vệ sinh lao động", ["Luật An toàn, vệ sinh lao động"], "comma inside a name"),
    ("Luật Đầu tư, Luật Doanh nghiệp", ["Luật Đầu tư", "Luật Doanh nghiệp"], "comma between names"),
    ("Luật Giá số 16/2023/QH15 có hiệu lực. Theo Luật Giá, ...", ["16/2023/QH15", "16/2023/QH15"], "a law named again takes its number"),
    ("Luật Đầu tư theo phương thức đối tác công tư số 64/2020/QH14 (sau đây gọi là Luật PPP). Theo Luật PPP thì",
     ["64/2020/QH14", "64/2020/QH14", "64/2020/QH14"], "short name defined in the text"),
    ("Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức số 52/2019/QH14",
     ["Luật Cán bộ, công chức", "Luật Viên chức", "52/2019/QH14"], "the number is the amending law's"),
    ("Luật số 46/2010/QH2", ["46/2010/QH12"], "the year fixes the assembly's term"),
    ("văn bản số 20/SNV-XDCQĐP của Sở Nội vụ", ["20/SNV-XDCQĐP"], "văn bản with a letter's symbol"),
    ("Nghị quyết 18, 19 của Trung ương khóa XII", ["18-NQ/TW", "19-NQ/TW"], "list without số"),
    ("Quyết định số 1087-QĐ/TU ngày 31/3/2009. Đối chiếu với Quyết định 1087 thì", ["1087-QĐ/TU", "1087-QĐ/TU"], "short form of what the text has in full"),
    ("Chương trình 135, Đề án 938", ["Chương trình 135", "Đề án 938"], "programmes known by their number"),
    ("Quy định 37: thước đo của đảng viên", ["Quy định 37"], "a headline's colon"),
    ("phê duyệt bằng QĐ 367/TTg năm 1996, theo TT số 58/2018/TT-BCA; khu TT 5, QĐ-1", ["367/TTg", "58/2018/TT-BCA"], "types by their codes"),
    ("Công văn số 1662/UBND-XD 1 về dự án; Công văn số 5581/C 67-P 9 ngày 28/12/2016; Pháp lệnh số 30/2 000/PL-UBTVQH 10 hết hạn",
     ["1662/UBND-XD1", "5581/C67-P9", "30/2000/PL-UBTVQH10"], "numbers that a splitter of words has parted"),
    ("Bộ luật Lao động năm 2012 và luật Lao động", ["Bộ luật Lao động 2012"] * 2, "a code called a law"),
    ("Luật Bầu cử đại biểu Quốc hội năm 2015; Luật Bầu cử", ["Luật Bầu cử đại biểu Quốc hội 2015"] * 2, "the one law whose name begins so"),
    ("Luật Giáo dục đại học năm 2012; Luật Giáo dục", ["Luật Giáo dục đại học 2012", "Luật Giáo dục"], "but a law may have the short name"),
    ("thực hiện Quy định 37QĐ/TW", ["37-QĐ/TW"], "a lost hyphen"),
    ("theo Nghị định số 71/1998/NĐ-CP.\nTừ 1-7-2023, ...", ["71/1998/NĐ-CP"], "the next sentence is no part of a symbol"),
    ("Pháp lệnh số 34/2007/PL-UBTVQH11 (gọi tắt là Pháp lệnh 34)", ["34/2007/PL-UBTVQH11"] * 2, "an ordinance by its number"),
    ("Nghị quyết số 06/NQ-BCH; đại biểu cho rằng nghị quyết 06 cần cụ thể", ["06/NQ-BCH"] * 2, "lower case beside its full form"),
    ("Luật Lâm nghiệp (Luật số 16/2017/QH14). Theo Luật Lâm nghiệp", ["16/2017/QH14"] * 2, "name and number in brackets are one citation"),
    ("Nghị quyết 13-NQ/TƯ của Tỉnh ủy, Nghị quyết 13-NQ/TƯ của Bộ Chính trị", ["13-NQ/TU", "13-NQ/TW"], "TƯ is told by the author"),
    ("Nghị quyết số 18 ngày 25-10-2017 của Ban Chấp hành Trung ương; nghị quyết 18/2017", ["18-NQ/TW", "Nghị quyết 18/2017"], "number and year of a Party text"),
    ("Căn cứLuật Giá số 16/2023/QH15; Thông tư số 10/2018/TTLT/BTP-BCA, Thông tư số 10/2018/TTLT-BTP-BCA, Thông tư số 10/2018/TTLT-BTP-BCA",
     ["16/2023/QH15"] + ["10/2018/TTLT-BTP-BCA"] * 3, "glued words; one spelling for one symbol"),
    ("Luật Phòng, chống ma túy năm 2021 và Luật Phòng chống ma túy", ["Luật Phòng, chống ma túy 2021"] * 2, "a comma more or less"),
    ("UBND thành phố có Chỉ thị 01, 13, 33/CT-UB", ["01/CT-UB", "13/CT-UB", "33/CT-UB"], "the last of a list has the symbol of all"),
    ("Nghị định 5, 7/2020/NĐ-CP", ["Nghị định 05", "07/2020/NĐ-CP"], "a year is one member's own"),
    ("các Nghị định số 5 và 7/2020/NĐ-CP", ["05/2020/NĐ-CP", "07/2020/NĐ-CP"], "of a plural it is all members'"),
    ("Quyết định 30A năm 2015 và Quyết định 1956 năm 2009 của Thủ tướng Chính phủ", ["30A/2015/QĐ-TTg", "1956/QĐ-TTg"],
     "so high a number has no year in its symbol; a letter behind a number"),
    ("Hướng dẫn liên ngành số 4-HDLN/BDVTU-SNV", ["04-HDLN/BDVTU-SNV"], "guidance of several branches"),
    ("Chương trình kiểm tra số 46 ngày 22/2/2022 của Bộ Chính trị", ["46-CTr/TW"], "a word between type and number"),
    # what is none
    ("Kế hoạch 5 năm 2021-2025 và chương trình 12 buổi", [], "counts"),
    ("Đề nghị nghị quyết 06 cần bám đề án 3 năm", [], "lower case without a full form in the text"),
    ("Chỉ thị này có hiệu lực. Nghị quyết của Đảng.", [], "bare reference back, policy in general"),
    ("hợp đồng số 12/2020/HĐ-KT và bản án số 45/2019/HSST", [], "contracts and verdicts are no policy"),
    ("theo quy định của pháp luật về đất đai, luật sư và luật gia", [], "pháp luật, luật sư are no laws"),
    ("tăng 5/10 chỉ tiêu, 12/2020, 24/7, 20 km/giờ", [], "ratios and dates"),
    ("Kế hoạch 2020 của công ty; hội đồng quyết định 10 vấn đề; hướng dẫn 5 hộ dân", [], "a year, a decision taken, people guided"),
    ("xem Quyết định số 23.2008.QĐ.NHNN.docx", [], "the name of a file"),
    ("theo quyết định 82 của Thủ tướng Chính phủ", ["82/QĐ-TTg"], "lower case, but an author follows"),
    ("các nghị quyết như: Nghị quyết Trung ương 4, 6, 7 Khóa XII; các quy định khác",
     [f"Nghị quyết Trung ương {n} khóa XII" for n in (4, 6, 7)], "one term behind several plenums"),
    ("ý kiến tại Văn bản 1419/VPCP-V.I ngày 17/2/2017 và Công văn 2068/VPCP-V. Nay", ["1419/VPCP-V.I", "2068/VPCP-V"], "a division of an office by its Roman number"),
    ("chốt phương án tại Văn bản 100 ban hành ngày 20/12/2018; Kế hoạch 5 ban ngành", ["Công văn 100"], "issued, and no count of boards"),
    ("thông báo 1088 của quận Hải An ngày 21/8/2017", ["1088/TB-UBND"], "a place stands for its people's committee"),
    ("Chỉ thị số 16 của Trung ương đã quy định", ["16-CT/TW"], "the center's numbering"),
    ("các Quyết định từ số 1004 đến 1016/QĐ-UBND về cưỡng chế", ["1004/QĐ-UBND", "1016/QĐ-UBND"], "the ends of a range"),
    ("các Quyết định 2717 (thu hồi 6,9ha) và 2193 (thu hồi 102ha)", ["Quyết định 2717", "Quyết định 2193"], "brackets between the members"),
    ("Nghị quyết Trung ương 8B khóa VI về công tác quần chúng; Nghị quyết số 8B-NQ/HNTW của Ban Chấp hành Trung ương khóa VI", ["08B-NQ/HNTW", "08B-NQ/HNTW"], "a plenum with a letter"),
    ("Trước đây có Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn năm 2007 (sau đây gọi tắt là Pháp lệnh 34). Pháp lệnh 34 hết hiệu lực.",
     ["Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn 2007"] * 3, "a number as a short name"),
    ("Nghị quyết Trung ương IV (khóa XII)", ["Nghị quyết Trung ương 4 khóa XII"], "a plenum by its Roman number"),
    ("các nghị quyết của Hội nghị lần thứ 5 Ban Chấp hành Trung ương khóa XIII", [], "several, and none in particular"),
    ("thực hiện NQ số 29/TW; NQ 12 của Tỉnh ủy; CT 05 và Chỉ thị 05-CT/TW; sửa Số TT 4 của Biểu", ["29-NQ/TW", "12-NQ/TU", "05-CT/TW", "05-CT/TW"], "types by their letters"),
    ("Thông báo kết luận số 162-TB/TW; kết luận số 162 của Bộ Chính trị", ["162-TB/TW", "162-TB/TW"], "a notice of a conclusion is called both"),
    ("Nghị quyết 513 của Quân ủy Trung ương", ["513-NQ/QUTW"], "the army's Party committee"),
    ("tổng kết NQ TW 8 (khóa IX); Nghị quyết TW4 khóa 11", ["Nghị quyết Trung ương 8 khóa IX", "Nghị quyết Trung ương 4 khóa XI"], "NQ, and a term in Arabic numbers"),
    ("Quán triệt Nghị quyết Trung ương 10\nNghị quyết Trung ương lần thứ 10 - Ban Chấp hành Trung ương Đảng khóa XI",
     ["Nghị quyết Trung ương 10 khóa XI"] * 2, "the headline leaves the term out"),
    ("các Kết luận thanh tra số: 09, 10, 11, 12/KL-TTr ngày 20/6/2024", ["09/KL-TTr", "10/KL-TTr", "11/KL-TTr", "12/KL-TTr"], "a list that ends in a symbol"),
    ("đã ban hành công văn 1446 chỉ đạo kiểm tra", ["Công văn 1446"], "what a paper orders"),
    ("Nghị quyết 25/ 2016 của HĐND tỉnh Nghệ An", ["25/2016/NQ-HĐND"], "a blank before the year"),
    ("Thông báo 3 lần, Báo cáo 6 tháng, Quyết định 2 nội dung", [], "numbers that count"),
    ("Khi bắt tay làm NQ42, nợ còn nhiều. Nghị quyết số 42/2017/QH14 của Quốc hội", ["42/2017/QH14", "42/2017/QH14"], "a code glued to its number, beside the full form"),
    ("Chỉ thị 23-CT/TU. Trước khi có Chỉ thị 23 cán bộ còn nể nang. Kế hoạch 5 năm", ["23-CT/TU", "23-CT/TU"], "a number before a word that is counted elsewhere"),
    ("Trước khi có Chỉ thị 23 cán bộ còn nể nang", [], "without its full form it may be a count"),
    ("văn bản số 1458/UBDT-VP135 ngày 31/12/2015", ["1458/UBDT-VP135"], "a unit with a number"),
    ("có văn bản về việc tiếp tục thực hiện số 30-CT/TW của Bộ Chính trị", ["30-CT/TW"], "the type word is lost, the symbol has it"),
    ("Đề án số 03 về đổi mới, Đề án số 04 của Tỉnh ủy. Căn cứ Đề án 03, 04 của Tỉnh ủy Hòa Bình", ["03-ĐA/TU", "04-ĐA/TU", "03-ĐA/TU", "04-ĐA/TU"], "an author of both that one says"),
    ("Pháp lệnh số 34/2007/PL-UBTVQH11 về dân chủ (dưới đây viết gọn là Pháp lệnh dân chủ ở cơ sở). Pháp lệnh dân chủ ở cơ sở quy định",
     ["34/2007/PL-UBTVQH11"] * 3, "a short name by “viết gọn là”"),
    ("Căn cứ Luật Giá (sau đây gọi là\nLuật Quản lý giá) quy định", ["Luật Giá", "Luật Giá"], "a line breaks inside the definition"),
    ("các Kết luận số 3/KL-KTrVB, 11/KL-KTrVB", ["03/KL-KTrVB", "11/KL-KTrVB"], "the next of a list without “số”, of an organ that no table knows"),
    ("Căn cứ Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và UBND ngày 03/12/2004;", ["Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và UBND 2004"], "one of two bodies in short"),
    ("Căn cứ Luật Tổ chức Hội đồngnhân dân và Ủy ban nhân dân;", ["Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân"], "a known name that lost a blank has it again"),
    ("quán triệt Nghị quyết số TW9 (Khóa XI) về văn hóa", ["Nghị quyết Trung ương 9 khóa XI"], "a plenum's number taken for a symbol"),
    ("thực hiện nghị quyết 18/2017 của Trung ương", ["18-NQ/TW"], "the Party numbers without the year that speech adds"),
    ("nhận Kết luận 417 KL-TTCP về đất. Theo Kết luận 417, đất bị bỏ hoang", ["417/KL-TTCP", "417/KL-TTCP"], "a conclusion whose slash is a blank"),
    ("quán triệt Nghị quyết Hội nghị Trung ương TW9 (khóa XI)", ["Nghị quyết Trung ương 9 khóa XI"], "the center twice"),
    ("Thông báo số 3051/TB-BBT của Ban Bồi thường giải phóng mặt bằng", ["3051/TB-BBT"], "a board's letters that are the Secretariat's, too"),
    ("Ban Chỉ đạo thực hiện Đề án 61 Trung ương", ["Đề án 61"], "the center numbers no scheme"),
    ("phổ biến Thông báo số 20 ngày 08/9/2022 Kết luận của Bộ Chính trị", ["20-TB/TW"], "whose conclusion a notice gives"),
    ("góp ý 288 dự án Luật trình Quốc hội; theo Luật Giá", ["Luật Giá"], "drafts that are laid before the assembly"),
    ("Thực hiện Công văn điện số 13/CĐ-UBND; UBND thành phố đã có công văn khẩn 3072", ["13/CĐ-UBND", "Công văn 3072"], "words for urgent papers"),
    ("Kết luận số 58/KL TTCP; Công văn số 671/UBND - XD do Phó chủ tịch ký", ["58/KL-TTCP", "671/UBND-XD"], "a blank for the hyphen, blanks around it"),
    ("UBND quận ra Quyết định số 13672/QĐ-UBND; theo Quyết định 13672, đất bị thu hồi", ["13672/QĐ-UBND", "13672/QĐ-UBND"], "five digits beside their full form"),
    ("Tổ Thanh tra ra Văn bản số 165/TB-TTrCV; nội dung văn bản 165 là sai", ["165/TB-TTrCV", "165/TB-TTrCV"], "a paper without its type, named again"),
    ("Căn cứ Luật Tổ chức HĐND và UBND các cấp được Quốc hội thông qua ngày 21/6/1994; Luật Ban hành văn bản quy phạm pháp luật HĐND và UBND năm 2004",
     ["Luật Tổ chức HĐND và UBND các cấp 1994", "Luật Ban hành văn bản quy phạm pháp luật HĐND và UBND 2004"], "names that go on"),
    ("Căn cứ Luật \u00d0ất đai năm 2003; Chỉ thị số 24/CT-ubnd", ["Luật Đất đai 2003", "24/CT-UBND"], "letters that look like Đ in a name; an organ in small letters"),
    ("Căn cứ điều 9, Hiến pháp nước Cộng hòa XHCN Việt Nam năm 2013;", ["Hiến pháp nước Cộng hòa XHCN Việt Nam 2013"], "the nation's name in short"),
    ("Theo tinh thần Nghị quyết Trung ương 4 (khóa XII), các chi bộ bám sát Nghị quyết 4 khóa XII", ["Nghị quyết Trung ương 4 khóa XII"] * 2, "a plenum's, without saying so again"),
    ("theo Nghị định số 56/2012 của Chính phủ; tổng kết Nghị định số 56 của Chính phủ", ["56/2012/NĐ-CP"] * 2, "named again with its author"),
    ("Kết luận số 61-KL/TW của Ban Bí thư; Ban Chỉ đạo Đề án 61", ["61-KL/TW"] * 2, "a project called by the number of its conclusion"),
    ("Quyết định số 306-QĐ/TU ban hành Quy chế; Quy chế 306 nhấn mạnh; Quy chế 14-QC/TU", ["306-QĐ/TU", "306-QĐ/TU", "14-QC/TU"], "an annex called by its decision's number"),
    ("Quyết định số 306-QĐ/TU và Quyết định số 306/QĐ-UBND; Quy chế 306", ["306-QĐ/TU", "306/QĐ-UBND", "Quy chế 306"], "of two decisions no reader can tell which"),
    ("Thông tư mới 18/2019/TT-NHNN sửa TT 43/2016/TT-NHNN; TT 18/NHNN cũng mở ra", ["18/2019/TT-NHNN", "43/2016/TT-NHNN", "18/2019/TT-NHNN"], "named again without year and code"),
    ("Căn cứ Luật Thi đua - Khen thưởng ngày 26/11/2003; Nghị định thi hành Luật Thi đua, Khen thưởng", ["Luật Thi đua - Khen thưởng 2003"] * 2, "a hyphen for the comma in a name"),
    ("Luật Hải quan số 54/2014/QH-13 ngày 23 tháng 6 năm 2014", ["54/2014/QH13"], "the term behind a hyphen"),
    ("bãi bỏ Thông tư số 16/1999/TT-BYT và Thông tư số 16-BYT/TT ngày 17/4/1957", ["16/1999/TT-BYT", "16-BYT/TT"], "of one number, forty years apart"),
    ("Pháp lệnh Phí và lệ phí số 38/2001/PL-UBTVQH ngày 28/8/2001", ["38/2001/PL-UBTVQH"], "the assembly's term left out: the year says which it is"),
    ("UBND huyện ra thông báo số 5134 về hợp đồng; theo văn bản 5134 đã ban hành", ["5134/TB-UBND"] * 2, "a short number without its type, named again"),
    ("Huỷ bỏ khoản 1 của Chị thị số 4/2003/CT; Công văn số 2532/UBND – KT2 về dịch", ["04/2003/CT", "2532/UBND-KT2"], "a misprinted type, an office with a number"),
    ("quyết định số 3014 của Chủ tịch UBND tỉnh Vĩnh Long (năm 2009)", ["3014/QĐ-UBND"], "a year beside it is no part of a decision's number"),
    ("Thông tư 01/2016/TT-BGD ĐT ngày 15/01/2016; công văn số 3227/SGDĐT- GDTrH ngày 18/10/2012", ["01/2016/TT-BGDĐT", "3227/SGDĐT-GDTrH"], "a ministry's letters cut in two, an office in mixed letters"),
    ("Quy chế kèm theo Thông tư số 11/2014/TT-BGDĐT (sau đây gọi là Quy chế 11)", ["11/2014/TT-BGDĐT"] * 2, "an annex called by its circular's number"),
    ("Luật sửa đổi, bổ xung một số điều của Luật Khoáng sản năm 2005", ["Luật sửa đổi, bổ xung một số điều của Luật Khoáng sản 2005", "Luật Khoáng sản"], "an error in spelling, kept"),
    ("Quán triệt Chỉ thị số 120/CTHNB của Hội Nhà báo; Nghị quyết số 1018-NQ/UBTVQH12", ["120/CT-HNB", "1018/NQ-UBTVQH12"], "a hyphen lost, hyphen and slash exchanged"),
    ("Kế hoạch 2519/KH-CAT(CSGT) ngày 09/5/2023", ["2519/KH-CAT(CSGT)"], "a unit in brackets"),
    ("Thông tư liên tịch số 13/2016/TTLT-BYT-BGDĐT (gọi tắt là Thông tư 13)", ["13/2016/TTLT-BYT-BGDĐT"] * 2, "a joint circular in short"),
    ("tổng kết Kết luận 61 của Ban Bí thư; Ban Chỉ đạo thực hiện đề án 61 mở hội nghị", ["61-KL/TW", "Đề án 61"], "a project in small letters beside its conclusion"),
    ("Thông báo Kết luận số 159-TB của Bộ Chính trị về thảo luận văn kiện", ["159-TB/TW"], "the author completes a symbol"),
    ("Nghị định 105/NĐ-CP có hiệu lực; Chính phủ vừa ban hành Nghị định 105/2017/NĐ-CP", ["105/2017/NĐ-CP"] * 2, "the year that the text gives elsewhere"),
    ("Quốc hội đã thông qua Nghị quyết số 173/2024 của Quốc hội về chất vấn", ["173/2024/QH15"], "the assembly's term by the year"),
    ("Nghị quyết Hội nghị lần thứ sáu, lần thứ 7 của Ban Chấp hành Trung ương khóa XII", ["Nghị quyết Trung ương 6 khóa XII", "Nghị quyết Trung ương 7 khóa XII"], "two plenums, each with its word"),
    ("xã ra quyết định cưỡng chế (QĐ 706), huyện ra quyết định phạt (QĐ 353)", ["Quyết định 706", "Quyết định 353"], "by its code in brackets"),
    ("đánh giá tác động của Luật tới đời sống xã hội sau 05 năm", [], "no name of a law"),
    ("Thành phố ra quyết định hành chính số 3128; Văn phòng có thông báo chính thức số 548", ["Quyết định 3128", "Thông báo 548"], "words between type and number"),
    ("Kế hoạch số 12/KH-UBND.CCB về thăm hỏi cựu chiến binh", ["12/KH-UBND.CCB"], "a unit behind a dot"),
    ("Quyết định số số 15/2011/QĐ-UBND", ["15/2011/QĐ-UBND"], "a word twice"),
    ("Báo cáo thẩm tra số 56/BC-KTNS ngày 3/7/2014 của Ban Kinh tế", ["56/BC-KTNS"], "a kind of report"),
    ("Luật tổ chức HĐND và UBND (sửa đổi) ngày 21/6/1994", ["Luật tổ chức HĐND và UBND 1994"], "the day behind the brackets"),
]


@pytest.mark.parametrize("text, targets, why", TARGETS, ids=[row[2] for row in TARGETS])
def test_targets(text, targets, why):
    assert [c.target for c in read(text).citations] == targets, why


@pytest.mark.parametrize("text, field, value", [
    ("Nghị định 46/2016 về xử phạt", "issuer", "Chính phủ"),
    ("Chỉ thị số 18/2000/CT-TTg, ngày 21/9/2000 của Thủ tướng Chính phủ", "issued_on", "2000-09-21"),
    ("Chỉ thị số 33 (ngày 26.11.2021) của Thủ tướng Chính phủ", "issued_on", "2021-11-26"),
    ("Ngày 20/7/2007, UBND thành phố Hà Nội có Quyết định số 82/2007/QĐ-UBND", "issued_on", "2007-07-20"),
    ("Ngày 20/7/2007, UBND thành phố Hà Nội có Quyết định số 82/2007/QĐ-UBND", "issuer", "UBND thành phố Hà Nội"),
    ("Nghị quyết số 10-NQ/TW ngày 3/6/2017 của Hội nghị BCHTW Đảng lần thứ 5 khóa XII", "issuer", "Ban Chấp hành Trung ương"),
    ("Kế hoạch số 41/KH-UBND huyện Mường La", "issuer", "UBND huyện Mường La"),
    ("Xét đề nghị của Giám đốc Sở Xây dựng tỉnh Gia Lai tại Tờ trình số 66/SXD-TT", "issuer", "Sở Xây dựng tỉnh Gia Lai"),
    ("cụ thể hóa (Huyện ủy Ba Tri: Quyết định số 41-QĐ/HU)", "issuer", "Huyện ủy Ba Tri"),
    ("Công văn số 31/TTr-PGD ngày 19 tháng 6 năm 2006 của Phòng Giáo dục Quận 8", "issuer", "Phòng Giáo dục quận 8"),
    ("Nghị quyết số 71/2007/NQ.HĐND.K7 ngày 13 tháng 12 năm 2007 của HĐND tỉnh Đồng Tháp", "issued_on", "2007-12-13"),
    ("NGHỊ QUYẾT SỐ 41/2007/NQ .HĐND NGÀY 25 THÁNG 01 NĂM 2007", "target", "41/2007/NQ-HĐND"),
    ("Luật sửa đổi, bổ sung một số điều của các luật liên quan đến quy hoạch ngày 20/11/2018", "target",
     "Luật sửa đổi, bổ sung một số điều của các luật liên quan đến quy hoạch 2018"),
    ("Căn cứ Luật Tổ chức HĐND và UBNDngày 26/11/2003", "target", "Luật Tổ chức HĐND và UBND 2003"),
    ("Căn cứ Luật Ban hành văn bản quyphạm pháp luật năm 2015", "issued_on", "2015"),
    ("- Số hiệu văn bản: 15/2003/QĐ-UB", "kind", "Quyết định"),
    ("Văn bản thẩm định số 31/STP-KSTT ngày 08/4/2014", "target", "31/STP-KSTT"),
    ("Sau khi tỉnh Tuyên Quang ban hành nghị quyết, Ban Thường vụ Tỉnh ủy đã xây dựng Đề án số 12-ĐA/TU", "issuer", "Ban Thường vụ Tỉnh ủy Tuyên Quang"),
    ("Doanh nghiệp lắp trạm quan trắc theo Luật Bảo vệ môi trường trước ngày 31/12", "target", "Luật Bảo vệ môi trường"),
    ("Thông tư số 96/2024/TT-BTC", "issuer", "Bộ Tài chính"),
    ("Quyết định số 290-QĐ/TW", "issuer", ""),
    ("Quyết định số 151/2003/QĐ-BCA (A11) ngày 11/3/2003 của Bộ trưởng Bộ Công an", "issued_on", "2003-03-11"),
    ("Nghị định số 98/2021NĐ-CP ngày 08/11/2021", "issued_on", "2021-11-08"),
    ("Nghị định số 8/2023/NĐ-CP ngày 28 ngày 11 năm 2023", "issued_on", "2023-11-28"),
    ("Nghị định số 8/2025/NĐ-CP ngày 26 tháng 02 tháng 2025", "issued_on", "2025-02-26"),
    ("Nghị định số 8/2025/NĐ-CP ngày     tháng 07 năm 2025 của Chính phủ", "issued_on", "2025-07"),
    ("các Tờ trình số 128/TTr-CP và số 129/TTr-CP ngày 29/12/2025", "issued_on", "2025-12-29"),
    ("UBND huyện Quế Sơn có ý kiến. Giá mà UBND xã Quế Phú duyệt cho hộ ông Nam tại Quyết định số 12/QĐ-UBND ngày 3/4/2015", "issuer", "UBND xã Quế Phú"),
    ("Luật Tín ngưỡng, Tôn giáo (đã được Quốc hội khóa XIV thông qua tại kỳ họp thứ 2 ngày 18/11/2016, có hiệu lực từ 1/1/2018)", "issued_on", "2016-11-18"),
    ("Căn cứ Luật Tần số vô tuyến điệnngày 4/12/2009;", "target", "Luật Tần số vô tuyến điện 2009"),
    ("Chương trình phối hợp số 14-CTr/TĐTN-SNV ngày 26/12/2017 giữa Tỉnh đoàn Thanh niên và Sở Nội vụ", "issuer", "Tỉnh đoàn"),
    ("Thủ tướng vừa ban hành công văn số 107/VPCP-CN gửi UBND tỉnh Lào Cai", "issuer", "Văn phòng Chính phủ"),
    ("Tại Kết luận số 169-KL/TW, Bộ Chính trị giao các tỉnh ủy tổ chức lễ", "issuer", "Bộ Chính trị"),
    ("Thủ tướng phê duyệt Chương trình tại Quyết định số 1719 ngày 14/10/2021", "target", "1719/QĐ-TTg"),
    ("Văn phòng Ban Chỉ đạo Phòng chống lụt bão Trung ương đã phát Công điện số 02 gửi các tỉnh", "issuer", ""),
    ("Hướng dẫn số 48/HD-TƯHCTĐ ngày 15/02/2019 của Trung ương Hội Chữ thập đỏ Việt Nam Về việc", "issuer", "Trung ương Hội Chữ thập đỏ Việt Nam"),
    ("Công văn số 19/CSPL-CĐN của Công đoàn Giáo dục Việt Nam về việc", "issuer", "Công đoàn Giáo dục Việt Nam"),
    ("Kế hoạch số 46/KH-BT của BTV Hội LHPN Hà Nội;", "issuer", "BTV Hội LHPN Hà Nội"),
    ("Nghị quyết số 38-NQ/ĐU của Đảng ủy Quân khu và Nghị quyết số 41-NQ/ĐU của Đảng ủy Quân sự tỉnh", "issuer", "Đảng ủy Quân khu"),
    ("thực hiện Kết luận số 61về “Nâng cao vai trò”", "target", "Kết luận 61"),
    ("Nghị định 116/2017 của Bộ Giao thông vận tải", "issuer", "Chính phủ"),
    ("Công văn số 10/UBND-VX, do ông Nam, Phó Chánh Văn phòng UBND tỉnh Thanh Hóa ký", "issuer", "UBND tỉnh Thanh Hóa"),
    ("Xét đề nghị của Ủy ban Công tác đại biểu tại Tờ trình số 37/TTr-UBCTĐB15", "issuer", "Ủy ban Công tác đại biểu"),
])
def test_fields(text, field, value):
    assert getattr(read(text).citations[0], field) == value


@pytest.mark.parametrize("text, kinds, why", [
    ("tại các văn bản số 464/TB-VPCP ngày 1/2/2019 và số 6113/VPCP-CN", ["Thông báo", "Công văn"], "each member by its own symbol"),
    ("các văn bản số 20/SNV-TC, 33/KH-UBND", ["Công văn", "Kế hoạch"], "the other way round"),
    ("các Quyết định số 12/QĐ-UBND và 118/TTg", ["Quyết định", "Quyết định"], "an old symbol has neither code nor unit"),
    ("Quyết định số 118/TTg, 120/TTg", ["Quyết định", "Quyết định"], "no symbol with a code beside it"),
    ("Nghị quyết này dẫn số 51/2001/QH10; nghị quyết của Ủy ban, số 27/2022/UBTVQH15", ["Nghị quyết", "Nghị quyết"], "the word before an assembly's number"),
    ("Xem 27/2022/UBTVQH15. Xem 51/2001/QH10.", ["Nghị quyết", "Luật"], "the standing committee makes no laws"),
    ("the Ordinance No. 40/2002/UBTVQH10; Resolution No. 51/2001/QH10; Law No. 78/2006/QH11", ["Pháp lệnh", "Nghị quyết", "Luật"], "in a translation"),
])
def test_kinds(text, kinds, why):
    assert [c.kind for c in read(text).citations] == kinds, why


@pytest.mark.parametrize("text, days, why", [
    ("Thông tư số 2/2015/TT-BTC ngày 27/1/2025 nay bỏ. Thông tư số 2/2015/TT-BTC ngày 27/1/2015 của Bộ", ["2015-01-27"] * 2, "the symbol's year proves the slip"),
    ("Thông tư số 2/2015/TT-BTC ngày 27/1/2025 nay bỏ. Thông tư số 2/2015/TT-BTC có hiệu lực", ["2025-01-27"] * 2, "no other day in the text: it stands"),
    ("Thông tư số 2/2015/TT-BTC ngày 27/1/2015. Thông tư số 2/2015/TT-BTC ngày 27/2/2015", ["2015-01-27", "2015-02-27"], "two days of one year prove nothing"),
    ("Kế hoạch số 5/KH-UBND ngày 1/2/2020. Kế hoạch số 5/KH-UBND ngày 3/4/2021", ["2020-02-01", "2021-04-03"], "numbers begin anew each year"),
])
def test_a_date_slip_that_the_text_proves(text, days, why):
    assert [c.issued_on for c in read(text).citations] == days, why


def test_date_and_author_at_the_end_of_a_list_are_shared():
    found = read("theo Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị").citations
    assert [(c.issued_on, c.issuer) for c in found] == [("2013-12-12", "Bộ Chính trị")] * 2


def test_the_day_behind_a_name_that_holds_ten_laws_is_that_of_the_law_that_amends_them():
    ten = ", ".join(f"Luật {name}" for name in ("Chứng khoán", "Kế toán", "Giá", "Ngân sách nhà nước", "Quản lý thuế", "Phí và lệ phí", "Đấu thầu", "Dự trữ quốc gia", "Đê điều", "Thủy sản"))
    first, *inner = read(f"Căn cứ Luật sửa đổi, bổ sung một số điều của {ten} ngày 29 tháng 11 năm 2024;").citations
    assert first.issued_on == "2024-11-29" and len(inner) == 10 and not any(c.issued_on for c in inner)


def test_who_passed_a_law_did_not_pass_the_older_one_of_its_name():
    found = read("Căn cứ Luật Hóa chất số 69/2025/QH15;\nCăn cứ Nghị định số 113/2017/NĐ-CP quy định chi tiết Luật Hóa chất;\n").citations
    assert [(c.target, c.issuer) for c in found] == [("69/2025/QH15", "Quốc hội"), ("113/2017/NĐ-CP", "Chính phủ"), ("Luật Hóa chất", "")]


def test_date_of_one_number_is_not_given_to_a_number_of_another_year():
    found = read("Thông tư số 01/2010/TT-BTC và Thông tư số 05/2012/TT-BTC ngày 5/3/2012").citations
    assert [c.issued_on for c in found] == ["", "2012-03-05"]


SENTENCES = st.lists(st.sampled_from([row[0] for row in TARGETS]), min_size=1, max_size=5)


@settings(max_examples=60, deadline=None)
@given(SENTENCES, st.sampled_from(["NFC", "NFD"]), st.sampled_from([" ", "\n", "\u00a0", "\u200b ", "\r\n"]))
def test_offsets_quote_the_text_as_read(sentences, form, joiner):
    text = unicodedata.normalize(form, joiner.join(sentences))
    for citation in read(text).citations:
        assert text[citation.start:citation.end] == citation.quote
        assert citation.start <= citation.anchor_start < citation.anchor_end <= citation.end


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_both_unicode_forms_say_the_same(form):
    text = "Thực hiện Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị và Luật Đất đai năm 2013."
    assert [c.target for c in read(unicodedata.normalize(form, text)).citations] == ["23-QĐ/TW", "Luật Đất đai 2013"]


@pytest.mark.parametrize("hostile", [
    "1/" * 400_000, "a" * 800_000, "số 12/QĐ-" * 90_000, "Luật " * 180_000, "Nghị quyết Trung ương " * 40_000,
    "của " * 200_000, "\n" * 800_000, "Căn cứ " * 110_000, "(" * 800_000, "“" * 300_000, "ngày 1/1/2020 " * 60_000,
    "Luật sửa đổi, bổ sung một số điều của " * 20_000,
    "Theo Nghị định số 1/2020/NĐ-CP" + " " * 6_000 + "của Chính phủ", "Theo Chỉ thị số 5-CT/TW về" + " " * 6_000 + "dân vận",
    "Theo Nghị định số 1/2020/NĐ-CP của" + " " * 40_000 + "Nghị định số 2/2020/NĐ-CP", "Theo Nghị định số 3/2020/NĐ-CP thi hành" + "\t" * 40_000 + "Nghị định số 4/2020/NĐ-CP",
    "Nghị định số 5/2020/NĐ-CP " + "căn cứ " * 40_000 + "Nghị định số 6/2020/NĐ-CP", "Nghị định số 7/2020/NĐ-CP sửa đổi" + " , bổ sung" * 20_000 + " Nghị định số 8/2020/NĐ-CP",
    "Nêu ở Nghị định số 5/2020/NĐ-CP, vốn sửa đổi" + " " * 800_000 + "Nghị định số 6/2019/NĐ-CP", "Căn cứ" + "\n\u3000\t" * 270_000 + "Luật Giá",
    "Căn cứ Luật Giá " + "số, " * 200_000 + "và Nghị định số 1/2020/NĐ-CP", "Nghị định số 1/2020/NĐ-CP quy định " + "của, " * 160_000 + "thi hành Luật Giá",
    "Nghị định số 1/2020/NĐ-CP về bảo hiểm, bao gồm: " + "khoản 9 điều 33, " * 30 + "5 điều khoản 42 của Nghị định số 2/2020/NĐ-CP",
], ids=lambda text: text[:14].strip() or "blank")
def test_a_megabyte_of_hostile_text_is_read_in_linear_time(hostile):
    """Not a speed claim: ten seconds for what takes under one says that nothing is quadratic."""
    start = time.process_time()
    read(hostile)
    assert time.process_time() - start < 10


#: lists of thousands: what each was quadratic in
LISTS = [
    ("Nghị định số 1/2020/NĐ-CP sửa đổi, bổ sung " + ", ".join(f"Nghị định số {i}/2013/NĐ-CP" for i in range(16000)), "what one decree amends"),
    ("Luật Thủy lợi số 08/2017/QH14; " * 4000 + "Luật Thủy lợi, " * 4000, "a law's numbers, asked for each of its names"),
    ("".join(f"Luật Đất đai số {i}/2013/QH13 (sau đây gọi tắt là Luật Đất đai); " for i in range(8000)), "short names and what stands before them"),
    ("Quyết định số 5/QĐ-UBND (sửa), thay thế quyết định này. " * 8000, "references back and what they mean"),
    (" ".join(f"Quyết định số {i}/2013/QĐ-UBND được thay thế bởi Quyết định số {i}/2023/QĐ-UBND," for i in range(8000)), "passives and what they speak of"),
    ("Thực hiện " + ", ".join(f"Chỉ thị số {i}-CT/TU" for i in range(4000)) + ", Tỉnh ủy ban hành " + ", ".join(f"Kế hoạch số {i}-KH/TU" for i in range(4000)),
     "each of one list with each of the other"),
    ("".join(f"Thông tư số {i}/2013/TT-NHNN của Ngân hàng Nhà nước. " for i in range(16000)), "a look at the whole text for each"),
    ("Bãi bỏ các văn bản sau:\n" + "\n".join(f"{i}. Quyết định số {i}/2010/QĐ-UBND sửa đổi Quyết định số {i}/2009/QĐ-UBND." for i in range(4000)),
     "what a heading ends, and whether as a whole"),
    ("; ".join(f"Công văn số {i}/UBND-VX" for i in range(8000)), "letters and those whose symbol goes on"),
    ("Nghị định số 5/2019/NĐ-CP quy định. " * 6000 + "Theo Nghị định 5 thì khác. " * 6000, "a number and all that it may mean"),
    ("Thực hiện " + ", ".join(f"Chỉ thị số {i}-CT/TU" for i in range(2000)) + ", Tỉnh ủy đã ban hành Kế hoạch số 1-KH/TU"
     + "".join(f"; Kế hoạch số {i}-KH/TU" for i in range(2000)), "what was issued for a list, by and by"),
    ("Kết luận số 12/KL-UBND 45/2013/QH13 bãi bỏ " * 6000, "titles within titles without end"),
    ("thay thế 23-QĐ/TW 12/QĐ-UBND 1. sửa đổi, bổ sung triển khai do khóa XII Thông tư" * 3000, "clauses of transition"),
    ("Nghị định 1/2015/NĐ-CP sửa đổi " * 20000, "a chain of titles, and what stands around it"),
    ("Hiến pháp hết hiệu lực ngày 5/6; " * 12000, "what ends the parts of one sentence"),
]


@pytest.mark.parametrize("text, why", LISTS, ids=[why for _, why in LISTS])
def test_a_list_of_thousands_costs_as_much_as_others(text, why, plain_list):
    """No speed claim: a plain list of as many in the same process is the measure, and what is quadratic takes five to fifty times as long."""
    start = time.process_time()
    found = read(text)
    assert len(found.statements) < 3 * len(found.citations)
    assert time.process_time() - start < 6 * plain_list


@pytest.fixture(scope="module")
def plain_list() -> float:
    """Seconds for 8,000 citations that stand side by side."""
    start = time.process_time()
    assert len(read("Căn cứ " + "; ".join(f"Nghị định số {i}/2023/NĐ-CP" for i in range(8000))).citations) == 8000
    return time.process_time() - start
