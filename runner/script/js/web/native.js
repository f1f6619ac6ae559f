'use strict';
// The engine's own functions whose names the web's take: kept before they do.

module.exports = { atob: globalThis.atob, btoa: globalThis.btoa };
