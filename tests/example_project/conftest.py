"""Makes `inventory` importable."""
