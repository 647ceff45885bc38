"""The facts about all 71 cmdlets."""

from __future__ import annotations

from tests.cmdlets.wire import Wire
from tests.cmdlets.wire_content import WIRES as CONTENT
from tests.cmdlets.wire_items import WIRES as ITEMS
from tests.cmdlets.wire_sessions import WIRES as SESSIONS

WIRES: dict[str, Wire] = {wire.python: wire for wire in (*CONTENT, *ITEMS, *SESSIONS)}
