"""What checkers know of structures, enumerations and errors."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from typing_extensions import assert_type

import vmware_sdk_contentlibrary as v


def fields(
    library: v.LibraryModel,
    item: v.LibraryItemModel,
    placement: v.LibrarySubscriptionsCreateSpecPlacement,
) -> None:
    assert_type(placement.host, str | None)
    assert_type(library.name, str | None)
    assert_type(library.creation_time, datetime | None)
    assert_type(library.type, v.LibraryModelLibraryType | str | None)
    assert_type(library.storage_backings, list[v.LibraryStorageBacking] | None)
    assert_type(library.publish_info, v.LibraryPublishInfo | None)
    assert_type(item.size, int | None)
    assert_type(item.cached, bool | None)
    library.name = "n"
    library.type = v.LibraryModelLibraryType.LOCAL
    library.type = "LOCAL"
    library.publish_info = v.LibraryPublishInfo(password="p")


def answers(
    message: v.StdLocalizableMessage,
    validation: v.LibraryItemUpdatesessionFileValidationResult,
    policy: v.SecurityPoliciesInfo,
    file: v.LibraryItemFileInfo,
    kind: v.TypeInfo,
) -> None:
    assert_type(message.args, list[str])
    assert_type(message.params, dict[str, v.StdLocalizationParam] | None)
    assert_type(validation.missing_files, set[str])
    assert_type(policy.item_type_rules, dict[str, v.SecurityRuleType | str])
    assert_type(file.size, int)
    assert_type(kind.supported_rules, list[v.SecurityRuleType | str] | None)
    if message.params is not None:
        assert_type(message.params["x"].d, float | None)


def enumeration() -> None:
    assert_type(v.LibraryModelLibraryType("LOCAL"), v.LibraryModelLibraryType)
    assert_type(str(v.LibraryModelLibraryType.LOCAL), str)


def errors() -> None:
    try:
        v.invoke_list_content_library()
    except v.Unauthenticated as problem:
        assert_type(problem.challenge, str | None)
    except v.NotFound as problem:
        assert_type(problem.messages, list[v.StdLocalizableMessage])
        assert_type(problem.status, int)
        assert_type(problem.error_type, str)
        assert_type(problem.server, str)
        assert_type(problem.tried, str)
    except v.UnexpectedAnswer as problem:
        assert_type(problem.content, bytes)
        assert_type(problem.headers, Mapping[str, str])
    except v.InvalidParameter as problem:
        assert_type(problem.parameter, str)
        assert_type(problem.value, object)
        refused: ValueError = problem
        print(refused)
