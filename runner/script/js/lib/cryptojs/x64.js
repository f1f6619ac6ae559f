'use strict';

const { Base } = require('./base');
const { WordArray } = require('./word-array');

const Word = Base.extend({
  init: function init(high, low) {
    this.high = high;
    this.low = low;
  },
});

/** Words of 64 bits. */
const X64WordArray = Base.extend({
  init: function init(words, sigBytes) {
    this.words = words || [];
    this.sigBytes = sigBytes ?? this.words.length * 8;
  },
  toX32() {
    return WordArray.create(this.words.flatMap(({ high, low }) => [high, low]), this.sigBytes);
  },
  clone() {
    const copy = Base.clone.call(this);
    copy.words = this.words.map((word) => word.clone());
    return copy;
  },
});

module.exports = { Word, WordArray: X64WordArray };
