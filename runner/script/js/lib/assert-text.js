'use strict';
// The messages of node's assertions about two values.

const { inspect } = require('./util-inspect');

const HEADS = {
    deepStrictEqual: 'Expected values to be strictly deep-equal:',
    strictEqual: 'Expected values to be strictly equal:',
    deepEqual: 'Expected values to be loosely deep-equal:',
    notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
    notStrictEqual: 'Expected "actual" to be strictly unequal to:',
    notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
    throws: 'Expected values to be strictly deep-equal:'
};
const SHORT = 12;
const MOST_LINES = 500;

function whole(value) {
    return inspect(value, { compact: false, customInspect: false, depth: 1000, maxArrayLength: Infinity, breakLength: Infinity, sorted: true, getters: true });
}

/** Lines of both texts, the ones of one side only marked, by their longest common subsequence. */
function difference(actual, expected) {
    const [a, b] = [actual, expected].map((text) => text.split('\n').slice(0, MOST_LINES));
    const common = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));

    for (let i = a.length - 1; i >= 0; i--) {
        for (let j = b.length - 1; j >= 0; j--) {
            common[i][j] = a[i] === b[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
        }
    }

    return marked(a, b, common);
}

function marked(a, b, common) {
    const lines = [];
    let [i, j] = [0, 0];

    while (i < a.length || j < b.length) {
        if (i < a.length && j < b.length && a[i] === b[j]) {
            lines.push(`  ${a[i++]}`);
            j++;
        } else if (i < a.length && (j === b.length || common[i + 1][j] >= common[i][j + 1])) {
            lines.push(`+ ${a[i++]}`);
        } else {
            lines.push(`- ${b[j++]}`);
        }
    }

    return lines.join('\n');
}

const simple = (value) => (typeof value !== 'object' || value === null) && typeof value !== 'function';

function compared(operator, actual, expected) {
    const [left, right] = [whole(actual), whole(expected)];
    const short = simple(actual) && simple(expected) && left.length + right.length <= SHORT && !(actual === 0 && expected === 0);

    const byReference = operator === 'strictEqual' && [actual, expected].every((value) => value !== null && typeof value === 'object');

    if (byReference) {
        return `Expected "actual" to be reference-equal to "expected":\n+ actual - expected\n\n${difference(left, right)}`;
    }
    if (short) {
        return `${HEADS[operator]}\n\n${left} !== ${right}\n`;
    }

    return `${HEADS[operator]}\n+ actual - expected\n\n${difference(left, right)}`;
}

function messageFor(operator, actual, expected) {
    if (operator === '==' || operator === '!=') {
        return `${whole(actual)} ${operator} ${whole(expected)}`;
    }
    if (operator === 'deepEqual') {
        return `${HEADS.deepEqual}\n\n${whole(actual)}\n\nshould loosely deep-equal\n\n${whole(expected)}`;
    }
    if (operator && operator.startsWith('not')) {
        const shown = whole(actual);

        return `${HEADS[operator]}${shown.includes('\n') ? `\n\n${shown}${operator === 'notDeepEqual' ? '' : '\n'}` : ` ${shown}`}`;
    }

    return HEADS[operator] ? compared(operator, actual, expected) : 'Failed';
}

module.exports = { messageFor };
