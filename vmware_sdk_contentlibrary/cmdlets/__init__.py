"""The cmdlets, one room per API group, and the table of all of them.

Importing this package loads no room; `cmdlets` and `operations` load all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Any

from ..runtime.operation import REGISTRY, Cmdlet, Operation

_CONTENT = "VMware.Sdk.vSphere.Content"
_CONTENT_LIBRARY = "VMware.Sdk.vSphere.ContentLibrary"


@dataclass(frozen=True)
class Room:
    """Where PowerCLI keeps what a room holds.

    Attributes:
        module: PowerCLI's module.
        group: Its API group.
    """

    module: str
    group: str


ROOMS: Mapping[str, Room] = MappingProxyType(
    {
        "configuration": Room(_CONTENT, "ConfigurationApi"),
        "library": Room(_CONTENT, "LibraryApi"),
        "local_library": Room(_CONTENT, "LocalLibraryApi"),
        "security_policies": Room(_CONTENT, "SecurityPoliciesApi"),
        "subscribed_library": Room(_CONTENT, "SubscribedLibraryApi"),
        "trusted_certificates": Room(_CONTENT, "TrustedCertificatesApi"),
        "type": Room(_CONTENT, "TypeApi"),
        "changes": Room(_CONTENT_LIBRARY, "ChangesApi"),
        "download_session": Room(_CONTENT_LIBRARY, "DownloadSessionApi"),
        "update_session": Room(_CONTENT_LIBRARY, "UpdateSessionApi"),
        "update_session_file": Room(_CONTENT_LIBRARY, "FileApi"),
        "file": Room(_CONTENT_LIBRARY, "FileApi"),
        "item": Room(_CONTENT_LIBRARY, "ItemApi"),
        "storage": Room(_CONTENT_LIBRARY, "StorageApi"),
        "subscribed_item": Room(_CONTENT_LIBRARY, "SubscribedItemApi"),
        "subscriptions": Room(_CONTENT_LIBRARY, "SubscriptionsApi"),
    }
)
"""PowerCLI's module and API group of each room, by the name of the room's module here."""


@cache
def rooms() -> Mapping[str, Room]:
    """Load every room and tell of each cmdlet, by PowerCLI's name, which room it is in."""
    return MappingProxyType({name: room for key, room in ROOMS.items() for name in _names(key)})


@cache
def cmdlets() -> Mapping[str, Cmdlet]:
    """Load every room and list its cmdlets by PowerCLI's name, room after room."""
    return MappingProxyType({name: REGISTRY[name] for name in rooms()})


@cache
def operations() -> Mapping[str, Operation[Any]]:
    """Load every room and list its operations by PowerCLI's name, room after room."""
    table = {name: cmdlet.operation for name, cmdlet in cmdlets().items()}
    return MappingProxyType(table)


def _names(room: str) -> list[str]:
    # not in the order of REGISTRY, which is that of loading and depends on the script
    facts = vars(import_module(f".{room}", __name__)).values()
    return sorted(fact.cmdlet for fact in facts if isinstance(fact, Operation))
