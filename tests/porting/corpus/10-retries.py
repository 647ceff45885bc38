# Ported from 10-retries.ps1 by vmware-contentlibrary port.

import logging
import os
import time
from collections.abc import Callable
from typing import Any

from vmware_sdk_contentlibrary import (
    connect_vi_server,
    disconnect_vi_server,
    invoke_get_library_id_content,
    invoke_list_content_library,
)

logging.basicConfig(format="%(levelname)s: %(message)s")


def invoke_with_retry(action: Callable[..., Any], attempts: int = 3, delay_seconds: int = 1) -> Any:
    for try_ in range(1, attempts + 1):
        try:
            return action()
        except Exception as error:
            if try_ == attempts:
                raise
            logging.warning(f"Attempt {try_} failed: {error}")
            time.sleep(delay_seconds * try_)
    return None


connect_vi_server("vc.example.com", user="admin", password=os.environ["VMWARE_PASSWORD"])
ids = invoke_with_retry(invoke_list_content_library, attempts=5)
for id_ in ids:
    name = invoke_with_retry(lambda: invoke_get_library_id_content(id_).name)
    print(name)
try:
    print(
        invoke_with_retry(
            lambda: invoke_get_library_id_content("00000000-0000-0000-0000-000000000000"),
            attempts=2,
        )
    )
except Exception as error:
    print(f"As expected: {error}")
disconnect_vi_server()
