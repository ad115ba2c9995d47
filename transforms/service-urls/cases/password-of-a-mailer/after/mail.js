const nodemailer = require('nodemailer');

const transport = nodemailer.createTransport({
  host: 'smtp.example.com',
  port: 587,
  auth: { user: 'shop', pass: process.env.SMTP_PASSWORD },
});

exports.send = (to, text) => transport.sendMail({ to, text });
