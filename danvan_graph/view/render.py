"""The template and the data to one HTML file that asks nothing of any network."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from functools import cache
from pathlib import Path

TEMPLATE = Path(__file__).with_name("template")
LANGUAGES = ("vi", "en")
#: the page's own scripts in the order in which they build on each other; they share one function's scope
SCRIPTS = ("base", "data", "search", "filters", "state", "lineage", "drawing", "marks", "paint", "overview", "panel",
           "tables", "directive", "campaigns", "places", "exports", "main")


def render(core: dict, evidence: dict, *, lang: str) -> str:
    """Fill the template. Nothing of the data becomes markup: it is base64 of gzip, and the page sets it as text."""
    style, vendor, own = _parts()
    csp = ("default-src 'none'; base-uri 'none'; form-action 'none'; img-src blob: data:; "
           f"script-src {_hash(vendor)} {_hash(own)}; style-src {_hash(style)}")
    html = (TEMPLATE / "page.html").read_text("utf-8")
    values = {"LANG": lang, "CSP": csp, "STYLE": style, "VENDOR": vendor, "OWN": own,
              "CORE": packed(core), "EVIDENCE": packed(evidence)}
    parts = html.split("%%")            # %%NAME%%: one pass, so that no value is searched for names
    return "".join(values[part] if n % 2 else part for n, part in enumerate(parts))


@cache
def _parts() -> tuple[str, str, str]:
    """Style, vendored script, own script."""
    strings = json.loads((TEMPLATE / "strings.json").read_text("utf-8"))
    own = "\n".join((TEMPLATE / "js" / f"{name}.js").read_text("utf-8") for name in SCRIPTS)
    own = f'(() => {{\n"use strict";\nconst STRINGS = {json.dumps(strings, ensure_ascii=False, sort_keys=True)};\n{own}\n}})();'
    vendor = "\n".join(path.read_text("utf-8") for path in sorted((TEMPLATE / "vendor").glob("*.js")))
    style = (TEMPLATE / "page.css").read_text("utf-8")
    for text in (own, vendor):
        assert "</script" not in text.lower() and "<!--" not in text, "would end the script element"
    return style, vendor, own


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def packed(value: dict) -> str:
    """JSON, gzip without a clock, base64.

    >>> packed({"a": 1}) == packed({"a": 1}), packed({})[:4]
    (True, 'H4sI')
    """
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return base64.b64encode(gzip.compress(data, compresslevel=6, mtime=0)).decode("ascii")
