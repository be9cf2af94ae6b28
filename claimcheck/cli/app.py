"""Commands and their options; what they do is in the modules beside this one."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from claimcheck.cli.faults import guarded
from claimcheck.model import Severity

app = typer.Typer(
    name="claimcheck",
    help="Reports where news articles state facts that cannot all be right.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
rules_app = typer.Typer(help="List and test the rules.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(rules_app, name="rules")


class ReportFormat(StrEnum):
    """How `verify` prints."""

    TABLE = "table"
    JSON = "json"


class SourceFormat(StrEnum):
    """How `sources` prints."""

    TABLE = "table"
    JSON = "json"
    DOT = "dot"


class ClaimFormat(StrEnum):
    """How `extract` prints."""

    TABLE = "table"
    JSONL = "jsonl"


class GraphFormat(StrEnum):
    """How `graph` writes."""

    SVG = "svg"
    GRAPHML = "graphml"
    JSON = "json"


class Sameness(StrEnum):
    """What `judge` says of two things."""

    SAME = "same"
    DIFFERENT = "different"


class FailOn(StrEnum):
    """The lowest severity that makes the exit status 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...", help="Articles: .txt or .md files, folders, patterns, or - for standard input."
    ),
]
Output = Annotated[str, typer.Option(metavar="FILE", help="Write there instead of to standard output.")]
Published = Annotated[
    list[str],
    typer.Option(
        metavar="PATH=DATE", help="The article's day of publication, YYYY-MM-DD; may be given repeatedly."
    ),
]
Unchecked = Annotated[
    bool,
    typer.Option("--unchecked", help="List as well the sentences with something to check and no claim."),
]
RuleFolder = Annotated[
    str, typer.Option("--rules", metavar="DIR", help="Use the rules of this folder instead.")
]

JudgementFile = Annotated[
    str,
    typer.Option(
        "--judgements",
        metavar="FILE",
        help="What editors judged the same or not; claimcheck.judgements.yaml here, if there, when left out.",
    ),
]


def _show_version(wanted: bool) -> None:
    if wanted:
        from claimcheck import __version__

        typer.echo(f"claimcheck {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit."),
    ] = False,
) -> None:
    pass


@app.command()
def verify(
    paths: Paths,
    format: Annotated[ReportFormat, typer.Option(help="How to print.")] = ReportFormat.TABLE,  # noqa: A002
    output: Output = "",
    fail_on: Annotated[
        FailOn, typer.Option(help="Lowest severity that makes the exit status 1.")
    ] = FailOn.ERROR,
    show: Annotated[Severity, typer.Option(help="Lowest severity that is shown.")] = Severity.WARNING,
    published: Published = [],  # noqa: B006 - typer copies it
    rules: RuleFolder = "",
    judgements: JudgementFile = "",
    show_claims: Annotated[
        bool, typer.Option("--show-claims", help="List the claims as well (table only).")
    ] = False,
    unchecked: Unchecked = False,
) -> None:
    """Check articles against one another and each against itself.

    The first PATH is the draft: its side comes first in the table. Exit status: 0 no conflict of --fail-on, 1
    conflicts, 2 wrong usage or an input that could not be read, 3 a fault of claimcheck itself.
    """
    from claimcheck.cli.verify import Settings, run

    settings = Settings(
        format=format.value,
        output=output,
        fail_on=None if fail_on is FailOn.NEVER else Severity(fail_on.value),
        show=show,
        published=tuple(published),
        rules=rules,
        show_claims=show_claims,
        unchecked=unchecked,
        judgements=judgements,
    )
    raise typer.Exit(guarded(lambda: run(paths, settings)))


@app.command()
def extract(
    paths: Paths,
    format: Annotated[ClaimFormat, typer.Option(help="How to print.")] = ClaimFormat.TABLE,  # noqa: A002
    output: Output = "",
    published: Published = [],  # noqa: B006 - typer copies it
    unchecked: Unchecked = False,
) -> None:
    """List the claims of articles, each read by itself."""
    from claimcheck.cli.extract import run

    raise typer.Exit(guarded(lambda: run(paths, format.value, output, tuple(published), unchecked)))


@app.command()
def explain(
    wanted: Annotated[
        str, typer.Argument(metavar="ID|PATH:LINE", help="A conflict's id or its beginning, or a passage.")
    ],
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="The articles; after a passage, the other passage first."),
    ],
    output: Output = "",
    published: Published = [],  # noqa: B006 - typer copies it
    rules: RuleFolder = "",
    judgements: JudgementFile = "",
) -> None:
    """Explain a conflict, or why two passages do or do not conflict.

    `explain ID PATH...` shows every claim of the conflict and how it was read, why it was held against the others, and
    which rule decided. `explain PATH:LINE PATH:LINE` does the same for what two lines say. Exit status: 0, or 2 for an
    unknown id, a line without claims or an input that could not be read.
    """
    from claimcheck.cli.examining import explain

    raise typer.Exit(guarded(lambda: explain(wanted, paths, output, tuple(published), rules, judgements)))


@app.command()
def graph(
    paths: Paths,
    format: Annotated[GraphFormat, typer.Option(help="What to write.")] = GraphFormat.SVG,  # noqa: A002
    subject: Annotated[
        str, typer.Option(metavar="NAME_OR_KEY", help="Only what is about this person, place, event ...")
    ] = "",
    output: Output = "",
    published: Published = [],  # noqa: B006 - typer copies it
    rules: RuleFolder = "",
    judgements: JudgementFile = "",
) -> None:
    """Draw or export the graph of documents, claims, questions, occasions and subjects.

    The picture (svg) shows one subject with its occasions, their questions and the answers, conflicts in red; without
    --subject every subject that is in a conflict, or else those that most articles speak of. Exit status: 0, or 2 for
    wrong usage, an unknown subject or an input that could not be read.
    """
    from claimcheck.cli.examining import draw

    raise typer.Exit(
        guarded(lambda: draw(paths, format.value, subject, output, tuple(published), rules, judgements))
    )


@app.command()
def judge(
    verdict: Annotated[Sameness, typer.Argument(help="Whether the two are one.")],
    first: Annotated[
        str,
        typer.Argument(metavar="A", help="A subject's name or key, NAME@PATH, or an occasion as PATH:LINE."),
    ],
    second: Annotated[str, typer.Argument(metavar="B", help="The other one.")],
    reason: Annotated[str, typer.Option(help="Why, for whoever reads it later.")],
    author: Annotated[str, typer.Option(metavar="NAME", help="Who judges; the login name if left out.")] = "",
    date: Annotated[str, typer.Option(metavar="DATE", help="When, YYYY-MM-DD; today if left out.")] = "",
    judgements: JudgementFile = "",
) -> None:
    """Judge two subjects, or two occasions, the same or different; later runs obey.

    The judgement is added to the file of judgements. "Same" carries over: what is the same as the same is the same.
    Exit status: 0, or 2 for wrong usage, a passage without claims, or a judgement that contradicts another.
    """
    from claimcheck.cli.judge import run

    same = verdict is Sameness.SAME
    raise typer.Exit(guarded(lambda: run(same, first, second, reason, author, date, judgements)))


@app.command()
def sources(
    paths: Paths,
    format: Annotated[SourceFormat, typer.Option(help="How to print; dot is a graph.")] = SourceFormat.TABLE,  # noqa: A002
    output: Output = "",
    published: Published = [],  # noqa: B006 - typer copies it
    judgements: JudgementFile = "",
) -> None:
    """Show who said what, according to whom, and how many witnesses there are for it.

    Articles that copy one wire, or have it from the same agency, are one witness. `--format dot` writes the chains as a
    graph for Graphviz. Exit status: 0, or 2 for an input that could not be read.
    """
    from claimcheck.cli.examining import trace

    raise typer.Exit(guarded(lambda: trace(paths, format.value, output, tuple(published), judgements)))


@app.command()
def schema(output: Output = "") -> None:
    """Print the JSON Schema of what `verify --format json` prints."""
    from claimcheck.cli.rules import write_schema

    raise typer.Exit(guarded(lambda: write_schema(output)))


@rules_app.command("list")
def list_rules(rules: RuleFolder = "") -> None:
    """List the rules: id, severity, kind and why they are right."""
    from claimcheck.cli.rules import show

    raise typer.Exit(guarded(lambda: show(rules)))


@rules_app.command("test")
def try_rules(
    folder: Annotated[
        str, typer.Argument(metavar="[DIR]", help="Folder of rules; the packaged ones if left out.")
    ] = "",
) -> None:
    """Run the cases that the rules carry; exit status 1 if one does not hold."""
    from claimcheck.cli.rules import run_tests

    raise typer.Exit(guarded(lambda: run_tests(folder)))
