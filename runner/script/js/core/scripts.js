/* Scripts, compiled once however often they run. */
'use strict';

const compiled = new Map();

// The semicolon: as in Postman, a script's own 'use strict' is no directive.
function compile(evaluate, source) {
  try {
    return evaluate(`(function __script(){;\n${source}\n})`);
  } catch (error) {
    if (!/\bawait\b/.test(source)) throw error;
    try {
      return evaluate(`(async function __script(){;\n${source}\n})`);
    } catch (_) {
      throw error;
    }
  }
}

/* remember() is called before a script that could change the language's own objects. */
exports.createScripts = function createScripts(tools, remember) {
  return {
    add(id, source, watch) { compiled.set(id, { source, watch: Boolean(watch), run: null }); },
    run(id, effects) {
      const script = compiled.get(id);
      effects.touchesEverything = script.watch;
      if (script.watch) remember();
      try {
        if (!script.run) script.run = compile(tools.evaluate, script.source);
        effects.watch(script.run.call(undefined));
      } catch (error) {
        if (error instanceof InternalError && error.message === 'interrupted') throw error;
        effects.fail(error);
      }
    },
  };
};
