"""Time: Start-Sleep, Get-Date, New-TimeSpan, and the methods of dates."""

from __future__ import annotations

import re

from ..binding import Bound
from ..failures import NotCarried
from ..kinds import FLOAT, INT, MOMENT, NONE, SPAN, STR, Kind
from ..porter import Porter
from ..py import ATOM, LAMBDA, PLUS, TIMES, Py, quote
from ..registry import command, member, method, static

_FORMATS = [
    ("yyyy", "%Y"), ("yy", "%y"), ("MMMM", "%B"), ("MMM", "%b"), ("MM", "%m"), ("dddd", "%A"),
    ("ddd", "%a"), ("dd", "%d"), ("HH", "%H"), ("hh", "%I"), ("mm", "%M"), ("ss", "%S"),
    ("ffffff", "%f"), ("fff", "%f"), ("tt", "%p"), ("zzz", "%z"), ("K", "%z"),
]  # fmt: skip
_STANDARD = {
    "o": "%Y-%m-%dT%H:%M:%S.%f%z", "s": "%Y-%m-%dT%H:%M:%S", "u": "%Y-%m-%d %H:%M:%SZ",
    "d": "%x", "g": "%x %H:%M", "t": "%H:%M", "filedatetime": "%Y%m%dT%H%M%S",
    "filedate": "%Y%m%d",
}  # fmt: skip


def strftime(form: str) -> str | None:
    """Write a date format of .NET as one of Python; None where Python has no such."""
    if form.lower() in _STANDARD and len(form) != 2:
        return _STANDARD[form.lower()]
    made, at = "", 0
    while at < len(form):
        quoted = re.match(r"'([^']*)'|\\(.)", form[at:])
        if quoted:
            made += (quoted[1] or quoted[2] or "").replace("%", "%%")
            at += quoted.end()
            continue
        known = next((pair for pair in _FORMATS if form.startswith(pair[0], at)), None)
        if known:
            made += known[1]
            at += len(known[0])
        elif form[at].isalpha() and form[at] not in "TZ":
            return None
        else:
            made += form[at].replace("%", "%%")
            at += 1
    return made


@command("start-sleep", "sleep", takes="seconds milliseconds duration", positional=1)
def sleep(porter: Porter, bound: Bound) -> Py:
    """Say Start-Sleep."""
    porter.imports.use("time")
    milliseconds = bound.get("milliseconds")
    if milliseconds is not None:
        literal = milliseconds.text
        text = (
            repr(int(literal) / 1000) if literal.isdigit() else f"{milliseconds.at(TIMES)} / 1000"
        )
        return Py(f"time.sleep({text})", NONE)
    duration = bound.get("duration")
    if duration is not None:
        return Py(f"time.sleep({duration.at(ATOM)}.total_seconds())", NONE)
    return Py(f"time.sleep({bound.need('seconds').at(LAMBDA)})", NONE)


@command(
    "get-date",
    takes="date format uformat year month day hour minute second",
    switches="asutc",
    positional=1,
)
def now(porter: Porter, bound: Bound) -> Py:
    """Say Get-Date: with a time zone, as the moments that a server gives have one."""
    porter.imports.use("datetime")
    given = bound.get("date") or bound.piped
    if bound.values.keys() & {"year", "month", "day", "hour", "minute", "second"}:
        units = ("year", "month", "day", "hour", "minute", "second")
        parts = [f"{unit}={bound.need(unit).text}" for unit in units if bound.has(unit)]
        value = Py(f"datetime.now().astimezone().replace({', '.join(parts)})", MOMENT)
    elif given is not None and given.kind.name != "datetime":
        value = Py(f"datetime.fromisoformat({given.text})", MOMENT)
    elif given is not None:
        value = given
    elif bound.flag("asutc"):
        porter.imports.use("timezone")
        value = Py("datetime.now(timezone.utc)", MOMENT)
    else:
        value = Py("datetime.now().astimezone()", MOMENT)
    if bound.has("uformat"):
        return Py(f"{value.at(ATOM)}.strftime({bound.need('uformat').text})", STR)
    if bound.has("format"):
        return formatted(porter, bound, value, bound.need("format"))
    return value


def formatted(porter: Porter, bound: Bound | None, value: Py, form: Py) -> Py:
    """Write a date in a format."""
    del porter
    spelled = strftime(form.literal) if form.literal is not None else None
    if spelled is None and bound is not None:
        raise NotCarried(bound.node, f"Python has no date format like {form.literal or form.text}")
    if spelled is None:
        return Py(f"{value.at(ATOM)}.isoformat()", STR)
    return Py(f"{value.at(ATOM)}.strftime({quote(spelled)})", STR)


@method("datetime", "tostring")
def written(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say a date as a text."""
    if not arguments:
        return Py(f"str({value.text})", STR)
    return formatted(porter, None, value, arguments[0])


@command("new-timespan", takes="start end days hours minutes seconds", positional=2)
def span(porter: Porter, bound: Bound) -> Py:
    """Say New-TimeSpan."""
    if bound.has("start") or bound.has("end"):
        porter.imports.use("datetime")
        today = Py("datetime.now().astimezone()", MOMENT)
        end, start = bound.get("end") or today, bound.get("start") or today
        return Py(f"{end.at(PLUS)} - {start.at(TIMES)}", SPAN, PLUS)
    porter.imports.use("timedelta")
    units = ("days", "hours", "minutes", "seconds")
    parts = [f"{unit}={bound.need(unit).text}" for unit in units if bound.has(unit)]
    return Py(f"timedelta({', '.join(parts)})", SPAN)


for _unit in ("days", "hours", "minutes", "seconds", "milliseconds"):

    def _add(porter: Porter, value: Py, arguments: list[Py], unit: str = _unit) -> Py:
        porter.imports.use("timedelta")
        amount = arguments[0].text
        if re.fullmatch(r"-[\w.]+", amount):
            return Py(f"{value.at(PLUS)} - timedelta({unit}={amount[1:]})", MOMENT, PLUS)
        return Py(f"{value.at(PLUS)} + timedelta({unit}={amount})", MOMENT, PLUS)

    method("datetime", f"add{_unit}")(_add)

    def _from(porter: Porter, arguments: list[Py], unit: str = _unit) -> Py:
        porter.imports.use("timedelta")
        return Py(f"timedelta({unit}={arguments[0].text})", SPAN)

    static("timespan", f"from{_unit}")(_from)


@method("datetime", "touniversaltime")
def universal(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say a date in UTC."""
    del arguments
    porter.imports.use("timezone")
    return Py(f"{value.at(ATOM)}.astimezone(timezone.utc)", MOMENT)


@method("datetime", "tolocaltime")
def local(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Say a date in local time."""
    del porter, arguments
    return Py(f"{value.at(ATOM)}.astimezone()", MOMENT)


@static("datetime", "now")
def static_now(porter: Porter, arguments: list[Py]) -> Py:
    """Say ``[datetime]::Now``."""
    del arguments
    porter.imports.use("datetime")
    return Py("datetime.now().astimezone()", MOMENT)


@static("datetime", "utcnow")
def static_utcnow(porter: Porter, arguments: list[Py]) -> Py:
    """Say ``[datetime]::UtcNow``."""
    del arguments
    porter.imports.use("datetime", "timezone")
    return Py("datetime.now(timezone.utc)", MOMENT)


@static("datetime", "parse")
def static_parse(porter: Porter, arguments: list[Py]) -> Py:
    """Say ``[datetime]::Parse``."""
    porter.imports.use("datetime")
    return Py(f"datetime.fromisoformat({arguments[0].text})", MOMENT)


@static("stopwatch", "startnew")
def stopwatch(porter: Porter, arguments: list[Py]) -> Py:
    """Say a stopwatch: the moment it was started."""
    del arguments
    porter.imports.use("time")
    return Py("time.monotonic()", Kind("stopwatch"))


@member("stopwatch", "elapsed")
def elapsed(porter: Porter, value: Py) -> Py:
    """Say how long a stopwatch has run."""
    porter.imports.use("timedelta", "time")
    seconds = Py(f"time.monotonic() - {value.text}", FLOAT, PLUS)
    parts = {"totalseconds": seconds}
    for name, factor in (("totalminutes", 60), ("totalhours", 3600)):
        parts[name] = Py(f"({seconds.text}) / {factor}", FLOAT, TIMES)
    return Py(f"timedelta(seconds={seconds.text})", SPAN, parts=parts)


@member("stopwatch", "elapsedmilliseconds")
def elapsed_milliseconds(porter: Porter, value: Py) -> Py:
    """Say how many milliseconds a stopwatch has run."""
    porter.imports.use("time")
    return Py(f"round((time.monotonic() - {value.text}) * 1000)", INT)


@method("stopwatch", "stop", "start", "restart")
def stopped(porter: Porter, value: Py, arguments: list[Py]) -> Py:
    """Leave a stopwatch running."""
    del porter, value, arguments
    return Py("", NONE)
