"""Our cmdlets beside the official Python bindings, which were made from the API's own source."""
