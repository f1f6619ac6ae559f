"""Credentials that stand in the collection itself are in no report either."""

import json

import pytest

PARAMS = {
    "basic": {"username": "someone", "password": "pw"},
    "bearer": {"token": "a-long-bearer-token-7261"},
    "apikey": {"key": "X-Api-Key", "value": "key-value-9918", "in": "header"},
    "oauth2": {"accessToken": "given-token-5512", "addTokenTo": "header"},
    "digest": {"username": "someone", "password": "pw-digest-1"},
}


@pytest.mark.parametrize("kind", PARAMS)
@pytest.mark.parametrize("level", ["request", "collection"])
def test_a_written_credential_is_masked_in_the_whole_json_report(kind, level, faas, collection, get, tmp_path):  # type: ignore[no-untyped-def]
    params = [{"key": name, "value": value} for name, value in PARAMS[kind].items()]
    auth = {"type": kind, kind: params}
    path = collection(get("/x", auth=auth)) if level == "request" else collection(get("/x"), auth=auth)
    ran = faas("run", path, "-r", "json", "--reporter-json-export", tmp_path / "r.json")

    assert ran.code == 0, ran.all
    report = json.loads((tmp_path / "r.json").read_text())
    source = json.dumps([report["collection"], [execution["item"] for execution in report["run"]["executions"]]])
    for name in ("password", "token", "accessToken", "value"):
        secret = PARAMS[kind].get(name)
        if secret:
            assert f'"{secret}"' not in source
    assert "********" in source
