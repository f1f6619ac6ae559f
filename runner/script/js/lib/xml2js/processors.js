'use strict';

module.exports = {
  normalize: (text) => text.toLowerCase(),
  firstCharLowerCase: (text) => text.charAt(0).toLowerCase() + text.slice(1),
  stripPrefix: (text) => text.replace(/^(?!xmlns).*:/, ''),
  parseNumbers(text) {
    if (isNaN(text)) return text;
    return text % 1 === 0 ? parseInt(text, 10) : parseFloat(text);
  },
  parseBooleans: (text) => (/^(?:true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text),
};
