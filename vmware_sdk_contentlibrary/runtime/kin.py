"""What tells a structure from other values where pydantic may not be loaded yet."""

from __future__ import annotations


class Kin:
    """The mark of all structures; a call that holds none needs no pydantic."""

    __slots__ = ()
