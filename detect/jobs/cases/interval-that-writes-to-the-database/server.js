const express = require('express');
const app = express();
const { Session } = require('./models');

setInterval(async () => {
  await Session.deleteMany({ expires: { $lt: new Date() } });
}, 60 * 1000);
app.listen(3000);
