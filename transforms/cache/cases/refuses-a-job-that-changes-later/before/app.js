const express = require('express');
const { work } = require('./work');

const jobs = new Map();

const app = express();
app.post('/jobs/:id', (req, res) => {
  const job = { status: 'waiting' };
  jobs.set(req.params.id, job);
  work(req.body).then(() => {
    job.status = 'done';
  });
  res.sendStatus(202);
});
app.get('/jobs/:id', (req, res) => res.json(jobs.get(req.params.id)));
app.listen(3000);
