"""The tree of exceptions, and what their messages say."""

from __future__ import annotations

from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.support.loopback import Answer, Loopback
from vmware_sdk_contentlibrary.runtime import errors
from vmware_sdk_contentlibrary.runtime.standard import STANDARD_ERRORS

MESSAGE = {
    "id": "com.vmware.content.gone",
    "default_message": "The item {0} of library {1} is gone.",
    "args": ["photon", "golden"],
}


def failing(answer: Answer, loopback: Loopback) -> v.ContentLibraryError:
    """Have a call fail and give its exception."""
    loopback.answers.append(answer)
    with pytest.raises(v.ContentLibraryError) as failed:
        v.invoke_complete_update_session_id("s")
    return failed.value


@pytest.mark.parametrize("dialect", ["modern", "legacy"])
@pytest.mark.parametrize("name", [kind.value for kind in v.StdErrorsErrorType])
def test_each_standard_error_is_a_class(loopback: Loopback, name: str, dialect: str) -> None:
    particulars: dict[str, Any] = {"messages": [MESSAGE], "data": {"a": 1}}
    body = (
        {**particulars, "error_type": name}
        if dialect == "modern"
        else {"type": f"com.vmware.vapi.std.errors.{name.lower()}", "value": particulars}
    )
    with v.connect_vi_server(
        loopback.url, session="given", use_deprecated_apis=dialect == "legacy"
    ) as server:
        # never 500 for all, so that it is the body that tells
        problem = failing(Answer(418, body), loopback)

    kind: type[v.Error] = getattr(v, "".join(word.capitalize() for word in name.split("_")))
    assert type(problem) is kind
    assert isinstance(problem, v.Error)
    assert kind.wire_name == name
    assert (problem.status, problem.error_type, problem.server, problem.tried) == (
        418,
        name,
        server.name,
        "Invoke-CompleteUpdateSessionId",
    )
    assert problem.data == {"a": 1}
    assert [message.args for message in problem.messages] == [["photon", "golden"]]
    assert str(problem) == (
        f"Invoke-CompleteUpdateSessionId failed on {server.name}: 418 I'm a Teapot, {name}: "
        f"The item photon of library golden is gone. {kind.advice}"
    )


def test_there_are_25_of_them() -> None:
    assert len(STANDARD_ERRORS) == 25
    assert set(STANDARD_ERRORS) == {kind.value for kind in v.StdErrorsErrorType}
    assert all(kind.advice.endswith(".") for kind in STANDARD_ERRORS.values())


def test_the_tree_is_as_it_is_drawn() -> None:
    """The module's text names every class, and each below its parent."""
    kinds = {
        name: kind
        for name, kind in vars(errors).items()
        if isinstance(kind, type) and issubclass(kind, Exception)
    }
    assert set(errors.__all__) == set(kinds)
    assert all(issubclass(kind, v.ContentLibraryError) for kind in kinds.values())
    drawn = errors.__doc__ or ""
    path: list[str] = []
    for line in drawn.splitlines():
        text = line.lstrip(" *-")
        name = text.partition(" ")[0].rstrip(":")
        if name in kinds and line.lstrip()[0] in "*-":
            depth = (len(line) - len(line.lstrip())) // 4
            path[depth:] = [name]
            if depth:
                assert issubclass(kinds[name], kinds[path[depth - 1]]), name
    assert all(name in drawn for name in kinds)


def test_a_stack_of_messages(loopback: Loopback, server: v.VIServer) -> None:
    second = {"id": "b", "default_message": "Disk full.", "args": [], "localized": "Platte voll."}
    third = {"id": "c.d", "default_message": "", "args": ["x", "y"]}
    problem = failing(
        Answer(400, {"error_type": "INVALID_ARGUMENT", "messages": [MESSAGE, second, third]}),
        loopback,
    )
    assert "gone; Platte voll; c.d (x, y). Correct the value" in str(problem)


def test_an_error_of_a_newer_server(loopback: Loopback, server: v.VIServer) -> None:
    body = {"error_type": "QUOTA_EXCEEDED", "messages": [MESSAGE], "limit": 7}
    problem = failing(Answer(400, body), loopback)
    assert type(problem) is v.Error
    assert problem.error_type == "QUOTA_EXCEEDED"
    assert "400 Bad Request, QUOTA_EXCEEDED: The item photon" in str(problem)
    assert problem.body is not None
    assert problem.body.model_extra == {"limit": 7}


def test_particulars_of_another_shape_are_kept(loopback: Loopback, server: v.VIServer) -> None:
    body = {"error_type": "RESOURCE_BUSY", "messages": [{"id": 5}], "more": [1]}
    problem = failing(Answer(500, body), loopback)
    assert type(problem) is v.ResourceBusy
    assert problem.data == body
    assert problem.messages == []


@pytest.mark.parametrize(
    ("status", "body", "kind", "words"),
    [
        (400, "bad date", v.InvalidRequest, "400 Bad Request, INVALID_REQUEST: bad date. The"),
        (401, "", v.Unauthenticated, "UNAUTHENTICATED: it gives no message. Connect again"),
        (403, "no.", v.Unauthorized, "UNAUTHORIZED: no. The user"),
        (404, "", v.NotFound, "NOT_FOUND: it gives no message"),
        (409, "", v.ConcurrentChange, "CONCURRENT_CHANGE"),
        (410, "", v.NotFound, "410 Gone, NOT_FOUND"),
        (429, "", v.ServiceUnavailable, "429 Too Many Requests, SERVICE_UNAVAILABLE"),
        (503, "", v.ServiceUnavailable, "SERVICE_UNAVAILABLE"),
        (504, "", v.TimedOut, "TIMED_OUT"),
        (404, {"messages": []}, v.NotFound, "NOT_FOUND: it gives no message"),
        (418, {"messages": []}, v.Error, "418 I'm a Teapot, ERROR: it gives no message"),
    ],
)
def test_a_status_speaks_where_the_body_does_not(
    *, loopback: Loopback, server: v.VIServer, status: int, body: Any, kind: type, words: str
) -> None:
    loopback.rule = lambda _: Answer(status, body)
    with pytest.raises(v.Error) as failed:
        v.invoke_list_content_library()
    assert type(failed.value) is kind
    assert words in str(failed.value)
    if isinstance(body, str):
        assert failed.value.body is None
        assert failed.value.messages == []
        assert failed.value.data is None


def test_what_an_operation_declares_narrows_a_status(
    loopback: Loopback, server: v.VIServer
) -> None:
    # 400 has one meaning where the operation declares one error of that status
    loopback.rule = lambda _: Answer(400, "plain")
    with pytest.raises(v.NotAllowedInCurrentState):
        v.invoke_cancel_update_session_id("s")


def test_an_exception_made_by_hand() -> None:
    made = v.NotFound("gone")
    assert (str(made), made.status, made.error_type) == ("gone", 404, "NOT_FOUND")
    assert made.messages == []


def test_a_refusal_says_what_was_sent() -> None:
    refused = v.InvalidParameter("Invoke-X", "name", "x" * 100, "shorter")
    assert str(refused) == (
        f"Invoke-X: parameter name = '{'x' * 79}… (102 characters) is refused: shorter. "
        "Nothing was sent."
    )
    assert isinstance(refused, ValueError)
    assert (refused.parameter, refused.value, refused.allowed) == ("name", "x" * 100, "shorter")
