const express = require('express');

let turn = 0;
const players = ['ann', 'ben'];

const app = express();
app.post('/turn', (req, res) => {
  const old = turn--;
  res.json({ who: players[old % players.length] });
});
app.get('/turn', (req, res) => res.json({ turn }));
app.listen(3000);
