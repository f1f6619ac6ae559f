'use strict';

// Ends the script where it stands; the host takes it for no fault once skipRequest was called.
const SKIPPED = Object.assign(new Error('the request is skipped'), { name: 'SkippedRequest' });

function unavailable() {
  throw new Error('pm.execution.runRequest is not available here: use pm.sendRequest, or pm.execution.setNextRequest');
}

function createExecution(input, effects) {
  const location = [...(input.location || [])];
  Object.defineProperty(location, 'current', { value: input.owner || location[location.length - 1] });
  const execution = Object.create({ runRequest: unavailable });
  return Object.assign(execution, {
    skipRequest: (() => () => {
      if (input.eventName !== 'prerequest') throw new TypeError('pm.execution.skipRequest is not a function');
      effects.skipRequest();
      throw SKIPPED;
    })(),
    location,
    setNextRequest(name) {
      if (name !== undefined) effects.setNextRequest(name);
    },
  });
}

module.exports = { createExecution, SKIPPED };
