"""Word files: each construct that a symbol may sit in."""

import io
import zipfile

import pytest

from danvan_graph.loaders.legacy import _table
from tests.loaders.made import PARAGRAPHS, SYMBOLS, word_file


def p(*runs: str) -> str:
    return "<w:p>" + "".join(run if run.startswith("<") else f"<w:r><w:t xml:space='preserve'>{run}</w:t></w:r>" for run in runs) + "</w:p>"


def in_table(*cells: str) -> str:
    return "<w:tbl><w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr></w:tbl>"


CASES = [  # body, text, why
    (p("Số 23", "<w:r><w:noBreakHyphen/></w:r>", "QĐ/TW"), "Số 23-QĐ/TW", "Word writes Ctrl+Shift+- as an element"),
    (p("Số ", "<w:ins><w:r><w:t>33</w:t></w:r></w:ins>", "<w:del><w:r><w:delText>16</w:delText></w:r></w:del>", "/CT-TTg"),
     "Số 33/CT-TTg", "tracked: the insertion is read, the deletion is not"),
    (p("<w:moveFrom><w:r><w:t>cũ </w:t></w:r></w:moveFrom>", "<w:moveTo><w:r><w:t>mới</w:t></w:r></w:moveTo>"), "mới", "a move is read once"),
    (p("Số ", "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>05-CT/TW</w:t></w:r></w:sdtContent></w:sdt>"), "Số 05-CT/TW", "content control in a line"),
    ("<w:sdt><w:sdtContent>" + p("Số 05-CT/TW") + "</w:sdtContent></w:sdt>", "Số 05-CT/TW", "content control around a paragraph"),
    (in_table(p("TỈNH ỦY A") + p("Số 05-CT/TU"), p("ĐẢNG CỘNG SẢN VIỆT NAM")) + p("CHỈ THỊ"),
     "TỈNH ỦY A\nSố 05-CT/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nCHỈ THỊ", "letterhead: cells of several lines below each other"),
    (in_table(p("Quyết định"), p("QĐ")), "Quyết định\tQĐ", "a row of short cells is one line"),
    (in_table(in_table(p("trong"), p("217-QĐ/TW")) + p(""), p("ngoài")), "trong\t217-QĐ/TW\n\nngoài", "table in a table"),
    (p("<w:hyperlink><w:r><w:t>217-QĐ/TW</w:t></w:r></w:hyperlink>"), "217-QĐ/TW", "link"),
    (p("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
       "<w:r><w:t>217-QĐ/TW</w:t></w:r>"), "217-QĐ/TW", "the code of a field is not text, its result is"),
    (p("thân", "<mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx><w:txbxContent>" + p("Số 01-KL/TW") + "</w:txbxContent></wps:txbx></mc:Choice>"
       "<mc:Fallback><v:textbox><w:txbxContent>" + p("Số 01-KL/TW") + "</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent>"),
     "thân\nSố 01-KL/TW\n", "a text box once, not its second copy"),
    (p("a<w:tab/>b".replace("<w:tab/>", "</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>")), "a\tb", "tab"),
    ("<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", "a", "a tab stop is no tab"),
    (p("<w:r><w:t>dòng</w:t><w:br/><w:t>hai</w:t></w:r>"), "dòng\nhai", "line break"),
    (p("<w:r><w:t>phản</w:t><w:softHyphen/><w:t>biện</w:t></w:r>"), "phản\u00adbiện", "soft hyphen kept as it is"),
    (p("<w:r><w:sym w:font='Wingdings' w:char='F0B7'/></w:r>", " gạch đầu dòng"), "• gạch đầu dòng", "bullet of a symbol font"),
]


@pytest.mark.parametrize("body, wanted, why", CASES)
def test_what_is_seen_is_read(one, body, wanted, why):
    assert one(word_file(body)).text.rstrip("\n") == wanted.rstrip("\n"), why


def test_headers_and_notes_are_read(one):
    document = one(word_file(p("Thực hiện Quyết định 23", "<w:r><w:footnoteReference w:id='2'/></w:r>"), header1=p("Số 12-CT/HU"),
                             footnotes="<w:footnote w:id='2'>" + p("Số 23-QĐ/TW") + "</w:footnote>", footer1=p("3")))
    assert document.text == "Số 12-CT/HU\nThực hiện Quyết định 23\nSố 23-QĐ/TW"   # a page number is no text
    assert document.format == "docx"


def legacy_run(text: str, column: str, font: str, cut: int = 0) -> str:
    table = {letter: code for code, letter in reversed(_table(column)[0].items())}
    coded = "".join(table.get(letter, letter) for letter in text)
    pieces = [coded[:cut], coded[cut:]] if cut else [coded]
    return "".join(f"<w:r><w:rPr><w:rFonts w:ascii='{font}'/></w:rPr><w:t xml:space='preserve'>{piece}</w:t></w:r>" for piece in pieces)


@pytest.mark.parametrize("column, font", [("tcvn3", ".VnTime"), ("vni", "VNI-Times")])
def test_legacy_fonts_run_by_run(one, column, font):
    text = "Chỉ thị số 33/CT-TTg của Thủ tướng, dân vận khéo"
    document = one(word_file(p(legacy_run(text, column, font, cut=20), " – “khéo”, Đông Hòa")))
    assert document.text == f"{text} – “khéo”, Đông Hòa"
    assert document.notes == (column,)


def test_legacy_font_of_the_style(one):
    styles = ("<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr></w:style>"
              "<w:style w:type='paragraph' w:styleId='Than'><w:basedOn w:val='Normal'/></w:style>")
    body = "<w:p><w:pPr><w:pStyle w:val='Than'/></w:pPr><w:r><w:t>QuyÕt ®Þnh</w:t></w:r></w:p>"
    assert one(word_file(body, styles=styles)).text == "Quyết định"


def test_soft_hyphen_of_a_legacy_font_is_a_letter(one):
    run = "<w:r><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr><w:t>Thñ t</w:t><w:softHyphen/><w:t>íng</w:t></w:r>"
    assert one(word_file(p(run))).text == "Thủ tướng"


def test_file_of_a_word_processor(one):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    document.core_properties.title = "Chỉ thị về dân vận"
    buffer = io.BytesIO()
    document.save(buffer)
    read = one(buffer.getvalue())
    assert read.text == "\n".join(PARAGRAPHS)
    assert [symbol for symbol in SYMBOLS if symbol not in read.text] == []
    assert read.heading == "Chỉ thị về dân vận"


@pytest.mark.parametrize("body, what", [
    ("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><w:p/>", "an entity that reads a file"),
    ("<w:p>", "an element that does not end"),
])
def test_hostile_xml_is_one_line(fault, body, what):
    data = word_file(body)
    if "DOCTYPE" in body:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr("word/document.xml", "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><w:document xmlns:w="
                             "'http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:document>")
        data = buffer.getvalue()
    assert "Word file" in fault(data), what


def test_a_bomb_stops_early(fault):
    line = fault(word_file(p("a" * (80 << 20))))
    assert "zip bomb" in line
