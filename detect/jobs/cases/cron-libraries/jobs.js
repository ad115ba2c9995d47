const cron = require('node-cron');
const { CronJob } = require('cron');
const schedule = require('node-schedule');
const { ToadScheduler, SimpleIntervalJob, AsyncTask } = require('toad-scheduler');
const later = require('later');
const redis = require('redis').createClient();

cron.schedule('0 3 * * *', () => redis.flushDb());
new CronJob({ cronTime: '*/5 * * * * *', onTick: () => redis.incr('ticks'), start: true });
schedule.scheduleJob('nightly', '0 0 * * *', function () {
  redis.del('today');
});
new ToadScheduler().addSimpleIntervalJob(new SimpleIntervalJob({ minutes: 1 }, new AsyncTask('t', () => redis.incr('minutes'))));
later.setInterval(() => redis.incr('later'), later.parse.text('every 5 mins'));
