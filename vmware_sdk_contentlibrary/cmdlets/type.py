"""Item types that the server knows how to read (TypeApi)."""

from __future__ import annotations

from ..models.type import TypeInfo
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Operation, implements
from ..runtime.send import send

LIST = Operation(
    cmdlet="Invoke-ListContentType",
    method="GET",
    path="/content/type",
    returns=list[TypeInfo],
)


@implements(LIST)
def invoke_list_content_type(
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[list[TypeInfo]]:
    """List the item types that the server has a plug-in for.

    Such a plug-in checks the files of an item of its type and reads metadata from them. Items of
    any other type are kept as plain files.

    Args:
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The plug-ins; an item refers to one by its ``type``, such as ovf or iso.

    Source: Invoke-ListContentType,
        GET /api/content/type
    """
    return send(LIST, Common(server, with_http_info, what_if, confirm))
