const cron = require('node-cron');
const Cron = require('croner');

exports.isValid = (expression) => {
  const job = new Cron(expression, () => {});
  job.stop();
  return cron.validate(expression);
};
exports.next = (expression) => new Cron(expression).nextRun();
