"""Authentication: one module for each Postman auth type, each a generator of requests."""
