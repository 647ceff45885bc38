"""The settings of the service (ConfigurationApi)."""

from __future__ import annotations

from ...models.configuration import ConfigurationModel
from ..call import Call, answers
from ..faults import invalid

_HOURS = range(24)


@answers("Invoke-GetContentConfiguration")
def get(call: Call) -> ConfigurationModel:
    """Get the settings."""
    return call.store.configuration


@answers("Invoke-UpdateContentConfiguration")
def update(call: Call) -> None:
    """Change the settings that are set; nothing is done by the hour here."""
    spec = call.structure(ConfigurationModel)
    for field in ("automatic_sync_start_hour", "automatic_sync_stop_hour"):
        hour: int | None = getattr(spec, field)
        if hour is not None and hour not in _HOURS:
            raise invalid(field, "an hour from 0 to 23 is required")
    syncs = spec.maximum_concurrent_item_syncs
    if syncs is not None and syncs < 1:
        raise invalid("maximum_concurrent_item_syncs", "1 or more is required")
    given = {name: value for name, value in spec if value is not None}
    call.store.configuration = call.store.configuration.model_copy(update=given)
