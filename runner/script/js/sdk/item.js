'use strict';

const { Property } = require('./property');
const { has, assignDefined } = require('./property-base');
const { PropertyList } = require('./property-list');
const { RequestAuth } = require('./request-auth');
const { Request } = require('./request');
const { Response } = require('./response');
const { EventList } = require('./script');

const usableAuth = (owner) => owner.auth && RequestAuth.isValidType(owner.auth.type);
const givenBehavior = (given) => (given && typeof given.protocolProfileBehavior === 'object'
  ? given.protocolProfileBehavior : undefined);
const behaviorOf = (owner) => givenBehavior(owner) || {};

// What items and folders have in common.
class WithBehavior extends Property {
  getProtocolProfileBehavior() {
    return behaviorOf(this);
  }

  getProtocolProfileBehaviorResolved() {
    let behavior = behaviorOf(this);
    this.forEachParent({ withRoot: true }, (owner) => { behavior = { ...behaviorOf(owner), ...behavior }; });
    return behavior;
  }

  setProtocolProfileBehavior(key, value) {
    if (typeof key !== 'string') return this;
    if (!this.protocolProfileBehavior) this.protocolProfileBehavior = {};
    this.protocolProfileBehavior[key] = value;
    return this;
  }

  unsetProtocolProfileBehavior(key) {
    if (has(this.protocolProfileBehavior, key)) delete this.protocolProfileBehavior[key];
    return this;
  }
}

WithBehavior.prototype._postman_propertyRequiresId = true;

class PostmanItem extends WithBehavior {
  constructor(definition) {
    super(definition);
    assignDefined(this, {
      request: definition && new Request(definition.request),
      responses: new PropertyList(Response, this, definition && definition.response),
      events: new EventList(this, definition && definition.event),
      protocolProfileBehavior: givenBehavior(definition),
    });
  }

  getAuth() {
    if (this.request && usableAuth(this.request)) return this.request.auth;
    return this.findInParents('auth', usableAuth);
  }

  getEvents(name) {
    return name ? this.events.filter((event) => event.listen === name) : this.events.all();
  }

  authorizeRequestUsing(type, options) {
    if (!this.request) this.request = new Request();
    return this.request.authorizeUsing(type, options);
  }

  getPath() {
    const path = [this.name];
    this.forEachParent({ withRoot: true }, (owner) => path.unshift(owner.name));
    return path;
  }

  static isItem(value) {
    return value instanceof PostmanItem;
  }
}

module.exports = { Item: PostmanItem, WithBehavior, givenBehavior };
