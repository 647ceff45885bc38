"""The command line, ``vmware-contentlibrary``."""

from __future__ import annotations

import click

from .._version import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="vmware-contentlibrary")
def main() -> None:
    """Work with vSphere content libraries."""


@main.command()
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port; 0 takes a free one.")
@click.option("--user", default="administrator@vsphere.local", show_default=True)
@click.option(
    "--session-idle",
    type=click.FloatRange(min=0, min_open=True),
    default=300.0,
    show_default=True,
    help="Idle time of update and download sessions, in seconds.",
)
@click.option(
    "--api-session-idle",
    type=click.FloatRange(min=0, min_open=True),
    default=300.0,
    show_default=True,
    help="Idle time of API sessions, in seconds.",
)
def embedded(port: int, user: str, session_idle: float, api_session_idle: float) -> None:
    """Run a content library on this machine until it is interrupted.

    The password is that of the environment variable VMWARE_PASSWORD, or one made for this run
    and shown at its start.
    """
    # Late, because the other commands need not load a web server.
    from ..embedded import serve_forever  # noqa: PLC0415

    serve_forever(
        port=port,
        user=user,
        session_idle_seconds=session_idle,
        api_session_idle_seconds=api_session_idle,
    )
