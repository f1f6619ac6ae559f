'use strict';
// URLSearchParams, and the application/x-www-form-urlencoded text behind it.

const { percentDecode, hex } = require('./url-percent');
const { encodeUtf8 } = require('./utf8');
const { requireArguments } = require('./arguments');

function encodeForm(text) {
    return Array.from(encodeUtf8(text), (byte) => {
        const char = String.fromCharCode(byte);

        return char === ' ' ? '+' : /[A-Za-z0-9*._-]/.test(char) ? char : hex(byte);
    }).join('');
}

function parseForm(text) {
    return text.split('&').filter((part) => part !== '').map((part) => {
        const equals = part.indexOf('=');
        const decode = (piece) => percentDecode(piece.replace(/\+/g, ' '));

        return equals < 0 ? [decode(part), ''] : [decode(part.slice(0, equals)), decode(part.slice(equals + 1))];
    });
}

const textOf = (value) => String(value).toWellFormed();

function pairsOf(init) {
    if (init === undefined || init === null) {
        return [];
    }
    if (typeof init !== 'object' && typeof init !== 'function') {
        return parseForm(textOf(init).replace(/^\?/, ''));
    }
    if (typeof init[Symbol.iterator] !== 'function') {
        return Object.keys(init).map((key) => [textOf(key), textOf(init[key])]);
    }

    return Array.from(init, (pair) => {
        const items = pair !== null && typeof pair === 'object' && pair[Symbol.iterator] ? [...pair] : [];

        if (items.length !== 2) {
            throw Object.assign(new TypeError('Each query pair must be an iterable [name, value] tuple'), { code: 'ERR_INVALID_TUPLE' });
        }

        return items.map(textOf);
    });
}

class URLSearchParams {
    #pairs;
    #changed = () => undefined;

    constructor(init) {
        this.#pairs = pairsOf(init);
    }

    /** The parameters of a URL, which hears of every change. */
    static attached(query, changed) {
        const params = new URLSearchParams();

        params.#pairs = parseForm(query || '');
        params.#changed = changed;

        return params;
    }

    static refresh(params, query) {
        params.#pairs = parseForm(query || '');
    }

    #update(pairs) {
        this.#pairs = pairs;
        this.#changed(this.toString());
    }

    get size() {
        return this.#pairs.length;
    }

    append(name, value) {
        requireArguments(arguments, 'name', 'value');
        this.#update([...this.#pairs, [textOf(name), textOf(value)]]);
    }

    delete(name, value) {
        requireArguments(arguments, 'name');
        this.#update(this.#pairs.filter((pair) => pair[0] !== textOf(name) || (value !== undefined && pair[1] !== textOf(value))));
    }

    get(name) {
        requireArguments(arguments, 'name');
        const found = this.#pairs.find((pair) => pair[0] === textOf(name));

        return found ? found[1] : null;
    }

    getAll(name) {
        requireArguments(arguments, 'name');
        return this.#pairs.filter((pair) => pair[0] === textOf(name)).map((pair) => pair[1]);
    }

    has(name, value) {
        requireArguments(arguments, 'name');
        return this.#pairs.some((pair) => pair[0] === textOf(name) && (value === undefined || pair[1] === textOf(value)));
    }

    set(name, value) {
        requireArguments(arguments, 'name', 'value');
        const key = textOf(name);
        const first = this.#pairs.findIndex((pair) => pair[0] === key);

        if (first < 0) {
            this.append(key, value);
        } else {
            const kept = this.#pairs.filter((pair, index) => index === first || pair[0] !== key);

            this.#update(kept.map((pair, index) => (index === first ? [key, textOf(value)] : pair)));
        }
    }

    sort() {
        this.#update(this.#pairs.slice().sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)));
    }

    forEach(callback, self) {
        for (const [name, value] of this.#pairs) {
            callback.call(self, value, name, this);
        }
    }

    * entries() {
        for (let index = 0; index < this.#pairs.length; index++) {
            yield this.#pairs[index].slice();
        }
    }

    * keys() {
        for (const [name] of this.entries()) {
            yield name;
        }
    }

    * values() {
        for (const [, value] of this.entries()) {
            yield value;
        }
    }

    [Symbol.iterator]() {
        return this.entries();
    }

    toString() {
        return this.#pairs.map(([name, value]) => `${encodeForm(name)}=${encodeForm(value)}`).join('&');
    }

    [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) {
        const pairs = this.#pairs.map((pair) => pair.map((text) => inspect(text, options)).join(' => '));

        return `URLSearchParams {${pairs.length ? ` ${pairs.join(', ')} ` : ''}}`;
    }
}
Object.defineProperty(URLSearchParams.prototype, Symbol.toStringTag, { value: 'URLSearchParams', configurable: true });
const { attached, refresh } = URLSearchParams;

delete URLSearchParams.attached;
delete URLSearchParams.refresh;

module.exports = { URLSearchParams, attached, refresh };
