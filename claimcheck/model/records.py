"""`dataclass`, `replace` and `NamedTuple` of the standard library, made for a program that starts often.

The road defines a hundred frozen classes with slots, and the standard library writes and compiles half a dozen methods
for each as it is imported. Here three are written and compiled together, and what is seldom asked for is shared by all
classes. It makes hundreds of thousands of their objects, and a frozen object takes its fields one by one through a
function. Here an object of a twin class that is not frozen takes them, and is then given its class.

To type checkers, and to `fields`, `asdict` and `replace` of the standard library, the classes are its dataclasses.
They take simple defaults only and no base, and are no base: a class that needs `field`, or inheritance, uses the
standard library.

A named tuple of `typing` compiles the annotation of every field, to see whether it is a type: half of the time that its
class takes. Here type checkers see to that.
"""

from __future__ import annotations

from collections import namedtuple
from functools import cache
from operator import attrgetter
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
            types = body["__annotations__"]
            given = [field in body for field in types]
            if given != sorted(given):
                raise TypeError(f"{name}: a field without a default follows one that has one")
            defaults = [body.pop(field) for field in types if field in body]
            made = namedtuple(name, types, defaults=defaults, module=body["__module__"])
            for told, value in body.items():
                setattr(made, told, value)
            return made

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
    defaults = {name: own.pop(name) for name in names if name in own}
    left_out = ("__dict__", "__weakref__")
    body = {**_SHARED, **{name: value for name, value in own.items() if name not in left_out}}
    body |= {"__slots__": names, "__match_args__": names, "__record_defaults__": defaults}
    made = type(plain.__name__, (), body)
    made.__qualname__ = plain.__qualname__
    written: dict[str, Any] = {f"_of_{name}": value for name, value in defaults.items()}
    written |= {"new": object.__new__, "Twin": type(plain.__name__, (), {"__slots__": names})}
    source = _METHODS.format(
        parameters=", ".join(f"{name}=_of_{name}" if name in defaults else name for name in names),
        assignments="; ".join(f"self.{name} = {name}" for name in names),
        own="".join(f"self.{name}, " for name in names),
        others="".join(f"other.{name}, " for name in names),
    )
    exec(source, written)
    for name in ("__new__", "__eq__", "__hash__"):
        if name not in own:
            setattr(made, name, written[name])
    return made


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


_SHARED: dict[str, Any] = {
    "__init_subclass__": classmethod(_refuse_base),
    "__repr__": _repr,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__reduce__": _reduce,
    "__dataclass_fields__": _Standard("__dataclass_fields__"),
    "__dataclass_params__": _Standard("__dataclass_params__"),
}
