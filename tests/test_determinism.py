"""The same input gives the same bytes, whatever the hash seed, time zone, clock and order of arguments."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))

# Python imports a module of this name at start; it sets the clock to NOW, for whoever asks.
CLOCK = """
import datetime, os, time

NOW = float(os.environ["NOW"])
real_day, real_moment, local, universal = datetime.date, datetime.datetime, time.localtime, time.gmtime


class Like(type):
    def __instancecheck__(cls, item):
        return isinstance(item, cls.real)

    def __subclasscheck__(cls, other):
        return issubclass(other, cls.real)


class date(real_day, metaclass=Like):
    real = real_day

    @classmethod
    def today(cls):
        return cls.fromtimestamp(NOW)


class moment(real_moment, metaclass=Like):
    real = real_moment

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(NOW, tz)

    today = utcnow = now


datetime.date, datetime.datetime = date, moment
time.time, time.time_ns = lambda: NOW, lambda: int(NOW) * 10**9
time.localtime = lambda seconds=None: local(NOW if seconds is None else seconds)
time.gmtime = lambda seconds=None: universal(NOW if seconds is None else seconds)
"""

WORLDS = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "NOW": "1000000000", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "4242", "TZ": "LINT-14", "NOW": "2300040000", "LC_ALL": "POSIX"},
]


def run(folder: Path, world: dict[str, str], *arguments: str) -> bytes:
    """What Python prints in a world, with the clock of `folder`."""
    (folder / "sitecustomize.py").write_text(CLOCK, encoding="utf-8")
    environment = {**os.environ, **world, "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr.decode()
    return done.stdout


def test_the_clock_is_really_another(tmp_path: Path) -> None:
    ask = "import time, datetime as d; print(d.date.today(), d.datetime.now().date(), time.time())"
    one, two = (run(tmp_path, world, "-c", ask).decode().split() for world in WORLDS)
    assert one == ["2001-09-09", "2001-09-09", "1000000000.0"]
    assert two == ["2042-11-20", "2042-11-20", "2300040000.0"]


@pytest.mark.parametrize("form", ["json", "table"])
def test_the_same_bytes_in_every_world(tmp_path: Path, form: str) -> None:
    one, two = (
        run(tmp_path, world, "-m", "claimcheck", "verify", "seeds/", "--format", form, "--show", "note")
        for world in WORLDS
    )
    assert one == two
    assert len(one) > 1000


def test_the_order_of_the_arguments_does_not_change_the_json(tmp_path: Path) -> None:
    paths = [str(path.relative_to(ROOT)) for path in SEEDS]
    verify = ("-m", "claimcheck", "verify", "--format", "json", "--show", "note")
    one = run(tmp_path, WORLDS[0], *verify, *paths)
    assert run(tmp_path, WORLDS[0], *verify, *reversed(paths)) == one
    assert [document["path"] for document in json.loads(one)["documents"]] == paths
