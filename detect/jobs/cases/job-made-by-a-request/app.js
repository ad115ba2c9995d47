const express = require('express');
const app = express();
const schedule = require('node-schedule');
const mailer = require('@sendgrid/mail');

app.post('/mails', (req, res) => {
  schedule.scheduleJob(new Date(req.body.at), () => mailer.send(req.body.mail));
  res.sendStatus(202);
});
