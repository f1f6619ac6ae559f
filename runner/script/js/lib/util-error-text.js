'use strict';
// How an error is shown: its headline, where it was thrown, and the properties that say more.

const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);

function headline(error) {
    try {
        return Error.prototype.toString.call(error);
    } catch (failure) {
        return '[object Error]';
    }
}

/** The stack with its headline; the engine's own stack has only the places. */
function stackText(error, about) {
    const places = typeof error.stack === 'string' ? error.stack.replace(/\n+$/, '') : '';
    const first = headline(error);
    const complete = /^\s+at /.test(places) || places === '' ? (places ? `${first}\n${places}` : first) : places;

    return withClass(complete, error, about);
}

/** A subclass that kept the name of its parent is still shown by its own. */
function withClass(text, error, about) {
    const name = typeof error.name === 'string' ? error.name : 'Error';

    if (about.constructor === null) {
        return text.startsWith(name) ? `[${name}: null prototype]${text.slice(name.length)}` : text;
    }
    if (!name.includes(about.constructor) && text.startsWith(name) && about.constructor !== 'Object') {
        const shown = about.constructor.includes(name) ? about.constructor : `${about.constructor} [${name}]`;

        return shown + text.slice(name.length);
    }

    return text;
}

function errorText(context, error, about) {
    const text = stackText(error, about);
    const hasPlaces = /\n\s+at /.test(text);
    const shown = hasPlaces ? text : `[${text}]`;

    return context.indentation === 0 ? shown : shown.replaceAll('\n', `\n${' '.repeat(context.indentation)}`);
}

function errorKeys(context, error, keys) {
    const stack = String(error.stack || '') + headline(error);
    const repeated = (key) => ['name', 'message', 'stack'].includes(key) && stack.includes(String(error[key]));
    const shown = context.showHidden ? keys.slice() : keys.filter((key) => !repeated(key));

    for (const key of ['cause', 'errors']) {
        if (has(error, key) && !shown.includes(key) && (key === 'cause' || Array.isArray(error.errors))) {
            shown.push(key);
        }
    }

    return shown;
}

module.exports = { errorText, errorKeys };
