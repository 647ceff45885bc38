"""PowerShell in, Python out."""

from .diff import side_by_side
from .port import port_text
from .result import Finding, Ported

__all__ = ["Finding", "Ported", "port_text", "side_by_side"]
