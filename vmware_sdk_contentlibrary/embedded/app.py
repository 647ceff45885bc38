"""HTTP in, HTTP out: the application that the web server runs."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from ..cmdlets import operations
from ..models._types import format_moment
from ..runtime.operation import Operation
from ..runtime.standard import InternalServerError, OperationNotFound
from .bodies import query_in_body, read_body, write_body
from .call import Call
from .faults import Fault
from .later import Later, carry_out
from .logins import Accounts, log_in, session_of
from .published import published
from .responses import NO_CONTENT, error_response, json_response
from .rooms import handlers
from .router import Router
from .store import Store
from .transfers import transfer
from .url import segments

SESSION_HEADER = "vmware-api-session-id"


class Application:
    """The embedded content library as an ASGI application."""

    def __init__(self, store: Store, accounts: Accounts) -> None:
        self._store, self._accounts = store, accounts
        self._handlers = handlers()
        table = operations()
        assert self._handlers.keys() <= table.keys()
        self._router = Router(table.values())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive)
        try:
            response = await self._respond(request, segments(scope["raw_path"]))
        except ClientDisconnect:
            return
        await response(scope, receive, send)

    async def _respond(self, request: Request, parts: list[str]) -> Response:
        try:
            return await self._answer(request, parts)
        except Fault as fault:
            return error_response(fault)
        except ClientDisconnect:
            raise
        except Exception as problem:  # noqa: BLE001  # a client is owed an answer in any case
            text = "The embedded content library failed: {0}."
            return error_response(Fault(InternalServerError, "failure", text, repr(problem)))

    async def _answer(self, request: Request, parts: list[str]) -> Response:
        if parts[:2] == ["cls", "data"]:
            return await transfer(self._store, request, parts[2:])
        if parts[:3] == ["cls", "vcsp", "lib"]:
            return published(self._store, request, parts[3:])
        if parts[0] != "api":
            return PlainTextResponse("Not found.\n", status_code=404)
        # read before anything is refused: who is still sending would not see the answer
        raw = await request.body()
        with self._store.lock:
            if parts[1:] == ["session"]:
                return self._session(request)
            answer = self._operation(request, parts[1:], raw)
        if isinstance(answer, Response):
            return answer
        operation, later = answer
        return _success(operation, await carry_out(self._store, later))

    def _operation(
        self, request: Request, parts: list[str], raw: bytes
    ) -> Response | tuple[Operation[Any], Later]:
        # not from the request's URL, whose path is unquoted and may hold a question mark
        given: str = request.scope["query_string"].decode("latin-1")
        query = dict(parse_qsl(given, keep_blank_values=True))
        operation, path = self._router.find(request.method, parts, query)
        login = session_of(self._store, request.headers.get(SESSION_HEADER))
        handler = self._handlers.get(operation.cmdlet)
        if handler is None:
            text = "The embedded content library does not have {0} yet."
            raise Fault(OperationNotFound, "operation.missing", text, operation.cmdlet)
        call = Call(
            store=self._store,
            operation=operation,
            user=login.user,
            path=path,
            query=query_in_body(operation, query, raw),
            body=read_body(operation, raw),
            client_token=request.headers.get("client-token"),
        )
        answer = handler(call)
        if isinstance(answer, Later):
            return operation, answer
        return _success(operation, answer)

    def _session(self, request: Request) -> Response:
        token = request.headers.get(SESSION_HEADER)
        if request.method == "POST":
            authorization = request.headers.get("authorization")
            opened = log_in(self._store, self._accounts, authorization)
            return json_response(json.dumps(opened).encode(), 201)
        login = session_of(self._store, token)
        if request.method == "GET":
            shown = {
                "user": login.user,
                "created_time": format_moment(login.created),
                "last_accessed_time": format_moment(login.accessed),
            }
            return json_response(json.dumps(shown).encode(), 200)
        if request.method == "DELETE" and token is not None:
            del self._store.logins[token]
            return json_response(b"", NO_CONTENT)
        text = "There is no operation {0} {1}."
        raise Fault(OperationNotFound, "operation.not_found", text, request.method, "/api/session")


def _success(operation: Operation[Any], answer: object) -> Response:
    return json_response(write_body(operation, answer), operation.status)
