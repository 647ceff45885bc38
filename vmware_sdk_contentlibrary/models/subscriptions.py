"""Subscriptions: what a published library knows of those that follow it.

The placement of a subscription matters to virtual machine templates alone: it says where the
subscriber's vCenter Server puts a template that is published to it.
"""

from __future__ import annotations

from pydantic import Field

from ._base import Enumeration, Structure, initializer
from ._cases import Cases
from ._types import Int64, Known
from .library import LibraryStorageBacking


class LibrarySubscriptionsCreateSpecSubscribedLibraryTarget(Enumeration):
    """Whether a subscription comes with a new subscribed library or adopts one that is there."""

    CREATE_NEW = "CREATE_NEW"
    USE_EXISTING = "USE_EXISTING"


class LibrarySubscriptionsLocation(Enumeration):
    """Whether a subscribed library is on the publisher's vCenter Server or on another."""

    LOCAL = "LOCAL"
    REMOTE = "REMOTE"


class LibrarySubscriptionsCreateSpecNewSubscribedLibrary(Structure):
    """A subscribed library to create along with its subscription."""

    name: str = Field(description="Name of the new library.")
    description: str | None = Field(default=None, description="Free text for whoever reads it.")
    storage_backings: list[LibraryStorageBacking] = Field(
        description="Where the new library keeps its files: exactly one place."
    )
    automatic_sync_enabled: bool = Field(
        description="Whether the new library takes part in automatic synchronization."
    )
    on_demand: bool = Field(
        description="True fetches an item's files only when they are needed, false at once."
    )


class LibrarySubscriptionsCreateSpecPlacement(Structure):
    """Where the subscriber is to put virtual machine templates."""

    folder: str | None = Field(
        default=None,
        description="Identifier of the virtual machine folder, such as group-v3; servers so far "
        "insist on it.",
    )
    cluster: str | None = Field(
        default=None,
        description="Identifier of the cluster, such as domain-c8; best left unset beside a "
        "resource pool or host.",
    )
    resource_pool: str | None = Field(
        default=None,
        description="Identifier of the resource pool, such as resgroup-9; servers so far insist on "
        "it.",
    )
    host: str | None = Field(
        default=None,
        alias="var_host",
        description="Identifier of the host, such as host-10, in the cluster if that is set; unset "
        "leaves the choice to the server.",
    )
    network: str | None = Field(
        default=None,
        description="Identifier of the network for the template's adapters; unset leaves them "
        "without one.",
    )


class LibrarySubscriptionsCreateSpecVcenter(Structure):
    """The other vCenter Server that a remote subscriber is on."""

    hostname: str = Field(description="Its host name or IP address.")
    https_port: Int64 | None = Field(default=None, description="Its port; unset means 443.")


class LibrarySubscriptionsCreateSpecSubscribedLibrary(Structure):
    """The subscribed library of a new subscription."""

    cases = (
        Cases(
            "target",
            {
                "CREATE_NEW": {"new_subscribed_library": True},
                "USE_EXISTING": {"subscribed_library": True},
            },
        ),
        Cases("location", {"REMOTE": {"vcenter": True}, "LOCAL": {}}),
    )

    target: Known[LibrarySubscriptionsCreateSpecSubscribedLibraryTarget] = Field(
        description="CREATE_NEW makes the subscribed library, USE_EXISTING takes one that is there."
    )
    new_subscribed_library: LibrarySubscriptionsCreateSpecNewSubscribedLibrary | None = Field(
        default=None, description="The library to make; required with CREATE_NEW, else left unset."
    )
    subscribed_library: str | None = Field(
        default=None,
        description="Identifier of the library to take, which must follow this one's publish_url; "
        "required with USE_EXISTING, else left unset.",
    )
    location: Known[LibrarySubscriptionsLocation] = Field(
        description="LOCAL for a library on this vCenter Server, REMOTE for one on another."
    )
    vcenter: LibrarySubscriptionsCreateSpecVcenter | None = Field(
        default=None, description="The other vCenter Server; required with REMOTE, else left unset."
    )
    placement: LibrarySubscriptionsCreateSpecPlacement | None = Field(
        default=None,
        description="Where the subscriber is to put virtual machine templates; servers so far "
        "insist on it.",
    )


class LibrarySubscriptionsCreateSpec(Structure):
    """A subscription to add to a published library."""

    subscribed_library: LibrarySubscriptionsCreateSpecSubscribedLibrary = Field(
        description="The library at the subscriber's end."
    )


class LibrarySubscriptionsPlacementInfo(Structure):
    """Where a subscriber puts virtual machine templates."""

    folder: str | None = Field(
        default=None, description="Identifier of the virtual machine folder."
    )
    cluster: str | None = Field(default=None, description="Identifier of the cluster.")
    resource_pool: str | None = Field(default=None, description="Identifier of the resource pool.")
    host: str | None = Field(default=None, description="Identifier of the host.")
    network: str | None = Field(default=None, description="Identifier of the network.")


class LibrarySubscriptionsVcenterInfo(Structure):
    """The vCenter Server that a remote subscriber is on."""

    hostname: str = Field(description="Its host name or IP address.")
    https_port: Int64 | None = Field(default=None, description="Its port; unset means 443.")
    server_guid: str = Field(description="Its identifier, as in a library's server_guid.")


class LibrarySubscriptionsInfo(Structure):
    """A subscription in full."""

    subscribed_library: str = Field(description="Identifier of the subscribed library.")
    subscribed_library_name: str = Field(description="Name of the subscribed library.")
    subscribed_library_location: Known[LibrarySubscriptionsLocation] = Field(
        description="LOCAL if it is on the publisher's vCenter Server, REMOTE if on another."
    )
    subscribed_library_vcenter: LibrarySubscriptionsVcenterInfo | None = Field(
        default=None, description="The other vCenter Server; with REMOTE only."
    )
    subscribed_library_placement: LibrarySubscriptionsPlacementInfo = Field(
        description="Where the subscriber puts virtual machine templates."
    )


class LibrarySubscriptionsSummary(Structure):
    """One entry in the list of a library's subscriptions."""

    subscription: str = Field(description="Identifier of the subscription.")
    subscribed_library: str = Field(description="Identifier of the subscribed library.")
    subscribed_library_name: str = Field(description="Name of the subscribed library.")
    subscribed_library_vcenter_hostname: str | None = Field(
        default=None, description="Host name of its vCenter Server, if that is another one."
    )


class LibrarySubscriptionsUpdateSpecVcenter(Structure):
    """A new address for the vCenter Server of a remote subscriber."""

    hostname: str | None = Field(
        default=None, description="Its host name or IP address from now on; unset keeps it."
    )
    https_port: Int64 | None = Field(
        default=None, description="Its port from now on; unset keeps it."
    )


class LibrarySubscriptionsUpdateSpecPlacement(Structure):
    """A new placement, in place of the whole former one, for templates published from now on."""

    folder: str | None = Field(
        default=None, description="Identifier of the virtual machine folder, such as group-v3."
    )
    cluster: str | None = Field(
        default=None, description="Identifier of the cluster, such as domain-c8."
    )
    resource_pool: str | None = Field(
        default=None, description="Identifier of the resource pool, such as resgroup-9."
    )
    host: str | None = Field(
        default=None, alias="var_host", description="Identifier of the host, such as host-10."
    )
    network: str | None = Field(
        default=None, description="Identifier of the network for the template's adapters."
    )


class LibrarySubscriptionsUpdateSpec(Structure):
    """What to change about a subscription; what is unset stays as it is."""

    subscribed_library_vcenter: LibrarySubscriptionsUpdateSpecVcenter | None = Field(
        default=None, description="A new address for the subscriber's vCenter Server."
    )
    subscribed_library_placement: LibrarySubscriptionsUpdateSpecPlacement | None = Field(
        default=None, description="A new placement; it replaces the former one as a whole."
    )


initialize_library_subscriptions_create_spec = initializer(LibrarySubscriptionsCreateSpec)
initialize_library_subscriptions_create_spec_new_subscribed_library = initializer(
    LibrarySubscriptionsCreateSpecNewSubscribedLibrary
)
initialize_library_subscriptions_create_spec_placement = initializer(
    LibrarySubscriptionsCreateSpecPlacement
)
initialize_library_subscriptions_create_spec_subscribed_library = initializer(
    LibrarySubscriptionsCreateSpecSubscribedLibrary
)
initialize_library_subscriptions_create_spec_vcenter = initializer(
    LibrarySubscriptionsCreateSpecVcenter
)
initialize_library_subscriptions_update_spec = initializer(LibrarySubscriptionsUpdateSpec)
initialize_library_subscriptions_update_spec_placement = initializer(
    LibrarySubscriptionsUpdateSpecPlacement
)
initialize_library_subscriptions_update_spec_vcenter = initializer(
    LibrarySubscriptionsUpdateSpecVcenter
)
