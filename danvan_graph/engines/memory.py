"""What the tasks of the last build were given and gave, so that a task which would do the same again is left out."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

NAME = "tasks.json"


class Memory:
    """Results of tasks, kept beside the files that they left.

    The file is taken away before the first task works, and written when all have: a build that was killed leaves none,
    and what tasks left is then made again.

    Args:
        folder: of the files; whatever else lies in it is taken away.
        rules: what decides on all results; other rules, nothing is reused.

    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> def double(memory, n):
    ...     found = memory.of("double", str(n), [])
    ...     if found is None:
    ...         memory.begin()
    ...         memory.keep("double", str(n), [], n * 2)
    ...     return found
    >>> memory = Memory(folder, ["rules"])
    >>> double(memory, 4), memory.close("graph")
    (None, None)
    >>> memory = Memory(folder, ["rules"])
    >>> double(memory, 4), double(memory, 5), double(Memory(folder, ["others"]), 4)
    (8, None, None)
    """

    def __init__(self, folder: Path, rules: list[str]):
        self._folder, self._rules = folder, rules
        self._earlier: dict[str, list] = {}
        self._found: dict[str, list] = {}
        self.graph = ""                                # what the tasks' results were made into, "" if a task worked since
        folder.mkdir(exist_ok=True)
        try:
            head = json.loads((folder / NAME).read_text(encoding="utf-8"))
            if head["rules"] == rules:
                self._earlier, self.graph = head["tasks"], head["graph"]
        except (OSError, ValueError, KeyError, TypeError):
            pass                                       # none, or damaged: as if nothing had been done
        for path in folder.iterdir():
            if path.name != NAME and (not self._earlier or "." in path.name):
                path.unlink()

    def of(self, task: str, given: str, left: Iterable[str]):
        """The result of a task that was given the same and whose files are there; else None."""
        found = self._earlier.get(task)
        if found is None or found[0] != given or found[1] != self._sizes(left):
            return None
        self._found[task] = found
        return found[2]

    def begin(self) -> None:
        """A task is about to work: what it leaves may not be what is remembered."""
        self.graph = ""
        (self._folder / NAME).unlink(missing_ok=True)

    def keep(self, task: str, given: str, left: Iterable[str], result) -> None:
        """A task has worked; its result is made of JSON's types."""
        self._found[task] = [given, self._sizes(left), result]

    def close(self, graph: str) -> None:
        """All tasks have worked, and this is the name of the graph."""
        new = self._folder / (NAME + ".new")
        head = {"rules": self._rules, "graph": graph, "tasks": dict(sorted(self._found.items()))}
        new.write_text(json.dumps(head, ensure_ascii=False), encoding="utf-8")
        os.replace(new, self._folder / NAME)

    def _sizes(self, left: Iterable[str]) -> list[int]:
        paths = [self._folder / name for name in left]
        return [path.stat().st_size if path.exists() else -1 for path in paths]


def digest(*given) -> str:
    """One word for all that a task is given."""
    return hashlib.sha256(json.dumps(given, ensure_ascii=False).encode()).hexdigest()[:32]
