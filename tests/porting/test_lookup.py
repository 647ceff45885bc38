"""Requests and methods of services find their cmdlets."""

from __future__ import annotations

import inspect
import re
import warnings
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest

from vmware_sdk_contentlibrary.cmdlets import operations
from vmware_sdk_contentlibrary.porting.lookup import by_request, by_service

OPERATIONS = operations()
with warnings.catch_warnings():
    # the bindings read their resources in a way that Python has deprecated
    warnings.simplefilter("ignore")
    MODULES: list[ModuleType] = [
        import_module(f"com.vmware.{name}_client")
        for name in (
            "content",
            "content.library",
            "content.library.item",
            "content.library.item.updatesession",
            "content.library.item.downloadsession",
        )
    ]
    VapiInterface = import_module("vmware.vapi.bindings.stub").VapiInterface


@pytest.mark.parametrize("name", OPERATIONS)
@pytest.mark.parametrize("base", ["/api", "/rest/com/vmware"])
def test_each_request_finds_its_cmdlet(name: str, base: str) -> None:
    operation = OPERATIONS[name]
    values = {key: f"value-of-{key}" for key in operation.path_parameters}
    path = base + re.sub(r"{(\w+)}", lambda found: values[found[1]], operation.path)
    key = "action" if base == "/api" else "~action"
    query = dict.fromkeys(
        [key] if operation.query else [], next(iter(operation.query.values()), "")
    )
    query |= dict.fromkeys(operation.query_parameters, "x")
    found = by_request(operation.method, path, query)
    assert found is not None
    assert found[0].operation is operation
    assert found[1] == values


def test_no_other_request_finds_one() -> None:
    assert by_request("GET", "/api/vcenter/vm", {}) is None
    assert by_request("PUT", "/api/content/library", {}) is None
    assert by_request("POST", "/api/content/library", {"action": "nonsense"}) is None


def methods() -> Iterator[tuple[str, str]]:
    """List the methods of the content library's services, as the official bindings name them."""
    for module in MODULES:
        for cls in vars(module).values():
            service: Any = getattr(cls, "_VAPI_SERVICE_ID", None)
            if not isinstance(cls, type) or not issubclass(cls, VapiInterface) or service is None:
                continue
            for name, _ in inspect.getmembers(cls, inspect.isfunction):
                if not name.startswith("_"):
                    yield service, name


def test_each_cmdlet_is_some_services_method() -> None:
    found = {}
    for service, name in methods():
        target = by_service(service, name)
        if target is not None and target.operation is not None:
            found[target.operation.cmdlet] = (service, name)
    assert found.keys() == OPERATIONS.keys()


@pytest.mark.parametrize(
    ("service", "method", "cmdlet"),
    [
        ("library", "get", "Invoke-GetLibraryIdContent"),
        ("local_library", "publish", "Invoke-PublishLibraryIdLocalLibrary"),
        ("library.item", "copy", "Invoke-CopySourceLibraryItemId"),
        ("library.item.update_session", "keep_alive", "Invoke-KeepAliveUpdateSessionId"),
        ("library.item.updatesession.file", "add", "Invoke-CreateUpdateSessionIdItemFile"),
        ("library.item.updatesession.file", "remove", "Invoke-DeleteUpdateSessionIdFileNameItem"),
        ("library.item.downloadsession.file", "prepare", "Invoke-PrepareDownloadSessionIdFile"),
        ("library.item.changes", "list", "Invoke-ListLibraryItemContentChanges"),
        ("library.subscriptions", "delete", "Invoke-DeleteLibrarySubscriptionContent"),
    ],
)
def test_services(service: str, method: str, cmdlet: str) -> None:
    target = by_service(f"com.vmware.content.{service}", method)
    assert target is not None
    assert target.operation is OPERATIONS[cmdlet]
