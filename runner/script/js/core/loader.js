/*
 * The first text that a context evaluates. Its value is the one function through which the host speaks to a context:
 * call('register', name, source, …), call('test', source), and the functions of /core/host.
 *
 * A module is a file below js/, named by its path without ".js" (sdk/url), compiled when it is first required.
 */
(function (scope) {
  'use strict';
  const evaluate = scope.eval;
  const sources = new Map();
  const loaded = new Map();

  function normal(path) {
    const parts = [];
    for (const part of path.split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '' && part !== '.') parts.push(part);
    }
    return parts.join('/').replace(/\.js$/, '');
  }

  function named(from, request) {
    const path = request.startsWith('.') ? normal(`${from}/../${request}`) : normal(request);
    return sources.has(path) || !sources.has(`${path}/index`) ? path : `${path}/index`;
  }

  function missing(request) {
    const error = new Error(`Cannot find module '${request}'`);
    error.code = 'MODULE_NOT_FOUND';
    return error;
  }

  function load(name, request) {
    const known = loaded.get(name);
    if (known) return known.exports;
    const source = sources.get(name);
    if (source === undefined) throw missing(request);
    const module = { exports: {}, id: name };
    loaded.set(name, module);
    try {
      const body = evaluate(`(function (module, exports, require) {${source}\n})`);
      body.call(module.exports, module, module.exports, requirerOf(name));
    } catch (error) {
      loaded.delete(name);
      throw error;
    }
    return module.exports;
  }

  function requirerOf(from) {
    return (request) => load(named(from, request), request);
  }

  const require = requirerOf('');
  const tools = { evaluate, require, has: (path) => sources.has(named('', path)) };
  const own = {
    register(...pairs) {
      for (let at = 0; at < pairs.length; at += 2) sources.set(pairs[at], pairs[at + 1]);
    },
    test: (source) => require('/core/js-tests').run(tools, source),
    results: () => require('/core/js-tests').results(),
  };
  let host = null;

  return function call(method, ...given) {
    const direct = own[method];
    if (direct) return direct(...given);
    host = host || require('/core/host').create(scope, tools);
    return host[method](...given);
  };
})(globalThis)
