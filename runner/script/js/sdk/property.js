'use strict';

const { PropertyBase } = require('./property-base');
const { Description } = require('./description');

const HEX = '0123456789abcdef';

function uuid() {
  let text = '';
  for (let at = 0; at < 36; at += 1) {
    if (at === 8 || at === 13 || at === 18 || at === 23) text += '-';
    else if (at === 14) text += '4';
    else text += HEX[at === 19 ? 8 + Math.floor(Math.random() * 4) : Math.floor(Math.random() * 16)];
  }
  return text;
}

class Property extends PropertyBase {
  constructor(definition) {
    super();
    const source = definition && (definition.info || definition);
    const id = source && (source.id || source._postman_id);
    if (this.constructor._requiresId) this.id = id || uuid();
    else if (id) this.id = id;
    if (!source || typeof source !== 'object') return;
    if (typeof source.name === 'string') this.name = source.name;
    if (definition.disabled) this.disabled = true;
    if (source.description) this.describe(source.description);
  }

  describe(content, type) {
    this.description = new Description(content, type);
  }

  toObjectResolved(scope, overrides) {
    const scopes = (overrides || []).map((values) => ({ get: (key) => values && values[key] }));
    return require('./substitute').substituteIn(this.toJSON(), [...scopes, scope].filter(Boolean));
  }

  static replaceSubstitutions(text, ...scopes) {
    return require('./substitute').substitute(text, scopes);
  }

  static replaceSubstitutionsIn(value, scopes) {
    return require('./substitute').substituteIn(value, [].concat(scopes));
  }
}

module.exports = { Property, uuid };
