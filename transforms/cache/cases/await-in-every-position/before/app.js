const express = require('express');

const settings = new Map();
const app = express();
const get = (key) => settings.get(key);

app.put('/:key', (req, res) => {
  settings.set(req.params.key, req.body);
  res.sendStatus(204);
});
app.get('/', (req, res) => {
  const { colour = 'red' } = get('theme') || {};
  const title = `Hello ${get('name')}`;
  const size = get('size') ? get('size').width : 0;
  let n = 0;
  while (get(`item-${n}`)) n++;
  switch (get('mode')) {
    case 'dark':
      return res.json({ colour, title, size, n, dark: !get('light') });
    default:
      res.json([get('a'), get('b')?.c, size + get('x'), typeof get('y')]);
  }
});
app.listen(3000);
