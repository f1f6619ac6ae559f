'use strict';

const { PropertyBase, isObject } = require('./property-base');

class MutationTracker extends PropertyBase {
  constructor(definition) {
    super(definition);
    const given = definition || {};
    this.autoCompact = Boolean(given.autoCompact);
    this.stream = Array.isArray(given.stream) ? given.stream : [];
    this.compacted = isObject(given.compacted) ? given.compacted : {};
  }

  addMutation(mutation) {
    if (!mutation || mutation.length > 2) return;
    if (this.autoCompact) this.addAndCompact(mutation);
    else this.stream.push(mutation);
  }

  addAndCompact(mutation) {
    const [key] = mutation;
    this.compacted[Array.isArray(key) ? key.join('.') : key] = mutation;
  }

  track(instruction, ...mutation) {
    if (instruction === 'set' || instruction === 'unset') this.addMutation(mutation);
  }

  compact() {
    this.stream.forEach((mutation) => this.addAndCompact(mutation));
    this.stream = [];
  }

  count() {
    return this.stream.length + Object.keys(this.compacted).length;
  }

  applyOn(target) {
    if (!target || !target.applyMutation) return;
    for (const mutation of [...Object.values(this.compacted), ...this.stream]) {
      target.applyMutation(mutation.length > 1 ? 'set' : 'unset', ...mutation);
    }
  }

  static isMutationTracker(value) {
    return value instanceof MutationTracker;
  }
}

module.exports = { MutationTracker };
