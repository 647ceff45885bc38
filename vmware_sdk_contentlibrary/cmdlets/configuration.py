"""Settings of the content library service of a server (ConfigurationApi)."""

from __future__ import annotations

from types import NoneType

from ..models.configuration import ConfigurationModel
from ..runtime.answers import Answer, Common, Servers
from ..runtime.operation import Legacy, Operation, implements
from ..runtime.send import send
from ..runtime.standard import InvalidArgument

GET = Operation(
    cmdlet="Invoke-GetContentConfiguration",
    method="GET",
    path="/content/configuration",
    returns=ConfigurationModel,
    legacy=Legacy(method="POST", action="get"),
)


@implements(GET)
def invoke_get_content_configuration(
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[ConfigurationModel]:
    """Get the settings of the content library service.

    They say whether, when and how many items at a time subscribed libraries are synchronized
    without being asked.

    Args:
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        The settings.

    Source: Invoke-GetContentConfiguration,
        GET /api/content/configuration
    """
    return send(GET, Common(server, with_http_info, what_if, confirm))


UPDATE = Operation(
    cmdlet="Invoke-UpdateContentConfiguration",
    method="PATCH",
    path="/content/configuration",
    body=ConfigurationModel,
    returns=NoneType,
    status=204,
    impact="Medium",
    errors=(InvalidArgument,),
    legacy=Legacy(wrap="model"),
)


@implements(UPDATE)
def invoke_update_content_configuration(
    configuration_model: ConfigurationModel,
    *,
    server: Servers = None,
    with_http_info: bool = False,
    what_if: bool = False,
    confirm: bool = False,
) -> Answer[None]:
    """Change settings of the content library service.

    Settings left out stay as they are. They concern every library of the server, and a server that
    fails midway may have taken only some of them.

    Args:
        configuration_model: The settings to change: hours of the day from 0 (midnight) to 23, at
            least one item at a time.
        server: Where the call goes; see `Common`.
        with_http_info: Give the status code and the headers as well.
        what_if: Log what would be done, send nothing.
        confirm: Ask on the terminal first.

    Returns:
        Nothing.

    Raises:
        InvalidArgument: An hour or the number of items is out of range.

    Source: Invoke-UpdateContentConfiguration,
        PATCH /api/content/configuration
    """
    return send(UPDATE, Common(server, with_http_info, what_if, confirm), body=configuration_model)
