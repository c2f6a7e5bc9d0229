"""Relations in sentences of our own: direction, reach, nesting, and what states none."""

import pytest

from danvan_graph.extract import extract
from danvan_graph.model import Document


def edges(text):
    found = extract(Document(id="t", text=text))
    return {("self" if s.subject is None else found.citations[s.subject].target, s.relation, found.citations[s.object].target)
            for s in found.statements}


#: (sentence, edges, why)
EDGES = [
    ("Tiếp tục quán triệt Kết luận số 43-KL/TW về tiếp tục thực hiện Nghị quyết số 25-NQ/TW.",
     {("self", "implements", "43-KL/TW"), ("43-KL/TW", "implements", "25-NQ/TW")}, "nested title: the edge is the conclusion's"),
    ("Quyết định số 119/QĐ-UBND ngày 1/2/2020 đã được thay thế bởi Quyết định số 366/QĐ-UBND.",
     {("self", "cites", "119/QĐ-UBND"), ("366/QĐ-UBND", "supersedes", "119/QĐ-UBND")}, "passive turns it round"),
    ("Căn cứ Luật Đất đai số 31/2024/QH15 được sửa đổi, bổ sung bởi Luật số 43/2024/QH15 và Luật số 47/2024/QH15;",
     {("self", "based_on", "31/2024/QH15"), ("43/2024/QH15", "amends", "31/2024/QH15"), ("47/2024/QH15", "amends", "31/2024/QH15")},
     "passive list behind a basis"),
    ("Căn cứ Nghị định số 78/2025/NĐ-CP quy định chi tiết một số điều của Luật Thanh tra, được sửa đổi, bổ sung bởi Nghị định số 187/2025/NĐ-CP;",
     {("self", "based_on", "78/2025/NĐ-CP"), ("78/2025/NĐ-CP", "guides", "Luật Thanh tra"), ("187/2025/NĐ-CP", "amends", "78/2025/NĐ-CP")},
     "the passive speaks of the decree and not of the law in its title"),
    ("Căn cứ Thông tư số 145/2007/TT-BTC hướng dẫn thực hiện Nghị định số 188/2004/NĐ-CP và Nghị định số 123/2007/NĐ-CP;",
     {("self", "based_on", "145/2007/TT-BTC"), ("145/2007/TT-BTC", "guides", "188/2004/NĐ-CP"), ("145/2007/TT-BTC", "guides", "123/2007/NĐ-CP")},
     "a circular guides both decrees"),
    ("Căn cứ Nghị định số 8/2022/NĐ-CP quy định chi tiết Luật Bảo vệ môi trường và Nghị định số 5/2025/NĐ-CP;",
     {("self", "based_on", "08/2022/NĐ-CP"), ("08/2022/NĐ-CP", "guides", "Luật Bảo vệ môi trường"), ("self", "based_on", "05/2025/NĐ-CP")},
     "a decree guides no decree: the second is a basis of its own"),
    ("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức số 52/2019/QH14;",
     {("self", "based_on", "52/2019/QH14"), ("52/2019/QH14", "amends", "Luật Cán bộ, công chức"), ("52/2019/QH14", "amends", "Luật Viên chức")},
     "an amending law's name holds what it amends"),
    ("Quyết định này thay thế các Quyết định số 12/2006/QĐ-UBND, số 15/2007/QĐ-UBND và Điều 3 Quyết định số 20/2008/QĐ-UBND.",
     {("self", "supersedes", "12/2006/QĐ-UBND"), ("self", "supersedes", "15/2007/QĐ-UBND"), ("self", "supersedes", "20/2008/QĐ-UBND")},
     "a cue covers its whole list"),
    ("Quyết định này thay thế Quyết định số 20/2006/QĐ-UBND và bãi bỏ Quyết định số 21/2006/QĐ-UBND.",
     {("self", "supersedes", "20/2006/QĐ-UBND"), ("self", "repeals", "21/2006/QĐ-UBND")}, "two cues, two relations"),
    ("Bãi bỏ các văn bản sau:\n1. Thông tư số 12/2013/TT-BTTTT hướng dẫn cấp phép.\n2. Thông tư số 14/2013/TT-BTTTT.",
     {("self", "repeals", "12/2013/TT-BTTTT"), ("self", "repeals", "14/2013/TT-BTTTT")}, "a heading reaches over its list"),
    ("Bãi bỏ các văn bản sau:\na) Thông tư số 12/2013/TT-BTTTT.\nĐiều 2. Cơ quan báo cáo theo Thông tư số 9/2014/TT-BTTTT.",
     {("self", "repeals", "12/2013/TT-BTTTT"), ("self", "implements", "09/2014/TT-BTTTT")}, "an article ends the heading's reach"),
    ("Thông tư số 33/2024/TT-NHNN quy định về hồ sơ hết hiệu lực kể từ ngày Thông tư này có hiệu lực.",
     {("self", "repeals", "33/2024/TT-NHNN")}, "the cue stands behind its object"),
    ("Sửa đổi khoản 1 Điều 2 của Quy định về quản lý đất ban hành kèm theo Quyết định số 4/2009/QĐ-UBND.",
     {("self", "amends", "04/2009/QĐ-UBND")}, "the annex stands for the decision that promulgates it"),
    ("Xét đề nghị của Sở Nội vụ tại Tờ trình số 12/TTr-SNV;", {("self", "cites", "12/TTr-SNV")}, "a proposal is no basis"),
    ("Cụ thể hóa Nghị quyết số 04-NQ/TU của Tỉnh ủy, Ban Thường vụ Huyện ủy đã ban hành Nghị quyết số 11-NQ/HU.",
     {("11-NQ/HU", "implements", "04-NQ/TU"), ("self", "implements", "04-NQ/TU"), ("self", "cites", "11-NQ/HU")},
     "what was issued to carry out another, which who issued it carries out too"),
    ("Thực hiện Nghị quyết số 18-NQ/TW; Kế hoạch số 07-KH/TW, Thành ủy đã ban hành Chương trình số 34-CTr/TU và Kế hoạch số 123-KH/TU.",
     {("34-CTr/TU", "implements", "18-NQ/TW"), ("34-CTr/TU", "implements", "07-KH/TW"), ("123-KH/TU", "implements", "18-NQ/TW"),
      ("123-KH/TU", "implements", "07-KH/TW"), ("self", "implements", "18-NQ/TW"), ("self", "implements", "07-KH/TW"), ("self", "cites", "34-CTr/TU"), ("self", "cites", "123-KH/TU")}, "two issued for two, over a semicolon"),
    ("Từ ngày 1/1/2020, Nghị định 100/2019/NĐ-CP có hiệu lực, thay thế Nghị định 46/2016/NĐ-CP.",
     {("self", "cites", "100/2019/NĐ-CP"), ("100/2019/NĐ-CP", "supersedes", "46/2016/NĐ-CP")}, "another directive as the subject"),
    ("Luật Giáo dục sửa đổi cần thống nhất với Luật Viên chức.", {("self", "cites", "Luật Giáo dục"), ("self", "cites", "Luật Viên chức")},
     "sửa đổi as an adjective"),
    ("Tòa tuyên hủy Quyết định số 1234/QĐ-UBND.", {("self", "repeals", "1234/QĐ-UBND")}, "annulled"),
    ("Giám sát, phản biện xã hội theo Quyết định số 217-QĐ/TW.", {("self", "implements", "217-QĐ/TW")}, "theo beside an action"),
    ("Mức phạt tiền theo Nghị định số 100/2019/NĐ-CP là 8 triệu đồng.", {("self", "cites", "100/2019/NĐ-CP")}, "theo beside an amount"),
    ("Theo Nghị định số 100/2019/NĐ-CP, mức phạt là 8 triệu đồng.", {("self", "cites", "100/2019/NĐ-CP")}, "according to"),
    ("Phong trào gắn với thực hiện Chỉ thị số 05-CT/TW; Kết luận số 01-KL/TW.",
     {("self", "implements", "05-CT/TW"), ("self", "implements", "01-KL/TW")}, "the list goes on behind a semicolon"),
    ("Nghị định số 15/2020/NĐ-CP (thay thế Nghị định 174/2013/NĐ-CP) có hiệu lực.",
     {("15/2020/NĐ-CP", "supersedes", "174/2013/NĐ-CP"), ("self", "cites", "15/2020/NĐ-CP")}, "in brackets"),
    ("Thực hiện Nghị định số 8/2015/NĐ-CP sửa đổi, bổ sung bởi Nghị định số 167/2025/NĐ-CP.",
     {("self", "implements", "08/2015/NĐ-CP"), ("167/2025/NĐ-CP", "amends", "08/2015/NĐ-CP")}, "passive without its được: the older amends no younger"),
    ("Căn cứ Luật Biển Việt Nam số 18/2012/QH13 (sửa đổi, bổ sung tại Luật Tổ chức chính quyền địa phương số 72/2025/QH15);",
     {("self", "based_on", "18/2012/QH13"), ("72/2025/QH15", "amends", "18/2012/QH13")}, "passive in brackets"),
    ("Bãi bỏ Thông tư số 15/2020/TT-BGDĐT và các Thông tư sửa đổi, bổ sung: Thông tư số 5/2021/TT-BGDĐT, Thông tư số 6/2023/TT-BGDĐT.",
     {("self", "repeals", "15/2020/TT-BGDĐT"), ("self", "repeals", "05/2021/TT-BGDĐT"), ("self", "repeals", "06/2023/TT-BGDĐT")},
     "who amended it is repealed with it"),
    ("Thông tư này thay thế Thông tư số 200/2014/TT-BTC, Thông tư số 75/2015/TT-BTC về sửa đổi Điều 128 Thông tư số 200/2014/TT-BTC, "
     "Thông tư số 53/2016/TT-BTC về sửa đổi Thông tư số 200/2014/TT-BTC.",
     {("self", "supersedes", "200/2014/TT-BTC"), ("self", "supersedes", "75/2015/TT-BTC"), ("75/2015/TT-BTC", "amends", "200/2014/TT-BTC"),
      ("self", "supersedes", "53/2016/TT-BTC"), ("53/2016/TT-BTC", "amends", "200/2014/TT-BTC")}, "what came later is the outer list's"),
    ("Bãi bỏ Thông tư số 29/2018/TT-BNN được sửa đổi bởi Thông tư số 17/2022/TT-BNN sửa đổi Thông tư số 29/2018/TT-BNN và "
     "Thông tư số 24/2024/TT-BNN sửa đổi các thông tư về lâm nghiệp.",
     {("self", "repeals", "29/2018/TT-BNN"), ("17/2022/TT-BNN", "amends", "29/2018/TT-BNN"), ("24/2024/TT-BNN", "amends", "29/2018/TT-BNN")},
     "two amenders, the first with a title"),
    ("Căn cứ Luật Thuế thu nhập số 67/2025/QH15; Nghị định số 218/2013/NĐ-CP quy định chi tiết Luật Thuế thu nhập.",
     {("self", "based_on", "67/2025/QH15"), ("self", "based_on", "218/2013/NĐ-CP"), ("218/2013/NĐ-CP", "guides", "Luật Thuế thu nhập")},
     "a decree of 2013 guides no law of 2025"),
    ("Căn cứ Luật số 146/2025/QH15 và Luật sửa đổi, bổ sung 15 luật trong lĩnh vực nông nghiệp số 147/2025/QH15;",
     {("self", "based_on", "146/2025/QH15"), ("self", "based_on", "147/2025/QH15")}, "an amending law of many laws"),
    ("Quy định số 10-QĐ/TW và Quy định số 7-QĐ/TW bị Quy định số 69-QĐ/TW thay thế.",
     {("69-QĐ/TW", "supersedes", "10-QĐ/TW"), ("69-QĐ/TW", "supersedes", "07-QĐ/TW"), ("self", "cites", "10-QĐ/TW"), ("self", "cites", "07-QĐ/TW")},
     "the agent between bị and its verb, for the whole list"),
    ("Thông tư 58/2011/TT-BGDĐT và Thông tư 26/2020/TT-BGDĐT được thay thế bởi Thông tư 22/2021/TT-BGDĐT.",
     {("22/2021/TT-BGDĐT", "supersedes", "58/2011/TT-BGDĐT"), ("22/2021/TT-BGDĐT", "supersedes", "26/2020/TT-BGDĐT"),
      ("self", "cites", "58/2011/TT-BGDĐT"), ("self", "cites", "26/2020/TT-BGDĐT")}, "a list is replaced as one"),
    ("Nghị định 29/1998/NĐ-CP được thay bằng Nghị định 79/2003/NĐ-CP, rồi đến Nghị định 60/2013/NĐ-CP.",
     {("79/2003/NĐ-CP", "supersedes", "29/1998/NĐ-CP"), ("60/2013/NĐ-CP", "supersedes", "79/2003/NĐ-CP"), ("self", "cites", "29/1998/NĐ-CP")},
     "one after the other"),
    ("Khối cơ quan theo Nghị định 4/2015/NĐ-CP, thay Nghị định 71/1998/NĐ-CP.",
     {("self", "implements", "04/2015/NĐ-CP"), ("04/2015/NĐ-CP", "supersedes", "71/1998/NĐ-CP")}, "thay alone"),
    ("Luật Phòng thủ dân sự có hiệu lực từ 1/7, Pháp lệnh số 8/2000/PL-UBTVQH10 hết hiệu lực.",
     {("self", "cites", "Luật Phòng thủ dân sự"), ("Luật Phòng thủ dân sự", "repeals", "08/2000/PL-UBTVQH10")}, "what takes effect ends the other"),
    ("UBND tỉnh ban hành Quyết định số 11/QĐ-UBND, Kế hoạch số 12/KH-UBND để thực hiện Quyết định số 263/QĐ-TTg.",
     {("self", "cites", "11/QĐ-UBND"), ("self", "cites", "12/KH-UBND"), ("11/QĐ-UBND", "implements", "263/QĐ-TTg"),
      ("12/KH-UBND", "implements", "263/QĐ-TTg")}, "a purpose is that of both"),
    ("Tỉnh ủy ra Kế hoạch số 42-KH/TU chỉ đạo các cấp tiếp tục thực hiện Kết luận số 61-KL/TW, Quyết định số 673/QĐ-TTg.",
     {("self", "cites", "42-KH/TU"), ("42-KH/TU", "implements", "61-KL/TW"), ("42-KH/TU", "implements", "673/QĐ-TTg")},
     "what a directive tells others to do"),
    ("Phường kiểm tra việc thực hiện Chỉ thị số 3-CT/TW, thực hiện trách nhiệm nêu gương theo Quy định số 101-QĐ/TW.",
     {("self", "implements", "03-CT/TW"), ("self", "implements", "101-QĐ/TW")}, "a new verb behind a comma"),
    ("Sở đã có Công văn số 17/SGDĐT-GDTrH hướng dẫn các trường thực hiện Thông tư số 22/2021/TT-BGDĐT.",
     {("self", "cites", "17/SGDĐT-GDTrH"), ("17/SGDĐT-GDTrH", "guides", "22/2021/TT-BGDĐT")}, "guides others to carry out"),
    ("Ban Tổ chức hướng dẫn bằng Hướng dẫn số 6-HD/BTCTU.", {("self", "cites", "06-HD/BTCTU")}, "the means is no object"),
    ("Huyện gắn việc học Bác với Nghị quyết Trung ương 4 khóa XI.", {("self", "implements", "Nghị quyết Trung ương 4 khóa XI")}, "gắn với"),
    ("Về vay vốn, theo Nghị định số 55/2015/NĐ-CP, hộ dân được vay.", {("self", "cites", "55/2015/NĐ-CP")}, "according to, in the middle"),
    ("Thông tư số 5/2020/TT-BYT có hiệu lực từ 1/1/2021, bãi bỏ Thông tư số 3/2015/TT-BYT; sửa đổi Thông tư số 7/2016/TT-BYT.",
     {("self", "cites", "05/2020/TT-BYT"), ("05/2020/TT-BYT", "repeals", "03/2015/TT-BYT"), ("05/2020/TT-BYT", "amends", "07/2016/TT-BYT")},
     "a second predicate behind a semicolon"),
    ("UBND tỉnh có Kế hoạch số 19/KH-UBND. Kế hoạch căn cứ Chỉ thị số 33/CT-TTg.",
     {("self", "cites", "19/KH-UBND"), ("19/KH-UBND", "based_on", "33/CT-TTg")}, "the bare word as the subject"),
    ("Luật Đất đai năm 2013 được hướng dẫn bởi Nghị định số 43/2014/NĐ-CP.",
     {("self", "cites", "Luật Đất đai 2013"), ("43/2014/NĐ-CP", "guides", "Luật Đất đai 2013")}, "guided, in the passive"),
    ("UBND huyện ban hành Quyết định số 3015/QĐ-UBND thu hồi, hủy bỏ Quyết định số 1187/QĐ-UBND.",
     {("self", "cites", "3015/QĐ-UBND"), ("3015/QĐ-UBND", "repeals", "1187/QĐ-UBND")}, "another directive takes back"),
    ("Lấy mẫu theo Quyết định số 3486/QĐ-BYT ngày 31/7/2020 của Bộ Y tế (nay đã được thay thế bởi Quyết định số 3638/QĐ-BYT).",
     {("self", "implements", "3486/QĐ-BYT"), ("3638/QĐ-BYT", "supersedes", "3486/QĐ-BYT")}, "in brackets behind the author"),
    ("Các nội dung tại Công văn số 2975/SYT-NVY trái với văn bản này đều bãi bỏ.", {("self", "repeals", "2975/SYT-NVY")}, "parts of it"),
    ("Thực hiện Công văn số 5152/BYT-MT về việc hướng dẫn cách ly và ý kiến chỉ đạo của UBND thành phố tại Công văn số 2839/UBND-KGVX.",
     {("self", "implements", "5152/BYT-MT"), ("self", "implements", "2839/UBND-KGVX")}, "an opinion given in a letter"),
    ("Trước đây dẫn chiếu Nghị định số 52/2013/NĐ-CP, sau này là Nghị định số 85/2021/NĐ-CP sửa đổi nghị định này.",
     {("self", "cites", "52/2013/NĐ-CP"), ("self", "cites", "85/2021/NĐ-CP"), ("85/2021/NĐ-CP", "amends", "52/2013/NĐ-CP")}, "what is amended came before"),
    ("Chị có quyền khiếu nại theo Luật Khiếu nại.", {("self", "cites", "Luật Khiếu nại")}, "a citizen's right"),
    ("Gửi đơn theo trình tự hướng dẫn tại Nghị định số 145/2020/NĐ-CP.", {("self", "cites", "145/2020/NĐ-CP")}, "where guidance stands"),
    ("Đã đến lúc thay Quyết định số 93/2007/QĐ-TTg.", {("self", "cites", "93/2007/QĐ-TTg")}, "a wish"),
    ("Tỉnh áp dụng Nghị quyết 45/2015/UBTVQH13 về phí chợ (sửa đổi, bổ sung năm 2021 theo Nghị quyết 19/2021/UBTVQH15).",
     {("self", "cites", "45/2015/UBTVQH13"), ("19/2021/UBTVQH15", "amends", "45/2015/UBTVQH13")}, "brackets leave out được"),
    ("Quốc hội thông qua Nghị quyết 70/2014/QH13. Bộ GD-ĐT cụ thể hóa bằng Thông tư 15/2015/TT-BGDĐT.",
     {("self", "cites", "70/2014/QH13"), ("self", "cites", "15/2015/TT-BGDĐT")}, "the means are not the object"),
    ("Trước đó, tỉnh có Công văn 77/UBND-NC đôn đốc các sở triển khai Chỉ thị 19/CT-TTg.",
     {("self", "cites", "77/UBND-NC"), ("77/UBND-NC", "implements", "19/CT-TTg")}, "a letter that urges"),
    ("Tỉnh chỉ đạo các huyện ủy cụ thể hóa (Huyện ủy Ba Tri: Quyết định số 41-QĐ/HU; Huyện ủy Giồng Trôm: Quyết định số 52-QĐ/HU).",
     {("self", "cites", "41-QĐ/HU"), ("self", "cites", "52-QĐ/HU")}, "in brackets, what others made of it"),
    ("Căn cứ Thông tư số 11/2018/TT-VPCP hướng dẫn thi hành một số quy định của Nghị định số 61/2018/NĐ-CP;",
     {("self", "based_on", "11/2018/TT-VPCP"), ("11/2018/TT-VPCP", "guides", "61/2018/NĐ-CP")}, "some provisions of what is guided"),
    # object lists and parts
    ("Nghị định số 41/2018/NĐ-CP sửa đổi, bổ sung một số điều, phụ lục của Nghị định số 18/2012/NĐ-CP và Nghị định số 33/2015/NĐ-CP.",
     {("self", "cites", "41/2018/NĐ-CP"), ("41/2018/NĐ-CP", "amends", "18/2012/NĐ-CP"), ("41/2018/NĐ-CP", "amends", "33/2015/NĐ-CP")},
     "the object of a title is a list of parts"),
    ("Bãi bỏ Điều 4; điểm c, điểm d khoản 1 Điều 6 và Điều 9 Thông tư số 19/2014/TT-BYT.",
     {("self", "repeals", "19/2014/TT-BYT")}, "a semicolon between parts of one directive ends nothing"),
    ("Nghị định này quy định chi tiết khoản 1 Điều 5; khoản 2 và khoản 3 Điều 9 của Luật Thanh tra.",
     {("self", "guides", "Luật Thanh tra")}, "the same behind a verb of detail"),
    ("Bãi bỏ Quyết định số 11/2009/QĐ-UBND; điểm b khoản 2 Điều 3 của Quyết định số 14/2010/QĐ-UBND được giữ lại.",
     {("self", "repeals", "11/2009/QĐ-UBND"), ("self", "cites", "14/2010/QĐ-UBND")}, "behind a whole directive the semicolon does"),
    ("Thông tư này thay thế Thông tư số 08/2016/TT-BNV và bãi bỏ các quy định sau:\na) Điều 5 Thông tư số 09/2017/TT-BNV;\n"
     "b) Chương II Thông tư số 10/2018/TT-BNV.",
     {("self", "supersedes", "08/2016/TT-BNV"), ("self", "repeals", "09/2017/TT-BNV"), ("self", "repeals", "10/2018/TT-BNV")},
     "of two verbs the list below has the last"),
    ("Luật Công chứng số 53/2014/QH13 hết hiệu lực kể từ ngày Luật này có hiệu lực, trừ trường hợp quy định tại khoản 2 Điều này và Điều 8 của Luật Giá.",
     {("self", "repeals", "53/2014/QH13"), ("self", "cites", "Luật Giá")}, "what an exception names does not hide the verb"),
    ("Từ ngày Luật Công chứng có hiệu lực, các quy định trước đây của tỉnh hết hiệu lực.", {("self", "cites", "Luật Công chứng")},
     "what takes effect is not what ends"),
    ("Định mức quy định tại Phụ lục số II Nghị định số 41/2013/NĐ-CP quy định chế độ tiền thưởng và Phụ lục số II Nghị định số 42/2016/NĐ-CP.",
     {("self", "cites", "41/2013/NĐ-CP"), ("self", "cites", "42/2016/NĐ-CP")}, "the same head again: a list, and no title"),
    ("Sửa đổi, bổ sung, bãi bỏ một số điều của Nghị quyết số 42/2007/NQ-HĐND và Nghị quyết số 43/2007/NQ-HĐND.",
     {("self", relation, target) for relation in ("amends", "repeals") for target in ("42/2007/NQ-HĐND", "43/2007/NQ-HĐND")},
     "two verbs for one object are two relations"),
    ("Căn cứ Nghị định số 154/2020/NĐ-CP sửa đổi, bổ sung và bãi bỏ một số điều của Nghị định số 119/2018/NĐ-CP;",
     {("self", "based_on", "154/2020/NĐ-CP"), ("154/2020/NĐ-CP", "amends", "119/2018/NĐ-CP"), ("154/2020/NĐ-CP", "repeals", "119/2018/NĐ-CP")},
     "in a title too"),
    ("Sửa đổi, bổ sung, thay thế một số điều của Nghị quyết số 42/2007/NQ-HĐND.", {("self", "amends", "42/2007/NQ-HĐND")}, "parts exchanged: amended"),
    ("Nghị quyết này thay thế quy định về lệ phí hộ tịch tại Nghị quyết số 09/2009/NQ-HĐND.", {("self", "supersedes", "09/2009/NQ-HĐND")},
     "a part with a name of its own"),
    ("Thay thế Danh mục thủ tục hành chính được công bố tại các Quyết định số 219/QĐ-UBND, số 174/QĐ-UBND.",
     {("self", "supersedes", "219/QĐ-UBND"), ("self", "supersedes", "174/QĐ-UBND")}, "all that a decision published"),
    ("Thay thế Phụ lục I ban hành kèm theo Thông tư số 5/2019/TT-BYT.", {("self", "amends", "05/2019/TT-BYT")}, "an annex of it"),
    ("Bãi bỏ Điều 4 Nghị định số 81/2020/NĐ-CP quy định xử phạt trong lĩnh vực hộ tịch; lưu trữ (đã được sửa đổi tại Nghị định số 118/2024/NĐ-CP).",
     {("self", "repeals", "81/2020/NĐ-CP"), ("118/2024/NĐ-CP", "amends", "81/2020/NĐ-CP")}, "the title goes on behind its semicolon"),
    ("Chương trình có Luật sửa đổi, bổ sung một số điều của 3 luật có liên quan đến an ninh (gồm: Luật Cảnh vệ, Luật Cư trú, Luật Căn cước).",
     {("self", "cites", "Luật sửa đổi, bổ sung một số điều của 3 luật có liên quan đến an ninh"),
      *(("Luật sửa đổi, bổ sung một số điều của 3 luật có liên quan đến an ninh", "amends", law) for law in ("Luật Cảnh vệ", "Luật Cư trú", "Luật Căn cước"))},
     "what an amending law consists of"),
    ("Căn cứ\nLuật Lâm nghiệp ngày 15 tháng 11 năm 2017;", {("self", "based_on", "Luật Lâm nghiệp 2017")}, "a line does not end with căn cứ"),
    ("Căn cứ Nghị định số 58/2019/NĐ-CP quy định chi tiết Luật Thanh tra; được sửa đổi, bổ sung bởi Nghị định số 133/2021/NĐ-CP;",
     {("self", "based_on", "58/2019/NĐ-CP"), ("58/2019/NĐ-CP", "guides", "Luật Thanh tra"), ("133/2021/NĐ-CP", "amends", "58/2019/NĐ-CP")},
     "a passive behind a semicolon speaks of the nearest of its type"),
    ("Thực hiện Nghị quyết số 10/NQ-CP; mức chi được điều chỉnh theo Quyết định số 15/QĐ-UBND.",
     {("self", "implements", "10/NQ-CP"), ("self", "cites", "15/QĐ-UBND")}, "one with a subject of its own does not"),
    ("Căn cứ Nghị định số 28/2025/NĐ-CP quy định cơ cấu tổ chức của Bộ\nTư pháp được sửa đổi bởi Nghị định số 165/2025/NĐ-CP;",
     {("self", "based_on", "28/2025/NĐ-CP"), ("165/2025/NĐ-CP", "amends", "28/2025/NĐ-CP")}, "nor does a line that was cut end the sentence"),
    ("Căn cứ Luật Thanh tra ngày 14 tháng 11 năm 2022;\nNghị định số 43/2023/NĐ-CP quy định chi tiết một số điều của Luật Thanh tra;",
     {("self", "based_on", "Luật Thanh tra 2022"), ("self", "based_on", "43/2023/NĐ-CP"), ("43/2023/NĐ-CP", "guides", "Luật Thanh tra 2022")},
     "a basis goes on in a line without the word"),
    ("Thông tư này quy định chi tiết một số nội dung của Luật Thủy sản số 18/2017/QH14, gồm:\n1. Khoản 9 Điều 8 (đã được sửa đổi tại Luật số 146/2025/QH15).",
     {("self", "guides", "18/2017/QH14"), ("146/2025/QH15", "amends", "18/2017/QH14")}, "parts of what the heading names"),
    ("Kể từ ngày Nghị định này có hiệu lực, các quy định về biên chế tại Nghị định số 61/2020/NĐ-CP hết hiệu lực.",
     {("self", "repeals", "61/2020/NĐ-CP")}, "what ends stands behind the day"),
    ("Quy chế tiếp công dân ban hành kèm theo Quyết định số 895/QĐ-BKHCN hết hiệu lực kể từ ngày Thông tư này có hiệu lực.",
     {("self", "repeals", "895/QĐ-BKHCN")}, "the annex of a decision ends"),
    # who does what
    ("Tổng mức đầu tư được điều chỉnh, bổ sung tại Quyết định số 1520/QĐ-UBND.", {("self", "cites", "1520/QĐ-UBND")}, "the decision amends, it is not amended"),
    ("Điều chỉnh mức thu tại Quyết định số 1520/QĐ-UBND.", {("self", "amends", "1520/QĐ-UBND")}, "with an object between it is"),
    ("Trong khi Thông tư 12/2008/TT-BXD quy định chủ đầu tư nộp thì Thông tư 30/2016/TT-BXD lại quy định người mua nộp.",
     {("self", "cites", "12/2008/TT-BXD"), ("self", "cites", "30/2016/TT-BXD")}, "two that are compared, and none cites what came after it"),
    ("Trọng tâm của kỳ họp là sửa Luật Đầu tư công.", {("self", "amends", "Luật Đầu tư công")}, "sửa alone, right before its object"),
    ("Hội đồng xem xét kỷ luật dựa trên Quy định số 69-QĐ/TW.", {("self", "based_on", "69-QĐ/TW")}, "a basis without căn cứ"),
    ("Việc xếp loại dựa trên các tiêu chí nêu tại Quy định số 69-QĐ/TW.", {("self", "cites", "69-QĐ/TW")}, "the basis is the criteria"),
    ("Nghị định mới sẽ thay thế Nghị định số 20/2015/NĐ-CP.", {("self", "supersedes", "20/2015/NĐ-CP")}, "what takes its place is named"),
    ("Tỉnh đang xây dựng quy định mới về xả thải, dự kiến thay thế Quyết định số 88/2014/QĐ-UBND.", {("self", "supersedes", "88/2014/QĐ-UBND")}, "named, and to come"),
    ("Hiệp hội kiến nghị thay thế Nghị định số 20/2015/NĐ-CP.", {("self", "cites", "20/2015/NĐ-CP")}, "a wish"),
    ("Bộ đang lấy ý kiến dự thảo Nghị định thay thế Nghị định số 20/2015/NĐ-CP.", {("self", "supersedes", "20/2015/NĐ-CP")}, "a draft's title"),
    # theo
    ("Nhà trường đã tiến hành việc lưu mẫu thức ăn theo quy định của Quyết định số 1246/QĐ-BYT.", {("self", "implements", "1246/QĐ-BYT")}, "somebody did it"),
    ("Xã rà soát các quỹ, bảo đảm theo đúng quy định của Luật Ngân sách nhà nước.", {("self", "implements", "Luật Ngân sách nhà nước")}, "đúng: an order"),
    ("Kinh phí được bố trí theo quy định của Nghị quyết số 197/2025/QH15.", {("self", "implements", "197/2025/QH15")}, "the verb stands right before it"),
    ("Kinh doanh xổ số theo quy định tại Nghị định số 30/2007/NĐ-CP.", {("self", "cites", "30/2007/NĐ-CP")}, "what a thing is by a decree"),
    ("Giấy phép đã được cấp theo Thông tư số 27/2016/TT-BGTVT vẫn có giá trị.", {("self", "cites", "27/2016/TT-BGTVT")}, "where it comes from"),
    ("Hộ nghèo được miễn học phí theo Quyết định số 15/2019/QĐ-UBND.", {("self", "cites", "15/2019/QĐ-UBND")}, "a benefit"),
    ("Đại diện công ty cho biết, theo Thông tư 90/2014/TT-BTC quy định, nhà đầu tư được quyền từ chối.", {("self", "cites", "90/2014/TT-BTC")}, "a source"),
    ("Văn bản nêu rõ: Theo Luật Doanh nghiệp, việc này là không phù hợp.", {("self", "cites", "Luật Doanh nghiệp")}, "a source that is quoted"),
    ("Người thực hiện hành vi quy định tại Điều 6 Luật Thanh tra bị thay đổi.", {("self", "cites", "Luật Thanh tra")}, "an act is done, not the law"),
    ("Việc thi hành án được chuyển đổi cho phù hợp với quy định của Bộ luật Hình sự.", {("self", "cites", "Bộ luật Hình sự")}, "conformity is a condition"),
    ("Tổ chức thu phí theo quy định của Luật Phí và lệ phí gồm cơ quan nhà nước.", {("self", "cites", "Luật Phí và lệ phí")}, "tổ chức: an organisation"),
    ("Tổ chức triển khai các mô hình theo quy định của Luật Thanh niên.", {("self", "implements", "Luật Thanh niên")}, "tổ chức: to organise"),
    ("Người nộp phí thực hiện nộp phí theo quy định tại Thông tư số 74/2022/TT-BTC.", {("self", "implements", "74/2022/TT-BTC")}, "a fee paid is no amount"),
    ("Người đang hưởng trợ cấp hằng tháng theo Quyết định số 40/2011/QĐ-TTg được điều chỉnh.", {("self", "cites", "40/2011/QĐ-TTg")}, "a benefit"),
    ("Doanh nghiệp thành lập và hoạt động theo Luật Doanh nghiệp được vay vốn.", {("self", "cites", "Luật Doanh nghiệp")}, "where it comes from"),
    ("Sở thực hiện việc bổ nhiệm theo phân cấp tại Quyết định số 15/2019/QĐ-UBND.", {("self", "cites", "15/2019/QĐ-UBND")}, "where a power comes from"),
    ("Thực hiện theo tinh thần Hướng dẫn của Ban Tổ chức; Nghị quyết số 58-NQ/TW; Kết luận số 01-KL/TW.",
     {("self", "implements", "58-NQ/TW"), ("self", "implements", "01-KL/TW")}, "a list whose first member has no number"),
    ("Căn cứ: - Quyết định số 217-QĐ/TW; - Luật Mặt trận Tổ quốc Việt Nam; - Căn cứ Quy định số 124-QĐ/TW hướng dẫn thi hành; QUYẾT ĐỊNH: "
     "Điều 1. Thay thế Quyết định số 18-QĐ/TU.",
     {("self", "based_on", "217-QĐ/TW"), ("self", "based_on", "Luật Mặt trận Tổ quốc Việt Nam"), ("self", "based_on", "124-QĐ/TW"), ("self", "supersedes", "18-QĐ/TU")},
     "a preamble printed in one line"),
    ("Mới đây, Công văn số 11509 do Thứ trưởng Trần Văn B ký nêu rõ: Theo luật Doanh nghiệp và luật Đầu tư, việc chọn màu sơn là của hãng.",
     {("self", "cites", "Công văn 11509"), ("Công văn 11509", "cites", "Luật Doanh nghiệp"), ("Công văn 11509", "cites", "Luật Đầu tư")},
     "five digits; who signed stands between a letter and what it says"),
    ("Căn cứ Nghị định số 13/2016/NĐ-CP ngày\n[...]\nng dự toán gửi Bộ Tài chính theo quy định của Luật Đầu tư.",
     {("self", "based_on", "13/2016/NĐ-CP"), ("self", "cites", "Luật Đầu tư")}, "no title goes on over a gap"),
    ("Thay thế Thông tư số 7/2020/TT-BTC quy định chi tiết các nội dung tại điểm c khoản 1 Điều 31 Nghị định số 66/2019/NĐ-CP về đất ngập nước.",
     {("self", "supersedes", "07/2020/TT-BTC"), ("07/2020/TT-BTC", "guides", "66/2019/NĐ-CP")}, "a part is detailed"),
    ("Đối tượng nêu tại Nghị định số 171/2025/NĐ-CP của Chính phủ quy định về đào tạo công chức, nội dung và mức chi thực hiện theo quy định tại Thông tư số 100/2025/TT-BTC.",
     {("self", "cites", "171/2025/NĐ-CP"), ("self", "implements", "100/2025/TT-BTC")}, "a clause of its own behind a title"),
    ("Bãi bỏ các văn bản sau:\na) Nghị định số 99/2021/NĐ-CP, trừ dự án thực hiện theo Nghị định số 15/2020/NĐ-CP.",
     {("self", "repeals", "99/2021/NĐ-CP"), ("self", "implements", "15/2020/NĐ-CP")}, "what is followed stands in no list of the repealed"),
    ("Điều 1. Bãi bỏ các Kế hoạch của Ủy ban nhân dân tỉnh: Số 217/KH-UBND ngày 18/9/2019 về thuế; số 51/KH-UBND ngày 12/3/2020 về vận tải.",
     {("self", "repeals", "217/KH-UBND"), ("self", "repeals", "51/KH-UBND")}, "the heading of a list in one line"),
    ("Tôi cam kết thực hiện: Nghị quyết Đại hội lần thứ XIII của Đảng; Kết luận số 21-KL/TW ngày 25/10/2021; Chỉ thị số 05-CT/TW.",
     {("self", "implements", "21-KL/TW"), ("self", "implements", "05-CT/TW")}, "the first of a list has no number, behind a colon"),
    ("Thực hiện Thông báo số 90/TB-MTTQ về công tác giám sát năm 2021, Ban Thường trực xây dựng kế hoạch giám sát việc thực hiện Nghị quyết số 43/NQ-HĐND.",
     {("self", "implements", "90/TB-MTTQ"), ("self", "implements", "43/NQ-HĐND")}, "who acts behind a title opens a clause"),
    ("Đánh giá việc kiểm tra và hướng dẫn, tháo gỡ khó khăn đã chỉ ra trong Nghị quyết số 43/NQ-HĐND.", {("self", "cites", "43/NQ-HĐND")},
     "a comma right behind hướng dẫn"),
    ("Giám sát theo Luật Bầu cử (được sửa đổi, bổ sung năm 2025) và Nghị quyết số 101/2025/UBTVQH15.",
     {("self", "implements", "Luật Bầu cử"), ("self", "implements", "101/2025/UBTVQH15")}, "a strong word in brackets reaches no further"),
    ("Bộ tiếp tục điều hành giá xăng dầu theo Nghị định số 83/2014/NĐ-CP.", {("self", "implements", "83/2014/NĐ-CP")}, "who acts on an amount"),
    ("Các đơn vị đang áp dụng bộ định mức theo Quyết định số 79/2009/QĐ-UBND.", {("self", "implements", "79/2009/QĐ-UBND")}, "applied by somebody"),
    ("Ba năm 2015, 2016, 2017 huyện phê duyệt cho 52 hộ vay 4,1 tỷ đồng theo Quyết định số 87/2014/QĐ-UBND.", {("self", "implements", "87/2014/QĐ-UBND")},
     "a decimal comma ends no clause"),
    ("Số luật sư bị xóa tên theo Quyết định số 15/QĐ-UBND là 320.", {("self", "cites", "15/QĐ-UBND")}, "who suffers it"),
    ("Kiểm điểm, đánh giá hằng năm theo Quy định số 124-QĐ/TW.", {("self", "implements", "124-QĐ/TW")}, "đánh giá is no price"),
    ("Việc hợp nhất ba văn phòng là căn cứ theo Nghị quyết số 580/2018/UBTVQH14.", {("self", "based_on", "580/2018/UBTVQH14")}, "căn cứ theo"),
    ("Hãng viện dẫn Thông tư số 16/2010/TT-BXD làm cơ sở để tính giá.", {("self", "based_on", "16/2010/TT-BXD")}, "the basis is named behind"),
    ("Bộ đang xây dựng dự thảo Nghị định sửa đổi, bổ sung một số điều của Nghị định số 46/2016/NĐ-CP.", {("self", "amends", "46/2016/NĐ-CP")},
     "a draft amends, in words at least"),
    ("Bộ kiến nghị sửa đổi Nghị định số 46/2016/NĐ-CP.", {("self", "cites", "46/2016/NĐ-CP")}, "a wish has no draft"),
    ("Người thi hành công vụ có trách nhiệm giữ bí mật theo quy định tại Điều 68 Luật An toàn thực phẩm.", {("self", "cites", "Luật An toàn thực phẩm")},
     "thi hành công vụ carries nothing out"),
    ("Căn cứ Nghị quyết số 9/2026/NQ-CP về áp dụng Nghị định số 46/2026/NĐ-CP hướng dẫn thi hành Luật An toàn thực phẩm và Nghị quyết số 66/2026/NQ-CP;",
     {("self", "based_on", "09/2026/NQ-CP"), ("09/2026/NQ-CP", "cites", "46/2026/NĐ-CP"), ("46/2026/NĐ-CP", "guides", "Luật An toàn thực phẩm"),
      ("self", "based_on", "66/2026/NQ-CP")}, "a decree guides no resolution of the Government"),
    ("Đại biểu tuân theo Hiến pháp và Luật Tổ chức Quốc hội.", {("self", "cites", "Hiến pháp"), ("self", "implements", "Luật Tổ chức Quốc hội")},
     "everybody abides by the constitution; the law behind it is carried out"),
    ("Bộ tổ chức thi hành Hiến pháp.", {("self", "implements", "Hiến pháp")}, "unless it is put into force"),
    ("Bãi bỏ Thông tư số 27/2015/TT-NHNN quy định về cho vay khuyến khích nhà ở theo Nghị định số 75/2015/NĐ-CP.",
     {("self", "repeals", "27/2015/TT-NHNN"), ("27/2015/TT-NHNN", "implements", "75/2015/NĐ-CP")}, "a circular's rules by a decree carry it out"),
    ("Năm 2017, theo Thông báo số 136/TB-BYT, chỉ tiêu đào tạo là 150.", {("self", "cites", "136/TB-BYT")}, "a sentence that opens with its source"),
    ("Sửa đổi Thông tư số 96/2020/TT-BTC ngày 16/11/2020 của Bộ trưởng Bộ Tài chính hướng dẫn công bố thông tin được sửa đổi, bổ sung bởi Thông tư số 68/2024/TT-BTC "
     "và Thông tư số 18/2025/TT-BTC, Thông tư số 120/2020/TT-BTC ngày 31/12/2020 của Bộ trưởng Bộ Tài chính quy định giao dịch cổ phiếu.",
     {("self", "amends", "96/2020/TT-BTC"), ("68/2024/TT-BTC", "amends", "96/2020/TT-BTC"), ("18/2025/TT-BTC", "amends", "96/2020/TT-BTC"),
      ("self", "amends", "120/2020/TT-BTC")}, "behind bare amenders a citation named in full is the next of the list"),
    ("Tiêu chí rà soát quy định tại khoản 4 Điều 1 Nghị định số 30/2025/NĐ-CP hết hiệu lực từ ngày 01/01/2027.", {("self", "repeals", "30/2025/NĐ-CP")},
     "a part of it ends"),
    ("Căn cứ Luật Giá;\nCăn cứ Nghị định số 308/NĐ-C\n[...]\nphủ về giá.", {("self", "based_on", "Luật Giá")}, "a symbol whose rest is left out is none"),
    ("Nếu có đủ căn cứ cấu thành tội trộm cắp quy định tại Điều 173 Bộ luật Hình sự thì bị phạt tù.", {("self", "cites", "Bộ luật Hình sự")}, "grounds in fact"),
    ("Hành vi đó, đối chiếu theo quy định tại Điều 12 Nghị định số 98/2020/NĐ-CP, bị phạt tiền.", {("self", "cites", "98/2020/NĐ-CP")}, "compared with, no chiếu theo"),
    ("Nghị định số 36/2020/NĐ-CP (Nghị định quy định về xử phạt), sửa đổi bổ sung bởi Nghị định số 4/2022/NĐ-CP quy định, mức phạt là 5 triệu.",
     {("self", "cites", "36/2020/NĐ-CP"), ("04/2022/NĐ-CP", "amends", "36/2020/NĐ-CP")}, "bởi names who amends, whatever the brackets hold"),
    ("Còn theo Thông tư số 31/2018/TT-BYT, trẻ dưới 6 tuổi được miễn phí.", {("self", "cites", "31/2018/TT-BYT")}, "còn opens no action"),
    ("Thông tư số 02/2011/TT-BNV bị bãi bỏ, thay thế bởi Thông tư số 01/2015/TT-BNV.", {("self", "cites", "02/2011/TT-BNV"), ("01/2015/TT-BNV", "supersedes", "02/2011/TT-BNV")},
     "one passive of two verbs"),
    ("Căn cứ Quyết định số 84-QĐ/TWĐTN về quy chế; QUYẾT ĐỊNH Điều 1. Ban hành Quy định. Điều 2. Quyết định này thay thế Quyết định số 36-QĐ/TWĐTN.",
     {("self", "based_on", "84-QĐ/TWĐTN"), ("self", "supersedes", "36-QĐ/TWĐTN")}, "a decision that lost its lines: this decision is the text"),
    ("Thực hiện Chương trình số 37-CTr/TU của Tỉnh ủy; chỉ đạo của Ban cán sự đảng UBND tỉnh tại Công văn số 591-CV/BCSĐ, UBND huyện xây dựng kế hoạch.",
     {("self", "implements", "37-CTr/TU"), ("self", "implements", "591-CV/BCSĐ")}, "orders in a letter, in the list of what is carried out"),
    ("Kế hoạch số 126-KH/HU ngày 01/12/2023 của Huyện ủy tổ chức nghiên cứu, quán triệt Nghị quyết số 42-NQ/TW được gửi các xã.",
     {("self", "cites", "126-KH/HU"), ("126-KH/HU", "implements", "42-NQ/TW")}, "a title without về"),
    ("Đại biểu được quán triệt 2 nghị quyết của Tỉnh ủy. Cụ thể: Nghị quyết số 27-NQ/TU về đô thị; Nghị quyết số 28-NQ/TU về du lịch.",
     {("self", "implements", "27-NQ/TU"), ("self", "implements", "28-NQ/TU")}, "the sentence before says what is done with them"),
    ("Luật sư cho rằng theo Nghị định số 69/2009/NĐ-CP, người dân được hỗ trợ.", {("self", "cites", "69/2009/NĐ-CP")}, "somebody's source"),
    ("Quốc hội thảo luận về việc sửa đổi, bổ sung Nghị quyết số 35/2012/QH13.", {("self", "cites", "35/2012/QH13")}, "talked of"),
    ("Sở ra Công văn số 881/SYT-NV ngày 8/7 về việc thực hiện phòng dịch theo Chỉ thị số 16/CT-TTg.", {("self", "cites", "881/SYT-NV"), ("881/SYT-NV", "implements", "16/CT-TTg")},
     "a day without its year stands before a title"),
    ("Huyện nhận Công văn số 615/BYT-KCB về việc triển khai các quy định của Luật Khám bệnh, chữa bệnh.",
     {("self", "cites", "615/BYT-KCB"), ("615/BYT-KCB", "implements", "Luật Khám bệnh, chữa bệnh")}, "rules of a law are carried out in a title"),
    ("Điều 12 Bộ luật Dân sự 2005 (sửa đổi bởi Điều 1 Luật sửa đổi Bộ luật Dân sự 2012).",
     {("self", "cites", "Bộ luật Dân sự 2005"), ("Luật sửa đổi Bộ luật Dân sự 2012", "amends", "Bộ luật Dân sự 2005")}, "the year behind an amending name is its own"),
    ("Bộ lấy ý kiến về dự thảo Nghị định thay thế Nghị định Quy định xử phạt về an toàn thực phẩm (Nghị định số 178/2013/NĐ-CP).",
     {("self", "supersedes", "178/2013/NĐ-CP")}, "the number in brackets behind the title is the object, of a draft too"),
    ("Hội triển khai Đề án “Hỗ trợ phụ nữ làm kinh tế” (Đề án 501) và Đề án “Hỗ trợ thanh niên” (Đề án 502) của Thủ tướng Chính phủ.",
     {("self", "implements", "Đề án 501"), ("self", "implements", "Đề án 502")}, "two titles with their short names"),
    ("Ủy ban Kiểm tra Trung ương đã thi hành kỷ luật về Đảng tại Quyết định số 940-QĐ/UBKTTW.", {("self", "cites", "940-QĐ/UBKTTW")}, "punishing carries no decision out"),
    ("Bởi theo Luật Nhà ở, chủ dự án phải có vốn. Vì thế theo luật đất đai, dân được bồi thường.",
     {("self", "cites", "Luật Nhà ở"), ("self", "cites", "Luật đất đai")}, "a sentence that opens with a reason and its source"),
    ("Ban đã sửa đổi, bổ sung và ban hành nhiều chủ trương, quy định về cán bộ, như: Nghị quyết số 26-NQ/TW.", {("self", "cites", "26-NQ/TW")}, "an example is no object"),
    ("Quyết định 1103/QĐ-TTCP nêu rõ: thanh tra các nội dung theo chỉ đạo của Phó Thủ tướng tại Văn bản 1419/VPCP-V.I.",
     {("self", "cites", "1103/QĐ-TTCP"), ("1103/QĐ-TTCP", "implements", "1419/VPCP-V.I")}, "what is ordered in a paper"),
    ("Hội nghị đã triển khai Kế hoạch số 174-KH/TU về đại hội. Hướng dẫn số 26-HD/BTCTW về một số nội dung Chỉ thị số 35-CT/TW. Hướng dẫn số 21-HD/BTCTW về kiểm điểm.",
     {("self", "implements", "174-KH/TU"), ("self", "implements", "26-HD/BTCTW"), ("26-HD/BTCTW", "guides", "35-CT/TW"), ("self", "implements", "21-HD/BTCTW")},
     "a list over full stops, whose members only name"),
    ("Hội nghị đã triển khai Kế hoạch số 174-KH/TU. Chỉ thị số 35-CT/TW được Bộ Chính trị ban hành năm 2019.",
     {("self", "implements", "174-KH/TU"), ("self", "cites", "35-CT/TW")}, "a sentence with a verb of its own is no member"),
    ("Sở duy trì các giải pháp trên địa bàn theo chỉ đạo của Thủ tướng Chính phủ tại Chỉ thị số 16/CT-TTg.", {("self", "implements", "16/CT-TTg")}, "địa bàn is no Ban Chấp hành"),
    ("Ban Chấp hành Trung ương; ban theo dõi việc thực hiện Kết luận số 5-KL/TW.", {("self", "implements", "05-KL/TW")}, "and Ban Chấp hành carries nothing out"),
    ("Thành ủy vừa ban hành Công văn số 3261-CV/TU, yêu cầu các quận ủy tăng cường lãnh đạo phòng dịch, theo Chỉ thị số 34-CT/TW.",
     {("self", "implements", "34-CT/TW")}, "what a paper demands by another"),
    ("Thực hiện Chỉ thị số 48-CT/TW về việc tổ chức Tết, Ban Thường vụ Tỉnh ủy Đắk Lắk yêu cầu các cấp ủy thực hiện nhiệm vụ theo Nghị quyết số 2-NQ/TU.",
     {("self", "implements", "48-CT/TW"), ("self", "implements", "02-NQ/TU")}, "a body that demands something ends the title"),
    ("Huyện ủy yêu cầu tiếp tục thực hiện các văn bản sau:\n- Chỉ thị số 5-CT/TW của Bộ Chính trị;\n- Nghị quyết số 7-NQ/TW về dân vận.",
     {("self", "implements", "05-CT/TW"), ("self", "implements", "07-NQ/TW")}, "a heading over papers that are carried out"),
    ("Căn cứ Nghị định số 34/2019/NĐ-CP của Chính phủ sửa đổi một số quy định về cán bộ, Hội đồng nhân dân tỉnh đã ban hành Nghị quyết số 01/2019/NQ-HĐND.",
     {("01/2019/NQ-HĐND", "based_on", "34/2019/NĐ-CP"), ("self", "cites", "01/2019/NQ-HĐND")}, "a body that issues something ends the title of its basis"),
    ("Huyện tổng kết việc thực hiện Chỉ thị 10-CT/TW về “Nâng cao chất lượng sinh hoạt” và sơ kết thực hiện Hướng dẫn số 9-HD/BTCTW.",
     {("self", "implements", "10-CT/TW"), ("self", "implements", "09-HD/BTCTW")}, "a closing quote ends a title"),
    ("Báo cáo viên giới thiệu những điểm cốt lõi trong Kết luận số 21-KL/TW; Quy định số 37-QĐ/TW.",
     {("self", "implements", "21-KL/TW"), ("self", "implements", "37-QĐ/TW")}, "what a meeting passes on it carries out"),
    ("Mục đích là làm tốt các nhiệm vụ được giao trong Quyết định số 5/QĐ-TTg; Quyết định số 6/QĐ-TTg.",
     {("self", "implements", "05/QĐ-TTg"), ("self", "implements", "06/QĐ-TTg")}, "tasks done"),
    ("Căn cứ nguồn lực theo Nghị định số 29/2013/NĐ-CP, HĐND tỉnh đã ban hành Nghị quyết số 22/2014/NQ-HĐND. Mức này cao hơn quy định tại Nghị quyết số 17/2011/NQ-HĐND.",
     {("22/2014/NQ-HĐND", "based_on", "29/2013/NĐ-CP"), ("self", "cites", "22/2014/NQ-HĐND"), ("self", "cites", "17/2011/NQ-HĐND")}, "a basis ends with its sentence"),
    ("Thực hiện Chỉ thị số 45-CT/TW; cụ thể hóa Hướng dẫn số 169-HD/BTGTW, Ban Tuyên giáo ban hành Hướng dẫn số 5-HD/BTGTU.",
     {("self", "implements", "45-CT/TW"), ("self", "implements", "169-HD/BTGTW"), ("05-HD/BTGTU", "implements", "45-CT/TW"), ("05-HD/BTGTU", "implements", "169-HD/BTGTW"),
      ("self", "cites", "05-HD/BTGTU")}, "a purpose of two parts"),
    ("Việc chậm. Trước đó Thủ tướng đã có Chỉ thị số 9/CT-TTg về vốn và Bộ Tài chính đã ban hành Công văn số 21/BTC-HCSN.",
     {("self", "cites", "09/CT-TTg"), ("self", "cites", "21/BTC-HCSN")}, "a body that issues something ends a title"),
    ("Thực hiện Quyết định số 8-QĐ/BDVHU giám sát việc thực hiện Công văn số 947-CV/HU, đoàn đã làm việc.",
     {("self", "implements", "08-QĐ/BDVHU"), ("08-QĐ/BDVHU", "implements", "947-CV/HU")}, "supervision is a title too"),
    ("Gần 10 năm thực hiện Kết luận số 12-KL/TW (Kết luận 12) về tiếp tục thực hiện Nghị quyết số 10-NQ/TW.",
     {("self", "implements", "12-KL/TW"), ("12-KL/TW", "implements", "10-NQ/TW")}, "a title behind a short form in brackets"),
    ("Cho ý kiến về điều chỉnh Nghị quyết số 11-NQ/TU.", {("self", "cites", "11-NQ/TU")}, "asked about is not done"),
    ("Chỉ thị này gần với Nghị quyết số 11-NQ/TU.", {("self", "cites", "11-NQ/TU")}, "gần is no gắn"),
    ("Khi có thông tư hướng dẫn Nghị định số 92/2009/NĐ-CP thì xem lại.", {("self", "cites", "92/2009/NĐ-CP")}, "what others will guide"),
    ("Đại diện hội hướng dẫn triển khai thực hiện Nghị quyết số 33-NQ/TW.", {("self", "implements", "33-NQ/TW")}, "a report guides nothing"),
    ("Thủ tướng đã phê duyệt Kế hoạch thực hiện Kết luận số 80-KL/TW (ban hành kèm theo Quyết định số 1521/QĐ-TTg).",
     {("1521/QĐ-TTg", "implements", "80-KL/TW"), ("self", "cites", "1521/QĐ-TTg")}, "the plan's decision stands in brackets"),
    ("Căn cứ kết quả này, UBND huyện đã có Thông báo số 23/TB-UBND.", {("self", "cites", "23/TB-UBND")}, "the basis is another, this was issued"),
    ("Căn cứ Nghị quyết 27-NQ/TW, Kết luận số 64-KL/TW, Bộ đã cùng các cơ quan báo cáo cấp trên về 6 nội dung theo Nghị quyết số 27-NQ/TW.",
     {("self", "based_on", "27-NQ/TW"), ("self", "based_on", "64-KL/TW")}, "a body that acts ends a title"),
    ("Hội nói rõ vì sao phải sửa đổi, bổ sung Hiến pháp 2013.", {("self", "cites", "Hiến pháp 2013")}, "why it must be amended"),
    ("Hội tuyên truyền Nghị định 100/2019/NĐ-CP đến từng nhà.", {("self", "cites", "100/2019/NĐ-CP")}, "what is told of is not carried out"),
    ("Quyết định này thay thế Quyết định số 1190/1999/QĐ-UB và điểm 2 Điều I Quyết định số 338/2001/QĐ-UB.",
     {("self", "supersedes", "1190/1999/QĐ-UB"), ("self", "supersedes", "338/2001/QĐ-UB")}, "a part by number and Roman article"),
    ("Lấy Nghị quyết số 88/2019/QH14 của Quốc hội và Quyết định số 1719/QĐ-TTg làm căn cứ bố trí vốn.",
     {("self", "based_on", "88/2019/QH14"), ("self", "based_on", "1719/QĐ-TTg")}, "the ground is the whole list"),
    ("Mục 4 Hướng dẫn số 05-HD/HPNT về khẩu hiệu được điều chỉnh theo phụ lục kèm theo.", {("self", "amends", "05-HD/HPNT")}, "changed by an appendix"),
    ("Bổ sung 06 thủ tục và thay thế 02 thủ tục trong Bộ thủ tục công bố kèm theo Quyết định số 1822/QĐ-UBND.", {("self", "amends", "1822/QĐ-UBND")}, "a count of its parts is exchanged"),
    ("Nghị quyết số 42/2017/QH14 về xử lý nợ xấu đã triển khai tròn 1 năm.", {("self", "implements", "42/2017/QH14")}, "for how long it has been carried out"),
    ("Hội triển khai kế hoạch thực hiện Đề án Xã hội hóa công tác giáo dục pháp luật và trợ giúp pháp lý giai đoạn 2013 - 2016 ban hành kèm theo Quyết định số 1133/QĐ-TTg.",
     {("self", "implements", "1133/QĐ-TTg")}, "the long name of a scheme before its decision"),
    ("Tỉnh đã có Kế hoạch triển khai, thực hiện Nghị quyết số 121/2020/QH14 của Quốc hội về trẻ em (Kế hoạch 143/KH-UBND, ngày 09/11/2020).",
     {("143/KH-UBND", "implements", "121/2020/QH14"), ("self", "cites", "143/KH-UBND")}, "the paper's number in brackets behind its purpose"),
    ("Bộ Tư pháp đã xây dựng Báo cáo số 308/BC-BTP đánh giá kết quả 05 năm thi hành Luật Trợ giúp pháp lý.",
     {("self", "cites", "308/BC-BTP"), ("308/BC-BTP", "implements", "Luật Trợ giúp pháp lý")}, "a title that reviews"),
    ("Luật Nhà ở số 65/2014/QH13 (trên cơ sở kế thừa Luật Nhà ở năm 2005) có một chương.", {("self", "cites", "Luật Nhà ở 2005"), ("self", "cites", "65/2014/QH13")}, "what a law inherits from"),
    ("Bãi bỏ lệ phí đăng ký cư trú quy định tại Nghị quyết số 12/2009/NQ-HĐND.", {("self", "repeals", "12/2009/NQ-HĐND")}, "a fee that it lays down"),
    ("Thực hiện Quyết định số 5/QĐ-TTg về tăng cường triển khai thực hiện công tác văn thư, Quyết định số 6/QĐ-TTg.", {("self", "implements", "05/QĐ-TTg"), ("self", "implements", "06/QĐ-TTg")},
     "a verb of a title has its own object there"),
    ("Thực hiện Nghị quyết số 21-NQ/TW về việc bãi bỏ một số văn bản, Huyện ủy ban hành Kế hoạch với các nội dung sau:\n1. Xếp loại theo Chỉ thị số 28-CT/TW.",
     {("self", "implements", "21-NQ/TW"), ("self", "implements", "28-CT/TW")}, "a verb of a title heads no list"),
    ("Đại biểu được quán triệt các vấn đề về văn hóa và các văn bản hướng dẫn của Tổng Liên đoàn: Hướng dẫn số 726/HD-TLĐ; Quyết định số 589/QĐ-TLĐ.",
     {("self", "implements", "726/HD-TLĐ"), ("self", "implements", "589/QĐ-TLĐ")}, "papers that guide, named behind a colon"),
    ("Hội triển khai kế hoạch thực hiện Đề án công tác phổ biến, giáo dục pháp luật giai đoạn 2013 - 2016 ban hành kèm theo Quyết định số 1133/QĐ-TTg.",
     {("self", "implements", "1133/QĐ-TTg")}, "a programme whose name holds a verb"),
    ("Các sở triển khai thực hiện chỉ đạo của UBND tỉnh về trật tự, an toàn giao thông trên địa bàn tại Công văn số 312/UBND-GT.", {("self", "implements", "312/UBND-GT")},
     "an order with a long subject"),
    ("Bãi bỏ Thông tư số 5/2010/TT-BNV (được sửa đổi bởi Thông tư số 7/2012/TT-BNV) và Thông tư số 9/2011/TT-BNV.",
     {("self", "repeals", "05/2010/TT-BNV"), ("07/2012/TT-BNV", "amends", "05/2010/TT-BNV"), ("self", "repeals", "09/2011/TT-BNV")}, "the list goes on behind a bracket"),
    ("Căn cứ Nghị định số 5/2010/NĐ-CP được sửa đổi bởi Nghị định số 7/2012/NĐ-CP và Quyết định số 9/2011/QĐ-TTg;",
     {("self", "based_on", "05/2010/NĐ-CP"), ("07/2012/NĐ-CP", "amends", "05/2010/NĐ-CP"), ("self", "based_on", "09/2011/QĐ-TTg")}, "another type is no amender"),
    ("Bãi bỏ cụm từ “hằng quý” và cụm từ “có dấu đỏ” tại khoản 1 Điều 9 Thông tư số 21/2019/TT-BNV.", {("self", "repeals", "21/2019/TT-BNV")}, "words struck out"),
    ("Sở không vận dụng mức thu quy định tại Thông tư số 75/2014/TT-BTC.", {("self", "cites", "75/2014/TT-BTC")}, "what is not to be used"),
    ("Khi Luật Xây dựng 2003 hết hiệu lực thì tiếp tục áp dụng.", {("self", "cites", "Luật Xây dựng 2003")}, "a time and no repeal"),
    ("UBND thành phố, căn cứ vào nguồn gốc đất và quy định tại khoản 8 Điều 16 Quy định về bồi thường ban hành kèm theo Quyết định số 63/2012/QĐ-UBND, đã phê duyệt.",
     {("self", "based_on", "63/2012/QĐ-UBND")}, "grounds in fact and in law"),
    ("Căn cứ kết quả xác minh, UBND thành phố quyết định giữ nguyên mức hỗ trợ tại Quyết định số 1219/QĐ-UBND.", {("self", "cites", "1219/QĐ-UBND")}, "behind its grounds a body decides"),
    ("Quyết định số 334/QĐ-UBND về việc giải quyết khiếu nại với nội dung: Không công nhận khiếu nại Quyết định số 1319/QĐ-UBND.",
     {("self", "cites", "334/QĐ-UBND"), ("334/QĐ-UBND", "cites", "1319/QĐ-UBND")}, "a content that is told"),
    ("Hội nghị phản biện Kế hoạch thực hiện Nghị quyết số 11-NQ/TU về nhân lực và dự thảo Kế hoạch của Huyện ủy thực hiện Kết luận số 5-KL/TW.",
     {("self", "implements", "11-NQ/TU"), ("self", "implements", "05-KL/TW")}, "a second plan is in no title"),
    ("Để thực hiện Quy định số 11-QĐi/TW, Tỉnh ủy Lào Cai đã ban hành Quy chế số 14-QC/TU về tiếp dân; Quy định số 17-QĐi/TU về đối thoại.",
     {("self", "implements", "11-QĐi/TW"), ("self", "cites", "14-QC/TU"), ("14-QC/TU", "implements", "11-QĐi/TW"), ("self", "cites", "17-QĐi/TU"),
      ("17-QĐi/TU", "implements", "11-QĐi/TW")}, "all that a body issued for it"),
    ("Thông tư số 15/2016/TT-BXD đã hết hiệu lực từ ngày 13/1/2020.", {("self", "cites", "15/2016/TT-BXD")}, "what has ended, and nobody says by what"),
    ("Căn cứ Nghị định số 1/2017/NĐ-CP sửa đổi, bổ sung một số nghị định quy định chi tiết thi hành Luật Đất đai;", {("self", "based_on", "01/2017/NĐ-CP")}, "what amends some decrees does not guide their law"),
    ("Thực hiện kết luận của Ban Thường vụ Tỉnh ủy về trợ cấp cho cán bộ ấp (tại Thông báo số 99-TB/TU).", {("self", "implements", "99-TB/TU")}, "a conclusion whose paper stands in brackets"),
    ("Mức thu mới tính từ ngày 2/5/1999 (thay Điểm c Điều 1 Quyết định 61/1997/QĐ-UB).", {("self", "supersedes", "61/1997/QĐ-UB")}, "a part replaced, in short"),
    ("Hội thảo bàn giải pháp đưa Nghị quyết số 25-NQ/TW của Đảng vào cuộc sống.", {("self", "implements", "25-NQ/TW")}, "brought into life"),
    ("bãi bỏ mức thu phí chợ ghi trong Nghị quyết số 08/NQ-HĐND của Hội đồng nhân dân tỉnh.", {("self", "repeals", "08/NQ-HĐND")}, "an amount that stands in it"),
    ("Những đổi thay từ Nghị quyết số 25-NQ/TW", {("self", "cites", "25-NQ/TW")}, "changes that came of it, and no words exchanged"),
    ("Ủy ban đã thông qua Nghị quyết quy định chi tiết, hướng dẫn thi hành một số điều của Luật Cư trú.", {("self", "guides", "Luật Cư trú")}, "a report of a paper that guides"),
    ("Cử tri mong có thêm chính sách khi thực hiện chủ trương “không bố trí cán bộ bán chuyên trách ở xã kể từ năm nay nữa” tại Kết luận số 7-KL/TW.", {("self", "implements", "07-KL/TW")},
     "a policy with a long name"),
    ("Ý kiến của cử tri do Đoàn đại biểu chuyển đến theo Văn bản số 60/ĐĐBQH.", {("self", "cites", "60/ĐĐBQH")}, "what was sent with a letter"),
    ("Bộ trình Chính phủ ban hành Nghị định số 5/2025/NĐ-CP2 (thay thế Nghị định số 9/2023/NĐ-CP3).", {("self", "cites", "05/2025/NĐ-CP"), ("05/2025/NĐ-CP", "supersedes", "09/2023/NĐ-CP")},
     "marks of footnotes stick to the symbols"),
    ("Ban Chỉ đạo thực hiện sắp xếp bộ máy cũng đã có các Công văn số 3/CV-BCĐ, số 4/CV-BCĐ hướng dẫn thực hiện.", {("self", "cites", "03/CV-BCĐ"), ("self", "cites", "04/CV-BCĐ")},
     "a verb in the name of who issued them"),
    ("Căn cứ Kết luận số 7-KL/TW và nhiệm vụ được giao tại Công văn số 3-CV/ĐU, Bộ Nội vụ đã có Công văn số 6/BNV-TCBC gửi các bộ.",
     {("self", "based_on", "07-KL/TW"), ("self", "based_on", "03-CV/ĐU")}, "a task given in a paper is a basis too"),
    ("Trả lời về chế độ theo Nghị định số 8/2024/NĐ-CP (được sửa đổi tại Nghị định số 9/2025/NĐ-CP), Bộ Nội vụ nêu, Công văn số 3-CV/ĐU đã giao Bộ.",
     {("self", "implements", "08/2024/NĐ-CP"), ("09/2025/NĐ-CP", "amends", "08/2024/NĐ-CP"), ("self", "cites", "03-CV/ĐU")}, "what somebody says is no further member"),
    ("Người nghỉ hưu vẫn có lương hưu theo Luật Bảo hiểm xã hội.", {("self", "cites", "Luật Bảo hiểm xã hội")}, "an amount"),
    ("Sau khi Nghị quyết số 2-NQ/TW được ban hành, công đoàn đã mở hội nghị quán triệt Nghị quyết đến đoàn viên.", {("self", "implements", "02-NQ/TW")}, "the bare word in a report"),
    ("Định hướng này thống nhất với chủ trương xây dựng Nhà nước pháp quyền theo Nghị quyết số 2-NQ/TW.", {("self", "cites", "02-NQ/TW")}, "what it agrees with is no doing"),
    ("Trước đó, Tỉnh ủy tiếp tục ban hành Công văn số 4-CV/TU về kiểm điểm theo tinh thần Nghị quyết Trung ương 4 (khóa XII) để triển khai Công văn số 8-CV/BTCTW.",
     {("self", "cites", "04-CV/TU"), ("04-CV/TU", "implements", "Nghị quyết Trung ương 4 khóa XII"), ("04-CV/TU", "implements", "08-CV/BTCTW")}, "a purpose behind a title is the paper's"),
    ("Bộ hưởng ứng Phong trào thi đua “Cả nước chung sức vì người nghèo - Không để ai bị bỏ lại phía sau” do Thủ tướng Chính phủ phát động tại Quyết định số 14/QĐ-TTg.",
     {("self", "implements", "14/QĐ-TTg")}, "a movement is taken up"),
    ("Huyện ủy chỉ đạo các chi bộ đưa Nghị quyết số 35-NQ/TW vào sinh hoạt định kỳ.", {("self", "implements", "35-NQ/TW")}, "brought into meetings"),
    ("Thành phố phấn đấu hoàn thành các chỉ tiêu Nghị quyết số 4-NQ/TU đề ra.", {("self", "implements", "04-NQ/TU")}, "aims that it sets"),
    ("Dự án được phê duyệt tại Quyết định số 15/QĐ-UBND, điều chỉnh bởi Quyết định số 90/QĐ-UBND.", {("self", "cites", "15/QĐ-UBND"), ("90/QĐ-UBND", "amends", "15/QĐ-UBND")}, "a passive without its auxiliary"),
    ("Hướng dẫn số 5-HD/BDVTU cụ thể hóa Quy chế công tác dân vận ban hành kèm theo Quyết định số 23-QĐ/TW.", {("self", "cites", "05-HD/BDVTU"), ("05-HD/BDVTU", "implements", "23-QĐ/TW")},
     "an annex, and what it came with"),
    ("Điều 1. Điều chỉnh thời gian thực hiện dự án tại Điều 1 Quyết định số 90/QĐ-UBND từ 2020 thành 2022.", {("self", "amends", "90/QĐ-UBND")}, "what is adjusted has a verb in its name"),
    ("Khi Luật Xây dựng 2003 hết hiệu lực thì Nghị định 180 cũng không còn.", {("self", "cites", "Luật Xây dựng 2003"), ("self", "cites", "Nghị định 180")}, "what ends is what stands before"),
    ("Bộ cho ngừng thực hiện một số nội dung trái Luật Xây dựng 2014.", {("self", "cites", "Luật Xây dựng 2014")}, "what is against a law carries it not out"),
    ("Đến nay 100% xã hoàn thành việc sắp xếp theo Nghị quyết số 18-NQ/TW.", {("self", "implements", "18-NQ/TW")}, "a share is no amount where something is completed"),
    ("Việc giám sát nhằm đánh giá lãnh đạo tiếp công dân, giải quyết khiếu nại, tố cáo theo Chỉ thị số 35-CT/TW.", {("self", "implements", "35-CT/TW")},
     "who settles complaints acts; who complains does not"),
    ("Đoàn đã làm xong. Trước đó, Thanh tra tỉnh có Tờ trình số 312/TTr-TTr về việc chấm dứt các vụ việc theo Kế hoạch số 363/KH-TTCP.",
     {("self", "cites", "312/TTr-TTr"), ("312/TTr-TTr", "implements", "363/KH-TTCP")}, "a report's paper acts by another"),
    ("Các tỉnh giãn cách theo chỉ đạo tại Công điện số 1063/CĐ-TTg ngày 31/7/2021 căn cứ tình hình dịch, kéo dài giãn cách theo Chỉ thị số 16/CT-TTg.",
     {("self", "implements", "1063/CĐ-TTg"), ("self", "implements", "16/CT-TTg")}, "the situation is no paper that a title would name"),
    ("Căn cứ Kế hoạch số 363/KH-TTCP của Thanh tra Chính phủ, ngày 17/11/2022 UBND tỉnh ban hành Quyết định số 2145/QĐ-UBND lập Tổ công tác và Kế hoạch số 51/KH-UBND về rà soát; "
     "ngày 29/11/2022 Chánh Thanh tra tỉnh ban hành Quyết định số 105/QĐ-TTr.",
     {("self", "cites", "2145/QĐ-UBND"), ("2145/QĐ-UBND", "based_on", "363/KH-TTCP"), ("self", "cites", "51/KH-UBND"), ("51/KH-UBND", "based_on", "363/KH-TTCP"),
      ("self", "cites", "105/QĐ-TTr")}, "what is issued on a basis is no further basis"),
    ("Luật Thực hiện dân chủ ở cơ sở là văn bản pháp lý cao nhất nhằm thể chế hóa Chỉ thị số 30-CT/TW.",
     {("self", "cites", "Luật Thực hiện dân chủ ở cơ sở"), ("Luật Thực hiện dân chủ ở cơ sở", "implements", "30-CT/TW")}, "it is the law that puts a policy into law"),
    ("Luật Thanh niên năm 2020 có hiệu lực. Luật này là sự đổi mới, khắc phục những hạn chế của Luật Thanh niên năm 2005.",
     {("self", "cites", "Luật Thanh niên 2020"), ("Luật Thanh niên 2020", "cites", "Luật Thanh niên 2005")}, "the new law looks at the old one"),
    ("Thanh tra công khai Kết luận số 427/KL-TTCP. Kết luận thanh tra này thực hiện theo Quyết định số 837/QĐ-TTCP.",
     {("self", "cites", "427/KL-TTCP"), ("427/KL-TTCP", "implements", "837/QĐ-TTCP")}, "a paper made by another's order"),
    ("Thực hiện Chương trình số 16-CTr/BDVTU, giai đoạn 2017\n- 2021; Quyết định số 553/QĐ-UBND ban hành Kế hoạch, UBND tỉnh yêu cầu:",
     {("self", "implements", "16-CTr/BDVTU"), ("self", "implements", "553/QĐ-UBND")}, "a span of years over two lines is no item"),
]


@pytest.mark.parametrize("text, wanted, why", EDGES, ids=[row[2] for row in EDGES])
def test_edges(text, wanted, why):
    assert edges(text) == wanted, why


def test_words_quoted_for_insertion_speak_for_the_amended_text():
    text = ("THÔNG TƯ\nSửa đổi Thông tư số 15/2023/TT-BNN\nĐiều 1. Bổ sung khoản 8 Điều 2 Thông tư số 15/2023/TT-BNN như sau:\n"
            "“8. Bãi bỏ toàn bộ nội dung của Thông tư số 5/2014/TT-BNN về quy chuẩn kỹ thuật.”\n")
    document = "BỘ NÔNG NGHIỆP\nSố: 77/2025/TT-BNN\nHà Nội, ngày 29 tháng 12 năm 2025\n" + text
    assert edges(document) == {("self", "amends", "15/2023/TT-BNN"), ("15/2023/TT-BNN", "repeals", "05/2014/TT-BNN")}


def test_no_document_is_related_to_itself():
    text = "UBND TỈNH A\nSố: 12/QĐ-UBND\nHuế, ngày 2 tháng 3 năm 2020\nQUYẾT ĐỊNH\nBan hành kèm theo Quyết định số 12/QĐ-UBND thay thế Quyết định số 12/QĐ-UBND."
    assert edges(text) == set()


HEAD = "BỘ CÔNG THƯƠNG\nSố: 9/2025/TT-BCT\nHà Nội, ngày 2 tháng 3 năm 2025\nTHÔNG TƯ\nBãi bỏ một số văn bản\n"


def test_a_heading_needs_no_colon():
    text = HEAD + ("Điều 1. Bãi bỏ toàn bộ một số văn bản quy phạm pháp luật của Bộ\n1. Thông tư số 14/2013/TT-BCT quy định về than.\n"
                   "2. Thông tư số 13/2017/TT-BCT sửa đổi Thông tư số 56/2014/TT-BCT về giá; Thông tư số 30/2014/TT-BCT về điện và Thông tư số 57/2014/TT-BCT.\n"
                   "Điều 2. Hiệu lực\nThông tư số 1/2012/TT-BCT vẫn còn hiệu lực.\n")
    assert edges(text) == {
        ("self", "repeals", "14/2013/TT-BCT"), ("self", "repeals", "13/2017/TT-BCT"), ("13/2017/TT-BCT", "amends", "56/2014/TT-BCT"),
        ("13/2017/TT-BCT", "amends", "30/2014/TT-BCT"), ("13/2017/TT-BCT", "amends", "57/2014/TT-BCT"), ("self", "cites", "01/2012/TT-BCT")}


def test_what_was_left_out_ends_no_list_and_hides_no_end_of_a_sentence():
    text = HEAD + ("Điều 1. Bãi bỏ các văn bản sau đây:\n1. Thông tư số 14/2013/TT-BCT về than.\n2. Thông \n[...]\nỡ lý hóa chất.\n4. Thông tư số 13/2017/TT-BCT về giá.\n"
                   "Điều 2. Hiệu lực\n1. Có hiệu lực từ ngày ký.\n2. Thông tư số 27/2012/TT-BCT về lò đốt và Thông tư số 3/2016/TT-BCT củ\n[...]\na Bộ trưởng hết hiệu lực từ ngày Thông tư này có hiệu lực.\n")
    assert edges(text) == {("self", "repeals", target) for target in ("14/2013/TT-BCT", "13/2017/TT-BCT", "27/2012/TT-BCT", "03/2016/TT-BCT")}


def test_a_list_goes_on_behind_a_symbol_that_was_cut():
    text = HEAD + "Điều 1. Bãi bỏ các văn bản sau đây:\n1. Thông tư số 14/2013/TT-BCT về than.\n[...]\nBCT ngày 5 tháng 6 năm 2014 về điện.\n38. Thông tư số 13/2017/TT-BCT về giá.\n"
    assert edges(text) == {("self", "repeals", "14/2013/TT-BCT"), ("self", "repeals", "13/2017/TT-BCT")}


def test_a_list_goes_on_behind_an_item_that_was_cut():
    text = HEAD + ("Điều 1. Bãi bỏ các văn bản sau đây:\n8. Thông tư số 14/2013/TT-BCT về than.\n[...]\nBộ Công Thương về điện.\n%d. Thông tư số 13/2017/TT-BCT về giá.\n")
    assert edges(text % 12) == {("self", "repeals", "14/2013/TT-BCT"), ("self", "repeals", "13/2017/TT-BCT")}
    assert edges(text % 2) == {("self", "repeals", "14/2013/TT-BCT"), ("self", "cites", "13/2017/TT-BCT")}, "a number that goes back begins another list"


def test_what_a_directive_amends_it_does_not_carry_out_in_a_transitional_clause():
    text = HEAD + ("Điều 1. Sửa đổi, bổ sung Điều 3 Thông tư số 4/2012/TT-BCT như sau:\n“Điều 3. Hồ sơ”\n"
                   "Điều 2. Hồ sơ nhận trước ngày Thông tư này có hiệu lực thì thực hiện theo quy định tại Thông tư số 4/2012/TT-BCT.\n")
    assert edges(text) == {("self", "amends", "04/2012/TT-BCT")}


def test_what_is_changed_by_this_paper():
    for words, relation in (("được thay thế bởi Thông tư này", "supersedes"), ("đã được sửa đổi, bổ sung theo quy định của Thông tư này", "amends"),
                            ("không được sửa đổi tại Thông tư này vẫn có hiệu lực", "cites")):
        assert edges(f"{HEAD}Điều 2. Thông tư số 14/2013/TT-BCT {words}.\n") == {("self", relation, "14/2013/TT-BCT")}, words


def test_a_title_whose_owner_was_left_out_is_nobodys():
    text = HEAD + ("Căn cứ Nghị định số 166/2025/NĐ-CP sửa đổi, bổ sung một số đi\n[...]\nhính phủ sửa đổi, bổ sung một số điều của Nghị định số 123/2020/NĐ-CP.\n")
    assert edges(text) == {("self", "based_on", "166/2025/NĐ-CP"), ("self", "cites", "123/2020/NĐ-CP")}


def test_a_basis_goes_on_behind_a_semicolon():
    text = HEAD + ("Căn cứ Nghị định số 26/2023/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 144/2024/NĐ-CP; Nghị định số 73/2025/NĐ-CP và Nghị định số 199/2025/NĐ-CP;\n"
                   "Căn cứ Nghị định số 152/2025/NĐ-CP quy định về phân cấp; quy định chi tiết và hướng dẫn thi hành Luật Thi đua, khen thưởng;\n")
    assert edges(text) == {
        ("self", "based_on", "26/2023/NĐ-CP"), ("144/2024/NĐ-CP", "amends", "26/2023/NĐ-CP"), ("73/2025/NĐ-CP", "amends", "26/2023/NĐ-CP"),
        ("199/2025/NĐ-CP", "amends", "26/2023/NĐ-CP"), ("self", "based_on", "152/2025/NĐ-CP"), ("152/2025/NĐ-CP", "guides", "Luật Thi đua, khen thưởng")}


def test_a_consolidated_text_is_the_text_that_it_names():
    text = ("THÔNG TƯ\nQuy định về đường thủy\nThông tư số 43/2015/TT-BGT ngày 20 tháng 8 năm 2015, có hiệu lực từ ngày 1 tháng 10 năm 2015, được sửa đổi, bổ sung bởi:\n"
            "1. Thông tư số 24/2017/TT-BGT có hiệu lực từ ngày 1 tháng 9 năm 2017.\n2. Thông tư số 59/2025/TT-BXD có hiệu lực từ ngày 1 tháng 1 năm 2026.\n")
    assert extract(Document(id="t", text=text)).identity.symbol == "43/2015/TT-BGT"
    assert edges(text) == {("24/2017/TT-BGT", "amends", "43/2015/TT-BGT"), ("59/2025/TT-BXD", "amends", "43/2015/TT-BGT")}


def test_what_a_directive_ends_it_does_not_carry_out():
    text = HEAD + ("Điều 1. Hiệu lực\n1. Thông tư số 4/2012/TT-BCT về lò hơi; Thông tư số 8/2016/TT-BCT về thang máy hết hiệu lực từ ngày Thông tư này có hiệu lực.\n"
                   "Điều 2. Chuyển tiếp\n1. Hồ sơ đã nhận tiếp tục thực hiện theo quy định tại Thông tư số 4/2012/TT-BCT.\n"
                   "2. Giấy phép cấp theo Thông tư số 6/2014/TT-BCT được tiếp tục áp dụng đến thời điểm bị thay thế hoặc hết hiệu lực.\n"
                   "3. Việc trồng rừng thay thế, nộp tiền thực hiện theo quy định tại Thông tư số 7/2015/TT-BCT.\n")
    assert edges(text) == {("self", "repeals", "04/2012/TT-BCT"), ("self", "repeals", "08/2016/TT-BCT"), ("self", "cites", "06/2014/TT-BCT"),
                           ("self", "implements", "07/2015/TT-BCT")}
