const { Queue } = require('bullmq');
const Agenda = require('agenda');
const queue = new Queue('mail');
const agenda = new Agenda({ db: { address: process.env.MONGO_URL } });

queue.upsertJobScheduler('nightly', { pattern: '0 0 * * *' });
agenda.every('3 minutes', 'delete old users');
