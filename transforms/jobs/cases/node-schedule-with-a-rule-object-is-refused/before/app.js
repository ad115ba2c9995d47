const express = require('express');
const Token = require('./models/token');
const schedule = require('node-schedule');

const rule = new schedule.RecurrenceRule();
rule.hour = 4;

schedule.scheduleJob(rule, () => Token.deleteMany({}));
schedule.scheduleJob({ hour: 5, minute: 0 }, () => Token.create({}));

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
