'use strict';

const { PropertyBase } = require('./property-base');

const NUMBERS = /^\s*[v=\s]*(\d+)\.(\d+)\.(\d+)(?:-([\w-]+(?:\.[\w-]+)*))?(?:\+([\w-]+(?:\.[\w-]+)*))?\s*$/;
const joined = (value) => ((Array.isArray(value) && value.join()) || value);

function parse(text) {
  const found = typeof text === 'string' && NUMBERS.exec(text);
  if (!found) return undefined;
  const [, major, minor, patch, prerelease, build] = found;
  return {
    raw: text,
    major: Number(major),
    minor: Number(minor),
    patch: Number(patch),
    prerelease: prerelease ? prerelease.split('.') : [],
    build: build ? build.split('.') : [],
    version: `${major}.${minor}.${patch}${prerelease ? `-${prerelease}` : ''}`,
  };
}

class PostmanPropertyVersion extends PropertyBase {
  constructor(definition) {
    super();
    if (definition) this.set(definition);
  }

  set(value) {
    const { raw, major, minor, patch, prerelease, build, version } = parse(value) || value || {};
    const parts = { raw, major, minor, patch, prerelease: joined(prerelease), build: joined(build), string: version };
    Object.assign(this, parts);
  }

  toString() {
    return this.string || this.raw;
  }
}

module.exports = { Version: PostmanPropertyVersion };
