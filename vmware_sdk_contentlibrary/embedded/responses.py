"""Answers as they go out."""

from __future__ import annotations

import json

from starlette.responses import Response

from ..runtime.standard import Unauthenticated
from .faults import CHALLENGE, Fault

NO_CONTENT = 204


def json_response(content: bytes, status: int) -> Response:
    """Answer with JSON that is written already, or with nothing at all."""
    if status == NO_CONTENT:
        return Response(status_code=status)
    return Response(content, status_code=status, media_type="application/json")


def error_response(fault: Fault) -> Response:
    """Answer with a standard error."""
    response = json_response(json.dumps(fault.body()).encode(), fault.status)
    if fault.error is Unauthenticated:
        response.headers["WWW-Authenticate"] = CHALLENGE
    return response
