"""Invoke-RestMethod and Invoke-WebRequest against a content library's own URIs."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl

from ..binding import Bound
from ..failures import NotCarried
from ..kinds import ANY, NONE, SERVER, STR, Kind
from ..lookup import by_request
from ..names import variable_name
from ..porter import Porter
from ..py import LAMBDA, Py, interpolated
from ..registry import command, member
from ..table import Target
from ..tree import Node
from .structures import fit, structured

_LOGIN = re.compile(r"/(?:api/session|rest/com/vmware/cis/session|api/cis/session)/?")
_TAKES = (
    "uri method body headers contenttype infile outfile credential authentication websession "
    "sessionvariable timeoutsec maximumretrycount retryintervalsec proxy useragent token form"
)
_SWITCHES = "skipcertificatecheck usebasicparsing passthru skiphttperrorcheck usedefaultcredentials"
_HOLE = re.compile("\ue000(\\d+)\ue001")


@command("invoke-restmethod", "irm", takes=_TAKES, switches=_SWITCHES, positional=1)
def rest_method(porter: Porter, bound: Bound) -> Py:
    """Say Invoke-RestMethod."""
    return _requested(porter, bound, web=False)


@command("invoke-webrequest", "iwr", "curl", "wget", takes=_TAKES, switches=_SWITCHES, positional=1)
def web_request(porter: Porter, bound: Bound) -> Py:
    """Say Invoke-WebRequest."""
    return _requested(porter, bound, web=True)


def _requested(porter: Porter, bound: Bound, *, web: bool) -> Py:
    method = (bound.word("method") or "get").upper()
    if bound.has("infile") and method == "PUT":
        return _uploaded(porter, bound)
    if bound.has("outfile") and method == "GET":
        return _downloaded(porter, bound)
    pieces = _address(porter, bound.values.get("uri"), bound)
    template, holes = _template(pieces)
    host, path = _parted(template)
    if path is None:
        raise NotCarried(bound.node, "it is no URI of a content library: see requests.request")
    text, _, query = path.partition("?")
    if _LOGIN.fullmatch(text):
        return _session(porter, bound, method, host, holes)
    asked = dict(parse_qsl(query, keep_blank_values=True))
    found = by_request(method, text, asked)
    if found is None:
        raise NotCarried(bound.node, f"no cmdlet is known for {method} {_HOLE.sub('...', text)}")
    target, values = found
    return _cmdlet(porter, bound, target, {**asked, **values}, holes, web=web)


def _address(porter: Porter, node: Node | None, bound: Bound) -> list[str | Py]:
    """Take a URI apart into texts and expressions, also where a variable holds it."""
    if node is None:
        raise NotCarried(bound.node, f"{bound.name} is given no URI")
    inner = node
    while inner.kind == "parenthesized_expression" and len(inner.children) == 3:
        inner = inner.children[1]
    if inner.kind == "variable":
        _, name = variable_name(inner.text)
        known = porter.addresses.get((porter.scope.name, name.lower()))
        known = known or porter.addresses.get(("", name.lower()))
        if known is not None:
            return known
        return [porter.expression(inner)]
    return pieces_of(porter, inner)


def pieces_of(porter: Porter, node: Node) -> list[str | Py]:
    """Take a text apart into what is written out and what is not."""
    if node.kind == "additive_expression" and node.children[1].text.strip() == "+":
        return [*pieces_of(porter, node.children[0]), *pieces_of(porter, node.children[2])]
    if node.kind == "parenthesized_expression" and len(node.children) == 3:
        return pieces_of(porter, node.children[1])
    if node.kind == "format_expression":
        return _formatted(porter, node)
    if node.kind == "variable":
        key = variable_name(node.text)[1].lower()
        known = porter.addresses.get((porter.scope.name, key)) or porter.addresses.get(("", key))
        if known is not None:
            return known
    if node.kind in ("string_literal", "generic_token"):
        return _inside(porter, node)
    value = porter.argument(node)
    return [value.literal if value.literal is not None else value]


def _inside(porter: Porter, node: Node) -> list[str | Py]:
    text = node.text
    if text.startswith("'") or "$" not in text:
        return [porter.argument(node).literal or ""]
    parts: list[str | Py] = []
    at = node.start + (text[0] == '"')
    end = node.end - (text[-1] == '"')
    for hole in node.walk():
        if hole.kind not in ("variable", "sub_expression") or hole.start < at:
            continue
        parts.append(node.source.text[at : hole.start])
        inner = hole if hole.kind == "variable" else None
        parts += pieces_of(porter, inner) if inner is not None else [porter.expression(hole)]
        at = hole.end
    return [*parts, node.source.text[at:end].replace("`", "")]


def _formatted(porter: Porter, node: Node) -> list[str | Py]:
    template = porter.expression(node.children[0]).literal
    right = node.children[2]
    nodes = [right]
    if right.kind == "array_literal_expression":
        nodes = [part for part in right.children if not part.is_token]
    if template is None or re.search(r"\{\d+[,:]", template):
        raise NotCarried(node, "the URI is known only when it runs")
    parts: list[str | Py] = []
    for number, piece in enumerate(re.split(r"\{(\d+)\}", template)):
        if number % 2:
            parts += pieces_of(porter, nodes[min(int(piece), len(nodes) - 1)])
        else:
            parts.append(piece)
    return parts


def _template(pieces: list[str | Py]) -> tuple[str, list[Py]]:
    """Write a URI with a mark in the place of each expression."""
    text = ""
    holes: list[Py] = []
    for piece in pieces:
        if isinstance(piece, str):
            text += piece
        else:
            text += f"\ue000{len(holes)}\ue001"
            holes.append(piece)
    return text, holes


def _parted(template: str) -> tuple[str, str | None]:
    found = re.search(r"/(?:api|rest)/", template)
    if found is None:
        return "", None
    return re.sub(r"^https?://", "", template[: found.start()]), template[found.start() :]


def _filled(text: str, holes: list[Py]) -> Py:
    """Put the expressions back into a piece of a URI."""
    parts: list[str | tuple[Py, str]] = []
    for number, piece in enumerate(_HOLE.split(text)):
        if number % 2:
            parts.append((holes[int(piece)], ""))
        elif piece:
            parts.append(piece)
    if len(parts) == 1 and not isinstance(parts[0], str):
        return parts[0][0]
    return interpolated(parts)


def _cmdlet(
    porter: Porter,
    bound: Bound,
    target: Target,
    values: dict[str, str],
    holes: list[Py],
    *,
    web: bool,
) -> Py:
    porter.imports.use(target.python)
    parts: list[str] = []
    in_order = True
    for name, wanted in target.parameters.items():
        text = values.get(name)
        if text is not None:
            value = fit(porter, bound.node, _filled(text, holes), wanted)
        elif wanted.structure is not None and (bound.has("body") or bound.piped is not None):
            value = _body(porter, bound, wanted)
        else:
            in_order = False
            continue
        parts.append(value.at(LAMBDA) if in_order else f"{name}={value.at(LAMBDA)}")
    if web:
        parts.append("with_http_info=True")
    kind = Kind("info", of=target.returns) if web else target.returns
    if "/rest/" in str(bound.node.text) and not web and kind != NONE:
        # The older dialect puts every answer into a property of this name.
        return Py(f"{target.python}({', '.join(parts)})", Kind("wrapped", of=kind))
    return Py(f"{target.python}({', '.join(parts)})", kind)


def _body(porter: Porter, bound: Bound, wanted: Kind) -> Py:
    node = bound.values.get("body")
    assert wanted.structure is not None
    if node is None:
        assert bound.piped is not None
        return fit(porter, bound.node, bound.piped, wanted)
    inner = node
    while inner.kind == "parenthesized_expression" and len(inner.children) == 3:
        inner = inner.children[1]
    if inner.kind == "pipeline_chain" and "convertto-json" in inner.children[-1].text.lower():
        inner = inner.children[0]
    if inner.kind == "variable":
        key = (porter.scope.name, variable_name(inner.text)[1].lower())
        porter.learned.bodies[key] = wanted.structure
    made = structured(porter, inner, wanted.structure)
    if made is not None:
        return made
    value = porter.expression(inner)
    if value.kind.name == "str":
        porter.imports.use("json", wanted.structure.__name__)
        return Py(f"{wanted.structure.__name__}(**json.loads({value.text}))", wanted)
    return fit(porter, node, value, wanted)


def _session(porter: Porter, bound: Bound, method: str, host: str, holes: list[Py]) -> Py:
    """Say a login or a logout."""
    if method == "DELETE":
        porter.imports.use("disconnect_vi_server")
        return Py("disconnect_vi_server()", NONE)
    if method != "POST":
        raise NotCarried(bound.node, "a session is known by its token")
    porter.imports.use("connect_vi_server")
    parts = [_filled(host, holes).at(LAMBDA)]
    credential = bound.get("credential")
    if credential is not None:
        parts.append(f"credential={credential.at(LAMBDA)}")
    else:
        porter.imports.use("getpass")
        parts += ['user=input("User: ")', "password=getpass.getpass()"]
        porter.trap(bound.node, "give connect_vi_server the user and the password of the header")
    if bound.flag("skipcertificatecheck") or "skip_certificate_check" in porter.flags:
        parts.append("skip_certificate_check=True")
    return Py(f"connect_vi_server({', '.join(parts)})", SERVER)


@member("wrapped", "value")
def unwrapped(porter: Porter, value: Py) -> Py:
    """Say what the older dialect wraps, which is the answer itself here."""
    del porter
    return value.typed(value.kind.of or ANY)


@member("server", "value")
def token(porter: Porter, value: Py) -> Py:
    """Say the token of a login in the older dialect; the connection keeps it."""
    del porter
    return value


def server_text(porter: Porter) -> str:
    """Name a connected server."""
    known = porter.before.variables | porter.learned.variables
    for (scope, name), kinds in known.items():
        if scope in ("", porter.scope.name) and kinds and all(kind == SERVER for kind in kinds):
            return porter.names.variable(name)
    porter.imports.use("default_vi_servers")
    return "default_vi_servers()[0]"


def _uploaded(porter: Porter, bound: Bound) -> Py:
    uri = fit(porter, bound.node, bound.need("uri"), STR)
    text = f"{server_text(porter)}.upload({uri.at(LAMBDA)}, {bound.need('infile').at(LAMBDA)})"
    return Py(text, NONE)


def _downloaded(porter: Porter, bound: Bound) -> Py:
    from ..blocks import Line, Suite  # noqa: PLC0415
    from .files import as_path  # noqa: PLC0415

    uri = fit(porter, bound.node, bound.need("uri"), STR)
    path = as_path(porter, bound.need("outfile"))
    name = porter.names.free("file", "stream", "opened")
    line = Line(f"{server_text(porter)}.download({uri.at(LAMBDA)}, {name})")
    porter.items.append(Suite(f'with {path.at(20)}.open("wb") as {name}:', [line]))
    return Py("", NONE)
