"""The curated tables that resolving reads (`danvan_graph.curated`)."""

from danvan_graph.curated import DATA_VARIABLE, read, read_file

__all__ = ["DATA_VARIABLE", "read", "read_file"]
