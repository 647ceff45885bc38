"""Whatever our structures can hold, made by hypothesis from their own fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timezone
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

import vmware_sdk_contentlibrary as v
from tests.support.shapes import enumerations, shapes, structures

Strategy = st.SearchStrategy[Any]
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
# The official bindings take nothing but addresses in these.
ADDRESSES = {"publish_url", "storage_uri", "subscription_url", "uri"}
ADDRESS = st.from_regex(r"(https|ds|nfs)://[a-z0-9.]{1,9}(/[a-z0-9._-]{0,5}){0,3}", fullmatch=True)
LEAVES: dict[str, Strategy] = {
    "string": TEXT,
    "boolean": st.booleans(),
    # small enough to be a percentage or a size too
    "int64": st.integers(0, 100),
    "double": st.floats(allow_nan=False, allow_infinity=False),
    # in milliseconds, which is as fine as servers are
    "datetime": st.datetimes(timezones=st.just(timezone.utc)).map(
        lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000)
    ),
    "object": st.recursive(
        st.none() | st.booleans() | st.integers() | TEXT,
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
        max_leaves=3,
    ),
    "set[string]": st.sets(TEXT, max_size=3),
}


# Of a structure: the field that decides, and for each of its values what goes with it; True
# marks what has to.
Union = tuple[str, Mapping[str, Mapping[str, bool]]]
Unions = Mapping[str, Sequence[Union]]


def values(kind: str, depth: int = 0, unions: Unions = MappingProxyType({})) -> Strategy:
    """Make values of a type; what is nested three deep stays minimal."""
    if kind in LEAVES:
        return LEAVES[kind]
    if kind in enumerations():
        return st.sampled_from(getattr(v, kind))
    if kind in structures():
        return instances(kind, depth + 1, unions)
    outer, _, inside = kind[:-1].partition("[")
    if outer == "list":
        return st.lists(values(inside, depth, unions), max_size=2)
    inner = values(inside.removeprefix("string,"), depth, unions)
    return st.dictionaries(TEXT, inner, max_size=2)


def instances(name: str, depth: int = 0, unions: Unions = MappingProxyType({})) -> Strategy:
    """Make structures, by what their own fields say, and by the unions if there are any."""
    structure = getattr(v, name)
    known = shapes(structure)

    def value(field: str) -> Strategy:
        if field in ADDRESSES:
            return ADDRESS
        kind = known[field][0]
        in_list = field == "storage_uris"
        return st.lists(ADDRESS, max_size=2) if in_list else values(kind, depth, unions)

    @st.composite
    def made(draw: st.DrawFn) -> Any:
        given: dict[str, Any] = {}
        needed = {field for field, (_, required) in known.items() if required}
        barred: set[str] = set()
        for field, cases in unions.get(name, ()):
            if field in needed or draw(st.booleans()):
                given[field] = draw(value(field))
            case = cases.get(str(given.get(field)), {})
            needed |= {one for one, required in case.items() if required}
            barred |= {one for fields in cases.values() for one in fields} - case.keys()
        for field in known.keys() - given.keys() - barred:
            if field in needed:
                given[field] = draw(value(field))
            elif depth < 3 and draw(st.booleans()):
                given[field] = draw(st.none() | value(field))
        return structure(**given)

    return made()
