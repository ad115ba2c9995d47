const express = require('express');
const Token = require('./models/token');
const schedule = require('node-schedule');

const job = schedule.scheduleJob('*/5 * * * *', () => Token.deleteMany({}));

const api = express.Router();
api.get('/next', (req, res) => res.json(job.nextInvocation()));

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
