"""Files to documents: every format by its content, every symbol kept, every fault one line (docs/formats.md)."""

from danvan_graph.loaders.files import iter_files
from danvan_graph.loaders.load import DistinctIds, load, read_many, read_source
from danvan_graph.loaders.source import Source

__all__ = ["DistinctIds", "Source", "iter_files", "load", "read_many", "read_source"]
