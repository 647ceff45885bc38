"""The embedded content library as a command."""

from __future__ import annotations

import click

from ...embedded import serve_forever
from ..output import json_option, show_json

_SECONDS = click.FloatRange(min=0, min_open=True)


@click.command("embedded")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port; 0 takes a free one.")
@click.option("--user", default="administrator@vsphere.local", show_default=True)
@click.option(
    "--session-idle",
    type=_SECONDS,
    default=300.0,
    show_default=True,
    help="Idle time of update and download sessions, in seconds.",
)
@click.option(
    "--api-session-idle",
    type=_SECONDS,
    default=300.0,
    show_default=True,
    help="Idle time of API sessions, in seconds.",
)
@click.option(
    "--datastore",
    "datastores",
    multiple=True,
    default=["datastore-1"],
    show_default=True,
    help="Id of a datastore; may be given several times.",
)
@json_option
def command(
    *,
    port: int,
    user: str,
    session_idle: float,
    api_session_idle: float,
    datastores: tuple[str, ...],
    as_json: bool,
) -> None:
    """Run a content library on this machine until it is interrupted.

    The password is that of the environment variable VMWARE_PASSWORD, or one made for this run
    and shown at its start.
    """
    told: dict[str, str] = {}

    def collect(line: str) -> None:
        name, _, value = line.partition(": ")
        told[name] = value
        if name == "datastore":
            show_json(told)

    serve_forever(
        port=port,
        user=user,
        session_idle_seconds=session_idle,
        api_session_idle_seconds=api_session_idle,
        datastores=datastores,
        say=collect if as_json else click.echo,
    )
