'use strict';
// `require('url')`: parse, format and resolve as early node versions have them.

const { URL } = require('../web/url');
const querystring = require('./querystring');
const punycode = require('./punycode');

const SLASHED = ['http:', 'https:', 'ftp:', 'gopher:', 'file:', 'ws:', 'wss:'];
const HOST_END = /[/?#\s<>"`{}|\\^']/;
// eslint-disable-next-line no-control-regex
const VALID_LABEL = /^(?:[+\w-]|[^\x00-\x7f]){0,63}$/;
const ESCAPED = /[\t\n\r "'<>\\^`{|}]/g;
const NAMES = ['protocol', 'slashes', 'auth', 'host', 'port', 'hostname', 'hash', 'search', 'query', 'pathname', 'path', 'href'];

function Url() {
    NAMES.forEach((name) => {
        this[name] = null;
    });
}

function escapeChar(char) {
    return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function cut(text, mark) {
    const place = text.indexOf(mark);

    return place < 0 ? [text, null] : [text.slice(0, place), text.slice(place)];
}

function takeHost(url, text) {
    const end = text.search(/[/?#]/);
    const zone = end < 0 ? text : text.slice(0, end);
    const at = zone.lastIndexOf('@');
    const after = zone.slice(at + 1);
    const stop = after.startsWith('[') ? -1 : after.search(HOST_END);
    const place = stop < 0 ? after : after.slice(0, stop);
    const [, given, port] = /^(.*?)(?::(\d*))?$/s.exec(place);
    const [name, left] = given.startsWith('[') ? [given, ''] : validName(given);
    const hostname = name.replace(/^\[(.*)\]$/, '$1').toLowerCase();

    url.auth = at < 0 ? null : decodeURIComponent(zone.slice(0, at));
    url.port = port || null;
    url.hostname = punycode.toASCII(hostname);
    url.host = (name.startsWith('[') ? `[${url.hostname}]` : url.hostname) + (port ? `:${port}` : '');

    return left + text.slice(at + 1 + place.length);
}

/** A host's name up to what cannot be in one, and the rest as the start of a path. */
function validName(given) {
    const labels = given.split('.');
    const bad = labels.findIndex((label) => !VALID_LABEL.test(label));

    if (bad < 0) {
        return [given, ''];
    }
    const start = /^[+\w-]{0,63}/.exec(labels[bad])[0];
    const rest = [labels[bad].slice(start.length), ...labels.slice(bad + 1)].join('.');

    return [[...labels.slice(0, bad), start].join('.'), `/${rest}`];
}

function takeTail(url, text, parseQuery) {
    const [beforeHash, hash] = cut(text, '#');
    const [path, search] = cut(beforeHash, '?');

    url.hash = hash;
    url.search = search;
    url.query = search === null ? null : search.slice(1);
    if (parseQuery) {
        url.query = querystring.parse(search === null ? '' : search.slice(1));
    }
    url.pathname = path || (SLASHED.includes(url.protocol) && url.hostname ? '/' : null);
    url.path = url.pathname || search ? `${url.pathname || ''}${search || ''}` : null;
}

function parse(text, parseQuery = false, slashesDenoteHost = false) {
    if (text instanceof Url) {
        return text;
    }
    if (typeof text !== 'string') {
        throw new TypeError(`Parameter 'url' must be a string, not ${typeof text}`);
    }
    const url = new Url();
    const trimmed = text.trim();
    const [head, tail] = cut(trimmed, /[?#]/.exec(trimmed) ? /[?#]/.exec(trimmed)[0] : '\0');
    let rest = head.replace(/\\/g, '/') + (tail || '');
    const scheme = /^([a-z0-9.+-]+:)/i.exec(rest);

    if (scheme) {
        url.protocol = scheme[1].toLowerCase();
        rest = rest.slice(scheme[1].length);
    }
    if (rest.startsWith('//') && url.protocol !== 'javascript:' && (scheme || slashesDenoteHost || /^\/\/[^@/]+@[^@/]+/.test(rest))) {
        url.slashes = true;
        rest = takeHost(url, rest.slice(2));
    } else if (scheme && url.protocol !== 'javascript:' && !SLASHED.includes(url.protocol)) {
        rest = takeHost(url, rest);
    }
    takeTail(url, url.protocol === 'javascript:' ? rest : rest.replace(ESCAPED, escapeChar), parseQuery);
    url.href = url.format();

    return url;
}

function hostText(url) {
    const auth = url.auth ? `${encodeURIComponent(url.auth).replace(/%3A/i, ':')}@` : '';

    if (url.host) {
        return auth + url.host;
    }
    if (!url.hostname) {
        return null;
    }
    const name = url.hostname.includes(':') && !url.hostname.startsWith('[') ? `[${url.hostname}]` : url.hostname;

    return `${auth}${name}${url.port ? `:${url.port}` : ''}`;
}

function withMark(text, mark) {
    return text && !text.startsWith(mark) ? mark + text : text || '';
}

Url.prototype.format = function () {
    const protocol = this.protocol ? this.protocol.replace(/:?$/, ':') : '';
    const hasQuery = this.query !== null && typeof this.query === 'object' && Object.keys(this.query).length;
    const search = this.search || (hasQuery ? `?${querystring.stringify(this.query)}` : '');
    let host = hostText(this);
    let pathname = (this.pathname || '').replace(/[?#]/g, escapeChar);

    if (this.slashes || ((!protocol || SLASHED.includes(protocol)) && host !== null)) {
        host = `//${host || ''}`;
        pathname = withMark(pathname, '/');
    }

    return protocol + (host || '') + pathname + withMark(search, '?').replace(/#/g, '%23') + withMark(this.hash, '#');
};

function format(value) {
    return typeof value === 'string' ? parse(value).format() : Url.prototype.format.call(Object.assign(new Url(), value));
}

function resolve(from, to) {
    const dummy = 'resolve://host';

    if (URL.canParse(to)) {
        return parse(to).format();
    }
    const known = URL.canParse(from);
    const resolved = new URL(to, new URL(from, known ? undefined : `${dummy}/`)).href;

    return known ? resolved : resolved.slice(dummy.length + (from.startsWith('/') || to.startsWith('/') ? 0 : 1));
}

Url.prototype.parse = function (...args) {
    return Object.assign(this, parse(...args));
};
Url.prototype.resolve = function (to) {
    return resolve(this.format(), to);
};

module.exports = { Url, parse, format, resolve, resolveObject: (from, to) => parse(resolve(from, to)) };
