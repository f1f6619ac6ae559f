'use strict';

const SUBMITTABLE = 'input,select,textarea,keygen';
const SENT =
  '[name!=""]:not(:disabled):not(:submit, :button, :image, :reset, :file):matches([checked], :not(:checkbox, :radio))';

function selectValue(set) {
  const chosen = set.find('option:selected');
  const several = Object.prototype.hasOwnProperty.call(set.attr(), 'multiple');
  if (!several) return chosen.attr('value');
  return chosen.get().map((option) => set.make(option).attr('value'));
}

function choose(set, value) {
  const several = Object.prototype.hasOwnProperty.call(set.attr(), 'multiple');
  if (!several && typeof value === 'object') return set;
  const options = set.find('option').removeAttr('selected');
  const wanted = [].concat(value).map(String);
  options.each((index, option) => {
    if (wanted.includes(set.make(option).attr('value'))) option.attribs.selected = '';
  });
  return set;
}

const newlines = (value) => value.replace(/\r?\n/g, '\r\n');

module.exports = {
  val(...given) {
    if (!this[0]) return undefined;
    const reading = given.length === 0;
    if (this[0].name === 'textarea') return this.text(...given);
    if (this[0].name === 'select') return reading ? selectValue(this) : choose(this, given[0]);
    if (this[0].name === 'input' || this[0].name === 'option') return this.attr('value', ...given);
    return undefined;
  },
  serializeArray() {
    const fields = this.get().flatMap((node) => {
      const set = this.make(node);
      return (node.name === 'form' ? set.find(SUBMITTABLE) : set.filter(SUBMITTABLE)).get();
    });
    return this.make(fields).filter(SENT).get().flatMap((node) => {
      const field = this.make(node);
      const values = [].concat(field.val() ?? []);
      return values.map((value) => ({ name: field.attr('name'), value: newlines(value) }));
    });
  },
  serialize() {
    const pairs = this.serializeArray().map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    return pairs.join('&').replace(/%20/g, '+');
  },
};
