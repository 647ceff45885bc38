"""Removing items and libraries."""

from __future__ import annotations

import json

from tests.cli.conftest import Content, Run


def names(run: Run, *where: str) -> list[str]:
    return [line.split("\t")[0] for line in run("ls", *where).stdout.splitlines()]


def test_it_asks_and_does_what_is_said(run: Run, content: Content) -> None:
    no = run("rm", "Golden", "photon", typed="n\n", code=130)
    assert f"Remove photon ({content.photon}) from Golden?" in no.stderr
    assert no.stdout == ""
    assert names(run, "Golden") == ["photon", "tiny"]
    yes = run("rm", "Golden", "photon", typed="y\n")
    assert yes.stdout == ""
    assert names(run, "Golden") == ["tiny"]


def test_no_answer_is_a_no(run: Run, content: Content) -> None:
    run("rm", "Golden", "photon", code=130)
    assert names(run, "Golden") == ["photon", "tiny"]


def test_several_items_are_all_found_before_one_is_removed(run: Run, content: Content) -> None:
    run("rm", "Golden", "photon", "nothing", "--yes", code=6)
    assert names(run, "Golden") == ["photon", "tiny"]
    removed = json.loads(run("rm", "Golden", "photon", content.tiny, "--yes", "--json").stdout)
    assert [one["id"] for one in removed] == [content.photon, content.tiny]
    assert names(run, "Golden") == []


def test_an_empty_item_does_not_mean_the_library(run: Run, content: Content) -> None:
    run("rm", "Golden", "", "--yes", "--recursive", code=2)
    assert "Golden" in names(run)


def test_a_library_with_items_goes_with_recursive_only(run: Run, content: Content) -> None:
    assert "holds 2 item(s)" in run("rm", "Golden", "--yes", code=2).stderr
    asked = run("rm", "Golden", "--recursive", typed="n\n", code=130)
    assert "with its 2 item(s)" in asked.stderr
    run("rm", "Golden", "--recursive", "--yes")
    assert "Golden" not in names(run)


def test_an_empty_library_needs_no_recursive(run: Run, content: Content) -> None:
    removed = run("rm", content.twins[0], "-y", "--json")
    assert json.loads(removed.stdout) == [{"id": content.twins[0]}]
    # and now the name is enough
    run("rm", "Twin", "-y")
    assert names(run) == ["Golden", "Silver"]
