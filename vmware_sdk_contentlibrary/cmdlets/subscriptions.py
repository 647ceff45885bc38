"""Subscriptions, as the publisher keeps them (SubscriptionsApi)."""

from __future__ import annotations

from types import NoneType

from ..models.subscriptions import (
    LibrarySubscriptionsCreateSpec,
    LibrarySubscriptionsInfo,
    LibrarySubscriptionsSummary,
    LibrarySubscriptionsUpdateSpec,
)
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Legacy, Operation, implements
from ..runtime.send import send
from ..runtime.standard import (
    AlreadyExists,
    Error,
    InvalidArgument,
    InvalidElementType,
    NotAllowedInCurrentState,
    NotFound,
    ResourceInaccessible,
    Unauthenticated,
    Unauthorized,
)

CREATE = Operation(
    cmdlet="Invoke-CreateLibraryContentSubscriptions",
    method="POST",
    path="/content/library/{library}/subscriptions",
    body=LibrarySubscriptionsCreateSpec,
    client_token=True,
    returns=str,
    status=201,
    impact="Low",
    errors=(
        AlreadyExists,
        Error,
        InvalidArgument,
        InvalidElementType,
        NotAllowedInCurrentState,
        NotFound,
        ResourceInaccessible,
        Unauthenticated,
        Unauthorized,
    ),
    legacy=Legacy(wrap="spec", path="/com/vmware/content/library/subscriptions/id:{library}"),
)


@implements(CREATE)
def invoke_create_library_content_subscriptions(
    library: str,
    library_subscriptions_create_spec: LibrarySubscriptionsCreateSpec,
    client_token: str | None = None,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[str]:
    """Subscribe a library, new or existing, to a published one.

    With CREATE_NEW the subscribed library is created as well, here or on another vCenter Server.
    The publisher can then push to the subscription; the placement says where virtual machine
    templates go.

    Args:
        library: Identifier of the published library.
        library_subscriptions_create_spec: The subscribed library, where it is, and the placement.
        client_token: A UUID; a repeat with the same one makes no second subscription. Made up where
            left out.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Identifier of the new subscription.

    Raises:
        AlreadyExists: The existing library named is subscribed to this one already.
        Error: The server failed for a reason that its message gives.
        InvalidArgument: A field is missing or not valid.
        InvalidElementType: The library is a subscribed one.
        NotAllowedInCurrentState: The library is not published.
        NotFound: No such library, or the library to be subscribed is not on its vCenter Server.
        ResourceInaccessible: The vCenter Server of the subscribed library cannot be reached.
        Unauthenticated: The API session is missing or has ended.
        Unauthorized: The user may not add subscriptions to this library.

    Source: Invoke-CreateLibraryContentSubscriptions,
        POST /api/content/library/{library}/subscriptions
    """
    return send(
        CREATE,
        Common(server, with_http_info, what_if, confirm),
        library=library,
        body=library_subscriptions_create_spec,
        client_token=client_token,
    )


DELETE = Operation(
    cmdlet="Invoke-DeleteLibrarySubscriptionContent",
    method="DELETE",
    path="/content/library/{library}/subscriptions/{subscription}",
    returns=NoneType,
    status=204,
    impact="High",
    errors=(
        Error,
        InvalidElementType,
        NotAllowedInCurrentState,
        NotFound,
        Unauthenticated,
        Unauthorized,
    ),
    legacy=Legacy(
        method="POST",
        path="/com/vmware/content/library/subscriptions/id:{library}",
        action="delete",
        body=("subscription",),
    ),
)


@implements(DELETE)
def invoke_delete_library_subscription_content(
    library: str,
    subscription: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Delete a subscription of a published library.

    Nothing more is pushed to it. The subscribed library and its items stay.

    Args:
        library: Identifier of the published library.
        subscription: Identifier of the subscription.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        Error: The server failed for a reason that its message gives.
        InvalidElementType: The library is a subscribed one.
        NotAllowedInCurrentState: The library is not published.
        NotFound: No such library, or it has no such subscription.
        Unauthenticated: The API session is missing or has ended.
        Unauthorized: The user may not delete subscriptions of this library.

    Source: Invoke-DeleteLibrarySubscriptionContent,
        DELETE /api/content/library/{library}/subscriptions/{subscription}
    """
    return send(
        DELETE,
        Common(server, with_http_info, what_if, confirm),
        library=library,
        subscription=subscription,
    )


GET = Operation(
    cmdlet="Invoke-GetLibrarySubscriptionContent",
    method="GET",
    path="/content/library/{library}/subscriptions/{subscription}",
    returns=LibrarySubscriptionsInfo,
    errors=(
        Error,
        InvalidArgument,
        InvalidElementType,
        NotAllowedInCurrentState,
        NotFound,
        Unauthenticated,
        Unauthorized,
    ),
    legacy=Legacy(
        method="POST",
        path="/com/vmware/content/library/subscriptions/id:{library}",
        action="get",
        body=("subscription",),
    ),
)


@implements(GET)
def invoke_get_library_subscription_content(
    library: str,
    subscription: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[LibrarySubscriptionsInfo]:
    """Get a subscription of a published library.

    Args:
        library: Identifier of the published library.
        subscription: Identifier of the subscription.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The subscribed library, where it is, and the placement of templates.

    Raises:
        Error: The server failed for a reason that its message gives.
        InvalidArgument: The identifier of the subscription is not valid.
        InvalidElementType: The library is a subscribed one.
        NotAllowedInCurrentState: The library is not published.
        NotFound: No such library.
        Unauthenticated: The API session is missing or has ended.
        Unauthorized: The user may not read subscriptions of this library.

    Source: Invoke-GetLibrarySubscriptionContent,
        GET /api/content/library/{library}/subscriptions/{subscription}
    """
    return send(
        GET,
        Common(server, with_http_info, what_if, confirm),
        library=library,
        subscription=subscription,
    )


LIST = Operation(
    cmdlet="Invoke-ListLibraryContentSubscriptions",
    method="GET",
    path="/content/library/{library}/subscriptions",
    returns=list[LibrarySubscriptionsSummary],
    errors=(
        Error,
        InvalidElementType,
        NotAllowedInCurrentState,
        NotFound,
        Unauthenticated,
        Unauthorized,
    ),
    legacy=Legacy(path="/com/vmware/content/library/subscriptions", query=("library",)),
)


@implements(LIST)
def invoke_list_library_content_subscriptions(
    library: str,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[list[LibrarySubscriptionsSummary]]:
    """List the subscriptions of a published library.

    Args:
        library: Identifier of the published library.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The subscriptions, each with the library that subscribes.

    Raises:
        Error: The server failed for a reason that its message gives.
        InvalidElementType: The library is a subscribed one.
        NotAllowedInCurrentState: The library is not published.
        NotFound: No such library.
        Unauthenticated: The API session is missing or has ended.
        Unauthorized: The user may not read subscriptions of this library.

    Source: Invoke-ListLibraryContentSubscriptions,
        GET /api/content/library/{library}/subscriptions
    """
    return send(LIST, Common(server, with_http_info, what_if, confirm), library=library)


UPDATE = Operation(
    cmdlet="Invoke-UpdateLibrarySubscriptionContent",
    method="PATCH",
    path="/content/library/{library}/subscriptions/{subscription}",
    body=LibrarySubscriptionsUpdateSpec,
    returns=NoneType,
    status=204,
    impact="Medium",
    errors=(
        Error,
        InvalidArgument,
        InvalidElementType,
        NotAllowedInCurrentState,
        NotFound,
        ResourceInaccessible,
        Unauthenticated,
        Unauthorized,
    ),
    legacy=Legacy(
        wrap="spec",
        path="/com/vmware/content/library/subscriptions/id:{library}",
        body=("subscription",),
    ),
)


@implements(UPDATE)
def invoke_update_library_subscription_content(
    library: str,
    subscription: str,
    library_subscriptions_update_spec: LibrarySubscriptionsUpdateSpec,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Change a subscription of a published library.

    Fields left out stay as they are, except that a placement is replaced as a whole.

    Args:
        library: Identifier of the published library.
        subscription: Identifier of the subscription.
        library_subscriptions_update_spec: The vCenter Server and the placement to change.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        Error: The server failed for a reason that its message gives.
        InvalidArgument: A field is not valid.
        InvalidElementType: The library is a subscribed one.
        NotAllowedInCurrentState: The library is not published.
        NotFound: No such library, or it has no such subscription.
        ResourceInaccessible: The subscribed library cannot be reached.
        Unauthenticated: The API session is missing or has ended.
        Unauthorized: The user may not change subscriptions of this library.

    Source: Invoke-UpdateLibrarySubscriptionContent,
        PATCH /api/content/library/{library}/subscriptions/{subscription}
    """
    return send(
        UPDATE,
        Common(server, with_http_info, what_if, confirm),
        library=library,
        subscription=subscription,
        body=library_subscriptions_update_spec,
    )
