const express = require('express');
const render = require('some-template-engine');

let hits = 0;
const helpers = { hits: () => hits };

const app = express();
app.post('/hit', (req, res) => {
  hits++;
  res.sendStatus(204);
});
app.get('/', (req, res) => res.send(render('page', { helpers })));
app.get('/hits', (req, res) => res.json({ hits }));
app.listen(3000);
