'use strict';

const { Property } = require('./property');
const { PropertyBase } = require('./property-base');
const { PropertyList } = require('./property-list');
const { VariableList, VariableScope } = require('./variable-scope');

const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

class Script extends Property {
  constructor(definition) {
    const given = typeof definition === 'string' || Array.isArray(definition) ? { exec: definition } : definition || {};
    super(given);
    this.type = given.type || 'text/javascript';
    this.exec = typeof given.exec === 'string' ? given.exec.split('\n') : given.exec;
  }

  toSource() {
    return Array.isArray(this.exec) ? this.exec.join('\n') : this.exec;
  }
}
Script._requiresId = true;

class Event extends Property {
  constructor(definition) {
    const given = definition || {};
    super(given);
    this.listen = given.listen;
    this.script = new Script(given.script);
  }
}

class EventList extends PropertyList {
  constructor(parent, events) {
    super(Event, parent, events);
  }

  listeners(name) {
    return this.filter((event) => !event.disabled && (!name || event.listen === name));
  }

  listenersOwn(name) {
    return this.listeners(name);
  }
}

class Item extends Property {
  constructor(definition) {
    const given = definition || {};
    const { Request } = require('./request');
    const { Response } = require('./response');
    super(given);
    if (given.request) this.request = new Request(given.request);
    this.responses = new PropertyList(Response, this, given.response || given.responses);
    this.events = new EventList(this, given.event || given.events);
    if (given.protocolProfileBehavior) this.protocolProfileBehavior = given.protocolProfileBehavior;
  }

  getAuth() {
    return this.request && this.request.auth ? this.request.auth : this.parent() && this.findInParents('auth');
  }

  getEvents(name) {
    return name ? this.events.listenersOwn(name) : this.events.all();
  }

  toJSON() {
    const { responses, events, ...rest } = super.toJSON();
    return { ...rest, response: responses, event: events };
  }

  static isItem(value) {
    return value instanceof Item;
  }
}
Item._requiresId = true;

const isGroup = (given) => given instanceof ItemGroup || Boolean(given && (given.item || given.items));

class ItemGroup extends Property {
  constructor(definition) {
    const given = definition || {};
    super(given);
    this.items = new PropertyList(AnyItem, this, given.item || given.items);
    this.events = new EventList(this, given.event || given.events);
    if (given.auth) this.auth = new (require('./request-auth').RequestAuth)(given.auth);
  }

  forEachItem(visit) {
    this.items.each((item) => (item instanceof ItemGroup ? item.forEachItem(visit) : visit.call(this, item)));
  }

  forEachItemGroup(visit) {
    this.items.each((item) => {
      if (!(item instanceof ItemGroup)) return;
      item.forEachItemGroup(visit);
      visit.call(this, item);
    });
  }

  oneDeep(idOrName) {
    for (const item of this.items.members) {
      if (item.id === idOrName || item.name === idOrName) return item;
      const inner = item instanceof ItemGroup ? item.oneDeep(idOrName) : undefined;
      if (inner) return inner;
    }
    return undefined;
  }

  toJSON() {
    const { items, events, ...rest } = super.toJSON();
    return { ...rest, item: items, event: events };
  }

  static isItemGroup(value) {
    return value instanceof ItemGroup;
  }
}
ItemGroup._requiresId = true;

class AnyItem {
  static [Symbol.hasInstance](value) {
    return value instanceof Item || value instanceof ItemGroup;
  }

  static _create(given) {
    return isGroup(given) ? new ItemGroup(given) : new Item(given);
  }
}

class Collection extends ItemGroup {
  constructor(definition) {
    const given = definition || {};
    super(given);
    this.variables = new VariableList(this, given.variable || given.variables);
  }

  syncVariablesFrom(values) {
    for (const key of Object.keys(values || {})) this.variables.upsert({ key, value: values[key] });
  }

  syncVariablesTo(target) {
    return new VariableScope(this.variables).syncVariablesTo(target);
  }

  toJSON() {
    const { id, name, description, variables, ...rest } = super.toJSON();
    const info = { _postman_id: id, name, description, schema: SCHEMA };
    return { ...rest, variable: variables, info: PropertyBase.toJSON(info) };
  }

  static isCollection(value) {
    return value instanceof Collection;
  }
}

module.exports = { Script, Event, EventList, Item, ItemGroup, Collection };
