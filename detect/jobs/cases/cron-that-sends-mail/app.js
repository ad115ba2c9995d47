const cron = require('node-cron');
const nodemailer = require('nodemailer');
const express = require('express');
const db = require('some-database');

const app = express();
const transporter = nodemailer.createTransport(process.env.SMTP);
cron.schedule('0 9 * * *', async () => {
  for (const user of await db.users.find()) await transporter.sendMail({ to: user.mail, subject: 'News' });
});
app.listen(3000);
