const nodemailer = require('nodemailer');

const transport = nodemailer.createTransport({
  host: 'smtp.example.com',
  port: 587,
  auth: { user: 'shop', pass: 'va4q5BKKtry7' },
});

exports.send = (to, text) => transport.sendMail({ to, text });
