'use strict';
// The entries that collections show inside their braces.

const { numberText } = require('./util-text');

function more(count) {
    return `... ${count} more item${count > 1 ? 's' : ''}`;
}

function limited(context, size) {
    return Math.min(Math.max(0, context.maxArrayLength), size);
}

function ofArray(array) {
    return ({ context, show }) => {
        const output = [];
        let index = 0;

        context.indentation += 2;
        while (index < array.length && output.length < limited(context, array.length)) {
            if (index in array) {
                output.push(show(array[index]));
                index++;
            } else {
                const start = index;

                index = nextPresent(array, index);
                output.push(context.stylize(`<${index - start} empty item${index - start > 1 ? 's' : ''}>`, 'undefined'));
            }
        }
        context.indentation -= 2;

        return index < array.length ? [...output, more(array.length - index)] : output;
    };
}

function nextPresent(array, start) {
    const next = Object.keys(array).find((key) => Number(key) >= start);

    return next === undefined ? array.length : Number(next);
}

function ofIterable(size, iterable, text) {
    return ({ context, show }) => {
        const limit = limited(context, size);
        const output = [];

        context.indentation += 2;
        for (const item of iterable()) {
            if (output.length >= limit) {
                break;
            }
            output.push(text(item, show));
        }
        context.indentation -= 2;

        return size > limit ? [...output, more(size - limit)] : output;
    };
}

function ofSet(set) {
    return ofIterable(set.size, () => Set.prototype.values.call(set), (item, show) => show(item));
}

function ofMap(map) {
    return ofIterable(map.size, () => Map.prototype.entries.call(map), ([key, value], show) => `${show(key)} => ${show(value)}`);
}

function ofNumbers(array) {
    return ({ context }) => {
        const limit = limited(context, array.length);
        const output = [];

        for (let index = 0; index < limit; index++) {
            const item = array[index];
            const big = typeof item === 'bigint';

            output.push(context.stylize(numberText(item) + (big ? 'n' : ''), big ? 'bigint' : 'number'));
        }

        return array.length > limit ? [...output, more(array.length - limit)] : output;
    };
}

function hexBytes(bytes, limit) {
    return Array.from(bytes.slice(0, limit), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

function ofBytes(buffer) {
    return ({ context }) => {
        const bytes = new Uint8Array(buffer);
        const limit = limited(context, bytes.length);
        const left = bytes.length - limit;
        const rest = left > 0 ? ` ... ${left} more byte${left > 1 ? 's' : ''}` : '';

        return [`${context.stylize('[Uint8Contents]', 'special')}: <${hexBytes(bytes, limit)}${rest}>`];
    };
}

function withFields(before, value, names) {
    return (inner) => [
        ...(before ? before(inner) : []),
        ...names.map((name) => {
            inner.context.indentation += 2;
            const text = inner.show(value[name]);

            inner.context.indentation -= 2;

            return `${name}: ${text}`;
        })
    ];
}

module.exports = { ofArray, ofSet, ofMap, ofNumbers, ofBytes, withFields, hexBytes };
