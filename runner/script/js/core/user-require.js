/* require() of scripts: the libraries that Postman brings, and the user's own modules. */
'use strict';

const LIBRARIES = new Set(('_process ajv assert atob btoa buffer chai cheerio crypto-js csv-parse events fs json lodash moment '
  + 'os path punycode querystring stream string_decoder timers tv4 url util uuid xml2js').split(' '));
const ALIASES = {
  __proto__: null,
  'postman-collection': '/sdk/index',
  'csv-parse/lib/sync': '/lib/csv-parse',
  'csv-parse/sync': '/lib/csv-parse',
};

function pathOf(name) {
  const bare = name.replace(/^node:/, '');
  return ALIASES[bare] || (LIBRARIES.has(bare) ? `/lib/${bare}` : null);
}

function missing(name) {
  const error = new Error(`Cannot find module '${name}'`);
  error.code = 'MODULE_NOT_FOUND';
  return error;
}

exports.createRequire = function createRequire(tools) {
  const sources = new Map();
  const aliases = new Map();
  const loaded = new Map();

  function loadOwn(path) {
    const known = loaded.get(path);
    if (known) return known.exports;
    const folder = path.slice(0, path.lastIndexOf('/'));
    const module = { exports: {}, id: path, filename: path };
    loaded.set(path, module);
    try {
      const body = tools.evaluate(`(function (exports, require, module, __filename, __dirname) {${sources.get(path)}\n})`);
      body.call(module.exports, module.exports, (name) => find(name, folder), module, path, folder);
    } catch (error) {
      loaded.delete(path);
      throw error;
    }
    return module.exports;
  }

  function find(name, folder) {
    if (typeof name !== 'string') throw missing(String(name));
    const own = aliases.get(name.startsWith('.') ? `${folder}\n${name}` : `\n${name}`);
    if (own !== undefined) return loadOwn(own);
    const path = pathOf(name);
    if (path && tools.has(path)) return tools.require(path);
    throw missing(name);
  }

  return {
    require: (name) => find(name, ''),
    own(path, source) { sources.set(path, source); },
    alias(folder, name, path) { aliases.set(`${folder}\n${name}`, path); },
  };
};
