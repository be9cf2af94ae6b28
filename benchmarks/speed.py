"""Speed of the whole road: `python benchmarks/speed.py [--articles seeds] [--json FILE]`.

Measures whole processes (`verify`, `--help`, `--version`; median wall seconds of RUNS after one warm-up), extraction
on one core and `verify` of 100, 200 and 400 articles (processor seconds, which other work on the machine disturbs
less), and a whole process on one file of LARGE code points of prose with its peak memory. The articles are repeated
with names and numbers drawn anew, so that memo tables do not flatter it. It does not measure disks that are cold or
inputs of many thousand articles.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7
LARGE = 2_000_000
_NUMBER = re.compile(r"\b\d{1,3}\b")
_NAME = re.compile(r"\b[A-Z][a-z]{4,}\b")
_SYLLABLES = [
    "ba",
    "ko",
    "ri",
    "ten",
    "mal",
    "dov",
    "sa",
    "lin",
    "gor",
    "pe",
    "tas",
    "vel",
    "no",
    "mi",
    "ra",
    "kul",
]


def main() -> None:
    """Print the table and write the JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, default=Path("seeds"))
    parser.add_argument("--gold", help="accepted for likeness with the other benchmarks; not used")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    figures = {
        "verify_seconds": whole_process("verify", str(arguments.articles)),
        "help_seconds": whole_process("--help"),
        "version_seconds": whole_process("--version"),
        "extract_chars_per_second": extraction(arguments.articles),
        **growth(arguments.articles),
        **large_file(arguments.articles),
    }
    for name, figure in figures.items():
        print(f"{name:28} {figure:14,.3f}")
    print("not measured: cold disks, inputs of many thousand articles")
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", "utf-8")


def whole_process(*arguments: str) -> float:
    """Median wall seconds of `claimcheck ARGUMENTS` in a process of its own, its bytecode kept as that of users is."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "claimcheck", *arguments]
    seconds = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        done = subprocess.run(command, env=kept, capture_output=True, check=False)
        seconds.append(time.perf_counter() - start)
        if done.returncode not in (0, 1):
            raise SystemExit(done.stderr.decode("utf-8", "replace"))
    return statistics.median(seconds[1:])


def extraction(folder: Path, copies: int = 12) -> float:
    """Code points a processor second from text to claims, each copy of the articles with its own names and numbers."""
    from claimcheck.documents import parse_document
    from claimcheck.pipeline import extract_claims

    altered = altered_copies(folder, copies * len(list(folder.glob("*.txt"))))
    documents = [parse_document(text.encode("utf-8"), f"{n}.txt") for n, text in enumerate(altered)]
    extract_claims(
        parse_document(b"Loads what is loaded lazily. It rained in Oslo on 3 May 2021.", "warm.txt")
    )
    start = time.process_time()
    for document in documents:
        extract_claims(document)
    return sum(map(len, altered)) / (time.process_time() - start)


def growth(folder: Path) -> dict[str, float]:
    """Processor seconds that the whole road takes for ever more articles, without reading the files."""
    from claimcheck.documents import parse_document
    from claimcheck.pipeline import verify_documents

    texts = altered_copies(folder, 400)
    documents = [parse_document(text.encode("utf-8"), f"{n}.txt") for n, text in enumerate(texts)]
    figures = {}
    for count in (100, 200, 400):
        start = time.process_time()
        verify_documents(documents[:count])
        figures[f"verify_{count}_articles_seconds"] = time.process_time() - start
    return figures


def large_file(folder: Path) -> dict[str, float]:
    """Wall seconds and peak MiB of one process on one file of prose."""
    from claimcheck.documents import parse_document
    from claimcheck.model import Zone

    paragraphs: list[str] = []
    for text in altered_copies(folder, LARGE // 1_500):
        blocks = parse_document(text.encode("utf-8"), "a.txt").blocks
        paragraphs += [text[slice(*block.span)] for block in blocks if block.zone is Zone.BODY]
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch, "large.txt")
        path.write_text("\n\n".join(paragraphs)[:LARGE], "utf-8")
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "claimcheck", "verify", path], capture_output=True, check=False)
        seconds = time.perf_counter() - start
    # of all processes waited for so far, of which this is the largest; in KiB on Linux
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"large_file_chars_per_second": LARGE / seconds, "large_file_peak_mib": peak}


def altered_copies(folder: Path, count: int) -> list[str]:
    """So many altered copies of the articles in turn."""
    texts = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]
    draw = random.Random(20)
    return [altered_copy(texts[number % len(texts)], draw) for number in range(count)]


def altered_copy(text: str, draw: random.Random) -> str:
    """The text with every short number and every third capitalised word of five letters or more replaced."""
    names: dict[str, str] = {}

    def rename(found: re.Match[str]) -> str:
        name = found.group()
        if name not in names:
            names[name] = (
                "".join(draw.choices(_SYLLABLES, k=3)).capitalize() if draw.random() < 0.33 else name
            )
        return names[name]

    return _NUMBER.sub(lambda _: str(draw.randrange(2, 300)), _NAME.sub(rename, text))


if __name__ == "__main__":
    main()
