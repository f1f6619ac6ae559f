'use strict';

// The machine as Postman shows it to scripts: a browser's, which tells nothing.

const text = (value) => () => value;
const networkInterfaces = () => ({});
const largest = () => Number.MAX_VALUE;

module.exports = {
  EOL: '\n',
  arch: text('javascript'),
  cpus: () => [],
  endianness: text('LE'),
  freemem: largest,
  getNetworkInterfaces: networkInterfaces,
  homedir: text('/'),
  hostname: text(''),
  loadavg: () => [],
  networkInterfaces,
  platform: text('browser'),
  release: text(''),
  tmpDir: text('/tmp'),
  tmpdir: text('/tmp'),
  totalmem: largest,
  type: text('Browser'),
  uptime: () => 0,
};
