"""Names in PowerShell's spelling and in Python's."""

from __future__ import annotations

from .._names import NAMES

_ROOMS = "cmdlets."


def plain(name: str) -> str:
    """Reduce a name to what both spellings have in common."""
    return name.replace("-", "").replace("_", "").lower()


def pascal(name: str) -> str:
    """Spell a Python name as PowerShell does: ``library_id`` becomes ``LibraryId``."""
    return "".join(part[:1].upper() + part[1:] for part in name.split("_"))


def powershell(function: str) -> str:
    """Spell a function's name as a cmdlet's: its first word is the verb."""
    verb, _, noun = function.partition("_")
    return f"{pascal(verb)}-{pascal(noun)}"


def functions() -> dict[str, str]:
    """List the cmdlets' functions with the modules they are in; this loads none of them."""
    return {
        name: module
        for name, module in NAMES.items()
        if module.startswith(_ROOMS) and name.startswith("invoke_")
    }
