'use strict';

class Description {
  constructor(content, type) {
    this.update(content, type);
  }

  update(content, type) {
    const given = content !== null && typeof content === 'object' ? content : { content, type };
    this.content = given.content === undefined ? '' : given.content;
    this.type = given.type || 'text/plain';
  }

  toString() {
    return String(this.content || '');
  }

  toJSON() {
    return { content: this.content, type: this.type };
  }

  static isDescription(value) {
    return value instanceof Description;
  }
}

module.exports = { Description };
