'use strict';
// The globals of the web and of node that scripts may use, each loaded when it is first touched.

require('./native');

const GLOBALS = {
    URL: () => require('./url').URL,
    URLSearchParams: () => require('./url-search-params').URLSearchParams,
    TextEncoder: () => require('./text-encoding').TextEncoder,
    TextDecoder: () => require('./text-encoding').TextDecoder,
    atob: () => require('./base64').atob,
    btoa: () => require('./base64').btoa,
    Buffer: () => require('./buffer').Buffer,
    crypto: () => require('./crypto').crypto,
    structuredClone: () => require('./structured-clone').structuredClone,
    Event: () => require('./abort').Event,
    CustomEvent: () => require('./abort').CustomEvent,
    EventTarget: () => require('./abort').EventTarget,
    AbortController: () => require('./abort').AbortController,
    AbortSignal: () => require('./abort').AbortSignal,
    Blob: () => require('./blob').Blob,
    File: () => require('./blob').File,
    fetch: () => require('./unavailable').fetch,
    XMLHttpRequest: () => require('./unavailable').XMLHttpRequest
};

function define(target, name, value) {
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });

    return value;
}

function defineLazily(target, name, load) {
    Object.defineProperty(target, name, {
        get: () => define(target, name, load()),
        set: (value) => define(target, name, value),
        configurable: true,
        enumerable: false
    });
}

function install(target) {
    for (const name of Object.keys(GLOBALS)) {
        defineLazily(target, name, GLOBALS[name]);
    }
}

module.exports = { install };
