"""Exports of a graph: RDF, GraphML, and Neo4j's own formats."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import BinaryIO

from danvan_graph.errors import DanvanError
from danvan_graph.export import graphml, jsonld, tables, triples, turtle
from danvan_graph.export.focus import select
from danvan_graph.export.iri import checked_base
from danvan_graph.export.output import put
from danvan_graph.export.vocabulary import BASE

#: format -> suffix of its files
FORMATS = {"turtle": ".ttl", "ntriples": ".nt", "jsonld": ".jsonld", "trig": ".trig", "graphml": ".graphml"}
#: for Neo4j: a folder of files, a script
NEO4J = {"neo4j-csv": "", "cypher": ".cypher"}


def write(fmt: str, source: tables.Source, out: str | Path | BinaryIO, *, focus: str | None = None, depth: int = 2,
          evidence: bool = True, base: str = BASE, rdf12: bool = False) -> None:
    """Write a graph, the same bytes for the same graph, with memory that does not grow with it.

    Parameters
    ----------
    fmt
        One of `FORMATS` or `NEO4J`.
    source
        A graph, or the folder of a build.
    out
        A path, or a binary stream (``neo4j-csv``: the path of a folder).
    focus, depth
        Only the directives within so many relations of this one (``23-QĐ/TW``, a key), and what
        belongs to them. This part is held in memory.
    evidence
        False leaves out citations and what proves relations.
    base
        What the IRIs of nodes start with.
    rdf12
        Relations as reifiers of triple terms (RDF 1.2, a working draft: rdflib, rapper and serdi
        do not read it).

    Raises
    ------
    DanvanError
        Unknown format, symbol or base; a place that cannot be written.

    Examples
    --------
    >>> import io
    >>> from danvan_graph.model import Directive, Graph
    >>> out = io.BytesIO()
    >>> write("ntriples", Graph(directives=(Directive("tw/qd/23/k13", "23-QĐ/TW", "Quyết định"),)), out)
    >>> print(next(line for line in out.getvalue().decode().splitlines() if "identifier" in line))
    <https://danvan.example/id/directive/tw/qd/23/k13> <http://purl.org/dc/terms/identifier> "23-QĐ/TW" .
    """
    if fmt not in FORMATS and fmt not in NEO4J:
        raise DanvanError(f"{fmt!r} is no export format", expected=", ".join((*FORMATS, *NEO4J)))
    if rdf12 and fmt not in ("turtle", "trig", "ntriples"):
        raise DanvanError(f"{fmt} has no RDF 1.2 form", "--rdf12", "turtle, trig or ntriples")
    base = checked_base(base)
    if focus is not None:
        source = select(source, focus, depth)
    if fmt in NEO4J:
        if not evidence:
            raise DanvanError(f"{fmt} always has its evidence", expected="turtle, ntriples, jsonld, trig or graphml without it")
        _for_neo4j(fmt, source, out)
        return
    if fmt == "graphml":
        put(graphml.graphml(source, evidence), out)
        return
    sections = triples.sections(source, evidence, rdf12)
    if fmt == "ntriples":
        put(turtle.ntriples(sections, base), out)
    elif fmt == "jsonld":
        put(jsonld.jsonld(sections, base), out)
    else:
        put(turtle.turtle(sections, base, tables.facts(source), rdf12, graphs=fmt == "trig"), out)


def _for_neo4j(fmt: str, source: tables.Source, out: str | Path | BinaryIO) -> None:
    """These writers read the folder of a build and write to a path."""
    from danvan_graph.export import cypher, neo4j_csv
    from danvan_graph.store import files

    module = {"neo4j-csv": neo4j_csv, "cypher": cypher}[fmt]
    with tempfile.TemporaryDirectory() as folder:
        if not isinstance(source, (str, Path)):
            files.write(source, Path(folder) / "graph")
            source = Path(folder) / "graph"
        if isinstance(out, (str, Path)):
            module.write(source, out)
        elif fmt == "cypher":
            module.write(source, Path(folder) / "script")
            with open(Path(folder) / "script", "rb") as file:
                shutil.copyfileobj(file, out)
        else:
            raise DanvanError("neo4j-csv is a folder of files", "--out", "a path")
