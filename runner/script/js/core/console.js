/* The script's console: each line as text when it is written, with the number of tests that had ended by then. */
'use strict';

const LEVELS = ['log', 'info', 'warn', 'error', 'debug'];

exports.createConsole = function createConsole(tools, endedTests) {
  const entries = [];
  const face = {};
  for (const level of LEVELS) {
    face[level] = (...values) => {
      entries.push([level, tools.require('/lib/console-text').consoleText(values), endedTests()]);
    };
  }
  face.clear = () => {};
  return { face, take: () => entries };
};
