'use strict';

const { Property } = require('./property');
const { PropertyList } = require('./property-list');
const { has, isObject, assignDefined } = require('./property-base');

class PostmanScript extends Property {
  constructor(definition) {
    super(definition);
    if (definition) this.update(definition);
  }

  update(definition) {
    const given = typeof definition === 'string' || Array.isArray(definition) ? { exec: definition } : definition;
    if (!given) return;
    this.type = given.type || 'text/javascript';
    this.packages = given.packages;
    if (has(given, 'src')) this.src = new (require('./url').Url)(given.src);
    if (this.src || !has(given, 'exec')) return;
    const { exec } = given;
    this.exec = typeof exec === 'string' ? exec.split(/\r?\n/) : Array.isArray(exec) ? exec : undefined;
  }

  toSource() {
    return this.exec ? this.exec.join('\n') : undefined;
  }

  static isScript(value) {
    return value instanceof PostmanScript;
  }
}

PostmanScript.prototype._postman_propertyRequiresId = true;

function scriptOf(given) {
  if (given instanceof PostmanScript) return given;
  return typeof given === 'string' || isObject(given) ? new PostmanScript(given) : undefined;
}

class PostmanEvent extends Property {
  constructor(definition) {
    super(definition);
    if (definition) this.update(definition);
  }

  update(given) {
    if (!given) return;
    const listen = typeof given.listen === 'string' ? given.listen : undefined;
    assignDefined(this, { listen, script: scriptOf(given.script) });
  }
}

class PostmanEventList extends PropertyList {
  constructor(parent, populate) {
    super(PostmanEvent, parent, populate);
  }

  // Those of the folders and the collection around it come first.
  listeners(name) {
    let all = this.listenersOwn(name);
    this.eachParent((parent) => {
      const outer = parent !== this.__parent && parent.events instanceof PostmanEventList && parent.events;
      if (outer) all = [...outer.listenersOwn(name), ...all];
    });
    return all;
  }

  listenersOwn(name) {
    return this.filter((event) => !event.disabled && event.listen === name);
  }

  static isEventList(value) {
    return value instanceof PostmanEventList;
  }
}

module.exports = { Script: PostmanScript, Event: PostmanEvent, EventList: PostmanEventList };
