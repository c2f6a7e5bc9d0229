"""Texts made from a seed, full of what leads from one document to another: short forms, slips, laws by name."""

import json
import random
from pathlib import Path

_ACTS = [
    ("Quyết định số {n}-QĐ/TW, ngày {d}/{m}/{y} của Bộ Chính trị", (2010, 2024)),
    ("Chỉ thị số {n}-CT/TW ngày {d} tháng {m} năm {y} của Ban Bí thư", (2006, 2024)),
    ("Nghị định số {n}/{y}/NĐ-CP ngày {d}/{m}/{y} của Chính phủ", (2005, 2024)),
    ("Chỉ thị số {n}/CT-UBND ngày {d}/{m}/{y} của Ủy ban nhân dân tỉnh Quảng Nam", (2012, 2024)),
    ("Kế hoạch số {n}-KH/TU ngày {d}/{m}/{y} của Tỉnh ủy Nam Định", (2012, 2024)),
    ("Nghị quyết số {n}/{y}/NQ-HĐND ngày {d}/{m}/{y} của Hội đồng nhân dân tỉnh Quảng Trị", (2012, 2024)),
]
_SHORT = ["Quyết định số {n}-QĐ/TW", "Quyết định {n}", "Chỉ thị số {n}-CT/TW", "Chỉ thị {n}", "Chỉ thị số {n}/CT-UBND", "Nghị định số {n}",
          "Nghị quyết {n}", "Luật Đất đai", "Luật Đất đai năm 2013", "Bộ luật Lao động", "Luật Thanh niên", "Luật Thanh niên năm 2020",
          "Luật số {n}/2013/QH13", "Luật số 45/2013/QH13", "Quyết định số 217-QĐ/TW", "Quyết định 217, 218", "Quy chế dân chủ cơ sở"]
_CUES = ["Thực hiện {a}, huyện đã tổ chức học tập.", "Căn cứ {a};", "Kế hoạch này triển khai {a} và {b}.", "{a} thay thế {b}.",
         "Bãi bỏ {b}.", "Phong trào thi đua “Dân vận khéo” gắn với {a}.", "Xã nào cũng quán triệt {a}; sơ kết {b}."]
_NUMBERS = (5, 7, 23, 33, 45, 57, 217)


def texts(count: int, seed: int) -> list[dict[str, str]]:
    """Records of documents, the same for the same seed."""
    dice = random.Random(seed)

    def act() -> str:
        form, years = dice.choice(_ACTS)
        return form.format(n=dice.choice(_NUMBERS), d=dice.randint(10, 28), m=dice.randint(10, 12), y=dice.randint(*years))

    def named() -> str:
        return act() if dice.random() < 0.5 else dice.choice(_SHORT).format(n=dice.choice(_NUMBERS))

    records = []
    for n in range(count):
        year, lines = dice.randint(2013, 2024), []
        if dice.random() < 0.5:
            lines += ["UBND TỈNH QUẢNG NAM", f"Số: {dice.choice(_NUMBERS)}/CT-UBND", f"Quảng Nam, ngày 12 tháng 5 năm {year}",
                      "CHỈ THỊ", "Về việc làm tốt công tác dân vận"]
        lines += [dice.choice(_CUES).format(a=named(), b=named()) for _ in range(dice.randint(1, 5))]
        identity = f"d{dice.randint(0, count)}"        # some ids are those of two documents
        records.append({"id": identity, "text": "\n".join(lines), "published_on": dice.choice(["", f"{year}-06-01"])})
    return records


def write(folder: Path, records: list[dict[str, str]], files: int) -> None:
    """Records spread over JSON Lines files."""
    folder.mkdir(parents=True, exist_ok=True)
    size = -(-len(records) // files)
    for n in range(-(-len(records) // size)):
        lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records[n * size:(n + 1) * size]]
        (folder / f"part-{n:03}.jsonl").write_text("".join(lines), encoding="utf-8")
