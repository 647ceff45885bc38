"""The end of a login."""

from __future__ import annotations

import click

from ...runtime.address import address
from .. import logins
from ..exits import CommandLineProblem, Exit
from ..output import json_option, say, show_json
from ..plan import server_of, settled, surroundings_of
from ..sessions import end_session
from ..where import ServerCommand


@click.command("logout", cls=ServerCommand)
@json_option
def command(as_json: bool) -> None:
    """End the session that login keeps, on the server and here."""
    where = click.get_current_context().obj
    server = server_of(where)
    name = address(server)[0]
    kept = logins.find(name)
    if kept is None:
        raise CommandLineProblem(f"No session of {name} is kept.", Exit.NOT_THERE)
    # first here: a server that is gone must not keep it from being forgotten
    logins.forget(name)
    with settled(where, surroundings_of(server), kept) as settings:
        end_session(kept, settings)
    say(f"Logged out of {name}.")
    if as_json:
        show_json({"server": name, "user": kept.user})
