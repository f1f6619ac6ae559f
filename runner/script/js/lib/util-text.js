'use strict';
// How node writes primitive values: quoting, escapes, colours.

const COLORS = {
    bold: [1, 22], italic: [3, 23], underline: [4, 24], inverse: [7, 27],
    white: [37, 39], grey: [90, 39], gray: [90, 39], black: [30, 39], blue: [34, 39], cyan: [36, 39],
    green: [32, 39], magenta: [35, 39], red: [31, 39], yellow: [33, 39]
};
const STYLES = {
    special: 'cyan', number: 'yellow', bigint: 'yellow', boolean: 'yellow', undefined: 'grey', null: 'bold',
    string: 'green', symbol: 'green', date: 'magenta', regexp: 'red', module: 'underline'
};
const SHORT_ESCAPES = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '\\': '\\\\' };
// eslint-disable-next-line no-control-regex
const NEEDS_ESCAPE = /[\x00-\x1f\\\x7f-\x9f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// eslint-disable-next-line no-control-regex
const ANSI = /\u001b\[\d+m/g;

function plain(text) {
    return text;
}

function coloured(text, style) {
    const color = COLORS[STYLES[style]];

    return color ? `\u001b[${color[0]}m${text}\u001b[${color[1]}m` : text;
}

function stripColors(text) {
    return text.replace(ANSI, '');
}

function quoteMark(text) {
    if (!text.includes("'")) {
        return "'";
    }
    if (!text.includes('"')) {
        return '"';
    }

    return text.includes('`') || text.includes('${') ? "'" : '`';
}

function escaped(char) {
    if (SHORT_ESCAPES[char]) {
        return SHORT_ESCAPES[char];
    }
    const code = char.charCodeAt(0);
    const hex = code.toString(16);

    return code < 256 ? `\\x${hex.toUpperCase().padStart(2, '0')}` : `\\u${hex}`;
}

/** A string as a literal, in the quotes that need the least escaping. */
function quote(text) {
    const mark = quoteMark(text);
    let body = text.replace(NEEDS_ESCAPE, escaped);

    if (mark === "'") {
        body = body.replace(/'/g, "\\'");
    }

    return mark + body + mark;
}

function numberText(value, separator) {
    const text = Object.is(value, -0) ? '-0' : String(value);

    if (!separator || !/^-?\d+(\.\d+)?n?$/.test(text)) {
        return text;
    }
    const [whole, fraction] = text.split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '_');

    return fraction === undefined ? grouped : `${grouped}.${fraction.replace(/(\d{3})(?=\d)/g, '$1_')}`;
}

module.exports = { COLORS, STYLES, plain, coloured, stripColors, quote, numberText };
