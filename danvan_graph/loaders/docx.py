"""Word files: every visible character, in reading order.

A walk over the XML itself, because each general reader loses something that a symbol needs: the
non-breaking hyphen of "23-QĐ/TW", tracked insertions, content controls, text boxes, the letterhead
table. Kept: paragraphs, tables in place, tracked insertions, content controls, text boxes, fields and
links, footnotes and endnotes, headers and footers. Dropped: tracked deletions, field codes, the second
copy of a text box.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from danvan_graph.errors import DanvanError
from danvan_graph.loaders import legacy, limits
from danvan_graph.loaders.docx_walk import Walk
from danvan_graph.loaders.docx_xml import attribute, local, parse
from danvan_graph.loaders.reading import Reading

_TITLE = "{http://purl.org/dc/elements/1.1/}title"

_PART = re.compile(r"word/(document\d*|header\d*|footnotes|endnotes|footer\d*)\.xml")
_LEGACY_FONT = re.compile(rb"[\"'](?:\.Vn|VNI[- ])", re.I)
_ORDER = ("header", "document", "footnotes", "endnotes", "footer")


def read(data: bytes, where: str) -> Reading:
    """The text of a .docx: headers, body, footnotes, endnotes, footers, in this order."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = {name: match[1] for name in archive.namelist() if (match := _PART.fullmatch(name))}
        if sum(archive.getinfo(name).file_size for name in parts) > limits.UNZIPPED_BYTES:
            raise DanvanError(f"unpacks to more than {limits.UNZIPPED_BYTES // limits.MB} MB", where, "one document")
        ordered = sorted(parts, key=lambda name: (_ORDER.index(parts[name].rstrip("0123456789")), len(name), name))
        fonts = _style_fonts(archive, where)
        texts: list[str] = []
        converted: set[str] = set()
        for name in ordered:
            walk = Walk(fonts)
            text = walk.text(parse(_bytes(archive, name, where), where))
            if text.strip(" \n\t-0123456789") and text not in texts:      # headers of first, even and odd pages repeat; page numbers say nothing
                texts.append(text)
            converted |= walk.converted
        heading = _heading(archive, where)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, RuntimeError) as error:
        raise DanvanError(f"damaged Word file: {error}", where, "a complete .docx") from None
    text = "\n".join(texts)
    if not converted:                                   # no font says so: the characters may
        text, name = legacy.repair(text)
        converted = {name} if name else set()
    return Reading(text, heading=heading, notes=tuple(sorted(converted)))


def _bytes(archive: zipfile.ZipFile, name: str, where: str) -> bytes:
    """One part; never more than the directory of the archive says, never a bomb."""
    with archive.open(name) as stream:
        data = stream.read(limits.UNZIPPED_BYTES + 1)
    packed = archive.getinfo(name).compress_size
    if len(data) > limits.UNZIPPED_BYTES or len(data) > limits.MB and len(data) > packed * limits.UNZIP_RATIO:
        raise DanvanError(f"{name} unpacks to {len(data) // limits.MB} MB", where, "no zip bomb")
    return data


def _style_fonts(archive: zipfile.ZipFile, where: str) -> dict[str, str]:
    """Font of each style, of its base where it has none; the default style as ""."""
    if "word/styles.xml" not in archive.namelist():
        return {}
    data = _bytes(archive, "word/styles.xml", where)
    if not _LEGACY_FONT.search(data):
        return {}
    own: dict[str, str] = {}
    based: dict[str, str] = {}
    root = parse(data, where)
    for style in root.iter():
        if local(style) != "style":
            continue
        identity = attribute(style, "styleId")
        for child in style.iter():
            if local(child) == "rFonts":
                own.setdefault(identity, attribute(child, "ascii") or attribute(child, "hAnsi"))
            elif local(child) == "basedOn":
                based[identity] = attribute(child, "val")
        if attribute(style, "default") in ("1", "true") and attribute(style, "type") == "paragraph":
            based[""] = identity
    found = {}
    for identity in {*own, *based}:
        seen, at = set(), identity
        while at not in seen and not own.get(at) and at in based:
            seen.add(at)
            at = based[at]
        found[identity] = own.get(at, "")
    return found


def _heading(archive: zipfile.ZipFile, where: str) -> str:
    """The title in the properties, where somebody filled it in."""
    if "docProps/core.xml" not in archive.namelist():
        return ""
    return (parse(_bytes(archive, "docProps/core.xml", where), where).findtext(_TITLE) or "").strip()
