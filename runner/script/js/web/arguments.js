'use strict';
// The errors for arguments that are missing or of another type, in node's words.

function coded(error, code) {
    return Object.assign(error, { code });
}

function quoted(names) {
    const all = names.map((name) => `"${name}"`);

    return all.length === 1 ? `${all[0]} argument` : `${all.slice(0, -1).join(', ')} and ${all.at(-1)} arguments`;
}

/** Throws unless as many arguments were given as there are names. */
function requireArguments(given, ...names) {
    if (given.length < names.length) {
        throw coded(new TypeError(`The ${quoted(names)} must be specified`), 'ERR_MISSING_ARGS');
    }
}

function received(value) {
    if (value === undefined || value === null) {
        return String(value);
    }
    if (typeof value === 'object') {
        return `an instance of ${value.constructor ? value.constructor.name : 'Object'}`;
    }

    return `type ${typeof value} (${typeof value === 'string' ? `'${value}'` : String(value)})`;
}

function wrongType(name, expected, value) {
    return coded(new TypeError(`The "${name}" argument must be ${expected}. Received ${received(value)}`),
        'ERR_INVALID_ARG_TYPE');
}

module.exports = { coded, requireArguments, wrongType };
