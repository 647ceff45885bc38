"""Security policies that a library can demand of its items (SecurityPoliciesApi)."""

from __future__ import annotations

from ..models.security_policies import SecurityPoliciesInfo
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Operation, implements
from ..runtime.send import send
from ..runtime.standard import Error, Unauthenticated

LIST = Operation(
    cmdlet="Invoke-ListContentSecurityPolicies",
    method="GET",
    path="/content/security-policies",
    returns=list[SecurityPoliciesInfo],
    errors=(Error, Unauthenticated),
    legacy=None,
)


@implements(LIST)
def invoke_list_content_security_policies(
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[list[SecurityPoliciesInfo]]:
    """List the security policies that libraries can be put under.

    A policy says, by item type, which rule an item must pass. Needs vSphere 7.0 U3 or later.

    Args:
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The policies; a library refers to one by its ``policy`` identifier.

    Raises:
        Error: The server failed for a reason that its message gives.
        Unauthenticated: The API session is missing or has ended.

    Source: Invoke-ListContentSecurityPolicies,
        GET /api/content/security-policies
    """
    return send(LIST, Common(server, with_http_info, what_if, confirm))
