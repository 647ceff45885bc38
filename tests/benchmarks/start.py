"""What a cold start costs: an import, and a process that makes one keep-alive.

    python -m tests.benchmarks.start

The figures are medians of whole processes in milliseconds, less that of an interpreter which
does nothing, and ratios to the official bindings; the rounds of all alternate.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

from tests.benchmarks.canned import running

ROUNDS = 25
NOTHING = "pass"
IMPORT_OURS = "import vmware_sdk_contentlibrary"
IMPORT_THEIRS = "import com.vmware.content.library.item_client"
CALL_OURS = """
from vmware_sdk_contentlibrary import connect_vi_server, invoke_keep_alive_update_session_id
connect_vi_server({url!r}, session="canned-token")
invoke_keep_alive_update_session_id("7a1f")
"""
CALL_THEIRS = """
from com.vmware.content.library.item_client import UpdateSession
from tests.support.bindings import plain_stubs
(session,) = plain_stubs({url!r}, "canned-token", UpdateSession)
session.keep_alive("7a1f", None)
"""


def main() -> None:
    """Print the comparison."""
    with running() as url:
        codes = {
            "nothing": NOTHING,
            "import: this package": IMPORT_OURS,
            "import: official bindings": IMPORT_THEIRS,
            "keep-alive: this package": CALL_OURS.format(url=url),
            "keep-alive: official bindings": CALL_THEIRS.format(url=url),
        }
        times: dict[str, list[float]] = {name: [] for name in codes}
        for _ in range(ROUNDS):
            for name, code in codes.items():
                began = time.perf_counter()
                subprocess.run([sys.executable, "-c", code], check=True)
                times[name].append((time.perf_counter() - began) * 1000)
    nothing = statistics.median(times.pop("nothing"))
    cost = {name: statistics.median(found) - nothing for name, found in times.items()}
    for name, milliseconds in cost.items():
        theirs = cost[name.partition(":")[0] + ": official bindings"]
        print(f"{name:<32} {milliseconds:7.1f} ms   {milliseconds / theirs:5.2f}")


if __name__ == "__main__":
    main()
