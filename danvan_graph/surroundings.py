"""Bodies and localities around the directives, from the tables: hierarchy, places served, successors.

Which localities are in a graph: all provinces of both maps (who has issued nothing is asked of the whole map),
the districts of the old map in provinces that the graph speaks of, and every smaller unit that it names.
"""

from __future__ import annotations

from collections.abc import Iterable

from danvan_graph import organs
from danvan_graph.gazetteer import gazetteer
from danvan_graph.model import IssuingBody, Locality, Relation
from danvan_graph.text import fold

_BODIES = "data/organs.csv"
_PLACES = "data/gazetteer"


def bodies_and_places(body_keys: Iterable[str], place_keys: Iterable[str]) -> tuple[list[IssuingBody], list[Locality], list[Relation]]:
    """Nodes for the bodies and places that are used and for what they belong to, and the relations among them.

    >>> bodies, places, relations = bodies_and_places(["hu/old/nam-dinh.xuan-truong"], [])
    >>> [b.key for b in bodies]
    ['bch-tw', 'hu/old/nam-dinh.xuan-truong', 'tu/new/ninh-binh', 'tu/old/nam-dinh']
    >>> [(r.relation, r.target) for r in relations if r.source == "hu/old/nam-dinh.xuan-truong"]
    [('PART_OF', 'tu/old/nam-dinh'), ('SERVES', 'old/nam-dinh.xuan-truong')]
    """
    relations: list[Relation] = []
    bodies = _bodies(set(body_keys), relations)
    places = _places(set(place_keys) | {organs.serves(key) for key in bodies} - {""}, relations)
    nodes = [_body(key) for key in sorted(bodies)]
    return nodes, [_locality(key) for key in sorted(places)], relations


def _bodies(waiting: set[str], relations: list[Relation]) -> set[str]:
    found: set[str] = set()
    while waiting:
        key = waiting.pop()
        if key in found:
            continue
        found.add(key)
        above = organs.part_of(key)
        for relation, target in [("PART_OF", above), *(("SUCCEEDED_BY", after) for after in successors(key))]:
            if target:
                waiting.add(target)
                relations.append(Relation(relation, "IssuingBody", key, "IssuingBody", target, fact_source=_BODIES))
        if organs.serves(key):
            relations.append(Relation("SERVES", "IssuingBody", key, "Locality", organs.serves(key), fact_source=_PLACES))
    return found


def successors(key: str) -> list[str]:
    """Bodies that took over: by the organ's own row, else the same organ of the place's successor.

    >>> successors("ubnd/old/quang-nam"), successors("bdv-tw"), successors("ubnd/old/nam-dinh.xuan-truong")
    (['ubnd/new/da-nang'], ['btgdv-tw'], [])
    """
    slug, place = organs.split_key(key)
    organ = organs.organ_of(slug)
    after = [organs.body_key(other, place) for other in organ.successors]
    if after or not place.startswith("old/") or organ.until:
        return sorted(after)
    unit = gazetteer().place(place)
    if unit.level != "province":                       # a commune's body may go on in several, a district's in none
        return []
    return [organs.body_key(slug, other) for other in unit.successors]


def _places(used: set[str], relations: list[Relation]) -> set[str]:
    table = gazetteer()
    # provinces that ended before 2025 have no code of today's tables; they are in the graph where something names them
    found = {key for key in table if "." not in key and table.place(key).level == "province" and table.place(key).code}
    for key in used:
        found |= {child for child in table.children(table.province_of(key)) if table.place(child).level == "district"}
        while key:
            found.add(key)
            key = table.place(key).parent
    for key in sorted(used):
        for after in table.place(key).successors:
            while after:
                found.add(after)
                after = table.place(after).parent
    for key in sorted(found):
        place = table.place(key)
        if place.parent:
            relations.append(Relation("PART_OF", "Locality", key, "Locality", place.parent, fact_source=_PLACES))
        relations += [Relation("SUCCEEDED_BY", "Locality", key, "Locality", after, fact_source=_PLACES)
                      for after in place.successors if after in found]
    return found


def _body(key: str) -> IssuingBody:
    slug, place = organs.split_key(key)
    organ, name = organs.organ_of(slug), organs.full_name(key)
    level = organ.level or (gazetteer().place(place).level if place else "central")
    return IssuingBody(key, name, organ.code, organ.branch, level, fold(name))


def _locality(key: str) -> Locality:
    place = gazetteer().place(key)
    return Locality(key, place.code, place.era, place.full_name, place.level, fold(place.full_name))
