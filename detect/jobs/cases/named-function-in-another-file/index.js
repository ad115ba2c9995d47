const { sendReminders } = require('./jobs/reminders');

function start() {
  const timer = setInterval(sendReminders, Number(process.env.EVERY));
  process.on('SIGTERM', () => clearInterval(timer));
}
start();
