/* The engine's words for the commonest faults in those of V8, which scripts' authors and reports know. */
'use strict';

const REWORDINGS = [
  [/^cannot read property 'Symbol\.iterator' of (undefined|null)$/, '$1 is not iterable'],
  [/^cannot read property '(.*)' of (undefined|null)$/, "Cannot read properties of $2 (reading '$1')"],
  [/^cannot set property '(.*)' of (undefined|null)$/, "Cannot set properties of $2 (setting '$1')"],
  [/^'?([\w$]+)'? is read-only$/, 'Assignment to constant variable.'],
  [/^'?([\w$]+)'? is not initialized$/, "Cannot access '$1' before initialization"],
  [/^'([\w$]+)' is not defined$/, '$1 is not defined'],
  [/^unexpected token(?: in expression)?: '(.*)'$/, "Unexpected token '$1'"],
  [/^empty array$/, 'Reduce of empty array with no initial value'],
  [/^invalid array length$/, 'Invalid array length'],
  [/^circular reference$/, 'Converting circular structure to JSON'],
  [/^BigInt are forbidden in JSON.stringify$/, 'Do not know how to serialize a BigInt'],
  [/^cannot convert symbol to (string|number)$/, 'Cannot convert a Symbol value to a $1'],
  [/^cannot convert BigInt to number$/, 'Cannot mix BigInt and other types, use explicit conversions'],
  [/^Date value is NaN$/, 'Invalid time value'],
  [/^expecting hex digit$/, 'URI malformed'],
];

function worded(message) {
  for (const [pattern, words] of REWORDINGS) {
    if (pattern.test(message)) return message.replace(pattern, words);
  }
  return message;
}

module.exports = { worded };
