"""The content library that runs inside your process, address ``:embedded:``.

It behaves as the content library of a vCenter does towards its clients, over real HTTP, and needs
the extra ``embedded``: ``pip install vmware-sdk-contentlibrary[embedded]``.
"""

from __future__ import annotations

from .clock import Clock
from .faults import EmbeddedUnavailable
from .lease import Lease, lease
from .process import serve_forever
from .service import EmbeddedContentLibrary

__all__ = [
    "Clock",
    "EmbeddedContentLibrary",
    "EmbeddedUnavailable",
    "Lease",
    "lease",
    "serve_forever",
]
