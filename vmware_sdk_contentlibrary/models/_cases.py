"""Fields that belong to certain values of another field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..runtime.refusals import InvalidParameter


@dataclass(frozen=True)
class Cases:
    """What the API's documentation calls a union.

    Attributes:
        field: The field whose value decides.
        fields: For each of its values the fields that belong to it, and whether each is required;
            with another value they stay unset.
    """

    field: str
    fields: Mapping[str, Mapping[str, bool]]

    def check(self, structure: object) -> None:
        """Hold a structure to it, unless the deciding value is a newer server's.

        Raises:
            InvalidParameter: A field is missing, or is set that belongs to another value.
        """
        value = getattr(structure, self.field)
        if value not in self.fields:
            return
        own = self.fields[value]
        for name in (name for fields in self.fields.values() for name in fields):
            given = getattr(structure, name)
            wrong = given is None and own[name] if name in own else given is not None
            if wrong:
                allowed = "a value" if name in own else "None"
                allowed += f", because {self.field} is {value}"
                # a structure may hold what no message may show, such as an address with a password
                shown = given if given is None else type(given).__name__
                raise InvalidParameter(type(structure).__name__, name, shown, allowed)
