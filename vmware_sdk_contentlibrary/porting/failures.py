"""What the rules raise where they cannot carry something over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .tree import Node


class NotCarried(Exception):
    """Report that a rule does not know how to say this in Python.

    Attributes:
        node: What it is about.
        reason: Why it is not carried over, for the person who reads the result.
    """

    def __init__(self, node: Node, reason: str) -> None:
        super().__init__(reason)
        self.node = node
        self.reason = reason
