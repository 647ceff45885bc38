"""Ask a vCenter's inventory for a data store, where a simulator does not tell one itself."""

from __future__ import annotations

import http.client
import re
import ssl
from xml.sax.saxutils import escape

_ENVELOPE = """<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">
<soapenv:Body>{call}</soapenv:Body></soapenv:Envelope>"""
_LOGIN = """<Login xmlns="urn:vim25"><_this type="SessionManager">SessionManager</_this>
<userName>{user}</userName><password>{password}</password></Login>"""
_FIND = """<FindByInventoryPath xmlns="urn:vim25"><_this type="SearchIndex">SearchIndex</_this>
<inventoryPath>/DC0/datastore/LocalDS_0</inventoryPath></FindByInventoryPath>"""


def datastore_of(host: str, user: str, password: str) -> str:
    """Give the identifier of the one data store that every simulated inventory has."""
    # This is how the tests come to know the simulator; nothing of theirs is at stake in it.
    connection = http.client.HTTPSConnection(host, context=ssl._create_unverified_context())
    headers = {"Content-Type": "text/xml"}
    try:
        login = _LOGIN.format(user=escape(user), password=escape(password))
        for call in (login, _FIND):
            connection.request("POST", "/sdk", _ENVELOPE.format(call=call), headers)
            response = connection.getresponse()
            answer = response.read().decode()
            if cookie := response.headers["Set-Cookie"]:
                headers["Cookie"] = cookie.partition(";")[0]
    finally:
        connection.close()
    found = re.search(r'type="Datastore"[^>]*>([^<]+)<', answer)
    if found is None:
        raise RuntimeError(f"no data store in {answer}")
    return found[1]
