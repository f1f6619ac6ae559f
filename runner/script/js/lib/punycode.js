'use strict';
// `require('punycode')`: RFC 3492.

const BASE = 36;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const FIRST_CODE = 128;
const MOST = 2147483647;

function adapt(delta, points, first) {
    let left = first ? Math.floor(delta / DAMP) : delta >> 1;
    let k = 0;

    left += Math.floor(left / points);
    for (; left > ((BASE - 1) * T_MAX) >> 1; k += BASE) {
        left = Math.floor(left / (BASE - 1));
    }

    return Math.floor(k + (BASE * left) / (left + SKEW));
}

const threshold = (k, bias) => Math.min(Math.max(k - bias, 1), T_MAX);

function variableInteger(value, bias) {
    let text = '';
    let left = value;
    let k = BASE;

    for (let t = threshold(k, bias); left >= t; t = threshold(k, bias)) {
        text += digit(t + ((left - t) % (BASE - t)));
        left = Math.floor((left - t) / (BASE - t));
        k += BASE;
    }

    return text + digit(left);
}

function digit(value) {
    return String.fromCharCode(value < 26 ? value + 97 : value + 22);
}

function encode(input) {
    const points = Array.from(input, (char) => char.codePointAt(0));
    const basic = points.filter((point) => point < FIRST_CODE);
    let text = basic.map((point) => String.fromCharCode(point)).join('') + (basic.length ? '-' : '');
    let [code, delta, bias, handled] = [FIRST_CODE, 0, INITIAL_BIAS, basic.length];

    while (handled < points.length) {
        const next = points.reduce((least, point) => (point >= code && point < least ? point : least), MOST);

        delta += (next - code) * (handled + 1);
        code = next;
        for (const point of points) {
            if (point < code) {
                delta++;
            } else if (point === code) {
                text += variableInteger(delta, bias);
                bias = adapt(delta, handled + 1, handled === basic.length);
                delta = 0;
                handled++;
            }
        }
        delta++;
        code++;
    }

    return text;
}

function digitValue(code) {
    if (code - 48 < 10) {
        return code - 22;
    }

    return code - 65 < 26 ? code - 65 : code - 97 < 26 ? code - 97 : BASE;
}

/** The digit at a place, unless with its weight it goes beyond all code points. */
function digitAt(input, place, index, weight) {
    if (place >= input.length) {
        throw new RangeError('Invalid input');
    }
    const value = digitValue(input.charCodeAt(place));

    if (value >= BASE || value > Math.floor((MOST - index) / weight)) {
        throw new RangeError('Overflow: input needs wider integers to process');
    }

    return value;
}

function basic(char) {
    if (char.charCodeAt(0) >= FIRST_CODE) {
        throw new RangeError('Illegal input >= 0x80 (not a basic code point)');
    }

    return char;
}

function decode(input) {
    const hyphen = input.lastIndexOf('-');
    const output = Array.from(hyphen > 0 ? input.slice(0, hyphen) : '', basic);
    let [code, index, bias, place] = [FIRST_CODE, 0, INITIAL_BIAS, hyphen > 0 ? hyphen + 1 : 0];

    while (place < input.length) {
        const start = index;

        for (let weight = 1, k = BASE; ; k += BASE) {
            const value = digitAt(input, place++, index, weight);
            const t = threshold(k, bias);

            index += value * weight;
            if (value < t) {
                break;
            }
            weight *= BASE - t;
        }
        bias = adapt(index - start, output.length + 1, start === 0);
        code += Math.floor(index / (output.length + 1));
        index %= output.length + 1;
        output.splice(index++, 0, String.fromCodePoint(code));
    }

    return output.join('');
}

function mapLabels(domain, change) {
    const at = domain.lastIndexOf('@');

    return domain.slice(0, at + 1) + domain.slice(at + 1).split(/[.\u3002\uff0e\uff61]/).map(change).join('.');
}

module.exports = {
    version: '1.4.1',
    ucs2: {
        decode: (text) => Array.from(text, (char) => char.codePointAt(0)),
        encode: (points) => points.map((point) => String.fromCodePoint(point)).join('')
    },
    decode,
    encode,
    // eslint-disable-next-line no-control-regex
    toASCII: (domain) => mapLabels(domain, (label) => (/[^\x00-\x7f]/.test(label) ? `xn--${encode(label)}` : label)),
    toUnicode: (domain) =>
        mapLabels(domain, (label) => (/^xn--/.test(label) ? decode(label.slice(4).toLowerCase()) : label))
};
