"""``doctor``: the way to a first invocation, walked step by step."""
