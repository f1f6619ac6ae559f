'use strict';
// What node's argument errors say about the value that they received.

const { inspect } = require('./util-inspect');

function received(value) {
    if (value === null || value === undefined) {
        return String(value);
    }
    if (typeof value === 'function') {
        return value.name ? `function ${value.name}` : 'function ';
    }
    if (typeof value === 'object') {
        return value.constructor && value.constructor.name
            ? `an instance of ${value.constructor.name}` : inspect(value, { depth: -1 });
    }
    const shown = inspect(value, { colors: false });

    return `type ${typeof value} (${shown.length > 28 ? `${shown.slice(0, 25)}...` : shown})`;
}

module.exports = { received };
