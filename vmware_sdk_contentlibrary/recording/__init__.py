"""Record traffic once and replay it for ever, with no secret in the file.

It needs the extra ``replay``: ``pip install vmware-sdk-contentlibrary[replay]``. Most tests only
need what `plugin` gives to pytest.
"""
