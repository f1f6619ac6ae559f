'use strict';

// Ends the script where it stands; the host takes it for no fault once skipRequest was called.
const SKIPPED = Object.assign(new Error('the request is skipped'), { name: 'SkippedRequest' });

function createExecution(input, effects) {
  const location = [...(input.location || [])];
  Object.defineProperty(location, 'current', { value: location[location.length - 1], enumerable: false });
  const execution = {
    setNextRequest(name) {
      effects.setNextRequest(name);
    },
    location,
    runRequest() {
      throw new Error('pm.execution.runRequest is not available here: use pm.sendRequest, or pm.execution.setNextRequest');
    },
  };
  if (input.eventName === 'prerequest') {
    execution.skipRequest = () => {
      effects.skipRequest();
      throw SKIPPED;
    };
  }
  return execution;
}

module.exports = { createExecution, SKIPPED };
