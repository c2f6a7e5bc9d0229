"""What a build did, and whom it tells while it is at work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from danvan_graph.errors import DanvanError
from danvan_graph.resolve.decisions import Decision

OnError = Callable[[DanvanError], None]
Progress = Callable[[int, int, str], None]


@dataclass(slots=True)
class Summary:
    """What a build did."""

    documents: int = 0
    reused: int = 0                  # readings that the last build had
    failed: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    lost: list[Decision] = field(default_factory=list)


class Report:
    """Where errors and progress go.

    Args:
        on_error: called with one error for each file that cannot be read; without it the first is raised.
        progress: called with what is done, what there is in all (0: not known), and the stage.
    """

    def __init__(self, on_error: OnError | None, progress: Progress | None):
        self._on_error, self.progress = on_error, progress or (lambda done, total, stage: None)
        self.summary = Summary()

    def error(self, error: DanvanError) -> None:
        """A source or a record that cannot be read."""
        if self._on_error is None:
            raise error
        self.summary.failed += 1
        self._on_error(error)

    def read(self, documents: int, reused: int) -> None:
        """So many documents more, of them reused."""
        self.summary.documents += documents
        self.summary.reused += reused
        self.progress(self.summary.documents, 0, "documents read")
