const Token = require('../models/token');

let timer;

function start() {
  if (timer) return;
  timer = setInterval(async () => {
    await Token.deleteMany({ expiresAt: { $lt: new Date() } });
  }, 60000);
}

function stop() {
  clearInterval(timer);
}

module.exports = { start, stop };
