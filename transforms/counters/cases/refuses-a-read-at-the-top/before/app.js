const express = require('express');

let hits = 0;

const app = express();
app.post('/hit', (req, res) => {
  hits++;
  res.sendStatus(204);
});
app.get('/', (req, res) => res.json({ hits }));
setTop(hits);
function setTop(n) {
  app.set('top', n);
}
app.listen(3000);
