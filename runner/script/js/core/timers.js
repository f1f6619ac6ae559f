/* setTimeout and its kin. The host waits, and says when the time has come. */
'use strict';

exports.createTimers = function createTimers() {
  const pending = new Map();
  let counter = 0;
  let current = 0;

  function add(callback, delay, every, given) {
    counter += 1;
    const wait = Math.max(Number(delay) || 0, 1);
    pending.set(counter, { id: counter, due: current + wait, wait, every, callback, given });
    return counter;
  }

  function next() {
    let first = null;
    for (const timer of pending.values()) if (!first || timer.due < first.due) first = timer;
    return first;
  }

  function call(timer, effects) {
    if (timer.every) timer.due += timer.wait;
    else pending.delete(timer.id);
    try {
      if (typeof timer.callback === 'function') effects.watch(timer.callback(...timer.given));
    } catch (error) {
      if (error instanceof InternalError && error.message === 'interrupted') throw error;
      effects.fail(error);
    }
  }

  const remove = (id) => { pending.delete(Number(id)); };
  return {
    face: {
      setTimeout: (callback, delay, ...given) => add(callback, delay, false, given),
      setInterval: (callback, delay, ...given) => add(callback, delay, true, given),
      setImmediate(callback, ...given) {
        const id = add(callback, 0, false, given);
        pending.get(id).due = current;
        return id;
      },
      clearTimeout: remove,
      clearInterval: remove,
      clearImmediate: remove,
    },
    clear() {
      pending.clear();
      current = 0;
    },
    /* Milliseconds until the next timer is due, or null. */
    wait(now) {
      const timer = next();
      return timer ? Math.max(0, timer.due - now) : null;
    },
    /* Calls the one timer that is due first, so that what it promises goes on before the next one. */
    fire(now, effects) {
      const timer = next();
      if (!timer) return;
      current = Math.max(current, timer.due, now);
      call(timer, effects);
    },
  };
};
