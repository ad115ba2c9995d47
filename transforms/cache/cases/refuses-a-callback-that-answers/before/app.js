const express = require('express');
const sqlite3 = require('sqlite3');

const db = new sqlite3.Database('./data.db');
const seen = new Map();

const app = express();
app.get('/:id', (req, res) => {
  db.get('SELECT * FROM items WHERE id = ?', [req.params.id], (err, row) => {
    if (err) return res.sendStatus(500);
    seen.set(req.params.id, { when: Date.now() });
    res.json(row);
  });
});
app.get('/seen/:id', (req, res) => res.json(seen.get(req.params.id)));
app.listen(3000);
