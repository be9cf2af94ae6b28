"""Finds and reads rule files; a broken one stops the run, since a lost rule is a false "clean"."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from claimcheck.rules.parse import KindKeys, parse_rule
from claimcheck.rules.schema import Rule, RuleError

_HERE = Path(__file__).parent
_MESSAGE_FIELDS = frozenset({"first", "second", "attribute"})


def load_rules(folder: Path | None = None, *, cases: bool = True) -> tuple[Rule, ...]:
    """All rules of a folder and the folders in it, sorted by id; None stands for the rules that come along.

    `cases=False` leaves the cases of those that come along unread, which takes a quarter of the time. RuleError where
    there is no rule, or where one of them is broken.
    """
    return _packaged(cases) if folder is None else _read(folder, cases=True)


@cache
def _packaged(cases: bool) -> tuple[Rule, ...]:
    """The rules that come along, read once: whoever checks one input after another reads no file twice."""
    return _read(packaged_rules(), cases=cases)


def _read(root: Path, *, cases: bool) -> tuple[Rule, ...]:
    if not root.is_dir():
        raise RuleError(f"{root}: no such folder of rules")
    files = sorted(path for path in root.rglob("*") if path.suffix in (".yaml", ".yml") and path.is_file())
    if not files:
        raise RuleError(f"{root}: no rule in it; a rule is a file named ID.yaml")
    kinds = known_kinds()
    rules: dict[str, Rule] = {}
    for path in files:
        if path.suffix != ".yaml":
            raise RuleError(f"{path}: a rule's file must end in .yaml")
        rule = parse_rule(_text(path), str(path), path.stem, kinds, cases=cases)
        if rule.id in rules:
            raise RuleError(f"{path}, line 1: another rule has the id {rule.id!r}; an id must be unique")
        rules[rule.id] = rule
    return tuple(rules[name] for name in sorted(rules))


def packaged_rules() -> Path:
    """The folder of the rules that come along: in the installed package, else at the top of the checkout."""
    installed = _HERE / "packs"
    return installed if installed.is_dir() else _HERE.parents[1] / "rules"


def known_kinds() -> dict[str, KindKeys]:
    """What rules of each kind may say, by the names of the modules in `claimcheck.rules.kinds`.

    A kind's SELECT_KEYS must be there; its REQUIRED_KEYS and MESSAGE_FIELDS may.
    """
    names = sorted(path.stem for path in (_HERE / "kinds").glob("*.py") if not path.stem.startswith("_"))
    return {name: _keys(name) for name in names}


def _keys(name: str) -> KindKeys:
    module = import_module(f"claimcheck.rules.kinds.{name}")
    return KindKeys(
        module.SELECT_KEYS,
        getattr(module, "REQUIRED_KEYS", frozenset()),
        getattr(module, "MESSAGE_FIELDS", _MESSAGE_FIELDS),
    )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise RuleError(f"{path}: cannot be read ({(error.strerror or 'unknown error').lower()})") from None
    except UnicodeDecodeError:
        raise RuleError(f"{path}: cannot be read as UTF-8 text; save it as such") from None
