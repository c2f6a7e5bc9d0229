"""Quality against annotated texts: precision, recall, F1, field accuracy, calibration, and the errors.

Gold is JSON Lines as in docs/model.md (``id``, ``self``, ``mentions``, ``edges``); a line with ``spans`` and its own
``text`` counts for recall alone. The texts are ``<id>.txt`` in a folder.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from danvan_graph.errors import DanvanError
from danvan_graph.extract import as_record, extract
from danvan_graph.loaders import load
from danvan_graph.model import RELATIONS, Document

_YEAR = re.compile(r"\b(?:năm\s+)?((?:1[89]|20)\d\d)\b")


@dataclass(slots=True)
class Report:
    """What was measured; ``errors`` holds (document, what, wanted, got, sentence), the worst first."""

    documents: int = 0
    counts: Counter = field(default_factory=Counter)
    relations: dict[str, Counter] = field(default_factory=lambda: defaultdict(Counter))
    errors: list[tuple[str, str, str, str, str]] = field(default_factory=list)
    calibration: dict[str, list[tuple[float, bool]]] = field(default_factory=lambda: defaultdict(list))

    def rows(self) -> list[tuple[str, float, int]]:
        """(measure, value, of how many), in a fixed order.

        >>> Report(documents=1, counts=Counter({"mention": 2, "found": 2, "predicted": 4})).rows()[0]
        ('mentions F1', 0.6667, 2)
        """
        c = self.counts
        found = []
        if c["mention"]:
            found.append(("mentions F1", f1(c["found"], c["predicted"], c["mention"]), c["mention"]))
            found.append(("mentions with right target F1", f1(c["target"], c["predicted"], c["mention"]), c["mention"]))
        for name in ("issued_on", "issuer", "type"):
            if c[name + " of"]:
                found.append((name + " accuracy", round(c[name] / c[name + " of"], 4), c[name + " of"]))
        if c["self of"]:
            found.append(("own identity accuracy", round(c["self"] / c["self of"], 4), c["self of"]))
        scores = []
        for relation in RELATIONS:
            r = self.relations.get(relation)
            if r and r["gold"]:
                scores.append(f1(r["hit"], r["predicted"], r["gold"]))
                found.append((f"{relation} F1", scores[-1], r["gold"]))
        if scores:
            found.append(("relations macro F1", round(sum(scores) / len(scores), 4), sum(r["gold"] for r in self.relations.values())))
        if c["span"]:
            found.append(("spans recall", round(c["span found"] / c["span"], 4), c["span"]))
        for name, pairs in sorted(self.calibration.items()):
            found.append((f"{name} calibration error", calibration_error(pairs), len(pairs)))
        return found


def f1(hits: int, predicted: int, gold: int) -> float:
    """F1 of counts, to four places.

    >>> f1(1, 2, 1), f1(0, 0, 0)
    (0.6667, 1.0)
    """
    return round(2 * hits / (predicted + gold), 4) if predicted + gold else 1.0


def calibration_error(pairs: list[tuple[float, bool]]) -> float:
    """Expected calibration error over the confidences that occur (they are few): |predicted - observed|, weighted.

    >>> calibration_error([(0.9, True), (0.9, False)])
    0.4
    """
    groups: dict[float, list[bool]] = defaultdict(list)
    for confidence, right in pairs:
        groups[round(confidence, 2)].append(right)
    return round(sum(len(g) * abs(c - sum(g) / len(g)) for c, g in groups.items()) / max(1, len(pairs)), 4)


def evaluate(gold: str | Path, texts: str | Path = "") -> Report:
    """Extract the texts of ``gold`` and compare.

    Raises:
        DanvanError: a line of the gold that is no JSON object, or a text that is missing.
    """
    report = Report()
    for wanted in _lines(Path(gold)):
        document = _document(wanted, Path(texts) if texts else None)
        got = as_record(extract(document, names=False))
        report.documents += 1
        if "spans" in wanted:
            _spans(report, wanted, got)
        else:
            _mentions(report, wanted, got, document.text)
            _own(report, wanted, got, document.text)
            _edges(report, wanted, got, document.text)
    report.errors.sort(key=_how_bad)
    return report


#: so much of a text is shown where its own symbol is wrong, in characters
_HEAD = 200
#: what an error costs who asks the graph: a false answer before one that is missing, both before a field that is wrong
_WORST_FIRST = ("invented edge", "wrong relation", "missed edge", "wrong own symbol", "wrong target", "invented mention", "missed mention", "missed span")


def _how_bad(error: tuple[str, str, str, str, str]) -> int:
    return _WORST_FIRST.index(error[1]) if error[1] in _WORST_FIRST else len(_WORST_FIRST)


def _lines(path: Path) -> Iterator[dict]:
    try:
        with open(path, encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    try:
                        record = json.loads(line)
                        record["id"]
                    except (ValueError, KeyError, TypeError):
                        raise DanvanError("not a gold record", f"{path}:{number}", 'a JSON object with "id"') from None
                    yield record
    except OSError as error:
        raise DanvanError(error.strerror or "cannot be read", str(path), "a gold file of JSON Lines") from None


def _document(wanted: dict, folder: Path | None) -> Document:
    if "text" in wanted:
        return Document(id=wanted["id"], text=wanted["text"])
    if folder is None:
        raise DanvanError("no folder of texts given", wanted["id"], "TEXTS, the folder that holds <id>.txt")
    path = folder / f"{wanted['id']}.txt"
    problems: list[DanvanError] = []
    found = next(iter(load([str(path)], on_error=problems.append)), None)
    if found is None:
        raise problems[0] if problems else DanvanError("no such text", str(path), "a text for each gold line")
    return found


def _spans(report: Report, wanted: dict, got: dict) -> None:
    for start, end, kind in wanted["spans"]:
        hit = any(min(end, m["end"]) > max(start, m["start"]) for m in got["mentions"])
        report.counts["span"] += 1
        report.counts["span found"] += hit
        if not hit:
            report.errors.append((wanted["id"], "missed span", kind, "", wanted["text"][start:end]))


def _mentions(report: Report, wanted: dict, got: dict, text: str) -> None:
    pairs, missed, extra = _pair(wanted["mentions"], got["mentions"])
    counts = report.counts
    counts["mention"] += len(wanted["mentions"])
    counts["predicted"] += len(got["mentions"])
    counts["found"] += len(pairs)

    def sentence(m: dict) -> str:
        return _words(text, m["start"], m["end"])
    report.errors += [(wanted["id"], "missed mention", m["target"], "", sentence(m)) for m in missed]
    report.errors += [(wanted["id"], "invented mention", "", m["target"], sentence(m)) for m in extra]
    report.calibration["citation"] += [(m["confidence"], False) for m in extra]
    for gold, mine in pairs:
        right = same_symbol(gold["target"], mine["target"])
        counts["target"] += right
        report.calibration["citation"].append((mine["confidence"], right))
        if not right:
            report.errors.append((wanted["id"], "wrong target", gold["target"], mine["target"], sentence(mine)))
        for name in ("type", "issued_on", "issuer"):
            if gold.get(name):
                form = _body if name == "issuer" else str.casefold
                counts[name + " of"] += 1
                if form(gold[name]) == form(mine.get(name) or ""):
                    counts[name] += 1
                else:
                    report.errors.append((wanted["id"], "wrong " + name, gold[name], mine.get(name) or "", sentence(mine)))


def _pair(gold: list[dict], mine: list[dict]) -> tuple[list[tuple[dict, dict]], list[dict], list[dict]]:
    """Pairs whose anchors overlap, the best overlap first; what is left of both."""
    rows = []
    for i, g in enumerate(gold):
        for j, m in enumerate(mine):
            overlap = min(g["end"], m["anchor_end"]) - max(g["start"], m["anchor_start"])
            width = m["anchor_end"] - m["anchor_start"]
            if overlap > 0 and width <= 3 * (g["end"] - g["start"]) + 12:
                rows.append((-overlap / max(g["end"] - g["start"], width), i, j))
    left, right, pairs = set(range(len(gold))), set(range(len(mine))), []
    for _, i, j in sorted(rows):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairs.append((gold[i], mine[j]))
    return pairs, [gold[i] for i in sorted(left)], [mine[j] for j in sorted(right)]


def _words(text: str, start: int, end: int) -> str:
    """A mention with what stands around it."""
    return " ".join(text[max(0, start - 80):end + 60].split())


def _own(report: Report, wanted: dict, got: dict, text: str) -> None:
    want, have = (wanted.get("self") or {}).get("symbol"), (got["self"] or {}).get("symbol")
    right = same_symbol(want, have) if want or have else True
    report.counts["self of"] += 1
    report.counts["self"] += right
    if not right:
        report.errors.append((wanted["id"], "wrong own symbol", want or "", have or "", _words(text, 0, _HEAD)))


def _edges(report: Report, wanted: dict, got: dict, text: str) -> None:
    left = list({(e["subject"], e["relation"], symbol_key(e["target"])): e for e in got["edges"]}.values())
    missed = []
    for edge in left:
        report.relations[edge["relation"]]["predicted"] += 1
    for edge in {(e["subject"], e["relation"], symbol_key(e["target"])): e for e in wanted["edges"]}.values():
        report.relations[edge["relation"]]["gold"] += 1
        hit = next((e for e in left if e["relation"] == edge["relation"] and _same_ends(e, edge)), None)
        if hit is None:
            missed.append(edge)
            continue
        left.remove(hit)
        report.relations[edge["relation"]]["hit"] += 1
        report.calibration["relation"].append((hit["confidence"], True))
    report.calibration["relation"] += [(e["confidence"], False) for e in left]
    for edge in sorted(left, key=lambda edge: -edge["confidence"]):
        instead = next((e for e in missed if _same_ends(e, edge)), None)      # drawn, but as another relation
        if instead is not None:
            missed.remove(instead)
        report.errors.append((wanted["id"], "invented edge" if instead is None else "wrong relation", _arrow(instead) if instead else "",
                              f"{_arrow(edge)} ({edge['rule']}, {edge['confidence']})", " ".join(text[edge["start"]:edge["end"]].split())))
    for edge in missed:
        mention = next((m for m in wanted["mentions"] if same_symbol(m["target"], edge["target"])), None)
        report.errors.append((wanted["id"], "missed edge", _arrow(edge), "", _words(text, mention["start"], mention["end"]) if mention else ""))


def _same_ends(a: dict, b: dict) -> bool:
    return same_symbol(a["target"], b["target"]) and same_symbol(a["subject"], b["subject"])


def _arrow(edge: dict) -> str:
    return f"{edge['subject']} {edge['relation']} {edge['target']}"


def symbol_key(symbol: str | None) -> tuple[str, str | None]:
    """A symbol, or a law's name without its year and the year, as they are compared.

    >>> symbol_key("Luật Đất đai năm 2013"), symbol_key("23-QĐ/TW")
    (('luật đất đai', '2013'), ('23-QĐ/TW', None))
    """
    text = unicodedata.normalize("NFC", symbol or "").strip()
    if text[:1].isdigit():
        return text, None
    year = _YEAR.search(text)
    return " ".join(_YEAR.sub("", text).replace(",", " ").split()).casefold(), year[1] if year else None


def same_symbol(a: str | None, b: str | None) -> bool:
    """Whether two symbols mean one directive; a year that only one gives does not part them.

    >>> same_symbol("Luật Đất đai", "Luật Đất đai 2013"), same_symbol("05-CT/TW", "05-CT/TU")
    (True, False)
    """
    (x, p), (y, q) = symbol_key(a), symbol_key(b)
    return x == y and (p == q or p is None or q is None)


def _body(name: str) -> list[str]:
    """A body's name without what spelling and order make of it."""
    text = unicodedata.normalize("NFC", name).casefold().replace("uỷ", "ủy")
    text = text.replace("ủy ban nhân dân", "ubnd").replace("hội đồng nhân dân", "hđnd")
    text = re.sub(r"\btp\.?\s*(?=\w)", "thành phố ", text)
    text = re.sub(r"(?<=ủy )thành phố |(?<=trung ương) đảng\b|\(.*?\)", "", text)
    return sorted(" ".join(re.sub(r"[\s–-]+", " ", part).split()) for part in re.split(r"\s*(?:,| [-–] |\bvà (?=bộ )|;)\s*", text))
