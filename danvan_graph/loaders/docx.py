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
from functools import lru_cache

from lxml import etree

from danvan_graph.errors import DanvanError
from danvan_graph.loaders import legacy, limits
from danvan_graph.loaders.reading import Reading

_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_NAMESPACES = ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", _STRICT)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"

#: elements whose content is not seen: deletions, the old place of a move, codes of fields, properties
_UNSEEN = frozenset({"del", "moveFrom", "delText", "delInstrText", "instrText", "pPrChange", "rPrChange", "sectPrChange",
                     "tblPrChange", "tcPrChange", "trPrChange", "numPr", "sdtPr"})
_CHARACTERS = {"noBreakHyphen": "-", "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "softHyphen": "\u00ad"}
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
            walk = _Walk(fonts)
            text = walk.text(_parse(_bytes(archive, name, where), where))
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


def _parse(data: bytes, where: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise DanvanError(f"damaged XML in the Word file: {error.msg}", where, "a complete .docx") from None
    if root.getroottree().docinfo.doctype:
        raise DanvanError("a document type inside of the Word file", where, "XML without entities")
    return root


def _local(element) -> str:
    """The name of an element of WordprocessingML; "" of any other."""
    return _name(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(maxsize=1000)
def _name(tag: str) -> str:
    namespace, _, name = tag[1:].partition("}")
    return name if namespace in _NAMESPACES else ""


class _Walk:
    """One pass over a part, in document order, without recursion (content may be nested deeply)."""

    def __init__(self, style_fonts: dict[str, str]):
        self._style_fonts = style_fonts
        self._out: list[str] = []
        self._fonts: list[str] = []
        self._cells: list[int] = []                     # where the open cells begin in the output
        self.converted: set[str] = set()

    def text(self, root) -> str:
        unseen = 0
        for event, element in etree.iterwalk(root, events=("start", "end")):
            name = _local(element)
            hidden = name in _UNSEEN or element.tag == _FALLBACK
            if event == "start":
                unseen += hidden
                if not unseen:
                    self._start(element, name)
            else:
                if not unseen:
                    self._end(element, name)
                unseen -= hidden
        return self._lines()

    def _start(self, element, name: str) -> None:
        if name == "p" and self._out and self._out[-1] not in ("\n", "\t"):
            self._add("\n")                             # a text box inside of a paragraph begins a line
        elif name == "tc":
            self._cells.append(len(self._out))
        elif name == "r":
            self._fonts.append(self._font(element))
        elif name == "t":
            self._add(element.text or "", self._fonts[-1] if self._fonts else "")
        elif name in _CHARACTERS and _local(element.getparent()) != "tabs":
            self._add(_CHARACTERS[name], self._fonts[-1] if self._fonts else "")
        elif name == "sym":
            code = int(_attribute(element, "char") or "20", 16)
            self._add(chr(code - 0xF000 if 0xF020 <= code < 0xF100 else code) if code not in _BULLETS else "•")

    def _end(self, element, name: str) -> None:
        if name == "r":
            self._fonts.pop()
        elif name == "p":
            self._add("\n")
        elif name == "tc":
            lines = self._out[self._cells.pop():].count("\n")
            if lines < 2 and element.getnext() is not None:
                self._trim()
                self._add("\t")                         # short cells of a row on one line; a letterhead on lines of its own
        elif name == "tr":
            self._trim()
            self._add("\n")

    def _add(self, text: str, font: str = "") -> None:
        if text:
            if font and self._out and isinstance(self._out[-1], _Legacy) and self._out[-1].font == font:
                self._out[-1].pieces.append(text)       # a letter of VNI may be split over two runs
            else:
                self._out.append(_Legacy(font, [text]) if font else text)

    def _trim(self) -> None:
        if self._out and self._out[-1] == "\n":
            self._out.pop()

    def _lines(self) -> str:
        pieces = []
        for piece in self._out:
            if isinstance(piece, _Legacy):
                self.converted.add(piece.font)
                piece = legacy.CONVERSIONS[piece.font]("".join(piece.pieces))
                if "\u00ad" in piece:
                    piece = piece.replace("\u00ad", "")
            pieces.append(piece)
        return "".join(pieces).strip("\n")

    def _font(self, run) -> str:
        """Legacy encoding of the run's font, its own or its style's."""
        properties = run.find(f"{{{run.tag[1:].partition('}')[0]}}}rPr")
        name = ""
        if properties is not None:
            for child in properties:
                if _local(child) == "rFonts":
                    name = _attribute(child, "ascii") or _attribute(child, "hAnsi")
                elif _local(child) == "rStyle" and not name:
                    name = self._style_fonts.get(_attribute(child, "val"), "")
        if not name:
            name = self._paragraph_font(run)
        return font_encoding(name)

    def _paragraph_font(self, run) -> str:
        for ancestor in run.iterancestors():
            if _local(ancestor) == "p":
                for style in ancestor.iterfind(f"{{{run.tag[1:].partition('}')[0]}}}pPr/*"):
                    if _local(style) == "pStyle":
                        return self._style_fonts.get(_attribute(style, "val"), "")
                break
        return self._style_fonts.get("", "")


class _Legacy:
    """Neighbouring runs of one legacy font."""

    __slots__ = ("font", "pieces")

    def __init__(self, font: str, pieces: list[str]):
        self.font, self.pieces = font, pieces


_BULLETS = frozenset({0xF0A7, 0xF0B7, 0xF0D8, 0xF0FC, 0xF076, 0xF0A8})


def _attribute(element, name: str) -> str:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def font_encoding(font: str) -> str:
    """Encoding that a font draws: ``.VnTime`` and its family TCVN3, ``VNI-Times`` and its family VNI.

    >>> font_encoding(".VnTimeH"), font_encoding("VNI-Times"), font_encoding("Times New Roman")
    ('tcvn3', 'vni', '')
    """
    name = font.lower()
    return "tcvn3" if name.startswith(".vn") else "vni" if name.startswith(("vni-", "vni ")) else ""


def _style_fonts(archive: zipfile.ZipFile, where: str) -> dict[str, str]:
    """Font of each style, of its base where it has none; the default style as ""."""
    if "word/styles.xml" not in archive.namelist():
        return {}
    data = _bytes(archive, "word/styles.xml", where)
    if not _LEGACY_FONT.search(data):
        return {}
    own: dict[str, str] = {}
    based: dict[str, str] = {}
    root = _parse(data, where)
    for style in root.iter():
        if _local(style) != "style":
            continue
        identity = _attribute(style, "styleId")
        for child in style.iter():
            if _local(child) == "rFonts":
                own.setdefault(identity, _attribute(child, "ascii") or _attribute(child, "hAnsi"))
            elif _local(child) == "basedOn":
                based[identity] = _attribute(child, "val")
        if _attribute(style, "default") in ("1", "true") and _attribute(style, "type") == "paragraph":
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
    return (_parse(_bytes(archive, "docProps/core.xml", where), where).findtext(_TITLE) or "").strip()
