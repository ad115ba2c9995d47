const { hit, total } = require('../hits');

test('counts', () => {
  hit();
  expect(total()).toBe(1);
});
