"""Saved pages of several builds: the text is whole, the frame is marked, facts come from the page alone."""

import pytest

from danvan_graph.loaders.html import read
from danvan_graph.loaders.marks import mark

P1 = "Thực hiện Quyết định số 23-QĐ/TW, Huyện ủy Đông Hòa chỉ đạo các xã dựng tổ dân vận ở từng thôn, gần dân và nghe dân nói."
P2 = "Một năm qua, 45 mô hình dân vận khéo đã giúp bà con hiến đất mở đường, sửa nhà văn hóa, giữ gìn an ninh ở vùng biên giới."
P3 = "Theo Kế hoạch số 08/KH-UBND, các phòng ban của huyện trả lời kiến nghị của nhân dân trong mười ngày và niêm yết kết quả."
SAPO = "Từ những việc nhỏ, công tác dân vận ở Đông Hòa đã làm nên chuyển biến lớn."
FALSE = "Tỉnh B triển khai Chỉ thị số 99-CT/TU"

MODERN = f"""<!DOCTYPE html><html><head><title>Đông Hòa gần dân | Báo Quảng Trị</title>
<meta property="og:title" content="Đông Hòa gần dân"><meta property="og:site_name" content="Báo Quảng Trị điện tử">
<meta property="article:published_time" content="2021-10-05T07:30:00+07:00"><link rel="canonical" href="https://baoquangtri.vn/dong-hoa">
<style>.x{{}}</style></head><body><header><a href="/">Trang chủ</a> <a href="/thoi-su">Thời sự</a></header>
<nav><ul><li><a href=1>Kinh tế</a></li><li><a href=2>{FALSE}</a></li></ul></nav>
<main><article><h1>Đông Hòa gần dân</h1><p class="sapo">{SAPO}</p><div class="content"><p>{P1}</p>
<div class="related-news"><a href=3>{FALSE} lần một</a></div><p>{P2}</p><script>var x = "Chỉ thị 98-CT/TU";</script><p>{P3}</p></div></article>
<div class="tin-lien-quan"><p>{FALSE} tại xã C, huyện D nhân dịp tổng kết phong trào thi đua năm nay của tỉnh</p></div></main>
<div id="comments"><p>Bạn đọc: {FALSE} nói rằng mọi việc ở cơ sở phải làm theo ý dân, cho dân bàn trước rồi mới làm</p></div>
<footer>Giấy phép số 97/GP-BTTTT. Cơ quan chủ quản: Tỉnh ủy</footer></body></html>"""

TABLES = f"""<HTML><HEAD><TITLE>Bao Quang Tri</TITLE></HEAD><BODY><FORM><TABLE width=780><TR><TD colspan=3><A href=/>Trang ch&#7911;</A> | <A href=/2>Tin t&#7913;c</A></TD></TR>
<TR><TD width=150><A href=a>Kinh tế</A><BR><A href=b>{FALSE}</A><BR><A href=c>Thể thao</A></TD><TD><B>Đông Hòa gần dân</B><BR><BR>
<FONT>Ngày cập nhật: 05/10/2021 07:30:00</FONT><BR><P>(QTO) - {SAPO}</P><P>{P1}</P><P>{P2}</P><P>{P3}</P>
<B>CÁC TIN KHÁC</B><BR><A href=d>{FALSE}</A> (01/10/2021)<BR><A href=e>Họp báo</A> (01/10/2021)<BR></TD>
<TD><A href=f>Quảng cáo</A></TD></TR><TR><TD>Copyright 2021 by BÁO QUẢNG TRỊ</TD></TR></TABLE></FORM></BODY></HTML>"""

PORTAL = f"""<html><body class="page sidebar-right"><div class="menu"><a>Trang chủ</a><a>Văn bản</a></div><div class="breadcrumb"><a>{FALSE}</a></div>
<div id="toanvancontent"><table><tr><td><p>HUYỆN ỦY ĐÔNG HÒA</p><p>Số 12-CT/HU</p></td><td><p>ĐẢNG CỘNG SẢN VIỆT NAM</p></td></tr></table>
<p>CHỈ THỊ</p><p>Căn cứ <a href=q>Quyết định số 23-QĐ/TW</a>;</p><p>{P1}</p><p>{P2}</p><p>{P3}</p><p>Nơi nhận:</p><p>- Tỉnh ủy;</p></div>
<div class="widget"><p>Văn bản liên quan</p><ul><li><a>{FALSE}</a></li><li><a>{FALSE} lần hai</a></li></ul></div></body></html>"""

PAGES = [(MODERN, [SAPO, P1, P2, P3], "modern"), (TABLES, [SAPO, P1, P2, P3], "tables of the 2000s"),
         (PORTAL, ["HUYỆN ỦY ĐÔNG HÒA", "Số 12-CT/HU", "ĐẢNG CỘNG SẢN VIỆT NAM", "CHỈ THỊ", "Quyết định số 23-QĐ/TW", P1, P2, P3, "- Tỉnh ủy;"], "portal")]


def parts(page: str, encoding: str = "utf-8"):
    """Text outside and inside of the marks."""
    reading = mark(read(page.encode(encoding, "xmlcharrefreplace"), "trang.html"))
    inside = "\n".join(reading.text[a:b] for a, b in reading.boilerplate)
    outside, at = [], 0
    for a, b in reading.boilerplate:
        outside.append(reading.text[at:a])
        at = b
    return reading, "".join(outside) + reading.text[at:], inside


@pytest.mark.parametrize("page, texts, why", PAGES)
def test_text_stays_and_clutter_is_marked(page, texts, why):
    reading, outside, inside = parts(page)
    assert [text for text in texts if text not in outside] == [], why
    assert "99-CT/TU" not in outside and "98-CT/TU" not in reading.text, why
    assert "99-CT/TU" in inside, why                     # marked, not deleted


def test_facts_of_a_modern_page():
    reading, _, _ = parts(MODERN)
    assert (reading.heading, reading.url, reading.publisher, reading.published_on) == (
        "Đông Hòa gần dân", "https://baoquangtri.vn/dong-hoa", "Báo Quảng Trị", "2021-10-05")


def test_facts_of_an_old_page_are_what_it_prints():
    reading, _, _ = parts(TABLES)
    assert (reading.publisher, reading.published_on) == ("QTO", "2021-10-05")


@pytest.mark.parametrize("extra", ["<p>Copyright 2021</p>", "<a>Tin khác</a> (01/11/2021)", "<p>Ngày 12/5/2020, huyện họp.</p>", "<time datetime='2020-01-01'>1/1</time>"])
def test_no_date_is_invented(extra):
    reading, _, _ = parts(f"<html><body><h1>Tiêu đề của trang</h1><p>{P1}</p><p>{P2}</p>{extra}</body></html>")
    assert reading.published_on == ""


LD = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A", "datePublished": "2020-02-03", "publisher": {"name": "Báo A"}}</script>'


@pytest.mark.parametrize("head, wanted", [
    (LD, ("A", "Báo A", "2020-02-03")), ("<script type='application/ld+json'>{torn</script>", ("", "", "")),
    ("<title>Chỉ thị 5 - Thư viện pháp luật</title>", ("Chỉ thị 5", "Thư viện pháp luật", "")), ("<title>A - B</title>", ("A - B", "", ""))])
def test_other_places_of_facts(head, wanted):
    reading, _, _ = parts(f"<html><head>{head}</head><body><p>{P1}</p></body></html>")
    assert (reading.heading, reading.publisher, reading.published_on) == wanted


@pytest.mark.parametrize("encoding, declared", [("utf-8", ""), ("utf-16", ""), ("utf-8-sig", ""), ("windows-1258", "windows-1258"), ("ascii", "us-ascii")])
def test_encodings_of_pages(encoding, declared):
    meta = f"<meta http-equiv='Content-Type' content='text/html; charset={declared}'>" if declared else ""
    _, outside, _ = parts(f"<html><head>{meta}</head><body><p>{P1}</p></body></html>", encoding)
    assert outside == P1


def test_lines_of_a_page():
    page = "<p>Số\n  23-<b>QĐ</b>/TW</p><div>a<br>b</div><ul><li>c<li>d</ul><table><tr><td>e<td>f<tr><td>g</table>x &nbsp;y<select><option>z</select>"
    assert read(f"<html><body>{page}</body></html>".encode(), "").text == "Số 23-QĐ/TW\na\nb\nc\nd\ne\tf\ng\nx \u00a0y"


def test_web_archive(one):
    page = f"<html><body><p>{P1}</p></body></html>".encode()
    import base64
    data = (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n"
            b"Content-Location: https://x.vn/a\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.b64encode(page) + b"\r\n--b--\r\n")
    document = one(data, "trang.mht")
    assert (document.format, document.text, document.url) == ("mhtml", P1, "https://x.vn/a")


def test_deep_pages_are_read_in_bounded_time(one):
    deep = one("<html><body>" + "<div>" * 50_000 + P1 + "</div>" * 50_000 + f"<p>{P2}</p></body></html>")
    assert deep.text.split("\n") == [P1, P2] and "too deeply" in deep.notes[0]


def test_a_page_without_end_is_one_line(fault, monkeypatch):
    from danvan_graph.loaders import limits
    monkeypatch.setattr(limits, "PAGE_BYTES", 10_000)
    assert "a page of more than" in fault(b"<html><body>" + b"<p>a" * 5000)


def test_a_page_without_content_is_one_line(fault):
    assert "no text inside" in fault(b"<html><body><img src=a></body></html>")
