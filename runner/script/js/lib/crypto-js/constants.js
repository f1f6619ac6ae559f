'use strict';

// FIPS 180-4 takes its constants from the fractions of square and cube roots of the first primes.

function primes(count) {
  const found = [];
  for (let n = 2; found.length < count; n++) {
    if (found.every((p) => n % p)) found.push(n);
  }
  return found;
}

/** The first 64 bits behind the point of the `degree`-th root of a number, as [high, low]. */
function rootFraction(number, degree) {
  const power = BigInt(degree);
  const scaled = BigInt(number) << (64n * power);
  let root = BigInt(Math.ceil(number ** (1 / degree)) + 1) << 64n;
  for (;;) {
    const next = ((power - 1n) * root + scaled / root ** (power - 1n)) / power;
    if (next >= root) break;
    root = next;
  }
  return [Number((root >> 32n) & 0xffffffffn) | 0, Number(root & 0xffffffffn) | 0];
}

function cubeRootWords(count) {
  return Int32Array.from(primes(count), (prime) => {
    const root = Math.cbrt(prime);
    return ((root - Math.floor(root)) * 0x100000000) | 0;
  });
}

function cubeRootPairs(count) {
  return Int32Array.from(primes(count).flatMap((prime) => rootFraction(prime, 3)));
}

function squareRootPairs(from, to) {
  return primes(to).slice(from).flatMap((prime) => rootFraction(prime, 2));
}

module.exports = { cubeRootPairs, cubeRootWords, squareRootPairs };
