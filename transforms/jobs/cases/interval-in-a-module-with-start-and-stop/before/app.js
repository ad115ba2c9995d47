const express = require('express');
const Token = require('./models/token');
const cleanup = require('./jobs/cleanup');

cleanup.start();
process.on('SIGINT', () => cleanup.stop());

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
