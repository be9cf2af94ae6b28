"""Fewer passes of Python's cyclic garbage collector while articles are read.

Mentions and claims are hundreds of thousands of small objects without cycles, which the collector walks again and
again: a fifth of the running time at its default thresholds. A short run makes too few for a single pass.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_THRESHOLDS = (
    500_000,
    20,
    100,
)  # objects made before a pass over the youngest; passes before one over the older


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Raises the collector's thresholds for a block of code, and puts back what was set before.

    The setting is that of the whole process: other threads are collected as seldom meanwhile. Where the collector is
    off or set higher already, nothing is changed.
    """
    before = gc.get_threshold()
    if not 0 < before[0] < _THRESHOLDS[0]:
        yield
        return
    gc.set_threshold(*_THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*before)
