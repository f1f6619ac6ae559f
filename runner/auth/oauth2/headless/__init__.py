"""Logins with user name and password and without a person: HTML forms, a headless browser, LivePerson's agentVep."""
