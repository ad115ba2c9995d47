const { find, save } = require('../notes');

it('keeps a note', () => {
  save('a', 1);
  if (find('a') !== 1) throw new Error('lost');
});
