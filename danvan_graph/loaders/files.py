"""From what a user names (files, folders, patterns, archives, ``-``) to a sorted list of sources."""

from __future__ import annotations

import glob
import os
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

from danvan_graph.errors import DanvanError
from danvan_graph.loaders import limits, sniff
from danvan_graph.loaders.source import STDIN, Source

OnError = Callable[[DanvanError], None]

_WILD = frozenset("*?[")


def iter_files(sources: Iterable[str | Path], on_error: OnError) -> list[Source]:
    """Every file that is named, below a named folder, matched by a pattern, or inside of a zip archive.

    The order does not depend on the order of ``sources`` and a file that is named twice comes once, so
    that the same files give the same build. Hidden files and the lock files of Office are passed over.

    Args:
        sources: paths, patterns or ``-``.
        on_error: called with one ``DanvanError`` for each that cannot be read.
    """
    found: dict[tuple[str, str], Source] = {}
    for given in sorted(map(str, sources)):
        try:
            for path in _expand(given):
                for source in _members(path, on_error):
                    identity = (source.path if source.path == STDIN else os.path.realpath(source.path), source.member)
                    found.setdefault(identity, source)
        except DanvanError as error:
            on_error(error)
    return sorted(found.values())


def _expand(given: str) -> list[str]:
    if given == STDIN or os.path.isfile(given):
        return [given]
    if os.path.isdir(given):
        return list(_below(given))
    if _WILD & set(given):
        matched = sorted(glob.glob(given, recursive=True))
        if not matched:
            raise DanvanError("no file fits", given, "a pattern such as folder/**/*.docx")
        return [path for match in matched for path in _expand(match)]
    if os.path.exists(given):
        raise DanvanError("neither a file nor a folder", given)
    raise DanvanError("no such file or folder", given)


def _below(folder: str):
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__MACOSX")))
        for name in sorted(files):
            path = os.path.join(parent, name)
            if _is_document(name) and (os.path.isfile(path) or os.path.islink(path)):     # no pipe, which would wait for ever
                yield path


def _is_document(name: str) -> bool:
    return not name.startswith((".", "~$")) and name not in ("Thumbs.db", "desktop.ini")


def _members(path: str, on_error: OnError) -> list[Source]:
    """The file itself, or the files inside of it where it is an archive (and not a Word file)."""
    whole = Source(path)
    if path == STDIN:
        return [whole]
    try:
        with whole.open() as stream:
            if not stream.peek(4).startswith(b"PK") or sniff.zip_kind(path) != "zip":
                return [whole]
        with zipfile.ZipFile(path) as archive:
            names = [i.filename for i in archive.infolist()[:limits.ARCHIVE_MEMBERS + 1] if not i.is_dir()]
        if len(names) > limits.ARCHIVE_MEMBERS:
            raise DanvanError(f"more than {limits.ARCHIVE_MEMBERS} members", path, "a smaller archive")
    except DanvanError as error:
        on_error(error)
        return []
    except (zipfile.BadZipFile, OSError) as error:
        on_error(DanvanError(f"damaged archive: {error}", path, "a complete zip file"))
        return []
    return [Source(path, name) for name in sorted(set(names))
            if all(_is_document(part) and part != "__MACOSX" for part in name.split("/"))]
