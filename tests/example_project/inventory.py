"""What the project is about."""

from __future__ import annotations

from vmware_sdk_contentlibrary import (
    VIServer,
    invoke_get_library_id_content,
    invoke_list_content_library,
    invoke_list_content_type,
)


def libraries(server: VIServer) -> list[str]:
    """Name the libraries of a server."""
    found = invoke_list_content_library(server=server)
    return sorted(invoke_get_library_id_content(one, server=server).name or "" for one in found)


def kinds(server: VIServer) -> set[str]:
    """Name the types of items that a server knows."""
    return {one.type for one in invoke_list_content_type(server=server)}
