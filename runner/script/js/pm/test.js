/* pm.test: every test is one record; a record that stays undecided is a test that never ended. */
'use strict';

const isThenable = (value) => value !== null && typeof value === 'object' && typeof value.then === 'function';

function asError(thrown) {
  if (thrown instanceof Error || (thrown && typeof thrown === 'object' && thrown.message !== undefined)) return thrown;
  let message = String(thrown);
  if (thrown && typeof thrown === 'object') {
    try {
      message = JSON.stringify(thrown);
    } catch (error) {
      message = String(thrown);
    }
  }
  return { name: 'Error', message, stack: '' };
}

const isInterruption = (error) => error && (error.name === 'SkippedRequest'
  || (error.name === 'InternalError' && error.message === 'interrupted'));

function createTest(pm, effects) {
  let count = 0;

  function settle(record, failed, thrown) {
    if (isInterruption(thrown)) throw thrown;
    if (record.passed === false) return;
    record.passed = !failed;
    if (failed) record.error = effects.failure(asError(thrown));
  }

  function withDone(record, body) {
    const done = (error) => settle(record, Boolean(error), error);
    const result = body(done);
    if (isThenable(result)) result.then(undefined, (error) => settle(record, true, error));
  }

  function run(record, body) {
    try {
      if (body.length) {
        withDone(record, body);
        return;
      }
      const result = body();
      if (isThenable(result)) result.then(() => settle(record, false), (error) => settle(record, true, error));
      else settle(record, false);
    } catch (error) {
      settle(record, true, error);
    }
  }

  function test(name, body) {
    count += 1;
    const record = effects.test(String(name));
    if (typeof body === 'function') run(record, body);
    else settle(record, false);
    return pm;
  }

  test.skip = (name) => {
    count += 1;
    const record = effects.test(String(name));
    record.skipped = true;
    record.passed = true;
    return pm;
  };
  test.index = () => count;
  return test;
}

module.exports = { createTest };
