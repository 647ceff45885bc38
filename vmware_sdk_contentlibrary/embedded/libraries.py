"""What is done to libraries, whichever group of the API asks for it."""

from __future__ import annotations

from ..models.library import LibraryModel, LibraryPublishInfo, LibraryStorageBacking
from ..runtime.standard import Error, NotAllowedInCurrentState, Unsupported
from .faults import Fault, invalid
from .policies import check_policy
from .records import Library
from .store import Store, new_id

LOCAL, SUBSCRIBED = "LOCAL", "SUBSCRIBED"
LONGEST_NAME = 80
LONGEST_DESCRIPTION = 2000
PUBLISHER = "vcsp"


def check_texts(name: str | None, description: str | None) -> None:
    """Refuse a name or description that the API does not allow."""
    if name is not None and not 0 < len(name) <= LONGEST_NAME:
        raise invalid("name", f"1 to {LONGEST_NAME} characters are allowed")
    if description is not None and len(description) > LONGEST_DESCRIPTION:
        raise invalid("description", f"no more than {LONGEST_DESCRIPTION} characters are allowed")


def check_kind(spec: LibraryModel, kind: str) -> None:
    """Refuse what only the other type of library has."""
    if kind != LOCAL and spec.publish_info is not None:
        raise invalid("publish_info", "only a local library is published")
    if kind != SUBSCRIBED and spec.subscription_info is not None:
        raise invalid("subscription_info", "only a subscribed library is subscribed")


def check_new_library(
    store: Store, spec: LibraryModel, kind: str, several: type[Error] = Unsupported
) -> None:
    """Refuse a library that cannot be; more than one storage backing gives the error named."""
    if spec.name is None:
        raise invalid("name", "a value is required")
    check_texts(spec.name, spec.description)
    check_kind(spec, kind)
    check_policy(spec.security_policy_id)
    _check_backings(store, spec.storage_backings, several)


def create_library(store: Store, spec: LibraryModel, kind: str) -> Library:
    """Make a library of the given type, which has been checked."""
    identifier, now = new_id(), store.clock.now()
    model = LibraryModel(
        id=identifier,
        name=spec.name,
        description=spec.description or "",
        type=kind,
        creation_time=now,
        last_modified_time=now,
        version="1",
        server_guid=store.server_guid,
        storage_backings=spec.storage_backings,
        optimization_info=spec.optimization_info,
        security_policy_id=spec.security_policy_id,
    )
    library = store.libraries[identifier] = Library(identifier, model)
    return library


def _check_backings(
    store: Store, backings: list[LibraryStorageBacking] | None, several: type[Error]
) -> None:
    if not backings:
        raise invalid("storage_backings", "one storage backing is required")
    if len(backings) > 1:
        text = "A library has one storage backing, not {0}."
        raise Fault(several, "library.storage_backings", text, str(len(backings)))
    (backing,) = backings
    if backing.type is None:
        raise invalid("storage_backings.0.type", "a value is required")
    if backing.type == "DATASTORE" and backing.datastore_id not in store.datastores:
        known = ", ".join(store.datastores)
        raise invalid("storage_backings.0.datastore_id", f"one of {known} is required")
    if backing.type == "OTHER" and not backing.storage_uri:
        raise invalid("storage_backings.0.storage_uri", "a value is required")


def set_publish_info(store: Store, library: Library, spec: LibraryPublishInfo) -> None:
    """Publish a library, change how it is published, or stop."""
    before = library.model.publish_info or LibraryPublishInfo(
        published=False, authentication_method="NONE", persist_json_enabled=False
    )
    fields = ("authentication_method", "published", "persist_json_enabled", "password")
    given = {name: getattr(spec, name) for name in fields if getattr(spec, name) is not None}
    after = before.model_copy(update=given)
    guarded = before.published and before.authentication_method == "BASIC"
    lowered = "password" in given or after.authentication_method == "NONE" or not after.published
    if guarded and lowered and spec.current_password != before.password:
        raise invalid("publish_info.current_password", "the password in force is required")
    if spec.user_name not in (None, PUBLISHER):
        raise invalid("publish_info.user_name", f"it is always {PUBLISHER}")
    if after.authentication_method == "BASIC":
        if after.published and not after.password:
            raise invalid("publish_info.password", "a value is required with BASIC")
        after.user_name = PUBLISHER
    else:
        after.user_name = after.password = None
    after.publish_url = (
        f"{store.url}/cls/vcsp/lib/{library.id}/lib.json" if after.published else None
    )
    library.model.publish_info = after


def shown(library: Library) -> LibraryModel:
    """Give a library's model without what is never read back."""
    public = library.model.model_copy(deep=True)
    if public.publish_info is not None:
        public.publish_info.password = public.publish_info.current_password = None
    if public.subscription_info is not None:
        public.subscription_info.password = public.subscription_info.ssl_thumbprint = None
    return public


def delete_library(store: Store, library: Library) -> None:
    """Delete a library, its items, and what is known of its subscriptions."""
    items = store.items_of(library.id)
    session = store.active_update({item.id for item in items})
    if session is not None:
        raise Fault(
            NotAllowedInCurrentState,
            "library.in_use",
            "The library {0} holds the item {1}, whose update session {2} is ACTIVE.",
            library.id,
            session.item_id,
            session.id,
        )
    for item in items:
        store.forget_item(item)
    del store.libraries[library.id]
    for one in list(store.subscriptions.values()):
        if library.id in (one.library_id, one.subscriber_id):
            del store.subscriptions[one.id]
    if library.id in store.syncs:
        store.syncs[library.id].cut()
    store.discard_unused()


def check_published(library: Library) -> None:
    """Refuse a library that is not published."""
    info = library.model.publish_info
    if info is None or not info.published:
        text = "The library {0} is not published."
        raise Fault(NotAllowedInCurrentState, "library.not_published", text, library.id)
