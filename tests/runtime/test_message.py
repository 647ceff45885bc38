"""Localizable messages in words."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import vmware_sdk_contentlibrary as v
from vmware_sdk_contentlibrary.runtime.message import clean, render


def message(text: str, *args: str, **more: Any) -> v.StdLocalizableMessage:
    """Make a message."""
    return v.StdLocalizableMessage(id="id", default_message=text, var_args=list(args), **more)


@pytest.mark.parametrize(
    ("text", "args", "rendered"),
    [
        ("plain.", [], "plain"),
        ("{0} and {1}", ["a", "b"], "a and b"),
        ("{1}{0}{1}", ["a", "b"], "bab"),
        ("%s and %s", ["a", "b"], "a and b"),
        ("%2$s, then %1$s", ["a", "b"], "b, then a"),
        ("{0} {2}", ["a"], "a {2}"),
        ("%s %s", ["a"], "a %s"),
        ("%0$s", ["a"], "%0$s (a)"),
        ("{name} 100%", [], "{name} 100%"),
        ("{99999999999999999999}", ["a"], "{99999999999999999999} (a)"),
        ("%9999999999$s", ["a"], "%9999999999$s (a)"),
        ("{00} {0000000}", ["a"], "a {0000000}"),
        ("Item x is gone.", ["x"], "Item x is gone"),
        ("Gone.", ["x", "y"], "Gone (x, y)"),
        ("{0}", ["{1}", "b"], "{1} (b)"),
        ("", ["x"], "id (x)"),
        ("", [], "id"),
    ],
)
def test_gaps_are_filled(text: str, args: list[str], rendered: str) -> None:
    assert render(message(text, *args)) == rendered


def param(**value: Any) -> v.StdLocalizationParam:
    return v.StdLocalizationParam(**value)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (param(s="text"), "text"),
        (param(s=""), ""),
        (param(i=-7), "-7"),
        (param(d=2.5), "2.5"),
        (param(d=2.0, precision=3), "2.000"),
        (param(d=2.5, precision=0), "2"),
        (param(d=2.5, precision=-1), "2.5"),
        (param(d=2.5, precision=10**9), "2.5"),
        (param(dt=datetime(2024, 5, 1, 10, 0, tzinfo=timezone.utc)), "2024-05-01 10:00:00+00:00"),
        (param(l=v.StdNestedLocalizableMessage(id="inner")), "inner"),
        (
            param(l=v.StdNestedLocalizableMessage(id="inner", params={"a": param(i=1)})),
            "inner (1)",
        ),
        (param(), ""),
    ],
)
def test_parameters_have_types(value: v.StdLocalizationParam, shown: str) -> None:
    assert render(message("<{it}>", params={"it": value})) == f"<{shown}>"


def test_the_server_s_translation_comes_first() -> None:
    one = message("{0} bytes", "1024", localized="1.024 Bytes ({0}).")
    assert render(one) == "1.024 Bytes (1024)"
    # there, an argument may be spelled in the language's own way
    assert render(message("{0} bytes", "1024", localized="1.024 Bytes.")) == "1.024 Bytes"


TEXTS = st.text() | st.lists(
    st.sampled_from(["{0}", "{1}", "{a}", "%s", "%1$s", "%", "{", "}", "$", " ", "x"])
).map("".join)
PARAMS = st.recursive(
    st.builds(param, s=st.text())
    | st.builds(param, i=st.integers(-(2**63), 2**63 - 1))
    | st.builds(
        param,
        d=st.floats(allow_nan=False, allow_infinity=False),
        precision=st.none() | st.integers(-(2**63), 2**63 - 1),
    )
    | st.builds(param, dt=st.datetimes(timezones=st.just(timezone.utc))),
    lambda inner: st.builds(
        lambda params: param(l=v.StdNestedLocalizableMessage(id="n", params=params)),
        st.dictionaries(st.text(), inner, max_size=2),
    ),
    max_leaves=3,
)


@settings(max_examples=200, deadline=None, database=None)
@given(
    text=TEXTS,
    args=st.lists(TEXTS, max_size=3),
    localized=st.none() | TEXTS,
    params=st.dictionaries(st.sampled_from(["a", "0", ""]), PARAMS, max_size=2),
)
def test_rendering_never_fails_and_loses_nothing(
    text: str, args: list[str], localized: str | None, params: dict[str, Any]
) -> None:
    rendered = render(message(text, *args, localized=localized, params=params))
    assert isinstance(rendered, str)
    if not localized:
        for argument in args:
            assert argument.rstrip(". ") in rendered


@settings(max_examples=200, deadline=None, database=None)
@given(text=st.text())
def test_a_cleaned_text_is_one_line(text: str) -> None:
    line = clean(text)
    assert line.isprintable()
    assert len(line) <= 80 + len("… (1000000 characters)")
    if text.isprintable() and len(text) <= 80:
        assert line == " ".join(text.split())
