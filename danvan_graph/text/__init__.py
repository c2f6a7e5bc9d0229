"""Spelling: one form for each word (``normalise``) and plain letters for search (``fold``), offsets kept."""

from danvan_graph.text.folding import PLACEHOLDER, fold, fold_normalised, search_key
from danvan_graph.text.normal import Normalised, normalise, positions

__all__ = ["PLACEHOLDER", "Normalised", "fold", "fold_normalised", "normalise", "positions", "search_key"]
