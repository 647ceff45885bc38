"""Connecting, disconnecting, and the configuration of servers."""

from __future__ import annotations

from ..binding import Bound
from ..failures import NotCarried
from ..kinds import ANY, CREDENTIAL, NONE, SERVER, STR, Kind, list_of
from ..porter import Porter
from ..py import LAMBDA, Py
from ..registry import command
from .splats import note_splat
from .structures import fit

_HOW = {
    "user": STR, "password": STR, "credential": CREDENTIAL, "session": STR, "port": Kind("int"),
    "protocol": STR,
}  # fmt: skip
_SETTINGS = {
    "apikey": ("api_key", STR),
    "webtimeout": ("web_operation_timeout_seconds", ANY),
    "weboperationtimeoutseconds": ("web_operation_timeout_seconds", ANY),
    "proxyuri": ("proxy_uri", STR),
    "sslthumbprint": ("ssl_thumbprint", STR),
}
_SWITCHES = {
    "skipcertificatecheck": "skip_certificate_check",
    "serializenulls": "serialize_nulls",
    "usedeprecatedapis": "use_deprecated_apis",
}


@command(
    "connect-viserver",
    "connect-cisserver",
    takes="server user password credential session port protocol",
    switches="notdefault alllinked menu savecredentials",
    positional=3,
)
def connect(porter: Porter, bound: Bound) -> Py:
    """Say Connect-VIServer."""
    porter.imports.use("connect_vi_server")
    for name in ("alllinked", "menu", "savecredentials"):
        if bound.flag(name):
            porter.trap(bound.node, f"-{name} of Connect-VIServer has no counterpart")
    server = bound.get("server") or bound.piped
    if bound.splats:
        return _splatted(porter, bound, server)
    if server is None:
        raise NotCarried(bound.node, "Connect-VIServer is given no server")
    parts = [server.at(LAMBDA), *_who(porter, bound)]
    flag = bound.flag("notdefault")
    if flag:
        parts.append(f"not_default={flag}")
    if "skip_certificate_check" in porter.flags:
        parts.append("skip_certificate_check=True")
    kind = list_of(SERVER) if server.kind.name == "list" else SERVER
    return Py(f"connect_vi_server({', '.join(parts)})", kind)


def _who(porter: Porter, bound: Bound) -> list[str]:
    """Say who connects; the password is asked for where the script does not give it."""
    parts: list[str] = []
    for name, wanted in _HOW.items():
        node = bound.values.get(name)
        if node is not None:
            parts.append(f"{name}={fit(porter, node, porter.argument(node), wanted).at(LAMBDA)}")
    if not {"user", "credential", "session"} & bound.values.keys():
        porter.imports.use("getpass")
        parts += ['user=input("User: ")', "password=getpass.getpass()"]
        porter.trap(bound.node, "PowerShell takes the user who is logged in, or asks")
    elif bound.has("user") and not bound.has("password"):
        porter.imports.use("getpass")
        parts.append("password=getpass.getpass()")
    return parts


def _splatted(porter: Porter, bound: Bound, server: Py | None) -> Py:
    parts = [server.at(LAMBDA)] if server is not None else []
    low = "connect-viserver"
    parts += [f"**{note_splat(porter, splat, low)}" for splat in bound.splats]
    return Py(f"connect_vi_server({', '.join(parts)})", SERVER)


@command("disconnect-viserver", "disconnect-cisserver", takes="server", positional=1)
def disconnect(porter: Porter, bound: Bound) -> Py:
    """Say Disconnect-VIServer."""
    porter.imports.use("disconnect_vi_server")
    server = bound.get("server") or bound.piped
    return Py(f"disconnect_vi_server({server.text if server else ''})", NONE)


def _settings(porter: Porter, bound: Bound) -> list[str]:
    parts: list[str] = []
    for low, (name, wanted) in _SETTINGS.items():
        node = bound.values.get(low)
        if node is not None:
            parts.append(f"{name}={fit(porter, node, porter.argument(node), wanted).at(LAMBDA)}")
    for low, name in _SWITCHES.items():
        if bound.has(low):
            parts.append(f"{name}={bound.flag(low) or 'False'}")
    return parts


_TAKES = "server " + " ".join(_SETTINGS)


@command("new-vsphereserverconfiguration", takes=_TAKES, switches=" ".join(_SWITCHES), positional=1)
def new(porter: Porter, bound: Bound) -> Py:
    """Say New-vSphereServerConfiguration."""
    porter.imports.use("new_vsphere_server_configuration")
    parts = [bound.need("server").at(LAMBDA), *_settings(porter, bound)]
    return Py(f"new_vsphere_server_configuration({', '.join(parts)})", Kind("configuration"))


@command(
    "set-vsphereserverconfiguration",
    takes=f"{_TAKES} vsphereserverconfiguration",
    switches=" ".join(_SWITCHES),
    positional=1,
)
def change(porter: Porter, bound: Bound) -> Py:
    """Say Set-vSphereServerConfiguration."""
    porter.imports.use("set_vsphere_server_configuration")
    whom = bound.get("vsphereserverconfiguration") or bound.need("server")
    parts = [whom.at(LAMBDA), *_settings(porter, bound)]
    return Py(f"set_vsphere_server_configuration({', '.join(parts)})", Kind("configuration"))


@command("get-vsphereserverconfiguration", takes="server", positional=1)
def get(porter: Porter, bound: Bound) -> Py:
    """Say Get-vSphereServerConfiguration."""
    porter.imports.use("get_vsphere_server_configuration")
    server = bound.get("server") or bound.piped
    text = f"get_vsphere_server_configuration({server.text if server else ''})"
    return Py(text, list_of(Kind("configuration")))


@command(
    "remove-vsphereserverconfiguration", takes="server vsphereserverconfiguration", positional=1
)
def remove(porter: Porter, bound: Bound) -> Py:
    """Say Remove-vSphereServerConfiguration."""
    porter.imports.use("remove_vsphere_server_configuration")
    whom = bound.get("vsphereserverconfiguration") or bound.need("server")
    return Py(f"remove_vsphere_server_configuration({whom.text})", NONE)


@command(
    "set-powercliconfiguration",
    takes="invalidcertificateaction scope participateinceip "
    "defaultviservermode proxypolicy weboperationtimeoutseconds displaydeprecationwarnings",
)
def powercli(porter: Porter, bound: Bound) -> Py:
    """Say Set-PowerCLIConfiguration: what it says of certificates goes to the connections."""
    from .preferences import remark  # noqa: PLC0415

    action = bound.get("invalidcertificateaction")
    word = (action.literal or "").lower() if action else ""
    if word in ("ignore", "warn"):
        porter.flags.add("skip_certificate_check")
        why = "connect_vi_server is given skip_certificate_check=True below"
    elif word in ("fail", "prompt", "unset"):
        why = "certificates are checked anyway"
    elif bound.has("defaultviservermode"):
        raise NotCarried(bound.node, "each connection joins the default servers")
    elif bound.has("weboperationtimeoutseconds"):
        raise NotCarried(bound.node, "give connect_vi_server web_operation_timeout_seconds=")
    else:
        why = "it is PowerCLI's own"
    remark(porter, bound.node, why)
    return Py("", NONE)


@command("set-strictmode", takes="version", switches="off")
def strict(porter: Porter, bound: Bound) -> Py:
    """Say Set-StrictMode: Python is strict."""
    from .preferences import remark  # noqa: PLC0415

    remark(porter, bound.node, "a name that was never set is an error in Python")
    return Py("", NONE)


@command(
    "import-module",
    "ipmo",
    "add-type",
    "install-module",
    "get-module",
    "remove-module",
    "set-executionpolicy",
    "update-module",
    takes="name version assembly "
    "assemblyname path scope executionpolicy minimumversion requiredversion repository "
    "language typedefinition",
    switches="disablenamechecking listavailable allowclobber global off",
    positional=1,
)
def modules(porter: Porter, bound: Bound) -> Py:
    """Say what loads modules: Python imports at the head what is used."""
    from .preferences import remark  # noqa: PLC0415

    if bound.has("typedefinition"):
        raise NotCarried(bound.node, "it holds code of another language")
    remark(porter, bound.node, "the imports are at the head")
    return Py("", NONE)


@command("start-transcript", "stop-transcript", takes="path", switches="append", positional=1)
def transcript(porter: Porter, bound: Bound) -> Py:
    """Refuse a transcript."""
    del porter
    raise NotCarried(bound.node, "what goes to the console is not written to a file as well")
