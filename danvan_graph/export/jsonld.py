"""Blocks as JSON-LD 1.1: one object a line under ``@graph``, with the context at the head."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from danvan_graph.export.terms import Ref, Typed, Vi, decimal
from danvan_graph.export.triples import Section
from danvan_graph.export.vocabulary import RDF, VOCABULARIES, XSD, Term

_VALUE = {
    Ref: lambda o: {"@id": str(o)},
    Term: lambda o: {"@id": o.iri},
    Typed: lambda o: {"@value": o.lexical, "@type": o.datatype.curie},
    str: str,
    Vi: lambda o: {"@value": str(o), "@language": "vi"},
    bool: lambda o: o,
    int: lambda o: o,
    float: lambda o: {"@value": decimal(o), "@type": XSD.decimal.curie},
}


#: half a character: no UTF-8 file can hold it
_HALF = re.compile("[\ud800-\udfff]")


def _dump(value) -> str:
    return _HALF.sub("\ufffd", json.dumps(value, ensure_ascii=False, separators=(", ", ": ")))


def jsonld(sections: Iterable[Section], base: str) -> Iterator[str]:
    """The whole graph as one document."""
    context = {"@version": 1.1, "@base": base, **dict(v.head for v in VOCABULARIES)}
    yield f'{{"@context": {_dump(context)},\n"@graph": ['
    separator = "\n"
    for section in sections:
        for subject, pairs in section.blocks:
            held: dict[str, list] = {}
            for predicate, o in pairs:
                if predicate is RDF.type:
                    held.setdefault("@type", []).append(o.curie)
                else:
                    held.setdefault(predicate.curie, []).append(_VALUE[type(o)](o))
            plain = {name: values[0] if len(values) == 1 else values for name, values in held.items()}
            yield f'{separator}{_dump({"@id": str(subject), **plain})}'
            separator = ",\n"
    yield "\n]}\n"
