"""What there is and how it is used, told from the table of operations."""
