const express = require('express');

const jobs = [];

const app = express();
app.post('/', (req, res) => {
  jobs.push({ id: req.body.id, started: new Date(), cancel: () => console.log(req.body.id) });
  res.sendStatus(201);
});
app.delete('/:id', (req, res) => {
  jobs.find((job) => job.id === req.params.id).cancel();
  res.json(jobs.map(({ id }) => id));
});
app.listen(3000);
