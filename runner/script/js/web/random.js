'use strict';
// Random bytes: SHA-256 over the seed that the host took from the operating system, and a counter.

const { hash } = require('./sha');

let seed;
let counter = 0;
let pool = [];

function randomBytes(count) {
    seed = seed || Uint8Array.from(require('../core/seed'));
    while (pool.length < count) {
        const input = new Uint8Array(seed.length + 8);

        input.set(seed);
        new DataView(input.buffer).setBigUint64(seed.length, BigInt(counter++));
        pool.push(...hash('SHA-256', input));
    }

    return Uint8Array.from(pool.splice(0, count));
}

module.exports = { randomBytes };
