"""The official Python bindings, set up to speak plain ``/api`` JSON with a server."""

from __future__ import annotations

from typing import Any

import requests
from vmware.vapi.lib.connect import get_requests_connector
from vmware.vapi.stdlib.client.factories import StubConfigurationFactory


def plain_stubs(url: str, token: str, *stubs: type[Any]) -> list[Any]:
    """Make stubs that call a server with an API session that is open already.

    A stub tells its connector how to write its operations when it is made, and only after that
    can the connector be turned to plain JSON: so all stubs are made here, at once.
    """
    session = requests.Session()
    session.headers["vmware-api-session-id"] = token
    connector = get_requests_connector(session=session, url=f"{url}/api", msg_protocol="rest")
    configuration = StubConfigurationFactory.new_std_configuration(connector)
    made = [stub(configuration) for stub in stubs]
    provider: Any = connector.get_api_provider()
    while not hasattr(provider, "set_rest_format"):
        provider = provider.next_provider
    provider.set_rest_format(False)
    return made
