"""Two short articles that differ in one statement: `python benchmarks/minimal_pairs.py --gold DIR [--json FILE]`.

minimal_pairs.yaml holds statements of two things in the same frame, so that both can be right: each pair is given once
with one frame and once with two, and every conflict at or above warning is a false alarm. As control each statement is
held against itself with its first number changed: what is reported there is found. The files of statements/ hold more
such pairs, and pairs that tell one thing in other words and cannot both be right; those of `plain_*` stand alone, as
two newsrooms would put them, without a frame. All texts are the project's own, and no corpus is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import command
import yaml

from claimcheck.documents import parse_document
from claimcheck.model import Document, Severity
from claimcheck.pipeline import verify_documents

RIGHT = ("numbers", "days_and_places", "things_done", "both_right")
"""The lists of statements that can both be right, those left out that are to stay unread."""
_READ = RIGHT[:-1]
_STATEMENTS = Path(__file__).with_name("statements")
_HEAD = "---\npublished: 2021-10-20\n---\n"
_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_WORDS = {
    "two": "five",
    "three": "seven",
    "four": "nine",
    "six": "eleven",
    "third": "fifth",
    "eighth": "fifth",
}
_WORD = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b")


def main() -> None:
    """Print the table and write the JSON."""
    parser = command.parser(__doc__)
    parser.add_argument(
        "--show",
        action="store_true",
        help="list every false alarm and every miss of the lists that were read",
    )
    arguments = parser.parse_args()
    data = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
    figures: dict[str, float] = {}
    for name in (*_READ, "unread"):
        alarms = [conflicts(*texts) for texts in compatible(data["frames"], data[name])]
        found = [conflicts(*texts) for texts in changed(data["frames"], data[name])]
        figures |= {
            f"{name}_pairs": len(alarms),
            f"{name}_false": sum(alarms) / len(alarms),
            f"{name}_controls": len(found),
            f"{name}_found": sum(found) / len(found),
        }
        if arguments.show and name in _READ:
            shown(f"{name}: false alarm", compatible(data["frames"], data[name]), alarms, wanted=True)
            shown(f"{name}: missed", changed(data["frames"], data[name]), found, wanted=False)
    for part in ("fitted", "blind", "plain_read", "plain_blind"):
        figures |= told_otherwise(part, sorted(_STATEMENTS.glob(f"{part}*.yaml")))
    for key, figure in figures.items():
        print(f"{key:28} {figure:9.3f}")
    print("not measured: longer articles, in which each number stands beside the other; quotations")
    command.write(arguments.json, figures)


Frames = dict[str, list[str]]
Texts = tuple[str, str]


def told_otherwise(part: str, paths: Iterable[Path]) -> dict[str, float]:
    """Shares reported of the statements that can both be right, and of those that cannot, of some files."""
    right, wrong = list[bool](), list[bool]()
    for path in paths:
        data = yaml.safe_load(path.read_text("utf-8"))
        right += [conflicts(*texts) for texts in compatible(data["frames"], data["both_right"])]
        wrong += [conflicts(*texts) for texts in compatible(data["frames"], data["one_wrong"])]
    return {
        f"statements_{part}_pairs": len(right),
        f"statements_{part}_false": sum(right) / len(right),
        f"statements_{part}_wrong": len(wrong),
        f"statements_{part}_found": sum(wrong) / len(wrong),
    }


def compatible(frames: Frames, pairs: list[list[str]]) -> Iterator[Texts]:
    """Two statements, in one frame and in two."""
    for frame, one, two in pairs:
        first, second = frames[frame]
        yield first.format(one), first.format(two)
        if second != first:
            yield first.format(one), second.format(two)


def changed(frames: Frames, pairs: list[list[str]]) -> Iterator[Texts]:
    """Every statement that holds a number against itself with another, in two frames."""
    for frame, *statements in pairs:
        first, second = frames[frame]
        for told in statements:
            if (other := with_other_number(told)) != told:
                yield first.format(told), second.format(other)


def with_other_number(told: str) -> str:
    """The statement with its first year two years earlier, else its first number a third greater."""
    if _YEAR.search(told):
        return _YEAR.sub(lambda found: str(int(found.group()) - 2), told, count=1)
    if _NUMBER.search(told):
        return _NUMBER.sub(lambda found: _greater(found.group()), told, count=1)
    return _WORD.sub(lambda found: _WORDS[found.group()], told, count=1)


def _greater(number: str) -> str:
    plain = number.replace(",", "")
    if "." in plain:
        return str(round(float(plain) * 1.3, 1))
    value = int(int(plain) * 1.3) + 1
    return f"{value:,}" if "," in number else str(value)


def conflicts(one: str, two: str) -> bool:
    """Whether anything at or above warning is reported of two articles of one day."""
    documents = [document(one, "a.txt"), document(two, "b.txt")]
    return any(found.severity is not Severity.NOTE for found in verify_documents(documents).conflicts)


def document(text: str, name: str) -> Document:
    """An article of the day of all of them."""
    return parse_document((_HEAD + text).encode(), name)


def shown(title: str, texts: Iterator[Texts], reported: list[bool], *, wanted: bool) -> None:
    """Print the pairs whose outcome is the one that is wanted."""
    for (one, two), outcome in zip(texts, reported, strict=True):
        if outcome is wanted:
            print(f"{title}: {one} | {two}")


if __name__ == "__main__":
    main()
