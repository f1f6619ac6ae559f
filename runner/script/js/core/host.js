/*
 * The host's side of a context: prepares what a script is given, runs it, and hands its effects back as JSON.
 *
 * /pm/index exports createPm(input, effects); /pm/legacy exports NAMES, the legacy globals' names, and
 * legacyGlobals(pm, input, effects) → {name: function that gives the value}, called when a script first uses one. With
 *
 * input = {
 *   eventName                          'prerequest' or 'test'
 *   info                               {eventName, iteration, iterationCount, requestName, requestId}
 *   location                           names: collection, folders, item
 *   owner                              the one of these in which the script stands
 *   scopes                             {environment, globals, collectionVariables, iterationData, local}: Stores
 *   requestJson()                      a fresh v2.1 request (test: as it was sent), url as an object or text
 *   responseHead()                     {code, status, headers: [{key, value}], responseTime, responseSize, wireSize,
 *                                      cookies?}, or undefined without an answer
 *   responseText(), responseBytes()    string, Uint8Array
 *   cookies()                          those of the request's URL: [{name, value, domain, path, expires, httpOnly,
 *                                      secure, hostOnly}]
 *   secrets                            names and values of the vault: {name: value}
 * }
 * A Store (see /core/store) = {name, get(key), has(key), set(key, value), unset(key), clear(), keys(), toObject()}.
 *
 * effects = {
 *   test(name)                         → {name, passed: null, skipped: false, error: null}, to be filled in; still null
 *                                      at the end = a test that never ended
 *   place(record)                      tells the test at this point, not after all others
 *   tellLater(read)                    read() → further records; asked after the script's own text, and at the end
 *   failure(error)                     → {name, message, stack} for the record's error
 *   sendRequest(json, callback)        callback(error, answer); answer has responseHead/Text/Bytes as input has
 *   cookies(operation, args, callback) operation get | getAll | set | unset | clear
 *   setNextRequest(name), skipRequest(), visualize(value)
 *   trackRequest(read)                 read() → the request as JSON; asked now and at the end, to see what changed
 *   console                            the script's console
 * }
 */
'use strict';

const { createEffects } = require('./effects');
const { createStores } = require('./store');
const { createInput } = require('./input');
const { createScripts } = require('./scripts');
const { createGlobals } = require('./globals');

const { parse, stringify } = JSON;
const { apply } = Reflect;
const { join } = Array.prototype;
// A long text put together by + is a tree inside of the engine, and cannot leave it as one.
const flat = (text) => apply(join, [text], ['']);

/* A variable that holds itself, or what has no JSON, ends with its script. */
function canBeWritten(change) {
  try {
    stringify(change);
    return true;
  } catch (_) {
    return false;
  }
}

exports.create = function create(scope, tools) {
  let timers = null;
  let guard = null;
  let effects = null;
  const stores = createStores();
  const globals = createGlobals(scope, tools, () => {
    timers = timers || require('./timers').createTimers();
    return timers.face;
  });
  const scripts = createScripts(tools, () => {
    guard = guard || require('./intrinsics').createGuard(scope);
    guard.remember();
  });

  function start(id, head, bodies) {
    const given = parse(head);
    stores.update(given.scopes);
    if (timers) timers.clear();
    effects = createEffects(tools);
    const input = createInput(given, stores, bodies ? parse(bodies) : {});
    globals.begin(input, effects);
    scripts.run(id, effects);
    effects.collect();
  }

  function finish() {
    if (effects.touchesEverything) {
      guard.restore();
      globals.restore();
    }
    const outcome = effects.outcome(stores.takeChanges());
    try {
      return stringify(outcome);
    } catch (error) {
      if (error instanceof InternalError) throw error;
      return stringify({ ...outcome, changes: outcome.changes.filter(canBeWritten) });
    }
  }

  return {
    compile: (id, source, watch) => scripts.add(id, source, watch),
    widen: globals.widen,
    sugar() { tools.require('/lib/sugar/index').install(); },
    own: globals.own,
    alias: globals.alias,
    start,
    /* What is waited for now; the answer tells whether the script is over. */
    poll(now) {
      return flat(`{"effects":[${effects.takeQueue()}],"wait":${timers ? timers.wait(now) : null}}`);
    },
    answer(id, error, value) { effects.answer(id, error ? parse(error) : null, value ? parse(value) : undefined); },
    fire(now) { timers.fire(now, effects); },
    finish,
  };
};
