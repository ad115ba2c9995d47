const nodemailer = require('nodemailer');

const transport = nodemailer.createTransport({ host: process.env.SMTP_HOST });
exports.mail = (to, text) => transport.sendMail({ to, text });
