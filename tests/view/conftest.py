"""A browser for the tests of the page: Debian's Chromium through Playwright; without one they are skipped and say so."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from danvan_graph import view
from tests.view.facts import make_facts

SHOTS = Path(__file__).resolve().parents[2] / "test-output"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def browser():
    sync_api = pytest.importorskip("playwright.sync_api", reason="no Playwright: pip install danvan-graph[test]")
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not path:
        pytest.skip("no Chromium: apt-get install chromium, or name one in CHROMIUM")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def facts_page(tmp_path_factory) -> Path:
    return view.write_page(make_facts(), tmp_path_factory.mktemp("page") / "đồ thị.html")


class Viewer:
    """A page in a tab of its own, with what it asked of the network and what went wrong in it."""

    def __init__(self, browser, file: Path, size=(1400, 900)):
        self.context = browser.new_context(viewport={"width": size[0], "height": size[1]}, accept_downloads=True, locale="vi-VN")
        self.file, self.requests, self.errors = file, [], []
        self.page = self.context.new_page()
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda message: message.type == "error" and self.errors.append(message.text))
        self.page.on("dialog", lambda dialog: (self.errors.append(f"dialog {dialog.message}"), dialog.dismiss()))

    def open(self, address: str = ""):
        """The page at this state: a fresh load, as when a person follows a link."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.file.as_uri()}#{address}")
        self.page.wait_for_selector("html[data-ready]")
        return self.page

    def shot(self, name: str) -> None:
        SHOTS.mkdir(exist_ok=True)
        self.page.wait_for_timeout(40)
        self.page.screenshot(path=SHOTS / f"page-{name}.png")

    def foreign(self) -> list[str]:
        """Requests for anything but the file itself and what it made of its own data."""
        return [url for url in self.requests if not url.startswith((self.file.as_uri(), "about:", "blob:", "data:"))]


@pytest.fixture
def viewer(browser, facts_page):
    made = []

    def new(file: Path = facts_page, size=(1400, 900)) -> Viewer:
        made.append(Viewer(browser, file, size))
        return made[-1]

    yield new
    for one in made:
        errors, foreign = one.errors, one.foreign()
        one.context.close()
        assert not errors and not foreign
