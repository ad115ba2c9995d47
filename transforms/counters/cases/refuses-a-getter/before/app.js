const express = require('express');

let hits = 0;

const app = express();
app.post('/hit', (req, res) => {
  hits++;
  res.sendStatus(204);
});
const page = {
  get hits() {
    return hits;
  },
};
app.get('/', (req, res) => res.json({ n: page.hits }));
app.listen(3000);
