"""What people type for a directive, a place, a body or a campaign, looked up in a graph.

Exactly one match is an answer; several or none are an error that shows them, never a guess.
"""

from __future__ import annotations

import difflib
import re

from danvan_graph.errors import DanvanError
from danvan_graph.store.engine import Engine
from danvan_graph.store.rows import compact

#: so many matches or neighbours are shown: a line that is still read
SHOWN = 6
#: a number with its letter, at the start or after a word: "23", "30c", "5" of "5-CT/TW"
_NUMBER = re.compile(r"(?<![\w/.-])(\d{1,5}[a-z]?)(?![\w.])", re.IGNORECASE)
#: a whole symbol, blanks around its strokes included: "23 - QĐ/TW", "18/2000/CT-TTg"
_SYMBOL = re.compile(r"(?<![\w/-])\d{1,5}[a-z]?(?:\s?[-/]\s?[\w&]{1,20}){1,5}", re.IGNORECASE)

_DATE = re.compile(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)")
#: words that join a citation and say nothing about the directive
_JOINING = frozenset({"so", "cua", "ngay", "nam", "thang"})

_FOUND = ("RETURN d.key AS key, d.symbol AS symbol, d.kind AS kind, d.kind_folded AS kind_folded, d.heading AS heading, "
          "d.issued_text AS day, d.stub AS stub, d.search_text AS search ORDER BY stub, key LIMIT 2000")


def find_directive(engine: Engine, typed: str) -> str:
    """Key of the directive that `typed` names.

    ``23-QĐ/TW``, ``23-qd/tw``, ``Quyết định 23``, each with words that narrow it (a place, a year, a date,
    words of the title), or a key. A stub counts only where nothing else fits.
    """
    if engine.run("MATCH (d:Directive {key: $key}) RETURN d.key AS key", {"key": typed}):
        return typed
    text = _DATE.sub("", typed)
    symbol = _SYMBOL.search(text)
    number = symbol or _NUMBER.search(text)
    if not number:
        raise DanvanError(f"no number or symbol in {typed!r}", expected="e.g. 23-QĐ/TW, 'Quyết định 23', or a key")
    words = (text[:number.start()] + " " + text[number.end():]).split()
    words += [f"{int(y):04}-{int(m):02}-{int(d):02}" for d, m, y in _DATE.findall(typed)]
    found = _by_symbol(engine, symbol.group()) if symbol else _by_number(engine, number.group(1))
    found = _narrowed(engine, found, [word for word in map(compact, words) if word not in _JOINING], bool(symbol))
    known = [row for row in found if not row["stub"]] or found
    if len(known) == 1:
        return known[0]["key"]
    if known:
        raise DanvanError(f"{typed!r} fits {len(known)} directives: {_shown(known)}",
                          expected="one of them by its key, or more words: a place, a year")
    near = _nearest(engine, number.group())
    raise DanvanError(f"no directive {typed!r} in the graph", expected=f"e.g. {near}" if near else "a graph with directives")


def _by_symbol(engine: Engine, symbol: str) -> list[dict]:
    return engine.run(f"UNWIND $forms AS form MATCH (d:Directive {{symbol_folded: form}}) {_FOUND}",
                      {"forms": _paddings(compact(symbol))})


def _by_number(engine: Engine, number: str) -> list[dict]:
    forms = sorted({form for n in (number.lower(), number.upper()) for form in _paddings(n)})
    return engine.run(f"UNWIND $forms AS form MATCH (d:Directive {{number: form}}) {_FOUND}", {"forms": forms})


def _paddings(number: str) -> list[str]:
    """``5-ct/tw`` is also ``05-ct/tw``."""
    bare = number.lstrip("0")
    return sorted({number, bare, "0" + bare})


def _narrowed(engine: Engine, found: list[dict], words: list[str], by_symbol: bool) -> list[dict]:
    """Those that fit the other words. A symbol decides on the kind, a number leaves it to the words."""
    text = "".join(words)
    kinds = {row["kind"] for row in engine.run("MATCH (d:Directive) RETURN DISTINCT d.kind_folded AS kind") if row["kind"]}
    kind = max((k for k in kinds if text.startswith(k)), key=len, default="")
    if kind and not by_symbol:
        found = [row for row in found if _same_kind(row["kind_folded"] or "", kind)]
    while kind and words and kind.startswith(words[0]):
        kind, words = kind.removeprefix(words[0]), words[1:]
    return [row for row in found if _holds(row, words)]


def _same_kind(one: str, other: str) -> bool:
    """QĐ is Quyết định or Quy định, and people say either."""
    return one == other or {one, other} == {"quyetdinh", "quydinh"}


def _holds(row: dict, words: list[str]) -> bool:
    held = compact(" ".join(filter(None, (row["search"], row["heading"], row["day"], row["key"]))))
    return all(word in held for word in words)


def _nearest(engine: Engine, number: str) -> str:
    """Directives of the same number, else of a similar symbol."""
    leading = re.match(r"\d+[a-z]?", number, re.IGNORECASE).group()
    rows = _by_number(engine, leading)
    rows += engine.run(f"MATCH (d:Directive) WHERE d.symbol_folded STARTS WITH $start {_FOUND}", {"start": leading[:2]})
    tail = re.sub(r"^\d+[a-z]?", "", compact(number))
    if not rows and tail:
        rows = engine.run(f"MATCH (d:Directive) WHERE d.symbol_folded ENDS WITH $tail {_FOUND}", {"tail": tail})
    by_symbol = {compact(row["symbol"]): row for row in rows if row["symbol"]}
    best = difflib.get_close_matches(compact(number), list(by_symbol), SHOWN, 0.4) or list(by_symbol)[:SHOWN]
    return _shown([by_symbol[symbol] for symbol in best])


def _shown(rows: list[dict]) -> str:
    shown = []
    for row in rows[:SHOWN]:
        about = ", ".join(filter(None, (row["kind"], row["day"])))
        shown.append(f"{row['symbol'] or row['heading']} ({about}) key={row['key']}")
    more = f"; and {len(rows) - SHOWN} more" if len(rows) > SHOWN else ""
    return "; ".join(shown) + more


# --- places, bodies, campaigns -------------------------------------------------------------------

def find_place(engine: Engine, typed: str) -> list[str]:
    """Keys of the localities of this name, of both eras; a key stands for itself alone."""
    rows = engine.run("MATCH (l:Locality) RETURN l.key AS key, l.full_name AS name, l.level AS level ORDER BY key")
    exact = [row["key"] for row in rows if row["key"] == typed]
    if exact:
        return exact
    same = [row for row in rows if _named(row["name"], typed)]
    for level in ("province", "district", "commune"):
        keys = [row["key"] for row in same if row["level"] == level]
        if keys and (level == "province" or len({k.partition("/")[2] for k in keys}) == 1):
            return keys
        if keys:
            raise DanvanError(f"{typed!r} fits {len(keys)} places: {', '.join(keys[:SHOWN])}", expected="one of these keys")
    raise DanvanError(f"no place {typed!r} in the graph", expected=_similar(typed, [row["name"] for row in rows]))


def find_body(engine: Engine, typed: str) -> list[str]:
    """Keys of the issuing body of this name: two where it was there before and after 1 July 2025."""
    return _named_alike(engine, "IssuingBody", "body", typed)


def find_campaign(engine: Engine, typed: str) -> str:
    """Key of the campaign of this name."""
    return _named_alike(engine, "Campaign", "campaign", typed)[0]


def _named_alike(engine: Engine, label: str, word: str, typed: str) -> list[str]:
    rows = engine.run({"IssuingBody": "MATCH (n:IssuingBody) RETURN n.key AS key, n.full_name AS name ORDER BY key",
                       "Campaign": "MATCH (n:Campaign) RETURN n.key AS key, n.full_name AS name ORDER BY key"}[label])
    wanted = compact(typed)
    found = ([r for r in rows if r["key"] == typed] or [r for r in rows if compact(r["name"]) == wanted]
             or [r for r in rows if wanted in compact(r["name"])])
    if len({compact(r["name"]) for r in found}) == 1:
        return [r["key"] for r in found]
    if found:
        names = "; ".join(f"{r['name']} key={r['key']}" for r in found[:SHOWN])
        raise DanvanError(f"{typed!r} fits {len(found)} of the kind {word}: {names}", expected="one of them by its key")
    raise DanvanError(f"no {word} {typed!r} in the graph", expected=_similar(typed, [r["name"] for r in rows]))


def _named(full_name: str, typed: str) -> bool:
    """``Nam Định`` and ``tỉnh Nam Định`` name ``Tỉnh Nam Định``."""
    bare = re.sub(r"^(thành phố|thị xã|thị trấn|tỉnh|huyện|quận|phường|xã|đặc khu) ", "", full_name, flags=re.IGNORECASE)
    return compact(typed) in (compact(full_name), compact(bare))


def _similar(typed: str, names: list[str]) -> str:
    by_fold = {compact(name): name for name in names}
    near = difflib.get_close_matches(compact(typed), list(by_fold), SHOWN, 0.5) or sorted(by_fold)[:SHOWN]
    return "e.g. " + ", ".join(by_fold[n] for n in near) if near else "a graph that has some"
