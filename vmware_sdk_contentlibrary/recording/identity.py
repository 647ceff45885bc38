"""What a server calls itself, so that a recording can say where it comes from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

from requests.exceptions import RequestException
from urllib3.exceptions import HTTPError

from ..runtime.patience import PATIENCE, Patience, latest
from ..runtime.xml import parsed

SDK = "/sdk"
HEADERS = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": "urn:vim25"}
QUESTION = (
    b'<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body>'
    b'<RetrieveServiceContent xmlns="urn:vim25"><_this type="ServiceInstance">ServiceInstance'
    b"</_this></RetrieveServiceContent></Body></Envelope>"
)
UNKNOWN = "unknown"
PATIENT = 2.0
"""Seconds that the answer may take: the recording can do without it."""
_LONGEST = 256 * 1024
_ABOUT = ".//{urn:vim25}about/{urn:vim25}"
# govmomi's simulator, which calls itself a vCenter, has this identifier wherever it runs.
_SIMULATOR = "dbed6e0c-bd88-4ef6-b594-21283e1c677f"


def own_name(ask: Callable[[], Any]) -> str:
    """Find out what a server calls itself, with its version.

    vCenter's API for virtual machines tells it to anybody; who has none may have said it in a
    header. It is the server's own word: a simulator may call itself a vCenter. govmomi's is known.

    Args:
        ask: Sends `QUESTION` to `SDK`, and gives urllib3's answer.
    """
    before = PATIENCE.set(Patience(PATIENT, latest(PATIENT)))
    try:
        answer = ask()
        content = answer.read(_LONGEST)
        answer.close()
    except (HTTPError, RequestException, OSError):
        return UNKNOWN
    finally:
        PATIENCE.reset(before)
    return _told(content) or str(answer.headers.get("Server", UNKNOWN))


def _told(content: bytes) -> str | None:
    try:
        root = parsed(content)
    except ET.ParseError:
        return None
    name = root.findtext(_ABOUT + "fullName")
    simulated = name and root.findtext(_ABOUT + "instanceUuid") == _SIMULATOR
    return f"{name}, simulated by govmomi" if simulated else name
