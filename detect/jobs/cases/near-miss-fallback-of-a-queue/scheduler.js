const cron = require('node-cron');
const { queue, run } = require('./queue');

function addCron(job) {
  cron.schedule(job.pattern, () => run(job));
}
exports.add = (job) => {
  if (process.env.REDIS_URL) return queue.upsertJobScheduler(job.id, { pattern: job.pattern });
  else addCron(job);
};
