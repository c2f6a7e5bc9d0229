"""A graph on disk, engine-neutral: one JSON Lines file a table and one manifest.

::

    graph/
      manifest.json             the pointer: which folder is the graph, counts, sha256 of each file
      build-3f2a.../            named by its content
        directives.jsonl ...

A build is written beside the one in use, synced, and becomes the graph when ``manifest.json`` is
replaced, which is one atomic step: killed at any moment, the earlier graph stays readable.
What a killed writer left behind is removed by the next one.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path

from danvan_graph import __version__, model
from danvan_graph.errors import DanvanError
from danvan_graph.store.lock import exclusive

FORMAT = "danvan-graph/1"
MANIFEST = "manifest.json"
_UNFINISHED = "build-unfinished"
_OURS = re.compile(r"build-(?:[0-9a-f]{16}|unfinished|damaged)")


def _relation_order(r: model.Relation) -> tuple:
    return (r.relation, r.source_label, r.source, r.target_label, r.target, r.fact_source)


def _by_key(node) -> str:
    return node.key


def _all_fields(row) -> tuple:
    return tuple(getattr(row, f.name) for f in fields(row))


#: table -> what one line of it holds, and the order of its lines
TABLES = {
    "directives": (model.Directive, _by_key),
    "bodies": (model.IssuingBody, _by_key),
    "localities": (model.Locality, _by_key),
    "campaigns": (model.Campaign, _by_key),
    "documents": (model.DocumentNode, _by_key),
    "citations": (model.CitationNode, _by_key),
    "relations": (model.Relation, _relation_order),
    "conflicts": (model.Conflict, _all_fields),
}
_NESTED = {"evidence": model.Evidence, "candidates": model.Candidate}


@dataclass(frozen=True, slots=True)
class Manifest:
    """The head of a graph on disk."""

    folder: str                 # of the tables, inside the graph's directory
    package: str                # version of danvan-graph that wrote it
    counts: dict[str, int]      # lines of each table
    sha256: dict[str, str]      # of each table's bytes
    facts: dict[str, str]       # Graph.facts

    @property
    def digest(self) -> str:
        """Sixteen hex digits that name the content."""
        return self.folder.removeprefix("build-")


def write(graph: model.Graph, directory: str | Path) -> Manifest:
    """Make `graph` the graph in `directory`, whole or not at all.

    Returns
    -------
    Manifest
        What was written. The same graph gives the same bytes, whatever the order of its tuples.

    Raises
    ------
    DanvanError
        In one line: another build is writing here, the folder cannot be written, the disk is full.
        The earlier graph is then as it was.

    Examples
    --------
    >>> import tempfile
    >>> graph = model.Graph(directives=(model.Directive("tw/qd/23/k13", "23-QĐ/TW", "Quyết định"),))
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     manifest = write(graph, folder)
    ...     read(folder) == graph, manifest.counts["directives"]
    (True, 1)
    """
    return write_lines({table: _sorted_lines(graph, table) for table in TABLES}, graph.facts, directory)


def write_lines(tables: Mapping[str, Iterable[bytes]], facts: Mapping[str, str], directory: str | Path) -> Manifest:
    """As `write`, of the sorted lines of each table: taken one at a time, so that memory need not grow with the graph.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as a, tempfile.TemporaryDirectory() as b:
    ...     write_lines({table: [] for table in TABLES}, {}, a) == write(model.Graph(), b)
    True
    """
    directory = Path(directory)
    try:
        directory.mkdir(parents=True, exist_ok=True)
        with exclusive(directory / ".lock"):
            return _replace(tables, facts, directory)
    except OSError as error:
        raise DanvanError(f"the graph cannot be written: {error.strerror or error}", str(directory),
                          "a folder that can be written, on a disk with room") from error


def _sorted_lines(graph: model.Graph, table: str) -> Iterator[bytes]:
    yield from map(line, sorted(getattr(graph, table), key=TABLES[table][1]))


def _replace(tables: Mapping[str, Iterable[bytes]], facts: Mapping[str, str], directory: Path) -> Manifest:
    earlier = manifest(directory) if (directory / MANIFEST).exists() else None
    _clean(directory, keep=earlier.folder if earlier else "")
    unfinished = directory / _UNFINISHED
    unfinished.mkdir()
    try:
        new = _write_tables(tables, facts, unfinished)
        _sync(unfinished)
        _publish(new, unfinished, directory)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    _clean(directory, keep=new.folder)
    return new


def _write_tables(tables: Mapping[str, Iterable[bytes]], facts: Mapping[str, str], folder: Path) -> Manifest:
    counts, sha256 = {}, {}
    for table in TABLES:
        digest, counts[table] = hashlib.sha256(), 0
        with open(folder / f"{table}.jsonl", "wb") as file:
            for row in tables[table]:
                digest.update(row)
                file.write(row)
                counts[table] += 1
            file.flush()
            os.fsync(file.fileno())
        sha256[table] = digest.hexdigest()
    facts = dict(sorted(facts.items()))
    name = hashlib.sha256(json.dumps([FORMAT, sha256, facts]).encode()).hexdigest()[:16]
    return Manifest(f"build-{name}", __version__, counts, sha256, facts)


def _publish(new: Manifest, unfinished: Path, directory: Path) -> None:
    target = directory / new.folder
    if target.exists() and not _intact(target, new):
        # The graph in use has this content's name but not its bytes: it is of no use to anyone.
        target.rename(directory / "build-damaged")
    if not target.exists():
        unfinished.rename(target)
    head = {"format": FORMAT, **{f.name: getattr(new, f.name) for f in fields(new)}}
    pointer = directory / (MANIFEST + ".new")
    with open(pointer, "w", encoding="utf-8", newline="\n") as file:
        file.write(json.dumps(head, ensure_ascii=False, indent=1) + "\n")
        file.flush()
        os.fsync(file.fileno())
    _sync(directory)
    os.replace(pointer, directory / MANIFEST)
    _sync(directory)


def _intact(folder: Path, new: Manifest) -> bool:
    for table, digest in new.sha256.items():
        try:
            with open(folder / f"{table}.jsonl", "rb") as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != digest:
                    return False
        except FileNotFoundError:
            return False
    return True


def _clean(directory: Path, keep: str) -> None:
    for entry in directory.iterdir():
        if entry.name != keep and _OURS.fullmatch(entry.name):
            shutil.rmtree(entry)
    (directory / (MANIFEST + ".new")).unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    if os.name == "nt":     # Windows cannot open a folder, and needs no sync of it
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def line(row) -> bytes:
    """One row of a table, as its file has it."""
    return (json.dumps(_plain(row), ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _plain(row) -> dict:
    plain = {name: getattr(row, name) for name in row.__slots__}
    for name in _NESTED.keys() & plain.keys():
        plain[name] = [_plain(inner) for inner in plain[name]]
    return plain


# --- reading ---------------------------------------------------------------------------------

def manifest(directory: str | Path) -> Manifest:
    """The head of the graph in `directory`."""
    path = Path(directory) / MANIFEST
    try:
        head = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise DanvanError("no graph here", str(directory), "danvan-graph build --out DIR first") from None
    except OSError as error:
        raise DanvanError(f"cannot be read: {error.strerror}", str(path)) from error
    except ValueError:
        head = None
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise DanvanError("not the manifest of a graph that this version reads", str(path), f"format {FORMAT}")
    return Manifest(**{f.name: head[f.name] for f in fields(Manifest)})


def holds(directory: str | Path, folder: str) -> bool:
    """Whether the graph in `directory` is the one of this folder, and each of its bytes is there."""
    try:
        head = manifest(directory)
    except DanvanError:
        return False
    return head.folder == folder and _intact(Path(directory) / folder, head)


def read(directory: str | Path) -> model.Graph:
    """The whole graph in `directory`; large graphs are better read a table at a time."""
    head = manifest(directory)
    return model.Graph(**{table: tuple(_rows(directory, head, table)) for table in TABLES}, facts=head.facts)


def iter_table(directory: str | Path, table: str) -> Iterator:
    """The rows of one table, one at a time, so that memory stays flat."""
    return _rows(directory, manifest(directory), table)


def iter_directives(directory: str | Path) -> Iterator[model.Directive]:
    """Directives by key."""
    return iter_table(directory, "directives")


def iter_bodies(directory: str | Path) -> Iterator[model.IssuingBody]:
    """Issuing bodies by key."""
    return iter_table(directory, "bodies")


def iter_localities(directory: str | Path) -> Iterator[model.Locality]:
    """Localities by key."""
    return iter_table(directory, "localities")


def iter_campaigns(directory: str | Path) -> Iterator[model.Campaign]:
    """Campaigns by key."""
    return iter_table(directory, "campaigns")


def iter_documents(directory: str | Path) -> Iterator[model.DocumentNode]:
    """Documents by key."""
    return iter_table(directory, "documents")


def iter_citations(directory: str | Path) -> Iterator[model.CitationNode]:
    """Citations by key."""
    return iter_table(directory, "citations")


def iter_relations(directory: str | Path) -> Iterator[model.Relation]:
    """Relations by relation, source and target, each with its evidence."""
    return iter_table(directory, "relations")


def iter_conflicts(directory: str | Path) -> Iterator[model.Conflict]:
    """Conflicts by directive."""
    return iter_table(directory, "conflicts")


def _rows(directory: str | Path, head: Manifest, table: str) -> Iterator:
    path = Path(directory) / head.folder / f"{table}.jsonl"
    digest, count = hashlib.sha256(), 0
    with _reading(path), open(path, "rb") as file:
        for line in file:
            digest.update(line)
            count += 1
            yield _value(TABLES[table][0], json.loads(line))
    if digest.hexdigest() != head.sha256[table]:
        raise DanvanError(f"changed since it was built ({count} lines read)", str(path),
                          f"{head.counts[table]} lines, sha256 {head.sha256[table][:12]}...; build it again")


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise DanvanError("gone: another build replaced the graph while it was read, or it was removed",
                          str(path), "the command run again") from None
    except OSError as error:
        raise DanvanError(f"cannot be read: {error.strerror}", str(path)) from error
    except (ValueError, TypeError) as error:
        raise DanvanError(f"a line is damaged: {error}", str(path), "the graph built again") from error


def _value(cls: type, plain: dict):
    for name in _NESTED.keys() & plain.keys():
        plain[name] = tuple(_NESTED[name](**inner) for inner in plain[name])
    return cls(**plain)
