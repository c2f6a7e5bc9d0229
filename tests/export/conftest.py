"""Graphs for the writers and readers: a random one, and one of strings that formats get wrong."""

import unicodedata

import pytest

from danvan_graph.model import CitationNode, Directive, DocumentNode, Evidence, Graph, Relation
from tests.synthetic import make_graph

#: what a writer may get wrong, and why
HOSTILE = {
    "nfd": unicodedata.normalize("NFD", "Quyết định của Đảng ủy"),
    "quotes": "'\" ''' \"\"\" “Dân vận khéo”",
    "line breaks": "một\nhai\r\nba\rbốn\u2028năm\u0085sáu",
    "backslashes": "\\ \\n \\u0041 \\\\ C:\\tệp",
    "long title": "Tăng cường công tác dân vận " * 2000,
    "turtle": '> . <x> <y> "z" . # @prefix',
    "literal": '"@vi ^^xsd:date <http://example.org/>',
    "html": "<script>alert(1)</script> &amp; ]]>",
    "controls": "a\tb\x0b\x0c\x1f\x7f",
    "astral": "𝒟ân 🇻🇳",
    "path": "../../etc/passwd?x=1#y z",
    "percent": "%C4%91 %20 %",
    "invisible": "\u200b\u202e\ufeffđảo",
}


@pytest.fixture(scope="session")
def random_graph():
    return make_graph(50, seed=9)


@pytest.fixture(scope="session")
def hostile_graph():
    """Each hostile string as title, symbol, key of a document, quote, sentence and rule."""
    directives, documents, citations, relations = [], [], [], []
    for n, (name, text) in enumerate(sorted(HOSTILE.items())):
        key = f"tw/qd/{n:02}/k13"
        directives.append(Directive(key, text, text, str(n), text, "2021-07-30", 2021, search_text=text))
        documents.append(DocumentNode(f"{name} {text}"[:300], text, text, text, text))
        citation = CitationNode(f"{documents[-1].key}#3-{3 + len(text)}", documents[-1].key, text, 3, 3 + len(text), text, text,
                                text, .5, reason=text, target=key, printed=text)
        citations.append(citation)
        evidence = Evidence(citation.key, text, 0, 3, text * 3, text, text, .5)
        relations.append(Relation("IMPLEMENTS", "Directive", key, "Directive", "tw/qd/00/k13", .5, text * 3, (evidence,)))
    documents.sort(key=lambda d: d.key)
    citations.sort(key=lambda c: c.key)
    return Graph(tuple(directives), documents=tuple(documents), citations=tuple(citations), relations=tuple(relations),
                 facts={"nguồn\n": "\\ \"x\"\n# y"})
