"""Noise beside prose: whatever an article holds, the prose is still read and checked, to the last sentence."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck
from claimcheck.annotate.sentences import LONGEST_SENTENCE
from claimcheck.documents import parse_document
from claimcheck.model import Report, Severity
from claimcheck.pipeline import verify_documents
from claimcheck.report.as_json import to_json
from claimcheck.report.table import render

# Two dates that no calendar has: 5 March 2024 was a Tuesday, 10 May 2023 a Wednesday.
BEFORE = "The hearing was held in Leith on Monday, 5 March 2024, the court said."
AFTER = "The council met in Oslo on Friday, 10 May 2023, its chair said."
WRONG = [["Monday", "5 March 2024"], ["Friday", "10 May 2023"]]

DEAD = "He said on Monday that 12 people died. "


def check(text: str) -> Report:
    """The report on one text, after what holds of every report: exact slices, each id once, valid JSON."""
    document = parse_document(text.encode("utf-8"), "noise.txt")
    report = verify_documents([document])
    for claim in report.claims:
        assert document.text[slice(*claim.span)] == claim.as_written
    assert len({claim.id for claim in report.claims}) == len(report.claims)
    told = json.loads(to_json(report, show=Severity.NOTE))
    assert [entry["path"] for entry in told["documents"]] == ["noise.txt"]
    assert len(told["conflicts"]) == len(report.conflicts)
    return report


def calendar(report: Report) -> list[list[str]]:
    """The words of the sides of every weekday that does not fit its date, in order."""
    return [
        [claim.as_written for side in conflict.sides for claim in side.claims]
        for conflict in report.conflicts
        if conflict.rule == "weekday-date"
    ]


NOISE = {  # what one unbroken line of 200,000 code points repeats; what takes more than linear time never ends
    "one-letter words": "a ",
    "one word": "x",
    "opening quotes": "“",
    "parted opening quotes": " “a",
    "straight quotes": '"',
    "unclosed quotes": 'She said, "We never ',
    "parted straight quotes": ' "a',
    "apostrophes": " 'a",
    "round brackets": "(",
    "parted round brackets": " (a",
    "square brackets": "[",
    "numbers": "1 2 3 ",
    "one number": "1",
    "number words": "two ",
    "one number with points": "1.",
    "thousands": "1,000,",
    "commas": ", ",
    "dashes": "— ",
    "slashes": "1/",
    "capitalised words": "Ada Lund Oslo ",
    "one capitalised word": "Smith ",
    "titles": "Mr. ",
    "offices": "President ",
    "acronyms": "U.S.",
    "hyphens": "twenty-",
    "markup": "[red]12 people died[/red] [bold ",
    "links": "[link=file:///etc/passwd]said[/link] [/closing] ",
    "emoji codes": ":smile: 12 died ",
    "emoji": "\U0001f600 ",
    "terminal escapes": "\x1b[31m12 died\x1b[0m ",
    "overriding direction": "\u202e12 died\u202c ",
    "from right to left": "قتل شخصا في المدينة ",
    "zero width": "Os\u200blo 1\u200b2 \u200b",
    "combining marks": "e\u0301",
    "without spaces": "十二人が死亡した",
    "dates": "May 5, 2020, ",
    "ages": "Ada Lund, 45, ",
    "speech": "said that ",
    "offsets": "two days before ",
    "addresses": "http://a.b/c ",
    "tags": "<p>a</p>",
    "table rows": "| a ",
}


@pytest.mark.parametrize("unit", NOISE.values(), ids=NOISE.keys())
def test_noise_between_prose(unit: str) -> None:
    noise = unit * (200_000 // len(unit))
    report = check(f"{BEFORE}\n\n{noise}\n\n{AFTER}")
    assert calendar(report) == WRONG
    assert not report.skipped


def test_a_line_of_twenty_megabytes(tmp_path: Path) -> None:
    endless, other = tmp_path / "endless.txt", tmp_path / "other.txt"
    endless.write_text(f"{BEFORE} {'x' * 20_000_000}", "utf-8")
    other.write_text(AFTER, "utf-8")
    report = claimcheck.verify([endless, other])
    assert not report.skipped
    assert calendar(report) == WRONG


def test_unclosed_quotes_swallow_nothing() -> None:
    assert calendar(check(f'"We are here, said Ada Lund.\n\n“They went.\n\n{BEFORE}')) == WRONG[:1]


def test_quotes_within_quotes() -> None:
    opened, closed = "“‘" * 75_000, "’”" * 75_000
    assert calendar(check(f"{BEFORE}\n\n{opened}{closed}\n\n{AFTER}")) == WRONG
    opened, closed = "“he ‘she " * 15_000, "’ they” " * 15_000
    assert calendar(check(f"{BEFORE}\n\n{opened}{closed}\n\n{AFTER}")) == WRONG


LINES = {  # what 200,000 code points of short lines repeat
    "bullets": "- a\n",
    "headings": "# a\n",
    "rules": "---\n",
    "labels": "NAME: \n",
    "questions": "a?\n\n",
    "blank lines": "\n",
    "carriage returns": "\r\n",
    "open quotations": "“we will go there now and 12 died\n\n",
}


@pytest.mark.parametrize("unit", LINES.values(), ids=LINES.keys())
def test_many_lines_between_prose(unit: str) -> None:
    report = check(f"{BEFORE}\n\n{unit * (200_000 // len(unit))}\n\n{AFTER}")
    assert calendar(report) == WRONG


@pytest.mark.parametrize("between", ["", "\n", "\n\n"], ids=["one paragraph", "lines", "paragraphs"])
def test_one_claim_again_and_again(between: str) -> None:
    times = 2_000
    report = check(f"{BEFORE}\n\n{(DEAD + between) * times}\n\n{AFTER}")
    assert calendar(report) == WRONG
    killed = [claim for claim in report.claims if claim.attribute == "killed"]
    assert len(killed) >= 0.9 * times
    assert {claim.as_written for claim in killed} == {"12"}


def test_many_happenings_of_one_kind() -> None:
    draw = random.Random(1)
    names, places = (
        ["Ada Lund", "Bo Ek", "Carla Moss", "Dmitri Orlov", "Elena Ruiz"],
        ["Oslo", "Lyon", "Leeds"],
    )
    told = "".join(
        f"{draw.choice(names)} met {draw.choice(names)} in {draw.choice(places)} on {draw.randrange(1, 28)} May "
        f"20{draw.randrange(10, 24)} and said “we lost {draw.randrange(2, 99)} friends and will not go back”. "
        for _ in range(1_500)
    )
    report = check(f"{BEFORE}\n\n{told}\n\n{AFTER}")
    assert WRONG[0] in calendar(report)
    assert WRONG[1] in calendar(report)
    assert len([claim for claim in report.claims if claim.attribute == "said"]) > 1_000


def test_ever_new_names() -> None:
    draw = random.Random(2)
    syllables = ["ba", "ko", "ri", "ten", "mal", "dov", "sa", "lin", "gor", "pe", "tas", "vel"]
    drawn = ("".join(draw.choices(syllables, k=3)).capitalize() for _ in range(10_000))
    told = "".join(
        f"{one} {two} met {three} {four}. " for one, two, three, four in zip(*[drawn] * 4, strict=True)
    )
    assert calendar(check(f"{BEFORE}\n\n{told}\n\n{AFTER}")) == WRONG


def test_a_sentence_is_read_up_to_its_limit() -> None:
    fitting = f"{AFTER[:-1]}{', and she left' * 200}."
    assert len(fitting) < LONGEST_SENTENCE
    assert calendar(check(f"{BEFORE}\n\n{fitting}")) == WRONG
    beyond = f"{AFTER[:-1]}{', and she left' * 400}."
    assert len(beyond) > LONGEST_SENTENCE
    assert calendar(check(f"{BEFORE}\n\n{beyond}")) == WRONG[:1]


def test_what_steers_a_terminal_is_not_shown() -> None:
    text = "The \x1b[31m[red]hearing[/red] :smile: \u202ewas held on Monday, 5 March 2024, the court said."
    drawn = render(check(f"{text}\n\n{'word ' * 100}"), width=200, color=False, show_claims=True)
    assert "[red]hearing[/red] :smile:" in drawn
    assert not {"\x1b", "\u202e"} & set(drawn)


@pytest.mark.skipif(sys.platform == "win32", reason="names that are not UTF-8 are of Unix")
def test_a_file_name_that_is_not_text(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path)
    with open(os.path.join(folder, b"caf\xe9.txt"), "w", encoding="utf-8") as file:
        file.write(BEFORE)
    report = claimcheck.verify([tmp_path])
    assert [document.path for document in report.documents] == [
        os.fsdecode(os.path.join(folder, b"caf\xe9.txt"))
    ]
    assert calendar(report) == WRONG[:1]
    for form in ("json", "table"):
        done = subprocess.run(
            [sys.executable, "-m", "claimcheck", "verify", folder, "--format", form],
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (1, b"")
        assert "5 March 2024" in done.stdout.decode("utf-8")
