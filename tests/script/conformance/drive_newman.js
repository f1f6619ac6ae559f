// node drive_newman.js NEWMAN COLLECTION ENVIRONMENT GLOBALS: what each item's scripts did, as JSON.
const util = require('util');
const newman = require(process.argv[2]);

const rows = {};
let current;
const row = (event) => (rows[event.item.name] ??= { tests: [], errors: [], console: [] });
const told = (error) => (error.name === 'AssertionError' ? error.message : `${error.name}: ${error.message}`);
// as newman's command line prints what scripts log
const printed = (value) => util.inspect(value, { depth: 25, maxArrayLength: 100, breakLength: 44 });

const options = { collection: process.argv[3], environment: process.argv[4], globals: process.argv[5], timeoutScript: 5000 };
newman.run(options, () => process.stdout.write(JSON.stringify(rows)))
  .on('item', (error, event) => row(event))
  .on('assertion', (error, event) => {
    const outcome = event.skipped ? 'skipped' : error ? 'failed' : 'passed';
    row(event).tests.push([event.assertion, outcome, error ? told(error) : '']);
  })
  .on('script', (error, event) => {
    if (error) row(event).errors.push(`${error.name}: ${error.message}`);
  })
  .on('console', (error, event) => {
    row({ item: current }).console.push([event.level, event.messages.map(printed).join(', ')]);
  })
  .on('beforeItem', (error, event) => { current = event.item; });

