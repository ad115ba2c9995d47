const schedule = require('node-schedule');

const jobs = [];

function start(settings) {
  jobs.push({ id: 'scan', cron: settings.scan, job: schedule.scheduleJob(settings.scan, () => scan()) });
}

async function scan() {
  await fetch('https://example.com/scan');
}

module.exports = { jobs, start };
