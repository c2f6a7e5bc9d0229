"""Where an export goes: a binary stream, or a file that is there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from danvan_graph.errors import DanvanError

#: characters gathered before they are encoded and written
CHUNK = 1 << 17


def put(pieces: Iterable[str], out: str | Path | BinaryIO) -> None:
    """Write text as UTF-8 with ``\\n`` line ends, whatever the locale.

    A file is written beside its place and moved there when it is complete: an export that is
    interrupted or finds the disk full leaves an earlier one as it was.

    >>> import io
    >>> out = io.BytesIO()
    >>> put(["Đà ", "Nẵng"], out); out.getvalue().decode()
    'Đà Nẵng'
    """
    if not isinstance(out, (str, os.PathLike)):
        _copy(pieces, out)
        return
    path = Path(out)
    try:
        if path.exists() and not path.is_file():      # a pipe or /dev/stdout has no place beside it
            if path.is_dir():
                raise DanvanError("is a folder", str(path), "a file to write to")
            with open(path, "wb") as file:
                _copy(pieces, file)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name[:80]}.", suffix=".part", dir=path.parent)
        try:
            with open(descriptor, "wb") as file:
                _copy(pieces, file)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(name, _mode(path))
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise DanvanError(f"cannot be written: {error.strerror or error}", str(path),
                          "a folder that can be written, on a disk with room") from error


def _copy(pieces: Iterable[str], file: BinaryIO) -> None:
    held, size = [], 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= CHUNK:
            file.write("".join(held).encode())
            held, size = [], 0
    file.write("".join(held).encode())


def _mode(path: Path) -> int:
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)      # there is no way to read it without setting it
    os.umask(mask)
    return 0o666 & ~mask
