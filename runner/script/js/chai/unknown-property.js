'use strict';

const INTERNAL = new Set(['__flags', '__methods', '_obj', 'assert']);
const TOO_FAR = 4;

// Levenshtein distance, or TOO_FAR when it is at least that. The first row ends in 0:
// chai's table does so too, which lets a long name win over a closer one.
function distance(left, right) {
  if (Math.abs(left.length - right.length) >= TOO_FAR) return TOO_FAR;
  let row = Array.from({ length: right.length + 1 }, (unused, column) => column % right.length);
  for (let line = 1; line <= left.length; line += 1) {
    const above = row;
    row = [line];
    for (let column = 1; column <= right.length; column += 1) {
      const changed = left[line - 1] === right[column - 1] ? 0 : 1;
      const best = Math.min(above[column] + 1, row[column - 1] + 1, above[column - 1] + changed);
      row.push(Math.abs(line - column) >= TOO_FAR ? TOO_FAR : best);
    }
  }
  return row[right.length];
}

function allNames(object) {
  const names = new Set();
  for (let level = object; level !== null; level = Object.getPrototypeOf(level)) {
    Object.getOwnPropertyNames(level).forEach((name) => names.add(name));
  }
  return names;
}

function nearest(object, wanted) {
  let found = null;
  let shortest = TOO_FAR;
  for (const name of allNames(object)) {
    if (INTERNAL.has(name) || Object.prototype.hasOwnProperty.call(Object.prototype, name)) continue;
    const length = distance(wanted, name);
    if (length < shortest) {
      found = name;
      shortest = length;
    }
  }
  return found;
}

function complain(target, property, methodName) {
  if (methodName) {
    throw Error(`Invalid Chai property: ${methodName}.${property}. See docs for proper usage of "${methodName}".`);
  }
  const suggestion = nearest(target, property);
  const hint = suggestion === null ? '' : `. Did you mean "${suggestion}"?`;
  throw Error(`Invalid Chai property: ${property}${hint}`);
}

function complainOfLength(name, chainable) {
  throw Error(`Invalid Chai property: ${name}.length. ` + (chainable
    ? `Due to a compatibility issue, "length" cannot directly follow "${name}". Use "${name}.lengthOf" instead.`
    : `See docs for proper usage of "${name}".`));
}

module.exports = { complain, complainOfLength };
