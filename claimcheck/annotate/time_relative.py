"""Rules for expressions that hang on the article's date or on the story: weekdays, "last month", clock times, sets."""

from __future__ import annotations

from claimcheck.annotate.time_fields import POSITIONS, SHIFT
from claimcheck.annotate.time_grammar import Found, Match, Rule
from claimcheck.annotate.time_words import ZONES, is_four_digit_clock, number, weekday
from claimcheck.data.listed import listed

_STORY = {"previous": -1, "preceding": -1, "prior": -1, "following": 1, "ensuing": 1, "same": 0, "next": 1}
_BEFORE_BARE = listed("annotate.time_relative", "before_bare")
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "overnight": 0}
_POSITIONS = POSITIONS | {
    "early": "early", "mid": "mid", "late": "late", "earlier": "earlier", "later": "later",
}  # fmt: skip
_DAY_PARTS = ("morning", "afternoon", "evening", "night")
_BEFORE_CLOCK = listed("annotate.time_relative", "before_clock")
_BEFORE_HOUR = frozenset({"at", "around", "until", "till"})  # the same of figures, which count more often
_AFTER_POINTED = listed("annotate.time_relative", "after_pointed")
_HAVE_HOURS = listed("annotate.time_relative", "have_hours")
_VERB_REACH = 4  # words between such a verb and "at"
_LATE = 5  # o'clock from which an hour of the night is before midnight
_LEVELS = listed("annotate.time_relative", "levels")


def _today(m: Match) -> Found | None:
    word = m.word("today")
    fields: dict[str, str | int] = {"unit": "day", "shift": _DAYS[word]}
    if m.word("unit"):
        if m.word("unit") != "day":
            return None
        fields["shift"] = int(fields["shift"]) - 1 if m.word("when") == "before" else int(fields["shift"]) + 1
    if word in ("tonight", "overnight"):
        fields["daypart"] = "night" if word == "tonight" else "overnight"
    if word == "today" and m.after() in ("'s", "’s") and m.before() in ("of", "in"):
        return None  # "of today's world"
    if word == "tomorrow" and m.after() not in ("'s", "’s") and m.before() == "of":
        return None  # "the cars of tomorrow"
    if m.word("daypart"):
        fields["daypart"] = m.word("daypart")
    return Found("deictic", fields)


def _this(m: Match) -> Found | None:
    """One of: this week, last month, earlier this year, the following day, the same evening."""
    relation, unit = m.word("rel"), m.word("unit")
    if unit in ("minute", "hour") or (
        unit in ("decade", "century") and relation != "last" and not m.word("the")
    ):
        return None
    if m.word("the") and relation in ("last", "past", "this", "coming", "upcoming"):
        return None  # "the last week" is a length: see time_lengths
    if unit == "quarter" and (relation == "next" or not m.word("the")):
        return Found("deictic", {"unit": unit, "shift": SHIFT.get(relation, _STORY.get(relation, 0))})
    if relation in ("previous", "following") and unit in ("week", "month", "year") and not m.word("the"):
        if m.word("pos") or not m.before() or m.before() in _BEFORE_BARE:
            return Found("deictic", {"unit": unit, "shift": _STORY[relation]})
        return None
    if relation in _STORY and (relation != "next" or m.word("the")):
        return _story(m, _STORY[relation], unit)
    if unit in _DAY_PARTS:
        shift = -1 if relation in ("last", "past") else SHIFT.get(relation, 0)
        return Found("deictic", {"unit": "day", "shift": shift, "daypart": unit})
    if relation not in SHIFT or (unit == "day" and relation != "this"):
        return None
    if unit == "weekend":
        return Found("weekday", {"weekend": 1, "relation": relation})
    fields: dict[str, str | int] = {"unit": unit, "shift": SHIFT[relation]}
    if m.word("pos"):
        fields["part"] = _POSITIONS[m.word("pos")]
    return Found("deictic", fields)


def _story(m: Match, direction: int, unit: str) -> Found | None:
    """The previous evening, the same day: counted from what was just told."""
    if not (m.word("the") or m.before() in ("its", "their", "his", "her", "'s", "’s")):
        return None
    if m.before() in ("its", "their", "his", "her", "'s", "’s") or unit in ("minute", "hour", "weekend"):
        return None
    fields: dict[str, str | int] = {
        "low": abs(direction),
        "high": abs(direction),
        "direction": direction,
        "anchor": "",
    }
    fields["unit"] = "day" if unit in _DAY_PARTS else unit
    return Found("event-offset", fields)


def _this_past(m: Match) -> Found | None:
    if m.word("unit") in ("minute", "hr", "hour", "day", "morning", "afternoon", "evening"):
        return None
    if m.word("unit") == "weekend":
        return Found("weekday", {"weekend": 1, "relation": "last"})
    if m.words[m.start].lower != "the":
        return Found("deictic", {"unit": m.word("unit"), "shift": -1})
    # "the past year": the twelve months up to now, no year of the calendar
    return Found("offset", {"low": 1, "high": 1, "unit": m.word("unit"), "direction": -1, "span": 1})


def _position(m: Match) -> Found | None:
    """The end of the year, the beginning of next week."""
    unit, relation = m.word("unit"), m.word("rel")
    if unit in ("minute", "hour", "day", "night") or unit in ("morning", "afternoon", "evening"):
        return None
    return Found(
        "deictic", {"unit": unit, "shift": SHIFT.get(relation, 0), "part": _POSITIONS[m.word("pos")]}
    )


def _year_end(m: Match) -> Found | None:
    if m.word("unit") not in ("", "year", "month", "week") or (m.word("unit") == "week" and m.word("of")):
        return None
    return Found("deictic", {"unit": m.word("unit") or "year", "shift": 0, "part": "end"})


def _rest(m: Match) -> Found | None:
    """The rest of the week, the remainder of this year."""
    if m.word("unit") in ("minute", "hour", "day", "night") or m.word("unit") in _DAY_PARTS:
        return None
    return Found("deictic", {"unit": m.word("unit"), "shift": 0, "part": "later"})


def _weekend(m: Match) -> Found | None:
    fields: dict[str, str | int] = {"weekend": 1}
    if m.word("rel"):
        fields["relation"] = m.word("rel")
    elif m.before() not in ("the", "of") and not m.word("the"):
        return None
    return Found("weekday", fields)


def _weekday(m: Match) -> Found | None:
    fields: dict[str, str | int] = {"weekday": weekday(m.word("wd"))}
    start = m.at("wd")
    relation = m.word("rel")
    if relation == "past" and not m.word("the") and m.words[m.at("rel") - 1].lower not in _DETERMINERS:
        relation = ""  # "will not keep past Sunday"
    if relation:
        told = m.word("the")  # "the previous Monday" is counted from the story, "previous Monday" from today
        fields["relation"] = (
            relation if told else {"previous": "last", "following": "next"}.get(relation, relation)
        )
        start = m.at("rel")
    if m.word("late"):
        fields["daypart"] = m.word("late")
        start = m.at("late")
    if _is_name(m):
        return None
    if m.before() in ("a", "an") and "relation" not in fields:
        return Found("set", {"unit": "week", "weekday": fields["weekday"]})  # "on a Monday": any of them
    if m.word("daypart") == "week":
        return Found("weekday", {**fields, "next_but_one": 1}, start=start)  # "Tuesday week"
    if m.word("daypart") and m.word("daypart") not in _DAY_PARTS:
        return Found("weekday", fields, start=start, end=m.at("daypart"))  # "Friday day"
    if m.word("daypart"):
        fields["daypart"] = m.word("daypart")
    return Found("weekday", fields, start=start)


_DETERMINERS = frozenset({"the", "this", "these", "on"})
_NAMED_DAYS = listed("annotate.time_relative", "named_days")


def _is_name(m: Match) -> bool:
    """A weekday inside a name: "Sheffield Wednesday", "Black Friday", "Friday Night Lights"."""
    at = m.at("wd")
    following = m.words[at + 1].text if at + 1 < len(m.words) else ""
    if (
        m.word("daypart")
        and following[:1].isupper()
        and m.words[m.end - 1 : m.end + 1][-1].text[:1].isupper()
    ):
        return m.end < len(m.words)  # "Saturday Morning Breakfast"
    before = m.words[at - 1] if at else None
    if before is None or not before.text[:1].isupper() or not before.text.isalpha():
        return False
    names = before.lower in _NAMED_DAYS
    return names or (
        following[:1].isupper() and following.isalpha() and before.lower not in ("on", "last", "next")
    )


def _clock(m: Match) -> Found | None:
    word = m.word("noon")
    if word:
        return Found("clock", {"hour": 0 if word == "midnight" else 12, "minute": 0})
    return _in_part(m) if m.word("part") else _digits(m)


def _in_part(m: Match) -> Found | None:
    """ "At nine in the morning", "at half past six in the evening", "around 10.45 on Monday morning"."""
    hour, _, rest = m.word("n").replace(".", ":").partition(":")
    value, minute = number(hour), int(rest) if rest.isdigit() else 0
    before = _BEFORE_HOUR if hour.isdigit() and not m.word("beyond") else _BEFORE_CLOCK
    if m.word("wd"):
        before = _BEFORE_HOUR | {"before", "after"}  # "won by two on Friday night"
    known = m.before() in before or (m.before(2), m.before()) == ("at", "about")
    if value is None or not 1 <= value <= 12 or minute > 59 or not known or m.before(2) in _LEVELS:
        return None
    if m.word("beyond"):
        minute = (30 if m.word("half") == "half" else 15) * (-1 if m.word("beyond") == "to" else 1)
    night = m.word("part") == "night" and (value < _LATE or value == 12)  # after midnight
    afternoon = m.word("part") in ("afternoon", "evening", "night") and not night and value < 12
    total = (int(value) % (12 if night else 24) + 12 * afternoon) * 60 + minute
    end = m.at("n") + 1 if m.word("wd") else m.end  # a day of the week is a mention of its own
    return Found("clock", {"hour": total // 60, "minute": total % 60}, end=end)


def _with_a_point(m: Match) -> Found | None:
    """ "Left Oban at 16.25 with 90 aboard": after noon, and behind a verb that has an hour, not a price or a mark."""
    follows = not m.after() or m.after() in _AFTER_POINTED or weekday(m.after()) >= 0
    if not follows or all(m.before(step) not in _HAVE_HOURS for step in range(1, _VERB_REACH + 1)):
        return None
    hour, _, minute = m.word("n").partition(".")
    return Found("clock", {"hour": int(hour), "minute": int(minute)}, start=m.at("n"))


def _four_digits(m: Match) -> Found | None:
    """ "At 1930 hours", "1930 hrs GMT"."""
    written = m.word("n")
    if not is_four_digit_clock(m.before(), written, m.word("unit"), m.after()):
        return None
    return Found("clock", {"hour": int(written[:2]), "minute": int(written[2:])})


def _digits(m: Match) -> Found | None:
    hour, _, rest = m.word("n").replace(".", ":").partition(":")
    minute = rest.partition(":")[0] or "0"
    if m.word("h"):
        hour, minute = m.word("h"), m.word("n")
    value = number(hour)
    if value is None or value.denominator != 1 or not minute.isdigit() or not int(minute) < 60:
        return None
    half = m.word("ampm").replace(".", "")
    if not half and not m.word("oclock") and m.before() not in _BEFORE_CLOCK and m.after() not in ZONES:
        return None
    if value > (12 if half or m.word("oclock") else 24):
        return None
    end = m.end
    return Found(
        "clock",
        {"hour": int(value) % 12 + 12 * (half == "pm") if half else int(value), "minute": int(minute)},
        end=end,
    )


RULES = (
    Rule("today:TODAY daypart:PART?", "TODAY", _today),
    Rule("THE unit:UNIT when:[BEFORE AFTER] today:TODAY", "TODAY", _today),
    Rule("(pos:[EARLIER LATER EARLY LATE MID] DASH?)? the:THE? rel:[REL SAME] unit:DAYISH", "DAYISH", _this),
    Rule("(pos:[EARLIER LATER EARLY LATE MID] DASH?)? rel:[LAST NEXT THIS] unit:[SEASON FALL]", "LAST NEXT THIS",
         lambda m: Found("partial", {"season": m.word("unit").replace("fall", "autumn"), "relation": m.word("rel")})),
    Rule("[THIS THE] PAST unit:DAYISH", "PAST", _this_past),
    Rule("THE? pos:[END BEGIN STARTING MID] OF (THE|rel:[THIS LAST NEXT COMING]) unit:DAYISH", "END BEGIN STARTING MID",
         _position),
    Rule("YEAREND | unit:UNIT END", "YEAREND END", _year_end),
    Rule("END of:OF unit:UNIT", "END", _year_end),
    Rule("THE? REST OF [THE THIS] unit:DAYISH", "REST", _rest),
    Rule("(THE? rel:REL | the:THE)? WEEKEND", "WEEKEND", _weekend),
    Rule("(late:[EARLY LATE EARLIER])? ((the:THE)? rel:REL)? wd:WDAY (daypart:[PART UNIT])?", "WDAY", _weekday),
    Rule("noon:NOON", "NOON", _clock),
    Rule("n:[TIME D INT] ampm:AMPM", "AMPM", _clock),
    Rule("h:D COLON n:[D INT] ampm:AMPM", "AMPM", _clock),
    Rule("n:TIME", "TIME", _clock),
    Rule("n:[D NWORD] oclock:CLOCKWORD", "CLOCKWORD", _clock),
    Rule("(AN? half:[HALF QUARTER] beyond:[PAST TO])? n:[NWORD D INT] IN THE part:[PART]", "PART", _clock),
    Rule("(AN? half:[HALF QUARTER] beyond:[PAST TO])? n:[NWORD D INT] ON? wd:WDAY part:[PART UNIT]", "WDAY", _clock),
    Rule("n:[YEAR INT] unit:UNITS", "UNITS", _four_digits),
    Rule("AT n:POINTED", "POINTED", _with_a_point),
)  # fmt: skip
