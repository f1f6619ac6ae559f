test('modules are found by their path, and loaded once', () => {
  assert.equal(require('/core/js-tests'), require('/core/js-tests.js'));
  assert.throws(() => require('/nowhere'), "Cannot find module '/nowhere'");
});
