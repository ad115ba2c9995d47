const express = require('express');
const schedule = require('node-schedule');
const { jobs, start } = require('./jobs');
const app = express();
start({ scan: '0 * * * *' });

app.get('/jobs', (req, res) => res.send(jobs.map(({ id, cron }) => ({ id, cron }))));
app.put('/jobs/:id', (req, res) => {
  const found = jobs.find(({ id }) => id === req.params.id);
  schedule.rescheduleJob(found.job, req.body.cron);
  found.cron = req.body.cron;
  res.end();
});
app.listen(3000);
