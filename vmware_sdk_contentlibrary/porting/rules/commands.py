"""Commands and pipelines: each goes to the function, cmdlet or rule of its name."""

from __future__ import annotations

import re

from ..binding import Bound, arguments, bind
from ..failures import NotCarried
from ..kinds import Kind
from ..porter import Porter
from ..py import Py
from ..registry import COMMANDS, expression
from ..table import targets
from ..tree import Node
from . import callables, cmdlets
from .flow import dropped
from .pipes import short

_NULL = re.compile(r"[1*]?>+\s*\$null", re.IGNORECASE)
_QUIET = re.compile(r"[2-6]>(&1|\s*\$null)", re.IGNORECASE)


@expression("command")
def command(porter: Porter, node: Node) -> Py:
    """Say a command."""
    return called(porter, node, None)


@expression("pipeline_chain")
def pipeline(porter: Porter, node: Node) -> Py:
    """Say a pipeline: each command is given what the one before it gives out."""
    first, *others = (part for part in node.children if not part.is_token)
    value = porter.expression(first)
    for other in others:
        if other.kind != "command":
            raise NotCarried(other, "it is piped into what is no command")
        value = called(porter, other, _stepped(porter, value))
    return value


def _stepped(porter: Porter, value: Py) -> Py:
    """Give a long step of a pipeline a name and a line of its own, as a person would."""
    steps = value.text.count(" for ")
    if value.stream is not None or porter.current or not steps or value.kind.name != "list":
        return value
    if len(value.text) < _LONG and steps < 2:
        return value
    name = re.findall(r" for (\w+) in ", value.text)[-1]
    made = value.kind.element
    if made.structure is not None:
        name = short(made.structure.__name__)
    elif made.identifier and not name.endswith("_id"):
        name = "identifier"
    elif made.name not in ("struct", "str") or not made.identifier:
        name = name if made.identifier else "result"
    plural = name[:-1] + "ies" if name.endswith("y") else f"{name}s"
    python = porter.names.fresh(plural)
    porter.write(f"{python} = {value.text}")
    return Py(python, value.kind)


_LONG = 60


def called(porter: Porter, node: Node, piped: Py | None) -> Py:
    """Say a command with what is piped into it."""
    operator = node.part("command_invokation_operator")
    callee = node.part("command_name", "command_name_expr")
    if callee is None:
        raise NotCarried(node, "it cannot be read as a command")
    if operator is not None:
        return callables.invoked(porter, node, callee, operator.text)
    written = callee.text
    name = written.rpartition("\\")[2] if re.fullmatch(r"[\w.]+\\[\w-]+", written) else written
    low = name.lower()
    function = porter.function(low)
    target = targets().get(low)
    if function is not None:
        bound, redirections = bind(porter, node, name, callables.shape(function), known=True)
        bound.piped = piped
        value = callables.function_call(porter, bound, function)
    elif target is not None:
        bound, redirections = bind(porter, node, name, target.shape, known=True)
        bound.piped = piped
        value = cmdlets.cmdlet_call(porter, bound, target)
    elif low in COMMANDS:
        bound, redirections = bind(
            porter, node, name, COMMANDS[low].shape, known=low == "connect-viserver"
        )
        bound.piped = piped
        _refuse_pretence(bound, splatted=low == "connect-viserver")
        value = COMMANDS[low].rule(porter, bound)
    else:
        raise NotCarried(node, _unknown(node, name))
    _errors(porter, bound)
    return _redirected(porter, node, value, redirections)


def _unknown(node: Node, name: str) -> str:
    if re.fullmatch(r"[A-Za-z]+-\w+", name):
        return f"no counterpart of {name} is known"
    if arguments(node)[0]:
        return f"{name} is a program: run it with subprocess.run"
    return f"{name} is not known as a command"


def _refuse_pretence(bound: Bound, *, splatted: bool) -> None:
    if bound.flag("whatif") is not None:
        raise NotCarried(bound.node, f"{bound.name} cannot pretend in Python")
    if bound.splats and not splatted:
        raise NotCarried(bound.splats[0], "what the variable holds is known only when it runs")


def _errors(porter: Porter, bound: Bound) -> None:
    """Carry over what the common parameters say of errors."""
    for name in ("ErrorVariable", "OutVariable", "PipelineVariable", "WarningVariable"):
        if bound.has(name.lower()):
            raise NotCarried(bound.node, f"-{name} has no counterpart in Python")
    if bound.has("erroraction"):
        value = bound.get("erroraction")
        word = (value.literal or value.text).lower() if value else ""
        if word in ("silentlycontinue", "ignore", "0"):
            porter.suppressed = True
        elif word in ("continue", "inquire", "suspend", ""):
            porter.trap(bound.node, "an error ends a Python script unless it is caught")


def _redirected(porter: Porter, node: Node, value: Py, redirections: list[Node]) -> Py:
    for redirection in redirections:
        text = redirection.text.strip()
        if _NULL.fullmatch(text):
            value = dropped(value)
        elif _QUIET.fullmatch(text):
            porter.trap(redirection, "Python has no streams beside output and errors to redirect")
        elif re.match(r">>?[^&]", text):
            from .files import write_text  # noqa: PLC0415  # files stand on commands

            names = [n for n in redirection.walk() if n.kind == "redirected_file_name"]
            path = [c for c in names[0].children if not c.is_token] if names else []
            if not path:
                raise NotCarried(node, "it cannot be read as a redirection")
            append = text.startswith(">>")
            write_text(porter, porter.argument(path[0]), value, append=append, newline=True)
            value = Py("", Kind("none"))
        else:
            raise NotCarried(redirection, "a redirection of this kind")
    return value
