"""``python -m vmware_sdk_contentlibrary`` is ``vmware-contentlibrary``."""

from .cli import main

main(prog_name="vmware-contentlibrary")
