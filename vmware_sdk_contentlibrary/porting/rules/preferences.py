"""Settings of the PowerShell session, most of which Python has no use for."""

from __future__ import annotations

from ..comments import clean
from ..failures import NotCarried
from ..porter import Porter
from ..tree import Node

_SETTINGS = {
    "progresspreference": "a Python script shows no progress bar of its own",
    "confirmpreference": "a cmdlet asks only where confirm=True is given",
    "informationpreference": "logging decides what is shown",
    "warningpreference": "logging decides what is shown",
    "debugpreference": "logging decides what is shown",
    "ofs": "join() says what stands between the elements of a list",
    "outputencoding": "Python writes UTF-8",
    "maximumhistorycount": "Python keeps no history",
}


def preference(porter: Porter, node: Node, name: str, value: Node) -> bool:
    """Carry over an assignment to a preference variable; False where it is none."""
    low = name.lower()
    word = value.text.strip("'\"").lower()
    if low == "erroractionpreference":
        if word != "stop":
            raise NotCarried(node, "an error ends a Python script unless it is caught")
        porter.flags.add("stop")
        _remark(porter, node, "an error ends a Python script unless it is caught")
        return True
    if low == "verbosepreference":
        if word in ("continue", "stop"):
            porter.flags.add("verbose")
        _remark(porter, node, "the level of logging decides what is shown")
        return True
    if low == "whatifpreference":
        raise NotCarried(node, "give what_if= to each cmdlet that is meant")
    if low in _SETTINGS:
        _remark(porter, node, _SETTINGS[low])
        return True
    return False


def _remark(porter: Porter, node: Node, why: str) -> None:
    porter.write(f"# {clean(' '.join(node.original.split()))}: {why}")


def remark(porter: Porter, node: Node, why: str) -> None:
    """Leave a statement out that Python has no need of, and say so."""
    _remark(porter, node, why)


def static_setting(porter: Porter, node: Node, target: Node) -> None:
    """Carry over an assignment to a property of a .NET type."""
    low = target.text.lower()
    if low.endswith("securityprotocol"):
        _remark(porter, node, "Python's TLS is recent enough")
        return
    if "certificatevalidationcallback" in low:
        raise NotCarried(
            node,
            "certificates are checked per server: give connect_vi_server ca_file=, ssl_thumbprint= "
            "or, in a laboratory, skip_certificate_check=True",
        )
    raise NotCarried(node, f"there is no rule for {target.text}")
