"""What one typed call costs, beside other clients in the same run.

    python -m tests.benchmarks.call

Every client asks the same loopback server, whose answers are canned. The figures are medians,
and ratios to the official bindings; the rounds of all clients alternate, so that a busy machine
slows them alike.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable, Mapping

import requests
import urllib3

import vmware_sdk_contentlibrary as vmware
from tests.benchmarks.canned import running
from tests.support.bindings import plain_stubs

ROUNDS = 40
CALLS = 50
TOKEN = {"vmware-api-session-id": "canned-token"}
ITEM = "/api/content/library/item/7a1f"
KEEP_ALIVE = "/api/content/library/item/update-session/7a1f?action=keep-alive"
BODY = {"client_progress": 5}


def contenders(url: str) -> Mapping[str, Mapping[str, Callable[[], object]]]:
    """List what is compared: by call, each client's way to make it."""
    from com.vmware.content.library.item_client import UpdateSession
    from com.vmware.content.library_client import Item

    vmware.connect_vi_server(url, user="somebody", password="anything")
    ours = vmware.initialize_library_item_update_session_keep_alive_request_body(client_progress=5)
    session = requests.Session()
    pool = urllib3.PoolManager()
    item, update_session = plain_stubs(url, "canned-token", Item, UpdateSession)
    return {
        "get an item": {
            "official bindings": lambda: item.get("7a1f"),
            "requests": lambda: session.get(url + ITEM, headers=TOKEN).json(),
            "urllib3": lambda: json.loads(pool.request("GET", url + ITEM, headers=TOKEN).data),
            "this package": lambda: vmware.invoke_get_library_item_id_content("7a1f"),
        },
        "keep a session alive": {
            "official bindings": lambda: update_session.keep_alive("7a1f", 5),
            "requests": lambda: session.post(url + KEEP_ALIVE, headers=TOKEN, json=BODY),
            "urllib3": lambda: pool.request("POST", url + KEEP_ALIVE, headers=TOKEN, json=BODY),
            "this package": lambda: vmware.invoke_keep_alive_update_session_id("7a1f", ours),
        },
    }


def measure(clients: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """Time each client, and give the median of one call in seconds."""
    times: dict[str, list[float]] = {name: [] for name in clients}
    for call in clients.values():
        call()
    for _ in range(ROUNDS):
        for name, call in clients.items():
            began = time.perf_counter()
            for _ in range(CALLS):
                call()
            times[name].append((time.perf_counter() - began) / CALLS)
    return {name: statistics.median(found) for name, found in times.items()}


def main() -> None:
    """Print the comparison."""
    with running() as url:
        for title, clients in contenders(url).items():
            found = measure(clients)
            print(f"{title}  (Python {sys.version.split()[0]})")
            for name, seconds in found.items():
                ratio = seconds / found["official bindings"]
                print(f"  {name:<18} {seconds * 1e6:7.0f} µs   {ratio:5.2f}")
        vmware.disconnect_vi_server()


if __name__ == "__main__":
    main()
