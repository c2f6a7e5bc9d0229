"""Rich Text without LibreOffice: one pass over control words, with the code page and font of each run.

Kept: paragraphs, cells, non-breaking hyphens, Unicode, code pages, legacy fonts, footnotes, headers.
Dropped: tracked deletions, hidden text, pictures, tables of fonts and styles. Lost: text boxes of new Word.
"""

from __future__ import annotations

import re

from danvan_graph.errors import DanvanError
from danvan_graph.loaders import legacy
from danvan_graph.loaders.docx_walk import font_encoding
from danvan_graph.loaders.reading import Reading

_TOKEN = re.compile(rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)")
_CHARACTERS = {"par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "tab": "\t", "cell": "\t", "emdash": "—",
               "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•"}
_SYMBOLS = {b"_": "-", b"~": "\u00a0", b"-": "", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n"}
#: groups that hold no text of the document
_SKIPPED = frozenset(("fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "listtable", "listoverridetable", "fldinst",
                      "generator", "themedata", "datastore", "latentstyles", "rsidtbl", "revtbl", "filetbl", "xe", "tc", "bkmkstart"))
_CODE_PAGES = {0: "cp1252", 163: "cp1258", 204: "cp1251", 161: "cp1253", 238: "cp1250", 162: "cp1254", 128: "cp932", 134: "cp936"}
_FONT = re.compile(rb"\\f(\d{1,5})\b(?:[^;{}]|\{[^{}]{0,400}\}){0,80}?\\fcharset(\d{1,3})(?:[^;{}]|\{[^{}]{0,400}\}){0,80}?[ ](?:\{[^{}]{0,400}\})?([^;{}\\]{1,80});")
#: groups inside of groups: Word writes 20 at most
_DEEP = 2000


def read(data: bytes, where: str) -> Reading:
    """The text of an .rtf file.

    >>> read(rb"{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}} Ch\\u7881? th\\u7883? 33\\_CT/TW\\par}", "a.rtf").text
    'Chỉ thị 33-CT/TW'
    """
    fonts = {int(number): (font_encoding(name.decode("latin-1").strip()), _CODE_PAGES.get(int(charset), "cp1252"))
             for number, charset, name in _FONT.findall(data[:1_000_000])}
    runs = _runs(data, fonts, where)
    converted = sorted({encoding for encoding, _ in runs if encoding})
    text = "".join(legacy.CONVERSIONS[encoding](piece) if encoding else piece for encoding, piece in runs)
    text = re.sub(r"\t(?=\n)", "", text).strip("\n ")
    if not converted:
        text, name = legacy.repair(text)
        converted = [name] if name else []
    return Reading(text, notes=("read without LibreOffice: text boxes may be missing", *converted))


def _runs(data: bytes, fonts: dict[int, tuple[str, str]], where: str) -> list[tuple[str, str]]:
    """Pieces of text, each with its legacy encoding."""
    runs: list[tuple[str, str]] = []
    state = [False, 1, 0, False]                        # skipped, characters after \u, font, deleted
    stack: list[list] = []
    page = "cp1252"
    skip = 0
    waiting = bytearray()                               # bytes of a code page, decoded together

    def add(text: str, encoding: str = "") -> None:
        if runs and runs[-1][0] == encoding:
            runs[-1] = (encoding, runs[-1][1] + text)   # a letter may be split over two runs
        else:
            runs.append((encoding, text))

    def encoding_now() -> str:
        return fonts.get(state[2], ("", ""))[0]

    def flush() -> None:
        if waiting:
            encoding, of_font = fonts.get(state[2], ("", page))
            name = "latin-1" if encoding == "tcvn3" else "cp1252" if encoding else of_font
            add(bytes(waiting).decode(name, "replace"), encoding)
            waiting.clear()

    for match in _TOKEN.finditer(data):
        word, number, code, symbol, brace, plain = match.groups()
        if not (code or plain):
            flush()
        if brace == b"{":
            if len(stack) > _DEEP:
                raise DanvanError(f"more than {_DEEP} groups inside of each other", where, "an RTF file of a word processor")
            stack.append(state.copy())
        elif brace:
            if stack:
                state = stack.pop()
        elif symbol == b"*":
            state[0] = True
        elif word is not None:
            name, value = word.decode(), int(number) if number else None
            if name in _SKIPPED:
                state[0] = True
            elif name == "ansicpg" and value:
                page = f"cp{value}" if value in (1250, 1251, 1252, 1253, 1254, 1258) else page
            elif name == "uc":
                state[1] = value or 0
            elif name == "f":
                state[2] = value or 0
            elif name in ("deleted", "v"):
                state[3] = value != 0
            elif name == "plain":
                state[3] = False
            elif name == "u" and value is not None:
                skip = state[1]
                if not (state[0] or state[3]):
                    add(chr(value % 65536) if not 0xD800 <= value % 65536 < 0xE000 else "", encoding_now())
            elif name in _CHARACTERS and not (state[0] or state[3]):
                add(_CHARACTERS[name])
        elif state[0] or state[3]:
            skip = 0
        elif symbol:
            add("\u00ad" if symbol == b"-" and encoding_now() else _SYMBOLS.get(symbol, ""), encoding_now())
        elif code:
            if skip:
                skip -= 1
            else:
                waiting.append(int(code, 16))
        elif plain:
            waiting += plain[skip:]
            skip = max(0, skip - len(plain))
    flush()
    return runs
