"""Rings of a directed graph: supersession that comes back to where it started."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping


def rings(edges: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """One shortest ring through the least key of each strongly connected part.

    >>> list(rings({"a": ["b", "c"], "b": ["a"], "c": ["c"], "d": ["a"]}))
    [['a', 'b'], ['c']]
    """
    for part in _parts(edges):
        if ring := _ring(min(part), part, edges):
            yield ring


def _ring(start: str, part: set[str], edges: Mapping[str, Iterable[str]]) -> list[str]:
    """Shortest way from `start` back to it inside a part; empty where there is none."""
    before: dict[str, str] = {start: ""}
    for key in (queue := [start]):      # breadth first: the queue grows while it is read
        for after in sorted(edges.get(key, ())):
            if after == start:
                ring = [key]
                while ring[-1] != start:
                    ring.append(before[ring[-1]])
                return ring[::-1]
            if after in part and after not in before:
                before[after] = key
                queue.append(after)
    return []


def _parts(edges: Mapping[str, Iterable[str]]) -> list[set[str]]:
    """Strongly connected parts, by their least key (Kosaraju's two passes, without recursion)."""
    back: dict[str, list[str]] = defaultdict(list)
    for a, targets in edges.items():
        for b in targets:
            back[b].append(a)
    parts, placed = [], set()
    for start in reversed(_finished(edges)):
        part, stack = set(), [start]
        while stack:
            key = stack.pop()
            if key not in placed:
                placed.add(key)
                part.add(key)
                stack += back[key]
        if part:
            parts.append(part)
    return sorted(parts, key=min)


def _finished(edges: Mapping[str, Iterable[str]]) -> list[str]:
    """Keys in the order in which a depth-first walk leaves them."""
    order, seen = [], set()
    for start in sorted(edges):
        stack = [] if start in seen else [(start, iter(sorted(edges[start])))]
        seen.add(start)
        while stack:
            key, targets = stack[-1]
            after = next((t for t in targets if t not in seen), None)
            if after is None:
                order.append(key)
                stack.pop()
            else:
                seen.add(after)
                stack.append((after, iter(sorted(edges.get(after, ())))))
    return order
