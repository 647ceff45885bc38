"""Rules that hold for values wherever they stand, and what structures are as Python objects."""

from __future__ import annotations

import copy
import json
import pickle
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from vmware_sdk_contentlibrary.runtime.origin import Identifier, origin_of

UTC = timezone.utc
SERVER = {"from": "server"}


@pytest.mark.parametrize("progress", [0, 1, 99, 100, None])
def test_progress_is_a_whole_percentage(progress: int | None) -> None:
    body = v.initialize_library_item_update_session_keep_alive_request_body(
        client_progress=progress
    )
    assert body.client_progress == progress


@pytest.mark.parametrize("progress", [-1, 101, True, False, 5.0, "5", 2**70])
def test_another_progress_is_refused_with_the_range(progress: Any) -> None:
    with pytest.raises(v.InvalidParameter, match="a whole percentage from 0 to 100") as caught:
        v.initialize_library_item_download_session_keep_alive_request_body(progress=progress)
    assert (caught.value.parameter, caught.value.value) == ("progress", progress)


def test_a_server_may_say_what_a_script_may_not() -> None:
    session = v.LibraryItemUpdateSessionModel.model_validate_json(
        '{"client_progress": 101}', context=SERVER
    )
    assert session.client_progress == 101


@pytest.fixture
def tokyo() -> Iterator[None]:
    """Move the machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(
    ("moment", "wire"),
    [
        (datetime(2024, 1, 1, tzinfo=UTC), "2024-01-01T00:00:00.000Z"),
        (datetime(2024, 1, 1, 0, 0, 0, 123456, UTC), "2024-01-01T00:00:00.123456Z"),
        (datetime(2024, 1, 1, 0, 0, 0, 120000, UTC), "2024-01-01T00:00:00.120Z"),
        (
            datetime(2024, 1, 1, 1, tzinfo=timezone(timedelta(hours=-11))),
            "2024-01-01T12:00:00.000Z",
        ),
        (datetime(1, 1, 1, tzinfo=UTC), "0001-01-01T00:00:00.000Z"),
    ],
)
def test_an_instant_goes_out_as_utc_wherever_the_script_runs(
    moment: datetime, wire: str, tokyo: None
) -> None:
    model = v.initialize_library_model(creation_time=moment)
    assert json.loads(model.model_dump_json(exclude_none=True)) == {"creation_time": wire}
    read = v.LibraryModel.model_validate_json(model.model_dump_json(), context=SERVER)
    assert read.creation_time == moment


@pytest.mark.parametrize(
    "spelled",
    ["2024-05-17T06:15:00Z", "2024-05-17T06:15:00.000+00:00", "2024-05-17T08:15:00.000+02:00"],
)
def test_an_instant_is_read_in_every_spelling(spelled: str) -> None:
    text = json.dumps({"creation_time": spelled})
    read = v.LibraryModel.model_validate_json(text, context=SERVER)
    assert read.creation_time == datetime(2024, 5, 17, 6, 15, tzinfo=UTC)


def test_an_instant_without_a_zone_is_refused_from_a_script_and_utc_from_a_server() -> None:
    naive = datetime(2024, 5, 17)  # noqa: DTZ001  # it is what must be refused
    with pytest.raises(v.InvalidParameter, match="a datetime with a time zone"):
        v.initialize_library_model(creation_time=naive)
    text = '{"creation_time": "2024-05-17T00:00:00"}'
    read = v.LibraryModel.model_validate_json(text, context=SERVER)
    assert read.creation_time == naive.replace(tzinfo=UTC)


def test_a_text_can_stand_for_an_enumeration_member() -> None:
    model = v.initialize_library_model(type="LOCAL")
    assert model.type is v.LibraryModelLibraryType.LOCAL
    with pytest.raises(v.InvalidParameter, match="one of LOCAL, SUBSCRIBED") as caught:
        v.initialize_library_model(type="local")
    assert (caught.value.parameter, caught.value.value) == ("type", "local")


def test_a_member_of_another_enumeration_is_refused() -> None:
    with pytest.raises(v.InvalidParameter, match="one of LOCAL, SUBSCRIBED"):
        v.initialize_library_model(type=v.LibraryItemUpdatesessionFileSourceType.PUSH)


def test_the_path_to_a_nested_fault_is_named() -> None:
    with pytest.raises(v.InvalidParameter) as caught:
        v.initialize_std_localizable_message(
            id="i",
            default_message="d",
            var_args=["a", 5],  # type: ignore[list-item]
        )
    assert caught.value.parameter == "var_args.1"


def test_every_fault_is_named() -> None:
    with pytest.raises(v.InvalidParameter, match=r"parameter name .* also .*cached"):
        v.initialize_library_item_find_spec(name=1, cached=2)  # type: ignore[arg-type]


CANARY = "s3cret-c4nary"


def with_secrets() -> v.LibraryModel:
    return v.initialize_library_model(
        name="n",
        publish_info=v.initialize_library_publish_info(password=CANARY, current_password=CANARY),
        subscription_info=v.initialize_library_subscription_info(password=CANARY, user_name="u"),
    )


def test_secrets_are_in_no_text_about_a_structure() -> None:
    model = with_secrets()
    for text in (repr(model), str(model), f"{model}", repr([model.publish_info])):
        assert CANARY not in text
    assert "user_name='u'" in repr(model)


@pytest.mark.parametrize("wrong", [[CANARY], {CANARY: 1}, CANARY.encode()], ids=type)
def test_secrets_are_in_no_refusal(wrong: Any) -> None:
    with pytest.raises(v.InvalidParameter) as caught:
        v.initialize_library_publish_info(password=wrong)
    assert CANARY not in str(caught.value) + repr(caught.value) + repr(vars(caught.value))
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    info = v.initialize_library_publish_info()
    with pytest.raises(v.InvalidParameter) as caught:
        info.current_password = wrong
    assert CANARY not in str(caught.value) + repr(caught.value) + repr(vars(caught.value))


@pytest.mark.parametrize("structure", ["publish_info", "subscription_info"])
def test_a_dict_in_place_of_a_structure_shows_no_secret_inside(structure: str) -> None:
    with pytest.raises(v.InvalidParameter) as caught:
        v.LibraryModel(**{structure: {"password": CANARY}, "name": 5})  # type: ignore[arg-type]
    assert CANARY not in str(caught.value) + repr(caught.value) + repr(vars(caught.value))


def test_a_misspelt_secret_is_not_shown() -> None:
    with pytest.raises(v.InvalidParameter) as caught:
        v.LibraryPublishInfo(pasword=CANARY)  # type: ignore[call-arg]
    assert CANARY not in str(caught.value) + repr(caught.value) + repr(vars(caught.value))
    info = v.initialize_library_publish_info()
    with pytest.raises(v.InvalidParameter) as caught:
        info.pasword = CANARY  # type: ignore[attr-defined]
    assert CANARY not in str(caught.value) + repr(caught.value) + repr(vars(caught.value))


@pytest.mark.parametrize(
    "duplicate", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))]
)
def test_structures_are_copied_and_pickled(duplicate: Any) -> None:
    model = v.LibraryModel.model_validate_json(
        '{"name": "n", "type": "NEWER", "new": 1}', context=SERVER
    )
    twin = duplicate(model)
    assert twin == model
    assert twin.model_dump_json() == model.model_dump_json()
    twin.name = "other"
    assert model.name == "n"
    twin.creation_time = datetime(2024, 1, 1, tzinfo=UTC)
    assert "creation_time" not in model.model_fields_set


def test_equal_structures_are_equal_wherever_they_came_from(
    server: v.VIServer, loopback: Any
) -> None:
    loopback.answer(200, {"name": "n"})
    assert v.invoke_get_library_id_content("l") == v.initialize_library_model(name="n")


@pytest.mark.parametrize(
    "duplicate", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))]
)
def test_what_a_server_gave_is_copied_and_pickled(
    server: v.VIServer, loopback: Any, duplicate: Any
) -> None:
    loopback.answer(201, '"l-1"', headers={"Content-Type": "application/json"})
    identifier = v.invoke_create_content_local_library(v.initialize_library_model(name="n"))
    assert isinstance(identifier, Identifier)
    assert origin_of(identifier) is server
    twin = duplicate(identifier)
    assert twin == "l-1"
    assert hash(twin) == hash("l-1")
    loopback.answer(200, {"name": "n"})
    model = v.invoke_get_library_id_content("l")
    assert origin_of(model) is server
    assert duplicate(model) == model


def test_a_count_that_the_simulator_leaves_out_is_0_and_a_script_may_not_leave_it_out() -> None:
    answer = '{"name": "f", "source_type": "PUSH", "status": "READY"}'
    kind = v.LibraryItemUpdatesessionFileInfo
    assert kind.model_validate_json(answer, context=SERVER).bytes_transferred == 0
    with pytest.raises(v.InvalidParameter, match="bytes_transferred"):
        kind(name="f", source_type="PUSH", status="READY")  # type: ignore[call-arg]
