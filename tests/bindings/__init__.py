"""VMware's own bindings as a client of the embedded content library."""

import warnings

with warnings.catch_warnings():
    # They read their message catalogues in a way that has been deprecated since Python 3.11, and
    # do so once, when they are first imported.
    warnings.filterwarnings("ignore", "read_binary is deprecated", DeprecationWarning)
    import tests.support.bindings  # noqa: F401
