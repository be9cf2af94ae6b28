"""Cuts the offices and trades of persons that are written in two words, and those that have several names.

Source: Debian package wordnet-base (WordNet 3.0, Princeton University), normally in /usr/share/wordnet.

It writes claimcheck/data/offices.txt: one line for each group of names, the one to show first.

    python tools/cut_offices.py [WORDNET_DIRECTORY [OUTPUT_DIRECTORY]]
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from cut_concepts import WordNet

_NAME = re.compile(r"[a-z]{2,}(?:[-_][a-z]{2,})?\Z")
_UNDER = "person.n.1"
# Terms of kinship, abuse, feeling and the body are persons to WordNet, but no offices.
_OFFICES = ("leader.n.1", "official.n.1", "official.n.2", "lawyer.n.1", "clergyman.n.1", "policeman.n.1", "judge.n.1",
            "executive.n.1", "head.n.4", "politician.n.1", "representative.n.1", "diplomat.n.1", "administrator.n.1",
            "health_professional.n.1",
            "attorney_general.n.1", "military_officer.n.1", "spokesperson.n.1", "prosecutor.n.1")  # fmt: skip

HEADER = """\
# Offices and trades of persons: names of one office on one line, the one to show first; two words joined by "_".
# Cut by tools/cut_offices.py from WordNet 3.0 (Princeton University, see LICENSES.md).
"""


def offices(net: WordNet) -> list[str]:
    """The lines, sorted. Only names of one meaning among persons are names of one office ("minister" has three)."""
    inside, persons = set[str](), net.below(net.sense(_UNDER))
    for sense in _OFFICES:
        inside |= net.below(net.sense(sense))
    lines = []
    for offset in sorted(inside & persons):
        words = [word for written in net.synsets["n", offset].words if _NAME.match(word := written.lower())]
        names = [word for word in words if net.mostly(word, "n", {offset})]
        single = [name for name in names if len(persons.intersection(net.index[name, "n"])) == 1]
        lines += [" ".join(single)] if len(single) > 1 or any("_" in name for name in single) else []
        lines += [name for name in names if name not in single and "_" in name]
    return sorted(set(lines))


def main(arguments: list[str]) -> None:
    """Writes the file and says what it holds."""
    net = WordNet(Path(arguments[0] if arguments else "/usr/share/wordnet"))
    output = Path(arguments[1] if len(arguments) > 1 else "claimcheck/data")
    lines = offices(net)
    (output / "offices.txt").write_text(HEADER + "\n".join(lines) + "\n", "utf-8")
    print("offices", len(lines))


if __name__ == "__main__":
    main(sys.argv[1:])
