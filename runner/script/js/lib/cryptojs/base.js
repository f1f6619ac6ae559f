'use strict';

const own = (object, name) => Object.prototype.hasOwnProperty.call(object, name);

/** What all of CryptoJS derives from: objects inherit from objects, and `create` makes one and runs its `init`. */
const Base = {
  extend(members) {
    const derived = Object.create(this);
    if (members) derived.mixIn(members);
    if (!own(derived, 'init') || derived.init === this.init) {
      derived.init = function init(...given) {
        derived.$super.init.apply(this, given);
      };
    }
    derived.init.prototype = derived;
    derived.$super = this;
    return derived;
  },
  create(...given) {
    const made = this.extend();
    made.init(...given);
    return made;
  },
  init: function init() {},
  mixIn(members) {
    for (const name of Object.keys(members)) this[name] = members[name];
  },
  clone() {
    return this.init.prototype.extend(this);
  },
};

module.exports = { Base };
