const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

const createLimiter = ({ windowMs = 60000, max = 100 } = {}) => rateLimit({ windowMs, max });

app.use('/api', createLimiter());
app.post('/login', createLimiter({ max: 5 }), (req, res) => res.sendStatus(204));

app.listen(3000);
