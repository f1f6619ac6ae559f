'use strict';

const { define } = require('../plain');

const INTEGER = /^[-+]?[1-9]\d*$/;
const isFloat = (text) => text - parseFloat(text) + 1 >= 0;

function parsedDate(text) {
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : new Date(time);
}

/** Turns lines of fields into records as the options `columns`, `objname`, `from` and `to` ask. */
class RowSink {
  constructor(options) {
    this.options = options;
    this.columns = options.columns ?? null;
    this.records = options.objname ? {} : [];
    this.lines = 0;
    this.count = 0;
    this.width = 0;
  }

  typed(text) {
    const { auto_parse: parse, auto_parse_date: parseDate } = this.options;
    if (!parse) return text;
    if (INTEGER.test(text)) return parseInt(text, 10);
    if (isFloat(text)) return parseFloat(text);
    if (!parseDate) return text;
    return parseDate === true ? parsedDate(text) : parseDate(text);
  }

  push(line) {
    if (this.options.skip_lines_with_empty_values && line.join('').trim() === '') return;
    if (this.columns === true || typeof this.columns === 'function') {
      this.columns = this.columns === true ? line : this.columns(line);
      return;
    }
    this.checkWidth(line);
    this.keep(this.columns ? this.asObject(line) : line);
  }

  // csv-parse's sync form never reports a wrong column count of a last line without line end.
  pushLast(line) {
    const fits = this.columns === true || typeof this.columns === 'function' || this.fits(line);
    if (fits || this.options.relax_column_count) this.push(line);
  }

  fits(line) {
    const width = this.width || (this.columns ? this.columns.length : line.length);
    return line.length === width || (line.length === 1 && line[0] === '');
  }

  checkWidth(line) {
    if (!this.width && line.length) this.width = this.columns ? this.columns.length : line.length;
    if (line.length === 1 && line[0] === '') return;
    this.count += 1;
    if (line.length === this.width || this.options.relax_column_count) return;
    if (this.columns) throw new Error(`Number of columns on line ${this.lines} does not match header`);
    throw new Error(`Number of columns is inconsistent on line ${this.lines}`);
  }

  asObject(line) {
    const record = {};
    line.forEach((field, index) => {
      if (this.columns[index] !== false) define(record, String(this.columns[index]), field);
    });
    return record;
  }

  keep(record) {
    const { from, to, objname } = this.options;
    if (this.count < from || this.count > to) return;
    if (objname) define(this.records, String(record[objname]), record);
    else this.records.push(record);
  }
}

module.exports = { RowSink };
