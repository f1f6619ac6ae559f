'use strict';
// SHA-1 (FIPS 180-4, 6.1). `var`, as in all that hashes: the engine checks each use of a `let`.

const schedule = new Int32Array(80);
const START = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);

function expand(words, at) {
    var W = schedule;

    for (var i = 0; i < 16; i++) {
        W[i] = words[at + i];
    }
    for (var word = 0; i < 80; i++) {
        word = W[i - 3] ^ W[i - 8] ^ W[i - 14] ^ W[i - 16];
        W[i] = word << 1 | word >>> 31;
    }
}

/** Works sixteen words from a place on into the state; instead of the working words, their names move on. */
function compress(state, words, at) {
    var W = schedule;
    var a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];

    expand(words, at);
    for (var i = 0; i < 20; i += 5) {
        e = (a << 5 | a >>> 27) + (d ^ b & (c ^ d)) + e + W[i] + 0x5a827999 | 0; b = b << 30 | b >>> 2;
        d = (e << 5 | e >>> 27) + (c ^ a & (b ^ c)) + d + W[i + 1] + 0x5a827999 | 0; a = a << 30 | a >>> 2;
        c = (d << 5 | d >>> 27) + (b ^ e & (a ^ b)) + c + W[i + 2] + 0x5a827999 | 0; e = e << 30 | e >>> 2;
        b = (c << 5 | c >>> 27) + (a ^ d & (e ^ a)) + b + W[i + 3] + 0x5a827999 | 0; d = d << 30 | d >>> 2;
        a = (b << 5 | b >>> 27) + (e ^ c & (d ^ e)) + a + W[i + 4] + 0x5a827999 | 0; c = c << 30 | c >>> 2;
    }
    for (; i < 40; i += 5) {
        e = (a << 5 | a >>> 27) + (b ^ c ^ d) + e + W[i] + 0x6ed9eba1 | 0; b = b << 30 | b >>> 2;
        d = (e << 5 | e >>> 27) + (a ^ b ^ c) + d + W[i + 1] + 0x6ed9eba1 | 0; a = a << 30 | a >>> 2;
        c = (d << 5 | d >>> 27) + (e ^ a ^ b) + c + W[i + 2] + 0x6ed9eba1 | 0; e = e << 30 | e >>> 2;
        b = (c << 5 | c >>> 27) + (d ^ e ^ a) + b + W[i + 3] + 0x6ed9eba1 | 0; d = d << 30 | d >>> 2;
        a = (b << 5 | b >>> 27) + (c ^ d ^ e) + a + W[i + 4] + 0x6ed9eba1 | 0; c = c << 30 | c >>> 2;
    }
    for (; i < 60; i += 5) {
        e = (a << 5 | a >>> 27) + (b & c | d & (b | c)) + e + W[i] - 0x70e44324 | 0; b = b << 30 | b >>> 2;
        d = (e << 5 | e >>> 27) + (a & b | c & (a | b)) + d + W[i + 1] - 0x70e44324 | 0; a = a << 30 | a >>> 2;
        c = (d << 5 | d >>> 27) + (e & a | b & (e | a)) + c + W[i + 2] - 0x70e44324 | 0; e = e << 30 | e >>> 2;
        b = (c << 5 | c >>> 27) + (d & e | a & (d | e)) + b + W[i + 3] - 0x70e44324 | 0; d = d << 30 | d >>> 2;
        a = (b << 5 | b >>> 27) + (c & d | e & (c | d)) + a + W[i + 4] - 0x70e44324 | 0; c = c << 30 | c >>> 2;
    }
    for (; i < 80; i += 5) {
        e = (a << 5 | a >>> 27) + (b ^ c ^ d) + e + W[i] - 0x359d3e2a | 0; b = b << 30 | b >>> 2;
        d = (e << 5 | e >>> 27) + (a ^ b ^ c) + d + W[i + 1] - 0x359d3e2a | 0; a = a << 30 | a >>> 2;
        c = (d << 5 | d >>> 27) + (e ^ a ^ b) + c + W[i + 2] - 0x359d3e2a | 0; e = e << 30 | e >>> 2;
        b = (c << 5 | c >>> 27) + (d ^ e ^ a) + b + W[i + 3] - 0x359d3e2a | 0; d = d << 30 | d >>> 2;
        a = (b << 5 | b >>> 27) + (c ^ d ^ e) + a + W[i + 4] - 0x359d3e2a | 0; c = c << 30 | c >>> 2;
    }
    state[0] = state[0] + a | 0;
    state[1] = state[1] + b | 0;
    state[2] = state[2] + c | 0;
    state[3] = state[3] + d | 0;
    state[4] = state[4] + e | 0;
}

module.exports = { compress, START };
