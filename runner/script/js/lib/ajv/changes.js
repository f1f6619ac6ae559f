'use strict';

// What the options coerceTypes and useDefaults do to the data.

const toText = (data) => {
  if (data === null) return '';
  return typeof data === 'number' || typeof data === 'boolean' ? String(data) : undefined;
};

function toNumber(data) {
  const numeric = typeof data === 'boolean' || data === null || (typeof data === 'string' && data && data == +data);
  return numeric ? +data : undefined;
}

function toInteger(data) {
  const number = toNumber(data);
  return number % 1 === 0 ? number : undefined;
}

function toBoolean(data) {
  if (data === 'false' || data === 0 || data === null) return false;
  return data === 'true' || data === 1 ? true : undefined;
}

const toNull = (data) => (data === '' || data === 0 || data === false ? null : undefined);
const toList = (data) => (data === null || ['string', 'number', 'boolean'].includes(typeof data) ? [data] : undefined);
const COERCIONS = { string: toText, number: toNumber, integer: toInteger, boolean: toBoolean, null: toNull };

/** The data as the first of the types that it can be made, or undefined. */
function coerced(types, data, lists) {
  const given = lists && !types.includes('array') && Array.isArray(data) && data.length === 1 ? data[0] : data;
  for (const type of types) {
    const coerce = type === 'array' && lists ? toList : COERCIONS[type];
    const value = coerce ? coerce(given) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Replaces the data of a scope, where they came from as well. */
function replace(scope, value) {
  scope.data = value;
  if (scope.parent) scope.parent[scope.key] = value;
}

function addDefaults(scope, schemas) {
  const { useDefaults } = scope.options;
  for (const key of Object.keys(schemas)) {
    const value = schemas[key] && schemas[key].default;
    const present = scope.data[key];
    const lacks = present === undefined || (useDefaults === 'empty' && (present === null || present === ''));
    if (value !== undefined && lacks) {
      scope.data[key] = useDefaults === 'shared' ? value : JSON.parse(JSON.stringify(value));
    }
  }
}

function defaults(scope) {
  const { properties, items } = scope.schema;
  if (!scope.options.useDefaults || scope.composite) return;
  if (Array.isArray(scope.data) ? Array.isArray(items) : properties) addDefaults(scope, properties || items);
}

module.exports = { coerced, defaults, replace };
