'use strict';

const { flag } = require('../assertion');

const CHAINS = ['to', 'be', 'been', 'is', 'and', 'has', 'have', 'with', 'that', 'which', 'at', 'of',
  'same', 'but', 'does', 'still', 'also'];
const FLAGS = {
  not: { negate: true },
  deep: { deep: true },
  nested: { nested: true },
  own: { own: true },
  ordered: { ordered: true },
  any: { any: true, all: false },
  all: { all: true, any: false },
};

function addTo(Assertion) {
  for (const name of CHAINS) Assertion.addProperty(name);
  for (const [name, flags] of Object.entries(FLAGS)) {
    Assertion.addProperty(name, function setFlags() {
      for (const [key, value] of Object.entries(flags)) flag(this, key, value);
    });
  }
}

module.exports = { addTo };
