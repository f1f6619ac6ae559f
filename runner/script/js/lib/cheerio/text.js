'use strict';

const { walk } = require('../markup/html-nodes');

/** The text of the nodes and all below them, without comments. */
function textOf(nodes) {
  const parts = [];
  for (const node of walk(nodes)) if (node.type === 'text') parts.push(node.data);
  return parts.join('');
}

module.exports = { textOf };
