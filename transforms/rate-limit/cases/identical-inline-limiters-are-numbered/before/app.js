const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

app.post('/2fa', rateLimit({ windowMs: 60000, limit: 10, validate: false }), (req, res) => res.sendStatus(204));
app.delete('/2fa', rateLimit({ windowMs: 60000, limit: 10, validate: false }), (req, res) => res.sendStatus(204));
app.put('/2fa', [rateLimit({ windowMs: 60000, limit: 10, validate: false }), express.json()], (req, res) => res.sendStatus(204));

app.listen(3000);
