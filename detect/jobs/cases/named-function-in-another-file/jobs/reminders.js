const nodemailer = require('nodemailer');
const { pool } = require('../db');
const transport = nodemailer.createTransport(process.env.SMTP_URL);

async function sendReminders() {
  const { rows } = await pool.query('SELECT * FROM reminders WHERE due < now()');
  for (const row of rows) await transport.sendMail({ to: row.email, subject: 'Reminder' });
}
module.exports = { sendReminders };
