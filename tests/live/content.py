"""Bytes to and from transfer addresses."""

from __future__ import annotations

import io

from vmware_sdk_contentlibrary import LibraryItemTransferEndpoint, VIServer


def put_content(
    server: VIServer, endpoint: LibraryItemTransferEndpoint | None, content: bytes
) -> None:
    """Upload a file's content."""
    assert endpoint is not None
    server.upload(endpoint.uri, io.BytesIO(content))


def get_content(server: VIServer, endpoint: LibraryItemTransferEndpoint | None) -> bytes:
    """Download a file's content."""
    assert endpoint is not None
    content = io.BytesIO()
    written = server.download(endpoint.uri, content)
    assert written == len(content.getvalue())
    return content.getvalue()
