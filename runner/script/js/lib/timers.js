'use strict';
// `require('timers')`: the timers of the script itself.

const NAMES = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'];

for (const name of NAMES) {
    Object.defineProperty(exports, name, { get: () => globalThis[name], enumerable: true });
}
