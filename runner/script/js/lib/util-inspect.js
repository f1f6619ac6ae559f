'use strict';
// Values as node's console and `util.inspect` show them.

const { COLORS, STYLES, plain, coloured, quote, numberText } = require('./util-text');
const { layOut, width } = require('./util-layout');
const { describe, constructorName, prefixOf } = require('./util-describe');

const CUSTOM = Symbol.for('nodejs.util.inspect.custom');
const IDENTIFIER = /^[a-zA-Z_][a-zA-Z_0-9]*$/;
const SHORTEST_LINE = 16;

const defaultOptions = {
    showHidden: false, depth: 2, colors: false, customInspect: true, showProxy: false, maxArrayLength: 100,
    maxStringLength: 10000, breakLength: 128, compact: 3, sorted: false, getters: false, numericSeparator: false
};

function newContext(options) {
    const context = { ...defaultOptions, breakLength: 80, ...options };

    for (const name of ['depth', 'maxArrayLength', 'maxStringLength']) {
        context[name] = context[name] === null ? Infinity : context[name];
    }
    context.stylize = context.colors ? coloured : plain;
    context.indentation = 0;
    context.deepest = 0;
    context.seen = [];
    context.circular = new Map();

    return context;
}

function legacyOptions(rest) {
    const [showHidden, depth, colors] = rest;

    return {
        showHidden: Boolean(showHidden), ...(depth !== undefined && { depth }), ...(colors !== undefined && { colors })
    };
}

function inspect(value, options, ...rest) {
    const given = typeof options === 'boolean' || rest.length ? legacyOptions([options, ...rest]) : options;

    return show(newContext(given), value, 0);
}

function showString(context, text) {
    let shown = text;
    let trailer = '';

    if (text.length > context.maxStringLength) {
        const left = text.length - context.maxStringLength;

        shown = text.slice(0, context.maxStringLength);
        trailer = `... ${left} more character${left > 1 ? 's' : ''}`;
    }
    const room = context.breakLength - context.indentation - 4;

    if (context.compact !== true && shown.length > SHORTEST_LINE && shown.length > room) {
        const glue = ` +\n${' '.repeat(context.indentation + 2)}`;

        return shown.split(/(?<=\n)/).map((line) => context.stylize(quote(line), 'string')).join(glue) + trailer;
    }

    return context.stylize(quote(shown), 'string') + trailer;
}

function showPrimitive(context, value) {
    switch (typeof value) {
        case 'string': return showString(context, value);
        case 'number': return context.stylize(numberText(value, context.numericSeparator), 'number');
        case 'bigint': return context.stylize(`${numberText(value, context.numericSeparator)}n`, 'bigint');
        case 'symbol': return context.stylize(value.toString(), 'symbol');
        case 'undefined': return context.stylize('undefined', 'undefined');
        case 'boolean': return context.stylize(String(value), 'boolean');
        default: return context.stylize('null', 'null');
    }
}

function customResult(context, value, level) {
    const custom = context.customInspect && value[CUSTOM];

    if (typeof custom !== 'function' || custom === inspect ||
        (value.constructor && value.constructor.prototype === value)) {
        return undefined;
    }
    const { seen, circular, indentation, deepest, ...options } = context;
    const depth = context.depth === Infinity ? Infinity : context.depth - level;
    const result = custom.call(value, depth, { ...options, depth }, inspect);

    if (result === value) {
        return undefined;
    }

    return typeof result === 'string'
        ? result.replaceAll('\n', `\n${' '.repeat(indentation)}`)
        : show(context, result, level);
}

/** A value nested `level` deep. */
function show(context, value, level) {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) {
        return showPrimitive(context, value);
    }
    const custom = customResult(context, value, level);

    if (custom !== undefined) {
        return custom;
    }
    if (context.seen.includes(value)) {
        if (!context.circular.has(value)) {
            context.circular.set(value, context.circular.size + 1);
        }

        return context.stylize(`[Circular *${context.circular.get(value)}]`, 'special');
    }

    return showObject(context, value, level);
}

function visibleKeys(value, showHidden) {
    const symbols = Object.getOwnPropertySymbols(value);

    if (showHidden) {
        return [...Object.getOwnPropertyNames(value), ...symbols];
    }
    const enumerable = (key) => Object.prototype.propertyIsEnumerable.call(value, key);

    return [...Object.keys(value), ...symbols.filter(enumerable)];
}

function showObject(context, value, level) {
    const shape = describe(context, value, visibleKeys(value, context.showHidden), level);

    if (shape.text !== undefined) {
        return shape.text;
    }
    if (level > context.depth) {
        const name = prefixOf(constructorName(value), shape.tag, shape.fallback || 'Object').slice(0, -1);

        return context.stylize(name.startsWith('[') ? name : `[${name}]`, 'special');
    }
    context.seen.push(value);
    context.deepest = level;
    const inner = { context, level: level + 1, show: (item) => show(context, item, level + 1) };
    let output = shape.entries ? shape.entries(inner) : [];

    output = output.concat(shape.keys.map((key) => showProperty(context, value, key, level + 1, shape.isArray)));
    context.seen.pop();

    const base = marked(context, value, shape.base);

    return layOut(context, sorted(context, output, shape), { ...shape, base, level, value: shape.isArray ? value : undefined });
}

function sorted(context, output, shape) {
    if (!context.sorted) {
        return output;
    }
    const compare = context.sorted === true ? undefined : context.sorted;
    const fixed = shape.isArray ? output.length - shape.keys.length : 0;

    return [...output.slice(0, fixed), ...output.slice(fixed).sort(compare)];
}

/** An object that contains itself gets a number that its inner mentions refer to. */
function marked(context, value, base) {
    if (!context.circular.has(value)) {
        return base;
    }
    const reference = context.stylize(`<ref *${context.circular.get(value)}>`, 'special');

    return base === '' ? reference : `${reference} ${base}`;
}

function showAccessor(context, value, key, property, level) {
    const label = property.get ? (property.set ? 'Getter/Setter' : 'Getter') : 'Setter';

    if (!property.get || !(context.getters === true || (context.getters === 'get' && !property.set) ||
        (context.getters === 'set' && property.set))) {
        return context.stylize(`[${label}]`, 'special');
    }
    try {
        return `${context.stylize(`[${label}:`, 'special')} ${show(context, value[key], level)}${context.stylize(']', 'special')}`;
    } catch (error) {
        return context.stylize(`[${label}: <Inspection threw (${error.message})>]`, 'special');
    }
}

function showName(context, key, enumerable) {
    if (typeof key === 'symbol') {
        return `[${context.stylize(key.toString(), 'symbol')}]`;
    }
    if (key === '__proto__') {
        return "['__proto__']";
    }
    if (enumerable === false) {
        return `[${key}]`;
    }

    return IDENTIFIER.test(key) ? context.stylize(key, 'name') : context.stylize(quote(key), 'string');
}

function showProperty(context, value, key, level, isArray) {
    const property = Object.getOwnPropertyDescriptor(value, key) || { value: value[key], enumerable: true };
    const name = showName(context, key, property.enumerable);

    if (property.get || property.set) {
        return `${name}: ${showAccessor(context, value, key, property, level)}`;
    }
    const indent = context.compact !== true || isArray ? 2 : 3;

    context.indentation += indent;
    const shown = show(context, property.value, level);

    const ownLine = indent === 3 && context.breakLength < width(shown);
    const gap = ownLine ? `\n${' '.repeat(context.indentation)}` : ' ';

    context.indentation -= indent;

    return `${name}:${gap}${shown}`;
}

inspect.custom = CUSTOM;
inspect.defaultOptions = defaultOptions;
inspect.colors = COLORS;
inspect.styles = STYLES;

module.exports = { inspect };
