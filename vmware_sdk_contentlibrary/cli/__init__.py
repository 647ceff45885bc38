"""The command line, ``vmware-contentlibrary``."""

from __future__ import annotations

import click

from .._version import __version__
from .exits import EPILOG
from .late import LateGroup

COMMANDS = {
    "upload": "Upload files, ISOs, OVFs, OVAs and URLs as library items.",
    "download": "Download an item's files.",
    "ls": "List libraries, the items of one, or the files of an item.",
    "rm": "Remove items, or a library.",
    "sync": "Synchronize a subscribed library, or one item of it.",
    "publish": "Publish a library, or one item of it, to its subscribers.",
    "keep-alive": "Hold an update or download session until stopped.",
    "invoke": "Call any cmdlet, in PowerShell's spelling or in Python's.",
    "find-command": "Find cmdlets by name, path, method or tag.",
    "help": "Show the help of a cmdlet, or of a command.",
    "login": "Log in, and keep the session for later runs.",
    "logout": "End the session that login keeps.",
    "port": "Write a PowerShell script anew in Python.",
    "record": "Record the traffic of a command or a script.",
    "embedded": "Run a content library on this machine until interrupted.",
    "completion": "Print the completion script of a shell.",
}
"""Each command, with the line that stands for it in the list of commands."""


@click.group(
    cls=LateGroup,
    late=COMMANDS,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="vmware-contentlibrary")
def main() -> None:
    """Work with vSphere content libraries.

    Server, user and password come from --server, --user and --password-file or
    --password-stdin; from VMWARE_SERVER, VMWARE_USER and VMWARE_PASSWORD, or govc's GOVC_URL,
    GOVC_USERNAME and GOVC_PASSWORD; from what login keeps; from the keyring, where the package
    keyring is installed; or from a question on the terminal. What the environment says holds
    for the server that it names, and for no other.

    Tables and bars are for terminals. In a pipe come bare lines, their columns separated by
    tabs; with --json comes JSON.
    """
