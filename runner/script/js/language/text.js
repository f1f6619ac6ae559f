/* The one word of SugarJS that scripts of all times use, responseBody.has('…'), is there whatever a script's text holds. */
'use strict';

exports.has = (text, part) => (part instanceof RegExp ? part.test(text) : String(text).includes(part));
