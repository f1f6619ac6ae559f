'use strict';

const { ELLIPSIS } = require('./cut');

const SEPARATOR = ', ';

const omitted = (count) => `${ELLIPSIS}(${count})`;

// Whether the item at hand has to give way to an "…(n)" mark.
function overflows(text, item, following, remaining, limit) {
  const end = text.length + item.length;
  const marked = end + omitted(remaining).length;
  if (remaining === 1) return end > limit && text.length + omitted(1).length <= limit;
  if (remaining === 2) return marked > limit && end + following().length > limit;
  return marked > limit;
}

// Items joined by commas until the room is used up. Looking one item ahead
// consumes room as printing does: chai's cut-off points depend on it.
function showList(list, room, showItem) {
  const limit = room.left;
  let text = '';
  let ahead = '';
  for (let index = 0; index < list.length; index += 1) {
    const remaining = list.length - index;
    room.left = limit - text.length - (remaining === 1 ? 0 : SEPARATOR.length);
    const item = ahead || showItem(list[index], room) + (remaining === 1 ? '' : SEPARATOR);
    let next = null;
    const following = () => {
      if (next === null) next = showItem(list[index + 1], room) + (remaining === 2 ? '' : SEPARATOR);
      return next;
    };
    if (overflows(text, item, following, remaining, limit)) return text + omitted(remaining);
    ahead = remaining === 1 ? '' : following();
    text += item;
    if (remaining > 2 && text.length + ahead.length >= limit) return text + omitted(remaining - 1);
  }
  return text;
}

module.exports = { showList, omitted };
