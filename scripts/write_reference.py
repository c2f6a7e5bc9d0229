"""Write ``docs/commands.md`` from the commands themselves; a test fails where the two differ."""

from __future__ import annotations

from pathlib import Path

import click

from danvan_graph.cli import cli

PAGE = Path(__file__).resolve().parents[1] / "docs" / "commands.md"
_HEAD = """# All commands

Written by `make docs` from the commands themselves. Shared: errors are one line on stderr, answers go to stdout, and the exit
code is 0, or 1 where something failed or was found, 2 for wrong use, 130 when interrupted.

"""


def page() -> str:
    """The reference: the help of each command, as it prints it."""
    parts = [_HEAD]
    for name in sorted(cli.commands):
        context = click.Context(cli.commands[name], info_name=f"danvan-graph {name}", terminal_width=100, max_content_width=100)
        help_text = cli.commands[name].get_help(context)
        parts.append(f"## {name}\n\n```text\n{help_text.rstrip()}\n```\n\n")
    return "".join(parts).rstrip() + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
