/* What a script did, and what it waits for. */
'use strict';

const { worded } = require('../pm/error-words');

const { createConsole } = require('./console');

const { stringify } = JSON;

function failure(error) {
  if (error === null || (typeof error !== 'object' && typeof error !== 'function')) {
    return { name: 'Error', message: String(error), stack: '' };
  }
  const text = (value, otherwise) => (value === undefined || value === null ? otherwise : String(value));
  return { name: text(error.name, 'Error'), message: worded(text(error.message, '')), stack: text(error.stack, '') };
}

function safely(read, otherwise) {
  try {
    return read();
  } catch (_) {
    return otherwise;
  }
}

exports.createEffects = function createEffects(tools) {
  const tests = [];
  const console = createConsole(tools, () => {
    const last = tests[tests.length - 1];
    return last && last.passed === null && !last.skipped ? tests.length - 1 : tests.length;
  });
  const waiting = new Map();
  let queue = '';
  let counter = 0;
  let error = null;
  let reader = null;
  let before;
  const chosen = {};

  function ask(kind, payload, callback) {
    counter += 1;
    waiting.set(counter, callback);
    queue += `${queue && ','}[${counter},"${kind}",${stringify(payload)}]`;
  }

  function fail(thrown) {
    if (chosen.skip) return;
    if (error === null) error = safely(() => failure(thrown), { name: 'Error', message: '', stack: '' });
  }

  function changedRequest() {
    const after = reader && safely(() => stringify(reader()));
    return after && after !== before ? after : undefined;
  }

  return {
    console: console.face,
    fail,
    failure,
    touchesEverything: false,
    test(name) {
      const record = { index: tests.length, name: String(name), passed: null, skipped: false, error: null };
      tests.push(record);
      return record;
    },
    sendRequest: (request, callback) => ask('request', stringify(request), callback),
    cookies: (operation, given, callback) => ask('cookies', stringify([operation, ...given]), callback),
    setNextRequest(name) { chosen.next = [name === undefined ? null : name]; },
    skipRequest() { chosen.skip = true; },
    visualize(value) { chosen.visualizer = value; },
    trackRequest(read) {
      if (reader) return;
      reader = read;
      before = safely(() => stringify(read()));
    },
    takeQueue() {
      const taken = queue;
      queue = '';
      return taken;
    },
    answer(id, problem, value) {
      const callback = waiting.get(id);
      waiting.delete(id);
      try {
        callback(problem ? Object.assign(new Error(problem.message), problem) : null, answered(value));
      } catch (thrown) {
        fail(thrown);
      }
    },
    outcome: (changes) => ({
      changes, tests, error, console: console.take(), request: changedRequest(), ...chosen,
    }),
  };
};

function answered(value) {
  return value && value.head ? require('./input').answerOf(value) : value;
}
