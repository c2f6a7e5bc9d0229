"""From one document to its citations, identity, bodies, places, campaigns and statements."""

from danvan_graph.extract.pipeline import extract
from danvan_graph.extract.record import as_record

__all__ = ["as_record", "extract"]
