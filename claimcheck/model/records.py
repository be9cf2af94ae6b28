"""`dataclass`, `replace` and `NamedTuple` of the standard library, made for a program that starts often.

The road defines a hundred frozen classes with slots, and the standard library writes and compiles half a dozen methods
for each as it is imported. Here three are, once for all classes with so many fields, and what is seldom asked for is
shared by all classes. It makes hundreds of thousands of their objects, and a frozen object takes its fields one by one
through a function. Here an object of a twin class that is not frozen takes them, and is then given its class.

To type checkers, and to `fields`, `asdict` and `replace` of the standard library, the classes are its dataclasses.
They take simple defaults only and no base, and are no base: a class that needs `field`, or inheritance, uses the
standard library.

A named tuple of `typing` compiles the annotation of every field, to see whether it is a type, and one method. Here type
checkers see to the first, and the second is compiled once for all with so many fields.
"""

from __future__ import annotations

from collections import _tuplegetter  # type: ignore[attr-defined]
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as dataclass
    from dataclasses import replace as replace
    from typing import NamedTuple as NamedTuple
else:

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type], type]:
        """The decorator; both arguments must be true, and tell the reader of a class what it is."""
        if not (frozen and slots):
            raise TypeError("frozen classes with slots only; others take the standard library's")
        return _made

    def replace(record: Any, /, **changes: Any) -> Any:
        """A copy of the record with some fields changed; TypeError for a field that it has not."""
        places, fields = _fields(record.__class__)
        values = [*fields(record)]
        for name, value in changes.items():
            if name not in places:
                raise TypeError(f"{record.__class__.__name__} has no field {name!r}")
            values[places[name]] = value
        return record.__class__(*values)

    class _Named(type):
        """Makes a named tuple of the class that is written as one."""

        def __new__(cls, name: str, _: tuple[type, ...], body: dict[str, Any]) -> type:
            names = tuple(body["__annotations__"])
            defaults = _defaults(name, names, body)
            (code,) = _compiled(_NEW_TUPLE, len(names))
            new = FunctionType(_named(code, names), {"new": made_of}, argdefs=tuple(defaults.values()))
            told = {"__slots__": (), "_fields": names, "__match_args__": names, "_field_defaults": defaults}
            fields = {field: _tuplegetter(at, "") for at, field in enumerate(names)}
            return type(name, (tuple,), {**_TUPLES, **told, **fields, "__new__": new, **body})

    NamedTuple = type.__new__(_Named, "NamedTuple", (), {})

    @cache
    def _fields(made: Any) -> tuple[dict[str, int], Callable[[object], tuple[Any, ...]]]:
        """The place of each field among the arguments, and what reads them all."""
        names = made.__match_args__
        read = attrgetter(*names) if len(names) > 1 else lambda record: (getattr(record, names[0]),)
        return {name: place for place, name in enumerate(names)}, read


made_of = tuple.__new__
"""`made_of(Span, (3, 8))` is `Span(3, 8)` in half the time: what a named tuple does in the end, no call before
it. For what is made of every word, phrase or verb."""

_NEW_TUPLE = """
def __new__(_cls, {parameters}):
    return new(_cls, ({parameters},))
"""
_METHODS = """
def __new__(cls, {parameters}):
    self = new(Twin)
    {assignments}
    self.__class__ = cls
    return self
def __eq__(self, other):
    return ({own}) == ({others}) if other.__class__ is self.__class__ else NotImplemented
def __hash__(self):
    return hash(({own}))
"""


def _made(plain: type) -> type:
    """The class anew, since slots cannot be added to one that exists."""
    if plain.__bases__ != (object,):
        _refuse_base(plain)
    own = dict(plain.__dict__)
    names = tuple(own["__annotations__"])
    defaults = _defaults(plain.__name__, names, own)
    left_out = ("__dict__", "__weakref__")
    body = {**_SHARED, **{name: value for name, value in own.items() if name not in left_out}}
    body |= {"__slots__": names, "__match_args__": names, "__record_defaults__": defaults}
    made = type(plain.__name__, (), body)
    made.__qualname__ = plain.__qualname__
    known = {"new": object.__new__, "Twin": type(plain.__name__, (), {"__slots__": names})}
    for code in _compiled(_METHODS, len(names)):
        if code.co_name not in own:
            given = tuple(defaults.values()) if code.co_name == "__new__" else ()
            setattr(made, code.co_name, FunctionType(_named(code, names), known, argdefs=given))
    return made


def _defaults(name: str, fields: tuple[str, ...], body: dict[str, Any]) -> dict[str, Any]:
    """The defaults of the last fields, taken out of the body of a class."""
    found = {field: body.pop(field) for field in fields if field in body}
    if tuple(found) != fields[len(fields) - len(found) :]:
        raise TypeError(f"{name}: a field without a default follows one that has one")
    return found


@cache
def _compiled(methods: str, count: int) -> tuple[CodeType, ...]:
    """The methods of all classes with so many fields, which are called _0, _1 and so on; to compile takes long."""
    names = [f"_{at}" for at in range(count)]
    source = methods.format(
        parameters=", ".join(names),
        assignments="; ".join(f"self.{name} = {name}" for name in names),
        own="".join(f"self.{name}, " for name in names),
        others="".join(f"other.{name}, " for name in names),
    )
    return tuple(code for code in compile(source, __file__, "exec").co_consts if isinstance(code, CodeType))


def _named(code: CodeType, fields: tuple[str, ...]) -> CodeType:
    """A method with the names of fields put in."""
    told = {f"_{at}": name for at, name in enumerate(fields)}
    return code.replace(
        co_names=tuple([told.get(name, name) for name in code.co_names]),
        co_varnames=tuple([told.get(name, name) for name in code.co_varnames]),
    )


def _refuse_base(built: type) -> NoReturn:
    raise TypeError(
        f"{built.__name__} is built upon another class: let both be the standard library's dataclasses"
    )


def _repr(record: Any) -> str:
    told = ", ".join(f"{name}={getattr(record, name)!r}" for name in record.__slots__)
    return f"{record.__class__.__qualname__}({told})"


def _refuse(_: Any, name: str, *__: object) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _reduce(record: Any) -> tuple[type, tuple[Any, ...]]:
    """For copies and pickles, which would else assign to the fields."""
    return record.__class__, tuple(getattr(record, name) for name in record.__slots__)


@cache
def _standard(made: Any) -> type:
    """What the standard library makes of the same fields."""
    import dataclasses

    body = {"__annotations__": made.__annotations__, **made.__record_defaults__}
    return dataclasses.dataclass(frozen=True)(type(made.__name__, (), body))


class _Standard:
    """What the standard library looks up in a dataclass of its own, made when it does."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, record: object, made: type) -> Any:
        return getattr(_standard(made), self.name)


def _replaced(record: Any, /, **changes: Any) -> Any:
    """A copy of the named tuple with some fields changed."""
    copy = record.__class__(
        *[changes.pop(name, value) for name, value in zip(record._fields, record, strict=True)]
    )
    if changes:
        raise ValueError(f"{record.__class__.__name__} has no field {sorted(changes)}")
    return copy


def _shown(record: Any) -> str:
    told = ", ".join(f"{name}={value!r}" for name, value in zip(record._fields, record, strict=True))
    return f"{record.__class__.__name__}({told})"


_TUPLES: dict[str, Any] = {
    "_make": classmethod(lambda made, values: made(*values)),
    "_replace": _replaced,
    "_asdict": lambda record: dict(zip(record._fields, record, strict=True)),
    "__repr__": _shown,
    "__getnewargs__": lambda record: tuple(record),
}
_SHARED: dict[str, Any] = {
    "__init_subclass__": classmethod(_refuse_base),
    "__repr__": _repr,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__reduce__": _reduce,
    "__dataclass_fields__": _Standard("__dataclass_fields__"),
    "__dataclass_params__": _Standard("__dataclass_params__"),
}
