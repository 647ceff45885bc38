"""What went wrong in a conversation, said in terms of what state the server is in."""

from __future__ import annotations

import ssl
from http.client import BadStatusLine, RemoteDisconnected

from requests.exceptions import ReadTimeout

from .errors import CertificateRefused, ConnectFailed, OutcomeUnknown, TransportError
from .message import clean

_DEEPEST = 10


def not_sent(
    server: str, tried: str, why: str, kind: type[ConnectFailed] = ConnectFailed
) -> ConnectFailed:
    """Make the exception for a server that was not reached."""
    text = f"{tried}: {server} was not reached: {why}. Nothing was sent."
    return kind(text, server=server, tried=tried)


def not_reached(server: str, tried: str, cause: BaseException) -> ConnectFailed:
    """Make the exception for what stood in the way of a connection."""
    if isinstance(cause, ssl.SSLCertVerificationError) or "Fingerprints did not" in str(cause):
        why = (
            f"its certificate is not trusted ({wording(cause)}). If it is the right server, give "
            "its CA with ca_file= or its thumbprint with ssl_thumbprint="
        )
        return not_sent(server, tried, why, CertificateRefused)
    kind = "TLS connection" if isinstance(cause, ssl.SSLError) else "connection"
    return not_sent(server, tried, f"no {kind} ({wording(cause)})")


def unanswered(
    server: str, tried: str, method: str, problem: BaseException, cause: BaseException
) -> TransportError:
    """Make the exception for a request that went out and got no answer."""
    late = isinstance(problem, ReadTimeout)
    how = "no answer came in time" if late else f"the connection broke ({wording(cause)})"
    state = (
        "It changes nothing, so it can be repeated."
        if method == "GET"
        else "Whether the server carried it out is not known: ask it for the state."
    )
    text = f"{tried}: the request went to {server} and {how}. {state}"
    return OutcomeUnknown(text, server=server, tried=tried)


def what_status_means(status: int) -> str:
    """Say what the server did, where only the status of its answer is known."""
    if 200 <= status < 300:
        return "The server had carried the call out."
    if 400 <= status < 500:
        return "The server had not carried the call out."
    return "Whether the server carried the call out is not known: ask it for the state."


def root(problem: BaseException) -> BaseException:
    """Find what lies below the wrappers of requests and urllib3, and free it of its traceback.

    The frames of a traceback hold the request with its secrets.
    """
    for _ in range(_DEEPEST):
        within = (*problem.args, getattr(problem, "reason", None), problem.__cause__)
        inner = next((one for one in within if isinstance(one, BaseException)), None)
        if inner is None:
            break
        problem = inner
    problem.__cause__ = problem.__context__ = None
    return problem.with_traceback(None)


def wording(cause: BaseException) -> str:
    """Give an exception's text for use inside a sentence."""
    if isinstance(cause, BadStatusLine) and not isinstance(cause, RemoteDisconnected):
        # Its text is what came, and that may be anything, the request's own secrets included.
        return "what came is no HTTP"
    return clean(str(cause) or type(cause).__name__, 200).rstrip(". ")
