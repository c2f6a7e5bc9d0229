"""The IRIs of nodes: ASCII, made from the key alone, under one base.

==========  ==========================================================================
node        IRI below the base
==========  ==========================================================================
Directive   ``directive/KEY``: ``directive/tw/qd/23/k13``
others      ``body/KEY``  ``locality/KEY``  ``campaign/KEY``  ``document/KEY``  ``kind/SLUG``
Citation    ``citation/DOCUMENT/START-END``, its parts below: ``/at /quote /position /candidate/1``
Relation    ``relation/NAME/SOURCE/_/TARGET``; where it rests on data ``/_/fact/SOURCE`` follows
Evidence    RELATION ``/_/evidence/DOCUMENT/START-END``, and ``.2`` for the second from one place
Conflict    ``conflict/DIRECTIVE/_/FIELD/DOCUMENT``, ``.2`` for the second
==========  ==========================================================================

A key whose segments are ASCII letters, digits, ``.`` and ``-`` stands as it is. Any other key becomes
its slug, ``_`` and 16 hex digits of its SHA-256: two keys never share an IRI because ``_`` occurs in no
key that stands as it is. Reading back never takes an IRI apart: the key is
a literal of the node.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from urllib.parse import urlsplit

from danvan_graph.errors import DanvanError

#: label of the model -> first segment
FOLDERS = {"Directive": "directive", "IssuingBody": "body", "Locality": "locality", "Campaign": "campaign",
           "Document": "document"}

_SEGMENT = r"[A-Za-z0-9-][A-Za-z0-9.-]*"
_SAFE = re.compile(rf"{_SEGMENT}(?:/{_SEGMENT})*")
_CITATION = re.compile(r"(.*)#([0-9]+-[0-9]+)", re.DOTALL)
_WORD = re.compile(r"[a-z0-9]+")
#: characters of a slug that are kept for the reader; the digest alone tells keys apart
_SLUG = 60


def slug(text: str) -> str:
    """What is left of a text in ``[a-z0-9-]``.

    >>> slug("Quyết định")
    'quyet-dinh'
    """
    plain = unicodedata.normalize("NFD", text[:4 * _SLUG].casefold().replace("đ", "d"))
    return "-".join(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))[:_SLUG]


@lru_cache(1 << 14)
def segment(key: str) -> str:
    """A key as a path of an IRI.

    >>> segment("tw/qd/23/k13"), segment("tu.an-giang/qc/6/-")
    ('tw/qd/23/k13', 'tu.an-giang/qc/6/-')
    >>> segment("Báo cáo số 5")
    'bao-cao-so-5_d91df037759ebc4d'
    >>> segment("a/../b")[:6]
    'a-b_90'
    """
    if _SAFE.fullmatch(key):
        return key
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"{slug(key)}_{digest}"


@lru_cache(1 << 14)
def node(label: str, key: str) -> str:
    """Path of a node.

    >>> node("IssuingBody", "hu/nam-dinh.xuan-truong")
    'body/hu/nam-dinh.xuan-truong'
    """
    return f"{FOLDERS[label]}/{segment(key)}"


def place(key: str) -> str:
    """Path of a citation's key: document and offsets.

    >>> place("001#12-40"), place("not a citation")
    ('001/12-40', 'not-a-citation_1eb6d71cad9ba7c2')
    """
    match = _CITATION.fullmatch(key)
    return f"{segment(match[1])}/{match[2]}" if match else segment(f"#{key}")


def citation(key: str) -> str:
    """Path of a citation.

    >>> citation("001#12-40")
    'citation/001/12-40'
    """
    return f"citation/{place(key)}"


def relation(name: str, source_label: str, source: str, target_label: str, target: str, fact: str = "") -> str:
    """Path of a relation as a node.

    >>> relation("BASED_ON", "Directive", "tu/ha-noi/kh/1/k16", "Directive", "tw/qd/23/k13")
    'relation/based-on/directive/tu/ha-noi/kh/1/k16/_/directive/tw/qd/23/k13'
    """
    path = (f"relation/{name.lower().replace('_', '-')}/{node(source_label, source)}"
            f"/_/{node(target_label, target)}")
    return f"{path}/_/fact/{segment(fact)}" if fact else path


def checked_base(base: str) -> str:
    """The base that a user gives, or one line of what is wrong with it.

    >>> checked_base("https://example.org/graph/")
    'https://example.org/graph/'
    >>> checked_base("graph")
    Traceback (most recent call last):
    ...
    danvan_graph.errors.DanvanError: --base: 'graph' is no base for IRIs (expected ASCII such as https://example.org/graph/)
    """
    parts = urlsplit(base)
    if (base.isascii() and re.fullmatch(r"[!-~]+", base) and not re.search(r'[<>"{}|\\^`#?]', base)
            and parts.scheme in ("http", "https") and parts.netloc and base.endswith("/")):
        return base
    raise DanvanError(f"{base!r} is no base for IRIs", "--base", "ASCII such as https://example.org/graph/")
