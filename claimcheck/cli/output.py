"""Where results go: standard output, quiet when its reader has left, or a file; what a terminal shows."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable

from claimcheck.cli.faults import OutputError
from claimcheck.documents.read import reason

_PIPED_WIDTH = 120  # columns where there is no terminal to ask


def check_target(output: str, inputs: Iterable[str]) -> None:
    """OutputError where the file `output` cannot be one, or is one of the `inputs`: a report must not replace them."""
    if "\0" in output:
        raise OutputError(f"{output}: no file can have this name; choose another")
    if output and os.path.realpath(output) in {os.path.realpath(path) for path in inputs if "\0" not in path}:
        raise OutputError(f"{output}: --output names one of the articles; choose another file")


def write(text: str, output: str) -> None:
    """Writes UTF-8 to the file `output`, or to standard output if that is ""; OutputError where it cannot."""
    data = text.encode("utf-8", errors="backslashreplace")
    if not output:
        _print(data)
        return
    try:
        with open(output, "wb") as file:
            file.write(data)
    except OSError as error:
        raise OutputError(f"{output}: cannot be written ({reason(error)}); choose another file") from None


def _print(data: bytes) -> None:
    if sys.stdout is None:  # closed before the start: `claimcheck ... >&-`
        raise OutputError("standard output: it is closed; name a file with --output")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader (head, less) has enough
        drop_the_rest()
    except OSError as error:
        drop_the_rest()
        raise unwritten(error) from None


def drop_the_rest() -> None:
    """What is still to be flushed at exit goes nowhere, without a word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def unwritten(error: OSError) -> OutputError:
    """What to say where standard output takes nothing more: a full disk."""
    return OutputError(f"standard output: cannot be written ({reason(error)})")


def width(output: str) -> int:
    """Columns to draw in: the terminal's, else COLUMNS, else 120; a file always gets 120."""
    if output:
        return _PIPED_WIDTH
    if _is_terminal():
        return shutil.get_terminal_size((_PIPED_WIDTH, 24)).columns
    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isdecimal() and 0 < int(columns) < 10_000 else _PIPED_WIDTH


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def has_color(output: str) -> bool:
    """Whether to colour: a terminal that can, and no NO_COLOR (https://no-color.org)."""
    return (
        not output and _is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )
