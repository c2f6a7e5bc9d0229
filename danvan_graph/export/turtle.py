"""Blocks as Turtle, TriG and N-Triples text, as a stream of lines.

One predicate a line, so that a changed fact is a changed line; nodes are relative to ``@base``, so
that their paths need no escapes. Every reader that we tried resolves them (tests/export).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from danvan_graph import __version__
from danvan_graph.export.mapping import Block
from danvan_graph.export.terms import Ref, Typed, Vi, decimal
from danvan_graph.export.triples import Section
from danvan_graph.export.vocabulary import RDF, VOCABULARIES, XSD, Term

#: what must be escaped in a literal: the quote, the backslash, and every control character
_SPECIAL = re.compile('["\\\\\x00-\x1f\x7f\ud800-\udfff]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
#: TriG's graph of the evidence
EVIDENCE = "graph/evidence"


def _escape(match: re.Match) -> str:
    c = match[0]
    if "\ud800" <= c <= "\udfff":       # half a character: no UTF-8 file can hold it
        return "\ufffd"
    return _ESCAPES.get(c) or f"\\u{ord(c):04X}"


def quoted(text: str) -> str:
    r"""A literal's text in quotation marks, for Turtle and N-Triples alike.

    >>> print(quoted('Về “dân vận” "khéo"\n'))
    "Về “dân vận” \"khéo\"\n"
    """
    return f'"{_SPECIAL.sub(_escape, text)}"'


def _typed(o: Typed) -> str:
    return f'"{o.lexical}"^^{o.datatype.curie}'


_SPELL = {
    Ref: lambda o: f"<{o}>",
    Term: lambda o: o.curie,
    Typed: _typed,
    str: quoted,
    Vi: lambda o: f"{quoted(o)}@vi",
    bool: lambda o: "true" if o else "false",
    int: str,
    float: decimal,
    tuple: lambda o: f"<<( <{o[0]}> {o[1].curie} <{o[2]}> )>>",
}


def _pairs(block: Block) -> str:
    lines = []
    before = None
    for predicate, o in block[1]:
        text = _SPELL[type(o)](o)
        if predicate is before:
            lines[-1] += f", {text}" if predicate is RDF.type else f",\n        {text}"
        else:
            lines.append(f"{'a' if predicate is RDF.type else predicate.curie} {text}")
            before = predicate
    return " ;\n    ".join(lines)


def turtle(sections: Iterable[Section], base: str, facts: dict[str, str], rdf12: bool = False,
           graphs: bool = False) -> Iterator[str]:
    """Turtle, or TriG where `graphs`: facts in the default graph, evidence in a named one."""
    yield from _comments(facts, "TriG" if graphs else "Turtle")
    if rdf12:
        yield 'VERSION "1.2"\n'
    yield f"@base <{base}> .\n"
    for prefix, namespace in (v.head for v in VOCABULARIES):
        yield f"@prefix {prefix}: <{namespace}> .\n"
    for named, group in groupby(sections, key=lambda s: graphs and s.evidence):
        if named:
            yield f"\n<{EVIDENCE}> {{\n"
        for section in group:
            yield f"\n# --- {section.heading}\n"
            for block in section.blocks:
                yield f"\n<{block[0]}> {_pairs(block)} .\n"
        if named:
            yield "}\n"


def _comments(facts: dict[str, str], syntax: str) -> Iterator[str]:
    yield f"# danvan-graph {__version__}: directives, what they rest on and what proves it, as {syntax}.\n"
    yield "# The terms are explained in data/ontology/danvan.ttl and docs/rdf.md.\n"
    for name, value in facts.items():
        yield f"# {quoted(name)[1:-1]}: {quoted(value)[1:-1]}\n"


def ntriples(sections: Iterable[Section], base: str) -> Iterator[str]:
    """N-Triples: one triple a line, absolute IRIs, no comments, so that lines can be sorted and compared.

    RDF 1.2 files get no VERSION line, which pyoxigraph 0.5 reads in Turtle alone.
    """
    spell = {
        **_SPELL,
        Ref: lambda o: f"<{base}{o}>",
        Term: lambda o: f"<{o.iri}>",
        Typed: lambda o: f'"{o.lexical}"^^<{o.datatype.iri}>',
        bool: lambda o: f'"{str(o).lower()}"^^<{XSD.boolean.iri}>',
        int: lambda o: f'"{o}"^^<{XSD.integer.iri}>',
        float: lambda o: f'"{decimal(o)}"^^<{XSD.decimal.iri}>',
        tuple: lambda o: f"<<( <{base}{o[0]}> <{o[1].iri}> <{base}{o[2]}> )>>",
    }
    for section in sections:
        for subject, pairs in section.blocks:
            head = f"<{base}{subject}>"
            yield "".join([f"{head} <{predicate.iri}> {spell[type(o)](o)} .\n" for predicate, o in pairs])
