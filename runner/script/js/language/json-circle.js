/* What JSON.stringify says of a value that holds itself: the way round the circle. */
'use strict';

const kindOf = (value) => (value.constructor && value.constructor.name) || 'Object';
const stepOf = (key, holder) => (Array.isArray(holder) ? `index ${key}` : `property '${key}'`);

/* The objects from a value that comes again down to the key that leads back to it. */
function circleIn(value, path) {
  for (const key of Object.keys(value)) {
    const part = value[key];
    if (part === null || typeof part !== 'object') continue;
    const here = [...path, { holder: value, key }];
    const start = here.findIndex((step) => step.holder === part);
    if (start >= 0) return here.slice(start);
    const found = circleIn(part, here);
    if (found) return found;
  }
  return null;
}

/* The message of a V8, with at most three of the objects on the way; the given one where no circle is found. */
exports.circleMessage = function circleMessage(value, otherwise) {
  const circle = circleIn(value, []);
  if (!circle) return otherwise;
  const steps = circle.map(({ key, holder }) => stepOf(key, holder));
  const way = circle.slice(1).map(({ holder }, at) => `|     ${steps[at]} -> object with constructor '${kindOf(holder)}'`);
  const shown = way.length > 3 ? [way[0], way[1], '|     ...', way[way.length - 1]] : way;
  const lines = [`--> starting at object with constructor '${kindOf(circle[0].holder)}'`, ...shown];
  lines.push(`--- ${steps[steps.length - 1]} closes the circle`);
  return `Converting circular structure to JSON${lines.map((line) => `\n    ${line}`).join('')}`;
};
