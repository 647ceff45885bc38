"""The tour's chapter of errors: each cmdlet asks for what cannot be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...cmdlets import cmdlets
from ...models.configuration import ConfigurationModel
from ...models.download_session import (
    LibraryItemDownloadSessionFailRequestBody,
    LibraryItemDownloadSessionModel,
)
from ...models.file import LibraryItemDownloadsessionFilePrepareRequestBody
from ...models.item import LibraryItemFindSpec, LibraryItemModel, LibraryItemPublishRequestBody
from ...models.library import LibraryFindSpec, LibraryModel, LibrarySubscriptionInfo
from ...models.subscribed_item import LibrarySubscribedItemSyncRequestBody
from ...models.subscribed_library import SubscribedLibraryProbeRequestBody
from ...models.subscriptions import (
    LibrarySubscriptionsCreateSpec,
    LibrarySubscriptionsCreateSpecSubscribedLibrary,
    LibrarySubscriptionsUpdateSpec,
)
from ...models.trusted_certificates import TrustedCertificatesCreateSpec
from ...models.update_session import (
    LibraryItemUpdateSessionFailRequestBody,
    LibraryItemUpdateSessionModel,
)
from ...models.update_session_file import LibraryItemUpdatesessionFileAddSpec
from ...runtime.configuration import ServerConfiguration
from ...runtime.server import VIServer
from .guide import NOWHERE, Guide
from .specs import backing, item, subscription

_NO_TOKEN = "never-given-out"  # noqa: S105  # it is nobody's
_WHY = "there is nothing to fail"
# What has no argument, or refuses none, fails only for somebody who is not logged in.
_FOR_ANYBODY = (
    "Invoke-GetContentConfiguration",
    "Invoke-ListContentLibrary",
    "Invoke-ListContentLocalLibrary",
    "Invoke-ListContentSecurityPolicies",
    "Invoke-ListContentSubscribedLibrary",
    "Invoke-ListContentTrustedCertificates",
    "Invoke-ListContentType",
    "Invoke-ProbeContentSubscribedLibrary",
)


def _bodies(guide: Guide) -> dict[str, Any]:
    """Give each cmdlet that sends a structure one that goes with an identifier of nothing."""
    subscriber = LibrarySubscriptionsCreateSpecSubscribedLibrary(
        target="USE_EXISTING", location="LOCAL", subscribed_library=NOWHERE
    )
    # two places, where a library has one
    twice = LibraryModel(name="twice", type="LOCAL", storage_backings=[backing(guide)] * 2)
    follower = LibraryModel(
        name="follower",
        type="SUBSCRIBED",
        storage_backings=[backing(guide)] * 2,
        subscription_info=subscription("https://publisher.example.test/lib.json"),
    )
    nobody = LibrarySubscriptionInfo()
    return {
        "configuration_model": ConfigurationModel(automatic_sync_start_hour=24),
        "library_find_spec": LibraryFindSpec(),
        "library_item_download_session_fail_request_body": (
            LibraryItemDownloadSessionFailRequestBody(client_error_message=_WHY)
        ),
        "library_item_download_session_model": LibraryItemDownloadSessionModel(
            library_item_id=NOWHERE
        ),
        "library_item_downloadsession_file_prepare_request_body": (
            LibraryItemDownloadsessionFilePrepareRequestBody(file_name="nothing")
        ),
        "library_item_find_spec": LibraryItemFindSpec(),
        "library_item_model": item(NOWHERE, "nothing"),
        "library_item_publish_request_body": LibraryItemPublishRequestBody(force_sync_content=True),
        "library_item_update_session_fail_request_body": (
            LibraryItemUpdateSessionFailRequestBody(client_error_message=_WHY)
        ),
        "library_item_update_session_model": LibraryItemUpdateSessionModel(library_item_id=NOWHERE),
        "library_item_updatesession_file_add_spec": LibraryItemUpdatesessionFileAddSpec(
            name="nothing", source_type="PUSH"
        ),
        "library_subscribed_item_sync_request_body": LibrarySubscribedItemSyncRequestBody(
            force_sync_content=True
        ),
        "library_subscriptions_create_spec": LibrarySubscriptionsCreateSpec(
            subscribed_library=subscriber
        ),
        "library_subscriptions_update_spec": LibrarySubscriptionsUpdateSpec(),
        "subscribed_library_probe_request_body": SubscribedLibraryProbeRequestBody(
            subscription_info=nobody
        ),
        "trusted_certificates_create_spec": TrustedCertificatesCreateSpec(cert_text="no PEM"),
        "library_model": {
            "Invoke-CreateContentLocalLibrary": twice,
            "Invoke-CreateContentSubscribedLibrary": follower,
            "": LibraryModel(description="nothing"),
        },
        "library_item_model_change": LibraryItemModel(description="nothing"),
    }


def refusals(guide: Guide) -> None:
    """Let every cmdlet be refused."""
    bodies = _bodies(guide)
    for name, cmdlet in sorted(cmdlets().items()):
        if name not in _FOR_ANYBODY:
            guide.refuse(cmdlet.function, *_arguments(name, cmdlet.function, bodies))
    nobody = _stranger(guide)
    for name in _FOR_ANYBODY:
        function = cmdlets()[name].function
        nobody.refuse(function, *_arguments(name, function, bodies))
    for name, outcomes in nobody.noted.items():
        guide.noted.setdefault(name, set()).update(outcomes)


def _arguments(name: str, function: Callable[..., Any], bodies: dict[str, Any]) -> list[Any]:
    given: list[Any] = []
    code = function.__code__
    for parameter in code.co_varnames[: code.co_argcount]:
        if parameter == "client_token" or parameter.endswith("keep_alive_request_body"):
            continue
        if parameter == "local_library_publish_request_body":
            continue
        body = bodies.get(parameter, NOWHERE)
        if name == "Invoke-UpdateLibraryItemIdContent" and parameter == "library_item_model":
            body = bodies["library_item_model_change"]
        given.append(body.get(name, body[""]) if isinstance(body, dict) else body)
    return given


def _stranger(guide: Guide) -> Guide:
    """Make a connection with a token that was never given out."""
    known: ServerConfiguration = guide.server.configuration
    server = VIServer(known, token=_NO_TOKEN)
    server._session.legacy = guide.server.uses_deprecated_apis  # noqa: SLF001  # nobody logs in
    return Guide(server, guide.datastore, unanswered=guide.unanswered)
