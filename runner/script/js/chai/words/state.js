'use strict';

const { isPrimitive } = require('../type');
const { subject } = require('./support');

const STATES = {
  extensible: [(value) => !isPrimitive(value) && Object.isExtensible(value), 'extensible'],
  sealed: [(value) => Object.isSealed(value), 'sealed'],
  frozen: [(value) => Object.isFrozen(value), 'frozen'],
  finite: [(value) => Number.isFinite(value), 'a finite number'],
};

function addTo(Assertion) {
  for (const [name, [holds, text]] of Object.entries(STATES)) {
    Assertion.addProperty(name, function check() {
      this.assert(holds(subject(this)), `expected #{this} to be ${text}`, `expected #{this} to not be ${text}`);
    });
  }
}

module.exports = { addTo };
