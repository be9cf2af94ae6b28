"""The one failure of this room."""

from __future__ import annotations

from claimcheck.model import ClaimcheckError


class DocumentError(ClaimcheckError):
    """An input that is no article; `problem` says in one line what is wrong and what to do."""

    def __init__(self, path: str, problem: str) -> None:
        self.path, self.problem = path, problem
        super().__init__(f"{path}: {problem}")
