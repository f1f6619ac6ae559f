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

function requireTexts(parts, name) {
    if (parts.some((part) => typeof part !== 'string')) {
        throw new TypeError(`Arguments to path.${name} must be strings`);
    }
}

function normalize(path) {
    const absolute = path.charAt(0) === '/';
    const body = cleaned(path, absolute);
    const tail = path.endsWith('/') && body !== '' ? '/' : '';

    return path === '' ? '.' : (absolute ? '/' : '') + body + tail || (path.endsWith('/') ? './' : '.');
}

function join(...parts) {
    requireTexts(parts, 'join');

    return normalize(parts.filter((part) => part !== '').join('/'));
}

function resolve(...parts) {
    requireTexts(parts, 'resolve');
    const start = parts.findLastIndex((part) => part.startsWith('/'));

    return `/${cleaned(parts.slice(Math.max(start, 0)).join('/'), true)}`;
}

function basename(path, suffix = '') {
    const name = /([^/]*)\/*$/.exec(path)[1];

    return suffix && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}

function dirname(path) {
    const trimmed = String(path).replace(/(?!^)\/+$/, '');
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

module.exports = {
    sep: '/', delimiter: ':', normalize, join, resolve, basename, dirname, extname, relative,
    isAbsolute: (path) => path.charAt(0) === '/'
};
