"""Which format a file has, by its content. A suffix is what somebody once typed: .doc files are often RTF or HTML."""

from __future__ import annotations

import io
import re
import zipfile

from danvan_graph.loaders.fields import is_table_head

_MAGIC = (
    (b"%PDF-", "pdf"), (b"{\\rtf", "rtf"), (b"\x1f\x8b", "gzip"), (b"PAR1", "parquet"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"), (b"\x89PNG\r\n", "image"), (b"\xff\xd8\xff", "image"),
    (b"II*\0", "image"), (b"MM\0*", "image"), (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"))
_HTML = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,4000}?-->\s*)*"
                   rb"<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|center|font|h1)\b", re.I | re.S)
_HTML_LATER = re.compile(rb"<(?:html|body)\b[^<>]{0,2000}>", re.I)
_MHTML = re.compile(rb"(?:^|\n)(?:MIME-Version:|Content-Type:\s*multipart/related)", re.I)
_WORD_XML = re.compile(rb"<(?:w:wordDocument|pkg:package|office:document)\b")
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\f\r\x1b")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def sniff(head: bytes) -> str:
    """Format of the file that begins with ``head`` (some thousand bytes).

    Returns one of pdf, rtf, gzip, parquet, ole, image, zip, mhtml, wordxml, html, jsonl, json, csv, text, or
    "" where it is none of these.

    >>> sniff(b"%PDF-1.7 ..."), sniff(b"{\\\\rtf1\\\\ansi"), sniff(b"<!DOCTYPE html><html>"), sniff(b'{"id": "a", "text": "b"}')
    ('pdf', 'rtf', 'html', 'jsonl')
    >>> sniff("Chỉ thị số 33".encode()), sniff(b"\\x00\\x01\\x02\\x03" * 9)
    ('text', '')
    """
    body = head.removeprefix(b"\xef\xbb\xbf")
    for magic, kind in _MAGIC:
        if body.startswith(magic):
            return kind
    if b"%PDF-" in body[:1024]:                                       # mail gateways put bytes before it
        return "pdf"
    if body.startswith(_UTF16):
        body = body.decode("utf-16", "replace").encode()
    elif len(body) - len(body.translate(None, _CONTROLS)) > len(body) // 25:
        return "text" if _utf16_without_mark(body) else ""            # a stray NUL is damage, many are another format
    if _WORD_XML.search(body[:2000]):
        return "wordxml"
    if _MHTML.match(body[:2000].lstrip()) or (body[:5] == b"From:" and _MHTML.search(body[:2000])):
        return "mhtml"
    if _HTML.match(body) or _HTML_LATER.search(body[:3000]):
        return "html"
    return _lines(body)


def _utf16_without_mark(body: bytes) -> bool:
    return body[1:200:2].count(0) > 40 or body[0:200:2].count(0) > 40


def _lines(body: bytes) -> str:
    first = body.lstrip().split(b"\n", 1)[0]
    if re.match(rb'\{\s*"[^"]{1,80}"\s*:', first):
        return "jsonl"
    if re.match(rb"\s*(?:\[\s*\{|\{)\s*\"[^\"\n]{1,80}\"\s*:", body):
        return "json"
    try:
        head = first[:4000].decode("utf-8", "strict")
    except UnicodeDecodeError:
        return "text"
    return "csv" if is_table_head(head) else "text"


def zip_kind(file: str | io.BytesIO) -> str:
    """What a zip file is: docx, odt, xlsx, pptx, epub, or a plain zip.

    Raises:
        zipfile.BadZipFile: the directory of the archive is damaged.
    """
    with zipfile.ZipFile(file) as archive:
        names = set(archive.namelist()[:5000])
    for part, kind in (("word/document.xml", "docx"), ("content.xml", "odt"), ("xl/workbook.xml", "xlsx"),
                       ("ppt/presentation.xml", "pptx"), ("META-INF/container.xml", "epub")):
        if part in names:
            return kind
    return "docx" if any(re.fullmatch(r"word/document\d*\.xml", name) for name in names) else "zip"


#: powers of two of the sizes of sectors and small sectors in an OLE head: 512 or 4096, and 64
_SECTORS = (b"\x09\0\x06\0", b"\x0c\0\x06\0")


def ole_kind(data: bytes) -> str:
    """What an OLE file is, by the names of its streams: doc, encrypted, xls, ppt, msg; "damaged" where its head is torn.

    >>> head = b"\\xd0\\xcf\\x11\\xe0\\xa1\\xb1\\x1a\\xe1".ljust(30, b"\\0") + b"\\x09\\0\\x06\\0"
    >>> ole_kind(head + "WordDocument".encode("utf-16-le")), ole_kind(head + "EncryptedPackage".encode("utf-16-le")), ole_kind(head[:20])
    ('doc', 'encrypted', 'damaged')
    """
    if data[30:34] not in _SECTORS:                     # LibreOffice would read such a file as plain text
        return "damaged"
    for stream, kind in (("EncryptedPackage", "encrypted"), ("WordDocument", "doc"), ("Workbook", "xls"),
                         ("PowerPoint Document", "ppt"), ("__nameid_version", "msg")):
        if stream.encode("utf-16-le") in data:
            return kind
    return ""
