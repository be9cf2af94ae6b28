"""The wheel, installed into a fresh environment, works by itself in an empty folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

HEAD = "---\npublished: 2023-07-25\n---\n"
ARTICLES = {
    "draft.txt": HEAD + "Twelve people died in a fire at a mill in Leith on Monday.\n",
    "wire.txt": HEAD + "The fire at the mill in Leith on Monday killed 14 people.\n",
}


def run(*command: str | Path, folder: Path, status: int = 0) -> str:
    """Standard output of a command that must end with `status`."""
    unshared = {"PYTHONPATH", "PYTHONHOME", "COVERAGE_PROCESS_START"}
    environment = {name: value for name, value in os.environ.items() if name not in unshared}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel built from this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, folder=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `claimcheck` of an environment that holds nothing but the wheel and what it asks for."""
    fresh = tmp_path_factory.mktemp("fresh") / "venv"
    run(sys.executable, "-m", "venv", "--without-pip", fresh, folder=ROOT)
    pip = (sys.executable, "-m", "pip", "--python", fresh / "bin" / "python", "--disable-pip-version-check")
    run(*pip, "install", "-q", "-c", ROOT / "constraints.txt", wheel, folder=ROOT)
    return fresh / "bin" / "claimcheck"


def test_the_wheel_holds_rules_data_and_licences(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    rules = {f"claimcheck/rules/packs/{path.name}" for path in (ROOT / "rules").glob("*.yaml")}
    assert rules
    assert rules <= names
    data = {path.relative_to(ROOT).as_posix() for path in (ROOT / "claimcheck" / "data").glob("*.*")}
    assert data | {"claimcheck/data/tables.json"} <= names
    assert "claimcheck/py.typed" in names
    assert any(name.endswith("licenses/claimcheck/data/LICENSES.md") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "seeds/", "tools/", "benchmarks/"))]


def test_two_files_are_checked_in_an_empty_folder(program: Path, tmp_path: Path) -> None:
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    asked = ("verify", *ARTICLES, "--format", "json", "--fail-on", "warning")
    printed = json.loads(run(program, *asked, folder=tmp_path, status=1))
    assert [document["path"] for document in printed["documents"]] == ["draft.txt", "wire.txt"]
    (conflict,) = printed["conflicts"]
    assert conflict["kind"] == "count"
    assert [claim["path"] for side in conflict["sides"] for claim in side["claims"]] == [
        "draft.txt",
        "wire.txt",
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(ARTICLES)
