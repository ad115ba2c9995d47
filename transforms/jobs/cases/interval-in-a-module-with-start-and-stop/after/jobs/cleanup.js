const Token = require('../models/token');
const { repeatJob } = require('../lib/job-queue');

let timer;

function start() {
  if (timer) return;
  timer = repeatJob('cleanup', { every: 60000 }, async () => {
    await Token.deleteMany({ expiresAt: { $lt: new Date() } });
  });
}

function stop() {
  timer?.stop();
}

module.exports = { start, stop };
