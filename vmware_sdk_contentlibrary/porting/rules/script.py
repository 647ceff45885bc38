"""The script's own parameters, as the command line of the result."""

from __future__ import annotations

from ..blocks import Line
from ..help import parameter_help, sections
from ..knowledge import Parameter
from ..parameters import declared_parameters
from ..porter import Porter
from ..py import quote
from ..tree import Node

_READ = {"int": "int", "float": "float", "path": "Path"}


def command_line(porter: Porter, node: Node) -> None:
    """Say a script's param block with argparse."""
    help_text = porter.comments.script_help
    parameters = declared_parameters(porter, node, parameter_help(help_text))
    porter.comments.flush(porter, node.end)
    verbose = "cmdletbinding" in node.text.lower() and "logging" in porter.before.flags
    if verbose:
        parameters.append(Parameter("Verbose", "verbose", switch=True, help="Show what is done."))
    porter.learned.options = [parameter.name for parameter in parameters]
    porter.imports.use("argparse")
    porter.write(f"parser = argparse.ArgumentParser({_description(help_text)})")
    for parameter in parameters:
        _argument(porter, parameter)
    porter.write("arguments = parser.parse_args()")
    for parameter in parameters:
        if parameter.name != "Verbose":
            _taken(porter, parameter)
    if verbose:
        porter.flags.add("verbose_option")
        level = "logging.INFO if arguments.verbose else logging.WARNING"
        porter.write(f'logging.basicConfig(format="%(levelname)s: %(message)s", level={level})')
    porter.items.append(Line(""))


def _description(help_text: str | None) -> str:
    found = [text for key, _, text in sections(help_text or "") if key == "SYNOPSIS"]
    return f"description={quote(' '.join(found[0].split()))}" if found else ""


def _argument(porter: Porter, parameter: Parameter) -> None:
    parts = [quote("--" + parameter.python.rstrip("_").replace("_", "-"))]
    parts += _read(parameter)
    if parameter.mandatory:
        parts.append("required=True")
    elif parameter.default is not None and not parameter.switch:
        parts.append(f"default={parameter.default.text}")
    elif parameter.implicit not in ("None", "False"):
        parts.append(f"default={parameter.implicit}")
    if parameter.values:
        parts.append(f"choices=[{', '.join(quote(value) for value in parameter.values)}]")
    if parameter.help:
        parts.append(f"help={quote(parameter.help.replace('%', '%%'))}")
    porter.write(f"parser.add_argument({', '.join(parts)})")


def _read(parameter: Parameter) -> list[str]:
    """Say how argparse reads an option."""
    kind = parameter.kind
    parts = [f"dest={quote(parameter.python)}"] if parameter.python.endswith("_") else []
    if parameter.switch:
        return [*parts, 'action="store_true"']
    if kind.name == "bool":
        return [*parts, "action=argparse.BooleanOptionalAction"]
    if kind.name == "credential":
        return [*parts, 'metavar="USER"']
    element = kind.element if kind.name == "list" else kind
    if element.name in _READ:
        parts.append(f"type={_READ[element.name]}")
    return [*parts, 'nargs="+"'] if kind.name == "list" else parts


def _taken(porter: Porter, parameter: Parameter) -> None:
    kind = parameter.kind
    text = f"arguments.{parameter.python}"
    if kind.name == "credential":
        porter.imports.use("getpass", "Credential")
        text = f"Credential({text}, getpass.getpass())"
    spelled = kind.annotation if kind.name != "any" else ""
    if (
        kind.name not in ("bool", "any")
        and parameter.default is None
        and not parameter.mandatory
        and parameter.implicit == "None"
    ):
        spelled = ""
    if spelled and kind.name != "credential":
        from ..annotations import note  # noqa: PLC0415

        note(spelled, porter.imports)
        porter.write(f"{parameter.python}: {spelled} = {text}")
    else:
        porter.write(f"{parameter.python} = {text}")
    porter.learn(parameter.name, kind)
    porter.declared.add(f"\0{parameter.name.lower()}")
