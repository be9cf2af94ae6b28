"""Records against the dataclasses of the standard library, which they stand for."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import typing
from typing import Any

import pytest

from claimcheck.model.records import NamedTuple, dataclass, replace


@dataclass(frozen=True, slots=True)
class Pair:
    """Two of a kind."""

    first: int
    second: str = "b"

    def both(self) -> str:
        return f"{self.first}{self.second}"


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    first: int
    second: str = "b"


def test_a_record_is_what_the_standard_library_makes() -> None:
    assert repr(Pair(1)) == repr(Standard(1)).replace("Standard", "Pair")
    assert hash(Pair(1, "c")) == hash(Standard(1, "c"))
    assert Pair(1) == Pair(1, "b") != Pair(2)
    assert Pair(1) != Standard(1)
    assert Pair(first=3, second="d").both() == "3d"
    assert Pair.__doc__ == "Two of a kind."
    assert Pair.__match_args__ == ("first", "second")
    assert not hasattr(Pair(1), "__dict__")


def test_the_standard_library_takes_it_for_its_own() -> None:
    assert [field.name for field in dataclasses.fields(Pair)] == ["first", "second"]
    assert dataclasses.asdict(Pair(1)) == {"first": 1, "second": "b"}
    assert dataclasses.replace(Pair(1), second="c") == Pair(1, "c")


def test_replace_copy_and_pickle() -> None:
    assert replace(Pair(1), first=2) == Pair(2)
    assert replace(Standard(1), second="c") == Standard(1, "c")
    assert copy.deepcopy(Pair(1)) == pickle.loads(pickle.dumps(Pair(1))) == Pair(1)
    changes: dict[str, Any] = {"third": 3}
    with pytest.raises(TypeError, match="third"):
        replace(Pair(1), **changes)


def test_fields_cannot_be_changed() -> None:
    pair: Any = Pair(1)
    with pytest.raises(dataclasses.FrozenInstanceError, match="first"):
        pair.first = 2
    with pytest.raises(dataclasses.FrozenInstanceError, match="first"):
        del pair.first


def test_wrong_arguments() -> None:
    wrong: Any = Pair
    for arguments in ((), (1, "b", 2)):
        with pytest.raises(TypeError, match="argument"):
            wrong(*arguments)


def test_what_takes_the_standard_library() -> None:
    with pytest.raises(TypeError, match="frozen"):
        dataclass(frozen=False, slots=True)
    with pytest.raises(TypeError, match="Third is built upon"):

        @dataclass(frozen=True, slots=True)
        class Third(Standard):
            third: int = 3

    with pytest.raises(TypeError, match="Fourth is built upon"):

        @dataclasses.dataclass(frozen=True)
        class Fourth(Pair):
            fourth: int = 4


class Mark(NamedTuple):
    """A word and where it stands."""

    word: str
    at: int = 3  # by default

    @property
    def end(self) -> int:
        return self.at + len(self.word)


class Typed(typing.NamedTuple):
    word: str
    at: int = 3


def test_a_named_tuple_is_what_the_standard_library_makes() -> None:
    assert Mark("ferry") == Typed("ferry") == ("ferry", 3)
    assert repr(Mark("ferry", at=5)) == repr(Typed("ferry", at=5)).replace("Typed", "Mark")
    assert (Mark._fields, Mark._field_defaults) == (Typed._fields, Typed._field_defaults)
    assert Mark.__annotations__ == {"word": "str", "at": "int"}
    assert typing.get_type_hints(Mark) == typing.get_type_hints(Typed)
    assert (Mark.__doc__, Mark.__module__, Mark.__qualname__) == (
        "A word and where it stands.",
        __name__,
        "Mark",
    )


def test_a_field_without_a_default_comes_before_those_that_have_one() -> None:
    body = {"__module__": "m", "__annotations__": {"a": "int", "b": "int"}, "a": 1}
    with pytest.raises(TypeError, match="follows"):
        dataclass(frozen=True, slots=True)(type("Wrong", (), dict(body)))
    with pytest.raises(TypeError, match="follows"):
        type(NamedTuple)("Wrong", (), body)


def test_a_named_tuple_is_made_and_changed_by_names_of_fields() -> None:
    assert Mark._make(["ferry", 5])._asdict() == {"word": "ferry", "at": 5}
    changes: dict[str, Any] = {"end": 3}
    with pytest.raises(ValueError, match="end"):
        Mark("ferry")._replace(**changes)


def test_a_named_tuple_has_its_own_methods_and_can_be_kept() -> None:
    mark = Mark("ferry")
    assert mark.end == 8
    assert mark._replace(word="tram").end == 7
    assert pickle.loads(pickle.dumps(mark)) == copy.deepcopy(mark) == mark
    assert not hasattr(mark, "__dict__")
