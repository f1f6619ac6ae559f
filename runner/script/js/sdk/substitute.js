/* {{name}} in texts: the first scope that knows the name gives the value. */
'use strict';

const { PropertyBase, isObject, has } = require('./property-base');

const PLACEHOLDER = /\{\{([^{}]*?)\}\}/g;
// Values may hold placeholders themselves; a cycle has to end.
const DEPTH = 19;
const REPLACES = { string: true, number: true, boolean: true };

function lookUp(name, scopes) {
  for (const scope of scopes) {
    if (!isObject(scope)) continue;
    if (typeof scope.oneNormalizedVariable === 'function') {
      const found = scope.oneNormalizedVariable(name);
      if (found && !found.disabled) return found;
    } else if (has(scope, name)) return scope[name];
  }
  return name[0] === '$' ? require('./dynamic').dynamicValue(name) : undefined;
}

function shown(found, placeholder) {
  let value = typeof found === 'function' ? found() : found;
  if (value && typeof value.toString === 'function') value = value.toString();
  return REPLACES[typeof value] ? value : placeholder;
}

function substitute(template, scopes) {
  let current = template;
  for (let depth = 0; depth < DEPTH && current.includes('{{'); depth += 1) {
    const next = current.replace(PLACEHOLDER, (placeholder, name) => shown(lookUp(name, scopes), placeholder));
    if (next === current) break;
    current = next;
  }
  return current;
}

// What lies deeper is changed where it is: Postman's behaviour, which scripts can see.
function inside(value, scopes) {
  if (typeof value === 'string') return value && substitute(value, scopes);
  if (isObject(value)) for (const key of Object.keys(value)) Reflect.set(value, key, inside(value[key], scopes));
  return value;
}

function substituteIn(value, scopes) {
  if (!isObject(value)) return value;
  const list = [].concat(scopes);
  // A pm.request.url stays a URL, with its methods.
  const result = value instanceof PropertyBase ? Object.create(Object.getPrototypeOf(value)) : {};
  for (const key of Object.keys(value)) result[key] = inside(value[key], list);
  return result;
}

function resolved(property, scope, overrides, options) {
  const json = property.toJSON();
  if (Array.isArray(json.variable)) delete json.variable;
  if (options && options.ignoreOwnVariables) return substituteIn(json, overrides || []);
  let variables;
  for (let at = scope || property; at && !variables; at = at.__parent) variables = at.variables;
  if (!variables) {
    throw new Error('Unable to resolve variables. Require a List type property for variable auto resolution.');
  }
  return variables.substitute(json, overrides);
}

function placeholders(value, seen = new Set(), found = new Set()) {
  if (typeof value === 'string') for (const [, name] of value.matchAll(PLACEHOLDER)) found.add(name);
  else if (isObject(value) && !seen.has(value)) {
    seen.add(value);
    for (const key of Object.keys(value)) placeholders(value[key], seen, found);
  }
  return [...found];
}

module.exports = { substitute, substituteIn, resolved, placeholders };
