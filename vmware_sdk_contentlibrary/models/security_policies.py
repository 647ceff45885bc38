"""Security policies: which rules the items of a library have to satisfy."""

from __future__ import annotations

from pydantic import Field

from ._base import Enumeration, Structure
from ._types import Known, Map


class SecurityRuleType(Enumeration):
    """A check on an item; OVF_STRICT_VERIFICATION takes OVF templates with a valid signature."""

    OVF_STRICT_VERIFICATION = "OVF_STRICT_VERIFICATION"


class SecurityPoliciesInfo(Structure):
    """A security policy that a library can be put under."""

    policy: str = Field(description="Identifier, as in a library's security_policy_id.")
    name: str = Field(description="Name of the policy.")
    item_type_rules: Map[Known[SecurityRuleType]] = Field(
        description="The rule that applies to each type of item, by type, such as ovf."
    )
