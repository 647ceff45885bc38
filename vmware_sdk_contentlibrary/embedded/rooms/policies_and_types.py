"""What items may be, and have to be (TypeApi, SecurityPoliciesApi)."""

from __future__ import annotations

from ...models.security_policies import SecurityPoliciesInfo
from ...models.type import TypeInfo
from ..call import Call, answers
from ..policies import POLICIES, TYPES


@answers("Invoke-ListContentType")
def list_types(_call: Call) -> list[TypeInfo]:
    """List the types of items."""
    return list(TYPES)


@answers("Invoke-ListContentSecurityPolicies")
def list_policies(_call: Call) -> list[SecurityPoliciesInfo]:
    """List the security policies."""
    return list(POLICIES)
