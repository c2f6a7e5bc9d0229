"""Quality: how right the extraction is, beside what public citation patterns for Vietnamese law match.

    python benchmarks/quality.py [--shared DIR]

Prints, in one run: precision, recall and F1 on annotated texts; the same for the patterns of public projects;
microseconds a document; a reliability table (what a confidence promises against what it keeps); and how many of the
official pairs "A amends B" are found in the text of A. The texts lie in a folder with ``gold/`` and ``corpus/``:
``--shared``, else the variable DANVAN_SHARED, else ``../shared``. docs/quality.md publishes the figures.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

# the pairing is evaluate's own, so that a peer's citation and ours are judged by the same rule
from danvan_graph.evaluate import Report, _pair, calibration_error, evaluate, f1, same_symbol
from danvan_graph.extract import as_record, extract
from danvan_graph.model import Document

ROOT = Path(__file__).resolve().parents[1]


# --- public patterns, restated as facts of what they match -----------------------------------------------------

@dataclass(frozen=True, slots=True)
class Form:
    """One form of a symbol that a project looks for: words of type, and the parts of the number."""

    kinds: tuple[str, ...] = ()          # type words that must stand before; () none is needed
    so: str = "may"                      # "số" between type word and number: may | never
    digits: str = "1,"                   # how many digits the number may have
    year: str = "must"                   # year after the number: must | may | never
    codes: str = ""                      # what may follow; "" nothing, and then the number ends there
    code_optional: bool = False

    def pattern(self) -> re.Pattern[str]:
        """The form as a pattern; group 1 is the symbol."""
        kind = r"\b(?:" + "|".join(r"\s*".join(k.split()) for k in self.kinds) + r")\s+" if self.kinds else r"\b"
        kind += r"(?:số\s+)?" if self.kinds and self.so == "may" else ""
        year = {"must": r"/\d{4}", "may": r"(?:/\d{4})?", "never": ""}[self.year]
        code = f"/(?:{self.codes})" if self.codes else ""
        return re.compile(rf"{kind}(\d{{{self.digits}}}{year}(?:{code}){'?' if self.code_optional else ''})(?![\w/])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Peer:
    """A public project, the file that the facts are read from, and its forms."""

    name: str
    licence: str
    file: str
    matches: str
    forms: tuple[Form, ...]
    law_names: bool = False              # "Luật" and the run of letters behind it


_WORD = r"[A-Za-zĐđ0-9-]+"
PEERS = (
    Peer("hienlh/vn-legal-rag", "MIT", "vn_legal_rag/offline/crossref-postprocessor-for-llm-extracted-relations.py at 9a13252",
         "Luật with number/year/code or the letters behind it; Nghị định and Thông tư with number/year, code or not",
         (Form(("Luật",), codes=_WORD), Form(("Nghị định", "Thông tư"), codes=_WORD, code_optional=True)), law_names=True),
    Peer("cuong111103hd/legal_ai_assistant", "none stated", "src/relation_extractor.py at a4a1e1e",
         "up to 3 digits, year, and QHnn, NĐ-CP, TT-…, QĐ-TTg, CT-TTg, UBND, HĐND or one of 18 ministries; no type word needed",
         (Form(digits="1,3", codes=r"QH\d+|NĐ-CP|TT-[\w-]+|QĐ-TTg|CT-TTg|UBND|HĐND|B(?:TC|TP|TNMT|CT|YT|GDĐT|LĐTBXH|QP|NV|KHCN|KHĐT|GTVT|NNPTNT|TTTT|VHTTDL|XD|VHTT)"),)),
    Peer("m1htan/Law_in_Tech", "none stated", "src/pipeline/patterns.py at f169d97",
         "type word directly before number/year/NĐ-CP and number/year/TT-X; number/QĐ-X, number/NQ-X, number/TB-X without a year",
         (Form(("Nghị định",), "never", codes="NĐ-CP"), Form(("Thông tư",), "never", codes="TT-[A-ZĐ]+"),
          Form(("Quyết định",), "never", year="never", codes="QĐ-?[A-ZĐ]+"), Form(("Nghị quyết",), "never", year="never", codes="NQ-[A-ZĐ]+"),
          Form(("Thông báo",), "never", year="never", codes="TB-[A-ZĐ]+"))),
)
_LAW_NAME = re.compile(r"\b(Luật\s+(?!số\b)[^\W\d_][^\W\d_]*(?:\s+[^\W\d_]+)*)", re.IGNORECASE)


def reader(peer: Peer) -> Callable[[str], list[dict]]:
    """What the peer's patterns find in a text, as mentions that can be paired with gold."""
    patterns = [form.pattern() for form in peer.forms] + ([_LAW_NAME] if peer.law_names else [])

    def read(text: str) -> list[dict]:
        found: dict[tuple[int, int], dict] = {}
        for pattern in patterns:
            for match in pattern.finditer(text):
                a, b = match.span(1)
                found.setdefault((a, b), {"anchor_start": a, "anchor_end": b, "target": " ".join(match[1].split())})
        return [found[span] for span in sorted(found)]
    return read


# --- measures ------------------------------------------------------------------------------------------------

def scores(gold: list[dict], texts: dict[str, str], read: Callable[[str], list[dict]]) -> Counter:
    """Counts of mentions: gold, predicted, found, found with the right target."""
    counts: Counter = Counter()
    for wanted in gold:
        mine = read(texts[wanted["id"]])
        pairs, _, _ = _pair(wanted["mentions"], mine)
        counts["gold"] += len(wanted["mentions"])
        counts["predicted"] += len(mine)
        counts["found"] += len(pairs)
        counts["target"] += sum(same_symbol(g["target"], m["target"]) for g, m in pairs)
    return counts


def microseconds(texts: dict[str, str], read: Callable[[str], object], rounds: int = 3) -> float:
    """Microseconds a document: the best of a few rounds over all texts."""
    best = float("inf")
    for _ in range(rounds):
        begin = perf_counter()
        for text in texts.values():
            read(text)
        best = min(best, perf_counter() - begin)
    return best / max(1, len(texts)) * 1e6


def reliability(pairs: list[tuple[float, bool]]) -> list[tuple[float, int, float]]:
    """(confidence, how many, share that was right), by the confidences that occur.

    >>> reliability([(0.9, True), (0.9, False), (0.98, True)])
    [(0.9, 2, 0.5), (0.98, 1, 1.0)]
    """
    groups: dict[float, list[bool]] = defaultdict(list)
    for confidence, right in pairs:
        groups[round(confidence, 2)].append(right)
    return [(c, len(g), round(sum(g) / len(g), 4)) for c, g in sorted(groups.items())]


def amendments(pairs: list[dict], corpora: list[Path]) -> Counter:
    """How many official pairs (amender, amended) the amender's own text yields.

    "named": the amended symbol stands in the text at all (a codified text has lost most of its amending articles).
    A named pair counts once: "self" where an `amends` has the amended one as its object and the document as its
    subject; "nested" where another directive's title carries it; "a part ended" where a part of it is repealed or
    replaced, which the annotation calls `repeals` or `supersedes`; "other" where it is only carried out or cited.
    """
    wanted: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        wanted[pair["amender"]].add(pair["amended"])
    texts: dict[str, list[str]] = defaultdict(list)
    for corpus in corpora:
        for record in _records(corpus):
            if (record.get("symbol") or "").strip() in wanted:
                texts[record["symbol"].strip()].append(record["text"])
    counts = Counter({"pairs": len(pairs), "at hand": 0, "named": 0, "self": 0, "nested": 0, "a part ended": 0, "other": 0, "no relation": 0})
    for amender, amended in wanted.items():
        if amender not in texts:
            continue
        whole = "".join("".join(texts[amender]).split())
        edges = [edge for text in texts[amender] for edge in as_record(extract(Document(id=amender, text=text)))["edges"]]
        for symbol in amended:
            counts["at hand"] += 1
            if symbol not in whole:
                continue
            counts["named"] += 1
            drawn = {(e["subject"] in ("self", amender), e["relation"]) for e in edges if same_symbol(e["target"], symbol)}
            counts["self" if (True, "amends") in drawn else "nested" if (False, "amends") in drawn
                   else "a part ended" if drawn & {(True, "supersedes"), (True, "repeals")}
                   else "other" if drawn else "no relation"] += 1
    return counts


def _records(path: Path) -> Iterator[dict]:
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


# --- the command -----------------------------------------------------------------------------------------------

def show(title: str, head: tuple[str, ...], rows: list[tuple]) -> None:
    """A table as text."""
    cells = [head, *(tuple(f"{c:.4f}" if isinstance(c, float) else str(c) for c in row) for row in rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
    print(f"\n{title}")
    for row in cells:
        print("  " + "  ".join(c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths))).rstrip())


def main(arguments: list[str] | None = None) -> int:
    options = argparse.ArgumentParser(description="quality of extraction beside public patterns")
    options.add_argument("--shared", type=Path, default=Path(os.environ.get("DANVAN_SHARED") or ROOT.parent / "shared"),
                         help="folder with gold/ and corpus/ (default: DANVAN_SHARED, else ../shared)")
    shared: Path = options.parse_args(arguments).shared
    gold_file, folder = shared / "gold" / "dev.jsonl", shared / "gold" / "dev"
    if not gold_file.is_file():
        print(f"{gold_file}: not at hand, give the folder of annotated texts with --shared", file=sys.stderr)
        return 2
    report: Report = evaluate(gold_file, folder)
    show(f"1. {report.documents} annotated texts", ("measure", "value", "of"), report.rows())
    gold = list(_records(gold_file))
    texts = {g["id"]: (folder / f"{g['id']}.txt").read_text(encoding="utf-8") for g in gold}
    rows = []
    for name, licence, read in (("danvan-graph", "", lambda text: as_record(extract(Document(id="", text=text)))["mentions"]),
                                *((peer.name, peer.licence, reader(peer)) for peer in PEERS)):
        c = scores(gold, texts, read)
        rows.append((name, c["found"] / max(1, c["predicted"]), c["found"] / c["gold"], f1(c["found"], c["predicted"], c["gold"]),
                     f1(c["target"], c["predicted"], c["gold"]), f"{microseconds(texts, read):,.0f}", licence))
    size = sum(len(text.encode()) for text in texts.values())
    show(f"2. mentions, the same texts ({size / len(texts) / 1000:.1f} kB each); a peer draws no relations here",
         ("extractor", "precision", "recall", "F1", "F1 right target", "µs/document", "licence"), rows)
    for name, pairs in sorted(report.calibration.items()):
        show(f"3. reliability of {name} confidence, calibration error {calibration_error(pairs)}",
             ("confidence", "n", "observed"), reliability(pairs))
    spans = shared / "gold" / "vnlegaltext-val.jsonl"
    if spans.is_file():
        show("4. spans marked by people in VNLegalText", ("measure", "value", "of"), evaluate(spans).rows())
    official, corpora = shared / "gold" / "amendments.jsonl", [p for p in sorted((shared / "corpus").glob("*.jsonl.gz"))]
    if official.is_file() and corpora:
        counts = amendments(list(_records(official)), corpora)
        show("5. official pairs “A amends B”, looked for in the text of A", ("what", "pairs"), list(counts.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
