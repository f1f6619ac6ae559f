/* What a script did, and what it waits for. */
'use strict';

const { stringify } = JSON;

function textOf(value, otherwise) {
  return value === undefined || value === null ? otherwise : String(value);
}

function failure(error) {
  if (error === null || (typeof error !== 'object' && typeof error !== 'function')) {
    return { name: 'Error', message: String(error), stack: '' };
  }
  const message = require('../pm/error-words').worded(textOf(error.message, ''));
  return { name: textOf(error.name, 'Error'), message, stack: textOf(error.stack, '') };
}

function safely(read, otherwise) {
  try {
    return read();
  } catch (_) {
    return otherwise;
  }
}

/* The tests of a script in the order in which they are told: as they end, but promised ones where they began. */
function createTests() {
  const told = [];
  const begun = new Set();
  return {
    begin(name) {
      const record = { name: String(name), passed: null, skipped: false, error: null };
      begun.add(record);
      return record;
    },
    place(record) {
      if (begun.delete(record)) told.push(record);
    },
    ended() {
      let count = told.length;
      while (count > 0 && told[count - 1].passed === null) count -= 1;
      return count;
    },
    add: (records) => told.push(...records),
    all: () => [...told, ...begun],
  };
}

exports.createEffects = function createEffects(tools) {
  const tests = createTests();
  let outgoing = null;
  let error = null;
  let reader = null;
  let before;
  let console = null;
  let later = null;
  const chosen = {};

  function fail(thrown) {
    if (chosen.skip) return;
    if (error === null) error = safely(() => failure(thrown), { name: 'Error', message: '', stack: '' });
  }

  /* What a callback promised fails the script when it fails. */
  function watch(result) {
    if (result instanceof Promise) result.then(undefined, fail);
  }

  const asked = () => outgoing || (outgoing = require('./outgoing').createOutgoing({ fail, watch }));

  function changedRequest() {
    const after = reader && safely(() => stringify(reader()));
    return after && after !== before ? after : undefined;
  }

  return {
    get console() {
      console = console || require('./console').createConsole(tools, tests.ended);
      return console.face;
    },
    fail,
    watch,
    failure,
    touchesEverything: false,
    test: tests.begin,
    place: tests.place,
    /* read() → further records; asked when the script's own text has run, and at the very end. */
    tellLater(read) { later = read; },
    collect() {
      if (later) tests.add(safely(later, []));
    },
    sendRequest: (request, callback) => asked().add('request', request, callback),
    cookies: (operation, given, callback) => asked().add('cookies', [operation, ...given], callback),
    setNextRequest(name) { chosen.next = [name === undefined ? null : name]; },
    skipRequest() { chosen.skip = true; },
    visualize(value) { chosen.visualizer = value; },
    trackRequest(read) {
      if (reader) return;
      reader = read;
      before = safely(() => stringify(read()));
    },
    takeQueue: () => (outgoing ? outgoing.take() : ''),
    answer(id, problem, value) { outgoing.answer(id, problem, value); },
    outcome(changes) {
      this.collect();
      const lines = console ? console.take() : [];
      return { changes, tests: tests.all(), error, console: lines, request: changedRequest(), ...chosen };
    },
  };
};
