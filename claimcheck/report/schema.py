"""The JSON Schema (draft 2020-12) of the JSON output, made from the types in `contract`."""

from __future__ import annotations

import inspect
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from claimcheck.report.contract import ReportDict

_PLAIN: dict[object, str] = {str: "string", int: "integer", float: "number", NoneType: "null"}


def json_schema() -> dict[str, Any]:
    """The schema of `to_dict`'s result; further fields are allowed, since later versions may add some."""
    definitions: dict[str, Any] = {}
    schema = _of_fields(ReportDict, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "claimcheck report",
        **schema,
        "$defs": dict(sorted(definitions.items())),
    }


def _of_fields(typed_dict: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """The schema of a TypedDict; those it holds are put into `definitions`."""
    hints = get_type_hints(typed_dict, include_extras=True)
    return {
        "description": inspect.getdoc(typed_dict),
        "type": "object",
        "properties": {name: _of(hint, definitions) for name, hint in hints.items()},
        "required": [name for name, hint in hints.items() if get_origin(hint) is not NotRequired],
    }


def _of(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """The schema of one type hint; TypeError for a type the contract does not use."""
    origin = get_origin(hint)
    if origin is Annotated:
        inner, *notes = get_args(hint)
        return {**_of(inner, definitions), **_of_notes(notes)}
    if origin is NotRequired:
        return _of(get_args(hint)[0], definitions)
    if origin is Literal:
        return {"const": get_args(hint)[0]}
    if origin is list:
        return {"type": "array", "items": _of(get_args(hint)[0], definitions)}
    if origin in (Union, UnionType):
        return {"type": [_PLAIN[part] for part in get_args(hint)]}
    if is_typeddict(hint):
        name = hint.__name__.removesuffix("Dict")
        if name not in definitions:
            definitions[name] = _of_fields(hint, definitions)
        return {"$ref": f"#/$defs/{name}"}
    if hint in _PLAIN:
        return {"type": _PLAIN[hint]}
    raise TypeError(f"no JSON Schema for {hint!r}")


def _of_notes(notes: list[Any]) -> dict[str, Any]:
    """What an `Annotated` adds: description, values allowed."""
    added: dict[str, Any] = {}
    for note in notes:
        if isinstance(note, str):
            added["description"] = note
        else:
            added["enum"] = [str(value) for value in note]
    return added
