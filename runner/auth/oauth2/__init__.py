"""OAuth 2.0: settings, grants, tokens."""
