const express = require('express');

let hits = 0;

const app = express();
app.post('/hit', (req, res) => {
  hits++;
  res.sendStatus(204);
});
class Page {
  constructor() {
    this.hits = hits;
  }
}
app.get('/', (req, res) => res.json(new Page()));
app.listen(3000);
