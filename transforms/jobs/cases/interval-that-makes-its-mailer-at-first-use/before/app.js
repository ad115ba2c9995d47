const express = require('express');
const Token = require('./models/token');
const nodemailer = require('nodemailer');

let transport;

function mailer() {
  if (!transport) transport = nodemailer.createTransport(process.env.SMTP_URL);
  return transport;
}

setInterval(async () => {
  await mailer().sendMail({ to: 'ops@example.com', subject: 'Still here' });
}, 3600000);

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
