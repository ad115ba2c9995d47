const nodemailer = require('nodemailer');
const mysql = require('mysql2');
nodemailer.createTransport({ auth: { user: process.env.SMTP_USER, pass: process.env.SMTP_PASS } });
mysql.createPool({ password: process.env.DB_PASSWORD || 'root' });
mysql.createPool({ password: '' });
module.exports = { development: { password: 'root' }, production: { use_env_variable: 'DATABASE_URL' } };
