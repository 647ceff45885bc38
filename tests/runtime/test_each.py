"""One cmdlet for many identifiers."""

import itertools
import threading
from collections.abc import Iterator

import pytest

from vmware_sdk_contentlibrary import InvalidParameter, NotFound, invoke_for_each


class Calls:
    """A cmdlet that notes its calls, and fails where it is told to."""

    def __init__(self, failing: str = "") -> None:
        self.failing = failing
        self.began: list[str] = []
        self.at_once = 0
        self.most_at_once = 0
        self._lock = threading.Lock()

    def __call__(self, identifier: str) -> str:
        with self._lock:
            self.began.append(identifier)
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            if identifier == self.failing:
                raise NotFound("not there")
            return identifier.upper()
        finally:
            with self._lock:
                self.at_once -= 1


def test_answers_come_in_order() -> None:
    first_waits = threading.Event()

    def call(identifier: str) -> str:
        if identifier == "0":
            assert first_waits.wait(10)
        if identifier == "5":
            first_waits.set()
        return identifier

    wanted = [str(number) for number in range(40)]
    assert list(invoke_for_each(call, wanted, throttle_limit=4)) == wanted


def test_no_more_calls_at_once_than_allowed() -> None:
    together = threading.Barrier(3)
    calls = Calls()

    def call(identifier: str) -> str:
        together.wait(10)  # three have to be under way at the same time
        return calls(identifier)

    list(invoke_for_each(call, map(str, range(30)), throttle_limit=3))
    assert calls.most_at_once <= 3
    assert len(calls.began) == 30


def test_identifiers_are_taken_only_as_calls_come_free() -> None:
    taken = itertools.count()
    endless: Iterator[str] = (str(next(taken)) for _ in itertools.repeat(None))
    answers = invoke_for_each(Calls(), endless, throttle_limit=2)
    assert [next(answers) for _ in range(10)] == [str(number) for number in range(10)]
    answers.close()  # type: ignore[attr-defined]  # it is a generator
    assert next(taken) <= 10 + 2 * 2


def test_an_error_is_raised_in_its_turn_and_nothing_more_begins() -> None:
    calls = Calls(failing="3")
    answers = invoke_for_each(calls, map(str, range(1000)), throttle_limit=2)
    assert [next(answers), next(answers), next(answers)] == ["0", "1", "2"]
    with pytest.raises(NotFound):
        next(answers)
    assert len(calls.began) <= 3 + 2 * 2 + 1


def test_errors_are_collected_where_asked() -> None:
    answers = list(invoke_for_each(Calls(failing="1"), ["0", "1", "2"], errors="collect"))
    assert [answers[0], answers[2]] == ["0", "2"]
    assert isinstance(answers[1], NotFound)


def test_what_is_no_error_of_the_api_is_always_raised() -> None:
    def broken(identifier: str) -> str:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(invoke_for_each(broken, ["0"], errors="collect"))


@pytest.mark.parametrize(
    "refused", [{"throttle_limit": 0}, {"throttle_limit": True}, {"errors": "ignore"}]
)
def test_bad_settings_are_refused_at_once(refused: dict[str, object]) -> None:
    with pytest.raises(InvalidParameter, match=next(iter(refused))):
        invoke_for_each(Calls(), ["0"], **refused)  # type: ignore[call-overload]


def test_none_for_none() -> None:
    assert list(invoke_for_each(Calls(), [])) == []
