"""What people type for a place, a body or a campaign, looked up in a graph.

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


def find_districts(engine: Engine, typed: str) -> list[str]:
    """Keys of the province of this name, whose districts must be in the graph: an empty answer would look like "all of them"."""
    keys = find_place(engine, typed)
    if not engine.run("MATCH (u:Locality)-[:PART_OF]->(p:Locality) WHERE p.key IN $keys AND u.level = 'district' RETURN u.key AS key LIMIT 1", {"keys": keys}):
        raise DanvanError(f"the graph has no districts of {typed!r}", expected="a province of the old map that its documents speak of")
    return keys


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
