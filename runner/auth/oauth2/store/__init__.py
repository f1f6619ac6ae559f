"""Tokens that outlive a run: one private file each, shared by processes under a lock."""
