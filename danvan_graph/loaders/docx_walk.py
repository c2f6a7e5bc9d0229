"""One pass over a part of a Word file: what is seen, in the order in which it is read."""

from __future__ import annotations

from lxml import etree

from danvan_graph.loaders import legacy
from danvan_graph.loaders.docx_xml import attribute, local

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
#: code points of symbol fonts that are bullets
_BULLETS = frozenset({0xF0A7, 0xF0B7, 0xF0D8, 0xF0FC, 0xF076, 0xF0A8})
#: elements whose content is not seen: deletions, the old place of a move, codes of fields, properties
_UNSEEN = frozenset({"del", "moveFrom", "delText", "delInstrText", "instrText", "pPrChange", "rPrChange", "sectPrChange",
                     "tblPrChange", "tcPrChange", "trPrChange", "numPr", "sdtPr"})
_CHARACTERS = {"noBreakHyphen": "-", "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "softHyphen": "\u00ad"}


class Walk:
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
            name = local(element)
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
        elif name in _CHARACTERS and local(element.getparent()) != "tabs":
            self._add(_CHARACTERS[name], self._fonts[-1] if self._fonts else "")
        elif name == "sym":
            code = int(attribute(element, "char") or "20", 16)
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
                if local(child) == "rFonts":
                    name = attribute(child, "ascii") or attribute(child, "hAnsi")
                elif local(child) == "rStyle" and not name:
                    name = self._style_fonts.get(attribute(child, "val"), "")
        if not name:
            name = self._paragraph_font(run)
        return font_encoding(name)

    def _paragraph_font(self, run) -> str:
        for ancestor in run.iterancestors():
            if local(ancestor) == "p":
                for style in ancestor.iterfind(f"{{{run.tag[1:].partition('}')[0]}}}pPr/*"):
                    if local(style) == "pStyle":
                        return self._style_fonts.get(attribute(style, "val"), "")
                break
        return self._style_fonts.get("", "")


class _Legacy:
    """Neighbouring runs of one legacy font."""

    __slots__ = ("font", "pieces")

    def __init__(self, font: str, pieces: list[str]):
        self.font, self.pieces = font, pieces



def font_encoding(font: str) -> str:
    """Encoding that a font draws: ``.VnTime`` and its family TCVN3, ``VNI-Times`` and its family VNI.

    >>> font_encoding(".VnTimeH"), font_encoding("VNI-Times"), font_encoding("Times New Roman")
    ('tcvn3', 'vni', '')
    """
    name = font.lower()
    return "tcvn3" if name.startswith(".vn") else "vni" if name.startswith(("vni-", "vni ")) else ""
