"""Let mypy read the bodies behind the stubs.

    python .ci/bodies.py

Beside a .pyi a checker reads no .py: the signatures in the stubs are checked, and what the
cmdlets do is not. Here the package is copied without its stubs, and the cmdlets and the package's
own face are checked in the copy. The rest of the package has no stubs, and is checked in place.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

PROJECT = Path(__file__).resolve().parent.parent
PACKAGE = "vmware_sdk_contentlibrary"
BODIES = (f"{PACKAGE}/__init__.py", f"{PACKAGE}/cmdlets")


def main() -> None:
    """Check the copy; end as mypy ends."""
    with TemporaryDirectory() as folder:
        stubs = shutil.ignore_patterns("*.pyi", "__pycache__")
        shutil.copytree(PROJECT / PACKAGE, Path(folder) / PACKAGE, ignore=stubs)
        options = (
            "--strict",
            f"--config-file={PROJECT / 'pyproject.toml'}",
            f"--cache-dir={PROJECT / '.mypy_cache' / 'bodies'}",
        )
        ended = subprocess.run(
            [sys.executable, "-m", "mypy", *options, *BODIES], cwd=folder, check=False
        )
    sys.exit(ended.returncode)


if __name__ == "__main__":
    main()
