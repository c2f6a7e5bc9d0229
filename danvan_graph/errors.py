"""The one exception that reaches the user as a single line."""


class DanvanError(Exception):
    """What went wrong, where, and what was expected, in one line.

    Args:
        what: the problem, with the value that caused it.
        where: file, folder, record or option; empty where there is none.
        expected: what would have been right; empty where it is obvious.

    >>> str(DanvanError("not a PDF", "a/b.pdf", "a file that starts with %PDF"))
    'a/b.pdf: not a PDF (expected a file that starts with %PDF)'
    """

    def __init__(self, what: str, where: str = "", expected: str = ""):
        self.what, self.where, self.expected = what, where, expected
        line = f"{where}: {what}" if where else what
        if expected:
            line += f" (expected {expected})"
        super().__init__(" ".join(line.split()))
