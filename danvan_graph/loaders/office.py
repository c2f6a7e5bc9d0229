"""Older office formats (.doc, .rtf, .odt, Word XML): LibreOffice turns them into .docx, many in one call.

LibreOffice keeps what the readers of .docx need: non-breaking hyphens, tracked changes, the fonts of
legacy encodings. Where it is not installed, lighter readers of our own say what they lose.
"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from danvan_graph.errors import DanvanError
from danvan_graph.loaders import doc97, docx, limits, rtf, sniff
from danvan_graph.loaders.reading import Reading
from danvan_graph.loaders.source import Source

#: programs under which LibreOffice is installed
_PROGRAMS = ("soffice", "libreoffice")
#: set to "off" where LibreOffice must not be started (a server, a test of the lighter readers)
_SWITCH = "DANVAN_LIBREOFFICE"


@functools.cache
def _find() -> str:
    return next((path for program in _PROGRAMS if (path := shutil.which(program))), "")


def program() -> str:
    """Path of LibreOffice; "" where it is not installed or switched off."""
    return "" if os.environ.get(_SWITCH) == "off" else _find()


def convert(sources: Sequence[Source]) -> dict[Source, bytes]:
    """The sources as .docx, in one call; b"" for those that it refuses. Nothing where LibreOffice is not there."""
    if not program():
        return {}
    documents = {}
    for source in sources:
        try:
            documents[source] = source.read()
        except DanvanError:
            continue                                    # reading it alone says why
    return dict(zip(documents, _call(list(documents.values())), strict=True)) if documents else {}


def _call(documents: list[bytes]) -> list[bytes]:
    """Each document as .docx, b"" where it could not be converted."""
    with tempfile.TemporaryDirectory(prefix="danvan-") as folder:
        given, made = Path(folder, "given"), Path(folder, "made")
        given.mkdir()
        names = []
        for number, data in enumerate(documents):
            names.append(f"{number}.{'rtf' if data.startswith(b'{') else 'xml' if data.lstrip().startswith(b'<') else 'odt' if data.startswith(b'PK') else 'doc'}")
            (given / names[-1]).write_bytes(data)
        command = [program(), "--headless", "--norestore", f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}",
                   "--convert-to", "docx", "--outdir", str(made), *(str(given / name) for name in names)]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True) as process:
            try:
                process.wait(limits.TOOL_SECONDS)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, 9)               # soffice starts a child that would live on
        files = [made / f"{Path(name).stem}.docx" for name in names]
        return [file.read_bytes() if file.is_file() else b"" for file in files]


def read(data: bytes, where: str) -> Reading:
    """One document through LibreOffice where it is there, else by the lighter reader of its format."""
    converted = _call([data])[0] if program() else b""
    return from_docx(converted, where) if converted else read_lightly(data, where)


def from_docx(converted: bytes, where: str) -> Reading:
    """What ``convert`` made, as a reading."""
    reading = docx.read(converted, where)
    return replace(reading, notes=("LibreOffice", *reading.notes))


def read_lightly(data: bytes, where: str) -> Reading:
    """One document without LibreOffice."""
    kind = sniff.sniff(data[:8192])
    if kind == "rtf":
        return rtf.read(data, where)
    if kind == "ole":
        return doc97.read(data, where)
    raise DanvanError("this format needs LibreOffice", where, "soffice on the PATH, or the file saved as .docx")
