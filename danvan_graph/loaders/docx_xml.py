"""WordprocessingML: parsed without entities, names without their namespace."""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

from danvan_graph.errors import DanvanError

_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_NAMESPACES = ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", _STRICT)


def parse(data: bytes, where: str) -> etree._Element:
    """The root of a part; no entity is resolved, no file or address opened."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise DanvanError(f"damaged XML in the Word file: {error.msg}", where, "a complete .docx") from None
    if root.getroottree().docinfo.doctype:
        raise DanvanError("a document type inside of the Word file", where, "XML without entities")
    return root


def local(element) -> str:
    """The name of an element of WordprocessingML; "" of any other."""
    return _name(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(maxsize=1000)
def _name(tag: str) -> str:
    namespace, _, name = tag[1:].partition("}")
    return name if namespace in _NAMESPACES else ""


def attribute(element, name: str) -> str:
    """The attribute of that name in any namespace; "" where there is none."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")
