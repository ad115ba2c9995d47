const express = require('express');

const live = new Map();
const app = express();

app.put('/:id', (req, res) => {
  live.set(req.params.id, { since: Date.now() });
  res.sendStatus(204);
});
app.get('/online', (req, res) => {
  const ids = req.query.ids.split(',');
  const online = ids.filter((id) => live.has(id));
  res.json({ online, count: online.length });
});
app.get('/offline', (req, res) => {
  res.status(200).json({ ok: true, offline: req.query.ids.split(',').filter((id) => !live.has(id)).sort() });
});
app.get('/recent', (req, res) => {
  const recent = req.query.ids.split(',').filter(function (id, index) {
    const { since } = live.get(id) || { since: 0 };
    // The first ten are shown in any case.
    return index < 10 || since > Date.now() - 60000;
  });
  return res.json(
    recent.filter((id) => id !== '' && (live.has(id) || id === req.query.me)),
  );
});
app.listen(3000);
