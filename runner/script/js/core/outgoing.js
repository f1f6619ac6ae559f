/* What a script waits for outside of its context: requests and cookies. */
'use strict';

const { stringify } = require('../sdk/json-native');

function answered(value) {
  return value && value.head ? require('./input').answerOf(value) : value;
}

exports.createOutgoing = function createOutgoing(effects) {
  const waiting = new Map();
  let queue = '';
  let counter = 0;
  return {
    add(kind, payload, callback) {
      counter += 1;
      waiting.set(counter, callback);
      queue += `${queue && ','}[${counter},"${kind}",${stringify(stringify(payload))}]`; // JSON in JSON: read by need
    },
    take() {
      const taken = queue;
      queue = '';
      return taken;
    },
    answer(id, problem, value) {
      const callback = waiting.get(id);
      waiting.delete(id);
      try {
        effects.watch(callback(problem ? Object.assign(new Error(problem.message), problem) : null, answered(value)));
      } catch (thrown) {
        effects.fail(thrown);
      }
    },
  };
};
