'use strict';

const { assignDefined } = require('./property-base');
const { PropertyList } = require('./property-list');
const { VariableList } = require('./variable-list');
const { RequestAuth } = require('./request-auth');
const { Request } = require('./request');
const { EventList } = require('./script');
const { Item, WithBehavior, givenBehavior } = require('./item');

const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

function anyItem(item) {
  if (Item.isItem(item) || PostmanItemGroup.isItemGroup(item)) return item;
  return item && item.item ? new PostmanItemGroup(item) : new Item(item);
}

class PostmanItemGroup extends WithBehavior {
  constructor(definition) {
    super(definition);
    const given = definition || {};
    assignDefined(this, {
      items: new PropertyList(anyItem, this, given.item),
      auth: given.auth ? new RequestAuth(given.auth) : undefined,
      events: new EventList(this, given.event),
      protocolProfileBehavior: givenBehavior(given),
    });
  }

  forEachItem(visit) {
    this.items.each((item) => (PostmanItemGroup.isItemGroup(item) ? item.forEachItem(visit) : visit(item, this)));
  }

  forEachItemGroup(visit) {
    this.items.each((item) => {
      if (!PostmanItemGroup.isItemGroup(item)) return;
      item.forEachItemGroup(visit);
      visit(item, this);
    });
  }

  oneDeep(idOrName) {
    if (typeof idOrName !== 'string') return undefined;
    for (const item of this.items.members) {
      if (item.id === idOrName || item.name === idOrName) return item;
      const inner = PostmanItemGroup.isItemGroup(item) ? item.oneDeep(idOrName) : undefined;
      if (inner) return inner;
    }
    return undefined;
  }

  authorizeRequestsUsing(type, options) {
    return Request.prototype.authorizeUsing.call(this, type, options);
  }

  static isItemGroup(value) {
    return value instanceof PostmanItemGroup;
  }
}

class PostmanCollection extends PostmanItemGroup {
  constructor(definition) {
    super(definition);
    const version = definition && definition.info && definition.info.version;
    this.variables = new VariableList(this, definition && definition.variable);
    this.version = version ? new (require('./version').Version)(version) : undefined;
  }

  syncVariablesFrom(source, track) {
    return this.variables.syncFromObject(source, track);
  }

  syncVariablesTo(target) {
    return this.variables.syncToObject(target);
  }

  toJSON() {
    const { id, name, version, description, ...rest } = super.toJSON();
    const info = { _postman_id: this.id, name: this.name, version: this.version, schema: SCHEMA };
    return { ...rest, info: description === undefined ? info : { ...info, description: this.description } };
  }

  static isCollection(value) {
    return value instanceof PostmanCollection;
  }
}

module.exports = { ItemGroup: PostmanItemGroup, Collection: PostmanCollection };
