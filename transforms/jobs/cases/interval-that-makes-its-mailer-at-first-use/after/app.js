const express = require('express');
const Token = require('./models/token');
const nodemailer = require('nodemailer');
const { repeatJob } = require('./lib/job-queue');

let transport;

function mailer() {
  if (!transport) transport = nodemailer.createTransport(process.env.SMTP_URL);
  return transport;
}

repeatJob('send-mail', { every: 3600000 }, async () => {
  await mailer().sendMail({ to: 'ops@example.com', subject: 'Still here' });
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
