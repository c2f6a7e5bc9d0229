"""Constraints and indexes, in Cypher that both engines take; they come before any row."""

from danvan_graph.store.rows import NODES

#: what the saved queries start from, besides keys
_INDEXED = {"Directive": ("symbol_folded", "number"), "Citation": ("outcome",)}


def statements() -> list[str]:
    """Statements that may be repeated: each does nothing where its work is done.

    >>> statements()[0]
    'CREATE CONSTRAINT danvan_directive_key IF NOT EXISTS FOR (n:Directive) REQUIRE n.key IS UNIQUE'
    """
    unique = [f"CREATE CONSTRAINT danvan_{label.lower()}_key IF NOT EXISTS FOR (n:{label}) REQUIRE n.key IS UNIQUE"
              for label in NODES]
    return unique + [f"CREATE INDEX danvan_{label.lower()}_{name} IF NOT EXISTS FOR (n:{label}) ON (n.{name})"
                     for label, names in _INDEXED.items() for name in names]
