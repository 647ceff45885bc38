"""What a subscribed library follows, and whether that is there."""

from __future__ import annotations

from ..models.library import LibrarySubscriptionInfo
from ..models.subscribed_library import SubscribedLibraryProbeResult
from ..models.subscribed_library import SubscribedLibraryProbeResultStatus as Status
from ..runtime.standard import Error, InvalidArgument
from .faults import Fault, invalid
from .libraries import PUBLISHER
from .publisher import probe
from .reach import Line

_SETTABLE = (
    "authentication_method",
    "automatic_sync_enabled",
    "on_demand",
    "password",
    "ssl_thumbprint",
    "subscription_url",
    "user_name",
)
_ARGUMENT = (Status.INVALID_URL, Status.INVALID_CREDENTIALS)


def merged(
    before: LibrarySubscriptionInfo | None, spec: LibrarySubscriptionInfo | None
) -> LibrarySubscriptionInfo:
    """Set what a client sets of a subscription, and leave the rest as it is."""
    if spec is None:
        raise invalid("subscription_info", "a value is required")
    before = before or LibrarySubscriptionInfo(
        authentication_method="NONE", automatic_sync_enabled=False, on_demand=False
    )
    given = {name: getattr(spec, name) for name in _SETTABLE if getattr(spec, name) is not None}
    after = before.model_copy(update=given)
    if not after.subscription_url:
        raise invalid("subscription_info.subscription_url", "a value is required")
    if after.authentication_method == "BASIC":
        if not after.password:
            raise invalid("subscription_info.password", "a value is required with BASIC")
        if after.user_name is None:
            after.user_name = PUBLISHER
    else:
        after.user_name = after.password = None
    return after


def check_reached(line: Line, info: LibrarySubscriptionInfo, inaccessible: type[Error]) -> None:
    """Refuse a subscription that does not lead to a published library."""
    found: SubscribedLibraryProbeResult = probe(line, info)
    if found.status == Status.SUCCESS:
        return
    error = InvalidArgument if found.status in _ARGUMENT else inaccessible
    text = "{0}: {1}"
    reason = found.error_messages[0].default_message
    raise Fault(error, "subscription.unreachable", text, str(found.status), reason)
