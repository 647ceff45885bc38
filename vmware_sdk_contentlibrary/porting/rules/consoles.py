"""Write-Host and its like, Read-Host, Get-Credential."""

from __future__ import annotations

from ..binding import Bound
from ..failures import NotCarried
from ..kinds import CREDENTIAL, NONE, STR, Kind
from ..porter import Porter
from ..py import LAMBDA, NAMED, Py, interpolated, quote, string
from ..registry import command


def _message(porter: Porter, bound: Bound, name: str = "object") -> Py:
    values = [porter.argument(node) for node in bound.rest]
    first = bound.get(name)
    if first is not None:
        values.insert(0, first)
    if not values and bound.piped is not None:
        values = [bound.piped]
    if not values:
        return string("")
    if len(values) == 1:
        return values[0]
    parts: list[str | tuple[Py, str]] = []
    for value in values:
        parts += [" "] if parts else []
        parts.append(value.literal if value.literal is not None else (value, ""))
    return interpolated(parts)


@command(
    "write-host",
    takes="object foregroundcolor backgroundcolor separator",
    switches="nonewline",
    positional=1,
    rest=True,
)
def write_host(porter: Porter, bound: Bound) -> Py:
    """Say Write-Host; colours are left out."""
    message = _message(porter, bound)
    if bound.has("separator"):
        raise NotCarried(bound.node, "-Separator of Write-Host")
    if bound.flag("nonewline"):
        return Py(f'print({message.at(LAMBDA)}, end="", flush=True)', NONE)
    if message.literal == "":
        return Py("print()", NONE)
    if message.kind.name == "list":
        whole = f"({message.text} or [])" if message.kind.optional else message.at(NAMED + 1)
        if message.text.startswith("[") and " for " not in message.text:
            return Py(f"print({message.text[1:-1]})", NONE)
        return Py(f"print(*{whole})", NONE)
    return Py(f"print({message.text})", NONE)


@command(
    "write-output",
    "echo",
    "write",
    takes="inputobject",
    switches="noenumerate",
    positional=1,
    rest=True,
)
def write_output(porter: Porter, bound: Bound) -> Py:
    """Say Write-Output: its value goes to whoever called."""
    return _message(porter, bound, "inputobject")


def _logged(porter: Porter, bound: Bound, level: str, name: str = "message") -> Py:
    porter.imports.use("logging")
    message = _message(porter, bound, name)
    if message.literal is None and message.kind.name != "str":
        message = Py(f"str({message.text})") if message.kind.name != "error" else message
    text = message.at(LAMBDA)
    if "%" in (message.literal or ""):
        text = f'"%s", {text}'
    return Py(f"logging.{level}({text})", NONE)


@command("write-warning", takes="message", positional=1, rest=True)
def write_warning(porter: Porter, bound: Bound) -> Py:
    """Say Write-Warning."""
    return _logged(porter, bound, "warning")


@command("write-verbose", takes="message", positional=1, rest=True)
def write_verbose(porter: Porter, bound: Bound) -> Py:
    """Say Write-Verbose."""
    return _logged(porter, bound, "info")


@command("write-information", takes="messagedata tags", positional=1, rest=True)
def write_information(porter: Porter, bound: Bound) -> Py:
    """Say Write-Information."""
    return _logged(porter, bound, "info", "messagedata")


@command("write-debug", takes="message", positional=1, rest=True)
def write_debug(porter: Porter, bound: Bound) -> Py:
    """Say Write-Debug."""
    return _logged(porter, bound, "debug")


@command(
    "write-error",
    takes="message exception category errorid targetobject errorrecord",
    positional=1,
    rest=True,
)
def write_error(porter: Porter, bound: Bound) -> Py:
    """Say Write-Error: an exception where errors stop the script, else a line of the log."""
    name = "message" if not bound.has("exception") else "exception"
    action = bound.get("erroraction")
    if (action and (action.literal or "").lower() == "stop") or (
        action is None and "stop" in porter.before.flags
    ):
        message = _message(porter, bound, name)
        cause = ""
        if porter.catching:
            porter.error_used = True
            cause = " from error"
        porter.write(f"raise RuntimeError({message.at(LAMBDA)}){cause}")
        return Py("", NONE)
    return _logged(porter, bound, "error", name)


@command(
    "write-progress",
    takes="activity status id percentcomplete secondsremaining currentoperation parentid",
    switches="completed",
    positional=2,
)
def write_progress(porter: Porter, bound: Bound) -> Py:
    """Say Write-Progress as a line."""
    if bound.flag("completed"):
        return Py("", NONE)
    parts: list[str | tuple[Py, str]] = []
    for name in ("activity", "status", "currentoperation"):
        value = bound.get(name)
        if value is not None:
            parts += [": "] if parts else []
            parts.append(value.literal if value.literal is not None else (value, ""))
    porter.rounding += 1
    percent = bound.get("percentcomplete")
    porter.rounding -= 1
    if percent is not None:
        whole = ":.0f" if percent.kind.name in ("float", "int", "any") else ""
        parts += [" (" if parts else "(", (percent, whole), " %)"]
    return Py(f"print({interpolated(parts).text})", NONE)


@command("read-host", takes="prompt", switches="assecurestring maskinput", positional=1)
def read_host(porter: Porter, bound: Bound) -> Py:
    """Say Read-Host."""
    prompt = bound.get("prompt")
    text = ""
    if prompt is not None:
        text = quote(f"{prompt.literal}: ") if prompt.literal is not None else prompt.text
    if bound.flag("assecurestring") or bound.flag("maskinput"):
        porter.imports.use("getpass")
        return Py(f"getpass.getpass({text})", STR)
    return Py(f"input({text})", STR)


@command("get-credential", takes="credential message username title", positional=1)
def get_credential(porter: Porter, bound: Bound) -> Py:
    """Say Get-Credential."""
    porter.imports.use("getpass", "Credential")
    user = bound.get("username") or bound.get("credential")
    name = user.text if user else 'input("User: ")'
    return Py(f"Credential({name}, getpass.getpass())", CREDENTIAL)


@command("clear-host", "cls", "clear", takes="", switches="")
def clear(porter: Porter, bound: Bound) -> Py:
    """Say Clear-Host."""
    del bound
    del porter
    return Py('print("\\033c", end="")', Kind("none"))
