"""A recording of the simulator does not pass as one of a vCenter."""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.live.simulator import PASSWORD, USER, Simulator
from vmware_sdk_contentlibrary import connect_vi_server, invoke_list_content_library
from vmware_sdk_contentlibrary.recording.configuration import content_library_vcr


def test_it_is_said_that_it_was_simulated(simulator: Simulator, tmp_path: Path) -> None:
    recorder = content_library_vcr(tmp_path, record_mode="all")
    with (
        recorder.use_cassette("told"),
        connect_vi_server(
            simulator.host, user=USER, password=PASSWORD, ssl_thumbprint=simulator.thumbprint
        ) as server,
    ):
        invoke_list_content_library(server=server)
    told = yaml.safe_load((tmp_path / "told.yaml").read_text(encoding="utf-8"))
    assert told["recorded_from"]["calls_itself"].endswith("simulated by govmomi")
