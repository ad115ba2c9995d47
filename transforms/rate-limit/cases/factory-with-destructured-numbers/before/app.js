const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

const createLimiter = ({ minutes, max }) => rateLimit({ windowMs: minutes * 60000, max });

app.post('/login', createLimiter({ minutes: 1, max: 5 }), (req, res) => res.sendStatus(204));
app.post('/reset', createLimiter({ minutes: 1, max: 20 }), (req, res) => res.sendStatus(204));

app.listen(3000);
