"""Readings of short texts of our own, for the tests of resolving and assembling."""

from __future__ import annotations

from danvan_graph.extract import extract
from danvan_graph.model import Document
from danvan_graph.resolve import Reading, keep, resolve
from danvan_graph.resolve.registry import Registry


def reading(identity: str, text: str, **more: str) -> Reading:
    """A document as it comes out of extraction."""
    return keep(extract(Document(id=identity, text=text, **more)))


def resolved(*readings: Reading, registry: Registry | None = None):
    """Resolved with the registry given, else with none: what the texts alone tell."""
    return resolve(readings, Registry() if registry is None else registry)


def outcomes(resolution) -> dict[str, tuple[str, str]]:
    """"document printed" -> target and outcome; the last citation of a kind wins."""
    return {f"{name} {c.target}": (o.target, o.outcome) for name, r in resolution.readings.items()
            for c, o in zip(r.extraction.citations, resolution.outcomes[name])}


