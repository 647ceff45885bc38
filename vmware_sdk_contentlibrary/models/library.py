"""Structures of a library: what it is, where it is stored, how it is published or subscribed."""

from __future__ import annotations

from pydantic import Field

from ._base import Enumeration, Structure, initializer
from ._cases import Cases
from ._types import Known, Moment


class LibraryModelLibraryType(Enumeration):
    """Whether a library holds its own content or follows a published one."""

    LOCAL = "LOCAL"
    SUBSCRIBED = "SUBSCRIBED"


class LibraryStorageBackingType(Enumeration):
    """What kind of storage is behind a library: a datastore, or a location given by its URI."""

    DATASTORE = "DATASTORE"
    OTHER = "OTHER"


class LibraryPublishInfoAuthenticationMethod(Enumeration):
    """How subscribers prove who they are to a published library."""

    BASIC = "BASIC"
    NONE = "NONE"


class LibrarySubscriptionInfoAuthenticationMethod(Enumeration):
    """How a subscribed library proves who it is to its publisher."""

    BASIC = "BASIC"
    NONE = "NONE"


class LibraryFindSpec(Structure):
    """What to search libraries for; a library must match all that is set."""

    name: str | None = Field(
        default=None, description="Full name of the library, in upper or lower case."
    )
    type: Known[LibraryModelLibraryType] | None = Field(
        default=None, description="Only libraries of this type, LOCAL or SUBSCRIBED."
    )


class LibraryStorageBacking(Structure):
    """One place where a library keeps its files."""

    cases = (
        Cases("type", {"DATASTORE": {"datastore_id": False}, "OTHER": {"storage_uri": False}}),
    )

    type: Known[LibraryStorageBackingType] | None = Field(
        default=None, description="DATASTORE or OTHER; required when a library is created."
    )
    datastore_id: str | None = Field(
        default=None,
        description="Identifier of the datastore, such as datastore-11; for DATASTORE only.",
    )
    storage_uri: str | None = Field(
        default=None,
        description="Location as a URI, such as nfs://server/path or smb://server/path; for OTHER "
        "only.",
    )


class LibraryOptimizationInfo(Structure):
    """What use a library is tuned for."""

    optimize_remote_publishing: bool | None = Field(
        default=None,
        description="Whether content is kept in a form that suits subscribers outside this single "
        "sign-on domain. Fixed once the library exists.",
    )


class LibraryPublishInfo(Structure):
    """How a local library is offered to subscribers."""

    authentication_method: Known[LibraryPublishInfoAuthenticationMethod] | None = Field(
        default=None,
        description="BASIC asks subscribers for user name and password, NONE lets anyone read.",
    )
    published: bool | None = Field(
        default=None, description="Whether other libraries can subscribe to this one."
    )
    publish_url: str | None = Field(
        default=None, description="Address to subscribe to, ending in lib.json. Set by the server."
    )
    user_name: str | None = Field(
        default=None,
        description="User name that subscribers give: with BASIC it is always vcsp, so it is best "
        "left unset.",
    )
    password: str | None = Field(
        default=None,
        repr=False,
        description="New password for subscribers, with BASIC authentication. Never read back.",
    )
    current_password: str | None = Field(
        default=None,
        repr=False,
        description="Password in force so far; needed to change it, to go over to NONE or to stop "
        "publishing.",
    )
    persist_json_enabled: bool | None = Field(
        default=None,
        description="Whether lib.json and the like are also written to the storage, so that a copy "
        "of it can be subscribed to without HTTP.",
    )


class LibrarySourceInfo(Structure):
    """Which published library a subscribed one follows, where vCenter keeps track of the pair."""

    source_library: str | None = Field(
        default=None, description="Identifier of the published library."
    )
    subscription: str | None = Field(
        default=None,
        description="Identifier of the publisher's subscription that stands for this library.",
    )


class LibrarySubscriptionInfo(Structure):
    """Where a subscribed library gets its content from, and when."""

    authentication_method: Known[LibrarySubscriptionInfoAuthenticationMethod] | None = Field(
        default=None, description="BASIC if the publisher asks for a password, otherwise NONE."
    )
    automatic_sync_enabled: bool | None = Field(
        default=None,
        description="Whether the library takes part in automatic synchronization, provided the "
        "service has it switched on.",
    )
    on_demand: bool | None = Field(
        default=None,
        description="True fetches an item's files only when they are needed; false fetches them "
        "at every synchronization.",
    )
    password: str | None = Field(
        default=None,
        repr=False,
        description="Password for the publisher, with BASIC authentication. Never read back.",
    )
    ssl_thumbprint: str | None = Field(
        default=None,
        description="Thumbprint of the publisher's certificate, SHA-1 or on newer servers SHA-256; "
        "checked instead of the chain of trust. Never read back.",
    )
    subscription_url: str | None = Field(
        default=None,
        description="Address of the publisher's lib.json, over HTTPS or as a ds, nfs or smb "
        "location; required for a new library.",
    )
    user_name: str | None = Field(
        default=None, description="User name for the publisher, with BASIC authentication."
    )
    source_info: LibrarySourceInfo | None = Field(
        default=None,
        description="The published library, if the publisher keeps a subscription for this one.",
    )


class LibraryModel(Structure):
    """A library, local or subscribed; what an update leaves unset stays as it is."""

    id: str | None = Field(
        default=None, description="Identifier of the library. Set by the server."
    )
    creation_time: Moment | None = Field(
        default=None, description="When the library was created. Set by the server."
    )
    description: str | None = Field(default=None, description="Free text for whoever reads it.")
    last_modified_time: Moment | None = Field(
        default=None,
        description="When the library's own properties last changed; items do not count. "
        "Set by the server.",
    )
    last_sync_time: Moment | None = Field(
        default=None,
        description="When a subscribed library was last synchronized. Set by the server.",
    )
    name: str | None = Field(
        default=None,
        description="Name of the library; required for a new one. Two libraries may share a name.",
    )
    storage_backings: list[LibraryStorageBacking] | None = Field(
        default=None,
        description="Where the files are kept: exactly one place, required for a new library.",
    )
    type: Known[LibraryModelLibraryType] | None = Field(
        default=None,
        description="LOCAL or SUBSCRIBED, by the cmdlet that made it. Set by the server.",
    )
    optimization_info: LibraryOptimizationInfo | None = Field(
        default=None, description="What use the library is tuned for; for new local ones."
    )
    version: str | None = Field(
        default=None,
        description="Version of the properties. Set by the server; sent back in an update, it "
        "refuses the update if somebody else was faster.",
    )
    publish_info: LibraryPublishInfo | None = Field(
        default=None, description="How the library is published; for local libraries only."
    )
    subscription_info: LibrarySubscriptionInfo | None = Field(
        default=None, description="What the library follows; for subscribed libraries only."
    )
    server_guid: str | None = Field(
        default=None, description="Identifier of the vCenter Server it lives on. Set by the server."
    )
    security_policy_id: str | None = Field(
        default=None,
        description="Identifier of the security policy that items must satisfy. An update ignores "
        "it if unset_security_policy_id is true.",
    )
    unset_security_policy_id: bool | None = Field(
        default=None,
        description="True takes the security policy away; for updates only.",
    )


initialize_library_find_spec = initializer(LibraryFindSpec)
initialize_library_model = initializer(LibraryModel)
initialize_library_optimization_info = initializer(LibraryOptimizationInfo)
initialize_library_publish_info = initializer(LibraryPublishInfo)
initialize_library_source_info = initializer(LibrarySourceInfo)
initialize_library_storage_backing = initializer(LibraryStorageBacking)
initialize_library_subscription_info = initializer(LibrarySubscriptionInfo)
