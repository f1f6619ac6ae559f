'use strict';
// `require('path')`: POSIX paths.

function cleaned(path, absolute) {
    const kept = [];

    for (const part of path.split('/')) {
        if (part === '..' && kept.length && kept[kept.length - 1] !== '..') {
            kept.pop();
        } else if (part === '..' ? !absolute : part !== '' && part !== '.') {
            kept.push(part);
        }
    }

    return kept.join('/');
}

function requireText(path, name) {
    if (typeof path !== 'string') {
        const { received } = require('./error-text');

        throw Object.assign(new TypeError(`The "${name}" argument must be of type string. Received ${received(path)}`), { code: 'ERR_INVALID_ARG_TYPE' });
    }
}

function normalize(path) {
    requireText(path, 'path');
    const absolute = path.startsWith('/');
    const body = cleaned(path, absolute);
    const tail = path.endsWith('/') && body !== '' ? '/' : '';

    return path === '' ? '.' : (absolute ? '/' : '') + body + tail || (path.endsWith('/') ? './' : '.');
}

function join(...parts) {
    parts.forEach((part) => requireText(part, 'path'));

    return normalize(parts.filter((part) => part !== '').join('/'));
}

function resolve(...parts) {
    const start = parts.findLastIndex((part) => part.startsWith('/'));

    return `/${cleaned(parts.slice(Math.max(start, 0)).join('/'), true)}`;
}

function basename(path, suffix = '') {
    requireText(path, 'path');
    const name = /([^/]*)\/*$/.exec(path)[1];

    return suffix && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}

function dirname(path) {
    requireText(path, 'path');
    const trimmed = path.replace(/(?!^)\/+$/, '');
    const place = trimmed.lastIndexOf('/');

    return place < 0 ? '.' : trimmed.slice(0, place).replace(/(?!^)\/+$/, '') || '/';
}

function extname(path) {
    const name = basename(path);
    const place = name.lastIndexOf('.');

    return place <= 0 || name === '..' ? '' : name.slice(place);
}

function relative(from, to) {
    const [source, target] = [from, to].map((path) => resolve(path).split('/').filter(Boolean));
    let shared = 0;

    while (shared < source.length && source[shared] === target[shared]) {
        shared++;
    }

    return [...source.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

function parse(path) {
    const base = basename(path);
    const ext = extname(path);
    const root = path.startsWith('/') ? '/' : '';
    const dir = path.includes('/') ? dirname(path) : '';

    return { root, dir, base, ext, name: ext ? base.slice(0, -ext.length) : base };
}

function format({ dir, root = '', base, name = '', ext = '' }) {
    const file = base || `${name}${ext && !ext.startsWith('.') ? '.' : ''}${ext}`;
    const folder = dir || root;

    return folder ? (folder === root ? folder + file : `${folder}/${file}`) : file;
}

const path = {
    sep: '/', delimiter: ':', normalize, join, resolve, basename, dirname, extname, relative, parse, format,
    isAbsolute: (value) => value.startsWith('/'), toNamespacedPath: (value) => value
};

path.posix = path;
module.exports = path;
