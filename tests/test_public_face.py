"""The public face, walked from end to end: what is there is documented, typed and tested."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import vmware_sdk_contentlibrary as v
from tests.cmdlets.table import WIRES
from tests.models.facts import STRUCTURES, WITHOUT_INITIALIZER
from tests.support.docstrings import entries, sections
from tests.support.loopback import Loopback
from tests.support.mentions import called
from vmware_sdk_contentlibrary._names import NAMES
from vmware_sdk_contentlibrary.cmdlets import operations
from vmware_sdk_contentlibrary.models._base import snake_case

PROJECT = Path(__file__).parent.parent
FUNCTIONS: dict[str, Callable[..., Any]] = {
    name: getattr(v, name) for name in v.__all__ if inspect.isfunction(getattr(v, name))
}
INITIALIZERS = {f"initialize_{snake_case(n)}" for n in STRUCTURES.keys() - WITHOUT_INITIALIZER}
OTHERS = FUNCTIONS.keys() - WIRES.keys() - INITIALIZERS
each_function = pytest.mark.parametrize("name", FUNCTIONS)
each_cmdlet = pytest.mark.parametrize("name", WIRES)


def python(code: str, *arguments: str) -> str:
    """Run Python anew."""
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=PROJECT).stdout


def test_every_cmdlet_is_on_the_face() -> None:
    assert {name for name in FUNCTIONS if "." in name} == set()
    assert WIRES.keys() <= FUNCTIONS.keys()
    assert FUNCTIONS.keys() >= INITIALIZERS


def test_no_cmdlet_is_without_a_wire_test() -> None:
    rooms = {name for name, module in NAMES.items() if module.startswith("cmdlets.")}
    assert rooms == set(WIRES)


# --- names


def test_all_is_the_table_and_the_stub() -> None:
    stub = ast.parse((PROJECT / "vmware_sdk_contentlibrary" / "__init__.pyi").read_text("utf-8"))
    listed = [ast.literal_eval(node.value) for node in stub.body if isinstance(node, ast.Assign)]
    assert listed == [sorted(v.__all__)]
    assert [name for name, times in Counter(v.__all__).items() if times > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_what_its_module_calls_so(name: str) -> None:
    module = import_module(f"vmware_sdk_contentlibrary.{NAMES[name]}")
    assert getattr(v, name) is getattr(module, name)
    thing = getattr(v, name)
    if inspect.isclass(thing) or inspect.isfunction(thing):
        assert thing.__name__ == name


def test_nothing_public_in_the_rooms_is_left_off_the_face() -> None:
    for room in sorted({m for m in NAMES.values() if m.startswith(("cmdlets.", "models."))}):
        module = import_module(f"vmware_sdk_contentlibrary.{room}")
        own = {
            name
            for name, thing in vars(module).items()
            if getattr(thing, "__module__", None) == module.__name__
            and (inspect.isclass(thing) or inspect.isfunction(thing))
        }
        assert {name for name in own if not name.startswith("_")} <= NAMES.keys()


def test_dir_lists_the_face() -> None:
    assert set(v.__all__) <= set(dir(v))
    assert dir(v) == sorted(dir(v))


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match=r"has no attribute 'invoke_nothing'") as caught:
        v.invoke_nothing  # noqa: B018  # type: ignore[attr-defined]
    assert caught.value.name == "invoke_nothing"


# --- loading


def test_importing_the_package_loads_next_to_nothing() -> None:
    loaded = python(
        "import sys, vmware_sdk_contentlibrary\n"
        "print(*(m for m in sys.modules if m.partition('.')[0] in "
        "('requests', 'urllib3', 'pydantic', 'click', 'vmware_sdk_contentlibrary')))"
    )
    assert set(loaded.split()) == {
        "vmware_sdk_contentlibrary",
        "vmware_sdk_contentlibrary._names",
    }


def test_one_cmdlet_loads_one_room() -> None:
    loaded = python(
        "import sys\nfrom vmware_sdk_contentlibrary import invoke_list_content_type\n"
        "print(*(m for m in sys.modules if '.cmdlets.' in m or '.embedded' in m))"
    )
    assert loaded.split() == ["vmware_sdk_contentlibrary.cmdlets.type"]


def test_a_star_import_brings_everything() -> None:
    brought = python(
        "from vmware_sdk_contentlibrary import *\n"
        "import vmware_sdk_contentlibrary as v\n"
        "print([name for name in v.__all__ if name not in globals()])"
    )
    assert brought.strip() == "[]"


# --- words


@each_function
def test_each_parameter_is_explained(name: str) -> None:
    said = sections(FUNCTIONS[name])
    stars = {inspect.Parameter.VAR_KEYWORD: "**", inspect.Parameter.VAR_POSITIONAL: "*"}
    parameters = inspect.signature(FUNCTIONS[name]).parameters.values()
    expected = [stars.get(one.kind, "") + one.name for one in parameters]
    assert entries(said.get("Args", [])) == expected
    assert said[""][0].endswith(".")
    assert len(said[""]) == 1 or said[""][1] == ""


@each_function
def test_what_comes_back_is_explained(name: str) -> None:
    said = sections(FUNCTIONS[name])
    nothing = FUNCTIONS[name].__annotations__.get("return") in (None, "None")
    assert ("Returns" in said) or (nothing and name not in WIRES and name not in INITIALIZERS)


@each_cmdlet
def test_the_declared_errors_are_explained(name: str) -> None:
    kinds = {kind.wire_name.value.lower(): kind.__name__ for kind in error_classes()}
    expected = sorted(kinds[error] for error in WIRES[name].errors.split())
    assert sorted(entries(sections(FUNCTIONS[name]).get("Raises", []))) == expected


def error_classes() -> list[type[v.Error]]:
    return [v.Error, *v.Error.__subclasses__()]


@each_cmdlet
def test_the_source_is_the_cmdlet_and_its_request_line(name: str) -> None:
    source = " ".join(" ".join(sections(FUNCTIONS[name])["Source"]).split())
    operation = operations()[WIRES[name].cmdlet]
    fixed = "&".join(f"{key}={value}" for key, value in operation.query.items())
    line = f"{operation.method} /api{operation.path}{'?' + fixed if fixed else ''}"
    assert source == f"{operation.cmdlet}, {line}"
    assert WIRES[name].modern.startswith(line)


# --- tests


@each_function
def test_a_typing_test_calls_it(name: str) -> None:
    assert name in called("typing/check_*.py")


@pytest.mark.parametrize("name", sorted(OTHERS))
def test_a_test_calls_it_with_success(name: str) -> None:
    assert name in called("**/test_*.py", in_raises=False)


@pytest.mark.parametrize("name", sorted(n for n in OTHERS if "Raises" in sections(FUNCTIONS[n])))
def test_a_test_calls_it_with_an_error(name: str) -> None:
    assert name in called("**/test_*.py", in_raises=True)


# --- files


def test_derived_files_are_up_to_date() -> None:
    command = [sys.executable, str(PROJECT / ".ci" / "stubs.py"), "--check"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_no_file_is_longer_than_400_lines() -> None:
    ours = ("vmware_sdk_contentlibrary", "tests", "samples", ".ci")
    paths = [p for top in ours for p in (PROJECT / top).rglob("*.py*") if p.suffix != ".pyc"]
    lengths = {str(p.relative_to(PROJECT)): p.read_text("utf-8").count("\n") for p in paths}
    assert {path: length for path, length in lengths.items() if length > 400} == {}


def test_a_keep_alive_without_progress_needs_no_pydantic(loopback: Loopback) -> None:
    code = (
        "import sys\n"
        "from vmware_sdk_contentlibrary import connect_vi_server as connect\n"
        "from vmware_sdk_contentlibrary import invoke_keep_alive_update_session_id as keep_alive\n"
        f"connect({loopback.url!r}, session='token')\n"
        "keep_alive('session-1')\n"
        "print('pydantic' in sys.modules)\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout == "False\n"
    assert len(loopback.requests) == 1
