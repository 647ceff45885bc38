"""Parts of the package that need an extra."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from .exits import CommandLineProblem, Exit


def part(name: str, extra: str) -> ModuleType:
    """Load a part of the package, or say which extra it needs.

    Raises:
        CommandLineProblem: Something that it stands on is not installed.
    """
    try:
        return import_module(f"..{name}", __package__)
    except ImportError as problem:
        text = (
            f"{name.partition('.')[0]} needs {problem.name}, which is not installed: "
            f"pip install 'vmware-sdk-contentlibrary[{extra}]'"
        )
        raise CommandLineProblem(text, Exit.LOCAL) from problem
