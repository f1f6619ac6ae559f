'use strict';
// The URL class (https://url.spec.whatwg.org/#url-class).

const { parse, serialize, pathText, isSpecial, setHost, setPort, normalPath } = require('./url-record');
const { percentEncode } = require('./url-percent');
const { requireArguments } = require('./arguments');
const { URLSearchParams, attached, refresh } = require('./url-search-params');

const SHOWN = ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'searchParams', 'hash'];

function invalid(input, base) {
    const error = new TypeError('Invalid URL');

    return Object.assign(error, { code: 'ERR_INVALID_URL', input: String(input) }, base === undefined ? {} : { base: String(base) });
}

function recordOf(input, base) {
    const baseRecord = base === undefined ? undefined : parse(base);
    const record = baseRecord === null ? null : parse(input, baseRecord);

    if (!record) {
        throw invalid(input, base);
    }

    return record;
}

class URL {
    #record;
    #params;

    constructor(input, base = undefined) {
        requireArguments(arguments, 'url');
        this.#record = recordOf(input, base);
    }

    static canParse(input, base = undefined) {
        requireArguments(arguments, 'url');
        try {
            return Boolean(recordOf(input, base));
        } catch (error) {
            return false;
        }
    }

    static parse(input, base) {
        return URL.canParse(input, base) ? new URL(input, base) : null;
    }

    get href() {
        return serialize(this.#record);
    }

    set href(value) {
        this.#record = recordOf(value);
        this.#refreshParams();
    }

    #refreshParams() {
        if (this.#params) {
            refresh(this.#params, this.#record.query);
        }
    }

    get origin() {
        const { scheme } = this.#record;

        if (scheme === 'blob') {
            return /^https?:/.test(this.#record.opaque) && URL.canParse(this.#record.opaque) ? new URL(this.#record.opaque).origin : 'null';
        }

        return isSpecial(scheme) && scheme !== 'file' ? `${scheme}://${this.host}` : 'null';
    }

    get protocol() {
        return `${this.#record.scheme}:`;
    }

    set protocol(value) {
        const scheme = String(value).replace(/:.*$/s, '').toLowerCase();

        if (/^[a-z][a-z0-9+.-]*$/.test(scheme) && isSpecial(scheme) === isSpecial(this.#record.scheme) &&
            (scheme === 'file') === (this.#record.scheme === 'file')) {
            this.#record.scheme = scheme;
            setPort(this.#record, this.#record.port);
        }
    }

    #hasNoAuthority() {
        return !this.#record.host || this.#record.scheme === 'file';
    }

    get username() {
        return this.#record.username;
    }

    set username(value) {
        if (!this.#hasNoAuthority()) {
            this.#record.username = percentEncode(String(value), 'userinfo');
        }
    }

    get password() {
        return this.#record.password;
    }

    set password(value) {
        if (!this.#hasNoAuthority()) {
            this.#record.password = percentEncode(String(value), 'userinfo');
        }
    }

    get host() {
        return `${this.hostname}${this.#record.port ? `:${this.#record.port}` : ''}`;
    }

    set host(value) {
        const match = /^(\[[^\]]*\]|[^:/?#]*)(?::(\d+))?/.exec(String(value));

        if (match[2] === undefined) {
            this.hostname = match[1];
        } else if (this.#record.scheme !== 'file') {
            this.hostname = match[1];
            this.port = match[2];
        }
    }

    get hostname() {
        return this.#record.host || '';
    }

    set hostname(value) {
        const changed = { ...this.#record };
        const [name, , colon] = /^(\[[^\]]*\]|[^:/?#\\]*)(:?)/.exec(String(value)).map(String);

        if (this.#record.opaque === null && colon === '' && setHost(changed, name, isSpecial(changed.scheme))) {
            this.#record = changed;
        }
    }

    get port() {
        return this.#record.port;
    }

    set port(value) {
        const digits = /^\d*/.exec(String(value))[0];

        if (!this.#hasNoAuthority() && (digits !== '' || String(value) === '')) {
            setPort(this.#record, digits);
        }
    }

    get pathname() {
        return pathText(this.#record);
    }

    set pathname(value) {
        if (this.#record.opaque === null) {
            const { scheme } = this.#record;
            const path = String(value).replace(/[?#]/g, (char) => (char === '?' ? '%3F' : '%23'));

            this.#record.path = normalPath(path.replace(isSpecial(scheme) ? /^[/\\]/ : /^\//, ''), isSpecial(scheme), scheme);
        }
    }

    get search() {
        return this.#record.query ? `?${this.#record.query}` : '';
    }

    set search(value) {
        const query = String(value).replace(/^\?/, '').replace(/#/g, '%23');

        this.#record.query = String(value) === '' ? null : percentEncode(query, isSpecial(this.#record.scheme) ? 'specialQuery' : 'query');
        this.#refreshParams();
    }

    get searchParams() {
        if (!this.#params) {
            this.#params = attached(this.#record.query, (text) => {
                this.#record.query = text === '' ? null : text;
            });
        }

        return this.#params;
    }

    get hash() {
        return this.#record.fragment ? `#${this.#record.fragment}` : '';
    }

    set hash(value) {
        this.#record.fragment = String(value) === '' ? null : percentEncode(String(value).replace(/^#/, ''), 'fragment');
    }

    toString() {
        return this.href;
    }

    toJSON() {
        return this.href;
    }

    [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) {
        if (depth < 0) {
            return this;
        }
        const parts = Object.fromEntries(SHOWN.map((name) => [name, this[name]]));

        return `URL ${inspect(parts, options)}`;
    }
}

for (const name of [...SHOWN, 'toString', 'toJSON']) {
    Object.defineProperty(URL.prototype, name, { enumerable: true });
}
Object.defineProperty(URL.prototype, Symbol.toStringTag, { value: 'URL', configurable: true });

module.exports = { URL, URLSearchParams };
