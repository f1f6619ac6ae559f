"""The login page: a plain form, or one that a script builds and sends, as LivePerson's own is said to be."""

from __future__ import annotations

import json

from runner.emulator.messages import Reply, html_reply

PATH = "/login.html"
DONE = "location"
"""Where the scripted page's answer says to go on."""

_FORM = """{message}<form method="post" action="{path}">
<p><label>Account <input id="siteNumber" name="siteNumber" value="{account}" required></label></p>
<p><label>User name <input id="userName" name="userName" autocomplete="username"></label></p>
<p><label>Password <input id="sitePass" name="sitePass" type="password" autocomplete="current-password"></label></p>
<p><button type="submit" name="loginButton">Log in</button>
<button type="submit" name="cancel" value="1">Cancel</button></p>
</form>"""

_SCRIPTED = """<main id="app"></main><noscript><p>This page needs JavaScript.</p></noscript>
<script>
"use strict";
const app = document.getElementById("app");
const puzzle = %(puzzle)s;
let account = %(account)s;
function solve(text) {
  let hash = 0x811c9dc5;
  for (let round = 0; round < 64; round++)
    for (const byte of new TextEncoder().encode(text))
      hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
function field(id, label, type, value) {
  const line = app.appendChild(document.createElement("p"));
  const text = line.appendChild(document.createElement("label"));
  text.append(label + " ");
  const input = text.appendChild(document.createElement("input"));
  Object.assign(input, {id, type, value});
  return input;
}
function button(text, action, type) {
  const made = app.appendChild(document.createElement("button"));
  Object.assign(made, {textContent: text, type, onclick: action});
}
async function send(content) {
  const answer = await fetch(%(path)s, {
    method: "POST",
    headers: {"Content-Type": "application/json"},
    body: JSON.stringify(content),
  });
  const said = await answer.json();
  if (answer.ok) window.location.assign(said.%(done)s);
  else document.getElementById("message").textContent = said.message;
}
function log_in(username, password) {
  send({account, username, password, answer: solve(puzzle + ":" + username)});
}
function show_account() {
  const site = field("siteNumber", "Account", "text", account);
  button("Next", () => { account = site.value; show_credentials(); }, "submit");
}
function show_credentials() {
  app.replaceChildren();
  const name = field("username", "User name", "text", "");
  const password = field("password", "Password", "password", "");
  button("Log in", () => log_in(name.value, password.value), "submit");
  button("Cancel", () => send({cancel: "1", username: "", answer: solve(puzzle + ":")}), "button");
  app.appendChild(Object.assign(document.createElement("p"), {id: "message"}));
}
show_account();
</script>"""


def form_page(account: str, message: str, status: int) -> Reply:
    """The plain form, with a message above it or ''."""
    shown = f'<p id="message">{message}</p>' if message else ""
    return html_reply(status, "Login", _FORM.format(message=shown, path=PATH, account=account))


def scripted_page(account: str, puzzle: str) -> Reply:
    """The page in two steps, account and then credentials, that needs JavaScript."""
    values = {"puzzle": puzzle, "account": account, "path": PATH}
    script = _SCRIPTED % {**{name: json.dumps(value) for name, value in values.items()}, "done": DONE}
    return html_reply(200, "Login", script)


def puzzle_answer(puzzle: str, username: str) -> str:
    """What the script works out: 64 rounds of 32-bit FNV-1a."""
    value = 0x811C9DC5
    for byte in f"{puzzle}:{username}".encode("utf-8", "replace") * 64:
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return f"{value:08x}"
