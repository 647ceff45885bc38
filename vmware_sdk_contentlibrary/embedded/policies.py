"""Types of items, and the security policies that items are held to."""

from __future__ import annotations

from ..models.item import LibraryItemCertificateVerificationInfo, LibraryItemModel
from ..models.security_policies import SecurityPoliciesInfo, SecurityRuleType
from ..models.type import TypeInfo
from .faults import invalid
from .records import Item
from .store import Store

_STRICT = SecurityRuleType.OVF_STRICT_VERIFICATION

POLICIES = (
    SecurityPoliciesInfo(
        policy="6b6c34b8-6b8f-4c2e-9f0d-0c3a5d1e7f01",
        name="Signed OVF templates only",
        item_type_rules={"ovf": _STRICT},
    ),
)
"""The security policies; their identifiers are always the same."""


def _type(kind: str, name: str, description: str, *rules: SecurityRuleType) -> TypeInfo:
    return TypeInfo(
        type=kind,
        name=name,
        description=description,
        vendor="vmware-sdk-contentlibrary",
        version="1.0",
        supported_rules=list(rules) or None,
    )


TYPES = (
    _type("ovf", "OVF templates", "An OVF descriptor and the disks it names, or an OVA.", _STRICT),
    _type("iso", "ISO images", "An image of an optical disk."),
    _type("vm-template", "Virtual machine templates", "A template that lives in an inventory."),
    _type("file", "Files", "Files of any kind, taken as they are."),
)
"""The types of items."""


def check_policy(identifier: str | None) -> None:
    """Refuse a security policy that there is not."""
    known = [policy.policy for policy in POLICIES]
    if identifier is not None and identifier not in known:
        raise invalid("security_policy_id", f"one of {', '.join(known)} is required")


def shown_item(store: Store, item: Item) -> LibraryItemModel:
    """Give an item's model, with what its library's policy says of it.

    Signatures are not checked here, so what has to be signed does not satisfy its policy.
    """
    policy = store.libraries[item.library_id].model.security_policy_id
    rules = {kind for one in POLICIES if one.policy == policy for kind in one.item_type_rules}
    model = item.model.model_copy()
    if (model.type or "").casefold() in rules:
        model.security_compliance = False
        model.certificate_verification_info = LibraryItemCertificateVerificationInfo(
            status="NOT_AVAILABLE"
        )
    return model
