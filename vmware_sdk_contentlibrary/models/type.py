"""The types of item that a server knows how to handle."""

from __future__ import annotations

from pydantic import Field

from ._base import Structure
from ._types import Known
from .security_policies import SecurityRuleType


class TypeInfo(Structure):
    """A type of item that the server has a plug-in for."""

    description: str = Field(description="What the type is for.")
    name: str = Field(description="Name of the plug-in that handles the type.")
    type: str = Field(description="The value for an item's own type field, such as ovf or iso.")
    vendor: str = Field(description="Who made the plug-in.")
    version: str = Field(description="Version of the plug-in.")
    supported_rules: list[Known[SecurityRuleType]] | None = Field(
        default=None, description="Security rules that items of this type can be checked by."
    )
