"""The parameters that a function or a script declares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .failures import NotCarried
from .kinds import ANY, Kind
from .knowledge import Parameter
from .names import variable_name
from .py import Py
from .tree import Node

if TYPE_CHECKING:
    from .porter import Porter

_EMPTY = {"str": '""', "int": "0", "bool": "False", "float": "0.0"}


def declared_parameters(
    porter: Porter, holder: Node | None, described: dict[str, str]
) -> list[Parameter]:
    """List the parameters of a param block or of a function's parentheses.

    Args:
        porter: The walk.
        holder: What holds them; None where there are none.
        described: What the help says of each, by name in lower case.
    """
    listed = holder.part("parameter_list") if holder else None
    found = (
        [_one(porter, node) for node in listed.children if node.kind == "script_parameter"]
        if listed
        else []
    )
    for parameter in found:
        parameter.help = described.get(parameter.name.lower(), parameter.help)
    if (
        any(
            n.kind == "attribute" and "supportsshouldprocess" in n.text.lower()
            for n in holder.walk()
        )
        if holder
        else False
    ):
        found.append(
            Parameter("WhatIf", "what_if", Kind("bool"), Py("False", Kind("bool")), switch=True)
        )
    return found


def _one(porter: Porter, node: Node) -> Parameter:
    from .rules.types import declared  # noqa: PLC0415  # the rules stand on this module

    variable = next(child for child in node.children if child.kind == "variable")
    name = variable_name(variable.text)[1]
    made = Parameter(name, porter.names.variable(name))
    attributes = node.part("attribute_list")
    for attribute in attributes.children if attributes else []:
        literal = attribute.part("type_literal")
        if literal is not None:
            made.kind = declared(literal) or ANY
            made.switch = literal.text.lower() in ("[switch]", "[switchparameter]")
        else:
            _attribute(porter, made, attribute)
    default = node.part("script_parameter_default")
    if default is not None and "throw" in default.text.lower():
        made.mandatory = True
    elif default is not None and made.kind.name != "credential":
        try:
            value = porter.expression(default.children[-1])
        except NotCarried as problem:
            porter.trap(problem.node, f"the default of -{name}: {problem.reason}")
            value = Py("None", ANY)
        made.default = value
        if made.kind == ANY and value.kind.name in ("str", "int", "bool", "float"):
            made.kind = value.kind
    made.implicit = _EMPTY.get(made.kind.name, "None")
    return made


def _attribute(porter: Porter, made: Parameter, attribute: Node) -> None:
    word = attribute.children[1].text.lower() if len(attribute.children) > 1 else ""
    arguments = [n for n in attribute.walk() if n.kind == "attribute_argument"]
    if word == "parameter":
        for argument in arguments:
            key = argument.children[0].text.lower()
            given = argument.children[-1].text.lower() if len(argument.children) > 1 else "$true"
            if key == "mandatory":
                made.mandatory = given == "$true"
            elif key in ("valuefrompipeline", "valuefrompipelinebypropertyname"):
                made.piped = made.piped or (given == "$true" and key == "valuefrompipeline")
            elif key == "helpmessage":
                made.help = porter.argument(argument.children[-1]).literal or ""
    elif word == "validateset":
        values = [porter.argument(a.children[0]) for a in arguments if a.children]
        made.values = [value.literal for value in values if value.literal is not None]
