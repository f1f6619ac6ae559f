"""Values that every layer shares: no I/O and nothing third-party."""
