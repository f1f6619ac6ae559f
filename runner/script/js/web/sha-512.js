'use strict';
// SHA-512 and SHA-384 (FIPS 180-4, 6.4 and 6.5); a word of 64 bits is two halves, the high one first. Low halves are
// added up as unsigned numbers, whose excess over 32 bits is what the high ones get.

const { rounds512, start512, start384 } = require('./sha-constants');

const schedule = new Int32Array(160);
const unsignedSchedule = new Uint32Array(schedule.buffer);
const unsignedRounds = new Uint32Array(rounds512.buffer);

function expand(words, at) {
    var W = schedule, U = unsignedSchedule;
    var x = 0, y = 0, high = 0, low = 0;

    for (var i = 0; i < 32; i++) {
        W[i] = words[at + i];
    }
    for (; i < 160; i += 2) {
        x = W[i - 30];
        y = W[i - 29];
        high = ((x >>> 1 | y << 31) ^ (x >>> 8 | y << 24) ^ x >>> 7) + W[i - 14] + W[i - 32];
        low = (((y >>> 1 | x << 31) ^ (y >>> 8 | x << 24) ^ (y >>> 7 | x << 25)) >>> 0) + U[i - 13] + U[i - 31];
        x = W[i - 4];
        y = W[i - 3];
        low += ((y >>> 19 | x << 13) ^ (x >>> 29 | y << 3) ^ (y >>> 6 | x << 26)) >>> 0;
        W[i] = high + ((x >>> 19 | y << 13) ^ (y >>> 29 | x << 3) ^ x >>> 6) + (low / 4294967296 | 0);
        W[i + 1] = low | 0;
    }
}

/** Works 32 words from a place on into the state. */
function compress(state, words, at) {
    var K = rounds512, L = unsignedRounds, W = schedule, U = unsignedSchedule;
    var [ah, al, bh, bl, ch, cl, dh, dl, eh, el, fh, fl, gh, gl, hh, hl] = state;
    var high = 0, low = 0;

    expand(words, at);
    for (var i = 0; i < 160; i += 2) {
        low = (hl >>> 0) + ((gl ^ el & (fl ^ gl)) >>> 0) + L[i + 1] + U[i + 1] +
            (((el >>> 14 | eh << 18) ^ (el >>> 18 | eh << 14) ^ (eh >>> 9 | el << 23)) >>> 0);
        high = hh + (gh ^ eh & (fh ^ gh)) + K[i] + W[i] +
            ((eh >>> 14 | el << 18) ^ (eh >>> 18 | el << 14) ^ (el >>> 9 | eh << 23)) + (low / 4294967296 | 0) | 0;
        low = low >>> 0;
        hh = gh; hl = gl; gh = fh; gl = fl; fh = eh; fl = el;
        el = (dl >>> 0) + low;
        eh = dh + high + (el / 4294967296 | 0) | 0;
        el = el | 0;
        dh = ch; dl = cl; ch = bh; cl = bl; bh = ah; bl = al;
        low += (((bl >>> 28 | bh << 4) ^ (bh >>> 2 | bl << 30) ^ (bh >>> 7 | bl << 25)) >>> 0) +
            ((bl & cl | dl & (bl | cl)) >>> 0);
        ah = high + ((bh >>> 28 | bl << 4) ^ (bl >>> 2 | bh << 30) ^ (bl >>> 7 | bh << 25)) +
            (bh & ch | dh & (bh | ch)) + (low / 4294967296 | 0) | 0;
        al = low | 0;
    }
    add(state, [ah, al, bh, bl, ch, cl, dh, dl, eh, el, fh, fl, gh, gl, hh, hl]);
}

function add(state, words) {
    for (var i = 0, low = 0; i < 16; i += 2) {
        low = (state[i + 1] >>> 0) + (words[i + 1] >>> 0);
        state[i] = state[i] + words[i] + (low / 4294967296 | 0) | 0;
        state[i + 1] = low | 0;
    }
}

module.exports = { compress, START: start512, START_384: start384 };
