"""Whether a body comes to its end, or always leaves before."""

from __future__ import annotations

from .blocks import Item, Line, Return, Suite, is_quiet


def leaves(items: list[Item]) -> bool:  # noqa: PLR0911  # a list of cases
    """Tell whether a body always ends with a return or an error."""
    real = [item for item in items if not is_quiet(item)]
    if not real:
        return False
    last = real[-1]
    if isinstance(last, Return):
        return True
    if isinstance(last, Line):
        return last.text.startswith(("raise", "sys.exit("))
    if not isinstance(last, Suite):
        return False
    if last.header == "while True:":
        return not any(isinstance(i, Line) and i.text == "break" for i in _all(last.body))
    if last.header.startswith("with "):
        return "suppress" not in last.header and leaves(last.body)
    if last.header == "finally:":
        return leaves(last.body) or leaves(real[:-1])
    if last.header == "else:":
        return leaves(last.body) and _chain_leaves(real[:-1])
    if last.header.startswith("except "):
        return leaves(last.body) and _chain_leaves(real[:-1])
    return last.header == "try:" and leaves(last.body)


def _chain_leaves(items: list[Item]) -> bool:
    """Tell whether the clauses before the last one of an if or a try all leave."""
    last = items[-1] if items else None
    if not isinstance(last, Suite) or not leaves(last.body):
        return False
    return not last.continues or _chain_leaves(items[:-1])


def _all(items: list[Item]) -> list[Item]:
    found: list[Item] = []
    for item in items:
        found.append(item)
        if isinstance(item, Suite) and not item.loops:
            found += _all(item.body)
    return found
