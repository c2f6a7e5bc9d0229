"""From citations to directives: keys, terms, registry, outcomes."""

from danvan_graph.resolve.join import Resolution, resolve
from danvan_graph.resolve.keys import identify
from danvan_graph.resolve.reading import Reading, keep
from danvan_graph.resolve.registry import load_registry

__all__ = ["Reading", "Resolution", "identify", "keep", "load_registry", "resolve"]
