"""Objects of triples, as the writers tell them apart: by their type.

========================  ===============================================
``Term``                  a term of a vocabulary
``Ref``                   a node of the graph: path below the base
``str``                   a plain literal
``Vi``                    a literal in Vietnamese
``int``, ``bool``         ``xsd:integer``, ``xsd:boolean``
``float``                 ``xsd:decimal``, every digit kept
``Typed``                 any other datatype
========================  ===============================================
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal

from danvan_graph.export.vocabulary import XSD, Term


class Ref(str):
    """Path of a node below the base."""

    __slots__ = ()


class Vi(str):
    """Text in Vietnamese."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Typed:
    """A literal with a datatype."""

    lexical: str
    datatype: Term


Object = Term | Ref | Vi | Typed | str | int | bool | float

_PARTIAL = {4: (re.compile("[0-9]{4}"), XSD.gYear), 7: (re.compile("[0-9]{4}-(?:0[1-9]|1[0-2])"), XSD.gYearMonth)}


def date(text: str) -> Typed | str:
    """A date of the model, which may be partial; what is no date stays a plain literal, for SHACL to find.

    >>> date("2021-07-30").datatype, date("2007-04").datatype, date("2013").datatype
    (Term(curie='xsd:date', iri='http://www.w3.org/2001/XMLSchema#date'), \
Term(curie='xsd:gYearMonth', iri='http://www.w3.org/2001/XMLSchema#gYearMonth'), \
Term(curie='xsd:gYear', iri='http://www.w3.org/2001/XMLSchema#gYear'))
    >>> date("2021-02-30")
    '2021-02-30'
    """
    if len(text) == 10:
        try:
            datetime.date.fromisoformat(text)
        except ValueError:
            return text
        return Typed(text, XSD.date)
    pattern, datatype = _PARTIAL.get(len(text), (None, None))
    return Typed(text, datatype) if pattern and pattern.fullmatch(text) else text


def decimal(value: float) -> str:
    """The shortest decimal that reads back as the same float, without an exponent.

    >>> decimal(0.92), decimal(1.0), decimal(1e-07)
    ('0.92', '1.0', '0.0000001')
    """
    text = repr(value)
    if "e" in text:
        text = format(Decimal(text), "f")
        return text if "." in text else text + ".0"
    return text
