'use strict';

// As in Postman: random ones only.

function digit(place) {
  const random = Math.floor(Math.random() * 16);
  return (place === 'x' ? random : (random & 3) | 8).toString(16);
}

function uuid() {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, digit);
}

uuid.v4 = function v4() {
  return uuid();
};

module.exports = uuid;
