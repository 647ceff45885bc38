"""Runs samples in this process, on one embedded content library."""

import io
import runpy
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    invoke_get_content_configuration,
    invoke_list_content_library,
    invoke_list_content_trusted_certificates,
    invoke_list_library_item_update_session,
)

SAMPLES = Path(__file__).parent.parent.parent / "samples"


def left(vc):
    """Tell what there is, as far as a sample could have left it."""
    return {
        "libraries": invoke_list_content_library(server=vc),
        "update sessions": invoke_list_library_item_update_session(server=vc),
        "certificates": invoke_list_content_trusted_certificates(server=vc).certificates,
        "configuration": invoke_get_content_configuration(server=vc),
    }


@pytest.fixture
def run(monkeypatch):
    """Run a sample and give what it printed; it must leave nothing behind."""
    monkeypatch.syspath_prepend(str(SAMPLES))

    def run(name, *arguments):
        monkeypatch.setattr("sys.argv", [name, *arguments])
        # the sample's own connection shares the library with this one
        with connect_vi_server(":embedded:", not_default=True) as vc:
            before = left(vc)
            with redirect_stdout(io.StringIO()) as printed:
                runpy.run_path(str(SAMPLES / f"{name}.py"), run_name="__main__")
            assert left(vc) == before
        return printed.getvalue()

    return run
