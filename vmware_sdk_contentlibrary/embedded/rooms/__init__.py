"""The handlers, one room per API group."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from ..call import HANDLERS, Handler

ROOMS = (
    "changes",
    "configuration",
    "download_session",
    "download_session_file",
    "item",
    "item_file",
    "library",
    "local_library",
    "policies_and_types",
    "subscribed_item",
    "subscribed_library",
    "subscriptions",
    "trusted_certificates",
    "update_session",
    "update_session_file",
)


def handlers() -> Mapping[str, Handler]:
    """Load every room and list its handlers by cmdlet."""
    for room in ROOMS:
        import_module(f".{room}", __name__)
    return MappingProxyType(HANDLERS)
