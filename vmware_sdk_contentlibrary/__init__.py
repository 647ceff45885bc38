"""PowerCLI's Content Library cmdlets in Python, under the same names.

Every cmdlet, initializer, structure, enumeration and error is here by its name, and is loaded
when it is first used: importing the package loads neither requests nor pydantic.
"""

from importlib import import_module

from ._names import NAMES

__all__ = list(NAMES)  # a list made from the table is a list


def __getattr__(name: str) -> object:
    module = NAMES.get(name)
    if module is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message, name=name)
    value = getattr(import_module(f".{module}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *NAMES})
