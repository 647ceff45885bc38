"""The options that say which server a command talks to, and how."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import click


@dataclass(frozen=True)
class Where:
    """What the options of a command say of its server.

    Attributes:
        server: Host, ``host:port`` or URL.
        user: User name.
        password_file: File that holds the password.
        password_stdin: Whether the password comes on standard input.
        ca_file: Certificates to trust.
        ssl_thumbprint: Thumbprint of the certificate to trust.
        skip_certificate_check: Whether anybody is trusted.
        use_deprecated_apis: Whether the older ``/rest`` is to be used.
        timeout: Seconds that one call may take.
        proxy: Proxy to go through.
    """

    server: str | None = None
    user: str | None = None
    password_file: str | None = None
    password_stdin: bool = False
    ca_file: str | None = None
    ssl_thumbprint: str | None = None
    skip_certificate_check: bool = False
    use_deprecated_apis: bool = False
    timeout: float | None = None
    proxy: str | None = None

    @classmethod
    def of(cls, ctx: click.Context) -> Where:
        """Take from a command's parameters what they say of its server."""
        given = {name: ctx.params.pop(name, None) for name in _NAMES}
        return cls(**{name: value for name, value in given.items() if value is not None})


def server_options() -> list[click.Option]:
    """Make the options."""
    return [
        click.Option(["--server"], metavar="HOST", help="Host, host:port or URL of the vCenter."),
        click.Option(["--user"], help="User name, such as administrator@vsphere.local."),
        click.Option(
            ["--password-file"],
            type=click.Path(exists=True, dir_okay=False, allow_dash=False),
            help="File that holds the password and nothing else.",
        ),
        click.Option(
            ["--password-stdin"], is_flag=True, help="Read the password from standard input."
        ),
        click.Option(
            ["--ca-file"],
            metavar="PATH",
            help="Certificates in PEM to trust instead of the system's.",
        ),
        click.Option(
            ["--ssl-thumbprint"],
            metavar="HEX",
            help="SHA-1 or SHA-256 of the one certificate to trust.",
        ),
        click.Option(
            ["--skip-certificate-check"],
            is_flag=True,
            help="Trust any certificate; for laboratories.",
        ),
        click.Option(
            ["--use-deprecated-apis"],
            is_flag=True,
            help="Use the older /rest; found out where left out.",
        ),
        click.Option(
            ["--timeout"],
            type=click.FloatRange(min=0, min_open=True),
            metavar="SECONDS",
            help="Time for one call with its repetitions; 300 by default.",
        ),
        click.Option(
            ["--proxy"],
            metavar="URL",
            callback=_without_password,
            help="Proxy instead of HTTPS_PROXY; one with a password belongs there.",
        ),
    ]


def _without_password(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Refuse a password, which the list of processes would show."""
    if value is not None and "@" in value:
        text = "a proxy's login is for HTTPS_PROXY, where no list of processes shows it"
        raise click.BadParameter(text, ctx, param)
    return value


_NAMES = [field.name for field in fields(Where)]


class ServerCommand(click.Command):
    """A command that talks to a server; the context holds its `Where`."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.params += server_options()

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, the server's options laid aside for it."""
        ctx.obj = Where.of(ctx)
        return super().invoke(ctx)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, those of the server apart."""
        own: list[tuple[str, str]] = []
        server: list[tuple[str, str]] = []
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None and isinstance(parameter, click.Option):
                (server if parameter.name in _NAMES else own).append(record)
        for title, records in (("Options", own), ("Server", server)):
            with formatter.section(title):
                formatter.write_dl(records)
