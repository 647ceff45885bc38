"""try, catch, finally, throw, and the errors that are caught."""

from __future__ import annotations

from ..blocks import Suite
from ..failures import NotCarried
from ..kinds import ERROR, INT, STR
from ..porter import Porter
from ..py import ATOM, LAMBDA, Py
from ..registry import member, statement
from ..tree import Node
from .types import type_name

CAUGHT = {
    **dict.fromkeys(("exception", "systemexception", "runtimeexception"), "Exception"),
    **dict.fromkeys(("ioexception", "directorynotfoundexception"), "OSError"),
    **dict.fromkeys(("filenotfoundexception", "itemnotfoundexception"), "FileNotFoundError"),
    **dict.fromkeys(("argumentexception", "formatexception", "invalidcastexception"), "ValueError"),
    **dict.fromkeys(("argumentnullexception", "argumentoutofrangeexception"), "ValueError"),
    **dict.fromkeys(("invalidoperationexception", "applicationexception"), "RuntimeError"),
    **dict.fromkeys(("timeoutexception", "operationcanceledexception"), "TimeoutError"),
    **dict.fromkeys(("unauthorizedaccessexception",), "PermissionError"),
    **dict.fromkeys(("keynotfoundexception",), "KeyError"),
    **dict.fromkeys(("notimplementedexception",), "NotImplementedError"),
}
OURS = {
    **dict.fromkeys(("apiexception", "httpresponseexception", "serverfault"), "Error"),
    **dict.fromkeys(("webexception", "httprequestexception", "socketexception"), "TransportError"),
    **dict.fromkeys(("vimexception", "viserverconnectionexception"), "ContentLibraryError"),
    **dict.fromkeys(("invalidlogin", "authenticationexception"), "Unauthenticated"),
    "notfound": "NotFound",
    "alreadyexists": "AlreadyExists",
}


@statement("try_statement")
def attempt(porter: Porter, node: Node) -> None:
    """Say a try."""
    body = node.part("statement_block")
    made = [Suite("try:", porter.body(body))]
    clauses = node.part("catch_clauses")
    listed = clauses.children if clauses else []
    made += [_caught(porter, clause) for clause in listed if clause.kind == "catch_clause"]
    last = node.part("finally_clause")
    if last is not None:
        made.append(Suite("finally:", porter.body(last.part("statement_block")), continues=True))
    if len(made) == 1:
        raise NotCarried(node, "a try without a catch or a finally")
    porter.items += made


def _caught(porter: Porter, clause: Node) -> Suite:
    types = clause.part("catch_type_list")
    literals = [part for part in types.children if part.kind == "type_literal"] if types else []
    names = [exception(porter, literal) for literal in literals] or ["Exception"]
    unique = list(dict.fromkeys(names))
    porter.current.append(Py("error", ERROR))
    outer, porter.catching = porter.catching, True
    before = porter.error_used
    porter.error_used = False
    try:
        body = porter.body(clause.part("statement_block"))
    finally:
        porter.current.pop()
        porter.catching = outer
    used, porter.error_used = porter.error_used, before
    what = unique[0] if len(unique) == 1 else f"({', '.join(unique)})"
    return Suite(f"except {what}{' as error' if used else ''}:", body, continues=True)


def exception(porter: Porter, literal: Node) -> str:
    """Give the exception that a .NET type stands for."""
    name = type_name(literal)
    if name in OURS:
        porter.imports.use(OURS[name])
        return OURS[name]
    if name not in CAUGHT:
        porter.trap(
            literal, f"{literal.text} is caught as any exception: name the one that is meant"
        )
        return "Exception"
    return CAUGHT[name]


def thrown(porter: Porter, node: Node) -> None:
    """Say a throw."""
    values = [part for part in node.children if not part.is_token]
    if not values:
        if not porter.catching:
            raise NotCarried(node, "there is no error here to throw again")
        porter.write("raise")
        return
    if values[0].kind == "variable" and values[0].text == "$_" and porter.catching:
        porter.write("raise")
        return
    value = porter.expression(values[0])
    cause = ""
    if porter.catching:
        porter.error_used = True
        cause = " from error"
    if value.kind.name == "exception":
        porter.write(f"raise {value.text}{cause}")
    elif value.kind.name == "error":
        porter.write(f"raise {value.text}")
    else:
        porter.write(f"raise RuntimeError({value.at(LAMBDA)}){cause}")


@statement("trap_statement")
def trapped(porter: Porter, node: Node) -> None:
    """Refuse a trap, which has no place of its own in Python."""
    del porter
    raise NotCarried(node, "a trap holds for what is around it; in Python that is a try")


@member("error", "exception", "innerexception", "baseexception")
def same_error(porter: Porter, value: Py) -> Py:
    """Say an error record's exception, which is the error itself."""
    del porter
    return value


@member("error", "message", "errordetails", "errormessage")
def message(porter: Porter, value: Py) -> Py:
    """Say an error's text."""
    del porter
    return Py(f"str({value.text})", STR)


@member("error", "statuscode", "errorcode", "status", "response")
def status(porter: Porter, value: Py) -> Py:
    """Say an error's status, which is the answer's."""
    del porter
    if value.text.endswith(".status"):
        return value
    return Py(f"{value.at(ATOM)}.status", INT)


@member("error", "scriptstacktrace", "stacktrace", "invocationinfo")
def trace(porter: Porter, value: Py) -> Py:
    """Say where an error happened."""
    del value
    porter.imports.use("traceback")
    return Py("traceback.format_exc()", STR)


@member("error", "fullyqualifiederrorid", "categoryinfo")
def category(porter: Porter, value: Py) -> Py:
    """Say what sort of error it is."""
    del porter
    return Py(f"type({value.text}).__name__", STR)
