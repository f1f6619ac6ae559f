'use strict';

const { RowSink } = require('./rows');

const DEFAULTS = {
  delimiter: ',',
  quote: '"',
  escape: '"',
  comment: '',
  max_limit_on_data_read: 128000,
};

function withDefaults(given) {
  const options = { ...given };
  for (const name of Object.keys(DEFAULTS)) options[name] = options[name] ?? DEFAULTS[name];
  if (given.quote !== undefined && !given.quote) options.quote = '';
  options.rowDelimiter = options.rowDelimiter ? [].concat(options.rowDelimiter) : null;
  return options;
}

/** Splits delimited text into rows by csv-parse's rules and hands them to a RowSink. */
class CsvReader {
  constructor(given) {
    this.options = withDefaults(given);
    this.sink = new RowSink(this.options);
    this.ltrim = this.options.trim || this.options.ltrim;
    this.rtrim = this.options.trim || this.options.rtrim;
    this.line = [];
    this.field = null;
    this.quoting = false;
    this.closed = false;
  }

  read(text) {
    this.text = text;
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    while (this.at < text.length) {
      if (this.quoting) this.readQuoted();
      else this.readPlain();
    }
    if (this.quoting) this.failOpen();
    this.finish();
    return this.sink.records;
  }

  // csv-parse counts the end of the text as one more line here, unless the quote was the last of it.
  failOpen() {
    const { text, field, sink, options } = this;
    const bare = field === null && options.escape === options.quote && text.endsWith(options.quote);
    throw new Error(`Quoted field not terminated at line ${sink.lines + (bare ? 1 : 2)}`);
  }

  finish() {
    if (this.field !== null || this.closed || this.line.length) {
      this.endField();
      this.sink.pushLast(this.line);
    }
  }

  rowEnd(at) {
    const { text, options } = this;
    if (!options.rowDelimiter && (text[at] === '\n' || text[at] === '\r')) {
      options.rowDelimiter = [text.startsWith('\r\n', at) ? '\r\n' : text[at]];
    }
    return options.rowDelimiter ? options.rowDelimiter.find((mark) => text.startsWith(mark, at)) : undefined;
  }

  add(piece, length) {
    this.field = (this.field || '') + piece;
    this.at += length;
    if (this.field.length > this.options.max_limit_on_data_read) this.failTooLong();
  }

  failTooLong() {
    const { max_limit_on_data_read: limit, delimiter } = this.options;
    throw new Error(`Field exceeds max_limit_on_data_read setting (${limit}) ${JSON.stringify(delimiter)}`);
  }

  escapedAt() {
    const { text, at, options } = this;
    if (!options.escape || text[at] !== options.escape) return false;
    if (options.escape === options.quote && this.field === null && !this.quoting) return false;
    return at + 1 < text.length && (text[at + 1] === options.escape || text[at + 1] === options.quote);
  }

  readQuoted() {
    const { text, options } = this;
    if (this.escapedAt()) {
      this.add(text[this.at + 1], 2);
    } else if (text[this.at] === options.quote) {
      this.readClosingQuote();
    } else {
      const row = this.options.rowDelimiter && this.rowEnd(this.at);
      if (row) this.sink.lines += 1;
      this.add(row || text[this.at], row ? row.length : 1);
    }
  }

  readClosingQuote() {
    const { text, at, options } = this;
    const next = text[at + 1];
    const ends = next === undefined || text.startsWith(options.delimiter, at + 1) || this.rowEnd(at + 1) || next === options.comment;
    if (!ends && !options.relax) {
      throw new Error(
        `Invalid closing quote at line ${this.sink.lines + 1}; found ${JSON.stringify(next)} instead of delimiter ${JSON.stringify(options.delimiter)}`,
      );
    }
    this.quoting = false;
    this.closed = Boolean(ends);
    if (ends) this.at += 1;
    else this.field = this.field ? options.quote + this.field : this.field;
    if (!ends) this.add(options.quote, 1);
  }

  readPlain() {
    const { text, options } = this;
    const char = text[this.at];
    const row = this.rowEnd(this.at);
    if (this.escapedAt()) this.add(text[this.at + 1], 2);
    else if (options.quote && char === options.quote && !(this.field && options.relax)) this.openQuote();
    else if (options.comment && text.startsWith(options.comment, this.at)) this.skipComment();
    else if (text.startsWith(options.delimiter, this.at)) this.endCell();
    else if (row) this.endRow(row);
    else if ((char === ' ' || char === '\t') && this.ltrim && !this.field) this.add('', 1);
    else this.add(char, 1);
  }

  openQuote() {
    if (this.field) throw new Error(`Invalid opening quote at line ${this.sink.lines + 1}`);
    this.quoting = true;
    this.at += 1;
  }

  skipComment() {
    while (this.at < this.text.length && !this.rowEnd(this.at)) this.at += 1;
    const row = this.at < this.text.length ? this.rowEnd(this.at) : undefined;
    if (!row) return;
    if (!this.line.length && this.field === null) this.skipRow(row);
    else this.endRow(row);
  }

  skipRow(row) {
    this.sink.lines += 1;
    this.at += row.length;
  }

  endField() {
    let value = this.field || '';
    if (this.rtrim && !this.closed) value = value.trimEnd();
    this.line.push(this.sink.typed(value));
    this.field = null;
    this.closed = false;
  }

  endCell() {
    this.endField();
    if (this.line.length > this.options.max_limit_on_data_read) {
      throw new Error('Row delimiter not found in the file null');
    }
    this.at += this.options.delimiter.length;
  }

  endRow(row) {
    const empty = !this.line.length && this.field === null && !this.closed;
    if (empty && this.options.skip_empty_lines) {
      this.skipRow(row);
      return;
    }
    this.skipRow(row);
    this.endField();
    this.sink.push(this.line);
    this.line = [];
  }
}

module.exports = { CsvReader };
