'use strict';
// Hosts of https://url.spec.whatwg.org/#host-parsing: domains, IPv4 and IPv6; `null` for what is not a host.

const { percentEncode, percentDecode } = require('./url-percent');

// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\x00\t\n\r #/:<>?@[\\\]^|]/;
// eslint-disable-next-line no-control-regex
const FORBIDDEN_DOMAIN = /[\x00-\x20#%/:<>?@[\\\]^|\x7f]/;

function ipv4Number(part) {
    if (/^0x[0-9a-f]*$/i.test(part)) {
        return part.length === 2 ? 0 : parseInt(part.slice(2), 16);
    }
    if (/^0[0-7]+$/.test(part)) {
        return parseInt(part, 8);
    }

    return /^(0|[1-9]\d*)$/.test(part) ? Number(part) : NaN;
}

function endsInNumber(host) {
    const parts = host.split('.');

    if (parts[parts.length - 1] === '' && parts.length > 1) {
        parts.pop();
    }
    const last = parts[parts.length - 1];

    return /^\d+$/.test(last) || /^0x[0-9a-f]*$/i.test(last);
}

function parseIpv4(host) {
    const parts = host.replace(/\.$/, '').split('.');
    const numbers = parts.map(ipv4Number);

    if (parts.length > 4 || parts.includes('') || numbers.some(Number.isNaN) || numbers.slice(0, -1).some((number) => number > 255)) {
        return null;
    }
    const last = numbers[numbers.length - 1];

    if (last >= 256 ** (5 - numbers.length)) {
        return null;
    }
    const value = numbers.slice(0, -1).reduce((sum, number, index) => sum + number * 256 ** (3 - index), last);

    return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}

function ipv6Groups(text) {
    const groups = text === '' ? [] : text.split(':');
    const tail = groups[groups.length - 1];

    if (tail && tail.includes('.')) {
        const bytes = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(tail);

        if (!bytes || bytes.slice(1).some((byte) => Number(byte) > 255 || (byte.length > 1 && byte[0] === '0'))) {
            return null;
        }
        const [a, b, c, d] = bytes.slice(1).map(Number);

        groups.splice(-1, 1, (a * 256 + b).toString(16), (c * 256 + d).toString(16));
    }

    return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) ? groups.map((group) => parseInt(group, 16)) : null;
}

function parseIpv6(text) {
    const halves = text.split('::');

    if (halves.length > 2) {
        return null;
    }
    const [head, tail] = halves.map(ipv6Groups);

    if (!head || tail === null) {
        return null;
    }
    const missing = 8 - head.length - (tail ? tail.length : 0);

    if (tail ? missing < 1 : missing !== 0) {
        return null;
    }

    return ipv6Text(tail ? [...head, ...new Array(missing).fill(0), ...tail] : head);
}

/** The longest run of zeros (the first of equals, two or more) is written as `::`. */
function ipv6Text(groups) {
    let best = { start: -1, length: 1 };

    for (let start = 0; start < 8; start++) {
        let length = 0;

        while (start + length < 8 && groups[start + length] === 0) {
            length++;
        }
        best = length > best.length ? { start, length } : best;
    }
    const text = (part) => part.map((group) => group.toString(16)).join(':');

    return best.start < 0 ? `[${text(groups)}]`
        : `[${text(groups.slice(0, best.start))}::${text(groups.slice(best.start + best.length))}]`;
}

function parseHost(text, special) {
    if (text.startsWith('[')) {
        return text.endsWith(']') ? parseIpv6(text.slice(1, -1)) : null;
    }
    if (!special) {
        return FORBIDDEN.test(text) ? null : percentEncode(text, 'control');
    }
    const decoded = percentDecode(text).normalize('NFKC').replace(/\u00ad/g, '').replace(/[\u3002\uff0e\uff61]/g, '.').toLowerCase();
    const { toASCII } = require('../lib/punycode');
    const domain = toASCII(decoded);

    if (domain === '' || FORBIDDEN_DOMAIN.test(domain)) {
        return null;
    }

    return endsInNumber(domain) ? parseIpv4(domain) : domain;
}

module.exports = { parseHost };
