'use strict';

const normalize = (id) => (id ? String(id).replace(/#$/, '').replace(/\/$/, '') : '');
const idOf = (schema) => (typeof schema === 'object' && schema !== null ? schema.$id : undefined);
const DATA = new Set(['enum', 'const', 'default', 'examples']);

// `ref` against `base` (RFC 3986 section 5, for the shapes that schemas use).
function resolve(base, ref) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(ref)) return ref;
  const start = base.split('#')[0];
  if (ref === '' || ref.startsWith('#')) return start + ref;
  const origin = (/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(start) || [''])[0];
  if (ref.startsWith('/')) return origin + ref;
  return start.slice(0, Math.max(start.lastIndexOf('/') + 1, origin.length)) + ref;
}

// Calls visit(schema, base) for every subschema, with the base URI in force there.
function walk(schema, base, visit) {
  if (typeof schema !== 'object' || schema === null) return;
  const inner = typeof schema.$id === 'string' ? resolve(base, schema.$id) : base;
  visit(schema, inner);
  for (const [key, value] of Object.entries(schema)) {
    if (!DATA.has(key)) walk(value, inner, visit);
  }
}

function follow(schema, pointer) {
  let current = schema;
  for (const part of pointer.split('/').slice(1)) {
    const key = decodeURIComponent(part).replace(/~1/g, '/').replace(/~0/g, '~');
    if (current === null || typeof current !== 'object' || !Object.prototype.hasOwnProperty.call(current, key)) return undefined;
    current = current[key];
  }
  return current;
}

class Registry {
  constructor() {
    this.schemas = new Map();
    this.validators = new Map();
    this.ids = new Map();
  }

  add(key, schema) {
    if (this.schemas.has(key)) throw new Error(`schema with key or id "${key}" already exists`);
    this.schemas.set(key, schema);
  }

  alias(key, schema) {
    if (key && !this.schemas.has(key)) this.schemas.set(key, schema);
  }

  remove(which) {
    for (const key of [...this.schemas.keys()]) {
      const gone = which instanceof RegExp ? which.test(key) : which === undefined || which === key;
      if (gone && !key.startsWith('http://json-schema.org/draft-')) this.schemas.delete(key);
    }
    this.validators.clear();
  }

  // Identifiers inside one document: full URI → subschema.
  idsOf(root) {
    if (!this.ids.has(root)) {
      const found = new Map();
      walk(root, '', (schema, base) => {
        if (typeof schema.$id === 'string') found.set(normalize(base), schema);
      });
      this.ids.set(root, found);
    }
    return this.ids.get(root);
  }

  // {schema, root, base} that `ref` names as seen from `from`, or undefined.
  find(ref, from) {
    const full = resolve(from.base, ref);
    const named = this.document(normalize(full), from.schema);
    if (named) return { ...named, base: normalize(full) };
    const [address, fragment = ''] = full.split('#');
    const document = this.document(normalize(address), from.schema);
    if (!document) return undefined;
    const schema = fragment === '' ? document.schema : follow(document.schema, fragment);
    return schema === undefined ? undefined : { schema, root: document.root, base: address };
  }

  document(address, root) {
    if (address === '' && root !== undefined) return { schema: root, root };
    const inside = root === undefined ? undefined : this.idsOf(root).get(address);
    if (inside) return { schema: inside, root };
    const schema = this.schemas.get(address);
    return schema === undefined ? undefined : { schema, root: schema };
  }
}

module.exports = { Registry, normalize, idOf, resolve, walk };
