"""Values that have to fit a parameter's type, whatever way the script writes them."""

from __future__ import annotations

from ...models._base import Structure
from ..failures import NotCarried
from ..kinds import Kind, list_of, struct
from ..porter import Porter
from ..py import LAMBDA, OR, Py, quote
from ..table import field_of, initializer
from ..tree import Node
from .collections import entries


def structured(porter: Porter, node: Node, structure: type[Structure]) -> Py | None:  # noqa: PLR0911  # a list of cases
    """Make a structure of a table that is written out, as JSON or not; None for anything else."""
    if node.kind == "pipeline_chain" and "convertto-json" in node.children[-1].text.lower():
        return structured(porter, node.children[0], structure)
    if node.kind == "parenthesized_expression" and len(node.children) == 3:
        return structured(porter, node.children[1], structure)
    if node.kind == "command" and node.text.lower().startswith("convertto-json"):
        inner = [n for n in node.walk() if n.kind in ("hash_literal_expression", "variable")]
        return structured(porter, inner[0], structure) if inner else None
    if node.kind in ("cast_expression", "expression_with_unary_operator"):
        return structured(porter, node.children[-1], structure)
    if node.kind == "variable":
        value = porter.expression(node)
        return value if value.kind.structure is structure else None
    if node.kind != "hash_literal_expression":
        return None
    written = entries(porter, node)
    if len(written) == 1 and field_of(structure, written[0][0].literal or "") is None:
        # the older dialect puts a body into a table of one entry
        return structured(porter, written[0][1], structure)
    target = initializer(structure)
    name = target.python if target else structure.__name__
    porter.imports.use(name)
    parts = []
    for key, value_node in written:
        found = field_of(structure, key.literal or "")
        if key.literal is None or found is None:
            raise NotCarried(node, f"{structure.__name__} has no field {key.literal}")
        parts.append(
            f"{_spelled(structure, found[0])}={fitted(porter, value_node, found[1]).at(LAMBDA)}"
        )
    return Py(f"{name}({', '.join(parts)})", struct(structure))


def _spelled(structure: type[Structure], name: str) -> str:
    return structure.model_fields[name].alias or name


def fitted(porter: Porter, node: Node, wanted: Kind) -> Py:
    """Say an argument so that it fits the parameter it is given to."""
    if wanted.structure is not None:
        made = structured(porter, node, wanted.structure)
        if made is not None:
            return made
    if wanted.name == "list" and wanted.element.structure is not None:
        listed = _structures(porter, node, wanted.element.structure)
        if listed is not None:
            return listed
    return fit(porter, node, porter.argument(node), wanted)


def _structures(porter: Porter, node: Node, structure: type[Structure]) -> Py | None:
    inner = node
    while inner.kind in ("array_expression", "parenthesized_expression", "statement_list"):
        children = [child for child in inner.children if not child.is_token]
        if len(children) != 1:
            break
        inner = children[0]
    parts = [inner]
    if inner.kind in ("array_literal_expression", "statement_list"):
        parts = [child for child in inner.children if not child.is_token]
    if not any(part.kind == "hash_literal_expression" for part in parts):
        return None
    made = [structured(porter, part, structure) or porter.expression(part) for part in parts]
    return Py(f"[{', '.join(one.at(LAMBDA) for one in made)}]", list_of(struct(structure)))


def fit(porter: Porter, node: Node, value: Py, wanted: Kind) -> Py:  # noqa: PLR0911  # a list of cases
    """Turn a value into what a parameter takes, as PowerShell does by itself."""
    kind = value.kind
    if wanted.name == "str":
        return _as_text(porter, node, value, wanted)
    if wanted.name == "list" and kind.name not in ("list", "any", "json", "none"):
        return Py(f"[{value.at(LAMBDA)}]", list_of(kind))
    if wanted.name == "list" and wanted.optional is False and kind.optional:
        return Py(f"{value.at(OR)} or []", kind.sure, OR)
    if wanted.name == "int" and kind.name == "str":
        return Py(f"int({value.text})", wanted.sure)
    if wanted.name == "int" and kind.name == "float":
        return Py(f"round({value.text})", wanted.sure)
    if wanted.name == "bool" and kind.name not in ("bool", "any", "json"):
        return Py(f"bool({value.text})", wanted.sure)
    if wanted.structure is not None and kind.name == "dict":
        target = initializer(wanted.structure)
        name = target.python if target else wanted.structure.__name__
        porter.imports.use(name)
        return Py(f"{name}(**{value.at(LAMBDA)})", struct(wanted.structure))
    if wanted.structure is not None and kind.name == "list":
        porter.trap(node, "PowerShell takes the element out of a list of one")
        return Py(f"{value.at(20)}[0]", kind.element)
    missing = kind.optional and not wanted.optional and kind.structure is wanted.structure
    if wanted.structure is not None and missing:
        porter.imports.use("cast", wanted.structure.__name__)
        return Py(f"cast({wanted.structure.__name__}, {value.text})", wanted)
    return value


def _as_text(porter: Porter, node: Node, value: Py, wanted: Kind) -> Py:
    kind = value.kind
    if kind.name == "list":
        porter.trap(node, "PowerShell takes the element out of a list of one, as [0] does here")
        return _as_text(porter, node, Py(f"{value.at(20)}[0]", kind.element), wanted)
    if wanted.values is not None and value.literal is not None:
        for known in wanted.values:
            if known.value.lower() == value.literal.lower():
                return Py(quote(known.value), wanted)
        return value
    if kind.name in ("int", "float", "path", "datetime", "struct"):
        return Py(f"str({value.text})", wanted.sure)
    if kind.name == "str" and kind.optional and not wanted.optional:
        return Py(f'{value.at(OR)} or ""', wanted, OR)
    return value
