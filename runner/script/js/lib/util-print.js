'use strict';
// `util.inspect` and `util.format` as scripts have them: those of early node versions.

const COLORS = {
    bold: [1, 22], italic: [3, 23], underline: [4, 24], inverse: [7, 27], white: [37, 39], grey: [90, 39],
    black: [30, 39], blue: [34, 39], cyan: [36, 39], green: [32, 39], magenta: [35, 39], red: [31, 39], yellow: [33, 39]
};
const STYLES = {
    special: 'cyan', number: 'yellow', boolean: 'yellow', undefined: 'grey', null: 'bold', string: 'green',
    date: 'magenta', regexp: 'red'
};
const WIDTH = 60;

const tag = (value) => Object.prototype.toString.call(value);
const isError = (value) => tag(value) === '[object Error]' || value instanceof Error;
const isRegExp = (value) => tag(value) === '[object RegExp]';
const isDate = (value) => tag(value) === '[object Date]';
const errorText = (value) => `[${Error.prototype.toString.call(value)}]`;
const functionText = (value) => `[Function${value.name ? `: ${value.name}` : ''}]`;

function coloured(text, style) {
    const [start, end] = COLORS[STYLES[style]] || [];

    return start === undefined ? text : `\u001b[${start}m${text}\u001b[${end}m`;
}

function inspect(value, options, depth, colors) {
    const given = typeof options === 'boolean' ? { showHidden: options } : { ...options };
    const settings = { showHidden: false, customInspect: true, depth, colors, ...given };

    settings.depth = settings.depth === undefined ? 2 : settings.depth;
    settings.stylize = settings.colors ? coloured : (text) => text;
    settings.seen = [];

    return show(settings, value, settings.depth);
}

function show(settings, value, depth) {
    if (settings.customInspect && value && typeof value.inspect === 'function' && value.inspect !== inspect &&
        !(value.constructor && value.constructor.prototype === value)) {
        const shown = value.inspect(depth, settings);

        return typeof shown === 'string' ? shown : show(settings, shown, depth);
    }

    return showPrimitive(settings, value) || showObject(settings, value, depth);
}

function quote(text) {
    return `'${JSON.stringify(text).slice(1, -1).replace(/'/g, "\\'").replace(/\\"/g, '"')}'`;
}

function showPrimitive({ stylize }, value) {
    if (value === null) {
        return stylize('null', 'null');
    }
    if (typeof value === 'string') {
        return stylize(quote(value), 'string');
    }

    return ['undefined', 'number', 'boolean'].includes(typeof value) ? stylize(`${value}`, typeof value) : '';
}

/** How something without keys is shown; undefined for what has braces even so. */
function showBare({ stylize }, value) {
    if (typeof value === 'function') {
        return stylize(functionText(value), 'special');
    }
    if (isRegExp(value)) {
        return stylize(RegExp.prototype.toString.call(value), 'regexp');
    }
    if (isDate(value)) {
        return stylize(Date.prototype.toString.call(value), 'date');
    }

    return isError(value) ? errorText(value) : undefined;
}

/** What stands before the keys of something that is more than its keys. */
function baseOf(value) {
    if (isError(value)) {
        return ` ${errorText(value)}`;
    }
    if (isDate(value)) {
        return ` ${Date.prototype.toUTCString.call(value)}`;
    }

    return isRegExp(value) ? ` ${RegExp.prototype.toString.call(value)}`
        : typeof value === 'function' ? ` ${functionText(value)}` : '';
}

function showObject(settings, value, depth) {
    const visible = Object.keys(value);
    const keys = settings.showHidden ? Object.getOwnPropertyNames(value) : visible;

    if (isError(value) && (keys.includes('message') || keys.includes('description'))) {
        return errorText(value);
    }
    const bare = keys.length ? undefined : showBare(settings, value);

    if (bare !== undefined) {
        return bare;
    }
    const isList = Array.isArray(value);
    const [open, close] = isList ? '[]' : '{}';
    const base = baseOf(value);

    if (!keys.length && !(isList && value.length)) {
        return open + base + close;
    }
    if (depth < 0) {
        return isRegExp(value) ? showBare(settings, value) : settings.stylize('[Object]', 'special');
    }
    settings.seen.push(value);
    const entry = (key) => showEntry(settings, value, key, { depth, isList, hidden: !visible.includes(key) });
    const entries = isList ? listEntries(value, keys, entry) : keys.map(entry);

    settings.seen.pop();

    return joined(entries, base, open, close);
}

function listEntries(list, keys, entry) {
    const items = Array.from({ length: list.length }, (_, index) =>
        (Object.prototype.hasOwnProperty.call(list, index) ? entry(String(index)) : ''));

    return [...items, ...keys.filter((key) => !/^\d+$/.test(key)).map(entry)];
}

function indented(text, isList) {
    if (!text.includes('\n')) {
        return text;
    }

    return isList ? text.replace(/\n/g, '\n  ') : `\n${text.replace(/^/gm, '   ')}`;
}

function showEntry(settings, object, key, { depth, isList, hidden }) {
    const { get, set, value } = Object.getOwnPropertyDescriptor(object, key) || { value: object[key] };
    const accessors = [get && 'Getter', set && 'Setter'].filter(Boolean).join('/');
    let text;

    if (accessors || settings.seen.includes(value)) {
        text = settings.stylize(`[${accessors || 'Circular'}]`, 'special');
    } else {
        text = indented(show(settings, value, depth === null ? null : depth - 1), isList);
    }
    if (hidden) {
        return `[${key}]: ${text}`;
    }
    if (isList && /^\d+$/.test(key)) {
        return text;
    }

    return `${/^[a-zA-Z_][a-zA-Z_0-9]*$/.test(key) ? key : settings.stylize(quote(key), 'string')}: ${text}`;
}

function joined(entries, base, open, close) {
    // eslint-disable-next-line no-control-regex
    const width = entries.reduce((sum, entry) => sum + entry.replace(/\u001b\[\d\d?m/g, '').length + 1, 0);

    return width > WIDTH ? `${open}${base && `${base}\n `} ${entries.join(',\n  ')} ${close}`
        : `${open}${base} ${entries.join(', ')} ${close}`;
}

function jsonText(value) {
    try {
        return JSON.stringify(value);
    } catch (error) {
        return '[Circular]';
    }
}

const DIRECTIVES = { '%s': String, '%d': Number, '%j': jsonText };

function format(first, ...given) {
    if (typeof first !== 'string') {
        return arguments.length ? [first, ...given].map((item) => inspect(item)).join(' ') : '';
    }
    let next = 0;
    const text = first.replace(/%[sdj%]/g, (directive) => {
        if (directive === '%%') {
            return '%';
        }

        return next < given.length ? DIRECTIVES[directive](given[next++]) : directive;
    });
    const rest = given.slice(next).map((item) => (item !== null && typeof item === 'object' ? inspect(item) : item));

    return [text, ...rest.map(String)].join(' ');
}

inspect.colors = COLORS;
inspect.styles = STYLES;

module.exports = { format, inspect, isDate, isError, isRegExp };
