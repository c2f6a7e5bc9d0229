"""How newspapers name papers and tell of them, in sentences of our own: short numbers in lists, authors in short, who does what."""

import pytest

from danvan_graph.extract import extract
from danvan_graph.model import Document


def read(text):
    return extract(Document(id="t", text=text))


def edges(text):
    found = read(text)
    return {("self" if s.subject is None else found.citations[s.subject].target, s.relation, found.citations[s.object].target) for s in found.statements}


TARGETS = [
    ("Theo các Nghị định 43/2014, 44/2014 và 45/2014 của Chính phủ, giá được tính lại.", ["43/2014/NĐ-CP", "44/2014/NĐ-CP", "45/2014/NĐ-CP"], "number and year in a list"),
    ("Theo Thông tư số 23/2014 và 24/2014 của Bộ Nội vụ.", ["23/2014/TT-BNV", "24/2014/TT-BNV"], "the author stands behind the last"),
    ("Quyết định số 15 và 16/2020/QĐ-UBND nêu giá.", ["15/2020/QĐ-UBND", "16/2020/QĐ-UBND"], "one year for both"),
    ("Tuyên truyền Pháp lệnh 34 về dân chủ ở xã.", ["Pháp lệnh 34"], "an ordinance by its number"),
    ("Thông tin pháp lệnh 34 điều, luật số 10.", [], "no ordinance: articles are counted"),
    ("Học tập Nghị quyết số 18, 19 Hội nghị Trung ương 6 khóa XII.", ["18-NQ/TW", "19-NQ/TW"], "the plenum behind the numbers is their author"),
    ("Theo Luật Quản lý thuế số 38/2019, hộ kinh doanh kê khai.", ["38/2019/QH14"], "number and year of a law"),
    ("Luật sư nói quyết định (QĐ) 2892 của UBND TP Hải Phòng là đúng, QĐ 2892 còn hiệu lực.", ["2892/QĐ-UBND"] * 2, "its code in brackets"),
    ("Chủ tịch UBND tỉnh Bình Thuận ký công văn (số 2638) yêu cầu xử nghiêm.", ["Công văn 2638"], "its number in brackets"),
    ("Mức bồi thường theo nghị định 2-2017 là thấp.", ["02/2017/NĐ-CP"], "number and year joined by a hyphen"),
    ("HĐND vừa có Nghị quyết số 20 kỳ họp thứ 4 về giá đất.", ["20/NQ-HĐND"], "the session behind the number"),
    ("Sửa đổi TTLT số 17; Thông tư liên tịch số 17/2007/TTLT-BCA-BTP còn hiệu lực.", ["17/2007/TTLT-BCA-BTP"] * 2, "a joint circular by its code"),
    ("Tỉnh triển khai Chương trình MTQG 1719. Quyết định số 1719/QĐ-TTg phê duyệt Chương trình.", ["1719/QĐ-TTg"] * 2, "a programme by the number of the decision that approved it"),
    ("Tỉnh triển khai Chương trình MTQG 2021 và chỉ tiêu khác.", [], "no paper of that number is named"),
    ("Theo Chỉ thị số 38/2005 và Chỉ thị số 45/2019 của Thủ tướng Chính phủ.", ["38/2005/CT-TTg", "45/CT-TTg"], "until 2008 directives had the year in their symbol"),
    ("Nghị định số 388-HĐBT và Nghị định 388/HĐBT là một.", ["388/HĐBT"] * 2, "hyphen and slash in one text"),
    ("Vay mua nhà ở xã hội theo Luật Nhà ở chỉ áp dụng hệ số thấp.", ["Luật Nhà ở"], "'chỉ' is no part of a name"),
    ("UBND huyện có công văn số 357/UBND - TTPTQĐ ngày 30/03/2018.", ["357/UBND-TTPTQĐ"], "a unit between blanks whose letters begin as a town's"),
    ("Theo Nghị định số 45/2015/N Đ-CP của Chính phủ.", ["45/2015/NĐ-CP"], "a blank inside the code"),
    ("Phổ biến Luật Thực hiện dân chủ ở cơ sở năm 2022: Luật số 10/2022/QH15 có hiệu lực.", ["10/2022/QH15"] * 2, "name and number, which the table of laws joins"),
    ("Luật Đất đai năm 2024 (số 31/2024/QH15) có hiệu lực. Để Luật sớm đi vào cuộc sống.", ["31/2024/QH15"], "the number in brackets behind the year; 'Luật sớm' is no name"),
    ("Công khai theo Pháp lệnh số 34 năm 2007 của Ủy ban Thường vụ Quốc hội khóa XI.", ["34/2007/PL-UBTVQH11"], "an ordinance by number, year and term"),
    ("Chương trình 134, 135 của Chính phủ được triển khai.", ["Chương trình 134", "Chương trình 135"], "a programme's number is no symbol"),
    ("Nghe Nghị quyết Hội nghị Trung ương 6 khóa XII: NQ số 18 về bộ máy, NQ số 19 về đơn vị sự nghiệp. Kế hoạch thực hiện Nghị quyết 18-NQ/TW.", ["Nghị quyết Trung ương 6 khóa XII", "18-NQ/TW", "19-NQ/TW", "18-NQ/TW"], "the next of a plenum's list"),
    ("Tỉnh đẩy mạnh Đề án 06 năm 2023. Kế hoạch triển khai Quyết định số 06/QĐ-TTg ngày 6/1/2022 (Đề án 06).", ["06/QĐ-TTg"] * 3, "the year of what is done and not of the scheme"),
    ("Theo Thông tư liên tịch số 71/2007/TTLT BGDĐT-BNV ngày 28/11/2007.", ["71/2007/TTLT-BGDĐT-BNV"], "a blank before the bodies of a joint circular"),
    ("Theo Thông tư số 43 TC/QLCS ngày 31/7/1996 và Thông tư số 3 TC-TCT.", ["43-TC/QLCS", "03/TC-TCT"], "the Ministry of Finance in the 1990s"),
    ("Căn cứ Pháp lệnh số 38/2001/PL-UBTVQH của Uỷ ban Thường vụ Quốc hội khoá X.", ["38/2001/PL-UBTVQH10"], "the term stands behind who passed it"),
    ("Cán bộ học nghị quyết liên tịch 403 và tờ trình 45 của Sở Nội vụ.", ["Nghị quyết liên tịch 403", "45/TTr-SNV"], "types that are seldom short"),
]


@pytest.mark.parametrize("text, targets, why", TARGETS, ids=[row[2] for row in TARGETS])
def test_targets(text, targets, why):
    assert [c.target for c in read(text).citations] == targets, why


FIELDS = [
    ("Đến 3/10/2018, UBND tỉnh mới ban hành Quyết định số 1182/QĐ-UBND cho thuê đất.", ("2018-10-03", "UBND tỉnh"), "'mới' is no 'mọi': one committee acts"),
    ("Mãi đến ngày 18/7/2016, Công ty Văn Hồng mới có Công văn số 05/VH-MT.", ("2016-07-18", "Công ty Văn Hồng"), "at last, on that day"),
    ("Viện kiểm sát nêu: năm 2006, Sở Nội vụ có Văn bản số 922 trả lời.", ("2006", "Sở Nội vụ"), "the year behind a colon"),
    ("Dân không chịu cách giải quyết của Chủ tịch UBND huyện Yên Thế tại Kết luận số 1414/KL-UBND.", ("", "UBND huyện Yên Thế"), "whose settlement it is"),
    ("Cả xã làm theo Kế hoạch 14 của MTTQ Việt Nam tỉnh Hà Nam.", ("", "MTTQ Việt Nam tỉnh Hà Nam"), "the Front without its committee"),
    ("Theo Thông tư liên tịch số 07/2013 giữa Bộ Tư pháp và Bộ Nội vụ.", ("", "Bộ Tư pháp; Bộ Nội vụ"), "between two ministries"),
    ("Xã có tờ trình, đến ngày 14/6/2019 thì UBND huyện Yên Thế ban hành Quyết định số 357/QĐ-UBND.", ("2019-06-14", "UBND huyện Yên Thế"), "until that day, when it was issued"),
    ("Quy định số 205-QĐ/TW ra đời.\nQuy định 205 gồm 5 chương, 16 điều, có hiệu lực từ ngày ký là 23-9-2019.", ("2019-09-23", ""), "the day of signature behind what it consists of"),
    ("Theo Thông báo số 112/TB ngày 14-1-1993 của Bộ Lâm nghiệp đồng ý cho thành lập.", ("1993-01-14", "Bộ Lâm nghiệp"), "its verb is no part of a name"),
    ("Quyết định số 13585/KTST-QH phê duyệt quy hoạch.", ("", ""), "QH is an office's unit here and not the Quốc hội"),
    ("HĐND tỉnh Hà Nam xét Báo cáo thẩm tra số 6/BC-HĐND ngày 04/4/2011 của Ban Kinh tế và Ngân sách và ý kiến thảo luận.", ("2011-04-04", "Ban Kinh tế và Ngân sách HĐND tỉnh Hà Nam"), "a council's committee"),
    ("Tỉnh ủy Thái Nguyên họp. Theo Quyết định số 1127-QĐNS/TU, ông được bổ nhiệm.", ("", "Tỉnh ủy Thái Nguyên"), "a decision on staff"),
    ("HĐND TPHCM khóa X tại kỳ họp thứ 4 đã thông qua Nghị quyết số 39/2025/NQ-HĐND. HĐND tỉnh Bình Dương có ý kiến.", ("", "HĐND thành phố Hồ Chí Minh"), "the session behind who passed it"),
    ("Nghị quyết số 25-NQ/TW ngày 3/6/2013 (Nghị quyết 25) của Ban Chấp hành Trung ương còn giá trị.", ("2013-06-03", "Ban Chấp hành Trung ương"), "a short name behind the day"),
    ("Nghị định số 139/2013/NĐ-CP được Chính phủ ban hành hôm 22-10-2013.", ("2013-10-22", "Chính phủ"), "'hôm' and the day"),
    ("Huyện Lộc Ninh họp. Sau đó, huyện đã ban hành Kế hoạch số 187/KH-UBND. UBND huyện Lộc Ninh báo cáo.", ("", "UBND huyện Lộc Ninh"), "a place of a level for its committee"),
    ("Sáng 15.9, Đảng ủy phường Cao Lãnh họp. Các chi bộ gắn việc học tập với Kế hoạch số 09-KH/ĐU của Đảng ủy phường về thi đua.", ("", "Đảng ủy phường Cao Lãnh"), "a commune's committee, once its place is named"),
    ("Tổng LĐLĐ có Hướng dẫn 55 ngày 3/4/2022.", ("2022-04-03", "Tổng Liên đoàn Lao động Việt Nam"), "a short name"),
]


@pytest.mark.parametrize("text, fields, why", FIELDS, ids=[row[2] for row in FIELDS])
def test_day_and_author(text, fields, why):
    citation = read(text).citations[0]
    assert (citation.issued_on, citation.issuer) == fields, why


def test_numbers_of_one_tail_have_one_author():
    found = read("Theo QĐ 1234, 1235/QĐ-UBND và công văn số 11, 12/SNV-TC của Sở Nội vụ tỉnh Hà Nam.")
    assert [c.issuer for c in found.citations] == ["UBND tỉnh Hà Nam"] * 2 + ["Sở Nội vụ tỉnh Hà Nam"] * 2


A, B, C = "15/2021/NĐ-CP", "35/2023/NĐ-CP", "61/2020/NĐ-CP"
D, E = "12/QĐ-UBND", "13/QĐ-UBND"

EDGES = [
    (f"Hai nghị định số {A} và {B} thay thế Nghị định {C}.", {("self", "cites", A), ("self", "cites", B), (A, "supersedes", C), (B, "supersedes", C)}, "two, as the number says"),
    (f"Nghị định {A} và Nghị định {B} cùng sửa đổi Nghị định {C}.", {("self", "cites", A), ("self", "cites", B), (A, "amends", C), (B, "amends", C)}, "both, as the word says"),
    (f"Căn cứ Nghị định {A} và Nghị định {B} sửa đổi Nghị định {C}.", {("self", "based_on", A), ("self", "based_on", B), (B, "amends", C)}, "the last alone: nothing says that both do"),
    (f"Quyết định {D} được ban hành căn cứ Nghị định {A}, Nghị định {B} và Tờ trình số 7/TTr-SNV.",
     {("self", "cites", D), (D, "based_on", A), (D, "based_on", B), (D, "based_on", "07/TTr-SNV")}, "the list of its bases is its own"),
    (f"Quyết định {D} lại căn cứ Công văn số 44/SNV-TC.", {("self", "cites", D), (D, "based_on", "44/SNV-TC")}, "rests on it after all"),
    (f"Quyết định này được đăng Báo Cần Thơ sau năm ngày kể từ ngày ký và thay thế Quyết định {D}.", {("self", "supersedes", D)}, "the name of a place is no 'cần'"),
    (f"Hết hạn, chủ nhà không thực hiện Quyết định {D}.", {("self", "cites", D)}, "not carried out"),
    (f"Việc tính tiền chưa bám theo Nghị định {A}.", {("self", "cites", A)}, "not followed"),
    (f"Muốn xây thêm tầng phải xin điều chỉnh Quyết định {D}.", {("self", "cites", D)}, "asked for"),
    (f"Tiếp tục thực hiện Chiến lược tín dụng đến năm 2030 được phê duyệt tại Quyết định số {D}.", {("self", "implements", D)}, "a scheme is carried out, and what approved it"),
    (f"Đẩy mạnh thực hiện Đề án du lịch đã được UBND tỉnh phê duyệt theo Quyết định số {D}.", {("self", "implements", D)}, "the same with 'theo'"),
    ("Đại biểu được nghiên cứu 2 chuyên đề: Nghị quyết số 04-NQ/TW về tổ chức; Nghị quyết số 05-NQ/TW về kinh tế.",
     {("self", "implements", "04-NQ/TW"), ("self", "implements", "05-NQ/TW")}, "studied at a meeting"),
    ("Huyện tổng kết kết quả thực hiện 2 đề án quốc phòng.\nĐó là các đề án: “Xây dựng thế trận” (Đề án 23); “Diễn tập phòng thủ” (Đề án 27).",
     {("self", "implements", "Đề án 23"), ("self", "implements", "Đề án 27")}, "named on the line below, behind their titles"),
    ("Thông tư 06/2025/TT-BNV của Bộ Nội vụ, có hiệu lực từ ngày 5/5, sửa đổi Thông tư 08/2022/TT-BNV.",
     {("self", "cites", "06/2025/TT-BNV"), ("06/2025/TT-BNV", "amends", "08/2022/TT-BNV")}, "its force stands between"),
    ("Quán triệt Chỉ thị số 33/CT-TTg về dân vận; Quy chế công tác dân vận ban hành kèm theo Quyết định số 23-QĐ/TW.",
     {("self", "implements", "33/CT-TTg"), ("self", "implements", "23-QĐ/TW")}, "an annex is the next of the list"),
    (f"Chỉ đạo rà soát, sửa đổi các quy định của địa phương không còn phù hợp với Nghị định {A}.", {("self", "cites", A)}, "what no longer fits is changed, and not what it fits"),
    (f"Hướng dẫn nghị định này là việc của bộ. Nghị định {A} có hiệu lực. Hướng dẫn nghị định này, Thông tư 5/2022/TT-BNV quy định mẫu đơn.",
     {("self", "cites", A), ("self", "cites", "05/2022/TT-BNV"), ("05/2022/TT-BNV", "guides", A)}, "guidance in front of who guides"),
    (f"Sau khi có Chỉ thị 23-CT/TU, huyện đã ban hành Kế hoạch số 19/KH-UBND để triển khai, giao xã chịu trách nhiệm.",
     {("self", "cites", "23-CT/TU"), ("self", "cites", "19/KH-UBND"), ("19/KH-UBND", "implements", "23-CT/TU")}, "what it is for stands before it"),
    (f"UBND tỉnh đã ban hành Kế hoạch số 53/KH-UBND ngày 18-2-2022, Kế hoạch số 56/KH-UBND ngày 24-2-2023 triển khai Nghị định {A}.",
     {("self", "cites", "53/KH-UBND"), ("self", "cites", "56/KH-UBND"), ("53/KH-UBND", "implements", A), ("56/KH-UBND", "implements", A)}, "both were issued for it"),
    (f"Theo Nghị định {A}, giá điều chỉnh 3 tháng một lần. Nghị định có hiệu lực từ 28/3, thay Quyết định {D}.", {("self", "cites", A), (A, "supersedes", D)}, "the bare word is the paper before"),
    (f"Quyết định {D} kiện toàn Ban Chỉ đạo thay cho Quyết định {E}.", {("self", "cites", D), (D, "supersedes", E)}, "what it does is its title"),
    (f"Nhiều nơi chưa tiếp cận nguồn vốn vay theo Nghị định {A}.", {("self", "cites", A)}, "money by a paper is no doing"),
    (f"Khối dân vận xã hoạt động theo Nghị định {A}.", {("self", "implements", A)}, "works by it"),
    (f"Căn cứ tình hình thực tế, Bộ trưởng quyết định danh mục thuộc nhóm quy định tại Nghị định {A}.", {("self", "cites", A)}, "a situation is the ground, and not the paper"),
    (f"Bị cáo ký Công văn số 44/SNV-TC gửi Bộ Công an, rồi ký tiếp Công văn số 235/SNV-TC xin ý kiến.", {("self", "cites", "44/SNV-TC"), ("self", "cites", "235/SNV-TC")}, "a second verb ends the title"),
    (f"Lực lượng chức năng xử phạt 37 vụ với số tiền 1,2 tỉ đồng theo Nghị định {A}.", {("self", "implements", A)}, "offences were punished by it"),
    (f"Đình làng được xếp hạng di tích cấp tỉnh theo Quyết định số {D}.", {("self", "cites", D)}, "what it is by the paper"),
    (f"Nếu chiếu theo Nghị định {A} thì ông An sai.", {("self", "cites", A)}, "held against the rule"),
    ("Cả phường áp dụng Chỉ thị 16/CT-TTg từ 0 giờ.", {("self", "implements", "16/CT-TTg")}, "orders are carried out when applied"),
    (f"Tiến độ thực hiện còn chậm so với yêu cầu của Nghị quyết {A}.", {("self", "cites", A)}, "compared with it"),
    ("Tỉnh uỷ ra Quy định số 12-QĐ/TU (thay thế Chỉ thị số 30-CT/TU và Kết luận số 88-KL/TU).",
     {("self", "cites", "12-QĐ/TU"), ("12-QĐ/TU", "supersedes", "30-CT/TU"), ("12-QĐ/TU", "supersedes", "88-KL/TU")}, "the bracket is still open"),
    (f"UBND tỉnh điều chỉnh các mức chi, nhưng không vượt quá khung tại Nghị định {A}.", {("self", "cites", A)}, "behind 'nhưng' another thing is said"),
    (f"Sau khi nhận Báo cáo số 74/BC-UBND về đơn của ông T. đòi đất, Chủ tịch UBND tỉnh yêu cầu huyện giải quyết theo đúng trình tự Nghị định {A}.",
     {("self", "cites", "74/BC-UBND"), ("self", "implements", A)}, "the chairman acts, and not the report"),
]


@pytest.mark.parametrize("text, wanted, why", EDGES, ids=[row[2] for row in EDGES])
def test_edges(text, wanted, why):
    assert edges(text) == wanted, why


OWN = [
    ("Thêm nhiều hoạt chất được dùng\nBộ Y tế ban hành Thông tư 13/2018/TT-BYT sửa đổi Thông tư 03/2018/TT-BYT về danh mục thuốc.\nTrong danh mục có 121 loại.\nThông tư được ban hành ngày 08/10/2018.",
     "13/2018/TT-BYT", "a later line tells its day"),
    ("Giảm một nửa lệ phí\nThực hiện Nghị quyết số 84/NQ-CP về tháo gỡ khó khăn, Chính phủ ban hành Nghị định 70/2020/NĐ-CP quy định mức thu.\nCụ thể, mức thu bằng 50 %.",
     "70/2020/NĐ-CP", "issued to carry out another"),
    ("Quy định mới về đánh giá học sinh\nBộ Giáo dục và Đào tạo (GDĐT) vừa ban hành Thông tư số 26/2020/TT-BGDĐT sửa đổi quy chế.\nĐiểm mới là đánh giá bằng nhận xét.",
     "26/2020/TT-BGDĐT", "'Quy định mới' is a headline"),
    ("Quà Tết có phải tính thuế?\nCục Thuế TP Hà Nội có Công văn số 5274/CTHN-TTHT trả lời Công ty M.V về quà tặng nhân viên.\nTheo đó, quà ghi tên người nhận thì tính thuế.",
     "5274/CTHN-TTHT", "a letter that answers"),
    ("Quyết định ban hành quy chế họp\nỦy ban nhân dân thành phố hà nội\nCăn cứ Luật Tổ chức chính quyền địa phương;\nĐiều 1. Ban hành Quy chế.\nQuy chế\nHọp dân\n"
     "(Ban hành kèm theo Quyết định số 53/2009/QĐ-UBND ngày 03 tháng 03 năm 2009)\nĐiều 1. Họp.", "53/2009/QĐ-UBND", "its number below the annex's title"),
    ("Quảng Ninh hỗ trợ ngư dân\nNgày 12/9/2024, tại kỳ họp thứ 20, HĐND tỉnh Quảng Ninh đã thông qua Nghị quyết số 42/2024/NQ-HĐND về hỗ trợ.\nTheo đó, mỗi tàu được 50 triệu đồng.",
     "42/2024/NQ-HĐND", "the session between the day and who passed it"),
    ("Chấn chỉnh quảng cáo\nPhó Chủ tịch UBND TP. Hà Nội vừa ký ban hành Chỉ thị số 12/CT-UBND về quảng cáo.\nTheo đó, các quận rà soát.", "12/CT-UBND", "no sentence ends behind 'TP.'"),
    ("Hướng dẫn đăng ký mô hình năm 2024\nBan Dân vận Tỉnh ủy Sơn La đã xây dựng, ban hành Hướng dẫn số 12-HD/BDVTU, ngày 15/1/2024 hướng dẫn đăng ký mô hình.\nCăn cứ Kế hoạch số 55-KH/BDVTW, các huyện đăng ký.",
     "12-HD/BDVTU", "a headline that begins as a title"),
    ("Chính sách mới\nTại Kỳ họp thứ 10, HĐND tỉnh Cà Mau khóa X đã ban hành Nghị quyết số 10/2023/NQ-HĐND quy định mức hỗ trợ.\nNghị quyết này thay thế Nghị quyết số 05/2018/NQ-HĐND.", "10/2023/NQ-HĐND", "a session and no day"),
    ("Đôn đốc cải cách hành chính\nVăn phòng UBND tỉnh Cao Bằng truyền đạt ý kiến của Phó Chủ tịch UBND tỉnh chỉ đạo về cải cách hành chính, tại Công văn số 1794/VP-NC, ngày 16/4/2024.", "1794/VP-NC", "what an office passes on"),
    ("Phạt nặng vi phạm đê điều\n(LĐO) Nghị định 139 quy định xử phạt có hiệu lực kể từ ngày 1/1/2014 sẽ thay đổi nhiều mức phạt.\nNghị định số 139/2013/NĐ-CP được Chính phủ ban hành hôm 22-10-2013.", "139/2013/NĐ-CP", "in force, by its short number"),
    ("Hải Dương ban hành chương trình hành động thực hiện Nghị quyết về đại đoàn kết\nHDO. Chương trình hành động số 71-CTr/TU của Ban Thường vụ Tỉnh ủy nhằm thực hiện Nghị quyết số 43-NQ/TW.", "71-CTr/TU", "whose issuing the headline tells"),
    ("HĐND tỉnh thông qua chính sách\nSáng ngày 12/12, Kỳ họp thứ 22 HĐND tỉnh Yên Bái khóa XIX, nhiệm kỳ 2021 - 2026 đã biểu quyết thông qua Nghị quyết số 68/2024/NQ-HĐND quy định mức hỗ trợ.", "68/2024/NQ-HĐND", "a session passed it"),
    ("Bắc Giang đẩy mạnh Đề án 06\nBẮC GIANG - Chủ tịch UBND tỉnh Bắc Giang vừa ký Quyết định số 117/QĐ-UBND ngày 10/2/2023 ban hành Kế hoạch thực hiện Đề án.\nKế hoạch này thay cho Kế hoạch số 52/KH-UBND.", "117/QĐ-UBND", "'this plan' is the decision's"),
    ("Bãi bỏ quy định về phí\n(PLO)- Bộ Tài chính ban hành Thông tư 25/2024 bãi bỏ Thông tư 85/2019/TT-BTC hướng dẫn về phí.", "25/2024/TT-BTC", "neither a day nor 'vừa', right below the headline"),
    ("UBND TỈNH SƠN LA - Số: 22/KH-UBND - Sơn La, ngày 21 tháng 01 năm 2024\nKẾ HOẠCH\nPhổ biến pháp luật\nI. MỤC ĐÍCH", "22/KH-UBND", "a letterhead in one line, parted by hyphens"),
]


@pytest.mark.parametrize("text, symbol, why", OWN, ids=[row[2] for row in OWN])
def test_own(text, symbol, why):
    own = read(text).identity
    assert own is not None and own.symbol == symbol, why


@pytest.mark.parametrize("text, why", [
    ("Ngành nhìn lại 10 năm thực hiện Chỉ thị số 21\nNgày 26/3/2008, Bộ Chính trị ban hành Chỉ thị số 21-CT/TW về phòng, chống ma túy.\nChỉ thị nêu rõ nhiệm vụ.", "a headline that looks back"),
    ("Rừng suy giảm\nBộ Y tế vừa có Báo cáo số 2764/BC-BYT gửi Thủ tướng về rừng.\nTheo đó, rừng giảm.", "a report informs and directs nothing"),
    ("Ba năm nhìn lại\nSau 3 năm đưa Nghị quyết 18 vào cuộc sống, tỉnh giảm 20 đầu mối.\nNghị quyết số 18-NQ/TW nêu rõ mục tiêu.", "what became of a paper"),
    ("Huyện phản hồi\nSau loạt bài, UBND huyện Đông Anh có công văn số 357/UBND-TN ngày 30/03/2018 trả lời Tòa soạn.\nCông văn này nêu rõ việc thu hồi đất.", "a letter to the newspaper"),
], ids=lambda value: value[:24])
def test_no_own(text, why):
    assert read(text).identity is None, why


def test_a_title_in_small_letters_tells_the_place_and_the_text_who_speaks():
    own = read("Chỉ thị về trật tự đô thị trên địa bàn tỉnh lào cai\nThực hiện Chỉ thị số 27-CT/TW, tình hình tốt lên. Nay UBND tỉnh chỉ thị:\n1. Các sở làm tốt.").identity
    assert own is not None and (own.kind, own.symbol, own.issuer, own.place) == ("Chỉ thị", "", "UBND tỉnh Lào Cai", "old/lao-cai")


#: who does it: the paper that the sentence speaks of, and no report; "self" where bodies act
WHOSE = [
    ("Kế hoạch số 87-KH/TU được ban hành để thực hiện Kết luận số 114-KL/TW.", {("self", "cites", "87-KH/TU"), ("87-KH/TU", "implements", "114-KL/TW")}, "what a paper was issued for"),
    ("Kế hoạch số 87-KH/TU được tỉnh xây dựng trên cơ sở Kết luận số 114-KL/TW.", {("self", "cites", "87-KH/TU"), ("87-KH/TU", "based_on", "114-KL/TW")}, "what it was drawn up on"),
    ("Kế hoạch số 87-KH/TU được xây dựng bám sát chỉ đạo tại Kết luận số 114-KL/TW.", {("self", "cites", "87-KH/TU"), ("87-KH/TU", "implements", "114-KL/TW")}, "what it keeps to"),
    ("Về phí, Thông tư 05/2024/TT-BTC có hiệu lực từ 1/3/2024, thay thế Thông tư 11/2014/TT-BTC; đồng thời, bãi bỏ Điều 5 Thông tư 12/2015/TT-BTC.",
     {("self", "cites", "05/2024/TT-BTC"), ("05/2024/TT-BTC", "supersedes", "11/2014/TT-BTC"), ("05/2024/TT-BTC", "repeals", "12/2015/TT-BTC")}, "a second change behind a semicolon"),
    ("Về phí, Thông tư 05/2024/TT-BTC sửa đổi, bổ sung Thông tư 11/2014/TT-BTC; đồng thời hướng dẫn thi hành Nghị định 5/2012/NĐ-CP.",
     {("self", "cites", "05/2024/TT-BTC"), ("05/2024/TT-BTC", "amends", "11/2014/TT-BTC"), ("05/2024/TT-BTC", "guides", "05/2012/NĐ-CP")}, "and it guides"),
    ("Từ 1/7, Nghị định 99/2024/NĐ-CP về hội có hiệu lực. Nghị định mới thay thế Nghị định 45/2010/NĐ-CP.", {("self", "cites", "99/2024/NĐ-CP"), ("99/2024/NĐ-CP", "supersedes", "45/2010/NĐ-CP")}, "'the new decree'"),
    ("Từ 1/7, Nghị định 99/2024/NĐ-CP về hội có hiệu lực. Văn bản này thay thế Nghị định 45/2010/NĐ-CP.", {("self", "cites", "99/2024/NĐ-CP"), ("99/2024/NĐ-CP", "supersedes", "45/2010/NĐ-CP")}, "'this paper', where one was named"),
    ("Nghị định 99/2024/NĐ-CP và Nghị định 100/2024/NĐ-CP có hiệu lực. Văn bản này thay thế Nghị định 45/2010/NĐ-CP.",
     {("self", "cites", "99/2024/NĐ-CP"), ("self", "cites", "100/2024/NĐ-CP"), ("self", "supersedes", "45/2010/NĐ-CP")}, "two were named: which one is not said"),
    ("Để cụ thể hóa Chỉ thị 33-CT/TW, các Kế hoạch 15-KH/TW, 16-KH/TW đã được ban hành.",
     {("self", "cites", "15-KH/TW"), ("self", "cites", "16-KH/TW"), ("15-KH/TW", "implements", "33-CT/TW"), ("16-KH/TW", "implements", "33-CT/TW"), ("self", "implements", "33-CT/TW")}, "issued, in the passive"),
    ("Thực hiện Chỉ thị 33-CT/TW và Kế hoạch 15-KH/HU đã được ban hành, xã tổ chức học tập.", {("self", "implements", "33-CT/TW"), ("self", "implements", "15-KH/HU")}, "both are carried out"),
    ("Chỉ thị 33-CT/TW được cụ thể hóa tại Kế hoạch số 15-KH/HU.", {("self", "implements", "33-CT/TW"), ("15-KH/HU", "implements", "33-CT/TW")}, "made concrete in"),
    ("Nghị quyết số 57-NQ/TW đã được tỉnh cụ thể hóa bằng nhiều văn bản: Chương trình hành động số 12-CTr/TU, Kế hoạch số 99/KH-UBND.",
     {("self", "implements", "57-NQ/TW"), ("12-CTr/TU", "implements", "57-NQ/TW"), ("99/KH-UBND", "implements", "57-NQ/TW")}, "by several papers"),
    ("Nghị định 15/2021/NĐ-CP được sửa đổi bởi Nghị định 35/2023/NĐ-CP và hướng dẫn bởi Thông tư 06/2021/TT-BXD.",
     {("35/2023/NĐ-CP", "amends", "15/2021/NĐ-CP"), ("06/2021/TT-BXD", "guides", "15/2021/NĐ-CP")}, "amended by one, guided by another"),
    ("Nghị định 15/2021/NĐ-CP (sửa đổi bởi Nghị định 35/2023/NĐ-CP) hết hiệu lực từ ngày Nghị định 175/2024/NĐ-CP có hiệu lực.",
     {("35/2023/NĐ-CP", "amends", "15/2021/NĐ-CP"), ("175/2024/NĐ-CP", "repeals", "15/2021/NĐ-CP")}, "not what stands in brackets"),
    ("Quyết định 12/2020/QĐ-UBND không còn hiệu lực khi Quyết định 35/2024/QĐ-UBND có hiệu lực.", {("35/2024/QĐ-UBND", "repeals", "12/2020/QĐ-UBND")}, "no longer in force"),
    ("Các Nghị định 43/2014/NĐ-CP, 01/2017/NĐ-CP hết hiệu lực, thay vào đó là Nghị định 102/2024/NĐ-CP.",
     {("102/2024/NĐ-CP", "supersedes", "01/2017/NĐ-CP"), ("102/2024/NĐ-CP", "supersedes", "43/2014/NĐ-CP")}, "in their place"),
    ("Huyện ủy triển khai nghiêm túc các nghị quyết của Đảng, trong đó có Nghị quyết 25-NQ/TW, Chỉ thị 33-CT/TW.", {("self", "implements", "25-NQ/TW"), ("self", "implements", "33-CT/TW")}, "'among them' issues nothing"),
    ("Huyện ủy đã ban hành 15 văn bản triển khai thực hiện, trong đó có Nghị quyết 25-NQ/HU.", {("self", "cites", "25-NQ/HU")}, "issued among others"),
    ("Chương trình số 22-CTr/TU thực hiện Nghị quyết Đại hội XIII, Nghị quyết Đại hội Đảng bộ tỉnh và Kết luận số 21-KL/TW.", {("self", "cites", "22-CTr/TU"), ("22-CTr/TU", "implements", "21-KL/TW")}, "papers without a number before it"),
    ("Tỉnh ủy ban hành Kế hoạch số 45-KH/TU về thực hiện Kết luận số 43-KL/TW, Hướng dẫn số 12-HD/TU về thực hiện Quy định số 124-QĐ/TW.",
     {("self", "cites", "45-KH/TU"), ("45-KH/TU", "implements", "43-KL/TW"), ("self", "cites", "12-HD/TU"), ("12-HD/TU", "implements", "124-QĐ/TW")}, "two papers of one body, each with its purpose"),
    ("Căn cứ Kế hoạch số 10-KH/TU, thực hiện Công văn số 45-CV/BDVTU, Huyện ủy Kim Sơn xây dựng Kế hoạch số 33-KH/HU.",
     {("33-KH/HU", "based_on", "10-KH/TU"), ("33-KH/HU", "implements", "45-CV/BDVTU"), ("self", "cites", "33-KH/HU")}, "each by its own verb"),
    ("UBND tỉnh ban hành Chương trình số 41-CTr/TU (3-2003) để thực hiện cả 3 nghị quyết nói trên.", {("self", "cites", "41-CTr/TU")}, "a plural that nothing stands for"),
    ("Hội nghị nêu Nghị quyết số 23-NQ/TW, Nghị quyết số 24-NQ/TW. Sau đó, Tỉnh ủy ban hành Chương trình số 41-CTr/TU (3-2003) để thực hiện cả 2 nghị quyết nói trên.",
     {("self", "cites", "23-NQ/TW"), ("self", "cites", "24-NQ/TW"), ("self", "cites", "41-CTr/TU"), ("41-CTr/TU", "implements", "23-NQ/TW"), ("41-CTr/TU", "implements", "24-NQ/TW")}, "issued for both"),
    ("Sau khi có Quyết định 217-QĐ/TW và Quyết định 218-QĐ/TW, Ban Thường vụ Huyện ủy đã ban hành Công văn số 588-CV/HU để chỉ đạo các chi bộ tổ chức quán triệt.",
     {("self", "cites", "217-QĐ/TW"), ("self", "cites", "218-QĐ/TW"), ("self", "cites", "588-CV/HU"), ("588-CV/HU", "implements", "217-QĐ/TW"), ("588-CV/HU", "implements", "218-QĐ/TW")}, "issued once both had come"),
    ("Thực hiện Kế hoạch số 19-KH/TW của Ban Dân vận về đăng ký mô hình, Khối Dân vận xã đã tham mưu cho Đảng ủy ra Nghị quyết số 11-NQ/TW về vận động nhân dân.",
     {("self", "cites", "11-NQ/TW"), ("11-NQ/TW", "implements", "19-KH/TW"), ("self", "implements", "19-KH/TW")}, "advised by a unit, issued by the committee"),
    ("Ngày 27/02/2024, Chính phủ ban hành Nghị định số 24/2024/NĐ-CP quy định chi tiết một số điều và biện pháp thi hành Luật Đấu thầu về lựa chọn nhà thầu (thay thế Nghị định số 63/2014/NĐ-CP).",
     {("self", "guides", "Luật Đấu thầu"), ("self", "supersedes", "63/2014/NĐ-CP")}, "no law replaces a decree"),
    ("Mặt trận chủ trì 56 cuộc giám sát theo Quyết định số 217, 41 lượt góp ý theo Quyết định số 218-QĐ/TW.", {("self", "implements", "217-QĐ/TW"), ("self", "implements", "218-QĐ/TW")}, "41 are counted"),
    ("TP có hai mức: nơi này theo Nghị quyết số 16/2022/NQ-HĐND, nơi kia theo Nghị quyết số 7/2019/NQ-HĐND. Do đó, nghị quyết mới thay thế cả hai nghị quyết nói trên.",
     {("self", "supersedes", "16/2022/NQ-HĐND"), ("self", "supersedes", "07/2019/NQ-HĐND")}, "one that replaces two"),
    ("Quyết định số 45/2016/QĐ-UBND đang được sửa đổi, bổ sung cho phù hợp với Nghị định số 107/2020/NĐ-CP.", {("self", "cites", "45/2016/QĐ-UBND"), ("self", "cites", "107/2020/NĐ-CP")}, "what it is to fit amends nothing"),
    ("Nghị quyết số 27-NQ/TW và Kết luận 83-KL/TW là cơ sở để Chính phủ ban hành Nghị định 73/2024/NĐ-CP.",
     {("self", "cites", "27-NQ/TW"), ("self", "cites", "83-KL/TW"), ("73/2024/NĐ-CP", "based_on", "83-KL/TW"), ("73/2024/NĐ-CP", "based_on", "27-NQ/TW")}, "a ground for another"),
    ("Việc ban hành quyết định dựa trên khoản 31 Điều 1 Nghị định 148/2020/NĐ-CP.", {("self", "based_on", "148/2020/NĐ-CP")}, "based on a part of it"),
    ("Sở Y tế hướng dẫn trình tự chi trả, phù hợp Nghị định số 23/2016/NĐ-CP, đã được sửa đổi bởi Nghị định số 98/2019/NĐ-CP.", {("self", "cites", "23/2016/NĐ-CP"), ("98/2019/NĐ-CP", "amends", "23/2016/NĐ-CP")}, "guidance of its own that fits a decree"),
    ("Cho vay hộ nghèo về nhà ở theo Quyết định 33/2015/QĐ-TTg: 214 hộ.", {("self", "implements", "33/2015/QĐ-TTg")}, "lending, as a task done"),
    ("Các nội dung của Kế hoạch số 14-KH/ĐU trái với Kế hoạch này thì bãi bỏ.", {("self", "repeals", "14-KH/ĐU")}, "'thì bãi bỏ'"),
    ("Ban Thường trực hướng dẫn các huyện tại Hướng dẫn số 35/HD-MTTQ, bám sát Thông tri số 08/TTr-MTTW.", {("self", "cites", "35/HD-MTTQ"), ("35/HD-MTTQ", "implements", "08/TTr-MTTW")}, "guidance that keeps to another's"),
    ("Theo đó, xét đề nghị của Sở Nội vụ tại Báo cáo số 612/BC-SNV ngày 09/4/2024, yêu cầu Sở Nội vụ chủ trì, phối hợp các cơ quan liên quan rà soát nhiệm vụ chưa hoàn thành tại Kế hoạch số 3215/KH-UBND.", {("self", "cites", "612/BC-SNV"), ("self", "cites", "3215/KH-UBND")}, "an order behind a report"),
    ("Trường hợp này căn cứ Nghị định 154/2025/NĐ-CP để giải quyết, không thuộc phạm vi của Nghị định 178/2024/NĐ-CP.", {("self", "based_on", "154/2025/NĐ-CP"), ("self", "cites", "178/2024/NĐ-CP")}, "what does not apply"),
    ("Nhiều đơn vị chưa sửa quy chế cho phù hợp Nghị định 87/2007/NĐ-CP về thực hiện dân chủ ở công ty, vẫn chép theo mẫu của Nghị định 7/1999/NĐ-CP.", {("self", "cites", "87/2007/NĐ-CP"), ("self", "cites", "07/1999/NĐ-CP")}, "a title ends where somebody still does"),
    ("Luật số 10/2022/QH15 gồm 6 chương, 91 điều, thay cho Pháp lệnh số 34/2007/PL-UBTVQH11.", {("self", "cites", "10/2022/QH15"), ("10/2022/QH15", "supersedes", "34/2007/PL-UBTVQH11")}, "its chapters told first"),
    ("Về thể chế, Quốc hội đã thông qua Nghị quyết số 203/2025/QH15; Luật Tổ chức chính quyền địa phương năm 2025 (Luật số 72/2025/QH15) thay thế Luật số 65/2025/QH15 vừa có hiệu lực.",
     {("self", "cites", "203/2025/QH15"), ("self", "cites", "72/2025/QH15"), ("72/2025/QH15", "supersedes", "65/2025/QH15")}, "a law's number in brackets"),
    ("Theo tinh thần đó, Chính phủ ban hành 28 nghị định, nổi bật là Nghị định số 151/2025/NĐ-CP.", {("self", "cites", "151/2025/NĐ-CP")}, "in that spirit, and not in the decree's"),
    ("Kế hoạch nhằm triển khai Quyết định số 06/QĐ-TTg ngày 6/1/2022 (Đề án 06), Chỉ thị số 04/CT-TTg.", {("self", "implements", "06/QĐ-TTg"), ("self", "implements", "04/CT-TTg")}, "a second name does not end the list"),
    ("Huyện tổ chức hội nghị quán triệt một số văn bản.\nĐại biểu được nghe giới thiệu Quy định 301-QĐ/TW về bộ máy; Kết luận 174-KL/TW.", {("self", "implements", "301-QĐ/TW"), ("self", "implements", "174-KL/TW")}, "what such a meeting hears"),
    ("Sở Tài chính cân đối, bố trí kinh phí hỗ trợ người chăn nuôi theo Nghị định 02/2017/NĐ-CP.", {("self", "implements", "02/2017/NĐ-CP")}, "somebody's task"),
    ("Kinh phí thực hiện do ngân sách hỗ trợ các địa phương theo tỷ lệ quy định tại Điều 4 Nghị quyết số 58/2021/NQ-HĐND.", {("self", "cites", "58/2021/NQ-HĐND")}, "a rate"),
    ("Sở rà soát, tham mưu HĐND tỉnh thay thế Nghị quyết số 44/2022/NQ-HĐND.", {("self", "cites", "44/2022/NQ-HĐND")}, "what another is to decide"),
    ("Huyện tiếp tục thực hiện Nghị quyết số 76/NQ-CP, Quyết định số 468/QĐ-TTg phê duyệt Đề án đổi mới việc thực hiện cơ chế một cửa và Nghị quyết số 20-NQ/TU.",
     {("self", "implements", "76/NQ-CP"), ("self", "implements", "468/QĐ-TTg"), ("self", "implements", "20-NQ/TU")}, "a title ends and the list goes on"),
    ("Bãi bỏ quy định về phí\n- Bãi bỏ toàn bộ các Thông tư sau:\n+ Thông tư 39/2016/TT-BYT;\n+ Thông tư 33/2020/TT-BYT.", {("self", "repeals", "39/2016/TT-BYT"), ("self", "repeals", "33/2020/TT-BYT")}, "'+' below '-'"),
    ("Đồng chí yêu cầu bám sát Quyết định số 23-QĐ/TW để sửa đổi, bổ sung Quy chế số 07-QC/TU.", {("self", "implements", "23-QĐ/TW"), ("self", "amends", "07-QC/TU")}, "who keeps to one amends the other"),
]


@pytest.mark.parametrize("text, expected, why", WHOSE, ids=[row[2] for row in WHOSE])
def test_whose_relation_it_is(text, expected, why):
    assert edges(text) == expected, why


def test_who_sends_about_a_paper_is_not_its_author():
    found = read("Ban Dân vận Trung ương đã có Công văn số 1234-CV/BDVTW gửi các tỉnh ủy về tổng kết 10 năm thực hiện Quyết định 290-QĐ/TW.")
    assert [(c.target, c.issuer) for c in found.citations] == [("1234-CV/BDVTW", "Ban Dân vận Trung ương"), ("290-QĐ/TW", "")]
