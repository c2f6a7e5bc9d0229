"""What all commands share: one-line errors, UTF-8 under any locale, progress, options."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable

import click

from danvan_graph.errors import DanvanError
from danvan_graph.curated import DATA_VARIABLE

#: set to anything to see where an unexpected error comes from
DEBUG_VARIABLE = "DANVAN_DEBUG"


class OneLineErrors(click.Group):
    """A group whose failures end in one line on stderr and an exit code: 1 failed, 2 wrong use, 130 interrupted."""

    def main(self, *args, standalone_mode: bool = True, **extra):
        """Run, and turn every exception into its line."""
        if not standalone_mode:
            return super().main(*args, standalone_mode=False, **extra)
        try:
            code = super().main(*args, standalone_mode=False, **extra)
        except DanvanError as error:
            code = fail(str(error), 1)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.ctx.get_help())
            code = 2
        except click.UsageError as error:
            path = error.ctx.command_path if error.ctx else "danvan-graph"
            code = fail(f"{error.format_message()} See {path} --help", 2)
        except click.ClickException as error:
            code = fail(error.format_message(), 1)
        except click.Abort:
            code = fail("interrupted; what was stored before is as it was", 130)
        except BrokenPipeError:                        # "... | head" has read enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            code = 0
        except OSError as error:
            code = fail(f"{error.filename or 'system'}: {error.strerror or error}", 1)
        except Exception as error:                     # a fault of ours: still one line for the user
            if os.environ.get(DEBUG_VARIABLE):
                raise
            code = fail(f"unexpected {type(error).__name__}: {error} (a fault of danvan-graph; {DEBUG_VARIABLE}=1 shows where)", 1)
        sys.exit(code if isinstance(code, int) else 0)


def fail(message: str, code: int) -> int:
    """Print one line on stderr."""
    click.echo("danvan-graph: " + " ".join(message.split()), err=True)
    return code


def use_utf8() -> None:
    """Read and write UTF-8 whatever the locale says; start again in Python's UTF-8 mode where names would be garbled."""
    if os.name == "posix" and sys.getfilesystemencoding().lower() != "utf-8" and not sys.flags.utf8_mode:
        os.execv(sys.executable, [sys.executable, "-X", "utf8", "-m", "danvan_graph", *sys.argv[1:]])
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def progress_line(quiet: bool) -> Callable[[int, int, str], None]:
    """A line on stderr that says how far long work is; none in a pipe or with --quiet."""
    if quiet or not sys.stderr.isatty():
        return lambda done, total, what: None
    shown = [time.monotonic()]

    def show(done: int, total: int, what: str) -> None:
        now = time.monotonic()
        if now - shown[0] > 0.3:                       # what is done sooner needs no progress
            shown[0] = now
            of = f" of {total}" if total else ""
            click.echo(f"\r\x1b[K{what}: {done}{of}", nl=False, err=True)
    return show


def progress_done(quiet: bool) -> None:
    """Clear the progress line."""
    if not quiet and sys.stderr.isatty():
        click.echo("\r\x1b[K", nl=False, err=True)


def too_wide(text: str) -> bool:
    """Whether a table would be broken into pieces by the terminal that it is for."""
    return sys.stdout.isatty() and max(map(len, text.splitlines()), default=0) > shutil.get_terminal_size().columns


def _use_data(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    if value:
        os.environ[DATA_VARIABLE] = os.path.abspath(value)
    return value


_OPTIONS = {
    "graph": click.option("--graph", "graph", metavar="DIR", default="graph", show_default=True, help="Folder of the graph."),
    "data": click.option("--data", metavar="DIR", type=click.Path(exists=True, file_okay=False), callback=_use_data, expose_value=False,
                         is_eager=True, help="Your own tables (registry.csv, cues.csv, organs.csv, ...): they extend and override ours (docs/your-documents.md)."),
    "quiet": click.option("--quiet", "-q", is_flag=True, help="No progress and no summary on stderr."),
    "neo4j": click.option("--neo4j", metavar="URI", help="A running Neo4j, e.g. bolt://localhost:7687 (NEO4J_USER, NEO4J_PASSWORD)."),
    "database": click.option("--database", metavar="NAME", help="Database of the Neo4j server.  [default: the user's]"),
    "user": click.option("--user", metavar="NAME", help="User of Neo4j.  [default: NEO4J_USER, or neo4j]"),
    "focus": click.option("--focus", metavar="SYMBOL", help="Only what is within --depth steps of this directive."),
    "depth": click.option("--depth", type=click.IntRange(1, 12), default=2, show_default=True, help="Steps from --focus."),
}


def shared(*names: str) -> Callable:
    """The options that several commands have, by name: one definition of each."""
    def add(command: Callable) -> Callable:
        for name in reversed(names):
            command = _OPTIONS[name](command)
        return command
    return add


def credentials(user: str | None = None) -> tuple[str, str]:
    """Neo4j's user and password, from NEO4J_USER and NEO4J_PASSWORD where not given; the password is else asked for."""
    user = user or os.environ.get("NEO4J_USER", "neo4j")
    password = os.environ.get("NEO4J_PASSWORD")
    if password is None:
        if not sys.stdin.isatty():
            raise DanvanError("no password for Neo4j", "NEO4J_PASSWORD", "the variable to be set, or a terminal to ask on")
        password = click.prompt(f"Password of {user}", hide_input=True, err=True)
    return user, password


def example(*lines: str) -> str:
    """An epilog that shows how a command is called.

    >>> example("danvan-graph check")
    'Example:\\n\\n\\x08\\n  danvan-graph check'
    """
    return "Example:\n\n\b\n" + "\n".join("  " + line for line in lines)
