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
    (f"Lực lượng chức năng xử phạt 37 vụ với số tiền 1,2 tỉ đồng theo Nghị định {A}.", {("self", "implements", A)}, "offences were punished by it"),
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
    ("UBND TỈNH SƠN LA - Số: 22/KH-UBND - Sơn La, ngày 21 tháng 01 năm 2024\nKẾ HOẠCH\nPhổ biến pháp luật\nI. MỤC ĐÍCH", "22/KH-UBND", "a letterhead in one line, parted by hyphens"),
]


@pytest.mark.parametrize("text, symbol, why", OWN, ids=[row[2] for row in OWN])
def test_own(text, symbol, why):
    own = read(text).identity
    assert own is not None and own.symbol == symbol, why
