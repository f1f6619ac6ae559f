'use strict';
// A URL's parts as https://url.spec.whatwg.org/#url-parsing finds them; `null` for what is not a URL.

const { percentEncode } = require('./url-percent');
const { parseHost } = require('./url-host');

const DEFAULT_PORTS = { http: '80', https: '443', ws: '80', wss: '443', ftp: '21', file: '' };
const SINGLE_DOT = /^(\.|%2e)$/i;
const DOUBLE_DOT = /^(\.|%2e)(\.|%2e)$/i;

const isSpecial = (scheme) => Object.prototype.hasOwnProperty.call(DEFAULT_PORTS, scheme);

/** `{rest, query, fragment}`, the latter two `null` when absent. */
function cutTail(text) {
    const hash = text.indexOf('#');
    const before = hash < 0 ? text : text.slice(0, hash);
    const mark = before.indexOf('?');

    return {
        rest: mark < 0 ? before : before.slice(0, mark),
        query: mark < 0 ? null : before.slice(mark + 1),
        fragment: hash < 0 ? null : text.slice(hash + 1)
    };
}

function normalPath(text, special, scheme, base = []) {
    const path = base.slice();
    const segments = (special ? text.replace(/\\/g, '/') : text).split('/');

    segments.forEach((segment, index) => {
        const last = index === segments.length - 1;

        if (DOUBLE_DOT.test(segment)) {
            if (!(scheme === 'file' && path.length === 1 && /^[a-z]:$/i.test(path[0]))) {
                path.pop();
            }
            if (last) {
                path.push('');
            }
        } else if (!SINGLE_DOT.test(segment)) {
            const drive = scheme === 'file' && path.length === 0 && /^[a-z][:|]$/i.test(segment);

            path.push(drive ? `${segment[0]}:` : percentEncode(segment, 'path'));
        } else if (last) {
            path.push('');
        }
    });

    return path;
}

function parseAuthority(record, text, special) {
    const at = text.lastIndexOf('@');
    const credentials = at < 0 ? '' : text.slice(0, at);
    const colon = credentials.indexOf(':');
    const hostPort = text.slice(at + 1);
    const match = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(hostPort);

    if (!match || (at >= 0 && hostPort === '')) {
        return null;
    }
    record.username = percentEncode(colon < 0 ? credentials : credentials.slice(0, colon), 'userinfo');
    record.password = colon < 0 ? '' : percentEncode(credentials.slice(colon + 1), 'userinfo');

    return setHost(record, match[1], special) && (match[2] === undefined || (match[1] !== '' && setPort(record, match[2]))) ? record : null;
}

function setHost(record, text, special) {
    if (text === '') {
        record.host = '';

        return !special || record.scheme === 'file';
    }
    record.host = parseHost(text, special);

    return record.host !== null;
}

function setPort(record, text) {
    if (!/^\d*$/.test(text) || Number(text) > 65535) {
        return false;
    }
    const port = text === '' ? '' : String(Number(text));

    record.port = port === DEFAULT_PORTS[record.scheme] ? '' : port;

    return true;
}

function withTail(record, { query, fragment }) {
    const set = isSpecial(record.scheme) ? 'specialQuery' : 'query';

    record.query = query === null ? null : percentEncode(query, set);
    record.fragment = fragment === null ? null : percentEncode(fragment, 'fragment');

    return record;
}

function newRecord(scheme) {
    return { scheme, username: '', password: '', host: null, port: '', path: [], opaque: null, query: null, fragment: null };
}

function parseHierarchy(record, rest, special) {
    const text = special ? rest.replace(/\\/g, '/') : rest;
    const slashes = special && record.scheme !== 'file' ? /^\/*/.exec(text)[0].length : 2;
    const authority = text.slice(slashes);
    const end = authority.indexOf('/');
    const place = end < 0 ? authority : authority.slice(0, end);

    if (record.scheme === 'file') {
        record.host = '';
        const drive = /^[a-z][:|]$/i.test(place);
        const host = place === '' || drive ? '' : parseHost(place, true);

        record.host = host === 'localhost' ? '' : host;
        record.path = normalPath(drive ? authority : end < 0 ? '' : authority.slice(end + 1), true, 'file');

        return host === null ? null : record;
    }
    if (!parseAuthority(record, place, special)) {
        return null;
    }
    record.path = end < 0 ? (special ? [''] : []) : normalPath(authority.slice(end + 1), special, record.scheme);

    return record;
}

function parseAbsolute(scheme, text) {
    const record = newRecord(scheme);
    const special = isSpecial(scheme);
    const tail = cutTail(text);
    let parsed = record;

    if (scheme === 'file' && !/^[/\\]{2}/.test(tail.rest)) {
        record.host = '';
        record.path = normalPath(tail.rest.replace(/^[/\\]/, ''), true, 'file');
    } else if (special || tail.rest.startsWith('//')) {
        parsed = parseHierarchy(record, tail.rest, special);
    } else if (tail.rest.startsWith('/')) {
        record.path = normalPath(tail.rest.slice(1), false, scheme);
    } else {
        record.opaque = percentEncode(tail.rest, 'control').replace(/ +$/, tail.query === null && tail.fragment === null ? '' : '$&');
    }

    return parsed && withTail(record, tail);
}

function parseRelative(text, base) {
    const tail = cutTail(text);
    const special = isSpecial(base.scheme);
    const rest = special ? tail.rest.replace(/\\/g, '/') : tail.rest;

    if (base.opaque !== null) {
        return text.startsWith('#') ? { ...base, fragment: percentEncode(tail.fragment, 'fragment') } : null;
    }
    const record = { ...base, path: base.path.slice() };

    if (rest.startsWith('//')) {
        const fresh = parseHierarchy(newRecord(base.scheme), rest, special);

        return fresh && withTail(fresh, tail);
    }
    if (rest.startsWith('/')) {
        record.path = normalPath(rest.slice(1), special, base.scheme);
    } else if (rest !== '') {
        record.path = normalPath(rest, special, base.scheme, base.path.slice(0, -1));
    } else if (tail.query === null) {
        return { ...record, fragment: tail.fragment === null ? null : percentEncode(tail.fragment, 'fragment') };
    }

    return withTail(record, tail);
}

function parse(input, base) {
    // eslint-disable-next-line no-control-regex
    const text = String(input).toWellFormed().replace(/^[\x00-\x20]+|[\x00-\x20]+$/g, '').replace(/[\t\n\r]/g, '');
    const match = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(text);

    if (match) {
        const scheme = match[1].toLowerCase();
        const sameScheme = base && base.scheme === scheme && isSpecial(scheme) && !/^[/\\]{2}/.test(match[2]);

        return sameScheme ? parseRelative(match[2], base) : parseAbsolute(scheme, match[2]);
    }

    return base ? parseRelative(text, base) : null;
}

function pathText(record) {
    return record.opaque === null ? record.path.map((segment) => `/${segment}`).join('') : record.opaque;
}

function serialize(record) {
    const credentials = record.username || record.password
        ? `${record.username}${record.password ? `:${record.password}` : ''}@` : '';
    const authority = record.host === null
        ? (record.opaque === null && record.path.length > 1 && record.path[0] === '' ? '/.' : '')
        : `//${credentials}${record.host}${record.port ? `:${record.port}` : ''}`;

    return `${record.scheme}:${authority}${pathText(record)}${record.query === null ? '' : `?${record.query}`}` +
        `${record.fragment === null ? '' : `#${record.fragment}`}`;
}

module.exports = { parse, serialize, pathText, isSpecial, setHost, setPort, normalPath, DEFAULT_PORTS };
