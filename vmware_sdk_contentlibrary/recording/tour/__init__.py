"""A tour of all 71 cmdlets, told to a server to be recorded: each succeeds, and each is refused.

What a server cannot do is not pretended: a call that fails where it should not is noted as what it
was, and what would have followed from it is left out.
"""

from __future__ import annotations

from .chapters import CHAPTERS
from .guide import Guide, Noted

__all__ = ["CHAPTERS", "Guide", "Noted"]
