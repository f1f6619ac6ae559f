'use strict';
// SHA-256 and SHA-224 (FIPS 180-4, 6.2 and 6.3).

const { rounds256, start256, start224 } = require('./sha-constants');

const schedule = new Int32Array(64);

/** The schedule, two words at a time: what one needs of it is still at hand for the other. */
function expand(words, at) {
    var W = schedule;

    for (var i = 0; i < 16; i++) {
        W[i] = words[at + i];
    }
    var first = W[0], second = 0, y = W[14], z = W[15];

    for (; i < 64; i += 2) {
        second = W[i - 15];
        W[i] = y = first + W[i - 7] +
            ((second >>> 7 | second << 25) ^ (second >>> 18 | second << 14) ^ second >>> 3) +
            ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10) | 0;
        first = W[i - 14];
        W[i + 1] = z = second + W[i - 6] +
            ((first >>> 7 | first << 25) ^ (first >>> 18 | first << 14) ^ first >>> 3) +
            ((z >>> 17 | z << 15) ^ (z >>> 19 | z << 13) ^ z >>> 10) | 0;
    }
}

/** Works sixteen words from a place on into the state; instead of the working words, their names move on. */
function compress(state, words, at) {
    var K = rounds256, W = schedule;
    var a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];

    expand(words, at);
    for (var i = 0; i < 64; i += 8) {
        h = h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7)) +
            (g ^ e & (f ^ g)) + K[i] + W[i] | 0;
        d = d + h | 0;
        h = h + ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + (a & b | c & (a | b)) | 0;
        g = g + ((d >>> 6 | d << 26) ^ (d >>> 11 | d << 21) ^ (d >>> 25 | d << 7)) +
            (f ^ d & (e ^ f)) + K[i + 1] + W[i + 1] | 0;
        c = c + g | 0;
        g = g + ((h >>> 2 | h << 30) ^ (h >>> 13 | h << 19) ^ (h >>> 22 | h << 10)) + (h & a | b & (h | a)) | 0;
        f = f + ((c >>> 6 | c << 26) ^ (c >>> 11 | c << 21) ^ (c >>> 25 | c << 7)) +
            (e ^ c & (d ^ e)) + K[i + 2] + W[i + 2] | 0;
        b = b + f | 0;
        f = f + ((g >>> 2 | g << 30) ^ (g >>> 13 | g << 19) ^ (g >>> 22 | g << 10)) + (g & h | a & (g | h)) | 0;
        e = e + ((b >>> 6 | b << 26) ^ (b >>> 11 | b << 21) ^ (b >>> 25 | b << 7)) +
            (d ^ b & (c ^ d)) + K[i + 3] + W[i + 3] | 0;
        a = a + e | 0;
        e = e + ((f >>> 2 | f << 30) ^ (f >>> 13 | f << 19) ^ (f >>> 22 | f << 10)) + (f & g | h & (f | g)) | 0;
        d = d + ((a >>> 6 | a << 26) ^ (a >>> 11 | a << 21) ^ (a >>> 25 | a << 7)) +
            (c ^ a & (b ^ c)) + K[i + 4] + W[i + 4] | 0;
        h = h + d | 0;
        d = d + ((e >>> 2 | e << 30) ^ (e >>> 13 | e << 19) ^ (e >>> 22 | e << 10)) + (e & f | g & (e | f)) | 0;
        c = c + ((h >>> 6 | h << 26) ^ (h >>> 11 | h << 21) ^ (h >>> 25 | h << 7)) +
            (b ^ h & (a ^ b)) + K[i + 5] + W[i + 5] | 0;
        g = g + c | 0;
        c = c + ((d >>> 2 | d << 30) ^ (d >>> 13 | d << 19) ^ (d >>> 22 | d << 10)) + (d & e | f & (d | e)) | 0;
        b = b + ((g >>> 6 | g << 26) ^ (g >>> 11 | g << 21) ^ (g >>> 25 | g << 7)) +
            (a ^ g & (h ^ a)) + K[i + 6] + W[i + 6] | 0;
        f = f + b | 0;
        b = b + ((c >>> 2 | c << 30) ^ (c >>> 13 | c << 19) ^ (c >>> 22 | c << 10)) + (c & d | e & (c | d)) | 0;
        a = a + ((f >>> 6 | f << 26) ^ (f >>> 11 | f << 21) ^ (f >>> 25 | f << 7)) +
            (h ^ f & (g ^ h)) + K[i + 7] + W[i + 7] | 0;
        e = e + a | 0;
        a = a + ((b >>> 2 | b << 30) ^ (b >>> 13 | b << 19) ^ (b >>> 22 | b << 10)) + (b & c | d & (b | c)) | 0;
    }
    state[0] = state[0] + a | 0;
    state[1] = state[1] + b | 0;
    state[2] = state[2] + c | 0;
    state[3] = state[3] + d | 0;
    state[4] = state[4] + e | 0;
    state[5] = state[5] + f | 0;
    state[6] = state[6] + g | 0;
    state[7] = state[7] + h | 0;
}

module.exports = { compress, START: start256, START_224: start224 };
