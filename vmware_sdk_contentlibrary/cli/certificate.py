"""A certificate on the command line."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from ..runtime.refusals import InvalidParameter
from ..transfer.pull import thumbprint_of


class Certificate(click.Path):
    """A file that holds one certificate in PEM; its value is the certificate."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read the file; no message shows it, because it may be the key that lies beside."""
        try:
            text = Path(value).read_text("ascii", "replace")
        except OSError as problem:
            self.fail(f"{value}: {problem.strerror}", param, ctx)
        with suppress(InvalidParameter):
            thumbprint_of(text)
            return text
        return self.fail(f"{value} does not hold one certificate in PEM.", param, ctx)
