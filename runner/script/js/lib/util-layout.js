'use strict';
// Where node breaks an inspected object into lines, and how it sets long arrays in columns.

const { stripColors } = require('./util-text');

const SEPARATOR = 2;
const BORDER = 3;
const MAX_COLUMNS = 15;
const HEIGHT_OF_A_CHARACTER = 2.5;

/** Text that takes two columns of a terminal counts twice. */
function width(text) {
    let total = 0;

    for (const char of stripColors(text).normalize('NFC')) {
        const code = char.codePointAt(0);

        total += code < 0x300 ? 1 : wide(code) ? 2 : /\p{M}|[\u200b-\u200f\ufe00-\ufe0f]/u.test(char) ? 0 : 1;
    }

    return total;
}

function wide(code) {
    return code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
        (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) ||
        (code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6) ||
        (code >= 0x1f300 && code <= 0x1f64f) || (code >= 0x1f900 && code <= 0x1f9ff) || (code >= 0x20000 && code <= 0x3fffd));
}

function fits(context, output, start, base) {
    const lengths = output.reduce((sum, entry) => sum + (context.colors ? stripColors(entry) : entry).length, 0);

    if (lengths + output.length + start > context.breakLength || output.length * 2 + start > context.breakLength) {
        return false;
    }

    return base === '' || !base.includes('\n');
}

function columnCount(context, lengths, outputLength, total, longest) {
    const cell = longest + SEPARATOR;

    if (cell * 3 + context.indentation >= context.breakLength || !(total / cell > 5 || longest <= 6)) {
        return 1;
    }
    const bias = Math.max(cell - BORDER - Math.sqrt(cell - total / outputLength), 1);

    return Math.min(
        Math.round(Math.sqrt(HEIGHT_OF_A_CHARACTER * bias * lengths.length) / bias),
        Math.floor((context.breakLength - context.indentation) / cell),
        context.compact * 4,
        MAX_COLUMNS
    );
}

function columnWidths(lengths, columns) {
    const widths = [];

    for (let column = 0; column < columns; column++) {
        let most = 0;

        for (let index = column; index < lengths.length; index += columns) {
            most = Math.max(most, lengths[index]);
        }
        widths.push(most + SEPARATOR);
    }

    return widths;
}

function rows(output, lengths, widths, alignRight) {
    const result = [];

    for (let start = 0; start < lengths.length; start += widths.length) {
        const end = Math.min(start + widths.length, lengths.length);
        let row = '';

        for (let index = start; index < end; index++) {
            const last = index === end - 1;
            const room = widths[index - start] - (last ? SEPARATOR : 0) + output[index].length - lengths[index];
            const cell = output[index] + (last ? '' : ', ');

            row += alignRight ? cell.padStart(room) : last ? cell : cell.padEnd(room);
        }
        result.push(row);
    }

    return result;
}

/** Sets more than six short entries in columns; numbers are aligned at the right. */
function inColumns(context, output, value) {
    const more = context.maxArrayLength < output.length ? 1 : 0;
    const shown = output.slice(0, output.length - more);
    const lengths = shown.map((entry) => width(entry));
    const total = lengths.reduce((sum, length) => sum + length + SEPARATOR, 0);
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
    const columns = columnCount(context, lengths, output.length, total, longest);

    if (columns <= 1) {
        return output;
    }
    const numeric = (entry) => typeof entry === 'number' || typeof entry === 'bigint';
    let alignRight = value !== undefined;

    for (let index = 0; alignRight && index < output.length; index++) {
        alignRight = numeric(value[index]);
    }

    return [...rows(shown, lengths, columnWidths(lengths, columns), alignRight), ...output.slice(shown.length)];
}

function spread(context, output, base, braces) {
    const indent = `\n${' '.repeat(context.indentation)}`;
    const head = base ? `${base} ` : '';

    return `${head}${braces[0]}${indent}  ${output.join(`,${indent}  `)}${indent}${braces[1]}`;
}

function onOneLine(context, output, base, braces) {
    if (fits(context, output, 0, base)) {
        return `${base && braces[0].length === 1 ? `${base} ${braces[0]}` : braces[0]} ${output.join(', ')} ${braces[1]}`;
    }
    const indent = `\n${' '.repeat(context.indentation)}`;
    const head = base === '' && braces[0].length === 1 ? ' ' : `${base ? ` ${base}` : ''}${indent}  `;

    return `${braces[0]}${head}${output.join(`,${indent}  `)} ${braces[1]}`;
}

/** The entries of an object between its braces, on one line when at most `compact` inner levels fit. */
function layOut(context, entries, { base, braces, isArray, level, value }) {
    if (context.compact === true) {
        return onOneLine(context, entries, base, braces);
    }
    if (!(context.compact >= 1)) {
        return spread(context, entries, base, braces);
    }
    const output = isArray && entries.length > 6 ? inColumns(context, entries, value) : entries;

    if (context.deepest - level < context.compact && output.length === entries.length) {
        const start = output.length + context.indentation + braces[0].length + base.length + 10;

        if (fits(context, output, start, base) && !output.some((entry) => entry.includes('\n'))) {
            return `${base ? `${base} ` : ''}${braces[0]} ${output.join(', ')} ${braces[1]}`;
        }
    }

    return spread(context, output, base, braces);
}

module.exports = { layOut, width };
