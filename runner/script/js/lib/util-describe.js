'use strict';
// The shape of an object for `inspect`: braces, what stands before them, which entries and keys are inside.

const { types, typedArrayName } = require('./util-kind');
const { numberText } = require('./util-text');
const { errorText, errorKeys } = require('./util-error-text');
const entries = require('./util-entries');

const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);

/** The name of the class of an object, `null` without a prototype chain that names one. */
function constructorName(value) {
    for (let object = value; object !== null; object = Object.getPrototypeOf(object)) {
        const property = Object.getOwnPropertyDescriptor(object, 'constructor');

        if (property && typeof property.value === 'function' && property.value.name !== '' &&
            (object === value ? value instanceof property.value : true)) {
            return property.value.name;
        }
    }

    return null;
}

function tagFor(value, showHidden) {
    const tag = value[Symbol.toStringTag];

    if (typeof tag !== 'string' || tag === '') {
        return '';
    }
    const own = showHidden ? has(value, Symbol.toStringTag)
        : Object.prototype.propertyIsEnumerable.call(value, Symbol.toStringTag);

    return own ? '' : tag;
}

/** What stands before the braces: class, size, and the tag when it says something else. */
function prefixOf(constructor, tag, fallback, size = '') {
    const suffix = tag !== '' && (constructor === null ? fallback : constructor) !== tag ? `[${tag}] ` : '';

    return constructor === null ? `[${fallback}${size}: null prototype] ${suffix}` : `${constructor}${size} ${suffix}`;
}

const isIndex = (key) => typeof key === 'string' && /^(0|[1-9]\d*)$/.test(key) && Number(key) < 4294967295;

function listShape(about, fallback, close, entriesOf, size, keys) {
    const prefix = fallback === 'Array' && about.constructor === 'Array' && about.tag === ''
        ? '' : prefixOf(about.constructor, about.tag, fallback, `(${size})`);
    const open = close === ']' ? '[' : '{';

    if (size === 0 && keys.length === 0) {
        return { text: `${prefix}${open}${close}` };
    }

    return { base: '', braces: [`${prefix}${open}`, close], isArray: close === ']', entries: entriesOf, keys, fallback };
}

function iterableShape(about) {
    const { value, keys, showHidden } = about;

    if (Array.isArray(value)) {
        const extra = keys.filter((key) => !isIndex(key) && (!showHidden || key !== 'length'));

        return listShape(about, 'Array', ']', entries.ofArray(value), value.length, showHidden ? ['length', ...extra] : extra);
    }
    if (types.isSet(value)) {
        return listShape(about, 'Set', '}', entries.ofSet(value), value.size, keys);
    }
    if (types.isMap(value)) {
        return listShape(about, 'Map', '}', entries.ofMap(value), value.size, keys);
    }
    if (types.isTypedArray(value)) {
        return listShape(about, typedArrayName(value), ']', entries.ofNumbers(value), value.length, keys.filter((key) => !isIndex(key)));
    }

    return undefined;
}

function functionBase(value, constructor, tag) {
    const source = Function.prototype.toString.call(value);

    if (/^class\b/.test(source) && source.endsWith('}')) {
        return classBase(value, constructor, tag);
    }
    const kind = `${types.isAsyncFunction(value) ? 'Async' : ''}${types.isGeneratorFunction(value) ? 'Generator' : ''}Function`;
    let base = `[${kind}${constructor === null ? ' (null prototype)' : ''}${value.name === '' ? ' (anonymous)' : `: ${value.name}`}]`;

    if (constructor !== kind && constructor !== null && constructor !== 'Function') {
        base += ` ${constructor}`;
    }

    return tag !== '' && constructor !== tag && tag !== kind ? `${base} [${tag}]` : base;
}

function classBase(value, constructor, tag) {
    const parent = Object.getPrototypeOf(value);
    let base = `[class ${has(value, 'name') && value.name !== '' ? value.name : '(anonymous)'}`;

    if (constructor !== 'Function' && constructor !== null) {
        base += ` [${constructor}]`;
    }
    if (tag !== '' && constructor !== tag) {
        base += ` [${tag}]`;
    }
    if (constructor === null) {
        return `${base} extends [null prototype]]`;
    }

    return `${base}${parent && parent.name ? ` extends ${parent.name}` : ''}]`;
}

function leaf(context, text, style, keys) {
    return keys.length === 0 ? { text: style ? context.stylize(text, style) : text } : { base: text, braces: ['{', '}'], keys };
}

function named(about, text, kind) {
    const prefix = prefixOf(about.constructor, about.tag, kind);

    return prefix === `${kind} ` ? text : `${prefix}${text}`;
}

function dateText(value) {
    return Number.isNaN(Date.prototype.getTime.call(value)) ? 'Invalid Date' : Date.prototype.toISOString.call(value);
}

function boxedShape(context, about) {
    const kind = ['Number', 'String', 'Boolean', 'BigInt', 'Symbol'].find((name) => types[`is${name}Object`](about.value));
    const inner = globalThis[kind].prototype.valueOf.call(about.value);
    const shown = kind === 'String' ? require('./util-text').quote(inner)
        : kind === 'Number' ? numberText(inner) : kind === 'BigInt' ? `${inner}n` : String(inner);
    const keys = kind === 'String' ? about.keys.filter((key) => !isIndex(key) && key !== 'length') : about.keys;
    const name = about.constructor === null ? `${kind} (null prototype)` : about.constructor === kind ? kind : `${kind} (${about.constructor})`;
    const tag = about.tag !== '' && about.tag !== about.constructor ? ` [${about.tag}]` : '';

    return leaf(context, `[${name}${tag}: ${shown}]`, kind.toLowerCase(), keys);
}

function specialShape(context, about, level) {
    const { value, keys } = about;

    if (typeof value === 'function') {
        return leaf(context, functionBase(value, about.constructor, about.tag), 'special', keys);
    }
    if (types.isRegExp(value)) {
        const shown = leaf(context, named(about, RegExp.prototype.toString.call(value), 'RegExp'), 'regexp', keys);

        return level > context.depth ? { text: shown.text || context.stylize(shown.base, 'regexp') } : shown;
    }
    if (types.isDate(value)) {
        return leaf(context, named(about, dateText(value), 'Date'), 'date', keys);
    }
    if (value instanceof Error) {
        return leaf(context, errorText(context, value, about), '', errorKeys(context, value, keys));
    }

    return types.isBoxedPrimitive(value) ? boxedShape(context, about) : undefined;
}

const OPAQUE = [
    ['isPromise', 'Promise', '<pending>'], ['isWeakSet', 'WeakSet', '<items unknown>'], ['isWeakMap', 'WeakMap', '<items unknown>']
];

function binaryShape(context, about) {
    const { value, keys } = about;
    const kind = types.isAnyArrayBuffer(value) ? (types.isArrayBuffer(value) ? 'ArrayBuffer' : 'SharedArrayBuffer')
        : types.isDataView(value) ? 'DataView' : undefined;

    if (kind) {
        const names = kind === 'DataView' ? ['byteLength', 'byteOffset', 'buffer'] : ['byteLength'];
        const before = kind === 'DataView' ? undefined : entries.ofBytes(value);

        return { braces: [`${prefixOf(about.constructor, about.tag, kind)}{`, '}'], base: '', fallback: kind, keys,
            entries: entries.withFields(before, value, names) };
    }
    const opaque = OPAQUE.find(([test]) => types[test](value));

    return opaque && { braces: [`${prefixOf(about.constructor, about.tag, opaque[1])}{`, '}'], base: '', keys, fallback: opaque[1],
        entries: ({ context: inner }) => [inner.stylize(opaque[2], 'special')] };
}

function plainShape(about) {
    const { value, keys, constructor, tag } = about;

    const tagged = types.isArgumentsObject(value) ? 'Arguments' : tag;
    const prefix = constructor === 'Object' && tagged === '' ? ''
        : tagged === 'Arguments' ? '[Arguments] ' : prefixOf(constructor, tag, 'Object');

    return keys.length === 0 ? { text: `${prefix}{}` } : { base: '', braces: [`${prefix}{`, '}'], keys, fallback: 'Object' };
}

function describe(context, value, keys, level) {
    const about = { value, keys, showHidden: context.showHidden, constructor: constructorName(value), tag: tagFor(value, context.showHidden) };
    const shape = iterableShape(about) || specialShape(context, about, level) || binaryShape(context, about) || plainShape(about);

    return { tag: about.tag, ...shape };
}

module.exports = { describe, constructorName, prefixOf };
