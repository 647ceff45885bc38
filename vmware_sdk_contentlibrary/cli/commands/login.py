"""Login for later runs."""

from __future__ import annotations

from contextlib import suppress

import click

from ...runtime.refusals import ContentLibraryError
from .. import logins
from ..output import json_option, say, show_json
from ..plan import planned
from ..sessions import end_session, opened_session
from ..where import ServerCommand


@click.command("login", cls=ServerCommand)
@json_option
def command(as_json: bool) -> None:
    """Log in, and keep the session for later runs.

    The session's token is kept in the keyring, where the package keyring is installed and has a
    place to keep it, or else in a file that only you can read. The password is not kept. The
    session runs out when the server's idle time is over; logout ends it at once.

    Later runs use the session where they name no other server, user or password. What was
    trusted by --ca-file or --ssl-thumbprint is kept with it; --skip-certificate-check is not.
    """
    where = click.get_current_context().obj
    with planned(where, fresh=True) as plan, opened_session(plan) as session:
        earlier = logins.find(session.name)
        place = logins.keep(session)
        if earlier is not None:
            # it may have run out, and this login is good all the same
            with suppress(ContentLibraryError):
                end_session(earlier, plan.settings)
    say(f"Logged in to {session.name} as {session.user}; the session is kept in {place}.")
    if as_json:
        show_json({"server": session.name, "user": session.user})
