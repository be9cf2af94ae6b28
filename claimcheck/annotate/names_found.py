"""One name as it stands in a sentence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Found:
    """One name as it stands in a sentence, before names are joined. Word indices are of its sentence."""

    sentence: int
    first: int  # first word of the name itself
    last: int  # behind its last word
    start: int  # first word of title or description, == first if none
    tokens: tuple[str, ...]  # the name's words as written, without full stops
    sure: bool
    titles: tuple[str, ...] = ()  # words of a capitalised title
    description: tuple[str, ...] = ()  # lower-case words before the name: ("launch", "director")
    role: str = ""  # text of the apposition
    heads: tuple[str, ...] = ()  # head nouns of title, description and apposition, lower case
    countries: tuple[str, ...] = ()
    age: int | None = None
    determined: bool = False  # "the" stands before the name
    before: str = ""  # lower-case word right before title and name
    behind: str = ""  # the same, or the word before a "the"
    after: str = ""  # lower-case word right behind the name
    nickname: str = ""  # Sandy, of Andrew "Sandy" Haldane
    entity: int = -1
