"""The settings of the content library service itself."""

from __future__ import annotations

from pydantic import Field

from ._base import Structure, initializer
from ._types import Int64


class ConfigurationModel(Structure):
    """When and how much the service synchronizes; in an update, unset leaves a setting alone."""

    automatic_sync_enabled: bool | None = Field(
        default=None,
        description="Whether subscribed libraries are synchronized without being asked; each "
        "library can still opt out.",
    )
    automatic_sync_start_hour: Int64 | None = Field(
        default=None,
        description="Hour of the day, 0 to 23, at which automatic synchronization begins; a new "
        "server has 20.",
    )
    automatic_sync_stop_hour: Int64 | None = Field(
        default=None,
        description="Hour of the day, 0 to 23, after which no synchronization is begun by itself, "
        "though a running one goes on; a new server has 7.",
    )
    maximum_concurrent_item_syncs: Int64 | None = Field(
        default=None,
        description="How many items of all subscribed libraries together may be synchronized at a "
        "time, 1 or more; a new server has 5.",
    )


initialize_configuration_model = initializer(ConfigurationModel)
