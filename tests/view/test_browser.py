"""The page in a real browser, as a person uses it. Pictures are kept in test-output/."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest

from danvan_graph import view as page_of
from tests.synthetic import make_graph
from tests.view.facts import make_facts

Q23, Q290 = "tw/qd/23/k13", "tw/qd/290/k10"
XT = "hu/nam-dinh.xuan-truong/ct/khong-so/k13"


def names(page) -> list[str]:
    """What the search list offers, in order."""
    return page.locator("#hits [role=option] .name").all_inner_texts()


@pytest.mark.parametrize("typed, first", [
    ("23-QĐ/TW", "Quyết định 23-QĐ/TW"), ("quyet dinh 23", "Quyết định 23-QĐ/TW"), ("qd 23", "Quyết định 23-QĐ/TW"),
    ("dân vận khéo", "Dân vận khéo"), ("dan van kheo", "Dân vận khéo"), ("xuan truong", "Huyện Xuân Trường"),
    ("quang nam", "Tỉnh Quảng Nam"), ("chi thi 33", "Chỉ thị 33/CT-TTg"), ("7-ct/tu", "Chỉ thị 07-CT/TU")])
def test_search(viewer, typed, first):
    page = viewer().open()
    page.fill("#search", typed)
    assert names(page)[0] == first


@pytest.mark.parametrize("typed", ["12", "30", "5"])      # days and months of dates, parts of 290 and 25: no numbers
def test_search_takes_no_date_for_a_number(viewer, typed):
    page = viewer().open()
    page.fill("#search", typed)
    assert names(page) == []


def test_search_by_keyboard_opens_a_directive(viewer):
    one = viewer()
    page = one.open()
    page.focus("#search")
    page.keyboard.type("quyet dinh")
    one.shot("search")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    wanted = page.locator('#hits [aria-selected="true"] .name').inner_text()
    assert page.get_attribute("#search", "aria-activedescendant") == page.locator('#hits [aria-selected="true"]').get_attribute("id")
    page.keyboard.press("Enter")
    assert page.locator("#main h2").inner_text() == wanted
    page.go_back()
    assert page.locator("#time").is_visible()


def test_lineage_reads_from_left_to_right(viewer):
    one = viewer()
    page = one.open(f"view=directive&key={Q290}")
    one.shot("lineage")
    x = {box.get_attribute("aria-label").split(".")[0]: box.bounding_box()["x"] for box in page.locator(".node").all()}
    assert x["Quyết định 290-QĐ/TW"] < x["Quyết định 23-QĐ/TW"] < x["Chỉ thị (không số)"]
    assert "Đã bị thay thế bởi Quyết định 23-QĐ/TW" in page.locator(".head").inner_text()
    assert "1 văn bản còn dựa vào văn bản này" in page.locator(".head").inner_text()
    assert page.locator(".node", has_text="290-QĐ/TW").first.locator("[text-decoration=line-through]").count() == 1


def test_still_resting_on_what_was_replaced(viewer):
    page = viewer().open(f"view=directive&key={Q290}")
    page.get_by_role("button", name="1 văn bản còn dựa vào văn bản này").click()
    assert page.locator("tbody th").all_inner_texts() == ["Quy chế 06-QC/TU"]


def test_expand_and_collapse(viewer):
    page = viewer().open(f"view=directive&key={Q23}&depth=1")
    before = page.locator(".node").count()
    page.locator(".handle", has_text="+1").first.click()          # 290-QĐ/TW is carried out by one more
    assert page.locator(".node").count() == before + 1
    page.locator(".handle", has_text="−").first.click()
    assert page.locator(".node").count() == before


def test_proof_shows_every_sentence_with_its_cue(viewer):
    one = viewer()
    page = one.open(f"view=directive&key={Q23}")
    page.locator(".edge", has=page.locator("title", has_text="Chỉ thị (không số) (Huyện Xuân Trường) thực hiện Quyết định 23")).locator(".hit").click(force=True)
    page.wait_for_selector("blockquote")
    one.shot("proof")
    panel = page.locator("#panel")
    assert panel.locator("blockquote").all_inner_texts() == [
        "Thực hiện Quyết định số 23-QĐ/TW, Ban Thường vụ Huyện ủy yêu cầu chi bộ cơ sở phân công cấp ủy viên phụ trách dân vận.",
        "Các chi bộ quán triệt Quyết định số 23-QĐ/TW trong tháng đầu của năm."]
    assert panel.locator("mark.cue").all_inner_texts() == ["Thực hiện", "quán triệt"]
    assert panel.locator("mark.cited").all_inner_texts() == ["Quyết định số 23-QĐ/TW"] * 2
    assert "ký tự" in panel.inner_text() and "tin cậy 93 %" in panel.inner_text() and "chưa có người kiểm" in panel.inner_text()


def test_proof_says_who_confirmed_and_what_is_doubtful(viewer):
    one = viewer()
    page = one.open(f"view=directive&key={Q23}&select=e:SUPERSEDES:{Q23}>{Q290}")
    page.wait_for_selector("blockquote")
    assert "đã có người xác nhận" in page.locator("#panel").inner_text()
    page = one.open("view=directive&key=ttg/ct/16/2018&select=e:IMPLEMENTS:ubnd/quang-nam/ct/24/2018>ttg/ct/16/2018")
    page.wait_for_selector("blockquote")
    assert re.search(r"Chưa rõ văn bản nào được dẫn: nhiều văn bản cùng số.*80 % · cùng cơ quan", page.locator("#panel").inner_text(), re.S)


def test_a_body_of_a_report_stands_in_the_lineage(viewer):
    page = viewer().open("view=directive&key=tw/qd/217/k11")
    assert page.locator(".node", has_text="theo tin báo chí").get_attribute("aria-label").startswith("Ủy ban nhân dân huyện Đakrông")


def test_list_beside_the_drawing_sorts(viewer):
    one = viewer()
    page = one.open(f"view=directive&key={Q290}&tab=list")
    one.shot("list")
    rows = page.locator("tbody tr")
    assert rows.count() == 3 and "Quy chế 06-QC/TU" in page.locator("tbody").inner_text()
    page.get_by_role("button", name="Ngày ban hành").click()
    assert page.locator("th[aria-sort=ascending]").inner_text().startswith("Ngày ban hành")
    dates = [row.locator("td").nth(4).inner_text() for row in rows.all()]
    assert dates == ["", "30/7/2021", "2021"] or dates == ["", "2021", "30/7/2021"]
    page.get_by_role("button", name="Ngày ban hành").click()
    assert [row.locator("td").nth(4).inner_text() for row in rows.all()] == dates[::-1]


def test_provinces_with_and_without(viewer):
    one = viewer()
    page = one.open(f"view=directive&key={Q23}&tab=provinces")
    one.shot("provinces")
    assert "0 / 63 tỉnh" in page.locator("#main").inner_text() and "1 nơi nữa chỉ có văn bản của cấp dưới" in page.locator("#main").inner_text()
    assert page.locator("tbody th").all_inner_texts() == ["Tỉnh Nam Định"] and page.locator(".chips li").count() == 62
    page.select_option("#map", "new")
    assert "0 / 34 tỉnh" in page.locator("#main").inner_text()
    assert page.locator("tbody th").all_inner_texts() == ["Tỉnh Ninh Bình"]


def counts(page) -> dict[str, str]:
    """Words of each filter to its number."""
    return page.evaluate("""Object.fromEntries([...document.querySelectorAll('fieldset li label')].map(label => {
        const number = label.querySelector('.number').textContent;
        return [label.textContent.replace(number, '').replace(/[⊘✕◷]/g, '').trim(), number]; }))""")


def test_filters_and_their_counts(viewer):
    one = viewer()
    page = one.open()
    before = counts(page)
    assert (before["Trung ương"], before["Tỉnh, thành phố"], before["Đã bị thay thế"], before["thực hiện"]) == ("8", "4", "2", "8")
    page.get_by_role("checkbox", name="Trung ương 8").uncheck()
    after = counts(page)
    # its own value still says what it would show; the others lose the central ones
    assert (after["Trung ương"], after["Đã bị thay thế"], after["thực hiện"]) == ("8", "1", "0")
    assert page.locator("#total").inner_text() == "5 / 13"
    page.get_by_role("button", name="Bỏ mọi bộ lọc").click()
    page.select_option("#f-province", "old/quang-nam")
    assert page.locator("#total").inner_text() == "2 / 13"
    page.select_option("#f-map", "new")
    page.select_option("#f-province", "new/da-nang")          # Quảng Nam joined Đà Nẵng
    assert page.locator("#total").inner_text() == "2 / 13"
    page.get_by_role("button", name="Bỏ mọi bộ lọc").click()
    page.fill("#f-from", "2021")
    page.press("#f-from", "Enter")
    assert page.locator("#total").inner_text() == "4 / 13"
    page.fill("#f-body", "bo chinh tri")
    page.press("#f-body", "Tab")
    assert page.locator("#total").inner_text() == "1 / 13"
    page.get_by_role("button", name="Bỏ mọi bộ lọc").click()
    page.select_option("#f-campaign", "dan-van-kheo")
    assert page.locator("#total").inner_text() == "2 / 13"


def test_relation_and_confidence_filters_change_the_drawing(viewer):
    page = viewer().open("view=directive&key=tw/nq/25/k11")
    edges = page.locator(".edge").count()
    page.get_by_role("checkbox", name="căn cứ").check()
    assert page.locator(".edge").count() == edges + 1
    page = viewer().open("view=directive&key=ttg/ct/16/2018")
    assert page.locator(".edge").count() == 2
    page.evaluate("document.getElementById('f-confidence').value = 80; document.getElementById('f-confidence').dispatchEvent(new Event('change'))")
    assert page.locator(".edge").count() == 0                   # the doubtful relation has 55 %, the other hangs on it


def test_permalink_restores_the_state(viewer):
    one = viewer()
    page = one.open(f"view=directive&key={Q23}")
    page.select_option("#depth", "3")
    page.get_by_role("checkbox", name="dẫn chiếu").check()
    page.locator(".node", has_text="290-QĐ/TW").first.click()
    address, boxes = page.evaluate("location.hash"), page.locator(".node").count()
    assert f"n%3A{Q290.replace('/', '%2F')}" in address
    again = viewer().open(address[1:])
    assert again.locator(".node").count() == boxes and again.locator("#depth").input_value() == "3"
    assert again.get_by_role("checkbox", name="dẫn chiếu").is_checked() and again.locator("#panel h2").inner_text() == "Quyết định 290-QĐ/TW"


def test_keyboard_alone(viewer):
    """From the start to a proof and back without a mouse."""
    one = viewer()
    page = one.open()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.focus("#time")
    page.keyboard.press("ArrowRight")
    first = page.locator("#panel h2").inner_text()
    page.keyboard.press("ArrowUp")
    assert page.locator("#panel h2").inner_text() != first and page.locator("#say").inner_text()
    page.keyboard.press("Enter")
    assert page.locator("svg.lineage").is_visible()
    page = one.open(f"view=directive&key={Q23}&depth=1")
    page.focus(".node.focus")
    page.keyboard.press("ArrowLeft")
    assert "290-QĐ/TW" in page.evaluate("document.activeElement.getAttribute('aria-label')")
    one.shot("focus")
    boxes = page.locator(".node").count()
    page.keyboard.press("+")
    assert page.locator(".node").count() == boxes + 1
    assert "290-QĐ/TW" in page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("-")
    assert page.locator(".node").count() == boxes
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel"
    for _ in range(30):
        page.keyboard.press("Tab")
        if (page.evaluate("document.activeElement.getAttribute('aria-label')") or "").startswith("Bằng chứng"):
            break
    page.keyboard.press("Enter")
    page.wait_for_selector("blockquote")
    page.keyboard.press("Tab")                                    # the first stop of the panel closes it
    page.keyboard.press("Enter")
    assert page.locator("blockquote").count() == 0


def test_focus_is_visible(viewer):
    page = viewer().open()
    for selector in ("#search", "#nav button", "#f-relations-0", "#time"):
        page.keyboard.press("Tab")
        page.focus(selector)
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid", selector


VIEWS = ["", f"view=directive&key={Q23}&select=n:{Q290}", f"view=directive&key={Q23}&select=e:SUPERSEDES:{Q23}>{Q290}",
         f"view=directive&key={Q290}&tab=list", f"view=directive&key={Q23}&tab=provinces", "view=list", "view=campaigns",
         "view=campaign&key=dan-van-kheo", "view=places", "view=place&key=old/quang-nam", "view=list&q=quyet+dinh"]


@pytest.mark.parametrize("size, language, addresses", [((1400, 900), "vi", VIEWS), ((1400, 900), "en", VIEWS[:4]), ((390, 844), "vi", VIEWS[:5])])
def test_axe_finds_nothing(viewer, size, language, addresses):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe: pip install danvan-graph[test]").Axe()
    one = viewer(size=size)
    for address in addresses:
        page = one.open(f"{address}&lang={language}")
        page.wait_for_timeout(60)
        found = [(v["id"], v["impact"], [n["html"][:160] for n in v["nodes"][:3]]) for v in axe.run(page).response["violations"]]
        assert not found, (address, found)
    page = one.open()
    page.fill("#search", "quyet dinh")
    assert not axe.run(page).response["violations"]


@pytest.mark.parametrize("name, size", [("phone", (390, 844)), ("zoom200", (700, 450))])
def test_nothing_wider_than_the_window(viewer, name, size):
    """Also 200 % zoom of a 1400 x 900 window: half the CSS pixels."""
    one = viewer(size=size)
    for n, address in enumerate(VIEWS):
        page = one.open(address)
        one.shot(f"{name}-{n}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address


def test_text_of_boxes_stays_inside(browser, viewer, tmp_path):
    graph = make_graph(300, 1)
    file = page_of.write_page(graph, tmp_path / "page.html")
    one = viewer(file)
    hubs = sorted({r.target for r in graph.relations if r.relation == "IMPLEMENTS"},
                  key=lambda key: -sum(r.target == key for r in graph.relations))[:3]
    for n, key in enumerate(hubs):
        page = one.open(f"view=directive&key={key}")
        one.shot(f"hub-{n}")
        outside = page.evaluate("""[...document.querySelectorAll('.node')].filter(node => {
            const frame = node.querySelector('rect').getBBox();
            return [...node.querySelectorAll('text')].some(text => { const box = text.getBBox();
                return box.x < frame.x || box.x + box.width > frame.x + frame.width || box.y + box.height > frame.y + frame.height + 1; });
        }).length""")
        overlaps = page.evaluate("""(() => { const all = [...document.querySelectorAll('.node rect')].map(r => r.getBBox());
            return all.filter((a, i) => all.some((b, j) => j > i && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)).length; })()""")
        assert (outside, overlaps) == (0, 0), key


PAYLOADS = ['</script><script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"onmouseover="alert(1)', "';alert(1)//",
            '<a href="javascript:alert(1)">href</a>', '<svg onload=alert(1)>', "%%OWN%% {0} ${alert(1)}"]


def test_payloads_in_every_field_stay_text(viewer, tmp_path):
    evil = " ".join(PAYLOADS)
    one = viewer(page_of.write_page(make_facts(evil), tmp_path / "page.html"))
    for address in VIEWS:
        page = one.open(address)
        page.wait_for_timeout(50)
        assert page.locator("#main img, #panel img, a[href^='javascript'], [onload], [onerror], [onmouseover]").count() == 0
    page = one.open()
    page.fill("#search", "quyet dinh 23")
    assert "<img src=x onerror=alert(1)>" in page.locator("#hits").inner_text()
    one.shot("payloads")                      # the fixture fails on a dialog, an error or a request


def test_address_of_untrusted_text_is_inert(viewer):
    page = viewer().open("view=directive&key=<img src=x onerror=alert(1)>&q=<script>alert(1)</script>&depth=x&confidence=-5&select=e:X:y>z&tab=drawing")
    assert "“<img src=x onerror=alert(1)>” không có trong trang này." in page.locator("#main").inner_text()
    page = viewer().open("view=constructor&map=x&province=y&campaign=z&relations=99")
    assert page.locator("#main").inner_text()


def test_png_svg_csv(viewer, tmp_path):
    one = viewer()
    page = one.open(f"view=directive&key={Q290}")

    def saved(button: str) -> bytes:
        with page.expect_download() as waiting:
            page.get_by_role("button", name=button).click()
        path = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(path)
        return path.read_bytes()

    assert saved("Lưu hình PNG").startswith(b"\x89PNG")
    svg = saved("Lưu hình SVG").decode("utf-8")
    assert svg.startswith("<svg") and "Thay bởi 23-QĐ/TW" in svg and "<script" not in svg
    rows = list(csv.DictReader(io.StringIO(saved("Lưu bảng CSV").decode("utf-8-sig"))))
    assert [(row["source_symbol"], row["relation"], row["target_symbol"]) for row in rows][0] == ("Quyết định 23-QĐ/TW", "SUPERSEDES", "Quyết định 290-QĐ/TW") or len(rows) == 3
    assert any("Quyết định này thay thế" in row["sentences"] for row in rows)
    page = one.open()
    assert saved("Lưu hình PNG").startswith(b"\x89PNG")
    assert "Trung ương" in saved("Lưu hình SVG").decode("utf-8")
    assert len(list(csv.reader(io.StringIO(saved("Lưu bảng CSV").decode("utf-8-sig"))))) == 14


def test_csv_gives_a_spreadsheet_no_formula(viewer, tmp_path):
    graph = make_facts()
    first = replace(graph.directives[0], heading="=HYPERLINK(\"http://x\")")
    one = viewer(page_of.write_page(replace(graph, directives=(first, *graph.directives[1:])), tmp_path / "page.html"))
    page = one.open("view=list")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Lưu bảng CSV").click()
    waiting.value.save_as(tmp_path / "list.csv")
    assert "'=HYPERLINK" in {row["heading"][:11] for row in csv.DictReader((tmp_path / "list.csv").open(encoding="utf-8-sig"))}


def test_print_shows_the_content_alone(viewer):
    one = viewer()
    page = one.open(f"view=directive&key={Q290}&select=e:SUPERSEDES:{Q23}>{Q290}")
    page.wait_for_selector("blockquote")
    page.emulate_media(media="print")
    one.shot("print")
    assert not page.locator("#filters").is_visible() and not page.locator("#nav").is_visible()
    assert page.locator("svg.lineage").is_visible() and page.locator("blockquote").is_visible()
    assert page.pdf().startswith(b"%PDF")


def test_campaign_and_place(viewer):
    one = viewer()
    page = one.open("view=campaign&key=dan-van-kheo")
    page.wait_for_selector(".matrix")
    one.shot("campaign")
    assert page.locator(".matrix tbody th").all_inner_texts() == ["Tỉnh Nam Định", "Tỉnh Quảng Nam", "Tỉnh Quảng Trị"]
    page.get_by_role("button", name="Tỉnh Nam Định").click()
    one.shot("place")
    text = page.locator("#main").inner_text()
    assert "Nay thuộc: Tỉnh Ninh Bình" in text and "Văn bản trung ương chưa thấy thực hiện" in text
    todo = page.get_by_role("region", name="Văn bản trung ương chưa thấy thực hiện").locator("tbody th").all_inner_texts()
    assert any("33/CT-TTg" in name for name in todo) and not any("23-QĐ/TW" in name for name in todo)


def test_english_by_a_switch(viewer):
    one = viewer()
    page = one.open(f"view=directive&key={Q290}")
    page.click("#language")
    assert page.evaluate("document.documentElement.lang") == "en" and "Replaced by" in page.locator(".head").inner_text()
    one.shot("english")
    assert "lang=en" in page.evaluate("location.hash")
    page.click("#language")
    assert "Đã bị thay thế bởi" in page.locator(".head").inner_text()


def test_overview_by_mouse(viewer):
    one = viewer()
    page = one.open()
    box = page.locator("#time").bounding_box()
    x, y = page.evaluate("""(() => { const c = document.getElementById('time').getBoundingClientRect(); return [c.x, c.y]; })()""")
    found = None
    for n in range(int(box["width"]) // 6):                       # along the lowest row of the first lane
        page.mouse.move(x + 130 + 6 * n, y + box["height"] * 0.268)
        if page.locator(".tip").is_visible():
            found = page.locator(".tip").inner_text()
            break
    assert found and " · " in found
    page.mouse.down()
    page.mouse.up()
    assert page.locator("#panel h2").inner_text() == found.split(" · ")[0]
    one.shot("chosen")


def test_many(viewer, tmp_path):
    """Only that it works; benchmarks/view.py has 20,000 and the times."""
    one = viewer(page_of.write_page(make_graph(3000, 0), tmp_path / "page.html"))
    page = one.open()
    one.shot("3000")
    page.fill("#search", "chi thi 100")
    assert names(page)[0].startswith("Chỉ thị 100")
    page = one.open("view=places")
    assert page.locator("tbody tr").count() == 63
