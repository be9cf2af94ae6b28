"""What the algebra of time needs of a time expression; `annotate.mentions.TimeExpression` is one."""

from __future__ import annotations

from typing import Protocol


class Expression(Protocol):
    """A time expression in symbols; hashable, so that its readings can be remembered."""

    @property
    def form(self) -> str:
        """Which kind of expression it is; values.time names them all."""

    def get(self, name: str, default: str = "") -> str:
        """A field's text, or the default."""

    def __hash__(self) -> int: ...
