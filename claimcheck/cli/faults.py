"""What may go wrong in a command, and the exit status it gets."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from claimcheck.cli import INTERRUPTED
from claimcheck.model import ClaimcheckError

OK, CONFLICTS, UNREADABLE, FAULT = 0, 1, 2, 3
_LONGEST = 300  # code points of an error's own words; they may quote an article
_DEBUG = "CLAIMCHECK_DEBUG"


class OutputError(ClaimcheckError):
    """The result cannot be written where it should go."""


def guarded(command: Callable[[], int]) -> int:
    """Runs a command and gives its exit status; an error of the input is one line, as is our own."""
    try:
        return command()
    except ClaimcheckError as error:
        complain(str(error))
        return UNREADABLE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if os.environ.get(_DEBUG):
            raise
        words = " ".join(str(error).split())[:_LONGEST]
        what = f"internal fault ({type(error).__name__}: {words})"
        complain(f"{what}; please report it, with {_DEBUG}=1 for the details")
        return FAULT


def complain(message: str) -> None:
    """One line to standard error, with nothing in it that a terminal would act upon."""
    from claimcheck.report.safe import safe_text

    line = safe_text(" ".join(message.split()))
    sys.stderr.buffer.write(f"claimcheck: {line}\n".encode(errors="backslashreplace"))
    sys.stderr.flush()
