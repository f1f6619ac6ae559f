/* pm.test: every test is one record; a record that stays undecided is a test that never ended. */
'use strict';

const isThenable = (value) => value !== null && typeof value === 'object' && typeof value.then === 'function';

function asError(thrown) {
  if (thrown instanceof Error) return thrown;
  if (thrown === null || typeof thrown !== 'object') return { name: 'Error', message: String(thrown) };
  if (thrown.message !== undefined) return { name: 'AssertionError', message: thrown.message, ...thrown };
  let message;
  try {
    message = JSON.stringify(thrown);
  } catch (_) {
    message = String(thrown);
  }
  return { name: 'Error', message };
}

const isInterruption = (error) => error && (error.name === 'SkippedRequest'
  || (error.name === 'InternalError' && error.message === 'interrupted'));

function createTest(pm, effects) {
  let count = 0;

  function settle(record, failed, thrown) {
    if (isInterruption(thrown)) throw thrown;
    const known = record.passed === null ? record : effects.test(record.name);
    known.passed = !failed;
    if (failed) known.error = effects.failure(asError(thrown));
    effects.place(known);
  }

  function awaited(record, promise) {
    effects.place(record);
    promise.then(() => settle(record, false), (error) => settle(record, true, error));
  }

  function withDone(record, body) {
    const result = body((error) => settle(record, Boolean(error), error));
    if (isThenable(result)) result.then(undefined, (error) => settle(record, true, error));
  }

  function run(record, body) {
    try {
      if (body.length) {
        withDone(record, body);
        return;
      }
      const result = body();
      if (isThenable(result)) awaited(record, result);
      else settle(record, false);
    } catch (error) {
      settle(record, true, error);
    }
  }

  function test(name, body) {
    count += 1;
    const record = effects.test(name);
    if (typeof body === 'function') run(record, body);
    else settle(record, false);
    return pm;
  }

  test.skip = (name) => {
    count += 1;
    const record = effects.test(name);
    record.skipped = true;
    settle(record, false);
    return pm;
  };
  test.index = () => count;
  return test;
}

module.exports = { createTest };
