'use strict';
// `require('_process')`: the process as a browser has it.

const nothing = () => undefined;
const refuse = (name) => () => {
    throw new Error(`process.${name} is not supported`);
};
const LISTENING = [
    'on', 'addListener', 'once', 'off', 'removeListener', 'removeAllListeners', 'emit', 'prependListener',
    'prependOnceListener'
];

module.exports = {
    title: 'browser', browser: true, env: {}, argv: [], version: '', versions: {},
    nextTick: (callback, ...given) => queueMicrotask(() => callback(...given)),
    ...Object.fromEntries(LISTENING.map((name) => [name, nothing])),
    listeners: () => [],
    binding: refuse('binding'),
    cwd: () => '/',
    chdir: refuse('chdir'),
    umask: () => 0
};
