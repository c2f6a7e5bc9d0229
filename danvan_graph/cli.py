"""The command line: ``danvan-graph build | extract | query | export | load | view | check | evaluate | review``."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

import click

from danvan_graph import __version__
from danvan_graph.cli_support import (OneLineErrors, credentials, example, fail, progress_done, progress_line, shared, too_wide, use_utf8)
from danvan_graph.errors import DanvanError


@click.group(cls=OneLineErrors, epilog=example("danvan-graph build", "danvan-graph query implementers symbol=23-QĐ/TW"))
@click.version_option(__version__, prog_name="danvan-graph")
def cli() -> None:
    """Vietnamese policy documents as a knowledge graph: who carries out which directive, and the sentence that says so."""


def main() -> None:
    """What the console command calls."""
    use_utf8()
    cli(prog_name="danvan-graph")


@cli.command(epilog=example("danvan-graph build", "danvan-graph build news/ directives.zip --out graph --jobs 4"))
@click.argument("sources", nargs=-1)
@click.option("--out", "--graph", "out", metavar="DIR", default="graph", show_default=True, help="Folder of the graph.")
@click.option("--jobs", "-j", type=click.IntRange(1, 256), help="Processes that read.  [default: all cores]")
@click.option("--engine", metavar="NAME", help="Spread the build over many machines: dask (docs/scale.md).")
@click.option("--address", metavar="URL", default="", help="Scheduler of the engine, e.g. tcp://10.0.0.1:8786.")
@shared("data", "quiet")
def build(sources: tuple[str, ...], out: str, jobs: int | None, engine: str | None, address: str, quiet: bool) -> int:
    """Make a graph of files and folders (none: the samples).

    A file that cannot be read is reported on one line and the others are built; the exit code is then 1.
    What an earlier build read is not read again.
    """
    from danvan_graph.build import build as run
    show = progress_line(quiet)

    def on_error(error: DanvanError) -> None:
        progress_done(quiet)
        fail(str(error), 1)
    if engine:
        from danvan_graph.engines import build as spread
        if not sources:
            raise DanvanError("no sources", "--engine", "files or folders that all workers see")
        summary = spread(engine, address, sources, out, on_error=on_error, progress=show)
    else:
        summary = run(sources, out, jobs, on_error, show)
    progress_done(quiet)
    for decision in summary.lost:
        fail(f"decisions.csv: nothing meets the decision of {decision.by} on {decision.printed or decision.subject} in "
             f"{decision.document or 'no document'} ({decision.sentence[:60]})", 0)
    if not quiet:
        counts = summary.counts
        reused = f" ({summary.reused} read earlier)" if summary.reused else ""
        click.echo(f"{out}: {counts['documents']} documents{reused}, {counts['directives']} directives, {counts['citations']} citations, "
                   f"{counts['relations']} relations, {counts['conflicts']} conflicts", err=True)
    if summary.failed:
        fail(f"{summary.failed} not read", 1)
    return 1 if summary.failed else 0


@cli.command(epilog=example("danvan-graph extract news/ > citations.jsonl", "danvan-graph extract --format html a.txt > a.html"))
@click.argument("sources", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["jsonl", "table", "html"]), default="jsonl", show_default=True, help="What to print.")
@shared("data")
def extract(sources: tuple[str, ...], form: str) -> int:
    """Print the citations and relations of each document, without a graph.

    One line of JSON a document (docs/model.md), a table, or the text with its citations marked.
    """
    from danvan_graph.extract import as_record
    from danvan_graph.extract import extract as run
    from danvan_graph.highlight import page, rows
    from danvan_graph.loaders import load
    from danvan_graph.tables import render
    failed: list[DanvanError] = []

    def on_error(error: DanvanError) -> None:
        failed.append(error)
        fail(str(error), 1)
    found = (run(document, names=False) for document in load(sources, on_error=on_error))
    if form == "jsonl":
        for extraction in found:
            click.echo(json.dumps(as_record(extraction), ensure_ascii=False))
    elif form == "table":
        click.echo(render([row for extraction in found for row in rows(extraction)], ["document", "citation"]))
    else:
        for piece in page(found):
            click.echo(piece, nl=False)
    return 1 if failed else 0


@cli.command(epilog=example("danvan-graph query implementers 23-QĐ/TW", 'danvan-graph query implementers symbol="Quyết định 23" --format csv',
                            "danvan-graph query --sparql 'SELECT ?n { ?d dct:identifier ?n }'", "danvan-graph query --list"))
@click.argument("name", required=False)
@click.argument("parameters", nargs=-1, metavar="[KEY=VALUE]...")
@click.option("--list", "listing", is_flag=True, help="Show the saved queries.")
@click.option("--cypher", metavar="TEXT", help="Run this Cypher (reading only); KEY=VALUE are its parameters.")
@click.option("--sparql", is_flag=True, help="Ask the graph as RDF: NAME's twin in SPARQL, or NAME is a text in SPARQL itself.")
@click.option("--format", "form", type=click.Choice(["table", "list", "json", "csv"]), default="table", show_default=True,
              help="table cuts long cells, list shows them whole; on a terminal too narrow for the table it is list.")
@shared("graph", "neo4j", "database", "user")
def query(name: str | None, parameters: tuple[str, ...], listing: bool, cypher: str | None, sparql: bool, form: str, graph: str,
          neo4j: str | None, database: str | None, user: str | None) -> None:
    """Answer a saved query; the first word may be what it asks about, without "symbol=".

    A directive is named as people type it: 23-QĐ/TW, "Quyết định 23", or its key.
    """
    from danvan_graph import query as saved
    from danvan_graph import tables
    if (database or user) and not neo4j:
        raise click.UsageError("--database and --user are of a Neo4j server: with --neo4j URI.", click.get_current_context())
    if listing:
        rows = [{"query": q.name, "question": q.vi, "in English": q.en, "parameters": " ".join(p.name + "=" for p in q.parameters)}
                for q in saved.list_queries()]
        columns: list[str] = []
    elif sparql:
        if cypher or neo4j:
            raise click.UsageError("--sparql asks the folder of a build: no --cypher, no --neo4j.", click.get_current_context())
        rows, columns = _sparql(graph, name or "", parameters)
    else:
        if cypher and name:                            # with --cypher all words are parameters
            parameters = (name, *parameters)
        if not cypher and not name:
            raise click.UsageError("no query named.", click.get_current_context())
        given = _parameters(parameters, "" if cypher else saved.find(name).asks)
        engine = _engine(graph, neo4j, database, user)
        try:
            rows = engine.run(cypher, given) if cypher else saved.run(engine, name, given)
        finally:
            engine.close()
        columns = [] if cypher else saved.find(name).columns
    text = tables.render(rows, columns, "table" if form == "list" else form)
    chosen = click.get_current_context().get_parameter_source("form") != click.core.ParameterSource.DEFAULT
    if form == "list" or (not chosen and too_wide(text)):
        from danvan_graph.highlight import blocks
        text = blocks(rows)
    click.echo(text, nl=form != "csv")


def _sparql(graph: str, name: str, parameters: tuple[str, ...]) -> tuple[list[dict], list[str]]:
    """Rows and columns of a saved twin or, where the name is none, of a text."""
    from danvan_graph import query as saved
    from danvan_graph import sparql
    if "{" not in name:
        if not name:
            raise click.UsageError("no query named.", click.get_current_context())
        return sparql.run_saved(graph, name, _parameters(parameters, saved.find(name).asks)), sparql.columns(name)
    if parameters:
        raise DanvanError(f"{parameters[0]!r} beside a text in SPARQL", "query", "its values in VALUES lines of the text")
    return sparql.run(sparql.load(graph), name), []


def _parameters(words: tuple[str, ...], first: str) -> dict[str, object]:
    """KEY=VALUE each; the first word may be the value of the one parameter that the query needs."""
    given: dict[str, object] = {}
    for at, word in enumerate(words):
        key, sign, value = word.partition("=")
        if not sign and first and at == 0:
            key, sign, value = first, "=", word
        if not sign or not key:
            raise DanvanError(f"{word!r} is no parameter", "query", "KEY=VALUE, e.g. symbol=23-QĐ/TW")
        given[key] = value
    return given


def _engine(graph: str, neo4j: str | None, database: str | None, user: str | None):
    from danvan_graph import store
    if neo4j:
        return store.open_neo4j(neo4j, database, *credentials(user))
    engine = store.open_embedded(graph, progress_line(False))
    progress_done(False)
    return engine


FORMATS = ("turtle", "ntriples", "jsonld", "trig", "graphml", "neo4j-csv", "cypher")


@cli.command(epilog=example("danvan-graph export turtle --out graph.ttl", "danvan-graph export graphml --focus 23-QĐ/TW --out ego.graphml",
                            "danvan-graph export neo4j-csv --out import"))
@click.argument("form", metavar="FORMAT", type=click.Choice(FORMATS))
@click.option("--out", metavar="PATH", required=True, help="File (a folder for neo4j-csv); - for stdout.")
@click.option("--no-evidence", is_flag=True, help="RDF and GraphML: without citations and what proves relations.")
@click.option("--base", metavar="IRI", help="RDF: what the IRIs of nodes start with.")
@click.option("--rdf12", is_flag=True, help="turtle, trig, ntriples: relations as reifiers of triple terms (RDF 1.2 draft).")
@shared("graph", "focus", "depth")
def export(form: str, out: str, no_evidence: bool, base: str | None, rdf12: bool, graph: str, focus: str | None, depth: int) -> None:
    """Write the graph for other tools.

    FORMAT is turtle, ntriples, jsonld, trig, graphml, neo4j-csv (bulk import) or cypher (a script).
    """
    if form in ("neo4j-csv", "cypher"):
        from danvan_graph.export import cypher, neo4j_csv
        if focus is not None or no_evidence or base or rdf12 or out == "-":
            raise DanvanError(f"{form} is written whole, into a {'folder' if form == 'neo4j-csv' else 'file'}", "export",
                              "no --focus, --no-evidence, --base, --rdf12 or '--out -'")
        counts = (neo4j_csv if form == "neo4j-csv" else cypher).write(graph, out)
        click.echo(f"{out}: " + ", ".join(f"{n} {what}" for what, n in counts.items()), err=True)
        return
    from danvan_graph.export import BASE, write
    write(form, graph, sys.stdout.buffer if out == "-" else out, focus=focus, depth=depth, evidence=not no_evidence, base=base or BASE,
          rdf12=rdf12)


@cli.command(epilog=example("NEO4J_PASSWORD=... danvan-graph load bolt://localhost:7687"))
@click.argument("uri")
@click.option("--prune", is_flag=True, help="Remove what an earlier load stored and this graph no longer has.")
@shared("database", "user", "graph", "quiet")
def load(uri: str, database: str | None, user: str | None, prune: bool, graph: str, quiet: bool) -> None:
    """Load the graph into a running Neo4j; again: only what changed."""
    from danvan_graph.store import load_neo4j
    user, password = credentials(user)
    done = load_neo4j(uri, graph, database, user, password, prune, progress_line(quiet))
    progress_done(quiet)
    if not quiet:
        click.echo(f"{uri}: " + ", ".join(f"{count} {what}" for what, count in done.items()), err=True)


@cli.command(epilog=example("danvan-graph view --out graph.html", 'danvan-graph view --focus "Quyết định 23" --depth 3 --out ego.html'))
@click.option("--out", metavar="FILE", default="graph.html", show_default=True, help="The page.")
@click.option("--province", metavar="NAME", help="Only one province's directives and what they refer to.")
@click.option("--lang", type=click.Choice(["vi", "en"]), default="vi", show_default=True, help="Language that the page opens in.")
@shared("graph", "focus", "depth")
def view(out: str, province: str | None, lang: str, graph: str, focus: str | None, depth: int) -> None:
    """Write the interactive page: one file, no network."""
    from danvan_graph.store.files import read
    from danvan_graph.symbol_lookup import find_in
    from danvan_graph.view import write_page
    focus = None if focus is None else find_in(graph, focus)        # asked of the store that is there already
    path = write_page(read(graph), out, focus=focus, depth=depth, province=province, lang=lang)
    click.echo(f"{path}: {path.stat().st_size:,} bytes; open it in a browser", err=True)


@cli.command(epilog=example("danvan-graph check", "danvan-graph check --format csv > findings.csv"))
@click.option("--format", "form", type=click.Choice(["table", "list", "json", "csv"]), default="list", show_default=True, help="How to print.")
@click.option("--shacl/--no-shacl", default=None, help="The SHACL shapes too.  [default: where pyshacl is installed]")
@shared("graph", "data")
def check(form: str, shacl: bool | None, graph: str) -> int:
    """List what a person should look at: conflicts, citations of the future, cycles, misprints, open citations.

    The SHACL shapes (data/ontology/shapes.ttl) need pip install 'danvan-graph[rdf]'. The exit code is 1 where something is found.
    """
    from danvan_graph import tables
    from danvan_graph.check import findings, has_shacl
    from danvan_graph.highlight import blocks
    shacl = has_shacl() if shacl is None else shacl
    rows = findings(graph, shacl)
    click.echo(blocks(rows) if form == "list" else tables.render(rows, ["finding"], form), nl=form != "csv")
    kinds = Counter(row["finding"] for row in rows)
    said = f"{len(rows)} findings: " + ", ".join(f"{kind} {count}" for kind, count in kinds.items()) if rows else "nothing found"
    click.echo(said + ("" if shacl else "; without the SHACL shapes"), err=True)
    return 1 if rows else 0


@cli.command(epilog=example("danvan-graph evaluate gold/dev.jsonl gold/dev", "danvan-graph evaluate gold.jsonl texts/ --errors 50"))
@click.argument("gold")
@click.argument("texts", required=False, default="")
@click.option("--errors", type=click.IntRange(0), default=20, show_default=True, help="How many errors to show, the worst first, with their sentences.")
@shared("data")
def evaluate(gold: str, texts: str, errors: int) -> None:
    """Precision, recall and F1 against annotated texts."""
    from danvan_graph.evaluate import evaluate as run
    from danvan_graph.highlight import blocks
    from danvan_graph.tables import render
    report = run(gold, texts)
    click.echo(render([{"measure": name, "value": f"{value:.4f}", "of": count} for name, value, count in report.rows()]))
    if errors and report.errors:
        click.echo()
        names = ("document", "error", "wanted", "got", "sentence")
        click.echo(blocks([dict(zip(names, row)) for row in report.errors[:errors]]))
    kinds = Counter(error[1] for error in report.errors)
    click.echo(f"{report.documents} documents, {len(report.errors)} errors" + "".join(f", {count} {kind}" for kind, count in kinds.items()), err=True)


@cli.command(epilog=example("danvan-graph review --out review.csv", "danvan-graph review --accept review.csv --data my-data"))
@click.option("--out", metavar="FILE", help="Where to write what needs a person.  [default: stdout]")
@click.option("--accept", metavar="FILE", help="Take over the decisions of an edited file into --data.")
@click.option("--limit", type=click.IntRange(1), default=500, show_default=True, help="Rows at most, the most frequent first.")
@click.option("--data", metavar="DIR", help="Folder whose decisions.csv --accept extends; made where it is not there.")
@shared("graph")
def review(out: str | None, accept: str | None, limit: int, data: str | None, graph: str) -> None:
    """Write the citations and relations that need a person as a CSV file for a spreadsheet, or take it back.

    In the file, set `decision` to confirm, reject, choose (with a key in `choice`), add or withdraw, and `by` to your name.
    """
    from danvan_graph.review import accept_file, write_review
    if accept:
        if not data:
            raise click.UsageError("--accept needs --data DIR.", click.get_current_context())
        count = accept_file(Path(accept), Path(data))
        click.echo(f"{Path(data) / 'decisions.csv'}: {count} decisions added; build with --data {data}", err=True)
    else:
        count = write_review(graph, Path(out) if out else None, limit)
        click.echo(f"{count} rows need a person", err=True)
