'use strict';

const { PropertyBase, has } = require('./property-base');

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

function description() {
  return require('./description').Description;
}

class PostmanProperty extends PropertyBase {
  constructor(definition) {
    super(definition);
    const source = (definition && definition.info) || definition;
    const id = (source && source.id) || (this._ && this._.postman_id) || (this._postman_propertyRequiresId && uuid());
    if (id) this.id = id;
    if (source && source.name) this.name = source.name;
    if (has(definition, 'disabled')) this.disabled = Boolean(definition.disabled);
    if (has(source, 'description')) this.description = new (description())(source.description);
  }

  describe(content, type) {
    const Description = description();
    if (!Description.isDescription(this.description)) this.description = new Description();
    this.description.update(content, type);
  }

  toObjectResolved(scope, overrides, options) {
    return require('./substitute').resolved(this, scope, overrides, options);
  }

  findSubstitutions() {
    return PostmanProperty.findSubstitutions(this.toJSON());
  }

  static replaceSubstitutions(text, ...variables) {
    if (!text || typeof text !== 'string') return text;
    return require('./substitute').substitute(text, Array.isArray(variables[0]) ? variables[0] : variables);
  }

  static replaceSubstitutionsIn(value, variables) {
    return require('./substitute').substituteIn(value, variables || []);
  }

  static findSubstitutions(value) {
    return require('./substitute').placeholders(value);
  }
}

module.exports = { Property: PostmanProperty, uuid };
