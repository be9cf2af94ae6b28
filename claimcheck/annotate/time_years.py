"""Rules for years, decades and centuries: figures that are years by where they stand."""

from __future__ import annotations

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.time_fields import BEFORE_YEAR, PART, PARTS, counts, dated
from claimcheck.annotate.time_grammar import Found, Match, Rule
from claimcheck.annotate.time_words import month, number, ordinal, table
from claimcheck.annotate.words import FUNCTION_WORDS
from claimcheck.data.listed import listed

_DETERMINERS = listed("annotate.time_years", "determiners")


def _years(m: Match) -> Found | None:
    first, written = int(m.word("year")), m.word("year2")
    if len(written) not in (2, 4) or not written.isdigit() or first < 1500:
        return None
    second = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
    if not first < second < first + 200:
        return None
    return Found("absolute", {"year": first, "to_year": second})


def _year(m: Match) -> Found | None:
    at = m.at("year")
    if not is_year(m, at):
        return None
    return Found("absolute", dated(m))


def _two_years(m: Match) -> Found | None:
    """ "2022/23"."""
    first, _, written = m.word("years").partition("/")
    second = int(written) if len(written) == 4 else int(first) // 100 * 100 + int(written)
    second += 100 * (second < int(first))
    return Found("absolute", {"year": int(first), "to_year": second}) if second == int(first) + 1 else None


def _short(m: Match) -> Found | None:
    """ "in '98", "the summer of '69": the century is the last unless that lies too far back to be shortened so."""
    at = m.start
    written = m.words[at + 1]
    opens = at > 0 and m.words[at - 1].end < m.words[at].start
    if not opens or m.words[at].end != written.start or len(written.text) != 2:
        return None
    if m.before() not in BEFORE_YEAR or m.after() in ("s", "'", "’"):
        return None
    number_ = int(written.text)
    if _is_year_form(m.before(2)):
        return Found("absolute", {"year": int(m.before(2)) // 100 * 100 + number_})  # "from 1848 to '52"
    return Found("absolute", {"year": 1900 + number_ if number_ > 30 else 2000 + number_})


def _fiscal(m: Match) -> Found | None:
    """ "fiscal 2022", "the financial year 2022": it begins and ends where its country says."""
    if m.after() in ("-", "–") and m.after(1).isdigit():
        return None  # "the fiscal year 2022-23" names both years
    if m.word("kind") == "calendar" or (m.word("unit") and m.word("unit") != "year"):
        return None
    return Found("absolute", {"year": int(m.word("year")), "fiscal": 1})


def _spoken(m: Match) -> Found | None:
    """ "in nineteen ninety-six", "in two thousand and fifteen", "back in twenty ten"."""
    if m.before() not in BEFORE_YEAR or counts(m, m.end):
        return None
    first, *rest = [number(m.word(group)) for group in ("n1", "n2", "n3") if m.word(group)]
    if first is None or any(part is None for part in rest):
        return None
    tail = sum(int(part) for part in rest if part is not None)
    if m.word("thousand"):
        value = 2000 + tail if first == 2 and tail < 100 and tail else 0
    else:
        value = int(first) * 100 + tail if first in (17, 18, 19, 20) and 10 <= tail < 100 else 0
    return Found("absolute", {"year": value}) if value else None


def is_year(m: Match, at: int) -> bool:
    """Whether the four digits at a word position are a year by where they stand, not a count."""
    counting = table()["counting"]
    value, follows = int(m.words[at].text), m.words[at + 1].lower if at + 1 < len(m.words) else ""
    if follows in counting["units"] or (follows in ("%", "°", "-", "/") and not _dash_after(m, at)):
        return False
    if follows in table()["counting"]["levels"] and value >= 1900:
        return True  # "below 1990 levels"
    before = m.words[m.start - 1].lower if m.start else ""
    named = m.start > 0 and m.words[m.start - 1].text[:1].isupper() and before not in FUNCTION_WORDS
    if follows in table()["lower"]["UNIT"] and not named:
        return False
    if (before[:1] in "$£€¥#" and before) or not 1200 <= value <= 2100:
        return False
    if m.word("part") or m.word("pos"):
        return True
    return _year_position(m, at, value, before, follows, counting["nouns"])


def _dash_after(m: Match, at: int) -> bool:
    return m.words[at + 1].text == "-" and m.words[at + 1].start > m.words[at].end


def _year_position(m: Match, at: int, value: int, before: str, follows: str, nouns: list[str]) -> bool:
    second = m.before(2)
    if before == "." and second in ("c", "ca"):
        return True  # "c. 1850"
    if before == "than":
        return second in ("later", "earlier")
    if _alone(m, at, before, follows):
        return 1900 <= value <= 2100
    if before in ("of", "to", "for", "about", "around", "from"):
        if before == "to" and not second.isdigit() and second not in ("back", "up", "prior", "close"):
            return False
        if second in nouns or (counts(m, at + 1) and not _is_past(follows)) or value < 1500:
            return False
        return before != "around" or second == "from"
    if before in BEFORE_YEAR or (before == "and" and _is_year_form(second)):
        return True
    modern = 1800 <= value <= 2100
    if before in _DETERMINERS or (second in _DETERMINERS and m.words[m.start - 1].lower in _EVENT_ADJECTIVES):
        return (
            modern
            and bool(follows)
            and follows[0].isalpha()
            and not (value % 100 == 0 and follows.endswith("s"))
        )
    if before in ("(", "[", ",", "—", "–", "-") and follows in (")", "]", ",", ";", "—", "–", "-", "and", ""):
        return modern and (before in "([" or _is_year_form(second))
    if before == "," and second and month(second) and second.isalpha():
        return modern
    proper = at + 1 < len(m.words) and m.words[at + 1].text[:1].isupper()
    named = m.start > 0 and m.words[m.start - 1].text[:1].isupper() and m.words[m.start - 1].text.isalpha()
    return modern and value >= 1900 and (proper or (named and before not in FUNCTION_WORDS))


def _alone(m: Match, at: int, before: str, follows: str) -> bool:
    """A year as a credit or a list gives it: "2012.", "from file, 2008.", "2009, 2010 World Cup"."""
    if follows in (".", ";", ")", "") and (not m.start or before == ","):
        return at + 2 >= len(m.words) or follows != "."
    return follows == "," and at + 2 < len(m.words) and _is_year_form(m.words[at + 2].text) and before != ","


def _is_past(word: str) -> bool:
    """Whether a word is a past tense and no plural: "the fire of 2007 took" counts nothing, nor does "of 1982 cost"."""
    return form_of(word).verb == "d" and not word.endswith("s")


def _is_year_form(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


_EVENT_ADJECTIVES = listed("annotate.time_years", "event_adjectives")


def _decade(m: Match) -> Found | None:
    fields: dict[str, str | int] = {}
    if m.word("md"):
        part, _, written = m.word("md").partition("-")
        if not written.endswith("s"):
            return Found("absolute", {"part": part, "year": int(written)})  # "by mid-2025"
        fields = {"part": part, "decade": int(written[:4])}
    elif m.word("decade"):
        fields["decade"] = int(m.word("decade"))
    elif m.word("short"):
        fields["decade"] = (
            1900 + int(m.word("short")) if int(m.word("short")) > 20 else 2000 + int(m.word("short"))
        )
    else:
        fields["decade"] = 1920 + 10 * table()["lower"]["DECADEWORD"].index(m.word("decw"))
    if int(fields["decade"]) % 10:
        return None
    if m.word("part"):
        fields["part"] = PARTS[m.word("part")]
    return Found("absolute", fields)


def _century(m: Match) -> Found | None:
    if m.word("unit") != "century":
        return None
    number = m.whole("n") or ordinal(m.word("ord"))
    fields: dict[str, str | int] = {"century": number}
    if m.word("part"):
        fields["part"] = PARTS[m.word("part")]
    return Found("absolute", fields) if 1 <= number <= 21 else None


RULES = (
    Rule("year:YEAR DASH year2:[YEAR D INT]", "YEAR", _years),
    Rule(f"{PART} year:YEAR", "YEAR", _year),
    Rule("years:YEARS", "YEARS", _two_years),
    Rule("APOS [D INT]", "APOS", _short),
    Rule("kind:CALENDAR (unit:UNIT)? year:YEAR", "CALENDAR", _fiscal),
    Rule("n1:NWORD n2:NWORD n3:NWORD?", "NWORD", _spoken),
    Rule("n1:NWORD thousand:NWORD AND n2:NWORD n3:NWORD?", "NWORD", _spoken),
    Rule("THE? (part:[EARLY LATE MID] DASH?)? (decade:YEAR S | APOS short:[D INT] S | md:MIDYEAR)",
         "YEAR APOS MIDYEAR", _decade),
    Rule("THE (part:[EARLY LATE MID] DASH?)? decw:DECADEWORD", "DECADEWORD", _decade),
    Rule("THE? (part:[EARLY LATE MID] DASH?)? (n:D ORDS | ord:ORDW) DASH? unit:UNIT", "UNIT", _century),
)  # fmt: skip
