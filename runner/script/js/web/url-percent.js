'use strict';
// The percent-encode sets of https://url.spec.whatwg.org/#percent-encoded-bytes.

const { encodeUtf8, decodeUtf8 } = require('./utf8');

const FRAGMENT = ' "<>`';
const QUERY = ' "#<>';
const PATH = `${QUERY}?\`{}`;
const USERINFO = `${PATH}/:;=@[\\]^|`;
const SETS = { control: '', fragment: FRAGMENT, query: QUERY, specialQuery: `${QUERY}'`, path: PATH, userinfo: USERINFO };

function hex(byte) {
    return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

function percentEncode(text, set) {
    let result = '';

    for (const char of text) {
        const code = char.codePointAt(0);
        const encode = code < 0x20 || code > 0x7e || SETS[set].includes(char);

        result += encode ? Array.from(encodeUtf8(char), hex).join('') : char;
    }

    return result;
}

function percentDecodeBytes(text) {
    const bytes = encodeUtf8(text);
    const result = [];

    for (let index = 0; index < bytes.length; index++) {
        const pair = bytes[index] === 0x25 ? String.fromCharCode(bytes[index + 1], bytes[index + 2]) : '';
        const escape = /^[0-9a-fA-F]{2}$/.test(pair);

        result.push(escape ? parseInt(pair, 16) : bytes[index]);
        index += escape ? 2 : 0;
    }

    return Uint8Array.from(result);
}

function percentDecode(text) {
    return decodeUtf8(percentDecodeBytes(text)).text;
}

module.exports = { percentEncode, percentDecode, hex };
