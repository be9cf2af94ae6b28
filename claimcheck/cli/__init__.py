"""The command line: reads, calls the pipeline, writes, sets the exit status.

0 nothing at or above --fail-on, 1 conflicts, 2 usage, configuration or an input that could not be read, 3 a
fault of claimcheck's own. `app` holds the commands; what they need is imported as they run. A plain `verify` goes
`straight`.
"""

import os
import sys
from contextlib import suppress
from typing import NoReturn

from claimcheck.collector import collecting_seldom

INTERRUPTED = 130  # what shells report for a program ended by Ctrl-C


@collecting_seldom()
def main() -> None:
    """The console script."""
    from claimcheck.cli.straight import straight

    plain = straight(sys.argv[1:])
    try:
        if plain is None:
            _parsed()
            return
        from claimcheck.cli.faults import guarded
        from claimcheck.cli.verify import run

        leave(guarded(lambda: run(*plain)))
    except KeyboardInterrupt:  # while modules are imported; a command at work is guarded
        leave(INTERRUPTED)


def _parsed() -> None:
    """Runs what the command line library makes of the arguments; it prints help and complaints itself."""
    from claimcheck.cli import faults, output
    from claimcheck.cli.app import app

    try:
        app(prog_name="claimcheck")
    except OSError as error:
        output.drop_the_rest()
        faults.complain(str(output.unwritten(error)))
        leave(faults.UNREADABLE)


def leave(status: int) -> NoReturn:
    """Ends the process at once with this exit status, everything printed.

    The interpreter would first take apart some hundred thousand objects, one by one: a tenth of a short run.
    """
    for stream in filter(None, (sys.stdout, sys.stderr)):  # None where it was closed from the start
        with suppress(OSError):  # what could not be printed has been complained of
            stream.flush()
    os._exit(status)
