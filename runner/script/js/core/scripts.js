/* Scripts, compiled once however often they run. */
'use strict';

const compiled = new Map();

function compile(evaluate, source) {
  try {
    return evaluate(`(function __script(){${source}\n})`);
  } catch (error) {
    if (!/\bawait\b/.test(source)) throw error;
    try {
      return evaluate(`(async function __script(){${source}\n})`);
    } catch (_) {
      throw error;
    }
  }
}

exports.createScripts = function createScripts(tools, guard) {
  return {
    add(id, source, watch) { compiled.set(id, { source, watch: Boolean(watch), run: null }); },
    run(id, effects) {
      const script = compiled.get(id);
      effects.touchesEverything = script.watch;
      if (script.watch) guard.remember();
      try {
        if (!script.run) script.run = compile(tools.evaluate, script.source);
        const result = script.run.call(undefined);
        if (result instanceof Promise) result.then(undefined, effects.fail);
      } catch (error) {
        if (error instanceof InternalError && error.message === 'interrupted') throw error;
        effects.fail(error);
      }
    },
  };
};
