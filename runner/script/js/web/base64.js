'use strict';
// Base64 between bytes and text, and the `atob` and `btoa` that scripts call.

const native = require('./native');

function standardDigits(text) {
    return /[^A-Za-z0-9+/]/.test(text)
        ? text.replace(/-/g, '+').replace(/_/g, '/').replace(/[^A-Za-z0-9+/]+/g, '') : text;
}

/** Also without padding and with the URL's alphabet, as the parts of a JWT are; other characters are passed over. */
function decodeBase64(text) {
    const end = text.indexOf('=');
    const digits = standardDigits(end < 0 ? text : text.slice(0, end));

    return Uint8Array.fromBase64(digits.length % 4 === 1 ? digits.slice(0, -1) : digits);
}

function latin1Text(bytes) {
    return native.atob(bytes.toBase64());
}

function latin1Bytes(text) {
    if (!/[^\0-\xff]/.test(text)) {
        return Uint8Array.fromBase64(native.btoa(text));
    }
    const bytes = new Uint8Array(text.length);

    for (let index = 0; index < text.length; index++) {
        bytes[index] = text.charCodeAt(index);
    }

    return bytes;
}

function atob(text) {
    return latin1Text(require('./buffer').Buffer.from(text, 'base64'));
}

function btoa(text) {
    return latin1Bytes(text.toString()).toBase64();
}

module.exports = { decodeBase64, latin1Text, latin1Bytes, atob, btoa };
