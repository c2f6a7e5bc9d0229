"""A directive of our own writing, and a Word file of raw XML."""

import io
import zipfile

#: every symbol of the text, in order: what each format must keep
SYMBOLS = ["12-CT/HU", "23-QĐ/TW", "33/CT-TTg", "217-QĐ/TW", "218-QĐ/TW", "08/KH-UBND"]
PARAGRAPHS = [
    "HUYỆN ỦY ĐÔNG HÒA",
    "Số 12-CT/HU",
    "CHỈ THỊ",
    "về đổi mới công tác dân vận ở các xã, thị trấn",
    "Thực hiện Quyết định số 23-QĐ/TW ngày 30/7/2021 và Chỉ thị số 33/CT-TTg ngày 26/11/2021, Ban Thường vụ Huyện ủy yêu cầu "
    "các cấp ủy, chính quyền quán triệt sâu rộng đến từng chi bộ.",
    "1. Giám sát, phản biện xã hội theo Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW của Bộ Chính trị.",
    "2. Ủy ban nhân dân huyện triển khai Kế hoạch số 08/KH-UBND, báo cáo kết quả trước ngày 15 tháng 12 hằng năm.",
]


def word_file(body: str, **parts: str) -> bytes:
    """A .docx of raw WordprocessingML: the body, and other parts of word/ by name."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    spaces = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
              'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"')
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        archive.writestr("word/document.xml", f"{head}<w:document {spaces}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            root = {"header1": "hdr", "footnotes": "footnotes", "footer1": "ftr", "styles": "styles"}[name]
            archive.writestr(f"word/{name}.xml", f"{head}<w:{root} {spaces}>{content}</w:{root}>")
    return buffer.getvalue()
