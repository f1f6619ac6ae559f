'use strict';

class PostmanPropertyDescription {
  constructor(definition) {
    if (definition) this.update(definition);
  }

  update(content, type) {
    const given = content !== null && typeof content === 'object' ? content : { content, type };
    this.content = given.content;
    this.type = given.type || 'text/plain';
  }

  toString() {
    return this.content || '';
  }

  toJSON() {
    return { content: this.content, type: this.type };
  }

  static isDescription(value) {
    return value instanceof PostmanPropertyDescription;
  }
}

module.exports = { Description: PostmanPropertyDescription };
