'use strict';
// What a browser has and a script of a collection has not: the error names what to use.

function unavailable(name) {
    return function () {
        throw new ReferenceError(`${name} is not available in scripts: use pm.sendRequest(request, callback) to send a request`);
    };
}

module.exports = { fetch: unavailable('fetch'), XMLHttpRequest: unavailable('XMLHttpRequest') };
