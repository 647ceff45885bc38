"""Whole stories: a library and an item made, files sent and fetched back, all of it undone."""

from __future__ import annotations

import pytest

from tests.live.simulator import Simulator
from tests.replay import stories
from vmware_sdk_contentlibrary import VIServer


@pytest.mark.parametrize("story", [*stories.STORIES, stories.be_second], ids=lambda s: s.__name__)
def test_story(server: VIServer, simulator: Simulator, story: stories.Story) -> None:
    story(server, simulator.datastore)
