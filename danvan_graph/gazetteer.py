"""The administrative units of both eras: until 30 June 2025 ("old") and since ("new").

Tables: ``data/gazetteer/units.csv.gz`` (built by ``scripts/build_gazetteer.py``), and by hand
``data/old_provinces.csv`` (units that ended earlier), ``data/gazetteer/spellings.csv`` and ``seats.csv``.
GSO codes recur between the eras with another meaning, so the key is a path of names:
``old/nam-dinh.xuan-truong``, ``new/ninh-binh.xuan-truong``.
"""

from __future__ import annotations

import csv
import gzip
import io
from dataclasses import dataclass
from functools import cache

from danvan_graph.curated import read
from danvan_graph.errors import DanvanError
from danvan_graph.resources import folder
from danvan_graph.text import fold

#: the day from which the new map holds
NEW_MAP = "2025-07-01"
#: printed type words, folded, the longest first; the first of a pair is the form of the lookup table
KINDS = ("Thành phố", "Thị xã", "Thị trấn", "Đặc khu", "Tỉnh", "Huyện", "Quận", "Phường", "Xã")
#: cities that are provinces ("Thành ủy" there is the committee of a province)
CENTRAL_CITIES = frozenset({"ha-noi", "ho-chi-minh", "hai-phong", "da-nang", "can-tho", "hue"})


@dataclass(frozen=True, slots=True)
class Place:
    """One administrative unit of one era."""

    key: str
    code: str                    # GSO; "" where it is not known
    era: str                     # old | new
    level: str                   # province | district | commune
    full_name: str               # "Huyện Xuân Trường"
    bare_name: str               # "Xuân Trường"; a numbered unit keeps its type: "Quận 5"
    parent: str                  # key; "" for a province
    successors: tuple[str, ...]  # keys; for a district: the communes that its communes became
    kind: str                    # type word in lower case: "huyện"

    @property
    def in_text(self) -> str:
        """As it stands within a sentence: "huyện Xuân Trường"."""
        return self.full_name[0].lower() + self.full_name[1:]


def kind_of(full_name: str) -> str:
    """The type word that a full name begins with.

    >>> kind_of("Thị trấn Xuân Trường")
    'Thị trấn'
    """
    for kind in KINDS:
        if full_name.startswith(kind + " "):
            return kind
    raise DanvanError(f"no type word in {full_name!r}", "gazetteer", " | ".join(KINDS))


def lookup_form(full_name: str) -> str:
    """Folded type word, blank, folded name without blanks and marks.

    >>> lookup_form("Huyện Đakrông"), lookup_form("Tỉnh Bà Rịa - Vũng Tàu")
    ('huyen dakrong', 'tinh bariavungtau')
    """
    kind = kind_of(full_name)
    name = "".join(c for c in fold(full_name[len(kind):]) if c.isalnum())
    return "".join(fold(kind).split()) + " " + name


class Gazetteer:
    """Lookups over the tables. Use :func:`gazetteer`, which loads them once."""

    def __init__(self) -> None:
        self._rows: dict[str, tuple[str, ...]] = {}      # key -> era, code, level, full name, parent, successors
        self._named: dict[str, list[str]] = {}           # "huyen xuantruong" -> keys
        self._spelled: dict[str, set[str]] = {}          # key -> other printed names, without their type word
        self._loose: set[tuple[str, str]] = set()        # (lookup form, key) of aliases known without diacritics
        self._until: dict[str, str] = {}
        with gzip.open(folder("data") / "gazetteer" / "units.csv.gz") as packed:
            lines = csv.reader(io.StringIO(packed.read().decode("utf-8")))
        next(lines)
        named = self._named
        for key, era, code, level, name, parent, successors, aliases, form, _ in lines:
            self._rows[key] = (era, code, level, name, parent, successors)
            named.setdefault(form, []).append(key)
            if aliases:
                for alias in aliases.split("|"):
                    form = _typed(alias)
                    named.setdefault(form, []).append(key)
                    self._loose.add((form, key))
        for row in read("old_provinces.csv"):
            key, name = row["key"], row["full_name"]
            parent = key.rsplit(".", 1)[0] if "." in key else ""
            self._rows[key] = ("old", "", row["level"], name, parent, row["successors"])
            self._until[key] = row["until"]
            named.setdefault(lookup_form(name), []).append(key)
            self._spell(key, row["aliases"])
        for row in read("gazetteer/spellings.csv"):
            key = row["key"]
            if key not in self._rows:
                raise DanvanError(f"unknown place {key!r}", row.place, "a key of units.csv.gz")
            if row["full_name"]:
                self._spell(key, self._rows[key][3])
                self._rows[key] = (*self._rows[key][:3], row["full_name"], *self._rows[key][4:])
            self._spell(key, row["aliases"])
        self._seats = {letters(row["seat"]): row["province"] for row in read("gazetteer/seats.csv")}
        self._places: dict[str, Place] = {}
        self._printed: dict[str, frozenset[str]] = {}

    def _spell(self, key: str, aliases: str) -> None:
        for alias in filter(None, aliases.split("|")):
            keys = self._named.setdefault(lookup_form(alias), [])
            if key not in keys:
                keys.append(key)
            self._spelled.setdefault(key, set()).add(_after_kind(alias))

    def __contains__(self, key: str) -> bool:
        return key in self._rows

    def __iter__(self):
        return iter(self._rows)

    def of_level(self, *levels: str) -> list[str]:
        """Keys of the units of these levels, in the order of the tables."""
        return [key for key, row in self._rows.items() if row[2] in levels]

    def place(self, key: str) -> Place:
        """The unit of a key.

        >>> gazetteer().place("old/quang-tri.da-krong.ba-long").full_name
        'Xã Ba Lòng'
        """
        found = self._places.get(key)
        if found is None:
            if key not in self._rows:
                raise DanvanError(f"unknown place {key!r}", "gazetteer", "a key such as old/nam-dinh.xuan-truong")
            era, code, level, name, parent, successors = self._rows[key]
            after = tuple(successors.split("|")) if successors else ()
            if not after and level == "district" and era == "old":
                after = tuple(sorted({self._rows[child][5].split("|")[0] for child in self.children(key)
                                      if self._rows[child][5].startswith("new/")}))
            found = self._places[key] = Place(key, code, era, level, name, _bare(name), parent, after, kind_of(name).lower())
        return found

    def until(self, key: str) -> str:
        """When a unit ended: a date, perhaps partial; "9999" while it lasts on the new map.

        >>> gazetteer().until("old/ha-tay"), gazetteer().until("old/quang-nam"), gazetteer().until("new/hue")
        ('2008-08-01', '2025-07-01', '9999')
        """
        return self._until.get(key) or (NEW_MAP if key.startswith("old/") else "9999")

    def children(self, key: str) -> list[str]:
        """Keys of the units directly below, sorted."""
        return _children(self).get(key, [])

    def is_named(self, form: str) -> bool:
        """Whether any unit has this lookup form."""
        return form in self._named

    def keys_named(self, form: str, printed: str = "") -> list[str]:
        """Keys of the units with this lookup form; ``printed`` (letters of the name as printed) must agree.

        >>> gazetteer().keys_named("huyen xuantruong", "xuântrường")
        ['old/nam-dinh.xuan-truong']
        >>> gazetteer().keys_named("huyen xuantruong", "xuantruong")
        []
        """
        keys = self._named.get(form)
        if keys is None:
            return []
        if not printed:
            return keys
        return [key for key in keys if printed in self.printed_names(key) or (form, key) in self._loose]

    def spellings(self, key: str) -> set[str]:
        """Names that print gives a unit beside its full name's, without type word."""
        return self._spelled.get(key, set())

    def printed_names(self, key: str) -> frozenset[str]:
        """Letters of every name that a unit is printed with, without type word."""
        names = self._printed.get(key)
        if names is None:
            every = {_after_kind(self._rows[key][3]), *self.spellings(key)}
            names = self._printed[key] = frozenset(map(letters, every))
        return names

    def named(self, name: str, level: str = "", within: str = "", era: str = "") -> list[Place]:
        """Units of a name with its type word ("huyện Xuân Trường"), or of a bare name at any type.

        Args:
            level: province | district | commune; "" for any.
            within: key of a unit that must hold it.
            era: old | new; "" for both.

        >>> [place.key for place in gazetteer().named("Huyện Châu Thành", within="old/an-giang")]
        ['old/an-giang.chau-thanh']
        >>> [place.key for place in gazetteer().named("Hà Nội")]
        ['new/ha-noi', 'old/ha-noi']
        """
        name = name[:1].upper() + name[1:]
        if any(name.startswith(kind + " ") for kind in KINDS):
            forms, printed = [lookup_form(name)], letters(_after_kind(name))
        else:
            forms, printed = [f"{kind} {fold(letters(name))}" for kind in _FOLDED_KINDS], letters(name)
        found = [self.place(key) for form in forms for key in self.keys_named(form, printed)]
        return [place for place in found if (not level or place.level == level) and (not era or place.era == era)
                and (not within or place.key.startswith(within + "."))]

    def province_of(self, key: str) -> str:
        """Key of the province that holds a unit; the province itself for a province.

        >>> gazetteer().province_of("old/quang-tri.da-krong.ba-long")
        'old/quang-tri'
        """
        return key.split(".", 1)[0]

    def successor(self, key: str) -> str:
        """The one unit that took over, "" where there is none or several share it (a district, a split province).

        >>> gazetteer().successor("old/nam-dinh"), gazetteer().successor("old/nam-dinh.xuan-truong")
        ('new/ninh-binh', '')
        """
        place = self.place(key)
        if place.level == "commune" and place.successors:    # a divided commune: its main part comes first
            return place.successors[0]
        return place.successors[0] if len(place.successors) == 1 else ""

    def today(self, key: str) -> str:
        """Key of the province of the new map in which a unit of either era lies, "" where that was split.

        >>> gazetteer().today("old/nam-dinh.xuan-truong"), gazetteer().today("old/ha-tay")
        ('new/ninh-binh', 'new/ha-noi')
        """
        province = self.province_of(key)
        while province.startswith("old/"):
            province = self.successor(province)
        return province

    def seat(self, name: str) -> str:
        """Key of the province whose seat this town is ("Tam Kỳ, ngày ..." heads papers of Quảng Nam), or "".

        >>> gazetteer().seat("Tam Kỳ"), gazetteer().seat("Ba Lòng")
        ('old/quang-nam', '')
        """
        return self._seats.get(letters(name), "")


@cache
def gazetteer() -> Gazetteer:
    """The tables, loaded once."""
    return Gazetteer()


@cache
def _children(table: Gazetteer) -> dict[str, list[str]]:
    children: dict[str, list[str]] = {}
    for key in sorted(table):
        if table._rows[key][4]:
            children.setdefault(table._rows[key][4], []).append(key)
    return children


def letters(name: str) -> str:
    """Letters and digits of a name in lower case, diacritics kept: how printed names are compared.

    >>> letters("Bà Rịa - VŨNG TÀU")
    'bàrịavũngtàu'
    """
    return "".join(filter(str.isalnum, name.lower()))


def _after_kind(full_name: str) -> str:
    return full_name[len(kind_of(full_name)) + 1:]


def _bare(full_name: str) -> str:
    rest = _after_kind(full_name)
    return full_name if rest[:1].isdigit() else rest


_FOLDED_KINDS = ("thanhpho", "thitran", "thixa", "dackhu", "phuong", "huyen", "tinh", "quan", "xa")


def _typed(alias: str) -> str:
    """"xahaiphuc" -> "xa haiphuc"."""
    kind = next(kind for kind in _FOLDED_KINDS if alias.startswith(kind))
    return f"{kind} {alias[len(kind):]}"
