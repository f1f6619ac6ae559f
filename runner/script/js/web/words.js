'use strict';
// Bytes as big-endian words of 32 bits and back. Typed arrays have the lowest byte first, so both are turned round.

function toWords(bytes) {
    const turned = new Uint8Array((bytes.length + 3) & ~3);

    turned.set(bytes);

    return new Int32Array(turned.reverse().buffer).reverse();
}

/** Takes typed words, and turns them themselves. */
function toBytes(words) {
    return new Uint8Array(words.reverse().buffer).reverse();
}

module.exports = { toWords, toBytes };
