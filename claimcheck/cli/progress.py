"""A progress bar for those who wait: on standard error, if that is a terminal, and only after a second."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE = 1.0  # seconds


class Waiting:
    """Called with (articles read, articles in all); a context manager that clears the bar at its end."""

    def __init__(self) -> None:
        self.began = time.monotonic()
        self.bar: Progress | None = None
        self.task: TaskID | None = None

    def __enter__(self) -> Waiting:
        return self

    def __call__(self, done: int, total: int) -> None:
        """Takes note of the progress, and shows it once it has taken long enough."""
        if self.bar is None:
            if time.monotonic() - self.began < _PATIENCE or not sys.stderr.isatty():
                return
            self._start(total)
        if self.bar is not None and self.task is not None:
            self.bar.update(self.task, completed=done)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.bar is not None:
            self.bar.stop()

    def _start(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import Progress

        self.bar = Progress(console=Console(stderr=True), transient=True)
        self.task = self.bar.add_task("reading articles", total=total)
        self.bar.start()
