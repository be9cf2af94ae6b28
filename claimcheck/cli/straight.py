"""`claimcheck verify PATH...` with whole option names: read here, without the command line library.

That library takes a sixth of the time of a short run to import. Whatever is not plainly in order (abbreviations,
"=", repeated options, wrong values, --help) is left to it, so that it alone complains and explains.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from claimcheck.model import Severity

if TYPE_CHECKING:
    from claimcheck.cli.verify import Settings

_ANY: tuple[str, ...] = ()  # any value
_NEVER = "never"
_LEVELS = tuple(level.value for level in Severity)
_VALUES: Mapping[str, tuple[str, ...]] = {
    "--format": ("table", "json"),
    "--fail-on": (*_LEVELS, _NEVER),
    "--show": _LEVELS,
    "--output": _ANY,
    "--rules": _ANY,
    "--judgements": _ANY,
}
_FLAGS = frozenset({"--show-claims", "--unchecked"})
_COMPLETION = "_CLAIMCHECK_COMPLETE"  # set by a shell that asks for the words that may follow


def straight(arguments: Sequence[str]) -> tuple[list[str], Settings] | None:
    """The paths and settings of a plain `verify`; None for whatever the command line library has to look at."""
    plain = (
        all(word.isprintable() for word in arguments) and os.name != "nt" and _COMPLETION not in os.environ
    )
    if not plain or arguments[:1] != ["verify"]:
        return None
    paths: list[str] = []
    given: dict[str, str] = {}
    words = iter(arguments[1:])
    for word in words:
        if not word.startswith("-"):
            paths.append(word)
            continue
        value = "" if word in _FLAGS else next(words, None)
        if word in given or value is None or not _takes(word, value):
            return None
        given[word] = value
    return (paths, _settings(given)) if paths else None


def _takes(option: str, value: str) -> bool:
    if option in _FLAGS:
        return True
    allowed = _VALUES.get(option)
    return allowed is not None and not value.startswith("-") and (allowed is _ANY or value in allowed)


def _settings(given: Mapping[str, str]) -> Settings:
    from claimcheck.cli.verify import Settings

    fail_on = given.get("--fail-on", Severity.ERROR)
    return Settings(
        format=given.get("--format", "table"),
        output=given.get("--output", ""),
        fail_on=None if fail_on == _NEVER else Severity(fail_on),
        show=Severity(given.get("--show", Severity.WARNING)),
        rules=given.get("--rules", ""),
        show_claims="--show-claims" in given,
        unchecked="--unchecked" in given,
        judgements=given.get("--judgements", ""),
    )
