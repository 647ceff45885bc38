"""Comment-based help, as the docstring it becomes."""

from __future__ import annotations

import re
import textwrap

from .comments import clean

_SECTION = re.compile(r"^\s*\.([A-Za-z]+)(?:[ \t]+(\S+))?[ \t]*$", re.MULTILINE)
_TITLES = {"EXAMPLE": "Example", "INPUTS": "Takes", "OUTPUTS": "Returns", "NOTES": "Notes"}


def sections(comment: str) -> list[tuple[str, str, str]]:
    """Cut help into its sections: each with its keyword, its parameter and its text."""
    inner = comment.removeprefix("<#").removesuffix("#>")
    found = list(_SECTION.finditer(inner))
    if not found:
        return []
    before = textwrap.dedent(inner[: found[0].start()]).strip()
    ends = [*(match.start() for match in found[1:]), len(inner)][: len(found)]
    cut = [
        (match[1].upper(), match[2] or "", textwrap.dedent(inner[match.end() : end]).strip())
        for match, end in zip(found, ends, strict=True)
    ]
    return [("DESCRIPTION", "", before), *cut] if before else cut


def parameter_help(comment: str | None) -> dict[str, str]:
    """Give what help says of each parameter, by its name in lower case."""
    if comment is None:
        return {}
    return {
        name.lower(): " ".join(text.split())
        for keyword, name, text in sections(comment)
        if keyword == "PARAMETER"
    }


def docstring(comment: str, names: dict[str, str] | None = None, *, title: str = "Args") -> str:
    """Write help as a docstring.

    Args:
        comment: The help.
        names: The Python names of the parameters, by their name in lower case.
        title: What stands above the parameters.
    """
    parts: list[str] = []
    described: list[str] = []
    order = ("SYNOPSIS", "DESCRIPTION")
    cut = sections(comment)
    cut.sort(key=lambda one: order.index(one[0]) if one[0] in order else len(order))
    for keyword, name, text in cut:
        if keyword == "PARAMETER":
            python = (names or {}).get(name.lower(), name)
            described.append(f"    {python}: {' '.join(text.split())}")
        elif keyword in ("SYNOPSIS", "DESCRIPTION"):
            parts.append(text)
        elif text:
            heading = _TITLES.get(keyword, keyword.capitalize())
            parts.append(f"{heading}:\n{textwrap.indent(text, '    ')}")
    if described:
        parts.insert(min(len(parts), 2), f"{title}:\n" + "\n".join(described))
    return quoted("\n\n".join(part for part in parts if part))


def quoted(text: str) -> str:
    """Spell a docstring."""
    shown = "\n".join(clean(line).rstrip() for line in text.split("\n"))
    safe = shown.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if safe.endswith('"'):
        safe = safe[:-1] + '\\"'
    return f'"""{safe}\n"""' if "\n" in safe else f'"""{safe}"""'
