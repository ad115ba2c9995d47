const express = require('express');
const app = express();
const scheduler = require('./scheduler');
app.post('/jobs', (req, res) => res.json(scheduler.add(req.body)));
