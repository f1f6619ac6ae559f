'use strict';
// SugarJS words on functions.

const { asMethods } = require('./match');

const waiting = new WeakMap();

function later(call, milliseconds, ...given) {
  const timers = waiting.get(call) || [];
  waiting.set(call, timers);
  timers.push(setTimeout(() => call(...given), milliseconds || 0));
  return call;
}

function cancel(call) {
  for (const timer of waiting.get(call) || []) clearTimeout(timer);
  waiting.delete(call);
  return call;
}

/* Every `count` calls are one, with the arguments of all of them. */
function after(call, count = 1) {
  if (count === 0) {
    call();
    return call;
  }
  let seen = [];
  return function (...given) {
    seen.push(given);
    if (seen.length < count) return undefined;
    const all = seen;
    seen = [];
    return call.call(this, all);
  };
}

function once(call) {
  let result;
  let isDone = false;
  return function (...given) {
    if (!isDone) result = call.apply(this, given);
    isDone = true;
    return result;
  };
}

/* undefined stands for an argument that comes with the call. */
const fill = (call, ...known) => function (...given) {
  const all = known.map((value) => (value === undefined ? given.shift() : value));
  return call.apply(this, [...all, ...given]);
};

exports.methods = asMethods({
  after,
  once,
  fill,
  delay: later,
  cancel,
  lazy: (call, milliseconds) => (...given) => { later(call, milliseconds || 1, ...given); },
  debounce(call, milliseconds) {
    let timer;
    return function (...given) {
      clearTimeout(timer);
      timer = setTimeout(() => call.apply(this, given), milliseconds);
    };
  },
  throttle(call, milliseconds) {
    let last = -Infinity;
    let result;
    return function (...given) {
      if (Date.now() - last >= milliseconds) {
        last = Date.now();
        result = call.apply(this, given);
      }
      return result;
    };
  },
}, (call) => call);
