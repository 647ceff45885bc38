"""Small parts that everything else leans on."""

from __future__ import annotations

import io
import ssl
from email.message import Message
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.conftest import PASSWORD
from vmware_sdk_contentlibrary.cmdlets.update_session_file import GET
from vmware_sdk_contentlibrary.runtime.failures import not_reached, root, wording
from vmware_sdk_contentlibrary.runtime.patience import Deadlines
from vmware_sdk_contentlibrary.runtime.refusals import shorten
from vmware_sdk_contentlibrary.runtime.transport import Transport
from vmware_sdk_contentlibrary.runtime.trust import Trust


def test_the_root_of_a_failure_is_free_of_what_led_to_it() -> None:
    try:
        try:
            secret = PASSWORD
            raise OSError(f"root {len(secret)}")
        except OSError as low:
            raise RuntimeError("high", ValueError(low)) from None
    except RuntimeError as high:
        found = root(high)
    assert isinstance(found, OSError)
    assert (found.__traceback__, found.__context__, found.__cause__) == (None, None, None)


def test_failures_that_go_round_in_a_circle_have_an_end() -> None:
    one, other = OSError(), OSError()
    one.args, other.args = (other,), (one,)
    assert root(one) in (one, other)


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        (OSError("no route."), "no connection (no route)."),
        (TimeoutError(), "no connection (TimeoutError)."),
        (ssl.SSLError(1, "handshake"), "no TLS connection ("),
        (OSError("x" * 300), "x… (300 characters))."),
    ],
)
def test_what_stood_in_the_way(cause: Exception, words: str) -> None:
    made = not_reached("vc", "Invoke-X", cause)
    assert type(made) is v.ConnectFailed
    assert str(made).startswith("Invoke-X: vc was not reached: ")
    assert words in str(made)


def test_short_texts_stay_as_they_are() -> None:
    assert shorten("x" * 80) == "x" * 80
    assert shorten("x" * 81) == "x" * 80 + "… (81 characters)"
    assert wording(ValueError("text. ")) == "text"


def test_recorded_headers_in_any_letter_case() -> None:
    class Recorded:
        status = 200
        length_remaining = 0

        def __init__(self) -> None:
            self.headers = Message()
            self.headers["Content-Type"] = "text/plain"
            self._body = io.BytesIO(b"text")

        def read(self, amount: int, **_: Any) -> bytes:
            return self._body.read(amount)

    transport = Transport("https://vc", Trust(), None, Deadlines())
    reply = transport.read(Recorded(), tried="Test")
    assert reply.headers["content-TYPE"] == "text/plain"
    assert reply.content == b"text"


def test_what_a_structure_does_not_take_is_refused_whole() -> None:
    with pytest.raises(v.InvalidParameter) as refused:
        v.LibraryPublishInfo(
            published="yes",  # type: ignore[arg-type]
            password=7,  # type: ignore[arg-type]
        )
    text = str(refused.value)
    assert "published = 'yes' is refused: input should be a valid boolean" in text
    assert "; also " in text
    assert "password: input should be a valid string" in text
    assert "7" not in text
    with pytest.raises(v.InvalidParameter, match="refused: a value is required; also"):
        v.LibraryItemStorageInfo()  # type: ignore[call-arg]
    with pytest.raises(v.InvalidParameter, match=r"valid string\. Nothing was sent"):
        v.LibraryFindSpec(name=5)  # type: ignore[arg-type]


def test_the_names_in_a_path() -> None:
    assert GET.path_parameters == ("update_session_id", "file_name")
