const nodemailer = require('nodemailer');
nodemailer.createTransport({ host: 'smtp.example.com', auth: { user: process.env.SMTP_USER } });
fetch('https://api.example.com/v1');
const NAMESPACE = 'http://www.w3.org/2000/svg';
